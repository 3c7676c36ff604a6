//! Draws the parts of the closing, and what is left when the session is closed.

use ratatui::text::Line;

use crate::domain::agreement::Agreement;
use crate::domain::minutes::Fate;
use crate::domain::session::{FIRST_STEPS, Session};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};

use super::{PARTS, Part};

/// The parts of the closing as a path; where it does not fit, the part that one is at and how many there are.
pub fn path(here: Part, scene: Scene<'_>, columns: usize) -> Line<'static> {
    let mut line = Line::default();
    for (part, key) in PARTS.into_iter().zip(NAMES) {
        if part > Part::FirstSteps {
            let pointer = format!("  {}  ", scene.sign(Sign::Pointer));
            line.push_span(scene.span(&pointer, Role::Quiet));
        }
        let name = scene.text(key);
        line.push_span(if part == here {
            scene.span(&name.to_uppercase(), Role::Accent)
        } else {
            scene.span(&name, Role::Quiet)
        });
    }
    if line.width() <= columns {
        return line;
    }
    let place = here as usize;
    let values = [("place", (place + 1).into()), ("count", PARTS.len().into())];
    let of = scene.locale().say("point-of", &values);
    Line::from(vec![
        scene.span(&scene.text(NAMES[place]).to_uppercase(), Role::Accent),
        scene.span(&format!("   {of}"), Role::Quiet),
    ])
}

/// The keys of the names of the parts, in their order.
const NAMES: [&str; PARTS.len()] = [
    "close-first-steps",
    "close-parked",
    "close-next",
    "close-ready",
];

/// Writes the blocks of lines around the chosen one.
fn blocks(blocks: &[Vec<Line<'static>>], chosen: usize, pen: &mut Pen<'_>) {
    let rows = usize::from(pen.left());
    let mut first = chosen.min(blocks.len().saturating_sub(1));
    let mut used = blocks.get(first).map_or(0, Vec::len);
    while first > 0 && used + blocks[first - 1].len() <= rows {
        first -= 1;
        used += blocks[first].len();
    }
    for line in blocks.iter().skip(first).flatten() {
        pen.line(line);
    }
}

pub fn first_steps(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let agreements: Vec<&Agreement> = session.standing().map(|(_, agreement)| agreement).collect();
    if agreements.is_empty() {
        pen.text(
            &scene.text("close-nothing-agreed"),
            2,
            scene.style(Role::Text),
        );
        return;
    }
    let picked = session.minutes.first_steps.len();
    let values = [("picked", picked.into()), ("most", FIRST_STEPS.into())];
    pen.text(
        &scene.locale().say("close-choose", &values),
        2,
        scene.style(Role::Text),
    );
    pen.air(12);
    let columns = pen.columns();
    let lines = agreements.iter().enumerate().map(|(place, agreement)| {
        let here = place == chosen;
        let first_step = session.minutes.first_steps.contains(&agreement.id);
        let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
        let mark = if first_step {
            scene.sign(Sign::Done)
        } else {
            " "
        };
        let number = session.number_of(agreement.id).unwrap_or_default();
        let lead = format!("{pointer} [{mark}] {number:<4} ");
        let role = if here { Role::Selection } else { Role::Text };
        led_lines(
            &lead,
            0,
            &agreement.text,
            scene.style(Role::Accent),
            scene.style(role),
            columns,
        )
    });
    blocks(&lines.collect::<Vec<_>>(), chosen, pen);
}

pub fn parked(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    if session.minutes.parked.is_empty() {
        pen.text(
            &scene.text("close-nothing-parked"),
            2,
            scene.style(Role::Text),
        );
        return;
    }
    pen.text(&scene.text("close-parked-how"), 2, scene.style(Role::Text));
    pen.air(12);
    let columns = pen.columns();
    let lines = session
        .minutes
        .parked
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let here = place == chosen;
            let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
            let fate = match &item.fate {
                Fate::Open => format!("! {}", scene.text("parked-open")),
                Fate::Owned(name) => format!("{} {}", scene.sign(Sign::Done), display(name)),
                Fate::Dropped => format!("- {}", scene.text("parked-dropped")),
            };
            let role = match item.fate {
                Fate::Open => Role::Attention,
                Fate::Owned(_) => Role::Good,
                Fate::Dropped => Role::Quiet,
            };
            let text_role = if here { Role::Selection } else { Role::Text };
            let style = scene.style(text_role);
            let mut lines = led_lines(
                &format!("{pointer} "),
                0,
                &item.text,
                scene.style(Role::Accent),
                style,
                columns,
            );
            lines.push(Line::from(vec!["      ".into(), scene.span(&fate, role)]));
            lines
        });
    blocks(&lines.collect::<Vec<_>>(), chosen, pen);
}

