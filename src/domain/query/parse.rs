//! Makes terms of the letters of a query. A part that says nothing is a fault with its place; the other parts still count.

use std::ops::Range;

use super::lex::{Piece, Walk};
use super::when::When;
use super::words::{Field, Sort};
use super::{Fault, Query, Term, Test, Text, Value, Wrong};
use crate::domain::fold::fold;
use crate::domain::nearest::nearest;

/// The terms that say something, and the faults from left to right; in prose a word is a word where it can be one.
pub(super) fn query(text: &str, prose: bool) -> (Query, Vec<Fault>) {
    let mut parser = Parser {
        text,
        prose,
        walk: Walk::new(text),
        terms: Vec::new(),
        faults: Vec::new(),
        pending: None,
    };
    while parser.walk.blanks() {
        parser.term();
    }
    if prose {
        parser.take_as_word();
    }
    if let Some(at) = parser.pending {
        parser.faults.push(Fault {
            at,
            wrong: Wrong::NothingToNegate,
        });
    }
    (
        Query {
            terms: parser.terms,
        },
        parser.faults,
    )
}

struct Parser<'a> {
    text: &'a str,
    prose: bool,
    walk: Walk<'a>,
    terms: Vec<Term>,
    faults: Vec<Fault>,
    /// The words `not` that still wait for a term.
    pending: Option<Range<usize>>,
}

impl Parser<'_> {
    fn fault(&mut self, at: Range<usize>, wrong: Wrong) {
        self.faults.push(Fault { at, wrong });
    }

    fn term(&mut self) {
        let start = self.walk.at();
        let dash = self.walk.eat('-');
        if dash && self.walk.ends() {
            // A lone dash is a dash.
            return self.push(false, Test::Text(Text::new("-")));
        }
        if let Some((name, at)) = self.walk.name() {
            match Field::named(name) {
                Some(field) => self.field(dash, field),
                None if self.prose && self.blank_follows() => {
                    let word = &self.text[at.start..self.walk.at()];
                    self.push(dash, Test::Text(Text::new(word)));
                }
                None => self.unknown(name, at),
            }
            return;
        }
        let piece = self.walk.piece(&[]);
        let not = !piece.quoted && matches!(fold(&piece.text).as_str(), "not" | "niet");
        if not && !dash {
            if self.prose {
                self.take_as_word();
            }
            // A second one takes the first back.
            self.pending = match self.pending.take() {
                Some(_) => None,
                None => Some(start..self.walk.at()),
            };
            return;
        }
        if piece.open && !self.prose {
            self.fault(piece.at.clone(), Wrong::OpenQuote);
        }
        // Nothing between quotation marks is nothing to look for.
        if piece.text.trim().is_empty() {
            self.pending = None;
            return;
        }
        self.push(dash, Test::Text(Text::new(piece.text)));
    }

    /// A `not` that negates nothing is a word like others.
    fn take_as_word(&mut self) {
        if let Some(at) = self.pending.take() {
            self.push(false, Test::Text(Text::new(&self.text[at])));
        }
    }

    /// Whether a blank comes next, and not the end.
    fn blank_follows(&self) -> bool {
        self.walk.ends() && !self.walk.rest().is_empty()
    }

    fn push(&mut self, dash: bool, test: Test) {
        if self.prose && matches!(test, Test::Text(_)) {
            self.take_as_word();
        }
        let negated = dash != self.pending.take().is_some();
        self.terms.push(Term { negated, test });
    }

    /// Passes the values of a field that does not exist.
    fn unknown(&mut self, name: &str, at: Range<usize>) {
        while !self.walk.ends() {
            self.walk.piece(&[]);
        }
        self.pending = None;
        let meant = nearest(&fold(name), Field::all_names());
        let given = name.to_owned();
        self.fault(at, Wrong::NoSuchField { given, meant });
    }

    fn field(&mut self, dash: bool, field: Field) {
        let mut values = Vec::new();
        loop {
            let piece = self.walk.piece(&[',']);
            if piece.open {
                self.fault(piece.at.clone(), Wrong::OpenQuote);
            }
            let read = value(field, &piece.text, piece.quoted, piece.at.clone());
            match read.or_else(|fault| self.several_words(field, &piece).ok_or(fault)) {
                Ok(value) => values.push(value),
                Err(fault) => self.faults.push(fault),
            }
            if !self.walk.eat(',') {
                break;
            }
            self.next_in_list();
        }
        if values.is_empty() {
            self.pending = None;
        } else {
            self.push(dash, Test::Field(field, values));
        }
    }
}

/// The most words that a name of the language has: "no longer needed".
const WORDS: usize = 3;

impl Parser<'_> {
    /// Passes the blanks behind a comma, unless another term follows.
    fn next_in_list(&mut self) {
        let mut walk = self.walk;
        let more = walk.blanks() && !walk.rest().starts_with('-') && walk.clone().name().is_none();
        if more {
            self.walk = walk;
        }
    }

    /// A value that is typed as it is said, with blanks: `verdict:not kept`, `review:next week`.
    fn several_words(&mut self, field: Field, first: &Piece) -> Option<Value> {
        if first.quoted || first.text.is_empty() {
            return None;
        }
        let mut walk = self.walk;
        let mut name = first.text.clone();
        for _ in 1..WORDS {
            let next = (walk.ends() && walk.blanks()).then(|| walk.piece(&[',']))?;
            name = format!("{name} {}", next.text);
            let value = value(field, &name, false, 0..0).ok();
            if value.is_some() && !next.quoted {
                self.walk = walk;
                return value;
            }
        }
        None
    }
}

/// Reads one value of a field that stands at these bytes.
pub(super) fn value(
    field: Field,
    text: &str,
    quoted: bool,
    at: Range<usize>,
) -> Result<Value, Fault> {
    let given = text.trim();
    let fault = |wrong| Fault {
        at: at.clone(),
        wrong,
    };
    if given.is_empty() {
        return Err(fault(Wrong::NoValue { field }));
    }
    let word = field.word(given).map(Value::Word);
    let given = given.to_owned();
    match field.sort() {
        Sort::Free(_) if quoted => Ok(Value::Text(Text::new(given))),
        Sort::Free(_) => Ok(word.unwrap_or_else(|| Value::Text(Text::new(given)))),
        Sort::Words(_) => word.ok_or_else(|| {
            let meant = nearest(&super::words::dashed(&given), field.word_names());
            fault(Wrong::NoSuchWord {
                field,
                given,
                meant,
            })
        }),
        Sort::Time(_) => word
            .or_else(|| When::read(&given).map(Value::When))
            .ok_or_else(|| fault(Wrong::NoTime { field, given })),
    }
}
