//! Puts the texts of one language on the command line: English and Dutch are equal. Not what the commands do.

use clap::{Arg, Command, CommandFactory};

use super::args::Cli;
use crate::locale::Locale;

/// The command line with every text in the language of `locale`.
pub fn command(locale: &Locale) -> Command {
    let mut command = dress(Cli::command(), "help", locale);
    command.build();
    say_usage(command, locale)
}

/// Gives a command, its arguments and its subcommands their texts.
fn dress(command: Command, key: &str, locale: &Locale) -> Command {
    let about = if key == "help" { "cli-about" } else { key };
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        locale.text("cli-heading-usage")
    );
    let command = command
        .about(locale.text(about))
        .help_template(template)
        .subcommand_help_heading(locale.text("cli-heading-commands"))
        .subcommand_value_name(locale.text("help-value-command"))
        .mut_args(|arg| explain(arg, key, locale))
        .mut_subcommands(|sub| {
            let key = format!("{key}-{}", sub.get_name());
            dress(sub, &key, locale)
        });
    if key == "help" {
        command.after_help(locale.text("cli-after-help"))
    } else {
        command
    }
}

/// Gives one argument its help, its heading and the name of its value.
fn explain(arg: Arg, key: &str, locale: &Locale) -> Arg {
    let help = locale.text(&format!("{key}-{}", arg.get_id()));
    let heading = if arg.is_positional() {
        "cli-heading-arguments"
    } else if arg.is_global_set() || arg.get_id() == "version" {
        "cli-heading-everywhere"
    } else {
        "cli-heading-options"
    };
    let value = arg
        .get_value_names()
        .and_then(|names| names.first())
        .filter(|_| arg.get_action().takes_values())
        .map(|name| locale.text(&format!("help-value-{}", name.to_lowercase())));
    let arg = arg.help(help).help_heading(locale.text(heading));
    match value {
        // clap would list the choices and the default in English; the help names them.
        Some(name) => arg
            .value_name(name)
            .hide_possible_values(true)
            .hide_default_value(true),
        None => arg,
    }
}

/// Says the usage lines of a built command in the language of `locale`; clap knows `[OPTIONS]` only.
fn say_usage(mut command: Command, locale: &Locale) -> Command {
    let usage = command.render_usage().to_string();
    let usage = usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &locale.text("help-value-options"));
    command
        .override_usage(usage)
        .mut_subcommands(|sub| say_usage(sub, locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Language;

    /// A key without a text is shown as itself, so a help that holds `help-` lacks a text.
    fn gaps(command: &Command, path: &str, found: &mut Vec<String>) {
        let mut look = |place: String, text: Option<String>| match text {
            Some(text) if !text.is_empty() && !text.contains("help-") => {}
            other => found.push(format!("{place}: {other:?}")),
        };
        look(
            path.to_owned(),
            command.get_about().map(ToString::to_string),
        );
        for arg in command.get_arguments() {
            let place = format!("{path} {}", arg.get_id());
            look(place.clone(), arg.get_help().map(ToString::to_string));
            look(place.clone(), arg.get_help_heading().map(str::to_owned));
            for name in arg.get_value_names().unwrap_or_default() {
                look(place.clone(), Some(name.to_string()));
            }
        }
        for sub in command.get_subcommands() {
            gaps(sub, &format!("{path} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_text_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            let mut found = Vec::new();
            gaps(&command(&locale), "handshake", &mut found);
            assert!(found.is_empty(), "{}: {found:#?}", language.code());
        }
    }

    #[test]
    fn a_dutch_help_has_no_english_heading() {
        let mut command = command(&Locale::new(Language::Nl));
        let names: Vec<String> = command
            .get_subcommands()
            .map(|sub| sub.get_name().to_owned())
            .collect();
        let mut pages = vec![command.render_help().to_string()];
        for name in names {
            if let Some(sub) = command.find_subcommand_mut(&name) {
                pages.push(sub.render_help().to_string());
            }
        }
        for page in pages {
            for english in [
                "Usage", "Options", "Commands", "OPTIONS", "COMMAND", "Print",
            ] {
                assert!(!page.contains(english), "{english} in:\n{page}");
            }
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        command(&Locale::new(Language::En)).debug_assert();
    }
}
