//! The texts that are typed in the closing: parked items, words, revenue team, next meeting, check-out.

use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Fate, Parked};
use crate::domain::opening::{ClosingText, Saying, WorthFault, worth};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::answer::{self, Next};
use crate::tui::asking::{Asking, Question};
use crate::tui::offered::completed;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::Sign;
use crate::tui::widget::wrap;

use super::words;

/// Columns of a parked item that a question quotes.
const QUOTED: usize = 40;

/// Asks for a part of the closing.
#[must_use]
pub const fn question(asked: ClosingText) -> Question {
    Question::Text(Purpose::Closing(asked))
}

/// Takes something for the parking lot, another text for it, or its owner, after whom the day is asked.
///
/// # Errors
/// Why it cannot be taken, as a sentence.
pub fn take_parked(purpose: &Purpose, text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    match purpose {
        Purpose::NewParked(point) if !text.is_empty() => {
            let item = Parked::new(reach.id(), text.to_owned(), point.clone());
            reach.edit(Deed::Parked, |session| session.minutes.parked.push(item));
        }
        Purpose::Parked(id) => {
            answer::filled(text, "ask-empty-parked", reach)?;
            reach.edit_parked(*id, |item| text.clone_into(&mut item.text));
        }
        Purpose::ParkedOwner(id) if !text.is_empty() => {
            let name = completed(text, reach.desk.session()).unwrap_or_else(|| text.to_owned());
            reach.edit_parked(*id, |item| item.fate = Fate::Owned(name));
            return Ok(Some(question(ClosingText::ParkedDue(*id))));
        }
        _ => {}
    }
    Ok(None)
}

/// Takes the day of the next meeting; an empty text is none.
///
/// # Errors
/// It is no day, or one that is past and was not meant yet.
pub fn take_next_meeting(
    text: &str,
    asking: &Asking,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    let date = answer::meant_day(text, asking, reach)?;
    reach.edit(Deed::NextMeeting, |session| {
        session.minutes.next_meeting = date;
    });
    Ok(None)
}

/// Takes a part of the closing.
///
/// # Errors
/// Why it cannot be taken, as a sentence.
pub fn take(
    asked: ClosingText,
    text: &str,
    asking: &Asking,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    match asked {
        ClosingText::NewWord(side) => Ok(words::take_new(Saying::After, side, text, reach)),
        ClosingText::Word(id) => words::take_text(Saying::After, id, text, reach),
        ClosingText::ParkedDue(id) => {
            let day = answer::meant_day(text, asking, reach)?;
            // An Enter that only walks on takes nothing away.
            if day.is_some() || !asking.guided {
                reach.edit_parked(id, |item| item.due = day);
            }
            Ok(None)
        }
        ClosingText::NewMember => Ok(take_members(text, reach)),
        ClosingText::Rhythm => {
            reach.edit(Deed::RevenueTeam, |session| {
                text.clone_into(&mut session.minutes.closing.revenue_team.rhythm);
            });
            Ok(None)
        }
        ClosingText::Worth => take_worth(text, reach),
        ClosingText::NewLastWord if text.is_empty() => Ok(None),
        ClosingText::NewLastWord => {
            reach.edit(Deed::CheckOut, |session| {
                session.minutes.closing.last_words.push(text.to_owned());
            });
            Ok(Some(question(ClosingText::NewLastWord)))
        }
    }
}

/// Takes one name or several with commas; somebody who is in the team already is not added twice.
fn take_members(text: &str, reach: &mut Reach<'_>) -> Next {
    let session = reach.desk.session();
    let names = text
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let names = names.map(|name| completed(name, session).unwrap_or_else(|| name.to_owned()));
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return None;
    }
    reach.edit(Deed::RevenueTeam, |session| {
        let members = &mut session.minutes.closing.revenue_team.members;
        for name in names {
            if !members.contains(&name) {
                members.push(name);
            }
        }
    });
    Some(question(ClosingText::NewMember))
}

