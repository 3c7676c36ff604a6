//! The parts of the closing: which there are in a session, in which order, and what they are called. Not what they show.

use crate::domain::agreement::Agreement;
use crate::domain::clock::Account;
use crate::domain::opening::Saying;
use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::screen::trail;
use crate::tui::widget::paint::Pen;

/// A part of the closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Read-back, and the first steps.
    FirstSteps,
    /// The parking lot.
    Parked,
    /// The words that the sides have for each other now.
    Words,
    /// The revenue team.
    Team,
    /// The next meeting.
    NextMeeting,
    /// What management is asked for.
    Management,
    /// What the time was worth, and a last word from each.
    CheckOut,
    /// Whether to close now.
    Ready,
}

/// The parts in the order in which they are walked, each with the keys of its name and of what Enter says that leads there.
const PARTS: [(Part, &str, &str); 8] = [
    (Part::FirstSteps, "close-first-steps", "enter-first-steps"),
    (Part::Parked, "close-parked", "enter-parking"),
    (Part::Words, "close-words", "enter-words-again"),
    (Part::Team, "close-team", "enter-team"),
    (Part::NextMeeting, "close-next", "enter-next-meeting"),
    (Part::Management, "close-management", "enter-management"),
    (Part::CheckOut, "close-check-out", "enter-check-out"),
    (Part::Ready, "close-ready", "enter-ready"),
];

/// Whether there is something for a part in this session; whatever can be said anew always is.
fn is_there(part: Part, session: &Session) -> bool {
    let minutes = &session.minutes;
    match part {
        Part::Parked => !minutes.parked.is_empty(),
        Part::Words => [Saying::Before, Saying::After]
            .iter()
            .any(|&saying| !minutes.words(saying).is_empty()),
        Part::Management => for_management(session).next().is_some(),
        Part::FirstSteps | Part::Team | Part::NextMeeting | Part::CheckOut | Part::Ready => true,
    }
}

/// The agreements that need management.
pub fn for_management(session: &Session) -> impl Iterator<Item = &Agreement> {
    let read_back = session.read_back().into_iter();
    read_back
        .map(|(_, agreement)| agreement)
        .filter(|agreement| agreement.needs_management)
}

/// The parts of this session; the one that is shown stays, even when it has just become empty.
fn of(session: &Session, here: Part) -> Vec<(Part, &'static str, &'static str)> {
    let there = |part: Part| part == here || is_there(part, session);
    PARTS.into_iter().filter(|part| there(part.0)).collect()
}

/// The part so many places after or before this one, within the session's own.
pub fn beside(here: Part, by: isize, session: &Session) -> Part {
    let parts = of(session, here);
    let now = parts.iter().position(|part| part.0 == here).unwrap_or(0);
    let place = now.saturating_add_signed(by).min(parts.len() - 1);
    parts[place].0
}

/// What Enter says that leads to the part after this one.
pub fn enter(here: Part, session: &Session) -> &'static str {
    let next = beside(here, 1, session);
    if next == here {
        return "enter-close";
    }
    let known = PARTS.into_iter().find(|part| part.0 == next);
    known.map_or("enter-close", |part| part.2)
}

/// Draws where one is among the parts.
pub fn path(here: Part, session: &Session, scene: Scene<'_>, pen: &mut Pen<'_>) {
    let parts = of(session, here);
    let names: Vec<String> = parts.iter().map(|part| scene.text(part.1)).collect();
    let now = parts.iter().position(|part| part.0 == here).unwrap_or(0);
    trail::draw(&names, now, &Account::Closing, scene, session, pen);
}
