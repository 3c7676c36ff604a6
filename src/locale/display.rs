//! Makes text from files and from typing safe to show. What is stored stays as it was typed.

use std::borrow::Cow;

/// What stands where something could not be shown.
const UNSEEN: char = '\u{fffd}';

/// The text on one line, without anything that a terminal would obey instead of show.
///
/// A control character or a mark that turns the direction of writing becomes `�`: an escape sequence in a file could
/// otherwise repaint the screen, and a direction mark could make one name look like another. Line breaks and tabs
/// become spaces.
#[must_use]
pub fn display(text: &str) -> Cow<'_, str> {
    // Most texts have nothing but letters and signs of ASCII, which is seen at once.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || text.chars().all(is_shown) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown(text, ' '))
}

/// The same for a text of several lines: its line breaks stay, each as one `\n`.
#[must_use]
pub fn display_lines(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || is_shown(c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown(text, '\n'))
}

fn shown(text: &str, line_break: char) -> String {
    let mut rest = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(c) = rest.next() {
        out.push(match c {
            '\r' => {
                rest.next_if_eq(&'\n');
                line_break
            }
            '\n' | '\u{2028}' | '\u{2029}' => line_break,
            '\t' => ' ',
            c if is_shown(c) => c,
            _ => UNSEEN,
        });
    }
    out
}

/// Whether a terminal shows this character instead of obeying it.
///
/// It does not show control characters (C0, DEL, C1), line separators, direction marks, and the mark of byte order. The
/// joiners U+200C and U+200D are shown: emoji and several scripts are written with them.
#[must_use]
pub const fn is_shown(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain("Noordzee Pompen · één", "Noordzee Pompen · één")]
    #[case::emoji("👩‍🔧 fits", "👩‍🔧 fits")]
    #[case::escape("\u{1b}[31mred", "�[31mred")]
    #[case::c1("\u{9b}31m", "�31m")]
    #[case::direction("abc\u{202e}txt.exe", "abc�txt.exe")]
    #[case::breaks("one\r\ntwo\rthree\nfour\tfive", "one two three four five")]
    fn nothing_that_a_terminal_obeys_is_shown(#[case] text: &str, #[case] shown: &str) {
        assert_eq!(display(text), shown);
    }

    #[test]
    fn the_line_breaks_of_a_longer_text_stay() {
        assert_eq!(
            display_lines("one\r\ntwo\rthree\nfour\u{7}"),
            "one\ntwo\nthree\nfour�"
        );
    }

    #[test]
    fn a_text_without_danger_is_not_copied() {
        assert!(matches!(display("café"), Cow::Borrowed(_)));
        assert!(matches!(display_lines("a\nb"), Cow::Borrowed(_)));
    }

    proptest::proptest! {
        #[test]
        fn whatever_comes_in_no_control_character_goes_out(text in r"(\PC|\pC){0,40}") {
            proptest::prop_assert!(!display(&text).chars().any(char::is_control));
            proptest::prop_assert!(!display_lines(&text).chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
