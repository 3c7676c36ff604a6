//! The time of the point, the opening or the closing in large digits, and the break. What it may do with time stands here as well:
//! add some, take a break, spread what is left.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;

use crate::domain::clock::{Account, Break};
use crate::domain::desk::Deed;
use crate::domain::schedule::Spread;
use crate::domain::session::{Place, Session, Step};
use crate::tui::action::{Listens, Timer};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::digits;
use crate::tui::widget::large::{self, Room};
use crate::tui::widget::paint::Pen;

use super::forms;

/// Columns to the left of everything.
const INDENT: u16 = 4;

/// Columns for the word beside the digits.
const WORD: u16 = 12;

/// Rows of the smallest large digits.
const SMALL: u16 = 4;

/// The longest bar, in columns.
const BAR: usize = 60;

/// What a box holds, while it runs.
struct Face {
    title: String,
    question: String,
    planned: u32,
    minutes: u32,
    added: u32,
    spent: u32,
    /// What the group may add next, in minutes.
    extension: Option<u32>,
}

impl Face {
    fn left(&self) -> i64 {
        i64::from(self.minutes) * 60 - i64::from(self.spent)
    }
}

/// Lets a key act; says whether it means something here.
pub fn press(point: Option<&str>, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
    let Some(action) = Timer::find(key) else {
        return false;
    };
    match action {
        Timer::On => {
            if reach.desk.session().clock.on_break.is_some() && reach.may_edit() {
                reach.desk.end_break();
            }
            reach.go = Some(Go::Below);
        }
        Timer::Close => reach.go = Some(Go::Below),
        Timer::Extend => extend(reach),
        Timer::Break => take_break(reach),
        Timer::NextPoint => {
            let session = reach.desk.session();
            if let Place::Point { point, .. } = &session.place {
                let next = session.after(point).map(str::to_owned);
                reach.go = Some(next.map_or(Go::Close, |point| Go::Point(point, Step::Frame)));
            }
        }
        Timer::Forms => forms::open(point, reach),
    }
    true
}

/// Adds the next few minutes to the point that the group is at.
pub fn extend(reach: &mut Reach<'_>) {
    let session = reach.desk.session();
    let Some(Account::Point(point)) = session.running() else {
        reach.say(reach.locale.text("notice-nothing-to-extend"));
        return;
    };
    let next = session.clock.time_box(&point);
    let Some(minutes) = next.and_then(crate::domain::clock::TimeBox::next_extension) else {
        reach.say(reach.locale.text("notice-extended-enough"));
        return;
    };
    if !reach.may_edit() {
        return;
    }
    reach.edit(Deed::Time, |session| {
        let mut boxes = session.clock.boxes.iter_mut();
        if let Some(time_box) = boxes.find(|time_box| time_box.point == point) {
            time_box.extensions.push(minutes);
        }
    });
    reach.say(
        reach
            .locale
            .say("notice-extended", &[("minutes", minutes.into())]),
    );
}

fn take_break(reach: &mut Reach<'_>) {
    if reach.may_edit() {
        let wall = reach.now.wall.time();
        let minute = wall.with().second(0).subsec_nanosecond(0).build();
        reach.desk.take_break(minute.unwrap_or(wall));
    }
}

/// Spreads what is left of the meeting over the points to come, so that it ends as planned.
pub fn divide(reach: &mut Reach<'_>) {
    if !reach.may_edit() {
        return;
    }
    match reach.desk.session().spread(reach.now.wall) {
        None => reach.say(reach.locale.text("notice-nothing-to-divide")),
        Some(Spread::TooLittle { minutes, points }) => {
            let values = [("minutes", minutes.into()), ("points", points.into())];
            reach.warn(reach.locale.say("offer-too-little", &values));
        }
        Some(Spread::Boxes(cut)) => {
            let points = cut.len();
            reach.edit(Deed::Time, |session| {
                for (place, minutes) in cut {
                    if let Some(time_box) = session.clock.boxes.get_mut(place) {
                        time_box.cut_to = Some(minutes);
                    }
                }
            });
            reach.say(
                reach
                    .locale
                    .say("notice-divided", &[("points", points.into())]),
            );
        }
    }
}

/// The box that runs now.
fn face(scene: Scene<'_>, session: &Session) -> Option<Face> {
    let clock = &session.clock;
    let unspent = scene.app.unspent();
    let simple = |title: &str, minutes: u32, spent: u32| Face {
        title: scene.text(title),
        question: String::new(),
        planned: minutes,
        minutes,
        added: 0,
        spent: spent.saturating_add(unspent),
        extension: None,
    };
    match session.running()? {
        Account::Opening => Some(simple("time-opening", clock.opening, clock.opening_spent)),
        Account::LookBack => Some(simple(
            "time-look-back",
            clock.look_back,
            clock.look_back_spent,
        )),
        Account::Closing => Some(simple("time-closing", clock.closing, clock.closing_spent)),
        Account::Break => None,
        Account::Point(point) => {
            let time_box = clock.time_box(&point)?;
            let agenda = session.point(&point);
            Some(Face {
                title: session.title_of(&point).to_owned(),
                question: agenda
                    .map(|point| point.question.clone())
                    .unwrap_or_default(),
                planned: time_box.planned,
                minutes: time_box.minutes(),
                added: time_box.added(),
                spent: time_box.spent.saturating_add(unspent),
                extension: time_box.next_extension(),
            })
        }
    }
}

