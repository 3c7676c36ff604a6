//! What comes before the first point. It can be skipped with one key.

use ratatui::crossterm::event::KeyEvent;

use crate::domain::session::{Place, Session};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::Reach;
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::Role;
use crate::tui::widget::paint::Pen;

/// The opening.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opening;

impl Opening {
    /// The opening at its beginning.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        if reach.desk.session().minutes.closed.is_none() {
            reach.desk.turn_to(Place::Opening);
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        match action::Opening::find(key) {
            Some(action::Opening::On | action::Opening::Skip) => to_first_point(reach),
            None => return false,
        }
        true
    }

    /// Is told that a question was answered.
    pub fn answered(&mut self, _asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        if let Some(question) = next {
            reach.guide(question);
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let path = scene.text("opening-check-in").to_uppercase();
        pen.text(&path, 0, scene.style(Role::Accent));
        pen.skip(1);
        pen.text(&session.agenda.check_in, 2, scene.style(Role::Heading));
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, _session: &Session) -> (String, Vec<Offer>) {
        let around = scene.offers::<InSession>();
        (scene.text("act-opening-skip"), around)
    }
}

fn to_first_point(reach: &mut Reach<'_>) {
    reach.go = Some(super::lookback::after_opening(reach));
}
