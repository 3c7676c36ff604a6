//! What happens outside of a session: the list of sessions, the decision log, what is due, trends. Where such a screen leads, into
//! a session at a place and back to where one was. What each shows and does is in `screen/`.

use std::mem;
use std::path::PathBuf;

use jiff::civil::Date;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use uuid::Uuid;

use crate::domain::agenda::Language;
use crate::domain::draft::Purpose;
use crate::domain::lookback::Link;
use crate::domain::opening::OpeningText;
use crate::domain::passages::Sort;
use crate::domain::query::Known;
use crate::domain::series::Chronicle;
use crate::domain::session::{Session, Step};
use crate::store::Listing;
use crate::store::seeker::Answer;

use super::app::{App, Effect};
use super::reach::{Go, Notice};
use super::scene::Scene;
use super::screen::{
    Close, Home, LookBack, Lookup, Opening, Overview, PointScreen, Screen, SheetScreen, Versions,
};

/// What a screen outside of a session may know when a key is pressed.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The sessions, once they were listed.
    pub listing: Option<&'a Listing>,
    /// What they say together, once they were read.
    pub chronicle: Option<&'a Chronicle>,
    /// The names that a filter can be completed with.
    pub known: &'a Known,
    /// Today.
    pub today: Date,
    /// The language of the program.
    pub language: Language,
    /// What a view may read, for a screen that has to know how much of it is in sight.
    pub scene: Scene<'a>,
}

/// Where such a screen leads.
#[derive(Debug)]
pub enum Lead {
    /// Nowhere.
    Stay,
    /// To something outside.
    Do(Effect),
    /// To another screen: the one that was left last, if it was left before, else this one at its beginning.
    To(Box<Screen>),
    /// Into a session, at a place.
    Into(Spot),
}

/// A place in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The id of the session.
    pub session: Uuid,
    /// Where in it.
    pub within: Within,
}

/// Where in a session something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// An agreement.
    Agreement(Uuid),
    /// What was said of an earlier agreement.
    Verdict(Link),
    /// A step of a point, and something in it.
    Step(String, Step, Option<Uuid>),
    /// A passage in which words were found: what it is, its point, and its id.
    Passage(Sort, Option<String>, Option<Uuid>),
    /// The parking lot.
    Parked,
    /// Where the session is.
    Start,
}

/// What is kept of the ways between the screens outside of a session and those within.
#[derive(Debug, Default)]
pub struct Ways {
    /// The screens that were left with something typed in them.
    kept: Vec<Screen>,
    /// The screen from which the session was opened.
    came_from: Option<Box<Screen>>,
    /// Where in the session that is being opened somebody wants to be.
    spot: Option<Spot>,
    /// Whether the sessions were read to search in them.
    searching: bool,
}

