//! Says in the user's language what is wrong with a command line. Not what is wrong with a file or a session.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::ending::{Status, Trouble};
use crate::locale::Locale;

/// What clap found, in our words; `command` is the command line that it was read with.
pub fn explain(error: &Error, command: &Command, args: &[String], locale: &Locale) -> Trouble {
    let given = first(error, ContextKind::InvalidArg);
    let value = first(error, ContextKind::InvalidValue);
    let (key, values): (&str, Vec<(&str, String)>) = match error.kind() {
        ErrorKind::UnknownArgument if given.starts_with('-') => {
            ("cli-misuse-option", vec![("given", given)])
        }
        ErrorKind::UnknownArgument => ("cli-misuse-word", vec![("given", given)]),
        ErrorKind::InvalidSubcommand => {
            let given = first(error, ContextKind::InvalidSubcommand);
            ("cli-misuse-command", vec![("given", given)])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            ("cli-misuse-no-value", vec![("option", given)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => (
            "cli-misuse-value",
            vec![("given", value), ("option", given)],
        ),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            ("cli-misuse-no-value", vec![("option", given)])
        }
        ErrorKind::TooManyValues => ("cli-misuse-needless", vec![("option", given)]),
        ErrorKind::ArgumentConflict => {
            let other = first(error, ContextKind::PriorArg);
            if other == given || other.is_empty() {
                ("cli-misuse-twice", vec![("option", given)])
            } else {
                (
                    "cli-misuse-conflict",
                    vec![("option", given), ("other", other)],
                )
            }
        }
        ErrorKind::MissingRequiredArgument => ("cli-misuse-missing", vec![("option", given)]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let given = meant(command, args);
            ("cli-misuse-no-command", vec![("given", given)])
        }
        ErrorKind::InvalidUtf8 => ("cli-misuse-encoding", vec![]),
        _ => ("cli-misuse-other", vec![]),
    };
    Trouble::told(
        Status::WrongUse,
        locale.tell(key, &values),
        Some(hint(error, command, args, locale)),
    )
}

/// An option is missing that the rest of the command line asks for.
pub fn missing(option: &str, command: &str, locale: &Locale) -> Trouble {
    let values = [
        ("option", option.to_owned()),
        ("command", command.to_owned()),
    ];
    Trouble::misuse(locale, "cli-misuse-missing", "cli-see-help", &values)
}

/// A guess at what was meant, else what may be chosen, else where the help is.
fn hint(error: &Error, command: &Command, args: &[String], locale: &Locale) -> String {
    let guesses = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let guess = guesses
        .into_iter()
        .map(|kind| first(error, kind))
        .find(|guess| !guess.is_empty());
    if let Some(guess) = guess {
        return locale.tell("cli-mean", &[("guess", guess)]);
    }
    let choices = all(error, ContextKind::ValidValue);
    let choices = if choices.is_empty() {
        all(error, ContextKind::ValidSubcommand)
    } else {
        choices
    };
    if choices.is_empty() {
        locale.tell("cli-see-help", &[("command", meant(command, args))])
    } else {
        locale.tell("cli-choose", &[("choices", choices.join(", "))])
    }
}

/// The command that the words name, as far as they name one: `handshake agenda new`.
fn meant(command: &Command, args: &[String]) -> String {
    let mut path = vec![command.get_name().to_owned()];
    let mut here = command;
    for word in args.iter().skip(1) {
        if let Some(sub) = here.find_subcommand(word) {
            path.push(sub.get_name().to_owned());
            here = sub;
        }
    }
    path.join(" ")
}

/// The first text of a kind that clap noted; empty when there is none.
fn first(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

/// Every text of a kind that clap noted.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}
