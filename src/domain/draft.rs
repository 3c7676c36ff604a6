//! Text that is being typed, and what it is for: part of what is saved, so that no character is lost.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agreement::Kind;
use super::call_out::{masked, sealed};
use super::lookback::LookBackText;
use super::minutes::NoteKind;
use super::people::Side;

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
    /// Something about an earlier agreement.
    LookBack(LookBackText),
}

impl Purpose {
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
            _ => self == other,
        }
    }
}

/// A part of an agreement that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// The sentence.
    Text,
    /// Who of sales sees to it.
    SalesOwner,
    /// Who of marketing sees to it.
    MarketingOwner,
    /// The day by which an action is done.
    Due,
    /// The day on which the group looks at it again.
    Review,
    /// Why it was agreed.
    Reason,
    /// What somebody still doubts.
    Reservations,
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
