//! The screens outside of a session in which something is looked up. This file only passes on.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;

use crate::tui::library::{Around, Lead};
use crate::tui::scene::Scene;
use crate::tui::widget::page::Page;

use super::{DueList, Log, Screen, Search, Trends, Versions};

/// What is looked up.
#[derive(Debug, Clone)]
pub enum Lookup {
    /// The decision log.
    Log(Log),
    /// What is due.
    Due(DueList),
    /// Where words stand.
    Search(Search),
    /// How a series goes.
    Trends(Trends),
    /// The versions of a session.
    Versions(Versions),
}

impl Lookup {
    fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Lead {
        match self {
            Self::Log(screen) => screen.press(key, around),
            Self::Due(screen) => screen.press(key, around),
            Self::Search(screen) => screen.press(key, around),
            Self::Trends(screen) => screen.press(key, around),
            Self::Versions(screen) => screen.press(key),
        }
    }

    fn paste(&mut self, text: &str, around: Around<'_>) -> Option<bool> {
        match self {
            Self::Log(screen) => screen.paste(text, around),
            Self::Due(screen) => Some(screen.paste(text, around)),
            Self::Search(screen) => Some(screen.paste(text, around)),
            Self::Trends(_) | Self::Versions(_) => None,
        }
    }

    fn refresh(&mut self, around: Around<'_>) {
        match self {
            Self::Log(screen) => screen.refresh(around),
            Self::Due(screen) => screen.refresh(around),
            Self::Search(screen) => screen.refresh(around),
            Self::Versions(_) => {}
            Self::Trends(screen) => screen.refresh(around),
        }
    }

    /// Whether characters go into a line that is typed.
    const fn types(&self) -> bool {
        match self {
            Self::Log(screen) => screen.types(),
            Self::Due(_) | Self::Search(_) => true,
            Self::Trends(_) | Self::Versions(_) => false,
        }
    }

    /// Goes back from a part of the screen to the whole; says whether it was at one.
    pub fn back(&mut self) -> bool {
        match self {
            Self::Log(screen) => screen.close_history(),
            Self::Due(_) | Self::Search(_) | Self::Trends(_) | Self::Versions(_) => false,
        }
    }

    /// Draws it, and says where the cursor stands.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) -> Option<Position> {
        match self {
            Self::Log(screen) => screen.view(scene, buffer, page),
            Self::Due(screen) => screen.view(scene, buffer, page),
            Self::Search(screen) => screen.view(scene, buffer, page),
            Self::Trends(screen) => {
                screen.view(scene, buffer, page);
                None
            }
            Self::Versions(screen) => {
                screen.view(scene, buffer, page);
                None
            }
        }
    }
}

impl Screen {
    /// Lets a key act on a screen outside of a session; `None` when this is one of a session.
    pub fn press_outside(&mut self, key: KeyEvent, around: Around<'_>) -> Option<Lead> {
        match self {
            Self::Home(screen) => Some(screen.press(key, around)),
            Self::Lookup(screen) => Some(screen.press(key, around)),
            _ => None,
        }
    }

    /// What is to be looked up anew, now that the sessions may be others.
    #[must_use]
    pub fn again(&self) -> Lead {
        match self {
            Self::Lookup(screen) => match screen.as_ref() {
                Lookup::Search(screen) => screen.again(),
                Lookup::Versions(screen) => screen.again(),
                _ => Lead::Stay,
            },
            _ => Lead::Stay,
        }
    }

    /// Gives a pasted text to the line that is typed; says whether there was room, `None` where there is no such line.
    pub fn paste_outside(&mut self, text: &str, around: Around<'_>) -> Option<bool> {
        match self {
            Self::Lookup(screen) => screen.paste(text, around),
            _ => None,
        }
    }

    /// Is told that the sessions were read anew.
    pub fn refresh_outside(&mut self, around: Around<'_>) {
        if let Self::Lookup(screen) = self {
            screen.refresh(around);
        }
    }

    /// Whether characters go into a line that is typed.
    #[must_use]
    pub fn types(&self) -> bool {
        matches!(self, Self::Lookup(screen) if screen.types())
    }

    /// Whether it is a screen outside of a session.
    #[must_use]
    pub const fn is_outside(&self) -> bool {
        matches!(self, Self::Home(_) | Self::Lookup(_))
    }

    /// Whether both look up the same in what somebody typed there, so that one can stand for the other.
    #[must_use]
    pub fn stands_for(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Home(_), Self::Home(_)) => true,
            (Self::Lookup(one), Self::Lookup(other)) => {
                let kind = |screen: &Lookup| std::mem::discriminant(screen);
                one.types_at_all() && kind(one) == kind(other)
            }
            _ => false,
        }
    }
}

impl Lookup {
    /// Whether words are looked for in it.
    #[must_use]
    pub const fn is_search(&self) -> bool {
        matches!(self, Self::Search(_))
    }

    /// Whether something can be typed somewhere in it.
    const fn types_at_all(&self) -> bool {
        match self {
            Self::Log(_) | Self::Due(_) | Self::Search(_) => true,
            Self::Trends(_) | Self::Versions(_) => false,
        }
    }
}
