//! An agreement in full: the sentence, then each part behind the key that changes it.

use jiff::civil::Date;
use ratatui::text::{Line, Span};

use crate::domain::agreement::{Agreement, Kind};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns of the names of the parts.
const NAME: usize = 22;

/// The column at which the parts themselves begin.
const VALUE: usize = 8 + NAME;

/// Draws an agreement in full.
pub fn draw(scene: Scene<'_>, session: &Session, agreement: &Agreement, pen: &mut Pen<'_>) {
    let number = session.number_of(agreement.id).unwrap_or_default();
    pen.air(14);
    let lead = format!("{} {number:<5} ", scene.sign(Sign::Pointer));
    let (accent, heading) = (scene.style(Role::Accent), scene.style(Role::Heading));
    pen.led(&lead, 4, &agreement.text, accent, heading);
    pen.air(12);
    state(scene, session, agreement, pen);
    owner(scene, "s", "agree-sales-owner", Side::Sales, agreement, pen);
    owner(
        scene,
        "m",
        "agree-marketing-owner",
        Side::Marketing,
        agreement,
        pen,
    );
    if agreement.kind == Kind::Action || agreement.due.is_some() {
        part(scene, "d", "agree-due", day(scene, agreement.due), pen);
    }
    part(
        scene,
        "r",
        "agree-review",
        day(scene, agreement.review),
        pen,
    );
    text(scene, "y", "agree-reason", &agreement.reason, pen);
    text(
        scene,
        "v",
        "agree-reservations",
        &agreement.reservations,
        pen,
    );
    pen.air(14);
}

/// How firm it is, its kind, and whether it is a first step or waits for management; on two lines where one is too short.
fn state(scene: Scene<'_>, session: &Session, agreement: &Agreement, pen: &mut Pen<'_>) {
    let sign = scene.look().standing_sign(agreement.state);
    let standing = format!("{sign} {}", scene.locale().standing(agreement.state));
    let kind = scene.locale().kind(agreement.kind);
    let first_step = session.minutes.first_steps.contains(&agreement.id);
    let words = [
        Some((standing, Look::standing_role(agreement.state))),
        Some((kind, Role::Text)),
        first_step.then(|| (scene.text("agree-first-step"), Role::Accent)),
        agreement
            .needs_management
            .then(|| (scene.text("agree-needs-management"), Role::Attention)),
    ];
    let room = pen.columns().saturating_sub(VALUE);
    let mut lines: Vec<Vec<Span<'static>>> = vec![Vec::new()];
    let mut used = 0;
    for (text, role) in words.into_iter().flatten() {
        let apart = if used == 0 { "" } else { "  ·  " };
        let wide = wrap::width(&text) + wrap::width(apart);
        let fits = used == 0 || used + wide <= room;
        let apart = if fits { apart } else { "" };
        if !fits {
            lines.push(Vec::new());
            used = 0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push(scene.span(&format!("{apart}{text}"), role));
        }
    }
    let mut lines = lines.into_iter();
    part(
        scene,
        "c",
        "agree-state",
        lines.next().unwrap_or_default(),
        pen,
    );
    for mut spans in lines {
        spans.insert(0, " ".repeat(VALUE).into());
        pen.line(&Line::from(spans));
    }
}

fn day(scene: Scene<'_>, day: Option<Date>) -> Vec<Span<'static>> {
    let day = day.map(|day| scene.locale().short_day(day));
    vec![scene.span(&day.unwrap_or_default(), Role::Text)]
}

fn owner(
    scene: Scene<'_>,
    key: &str,
    label: &str,
    side: Side,
    agreement: &Agreement,
    pen: &mut Pen<'_>,
) {
    let name = agreement.owner(side).unwrap_or_default();
    let value = vec![
        scene.span(scene.look().side_sign(side), Look::side_role(side)),
        scene.span(&format!(" {name}"), Role::Text),
    ];
    part(scene, key, label, value, pen);
}

/// A part that is a text; shown only where there is one.
fn text(scene: Scene<'_>, key: &str, label: &str, text: &str, pen: &mut Pen<'_>) {
    if !text.is_empty() {
        let room = pen.columns().saturating_sub(VALUE);
        let text = wrap::cut(text, room, scene.sign(Sign::More));
        part(scene, key, label, vec![scene.span(&text, Role::Text)], pen);
    }
}

fn part(scene: Scene<'_>, key: &str, label: &str, value: Vec<Span<'static>>, pen: &mut Pen<'_>) {
    let name = scene.text(label);
    let pad = " ".repeat(NAME.saturating_sub(wrap::width(&name)));
    let mut line = Line::from(vec![
        scene.span(&format!("      {key} "), Role::Accent),
        scene.span(&format!("{name}{pad}"), Role::Quiet),
    ]);
    line.spans.extend(value);
    pen.line(&line);
}
