//! What is to be done or looked at: overdue, this week, later; narrowed as somebody types. Enter leads to it.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};
use uuid::Uuid;

use crate::domain::minutes::Fate;
use crate::domain::people::Side;
use crate::domain::series::due::{Duty, ParkedEntry, Soon};
use crate::domain::series::{Chronicle, Entry};
use crate::locale::display;
use crate::tui::action::{self, Listens};
use crate::tui::library::{Around, Lead, Spot, Within};
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::filter::Filter;
use super::log::{moved, window};

/// Columns before the text.
const LEAD: usize = 4;

/// Rows of one thing that is due.
const ROWS: usize = 2;

/// How far one page key goes.
const PAGE: isize = 5;

/// Something that is due, as far as it is needed to find it again.
#[derive(Debug, Clone, Copy)]
struct Row {
    day: Date,
    soon: Soon,
    what: What,
}

/// What is due.
#[derive(Debug, Clone, Copy)]
enum What {
    /// The agreement at this place of the log.
    Agreement(usize),
    /// An item of the parking lot of this session.
    Parked { session: Uuid, item: Uuid },
}

/// What is looked for, what is due, and the line that the keys act on.
#[derive(Debug, Clone, Default)]
pub struct DueList {
    filter: Filter,
    rows: Vec<Row>,
    chosen: usize,
}

impl DueList {
    /// Finds anew, in sessions that were read anew.
    pub fn refresh(&mut self, around: Around<'_>) {
        self.filter.read(around.known, around.language);
        self.find(around);
    }

    fn find(&mut self, around: Around<'_>) {
        let today = around.today;
        let Some(chronicle) = around.chronicle else {
            return;
        };
        let due = chronicle.due(self.filter.query(), today);
        let rows = due.iter().map(|due| Row {
            day: due.day,
            soon: due.soon,
            what: match due.duty {
                Duty::Agreement(entry) => What::Agreement(entry.place()),
                Duty::Parked(ParkedEntry { meeting, item }) => What::Parked {
                    session: meeting.id,
                    item: item.id,
                },
            },
        });
        self.rows = rows.collect();
        self.chosen = self.chosen.min(self.rows.len().saturating_sub(1));
    }

    /// Takes a text that was pasted; says whether there was room for it.
    pub fn paste(&mut self, text: &str, around: Around<'_>) -> bool {
        let fits = self.filter.paste(text, around.known, around.language);
        self.chosen = 0;
        self.find(around);
        fits
    }

    /// Lets a key type, choose or lead on.
    pub fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Lead {
        let Some(action) = action::DueList::find(key) else {
            if self.filter.press(key, around.known, around.language) {
                self.chosen = 0;
                self.find(around);
            }
            return Lead::Stay;
        };
        let count = self.rows.len();
        match action {
            action::DueList::Open => {
                let row = self.rows.get(self.chosen);
                let spot = around
                    .chronicle
                    .zip(row)
                    .and_then(|(chronicle, row)| spot(row, chronicle));
                return spot.map_or(Lead::Stay, Lead::Into);
            }
            action::DueList::Complete => {
                self.filter.complete(1, around.known, around.language);
                self.find(around);
            }
            action::DueList::CompleteBack => {
                self.filter.complete(-1, around.known, around.language);
                self.find(around);
            }
            action::DueList::Up => self.chosen = moved(self.chosen, -1, count),
            action::DueList::Down => self.chosen = moved(self.chosen, 1, count),
            action::DueList::PageUp => self.chosen = moved(self.chosen, -PAGE, count),
            action::DueList::PageDown => self.chosen = moved(self.chosen, PAGE, count),
        }
        Lead::Stay
    }

