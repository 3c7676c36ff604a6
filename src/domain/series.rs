//! What the sessions of a library say together: which belong to one team and in which order, what became of each agreement, and
//! how far apart the sides are still. Computed anew from the sessions each time; nothing of it is kept in a file, so a verdict of
//! a later session never rewrites an earlier one.
//!
//! [`Chronicle::of`] takes what it needs of each session ([`Meeting`]) in any order. A [`Line`] is one agreement in its latest
//! version with everything that led to it; [`Entry`] reads it. What cannot be (a link to a session that is gone, a circle, two
//! sessions that take the place of one agreement) is a [`Trouble`] beside them, and costs nothing else.

pub mod changes;
pub mod due;
mod earlier;
mod entry;
pub mod follow;
mod history;
mod late;
mod line;
mod lineage;
mod meeting;
mod order;
pub mod rework;
mod sharing;
mod trends;
mod trouble;
mod whereabouts;
pub mod words;

pub use earlier::{Earlier, Item, Turn};
pub use entry::Entry;
pub use history::{Also, Event};
pub use late::{Gist, Late, Source};
pub use line::{Judged, Line, State};
pub use meeting::{Brief, Given, Left, Meeting, Recorded, Spoken, Topic, Unread};
pub use sharing::{Alone, Sharing};
pub use trends::{Mark, PointTrend, Promises, Trends};
pub use trouble::{Gone, Trouble};
pub use whereabouts::Whereabouts;

use foldhash::{HashMap, HashSet};
use uuid::Uuid;

use super::fold::key;
use super::lookback::Link;
use super::query::Known;

/// Where an agreement stands: the meeting, and the agreement in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct At {
    /// The place of the meeting in [`Chronicle::meetings`].
    pub meeting: usize,
    /// The place of the agreement in [`Meeting::agreements`].
    pub agreement: usize,
}

/// The meetings of one team, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The name of the team at its last meeting.
    pub name: String,
    /// The places of its meetings in [`Chronicle::meetings`], oldest first; never empty.
    pub meetings: Vec<usize>,
    /// The places in [`Chronicle::unread`] of the files that seem to belong to it.
    pub unread: Vec<usize>,
}

/// What a set of sessions says together.
#[derive(Debug, Clone, Default)]
pub struct Chronicle {
    meetings: Vec<Meeting>,
    unread: Vec<Unread>,
    series: Vec<Series>,
    /// The place of each meeting's series.
    series_of: Vec<usize>,
    lines: Vec<Line>,
    troubles: Vec<Trouble>,
    places: HashMap<Uuid, usize>,
}

impl Chronicle {
    /// Puts sessions in order and follows each agreement through them. Of several with one id the first counts.
    #[must_use]
    pub fn of(meetings: Vec<Meeting>, unread: Vec<Unread>) -> Self {
        Self::shared(meetings, unread, &Alone)
    }

    /// The same, where the work may be shared.
    #[must_use]
    pub fn shared(meetings: Vec<Meeting>, unread: Vec<Unread>, sharing: &impl Sharing) -> Self {
        let mut troubles = Vec::new();
        let (meetings, places) = order::in_order(meetings, &unread, &mut troubles);
        let (series, series_of) = order::grouped(&meetings, &unread, &places, sharing);
        let mut chronicle = Self {
            meetings,
            unread,
            series,
            series_of,
            lines: Vec::new(),
            troubles,
            places,
        };
        let lineage = lineage::Lineage::of(&chronicle, sharing);
        chronicle.lines = sharing.share(chronicle.series.len(), |series| {
            line::lines(&chronicle, &lineage, series)
        });
        chronicle.troubles.extend(lineage.troubles);
        chronicle
    }

    /// The sessions that could be read, each after what it follows, else by date.
    #[must_use]
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// The files that could not be read.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// The series, the one that met last first.
    #[must_use]
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// The agreements in their latest versions, by series, point and age.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The same, to read.
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> {
        (0..self.lines.len()).map(|place| Entry::new(self, place))
    }

    /// The agreement at a place of [`Chronicle::lines`].
    #[must_use]
    pub fn entry(&self, place: usize) -> Option<Entry<'_>> {
        (place < self.lines.len()).then(|| Entry::new(self, place))
    }

    /// What cannot be, as far as it was found.
    #[must_use]
    pub fn troubles(&self) -> &[Trouble] {
        &self.troubles
    }

    /// The place of the meeting with this id.
    #[must_use]
    pub fn place(&self, session: Uuid) -> Option<usize> {
        self.places.get(&session).copied()
    }

    /// The place of the series in which a meeting is.
    #[must_use]
    pub fn series_at(&self, meeting: usize) -> usize {
        self.series_of[meeting]
    }

    /// The places of the series that go by a name: the one whose name it is, else the one that has a session under it, else
    /// those that have it in theirs.
    #[must_use]
    pub fn named(&self, name: &str) -> Vec<usize> {
        let wanted = key(name);
        let all = || self.series.iter().enumerate();
        let exact = all().find(|(_, series)| key(&series.name) == wanted);
        let within = || {
            let team = |at: &usize| key(&self.meetings[*at].team) == wanted;
            all().find(|(_, series)| series.meetings.iter().any(team))
        };
        match exact.or_else(within) {
            _ if wanted.is_empty() => Vec::new(),
            Some((place, _)) => vec![place],
            None => all()
                .filter(|(_, series)| key(&series.name).contains(&wanted))
                .map(|(place, _)| place)
                .collect(),
        }
    }

    /// The agreement at a place.
    #[must_use]
    pub fn recorded(&self, at: At) -> &Recorded {
        &self.meetings[at.meeting].agreements[at.agreement]
    }

    /// The link by which other sessions name the agreement at a place.
    #[must_use]
    pub fn link(&self, at: At) -> Link {
        Link {
            session: self.meetings[at.meeting].id,
            agreement: self.recorded(at).brief.id,
        }
    }

    /// The names that a query can be completed with.
    #[must_use]
    pub fn known(&self) -> Known {
        let mut owners = HashSet::default();
        let mut teams = HashSet::default();
        let mut sessions = HashSet::default();
        let mut people = HashSet::default();
        let mut points = HashSet::default();
        let mut known = Known::default();
        let add = |list: &mut HashSet<String>, name: &str| {
            if !name.trim().is_empty() && !list.contains(name) {
                list.insert(name.to_owned());
            }
        };
        for meeting in &self.meetings {
            add(&mut teams, &meeting.team);
            add(&mut sessions, &meeting.title);
            for (name, _) in meeting.people.iter() {
                add(&mut people, name);
            }
            for topic in meeting.topics.iter() {
                if points.insert(topic.point.as_str()) {
                    let topic = (topic.point.clone(), topic.title.clone());
                    known.points.push(topic);
                }
            }
            for recorded in &meeting.agreements {
                for (_, owner) in recorded.agreement.gist().owners() {
                    add(&mut owners, owner);
                }
            }
        }
        for (list, names) in [
            (&mut known.owners, owners),
            (&mut known.teams, teams),
            (&mut known.sessions, sessions),
            (&mut known.people, people),
        ] {
            list.extend(names);
            list.sort_unstable();
        }
        known
    }
}
