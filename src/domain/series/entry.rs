//! Reads one line of the decision log: what a screen shows of it, and what a query asks of it.

use jiff::civil::Date;

use super::{At, Chronicle, Gist, Given, Line, Meeting, Recorded, Series, State, Topic};
use crate::domain::agreement::{Agreement, Kind};
use crate::domain::lookback::{Judgement, Sequel};
use crate::domain::people::Side;
use crate::domain::query::{Field, Subject, Word};

/// A line of the decision log, to read.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    chronicle: &'a Chronicle,
    place: usize,
}

impl<'a> Entry<'a> {
    pub(super) const fn new(chronicle: &'a Chronicle, place: usize) -> Self {
        Self { chronicle, place }
    }

    /// Its place in [`Chronicle::lines`].
    #[must_use]
    pub const fn place(&self) -> usize {
        self.place
    }

    /// The line itself.
    #[must_use]
    pub fn line(&self) -> &'a Line {
        &self.chronicle.lines[self.place]
    }

    /// What all sessions say together.
    #[must_use]
    pub const fn chronicle(&self) -> &'a Chronicle {
        self.chronicle
    }

    /// The latest version, with its number.
    #[must_use]
    pub fn recorded(&self) -> &'a Recorded {
        self.chronicle.recorded(self.line().latest())
    }

    /// The latest version.
    #[must_use]
    pub fn agreement(&self) -> &'a Agreement {
        &self.recorded().agreement
    }

    /// The meeting of the latest version.
    #[must_use]
    pub fn meeting(&self) -> &'a Meeting {
        &self.chronicle.meetings[self.line().latest().meeting]
    }

    /// The meeting at which it was born.
    #[must_use]
    pub fn birth(&self) -> &'a Meeting {
        &self.chronicle.meetings[self.line().born().meeting]
    }

    /// The series in which it is now.
    #[must_use]
    pub fn series(&self) -> &'a Series {
        &self.chronicle.series[self.line().series]
    }

    /// The point to which it belongs.
    #[must_use]
    pub fn topic(&self) -> &'a Topic {
        &self.meeting().topics[usize::from(self.recorded().point)]
    }

    /// Its verdicts, oldest first, each with its meeting.
    #[must_use]
    pub fn verdicts(&self) -> impl DoubleEndedIterator<Item = (&'a Meeting, &'a Given)> {
        let chronicle = self.chronicle;
        self.line().judged().iter().map(move |judged| {
            let meeting = &chronicle.meetings[judged.meeting];
            (meeting, &meeting.verdicts[judged.verdict])
        })
    }

    /// How it was judged last.
    #[must_use]
    pub fn judgement(&self) -> Option<Judgement> {
        self.verdicts().rev().find_map(|(_, given)| given.judgement)
    }

    /// Whether its day has passed and it is still open.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.line().next_day().is_some_and(|day| day < today)
    }

    /// Whether one of its versions was a first step.
    #[must_use]
    pub fn is_first_step(&self) -> bool {
        self.versions().any(|(_, recorded)| recorded.first_step)
    }

    /// Its versions, oldest first, each with its meeting.
    #[must_use]
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = (&'a Meeting, &'a Recorded)> {
        let chronicle = self.chronicle;
        self.line()
            .versions()
            .iter()
            .map(move |at: &At| (&chronicle.meetings[at.meeting], chronicle.recorded(*at)))
    }

    /// Whether a side owns it or promises something.
    #[must_use]
    pub fn binds(&self, side: Side) -> bool {
        let agreement = self.agreement();
        let promises = match side {
            Side::Sales => !agreement.sales_commits.is_empty(),
            Side::Marketing => !agreement.marketing_commits.is_empty(),
            Side::Management | Side::Other => false,
        };
        promises || agreement.owner(side).is_some()
    }

    fn state_is(&self, word: Word) -> bool {
        let state = self.line().state;
        match word {
            Word::Open => state.is_open(),
            Word::Proposed => state == State::Proposed,
            Word::Agreed => state == State::Agreed,
            Word::OnTrial => state == State::OnTrial,
            Word::Done => state == State::Done,
            Word::Dropped => state == State::Dropped,
            Word::Definition => self.recorded().brief.kind == Kind::Definition,
            Word::Rule => self.recorded().brief.kind == Kind::Rule,
            Word::Action => self.recorded().brief.kind == Kind::Action,
            _ => false,
        }
    }

    fn is_remarkable(&self, word: Word, today: Date) -> bool {
        let renews = |given: &Given| matches!(given.sequel, Some(Sequel::Renew(_)));
        match word {
            Word::FirstStep => self.is_first_step(),
            Word::Overdue => self.is_overdue(today),
            Word::Amended => self.line().versions().len() > 1,
            Word::Renewed => self.verdicts().any(|(_, given)| renews(given)),
            Word::OneSided => self.binds(Side::Sales) != self.binds(Side::Marketing),
            Word::Clash => self.line().clash().is_some(),
            word => self.state_is(word),
        }
    }

    fn was_judged(&self, word: Word) -> bool {
        match word {
            Word::None => self.judgement().is_none(),
            Word::Kept => self.judgement() == Some(Judgement::Kept),
            Word::Partly => self.judgement() == Some(Judgement::Partly),
            Word::NotKept => self.judgement() == Some(Judgement::NotKept),
            Word::NoLongerNeeded => self.judgement() == Some(Judgement::NoLongerNeeded),
            _ => false,
        }
    }

    fn has(&self, word: Word) -> bool {
        match word {
            Word::Owner => self.is_owned(),
            Word::Due => self.line().due.is_some(),
            Word::Review => self.line().review.is_some(),
            Word::Measure => !self.agreement().measure.is_empty(),
            Word::Reason => !self.agreement().reason.is_empty(),
            Word::Reservations => !self.agreement().reservations.is_empty(),
            Word::Verdict => self.judgement().is_some(),
            _ => false,
        }
    }

    /// What a list shows of the latest version.
    fn gist(&self) -> Gist {
        self.recorded().agreement.gist()
    }

    fn is_owned(&self) -> bool {
        self.gist().owners().next().is_some()
    }
}

