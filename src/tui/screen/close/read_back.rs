//! Draws one agreement that has the screen to itself: the sentence in large calm type, what each side promises, who sees to it,
//! and when the group looks at it again.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::domain::agreement::{Agreement, Commitment, Measure};
use crate::domain::minutes::PointMinutes;
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::sentence;
use crate::tui::widget::wrap;

/// Columns of the names of the parts.
const NAME: usize = 18;

/// Rows from which the screen has a heading of its own.
const LOW: u16 = 14;

/// Draws the agreement at this place of the read-back.
pub fn draw(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let agreements = session.read_back();
    let Some((minutes, agreement)) = agreements.get(chosen) else {
        return;
    };
    let values = [
        ("place", (chosen + 1).into()),
        ("count", agreements.len().into()),
    ];
    let of = scene.locale().say("point-of", &values);
    let of = Line::from(scene.span(&of, Role::Quiet));
    // In a low window number, point and state say well enough where one is.
    let low = pen.left() < LOW;
    if !low {
        let name = scene.text("close-read-back").to_uppercase();
        pen.line(&Line::from(scene.span(&name, Role::Accent)));
        pen.right(&of);
        pen.skip(1);
    }
    let columns = pen.columns().saturating_sub(of.width() + 2);
    pen.line(&heading(scene, session, minutes, agreement, columns));
    if low {
        pen.right(&of);
    }
    pen.skip(1);
    pen.air(20);
    let details = details(scene, session, agreement, pen.columns());
    let below = u16::try_from(details.len()).unwrap_or(u16::MAX);
    let rows = pen.left().saturating_sub(below.saturating_add(1));
    let style = scene.style(Role::Heading);
    let glyphs = scene.look().unicode;
    sentence::draw(&agreement.text, 4, rows.max(1), glyphs, style, pen);
    pen.skip(1);
    pen.air(20);
    // What does not fit is told to be there: the most important stands first.
    let rows = usize::from(pen.left());
    let shown = if details.len() > rows {
        rows.saturating_sub(1)
    } else {
        rows
    };
    for line in details.iter().take(shown) {
        pen.line(line);
    }
    if shown < details.len() {
        pen.text(scene.sign(Sign::More), 2, scene.style(Role::Quiet));
    }
}

/// Number, point, kind and state.
fn heading(
    scene: Scene<'_>,
    session: &Session,
    minutes: &PointMinutes,
    agreement: &Agreement,
    columns: usize,
) -> Line<'static> {
    let number = session.number_of(agreement.id).unwrap_or_default();
    let sign = scene.look().standing_sign(agreement.state);
    let standing = scene.locale().standing(agreement.state);
    let state = format!("{sign} {standing}");
    let kind = scene.locale().kind(agreement.kind);
    let behind = if minutes.today {
        String::new()
    } else {
        scene.text("close-not-on-agenda")
    };
    let used = [number.as_str(), &state, &kind, &behind].map(wrap::width);
    let room = columns.saturating_sub(used.iter().sum::<usize>() + 14);
    let title = wrap::cut(
        session.title_of(&minutes.point),
        room,
        scene.sign(Sign::More),
    );
    let mut line = Line::from(vec![
        scene.span(&format!("  {number}  "), Role::Accent),
        scene.span(&title, Role::Text),
        scene.span(&format!("   {kind}   "), Role::Quiet),
        scene.span(&state, Look::standing_role(agreement.state)),
    ]);
    if !minutes.today {
        line.push_span(scene.span(&format!("   {behind}"), Role::Attention));
    }
    line
}

