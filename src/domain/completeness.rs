//! What an agreement says and what it lacks: the parts that it must have before it may be called agreed, those that make it
//! complete, and in which order a group is asked for what is still open. Not how it is decided on (that is `consent`).

use super::agenda::Point;
use super::agreement::{Agreement, Commitment, Decision, Kind};
use super::draft::Slot;
use super::people::Side;
use super::session::Session;

/// The sign of a place in a sentence that is still to be filled in.
pub const GAP: char = '…';

/// A part that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// A sentence without a gap.
    Sentence,
    /// What sales promises.
    SalesCommits,
    /// What marketing promises.
    MarketingCommits,
    /// Who of sales sees to it.
    SalesOwner,
    /// Who of marketing sees to it.
    MarketingOwner,
    /// The day by which an action is done.
    Due,
    /// How the group will see whether it works.
    Measure,
    /// The day on which the group looks at it again.
    Review,
    /// The voices of both sides.
    Consent,
    /// Something to count or a length of time in each promise.
    Numbers,
    /// The value of the measure now.
    Baseline,
    /// The value that the group aims at.
    Target,
    /// What happens when it is not kept.
    IfMissed,
    /// Why it was agreed.
    Reason,
}

/// How much a part is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// Without it the agreement is a proposal: it would not say who, what, by when or how one sees it.
    Required,
    /// Without it the agreement is not complete.
    Advised,
}

/// What an agreement of one kind at one point says and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    parts: Vec<(Part, Need, bool)>,
}

impl Completeness {
    /// Goes through an agreement of a point; a point that the agenda no longer has asks for no measured value.
    #[must_use]
    pub fn of(agreement: &Agreement, point: Option<&Point>) -> Self {
        let measured = point.is_some_and(|point| point.measured);
        let parts = PARTS.iter().filter_map(|&part| {
            let need = need(part, agreement.kind, measured)?;
            Some((part, need, has(agreement, part)))
        });
        Self {
            parts: parts.collect(),
        }
    }

    /// Number of parts that it has.
    #[must_use]
    pub fn filled(&self) -> usize {
        self.parts.iter().filter(|(.., filled)| *filled).count()
    }

    /// Number of parts that count for its kind and point.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.parts.len()
    }

    /// The parts of a need that it lacks, in the order of the card.
    pub fn lacking(&self, need: Need) -> impl Iterator<Item = Part> {
        let lacking = move |&&(_, of, filled): &&(Part, Need, bool)| of == need && !filled;
        self.parts.iter().filter(lacking).map(|&(part, ..)| part)
    }

    /// The required parts that it lacks but for the consent of the group: what keeps it from being called agreed.
    pub fn unsaid(&self) -> impl Iterator<Item = Part> {
        let lacking = self.lacking(Need::Required);
        lacking.filter(|&part| part != Part::Consent)
    }

    /// Whether it says who, what, by when and how the group will see it, so that it may be called agreed.
    #[must_use]
    pub fn is_sayable(&self) -> bool {
        self.unsaid().next().is_none()
    }
}

impl Session {
    /// What an agreement of this session says and what it lacks.
    #[must_use]
    pub fn completeness(&self, agreement: &Agreement) -> Completeness {
        Completeness::of(agreement, self.point_of(agreement))
    }

    /// What the agenda says of the point at which an agreement was made.
    #[must_use]
    pub fn point_of(&self, agreement: &Agreement) -> Option<&Point> {
        self.point(self.minutes.point_of(agreement.id)?)
    }
}

/// Every part, in the order of the card.
const PARTS: [Part; 14] = [
    Part::Sentence,
    Part::SalesCommits,
    Part::MarketingCommits,
    Part::SalesOwner,
    Part::MarketingOwner,
    Part::Due,
    Part::Measure,
    Part::Review,
    Part::Consent,
    Part::Numbers,
    Part::Baseline,
    Part::Target,
    Part::IfMissed,
    Part::Reason,
];

