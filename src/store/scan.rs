//! Finds its way in the text of a RON file without reading values: where each value stands, and the format number.
//! Not a parser: `ron` says whether the text is right.

use std::ops::Range;

/// Where each value of a text stands, by its path: `points[1].worksheet[0].id`.
#[derive(Debug, Default)]
pub struct Places(Vec<(String, Range<usize>)>);

impl Places {
    /// The places of a text that `ron` has read without complaint; of any other text as far as it makes sense.
    pub fn of(text: &str) -> Self {
        let mut scanner = Scanner::new(text);
        scanner.attributes();
        scanner.value("", 0);
        Self(scanner.found)
    }

    /// The value at this path.
    pub fn get(&self, path: &str) -> Option<Range<usize>> {
        let found = self.0.iter().find(|(known, _)| known == path);
        found.map(|(_, range)| range.clone())
    }

    /// The value at this path, or the nearest one around it that stands in the text.
    pub fn nearest(&self, path: &str) -> Range<usize> {
        let mut path = path;
        loop {
            if let Some(range) = self.get(path) {
                return range;
            }
            match path.rfind(['.', '[']) {
                Some(cut) => path = &path[..cut],
                None => return self.get("").unwrap_or(0..0),
            }
        }
    }
}

/// What stands where the format number belongs, at the beginning of the file.
#[derive(Debug, PartialEq, Eq)]
pub enum Format {
    /// A number.
    Number(u64, Range<usize>),
    /// Something else, from here.
    Other(Range<usize>),
}

/// Looks at nothing but the first field, so that a file of any later format can be told from a broken one.
pub fn format(text: &str) -> Format {
    let mut scanner = Scanner::new(text);
    scanner.attributes();
    let start = scanner.at;
    scanner.word();
    scanner.blanks();
    let opened = scanner.eat('(');
    scanner.blanks();
    let named = scanner.word() == "format";
    scanner.blanks();
    let colon = scanner.eat(':');
    scanner.blanks();
    let from = scanner.at;
    scanner.plain();
    let number = text[from..scanner.at].parse();
    // A number at the very end of the text may have lost its last digits.
    let whole = scanner.at < text.len();
    match number {
        Ok(number) if opened && named && colon && whole => Format::Number(number, from..scanner.at),
        _ => Format::Other(start..scanner.at.max(start)),
    }
}

/// The deepest nesting that is looked into; `ron` goes no deeper than 128.
const DEPTH: usize = 130;

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    found: Vec<(String, Range<usize>)>,
}

