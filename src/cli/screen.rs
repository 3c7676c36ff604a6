//! Opens a screen. The only place from which the command line starts the screens, and where a terminal is asked for first.

use std::io::{self, IsTerminal};

use super::ending::{Status, Trouble};
use super::setting::Setting;

/// Opens the screens; until they are part of the program it says so.
pub fn open(setting: &Setting) -> Result<Status, Trouble> {
    need_terminal(setting)?;
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
