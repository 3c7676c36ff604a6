//! What may stand at the cursor of a query: names of fields, words, times, and the names that the sessions have.

use std::ops::Range;

use super::lex::is_quote;
use super::print;
use super::when::{Bound, Named};
use super::words::{Field, Sort};
use crate::domain::agenda::Language;
use crate::domain::fold::fold;

/// The most offers at once.
const MOST: usize = 24;

/// The lengths of time that are offered; they are typed the same in both languages.
const LENGTHS: [&str; 4] = ["1w", "2w", "1m", "3m"];

/// The names that the sessions have, each once, in the order in which they are offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The ids of points, with their titles.
    pub points: Vec<(String, String)>,
    /// The people who own something.
    pub owners: Vec<String>,
    /// The teams.
    pub teams: Vec<String>,
    /// The titles of sessions.
    pub sessions: Vec<String>,
    /// The people who were there.
    pub people: Vec<String>,
}

/// What may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the query whose place an offer takes.
    pub at: Range<usize>,
    /// What may stand there, the likeliest first.
    pub offers: Vec<Offer>,
}

/// Something that may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What comes into the query.
    pub text: String,
    /// What it stands for, where that is not clear by itself: the title of a point. From a file, so not safe to show as it is.
    pub about: String,
    /// Whether the term is whole with it; otherwise a value is still to come.
    pub whole: bool,
}

/// What may stand in a query at a cursor, which counts bytes, for somebody who speaks `language`.
#[must_use]
pub fn complete(text: &str, cursor: usize, language: Language, known: &Known) -> Completion {
    let cursor = (0..=cursor.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let spot = Spot::of(text, cursor.unwrap_or(0));
    let typed = &text[spot.start..spot.cursor];
    let mut offers = match spot.field {
        None if typed.contains(is_quote) => Vec::new(),
        None => fields(typed, language),
        Some(field) => values(field, typed, language, known),
    };
    offers.truncate(MOST);
    Completion {
        at: spot.start..spot.end(text),
        offers,
    }
}

/// The part of a query in which the cursor stands.
struct Spot {
    field: Option<Field>,
    /// Where the part begins.
    start: usize,
    cursor: usize,
    quoted: bool,
}

impl Spot {
    fn of(text: &str, cursor: usize) -> Self {
        let mut spot = Self {
            field: None,
            start: 0,
            cursor,
            quoted: false,
        };
        let mut in_value = false;
        let mut escaped = false;
        for (at, c) in text[..cursor].char_indices() {
            let next = at + c.len_utf8();
            if spot.quoted {
                spot.quoted = escaped || !is_quote(c);
                escaped = c == '\\' && !escaped;
            } else if is_quote(c) {
                spot.quoted = true;
            } else if c.is_whitespace() {
                (spot.field, spot.start, in_value) = (None, next, false);
            } else if c == '-' && at == spot.start && !in_value {
                spot.start = next;
            } else if c == ':' && !in_value {
                in_value = true;
                spot.field = Field::named(&text[spot.start..at]);
                if spot.field.is_some() {
                    spot.start = next;
                }
            } else if c == ',' && spot.field.is_some() {
                spot.start = next;
            }
        }
        spot
    }

    /// Where the part ends: at a blank or comma behind the cursor, or behind the quotation mark or the colon of a name.
    fn end(&self, text: &str) -> usize {
        let rest = &text[self.cursor..];
        if self.quoted {
            let mark = rest.char_indices().find(|(_, c)| is_quote(*c));
            return mark.map_or(text.len(), |(at, c)| self.cursor + at + c.len_utf8());
        }
        let ends = |c: char| c.is_whitespace() || c == ',' || c == ':' || is_quote(c);
        let length = rest.find(ends).unwrap_or(rest.len());
        let colon = self.field.is_none() && rest[length..].starts_with(':');
        self.cursor + length + usize::from(colon)
    }
}

/// The name in this language if it begins so, else the one in the other that does.
fn begins(names: [&'static str; 2], typed: &str, language: Language) -> Option<&'static str> {
    let own = names[language as usize];
    let other = names[1 - language as usize];
    [own, other]
        .into_iter()
        .find(|name| name.starts_with(typed))
}

fn fields(typed: &str, language: Language) -> Vec<Offer> {
    let typed = fold(typed);
    let of = |field: Field| {
        let name = begins(Language::ALL.map(|l| field.name(l)), &typed, language)?;
        Some(Offer {
            text: format!("{name}:"),
            about: String::new(),
            whole: false,
        })
    };
    let mut offers: Vec<Offer> = Field::ALL.into_iter().filter_map(of).collect();
    // Who types a word of the language is shown where it goes.
    if typed.len() >= 3 {
        for field in Field::ALL {
            let words = word_offers(field, &typed, language);
            offers.extend(words.map(|word| whole(format!("{}:{word}", field.name(language)), "")));
        }
    }
    offers
}

fn word_offers(
    field: Field,
    typed: &str,
    language: Language,
) -> impl Iterator<Item = &'static str> {
    let words = field.sort().words().iter();
    words.filter_map(move |word| begins(Language::ALL.map(|l| word.name(l)), typed, language))
}

fn whole(text: String, about: &str) -> Offer {
    Offer {
        text,
        about: about.to_owned(),
        whole: true,
    }
}

fn values(field: Field, typed: &str, language: Language, known: &Known) -> Vec<Offer> {
    let bare = typed.trim_start_matches(is_quote);
    let folded = fold(bare);
    let mut offers: Vec<Offer> = word_offers(field, &folded, language)
        .map(|word| whole(word.to_owned(), ""))
        .collect();
    if matches!(field.sort(), Sort::Time(_)) {
        offers.extend(times(&folded, language));
    }
    let (first, rest): (Vec<_>, Vec<_>) = known
        .of(field)
        .into_iter()
        .filter(|(name, title)| fold(name).contains(&folded) || fold(title).contains(&folded))
        .partition(|(name, _)| fold(name).starts_with(&folded));
    let named = first.into_iter().chain(rest);
    offers.extend(named.map(|(name, title)| whole(print::value(field, name), title)));
    offers
}

fn times(typed: &str, language: Language) -> Vec<Offer> {
    let sign = Bound::SIGNS
        .iter()
        .find(|(sign, _)| typed.starts_with(sign));
    let sign = sign.map_or("", |(sign, _)| sign);
    let typed = typed[sign.len()..].trim_start();
    let names = LENGTHS.into_iter().chain(Named::names(language));
    names
        .filter(|name| name.starts_with(typed))
        .map(|name| whole(format!("{sign}{name}"), ""))
        .collect()
}

impl Known {
    /// The names that a field may have, each with what it stands for.
    fn of(&self, field: Field) -> Vec<(&str, &str)> {
        let list = match field {
            Field::Point => {
                let points = self.points.iter();
                return points
                    .map(|(id, title)| (id.as_str(), title.as_str()))
                    .collect();
            }
            Field::Owner => &self.owners,
            Field::Team => &self.teams,
            Field::Session => &self.sessions,
            Field::Who => &self.people,
            _ => return Vec::new(),
        };
        list.iter().map(|name| (name.as_str(), "")).collect()
    }
}