    /// Draws it, and says where the cursor stands.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) -> Option<Position> {
        scene.head_outside(buffer, page.head, &scene.text("due-title"));
        let mut pen = Pen::new(buffer, page.body);
        let Some(chronicle) = scene.chronicle() else {
            pen.text(&scene.text("home-reading"), 2, scene.style(Role::Quiet));
            scene.foot(buffer, page.foot, "", &[]);
            return None;
        };
        let count = scene
            .locale()
            .say("due-count", &[("count", self.rows.len().into())]);
        let hint = scene.text("log-hint");
        let cursor = self.filter.draw(scene, &count, &hint, &mut pen);
        if self.rows.is_empty() {
            pen.skip(1);
            let narrow = self.filter.is_narrow();
            let key = if narrow { "due-none" } else { "due-nothing" };
            pen.text(&scene.text(key), 2, scene.style(Role::Text));
            if narrow {
                let advice = self.filter.advice(scene);
                pen.text(&advice, 2, scene.style(Role::Quiet));
            }
        } else {
            self.list(scene, chronicle, &mut pen);
        }
        let enter = if self.rows.is_empty() {
            ""
        } else {
            "enter-due"
        };
        let enter = if enter.is_empty() {
            String::new()
        } else {
            scene.text(enter)
        };
        scene.foot(
            buffer,
            page.foot,
            &enter,
            &scene.offers_outside::<action::DueList>(),
        );
        Some(cursor)
    }

    fn list(&self, scene: Scene<'_>, chronicle: &Chronicle, pen: &mut Pen<'_>) {
        let air = usize::from(pen.left() >= 24);
        let headed =
            |place: usize| place == 0 || self.rows[place].soon != self.rows[place - 1].soon;
        let height = |place: usize| {
            ROWS + air
                + if headed(place) {
                    2 - usize::from(place == 0)
                } else {
                    0
                }
        };
        pen.air(14);
        let first = window(
            self.chosen,
            usize::from(pen.left()),
            self.rows.len(),
            height,
        );
        for (place, row) in self.rows.iter().enumerate().skip(first) {
            if usize::from(pen.left()) < ROWS {
                break;
            }
            if place == first || headed(place) {
                if place > first && air == 0 {
                    pen.skip(1);
                }
                let count = self
                    .rows
                    .iter()
                    .filter(|other| other.soon == row.soon)
                    .count();
                pen.line(&heading(scene, row.soon, count));
            }
            for line in lines(scene, chronicle, row, place == self.chosen, pen.columns()) {
                pen.line(&line);
            }
            pen.skip(u16::try_from(air).unwrap_or(0));
        }
    }
}

/// Where something that is due stands.
fn spot(row: &Row, chronicle: &Chronicle) -> Option<Spot> {
    Some(match row.what {
        What::Agreement(line) => {
            let entry = chronicle.entry(line)?;
            Spot {
                session: entry.meeting().id,
                within: Within::Agreement(entry.agreement().id),
            }
        }
        What::Parked { session, .. } => Spot {
            session,
            within: Within::Parked,
        },
    })
}

/// The key of the name of a stretch of time, and its role.
pub const fn soon_key(soon: Soon) -> (&'static str, Role) {
    match soon {
        Soon::Overdue => ("due-overdue", Role::Attention),
        Soon::ThisWeek => ("due-this-week", Role::Accent),
        Soon::Later => ("due-later", Role::Quiet),
    }
}

