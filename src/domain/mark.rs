//! The mark with which a note may begin as it is typed: who says it and what it is, so that whoever writes down what is said
//! never leaves the line. Not how a note is kept: kind and side have fields of their own there.
//!
//! A mark is one sign (`!` bottleneck, `*` idea, `+` solution, `-` observation), with a small letter right before it (`s` sales,
//! `m` marketing, `b` both) or without one, and a blank behind it: `s! too many leads`, `+ one list`. Nothing else is a mark, so no
//! text that merely begins with such a letter or sign loses it: `sales says …`, `s 4 4`, `-5 %`, `!important`, `S! x`. A list keeps
//! its first dash too: without a letter only a text of one line has a mark. Only one mark is read; what begins with a sign and a
//! blank on purpose is typed behind another one: `- ! means danger`.

use super::minutes::NoteKind;
use super::people::Side;

/// A line as it will be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// What sort of remark it is.
    pub kind: NoteKind,
    /// Who says it; `None` for both.
    pub side: Option<Side>,
    /// The text without its mark; empty when the line is only a mark.
    pub text: &'a str,
    /// Whether there was a mark.
    pub marked: bool,
}

/// What a line says, where `kind` and `side` hold for a line without a mark.
#[must_use]
pub fn read(line: &str, kind: NoteKind, side: Option<Side>) -> Said<'_> {
    let line = line.trim();
    let plain = Said {
        kind,
        side,
        text: line,
        marked: false,
    };
    let mut rest = line.chars();
    let lettered = match rest.next() {
        Some('s') => Some(Some(Side::Sales)),
        Some('m') => Some(Some(Side::Marketing)),
        Some('b') => Some(None),
        _ => None,
    };
    if lettered.is_none() {
        rest = line.chars();
    }
    let kind = match rest.next() {
        Some('!') => NoteKind::Bottleneck,
        Some('*') => NoteKind::Idea,
        Some('+') => NoteKind::Solution,
        Some('-') => NoteKind::Observation,
        _ => return plain,
    };
    let text = rest.as_str();
    let is_list = lettered.is_none() && text.contains('\n');
    if is_list || !(text.is_empty() || text.starts_with(char::is_whitespace)) {
        return plain;
    }
    Said {
        kind,
        side: lettered.unwrap_or(side),
        text: text.trim_start(),
        marked: true,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::NoteKind::{Bottleneck, Idea, Observation, Solution};
    use super::Side::{Marketing, Sales};
    use super::*;

    #[rstest]
    #[case("s! too many leads", Bottleneck, Some(Sales), "too many leads")]
    #[case("m* a weekly call", Idea, Some(Marketing), "a weekly call")]
    #[case("b+ one list", Solution, None, "one list")]
    #[case("s- they call late", Observation, Some(Sales), "they call late")]
    #[case("  m!\tno answer", Bottleneck, Some(Marketing), "no answer")]
    #[case("s! first\nsecond", Bottleneck, Some(Sales), "first\nsecond")]
    // Without a letter the side stays.
    #[case("! too late", Bottleneck, Some(Sales), "too late")]
    #[case("- seen it", Observation, Some(Sales), "seen it")]
    // Only one mark is read.
    #[case("- ! means danger", Observation, Some(Sales), "! means danger")]
    // A mark alone is for the lines that follow.
    #[case("m+", Solution, Some(Marketing), "")]
    #[case("* ", Idea, Some(Sales), "")]
    fn a_mark_says_who_and_what(
        #[case] line: &str,
        #[case] kind: NoteKind,
        #[case] side: Option<Side>,
        #[case] text: &str,
    ) {
        let said = Said {
            kind,
            side,
            text,
            marked: true,
        };
        assert_eq!(read(line, Idea, Some(Sales)), said);
    }

    #[rstest]
    #[case("sales says that")]
    #[case("s 4 4 3")]
    #[case("m is the letter")]
    #[case("s: they call late")]
    #[case("b: the second way")]
    #[case("-5 % this year")]
    #[case("+31 6 1234")]
    #[case("!important")]
    #[case("*starred*")]
    #[case("S! capital")]
    #[case("B+ is their rating")]
    #[case("s!! twice")]
    #[case("s")]
    #[case("x! other")]
    #[case("- one\n- two")]
    #[case("")]
    fn what_merely_looks_like_a_mark_stays_whole(#[case] line: &str) {
        let said = Said {
            kind: Bottleneck,
            side: None,
            text: line,
            marked: false,
        };
        assert_eq!(read(line, Bottleneck, None), said);
    }

    proptest::proptest! {
        #[test]
        fn no_letter_is_ever_lost_but_those_of_a_mark(line in r"[smbx!*+\- \n]{0,3}\PC{0,12}") {
            let said = read(&line, Observation, None);
            let lost = &line.trim()[..line.trim().len() - said.text.len()];
            let mark = lost.trim_end();
            if said.marked {
                proptest::prop_assert!(matches!(mark.len(), 1 | 2), "{mark:?}");
                proptest::prop_assert!(mark.ends_with(['!', '*', '+', '-']));
            } else {
                proptest::prop_assert_eq!(mark, "");
            }
        }
    }
}
