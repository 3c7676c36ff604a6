//! Takes an answer into the session, and says what is to be asked next. Every typed word enters the minutes here.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::people::{Person, PersonFault, quick_person};

use super::asking::{Asking, Question, Reply};
use super::reach::Reach;
use super::subject::{agreement, cell, closing, lookback, note, opening, rating};
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
        (Question::Agreement(id, choice), Reply::Option(place)) => {
            agreement::choose(*id, *choice, *place, reach)
        }
        (Question::Sequel(of), Reply::Option(place)) => lookback::choose(*of, *place, reach),
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
            return Ok(agreement::take_new(point, *kind, *from, text, reach));
        }
        Purpose::Agreement(id, slot) => return agreement::take(asking, *id, *slot, text, reach),
        Purpose::NewParked(_) | Purpose::Parked(_) | Purpose::ParkedOwner(_) => {
            return closing::take_parked(purpose, text, reach);
        }
        Purpose::NextMeeting => return closing::take_next_meeting(text, asking, reach),
        Purpose::LookBack(asked) => return lookback::take(*asked, text, asking, reach),
        Purpose::Opening(asked) => return opening::take(*asked, text, reach),
        Purpose::Closing(asked) => return closing::take(*asked, text, asking, reach),
    }
    Ok(None)
}

/// Refuses an empty text.
///
/// # Errors
/// The complaint, as a sentence.
pub(super) fn filled(text: &str, complaint: &str, reach: &Reach<'_>) -> Result<(), String> {
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

/// Reads a day; one that is past is asked about once, and taken when Enter is pressed again.
///
/// # Errors
/// It is no day, or one that is past and was not meant yet, as a sentence.
pub(super) fn meant_day(
    text: &str,
    asking: &Asking,
    reach: &Reach<'_>,
) -> Result<Option<Date>, String> {
    let day = read_day(text, reach)?;
    let Some(past) = day.filter(|&day| day < reach.today()) else {
        return Ok(day);
    };
    let past = reach.locale.long_day(past);
    let doubt = reach.locale.say("ask-past-day", &[("day", past.into())]);
    // Whatever is typed takes the complaint away: the same one again means that nothing was changed.
    if asking.complaint.as_ref() == Some(&doubt) {
        Ok(day)
    } else {
        Err(doubt)
    }
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