pub fn next_meeting(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    pen.text(
        &scene.text("close-next-question"),
        2,
        scene.style(Role::Heading),
    );
    pen.skip(1);
    if let Some(day) = session.minutes.next_meeting {
        pen.text(&scene.locale().long_day(day), 2, scene.style(Role::Text));
    }
}

/// What the room sees before it closes, and again when the session is opened later.
fn summary(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let locale = scene.locale();
    let count = session.standing().count();
    let values = [
        ("agreements", count.into()),
        ("settled", session.settled().into()),
        ("points", session.today().count().into()),
    ];
    pen.text(
        &locale.say("overview-count", &values),
        2,
        scene.style(Role::Text),
    );
    let next = session.minutes.next_meeting.map(|day| locale.long_day(day));
    let next = next.unwrap_or_else(|| scene.text("close-no-next"));
    pen.text(
        &locale.say("close-next-is", &[("day", next.into())]),
        2,
        scene.style(Role::Text),
    );
    pen.air(12);
    let steps = session
        .minutes
        .first_steps
        .iter()
        .filter_map(|id| session.minutes.agreement(*id));
    let steps: Vec<&Agreement> = steps.collect();
    if !steps.is_empty() {
        pen.line(&Line::from(scene.span(
            &format!("  {}", scene.text("close-first-steps-title")),
            Role::Heading,
        )));
        for agreement in steps {
            let number = session.number_of(agreement.id).unwrap_or_default();
            let lead = format!("{} {number:<4} ", scene.sign(Sign::Pointer));
            pen.led(
                &lead,
                4,
                &agreement.text,
                scene.style(Role::Accent),
                scene.style(Role::Text),
            );
        }
        pen.air(14);
    }
    let mut drafts = session
        .drafts
        .iter()
        .filter(|draft| !draft.text.trim().is_empty())
        .peekable();
    if drafts.peek().is_some() {
        pen.line(&Line::from(scene.span(
            &format!("! {}", scene.text("close-drafts")),
            Role::Attention,
        )));
        for draft in drafts {
            pen.text(&draft.readable(), 4, scene.style(Role::Text));
        }
    }
}

pub fn ready(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    pen.text(
        &scene.text("close-ready-question"),
        2,
        scene.style(Role::Heading),
    );
    pen.skip(1);
    summary(scene, session, pen);
}

pub fn done(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    pen.air(12);
    let day = session
        .minutes
        .closed
        .map(|day| scene.locale().long_day(day))
        .unwrap_or_default();
    let values = [("day", day.into())];
    let lead = format!("{} ", scene.sign(Sign::Done));
    let text = scene.locale().say("close-done", &values);
    pen.led(
        &lead,
        0,
        &text,
        scene.style(Role::Good),
        scene.style(Role::Heading),
    );
    pen.skip(1);
    summary(scene, session, pen);
    if let Some(path) = &scene.app.path {
        pen.skip(1);
        pen.text(&scene.text("close-file"), 2, scene.style(Role::Quiet));
        pen.text(&path.to_string_lossy(), 2, scene.style(Role::Quiet));
    }
}
