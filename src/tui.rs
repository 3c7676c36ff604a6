//! The screens: the loop that draws, waits, updates and carries out effects. What a screen shows and does stands in `tui/`.

pub mod action;
pub mod answer;
pub mod app;
pub mod asking;
pub mod burst;
pub mod clock;
pub mod dialog;
pub mod earlier;
mod effect;
mod force;
pub mod library;
mod news;
mod offer;
mod offered;
pub mod reach;
pub mod scene;
pub mod screen;
pub mod subject;
pub mod terminal;
pub mod theme;
mod time;
mod typing;
mod way;
pub mod widget;

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ratatui::crossterm::event::KeyEvent;

use crate::domain::agenda::{Agenda, Language};
use crate::store::Library;
use crate::store::librarian::Told;
use crate::store::seeker::Answer;
use crate::store::worker::News;

use action::Listens;
use app::{App, Effect, Msg};
use clock::Clock;
use effect::Hands;
use force::{LAST_WORDS, SavedAt, guard_panics, signals};
use theme::Theme;

/// Where to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// At the list of sessions.
    Home,
    /// In a session.
    Open {
        /// Its file.
        path: PathBuf,
        /// Whether it is only looked at.
        read_only: bool,
    },
    /// At preparing a new session with this agenda.
    Prepare(Box<Agenda>),
}

/// What the screens begin with.
#[derive(Debug, Clone)]
pub struct Options {
    /// The sessions.
    pub library: Library,
    /// The folder of the configuration, where there is one.
    pub config_folder: Option<PathBuf>,
    /// The language outside of a session.
    pub language: Language,
    /// The theme that was asked for, by flag or configuration.
    pub theme: Option<Theme>,
    /// Whether the sessions are those to practise in.
    pub practice: bool,
    /// Whether the bell of the terminal rings at the end of a stage.
    pub bell: bool,
    /// Where to begin.
    pub start: Start,
}

/// Something that wakes the loop.
#[derive(Debug)]
pub enum Wake {
    /// A key was pressed.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// The window has another size: columns, rows.
    Resize(u16, u16),
    /// The disk has something to tell.
    Disk(News),
    /// Something was found in the library.
    Told(Told),
    /// Words were looked for in all sessions.
    Found(Box<Answer>),
    /// The program is to stop for a while.
    Stop,
    /// The program goes on after a stop.
    GoOn,
    /// The terminal is gone.
    Gone,
}

/// How long the first picture waits for what it is to show, so that nothing flashes by.
const FIRST_PICTURE: Duration = Duration::from_millis(40);

/// How long it waits for the list of sessions: that of a large library fills while one can already type.
const FIRST_LIST: Duration = Duration::from_millis(2);

/// Names the key at which a debug build panics, as [`action::key_name`] writes it.
///
/// Only so can a test see what a panic leaves of the terminal and of the session; a release build does not know of it.
pub const PANIC_KEY: &str = "HANDSHAKE_PANIC_KEY";

/// How the screens ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// As somebody wanted.
    Done,
    /// As somebody wanted, but the session that was to be opened could only be read: somebody else writes it.
    OnlyRead,
}

/// Runs the screens until somebody ends them. The terminal must have been checked with [`terminal::check`].
///
/// # Errors
/// Those of the terminal; everything that was typed is on the disk by then, or said not to be.
pub fn run(options: Options) -> io::Result<Ended> {
    let clock = Clock::start();
    let look = terminal::look(options.theme);
    let (wake, woken) = channel();
    let mut app = App::new(options.language, look, seed(), clock.now());
    app.practice = options.practice;
    app.comfort.bell = options.bell;
    app.comfort.still = terminal::still();
    let mut hands = Hands::new(
        options.library,
        options.config_folder,
        options.language,
        wake.clone(),
        clock.clone(),
    );
    let flusher = hands.flusher();
    let saved_at = Arc::new(Mutex::new(None));
    guard_panics(&flusher, &saved_at, options.language);
    let mut screen = terminal::enter()?;
    terminal::listen(wake.clone())?;
    terminal::heed_end(wake.clone())?;
    signals(wake, flusher)?;
    let mut running = Loop {
        app: &mut app,
        hands: &mut hands,
        clock,
        screen: &mut screen,
        saved_at,
        save: None,
        ahead: None,
        panic_key: std::env::var(PANIC_KEY)
            .ok()
            .filter(|_| cfg!(debug_assertions)),
    };
    let size = running.screen.size()?;
    running.take(Msg::Resize(size.width, size.height))?;
    let patience = match &options.start {
        Start::Home => FIRST_LIST,
        Start::Open { .. } | Start::Prepare(_) => FIRST_PICTURE,
    };
    running.begin(options.start)?;
    let ended = running.run(&woken, patience);
    let saved = hands.flusher().flush(LAST_WORDS);
    terminal::restore();
    drop(std::panic::take_hook());
    ended?;
    if !saved {
        return Err(io::Error::other(app.locale.text("dialog-unsaved")));
    }
    Ok(if app.held {
        Ended::OnlyRead
    } else {
        Ended::Done
    })
}

/// A number that differs from start to start, for ids.
fn seed() -> u64 {
    uuid::Uuid::now_v7().as_u64_pair().1
}

/// Whether this waits for the session that is being opened; a disk that hangs must not keep anybody from leaving.
fn waits(wake: &Wake) -> bool {
    match wake {
        Wake::Key(key) => action::Anywhere::find(*key) != Some(action::Anywhere::Quit),
        Wake::Paste(_) => true,
        _ => false,
    }
}

