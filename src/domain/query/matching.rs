//! Whether a query lets something through. What that is (an agreement with its history, a session, a line) says itself, as a
//! [`Subject`]; what a text or a stretch of time means is decided here.

use jiff::civil::Date;

use super::words::{Field, Sort, Word};
use super::{Query, Test, Text, Value};
use crate::domain::fold::holds;

/// What a query can be asked about.
pub trait Subject {
    /// Whether one of the texts that people typed satisfies `found`.
    fn texts(&self, found: &mut dyn FnMut(&str) -> bool) -> bool;

    /// Whether one of the names that `field` looks at satisfies `found`; only asked of fields that take any text, but for the point.
    fn names(&self, field: Field, found: &mut dyn FnMut(&str) -> bool) -> bool;

    /// The id and the title of the point that it belongs to.
    fn point(&self) -> Option<(&str, &str)>;

    /// The day that `field` looks at.
    fn day(&self, field: Field) -> Option<Date>;

    /// Whether the word of this field holds for it.
    fn is(&self, field: Field, word: Word, today: Date) -> bool;
}

impl Query {
    /// Whether every term holds for `subject` on the day `today`.
    pub fn matches(&self, subject: &impl Subject, today: Date) -> bool {
        self.terms.iter().all(|term| {
            let found = match &term.test {
                Test::Text(text) => subject.texts(&mut |typed| holds(typed, text.folded())),
                Test::Field(field, values) => values
                    .iter()
                    .any(|value| has(subject, *field, value, today)),
            };
            found != term.negated
        })
    }
}

fn has(subject: &impl Subject, field: Field, value: &Value, today: Date) -> bool {
    match value {
        Value::Word(word) => subject.is(field, *word, today),
        Value::When(when) => subject
            .day(field)
            .is_some_and(|day| when.holds(day, today, field == Field::Date)),
        Value::Text(text) => match field {
            Field::Point => subject.point().is_some_and(|point| is_point(point, text)),
            Field::Number => subject.names(field, &mut |name| name == text.typed()),
            _ => {
                debug_assert!(matches!(field.sort(), Sort::Free(_)));
                subject.names(field, &mut |name| holds(name, text.folded()))
            }
        },
    }
}

/// Whether a text names a point: by its id, by a name of a shipped point in either language, or by a part of its title.
fn is_point((id, title): (&str, &str), text: &Text) -> bool {
    if let Some(shipped) = text.point {
        return id == shipped;
    }
    id == text.folded() || holds(title, text.folded()) || id.contains(text.folded())
}
