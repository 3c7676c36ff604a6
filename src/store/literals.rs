//! The texts between quotes in a RON file, one after the other, without reading what they mean. Not a parser: of a file that is
//! broken it finds what it can.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memmem};

/// The texts of a file, in order.
pub struct Literals<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Literals<'a> {
    /// The texts of this file, or of a part that begins and ends between its values.
    pub const fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// A text between plain quotes, the first of which was just passed.
    fn plain(&mut self) -> Option<Cow<'a, str>> {
        let start = self.at;
        let mut escaped = false;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let found = memchr2(b'"', b'\\', rest)?;
            let byte = rest[found];
            self.at += found + 1;
            if byte == b'"' {
                break;
            }
            escaped = true;
            // Whatever follows is part of the escape, a quote as well.
            self.at += self.text[self.at..].chars().next()?.len_utf8();
        }
        let inner = &self.text[start..self.at - 1];
        if escaped {
            // Its quotes are part of what `ron` reads.
            return Some(Cow::Owned(
                ron::from_str(&self.text[start - 1..self.at]).ok()?,
            ));
        }
        Some(Cow::Borrowed(inner))
    }

    /// A raw text with so many hashes, the first quote of which was just passed.
    fn raw(&mut self, hashes: usize) -> Option<Cow<'a, str>> {
        let start = self.at;
        let end = format!("\"{}", "#".repeat(hashes));
        let found = memmem::find(&self.text.as_bytes()[start..], end.as_bytes())?;
        self.at = start + found + end.len();
        Some(Cow::Borrowed(&self.text[start..start + found]))
    }

    /// How many hashes stand before the quote at this place, if they make it the beginning of a raw text.
    fn raw_before(&self, quote: usize) -> Option<usize> {
        let before = &self.text.as_bytes()[..quote];
        let hashes = before
            .iter()
            .rev()
            .take_while(|byte| **byte == b'#')
            .count();
        (before[..quote - hashes].last() == Some(&b'r')).then_some(hashes)
    }

    /// Passes a comment, the first stroke of which stands at this place; anything else is passed by one byte.
    fn comment(&mut self, stroke: usize) -> Option<()> {
        let bytes = self.text.as_bytes();
        match bytes.get(stroke + 1) {
            Some(b'/') => self.at = stroke + memchr(b'\n', &bytes[stroke..])?,
            Some(b'*') => self.at = block_end(bytes, stroke)?,
            _ => self.at = stroke + 1,
        }
        Some(())
    }
}

/// Appends the bytes with each common escape as what it stands for, wherever it stands; says whether there were no others.
///
/// A text that was written with such escapes is in these bytes, one that was written raw in the bytes as they were.
pub fn without_escapes(bytes: &[u8], out: &mut Vec<u8>) -> bool {
    let mut rest = bytes;
    while let Some(stroke) = memchr(b'\\', rest) {
        out.extend_from_slice(&rest[..stroke]);
        rest = &rest[stroke + 1..];
        let (meant, length) = match rest {
            [b'n', ..] => (Some('\n'), 1),
            [b'r', ..] => (Some('\r'), 1),
            [b't', ..] => (Some('\t'), 1),
            [b'0', ..] => (Some('\0'), 1),
            [c @ (b'"' | b'\\' | b'\''), ..] => (Some(char::from(*c)), 1),
            [b'u', b'{', digits @ ..] => {
                let end = digits.iter().take(7).position(|byte| *byte == b'}');
                let digits = &digits[..end.unwrap_or(0)];
                let hex = std::str::from_utf8(digits)
                    .ok()
                    .filter(|hex| !hex.starts_with('+'));
                let code = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
                (code.and_then(char::from_u32), digits.len() + 3)
            }
            _ => (None, 0),
        };
        let Some(meant) = meant else {
            return false;
        };
        out.extend_from_slice(meant.encode_utf8(&mut [0; 4]).as_bytes());
        rest = &rest[length..];
    }
    out.extend_from_slice(rest);
    true
}

