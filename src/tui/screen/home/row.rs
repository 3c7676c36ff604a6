//! Draws one session of the list: its name, its facts, and what is next of it, on one line or on two. Not which sessions are in
//! sight.

use ratatui::text::Line;

use crate::locale::display;
use crate::store::Entry;
use crate::tui::earlier::SessionDue;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns from which there is air around what parts the facts.
const ROOMY: usize = 72;

/// Team and title, as far as they fit.
fn name(scene: Scene<'_>, entry: &Entry, room: usize) -> String {
    let parts = [entry.team.trim(), entry.title.trim()];
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = if filled.is_empty() {
        scene.text("session-untitled")
    } else {
        display(&filled.join(" · ")).into_owned()
    };
    wrap::cut(&name, room, scene.sign(Sign::More))
}

/// The day, how many points are settled, and how much was agreed.
fn facts(scene: Scene<'_>, entry: &Entry) -> [String; 3] {
    let locale = scene.locale();
    let points = [
        ("settled", entry.settled.into()),
        ("points", entry.points.into()),
    ];
    [
        locale.short_day(entry.date),
        locale.say("home-points", &points),
        locale.say("home-agreements", &[("count", entry.agreements.into())]),
    ]
}

/// What is next: that something is overdue, that the meeting is under way, or when its agreements are looked at again.
fn next(scene: Scene<'_>, entry: &Entry) -> (String, Role) {
    let locale = scene.locale();
    let due = scene.app.together.due.sessions.get(&entry.id);
    match due {
        _ if entry.copy => (format!("! {}", scene.text("home-copy")), Role::Attention),
        Some(due) if due.overdue > 0 => {
            let text = locale.say("home-overdue", &[("count", due.overdue.into())]);
            (format!("! {text}"), Role::Attention)
        }
        _ if !entry.closed => (scene.text("home-open"), Role::Accent),
        Some(SessionDue {
            next: Some(day), ..
        }) => {
            let day = locale.short_day(*day);
            (locale.say("home-next", &[("day", day.into())]), Role::Quiet)
        }
        _ => (scene.text("home-closed"), Role::Quiet),
    }
}

fn lead(scene: Scene<'_>, here: bool) -> (&'static str, Role) {
    if here {
        (scene.sign(Sign::Pointer), Role::Selection)
    } else {
        (" ", Role::Text)
    }
}

/// The columns that the facts of the sessions in sight take: only what they need, so that the names have the rest.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    facts: [usize; 3],
    next: usize,
    /// Whether it is said how many points are settled: not where the names need the room.
    points: bool,
}

impl Columns {
    /// The columns of these sessions in lines of this width.
    pub fn of(scene: Scene<'_>, shown: &[Entry], width: usize) -> Self {
        let mut columns = Self {
            facts: [0; 3],
            next: 0,
            points: true,
        };
        for entry in shown {
            for (most, fact) in columns.facts.iter_mut().zip(facts(scene, entry)) {
                *most = (*most).max(wrap::width(&fact));
            }
            columns.next = columns.next.max(wrap::width(&next(scene, entry).0));
        }
        columns.points = columns.room(width) >= NAME || columns.hold(scene, shown, width);
        columns
    }

    /// Columns that are left for a name in a line of this width.
    fn room(self, width: usize) -> usize {
        let facts = self.facts.iter().enumerate();
        let facts = facts.filter(|(place, _)| self.points || *place != POINTS);
        let facts: usize = facts.map(|(_, fact)| fact + GAP).sum();
        width.saturating_sub(facts + self.next + GAP + 2)
    }

    /// Whether every name is whole beside them.
    pub fn hold(self, scene: Scene<'_>, shown: &[Entry], width: usize) -> bool {
        let room = self.room(width);
        shown
            .iter()
            .all(|entry| wrap::width(&name(scene, entry, usize::MAX)) <= room)
    }
}

/// The fewest columns of a name beside all facts.
const NAME: usize = 40;

/// The place of the points among the facts.
const POINTS: usize = 1;

/// Columns between two facts.
const GAP: usize = 3;

/// One session on one line, its facts in columns.
pub fn line(
    scene: Scene<'_>,
    entry: &Entry,
    here: bool,
    columns: Columns,
    width: usize,
) -> Line<'static> {
    let mut right = String::new();
    let facts = facts(scene, entry).into_iter().zip(columns.facts);
    let facts = facts.enumerate();
    let facts = facts.filter(|(place, _)| columns.points || *place != POINTS);
    for (_, (fact, most)) in facts {
        right.push_str(&fact);
        right.push_str(&" ".repeat(most.saturating_sub(wrap::width(&fact)) + GAP));
    }
    let (next, next_role) = next(scene, entry);
    let room = columns.room(width);
    let name = name(scene, entry, room);
    let pad = " ".repeat(room.saturating_sub(wrap::width(&name)) + GAP);
    let (lead, role) = lead(scene, here);
    Line::from(vec![
        scene.span(&format!("{lead} "), Role::Accent),
        scene.span(&name, role),
        pad.into(),
        scene.span(&right, if here { Role::Text } else { Role::Quiet }),
        scene.span(&next, next_role),
    ])
}

/// One session on two lines, its facts below; where they do not all fit, how far it is goes first.
pub fn two_lines(scene: Scene<'_>, entry: &Entry, here: bool, pen: &mut Pen<'_>) {
    let (lead, role) = lead(scene, here);
    let name = name(scene, entry, pen.columns().saturating_sub(2));
    pen.line(&Line::from(vec![
        scene.span(&format!("{lead} "), Role::Accent),
        scene.span(&name, role),
    ]));
    let [day, points, agreements] = facts(scene, entry);
    let (next, next_role) = next(scene, entry);
    let gap = if pen.columns() < ROOMY {
        " · "
    } else {
        "  ·  "
    };
    let all = [day.as_str(), &points, &agreements, ""].join(gap);
    let facts = if wrap::width(&all) + wrap::width(&next) + 2 > pen.columns() {
        [day.as_str(), &agreements, ""].join(gap)
    } else {
        all
    };
    pen.line(&Line::from(vec![
        scene.span(&format!("  {facts}"), Role::Quiet),
        scene.span(&next, next_role),
    ]));
}