impl<'a> Scanner<'a> {
    const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            found: Vec::new(),
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let there = self.peek() == Some(wanted);
        if there {
            self.at += wanted.len_utf8();
        }
        there
    }

    /// Goes on while `wanted` holds, and gives what was passed.
    fn pass(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Goes past the next `end`, or to the end of the text.
    fn pass_until(&mut self, end: &str) {
        let rest = self.rest();
        self.at += rest.find(end).map_or(rest.len(), |found| found + end.len());
    }

    /// Passes white space and comments.
    fn blanks(&mut self) {
        loop {
            self.pass(char::is_whitespace);
            if self.rest().starts_with("//") {
                self.pass_until("\n");
            } else if self.rest().starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else if let Some(c) = rest.chars().next() {
                self.at += c.len_utf8();
            } else {
                return;
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Passes `#![enable(…)]`.
    fn attributes(&mut self) {
        self.blanks();
        while self.rest().starts_with("#![") {
            self.pass_until("]");
            self.blanks();
        }
    }

    fn word(&mut self) -> &'a str {
        self.pass(|c| c.is_alphanumeric() || c == '_')
    }

    /// Passes a number or a bare word.
    fn plain(&mut self) -> &'a str {
        self.pass(|c| c.is_alphanumeric() || "_+-.#".contains(c))
    }

    fn value(&mut self, path: &str, depth: usize) {
        self.blanks();
        let start = self.at;
        let slot = self.found.len();
        self.found.push((path.to_owned(), start..start));
        match self.peek() {
            Some('"') => self.string(),
            Some('r') if self.raw_ahead() => self.raw_string(),
            Some('\'') => self.character(),
            _ => {
                self.plain();
                let end = self.at;
                self.blanks();
                let opened = depth < DEPTH && (self.eat('(') || self.eat('[') || self.eat('{'));
                if opened {
                    self.group(path, depth + 1);
                } else {
                    self.at = end;
                }
            }
        }
        self.found[slot].1.end = self.at;
    }

    /// Passes everything up to the bracket that closes this group, whichever it is.
    fn group(&mut self, path: &str, depth: usize) {
        let list = self.text[..self.at].ends_with('[');
        for index in 0.. {
            self.blanks();
            let before = self.at;
            if self.eat(')') || self.eat(']') || self.eat('}') || self.peek().is_none() {
                return;
            }
            let inner = match self.field() {
                Some(field) if path.is_empty() => field.to_owned(),
                Some(field) => format!("{path}.{field}"),
                None if list => format!("{path}[{index}]"),
                None => format!("{path}.{index}"),
            };
            self.value(&inner, depth);
            self.blanks();
            // The key of a map, which no file of ours has, counts as a value of its own.
            let parted = self.eat(',') || self.eat(':');
            if !parted && self.at == before {
                self.at += self.peek().map_or(0, char::len_utf8);
            }
        }
    }

    /// Passes `name:` and gives the name; stays where it is when something else comes.
    fn field(&mut self) -> Option<&'a str> {
        let start = self.at;
        let name = self.word();
        self.blanks();
        if !name.is_empty() && self.eat(':') {
            return Some(name);
        }
        self.at = start;
        None
    }

    fn string(&mut self) {
        self.at += 1;
        loop {
            self.pass(|c| c != '"' && c != '\\');
            if self.eat('\\') {
                self.at += self.peek().map_or(0, char::len_utf8);
            } else {
                self.eat('"');
                return;
            }
        }
    }

    fn raw_ahead(&self) -> bool {
        self.rest()[1..].trim_start_matches('#').starts_with('"')
    }

    fn raw_string(&mut self) {
        self.at += 1;
        let hashes = self.pass(|c| c == '#');
        self.at += 1;
        self.pass_until(&format!("\"{hashes}"));
    }

    fn character(&mut self) {
        self.at += 1;
        self.eat('\\');
        self.at += self.peek().map_or(0, char::len_utf8);
        // What is left of an escape such as `\u{e9}`.
        self.pass(|c| c.is_alphanumeric() || c == '{' || c == '}');
        self.eat('\'');
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("(format: 1)", Some(1))]
    #[case("// hello\n( /* a /* b */ */ format :\n 99, later: @@@", Some(99))]
    #[case("#![enable(implicit_some)]\nSession(format: 12,", Some(12))]
    #[case("(format: 1", None)]
    #[case("(format: one)", None)]
    #[case("(format: -1)", None)]
    #[case("(team: \"x\", format: 1)", None)]
    #[case("hello", None)]
    #[case("", None)]
    #[case("/*", None)]
    fn the_format_is_read_before_anything_else(#[case] text: &str, #[case] wanted: Option<u64>) {
        let found = match format(text) {
            Format::Number(number, _) => Some(number),
            Format::Other(_) => None,
        };
        assert_eq!(found, wanted);
    }

    #[test]
    fn every_value_is_found_by_its_path() {
        let text = r##"( // a: 1
            a: [(b: "x\"]", c: Some(Weeks(6))), (b: r#"y")"#, c: None)],
            d: Point(e: 'q', f: '\''), g: -1.5,
        )"##;
        let places = Places::of(text);
        let at = |path: &str| places.get(path).map(|range| &text[range]);
        assert_eq!(at("a[0].b"), Some(r#""x\"]""#));
        assert_eq!(at("a[0].c"), Some("Some(Weeks(6))"));
        assert_eq!(at("a[1].b"), Some(r##"r#"y")"#"##));
        assert_eq!(at("a[1].c"), Some("None"));
        assert_eq!(at("d"), Some(r"Point(e: 'q', f: '\'')"));
        assert_eq!(at("d.f"), Some(r"'\''"));
        assert_eq!(at("g"), Some("-1.5"));
        assert_eq!(at("h"), None);
        assert_eq!(
            &text[places.nearest("a[1].x[3].y")],
            &text[places.get("a[1]").unwrap()]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_passed_to_its_end(text in r#"[(\[{"')\]}r#,:/*\\ a1é]{0,60}"#) {
            let _ = Places::of(&text);
            let _ = format(&text);
        }
    }
}
