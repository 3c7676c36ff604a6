//! A text that is not what it should be: where, what, and what to do. Not the sentences (`faults.ftl` has them).

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use ron::error::{Error, Position, SpannedError};

use crate::domain::nearest::nearest;

/// What is wrong in the text of a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The file.
    pub path: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The key of what is wrong.
    pub key: &'static str,
    /// The key of what to do.
    pub hint: Option<&'static str>,
    /// The line itself, underlined.
    pub snippet: String,
    details: Vec<(&'static str, String)>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, line, column) = (self.path.display(), self.line, self.column);
        write!(f, "{path}:{line}:{column}: {}", self.key)?;
        self.details
            .iter()
            .try_for_each(|(name, value)| write!(f, " {name}={value:?}"))
    }
}

impl std::error::Error for Broken {}

impl From<Broken> for super::Fault {
    fn from(broken: Broken) -> Self {
        Self::Broken(Box::new(broken))
    }
}

impl Broken {
    /// Points at a part of a text, given in bytes.
    pub(crate) fn at(
        path: &Path,
        text: &str,
        span: Range<usize>,
        key: &'static str,
        hint: Option<&'static str>,
    ) -> Self {
        let start = floor(text, span.start);
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |found| found + 1);
        let line = before.matches('\n').count() + 1;
        let length = text[line_start..].find('\n');
        let line_end = length.map_or(text.len(), |length| line_start + length);
        let end = floor(text, span.end).clamp(start, line_end);
        Self {
            path: path.to_owned(),
            line,
            column: text[line_start..start].chars().count() + 1,
            key,
            hint,
            snippet: snippet(
                path,
                &text[line_start..line_end],
                line,
                start - line_start..end - line_start,
            ),
            details: Vec::new(),
        }
    }

    /// Adds something to fill in.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.details.push((name, value.into()));
        self
    }

    /// What to fill in, but for the path.
    pub(crate) fn values(&self) -> Vec<(&'static str, String)> {
        let mut values = vec![
            ("line", self.line.to_string()),
            ("column", self.column.to_string()),
        ];
        values.extend(self.details.iter().cloned());
        values
    }

    /// Says in our words what `ron` refused, and points at the word or value itself.
    pub(crate) fn read(path: &Path, text: &str, error: &SpannedError) -> Self {
        let start = offset(text, error.span.start);
        let end = offset(text, error.span.end);
        let say = if breaks_off(text, end, &error.code) {
            Saying::of(&Error::Eof)
        } else {
            Saying::of(&error.code)
        };
        let span = match &say.word {
            Some(word) => find_word(text, word, end),
            None => tight(text, start, end),
        };
        let mut broken = Self::at(path, text, span, say.key, say.hint);
        broken.details = say.details;
        broken
    }
}

/// The key, hint and values for one error of `ron`.
struct Saying {
    key: &'static str,
    hint: Option<&'static str>,
    /// The word to underline, where the error has one.
    word: Option<String>,
    details: Vec<(&'static str, String)>,
}

impl Saying {
    fn plain(key: &'static str, hint: Option<&'static str>) -> Self {
        Self {
            key,
            hint,
            word: None,
            details: Vec::new(),
        }
    }

    /// One of the words that are known was expected.
    fn unknown(key: &'static str, found: &str, expected: &[&str]) -> Self {
        let guess = nearest(found, expected.iter().copied());
        let mut details = vec![("word", found.to_owned()), ("known", expected.join(", "))];
        details.extend(guess.map(|guess| ("guess", guess.to_owned())));
        Self {
            key,
            hint: Some(match guess {
                Some(_) => "broken-guess-hint",
                None => "broken-known-hint",
            }),
            word: Some(found.to_owned()),
            details,
        }
    }

    fn field(key: &'static str, hint: &'static str, field: &str) -> Self {
        Self {
            details: vec![("word", field.to_owned())],
            ..Self::plain(key, Some(hint))
        }
    }

