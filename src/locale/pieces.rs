//! Cuts a line that somebody typed into digits, words and signs. What they mean is for `days` and `times`.

/// The longest line that can be a day or a time; a pasted page is not read at all.
const LONGEST: usize = 80;

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Digits 0 to 9.
    Digits,
    /// Letters of any script.
    Letters,
    /// One other character.
    Sign,
}

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// As it was typed.
    pub text: &'a str,
    /// What it is made of.
    pub sort: Sort,
    /// Whether it follows the piece before it without a blank.
    pub glued: bool,
}

/// The pieces of a line, without the blanks; none when the line is too long to be a day or a time.
pub(super) fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::new();
    if line.len() > LONGEST {
        return found;
    }
    let mut glued = false;
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (sort, same): (Sort, fn(char) -> bool) = match first {
            '0'..='9' => (Sort::Digits, |c| c.is_ascii_digit()),
            c if c.is_alphabetic() => (Sort::Letters, char::is_alphabetic),
            _ => (Sort::Sign, |_| false),
        };
        let end = rest
            .char_indices()
            .skip(1)
            .find(|&(_, c)| !same(c))
            .map_or(rest.len(), |(at, _)| at);
        let (text, after) = rest.split_at(end);
        rest = after;
        if first.is_whitespace() {
            glued = false;
        } else {
            let glue = glued && !found.is_empty();
            found.push(Piece {
                text,
                sort,
                glued: glue,
            });
            glued = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_falls_apart_into_digits_words_and_signs() {
        let found = pieces(" 3h30, één");
        let texts: Vec<&str> = found.iter().map(|piece| piece.text).collect();
        assert_eq!(texts, ["3", "h", "30", ",", "één"]);
        let glued: Vec<bool> = found.iter().map(|piece| piece.glued).collect();
        assert_eq!(glued, [false, true, true, true, false]);
    }

    #[test]
    fn a_page_is_not_a_day() {
        assert!(pieces(&"3 ".repeat(500)).is_empty());
    }
}