/// Everything but the sentence, in lines; what was not said is left out, but for what each side promises.
fn details(
    scene: Scene<'_>,
    session: &Session,
    agreement: &Agreement,
    columns: usize,
) -> Vec<Line<'static>> {
    let locale = scene.locale();
    let mut lines = Vec::new();
    for (side, commitment) in [
        (Side::Sales, &agreement.sales_commits),
        (Side::Marketing, &agreement.marketing_commits),
    ] {
        let owner = agreement.owner(side).unwrap_or_default();
        let promise = promise(scene, commitment);
        let parts: Vec<&str> = [owner, &promise]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let text = if parts.is_empty() {
            scene.text("read-back-nobody")
        } else {
            parts.join(": ")
        };
        let name = scene.side(side, &locale.side(side));
        lines.extend(part(name, &text, parts.is_empty(), scene, columns));
    }
    let review = agreement.review.map(|day| locale.long_day(day));
    let due = agreement.due.map(|day| locale.long_day(day));
    let first_step = session.minutes.first_steps.contains(&agreement.id);
    let told = [
        ("agree-due", due.unwrap_or_default()),
        ("agree-review", review.unwrap_or_default()),
        ("read-back-measure", measure(scene, &agreement.measure)),
        ("read-back-if-missed", agreement.if_missed.clone()),
        ("agree-reservations", agreement.reservations.clone()),
    ];
    for (key, text) in told.into_iter().filter(|(_, text)| !text.is_empty()) {
        let name = scene.span(&scene.text(key), Role::Quiet);
        lines.extend(part(name, &text, false, scene, columns));
    }
    let marks = [
        (first_step, "agree-first-step", Role::Accent),
        (
            agreement.needs_management,
            "agree-needs-management",
            Role::Attention,
        ),
    ];
    let marks = marks.into_iter().filter(|(is, ..)| *is);
    let marks: Vec<Span<'static>> = marks
        .flat_map(|(_, key, role)| {
            let sign = scene.span(&format!("{} ", scene.sign(Sign::Done)), role);
            [sign, scene.span(&scene.text(key), role), "     ".into()]
        })
        .collect();
    if !marks.is_empty() {
        let mut line = Line::from("  ");
        line.spans.extend(marks);
        lines.push(line);
    }
    lines
}

fn part(
    name: Span<'static>,
    text: &str,
    quiet: bool,
    scene: Scene<'_>,
    columns: usize,
) -> Vec<Line<'static>> {
    let role = if quiet { Role::Quiet } else { Role::Text };
    let margin = NAME + 2;
    let pad = NAME.saturating_sub(name.width());
    let indent = u16::try_from(margin).unwrap_or(u16::MAX);
    let style = scene.style(role).remove_modifier(Modifier::BOLD);
    let mut lines = led_lines("", indent, text, style, style, columns);
    if let Some(first) = lines.first_mut() {
        first.spans[0] = "  ".into();
        first.spans.insert(1, name);
        first.spans.insert(2, " ".repeat(pad).into());
    }
    lines
}

/// What a side promises, how much and within what time.
fn promise(scene: Scene<'_>, commitment: &Commitment) -> String {
    let locale = scene.locale();
    let amount = commitment
        .amount
        .as_ref()
        .map(|amount| locale.amount(amount));
    let within = commitment.within.as_ref().map(|length| {
        let length = locale.length_of_time(length);
        locale.say("read-back-within", &[("length", length.into())])
    });
    let what = Some(commitment.what.clone()).filter(|what| !what.is_empty());
    let parts: Vec<String> = [what, amount, within].into_iter().flatten().collect();
    parts.join(", ")
}

/// How the group sees whether it works.
fn measure(scene: Scene<'_>, measure: &Measure) -> String {
    let locale = scene.locale();
    let value = |key: &str, amount: Option<&crate::domain::amount::Amount>| {
        let amount = locale.amount(amount?);
        Some(locale.say(key, &[("amount", amount.into())]))
    };
    let what = Some(measure.what.clone()).filter(|what| !what.is_empty());
    let parts: Vec<String> = [
        what,
        value("read-back-now", measure.baseline.as_ref()),
        value("read-back-aim", measure.target.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.join(", ")
}
