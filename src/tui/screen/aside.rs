//! What is looked at for a moment, above the screen that it goes back to: the time in large digits, the timers of a form, who is at
//! the table, the process map, what the checks found. This file only passes on.

use std::time::Duration;

use ratatui::crossterm::event::KeyEvent;

use crate::domain::session::Session;
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::Reach;
use crate::tui::scene::{Offer, Scene};
use crate::tui::widget::paint::Pen;

use super::attendance::Attendance;
use super::checks::Checks;
use super::forms::Forms;
use super::map::Map;
use super::{Screen, timer};

/// Something above a screen.
#[derive(Debug)]
pub struct Aside {
    /// What it goes back to.
    pub below: Box<Screen>,
    /// What is looked at.
    pub sight: Sight,
}

/// What is looked at.
#[derive(Debug)]
pub enum Sight {
    /// The time, and the break.
    Timer,
    /// The timers of a form.
    Forms(Forms),
    /// Who is at the table.
    Attendance(Attendance),
    /// The process map.
    Map(Map),
    /// What the checks across the points found.
    Checks(Checks),
}

impl Aside {
    /// Lays a sight above a screen; another one that is there already makes room.
    #[must_use]
    pub fn above(screen: Screen, sight: Sight) -> Self {
        let below = match screen {
            Screen::Aside(aside) => aside.below,
            other => Box::new(other),
        };
        Self { below, sight }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        match &mut self.sight {
            Sight::Timer => timer::press(self.below.point(), key, reach),
            Sight::Forms(forms) => forms.press(key, reach),
            Sight::Attendance(attendance) => attendance.press(key, reach),
            Sight::Map(map) => map.press(key, reach),
            Sight::Checks(checks) => checks.press(key, reach),
        }
    }

    /// Is told that a question was answered.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        if let Sight::Attendance(attendance) = &mut self.sight {
            attendance.answered(asked, next, reach);
        }
    }

    /// Is told that time went by; says whether a stage came to its end in it.
    pub fn pass(&mut self, time: Duration) -> bool {
        match &mut self.sight {
            Sight::Forms(forms) => forms.pass(time),
            Sight::Timer | Sight::Attendance(_) | Sight::Map(_) | Sight::Checks(_) => false,
        }
    }

    /// Time until the next of its numbers changes; `None` when it has none of its own.
    #[must_use]
    pub const fn until_tick(&self) -> Option<Duration> {
        match &self.sight {
            Sight::Forms(forms) => Some(forms.until_tick()),
            Sight::Timer | Sight::Attendance(_) | Sight::Map(_) | Sight::Checks(_) => None,
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        match &self.sight {
            Sight::Timer => timer::view(scene, session, pen),
            Sight::Forms(forms) => forms.view(scene, session, pen),
            Sight::Attendance(attendance) => attendance.view(scene, session, pen),
            Sight::Map(map) => map.view(scene, session, pen),
            Sight::Checks(checks) => checks.view(scene, session, pen),
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        match &self.sight {
            Sight::Timer => timer::foot(scene, session),
            Sight::Forms(forms) => forms.foot(scene),
            Sight::Attendance(attendance) => attendance.foot(scene),
            Sight::Map(map) => map.foot(scene),
            Sight::Checks(checks) => checks.foot(scene, session),
        }
    }
}
