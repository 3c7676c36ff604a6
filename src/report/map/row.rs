//! One row of a picture of letters: pieces, each at its column. Not what they mean.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a piece is for; the screen turns it into a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// What is said.
    Text,
    /// What may be overlooked.
    Quiet,
    /// A title.
    Heading,
    /// Where the group is.
    Accent,
    /// The side of sales.
    Sales,
    /// The side of marketing.
    Marketing,
    /// Done.
    Good,
    /// What needs a look.
    Attention,
    /// What is chosen.
    Chosen,
}

/// A text at a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The column of its first character.
    pub at: usize,
    /// What stands there, without anything that a terminal would obey.
    pub text: String,
    /// What it is for.
    pub ink: Ink,
}

/// Pieces from left to right that do not touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row(Vec<Piece>);

impl Row {
    /// A row with one piece.
    #[must_use]
    pub fn of(at: usize, text: String, ink: Ink) -> Self {
        Self(vec![Piece { at, text, ink }])
    }

    /// Its pieces, from left to right.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The column behind its last piece.
    #[must_use]
    pub fn end(&self) -> usize {
        self.0
            .last()
            .map_or(0, |piece| piece.at + piece.text.width())
    }

    /// Adds a piece behind the others; what would stand on them moves to the right.
    pub(super) fn put(&mut self, at: usize, text: String, ink: Ink) {
        if !text.is_empty() {
            let at = at.max(self.end());
            self.0.push(Piece { at, text, ink });
        }
    }

    /// Adds a piece that ends at a column, where there is room for it and air before it.
    pub(super) fn put_right(&mut self, end: usize, text: String, ink: Ink) {
        let air = if self.0.is_empty() { 0 } else { 3 };
        if self.end() + air + text.width() <= end {
            self.put(end - text.width(), text, ink);
        }
    }

    /// The row as a line of text.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = String::new();
        let mut at = 0;
        for piece in &self.0 {
            line.push_str(&" ".repeat(piece.at.saturating_sub(at)));
            line.push_str(&piece.text);
            at = piece.at + piece.text.width();
        }
        line
    }
}

/// A text in at most so many columns, with a sign where something is cut off.
pub(super) fn cut(text: &str, columns: usize, more: &str) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let room = columns.saturating_sub(more.width());
    for letter in text.graphemes(true) {
        if kept.width() + letter.width() > room {
            break;
        }
        kept.push_str(letter);
    }
    if columns >= more.width() {
        kept.push_str(more);
    }
    kept
}
