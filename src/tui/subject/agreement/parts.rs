//! The typed parts of an agreement: how each is asked, what is recorded of it, and how an answer is read.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agreement::{Agreement, Commitment};
use crate::domain::amount::{Amount, Length};
use crate::domain::draft::Slot;
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::domain::worksheet::Value;
use crate::locale::Locale;
use crate::tui::answer::{filled, meant_day, read_day};
use crate::tui::asking::Asking;
use crate::tui::offered::completed;
use crate::tui::reach::Reach;

use super::vote;

/// The column of a worksheet in which the segments stand.
const SEGMENT: &str = "segment";

/// Whether a line end may stand in this part.
#[must_use]
pub const fn keeps_lines(slot: Slot) -> bool {
    matches!(
        slot,
        Slot::Reason | Slot::Reservations | Slot::Remedy | Slot::IfMissed | Slot::OneSided
    )
}

/// Whether the answer is a word or two that one rather types anew than edits.
#[must_use]
pub const fn is_short(slot: Slot) -> bool {
    is_name(slot)
        || matches!(
            slot,
            Slot::SalesAmount
                | Slot::SalesWithin
                | Slot::MarketingAmount
                | Slot::MarketingWithin
                | Slot::Due
                | Slot::Baseline
                | Slot::Target
                | Slot::Review
                | Slot::ValidFrom
                | Slot::SalesVoices(_)
                | Slot::MarketingVoices(_)
        )
}

/// Whether somebody at the table is asked for.
#[must_use]
pub const fn is_name(slot: Slot) -> bool {
    matches!(slot, Slot::SalesOwner | Slot::MarketingOwner)
}

/// The key of the question for a part, and the side that is asked.
#[must_use]
pub const fn label(slot: Slot) -> (&'static str, Option<Side>) {
    let (sales, marketing) = (Some(Side::Sales), Some(Side::Marketing));
    match slot {
        Slot::Text => ("ask-agreement-text", None),
        Slot::SalesCommits => ("ask-sales-commits", sales),
        Slot::SalesAmount => ("ask-how-much", sales),
        Slot::SalesWithin => ("ask-within", sales),
        Slot::MarketingCommits => ("ask-marketing-commits", marketing),
        Slot::MarketingAmount => ("ask-how-much", marketing),
        Slot::MarketingWithin => ("ask-within", marketing),
        Slot::OneSided => ("ask-one-sided", None),
        Slot::SalesOwner => ("ask-sales-owner", sales),
        Slot::MarketingOwner => ("ask-marketing-owner", marketing),
        Slot::Due => ("ask-due", None),
        Slot::Measure => ("ask-measure", None),
        Slot::Baseline => ("ask-baseline", None),
        Slot::Target => ("ask-target", None),
        Slot::Review => ("ask-review", None),
        Slot::IfMissed => ("ask-if-missed", None),
        Slot::ValidFrom => ("ask-valid-from", None),
        Slot::Segment => ("ask-segment", None),
        Slot::Reason => ("ask-reason", None),
        Slot::Reservations => ("ask-reservations", None),
        Slot::Remedy => ("ask-remedy", None),
        Slot::SalesVoices(rule) => (vote::voices_label(rule), sales),
        Slot::MarketingVoices(rule) => (vote::voices_label(rule), marketing),
    }
}

/// What is recorded of a part, as its text to edit; for the voices of a side what is offered as their answer.
#[must_use]
pub fn recorded(id: Uuid, slot: Slot, session: &Session, locale: &Locale) -> String {
    let Some(agreement) = session.minutes.agreement(id) else {
        return String::new();
    };
    let day = |date: Option<Date>| date.map(|d| locale.short_day(d)).unwrap_or_default();
    let amount = |amount: &Option<Amount>| {
        let said = amount.as_ref().map(|amount| locale.amount(amount));
        said.unwrap_or_default()
    };
    let length = |length: &Option<Length>| {
        let said = length.as_ref().map(|length| locale.length_of_time(length));
        said.unwrap_or_default()
    };
    match slot {
        Slot::Text => agreement.text.clone(),
        Slot::SalesCommits => agreement.sales_commits.what.clone(),
        Slot::SalesAmount => amount(&agreement.sales_commits.amount),
        Slot::SalesWithin => length(&agreement.sales_commits.within),
        Slot::MarketingCommits => agreement.marketing_commits.what.clone(),
        Slot::MarketingAmount => amount(&agreement.marketing_commits.amount),
        Slot::MarketingWithin => length(&agreement.marketing_commits.within),
        Slot::OneSided => agreement.one_sided.clone(),
        Slot::SalesOwner => agreement.sales_owner.clone().unwrap_or_default(),
        Slot::MarketingOwner => agreement.marketing_owner.clone().unwrap_or_default(),
        Slot::Due => day(agreement.due),
        Slot::Measure => agreement.measure.what.clone(),
        Slot::Baseline => amount(&agreement.measure.baseline),
        Slot::Target => amount(&agreement.measure.target),
        Slot::Review => day(agreement.review),
        Slot::IfMissed => agreement.if_missed.clone(),
        Slot::ValidFrom => day(agreement.valid_from),
        Slot::Segment => agreement.segment.clone(),
        Slot::Reason => agreement.reason.clone(),
        Slot::Reservations => agreement.reservations.clone(),
        Slot::Remedy => agreement.remedy.clone(),
        Slot::SalesVoices(rule) => vote::expected(Side::Sales, rule, session),
        Slot::MarketingVoices(rule) => vote::expected(Side::Marketing, rule, session),
    }
}

