//! The state of the screens, and how a message changes it. Pure: time comes with each message, and what touches the
//! world goes out as an effect.

use std::time::Duration;

use jiff::civil::Time;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::domain::agenda::{Agenda, Language};
use crate::domain::clock::Moment;
use crate::domain::desk::Desk;
use crate::domain::draft::Purpose;
use crate::domain::ids::Ids;
use crate::domain::passing::Passing;
use crate::domain::series::Earlier;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::store::Listing;
use crate::store::librarian::Told;
use crate::store::seeker::Answer;
use crate::store::worker::News;

use super::action::{Anywhere, InSession, Listens};
use super::asking::{Asking, Question};
use super::dialog::{Answered, Dialog};
use super::earlier::Together;
pub use super::effect::Effect;
use super::library::Ways;
use super::reach::{Go, Notice, Reach};
use super::screen::{Home, Screen, divide};
use super::theme::Look;

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// A text was pasted, or came in one burst.
    Paste(String),
    /// The window has another size: columns, rows.
    Resize(u16, u16),
    /// A second went by.
    Tick,
    /// The disk has something to tell.
    Disk(News),
    /// Something was found in the library.
    Told(Told),
    /// Words were looked for in all sessions.
    Found(Box<Answer>),
    /// The agendas that a session can have.
    Agendas(Vec<Agenda>),
    /// A new session with this agenda is wanted.
    New(Box<Agenda>),
    /// Something outside could not be done.
    Trouble(String),
}

/// What somebody waits for until the last change is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// To leave the session for the list.
    ToList,
    /// To end the program.
    Program,
}

/// Whether the last change is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed yet.
    Unchanged,
    /// On its way.
    Saving,
    /// On the disk since.
    Saved(Time),
    /// Not on the disk, and why.
    NotSaved(String),
}

/// What somebody can ask for to be at ease with the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Comfort {
    /// Whether nothing on the screen is to move by itself.
    pub still: bool,
    /// Whether the bell of the terminal rings at the end of a stage.
    pub bell: bool,
}

/// The state of the screens.
#[derive(Debug)]
pub struct App {
    /// Speaks the language of the room.
    pub locale: Locale,
    /// How things look.
    pub look: Look,
    /// What is shown.
    pub screen: Screen,
    /// What floats above it.
    pub dialog: Option<Dialog>,
    /// What is asked.
    pub asking: Option<Asking>,
    /// What is said.
    pub notice: Option<Notice>,
    /// The open session.
    pub desk: Option<Desk>,
    /// Whether its last change is on the disk.
    pub saving: Saving,
    /// The sessions, once they were read.
    pub listing: Option<Listing>,
    /// What all sessions say together, as far as they were read.
    pub together: Together,
    /// What the open session looks back at, once that was read.
    pub earlier: Option<Earlier>,
    /// The agendas, once they were read.
    pub agendas: Vec<Agenda>,
    /// Whether somebody else writes the session that was opened last.
    pub held: bool,
    /// Whether these are practice sessions.
    pub practice: bool,
    /// What somebody asked for to be at ease with the screen.
    pub comfort: Comfort,
    /// The hands of the round that is under way, as they were cast; no file knows this.
    pub passing: Option<Passing>,
    /// The moment of the last message.
    pub now: Moment,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// The file of the open session, once it was saved.
    pub path: Option<std::path::PathBuf>,
    pub(super) language: Language,
    pub(super) ids: Ids,
    pub(super) unspent: Duration,
    pub(super) sent: u64,
    pub(super) leaving: Option<Leaving>,
    pub(super) ways: Ways,
}

impl App {
    /// The screens at their beginning: an empty home screen that waits for its list.
    #[must_use]
    pub fn new(language: Language, look: Look, seed: u64, now: Moment) -> Self {
        Self {
            locale: Locale::new(language),
            look,
            screen: Screen::Home(Home::default()),
            dialog: None,
            asking: None,
            notice: None,
            desk: None,
            saving: Saving::Unchanged,
            listing: None,
            together: Together::default(),
            earlier: None,
            agendas: Vec::new(),
            held: false,
            practice: false,
            comfort: Comfort::default(),
            passing: None,
            now,
            size: (80, 24),
            path: None,
            language,
            ids: Ids::new(seed),
            unspent: Duration::ZERO,
            sent: 0,
            leaving: None,
            ways: Ways::default(),
        }
    }

