//! A text that is being typed: a cursor, edits by grapheme and by word, and no key that throws text away.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

use super::wrap;

/// The most characters that one field takes: about ten pages.
pub const MOST: usize = 20_000;

/// A text and the place of the cursor in it.
///
/// Our own and not a library's: those at hand edit by `char` and take an accent off its letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    /// A byte, always between two graphemes.
    cursor: usize,
    /// Whether line ends are kept; else they become blanks.
    lines: bool,
    /// Whether the whole text gives way to what is typed next.
    offered: bool,
}

/// A text that is too long for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// How many characters it would have had.
    pub characters: usize,
}

impl Field {
    /// A field that holds this text, with the cursor at its end.
    #[must_use]
    pub fn new(text: &str, lines: bool) -> Self {
        Self {
            text: text.to_owned(),
            cursor: text.len(),
            lines,
            offered: false,
        }
    }

    /// A field that offers this text: the first character that is typed takes its place, any other key keeps it.
    #[must_use]
    pub fn offering(text: &str) -> Self {
        Self {
            offered: !text.is_empty(),
            ..Self::new(text, false)
        }
    }

    /// Whether the whole text gives way to what is typed next.
    #[must_use]
    pub const fn offered(&self) -> bool {
        self.offered
    }

    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte at which the next character goes.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the cursor at a byte, or before the character that the byte is in.
    pub fn place_cursor(&mut self, place: usize) {
        self.cursor = self.text[..self.text.floor_char_boundary(place)].len();
    }

    /// Inserts a text at the cursor; control characters are left out, line ends become what the field keeps.
    ///
    /// # Errors
    /// [`TooLong`] when the field would hold more than [`MOST`] characters; nothing is inserted then.
    pub fn insert(&mut self, text: &str) -> Result<(), TooLong> {
        let clean = self.clean(text);
        if self.offered {
            self.clear();
        }
        let characters = self.text.chars().count() + clean.chars().count();
        if characters > MOST {
            return Err(TooLong { characters });
        }
        self.text.insert_str(self.cursor, &clean);
        self.cursor += clean.len();
        self.mend_cursor();
        Ok(())
    }

    fn clear(&mut self) {
        self.text.clear();
        self.cursor = 0;
        self.offered = false;
    }

    fn clean(&self, text: &str) -> String {
        text.replace("\r\n", "\n")
            .chars()
            .filter_map(|c| match c {
                '\n' | '\r' if self.lines => Some('\n'),
                '\n' | '\r' | '\t' => Some(' '),
                c if c.is_control() || is_invisible_direction(c) => None,
                c => Some(c),
            })
            .collect()
    }

    /// A combining mark that was typed may join the cursor's neighbour: the cursor goes behind the whole.
    fn mend_cursor(&mut self) {
        if let Some((end, _)) = self
            .text
            .grapheme_indices(true)
            .map(|(at, grapheme)| (at + grapheme.len(), at))
            .find(|&(end, at)| at < self.cursor && self.cursor < end)
        {
            self.cursor = end;
        }
    }

    /// Lets a key edit the text or move the cursor; says whether it was such a key.
    pub fn press(&mut self, key: KeyEvent) -> bool {
        let by_word = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Char(c) if by_word => {
                return self.command(c, key.modifiers.contains(KeyModifiers::ALT));
            }
            KeyCode::Char(c) => return self.insert(c.encode_utf8(&mut [0; 4])).is_ok(),
            KeyCode::Backspace | KeyCode::Delete if self.offered => self.clear(),
            KeyCode::Backspace => self.remove_back(by_word),
            KeyCode::Delete => self.remove_on(by_word),
            KeyCode::Left => self.cursor = self.back(by_word),
            KeyCode::Right => self.cursor = self.on(by_word),
            KeyCode::Home => self.cursor = self.line_begin(),
            KeyCode::End => self.cursor = self.line_end(),
            _ => return false,
        }
        self.offered = false;
        true
    }

    /// The few control keys that hands know from other programs. Ctrl+H is the backspace of some terminals.
    ///
    /// Words are walked with Alt only: Ctrl and a letter may be a key of the screen, such as the one that begins.
    fn command(&mut self, c: char, alt: bool) -> bool {
        match c {
            'b' if alt => self.cursor = self.back(true),
            'f' if alt => self.cursor = self.on(true),
            'a' if !alt => self.cursor = self.line_begin(),
            'e' if !alt => self.cursor = self.line_end(),
            'h' if !alt => self.remove_back(false),
            'w' if !alt => self.remove_back(true),
            _ => return false,
        }
        true
    }

    /// Moves the cursor to the line above or below, as broken at `columns`; says whether there is one.
    pub fn climb(&mut self, by: isize, columns: usize) -> bool {
        let lines = wrap::lines(&self.text, columns);
        let (row, column) = wrap::find(&self.text, &lines, self.cursor);
        let Some(line) = row.checked_add_signed(by).and_then(|row| lines.get(row)) else {
            return false;
        };
        let mut used = 0;
        let text = &self.text[line.clone()];
        let place = text
            .grapheme_indices(true)
            .find(|(_, grapheme)| {
                used += wrap::width(grapheme);
                used > column
            })
            .map_or(text.trim_end().len(), |(at, _)| at);
        self.cursor = line.start + place;
        true
    }

    fn remove_back(&mut self, word: bool) {
        let begin = self.back(word);
        self.text.replace_range(begin..self.cursor, "");
        self.cursor = begin;
    }

    fn remove_on(&mut self, word: bool) {
        let end = self.on(word);
        self.text.replace_range(self.cursor..end, "");
    }

    fn back(&self, word: bool) -> usize {
        let before = &self.text[..self.cursor];
        if word {
            let mut words = before.split_word_bound_indices();
            let last = words.rfind(|(_, word)| !word.trim().is_empty());
            return last.map_or(0, |(at, _)| at);
        }
        before
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn on(&self, word: bool) -> usize {
        let after = &self.text[self.cursor..];
        let end = if word {
            let mut words = after.split_word_bound_indices();
            words
                .find(|(_, word)| !word.trim().is_empty())
                .map(|(at, word)| at + word.len())
        } else {
            after.graphemes(true).next().map(str::len)
        };
        self.cursor + end.unwrap_or(after.len())
    }

    fn line_begin(&self) -> usize {
        self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        let after = self.text[self.cursor..].find('\n');
        after.map_or(self.text.len(), |at| self.cursor + at)
    }
}

