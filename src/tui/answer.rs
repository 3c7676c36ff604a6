//! Takes an answer into the session, and says what is to be asked next. Every typed word enters the minutes here.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agenda::Span;
use crate::domain::agreement::{Agreement, Kind, Standing};
use crate::domain::desk::Deed;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::people::{Person, PersonFault, quick_person};

use super::asking::{Asking, Question, Reply};
use super::offered::completed;
use super::reach::Reach;
use super::subject::{cell, closing, note, opening, rating};
use super::widget::wrap;

/// Columns of what a complaint quotes.
const QUOTED: usize = 14;

/// What follows an answer that was taken.
pub type Next = Option<Question>;

/// Takes the answer to a question.
///
/// # Errors
/// The sentence that tells the room why the answer cannot be taken; the text stays in the field.
pub fn take(asking: &Asking, reach: &mut Reach<'_>) -> Result<Next, String> {
    let next = match (&asking.question, &asking.reply) {
        (Question::Text(purpose), Reply::Text(field)) => {
            let next = take_text(purpose, field.text().trim(), asking, reach)?;
            reach.desk.jot(purpose, "");
            next
        }
        (Question::Kind(id), Reply::Option(place)) => {
            let kind = Kind::ALL[*place % Kind::ALL.len()];
            reach.edit_agreement(*id, |agreement| agreement.kind = kind);
            Some(Question::Text(Purpose::Agreement(*id, Slot::SalesOwner)))
        }
        (Question::Standing(id), Reply::Option(place)) => {
            let standing = Standing::ALL[*place % Standing::ALL.len()];
            reach.edit_agreement(*id, |agreement| agreement.state = standing);
            None
        }
        _ => None,
    };
    Ok(next.filter(|_| asking.guided))
}

/// Takes what is being typed as if Enter was pressed, and closes the question; says whether it could be taken.
///
/// What cannot be taken stays in its field, with the reason below it.
pub fn commit(reach: &mut Reach<'_>) -> bool {
    let Some(mut asking) = reach.asking.take() else {
        return true;
    };
    match take(&asking, reach) {
        Ok(_) => true,
        Err(complaint) => {
            asking.complaint = Some(complaint);
            *reach.asking = Some(asking);
            false
        }
    }
}

fn take_text(
    purpose: &Purpose,
    text: &str,
    asking: &Asking,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    match purpose {
        Purpose::Team => reach.edit(Deed::Brief, |session| text.clone_into(&mut session.team)),
        Purpose::Title => reach.edit(Deed::Brief, |session| text.clone_into(&mut session.title)),
        Purpose::Date => {
            let date = read_day(text, reach)?.unwrap_or_else(|| reach.today());
            reach.edit(Deed::Brief, |session| session.date = date);
        }
        Purpose::Time => take_time(text, reach)?,
        Purpose::NewPerson => return take_person(None, text, reach),
        Purpose::Person(id) => return take_person(Some(*id), text, reach),
        Purpose::NewNote { .. } | Purpose::Note(_) => return note::take(purpose, text, reach),
        Purpose::Dots(id) => note::take_dots(*id, text, reach)?,
        Purpose::Sheet(spot) => return cell::take(spot, text, asking.guided, reach),
        Purpose::CallOut { point, side } => return rating::take(point, *side, text, reach),
        Purpose::NewAgreement { point, kind, from } => {
            return Ok(take_agreement(point, *kind, *from, text, reach));
        }
        Purpose::Agreement(id, slot) => return take_slot(*id, *slot, text, asking.guided, reach),
        Purpose::NewParked(_) | Purpose::Parked(_) | Purpose::ParkedOwner(_) => {
            return closing::take_parked(purpose, text, reach);
        }
        Purpose::NextMeeting => return closing::take_next_meeting(text, asking, reach),
        Purpose::Opening(asked) => return opening::take(*asked, text, reach),
        Purpose::Closing(asked) => return closing::take(*asked, text, asking, reach),
    }
    Ok(None)
}

