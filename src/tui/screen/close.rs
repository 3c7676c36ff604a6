//! Closing: read back what was agreed and choose the first steps, give each parked item an owner, settle the next meeting.
//! Enter walks through the three and closes the session.

mod parts;

use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Fate, Parked};
use crate::domain::session::{Place, Session};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::widget::paint::Pen;

use super::point::toggle_first_step;

/// A part of the closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
enum Part {
    /// Read-back, and the first steps.
    #[default]
    FirstSteps,
    /// The parking lot.
    Parked,
    /// The next meeting.
    NextMeeting,
    /// Whether to close now.
    Ready,
}

const PARTS: [Part; 4] = [
    Part::FirstSteps,
    Part::Parked,
    Part::NextMeeting,
    Part::Ready,
];

/// The part that is shown, and the line that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Close {
    part: Part,
    chosen: usize,
}

impl Close {
    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        if reach.desk.session().minutes.closed.is_none() {
            reach.desk.turn_to(Place::Closing);
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Close::find(key) else {
            return false;
        };
        let closed = reach.desk.session().minutes.closed.is_some();
        match action {
            action::Close::On if closed => reach.go = Some(Go::Home),
            action::Close::On => self.on(reach),
            action::Close::Reopen if closed => reopen(reach),
            action::Close::Up => self.chosen = self.chosen.saturating_sub(1),
            action::Close::Down => {
                let last = self.rows(reach.desk.session()).saturating_sub(1);
                self.chosen = (self.chosen + 1).min(last);
            }
            action::Close::Earlier => self.turn(-1),
            action::Close::Later => self.turn(1),
            action::Close::NextMeeting => {
                self.part = Part::NextMeeting;
                reach.ask(Question::Text(Purpose::NextMeeting));
            }
            action::Close::Choose | action::Close::Owner | action::Close::Drop => {
                self.on_line(action, reach);
            }
            action::Close::Reopen => {}
        }
        true
    }

    fn turn(&mut self, by: isize) {
        let now = PARTS
            .iter()
            .position(|&part| part == self.part)
            .unwrap_or(0);
        self.part = PARTS[now.saturating_add_signed(by).min(PARTS.len() - 1)];
        self.chosen = 0;
    }

    fn rows(&self, session: &Session) -> usize {
        match self.part {
            Part::FirstSteps => session.standing().count(),
            Part::Parked => session.minutes.parked.len(),
            Part::NextMeeting | Part::Ready => 0,
        }
    }

    fn on_line(&self, action: action::Close, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        let agreement = session
            .standing()
            .nth(self.chosen)
            .map(|(_, agreement)| agreement.id);
        let parked = session.minutes.parked.get(self.chosen).map(|item| item.id);
        match (self.part, action, agreement, parked) {
            (Part::FirstSteps, action::Close::Choose, Some(id), _) => toggle_first_step(id, reach),
            (Part::Parked, action::Close::Owner | action::Close::Choose, _, Some(id)) => {
                reach.ask(Question::Text(Purpose::ParkedOwner(id)));
            }
            (Part::Parked, action::Close::Drop, _, Some(id)) => {
                reach.edit_parked(id, |item| {
                    item.fate = if item.fate == Fate::Dropped {
                        Fate::Open
                    } else {
                        Fate::Dropped
                    };
                });
            }
            _ => {}
        }
    }

    /// What Enter does: the next part, with its questions, and at the end the closing.
    fn on(&mut self, reach: &mut Reach<'_>) {
        match self.part {
            Part::FirstSteps => {
                self.turn(1);
                self.ask_owner(None, reach);
                if reach.desk.session().minutes.parked.is_empty() {
                    self.on(reach);
                }
            }
            Part::Parked => {
                self.turn(1);
                reach.guide(Question::Text(Purpose::NextMeeting));
            }
            Part::NextMeeting => self.turn(1),
            Part::Ready => close(reach),
        }
    }

    /// Asks who takes the next parked item that nobody has; says whether there was one.
    fn ask_owner(&mut self, after: Option<Uuid>, reach: &mut Reach<'_>) -> bool {
        let items = &reach.desk.session().minutes.parked;
        let from = after
            .and_then(|id| items.iter().position(|item| item.id == id))
            .map_or(0, |place| place + 1);
        let open = |(_, item): &(usize, &Parked)| item.fate == Fate::Open;
        let next = items
            .iter()
            .enumerate()
            .skip(from)
            .find(open)
            .map(|(place, item)| (place, item.id));
        let Some((place, id)) = next else {
            return false;
        };
        self.chosen = place;
        reach.guide(Question::Text(Purpose::ParkedOwner(id)));
        true
    }

    /// Is told that a question was answered; asks for the next owner, or goes on.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        match asked.purpose() {
            Some(Purpose::ParkedOwner(id)) if asked.guided => {
                self.ask_owner(Some(*id), reach);
            }
            Some(Purpose::NextMeeting) => self.part = Part::Ready,
            _ => {}
        }
        if let Some(question) = next {
            reach.guide(question);
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        if session.minutes.closed.is_some() {
            parts::done(scene, session, pen);
        } else {
            pen.line(&parts::path(self.part, scene, pen.columns()));
            pen.skip(1);
            match self.part {
                Part::FirstSteps => parts::first_steps(self.chosen, scene, session, pen),
                Part::Parked => parts::parked(self.chosen, scene, session, pen),
                Part::NextMeeting => parts::next_meeting(scene, session, pen),
                Part::Ready => parts::ready(scene, session, pen),
            }
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        if session.minutes.closed.is_some() {
            let offers = vec![
                ("r".to_owned(), scene.text("act-close-reopen")),
                ("o".to_owned(), scene.text("act-overview")),
            ];
            return (scene.text("enter-home"), offers);
        }
        let enter = match self.part {
            Part::FirstSteps if session.minutes.parked.is_empty() => "enter-next-meeting",
            Part::FirstSteps => "enter-parking",
            Part::Parked => "enter-next-meeting",
            Part::NextMeeting => "enter-ready",
            Part::Ready => "enter-close",
        };
        let offers = match self.part {
            Part::FirstSteps => vec![("Space".to_owned(), scene.text("act-close-choose"))],
            Part::Parked => vec![
                ("e".to_owned(), scene.text("act-close-owner")),
                ("x".to_owned(), scene.text("act-close-drop")),
            ],
            Part::NextMeeting | Part::Ready => {
                vec![("n".to_owned(), scene.text("act-close-next-meeting"))]
            }
        };
        let around = scene.offers::<InSession>();
        (
            scene.text(enter),
            offers.into_iter().chain(around).collect(),
        )
    }
}

fn close(reach: &mut Reach<'_>) {
    let today = reach.today();
    reach.edit(Deed::Closed, |session| session.minutes.closed = Some(today));
}

fn reopen(reach: &mut Reach<'_>) {
    if reach.desk.read_only() {
        reach.warn(reach.locale.text("notice-read-only"));
        return;
    }
    // Not by way of `edit`, which refuses every change of a closed session.
    reach
        .desk
        .edit(Deed::Closed, |session| session.minutes.closed = None);
    reach.desk.turn_to(Place::Closing);
    reach.say(reach.locale.text("notice-reopened"));
}
