//! The form in which the cache keeps an agreement. Each type is taken apart and put together field by field, so that a new field is
//! kept too, or does not compile.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::plain::{bytes, day, maybe_day};
use crate::domain::agreement::{
    Agreement, Commitment, Decision, Kind, Measure, Rule, Standing, Voice,
};
use crate::domain::amount::{Amount, Length, Number, TimeUnit};
use crate::domain::lookback::Link;
use crate::domain::series::Recorded;

/// An agreement, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptAgreement<'a> {
    point: usize,
    number: &'a str,
    first_step: bool,
    #[serde(with = "bytes")]
    id: Uuid,
    text: &'a str,
    kind: Kind,
    state: Standing,
    sales_owner: Option<&'a str>,
    marketing_owner: Option<&'a str>,
    #[serde(with = "maybe_day")]
    due: Option<Date>,
    #[serde(with = "maybe_day")]
    review: Option<Date>,
    needs_management: bool,
    reason: &'a str,
    reservations: &'a str,
    remedy: &'a str,
    #[serde(borrow)]
    sales_commits: KeptCommitment<'a>,
    #[serde(borrow)]
    marketing_commits: KeptCommitment<'a>,
    one_sided: &'a str,
    segment: &'a str,
    measure: &'a str,
    #[serde(borrow)]
    baseline: Option<KeptAmount<'a>>,
    #[serde(borrow)]
    target: Option<KeptAmount<'a>>,
    if_missed: &'a str,
    #[serde(with = "maybe_day")]
    valid_from: Option<Date>,
    decision: Option<KeptDecision>,
    earlier: Vec<KeptDecision>,
    supersedes: Option<Link>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptCommitment<'a> {
    what: &'a str,
    #[serde(borrow)]
    amount: Option<KeptAmount<'a>>,
    within: Option<(&'a str, TimeUnit)>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptAmount<'a> {
    number: &'a str,
    unit: &'a str,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptDecision {
    rule: Rule,
    sales: Vec<Voice>,
    marketing: Vec<Voice>,
    #[serde(with = "day")]
    on: Date,
    trial: bool,
}

impl<'a> KeptAgreement<'a> {
    #[expect(
        clippy::too_many_lines,
        reason = "field by field, so that a new field does not compile until it is kept"
    )]
    pub fn of(recorded: &'a Recorded) -> Self {
        let Recorded {
            point,
            number,
            first_step,
            agreement,
        } = recorded;
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
        } = agreement;
        let Measure {
            what,
            baseline,
            target,
        } = measure;
        Self {
            point: *point,
            number,
            first_step: *first_step,
            id: *id,
            text,
            kind: *kind,
            state: *state,
            sales_owner: sales_owner.as_deref(),
            marketing_owner: marketing_owner.as_deref(),
            due: *due,
            review: *review,
            needs_management: *needs_management,
            reason,
            reservations,
            remedy,
            sales_commits: KeptCommitment::of(sales_commits),
            marketing_commits: KeptCommitment::of(marketing_commits),
            one_sided,
            segment,
            measure: what,
            baseline: baseline.as_ref().map(KeptAmount::of),
            target: target.as_ref().map(KeptAmount::of),
            if_missed,
            valid_from: *valid_from,
            decision: decision.as_ref().map(KeptDecision::of),
            earlier: earlier.iter().map(KeptDecision::of).collect(),
            supersedes: *supersedes,
        }
    }

    pub fn recorded(self) -> Option<Recorded> {
        Some(Recorded {
            point: self.point,
            number: self.number.to_owned(),
            first_step: self.first_step,
            agreement: Agreement {
                id: self.id,
                text: self.text.to_owned(),
                kind: self.kind,
                state: self.state,
                sales_owner: self.sales_owner.map(str::to_owned),
                marketing_owner: self.marketing_owner.map(str::to_owned),
                due: self.due,
                review: self.review,
                needs_management: self.needs_management,
                reason: self.reason.to_owned(),
                reservations: self.reservations.to_owned(),
                remedy: self.remedy.to_owned(),
                sales_commits: self.sales_commits.commitment()?,
                marketing_commits: self.marketing_commits.commitment()?,
                one_sided: self.one_sided.to_owned(),
                segment: self.segment.to_owned(),
                measure: Measure {
                    what: self.measure.to_owned(),
                    baseline: amount(self.baseline)?,
                    target: amount(self.target)?,
                },
                if_missed: self.if_missed.to_owned(),
                valid_from: self.valid_from,
                decision: self.decision.map(KeptDecision::decision),
                earlier: self
                    .earlier
                    .into_iter()
                    .map(KeptDecision::decision)
                    .collect(),
                supersedes: self.supersedes,
            },
        })
    }
}

impl<'a> KeptCommitment<'a> {
    fn of(commitment: &'a Commitment) -> Self {
        let Commitment {
            what,
            amount,
            within,
        } = commitment;
        let within = within
            .as_ref()
            .map(|Length { number, unit }| (number.digits(), *unit));
        Self {
            what,
            amount: amount.as_ref().map(KeptAmount::of),
            within,
        }
    }

    fn commitment(self) -> Option<Commitment> {
        let within = match self.within {
            None => None,
            Some((digits, unit)) => Some(Length {
                number: Number::of(digits).ok()?,
                unit,
            }),
        };
        Some(Commitment {
            what: self.what.to_owned(),
            amount: amount(self.amount)?,
            within,
        })
    }
}

impl<'a> KeptAmount<'a> {
    fn of(amount: &'a Amount) -> Self {
        let Amount { number, unit } = amount;
        Self {
            number: number.digits(),
            unit,
        }
    }
}

/// An amount or none; `None` for an amount whose number is none.
#[expect(
    clippy::option_option,
    reason = "there may be no amount, or one that is wrong"
)]
fn amount(kept: Option<KeptAmount<'_>>) -> Option<Option<Amount>> {
    let Some(kept) = kept else {
        return Some(None);
    };
    let number = Number::of(kept.number).ok()?;
    let unit = kept.unit.to_owned();
    Some(Some(Amount { number, unit }))
}

impl KeptDecision {
    fn of(decision: &Decision) -> Self {
        let Decision {
            rule,
            sales,
            marketing,
            on,
            trial,
        } = decision;
        Self {
            rule: *rule,
            sales: sales.clone(),
            marketing: marketing.clone(),
            on: *on,
            trial: *trial,
        }
    }

    fn decision(self) -> Decision {
        Decision {
            rule: self.rule,
            sales: self.sales,
            marketing: self.marketing,
            on: self.on,
            trial: self.trial,
        }
    }
}