/// The length in bytes of the text between quotes with which this begins, quotes and all.
pub fn length(text: &str) -> Option<usize> {
    let mut literals = Literals::of(text);
    literals.next()??;
    Some(literals.at)
}

/// Where the block comment that begins at `start` ends; they nest.
fn block_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        let rest = bytes.get(at..at + 2)?;
        match rest {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return Some(at);
        }
    }
}

impl<'a> Iterator for Literals<'a> {
    /// `None` stands for a place where the file is broken; nothing is found behind it.
    type Item = Option<Cow<'a, str>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let bytes = self.text.as_bytes();
            let rest = bytes.get(self.at..)?;
            let found = self.at + memchr3(b'"', b'/', b'\'', rest)?;
            let read = match bytes[found] {
                b'"' => {
                    self.at = found + 1;
                    let read = match self.raw_before(found) {
                        Some(hashes) => self.raw(hashes),
                        None => self.plain(),
                    };
                    Some(read)
                }
                b'/' => self.comment(found).is_none().then_some(None),
                // A single character, of which no session has any.
                _ => Some(None),
            };
            if let Some(read) = read {
                if read.is_none() {
                    self.at = self.text.len();
                }
                return Some(read);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Option<String>> {
        Literals::of(text)
            .map(|literal| literal.map(Cow::into_owned))
            .collect()
    }

    fn all(texts: &[&str]) -> Vec<Option<String>> {
        texts.iter().map(|text| Some((*text).to_owned())).collect()
    }

    #[test]
    fn every_text_is_found_as_it_is_meant() {
        let file = r###"( // "no"
            a: "x", b: "q\"\\ \u{e9}\n", /* "no /* " */ " */ c: r"raw\", d: r##"a"# b"##, e: 1 / 2, f: "",
        )"###;
        assert_eq!(texts(file), all(&["x", "q\"\\ é\n", "raw\\", "a\"# b", ""]));
    }

    #[test]
    fn where_a_file_is_broken_nothing_more_is_found() {
        assert_eq!(texts(r#"(a: "x", b: "open)"#), [Some("x".to_owned()), None]);
        assert_eq!(texts(r#"(a: "\q", b: "y")"#), [None]);
        assert_eq!(texts(r#"(a: r#"x", b: "y")"#), [None]);
        assert_eq!(texts("(a: 'x', b: \"y\")"), [None]);
        assert_eq!(texts("/* (a: \"y\")"), [None]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_passed_to_its_end(text in r#"[(\[{"')\]}r#,:/*\\ a1é\nu]{0,60}"#) {
            let found = Literals::of(&text).count();
            proptest::prop_assert!(found <= text.len());
        }

        #[test]
        fn an_escape_becomes_what_ron_makes_of_it(text in ".{0,20}|[\"#\\\\\r\n\t'a]{0,12}|\\PC{0,9}|(\\\\[nrt0\"'\\\\]|\\\\x4[0-9a-f]|\\\\u\\{[0-9a-f]{1,6}\\}){0,5}") {
            let mut out = Vec::new();
            let escaped: String = text.chars().flat_map(char::escape_default).collect();
            proptest::prop_assert!(without_escapes(escaped.as_bytes(), &mut out));
            proptest::prop_assert_eq!(String::from_utf8(out).unwrap(), text.clone());
            let mut out = Vec::new();
            if let Ok(meant) = ron::from_str::<String>(&format!("\"{text}\""))
                && without_escapes(text.as_bytes(), &mut out)
            {
                proptest::prop_assert_eq!(String::from_utf8(out).unwrap(), meant);
            }
        }

        #[test]
        fn what_was_written_is_found(texts in proptest::collection::vec(".{0,20}|[\"#\\\\\r\n\t'/*a]{0,12}|\\PC{0,9}", 0..5)) {
            let written = super::super::text::write(&texts).unwrap();
            let found: Option<Vec<String>> = Literals::of(&written).map(|literal| literal.map(Cow::into_owned)).collect();
            proptest::prop_assert_eq!(found, Some(texts));
        }
    }
}