/// Marks that turn the direction of writing without being seen: they could make a name read as another.
const fn is_invisible_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[KeyCode]) -> Field {
        let mut field = Field::default();
        for &code in keys {
            field.press(KeyEvent::from(code));
        }
        field
    }

    #[test]
    fn backspace_takes_a_letter_with_its_accent() {
        let mut field = Field::new("cafe\u{301}", false);
        field.press(KeyEvent::from(KeyCode::Backspace));
        assert_eq!(field.text(), "caf");
    }

    #[test]
    fn an_offered_text_gives_way_to_what_is_typed() {
        let mut field = Field::offering("Tue 24 Nov 2026");
        field.press(KeyEvent::from(KeyCode::Char('3')));
        field.press(KeyEvent::from(KeyCode::Char('d')));
        assert_eq!(field.text(), "3d");
        let mut field = Field::offering("Tue 24 Nov 2026");
        field.press(KeyEvent::from(KeyCode::End));
        field.press(KeyEvent::from(KeyCode::Backspace));
        assert_eq!(field.text(), "Tue 24 Nov 202");
    }

    #[test]
    fn a_family_of_emoji_is_one_character() {
        let mut field = Field::new("a👩‍👩‍👧b", false);
        field.press(KeyEvent::from(KeyCode::Left));
        field.press(KeyEvent::from(KeyCode::Left));
        field.insert("x").unwrap();
        assert_eq!(field.text(), "ax👩‍👩‍👧b");
    }

    #[test]
    fn an_accent_typed_by_itself_joins_its_letter() {
        let field = typed(&[
            KeyCode::Char('e'),
            KeyCode::Char('\u{301}'),
            KeyCode::Left,
            KeyCode::Char('x'),
        ]);
        assert_eq!(field.text(), "xe\u{301}");
    }

    #[test]
    fn words_are_jumped_and_removed() {
        let mut field = Field::new("sales follows up", false);
        field.press(KeyEvent::new(KeyCode::Left, KeyModifiers::CONTROL));
        field.press(KeyEvent::new(KeyCode::Char('w'), KeyModifiers::CONTROL));
        assert_eq!(field.text(), "sales up");
        field.press(KeyEvent::from(KeyCode::Home));
        field.press(KeyEvent::new(KeyCode::Delete, KeyModifiers::CONTROL));
        assert_eq!(field.text(), " up");
    }

    #[test]
    fn a_paste_loses_its_control_characters_and_keeps_its_words() {
        let mut field = Field::new("", true);
        field.insert("one\r\ntwo\rthree\x1b[31m\x07").unwrap();
        assert_eq!(field.text(), "one\ntwo\nthree[31m");
        let mut field = Field::new("", false);
        field.insert("one\r\ntwo\tthree").unwrap();
        assert_eq!(field.text(), "one two three");
    }

    #[test]
    fn a_paste_that_is_too_long_is_refused_whole() {
        let mut field = Field::new("kept", true);
        let page = "x".repeat(1_000_000);
        assert_eq!(
            field.insert(&page),
            Err(TooLong {
                characters: 1_000_004
            })
        );
        assert_eq!(field.text(), "kept");
    }

    #[test]
    fn the_cursor_climbs_between_broken_lines() {
        let mut field = Field::new("leads are handed over", false);
        assert!(field.climb(-1, 9));
        assert_eq!(&field.text()[..field.cursor()], "leads are hand");
        assert!(field.climb(-1, 9));
        assert_eq!(&field.text()[..field.cursor()], "lead");
        assert!(!field.climb(-1, 9));
    }

    proptest::proptest! {
        #[test]
        fn any_keys_leave_a_sound_cursor(keys in proptest::collection::vec(0u8..12, 0..60)) {
            let mut field = Field::new("één ☃️ 👩‍👩‍👧 naïve\nline", true);
            for key in keys {
                let code = match key {
                    0 => KeyCode::Left, 1 => KeyCode::Right, 2 => KeyCode::Home, 3 => KeyCode::End,
                    4 => KeyCode::Backspace, 5 => KeyCode::Delete, 6 => KeyCode::Char('x'),
                    7 => KeyCode::Char('\u{301}'), 8 => KeyCode::Char('👍'), 9 => KeyCode::Char(' '),
                    10 => { field.climb(-1, 7); continue; }
                    _ => { field.climb(1, 7); continue; }
                };
                field.press(KeyEvent::from(code));
                proptest::prop_assert!(field.text().is_char_boundary(field.cursor()));
            }
        }
    }
}
