//! Makes typed text stand in Markdown as it was typed. Not the layout.

use std::borrow::Cow;

use crate::locale::{display, display_lines};

/// What means something in Markdown or in a usual extension of it, wherever it stands in a line.
const SIGNS: &[char] = &[
    '\\', '`', '*', '_', '[', ']', '<', '>', '#', '~', '|', '$', '^', '{', '}',
];

/// What means something at the beginning of a line only: lists, rules, tables, definitions.
const STARTS: &[char] = &['-', '+', '=', ':'];

/// The text on one line.
pub(super) fn line(text: &str) -> String {
    escaped(display(text).trim())
}

/// The text with its line breaks; lines after the first begin with `indent`. Empty lines are left out.
pub(super) fn lines(text: &str, indent: &str) -> String {
    let text: Cow<'_, str> = display_lines(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(escaped).collect();
    lines.join(&format!("\\\n{indent}"))
}

fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let next = line[at + c.len_utf8()..].chars().next();
        let means_something = match c {
            // "1. " or "1) " would begin a list.
            '.' | ')' => digits > 0 && at == digits && next.is_none_or(char::is_whitespace),
            // "&amp;" would become another character; "sales & marketing" does not, nor "&#38;" when its # is escaped.
            '&' => next.is_some_and(|next| next.is_ascii_alphabetic()),
            c => SIGNS.contains(&c) || at == 0 && STARTS.contains(&c),
        };
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("sales & marketing, 80 %!", "sales & marketing, 80 %!")]
    #[case("*stars* and <b>", r"\*stars\* and \<b\>")]
    #[case("1. first", r"1\. first")]
    #[case("version 1. first", "version 1. first")]
    #[case("1.", r"1\.")]
    #[case("4.0 of 5", "4.0 of 5")]
    #[case("- a", r"\- a")]
    #[case("&amp;", r"\&amp;")]
    #[case("  two\u{1b} ", "two�")]
    #[case("a\nb", "a b")]
    fn only_what_means_something_is_escaped(#[case] text: &str, #[case] written: &str) {
        assert_eq!(line(text), written);
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("one\r\n\n  - two", "  "), "one\\\n  \\- two");
    }
}