/// Refuses an answer without words.
///
/// # Errors
/// The complaint, when the text is empty.
pub fn filled(text: &str, complaint: &str, reach: &Reach<'_>) -> Result<(), String> {
    if text.is_empty() {
        return Err(reach.locale.text(complaint));
    }
    Ok(())
}

/// The beginning of what was typed, short enough to leave room for what is wrong with it.
pub(super) fn quoted(text: &str) -> String {
    wrap::cut(text, QUOTED, "...")
}

/// Reads a day; an empty text is no day.
///
/// # Errors
/// It is no day, as a sentence.
pub(super) fn read_day(text: &str, reach: &Reach<'_>) -> Result<Option<Date>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = reach.locale.read_day(text, reach.today());
    let no_day = || {
        reach
            .locale
            .say("ask-no-day", &[("text", quoted(text).into())])
    };
    day.map(Some).ok_or_else(no_day)
}

fn take_time(text: &str, reach: &mut Reach<'_>) -> Result<(), String> {
    if text.is_empty() {
        reach.desk.plan_time(None, None);
        return Ok(());
    }
    let no_time = || {
        reach
            .locale
            .say("ask-no-time", &[("text", quoted(text).into())])
    };
    let plan = reach.locale.read_time(text).ok_or_else(no_time)?;
    reach.desk.plan_time(plan.start, plan.minutes);
    Ok(())
}

fn take_person(id: Option<Uuid>, text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    if text.is_empty() {
        if let Some(id) = id {
            reach.edit(Deed::People, |session| {
                session.people.retain(|person| person.id != id);
            });
        }
        return Ok(None);
    }
    let fault = |fault| {
        reach.locale.text(match fault {
            PersonFault::NoName => "ask-person-no-name",
            PersonFault::NoSide => "ask-person-no-side",
        })
    };
    let (name, function, side) = quick_person(text).map_err(fault)?;
    let person = Person::new(id.unwrap_or_else(|| reach.id()), name, side, function);
    reach.edit(Deed::People, |session| {
        match session
            .people
            .iter_mut()
            .find(|known| known.id == person.id)
        {
            Some(known) => {
                let (observer, left) = (known.observer, known.left);
                *known = Person {
                    observer,
                    left,
                    ..person
                };
            }
            None => session.people.push(person),
        }
    });
    Ok(id.is_none().then_some(Question::Text(Purpose::NewPerson)))
}

fn take_agreement(
    point: &str,
    kind: Kind,
    from: Option<Uuid>,
    text: &str,
    reach: &mut Reach<'_>,
) -> Next {
    if text.is_empty() {
        return None;
    }
    let mut agreement = Agreement::proposed(reach.id(), text.to_owned(), kind);
    let review = reach.desk.session().point(point).map(|point| point.review);
    agreement.review = review.and_then(|span| add(reach.desk.session().date, span));
    let id = agreement.id;
    reach.edit_point(point, Deed::Agreement, |minutes| {
        minutes.agreements.push(agreement);
        let mut notes = minutes.notes.iter_mut();
        if let Some(note) = notes.find(|note| Some(note.id) == from) {
            note.led_to = Some(id);
        }
    });
    reach.chosen = Some(id);
    Some(Question::Kind(id))
}

/// The day that lies a span after another; `None` beyond the calendar.
fn add(date: Date, span: Span) -> Option<Date> {
    let span = match span {
        Span::Weeks(weeks) => jiff::Span::new().try_weeks(weeks),
        Span::Months(months) => jiff::Span::new().try_months(months),
    };
    date.checked_add(span.ok()?).ok()
}

fn take_slot(
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
    let kind = reach
        .desk
        .session()
        .minutes
        .agreement(id)
        .map(|agreement| agreement.kind);
    let ask = |slot| Some(Question::Text(Purpose::Agreement(id, slot)));
    Ok(match slot {
        Slot::SalesOwner => ask(Slot::MarketingOwner),
        Slot::MarketingOwner if kind == Some(Kind::Action) => ask(Slot::Due),
        Slot::MarketingOwner | Slot::Due => ask(Slot::Review),
        Slot::Review => Some(Question::Standing(id)),
        Slot::Text | Slot::Reason | Slot::Reservations => None,
    })
}
