//! Who sits at the table, and on which side.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The camp that somebody belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// Sales, always left and blue.
    Sales,
    /// Marketing, always right and orange.
    Marketing,
    /// Management.
    Management,
    /// Everybody else.
    Other,
}

impl Side {
    /// Every side, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Sales, Self::Marketing, Self::Management, Self::Other];

    /// The side that a word or letter stands for, in English or Dutch.
    ///
    /// `s` sales, `m` marketing, `g` or `d` management (general management, directie), `o` other.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "s" | "sales" | "verkoop" => Some(Self::Sales),
            "m" | "marketing" => Some(Self::Marketing),
            "g" | "d" | "management" | "directie" => Some(Self::Management),
            "o" | "other" | "overig" | "anders" => Some(Self::Other),
            _ => None,
        }
    }
}

/// Somebody at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Never changes.
    pub id: Uuid,
    /// As the person wants to be called.
    pub name: String,
    /// The side that the person speaks for.
    pub side: Side,
    /// What the person does: "account manager"; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub function: String,
    /// Whether the person looks on and does not rate or vote.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub observer: bool,
    /// Whether the person has left the meeting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
}

impl Person {
    /// Somebody who takes part.
    #[must_use]
    pub const fn new(id: Uuid, name: String, side: Side, function: String) -> Self {
        Self {
            id,
            name,
            side,
            function,
            observer: false,
            left: false,
        }
    }

    /// Whether the person rates and votes now.
    #[must_use]
    pub const fn counts(&self) -> bool {
        !self.observer && !self.left
    }
}

/// What somebody does at the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// Rates and votes.
    TakesPart,
    /// Looks on.
    LooksOn,
    /// Has left the meeting.
    Left,
}

impl Presence {
    /// What comes after this, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::TakesPart => Self::LooksOn,
            Self::LooksOn => Self::Left,
            Self::Left => Self::TakesPart,
        }
    }

    /// What comes before this, round and round.
    #[must_use]
    pub const fn previous(self) -> Self {
        self.next().next()
    }
}

impl Person {
    /// What the person does at the table.
    #[must_use]
    pub const fn presence(&self) -> Presence {
        match (self.left, self.observer) {
            (true, _) => Presence::Left,
            (false, true) => Presence::LooksOn,
            (false, false) => Presence::TakesPart,
        }
    }

    /// Lets the person do something else at the table.
    pub const fn be(&mut self, presence: Presence) {
        self.observer = matches!(presence, Presence::LooksOn);
        self.left = matches!(presence, Presence::Left);
    }
}

/// Why a quick line about a person could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonFault {
    /// There is a side but no name.
    NoName,
    /// The line does not end in a letter or word for a side.
    NoSide,
}

/// Reads a quick line: a name, optionally a comma and a function, and last a letter or word for the side.
///
/// `Ana de Vries s` and `Ana de Vries, account manager, s` are both read.
///
/// # Errors
/// [`PersonFault`] says which part is missing.
pub fn quick_person(line: &str) -> Result<(String, String, Side), PersonFault> {
    let line = line.trim();
    let cut = line
        .rfind([' ', ',', '=', '\t'])
        .ok_or(if Side::from_word(line).is_some() {
            PersonFault::NoName
        } else {
            PersonFault::NoSide
        })?;
    let side = Side::from_word(&line[cut + 1..]).ok_or(PersonFault::NoSide)?;
    let rest = line[..cut].trim_end_matches([' ', ',', '=', '\t']);
    let (name, function) = rest.split_once(',').unwrap_or((rest, ""));
    match name.trim() {
        "" => Err(PersonFault::NoName),
        name => Ok((name.to_owned(), function.trim().to_owned(), side)),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Ana s", "Ana", "", Side::Sales)]
    #[case("Ana de Vries M", "Ana de Vries", "", Side::Marketing)]
    #[case("Ana, account manager, s", "Ana", "account manager", Side::Sales)]
    #[case("Ana, account manager sales", "Ana", "account manager", Side::Sales)]
    #[case("Ana=marketing", "Ana", "", Side::Marketing)]
    #[case("José d", "José", "", Side::Management)]
    fn a_name_and_a_letter_make_a_person(
        #[case] line: &str,
        #[case] name: &str,
        #[case] function: &str,
        #[case] side: Side,
    ) {
        assert_eq!(
            quick_person(line),
            Ok((name.to_owned(), function.to_owned(), side))
        );
    }

    #[test]
    fn only_who_takes_part_counts_and_three_steps_lead_back() {
        let mut person = Person::new(Uuid::nil(), "Ana".into(), Side::Sales, String::new());
        let mut counted = Vec::new();
        for _ in 0..3 {
            counted.push((person.presence(), person.counts()));
            let next = person.presence().next();
            assert_eq!(next.previous(), person.presence());
            person.be(next);
        }
        let expected = [
            (Presence::TakesPart, true),
            (Presence::LooksOn, false),
            (Presence::Left, false),
        ];
        assert_eq!(counted, expected);
        assert_eq!(person.presence(), Presence::TakesPart);
    }

    #[rstest]
    #[case("Ana", PersonFault::NoSide)]
    #[case("Ana q", PersonFault::NoSide)]
    #[case("s", PersonFault::NoName)]
    #[case(", s", PersonFault::NoName)]
    #[case("", PersonFault::NoSide)]
    fn a_line_that_lacks_a_part_says_which(#[case] line: &str, #[case] fault: PersonFault) {
        assert_eq!(quick_person(line), Err(fault));
    }
}