/// Draws what is left, large, and what was planned and spent, small.
pub fn view(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    if let Some(now) = session
        .clock
        .on_break
        .filter(|_| session.running().is_some())
    {
        return on_break(scene, session, now, pen);
    }
    let Some(face) = face(scene, session) else {
        pen.skip(1);
        return indented(&scene.text("time-not-running"), Role::Quiet, scene, pen);
    };
    pen.air(20);
    indented(&face.title, Role::Heading, scene, pen);
    if !face.question.is_empty() && pen.left() > 10 {
        indented(&face.question, Role::Text, scene, pen);
    }
    pen.air(26);
    let below = if face.left() < 0 { 5 } else { 3 };
    count(scene, face.left(), below, pen);
    bar(
        scene,
        u64::from(face.spent),
        u64::from(face.minutes) * 60,
        pen,
    );
    pen.air(14);
    indented(&sums(scene, &face), Role::Quiet, scene, pen);
    if face.left() < 0 {
        let asks = face.extension.map_or_else(
            || scene.text("time-no-extension"),
            |minutes| {
                scene
                    .locale()
                    .say("time-extension", &[("minutes", minutes.into())])
            },
        );
        pen.air(16);
        indented(&asks, Role::Text, scene, pen);
    }
}

/// Planned, cut, added, spent, in words.
fn sums(scene: Scene<'_>, face: &Face) -> String {
    let locale = scene.locale();
    let mut parts = vec![
        locale.say(
            "time-spent",
            &[("time", digits::spent(face.spent, scene.pace()).into())],
        ),
        locale.say("time-planned", &[("minutes", face.planned.into())]),
    ];
    let has = face.minutes.saturating_sub(face.added);
    if has != face.planned {
        parts.push(locale.say("time-cut", &[("minutes", has.into())]));
    }
    if face.added > 0 {
        parts.push(locale.say("time-added", &[("minutes", face.added.into())]));
    }
    parts.join(" · ")
}

/// Draws a time that is left, as large as the room allows but for so many rows below it, and beside it that it is left or over.
pub fn count(scene: Scene<'_>, left: i64, below: u16, pen: &mut Pen<'_>) {
    let (role, word) = if left < 0 {
        (Role::Attention, "time-over")
    } else {
        (Role::Heading, "time-left")
    };
    let text = digits::left(left, scene.pace());
    large(scene, text, &scene.text(word), role, below, pen);
}

/// Draws a time, and a word beside it.
fn large(scene: Scene<'_>, time: String, word: &str, role: Role, below: u16, pen: &mut Pen<'_>) {
    let text = if time.contains(':') {
        time
    } else {
        let values = [("minutes", time.into())];
        scene.locale().say("time-minutes", &values)
    };
    let style = scene.style(role);
    // Air above it, unless that made the digits smaller than a room can read.
    pen.skip(u16::from(pen.left() > below + SMALL));
    let area = pen.rest();
    let room = Room {
        indent: INDENT,
        columns: area.width.saturating_sub(INDENT + WORD),
        rows: pen.left().saturating_sub(below),
    };
    if let Some((columns, rows)) = large::size(&text, room, scene.look().unicode) {
        large::draw(&text, style, room, scene.sign(Sign::Full), pen);
        let left = INDENT + columns + 3;
        let beside = Rect {
            x: area.x.saturating_add(left),
            y: area.y.saturating_add(rows / 2 - 1),
            width: area.width.saturating_sub(left),
            height: 1,
        };
        Pen::new(pen.buffer(), beside.intersection(area)).text(word, 0, scene.style(Role::Quiet));
    } else {
        let spaced: String = text.chars().flat_map(|c| [c, ' ']).collect();
        pen.text(
            &format!("{spaced}  {word}"),
            INDENT,
            style.add_modifier(Modifier::BOLD),
        );
    }
    pen.skip(1);
}

/// Draws how much of a time is spent.
pub fn bar(scene: Scene<'_>, spent: u64, whole: u64, pen: &mut Pen<'_>) {
    let cells = pen
        .columns()
        .saturating_sub(2 * usize::from(INDENT))
        .min(BAR);
    let full = digits::full(spent, whole, cells, scene.pace());
    let role = if spent > whole {
        Role::Attention
    } else {
        Role::Accent
    };
    pen.line(&Line::from(vec![
        " ".repeat(usize::from(INDENT)).into(),
        scene.span(&scene.sign(Sign::Full).repeat(full), role),
        scene.span(&scene.sign(Sign::Empty).repeat(cells - full), Role::Quiet),
    ]));
}

/// Draws the break: since when, how long, and when the meeting will end.
fn on_break(scene: Scene<'_>, session: &Session, now: Break, pen: &mut Pen<'_>) {
    let locale = scene.locale();
    pen.air(20);
    let since = [("time", locale.time(now.since).into())];
    indented(&locale.say("time-break", &since), Role::Heading, scene, pen);
    pen.air(26);
    let spent = now.spent.saturating_add(scene.app.unspent());
    let text = digits::spent(spent, scene.pace());
    large(scene, text, "", Role::Accent, 4, pen);
    let next = match &session.place {
        Place::Point { point, .. } => session.title_of(point).to_owned(),
        Place::LookBack => scene.text("time-look-back"),
        Place::Closing => scene.text("time-closing"),
        Place::Opening | Place::Preparing => scene.text("time-opening"),
    };
    let end = locale.time(scene.app.ends(session).time());
    let values = [("end", end.into()), ("next", next.into())];
    indented(
        &locale.say("time-break-end", &values),
        Role::Text,
        scene,
        pen,
    );
}

/// What Enter does now, and the keys for the foot.
#[must_use]
pub fn foot(scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
    if session.clock.on_break.is_some() {
        return (scene.text("enter-break-over"), Vec::new());
    }
    (scene.text("enter-back"), scene.offers::<Timer>())
}

fn indented(text: &str, role: Role, scene: Scene<'_>, pen: &mut Pen<'_>) {
    pen.text(text, INDENT, scene.style(role));
}
