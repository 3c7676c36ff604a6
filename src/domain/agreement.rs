//! What the group agrees: a sentence that somebody who was absent understands, who keeps it, and until when it holds.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::amount::{Amount, Length};
use super::lookback::Link;
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

/// What one side promises.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// What it does; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Within what time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Length>,
}

impl Commitment {
    /// Whether nothing was promised.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.what.is_empty() && self.amount.is_none() && self.within.is_none()
    }

    /// Whether somebody could check it: it has a number or a length of time, in a place of its own or among its words.
    #[must_use]
    pub fn is_countable(&self) -> bool {
        let digit = |c: char| c.is_ascii_digit();
        self.amount.is_some() || self.within.is_some() || self.what.contains(digit)
    }
}

/// How the group will see whether it works.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What is measured, and where it is read; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Its value now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Amount>,
    /// The value that the group aims at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Amount>,
}

impl Measure {
    /// Whether nothing was said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.what.is_empty() && self.baseline.is_none() && self.target.is_none()
    }
}

/// How a group decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// Whether anybody has a reasoned objection.
    Consent,
    /// Nought to five fingers; below three is a reservation.
    FistToFive,
    /// For, neutral or against.
    Support,
}

impl Rule {
    /// Every rule, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Consent, Self::FistToFive, Self::Support];
}

/// What one person said when it was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Voice {
    /// No objection.
    Consents,
    /// A reasoned objection.
    Objects,
    /// So many fingers, 0 to 5.
    Fingers(u8),
    /// For.
    For,
    /// Neither.
    Neutral,
    /// Against.
    Against,
}

/// How an agreement was decided on, per side and without names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The rule, which was chosen before the vote.
    pub rule: Rule,
    /// The voices of sales.
    pub sales: Vec<Voice>,
    /// The voices of marketing.
    pub marketing: Vec<Voice>,
    /// The day.
    pub on: Date,
    /// Whether the group tries it until the review, whatever doubts there are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub trial: bool,
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
    /// What somebody still doubts; stays when the doubt is gone; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reservations: String,
    /// The change that would take the doubts away; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remedy: String,
    /// What sales promises.
    #[serde(default, skip_serializing_if = "Commitment::is_empty")]
    pub sales_commits: Commitment,
    /// What marketing promises.
    #[serde(default, skip_serializing_if = "Commitment::is_empty")]
    pub marketing_commits: Commitment,
    /// Why it binds one side only, where it does and the group wants it so; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub one_sided: String,
    /// The segment or product-market combination that it is for; empty for all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub segment: String,
    /// How the group will see whether it works.
    #[serde(default, skip_serializing_if = "Measure::is_empty")]
    pub measure: Measure,
    /// Who is told, and what happens, when it is not kept; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub if_missed: String,
    /// The day from which it holds; `None` for at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// How it was decided on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// How it was decided on before, oldest first: each time before the words changed or the group voted anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Decision>,
    /// The agreement of an earlier session whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Link>,
}

impl Agreement {
    /// A new proposal with nothing but its sentence and kind.
    #[must_use]
    pub fn proposed(id: Uuid, text: String, kind: Kind) -> Self {
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
            remedy: String::new(),
            sales_commits: Commitment::default(),
            marketing_commits: Commitment::default(),
            one_sided: String::new(),
            segment: String::new(),
            measure: Measure::default(),
            if_missed: String::new(),
            valid_from: None,
            decision: None,
            earlier: Vec::new(),
            supersedes: None,
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

    /// What one side promises; `None` for a side that promises nothing in agreements.
    #[must_use]
    pub const fn commitment(&self, side: Side) -> Option<&Commitment> {
        match side {
            Side::Sales => Some(&self.sales_commits),
            Side::Marketing => Some(&self.marketing_commits),
            Side::Management | Side::Other => None,
        }
    }

    /// The only side that promises something; `None` when both do or neither does.
    #[must_use]
    pub const fn promises_alone(&self) -> Option<Side> {
        match (
            self.sales_commits.is_empty(),
            self.marketing_commits.is_empty(),
        ) {
            (false, true) => Some(Side::Sales),
            (true, false) => Some(Side::Marketing),
            _ => None,
        }
    }

    /// The side that it binds alone: only this side promises something and no reason says why, or only this side consented
    /// to what holds.
    #[must_use]
    pub fn binds_one_side(&self) -> Option<Side> {
        let promises = self
            .promises_alone()
            .filter(|_| self.one_sided.trim().is_empty());
        promises.or_else(|| {
            let decision = self.decision.as_ref().filter(|_| self.state.holds())?;
            match (decision.sales.is_empty(), decision.marketing.is_empty()) {
                (false, true) => Some(Side::Sales),
                (true, false) => Some(Side::Marketing),
                _ => None,
            }
        })
    }
}
