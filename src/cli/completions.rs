//! `completions SHELL`: what makes a shell complete this command line.

use clap_complete::Shell;

use super::ending::{Status, Trouble};
use super::help;
use super::paper::Paper;
use super::setting::Setting;

/// Prints the script of one shell.
pub fn run(setting: &Setting, shell: Shell, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    // `generate` panics when its writer fails, as with `| head`; a vector never does.
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut help::command(&setting.locale),
        "handshake",
        &mut script,
    );
    paper.bytes(&script)?;
    Ok(Status::Done)
}
