//! What a command prints on: one locked, buffered standard output. Every text passes `display`, so that no control
//! character of a file reaches a terminal. Not where errors go.

use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::ops::Range;

use serde_json::Value;
use textwrap::{Options, WrapAlgorithm, wrap};
use unicode_width::UnicodeWidthStr;

use super::table::Table;
use crate::locale::display;

/// How wide a line is at most when nobody says how wide the terminal is.
const WIDTH: usize = 100;

/// The narrowest that is still laid out; a smaller terminal wraps by itself.
const NARROWEST: usize = 40;

/// Between two facts.
const BETWEEN: &str = " · ";
/// What makes a terminal write bold, and no longer.
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// Where a mark begins and ends while a text is laid out: characters of private use, as wide as the brackets that they become.
const OPEN: char = '\u{f8e0}';
const CLOSE: char = '\u{f8e1}';

/// The columns that a text takes on a terminal. What is shown of ASCII takes one each, which need not be looked up.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// A text without the characters that stand for marks.
fn unmarked(text: &str) -> String {
    text.replace([OPEN, CLOSE], "\u{fffd}")
}

/// What a heading says by its colour as well; the words say it all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tint {
    /// Somebody should look.
    Attention,
    /// As every heading.
    Plain,
    /// It can wait.
    Quiet,
}

/// What a command prints on.
pub struct Paper<'a> {
    out: Box<dyn Write + 'a>,
    layout: Layout,
}

/// What is printed looks the same on every paper with one layout.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    width: usize,
    bold: bool,
}

impl Layout {
    /// What is printed on a paper of this layout, in bytes that are safe to show.
    ///
    /// # Errors
    /// Those of `print`.
    pub fn printed(
        self,
        print: impl FnOnce(&mut Paper<'_>) -> io::Result<()>,
    ) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        print(&mut Paper {
            out: Box::new(&mut bytes),
            layout: self,
        })?;
        Ok(bytes)
    }
}

