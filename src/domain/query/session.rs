//! What a query can be asked about a session as a whole. Not its agreements: those are lines of the decision log.

use jiff::civil::Date;
use uuid::Uuid;

use super::matching::Subject;
use super::words::{Field, Word};

/// A session, as far as a query asks about it.
#[derive(Debug, Clone)]
pub struct OfSession<'a> {
    /// Its id.
    pub id: Uuid,
    /// Whose meeting it was.
    pub team: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// Its day.
    pub date: Date,
    /// Its day as people write it, where words are looked for in it.
    pub written: &'a [String],
    /// Who was there.
    pub people: Vec<&'a str>,
}

impl Subject for OfSession<'_> {
    fn texts(&self, found: &mut dyn FnMut(&str) -> bool) -> bool {
        let days = self.written.iter().map(String::as_str);
        let people = self.people.iter().copied();
        [self.team, self.title]
            .into_iter()
            .chain(people)
            .chain(days)
            .any(found)
    }

    fn names(&self, field: Field, found: &mut dyn FnMut(&str) -> bool) -> bool {
        match field {
            Field::Team => found(self.team),
            Field::Session => found(self.title) || found(&self.id.to_string()),
            Field::Who => self.people.iter().any(|name| found(name)),
            _ => false,
        }
    }

    fn point(&self) -> Option<(&str, &str)> {
        None
    }

    fn day(&self, field: Field) -> Option<Date> {
        (field == Field::Date).then_some(self.date)
    }

    fn is(&self, _: Field, _: Word, _: Date) -> bool {
        false
    }
}
