//! Draws everything that the group looks back at as a list: why each is looked at, and what was said of it.

use ratatui::text::Line;

use crate::domain::lookback::Judgement;
use crate::domain::series::{Gone, Item, Turn};
use crate::domain::session::{Place, Session};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

use super::super::list;
use super::{first_point, sentence, told};
use crate::tui::reach::Go;

/// Draws the list around its chosen line.
pub fn draw(scene: Scene<'_>, session: &Session, items: &[Item], chosen: usize, pen: &mut Pen<'_>) {
    super::head(scene, session, "", pen);
    pen.air(14);
    pen.text(
        &summary(scene, session, items),
        2,
        scene.style(Role::Heading),
    );
    pen.air(12);
    let columns = pen.columns();
    let mut lines = Vec::new();
    let mut here = 0;
    for turn in Turn::ALL {
        let of_turn = items.iter().enumerate();
        let mut of_turn = of_turn.filter(|(_, item)| item.turn == turn).peekable();
        if of_turn.peek().is_none() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::from(scene.span(
            &format!("  {}", capital(&scene.text(turn_title(turn)))),
            Role::Quiet,
        )));
        for (place, item) in of_turn {
            if place == chosen {
                here = lines.len();
            }
            lines.push(line(scene, session, item, place == chosen, columns));
        }
    }
    lines.extend(lost(scene, session, columns));
    if chosen == items.len() {
        here = lines.len() + 1;
    }
    lines.push(Line::default());
    let role = if chosen == items.len() {
        Role::Selection
    } else {
        Role::Text
    };
    let pointer = if chosen == items.len() {
        scene.sign(Sign::Pointer)
    } else {
        " "
    };
    lines.push(Line::from(vec![
        scene.span(&format!("{pointer} "), Role::Accent),
        scene.span(&scene.text("lookback-on"), role),
    ]));
    list::window(scene, &lines, here..here + 1, pen);
}

/// What waits, or what came of it when everything has its verdict.
fn summary(scene: Scene<'_>, session: &Session, items: &[Item]) -> String {
    let judgements: Vec<Option<Judgement>> = items
        .iter()
        .map(|item| session.minutes.verdict(item.of).and_then(|v| v.judgement))
        .collect();
    let waiting = judgements.iter().filter(|judged| judged.is_none()).count();
    let count = |wanted| judgements.iter().filter(|j| **j == Some(wanted)).count();
    if judgements.is_empty() {
        return scene.text("lookback-nothing");
    }
    if waiting == judgements.len() {
        return scene
            .locale()
            .say("lookback-waiting", &[("count", waiting.into())]);
    }
    let values = [
        ("kept", count(Judgement::Kept).into()),
        ("partly", count(Judgement::Partly).into()),
        ("not-kept", count(Judgement::NotKept).into()),
        ("waiting", waiting.into()),
    ];
    scene.locale().say("lookback-so-far", &values)
}

/// The same with a capital, where it stands by itself.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Why the agreements of a group are looked at.
pub const fn turn_title(turn: Turn) -> &'static str {
    match turn {
        Turn::Review => "lookback-review-due",
        Turn::Action => "lookback-open-action",
        Turn::Rest => "lookback-rest",
    }
}

/// The sign and the role of a judgement; it repeats what a word says.
pub const fn sign(judgement: Option<Judgement>) -> (Sign, Role) {
    match judgement {
        Some(Judgement::Kept) => (Sign::Done, Role::Good),
        Some(Judgement::Partly) => (Sign::Half, Role::Accent),
        Some(Judgement::NotKept) => (Sign::Attention, Role::Attention),
        Some(Judgement::NoLongerNeeded) => (Sign::Gone, Role::Quiet),
        None => (Sign::Open, Role::Quiet),
    }
}

/// One agreement on one line: the verdict's sign, the sentence, and the verdict or the day at the right.
fn line(
    scene: Scene<'_>,
    session: &Session,
    item: &Item,
    here: bool,
    columns: usize,
) -> Line<'static> {
    let (entry, verdict) = told(scene, session, item);
    let judgement = verdict.and_then(|verdict| verdict.judgement);
    let (mark, mark_role) = sign(judgement);
    let day = entry.and_then(|entry| entry.line().next_day());
    let (right, right_role) = match (judgement, day) {
        (Some(judgement), _) => (scene.locale().judgement(judgement), mark_role),
        (None, Some(day)) if day < session.date => (
            format!("! {}", scene.locale().short_day(day)),
            Role::Attention,
        ),
        (None, Some(day)) => (scene.locale().short_day(day), Role::Quiet),
        (None, None) => (String::new(), Role::Quiet),
    };
    let text = sentence(entry, verdict);
    let room = columns.saturating_sub(wrap::width(&right) + 7);
    let text = wrap::cut(&display(text), room, scene.sign(Sign::More));
    let pad = " ".repeat(room.saturating_sub(wrap::width(&text)) + 2);
    let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
    let role = if here { Role::Selection } else { Role::Text };
    Line::from(vec![
        scene.span(&format!("{pointer} "), Role::Accent),
        scene.span(scene.sign(mark), mark_role),
        scene.span(&format!("  {text}"), role),
        pad.into(),
        scene.span(&right, right_role),
    ])
}

/// That a session is not at hand; the rest works without it.
fn lost(scene: Scene<'_>, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let earlier = scene.app.earlier.as_ref();
    let found = earlier.and_then(|earlier| Some((earlier, earlier.lost(session)?)));
    let Some((earlier, gone)) = found else {
        return Vec::new();
    };
    let text = match gone {
        Gone::Unread(place) => {
            let unread = &earlier.chronicle().unread()[place];
            let key = if unread.newer {
                "lookback-newer"
            } else {
                "lookback-broken"
            };
            let name = display(&unread.name).into_owned();
            scene.locale().say(key, &[("name", name.into())])
        }
        Gone::Session | Gone::Agreement => scene.text("lookback-gone"),
    };
    let style = scene.style(Role::Attention);
    let mut lines = vec![Line::default()];
    lines.extend(led_lines("! ", 0, &text, style, style, columns));
    lines
}

/// What Enter does behind the last line.
pub fn on(scene: Scene<'_>, session: &Session, from: Option<&Place>) -> String {
    if from.is_some() {
        return scene.text("enter-lookback-return");
    }
    match first_point(session) {
        Go::Point(point, _) => {
            let short = session.point(&point).map(|point| point.short.clone());
            let values = [("point", short.unwrap_or(point).into())];
            scene.locale().say("enter-lookback-on", &values)
        }
        _ => scene.text("enter-closing"),
    }
}
