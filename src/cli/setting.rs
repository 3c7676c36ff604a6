//! What every command works with: the language, the folders, the day. Read from the arguments, the environment and the
//! configuration, in that order.

use std::ffi::OsString;
use std::path::PathBuf;

use jiff::civil::Date;

use super::args::Global;
use super::ending::Trouble;
use crate::domain::agenda::Language;
use crate::locale::{Locale, system};
use crate::store::{self, Config, Fault, Library, Shelf};
use crate::tui::theme::Theme;

/// What every command works with.
pub struct Setting {
    /// Speaks the language of this run.
    pub locale: Locale,
    /// The language that the command line asks for, if it does.
    pub asked: Option<Language>,
    /// The day on the wall.
    pub today: Date,
    /// Whether one JSON document is asked for.
    pub json: bool,
    /// The folder with the configuration and the user's own agendas, where there is one.
    pub config: Option<PathBuf>,
    /// The theme that is asked for, here or in the configuration.
    pub theme: Option<Theme>,
    /// Whether the configuration asks for a bell at the end of a stage.
    pub bell: bool,
    data: Option<PathBuf>,
    cache: Option<PathBuf>,
    unread: Option<Fault>,
}

impl Setting {
    /// What is known before the command line is understood: enough to say in the right language what is wrong with it.
    pub fn before(args: &[OsString]) -> Self {
        let config = config_folder(args);
        let chosen = config
            .as_deref()
            .map_or_else(|| Ok(Config::default()), Config::read);
        let asked =
            value_of(args, "--lang").and_then(|code| Language::from_code(&code.to_string_lossy()));
        let own = chosen.as_ref().ok().and_then(|chosen| chosen.language);
        let named = chosen
            .as_ref()
            .ok()
            .and_then(|chosen| chosen.theme.as_deref());
        let theme = named.and_then(Theme::named);
        let language = asked.or(own).unwrap_or_else(system);
        Self {
            locale: Locale::new(language),
            asked,
            today: store::wall::now().date(),
            json: false,
            config,
            theme,
            bell: chosen.as_ref().is_ok_and(|chosen| chosen.bell),
            data: None,
            cache: None,
            unread: chosen.err(),
        }
    }

    /// Takes over what the command line says once it is understood.
    pub fn take(&mut self, global: Global) {
        self.json = global.json;
        self.data = global.data;
        self.cache = global.cache;
        self.theme = global.theme.or(self.theme);
    }

    /// What is wrong with the configuration, which then counts as not there.
    pub const fn unread(&self) -> Option<&Fault> {
        self.unread.as_ref()
    }

    /// The library of the user's own sessions.
    pub fn library(&self) -> Result<Library, Trouble> {
        let cache = store::cache_folder(self.cache.clone());
        Ok(Library::locate(self.data.clone())?.cached_in(cache))
    }
}

impl Setting {
    /// What all sessions of the user say together.
    ///
    /// It is left to the end of the process: to take a large one apart takes as long as to read it.
    pub fn shelf(&self) -> Result<&'static Shelf, Trouble> {
        let all = self.library()?.shelf()?;
        Ok(Box::leak(Box::new(all)))
    }
}

/// The folder of the configuration: `--config`, else `HANDSHAKE_CONFIG`, else the place that the platform has for it.
fn config_folder(args: &[OsString]) -> Option<PathBuf> {
    let variable = || std::env::var_os("HANDSHAKE_CONFIG");
    let named = value_of(args, "--config").or_else(variable);
    let named = named.filter(|folder| !folder.is_empty()).map(PathBuf::from);
    named.or_else(store::config_folder)
}

/// The value of a long option, as `--option value` or `--option=value`; the last one counts.
fn value_of(args: &[OsString], option: &str) -> Option<OsString> {
    let mut found = None;
    let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == option {
            found = args.next().cloned();
        } else if let Some(text) = arg.to_str() {
            let value = text
                .strip_prefix(option)
                .and_then(|rest| rest.strip_prefix('='));
            found = value.map(OsString::from).or(found);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_found_in_both_spellings_and_not_behind_two_dashes() {
        let find = |line: &str| {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            value_of(&args, "--lang").map(|value| value.to_string_lossy().into_owned())
        };
        assert_eq!(find("handshake list --lang nl").as_deref(), Some("nl"));
        assert_eq!(
            find("handshake --lang=nl list --team x").as_deref(),
            Some("nl")
        );
        assert_eq!(find("handshake --lang nl --lang en").as_deref(), Some("en"));
        assert_eq!(find("handshake check -- --lang nl"), None);
        assert_eq!(find("handshake list --lang"), None);
    }
}