fn heading(scene: Scene<'_>, soon: Soon, count: usize) -> Line<'static> {
    let (key, role) = soon_key(soon);
    let sign = if soon == Soon::Overdue { "! " } else { "  " };
    let text = scene.locale().say(key, &[("count", count.into())]);
    Line::from(scene.span(&format!("{sign}{text}"), role))
}

/// What is shown of something that is due.
struct Shown {
    text: String,
    /// The key of what is to be done with it.
    todo: &'static str,
    owners: Vec<Vec<Span<'static>>>,
    team: String,
}

impl Shown {
    fn of(scene: Scene<'_>, chronicle: &Chronicle, row: &Row) -> Option<Self> {
        match row.what {
            What::Agreement(line) => Some(Self::agreement(scene, chronicle.entry(line)?, row.day)),
            What::Parked { session, item } => {
                let meeting = &chronicle.meetings()[chronicle.place(session)?];
                let item = &meeting.parked.iter().find(|known| known.id == item)?.item;
                let owner = match &item.fate {
                    Fate::Owned(name) => Some(vec![scene.span(name, Role::Text)]),
                    Fate::Open | Fate::Dropped => None,
                };
                Some(Self {
                    text: item.text.clone(),
                    todo: "due-parked",
                    owners: owner.into_iter().collect(),
                    team: meeting.team.clone(),
                })
            }
        }
    }

    fn agreement(scene: Scene<'_>, entry: Entry<'_>, day: Date) -> Self {
        let owners = [Side::Sales, Side::Marketing].map(|side| {
            let name = entry.agreement().owner(side)?;
            let sign = format!("{} ", scene.look().side_sign(side));
            Some(vec![
                scene.span(&sign, Look::side_role(side)),
                scene.span(name, Role::Text),
            ])
        });
        let action = entry.line().due == Some(day);
        Self {
            text: entry.agreement().text.clone(),
            todo: if action { "due-do" } else { "due-look" },
            owners: owners.into_iter().flatten().collect(),
            team: entry.series().name.clone(),
        }
    }
}

/// What is due, and below when, what is to be done with it, by whom, and whose it is.
fn lines(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    row: &Row,
    here: bool,
    columns: usize,
) -> [Line<'static>; ROWS] {
    let Some(mut shown) = Shown::of(scene, chronicle, row) else {
        return [Line::default(), Line::default()];
    };
    let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
    let more = scene.sign(Sign::More);
    let text = wrap::cut(&display(&shown.text), columns.saturating_sub(LEAD), more);
    let role = if here { Role::Selection } else { Role::Text };
    let first = Line::from(vec![
        scene.span(&format!("{pointer}   "), Role::Accent),
        scene.span(&text, role),
    ]);
    if shown.owners.is_empty() {
        let nobody = scene.span(&scene.text("lookback-nobody"), Role::Quiet);
        shown.owners.push(vec![nobody]);
    }
    [first, facts(scene, row, &shown, columns)]
}

/// What is to be done, when, by whom, and whose it is; where not all fits, how far away the day is goes first, then whose it is.
fn facts(scene: Scene<'_>, row: &Row, shown: &Shown, columns: usize) -> Line<'static> {
    let locale = scene.locale();
    let (_, when_role) = soon_key(row.soon);
    let day = locale.short_day(row.day);
    let away = locale.away(row.day, scene.app.now.wall.date());
    let owners: Vec<Span<'static>> = shown.owners.join(&Span::raw("  "));
    let team = display(&shown.team).into_owned();
    let todo = format!("{}{}", " ".repeat(LEAD), scene.text(shown.todo));
    let line = |when: &str, owners: &[Span<'static>], team: &str| {
        let dot = || scene.span(" · ", Role::Quiet);
        let mut line = Line::from(vec![
            scene.span(&todo, Role::Quiet),
            dot(),
            scene.span(when, when_role),
        ]);
        if !owners.is_empty() {
            line.push_span(dot());
            line.spans.extend(owners.iter().cloned());
        }
        if !team.is_empty() {
            line.push_span(dot());
            line.push_span(scene.span(team, Role::Quiet));
        }
        line
    };
    let long = format!("{day} ({away})");
    let first = shown.owners.first().map_or(&[][..], Vec::as_slice);
    let lines = [
        line(&long, &owners, &team),
        line(&day, &owners, &team),
        line(&long, &owners, ""),
        line(&day, &owners, ""),
        line(&day, first, ""),
        line(&day, &[], ""),
    ];
    let [.., least] = &lines;
    let fits = lines.iter().find(|line| line.width() <= columns);
    fits.unwrap_or(least).clone()
}
