//! What was recorded, as plain sentences in the language of the locale: the Markdown report and `show` lay the same words out each
//! in its own way. Typed text stands in them as it was typed, so each makes it safe for itself.

mod agreed;
mod meeting;
mod rated;
mod sheet;

use crate::domain::agreement::Agreement;
use crate::domain::lookback::Link;
use crate::domain::session::Session;
use crate::locale::Locale;

pub use meeting::Spent;
pub use sheet::Sheet;

/// A label, and what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about: "Sales promises".
    pub label: String,
    /// What was said.
    pub text: String,
}

/// Says what was recorded in a session.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The session.
    pub session: &'a Session,
    /// Sessions that it looks back at, as far as somebody has them; in any order.
    pub earlier: &'a [Session],
    /// The language.
    pub locale: &'a Locale,
}

impl Facts<'_> {
    fn fact(&self, key: &str, text: String) -> Fact {
        Fact {
            label: self.locale.text(key),
            text,
        }
    }

    /// A fact of a text that may be empty.
    fn said(&self, key: &str, text: &str) -> Option<Fact> {
        let text = text.trim();
        (!text.is_empty()).then(|| self.fact(key, text.to_owned()))
    }

    /// An agreement of an earlier session, and that session, where somebody has it.
    fn earlier(&self, link: Link) -> Option<(&Session, &Agreement)> {
        let mut sessions = self.earlier.iter();
        let session = sessions.find(|session| session.id == link.session)?;
        let agreement = session.minutes.agreement(link.agreement)?;
        Some((session, agreement))
    }
}

/// The text with a capital, to begin a line with.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}
