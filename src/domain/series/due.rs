//! What is to be done or looked at by a day: overdue, this week, later.

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::{Chronicle, Entry, Left, Meeting};
use crate::domain::minutes::{Fate, Parked};
use crate::domain::query::{Field, Query, Subject, Word};

/// How soon something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Soon {
    /// Its day has passed.
    Overdue,
    /// Today, or on a later day until Sunday.
    ThisWeek,
    /// After this week.
    Later,
}

impl Soon {
    /// Every stretch, the nearest first.
    pub const ALL: [Self; 3] = [Self::Overdue, Self::ThisWeek, Self::Later];

    /// How soon a day is; weeks begin on Monday.
    #[must_use]
    pub fn of(day: Date, today: Date) -> Self {
        let left = 6 - i32::from(today.weekday().to_monday_zero_offset());
        let sunday = today.saturating_add(left.days());
        if day < today {
            Self::Overdue
        } else if day <= sunday {
            Self::ThisWeek
        } else {
            Self::Later
        }
    }
}

/// Something with a day.
#[derive(Debug, Clone, Copy)]
pub enum Duty<'a> {
    /// An open agreement that is to be done, looked at, or both.
    Agreement(Entry<'a>),
    /// An item of the parking lot that somebody took.
    Parked(ParkedEntry<'a>),
}

/// An item of the parking lot where it stands now.
#[derive(Debug, Clone, Copy)]
pub struct ParkedEntry<'a> {
    /// The meeting that had it last.
    pub meeting: &'a Meeting,
    /// The item.
    pub item: &'a Parked,
}

/// Something that is due.
#[derive(Debug, Clone, Copy)]
pub struct Due<'a> {
    /// The day: the earlier one where there are two.
    pub day: Date,
    /// How soon that is.
    pub soon: Soon,
    /// What.
    pub duty: Duty<'a>,
}

impl Chronicle {
    /// Everything with a day that the query lets through, the earliest first.
    #[must_use]
    pub fn due(&self, query: &Query, today: Date) -> Vec<Due<'_>> {
        let agreements = self.entries().filter_map(|entry| {
            let day = entry.line().next_day()?;
            let fits = query.matches(&entry, today);
            fits.then_some((day, Duty::Agreement(entry)))
        });
        let parked = self.left().filter_map(|(meeting, left)| {
            let day = left.due?;
            let entry = ParkedEntry::of(meeting, left);
            let fits = query.matches(&entry, today);
            fits.then_some((day, Duty::Parked(entry)))
        });
        let mut due: Vec<Due<'_>> = agreements
            .chain(parked)
            .map(|(day, duty)| Due {
                day,
                soon: Soon::of(day, today),
                duty,
            })
            .collect();
        due.sort_by_key(|due| due.day);
        due
    }

    /// The items of the parking lots that nobody dropped, each where a later session took it over, there.
    pub fn parked(&self) -> impl Iterator<Item = ParkedEntry<'_>> {
        self.left()
            .map(|(meeting, left)| ParkedEntry::of(meeting, left))
    }

    /// The same, before anybody asks for their words.
    fn left(&self) -> impl Iterator<Item = (&Meeting, &Left)> {
        let taken: foldhash::HashSet<(Uuid, Uuid)> = self
            .meetings
            .iter()
            .flat_map(|meeting| &meeting.parked)
            .filter_map(|item| item.from)
            .map(|from| (from.session, from.item))
            .collect();
        let items = self.meetings.iter().flat_map(|meeting| {
            let items = meeting.parked.iter();
            items.map(move |item| (meeting, item))
        });
        items
            .filter(move |(meeting, item)| !item.dropped && !taken.contains(&(meeting.id, item.id)))
    }
}

impl<'a> ParkedEntry<'a> {
    fn of(meeting: &'a Meeting, left: &'a Left) -> Self {
        let item = &left.item;
        Self { meeting, item }
    }

    /// Who has it.
    #[must_use]
    pub fn owner(&self) -> Option<&'a str> {
        match &self.item.fate {
            Fate::Owned(name) => Some(name),
            Fate::Open | Fate::Dropped => None,
        }
    }
}

impl Subject for ParkedEntry<'_> {
    fn texts(&self, found: &mut dyn FnMut(&str) -> bool) -> bool {
        found(&self.item.text)
    }

    fn names(&self, field: Field, found: &mut dyn FnMut(&str) -> bool) -> bool {
        match field {
            Field::Owner => self.owner().is_some_and(found),
            Field::Team => found(&self.meeting.team),
            Field::Session => found(&self.meeting.title) || found(&self.meeting.id.to_string()),
            Field::Who => self.meeting.people.iter().any(|(name, _)| found(name)),
            _ => false,
        }
    }

    fn point(&self) -> Option<(&str, &str)> {
        let id = self.item.point.as_deref()?;
        let topic = self.meeting.topics.iter().find(|topic| topic.point == id);
        Some((id, topic.map_or(id, |topic| &topic.title)))
    }

    fn day(&self, field: Field) -> Option<Date> {
        match field {
            Field::Due => self.item.due,
            Field::Date => Some(self.meeting.date),
            _ => None,
        }
    }

    fn is(&self, field: Field, word: Word, today: Date) -> bool {
        let overdue = self.item.due.is_some_and(|day| day < today);
        match (field, word) {
            (Field::Due | Field::Is, Word::Overdue) => overdue,
            (Field::Due, Word::None) => self.item.due.is_none(),
            (Field::Review | Field::Verdict, Word::None)
            | (Field::Is, Word::Parked | Word::Open)
            | (Field::State, Word::Open) => true,
            (Field::Owner, Word::None) => self.owner().is_none(),
            (Field::Has, Word::Owner) => self.owner().is_some(),
            (Field::Has, Word::Due) => self.item.due.is_some(),
            _ => false,
        }
    }
}
