//! The form in which the cache keeps what lists and series need of a session: short, quick to read, with texts that are borrowed
//! from what was read. What a series needs is `Meeting`; this is only how it is written down.
//!
//! Each type is taken apart and put together field by field: what is added to an agreement is kept too, or does not compile.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::library::Entry;
use crate::domain::agenda::Language;
use crate::domain::agreement::{
    Agreement, Commitment, Decision, Kind, Measure, Rule, Standing, Voice,
};
use crate::domain::amount::{Amount, Length, Number, TimeUnit};
use crate::domain::lookback::{Judgement, Link, Sequel, Verdict};
use crate::domain::minutes::{Fate, Parked, ParkedBefore};
use crate::domain::people::Side;
use crate::domain::series::{Meeting, Recorded, Spoken};

/// What a list shows of a session.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Head<'a> {
    #[serde(with = "bytes")]
    pub id: Uuid,
    team: &'a str,
    title: &'a str,
    #[serde(with = "day")]
    date: Date,
    language: Language,
    points: usize,
    settled: usize,
    agreements: usize,
    closed: bool,
    #[serde(with = "maybe_day")]
    next_meeting: Option<Date>,
}

impl<'a> Head<'a> {
    /// The head of what a list shows.
    pub fn of(entry: &'a Entry) -> Self {
        let Entry {
            path: _,
            id,
            team,
            title,
            date,
            language,
            points,
            settled,
            agreements,
            closed,
            next_meeting,
            copy: _,
        } = entry;
        Self {
            id: *id,
            team,
            title,
            date: *date,
            language: *language,
            points: *points,
            settled: *settled,
            agreements: *agreements,
            closed: *closed,
            next_meeting: *next_meeting,
        }
    }

    /// What a list shows of the session in this file.
    pub fn entry(&self, path: std::path::PathBuf) -> Entry {
        Entry {
            copy: false,
            path,
            id: self.id,
            team: self.team.to_owned(),
            title: self.title.to_owned(),
            date: self.date,
            language: self.language,
            points: self.points,
            settled: self.settled,
            agreements: self.agreements,
            closed: self.closed,
            next_meeting: self.next_meeting,
        }
    }
}

/// A meeting, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept<'a> {
    #[serde(with = "bytes")]
    id: Uuid,
    team: &'a str,
    title: &'a str,
    #[serde(with = "day")]
    date: Date,
    follows: Option<Uuid>,
    closed: bool,
    #[serde(borrow)]
    people: Vec<(&'a str, Side)>,
    #[serde(borrow)]
    points: Vec<KeptPoint<'a>>,
    #[serde(borrow)]
    agreements: Vec<KeptAgreement<'a>>,
    #[serde(borrow)]
    verdicts: Vec<KeptVerdict<'a>>,
    #[serde(borrow)]
    parked: Vec<KeptParked<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptPoint<'a> {
    point: &'a str,
    title: &'a str,
    today: bool,
    gaps: Vec<f64>,
    planned: u32,
    spent: u32,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptAgreement<'a> {
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

#[derive(Debug, Serialize, Deserialize)]
struct KeptVerdict<'a> {
    of: Link,
    sentence: &'a str,
    judgement: Option<Judgement>,
    measured: &'a str,
    why: &'a str,
    sequel: Option<Sequel>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptParked<'a> {
    #[serde(with = "bytes")]
    id: Uuid,
    text: &'a str,
    point: Option<&'a str>,
    fate: KeptFate<'a>,
    #[serde(with = "maybe_day")]
    due: Option<Date>,
    from: Option<ParkedBefore>,
}

#[derive(Debug, Serialize, Deserialize)]
enum KeptFate<'a> {
    Open,
    Owned(&'a str),
    Dropped,
}

impl<'a> Kept<'a> {
    /// The form of a meeting.
    pub fn of(meeting: &'a Meeting) -> Self {
        let Meeting {
            id,
            team,
            title,
            date,
            follows,
            closed,
            people,
            points,
            agreements,
            verdicts,
            parked,
        } = meeting;
        let people = people.iter().map(|(name, side)| (name.as_str(), *side));
        Self {
            id: *id,
            team,
            title,
            date: *date,
            follows: *follows,
            closed: *closed,
            people: people.collect(),
            points: points.iter().map(KeptPoint::of).collect(),
            agreements: agreements.iter().map(KeptAgreement::of).collect(),
            verdicts: verdicts.iter().map(KeptVerdict::of).collect(),
            parked: parked.iter().map(KeptParked::of).collect(),
        }
    }

