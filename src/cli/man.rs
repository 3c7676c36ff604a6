//! `man`: the manual page, made from the same command line and texts as `--help`, every command on one page.

use std::io;

use clap::Command;
use clap_mangen::Man;

use super::ending::{Status, Trouble};
use super::help;
use super::paper::Paper;
use super::setting::Setting;
use crate::locale::Locale;

/// Prints the manual page.
pub fn run(setting: &Setting, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let command = help::command(&setting.locale);
    paper.bytes(page(&command, &setting.locale)?.as_bytes())?;
    Ok(Status::Done)
}

fn page(command: &Command, locale: &Locale) -> io::Result<String> {
    let man = Man::new(command.clone());
    let heading = |key: &str| format!(".SH \"{}\"", locale.text(key).to_uppercase());
    let mut lines = section(|out| man.render_title(out))?;
    lines.push(heading("cli-man-name"));
    lines.extend(body(|out| man.render_name_section(out))?);
    lines.push(heading("cli-man-synopsis"));
    lines.extend(body(|out| man.render_synopsis_section(out))?);
    lines.push(heading("cli-heading-options"));
    lines.extend(body(|out| man.render_options_section(out))?);
    lines.push(heading("cli-heading-commands"));
    for sub in command.get_subcommands() {
        lines.extend(entry(sub)?);
    }
    lines.push(heading("cli-man-notes"));
    lines.extend(locale.text("cli-after-help").lines().map(escaped));
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// A command with what it takes, and its own commands after it; what every command takes stands above.
fn entry(command: &Command) -> io::Result<Vec<String>> {
    let own: Vec<&str> = command
        .get_arguments()
        .filter(|arg| arg.is_global_set())
        .map(|arg| arg.get_id().as_str())
        .collect();
    let mut shown = command.clone();
    for id in own {
        shown = shown.mut_arg(id, |arg| arg.hide(true));
    }
    let man = Man::new(shown);
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let about = command.get_about().map(ToString::to_string);
    let mut lines = vec![format!(".SS \"{name}\"")];
    lines.extend(body(|out| man.render_synopsis_section(out))?);
    lines.push(".PP".to_owned());
    lines.push(escaped(&about.unwrap_or_default()));
    lines.extend(body(|out| man.render_options_section(out))?);
    for sub in command.get_subcommands() {
        lines.extend(entry(sub)?);
    }
    Ok(lines)
}

/// The lines that a part of `clap_mangen` writes.
fn section(write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<Vec<String>> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().map(str::to_owned).collect())
}

/// The same without headings, which it knows in English only, and without the quotation marks that each part defines anew.
fn body(write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<Vec<String>> {
    let mut lines = section(write)?;
    lines.retain(|line| {
        ![".SH ", ".ie ", ".el "]
            .iter()
            .any(|word| line.starts_with(word))
    });
    Ok(lines)
}

/// A line that roff takes as text.
fn escaped(line: &str) -> String {
    let line = line.trim().replace('\\', "\\\\").replace('-', "\\-");
    match line.chars().next() {
        None => ".PP".to_owned(),
        Some('.' | '\'') => format!("\\&{line}"),
        Some(_) => line,
    }
}
