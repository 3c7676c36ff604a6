//! Which sessions the filter of `list` lets through. Heads answer what is asked of team, title and day; the decision log is read only
//! for what they do not say: who was there, and what agreements are like.

use std::collections::HashSet;

use uuid::Uuid;

use crate::cli::ending::Trouble;
use crate::cli::filter;
use crate::cli::setting::Setting;
use crate::domain::query::{About, Field, OfSession, Query, Term, Test, Word};
use crate::domain::series::Chronicle;
use crate::store::Entry;

/// The filter, and what it needs to know.
pub struct Sieve {
    /// What is asked of the session itself.
    session: Query,
    /// Whether that is more than heads say.
    people: bool,
    /// The sessions with an agreement that fits, if agreements are asked for.
    agreed: Option<HashSet<Uuid>>,
    chronicle: Option<&'static Chronicle>,
}

impl Sieve {
    /// The filter that these words make.
    pub fn of(words: &[String], setting: &Setting) -> Result<Self, Trouble> {
        let query = filter::typed(words, &setting.locale)?;
        let agreement = query.about(&[About::Point, About::Agreement]);
        let session = query.without(is_of_agreements);
        let people = session.terms().iter().any(asks_people);
        let asks = people || !agreement.is_empty();
        let shelf = asks.then(|| setting.shelf()).transpose()?;
        let chronicle = shelf.map(|shelf| &shelf.chronicle);
        let agreed = chronicle.filter(|_| !agreement.is_empty());
        let agreed = agreed.map(|chronicle| with_agreement(chronicle, &agreement, setting));
        Ok(Self {
            session,
            people,
            agreed,
            chronicle,
        })
    }

    /// Whether a session is listed.
    pub fn lets(&self, entry: &Entry, setting: &Setting) -> bool {
        let agreed = self.agreed.as_ref();
        agreed.is_none_or(|agreed| agreed.contains(&entry.id))
            && (self.session.is_empty() || self.is_meant(entry, setting))
    }

    fn is_meant(&self, entry: &Entry, setting: &Setting) -> bool {
        let chronicle = self.chronicle.filter(|_| self.people);
        let meeting = chronicle.and_then(|chronicle| {
            let place = chronicle.place(entry.id)?;
            Some(&chronicle.meetings()[place])
        });
        let people = meeting
            .into_iter()
            .flat_map(|meeting| meeting.people.iter());
        // A day is found as it is listed, and as scripts write it.
        let written = match self.session.texts().next() {
            Some(_) => vec![setting.locale.short_day(entry.date), entry.date.to_string()],
            None => Vec::new(),
        };
        let session = OfSession {
            id: entry.id,
            team: &entry.team,
            title: &entry.title,
            date: entry.date,
            written: &written,
            people: people.map(|(name, _)| name.as_str()).collect(),
        };
        self.session.matches(&session, setting.today)
    }
}

fn is_of_agreements(term: &Term) -> bool {
    matches!(&term.test, Test::Field(field, _) if field.about() != About::Session)
}

fn asks_people(term: &Term) -> bool {
    matches!(&term.test, Test::Text(_) | Test::Field(Field::Who, _))
}

/// The sessions that made or changed an agreement which now fits; where parked items are asked for, those with one that does as well.
fn with_agreement(chronicle: &Chronicle, query: &Query, setting: &Setting) -> HashSet<Uuid> {
    let entries = chronicle.entries();
    let fitting = entries.filter(|entry| query.matches(entry, setting.today));
    let mut sessions = HashSet::new();
    for entry in fitting {
        sessions.extend(entry.versions().map(|(meeting, _)| meeting.id));
    }
    if query.wants(Field::Is, Word::Parked) {
        let parked = chronicle.parked();
        let fitting = parked.filter(|entry| query.matches(entry, setting.today));
        sessions.extend(fitting.map(|entry| entry.meeting.id));
    }
    sessions
}