    /// The meeting; `None` when a number in it is none.
    pub fn meeting(self) -> Option<Meeting> {
        let people = self.people.into_iter();
        let agreements = self.agreements.into_iter().map(KeptAgreement::recorded);
        Some(Meeting {
            id: self.id,
            team: self.team.to_owned(),
            title: self.title.to_owned(),
            date: self.date,
            follows: self.follows,
            closed: self.closed,
            people: people.map(|(name, side)| (name.to_owned(), side)).collect(),
            points: self.points.into_iter().map(KeptPoint::spoken).collect(),
            agreements: agreements.collect::<Option<_>>()?,
            verdicts: self
                .verdicts
                .into_iter()
                .map(KeptVerdict::verdict)
                .collect(),
            parked: self.parked.into_iter().map(KeptParked::parked).collect(),
        })
    }
}

impl<'a> KeptPoint<'a> {
    fn of(spoken: &'a Spoken) -> Self {
        let Spoken {
            point,
            title,
            today,
            gaps,
            planned,
            spent,
        } = spoken;
        Self {
            point,
            title,
            today: *today,
            gaps: gaps.clone(),
            planned: *planned,
            spent: *spent,
        }
    }

    fn spoken(self) -> Spoken {
        Spoken {
            point: self.point.to_owned(),
            title: self.title.to_owned(),
            today: self.today,
            gaps: self.gaps,
            planned: self.planned,
            spent: self.spent,
        }
    }
}

impl<'a> KeptAgreement<'a> {
    fn of(recorded: &'a Recorded) -> Self {
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

    fn recorded(self) -> Option<Recorded> {
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

impl<'a> KeptVerdict<'a> {
    fn of(verdict: &'a Verdict) -> Self {
        let Verdict {
            of,
            sentence,
            judgement,
            measured,
            why,
            sequel,
        } = verdict;
        Self {
            of: *of,
            sentence,
            judgement: *judgement,
            measured,
            why,
            sequel: *sequel,
        }
    }

    fn verdict(self) -> Verdict {
        Verdict {
            of: self.of,
            sentence: self.sentence.to_owned(),
            judgement: self.judgement,
            measured: self.measured.to_owned(),
            why: self.why.to_owned(),
            sequel: self.sequel,
        }
    }
}

impl<'a> KeptParked<'a> {
    fn of(parked: &'a Parked) -> Self {
        let Parked {
            id,
            text,
            point,
            fate,
            due,
            from,
        } = parked;
        Self {
            id: *id,
            text,
            point: point.as_deref(),
            fate: match fate {
                Fate::Open => KeptFate::Open,
                Fate::Owned(name) => KeptFate::Owned(name),
                Fate::Dropped => KeptFate::Dropped,
            },
            due: *due,
            from: *from,
        }
    }

    fn parked(self) -> Parked {
        Parked {
            id: self.id,
            text: self.text.to_owned(),
            point: self.point.map(str::to_owned),
            fate: match self.fate {
                KeptFate::Open => Fate::Open,
                KeptFate::Owned(name) => Fate::Owned(name.to_owned()),
                KeptFate::Dropped => Fate::Dropped,
            },
            due: self.due,
            from: self.from,
        }
    }
}
/// An id as its sixteen bytes: shorter, and read without looking at its letters.
mod bytes {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use uuid::Uuid;

    pub fn serialize<S: Serializer>(id: &Uuid, to: S) -> Result<S::Ok, S::Error> {
        id.as_bytes().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Uuid, D::Error> {
        <[u8; 16]>::deserialize(from).map(Uuid::from_bytes)
    }
}

/// A day as one number, which is read many times faster than its text.
mod day {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// The number of a day: year, month and day behind each other in binary; never 0.
    pub fn number(day: Date) -> u32 {
        let year = u32::try_from(i32::from(day.year()) + 10_000).unwrap_or(0);
        let [month, day] = [day.month(), day.day()].map(|part| u32::try_from(part).unwrap_or(0));
        (year << 9) | (month << 5) | day
    }

    /// The day of a number.
    pub fn of(number: u32) -> Option<Date> {
        let year = i32::try_from(number >> 9).ok()? - 10_000;
        let month = i8::try_from((number >> 5) & 15).ok()?;
        let day = i8::try_from(number & 31).ok()?;
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        number(*day).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        of(u32::deserialize(from)?).ok_or_else(|| D::Error::custom("no day"))
    }
}

/// A day or none, as one number that is 0 for none.
mod maybe_day {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::day;

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map_or(0, day::number).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        match u32::deserialize(from)? {
            0 => Ok(None),
            number => match day::of(number) {
                None => Err(D::Error::custom("no day")),
                day => Ok(day),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_day_comes_back_from_its_number(year in -9999_i16..=9999, month in 1_i8..=12, at in 1_i8..=28) {
            let date = jiff::civil::date(year, month, at);
            proptest::prop_assert_eq!(day::of(day::number(date)), Some(date));
            proptest::prop_assert!(day::number(date) > 0);
        }
    }
}
