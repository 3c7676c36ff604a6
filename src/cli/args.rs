//! What may stand on the command line. Not the texts that explain it: those are in `cli.ftl`, and `help` puts them on.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};

use crate::domain::agenda::Language;
use crate::tui::theme::Theme;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "handshake",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command understands.
#[derive(Debug, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FOLDER")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language())]
    pub lang: Option<Language>,
    #[arg(long, global = true, value_name = "NAME", value_parser = theme())]
    pub theme: Option<Theme>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// Reads the code of a language that the program speaks, and nothing else.
fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_code(&code).unwrap_or_default())
}

/// Reads the name of a theme, and nothing else.
fn theme() -> impl TypedValueParser<Value = Theme> {
    PossibleValuesParser::new(Theme::ALL.map(Theme::name))
        .map(|name| Theme::named(&name).unwrap_or(Theme::Dark))
}

/// The commands; without one, the home screen opens.
#[derive(Debug, Subcommand)]
pub enum Command {
    Open {
        session: Option<String>,
        #[arg(long)]
        read_only: bool,
    },
    New(New),
    Demo,
    List(List),
    Show {
        session: String,
        #[arg(long)]
        point: Option<String>,
    },
    Map {
        session: String,
    },
    Keys,
    Check {
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    #[command(subcommand)]
    Agenda(Agenda),
    Export(Export),
    Completions {
        #[arg(value_parser = clap::value_parser!(clap_complete::Shell))]
        shell: clap_complete::Shell,
    },
    Man,
}

/// What a new session is made with; with a team it is made without a screen.
#[derive(Debug, Args)]
pub struct New {
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    #[arg(long, requires = "team")]
    pub title: Option<String>,
    #[arg(long, requires = "team", value_name = "DAY")]
    pub date: Option<String>,
    #[arg(long, requires = "team", value_name = "TIME")]
    pub time: Option<String>,
    #[arg(long, value_name = "AGENDA")]
    pub agenda: Option<String>,
    #[arg(long, requires = "team", value_delimiter = ',', value_name = "POINT")]
    pub points: Vec<String>,
    #[arg(long = "person", requires = "team", value_name = "PERSON")]
    pub people: Vec<String>,
}

/// Which sessions are listed.
#[derive(Debug, Args)]
pub struct List {
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
}

/// What is done with agendas.
#[derive(Debug, Subcommand)]
pub enum Agenda {
    List,
    Show {
        agenda: String,
    },
    New {
        file: Option<PathBuf>,
    },
    Check {
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

/// How a session is exported.
#[derive(Debug, Args)]
pub struct Export {
    pub session: String,
    #[arg(long)]
    pub format: String,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}