impl Paper<'_> {
    /// Standard output, as wide as the terminal; bold only on a terminal that wants it.
    pub fn standard() -> Self {
        let stdout = io::stdout();
        let terminal = stdout.is_terminal();
        // Asked of what is no terminal, it would start another program to find out.
        let seen = terminal
            .then(crossterm::terminal::size)
            .and_then(Result::ok);
        Self {
            layout: Layout {
                width: seen.map_or(WIDTH, |(columns, _)| usize::from(columns)),
                bold: stdout_takes_style(),
            },
            out: Box::new(BufWriter::new(stdout.lock())),
        }
    }

    /// How wide a line may be.
    pub fn width(&self) -> usize {
        self.layout.width.max(NARROWEST)
    }

    /// Its layout, for parts that are printed elsewhere first.
    pub const fn layout(&self) -> Layout {
        self.layout
    }

    /// How a long text is wrapped: each line takes what fits, as everywhere in a terminal.
    fn options(&self) -> Options<'static> {
        Options::new(self.width()).wrap_algorithm(WrapAlgorithm::FirstFit)
    }

    /// Prints one line as it is; what could harm a terminal is made visible.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", display(text).trim_end())
    }

    /// Prints one line that is safe to show, such as those of a [`Table`], with `indent` before it.
    pub fn safe(&mut self, indent: &str, line: &str) -> io::Result<()> {
        for part in [indent, line, "\n"] {
            self.out.write_all(part.as_bytes())?;
        }
        Ok(())
    }

    /// Prints an empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        self.line("")
    }

    /// Prints a heading, bold where that is welcome.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        self.tinted(text, Tint::Plain)
    }

    /// Prints a heading in its colour where that is welcome.
    pub fn tinted(&mut self, text: &str, tint: Tint) -> io::Result<()> {
        if !self.layout.bold {
            return self.line(text);
        }
        // Colours of the terminal's own palette, which its user can read.
        let style = match tint {
            Tint::Attention => "1;33",
            Tint::Plain => "1",
            Tint::Quiet => "2",
        };
        writeln!(self.out, "\x1b[{style}m{}\x1b[0m", display(text))
    }

    /// Prints a text of any length, wrapped between words: `lead` before its first line, blanks of that width before the rest.
    pub fn block(&mut self, lead: &str, text: &str) -> io::Result<()> {
        let lead = display(lead).into_owned();
        let blank = " ".repeat(columns(&lead));
        for (index, paragraph) in text.lines().enumerate() {
            let paragraph = display(paragraph);
            if blank.len() + columns(&paragraph) <= self.width() {
                let lead = if index == 0 { &lead } else { &blank };
                writeln!(self.out, "{}", format!("{lead}{paragraph}").trim_end())?;
                continue;
            }
            let options = self
                .options()
                .initial_indent(if index == 0 { &lead } else { &blank })
                .subsequent_indent(&blank);
            for line in wrap(&paragraph, options) {
                self.line(&line)?;
            }
        }
        if text.is_empty() {
            self.line(&lead)?;
        }
        Ok(())
    }

    /// Prints facts with dots between them; a line is broken between two facts rather than within one.
    pub fn facts(&mut self, indent: &str, facts: &[String]) -> io::Result<()> {
        let room = self.width().saturating_sub(columns(indent));
        let between = columns(BETWEEN);
        let mut line = String::new();
        let mut taken = 0;
        for fact in facts {
            let fact = display(fact);
            let wide = columns(&fact);
            if line.is_empty() {
                line.push_str(&fact);
                taken = wide;
            } else if taken + between + wide + columns(BETWEEN.trim_end()) <= room {
                line.push_str(BETWEEN);
                line.push_str(&fact);
                taken += between + wide;
            } else {
                line.push_str(BETWEEN.trim_end());
                self.block(indent, &std::mem::replace(&mut line, fact.into_owned()))?;
                taken = wide;
            }
        }
        self.block(indent, &line)
    }

    /// Prints a text of any length with `indent` before its first line and two blanks more before the rest.
    pub fn hanging(&mut self, indent: &str, text: &str) -> io::Result<()> {
        let under = format!("{indent}  ");
        let options = self
            .options()
            .initial_indent(indent)
            .subsequent_indent(&under);
        let text = display(text);
        wrap(&text, options)
            .iter()
            .try_for_each(|line| self.line(line))
    }

    /// Prints a text as [`Self::block`] does, with parts of it marked by brackets, and bold where that is welcome.
    ///
    /// `marks` are ranges of bytes of `text`, from left to right, that do not touch each other.
    pub fn marked(&mut self, lead: &str, text: &str, marks: &[Range<usize>]) -> io::Result<()> {
        let mut with_marks = String::with_capacity(text.len() + 8 * marks.len());
        let mut at = 0;
        for mark in marks {
            with_marks.push_str(&unmarked(&text[at..mark.start]));
            with_marks.push(OPEN);
            with_marks.push_str(&unmarked(&text[mark.clone()]));
            with_marks.push(CLOSE);
            at = mark.end;
        }
        with_marks.push_str(&unmarked(&text[at..]));
        let options = self.options().initial_indent(lead).subsequent_indent(lead);
        let shown = display(&with_marks);
        let mut within = false;
        for line in wrap(&shown, options) {
            let mut out = String::with_capacity(line.len() + 16);
            let text_start = lead.len().min(line.len());
            out.push_str(&line[..text_start]);
            if within && self.layout.bold {
                out.push_str(BOLD);
            }
            for c in line[text_start..].chars() {
                match c {
                    OPEN => {
                        within = true;
                        out.push_str(if self.layout.bold { "\x1b[1m[" } else { "[" });
                    }
                    CLOSE => {
                        within = false;
                        out.push_str(if self.layout.bold { "]\x1b[0m" } else { "]" });
                    }
                    c => out.push(c),
                }
            }
            if within && self.layout.bold {
                out.push_str(PLAIN);
            }
            writeln!(self.out, "{}", out.trim_end())?;
        }
        Ok(())
    }

    /// Prints rows in aligned columns.
    pub fn table(&mut self, table: &Table) -> io::Result<()> {
        let mut lines = table.lines(self.width()).into_iter();
        if let Some(heading) = lines.next() {
            self.heading(&heading)?;
        }
        lines.try_for_each(|line| self.safe("", &line))
    }

    /// Prints one JSON document; control characters in it are written as escapes.
    pub fn json(&mut self, value: &Value) -> io::Result<()> {
        writeln!(
            self.out,
            "{}",
            escaped(&serde_json::to_string_pretty(value)?)
        )
    }

    /// Prints bytes that are not for a terminal alone, such as a report or a completion script.
    pub fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }

    /// The paper itself, for a writer of its own; what it writes must be safe for a terminal.
    pub fn writer(&mut self) -> &mut dyn Write {
        &mut *self.out
    }

    /// Hands over what is still buffered.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Whether standard output shows bold and underlined text, and may.
