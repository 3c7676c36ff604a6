//! What became of earlier agreements, as a later session saw it. The earlier session is not rewritten.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