/// The segments that the group has named: in the worksheets, then in other agreements.
#[must_use]
pub fn segments(session: &Session) -> Vec<String> {
    let rows = session.minutes.points.iter().flat_map(|point| &point.sheet);
    let in_sheets = rows.filter_map(|row| match row.value(SEGMENT) {
        Some(Value::Text(text) | Value::Choice(text)) => Some(text.as_str()),
        _ => None,
    });
    let all = session.minutes.agreements();
    let in_agreements = all.map(|(_, agreement)| agreement.segment.as_str());
    let mut segments: Vec<String> = Vec::new();
    for segment in in_sheets.chain(in_agreements).map(str::trim) {
        if !segment.is_empty() && !segments.iter().any(|known| known == segment) {
            segments.push(segment.to_owned());
        }
    }
    segments
}

/// Reads a part and writes it into its agreement; an empty answer takes away what was there.
///
/// # Errors
/// The sentence that tells the room why the answer cannot be taken.
pub fn take(
    asking: &Asking,
    id: Uuid,
    slot: Slot,
    text: &str,
    reach: &mut Reach<'_>,
) -> Result<(), String> {
    let write: Write<'_> = match slot {
        Slot::Text => {
            filled(text, "ask-empty-agreement", reach)?;
            words(text, |a| &mut a.text)
        }
        Slot::SalesCommits => words(text, |a| &mut a.sales_commits.what),
        Slot::SalesAmount => amount(text, |a| &mut a.sales_commits.amount, reach)?,
        Slot::SalesWithin => length(text, |a| &mut a.sales_commits, reach)?,
        Slot::MarketingCommits => words(text, |a| &mut a.marketing_commits.what),
        Slot::MarketingAmount => amount(text, |a| &mut a.marketing_commits.amount, reach)?,
        Slot::MarketingWithin => length(text, |a| &mut a.marketing_commits, reach)?,
        Slot::OneSided => words(text, |a| &mut a.one_sided),
        Slot::SalesOwner => name(text, |a| &mut a.sales_owner, reach),
        Slot::MarketingOwner => name(text, |a| &mut a.marketing_owner, reach),
        Slot::Due => day(meant_day(text, asking, reach)?, |a| &mut a.due),
        Slot::Review => day(meant_day(text, asking, reach)?, |a| &mut a.review),
        Slot::ValidFrom => day(read_day(text, reach)?, |a| &mut a.valid_from),
        Slot::Measure => words(text, |a| &mut a.measure.what),
        Slot::Baseline => amount(text, |a| &mut a.measure.baseline, reach)?,
        Slot::Target => amount(text, |a| &mut a.measure.target, reach)?,
        Slot::IfMissed => words(text, |a| &mut a.if_missed),
        Slot::Segment => words(text, |a| &mut a.segment),
        Slot::Reason => words(text, |a| &mut a.reason),
        Slot::Reservations => words(text, |a| &mut a.reservations),
        Slot::Remedy => words(text, |a| &mut a.remedy),
        // Voices are no part: `vote` takes them.
        Slot::SalesVoices(_) | Slot::MarketingVoices(_) => return Ok(()),
    };
    super::edit(id, reach, write);
    Ok(())
}

/// Writes an answer that was read.
type Write<'a> = Box<dyn FnOnce(&mut Agreement) + 'a>;

fn words(text: &str, part: fn(&mut Agreement) -> &mut String) -> Write<'_> {
    Box::new(move |agreement| text.clone_into(part(agreement)))
}

fn name<'a>(
    text: &str,
    part: fn(&mut Agreement) -> &mut Option<String>,
    reach: &Reach<'_>,
) -> Write<'a> {
    let name = completed(text, reach.desk.session()).unwrap_or_else(|| text.to_owned());
    let name = Some(name).filter(|name| !name.is_empty());
    Box::new(move |agreement| *part(agreement) = name)
}

fn day<'a>(day: Option<Date>, part: fn(&mut Agreement) -> &mut Option<Date>) -> Write<'a> {
    Box::new(move |agreement| *part(agreement) = day)
}

fn amount<'a>(
    text: &str,
    part: fn(&mut Agreement) -> &mut Option<Amount>,
    reach: &Reach<'_>,
) -> Result<Write<'a>, String> {
    let read = |text| reach.locale.read_amount(text);
    let amount = Some(text).filter(|text| !text.is_empty()).map(read);
    let amount = amount.transpose();
    let amount = amount.map_err(|fault| reach.locale.amount_fault(&fault))?;
    Ok(Box::new(move |agreement| *part(agreement) = amount))
}

fn length<'a>(
    text: &str,
    part: fn(&mut Agreement) -> &mut Commitment,
    reach: &Reach<'_>,
) -> Result<Write<'a>, String> {
    let read = |text| reach.locale.read_length(text);
    let length = Some(text).filter(|text| !text.is_empty()).map(read);
    let length = length.transpose();
    let length = length.map_err(|fault| reach.locale.amount_fault(&fault))?;
    Ok(Box::new(move |agreement| part(agreement).within = length))
}
