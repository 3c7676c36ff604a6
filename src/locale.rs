//! Every word that a user reads, in English and in Dutch. The texts stand in `locale/en` and `locale/nl`, one file per part
//! of the house. Not what users typed: that is shown as it is, but for what a terminal would obey (`display`).

mod amounts;
mod cells;
mod dates;
mod day_words;
mod days;
mod display;
mod merge;
mod pieces;
mod places;
mod series;
mod times;
mod words;

pub use amounts::AmountFault;
pub use cells::fitting;
pub use display::{display, display_lines, is_shown};
pub use series::underlined;
pub use times::TimePlan;

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use foldhash::{HashMap, HashMapExt as _};
use jiff::civil::Date;
use memchr::memchr_iter;
use unic_langid::LanguageIdentifier;

use crate::domain::agenda::Language;

/// The texts of one language, a file per part of the house.
macro_rules! texts {
    ($folder:literal) => {
        &[
            include_str!(concat!("locale/", $folder, "/words.ftl")),
            include_str!(concat!("locale/", $folder, "/series.ftl")),
            include_str!(concat!("locale/", $folder, "/amounts.ftl")),
            include_str!(concat!("locale/", $folder, "/faults.ftl")),
            include_str!(concat!("locale/", $folder, "/cli.ftl")),
            include_str!(concat!("locale/", $folder, "/library.ftl")),
            include_str!(concat!("locale/", $folder, "/report.ftl")),
            include_str!(concat!("locale/", $folder, "/actions.ftl")),
            include_str!(concat!("locale/", $folder, "/screens.ftl")),
            include_str!(concat!("locale/", $folder, "/discuss.ftl")),
            include_str!(concat!("locale/", $folder, "/sheet.ftl")),
            include_str!(concat!("locale/", $folder, "/rating.ftl")),
            include_str!(concat!("locale/", $folder, "/time.ftl")),
            include_str!(concat!("locale/", $folder, "/opening.ftl")),
            include_str!(concat!("locale/", $folder, "/lookback.ftl")),
            include_str!(concat!("locale/", $folder, "/log.ftl")),
            include_str!(concat!("locale/", $folder, "/search.ftl")),
            include_str!(concat!("locale/", $folder, "/trends.ftl")),
            include_str!(concat!("locale/", $folder, "/versions.ftl")),
            include_str!(concat!("locale/", $folder, "/map.ftl")),
            include_str!(concat!("locale/", $folder, "/checks.ftl")),
            include_str!(concat!("locale/", $folder, "/agreement.ftl")),
            include_str!(concat!("locale/", $folder, "/closing.ftl")),
        ]
    };
}

/// The texts of a language, as they stand in its files.
#[must_use]
pub const fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => texts!("en"),
        Language::Nl => texts!("nl"),
    }
}

/// Room for more texts than there are.
const TEXTS: usize = 2_000;

/// Where each text of a language stands in its files, by its key; found once for as long as the program runs.
///
/// A command says a few of more than a thousand texts, and its start is to be short: a text is read when it is said first.
fn places(language: Language) -> &'static HashMap<&'static str, &'static str> {
    static EN: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    static NL: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    let known = match language {
        Language::En => &EN,
        Language::Nl => &NL,
    };
    known.get_or_init(|| {
        let mut places = HashMap::with_capacity(TEXTS);
        places.extend(sources(language).iter().flat_map(|source| messages(source)));
        places
    })
}

/// The messages of a file, each with its key: one begins with a letter at the beginning of a line, and ends where the next begins,
/// or a comment.
fn messages(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let bytes = source.as_bytes();
    let begins = |at: &usize| {
        let first = bytes.get(*at);
        first.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'#')
    };
    let lines = memchr_iter(b'\n', bytes).map(|end| end + 1);
    let mut begun = std::iter::once(0).chain(lines).filter(begins).peekable();
    std::iter::from_fn(move || {
        loop {
            let start = begun.next()?;
            let end = begun.peek().copied().unwrap_or(source.len());
            let message = source[start..end]
                .split_once('=')
                .filter(|_| bytes[start] != b'#');
            if let Some((key, _)) = message {
                return Some((key.trim_end(), &source[start..end]));
            }
        }
    })
}

/// The language of the system, English when it is one that we do not speak or when there is none, as under `LANG=C`.
#[must_use]
pub fn system() -> Language {
    let code = sys_locale::get_locale();
    code.and_then(|code| Language::from_code(&code))
        .unwrap_or_default()
}

/// Speaks one language.
pub struct Locale {
    language: Language,
    /// The texts that were read before.
    bundle: RefCell<FluentBundle<FluentResource>>,
    said: RefCell<Said>,
}

