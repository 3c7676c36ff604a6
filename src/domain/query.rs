//! The language in which somebody says which agreements, sessions or lines they mean: `point:funnel state:agreed due:<2w "follow up"`.
//! Not where those are kept, nor how a fault is said (that is the locale's).
//!
//! ```text
//! query = { term }                        all of them hold
//! term  = [ "-" | not | niet ] ( field ":" value { "," value } | text )
//! value = word | "in quotes" | time       one of them holds
//! time  = 2w | 2027-01-15 | 2027-01 | 2027 | 2027-w03 | next-week | time ".." time | ("<" | "<=" | ">" | ">=") time | overdue | none
//! ```
//!
//! Fields and words are understood in English and Dutch, whatever language the program speaks, and without regard to capitals
//! and accents; [`words`] has the tables. What is quoted is text, also where it looks like a word of the language.

mod complete;
mod lex;
mod matching;
mod parse;
mod print;
mod session;
#[cfg(test)]
mod tests;
mod when;
pub mod words;

use std::ops::Range;

pub use complete::{Completion, Known, Offer, complete};
pub use matching::Subject;
pub use session::OfSession;
pub use when::{Bound, Moment, Named, Unit, When};
pub use words::{About, Field, Word};

use super::fold::fold;

/// What somebody looks for: every term holds. An empty query lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    terms: Vec<Term>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it is what must not hold.
    pub negated: bool,
    /// What is looked at.
    pub test: Test,
}

/// What a term looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// This stands somewhere in what was typed.
    Text(Text),
    /// The field has one of these values.
    Field(Field, Vec<Value>),
}

/// A value of a field; which kinds a field takes is in its table ([`Field::sort`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A part of a name or title.
    Text(Text),
    /// A word of the language.
    Word(Word),
    /// A stretch of time.
    When(When),
}

/// A text to look for, and the same folded, so that it is folded once and not for each line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    typed: String,
    folded: String,
    /// The shipped point that goes by it.
    point: Option<&'static str>,
}

impl Text {
    /// A text to look for.
    #[must_use]
    pub fn new(typed: impl Into<String>) -> Self {
        let typed = typed.into();
        Self {
            folded: fold(&typed),
            point: words::point(&typed),
            typed,
        }
    }

    /// As it was typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// In small letters without accents.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

/// A part of a query that says nothing, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its bytes in the query.
    pub at: Range<usize>,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What can be wrong with a part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is no such field.
    NoSuchField {
        /// What was typed.
        given: String,
        /// The field that differs least from it, as it is called in the language of what was typed.
        meant: Option<&'static str>,
    },
    /// The field takes other words.
    NoSuchWord {
        /// The field.
        field: Field,
        /// What was typed.
        given: String,
        /// The word that differs least from it.
        meant: Option<&'static str>,
    },
    /// It names no stretch of time.
    NoTime {
        /// The field.
        field: Field,
        /// What was typed.
        given: String,
    },
    /// A value is missing.
    NoValue {
        /// The field.
        field: Field,
    },
    /// A quotation mark has no partner; the rest of the line counts as quoted.
    OpenQuote,
    /// Nothing follows that could be negated.
    NothingToNegate,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// The first [`Fault`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let (query, faults) = Self::parse_partly(text);
        faults.into_iter().next().map_or(Ok(query), Err)
    }

    /// Reads a query that is still being typed: the terms that say something, and what is wrong with the rest, from left to right.
    #[must_use]
    pub fn parse_partly(text: &str) -> (Self, Vec<Fault>) {
        parse::query(text, false)
    }

    /// The same of what is typed into a search, where people type parts of sentences: `not` before a word is a word that is
    /// looked for, a colon with a blank behind it belongs to its word, and a quotation mark may lack its partner.
    #[must_use]
    pub fn parse_prose(text: &str) -> (Self, Vec<Fault>) {
        parse::query(text, true)
    }

    /// Its terms, in the order in which they were typed.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether it lets everything through.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a field is asked for.
    #[must_use]
    pub fn asks(&self, field: Field) -> bool {
        let of = |term: &Term| matches!(&term.test, Test::Field(known, _) if *known == field);
        self.terms.iter().any(of)
    }

    /// The texts that must be found, to mark them where they stand.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.terms.iter().filter_map(|term| match &term.test {
            Test::Text(text) if !term.negated => Some(text),
            _ => None,
        })
    }

    /// Whether a word of a field is asked for, and not left out.
    #[must_use]
    pub fn wants(&self, field: Field, word: Word) -> bool {
        let is = |term: &Term| match &term.test {
            Test::Field(known, values) => {
                *known == field && !term.negated && values.contains(&Value::Word(word))
            }
            Test::Text(_) => false,
        };
        self.terms.iter().any(is)
    }

    /// The terms with fields that such things can answer.
    #[must_use]
    pub fn about(&self, wanted: &[About]) -> Self {
        let is = |term: &&Term| matches!(&term.test, Test::Field(field, _) if wanted.contains(&field.about()));
        Self {
            terms: self.terms.iter().filter(is).cloned().collect(),
        }
    }

    /// The same without some of its terms.
    #[must_use]
    pub fn without(mut self, unwanted: impl Fn(&Term) -> bool) -> Self {
        self.terms.retain(|term| !unwanted(term));
        self
    }

    /// The same, with one more condition: the field has the value that `typed` says, which is one value, whatever stands in it.
    ///
    /// # Errors
    /// The [`Fault`] of the value, placed in `typed`.
    pub fn and(mut self, field: Field, typed: &str) -> Result<Self, Fault> {
        let value = parse::value(field, typed, false, 0..typed.len())?;
        self.terms.push(Term {
            negated: false,
            test: Test::Field(field, vec![value]),
        });
        Ok(self)
    }
}
