//! Takes an answer into the session, and says what is to be asked next. Every typed word enters the minutes here.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Fate, Note, Parked};
use crate::domain::people::{Person, PersonFault, quick_person};

use super::asking::{Asking, Question, Reply};
use super::offered::completed;
use super::reach::Reach;
use super::subject::{agreement, lookback, rating};
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
            let next = take_text(purpose, field.text().trim(), asking.guided, reach)?;
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
    guided: bool,
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
        Purpose::NewNote { .. } | Purpose::Note(_) => return take_note(purpose, text, reach),
        Purpose::CallOut { point, side } => return rating::take(point, *side, text, reach),
        Purpose::NewAgreement { point, kind } => {
            return Ok(agreement::take_new(point, *kind, text, reach));
        }
        Purpose::Agreement(id, slot) => return agreement::take(*id, *slot, text, guided, reach),
        Purpose::NewParked(_) | Purpose::Parked(_) | Purpose::ParkedOwner(_) => {
            take_parked(purpose, text, reach)?;
        }
        Purpose::LookBack(asked) => return lookback::take(*asked, text, guided, reach),
        Purpose::NextMeeting => {
            let date = read_day(text, reach)?;
            reach.edit(Deed::NextMeeting, |session| {
                session.minutes.next_meeting = date;
            });
        }
    }
    Ok(None)
}

/// Takes a new note, after which the next one is asked, or another text for one.
fn take_note(purpose: &Purpose, text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    match purpose {
        Purpose::NewNote { point, kind, side } if !text.is_empty() => {
            let note = Note::new(reach.id(), *kind, *side, text.to_owned());
            reach.edit_point(point, Deed::Note, |minutes| minutes.notes.push(note));
            Ok(Some(Question::Text(purpose.clone())))
        }
        Purpose::Note(id) => {
            filled(text, "ask-empty-note", reach)?;
            reach.edit(Deed::Note, |session| {
                if let Some(note) = session.minutes.note_mut(*id) {
                    text.clone_into(&mut note.text);
                }
            });
            Ok(None)
        }
        _ => Ok(None),
    }
}

/// Takes something for the parking lot, another text for it, or its owner.
fn take_parked(purpose: &Purpose, text: &str, reach: &mut Reach<'_>) -> Result<(), String> {
    match purpose {
        Purpose::NewParked(point) if !text.is_empty() => {
            let item = Parked::new(reach.id(), text.to_owned(), point.clone());
            reach.edit(Deed::Parked, |session| session.minutes.parked.push(item));
        }
        Purpose::Parked(id) => {
            filled(text, "ask-empty-parked", reach)?;
            reach.edit_parked(*id, |item| text.clone_into(&mut item.text));
        }
        Purpose::ParkedOwner(id) if !text.is_empty() => {
            let name = completed(text, reach.desk.session()).unwrap_or_else(|| text.to_owned());
            reach.edit_parked(*id, |item| item.fate = Fate::Owned(name));
        }
        _ => {}
    }
    Ok(())
}

/// Refuses an empty text with this complaint.
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
