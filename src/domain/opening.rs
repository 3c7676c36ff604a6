//! What is said before the first point and after the last: the words that the two sides use for each other, the goals that they
//! share, what the meeting was worth. Not the agreements.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::people::Side;

/// How many of a hundred words that sales and marketing use for each other are negative, as is usual (domain.md).
pub const USUAL_NEGATIVE: u32 = 87;

/// How a word sounds to the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// Kind.
    Positive,
    /// Unkind.
    Negative,
}

/// A word that one side uses for the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Never changes.
    pub id: Uuid,
    /// The side that uses it: sales for marketing, or marketing for sales.
    pub by: Side,
    /// As it was said.
    pub text: String,
    /// How it sounds; `None` until the group has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
}

/// Something that both sides want.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Never changes.
    pub id: Uuid,
    /// As it was said.
    pub text: String,
}

/// What was said in the opening.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The order in which people speak, by the ids of persons; empty until somebody asked for one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<Uuid>,
    /// The words that the sides use for each other, in the order in which they were said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// The goals that both share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
}

impl Opening {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The standing group of sales and marketing people that goes on after the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevenueTeam {
    /// Who is in it, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// How often it meets, as the group says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rhythm: String,
}

impl RevenueTeam {
    /// Whether nothing was settled.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.members.is_empty() && self.rhythm.is_empty()
    }
}

/// What was said in the closing, beside first steps and the next meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The words that the sides use for each other now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// The standing group.
    #[serde(default, skip_serializing_if = "RevenueTeam::is_empty")]
    pub revenue_team: RevenueTeam,
    /// What the time was worth, 1 (nothing) to 5 (much), without names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worth: Vec<u8>,
    /// One word from each, as they leave.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub last_words: Vec<String>,
}

impl Closing {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
