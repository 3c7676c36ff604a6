//! What comes before the first point: the check-in, the words that the sides have for each other, the goals that both share.
//! Each part can be passed with Enter, and one key leads past all of it.

mod check_in;
mod goals;

use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::clock::Account;
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::opening::{OpeningText, Saying};
use crate::domain::people::Side;
use crate::domain::session::{Place, Session};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::opening::NEW_GOAL;
use crate::tui::widget::paint::Pen;

use super::hatchet::Hatchet;
use super::trail;

/// A part of the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Everybody answers one question.
    CheckIn,
    /// The words that the sides have for each other.
    Words,
    /// The goals that both share.
    Goals,
}

/// The parts in the order in which they are walked, with the key of their name.
const PARTS: [(Part, &str); 3] = [
    (Part::CheckIn, "opening-check-in"),
    (Part::Words, "opening-words"),
    (Part::Goals, "opening-goals"),
];

/// The part that is shown, and the goal that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    part: Part,
    hatchet: Hatchet,
    chosen: Option<Uuid>,
}

impl Opening {
    /// The opening where the group left it.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let opening = &session.minutes.opening;
        let part = if !opening.goals.is_empty() {
            Part::Goals
        } else if !opening.words.is_empty() {
            Part::Words
        } else {
            Part::CheckIn
        };
        Self {
            part,
            hatchet: Hatchet::of(session, Saying::Before),
            chosen: None,
        }
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        if reach.desk.session().minutes.closed.is_none() {
            reach.desk.turn_to(Place::Opening);
        }
    }

    /// The part in which a text for this purpose is typed.
    pub(super) const fn part_of(purpose: &Purpose) -> Option<Part> {
        match purpose {
            Purpose::Opening(OpeningText::NewWord(_) | OpeningText::Word(_)) => Some(Part::Words),
            Purpose::Opening(OpeningText::NewGoal | OpeningText::Goal(_)) => Some(Part::Goals),
            _ => None,
        }
    }

    /// Goes to the part in which somebody was typing.
    pub fn take_up(&mut self, purpose: &Purpose) {
        if let Some(part) = Self::part_of(purpose) {
            self.part = part;
            if part == Part::Words {
                self.hatchet.take_up();
            }
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        if self.part == Part::Words && self.hatchet.press(key, reach) {
            return true;
        }
        let Some(action) = action::Opening::find(key) else {
            return false;
        };
        match action {
            action::Opening::On => self.on(reach),
            action::Opening::Later => self.later(reach),
            action::Opening::Earlier => self.earlier(reach),
            action::Opening::Order => {
                self.part = Part::CheckIn;
                check_in::draw_order(reach);
            }
            action::Opening::Goal => {
                self.part = Part::Goals;
                reach.guide(NEW_GOAL);
            }
            action::Opening::Up => self.choose(-1, reach.desk.session()),
            action::Opening::Down => self.choose(1, reach.desk.session()),
            action::Opening::Edit => self.edit(reach),
            action::Opening::Remove => self.remove(reach),
            action::Opening::Skip => to_first_point(reach),
        }
        true
    }

    /// What Enter does: the next part, with its question, and at the end the first point.
    fn on(&mut self, reach: &mut Reach<'_>) {
        match self.part {
            Part::CheckIn => {
                self.part = Part::Words;
                self.hatchet = Hatchet::of(reach.desk.session(), Saying::Before);
                if may_write(reach) {
                    self.hatchet.ask(reach);
                }
            }
            Part::Words if self.hatchet.on(reach.desk.session()) => {}
            Part::Words => self.show_goals(reach),
            Part::Goals => to_first_point(reach),
        }
    }

    fn show_goals(&mut self, reach: &mut Reach<'_>) {
        self.part = Part::Goals;
        self.chosen = None;
        if reach.desk.session().minutes.opening.goals.is_empty() && may_write(reach) {
            reach.guide(NEW_GOAL);
        }
    }

    fn no_word(&mut self, side: Side, reach: &mut Reach<'_>) {
        if !self.hatchet.no_word(side, reach) {
            self.show_goals(reach);
        }
    }

    fn later(&mut self, reach: &mut Reach<'_>) {
        match self.part {
            Part::CheckIn => self.part = Part::Words,
            Part::Words if self.hatchet.later(reach.desk.session()) => {}
            Part::Words => self.part = Part::Goals,
            Part::Goals => to_first_point(reach),
        }
    }

    fn earlier(&mut self, reach: &mut Reach<'_>) {
        match self.part {
            Part::CheckIn if may_write(reach) => reach.go = Some(Go::Prepare),
            Part::CheckIn => {}
            Part::Words if self.hatchet.earlier(reach.desk.session()) => {}
            Part::Words => self.part = Part::CheckIn,
            Part::Goals => {
                self.part = Part::Words;
                self.hatchet = Hatchet::of(reach.desk.session(), Saying::Before);
            }
        }
    }

    /// Chooses the goal before or after, where goals are shown.
    fn choose(&mut self, by: isize, session: &Session) {
        if self.part == Part::Goals {
            let goals = session.minutes.opening.goals.iter();
            let ids: Vec<Uuid> = goals.map(|goal| goal.id).collect();
            self.chosen = super::point::neighbour(&ids, self.chosen, by);
        }
    }

    fn chosen_goal(&self, reach: &Reach<'_>) -> Option<Uuid> {
        let mut goals = reach.desk.session().minutes.opening.goals.iter();
        let known = |id: &Uuid| goals.any(|goal| goal.id == *id);
        self.chosen
            .filter(known)
            .filter(|_| self.part == Part::Goals)
    }

    fn edit(&self, reach: &mut Reach<'_>) {
        if let Some(id) = self.chosen_goal(reach) {
            reach.ask(Question::Text(Purpose::Opening(OpeningText::Goal(id))));
        }
    }

    fn remove(&mut self, reach: &mut Reach<'_>) {
        let Some(id) = self.chosen_goal(reach) else {
            return;
        };
        self.chosen = None;
        reach.edit(Deed::Goals, |session| {
            session.minutes.opening.goals.retain(|goal| goal.id != id);
        });
        reach.say(reach.locale.text("notice-goal-removed"));
    }

    /// Is told that a question was answered: asks for the next word or goal, or goes on.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        match (asked.purpose(), next) {
            (_, Some(question)) => reach.guide(question),
            (Some(Purpose::Opening(OpeningText::NewWord(side))), None) if asked.guided => {
                self.no_word(*side, reach);
            }
            (Some(Purpose::Opening(OpeningText::NewGoal)), None) if asked.guided => {
                to_first_point(reach);
            }
            _ => {}
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let names = PARTS.map(|(_, name)| scene.text(name));
        let here = PARTS.iter().position(|&(part, _)| part == self.part);
        let here = here.unwrap_or(0);
        trail::draw(&names, here, &Account::Opening, scene, session, pen);
        pen.skip(1);
        match self.part {
            Part::CheckIn => check_in::draw(scene, session, pen),
            Part::Words => self.hatchet.view(scene, session, pen),
            Part::Goals => goals::draw(scene, session, self.chosen, pen),
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        let (enter, mut offers) = match self.part {
            Part::CheckIn => {
                let order = scene.offer_of(action::Opening::Order);
                (scene.text("enter-words"), Vec::from_iter(order))
            }
            Part::Words => {
                let (enter, offers) = self.hatchet.foot(scene, session);
                (enter.unwrap_or_else(|| scene.text("enter-goals")), offers)
            }
            Part::Goals => {
                let goal = scene.offer_of(action::Opening::Goal);
                (scene.text("enter-first-point"), Vec::from_iter(goal))
            }
        };
        offers.extend(scene.offer_of(action::Opening::Skip));
        offers.extend(scene.offers::<InSession>());
        (enter, offers)
    }
}

/// Whether the session can be changed; unlike `Reach::may_edit` it says nothing, since nobody asked for a change.
fn may_write(reach: &Reach<'_>) -> bool {
    !reach.desk.read_only() && reach.desk.session().minutes.closed.is_none()
}

fn to_first_point(reach: &mut Reach<'_>) {
    reach.go = Some(super::lookback::after_opening(reach));
}
