//! Opens a screen: home, a session, a new session, the demo. The only place from which the command line starts the screens,
//! and where a terminal is asked for first.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use super::args::New;
use super::ending::{Status, Trouble};
use super::new::AGENDA;
use super::setting::Setting;
use crate::domain::agenda::Agenda;
use crate::store::{Library, agendas, demo};

/// What the screens begin with.
#[expect(dead_code, reason = "read as soon as the screens are in the tree")]
enum Start {
    /// The list of sessions.
    Home,
    /// A session.
    Open {
        /// Its file.
        path: PathBuf,
        /// Whether it is only looked at.
        read_only: bool,
    },
    /// A new session with this agenda.
    Prepare(Box<Agenda>),
}

/// Opens the home screen.
pub fn home(setting: &Setting) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    show(setting, &setting.library()?, &Start::Home)
}

/// Opens a session where the group stopped; the newest when none is named.
pub fn open(setting: &Setting, session: Option<&str>, read_only: bool) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    let library = setting.library()?;
    let path = library.find(session.unwrap_or("last"))?;
    show(setting, &library, &Start::Open { path, read_only })
}

/// Opens the screen that prepares a session.
pub fn prepare(setting: &Setting, args: &New) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    let name = args.agenda.as_deref().unwrap_or(AGENDA);
    let config = setting.config.as_deref();
    let agenda = agendas::find(name, setting.locale.language(), config)?;
    let start = Start::Prepare(Box::new(agenda));
    show(setting, &setting.library()?, &start)
}

/// Lays the demo out where it is absent, and opens the home screen on it.
pub fn demo(setting: &Setting) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    let language = setting.locale.language();
    let demo = demo::lay_out(&setting.library()?, language, setting.today)?;
    show(setting, &demo, &Start::Home)
}

/// Shows the screens until the user leaves them; as long as the tree has none, says so.
fn show(setting: &Setting, _library: &Library, _start: &Start) -> Result<Status, Trouble> {
    let message = setting.locale.text("cli-no-screens");
    Err(Trouble::told(Status::Failed, message, None))
}

/// Refuses to draw on what is no terminal, before anything is sent to it.
fn need_terminal(setting: &Setting) -> Result<(), Trouble> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb {
        return Ok(());
    }
    Err(Trouble::misuse(
        &setting.locale,
        "cli-no-terminal",
        "cli-no-terminal-hint",
        &[],
    ))
}
