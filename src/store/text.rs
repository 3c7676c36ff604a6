//! Values to RON text that people read, and back. Which types, and of which format, is the business of `migrate`.

use std::path::Path;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::broken::Broken;
use super::fault::{Fault, Why};

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a value; a file that breaks off, or holds something else, is told with line and column.
pub fn parse<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Fault> {
    options()
        .from_str(text)
        .map_err(|error| Broken::read(path, text, &error).into())
}

/// Writes a value: one field a line, four spaces, `\n` on every system, and the same text for the same value.
pub fn write<T: Serialize>(value: &T) -> Result<String, Fault> {
    let pretty = PrettyConfig::new().new_line("\n").indentor("    ");
    let text = options().to_string_pretty(value, pretty);
    let text = text.map_err(|error| Fault::Unwritten {
        path: std::path::PathBuf::new(),
        why: Why::Other(error.to_string()),
    })?;
    let mut text = polish(&text);
    text.push('\n');
    Ok(text)
}

/// Writes every text of a RON document the way that people read it best.
///
/// `ron` escapes apostrophes and combining accents as well, or else leaves control characters bare in the file: neither will do.
fn polish(document: &str) -> String {
    let mut polished = String::with_capacity(document.len());
    let mut rest = document;
    while let Some(start) = rest.find('"') {
        polished.push_str(&rest[..start]);
        let literal = literal(&rest[start..]);
        match literal
            .contains('\\')
            .then(|| ron::from_str::<String>(literal))
        {
            Some(Ok(meant)) => quote(&meant, &mut polished),
            _ => polished.push_str(literal),
        }
        rest = &rest[start + literal.len()..];
    }
    polished.push_str(rest);
    polished
}

/// The quoted text with which `text` begins.
fn literal(text: &str) -> &str {
    let mut escaped = false;
    let end = text[1..].find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    &text[..end.map_or(text.len(), |end| end + 2)]
}

/// Writes a text between quotes: bare where that is safe, raw where it holds quotes, escaped where it holds what a terminal
/// would obey, what a change of line endings would alter, or what would make the line read otherwise than it is.
fn quote(meant: &str, out: &mut String) {
    if meant.chars().any(hidden) {
        out.push('"');
        for c in meant.chars() {
            match c {
                '"' | '\\' => out.extend(['\\', c]),
                '\n' => out.push_str("\\n"),
                c if hidden(c) => out.extend(c.escape_default()),
                c => out.push(c),
            }
        }
        out.push('"');
    } else if meant.contains(['"', '\\']) {
        let hashes = meant.split(|c| c != '#').map(str::len).max();
        let hashes = "#".repeat(hashes.unwrap_or(0) + 1);
        out.extend(["r", &hashes, "\"", meant, "\"", &hashes]);
    } else {
        out.extend(["\"", meant, "\""]);
    }
}

/// Whether a character is not seen as itself in a text file: controls but for the newline, and marks of direction.
fn hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("don't", r#""don't""#)]
    #[case("e\u{301}t\u{e9}", "\"e\u{301}t\u{e9}\"")]
    #[case("say \"yes\"", "r#\"say \"yes\"\"#")]
    #[case("a\"#b\"##c", "r###\"a\"#b\"##c\"###")]
    #[case("two\nlines", "\"two\nlines\"")]
    #[case("two\r\nlines", r#""two\r\nlines""#)]
    #[case("\u{1b}[2J\"", r#""\u{1b}[2J\"""#)]
    #[case("a\u{202e}b\0", r#""a\u{202e}b\u{0}""#)]
    #[case("👩‍👩‍👧 שלום", "\"👩‍👩‍👧 שלום\"")]
    #[case("", r#""""#)]
    fn a_text_is_written_the_way_that_people_read_it(#[case] meant: &str, #[case] written: &str) {
        assert_eq!(write(&meant).unwrap(), format!("{written}\n"));
    }

    proptest::proptest! {
        #[test]
        fn any_texts_come_back_as_they_were(texts in proptest::collection::vec(".{0,20}|[\"#\\\\\r\n\t'a]{0,12}|\\PC{0,9}", 0..5)) {
            let written = write(&texts).unwrap();
            let read: Vec<String> = parse(Path::new("x"), &written).unwrap();
            proptest::prop_assert_eq!(&read, &texts);
            let bare = written.contains(['\r', '\u{1b}', '\0']);
            proptest::prop_assert!(!bare);
        }
    }
}
