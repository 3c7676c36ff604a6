//! One point, walked in four steps: where we are, the question, the time, and what is being said. Each step draws its own
//! body in a file of its own.

mod agree;
mod card;
mod discuss;
mod frame;
mod head;
mod notes;
mod rate;
mod reveal;

use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::agreement::Kind;
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{NoteKind, Progress};
use crate::domain::people::Side;
use crate::domain::session::{Place, Session, Step};
use crate::tui::action::{Agree, Discuss, InSession, Listens, Point, Rate};
use crate::tui::asking::{Asking, Question};
use crate::tui::dialog::Dialog;
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::cell;
use crate::tui::widget::paint::Pen;

use super::{checks, extend, forms};

pub use head::title;

pub use agree::{lacks as agreement_lacks, one_line as agree_line, toggle_first_step};
pub use rate::masked as masked_hands;

/// A point at a step, and the line that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointScreen {
    /// The id of the point.
    pub point: String,
    /// The step.
    pub step: Step,
    /// The note or agreement that the keys act on.
    pub chosen: Option<Uuid>,
    /// The side for which the last note was typed: the next one is likely of the same.
    side: Option<Side>,
}

impl PointScreen {
    /// A point at a step.
    #[must_use]
    pub const fn at(point: String, step: Step) -> Self {
        Self {
            point,
            step,
            chosen: None,
            side: None,
        }
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        if reach.desk.session().minutes.closed.is_some() {
            return;
        }
        reach.desk.begin(&self.point);
        reach.desk.turn_to(Place::Point {
            point: self.point.clone(),
            step: self.step,
        });
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let heard = match self.step {
            Step::Frame => false,
            Step::Rate => Rate::find(key)
                .map(|action| self.rate(action, reach))
                .is_some(),
            Step::Discuss => Discuss::find(key)
                .map(|action| self.discuss(action, reach))
                .is_some(),
            Step::Agree => Agree::find(key)
                .map(|action| self.agree(action, reach))
                .is_some(),
        };
        heard
            || Point::find(key)
                .map(|action| self.act(action, reach))
                .is_some()
    }

    fn act(&mut self, action: Point, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        match action {
            Point::On => self.on(reach),
            Point::NextStep => match self.step {
                Step::Agree => {}
                step => self.step_to(Step::ALL[step as usize + 1], reach),
            },
            Point::PreviousStep => match self.step {
                Step::Frame => {}
                step => self.step_to(Step::ALL[step as usize - 1], reach),
            },
            Point::NextPoint => {
                let next = session.after(&self.point).map(str::to_owned);
                reach.go = Some(next.map_or(Go::Close, |point| Go::Point(point, Step::Frame)));
            }
            Point::PreviousPoint => {
                let before = session.before(&self.point).map(str::to_owned);
                reach.go = Some(before.map_or(Go::Opening, |point| Go::Point(point, Step::Frame)));
            }
            Point::Agreement => {
                self.step_to(Step::Agree, reach);
                let question = self.new_agreement(Kind::Rule, reach.desk.session());
                reach.guide(question);
            }
            Point::Worksheet => {
                if cell::columns_of(session, &self.point).is_empty() {
                    reach.say(reach.locale.text("notice-no-sheet"));
                } else {
                    reach.go = Some(Go::Sheet(self.point.clone()));
                }
            }
            Point::Hints => {
                if let Some(point) = session.point(&self.point) {
                    *reach.dialog = Some(Dialog::hints(point));
                }
            }
            Point::Skip => {
                let point = self.point.clone();
                reach.edit_point(&point, Deed::Progress, |minutes| {
                    minutes.state = Progress::Skipped;
                });
                self.leave(reach);
            }
            Point::Extend => extend(reach),
            Point::Forms => forms::open(Some(&self.point), reach),
        }
    }

    /// Asks for an agreement; one that was left half typed is taken up as it was, with its kind and the note that it comes of.
    fn new_agreement(&self, kind: Kind, session: &Session) -> Question {
        let fresh = Purpose::NewAgreement {
            point: self.point.clone(),
            kind,
            from: None,
        };
        let draft = session.draft(&fresh);
        Question::Text(draft.map_or(fresh, |draft| draft.purpose.clone()))
    }

    fn step_to(&mut self, step: Step, reach: &mut Reach<'_>) {
        self.step = step;
        self.chosen = None;
        self.arrive(reach);
    }

    /// What Enter does: always the next thing.
    fn on(&mut self, reach: &mut Reach<'_>) {
        match self.step {
            Step::Frame => self.step_to(Step::Rate, reach),
            Step::Rate => self.rate_on(reach),
            Step::Discuss => self.step_to(Step::Agree, reach),
            Step::Agree => self.finish(reach),
        }
    }

    /// Settles the point when something is agreed, parks it when nothing is, and goes on.
    fn finish(&mut self, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        if session.minutes.closed.is_none() && !reach.desk.read_only() {
            let minutes = session.minutes.point(&self.point);
            let settled = minutes.is_some_and(|m| m.standing().next().is_some());
            let progress = if settled {
                Progress::Settled
            } else {
                Progress::Parked
            };
            let point = self.point.clone();
            reach.edit_point(&point, Deed::Progress, |minutes| minutes.state = progress);
        }
        self.leave(reach);
    }

