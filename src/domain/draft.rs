//! Text that is being typed, and what it is for: part of what is saved, so that no character is lost.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agreement::{Kind, Rule};
use super::call_out::{masked, sealed};
use super::lookback::LookBackText;
use super::minutes::{Minutes, NoteKind};
use super::opening::{ClosingText, OpeningText};
use super::people::Side;
use super::worksheet::Spot;

/// What a typed text answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// The name of the team.
    Team,
    /// The title of the session.
    Title,
    /// The day of the session.
    Date,
    /// The time available.
    Time,
    /// Somebody who joins the table.
    NewPerson,
    /// Another line for somebody at the table.
    Person(Uuid),
    /// A remark at a point.
    NewNote {
        /// The id of the point.
        point: String,
        /// What sort of remark.
        kind: NoteKind,
        /// Who says it; `None` for both.
        side: Option<Side>,
    },
    /// Another text for a note.
    Note(Uuid),
    /// How many dots the group gives a note.
    Dots(Uuid),
    /// A cell of a worksheet.
    Sheet(Spot),
    /// The hands of a side at a point.
    CallOut {
        /// The id of the point.
        point: String,
        /// The side that is asked first.
        side: Side,
    },
    /// An agreement at a point.
    NewAgreement {
        /// The id of the point.
        point: String,
        /// What sort of agreement.
        kind: Kind,
        /// The id of the note that it comes of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Uuid>,
    },
    /// A part of an agreement.
    Agreement(Uuid, Slot),
    /// Something for the parking lot, with the id of the point at which it came up.
    NewParked(Option<String>),
    /// Another text for a parked item.
    Parked(Uuid),
    /// Who takes a parked item further.
    ParkedOwner(Uuid),
    /// When the group meets again.
    NextMeeting,
    /// A part of the opening.
    Opening(OpeningText),
    /// A part of the closing.
    Closing(ClosingText),
    /// Something about an earlier agreement.
    LookBack(LookBackText),
}

impl Purpose {
    /// The id of the point at which a text for this purpose is typed.
    #[must_use]
    pub fn point<'a>(&'a self, minutes: &'a Minutes) -> Option<&'a str> {
        match self {
            Self::NewNote { point, .. }
            | Self::NewAgreement { point, .. }
            | Self::CallOut { point, .. } => Some(point),
            Self::Sheet(spot) => Some(&spot.point),
            Self::Note(id) | Self::Dots(id) => minutes
                .points
                .iter()
                .find(|m| m.notes.iter().any(|note| note.id == *id))
                .map(|m| m.point.as_str()),
            Self::Agreement(id, _) => minutes.point_of(*id),
            _ => None,
        }
    }

    /// The text as a file may keep it while it is typed: of hands nobody is to read in which order they came.
    #[must_use]
    pub fn kept<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self {
            Self::CallOut { .. } => sealed(text).into(),
            _ => text.into(),
        }
    }

    /// Whether two purposes are the same question, so that one draft serves both.
    ///
    /// A note that is being typed stays the same note when its kind or side changes.
    #[must_use]
    pub fn same_question(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NewNote { point: a, .. }, Self::NewNote { point: b, .. })
            | (Self::NewAgreement { point: a, .. }, Self::NewAgreement { point: b, .. }) => a == b,
            (Self::NewParked(_), Self::NewParked(_)) => true,
            (Self::Opening(a), Self::Opening(b)) => a.same_question(*b),
            (Self::Closing(a), Self::Closing(b)) => a.same_question(*b),
            _ => self == other,
        }
    }
}

/// A part of an agreement that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// The sentence.
    Text,
    /// What sales does.
    SalesCommits,
    /// How much sales does.
    SalesAmount,
    /// Within what time sales does it.
    SalesWithin,
    /// What marketing does.
    MarketingCommits,
    /// How much marketing does.
    MarketingAmount,
    /// Within what time marketing does it.
    MarketingWithin,
    /// Why it binds one side only.
    OneSided,
    /// Who of sales sees to it.
    SalesOwner,
    /// Who of marketing sees to it.
    MarketingOwner,
    /// The day by which an action is done.
    Due,
    /// How the group will see whether it works.
    Measure,
    /// The value of that now.
    Baseline,
    /// The value that the group aims at.
    Target,
    /// The day on which the group looks at it again.
    Review,
    /// Who is told, and what happens, when it is not kept.
    IfMissed,
    /// The day from which it holds.
    ValidFrom,
    /// The segment that it is for.
    Segment,
    /// Why it was agreed.
    Reason,
    /// What somebody still doubts.
    Reservations,
    /// The change that would take the doubts away.
    Remedy,
    /// The voices of sales, by a rule.
    SalesVoices(Rule),
    /// The voices of marketing, by a rule.
    MarketingVoices(Rule),
}

/// A text that was typed but not yet entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// What it is for.
    pub purpose: Purpose,
    /// As far as it was typed.
    pub text: String,
}

impl Draft {
    /// The text as everybody may read it: hands that the room has not seen are masked.
    #[must_use]
    pub fn readable(&self) -> Cow<'_, str> {
        match self.purpose {
            Purpose::CallOut { .. } => masked(&self.text, "*").into(),
            _ => self.text.as_str().into(),
        }
    }
}
