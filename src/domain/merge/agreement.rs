//! Two versions of one agreement in one.

use super::difference::{Aspect, Fact, Pen};
use super::items::{amount_text, aside};
use super::lists::union;
use crate::domain::agreement::{Agreement, Commitment, Decision, Measure};
use crate::domain::amount::Amount;
use crate::domain::passages::{Part, Sort};
use crate::domain::people::Side;

#[expect(clippy::too_many_lines, reason = "every field twice, one line each")]
pub(super) fn merge(pen: &mut Pen, one: &Agreement, other: &Agreement) -> Agreement {
    let Agreement {
        id,
        text,
        kind,
        state,
        sales_owner,
        marketing_owner,
        due,
        review,
        needs_management,
        reason,
        reservations,
        remedy,
        sales_commits,
        marketing_commits,
        one_sided,
        segment,
        measure,
        if_missed,
        valid_from,
        decision,
        earlier,
        supersedes,
    } = one;
    pen.at(Sort::Agreement, None, Some(*id));
    let text = pen.text(Part::Text, text, &other.text);
    let kind = pen.pick(Aspect::Kind, kind, &other.kind, |kind| Fact::Kind(*kind));
    let state = pen.pick(Aspect::State, state, &other.state, |state| {
        Fact::Standing(*state)
    });
    let owner = |pen: &mut Pen, side, one: &Option<String>, other: &Option<String>| {
        pen.maybe_name(Part::Owner(side), one.as_deref(), other.as_deref())
    };
    let sales_owner = owner(pen, Side::Sales, sales_owner, &other.sales_owner);
    let marketing_owner = owner(
        pen,
        Side::Marketing,
        marketing_owner,
        &other.marketing_owner,
    );
    let supersedes = supersedes.or(other.supersedes);
    pen.detail(&supersedes, &other.supersedes.or(supersedes));
    let earlier = self::earlier(pen, decision.as_ref(), earlier, other);
    Agreement {
        id: *id,
        text,
        kind,
        state,
        sales_owner,
        marketing_owner,
        due: pen.day(Aspect::Due, *due, other.due),
        review: pen.day(Aspect::Review, *review, other.review),
        needs_management: *needs_management || other.needs_management,
        reason: pen.text(Part::Reason, reason, &other.reason),
        reservations: pen.text(Part::Reservations, reservations, &other.reservations),
        remedy: pen.text(Part::Remedy, remedy, &other.remedy),
        sales_commits: commitment(pen, Side::Sales, sales_commits, &other.sales_commits),
        marketing_commits: commitment(
            pen,
            Side::Marketing,
            marketing_commits,
            &other.marketing_commits,
        ),
        one_sided: pen.text(Part::OneSided, one_sided, &other.one_sided),
        segment: pen.name(Part::Segment, segment, &other.segment),
        measure: self::measure(pen, measure, &other.measure),
        if_missed: pen.text(Part::IfMissed, if_missed, &other.if_missed),
        valid_from: pen.day(Aspect::ValidFrom, *valid_from, other.valid_from),
        decision: decision.clone().or_else(|| other.decision.clone()),
        earlier,
        supersedes,
    }
}

/// The decisions that no longer count; of two that would count the other becomes one of them.
fn earlier(
    pen: &mut Pen,
    decision: Option<&Decision>,
    earlier: &[Decision],
    other: &Agreement,
) -> Vec<Decision> {
    let mut all = union(earlier, &other.earlier);
    if let (Some(mine), Some(theirs)) = (decision, &other.decision)
        && mine != theirs
    {
        pen.pick(Aspect::Decision, mine, theirs, |decision| {
            Fact::Day(decision.on)
        });
        if !all.contains(theirs) {
            all.push(theirs.clone());
        }
    }
    all
}

/// A second amount stands behind the words, since there is room for one only.
fn commitment(pen: &mut Pen, side: Side, one: &Commitment, other: &Commitment) -> Commitment {
    let Commitment {
        what,
        amount,
        within,
    } = one;
    let part = Part::Commitment(side);
    let what = pen.name(part, what, &other.what);
    let (what, amount) = beside(pen, part, what, amount.as_ref(), other.amount.as_ref());
    let within = within.clone().or_else(|| other.within.clone());
    if other.within.is_some() {
        pen.detail(&within, &other.within);
    }
    Commitment {
        what,
        amount,
        within,
    }
}

fn measure(pen: &mut Pen, one: &Measure, other: &Measure) -> Measure {
    let Measure {
        what,
        baseline,
        target,
    } = one;
    let what = pen.name(Part::Measure, what, &other.what);
    let (what, baseline) = beside(
        pen,
        Part::Measure,
        what,
        baseline.as_ref(),
        other.baseline.as_ref(),
    );
    let (what, target) = beside(
        pen,
        Part::Measure,
        what,
        target.as_ref(),
        other.target.as_ref(),
    );
    Measure {
        what,
        baseline,
        target,
    }
}

/// The words with the other amount behind them, where there are two, and the first amount.
fn beside(
    pen: &mut Pen,
    part: Part,
    what: String,
    one: Option<&Amount>,
    other: Option<&Amount>,
) -> (String, Option<Amount>) {
    match (one, other) {
        (Some(one), Some(other)) if one != other => {
            let (mine, theirs) = (amount_text(one), amount_text(other));
            pen.name(part, &mine, &theirs);
            (aside(&what, &theirs), Some(one.clone()))
        }
        (one, other) => (what, one.or(other).cloned()),
    }
}