/// Takes what the time was worth to each; the last words are asked next.
fn take_worth(text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    let numbers = worth(text).map_err(|fault| {
        let (key, word) = match fault {
            WorthFault::NotOnScale(word) => ("ask-rate-not-on-scale", word),
            WorthFault::TooMany => {
                let most = crate::domain::rating::MOST_HANDS.to_string();
                ("ask-rate-too-many", most)
            }
        };
        let word = answer::quoted(&word);
        reach.locale.say(key, &[("word", word.into())])
    })?;
    let some = !numbers.is_empty();
    reach.edit(Deed::CheckOut, |session| {
        session.minutes.closing.worth = numbers;
    });
    Ok(some.then_some(question(ClosingText::NewLastWord)))
}

/// What is recorded, as the text to edit.
#[must_use]
pub fn recorded(asked: ClosingText, session: &Session, locale: &Locale) -> String {
    let closing = &session.minutes.closing;
    match asked {
        ClosingText::ParkedDue(id) => {
            let due = parked(session, id).and_then(|item| item.due);
            due.map(|day| locale.short_day(day)).unwrap_or_default()
        }
        ClosingText::Word(id) => words::recorded(Saying::After, id, session),
        ClosingText::Rhythm => closing.revenue_team.rhythm.clone(),
        ClosingText::Worth => {
            let numbers: Vec<String> = closing.worth.iter().map(u8::to_string).collect();
            numbers.join(" ")
        }
        ClosingText::NewWord(_) | ClosingText::NewMember | ClosingText::NewLastWord => {
            String::new()
        }
    }
}

/// Who has a parked item.
#[must_use]
pub fn owner(id: Uuid, session: &Session) -> String {
    match parked(session, id).map(|item| &item.fate) {
        Some(Fate::Owned(name)) => name.clone(),
        Some(Fate::Open | Fate::Dropped) | None => String::new(),
    }
}

fn parked(session: &Session, id: Uuid) -> Option<&Parked> {
    session.minutes.parked.iter().find(|item| item.id == id)
}

/// The beginning of a parked item, for a question about it.
#[must_use]
pub fn parked_text(scene: Scene<'_>, session: &Session, id: Uuid) -> String {
    let text = parked(session, id).map_or("", |item| &item.text);
    wrap::cut(text, QUOTED, scene.sign(Sign::More))
}

/// What is asked, and of which side.
#[must_use]
pub fn label(asked: ClosingText, scene: Scene<'_>, session: &Session) -> (String, Option<Side>) {
    let plain = |key: &str| (scene.text(key), None);
    match asked {
        ClosingText::ParkedDue(id) => {
            let text = parked_text(scene, session, id);
            let label = scene
                .locale()
                .say("ask-parked-due", &[("text", text.into())]);
            (label, None)
        }
        ClosingText::NewWord(side) => words::label(scene, side),
        ClosingText::Word(_) => plain("ask-word"),
        ClosingText::NewMember => plain("ask-new-member"),
        ClosingText::Rhythm => plain("ask-rhythm"),
        ClosingText::Worth => plain("ask-worth"),
        ClosingText::NewLastWord => plain("ask-last-word"),
    }
}

/// What helps with the answer.
#[must_use]
pub fn hint(asked: ClosingText, scene: Scene<'_>) -> String {
    scene.text(match asked {
        ClosingText::NewWord(_) => "hint-word",
        ClosingText::Rhythm => "hint-rhythm",
        ClosingText::Worth => "hint-worth",
        ClosingText::NewLastWord => "hint-last-word",
        ClosingText::ParkedDue(_) | ClosingText::Word(_) | ClosingText::NewMember => {
            return String::new();
        }
    })
}

/// What Enter does with a text that is empty or not.
#[must_use]
pub fn enter(asked: ClosingText, empty: bool, guided: bool, session: &Session) -> &'static str {
    match (asked, empty) {
        (ClosingText::NewWord(side), true) => words::enter_empty(session, Saying::After, side),
        (ClosingText::NewMember, true)
            if !session.minutes.closing.revenue_team.members.is_empty() =>
        {
            "enter-team-done"
        }
        (ClosingText::NewLastWord, true) => "enter-last-words-done",
        (ClosingText::NewWord(_) | ClosingText::NewMember | ClosingText::NewLastWord, false) => {
            "enter-add"
        }
        (_, true) if guided => "enter-skip",
        _ => "enter-keep",
    }
}
