//! What the group agrees: a sentence that somebody who was absent understands, who keeps it, and until when it holds.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::people::Side;

/// What sort of agreement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// What a word means here: when a lead is sales qualified.
    Definition,
    /// How we always do it.
    Rule,
    /// Something that somebody does once, by a date.
    Action,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Definition, Self::Rule, Self::Action];
}

/// How firm an agreement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Standing {
    /// Said, not yet consented to.
    #[default]
    Proposed,
    /// Both sides consent.
    Agreed,
    /// Good enough for now, safe enough to try until the review.
    OnTrial,
    /// No longer wanted; kept so that nobody has to wonder where it went.
    Dropped,
}

impl Standing {
    /// Every standing, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Agreed, Self::OnTrial, Self::Proposed, Self::Dropped];

    /// Whether the group holds itself to it.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Agreed | Self::OnTrial)
    }
}

/// One agreement between sales and marketing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Never changes.
    pub id: Uuid,
    /// One sentence that can be checked.
    pub text: String,
    /// Definition, rule or action.
    pub kind: Kind,
    /// How firm it is.
    #[serde(default)]
    pub state: Standing,
    /// Who of sales sees to it, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_owner: Option<String>,
    /// Who of marketing sees to it, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marketing_owner: Option<String>,
    /// The day by which an action is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The day on which the group looks at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Date>,
    /// Whether it needs a decision of management.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_management: bool,
    /// Why it was agreed; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What somebody still doubts, and what would change that; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reservations: String,
}

impl Agreement {
    /// A new proposal with nothing but its sentence and kind.
    #[must_use]
    pub const fn proposed(id: Uuid, text: String, kind: Kind) -> Self {
        Self {
            id,
            text,
            kind,
            state: Standing::Proposed,
            sales_owner: None,
            marketing_owner: None,
            due: None,
            review: None,
            needs_management: false,
            reason: String::new(),
            reservations: String::new(),
        }
    }

    /// The owner on one side; `None` for a side that has no owner.
    #[must_use]
    pub fn owner(&self, side: Side) -> Option<&str> {
        match side {
            Side::Sales => self.sales_owner.as_deref(),
            Side::Marketing => self.marketing_owner.as_deref(),
            Side::Management | Side::Other => None,
        }
    }
}
