//! Every call to the terminal stands here: entering and leaving the full screen, its keys, its colours, its signals.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::sync::mpsc::Sender;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEventKind,
};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute, style};
use ratatui::layout::{Position, Rect};
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use super::Wake;
use super::burst;
use super::theme::{Look, Theme};

/// Why there is no screen to draw on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoScreen {
    /// Input or output is no terminal.
    NoTerminal,
    /// The terminal cannot place a cursor (`TERM=dumb`).
    Dumb,
}

/// Whether there is a terminal that a screen can be drawn on. Sends nothing to it.
///
/// # Errors
/// [`NoScreen`] says what is missing.
pub fn check() -> Result<(), NoScreen> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(NoScreen::NoTerminal);
    }
    if std::env::var("TERM").is_ok_and(|term| term == "dumb") {
        return Err(NoScreen::Dumb);
    }
    Ok(())
}

/// How long a terminal may take to say what its background is; those that do not know it answer at once as well.
const PATIENCE: Duration = Duration::from_millis(100);

/// Decides how things look, from what was asked for and from what the terminal can.
///
/// May ask the terminal for its background, so it is to be called before keys are read.
#[must_use]
pub fn look(wanted: Option<Theme>) -> Look {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let no_colour = !variable("NO_COLOR").is_empty();
    let theme = wanted.unwrap_or_else(|| if no_colour { Theme::Mono } else { background() });
    let depth = variable("COLORTERM");
    Look {
        theme,
        true_colour: depth.contains("truecolor") || depth.contains("24bit"),
        unicode: speaks_unicode(),
    }
}

/// Whether more than ASCII can be shown, as far as the environment says.
#[must_use]
pub fn speaks_unicode() -> bool {
    let spoken = ["LC_ALL", "LC_CTYPE", "LANG"]
        .map(|name| std::env::var(name).unwrap_or_default())
        .into_iter()
        .find(|value| !value.is_empty());
    let spoken = spoken.unwrap_or_default().to_lowercase();
    cfg!(any(windows, target_os = "macos")) || spoken.contains("utf-8") || spoken.contains("utf8")
}

fn background() -> Theme {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(ThemeMode::Light) => Theme::Light,
        Ok(ThemeMode::Dark) | Err(_) => Theme::Dark,
    }
}

/// The full screen, for as long as it lives.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Takes the whole terminal.
///
/// # Errors
/// Those of the terminal; it is then left as it was.
pub fn enter() -> io::Result<Screen> {
    // Else NO_COLOR makes crossterm write a reset that takes bold and reverse away as well; our theme has no colour then.
    style::force_color_output(true);
    take().inspect_err(|_| restore())?;
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(
        1 << 16,
        io::stdout(),
    )))
    .inspect_err(|_| restore())
}

/// Takes the terminal again, after the program was stopped and went on.
///
/// # Errors
/// Those of the terminal.
pub fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )
}

/// Has everything drawn anew, on a screen that was wiped.
///
/// Not by `Terminal::clear`: that asks the terminal for its cursor, waits for the answer, and one that is late is typed.
///
/// # Errors
/// Those of the terminal.
pub fn wipe(screen: &mut Screen) -> io::Result<()> {
    let size = screen.size()?;
    screen.resize(Rect::from((Position::ORIGIN, size)))
}

/// Whether somebody asked for a screen on which nothing moves by itself (`NO_MOTION`, whatever it is set to).
#[must_use]
pub fn still() -> bool {
    std::env::var_os("NO_MOTION").is_some_and(|value| !value.is_empty())
}

/// Rings the bell.
///
/// # Errors
/// Those of the terminal.
pub fn ring() -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(b"\x07")?;
    out.flush()
}

/// Gives the terminal back as it was; what fails then cannot be helped.
pub fn restore() {
    let _gone = execute!(
        io::stdout(),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _gone = disable_raw_mode();
    let _gone = io::stdout().flush();
}

/// The most events that are read before they are passed on.
const MOST_WAITING: usize = 4096;

/// Waits for an event and takes all that came with it, so that a burst is seen as one; says whether the terminal is gone.
///
/// Were they passed on one by one, the loop could wake at the first letter of a paste and take it for a key.
fn read_waiting() -> (Vec<Wake>, bool) {
    let mut waiting = Vec::new();
    loop {
        match event::read() {
            Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                waiting.push(Wake::Key(key));
            }
            Ok(Event::Paste(text)) => waiting.push(Wake::Paste(text)),
            Ok(Event::Resize(columns, rows)) => waiting.push(Wake::Resize(columns, rows)),
            Ok(_) => {}
            Err(_) => return (waiting, true),
        }
        let more = event::poll(Duration::ZERO).unwrap_or(false);
        if !more || waiting.len() >= MOST_WAITING {
            return (waiting, false);
        }
    }
}

/// Reads keys on a thread of its own and sends them on; it ends with the program, or with the terminal.
///
/// # Errors
/// When there is no thread to be had.
pub fn listen(wake: Sender<Wake>) -> io::Result<()> {
    let read = move || {
        loop {
            let (waiting, gone) = read_waiting();
            for one in burst::gather(waiting) {
                if wake.send(one).is_err() {
                    return;
                }
            }
            if gone {
                let _ended = wake.send(Wake::Gone);
                return;
            }
        }
    };
    std::thread::Builder::new()
        .name("keys".into())
        .spawn(read)
        .map(drop)
}

/// Waits on a thread of its own for the terminal to go away.
///
/// Where no hang-up signal comes with it, nothing else tells: a read of keys then finds nothing, again and again.
///
/// # Errors
/// When there is no thread to be had.
#[cfg(unix)]
pub fn heed_end(wake: Sender<Wake>) -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    let wait = move || {
        let input = io::stdin();
        // Asks for no event: the end is told unasked.
        let mut end = [PollFd::new(&input, PollFlags::empty())];
        if poll(&mut end, None).is_ok() {
            let _ended = wake.send(Wake::Gone);
        }
    };
    let thread = std::thread::Builder::new().name("terminal".into());
    thread.spawn(wait).map(drop)
}

/// Reading keys fails by itself here when the terminal is gone.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn heed_end(_: Sender<Wake>) -> io::Result<()> {
    Ok(())
}

/// Waits for signals on a thread of its own.
///
/// Those that end the program run `last_words` first, which saves, then give the terminal back and exit with 128 and the
/// number of the signal. Stop and go-on are passed to the loop, which alone knows what was drawn.
///
/// # Errors
/// When signals cannot be caught.
#[cfg(unix)]
pub fn heed_signals(wake: Sender<Wake>, last_words: impl Fn() + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let wait = move || {
        for signal in signals.forever() {
            let passed = match signal {
                SIGTSTP => wake.send(Wake::Stop),
                SIGCONT => wake.send(Wake::GoOn),
                _ => {
                    last_words();
                    restore();
                    std::process::exit(128 + signal);
                }
            };
            if passed.is_err() {
                return;
            }
        }
    };
    std::thread::Builder::new()
        .name("signals".into())
        .spawn(wait)
        .map(drop)
}

/// Closing the window ends the program here without a signal that could be caught.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn heed_signals(_: Sender<Wake>, _: impl Fn() + Send + 'static) -> io::Result<()> {
    Ok(())
}

/// Stops the program as the terminal's suspend key would have.
pub fn stop_here() {
    #[cfg(unix)]
    let _stopped = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}
