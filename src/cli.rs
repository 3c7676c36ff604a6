//! The command line: reads it, carries out one command, prints, and says how it ended. Not the screens, and not what a
//! session is: a command asks the store and writes down what it hears.

mod agenda;
mod args;
mod changes;
mod check;
mod completions;
mod due;
mod ending;
mod export;
mod filter;
mod help;
mod import;
mod keys;
mod list;
mod log;
mod man;
mod map;
mod merge;
mod misuse;
mod new;
mod paper;
mod pick;
mod screen;
mod search;
mod series;
mod setting;
mod show;
mod table;
mod trends;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use args::{Cli, Command};
use ending::{Status, Trouble};
use paper::Paper;
use setting::Setting;

/// Carries out the command that these arguments name, the first of which is the program itself.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let args = filter::spelt_out(args.collect());
    let mut setting = Setting::before(&args);
    // Nobody is left to tell when standard error is gone; and a broken configuration stops no meeting.
    if let Some(fault) = setting.unread() {
        let _ = ending::tell_fault(fault, &setting.locale, &mut io::stderr().lock());
    }
    let ended = read(&args, &setting).and_then(|read| match read {
        Read::Command(cli) => {
            setting.take(cli.global);
            carry_out(cli.command, &setting)
        }
        Read::Help(text) => {
            let mut paper = Paper::standard();
            paper.bytes(text.as_bytes())?;
            paper.flush()?;
            Ok(Status::Done)
        }
    });
    let status = ended.unwrap_or_else(|trouble| {
        let _ = trouble.tell(&setting.locale, &mut io::stderr().lock());
        trouble.status()
    });
    ExitCode::from(status as u8)
}

/// What a command line asks for.
enum Read {
    Command(Box<Cli>),
    Help(String),
}

/// Reads the arguments.
fn read(args: &[OsString], setting: &Setting) -> Result<Read, Trouble> {
    // The texts take longer than the whole rest of a short command: without them first, and with them when something is to be said.
    let bare = Cli::command().try_get_matches_from(args);
    if let Ok(cli) = bare.and_then(|found| Cli::from_arg_matches(&found)) {
        return Ok(Read::Command(Box::new(cli)));
    }
    let mut command = help::command(&setting.locale);
    let found = command.try_get_matches_from_mut(args);
    match found.and_then(|found| Cli::from_arg_matches(&found)) {
        Ok(cli) => Ok(Read::Command(Box::new(cli))),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            let text = error.render();
            Ok(Read::Help(if paper::stdout_takes_style() {
                text.ansi().to_string()
            } else {
                text.to_string()
            }))
        }
        Err(error) => {
            let words: Vec<String> = args
                .iter()
                .map(|arg| arg.to_string_lossy().into_owned())
                .collect();
            Err(misuse::explain(&error, &command, &words, &setting.locale))
        }
    }
}

/// Carries out a command; a screen draws on standard output itself, everything else prints on paper.
fn carry_out(command: Option<Command>, setting: &Setting) -> Result<Status, Trouble> {
    let command = match command {
        None => return screen::home(setting),
        Some(Command::Open { session, read_only }) => {
            return screen::open(setting, session.as_deref(), read_only);
        }
        Some(Command::New(args)) if !args.is_made() => {
            if args.says_more() {
                return Err(misuse::missing(
                    "--team <NAME>",
                    "handshake new",
                    &setting.locale,
                ));
            }
            return screen::prepare(setting, &args);
        }
        Some(Command::Demo) => return screen::demo(setting),
        Some(command) => command,
    };
    let mut paper = Paper::standard();
    let status = print(&command, setting, &mut paper)?;
    ending::unless_gone(paper.flush().map_err(Trouble::from))?;
    Ok(status)
}

/// Carries out a command that prints.
fn print(command: &Command, setting: &Setting, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    match command {
        Command::New(args) => new::run(setting, args, paper),
        Command::List(args) => list::run(setting, args, paper),
        Command::Log(args) => log::run(setting, args, paper),
        Command::Due(args) => due::run(setting, args, paper),
        Command::Trends(args) => trends::run(setting, args, paper),
        Command::Changes(args) => changes::run(setting, args, paper),
        Command::Series(command) => series::run(setting, command, paper),
        Command::Import(args) => import::run(setting, args, paper),
        Command::Show { session, point } => show::run(setting, session, point.as_deref(), paper),
        Command::Map { session } => map::run(setting, session, paper),
        Command::Search { words, limit } => search::run(setting, words, *limit, paper),
        Command::Merge { session, write } => merge::run(setting, session.as_deref(), *write, paper),
        Command::Check { files } => check::run(setting, files, paper),
        Command::Agenda(command) => agenda::run(setting, command, paper),
        Command::Keys => keys::run(setting, paper),
        Command::Export(args) => export::run(setting, args, paper),
        Command::Completions { shell } => completions::run(setting, *shell, paper),
        Command::Man => man::run(setting, paper),
        Command::Open { .. } | Command::Demo => Ok(Status::Done),
    }
}
