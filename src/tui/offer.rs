//! What the program offers unasked, in one quiet line: to spread the time that is left when the meeting runs late. Nothing waits for
//! an answer.

use crate::domain::clock::Account;
use crate::domain::schedule::Spread;
use crate::domain::session::{Session, Step};

use super::scene::Scene;
use super::screen::{Screen, Sight};

/// The line, where there is something to offer now.
#[must_use]
pub fn line(scene: Scene<'_>) -> Option<String> {
    let app = scene.app;
    let desk = app.desk.as_ref().filter(|desk| !desk.read_only())?;
    let session = desk.session();
    if app.asking.is_some() || !is_moment(scene, session) {
        return None;
    }
    let late = app.late(session)?;
    let text = match session.spread(app.now.wall)? {
        Spread::Boxes(boxes) => {
            let values = [("late", late.into()), ("points", boxes.len().into())];
            scene.locale().say("offer-divide", &values)
        }
        Spread::TooLittle { minutes, points } => {
            let values = [("minutes", minutes.into()), ("points", points.into())];
            scene.locale().say("offer-too-little", &values)
        }
    };
    Some(text)
}

/// Whether this is a moment at which a group can decide about its time: a point begins, its box is used up, or it looks at the clock.
/// In between the end in the head says enough.
fn is_moment(scene: Scene<'_>, session: &Session) -> bool {
    match &scene.app.screen {
        Screen::Point(screen) => screen.step == Step::Frame || is_over(scene, session),
        Screen::Aside(aside) => matches!(aside.sight, Sight::Timer),
        _ => false,
    }
}

/// Whether the box of the point that the group is at is used up.
fn is_over(scene: Scene<'_>, session: &Session) -> bool {
    let Some(Account::Point(point)) = session.running() else {
        return false;
    };
    let time_box = session.clock.time_box(&point);
    time_box.is_some_and(|time_box| time_box.left() < i64::from(scene.app.unspent()))
}
