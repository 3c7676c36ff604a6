//! What the program offers while somebody types: the text that is recorded, starters, gaps, names at the table.

use jiff::civil::Date;

use crate::domain::completeness::GAP;
use crate::domain::draft::Purpose;
use crate::domain::opening::ClosingText;
use crate::domain::people::{Person, Side};
use crate::domain::session::Session;
use crate::locale::Locale;

use super::subject::{agreement, cell, closing, lookback, note, opening};
use super::widget::field::Field;

/// Whether a line end may stand in this text.
pub const fn keeps_lines(purpose: &Purpose) -> bool {
    matches!(
        purpose,
        Purpose::NewNote { .. } | Purpose::Note(_) | Purpose::NewParked(_) | Purpose::Parked(_)
    ) || matches!(purpose, Purpose::Agreement(_, slot) if agreement::keeps_lines(*slot))
        || matches!(purpose, Purpose::LookBack(asked) if lookback::keeps_lines(*asked))
}

/// Whether the answer is a word or two that one rather types anew than edits.
pub fn is_short(purpose: &Purpose, session: &Session) -> bool {
    if let Purpose::Sheet(spot) = purpose {
        return cell::is_short(session, spot);
    }
    matches!(
        purpose,
        Purpose::Date
            | Purpose::Time
            | Purpose::NextMeeting
            | Purpose::ParkedOwner(_)
            | Purpose::Closing(ClosingText::ParkedDue(_) | ClosingText::Worth)
            | Purpose::Dots(_)
    ) || matches!(purpose, Purpose::Agreement(_, slot) if agreement::is_short(*slot))
        || matches!(purpose, Purpose::LookBack(asked) if lookback::is_short(*asked))
}

/// What is recorded for a purpose, as its text to edit.
pub fn recorded(purpose: &Purpose, session: &Session, locale: &Locale) -> String {
    let day = |date: Option<Date>| date.map(|d| locale.short_day(d)).unwrap_or_default();
    match purpose {
        Purpose::Team => session.team.clone(),
        Purpose::Title => session.title.clone(),
        Purpose::Date => locale.short_day(session.date),
        Purpose::Time => time_text(session, locale),
        Purpose::Person(id) => {
            let person = session.people.iter().find(|person| person.id == *id);
            person
                .map(|person| person_line(person, locale))
                .unwrap_or_default()
        }
        Purpose::Note(id) => note::find(session, *id).map_or_else(String::new, |n| n.text.clone()),
        Purpose::Dots(id) => {
            let dots = note::find(session, *id).map_or(0, |note| note.dots);
            Some(dots)
                .filter(|&dots| dots > 0)
                .map_or_else(String::new, |d| d.to_string())
        }
        Purpose::Sheet(spot) => cell::recorded(session, locale, spot),
        Purpose::Agreement(id, slot) => agreement::recorded(*id, *slot, session, locale),
        Purpose::Parked(id) => {
            let mut parked = session.minutes.parked.iter();
            parked
                .find(|item| item.id == *id)
                .map(|item| item.text.clone())
                .unwrap_or_default()
        }
        Purpose::NextMeeting => day(session.minutes.next_meeting),
        Purpose::LookBack(asked) => lookback::recorded(*asked, session, locale),
        Purpose::Opening(asked) => opening::recorded(*asked, session),
        Purpose::Closing(asked) => closing::recorded(*asked, session, locale),
        Purpose::NewPerson
        | Purpose::NewNote { .. }
        | Purpose::CallOut { .. }
        | Purpose::NewAgreement { .. }
        | Purpose::NewParked(_) => String::new(),
        Purpose::ParkedOwner(id) => closing::owner(*id, session),
    }
}

/// Somebody at the table as a quick line: "Ana, account manager, sales".
#[must_use]
pub fn person_line(person: &Person, locale: &Locale) -> String {
    let parts = [
        person.name.as_str(),
        &person.function,
        &locale.side(person.side),
    ]
    .map(str::to_owned);
    let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join(", ")
}

/// The time available as somebody would type it: "13:00 3 h 30 min".
#[must_use]
pub fn time_text(session: &Session, locale: &Locale) -> String {
    let start = session.clock.start.map(|start| locale.time(start));
    let length = session
        .clock
        .available
        .map(|minutes| locale.length(minutes));
    let parts: Vec<String> = [start, length].into_iter().flatten().collect();
    parts.join("  ")
}

pub fn after<T: PartialEq + Copy>(all: &[T], now: T) -> T {
    let place = all.iter().position(|&one| one == now).unwrap_or(0);
    all[(place + 1) % all.len()]
}

/// Both, sales, marketing, and round again; the others at the table speak for both.
pub fn next_side(side: Option<Side>) -> Option<Side> {
    after(&[None, Some(Side::Sales), Some(Side::Marketing)], side)
}

/// Takes the next gap out of the text and puts the cursor there.
pub fn next_gap(field: &mut Field) {
    let text = field.text();
    let from = field.cursor();
    let after = text[from..].find(GAP).map(|at| from + at);
    if let Some(at) = after.or_else(|| text.find(GAP)) {
        let filled = format!("{}{}", &text[..at], &text[at + GAP.len_utf8()..]);
        *field = Field::new(&filled, false);
        field.place_cursor(at);
    }
}

/// Puts the next starter of the point into an agreement that is still empty or a starter.
pub fn take_starter(
    field: &mut Field,
    purpose: &mut Purpose,
    session: &Session,
    by: isize,
) -> bool {
    let Purpose::NewAgreement { point, kind, .. } = purpose else {
        return false;
    };
    let Some(starters) = session.point(point).map(|point| &point.starters) else {
        return false;
    };
    let now = starters
        .iter()
        .position(|starter| starter.text == field.text());
    if starters.is_empty() || (now.is_none() && !field.text().is_empty()) {
        return false;
    }
    let count = isize::try_from(starters.len()).unwrap_or(1);
    let next = match now.and_then(|now| isize::try_from(now).ok()) {
        Some(now) => (now + by).rem_euclid(count),
        None if by < 0 => count - 1,
        None => 0,
    };
    let starter = &starters[next.unsigned_abs()];
    *field = Field::new(&starter.text, false);
    *kind = starter.kind;
    true
}

/// Whether somebody at the table is asked for.
pub const fn asks_name(purpose: &Purpose) -> bool {
    match purpose {
        Purpose::Agreement(_, slot) => agreement::is_name(*slot),
        Purpose::ParkedOwner(_) | Purpose::Closing(ClosingText::NewMember) => true,
        _ => false,
    }
}

/// The one name at the table that begins as this text does, in any of its words.
#[must_use]
pub fn completed(text: &str, session: &Session) -> Option<String> {
    completed_of(
        text,
        session.people.iter().map(|person| person.name.as_str()),
    )
}

/// The one of some names that begins as this text does, in any of its words.
pub fn completed_of<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() {
        return None;
    }
    let fits = |name: &&str| {
        let name = name.to_lowercase();
        name.starts_with(&wanted) || name.split(' ').any(|word| word.starts_with(&wanted))
    };
    let mut names = names.filter(fits);
    let name = names.next()?;
    names.next().is_none().then(|| name.to_owned())
}
