//! What became of earlier agreements, as a later session saw it. The earlier session is not rewritten.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agenda::Span;
use super::agreement::{Agreement, Standing};

/// An agreement of another session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The id of the session.
    pub session: Uuid,
    /// The id of the agreement.
    pub agreement: Uuid,
}

/// Whether an agreement was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Judgement {
    /// Yes.
    Kept,
    /// In part.
    Partly,
    /// No.
    NotKept,
    /// Nobody needs it any more.
    NoLongerNeeded,
}

impl Judgement {
    /// Every judgement, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Kept,
        Self::Partly,
        Self::NotKept,
        Self::NoLongerNeeded,
    ];
}

/// What the group does with an agreement that it looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sequel {
    /// It holds on, to be looked at again on this day.
    Renew(Date),
    /// A new version takes its place: the agreement of this session with this id, which names what it supersedes.
    Amend(Uuid),
    /// It holds no longer.
    Drop,
}

/// What a session said of one earlier agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Which agreement.
    pub of: Link,
    /// Its sentence as it was looked at, so that the minutes can be read when the earlier session is not at hand; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sentence: String,
    /// Whether it was kept; `None` until the group has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<Judgement>,
    /// The value that was measured, as it was said; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measured: String,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What comes of it; `None` until the group has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequel: Option<Sequel>,
}

impl Verdict {
    /// A verdict that the group still has to give.
    #[must_use]
    pub const fn waiting(of: Link, sentence: String) -> Self {
        Self {
            of,
            sentence,
            judgement: None,
            measured: String::new(),
            why: String::new(),
            sequel: None,
        }
    }

    /// Whether the group said something.
    #[must_use]
    pub const fn is_given(&self) -> bool {
        self.judgement.is_some()
            || self.sequel.is_some()
            || !self.measured.is_empty()
            || !self.why.is_empty()
    }

    /// The agreement of the same session that takes the place of the one that was looked at.
    #[must_use]
    pub const fn amendment(&self) -> Option<Uuid> {
        match self.sequel {
            Some(Sequel::Amend(id)) => Some(id),
            _ => None,
        }
    }
}

/// What is typed while the group looks back, each about one earlier agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LookBackText {
    /// The value that was measured.
    Measured(Link),
    /// Why it was kept or not.
    Why(Link),
    /// The day on which it is looked at again.
    Renew(Link),
    /// The sentence of the version that takes its place.
    Amend(Link),
}

impl LookBackText {
    /// The agreement that it is about.
    #[must_use]
    pub const fn of(self) -> Link {
        match self {
            Self::Measured(of) | Self::Why(of) | Self::Renew(of) | Self::Amend(of) => of,
        }
    }
}

/// A new version of an earlier agreement: all as it was but for the sentence, and to be consented to again.
#[must_use]
pub fn amended(
    old: &Agreement,
    of: Link,
    id: Uuid,
    text: String,
    review: Option<Date>,
) -> Agreement {
    Agreement {
        id,
        text,
        state: Standing::Proposed,
        decision: None,
        review,
        supersedes: Some(of),
        ..old.clone()
    }
}

/// How long the group has for looking back at so many agreements, in minutes: two for each, and a quarter of an hour for all.
///
/// What is said here is why the rest of the meeting is needed, but it is not the meeting.
#[must_use]
pub fn time_for(agreements: usize) -> u32 {
    let minutes = u32::try_from(agreements).unwrap_or(MOST_MINUTES);
    (minutes.saturating_mul(2)).clamp(LEAST_MINUTES, MOST_MINUTES)
}

/// The least that looking back takes, in minutes.
const LEAST_MINUTES: u32 = 5;

/// The most that looking back is planned to take, in minutes.
const MOST_MINUTES: u32 = 15;

/// How long an agreement holds before it is looked at again where no point says so.
pub const USUAL_REVIEW: Span = Span::Months(3);
