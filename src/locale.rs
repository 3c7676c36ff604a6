//! Every word that a user reads, in English and in Dutch. The texts stand in `locale/en` and `locale/nl`, one file per part
//! of the house. Not what users typed: that is shown as it is.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::agenda::Language;

/// The texts of one language, a file per part of the house.
macro_rules! texts {
    ($folder:literal) => {
        [
            include_str!(concat!("locale/", $folder, "/words.ftl")),
            include_str!(concat!("locale/", $folder, "/faults.ftl")),
            include_str!(concat!("locale/", $folder, "/cli.ftl")),
            include_str!(concat!("locale/", $folder, "/report.ftl")),
            include_str!(concat!("locale/", $folder, "/actions.ftl")),
            include_str!(concat!("locale/", $folder, "/screens.ftl")),
        ]
    };
}

/// The texts of a language, as they stand in its files.
#[must_use]
pub const fn sources(language: Language) -> &'static [&'static str; 6] {
    const EN: [&str; 6] = texts!("en");
    const NL: [&str; 6] = texts!("nl");
    match language {
        Language::En => &EN,
        Language::Nl => &NL,
    }
}

/// Speaks one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// Speaks this language from now on.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The invisible marks around values would shift columns on a terminal.
        bundle.set_use_isolating(false);
        for source in sources(language) {
            let resource = FluentResource::try_new((*source).to_owned());
            // A test reads every file strictly; here a broken line costs one text, not the program.
            bundle.add_resource_overriding(resource.unwrap_or_else(|(read, _)| read));
        }
        Self { language, bundle }
    }

    /// The language that it speaks.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text with this key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The text with this key, with its variables filled in; a key that does not exist is shown as itself.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (Cow::Owned((*name).to_owned()), value.clone()))
            .collect();
        let mut faults = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut faults)
            .into_owned()
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}