/// How much a kind of agreement needs a part; `None` where the part does not count.
///
/// From the practice records that the program follows (Sociocracy 3.0, service level agreements between the sides): a
/// definition binds by being used, so what each side does with it is advised; an action is over on its day, so it needs no
/// review; a value now and an aim are needed where the point is measured.
const fn need(part: Part, kind: Kind, measured: bool) -> Option<Need> {
    use Need::{Advised, Required};
    match (part, kind) {
        (
            Part::Sentence
            | Part::SalesOwner
            | Part::MarketingOwner
            | Part::Measure
            | Part::Consent,
            _,
        )
        | (Part::SalesCommits | Part::MarketingCommits, Kind::Rule | Kind::Action)
        | (Part::Due, Kind::Action)
        | (Part::Review, Kind::Definition | Kind::Rule) => Some(Required),
        (Part::SalesCommits | Part::MarketingCommits, Kind::Definition)
        | (Part::Review, Kind::Action)
        | (Part::Numbers, Kind::Rule)
        | (Part::IfMissed, Kind::Rule | Kind::Action)
        | (Part::Reason, _) => Some(Advised),
        (Part::Baseline | Part::Target, _) if measured => Some(Advised),
        _ => None,
    }
}

/// Whether a side is left out on purpose: the other promises something, and a reason says why this one does not.
fn excused(agreement: &Agreement, side: Side) -> bool {
    let alone = agreement.promises_alone();
    alone.is_some_and(|promises| promises != side) && !agreement.one_sided.trim().is_empty()
}

fn has(agreement: &Agreement, part: Part) -> bool {
    let said = |text: &str| !text.trim().is_empty();
    let named = |name: &Option<String>| name.as_deref().is_some_and(said);
    match part {
        Part::Sentence => said(&agreement.text) && !agreement.text.contains(GAP),
        Part::SalesCommits => {
            !agreement.sales_commits.is_empty() || excused(agreement, Side::Sales)
        }
        Part::MarketingCommits => {
            !agreement.marketing_commits.is_empty() || excused(agreement, Side::Marketing)
        }
        Part::SalesOwner => named(&agreement.sales_owner) || excused(agreement, Side::Sales),
        Part::MarketingOwner => {
            named(&agreement.marketing_owner) || excused(agreement, Side::Marketing)
        }
        Part::Due => agreement.due.is_some(),
        Part::Measure => said(&agreement.measure.what),
        Part::Review => agreement.review.is_some(),
        Part::Consent => {
            let both = |d: &Decision| !d.sales.is_empty() && !d.marketing.is_empty();
            agreement.state.holds() || agreement.decision.as_ref().is_some_and(both)
        }
        Part::Numbers => {
            let promises = [&agreement.sales_commits, &agreement.marketing_commits];
            let mut made = promises.into_iter().filter(|p| !p.is_empty()).peekable();
            made.peek().is_some() && made.all(Commitment::is_countable)
        }
        Part::Baseline => agreement.measure.baseline.is_some(),
        Part::Target => agreement.measure.target.is_some(),
        Part::IfMissed => said(&agreement.if_missed),
        Part::Reason => said(&agreement.reason),
    }
}

/// How far a group wants to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// For what is required, and no more.
    Required,
    /// For all that is empty.
    Everything,
}

/// When a part is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// Among what is required.
    First,
    /// Beside a required part, but only when everything is asked.
    Beside,
    /// After what is required.
    Then,
    /// Last: an agreement is complete without it.
    Last,
}

/// The typed parts in the order in which a group thinks of them.
const ORDER: [Slot; 19] = [
    Slot::Text,
    Slot::SalesCommits,
    Slot::SalesAmount,
    Slot::SalesWithin,
    Slot::MarketingCommits,
    Slot::MarketingAmount,
    Slot::MarketingWithin,
    Slot::OneSided,
    Slot::SalesOwner,
    Slot::MarketingOwner,
    Slot::Due,
    Slot::Measure,
    Slot::Baseline,
    Slot::Target,
    Slot::Review,
    Slot::IfMissed,
    Slot::Reason,
    Slot::ValidFrom,
    Slot::Segment,
];