    /// Goes to the next point, or to the closing after the last.
    fn leave(&self, reach: &mut Reach<'_>) {
        let next = reach.desk.session().after(&self.point).map(str::to_owned);
        reach.go = Some(next.map_or(Go::Close, |point| Go::Point(point, Step::Frame)));
    }

    /// Is told that a question was answered; asks the next one, where one follows.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        match asked.purpose() {
            Some(Purpose::NewNote { side, .. }) => self.side = *side,
            Some(Purpose::Dots(id)) if asked.guided => self.dots_counted(*id, reach),
            Some(Purpose::CallOut { .. }) if asked.text().trim().is_empty() => self.no_hands(reach),
            _ => {}
        }
        if let Some(question) = next {
            reach.guide_along(question, asked.way.behind(&asked.question));
        }
    }

    /// Words that are pasted are a note, or an agreement where agreements are made.
    pub fn welcome_paste(&mut self, reach: &mut Reach<'_>) {
        match self.step {
            Step::Agree => {
                let question = self.new_agreement(Kind::Rule, reach.desk.session());
                reach.guide(question);
            }
            Step::Frame | Step::Rate | Step::Discuss => {
                self.step_to(Step::Discuss, reach);
                self.note(NoteKind::Observation, reach);
            }
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        head::draw(self, scene, session, pen);
        if matches!(self.step, Step::Discuss | Step::Agree) {
            checks::at_foot(scene, session, &self.point, pen);
        }
        if let (Some(point), Some(minutes)) = (
            session.point(&self.point),
            session.minutes.point(&self.point),
        ) {
            let chosen = self.chosen;
            match self.step {
                Step::Frame => frame::draw(scene, point, pen),
                Step::Rate => rate::draw(scene, session, point, minutes, pen),
                Step::Discuss => notes::draw(scene, session, point, minutes, chosen, pen),
                Step::Agree => agree::draw(scene, session, point, minutes, chosen, pen),
            }
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        (self.enter(scene, session), self.offers(scene))
    }

    /// What Enter does now.
    fn enter(&self, scene: Scene<'_>, session: &Session) -> String {
        let minutes = session.minutes.point(&self.point);
        let changeable = scene
            .app
            .desk
            .as_ref()
            .is_some_and(|desk| !desk.read_only() && session.minutes.closed.is_none());
        match self.step {
            Step::Frame => scene.text("enter-rate"),
            Step::Rate if !changeable => scene.text("enter-discuss"),
            Step::Rate => rate::enter(scene, minutes),
            Step::Discuss => scene.text("enter-agree"),
            Step::Agree if !changeable => {
                let next = session.after(&self.point);
                scene.text(next.map_or("enter-closing", |_| "act-point-next"))
            }
            Step::Agree => {
                let agreed = minutes.is_some_and(|m| m.standing().next().is_some());
                let next = session.after(&self.point).and_then(|id| session.point(id));
                let next =
                    next.map_or_else(|| scene.text("enter-closing"), |point| point.short.clone());
                let key = if agreed {
                    "enter-settled"
                } else {
                    "enter-parked"
                };
                scene.locale().say(key, &[("next", next.into())])
            }
        }
    }

    fn offers(&self, scene: Scene<'_>) -> Vec<Offer> {
        let of_step = match self.step {
            Step::Frame => Vec::new(),
            Step::Rate => scene.offers::<Rate>(),
            Step::Discuss => scene.offers::<Discuss>(),
            Step::Agree => scene.offers::<Agree>(),
        };
        let mut of_point = scene.offers::<Point>();
        // Where agreements are made, making one comes first, and what is done with it before all else.
        let (first, second) = match self.step {
            Step::Agree => {
                let mut of_point = of_point.into_iter();
                let make: Vec<Offer> = of_point.by_ref().take(1).chain(of_step).collect();
                (make, of_point.collect())
            }
            Step::Discuss => {
                // The worksheet belongs to the talk: behind the note, before what a narrow foot leaves out.
                let sheet = scene.offer_of(Point::Worksheet);
                of_point.retain(|offer| Some(offer) != sheet.as_ref());
                let mut talk = of_step;
                let behind = talk.len().min(1);
                talk.splice(behind..behind, sheet);
                (talk, of_point)
            }
            _ => (of_step, of_point),
        };
        first
            .into_iter()
            .chain(second)
            .chain(scene.offers::<InSession>())
            .collect()
    }
}

/// The line before or after the chosen one; the first or the last when none is chosen.
pub fn neighbour(ids: &[Uuid], chosen: Option<Uuid>, by: isize) -> Option<Uuid> {
    let now = chosen.and_then(|id| ids.iter().position(|&other| other == id));
    let place = match now {
        Some(now) => now
            .saturating_add_signed(by)
            .min(ids.len().saturating_sub(1)),
        None if by < 0 => ids.len().saturating_sub(1),
        None => 0,
    };
    ids.get(place).copied()
}
