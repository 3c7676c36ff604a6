//! Draws the end: when the group meets again, what is seen before the session is closed, and what is left when it is.

use ratatui::text::Line;

use crate::domain::agreement::Agreement;
use crate::domain::minutes::{Fate, Parked};
use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::screen::checks;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::sentence;

/// Draws the day of the next meeting, and the first day on which something is to be looked at again.
pub fn next_meeting(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let style = scene.style(Role::Heading);
    let review = review_lines(scene, session, pen.columns());
    match session.minutes.next_meeting {
        Some(day) => {
            let day = scene.locale().long_day(day);
            let below = u16::try_from(review.len()).unwrap_or(u16::MAX);
            let rows = pen.left().saturating_sub(below.saturating_add(1)).max(1);
            sentence::draw(&day, 2, rows, scene.look().unicode, style, pen);
            pen.skip(1);
        }
        // The question at the foot asks the same.
        None if scene.app.asking.is_some() => {}
        None => {
            pen.text(&scene.text("close-next-question"), 2, style);
            pen.skip(1);
        }
    }
    for line in &review {
        pen.line(line);
    }
}

/// The first day on which the group looks at an agreement again; none when nothing is to be looked at.
fn review_lines(scene: Scene<'_>, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let reviews = session
        .standing()
        .filter_map(|(_, agreement)| agreement.review);
    let Some(first) = reviews.min() else {
        return Vec::new();
    };
    let day = scene.locale().long_day(first);
    let text = scene
        .locale()
        .say("close-first-review", &[("day", day.into())]);
    let quiet = scene.style(Role::Quiet);
    led_lines("", 2, &text, quiet, quiet, columns)
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
    team(scene, session, pen);
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
    drafts(scene, session, pen);
}

/// Who goes on together, and how often.
fn team(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let team = &session.minutes.closing.revenue_team;
    if !team.is_empty() {
        let known = [team.members.join(", "), team.rhythm.clone()];
        let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
        let values = [("team", known.join(" · ").into())];
        let team = scene.locale().say("close-team-is", &values);
        pen.text(&team, 2, scene.style(Role::Text));
    }
}

/// What was typed and never entered.
fn drafts(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
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

/// Draws what the room sees before it closes.
pub fn ready(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let question = scene.text("close-ready-question");
    pen.text(&question, 2, scene.style(Role::Heading));
    pen.skip(1);
    let nobodys = |item: &&Parked| match item.fate {
        Fate::Open => true,
        Fate::Owned(_) => item.due.is_none(),
        Fate::Dropped => false,
    };
    let left = session.minutes.parked.iter().filter(nobodys).count();
    if left > 0 {
        let values = [("count", left.into())];
        let text = scene.locale().say("close-parked-left", &values);
        let style = scene.style(Role::Attention);
        pen.led("! ", 0, &text, style, style);
        pen.air(12);
    }
    if let Some(line) = checks::before_closing(scene, session) {
        pen.line(&line);
        pen.air(12);
    }
    summary(scene, session, pen);
}

/// Draws what is left of a session that is closed.
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
