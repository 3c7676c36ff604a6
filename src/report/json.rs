//! The session for other programs: one JSON document with the names of the session file. The same in each language.

use std::fmt::Write as _;
use std::io;

use super::Subject;
use crate::locale::{Locale, is_shown};

/// Writes the whole session, agenda included.
///
/// A character that a terminal would obey is written as its escape, so that reading it back gives the very text.
pub(super) fn write(
    subject: &Subject<'_>,
    _locale: &Locale,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let plain = serde_json::to_string_pretty(subject.session)?;
    let mut safe = String::with_capacity(plain.len() + 1);
    for c in plain.chars() {
        // Outside of strings JSON has no other control character than the line break, and inside it has none.
        if c == '\n' || is_shown(c) {
            safe.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                write!(safe, "\\u{unit:04x}").map_err(io::Error::other)?;
            }
        }
    }
    safe.push('\n');
    out.write_all(safe.as_bytes())
}
