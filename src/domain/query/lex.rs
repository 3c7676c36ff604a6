//! Walks through the letters of a query: blanks, quotes, bare words. What they mean is for `parse`.

use std::ops::Range;

/// A piece of text and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says: without quotation marks and their escapes.
    pub text: String,
    /// Its bytes in the query, quotation marks included.
    pub at: Range<usize>,
    /// Whether it stood between quotation marks.
    pub quoted: bool,
    /// Whether the second quotation mark is missing.
    pub open: bool,
}

/// Goes through a query from left to right.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    text: &'a str,
    at: usize,
}

/// Whether a character opens and closes what is quoted; people paste typographic ones.
pub const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

impl<'a> Walk<'a> {
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub const fn at(&self) -> usize {
        self.at
    }

    pub fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Whether the next character is none, or a blank.
    pub fn ends(&self) -> bool {
        self.peek().is_none_or(char::is_whitespace)
    }

    /// Passes one character if it is the wanted one.
    pub fn eat(&mut self, wanted: char) -> bool {
        let there = self.peek() == Some(wanted);
        if there {
            self.at += wanted.len_utf8();
        }
        there
    }

    /// Passes blanks; says whether anything is left.
    pub fn blanks(&mut self) -> bool {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
        !self.rest().is_empty()
    }

    /// A field name with the colon behind it, if one stands here; both are passed.
    pub fn name(&mut self) -> Option<(&'a str, Range<usize>)> {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphabetic() && c != '-' && c != '_')?;
        let first = rest.chars().next().is_some_and(char::is_alphabetic);
        // A web address is text.
        let colon = rest[end..].starts_with(':') && !rest[end..].starts_with("://");
        if !first || !colon {
            return None;
        }
        let at = self.at..self.at + end;
        self.at += end + 1;
        Some((&rest[..end], at))
    }

    /// What is quoted here, or a bare word that ends at a blank, a quotation mark or one of `ends`; empty when there is neither.
    pub fn piece(&mut self, ends: &[char]) -> Piece {
        let start = self.at;
        if self.peek().is_some_and(is_quote) {
            return self.quoted();
        }
        let ends = |c: char| c.is_whitespace() || is_quote(c) || ends.contains(&c);
        let rest = self.rest();
        let length = rest.find(ends).unwrap_or(rest.len());
        self.at += length;
        Piece {
            text: rest[..length].to_owned(),
            at: start..self.at,
            quoted: false,
            open: false,
        }
    }

    fn quoted(&mut self) -> Piece {
        let start = self.at;
        let mut text = String::new();
        let mut chars = self.rest().char_indices().skip(1).peekable();
        let mut end = None;
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' => {
                    let escaped = chars.next_if(|(_, next)| is_quote(*next) || *next == '\\');
                    text.push(escaped.map_or('\\', |(_, next)| next));
                }
                c if is_quote(c) => {
                    end = Some(at + c.len_utf8());
                    break;
                }
                c => text.push(c),
            }
        }
        self.at += end.unwrap_or(self.rest().len());
        Piece {
            text,
            at: start..self.at,
            quoted: true,
            open: end.is_none(),
        }
    }
}
