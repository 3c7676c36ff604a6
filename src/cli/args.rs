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
    #[arg(long, global = true, value_name = "FOLDER")]
    pub cache: Option<PathBuf>,
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
    Log(Log),
    Due(Due),
    Trends(Trends),
    Changes(Changes),
    #[command(subcommand)]
    Series(Series),
    Show {
        session: String,
        #[arg(long)]
        point: Option<String>,
    },
    Map {
        session: String,
    },
    Search {
        #[arg(required = true, value_name = "WORD")]
        words: Vec<String>,
        #[arg(long, default_value_t = 50, value_name = "NUMBER")]
        limit: usize,
    },
    Merge {
        session: Option<String>,
        #[arg(long, requires = "session")]
        write: bool,
    },
    Keys,
    Check {
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    #[command(subcommand)]
    Agenda(Agenda),
    Import(Import),
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
    #[arg(long, value_name = "SESSION")]
    pub follows: Option<String>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub time: Option<String>,
    #[arg(long, value_name = "AGENDA")]
    pub agenda: Option<String>,
    #[arg(long, value_delimiter = ',', value_name = "POINT")]
    pub points: Vec<String>,
    #[arg(long = "person", value_name = "PERSON")]
    pub people: Vec<String>,
}

impl New {
    /// Whether the session is made at once, without the screen that prepares it.
    pub const fn is_made(&self) -> bool {
        self.team.is_some() || self.follows.is_some()
    }

    /// Whether something was said that only counts for a session that is made at once.
    pub const fn says_more(&self) -> bool {
        self.title.is_some()
            || self.date.is_some()
            || self.time.is_some()
            || !self.points.is_empty()
            || !self.people.is_empty()
    }
}

/// Which sessions are listed.
#[derive(Debug, Args)]
pub struct List {
    #[arg(id = "filter", value_name = "FILTER")]
    pub words: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
}

/// Which agreements are meant.
#[derive(Debug, Default, Args)]
pub struct Filter {
    #[arg(id = "filter", value_name = "FILTER")]
    pub words: Vec<String>,
    #[arg(long, value_name = "POINT")]
    pub point: Option<String>,
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
}

/// What the decision log shows.
#[derive(Debug, Args)]
pub struct Log {
    #[command(flatten)]
    pub filter: Filter,
    #[arg(long)]
    pub history: bool,
}

/// What is due, and whether that is a failure.
#[derive(Debug, Args)]
pub struct Due {
    #[command(flatten)]
    pub filter: Filter,
    #[arg(long)]
    pub check: bool,
}

/// How series go.
#[derive(Debug, Args)]
pub struct Trends {
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    #[arg(long, value_name = "POINT")]
    pub point: Option<String>,
    #[arg(long)]
    pub numbers: bool,
}

/// What changed since when.
#[derive(Debug, Args)]
pub struct Changes {
    #[arg(long, value_name = "SINCE")]
    pub since: String,
    #[command(flatten)]
    pub filter: Filter,
}

/// What is done with series.
#[derive(Debug, Subcommand)]
pub enum Series {
    List {
        #[arg(value_name = "SERIES")]
        name: Option<String>,
    },
    Rename {
        #[arg(value_name = "SERIES")]
        name: String,
        new: String,
        #[arg(long)]
        write: bool,
    },
    Merge {
        #[arg(value_name = "SERIES")]
        name: String,
        #[arg(long, value_name = "SERIES")]
        into: String,
        #[arg(long)]
        write: bool,
    },
    Split {
        session: String,
        new: String,
        #[arg(long)]
        write: bool,
    },
}

/// What is imported, and with what it is filled up.
#[derive(Debug, Args)]
pub struct Import {
    pub file: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub team: String,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    #[arg(long, value_name = "AGENDA")]
    pub agenda: Option<String>,
    #[arg(long, value_name = "POINT")]
    pub point: Option<String>,
    #[arg(long = "person", value_name = "PERSON")]
    pub people: Vec<String>,
    #[arg(long, value_delimiter = ',', value_name = "COLUMN")]
    pub skip: Vec<String>,
    #[arg(long)]
    pub write: bool,
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