impl App {
    /// What the screens outside of a session may know.
    fn around(&self) -> Around<'_> {
        Around {
            listing: self.listing.as_ref(),
            chronicle: self.together.chronicle(),
            known: &self.together.known,
            today: self.now.wall.date(),
            language: self.language,
            scene: Scene { app: self },
        }
    }

    /// Lets a screen outside of a session have a key; `None` when the screen is one of a session.
    pub(super) fn key_for_library(&mut self, key: KeyEvent) -> Option<Vec<Effect>> {
        let mut screen = mem::replace(&mut self.screen, Screen::Home(Home::default()));
        let lead = screen.press_outside(key, self.around());
        self.screen = screen;
        Some(self.follow_lead(lead?))
    }

    /// Whether a character is for the screen, which has a line to type in.
    pub(super) fn types(&self, key: KeyEvent) -> bool {
        let held = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        self.screen.types() && matches!(key.code, KeyCode::Char(_)) && !held
    }

    /// Gives a pasted text to the line of the screen; `None` when it has none, or no room for it.
    pub(super) fn paste_outside(&mut self, text: &str) -> Option<Vec<Effect>> {
        let mut screen = mem::replace(&mut self.screen, Screen::Home(Home::default()));
        let taken = screen.paste_outside(text, self.around());
        let lead = screen.again();
        self.screen = screen;
        taken.filter(|fits| *fits).map(|_| self.follow_lead(lead))
    }

    /// Tells the screen that the sessions were read anew.
    pub(super) fn refresh_outside(&mut self) -> Vec<Effect> {
        let mut screen = mem::replace(&mut self.screen, Screen::Home(Home::default()));
        screen.refresh_outside(self.around());
        let lead = screen.again();
        self.screen = screen;
        self.follow_lead(lead)
    }

    fn follow_lead(&mut self, lead: Lead) -> Vec<Effect> {
        match lead {
            Lead::Stay => Vec::new(),
            Lead::Do(effect) => vec![effect],
            Lead::To(screen) => self.turn_outside(*screen),
            Lead::Into(spot) => self.open_at(spot),
        }
    }

    /// Goes to another screen outside of a session; the one that is left is kept as it is.
    pub(super) fn turn_outside(&mut self, screen: Screen) -> Vec<Effect> {
        let known = self
            .ways
            .kept
            .iter()
            .position(|kept| kept.stands_for(&screen));
        let next = known.map_or(screen, |place| self.ways.kept.swap_remove(place));
        let left = mem::replace(&mut self.screen, next);
        self.keep(left);
        self.refresh_outside()
    }

    /// Keeps a screen that is left, so that whoever comes back finds what was typed there.
    fn keep(&mut self, left: Screen) {
        if left.stands_for(&left) {
            self.ways.kept.retain(|kept| !kept.stands_for(&left));
            self.ways.kept.push(left);
        }
    }

    fn open_at(&mut self, spot: Spot) -> Vec<Effect> {
        let path = self.path_of(spot.session);
        let Some(path) = path else {
            self.notice = Some(Notice {
                text: self.locale.text("notice-session-gone"),
                attention: true,
            });
            return Vec::new();
        };
        self.ways.spot = Some(spot);
        vec![Effect::Open {
            path,
            read_only: false,
        }]
    }

    /// Takes in where words stand, if somebody still looks for them.
    pub(super) fn take_answer(&mut self, answer: Answer) -> Vec<Effect> {
        if let Screen::Lookup(lookup) = &mut self.screen
            && let Lookup::Search(search) = lookup.as_mut()
        {
            search.take(answer);
        }
        Vec::new()
    }

    /// The versions of a session, while they are on the screen.
    pub(super) fn versions(&mut self) -> Option<&mut Versions> {
        match &mut self.screen {
            Screen::Lookup(lookup) => match lookup.as_mut() {
                Lookup::Versions(versions) => Some(versions),
                _ => None,
            },
            _ => None,
        }
    }

    /// What was read to search in it is only kept as long as somebody does.
    pub(super) fn end_search(&mut self) -> Option<Effect> {
        let searching = matches!(&self.screen, Screen::Lookup(lookup) if lookup.is_search());
        let ended = mem::replace(&mut self.ways.searching, searching) && !searching;
        ended.then_some(Effect::EndSearch)
    }

    /// Forgets where somebody wanted to be in a session that could not be opened.
    pub(super) fn forget_spot(&mut self) {
        self.ways.spot = None;
    }

    fn path_of(&self, session: Uuid) -> Option<PathBuf> {
        let read = self.together.shelf.as_ref();
        let listed = || {
            let mut entries = self.listing.iter().flat_map(|listing| &listing.entries);
            let entry = entries.find(|entry| entry.id == session && !entry.copy);
            entry.map(|entry| &entry.path)
        };
        let path = read.and_then(|read| read.paths.get(&session));
        path.or_else(listed).cloned()
    }

    /// Goes to where somebody wanted to be in the session that was opened, else to where the session is; says whether it was the
    /// former. The screen that is left is kept for the way back.
    ///
    /// Who looks something up does not move the meeting: it stays where it is.
    pub(super) fn arrive_in_session(&mut self) -> (Vec<Effect>, bool) {
        let left = mem::replace(&mut self.screen, Screen::Home(Home::default()));
        if left.is_outside() {
            self.ways.came_from = Some(Box::new(left));
        }
        let spot = self.ways.spot.take();
        let wanted = spot.zip(self.session()).and_then(|(spot, session)| {
            let here = spot.session == session.id;
            here.then(|| screen_at(&spot.within, session)).flatten()
        });
        match wanted {
            Some(screen) => {
                self.screen = screen;
                (Vec::new(), true)
            }
            None => (self.go(Go::Session), false),
        }
    }

    /// The screen to which somebody comes who leaves a session.
    pub(super) fn outside(&mut self) -> Screen {
        let came_from = self.ways.came_from.take();
        came_from.map_or_else(|| Screen::Home(Home::default()), |screen| *screen)
    }
}

/// The screen of a session on which something stands; `None` where the session no longer has it.
fn screen_at(within: &Within, session: &Session) -> Option<Screen> {
    match within {
        Within::Agreement(id) => {
            let point = session.minutes.point_of(*id)?;
            Some(at_step(point, Step::Agree, Some(*id), session))
        }
        Within::Verdict(of) => Some(Screen::LookBack(LookBack::at(*of, &session.place))),
        Within::Parked => Some(Screen::Overview(Overview::default())),
        Within::Step(point, step, id) => {
            session.minutes.point(point)?;
            Some(at_step(point, *step, *id, session))
        }
        Within::Passage(sort, point, id) => passage_at(*sort, point.as_deref(), *id, session),
        Within::Start => None,
    }
}

/// The screen on which a passage stands.
fn passage_at(
    sort: Sort,
    point: Option<&str>,
    id: Option<Uuid>,
    session: &Session,
) -> Option<Screen> {
    let within = match sort {
        Sort::Agreement => Within::Agreement(id?),
        Sort::Verdict => {
            let mut verdicts = session.minutes.lookback.iter();
            let verdict = verdicts.find(|verdict| Some(verdict.of.agreement) == id)?;
            Within::Verdict(verdict.of)
        }
        Sort::Note(_) => Within::Step(point?.to_owned(), Step::Discuss, id),
        Sort::Row => {
            let point = session.point(point?)?.id.clone();
            return Some(Screen::Sheet(SheetScreen::at(point)));
        }
        Sort::Parked => Within::Parked,
        Sort::Word | Sort::Goal => {
            let mut opening = Opening::of(session);
            let asked = match sort {
                Sort::Word => OpeningText::Word(id?),
                _ => OpeningText::Goal(id?),
            };
            opening.take_up(&Purpose::Opening(asked));
            return Some(Screen::Opening(opening));
        }
        Sort::RevenueTeam | Sort::LastWords => return Some(Screen::Close(Close::of(session))),
        Sort::Head | Sort::Person | Sort::Draft => Within::Start,
    };
    screen_at(&within, session)
}

/// A point at a step; one that the agenda no longer has is seen in the overview.
fn at_step(point: &str, step: Step, chosen: Option<Uuid>, session: &Session) -> Screen {
    if session.point(point).is_none() {
        return Screen::Overview(Overview::on(point));
    }
    let mut screen = PointScreen::at(point.to_owned(), step);
    screen.chosen = chosen;
    Screen::Point(screen)
}
