//! Opens a screen: home, a session, a new session, the demo. The only place from which the command line starts the screens,
//! and where a terminal is asked for first.

use super::args::New;
use super::ending::{Status, Trouble};
use super::new::AGENDA;
use super::setting::Setting;
use crate::store::{Library, agendas, demo};
use crate::tui::terminal::NoScreen;
use crate::tui::{Ended, Options, Start, run, terminal};

/// Opens the home screen.
pub fn home(setting: &Setting) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    show(setting, setting.library()?, false, Start::Home)
}

/// Opens a session where the group stopped; the newest when none is named.
pub fn open(setting: &Setting, session: Option<&str>, read_only: bool) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    let library = setting.library()?;
    let path = library.find(session.unwrap_or("last"))?;
    show(setting, library, false, Start::Open { path, read_only })
}

/// Opens the screen that prepares a session.
pub fn prepare(setting: &Setting, args: &New) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    let name = args.agenda.as_deref().unwrap_or(AGENDA);
    let config = setting.config.as_deref();
    let agenda = agendas::find(name, setting.locale.language(), config)?;
    let start = Start::Prepare(Box::new(agenda));
    show(setting, setting.library()?, false, start)
}

/// Lays the demo out where it is absent, and opens the home screen on it.
pub fn demo(setting: &Setting) -> Result<Status, Trouble> {
    need_terminal(setting)?;
    let language = setting.locale.language();
    let demo = demo::lay_out(&setting.library()?, language, setting.today)?;
    show(setting, demo, true, Start::Home)
}

/// Shows the screens until the user leaves them.
fn show(
    setting: &Setting,
    library: Library,
    practice: bool,
    start: Start,
) -> Result<Status, Trouble> {
    let ended = run(Options {
        library,
        config_folder: setting.config.clone(),
        language: setting.locale.language(),
        theme: setting.theme,
        practice,
        bell: setting.bell,
        start,
    })?;
    Ok(match ended {
        Ended::Done => Status::Done,
        Ended::OnlyRead => Status::OpenElsewhere,
    })
}

/// Refuses to draw on what is no terminal, before anything is sent to it.
fn need_terminal(setting: &Setting) -> Result<(), Trouble> {
    terminal::check().map_err(|lack| {
        let text = match lack {
            NoScreen::NoTerminal => "cli-no-terminal",
            NoScreen::Dumb => "cli-dumb-terminal",
        };
        Trouble::misuse(&setting.locale, text, "cli-no-terminal-hint", &[])
    })
}