pub fn stdout_takes_style() -> bool {
    io::stdout().is_terminal() && style_is_welcome()
}

/// Whether the environment allows bold: no `NO_COLOR`, and not a terminal that calls itself dumb.
fn style_is_welcome() -> bool {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    !no_color && !dumb
}

/// JSON in which every character that a terminal would obey is written as its escape; JSON itself asks for fewer.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        // Outside of strings JSON has no control character but the line break, and inside it has none.
        if c == '\n' || display(c.encode_utf8(&mut [0; 4])) == *c.encode_utf8(&mut [0; 4]) {
            safe.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(safe, "\\u{unit:04x}").unwrap_or_default();
            }
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(print: impl FnOnce(&mut Paper<'_>) -> io::Result<()>) -> String {
        let layout = Layout {
            width: 40,
            bold: false,
        };
        String::from_utf8(layout.printed(print).unwrap()).unwrap()
    }

    #[test]
    fn json_keeps_every_character_and_shows_a_terminal_none_that_it_obeys() {
        let value = serde_json::json!({ "team": "a\u{1b}[2J\u{9b}b\u{202e}c é 😀 \"q\"\n" });
        let text = printed(|paper| paper.json(&value));
        assert!(
            text.chars()
                .all(|c| c == '\n' || display(&c.to_string()) == c.to_string()),
            "{text}"
        );
        assert!(text.contains("é 😀"), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn facts_stay_whole_where_they_can() {
        let facts = |facts: &[&str]| {
            let facts: Vec<String> = facts.iter().map(|fact| (*fact).to_owned()).collect();
            printed(|paper| paper.facts("  ", &facts))
        };
        assert_eq!(
            facts(&[
                "rule",
                "agreed",
                "review Sat 21 Nov 2026 (3 days ago)",
                "kept"
            ]),
            "  rule · agreed ·\n  review Sat 21 Nov 2026 (3 days ago) ·\n  kept\n"
        );
        assert_eq!(facts(&["rule"]), "  rule\n");
        let long = "a fact that is longer than any line of this paper";
        assert_eq!(
            facts(&[long]),
            "  a fact that is longer than any line of\n  this paper\n"
        );
    }

    #[test]
    fn what_was_found_is_marked_across_lines_too() {
        let text = "a \u{f8e0}lead is sales qualified when it has a bud\u{1b}get";
        let found = text.find("when it has").unwrap();
        let marks = [0..1, found..found + 11];
        assert_eq!(
            printed(|paper| paper.marked("   ", text, &marks)),
            "   [a] �lead is sales qualified [when it\n   has] a bud�get\n"
        );
        let layout = Layout {
            width: 40,
            bold: true,
        };
        let bytes = layout.printed(|paper| paper.marked("   ", text, &marks));
        assert_eq!(
            String::from_utf8(bytes.unwrap()).unwrap(),
            "   \x1b[1m[a]\x1b[0m �lead is sales qualified \x1b[1m[when it\x1b[0m\n   \x1b[1mhas]\x1b[0m a bud�get\n"
        );
    }

    #[test]
    fn a_long_text_is_wrapped_under_itself() {
        let text = "a lead is sales qualified when it has a budget";
        assert_eq!(
            printed(|paper| paper.block("  1.1 ", text)),
            "  1.1 a lead is sales qualified when it\n      has a budget\n"
        );
    }
}