/// When an agreement of this kind is asked for a part; `None` where it never is.
const fn turn(slot: Slot, kind: Kind, measured: bool) -> Option<Turn> {
    let part = match slot {
        Slot::Text => Part::Sentence,
        Slot::SalesCommits | Slot::MarketingCommits | Slot::OneSided => Part::SalesCommits,
        Slot::SalesOwner | Slot::MarketingOwner => Part::SalesOwner,
        Slot::Due => Part::Due,
        Slot::Measure => Part::Measure,
        // Whoever has just said what is measured knows its value best: a group that skips it is not held up.
        Slot::Baseline | Slot::Target if measured => return Some(Turn::First),
        Slot::Review => Part::Review,
        Slot::IfMissed => Part::IfMissed,
        Slot::Reason => Part::Reason,
        Slot::Baseline | Slot::Target | Slot::ValidFrom | Slot::Segment => {
            return Some(Turn::Last);
        }
        Slot::SalesAmount | Slot::SalesWithin | Slot::MarketingAmount | Slot::MarketingWithin => {
            match need(Part::Numbers, kind, measured) {
                Some(_) => return Some(Turn::Beside),
                None => return None,
            }
        }
        Slot::Reservations | Slot::Remedy | Slot::SalesVoices(_) | Slot::MarketingVoices(_) => {
            return None;
        }
    };
    match need(part, kind, measured) {
        Some(Need::Required) => Some(Turn::First),
        Some(Need::Advised) => Some(Turn::Then),
        None => None,
    }
}

/// Whether a part is empty and may be asked.
fn is_open(slot: Slot, agreement: &Agreement) -> bool {
    let lacks = |part| !has(agreement, part);
    let amount = |promise: &Commitment| !promise.is_empty() && !promise.is_countable();
    // Whoever has said how much may still say within what time.
    let within = |promise: &Commitment| {
        let counted = promise.amount.is_some() && promise.within.is_none();
        amount(promise) || counted && !promise.what.contains(|c: char| c.is_ascii_digit())
    };
    match slot {
        Slot::Text => lacks(Part::Sentence),
        Slot::SalesCommits => lacks(Part::SalesCommits),
        Slot::SalesAmount => amount(&agreement.sales_commits),
        Slot::SalesWithin => within(&agreement.sales_commits),
        Slot::MarketingCommits => lacks(Part::MarketingCommits),
        Slot::MarketingAmount => amount(&agreement.marketing_commits),
        Slot::MarketingWithin => within(&agreement.marketing_commits),
        Slot::OneSided => {
            agreement.promises_alone().is_some() && agreement.one_sided.trim().is_empty()
        }
        Slot::SalesOwner => lacks(Part::SalesOwner),
        Slot::MarketingOwner => lacks(Part::MarketingOwner),
        Slot::Due => lacks(Part::Due),
        Slot::Measure => lacks(Part::Measure),
        Slot::Baseline => !lacks(Part::Measure) && lacks(Part::Baseline),
        Slot::Target => !lacks(Part::Measure) && lacks(Part::Target),
        Slot::Review => lacks(Part::Review),
        Slot::IfMissed => lacks(Part::IfMissed),
        Slot::Reason => lacks(Part::Reason),
        Slot::ValidFrom => agreement.valid_from.is_none(),
        Slot::Segment => agreement.segment.trim().is_empty(),
        Slot::Reservations | Slot::Remedy | Slot::SalesVoices(_) | Slot::MarketingVoices(_) => {
            false
        }
    }
}

/// The next empty part to ask for behind the one that was asked last: what is required first, then what is advised, then the
/// rest. What was passed over is not asked again.
#[must_use]
pub fn next_open(
    agreement: &Agreement,
    point: Option<&Point>,
    depth: Depth,
    last: Option<Slot>,
) -> Option<Slot> {
    let measured = point.is_some_and(|point| point.measured);
    let turn = |slot: Slot| turn(slot, agreement.kind, measured);
    let mut order: Vec<(Turn, Slot)> = ORDER
        .into_iter()
        .filter_map(|slot| Some((turn(slot)?, slot)))
        .filter(|&(turn, _)| depth == Depth::Everything || turn == Turn::First)
        .collect();
    order.sort_by_key(|&(turn, _)| {
        if turn == Turn::Beside {
            Turn::First
        } else {
            turn
        }
    });
    let behind = last.and_then(|last| order.iter().position(|&(_, slot)| slot == last));
    let rest = order.into_iter().skip(behind.map_or(0, |place| place + 1));
    let mut open = rest.map(|(_, slot)| slot);
    open.find(|&slot| is_open(slot, agreement))
}

#[cfg(test)]
mod tests;
