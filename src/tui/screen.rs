//! The screens: one file each, with its own small state. This file only passes on.

mod aside;
mod attendance;
mod checks;
mod close;
mod due;
mod filter;
mod forms;
mod hatchet;
mod home;
mod list;
mod log;
mod lookback;
mod lookup;
mod map;
mod opening;
mod overview;
mod passing;
mod point;
mod prepare;
mod question;
mod search;
mod sheet;
mod timer;
mod trail;
mod trends;
mod typed;
mod versions;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;

pub use aside::{Aside, Sight};
pub use attendance::Attendance;
pub use checks::Checks;
pub use close::Close;
pub use due::DueList;
pub use forms::Forms;
pub use home::Home;
pub use log::Log;
pub use lookback::LookBack;
pub use lookup::Lookup;
pub use map::Map;
pub use opening::Opening;
pub use overview::Overview;
pub use passing::PassScreen;
pub use point::PointScreen;
pub use prepare::Prepare;
pub use search::Search;
pub use sheet::SheetScreen;
pub use timer::{divide, extend};
pub use trends::Trends;
pub use versions::Versions;

use crate::domain::draft::Purpose;
use crate::domain::session::Session;

use super::asking::{Asking, Question};
use super::reach::Reach;
use super::scene::{Offer, Scene};
use super::widget::page::Page;
use super::widget::paint::Pen;

/// What is shown.
#[derive(Debug)]
pub enum Screen {
    /// The list of sessions.
    Home(Home),
    /// Something that is looked up outside of a session.
    Lookup(Box<Lookup>),
    /// Preparing a session.
    Prepare(Prepare),
    /// What comes before the first point.
    Opening(Opening),
    /// Looking back at earlier agreements.
    LookBack(LookBack),
    /// A point, in one of its steps.
    Point(PointScreen),
    /// The worksheet of a point.
    Sheet(SheetScreen),
    /// Everything that was agreed.
    Overview(Overview),
    /// Closing.
    Close(Close),
    /// The keyboard is passed around.
    Passing(PassScreen),
    /// Something above another screen.
    Aside(Aside),
}

