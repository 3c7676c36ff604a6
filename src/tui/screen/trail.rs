//! Where one is among the parts of something that is walked, as one line. Not the steps of a point, which `point` draws.

use ratatui::text::Line;

use crate::domain::clock::Account;
use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::digits;
use crate::tui::widget::paint::Pen;

/// Columns between the trail and the time.
const APART: usize = 3;

/// Blanks around the sign between two parts, the most first.
const AIR: [usize; 2] = [2, 1];

/// Draws where one is, and behind it the time; where there is no room for both the parts come first.
pub fn draw(
    names: &[String],
    here: usize,
    account: &Account,
    scene: Scene<'_>,
    session: &Session,
    pen: &mut Pen<'_>,
) {
    let time = time(account, scene, session);
    let columns = pen.columns();
    let beside = columns.saturating_sub(time.width() + APART);
    let trail = whole(names, here, scene, beside)
        .or_else(|| whole(names, here, scene, columns))
        .unwrap_or_else(|| short(names, here, scene));
    pen.line(&trail);
    if trail.width() <= beside {
        pen.right(&time);
    }
}

/// What was spent in the opening, in looking back or in the closing, beside what was planned; nothing for what shows its time elsewhere.
pub fn time(account: &Account, scene: Scene<'_>, session: &Session) -> Line<'static> {
    let clock = &session.clock;
    let (planned, spent) = match account {
        Account::Opening => (clock.opening, clock.opening_spent),
        Account::LookBack => (clock.look_back, clock.look_back_spent),
        Account::Closing => (clock.closing, clock.closing_spent),
        Account::Point(_) | Account::Break => return Line::default(),
    };
    let runs = session.running().as_ref() == Some(account);
    let unspent = if runs { scene.app.unspent() } else { 0 };
    let spent = spent.saturating_add(unspent);
    let left = i64::from(planned) * 60 - i64::from(spent);
    let (key, time, role) = if left < 0 {
        let over = digits::left(left, scene.pace());
        ("point-time-over", over, Role::Attention)
    } else {
        let spent = digits::spent(spent, scene.pace());
        ("point-time", spent, Role::Text)
    };
    let values = [("time", time.into()), ("minutes", planned.into())];
    Line::from(scene.span(&scene.locale().say(key, &values), role))
}

/// The parts with the one that one is at in capitals, where they fit.
fn whole(names: &[String], here: usize, scene: Scene<'_>, columns: usize) -> Option<Line<'static>> {
    let pointer = scene.sign(Sign::Pointer);
    let with = |air: usize| {
        let air = " ".repeat(air);
        let mut line = Line::default();
        for (place, name) in names.iter().enumerate() {
            if place > 0 {
                line.push_span(scene.span(&format!("{air}{pointer}{air}"), Role::Quiet));
            }
            line.push_span(if place == here {
                scene.span(&name.to_uppercase(), Role::Accent)
            } else {
                scene.span(name, Role::Quiet)
            });
        }
        line
    };
    AIR.into_iter()
        .map(with)
        .find(|line| line.width() <= columns)
}

/// The part that one is at, its place among them, and the one that follows.
fn short(names: &[String], here: usize, scene: Scene<'_>) -> Line<'static> {
    let values = [("place", (here + 1).into()), ("count", names.len().into())];
    let of = scene.locale().say("point-of", &values);
    let name = names.get(here).map(|name| name.to_uppercase());
    let mut line = Line::from(vec![
        scene.span(&name.unwrap_or_default(), Role::Accent),
        scene.span(&format!("   {of}"), Role::Quiet),
    ]);
    if let Some(next) = names.get(here + 1) {
        let pointer = scene.sign(Sign::Pointer);
        line.push_span(scene.span(&format!("   {pointer} {next}"), Role::Quiet));
    }
    line
}