    /// The session that is open.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.desk.as_ref().map(Desk::session)
    }

    /// Whether every change was handed to the disk and arrived there.
    #[must_use]
    pub const fn all_saved(&self) -> bool {
        matches!(self.saving, Saving::Unchanged | Saving::Saved(_))
    }

    /// Takes a message in, and says what is to be done outside.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let rings = self.pass_time(now, matches!(msg, Msg::Tick)) && self.comfort.bell;
        let mut effects = match msg {
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => self.paste(&text),
            Msg::Resize(columns, rows) => {
                self.size = (columns, rows);
                Vec::new()
            }
            Msg::Tick => Vec::new(),
            Msg::Disk(news) => self.hear(news),
            Msg::Told(told) => self.learn(told),
            Msg::Found(answer) => self.take_answer(*answer),
            Msg::Agendas(agendas) => self.take_agendas(agendas),
            Msg::New(agenda) => self.prepare(*agenda),
            Msg::Trouble(text) => {
                self.dialog = Some(Dialog::trouble(text));
                Vec::new()
            }
        };
        effects.extend(rings.then_some(Effect::Ring));
        effects.extend(self.save());
        effects.extend(self.end_search());
        effects
    }

    /// Wants a save whenever something changed: no screen can forget it.
    pub(super) fn save(&mut self) -> Option<Effect> {
        let desk = self.desk.as_ref()?;
        if desk.revision() == self.sent {
            return None;
        }
        self.sent = desk.revision();
        if !matches!(self.saving, Saving::NotSaved(_)) {
            self.saving = Saving::Saving;
        }
        Some(Effect::Save(desk.share(), self.sent))
    }

    fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if let Some(dialog) = &mut self.dialog {
            let window = Rect::new(0, 0, self.size.0, self.size.1);
            return match dialog.press(key, window, self.look, &self.locale) {
                Answered::Open => Vec::new(),
                Answered::Closed => {
                    self.dialog = None;
                    self.leaving = None;
                    Vec::new()
                }
                Answered::QuitAnyway => vec![Effect::Quit],
            };
        }
        if let Some(effects) = self.key_for_question(key) {
            return effects;
        }
        self.notice = None;
        let action = Anywhere::find(key).filter(|_| !self.types(key));
        let Some(action) = action else {
            return self.key_for_screen(key);
        };
        match action {
            Anywhere::Help => self.dialog = Some(Dialog::help()),
            Anywhere::Back => return self.back(),
            Anywhere::Theme => {
                self.look.theme = self.look.theme.next();
                return vec![Effect::Keep(self.look.theme)];
            }
            Anywhere::Redraw => return vec![Effect::Redraw],
            Anywhere::Quit => return self.quit(),
        }
        Vec::new()
    }

    fn key_for_screen(&mut self, key: KeyEvent) -> Vec<Effect> {
        if let Some(effects) = self.key_for_library(key) {
            return effects;
        }
        let mut heard = false;
        let effects = self.with_reach(|reach, screen| heard = screen.press(key, reach));
        if heard {
            return effects;
        }
        match InSession::find(key) {
            Some(action) => self.in_session(action),
            None => effects,
        }
    }

    fn in_session(&mut self, action: InSession) -> Vec<Effect> {
        self.with_reach(|reach, screen| match action {
            InSession::Park => {
                let point = screen.point().map(str::to_owned);
                reach.ask(Question::Text(Purpose::NewParked(point)));
            }
            InSession::Overview => reach.go = Some(Go::Overview),
            InSession::LookBack => reach.go = Some(Go::LookBack),
            InSession::Map => reach.go = Some(Go::Map),
            InSession::Checks => reach.go = Some(Go::Checks),
            InSession::Timer => reach.go = Some(Go::Timer),
            InSession::Divide => divide(reach),
            InSession::Attendance => reach.go = Some(Go::Attendance),
            InSession::Undo | InSession::Redo => {
                let (deed, said, none) = if action == InSession::Undo {
                    let deed = reach.desk.undo();
                    (deed, "notice-undone", "notice-nothing-to-undo")
                } else {
                    let deed = reach.desk.redo();
                    (deed, "notice-redone", "notice-nothing-to-redo")
                };
                match deed {
                    Some(deed) => {
                        let deed = reach.locale.deed(deed);
                        reach.say(reach.locale.say(said, &[("deed", deed.into())]));
                    }
                    None => reach.say(reach.locale.text(none)),
                }
                // What the form asks may be gone, or have another answer now.
                if matches!(screen, Screen::Prepare(_)) {
                    screen.arrive(reach);
                }
            }
        })
    }

    pub(super) fn with_screen(
        &mut self,
        act: impl FnOnce(&mut Screen, &mut Reach<'_>),
    ) -> Vec<Effect> {
        self.with_reach(|reach, screen| act(screen, reach))
    }

    /// Lets something act on the open session and its screen, and goes where it wants.
    pub(super) fn with_reach(
        &mut self,
        act: impl FnOnce(&mut Reach<'_>, &mut Screen),
    ) -> Vec<Effect> {
        let rang = self.comfort.bell;
        let Some(desk) = &mut self.desk else {
            return Vec::new();
        };
        let mut reach = Reach {
            desk,
            ids: &mut self.ids,
            now: self.now,
            locale: &self.locale,
            agendas: &self.agendas,
            earlier: self.earlier.as_ref(),
            asking: &mut self.asking,
            notice: &mut self.notice,
            dialog: &mut self.dialog,
            passing: &mut self.passing,
            bell: &mut self.comfort.bell,
            go: None,
            chosen: None,
        };
        act(&mut reach, &mut self.screen);
        let (go, chosen) = (reach.go.take(), reach.chosen.take());
        if let (Screen::Point(point), Some(_)) = (&mut self.screen, chosen) {
            point.chosen = chosen;
        }
        self.follow_language();
        let mut effects = go.map_or_else(Vec::new, |go| self.go(go));
        effects.extend((self.comfort.bell != rang).then_some(Effect::KeepBell(self.comfort.bell)));
        effects
    }

    /// The screens speak the language of the session that is open.
    pub(super) fn follow_language(&mut self) {
        let wanted = self
            .session()
            .map_or(self.language, |session| session.language);
        if self.locale.language() != wanted {
            self.locale = Locale::new(wanted);
        }
    }
}
