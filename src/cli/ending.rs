//! How a command ends: its exit status, and what is said when it fails. Scripts rely on the numbers.

use std::io::{self, Write};

use crate::locale::{Locale, display_lines};
use crate::store::{Fault, Unreadable};

/// The exit status; `handshake --help` and the README list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Status {
    /// Everything was done.
    Done = 0,
    /// Something failed, or `check` found something, or `due --check` something overdue.
    Failed = 1,
    /// The command line asks for something that cannot be.
    WrongUse = 2,
    /// There is no such session or series, or more than one.
    NoSuchSession = 3,
    /// Somebody else writes a session, so that it could only be read, and nothing was changed.
    OpenElsewhere = 4,
}

/// Why a command could not be carried out.
#[derive(Debug)]
pub enum Trouble {
    /// The store could not do what was asked.
    Store(Box<Fault>),
    /// What the command prints could not be written.
    Output(io::Error),
    /// Something else, in the user's language.
    Told {
        /// The exit status.
        status: Status,
        /// What happened.
        message: String,
        /// What to do next.
        hint: Option<String>,
    },
}

impl Trouble {
    /// A trouble whose words are known.
    pub const fn told(status: Status, message: String, hint: Option<String>) -> Self {
        Self::Told {
            status,
            message,
            hint,
        }
    }

    /// Wrong use, with the texts of two keys and the same values for both.
    pub fn misuse(locale: &Locale, key: &str, hint: &str, values: &[(&str, String)]) -> Self {
        Self::told(
            Status::WrongUse,
            locale.tell(key, values),
            Some(locale.tell(hint, values)),
        )
    }

    /// The exit status; a reader that went away (`| head`) is no failure.
    pub fn status(&self) -> Status {
        match self {
            Self::Store(fault) => status_of(fault),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
            Self::Output(_) => Status::Failed,
            Self::Told { status, .. } => *status,
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Store(Box::new(fault))
    }
}

impl Trouble {
    /// Says what happened and what to do next; a reader that went away is not told.
    pub fn tell(&self, locale: &Locale, err: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Store(fault) => tell_fault(fault, locale, err),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Self::Output(error) => {
                let why = [("why", error.to_string())];
                say(err, "error", &locale.tell("cli-output-failed", &why))
            }
            Self::Told { message, hint, .. } => {
                say(err, "error", message)?;
                hint.iter().try_for_each(|hint| say(err, "hint", hint))
            }
        }
    }
}

/// Says what is wrong with a file: what, the line with its place underlined where that is known, and what to do next.
pub fn tell_fault(fault: &Fault, locale: &Locale, err: &mut dyn Write) -> io::Result<()> {
    say(err, "error", &locale.tell(fault.key(), &fault.values()))?;
    if let Some(snippet) = fault.snippet() {
        writeln!(err, "{}", display_lines(snippet.trim_end()))?;
    }
    if let Some(hint) = fault.hint_key() {
        say(err, "hint", &locale.tell(hint, &fault.values()))?;
    }
    Ok(())
}

/// How many files that cannot be read are told of one by one; with more, what was asked for would be lost between them.
const TOLD_BROKEN: usize = 10;

/// Says which files could not be read, and why; the rest of the library was. Of very many only the first, and how many more.
pub fn tell_broken(broken: &[Unreadable], locale: &Locale, err: &mut dyn Write) -> io::Result<()> {
    // One that is left over is told as well: to count it takes as much room.
    let told = if broken.len() > TOLD_BROKEN + 1 {
        TOLD_BROKEN
    } else {
        broken.len()
    };
    let (told, more) = broken.split_at(told);
    told.iter()
        .try_for_each(|broken| tell_fault(&broken.fault, locale, err))?;
    if more.is_empty() {
        return Ok(());
    }
    let count = [("count", more.len().into())];
    tell_note(&locale.say("cli-broken-more", &count), locale, err)
}

/// Goes on although the reader went away (`| head`): what a command found out does not depend on who reads it.
pub fn unless_gone(printed: Result<(), Trouble>) -> Result<(), Trouble> {
    match printed {
        Err(Trouble::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// Says something that somebody should know, although everything was done.
pub fn tell_note(text: &str, locale: &Locale, err: &mut dyn Write) -> io::Result<()> {
    let note = locale.tell("cli-note", &[("text", text.to_owned())]);
    writeln!(err, "{}", display_lines(&note))
}

fn say(err: &mut dyn Write, word: &str, text: &str) -> io::Result<()> {
    writeln!(err, "{word}: {}", display_lines(text))
}

/// The exit status that a fault of the store ends with.
fn status_of(fault: &Fault) -> Status {
    match fault {
        Fault::NoSuchSession { .. } | Fault::Several { .. } => Status::NoSuchSession,
        Fault::NoSuchAgenda { .. } => Status::WrongUse,
        Fault::Held { .. } => Status::OpenElsewhere,
        _ => Status::Failed,
    }
}
