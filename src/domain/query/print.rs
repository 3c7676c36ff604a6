//! Writes a query the way that it is typed; read again it is the same query, in whichever language it was written.

use std::fmt;

use super::lex::is_quote;
use super::words::{Field, Sort};
use super::{Query, Term, Test, Value};
use crate::domain::agenda::Language;
use crate::domain::fold::fold;

impl Query {
    /// The query as it is typed in a language.
    #[must_use]
    pub fn shown(&self, language: Language) -> String {
        let terms: Vec<String> = self.terms.iter().map(|term| term.shown(language)).collect();
        terms.join(" ")
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown(Language::En))
    }
}

impl Term {
    fn shown(&self, language: Language) -> String {
        let test = match &self.test {
            Test::Text(text) => word(text.typed()),
            Test::Field(field, values) => {
                let values: Vec<String> = values
                    .iter()
                    .map(|value| shown(*field, value, language))
                    .collect();
                format!("{}:{}", field.name(language), values.join(","))
            }
        };
        format!("{}{test}", if self.negated { "-" } else { "" })
    }
}

fn shown(field: Field, value: &Value, language: Language) -> String {
    match value {
        Value::Word(word) => word.name(language).to_owned(),
        Value::When(when) => when.shown(language),
        Value::Text(text) => self::value(field, text.typed()),
    }
}

/// A text that stands on its own.
fn word(text: &str) -> String {
    let reads_otherwise = text.starts_with('-')
        || text.contains(':')
        || matches!(fold(text).as_str(), "not" | "niet");
    if reads_otherwise {
        quoted(text)
    } else {
        bare(text)
    }
}

/// A text that stands as the value of a field.
pub(super) fn value(field: Field, text: &str) -> String {
    let is_word = matches!(field.sort(), Sort::Free(_)) && field.word(text).is_some();
    if is_word || text.contains(',') {
        quoted(text)
    } else {
        bare(text)
    }
}

/// A text without quotation marks, if it can do without.
fn bare(text: &str) -> String {
    let plain = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || is_quote(c));
    if plain { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        if is_quote(c) || c == '\\' {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}
