//! What somebody types into a search: words to look for, and fields of the filter language that narrow what is found. Not how
//! words are found, nor what a field means.

use super::query::{Fault, Query, Test};
use super::search::Words;

/// What is looked for, and where.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// The words.
    pub words: Words,
    /// The terms that narrow what is found; each has a field.
    pub filter: Query,
    /// The words as they are typed, without the fields.
    pub text: String,
}

impl Sought {
    /// Reads what was typed.
    ///
    /// # Errors
    /// The first [`Fault`].
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let (sought, faults) = Self::read_partly(typed);
        faults.into_iter().next().map_or(Ok(sought), Err)
    }

    /// Reads what is still being typed: what says something, and what is wrong with the rest, from left to right.
    #[must_use]
    pub fn read_partly(typed: &str) -> (Self, Vec<Fault>) {
        let (query, faults) = Query::parse_prose(typed);
        let texts = |negated: bool| -> Vec<String> {
            let terms = query.terms().iter();
            let texts = terms.filter_map(|term| match &term.test {
                Test::Text(text) if term.negated == negated => Some(text.folded()),
                _ => None,
            });
            // A quotation mark within a text parts it, as it does wherever words are read.
            let parts = texts.flat_map(|text| text.split('"')).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            parts.map(str::to_owned).collect()
        };
        let words = Words::of(texts(false)).without(&texts(true));
        let is_text = |test: &Test| matches!(test, Test::Text(_));
        let filter = query.clone().without(|term| is_text(&term.test));
        let text = query.without(|term| !is_text(&term.test)).to_string();
        let sought = Self {
            words,
            filter,
            text,
        };
        (sought, faults)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn terms(words: &Words) -> Vec<&str> {
        words
            .terms()
            .iter()
            .map(super::super::search::Term::text)
            .collect()
    }

    #[rstest]
    #[case("lead owner:ana budget", &["lead", "budget"], "owner:ana")]
    #[case("\"owner:ana\" 10:30 https://acme.nl", &["owner:ana", "10:30", "https://acme.nl"], "")]
    #[case("niet nagekomen", &["niet", "nagekomen"], "")]
    #[case("niet stand:vervallen lead", &["lead"], "-state:dropped")]
    #[case("not -state:dropped not", &["not"], "state:dropped")]
    #[case("not not", &["not", "not"], "")]
    #[case("verdict:not kept lead", &["lead"], "verdict:not-kept")]
    #[case("Note: call back", &["note:", "call", "back"], "")]
    #[case("\"open end", &["open end"], "")]
    #[case("not \"\" x", &["x"], "")]
    fn words_and_fields_are_told_apart(
        #[case] typed: &str,
        #[case] words: &[&str],
        #[case] filter: &str,
    ) {
        let sought = Sought::read(typed).unwrap();
        assert_eq!(terms(&sought.words), words);
        assert_eq!(sought.filter.to_string(), filter);
    }

    #[test]
    fn what_is_left_out_is_no_word_to_find() {
        let sought = Sought::read("lead -budget -\"follow up\"").unwrap();
        assert_eq!(terms(&sought.words), ["lead"]);
        let score = |line| {
            let lines = [line].into_iter();
            super::super::search::fit(&sought.words, &["north"], lines, 0)
        };
        assert!(score("a lead").is_some());
        assert!(score("a lead with a budget").is_none());
        assert!(score("a lead to follow up").is_none());
    }

    #[test]
    fn a_field_that_does_not_exist_is_a_fault_and_the_rest_counts() {
        let (sought, faults) = Sought::read_partly("lead stat:agreed");
        assert_eq!(terms(&sought.words), ["lead"]);
        assert_eq!(faults[0].at, 5..9);
        assert!(Sought::read("lead stat:").is_err());
    }

    proptest! {
        #[test]
        fn words_without_fields_are_what_they_always_were(
            typed in "[a-zA-Zéß0-9.,!?' ]{0,12}(\"[a-z é]{0,8}\")?[ a-z]{0,6}",
        ) {
            let sought = Sought::read(&typed).unwrap();
            prop_assert!(sought.filter.is_empty());
            let before = Words::read(&typed);
            prop_assert_eq!(terms(&sought.words), terms(&before));
        }
    }
}
