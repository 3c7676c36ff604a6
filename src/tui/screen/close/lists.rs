//! Draws the lists of the closing: what was agreed with the first steps, the parking lot, what management is asked for.

use ratatui::text::Line;

use crate::domain::agreement::Agreement;
use crate::domain::minutes::{Fate, Parked};
use crate::domain::people::Side;
use crate::domain::session::{FIRST_STEPS, Session};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, blocks, led_lines};

use super::parts;

/// Draws every agreement, the first steps marked; those of points that were taken off come last, and say so.
pub fn first_steps(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let agreements = session.read_back();
    if agreements.is_empty() {
        let nothing = scene.text("close-nothing-agreed");
        pen.text(&nothing, 2, scene.style(Role::Text));
        return;
    }
    let picked = session.minutes.first_steps.len();
    let values = [("picked", picked.into()), ("most", FIRST_STEPS.into())];
    let choose = scene.locale().say("close-choose", &values);
    pen.text(&choose, 2, scene.style(Role::Text));
    pen.air(12);
    let columns = pen.columns();
    let gone = agreements.iter().position(|(minutes, _)| !minutes.today);
    let lines = agreements
        .iter()
        .enumerate()
        .map(|(place, (_, agreement))| {
            let mut lines = Vec::new();
            if gone == Some(place) {
                lines.extend((place > 0).then(Line::default));
                let heading = format!("  {}", scene.text("close-not-on-agenda"));
                lines.push(Line::from(scene.span(&heading, Role::Attention)));
            }
            let first_step = session.minutes.first_steps.contains(&agreement.id);
            let mark = if first_step {
                scene.sign(Sign::Done)
            } else {
                " "
            };
            let here = place == chosen;
            let lead = format!("{} [{mark}] ", pointer(scene, here));
            lines.extend(sentence(scene, session, agreement, &lead, here, columns));
            lines
        });
    blocks(&lines.collect::<Vec<_>>(), chosen, pen);
}

const fn pointer(scene: Scene<'_>, here: bool) -> &'static str {
    if here { scene.sign(Sign::Pointer) } else { " " }
}

/// An agreement with its number behind a lead.
fn sentence(
    scene: Scene<'_>,
    session: &Session,
    agreement: &Agreement,
    lead: &str,
    here: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    let number = session.number_of(agreement.id).unwrap_or_default();
    let role = if here { Role::Selection } else { Role::Text };
    let lead = format!("{lead}{number:<4} ");
    let (accent, style) = (scene.style(Role::Accent), scene.style(role));
    led_lines(&lead, 0, &agreement.text, accent, style, columns)
}

/// Draws the parking lot: each item with who has it and until when.
pub fn parked(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    if session.minutes.parked.is_empty() {
        let nothing = scene.text("close-nothing-parked");
        pen.text(&nothing, 2, scene.style(Role::Text));
        return;
    }
    pen.text(&scene.text("close-parked-how"), 2, scene.style(Role::Text));
    pen.air(12);
    let columns = pen.columns();
    let air = pen.left() > 14;
    let items = session.minutes.parked.iter().enumerate();
    let lines = items.map(|(place, item)| {
        let here = place == chosen;
        let role = if here { Role::Selection } else { Role::Text };
        let lead = format!("{} ", pointer(scene, here));
        let (accent, style) = (scene.style(Role::Accent), scene.style(role));
        let mut lines = led_lines(&lead, 0, &item.text, accent, style, columns);
        lines.push(fate(scene, item));
        lines.extend(air.then(Line::default));
        lines
    });
    blocks(&lines.collect::<Vec<_>>(), chosen, pen);
}

/// What becomes of a parked item, below its text.
fn fate(scene: Scene<'_>, item: &Parked) -> Line<'static> {
    let (sign, text, role) = match &item.fate {
        Fate::Open => ("!", scene.text("parked-open"), Role::Attention),
        Fate::Dropped => ("-", scene.text("parked-dropped"), Role::Quiet),
        Fate::Owned(name) => (
            scene.sign(Sign::Done),
            display(name).into_owned(),
            Role::Good,
        ),
    };
    let mut line = Line::from(vec![
        "      ".into(),
        scene.span(&format!("{sign} {text}"), role),
    ]);
    if matches!(item.fate, Fate::Owned(_)) {
        let (text, role) = match item.due {
            Some(day) => {
                let day = scene.locale().short_day(day);
                let by = scene.locale().say("parked-by", &[("day", day.into())]);
                (by, Role::Good)
            }
            None => (
                format!("! {}", scene.text("parked-no-day")),
                Role::Attention,
            ),
        };
        line.push_span("   ");
        line.push_span(scene.span(&text, role));
    }
    line
}

/// Draws what management is asked for, with who sees to it.
pub fn for_management(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let heading = scene.text("close-management-how");
    pen.text(&heading, 2, scene.style(Role::Heading));
    pen.skip(1);
    let columns = pen.columns();
    let lines = parts::for_management(session)
        .enumerate()
        .map(|(place, agreement)| {
            let here = place == chosen;
            let lead = format!("{} ", pointer(scene, here));
            let mut lines = sentence(scene, session, agreement, &lead, here, columns);
            if !agreement.reason.is_empty() {
                let quiet = scene.style(Role::Quiet);
                lines.extend(led_lines("", 7, &agreement.reason, quiet, quiet, columns));
            }
            let owners = owners(scene, agreement);
            lines.extend((owners.width() > 0).then_some(owners));
            lines.push(Line::default());
            lines
        });
    blocks(&lines.collect::<Vec<_>>(), chosen, pen);
}

/// Who sees to an agreement, on one line.
fn owners(scene: Scene<'_>, agreement: &Agreement) -> Line<'static> {
    let mut line = Line::default();
    for side in [Side::Sales, Side::Marketing] {
        if let Some(owner) = agreement.owner(side) {
            line.push_span(if line.width() == 0 { "       " } else { "    " });
            let sign = scene.look().side_sign(side);
            let role = crate::tui::theme::Look::side_role(side);
            line.push_span(scene.span(sign, role));
            line.push_span(scene.span(&format!(" {owner}"), Role::Quiet));
        }
    }
    line
}