impl Subject for Entry<'_> {
    /// The sentences of all versions, and what was said of them: who remembers an old wording finds the line.
    fn texts(&self, found: &mut dyn FnMut(&str) -> bool) -> bool {
        self.versions()
            .any(|(_, recorded)| recorded.agreement.says(found))
            || self
                .verdicts()
                .any(|(_, given)| found(&given.verdict.why) || found(&given.verdict.measured))
    }

    fn names(&self, field: Field, found: &mut dyn FnMut(&str) -> bool) -> bool {
        match field {
            Field::Owner => self.gist().owners().any(|(_, name)| found(name)),
            Field::Team => found(&self.meeting().team) || found(&self.series().name),
            Field::Session => self
                .versions()
                .any(|(meeting, _)| found(&meeting.title) || found(&meeting.id.to_string())),
            Field::Who => self
                .versions()
                .any(|(meeting, _)| meeting.people.iter().any(|(name, _)| found(name))),
            Field::Number => self
                .versions()
                .any(|(_, recorded)| found(&recorded.number())),
            _ => false,
        }
    }

    fn point(&self) -> Option<(&str, &str)> {
        let topic = self.topic();
        Some((&topic.point, &topic.title))
    }

    fn day(&self, field: Field) -> Option<Date> {
        match field {
            Field::Due => self.line().due,
            Field::Review => self.line().review,
            Field::Date => Some(self.meeting().date),
            _ => None,
        }
    }

    fn is(&self, field: Field, word: Word, today: Date) -> bool {
        let passed = |day: Option<Date>| day.is_some_and(|day| day < today);
        match (field, word) {
            (Field::Due, Word::Overdue) => passed(self.line().due),
            (Field::Due, Word::None) => self.line().due.is_none(),
            (Field::Review, Word::Overdue) => passed(self.line().review),
            (Field::Review, Word::None) => self.line().review.is_none(),
            (Field::Owner, Word::None) => !self.is_owned(),
            (Field::Side, Word::Sales) => self.binds(Side::Sales),
            (Field::Side, Word::Marketing) => self.binds(Side::Marketing),
            (Field::Side, Word::Both) => self.binds(Side::Sales) && self.binds(Side::Marketing),
            (Field::Needs, Word::Management) => self.gist().needs_management,
            (Field::State | Field::Kind, word) => self.state_is(word),
            (Field::Is, word) => self.is_remarkable(word, today),
            (Field::Verdict, word) => self.was_judged(word),
            (Field::Has, word) => self.has(word),
            _ => false,
        }
    }
}