/// Draws, waits, updates, carries out.
struct Loop<'a> {
    app: &'a mut App,
    hands: &'a mut Hands,
    clock: Clock,
    screen: &'a mut terminal::Screen,
    saved_at: SavedAt,
    /// The newest version that wants saving; a burst of keys is handed over once.
    save: Option<Effect>,
    /// Keys that came while a session was being opened: they were meant for that session.
    ahead: Option<Vec<Wake>>,
    /// See [`PANIC_KEY`].
    panic_key: Option<String>,
}

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    On,
    End,
}

impl Loop<'_> {
    fn begin(&mut self, start: Start) -> io::Result<()> {
        let begun = match start {
            Start::Home => self.carry_out(Effect::List)?,
            Start::Open { path, read_only } => self.carry_out(Effect::Open { path, read_only })?,
            Start::Prepare(agenda) => self.take(Msg::New(agenda))?,
        };
        debug_assert_eq!(begun, Flow::On, "nothing ends at its beginning");
        Ok(())
    }

    fn run(&mut self, woken: &Receiver<Wake>, patience: Duration) -> io::Result<()> {
        let mut first = woken.recv_timeout(patience).ok();
        loop {
            let mut wakes: Vec<Wake> = first.take().into_iter().collect();
            wakes.extend(woken.try_iter());
            for wake in burst::gather(wakes) {
                if self.wake(wake)? == Flow::End {
                    return self.hand_over();
                }
            }
            // Before the picture: a terminal that no longer takes output must not keep words from the disk.
            self.hand_over()?;
            self.draw()?;
            first = match self.wait(woken) {
                Ok(wake) => wake,
                Err(()) => return Ok(()),
            };
            if first.is_none() && self.take(Msg::Tick)? == Flow::End {
                return Ok(());
            }
        }
    }

    /// Waits for something; `None` when it is time for the next second. Without a running clock nothing wakes it by itself.
    fn wait(&self, woken: &Receiver<Wake>) -> Result<Option<Wake>, ()> {
        if !self.app.ticks() {
            return woken.recv().map(Some).map_err(drop);
        }
        match woken.recv_timeout(self.app.until_tick()) {
            Ok(wake) => Ok(Some(wake)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(()),
        }
    }

    fn wake(&mut self, wake: Wake) -> io::Result<Flow> {
        if let Some(ahead) = &mut self.ahead
            && waits(&wake)
        {
            ahead.push(wake);
            return Ok(Flow::On);
        }
        match wake {
            Wake::Key(key) => {
                let fatal = self.panic_key.as_ref();
                let named = fatal.is_some_and(|name| *name == action::key_name(key));
                assert!(!named, "{PANIC_KEY} asks for this panic");
                self.take(Msg::Key(key))
            }
            Wake::Paste(text) => self.take(Msg::Paste(text)),
            Wake::Resize(columns, rows) => self.take(Msg::Resize(columns, rows)),
            Wake::Disk(news) => self.hear(news),
            Wake::Told(told) => self.take(Msg::Told(told)),
            Wake::Found(answer) => self.take(Msg::Found(answer)),
            Wake::Stop => {
                self.hand_over()?;
                terminal::restore();
                terminal::stop_here();
                self.take_screen()?;
                Ok(Flow::On)
            }
            Wake::GoOn => {
                self.take_screen()?;
                Ok(Flow::On)
            }
            Wake::Gone => Ok(Flow::End),
        }
    }

    /// Takes in what the disk tells; once a session is open, the keys that were typed ahead go to it.
    fn hear(&mut self, news: News) -> io::Result<Flow> {
        let ahead = match news {
            News::Opened(_) | News::NotOpened(_) => self.ahead.take(),
            _ => None,
        };
        let mut flow = self.take(Msg::Disk(news))?;
        for wake in ahead.into_iter().flatten() {
            if flow == Flow::On {
                flow = self.wake(wake)?;
            }
        }
        Ok(flow)
    }

    fn take_screen(&mut self) -> io::Result<()> {
        terminal::take()?;
        terminal::wipe(self.screen)
    }

    /// Gives the screens a message, and carries out what they want.
    fn take(&mut self, msg: Msg) -> io::Result<Flow> {
        for effect in self.app.update(msg, self.clock.now()) {
            if self.carry_out(effect)? == Flow::End {
                return Ok(Flow::End);
            }
        }
        Ok(Flow::On)
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<Flow> {
        match effect {
            Effect::Save(..) => {
                self.save = Some(effect);
                return Ok(Flow::On);
            }
            Effect::Redraw => terminal::wipe(self.screen)?,
            Effect::Ring => terminal::ring()?,
            Effect::Quit => return Ok(Flow::End),
            other => {
                // What comes after a change must not overtake it.
                self.hand_over()?;
                if matches!(other, Effect::Open { .. }) {
                    self.ahead = Some(Vec::new());
                }
                if let Some(msg) = self.hands.carry_out(other, self.app) {
                    return self.take(msg);
                }
            }
        }
        Ok(Flow::On)
    }

    /// Hands the newest version to the disk.
    fn hand_over(&mut self) -> io::Result<()> {
        if let Some(save) = self.save.take()
            && let Some(msg) = self.hands.carry_out(save, self.app)
        {
            self.take(msg)?;
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        self.saved_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone_from(&self.app.path);
        let app = &*self.app;
        self.screen.draw(|frame| {
            if let Some(cursor) = scene::draw(app, frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
        })?;
        Ok(())
    }
}
