//! What was said and agreed at each point. Undo covers all of it; the clock and the place are elsewhere.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agreement::{Agreement, Standing};
use super::lookback::{Link, Verdict};
use super::opening::{Closing, Opening, Saying, Word};
use super::people::Side;
use super::rating::Round;
use super::worksheet::Row;

/// Everything that the group said or agreed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// What was said before the first point.
    #[serde(default, skip_serializing_if = "Opening::is_empty")]
    pub opening: Opening,
    /// What became of earlier agreements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lookback: Vec<Verdict>,
    /// One entry per point of the agenda, in the order in which they are walked.
    pub points: Vec<PointMinutes>,
    /// What is worth saying but not now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Parked>,
    /// The agreements that the team begins with, by id; three at most are advised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub first_steps: Vec<Uuid>,
    /// When the group meets again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<Date>,
    /// What was said at the end.
    #[serde(default, skip_serializing_if = "Closing::is_empty")]
    pub closing: Closing,
    /// The day on which the session was closed; `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
}

/// How far a point has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Progress {
    /// Nobody has spoken about it.
    #[default]
    NotYet,
    /// The group is at it, or has been.
    UnderWay,
    /// There is something agreed, and the group is content with it.
    Settled,
    /// Put aside without an agreement; to be taken up later.
    Parked,
    /// Left out on purpose.
    Skipped,
}

/// What was said and agreed at one point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointMinutes {
    /// The id of the point in the agenda.
    pub point: String,
    /// Whether it is on today's agenda; what was said at a point that is taken off stays.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub today: bool,
    /// How far it has come.
    #[serde(default)]
    pub state: Progress,
    /// The rating rounds, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Round>,
    /// The notes, in the order in which they were said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The rows of the worksheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheet: Vec<Row>,
    /// The agreements, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreement>,
}

const fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_yes(value: &bool) -> bool {
    *value
}

impl PointMinutes {
    /// A point about which nothing was said yet.
    #[must_use]
    pub const fn blank(point: String) -> Self {
        Self {
            point,
            today: true,
            state: Progress::NotYet,
            ratings: Vec::new(),
            notes: Vec::new(),
            sheet: Vec::new(),
            agreements: Vec::new(),
        }
    }

    /// Whether anything was rated, said, filled in or agreed here.
    #[must_use]
    pub const fn has_something(&self) -> bool {
        !(self.ratings.is_empty()
            && self.notes.is_empty()
            && self.sheet.is_empty()
            && self.agreements.is_empty())
    }

    /// The agreements that were not dropped.
    pub fn standing(&self) -> impl Iterator<Item = &Agreement> {
        self.agreements
            .iter()
            .filter(|agreement| agreement.state != Standing::Dropped)
    }
}

/// What sort of remark a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum NoteKind {
    /// Something that somebody sees.
    #[default]
    Observation,
    /// Something that stands in the way.
    Bottleneck,
    /// Something that could be tried.
    Idea,
    /// Something that would solve it.
    Solution,
}

impl NoteKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Observation,
        Self::Bottleneck,
        Self::Idea,
        Self::Solution,
    ];
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Never changes.
    pub id: Uuid,
    /// What sort of remark it is.
    pub kind: NoteKind,
    /// Who said it; `None` when both did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// As it was said.
    pub text: String,
    /// How many dots the group gave it, to rank the notes by what matters.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u32,
    /// The id of the agreement or the parked item that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub led_to: Option<Uuid>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_zero(value: &u32) -> bool {
    *value == 0
}

impl Note {
    /// A note as it was just said.
    #[must_use]
    pub const fn new(id: Uuid, kind: NoteKind, side: Option<Side>, text: String) -> Self {
        Self {
            id,
            kind,
            side,
            text,
            dots: 0,
            led_to: None,
        }
    }
}

/// What becomes of a parked item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Fate {
    /// Nobody has it yet.
    #[default]
    Open,
    /// Somebody, by name, takes it further.
    Owned(String),
    /// Nobody will.
    Dropped,
}