/// What was said before: a long list says the same again and again.
#[derive(Default)]
struct Said {
    texts: HashMap<String, String>,
    days: HashMap<Date, String>,
    /// By the number of days from today.
    away: HashMap<i64, String>,
}

impl Locale {
    /// Speaks this language from now on.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The invisible marks around values would shift columns on a terminal.
        bundle.set_use_isolating(false);
        Self {
            language,
            bundle: RefCell::new(bundle),
            said: RefCell::default(),
        }
    }

    /// Reads the text with this key, and those that it contains, unless they were read before; says whether there is one.
    ///
    /// A test reads every file strictly; here a broken line costs one text, not the program.
    fn read(&self, key: &str) -> bool {
        if self.bundle.borrow().has_message(key) {
            return true;
        }
        let Some(source) = places(self.language).get(key) else {
            return false;
        };
        let read = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(read, _)| read);
        self.bundle.borrow_mut().add_resource_overriding(read);
        for (at, _) in source.match_indices('{') {
            let inner = source[at + 1..].trim_start();
            let end = inner.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            let name = &inner[..end.unwrap_or(inner.len())];
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                self.read(name);
            }
        }
        self.bundle.borrow().has_message(key)
    }

    /// The language that it speaks.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text with this key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        if let Some(said) = self.said.borrow().texts.get(key) {
            return said.clone();
        }
        let text = self.say(key, &[]);
        let mut said = self.said.borrow_mut();
        said.texts.insert(key.to_owned(), text.clone());
        text
    }

    /// The text with this key, with its variables filled in; a key that does not exist is shown as itself.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        if !self.read(key) {
            return key.to_owned();
        }
        let bundle = self.bundle.borrow();
        let message = bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (Cow::Owned((*name).to_owned()), value.clone()))
            .collect();
        let mut faults = Vec::new();
        bundle
            .format_pattern(pattern, Some(&args), &mut faults)
            .into_owned()
    }

    /// The text with this key, with its variables filled in from plain strings, such as the values of a fault.
    ///
    /// The strings may come from a file and are made safe to show. One that is a whole number counts as a number, so that
    /// the text can choose between one and many.
    #[must_use]
    pub fn tell(&self, key: &str, values: &[(&str, String)]) -> String {
        let values: Vec<(&str, FluentValue<'_>)> = values
            .iter()
            .map(|(name, value)| match value.parse::<u32>() {
                Ok(number) if number.to_string() == *value => (*name, number.into()),
                _ => (*name, display(value).into()),
            })
            .collect();
        self.say(key, &values)
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A locale with one text of its own.
    fn speaking(text: &str) -> Locale {
        let locale = Locale::new(Language::En);
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        locale.bundle.borrow_mut().add_resource_overriding(resource);
        locale
    }

    #[test]
    fn a_fault_can_count_and_cannot_repaint_the_screen() {
        let locale =
            speaking("x = { $n ->\n  [one] one file\n *[other] { $n } files\n } in { $path }");
        let tell = |n: &str| {
            let values = [("n", n.to_owned()), ("path", "\u{1b}[2Ja".to_owned())];
            locale.tell("x", &values)
        };
        assert_eq!(tell("1"), "one file in �[2Ja");
        assert_eq!(tell("12"), "12 files in �[2Ja");
        // An id stays as it is written.
        assert_eq!(tell("0012"), "0012 files in �[2Ja");
    }

    #[test]
    fn every_text_is_found_where_it_stands() {
        for language in Language::ALL {
            let whole: Vec<FluentResource> = sources(language)
                .iter()
                .map(|source| FluentResource::try_new((*source).to_owned()).unwrap())
                .collect();
            let mut count = 0;
            for entry in whole.iter().flat_map(FluentResource::entries) {
                let fluent_syntax::ast::Entry::Message(message) = entry else {
                    continue;
                };
                let source = places(language).get(message.id.name).unwrap();
                let alone = FluentResource::try_new((*source).to_owned()).unwrap();
                let fluent_syntax::ast::Entry::Message(read) = alone.entries().next().unwrap()
                else {
                    panic!("{source}");
                };
                assert_eq!(read.value, message.value, "{source}");
                count += 1;
            }
            assert_eq!(count, places(language).len());
        }
    }

    #[test]
    fn a_key_that_does_not_exist_is_shown_as_itself() {
        assert_eq!(
            Locale::new(Language::Nl).text("no-such-text"),
            "no-such-text"
        );
    }

    #[test]
    fn a_locale_speaks_the_language_that_it_was_made_for() {
        assert_eq!(Locale::new(Language::En).text("day-thursday"), "Thursday");
        assert_eq!(Locale::new(Language::Nl).text("day-thursday"), "donderdag");
    }
}