    fn of(error: &Error) -> Self {
        match error {
            Error::Eof => Self::plain("broken-ends", Some("broken-ends-hint")),
            Error::ExpectedStringEnd => Self::plain("broken-open-text", Some("broken-quote-hint")),
            Error::ExpectedString => Self::plain("broken-text", Some("broken-text-hint")),
            Error::ExpectedInteger
            | Error::IntegerOutOfBounds
            | Error::InvalidIntegerDigit { .. }
            | Error::UnderscoreAtBeginning => Self::plain("broken-number", None),
            Error::ExpectedBoolean => Self::plain("broken-yes-no", None),
            Error::ExpectedComma => Self::plain("broken-comma", Some("broken-quote-hint")),
            Error::ExpectedMapColon => Self::plain("broken-colon", Some("broken-quote-hint")),
            Error::ExpectedArray => Self::plain("broken-list", None),
            Error::ExpectedArrayEnd => Self::plain("broken-list-end", Some("broken-quote-hint")),
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
                Self::plain("broken-group", None)
            }
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
                Self::plain("broken-group-end", Some("broken-quote-hint"))
            }
            Error::TrailingCharacters => Self::plain("broken-more", Some("broken-more-hint")),
            Error::InvalidEscape(_) => Self::plain("broken-escape", Some("broken-escape-hint")),
            Error::UnclosedBlockComment => Self::plain("broken-comment", None),
            Error::ExceededRecursionLimit => Self::plain("broken-deep", None),
            Error::ExpectedIdentifier => Self::plain("broken-name", Some("broken-quote-hint")),
            Error::NoSuchStructField {
                expected, found, ..
            } => Self::unknown("broken-unknown-field", found, expected),
            Error::NoSuchEnumVariant {
                expected, found, ..
            } => Self::unknown("broken-unknown-word", found, expected),
            Error::MissingStructField { field, .. } => {
                Self::field("broken-missing", "broken-missing-hint", field)
            }
            Error::DuplicateStructField { field, .. } => {
                let say = Self::field("broken-twice", "broken-twice-hint", field);
                Self {
                    word: Some((*field).to_owned()),
                    ..say
                }
            }
            other => Self {
                details: vec![("why", other.to_string())],
                ..Self::plain("broken-other", None)
            },
        }
    }
}

/// Whether `ron` came to the end of the text while it still expected something, of which it then saw half a word or nothing.
fn breaks_off(text: &str, end: usize, error: &Error) -> bool {
    let whole = matches!(
        error,
        Error::ExpectedStringEnd | Error::UnclosedBlockComment | Error::MissingStructField { .. }
    );
    let rest = text[end..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    !whole && rest.trim().is_empty() && !text.trim_end().ends_with(')')
}

/// The nearest place at or before `at` where a character begins.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

/// The byte at which a line and column of `ron` stand.
fn offset(text: &str, position: Position) -> usize {
    let lines = text.split_inclusive('\n');
    let start: usize = lines.take(position.line - 1).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let column = rest.char_indices().nth(position.col - 1);
    start + column.map_or(rest.len(), |(at, _)| at)
}

/// The last place before `end` where the word stands as a word.
fn find_word(text: &str, word: &str, end: usize) -> Range<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let whole =
        |at: &usize| !text[..*at].ends_with(part) && !text[at + word.len()..].starts_with(part);
    // `ron` may stop before the word or after it.
    let window = floor(text, (end + word.len()).min(text.len()));
    let mut places = text[..window].rmatch_indices(word).map(|(at, _)| at);
    let start = places.find(whole).unwrap_or(end);
    start..(start + word.len()).min(text.len())
}

/// The part of one line that `ron` was at: what it read last, or what it stopped at.
fn tight(text: &str, start: usize, end: usize) -> Range<usize> {
    let signed = text[..start].ends_with(['-', '+']);
    let start = start - usize::from(signed);
    let read = text.get(start..end).unwrap_or_default();
    let token = read.trim();
    if !token.is_empty() && !token.contains('\n') && token.len() > 1 {
        let from = start + (read.len() - read.trim_start().len());
        return from..from + token.len();
    }
    // At the end of a text there is nothing to point at but its last line.
    let end = end.min(text.trim_end().len());
    let length = text[end..]
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len() - end);
    let first = text[end..].chars().next().filter(|c| *c != '\n');
    end..end + length.max(first.map_or(0, char::len_utf8))
}

/// One line of a file with a part underlined, without colour; control characters are shown, not sent.
fn snippet(path: &Path, line: &str, number: usize, span: Range<usize>) -> String {
    let path = path.display().to_string();
    let path: String = path.chars().filter(|c| !c.is_control()).collect();
    let line = line.trim_end_matches('\r');
    let span = span.start.min(line.len())..span.end.min(line.len());
    let source = Snippet::source(line)
        .path(path)
        .line_start(number)
        .annotation(AnnotationKind::Primary.span(span));
    let report = [Group::with_level(Level::ERROR).element(source)];
    Renderer::plain().term_width(100).render(&report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_itself_is_underlined() {
        let text = "(\n    titel: \"é\",\n)";
        let broken = Broken::at(Path::new("x.ron"), text, 6..11, "k", None);
        assert_eq!((broken.line, broken.column), (2, 5));
        assert_eq!(
            broken.snippet,
            " --> x.ron:2:5\n  |\n2 |     titel: \"é\",\n  |     ^^^^^"
        );
    }

    #[test]
    fn escape_characters_of_a_file_do_not_reach_the_terminal() {
        let text = "\u{1b}[2J \u{202e}abc";
        let broken = Broken::at(Path::new("a\u{1b}b.ron"), text, 0..3, "k", None);
        assert!(!broken.snippet.contains(['\u{1b}', '\u{202e}']));
    }
}
