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
use crate::domain::series::{Brief, Gist};

/// An agreement, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptAgreement<'a> {
    brief: KeptBrief,
    #[serde(borrow)]
    gist: KeptGist<'a>,
    #[serde(borrow)]
    words: KeptWords<'a>,
    remedy: &'a str,
    #[serde(borrow)]
    sales_commits: KeptCommitment<'a>,
    #[serde(borrow)]
    marketing_commits: KeptCommitment<'a>,
    #[serde(borrow)]
    baseline: Option<KeptAmount<'a>>,
    #[serde(borrow)]
    target: Option<KeptAmount<'a>>,
    #[serde(with = "maybe_day")]
    valid_from: Option<Date>,
    decision: Option<KeptDecision>,
    earlier: Vec<KeptDecision>,
}

/// What a list shows of it.
#[derive(Debug, Serialize, Deserialize)]
struct KeptGist<'a> {
    text: &'a str,
    sales_owner: Option<&'a str>,
    marketing_owner: Option<&'a str>,
    needs_management: bool,
}

/// What a filter looks for beside the sentence.
#[derive(Debug, Serialize, Deserialize)]
struct KeptWords<'a> {
    reason: &'a str,
    reservations: &'a str,
    sales: &'a str,
    marketing: &'a str,
    one_sided: &'a str,
    segment: &'a str,
    measure: &'a str,
    if_missed: &'a str,
}

/// What is read of an agreement before its words.
#[derive(Debug, Serialize, Deserialize)]
struct KeptBrief {
    #[serde(with = "bytes")]
    id: Uuid,
    kind: Kind,
    state: Standing,
    #[serde(with = "maybe_day")]
    due: Option<Date>,
    #[serde(with = "maybe_day")]
    review: Option<Date>,
    supersedes: Option<Link>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptCommitment<'a> {
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
    /// The form of an agreement.
    pub fn of(agreement: &'a Agreement) -> Self {
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
            reason: _,
            reservations: _,
            remedy,
            sales_commits,
            marketing_commits,
            one_sided: _,
            segment: _,
            measure,
            if_missed: _,
            valid_from,
            decision,
            earlier,
            supersedes,
        } = agreement;
        let Measure {
            what: _,
            baseline,
            target,
        } = measure;
        Self {
            brief: KeptBrief {
                id: *id,
                kind: *kind,
                state: *state,
                due: *due,
                review: *review,
                supersedes: *supersedes,
            },
            gist: KeptGist {
                text,
                sales_owner: sales_owner.as_deref(),
                marketing_owner: marketing_owner.as_deref(),
                needs_management: *needs_management,
            },
            words: KeptWords::of(agreement),
            remedy,
            sales_commits: KeptCommitment::of(sales_commits),
            marketing_commits: KeptCommitment::of(marketing_commits),
            baseline: baseline.as_ref().map(KeptAmount::of),
            target: target.as_ref().map(KeptAmount::of),
            valid_from: *valid_from,
            decision: decision.as_ref().map(KeptDecision::of),
            earlier: earlier.iter().map(KeptDecision::of).collect(),
        }
    }

    /// What a series asks of the agreement that is kept in these bytes.
    pub fn brief(kept: &[u8]) -> Option<Brief> {
        let (kept, _) = postcard::take_from_bytes::<KeptBrief>(kept).ok()?;
        Some(Brief {
            id: kept.id,
            kind: kept.kind,
            state: kept.state,
            due: kept.due,
            review: kept.review,
            supersedes: kept.supersedes.map(Box::new),
        })
    }

    /// What a list shows of the agreement that is kept in these bytes.
    pub fn gist(kept: &[u8]) -> Option<Gist> {
        let kept = postcard::take_from_bytes::<(KeptBrief, KeptGist<'_>)>(kept);
        let ((_, gist), _) = kept.ok()?;
        Some(Gist {
            text: gist.text.to_owned(),
            sales_owner: gist.sales_owner.map(str::to_owned),
            marketing_owner: gist.marketing_owner.map(str::to_owned),
            needs_management: gist.needs_management,
        })
    }

    /// Whether one of the texts of the agreement that is kept in these bytes is looked for.
    pub fn says(kept: &[u8], found: &mut dyn FnMut(&str) -> bool) -> Option<bool> {
        let kept = postcard::take_from_bytes::<(KeptBrief, KeptGist<'_>, KeptWords<'_>)>(kept);
        let ((_, gist, words), _) = kept.ok()?;
        let texts = [
            gist.text,
            words.reason,
            words.reservations,
            words.sales,
            words.marketing,
            words.one_sided,
            words.segment,
            words.measure,
            words.if_missed,
        ];
        let mut texts = texts.into_iter().filter(|text| !text.is_empty());
        Some(texts.any(found))
    }

    pub fn agreement(self) -> Option<Agreement> {
        Some(Agreement {
            id: self.brief.id,
            text: self.gist.text.to_owned(),
            kind: self.brief.kind,
            state: self.brief.state,
            sales_owner: self.gist.sales_owner.map(str::to_owned),
            marketing_owner: self.gist.marketing_owner.map(str::to_owned),
            due: self.brief.due,
            review: self.brief.review,
            needs_management: self.gist.needs_management,
            reason: self.words.reason.to_owned(),
            reservations: self.words.reservations.to_owned(),
            remedy: self.remedy.to_owned(),
            sales_commits: self.sales_commits.commitment(self.words.sales)?,
            marketing_commits: self.marketing_commits.commitment(self.words.marketing)?,
            one_sided: self.words.one_sided.to_owned(),
            segment: self.words.segment.to_owned(),
            measure: Measure {
                what: self.words.measure.to_owned(),
                baseline: amount(self.baseline)?,
                target: amount(self.target)?,
            },
            if_missed: self.words.if_missed.to_owned(),
            valid_from: self.valid_from,
            decision: self.decision.map(KeptDecision::decision),
            earlier: self
                .earlier
                .into_iter()
                .map(KeptDecision::decision)
                .collect(),
            supersedes: self.brief.supersedes,
        })
    }
}

impl<'a> KeptWords<'a> {
    fn of(agreement: &'a Agreement) -> Self {
        Self {
            reason: &agreement.reason,
            reservations: &agreement.reservations,
            sales: &agreement.sales_commits.what,
            marketing: &agreement.marketing_commits.what,
            one_sided: &agreement.one_sided,
            segment: &agreement.segment,
            measure: &agreement.measure.what,
            if_missed: &agreement.if_missed,
        }
    }
}

impl<'a> KeptCommitment<'a> {
    fn of(commitment: &'a Commitment) -> Self {
        let Commitment {
            what: _,
            amount,
            within,
        } = commitment;
        let within = within
            .as_ref()
            .map(|Length { number, unit }| (number.digits(), *unit));
        Self {
            amount: amount.as_ref().map(KeptAmount::of),
            within,
        }
    }

    fn commitment(self, what: &str) -> Option<Commitment> {
        let within = match self.within {
            None => None,
            Some((digits, unit)) => Some(Length {
                number: Number::of(digits).ok()?,
                unit,
            }),
        };
        Some(Commitment {
            what: what.to_owned(),
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
