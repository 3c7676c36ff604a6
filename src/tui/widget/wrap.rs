//! Breaks a text into lines that fit a width, and finds a place of the text in them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that a text takes on the terminal; control characters take none.
#[must_use]
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(grapheme_width).sum()
}

fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.chars().all(char::is_control) {
        0
    } else {
        grapheme.width()
    }
}

/// The byte ranges of the lines into which a text breaks, each at most `columns` wide without its last blanks.
///
/// Breaks at line ends and after blanks, and within a word only where the word is longer than a line. Together the lines
/// cover the whole text but for the line ends; there is always at least one line.
#[must_use]
pub fn lines(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut begin = 0;
    for part in text.split('\n') {
        break_line(text, begin..begin + part.len(), columns, &mut lines);
        begin += part.len() + 1;
    }
    lines
}

fn break_line(text: &str, line: Range<usize>, columns: usize, lines: &mut Vec<Range<usize>>) {
    let mut start = line.start;
    let mut used = 0;
    // The byte after the last blank of this line, and the columns up to there.
    let mut rest = None;
    for (offset, grapheme) in text[line.clone()].grapheme_indices(true) {
        let here = line.start + offset;
        if grapheme == " " || grapheme == "\t" {
            used += 1;
            rest = Some((here + 1, used));
            continue;
        }
        let wide = grapheme_width(grapheme);
        // What a blank left over may still be too long together with this: then the word itself breaks.
        while used + wide > columns && here > start {
            let (cut, columns_before) =
                rest.filter(|&(cut, _)| cut > start).unwrap_or((here, used));
            lines.push(start..cut);
            start = cut;
            used -= columns_before;
            rest = None;
        }
        used += wide;
    }
    lines.push(start..line.end);
}

/// The line and the column at which the byte `place` of the text stands.
#[must_use]
pub fn find(text: &str, lines: &[Range<usize>], place: usize) -> (usize, usize) {
    let row = lines
        .iter()
        .rposition(|line| line.start <= place)
        .unwrap_or(0);
    let Some(line) = lines.get(row) else {
        return (0, 0);
    };
    (
        row,
        width(&text[line.start..place.clamp(line.start, line.end)]),
    )
}

/// As much of the text as fits, with a sign at the end where something was left out.
#[must_use]
pub fn cut(text: &str, columns: usize, more: &str) -> String {
    let text = text.replace(['\n', '\t'], " ");
    if width(&text) <= columns {
        return text;
    }
    let room = columns.saturating_sub(width(more));
    let mut used = 0;
    let mut kept: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            used += grapheme_width(grapheme);
            used <= room
        })
        .collect();
    kept.truncate(kept.trim_end().len());
    if columns > 0 {
        kept.push_str(more);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, columns: usize) -> Vec<&str> {
        lines(text, columns)
            .into_iter()
            .map(|line| &text[line])
            .collect()
    }

    #[test]
    fn a_text_breaks_after_blanks() {
        assert_eq!(
            broken("leads are handed over", 9),
            ["leads are ", "handed ", "over"]
        );
    }

    #[test]
    fn a_word_longer_than_a_line_breaks_within() {
        assert_eq!(broken("aa bbbbbbb", 4), ["aa ", "bbbb", "bbb"]);
    }

    #[test]
    fn a_blank_before_a_long_word_does_not_make_its_line_too_wide() {
        assert_eq!(broken(" a日éé日é日", 9), [" ", "a日éé日é", "日"]);
    }

    #[test]
    fn line_ends_begin_lines_and_an_empty_text_is_one_line() {
        assert_eq!(broken("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(broken("", 4), [""]);
    }

    #[test]
    fn wide_and_joined_characters_count_as_the_terminal_draws_them() {
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(broken("日本語", 4), ["日本", "語"]);
    }

    #[test]
    fn a_place_is_found_in_its_line() {
        let text = "leads are handed over";
        let broken = lines(text, 9);
        assert_eq!(find(text, &broken, 0), (0, 0));
        assert_eq!(find(text, &broken, 10), (1, 0));
        assert_eq!(find(text, &broken, text.len()), (2, 4));
    }

    #[test]
    fn what_does_not_fit_is_cut_with_a_sign() {
        assert_eq!(cut("Noordzee Pompen", 8, "…"), "Noordze…");
        assert_eq!(cut("kort", 8, "…"), "kort");
        assert_eq!(cut("kort", 0, "…"), "");
    }

    proptest::proptest! {
        #[test]
        fn lines_cover_the_text_and_fit(text in "[a-z é日🙂\n]{0,80}", columns in 2usize..20) {
            let broken = lines(&text, columns);
            let mut place = 0;
            for line in &broken {
                proptest::prop_assert!(line.start == place || text.as_bytes()[place] == b'\n');
                proptest::prop_assert!(width(text[line.clone()].trim_end_matches(' ')) <= columns);
                place = line.end;
            }
            proptest::prop_assert_eq!(place, text.len());
        }
    }
}
