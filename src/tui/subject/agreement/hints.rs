//! What helps with a question about an agreement: how it may be typed, who could be meant, and how it will be read.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agreement::Rule;
use crate::domain::completeness::GAP;
use crate::domain::consent;
use crate::domain::draft::Slot;
use crate::domain::people::{Person, Side};
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::offered::{completed, completed_of};

use super::{Choice, count_of, segments};

/// What helps with the answer for a part: as soon as it can be read, how it is read.
#[must_use]
pub fn hint(slot: Slot, typed: &str, session: &Session, locale: &Locale, today: Date) -> String {
    let typed = typed.trim();
    match slot {
        Slot::Text if typed.contains(GAP) => locale.text("hint-gaps"),
        Slot::Text => locale.text("hint-sentence"),
        Slot::SalesCommits => locale.text("hint-sales-commits"),
        Slot::MarketingCommits => locale.text("hint-marketing-commits"),
        Slot::OneSided => locale.text("hint-one-sided"),
        Slot::Measure => locale.text("hint-measure"),
        Slot::IfMissed => locale.text("hint-if-missed"),
        Slot::Reason => locale.text("hint-reason"),
        Slot::Reservations => locale.text("hint-reservations"),
        Slot::Remedy => locale.text("hint-remedy"),
        Slot::SalesOwner => name(Side::Sales, typed, session),
        Slot::MarketingOwner => name(Side::Marketing, typed, session),
        Slot::Segment => {
            let known = segments(session);
            match completed_of(typed, known.iter().map(String::as_str)) {
                Some(segment) => segment,
                None if known.is_empty() => locale.text("hint-segment"),
                None => known.join(", "),
            }
        }
        Slot::Due | Slot::Review | Slot::ValidFrom => match locale.read_day(typed, today) {
            Some(day) if !typed.is_empty() => locale.long_day(day),
            _ => locale.text("hint-day"),
        },
        Slot::SalesAmount | Slot::MarketingAmount | Slot::Baseline | Slot::Target => {
            match locale.read_amount(typed) {
                Ok(amount) => locale.amount(&amount),
                Err(_) => locale.text("hint-amount"),
            }
        }
        Slot::SalesWithin | Slot::MarketingWithin => match locale.read_length(typed) {
            Ok(length) => locale.length_of_time(&length),
            Err(_) => locale.text("hint-length"),
        },
        Slot::SalesVoices(rule) | Slot::MarketingVoices(rule) => voices(rule, typed, locale),
    }
}

/// Who is meant, else who could be: those of the side first.
fn name(side: Side, typed: &str, session: &Session) -> String {
    completed(typed, session).unwrap_or_else(|| {
        let mut people: Vec<&Person> = session.people.iter().collect();
        people.sort_by_key(|person| person.side != side);
        let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
        names.join(", ")
    })
}

/// How the voices are read, as they are typed.
fn voices(rule: Rule, typed: &str, locale: &Locale) -> String {
    match consent::voices(rule, typed) {
        Ok(voices) => count_of(&voices, locale),
        Err(_) => locale.text(match rule {
            Rule::Consent => "hint-voices-consent",
            Rule::FistToFive => "hint-voices-fist-to-five",
            Rule::Support => "hint-voices-support",
        }),
    }
}

/// What the option means at which a choice stands.
#[must_use]
pub fn choice_hint(
    id: Uuid,
    choice: Choice,
    place: usize,
    session: &Session,
    locale: &Locale,
) -> String {
    let agreement = session.minutes.agreement(id);
    match (choice, place) {
        (Choice::Kind, 0) => locale.text("hint-kind-definition"),
        (Choice::Kind, 1) => locale.text("hint-kind-rule"),
        (Choice::Kind, _) => locale.text("hint-kind-action"),
        (Choice::Rule, 0) => locale.text("hint-rule-consent"),
        (Choice::Rule, 1) => locale.text("hint-rule-fist-to-five"),
        (Choice::Rule, _) => locale.text("hint-rule-support"),
        (Choice::Outcome, 0) => locale.text("hint-outcome-change"),
        (Choice::Outcome, 1) => match agreement.and_then(|a| a.review.or(a.due)) {
            Some(day) => {
                let day = locale.long_day(day);
                locale.say("hint-outcome-trial", &[("day", day.into())])
            }
            None => locale.text("hint-outcome-trial-open"),
        },
        (Choice::Outcome, _) => locale.text("hint-outcome-proposed"),
    }
}
