//! What is asked of an agreement, and what becomes of the answers.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agenda::Span;
use crate::domain::agreement::{Agreement, Kind, Standing};
use crate::domain::desk::Deed;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::answer::{Next, filled, read_day};
use crate::tui::asking::Question;
use crate::tui::offered::completed;
use crate::tui::reach::Reach;

/// What is chosen of an agreement, rather than typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Its kind.
    Kind,
    /// How firm it is.
    Standing,
}

/// The options of a choice, in their order.
#[must_use]
pub fn options(choice: Choice, locale: &Locale) -> Vec<String> {
    match choice {
        Choice::Kind => Kind::ALL.iter().map(|&kind| locale.kind(kind)).collect(),
        Choice::Standing => {
            let all = Standing::ALL.iter();
            all.map(|&standing| locale.standing(standing)).collect()
        }
    }
}

/// The place of the option that a choice begins with.
#[must_use]
pub fn place(id: Uuid, choice: Choice, session: &Session) -> usize {
    let Some(agreement) = session.minutes.agreement(id) else {
        return 0;
    };
    let place = match choice {
        Choice::Kind => Kind::ALL.iter().position(|&kind| kind == agreement.kind),
        // A proposal is asked for consent: the first option, unless something else was chosen before.
        Choice::Standing if agreement.state == Standing::Proposed => None,
        Choice::Standing => Standing::ALL.iter().position(|&s| s == agreement.state),
    };
    place.unwrap_or(0)
}

/// Takes what was chosen.
pub fn choose(id: Uuid, choice: Choice, place: usize, reach: &mut Reach<'_>) -> Next {
    match choice {
        Choice::Kind => {
            let kind = Kind::ALL[place % Kind::ALL.len()];
            reach.edit_agreement(id, |agreement| agreement.kind = kind);
            Some(ask(id, Slot::SalesOwner))
        }
        Choice::Standing => {
            let standing = Standing::ALL[place % Standing::ALL.len()];
            reach.edit_agreement(id, |agreement| agreement.state = standing);
            None
        }
    }
}

const fn ask(id: Uuid, slot: Slot) -> Question {
    Question::Text(Purpose::Agreement(id, slot))
}

/// Whether a line end may stand in this part.
#[must_use]
pub const fn keeps_lines(slot: Slot) -> bool {
    matches!(slot, Slot::Reason | Slot::Reservations)
}

/// Whether the answer is a word or two that one rather types anew than edits.
#[must_use]
pub const fn is_short(slot: Slot) -> bool {
    matches!(
        slot,
        Slot::SalesOwner | Slot::MarketingOwner | Slot::Due | Slot::Review
    )
}

/// What is recorded of a part, as its text to edit.
pub fn recorded(id: Uuid, slot: Slot, session: &Session, locale: &Locale) -> String {
    let Some(agreement) = session.minutes.agreement(id) else {
        return String::new();
    };
    let day = |date: Option<Date>| date.map(|d| locale.short_day(d)).unwrap_or_default();
    match slot {
        Slot::Text => agreement.text.clone(),
        Slot::SalesOwner => agreement.sales_owner.clone().unwrap_or_default(),
        Slot::MarketingOwner => agreement.marketing_owner.clone().unwrap_or_default(),
        Slot::Due => day(agreement.due),
        Slot::Review => day(agreement.review),
        Slot::Reason => agreement.reason.clone(),
        Slot::Reservations => agreement.reservations.clone(),
    }
}

/// The key of the question for a part, and the side that is asked.
#[must_use]
pub const fn label(slot: Slot) -> (&'static str, Option<Side>) {
    match slot {
        Slot::Text => ("ask-agreement-text", None),
        Slot::SalesOwner => ("ask-sales-owner", Some(Side::Sales)),
        Slot::MarketingOwner => ("ask-marketing-owner", Some(Side::Marketing)),
        Slot::Due => ("ask-due", None),
        Slot::Review => ("ask-review", None),
        Slot::Reason => ("ask-reason", None),
        Slot::Reservations => ("ask-reservations", None),
    }
}

/// The key of the question for a choice.
#[must_use]
pub const fn choice_label(choice: Choice) -> &'static str {
    match choice {
        Choice::Kind => "ask-kind",
        Choice::Standing => "ask-standing",
    }
}

/// Takes the sentence of a new agreement; its kind is asked next.
pub fn take_new(point: &str, kind: Kind, text: &str, reach: &mut Reach<'_>) -> Next {
    if text.is_empty() {
        return None;
    }
    let mut agreement = Agreement::proposed(reach.id(), text.to_owned(), kind);
    let review = reach.desk.session().point(point).map(|point| point.review);
    agreement.review = review.and_then(|span| add(reach.desk.session().date, span));
    let id = agreement.id;
    reach.edit_point(point, Deed::Agreement, |minutes| {
        minutes.agreements.push(agreement);
    });
    reach.chosen = Some(id);
    Some(Question::Agreement(id, Choice::Kind))
}

/// The day that lies a span after another; `None` beyond the calendar.
#[must_use]
pub fn add(date: Date, span: Span) -> Option<Date> {
    let span = match span {
        Span::Weeks(weeks) => jiff::Span::new().try_weeks(weeks),
        Span::Months(months) => jiff::Span::new().try_months(months),
    };
    date.checked_add(span.ok()?).ok()
}

/// Takes a part of an agreement.
///
/// # Errors
/// The sentence that tells the room why the answer cannot be taken.
pub fn take(
    id: Uuid,
    slot: Slot,
    text: &str,
    guided: bool,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    let name = completed(text, reach.desk.session()).unwrap_or_else(|| text.to_owned());
    let name = Some(name).filter(|name| !name.is_empty());
    let day = match slot {
        Slot::Due | Slot::Review => read_day(text, reach)?,
        _ => None,
    };
    if slot == Slot::Text {
        filled(text, "ask-empty-agreement", reach)?;
    }
    reach.edit_agreement(id, |agreement| match slot {
        Slot::Text => text.clone_into(&mut agreement.text),
        // An Enter that only walks on takes nothing away.
        _ if guided && text.is_empty() => {}
        Slot::SalesOwner => agreement.sales_owner = name,
        Slot::MarketingOwner => agreement.marketing_owner = name,
        Slot::Due => agreement.due = day,
        Slot::Review => agreement.review = day,
        Slot::Reason => text.clone_into(&mut agreement.reason),
        Slot::Reservations => text.clone_into(&mut agreement.reservations),
    });
    let agreement = reach.desk.session().minutes.agreement(id);
    let kind = agreement.map(|agreement| agreement.kind);
    Ok(match slot {
        Slot::SalesOwner => Some(ask(id, Slot::MarketingOwner)),
        Slot::MarketingOwner if kind == Some(Kind::Action) => Some(ask(id, Slot::Due)),
        Slot::MarketingOwner | Slot::Due => Some(ask(id, Slot::Review)),
        Slot::Review => Some(Question::Agreement(id, Choice::Standing)),
        Slot::Text | Slot::Reason | Slot::Reservations => None,
    })
}