/// Something for the parking lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// Never changes.
    pub id: Uuid,
    /// As it was said.
    pub text: String,
    /// The id of the point at which it came up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// What becomes of it.
    #[serde(default)]
    pub fate: Fate,
    /// The day by which whoever has it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The session and the id of the item that it carries on, where it comes from an earlier session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ParkedBefore>,
}

/// A parked item of an earlier session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParkedBefore {
    /// The id of the session.
    pub session: Uuid,
    /// The id of the item there.
    pub item: Uuid,
}

impl Parked {
    /// An item that nobody has yet.
    #[must_use]
    pub const fn new(id: Uuid, text: String, point: Option<String>) -> Self {
        Self {
            id,
            text,
            point,
            fate: Fate::Open,
            due: None,
            from: None,
        }
    }
}

impl Minutes {
    /// The minutes of one point.
    #[must_use]
    pub fn point(&self, id: &str) -> Option<&PointMinutes> {
        self.points.iter().find(|minutes| minutes.point == id)
    }

    /// The minutes of one point, to change.
    pub fn point_mut(&mut self, id: &str) -> Option<&mut PointMinutes> {
        self.points.iter_mut().find(|minutes| minutes.point == id)
    }

    /// Every agreement with the minutes of its point, in the order of the session.
    pub fn agreements(&self) -> impl Iterator<Item = (&PointMinutes, &Agreement)> {
        self.points
            .iter()
            .flat_map(|minutes| minutes.agreements.iter().map(move |a| (minutes, a)))
    }

    /// The agreement with this id.
    #[must_use]
    pub fn agreement(&self, id: Uuid) -> Option<&Agreement> {
        self.agreements()
            .map(|(_, agreement)| agreement)
            .find(|agreement| agreement.id == id)
    }

    /// The id of the point at which the agreement with this id was made.
    #[must_use]
    pub fn point_of(&self, agreement: Uuid) -> Option<&str> {
        let found = self.agreements().find(|(_, other)| other.id == agreement);
        found.map(|(minutes, _)| minutes.point.as_str())
    }

    /// The agreement with this id, to change.
    pub fn agreement_mut(&mut self, id: Uuid) -> Option<&mut Agreement> {
        self.points
            .iter_mut()
            .flat_map(|minutes| minutes.agreements.iter_mut())
            .find(|agreement| agreement.id == id)
    }

    /// What was said of an earlier agreement.
    #[must_use]
    pub fn verdict(&self, of: Link) -> Option<&Verdict> {
        self.lookback.iter().find(|verdict| verdict.of == of)
    }

    /// What was said of an earlier agreement, to change; one that waits is made where there is none.
    pub fn verdict_mut(&mut self, of: Link) -> &mut Verdict {
        let known = self.lookback.iter().position(|verdict| verdict.of == of);
        let place = known.unwrap_or_else(|| {
            self.lookback.push(Verdict::waiting(of, String::new()));
            self.lookback.len() - 1
        });
        &mut self.lookback[place]
    }

    /// The note with this id, to change.
    pub fn note_mut(&mut self, id: Uuid) -> Option<&mut Note> {
        self.points
            .iter_mut()
            .flat_map(|minutes| minutes.notes.iter_mut())
            .find(|note| note.id == id)
    }

    /// The words that the sides have for each other, as they were said then.
    #[must_use]
    pub fn words(&self, saying: Saying) -> &[Word] {
        match saying {
            Saying::Before => &self.opening.words,
            Saying::After => &self.closing.words,
        }
    }

    /// The same words, to change.
    pub const fn words_mut(&mut self, saying: Saying) -> &mut Vec<Word> {
        match saying {
            Saying::Before => &mut self.opening.words,
            Saying::After => &mut self.closing.words,
        }
    }

    /// The parked item with this id, to change.
    pub fn parked_mut(&mut self, id: Uuid) -> Option<&mut Parked> {
        self.parked.iter_mut().find(|item| item.id == id)
    }
}