impl Screen {
    /// Lets a key act on the session; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        match self {
            Self::Home(_) | Self::Lookup(_) => false,
            Self::Prepare(screen) => screen.press(key, reach),
            Self::Opening(screen) => screen.press(key, reach),
            Self::LookBack(screen) => screen.press(key, reach),
            Self::Point(screen) => screen.press(key, reach),
            Self::Sheet(screen) => screen.press(key, reach),
            Self::Overview(screen) => screen.press(key, reach),
            Self::Close(screen) => screen.press(key, reach),
            Self::Passing(screen) => {
                screen.press(key, reach);
                true
            }
            Self::Aside(aside) => aside.press(key, reach),
        }
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        match self {
            Self::Home(_) | Self::Lookup(_) | Self::Overview(_) | Self::Aside(_) => {}
            Self::Sheet(screen) => screen.arrive(reach),
            Self::Passing(screen) => screen.arrive(reach),
            Self::Prepare(screen) => screen.arrive(reach),
            Self::Opening(screen) => screen.arrive(reach),
            Self::LookBack(screen) => screen.arrive(reach),
            Self::Point(screen) => screen.arrive(reach),
            Self::Close(screen) => screen.arrive(reach),
        }
    }

    /// Is told that a question was answered, and what would be asked next.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        match self {
            Self::Prepare(screen) => screen.answered(asked, next, reach),
            Self::Opening(screen) => screen.answered(asked, next, reach),
            Self::LookBack(screen) => screen.answered(asked, next, reach),
            Self::Point(screen) => screen.answered(asked, next, reach),
            Self::Sheet(screen) => screen.answered(asked, next, reach),
            Self::Close(screen) => screen.answered(asked, next, reach),
            Self::Aside(aside) => aside.answered(asked, next, reach),
            Self::Home(_) | Self::Lookup(_) | Self::Overview(_) | Self::Passing(_) => {}
        }
    }

    /// Is told that a question was left without an answer.
    pub fn left(&mut self, asked: &Asking, reach: &mut Reach<'_>) {
        match self {
            Self::Prepare(screen) => screen.left(asked, reach),
            Self::Sheet(screen) => screen.left(asked),
            _ => {}
        }
    }

    /// Whether a text for this purpose is typed here, in the opening or the closing; something for the parking lot is anywhere.
    #[must_use]
    pub fn holds(&self, purpose: &Purpose) -> bool {
        let parked = matches!(purpose, Purpose::NewParked(_));
        match self {
            Self::Opening(_) => parked || Opening::part_of(purpose).is_some(),
            Self::LookBack(_) => parked || matches!(purpose, Purpose::LookBack(_)),
            Self::Close(_) => parked || Close::part_of(purpose).is_some(),
            _ => false,
        }
    }

    /// Goes to the part of the opening or the closing in which a text for this purpose is typed.
    pub fn take_up(&mut self, purpose: &Purpose) {
        match self {
            Self::Opening(screen) => screen.take_up(purpose),
            Self::LookBack(screen) => screen.take_up(purpose),
            Self::Close(screen) => screen.take_up(purpose),
            _ => {}
        }
    }

    /// Opens the question that pasted words answer, where there is one.
    pub fn welcome_paste(&mut self, reach: &mut Reach<'_>) {
        match self {
            Self::Point(screen) => screen.welcome_paste(reach),
            Self::Sheet(screen) => screen.welcome_paste(reach),
            _ => {}
        }
    }

    /// The id of the point that it is about.
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        match self {
            Self::Point(screen) => Some(&screen.point),
            Self::Sheet(screen) => Some(&screen.point),
            Self::Overview(screen) => screen.point(),
            Self::Passing(screen) => Some(&screen.point),
            Self::Aside(aside) => aside.below.point(),
            Self::Home(_)
            | Self::Lookup(_)
            | Self::Prepare(_)
            | Self::Opening(_)
            | Self::LookBack(_)
            | Self::Close(_) => None,
        }
    }

    /// Draws it, and says where the cursor stands.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) -> Option<Position> {
        let session = match (self, scene.app.session()) {
            (Self::Home(screen), _) => {
                screen.view(scene, buffer, page);
                return None;
            }
            (Self::Lookup(screen), _) => return screen.view(scene, buffer, page),
            (_, session) => session?,
        };
        scene.head(buffer, page.head, Some(session));
        // A form asks in its rows; everywhere else a question stands at the foot of the body.
        let asking = scene.app.asking.as_ref();
        let in_rows = matches!(self, Self::Prepare(_)) && !asking.is_some_and(prepare::is_aside);
        let (body, cursor) = if in_rows {
            (page.body, None)
        } else {
            question::at_foot(scene, session, buffer, page.body)
        };
        let mut pen = Pen::new(buffer, body);
        let mut in_row = None;
        match self {
            Self::Home(_) | Self::Lookup(_) => {}
            Self::Prepare(screen) => in_row = screen.view(scene, session, &mut pen),
            Self::Opening(screen) => screen.view(scene, session, &mut pen),
            Self::LookBack(screen) => screen.view(scene, session, &mut pen),
            Self::Point(screen) => screen.view(scene, session, &mut pen),
            Self::Sheet(screen) => screen.view(scene, session, &mut pen),
            Self::Overview(screen) => screen.view(scene, session, &mut pen),
            Self::Close(screen) => screen.view(scene, session, &mut pen),
            Self::Passing(screen) => screen.view(scene, session, &mut pen),
            Self::Aside(aside) => aside.view(scene, session, &mut pen),
        }
        let (enter, offers) = self.foot(scene, session);
        scene.foot(buffer, page.foot, &enter, &offers);
        cursor.or(in_row)
    }

    /// What Enter does now, and the keys for the foot: those of the question that waits, else those of the screen.
    fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        match (self, &scene.app.asking) {
            (Self::Prepare(screen), _) => screen.foot(scene),
            (_, Some(asking)) => (
                question::enter(scene, asking),
                question::offers(scene, asking),
            ),
            (Self::Opening(screen), None) => screen.foot(scene, session),
            (Self::LookBack(screen), None) => screen.foot(scene, session),
            (Self::Point(screen), None) => screen.foot(scene, session),
            (Self::Sheet(screen), None) => screen.foot(scene, session),
            (Self::Overview(screen), None) => screen.foot(scene),
            (Self::Close(screen), None) => screen.foot(scene, session),
            (Self::Passing(screen), None) => screen.foot(scene, session),
            (Self::Aside(aside), None) => aside.foot(scene, session),
            (Self::Home(_) | Self::Lookup(_), None) => (String::new(), Vec::new()),
        }
    }
}
