//! Notes: taken down line by line, changed, ranked by dots, and turned into an agreement or a parked item.

use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::mark;
use crate::domain::minutes::{Note, NoteKind};
use crate::domain::people::{Person, Side};
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::answer::{Next, filled, quoted};
use crate::tui::asking::Question;
use crate::tui::reach::Reach;

/// The most dots that one note gets: more hands than any meeting has.
pub const MOST_DOTS: u32 = 99;

/// How many dots everybody has to give, as the hint advises; nobody is held to it.
const DOTS_EACH: usize = 3;

/// The note with this id, anywhere in the session.
#[must_use]
pub fn find(session: &Session, id: Uuid) -> Option<&Note> {
    let mut notes = session.minutes.points.iter().flat_map(|point| &point.notes);
    notes.find(|note| note.id == id)
}

/// What the next note will be, as its label says, and the side in whose colour.
#[must_use]
pub fn label(
    locale: &Locale,
    typed: &str,
    kind: NoteKind,
    side: Option<Side>,
) -> (String, Option<Side>) {
    let said = mark::read(typed, kind, side);
    let both = || locale.text("side-both");
    let of = said.side.map_or_else(both, |side| locale.side(side));
    (format!("{}, {of}", locale.note_kind(said.kind)), said.side)
}

/// What helps while a note is typed: the marks before it begins, then how else to change what it is.
#[must_use]
pub fn hint(locale: &Locale, typed: &str, kind: NoteKind, side: Option<Side>) -> String {
    let said = mark::read(typed, kind, side);
    if said.marked && !said.text.is_empty() {
        let (base, _) = label(locale, "", kind, side);
        return locale.say("hint-marked", &[("base", base.into())]);
    }
    locale.text(match (said.marked, said.text.is_empty()) {
        (true, _) => "hint-mark-alone",
        (false, true) => "hint-marks",
        (false, false) => "hint-note",
    })
}

/// What helps while dots are counted: how many were given, and how many there are when each has three.
#[must_use]
pub fn dots_hint(locale: &Locale, session: &Session, id: Uuid) -> String {
    let mut points = session.minutes.points.iter();
    let here = points.find(|point| point.notes.iter().any(|note| note.id == id));
    let given: u32 = here.map_or(0, |point| total_dots(&point.notes));
    let people = session
        .people
        .iter()
        .filter(|person| Person::counts(person));
    let people = people.count();
    if people == 0 {
        return locale.say("hint-dots-alone", &[("given", given.into())]);
    }
    let values = [
        ("given", given.into()),
        ("each", DOTS_EACH.into()),
        ("people", people.into()),
        ("all", (DOTS_EACH * people).into()),
    ];
    locale.say("hint-dots", &values)
}

/// The dots of all these notes together.
#[must_use]
pub fn total_dots(notes: &[Note]) -> u32 {
    notes
        .iter()
        .map(|note| note.dots)
        .fold(0, u32::saturating_add)
}

/// Takes a new note, after which the next one is asked, or another text for one.
///
/// # Errors
/// The sentence that says why it cannot be taken.
pub fn take(purpose: &Purpose, text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    match purpose {
        Purpose::NewNote { point, kind, side } if !text.is_empty() => {
            let said = mark::read(text, *kind, *side);
            if said.text.is_empty() {
                // A mark alone says what the lines that follow are.
                let (kind, side) = (said.kind, said.side);
                let point = point.clone();
                return Ok(Some(Question::Text(Purpose::NewNote { point, kind, side })));
            }
            let note = Note::new(reach.id(), said.kind, said.side, said.text.to_owned());
            reach.edit_point(point, Deed::Note, |minutes| minutes.notes.push(note));
            Ok(Some(Question::Text(purpose.clone())))
        }
        Purpose::Note(id) => {
            filled(text, "ask-empty-note", reach)?;
            edit(reach, *id, Deed::Note, |note| {
                text.clone_into(&mut note.text);
            });
            Ok(None)
        }
        _ => Ok(None),
    }
}

/// Takes the number of dots of a note; nothing typed leaves them as they are.
///
/// # Errors
/// The sentence that says what a number of dots is.
pub fn take_dots(id: Uuid, text: &str, reach: &mut Reach<'_>) -> Result<(), String> {
    if text.is_empty() {
        return Ok(());
    }
    let dots: Option<u32> = text.parse().ok().filter(|dots| *dots <= MOST_DOTS);
    let no_dots = || {
        let values = [("text", quoted(text)), ("most", MOST_DOTS.to_string())];
        reach.locale.tell("ask-no-dots", &values)
    };
    let dots = dots.ok_or_else(no_dots)?;
    edit(reach, id, Deed::Dots, |note| note.dots = dots);
    Ok(())
}

/// Changes a note.
pub fn edit(reach: &mut Reach<'_>, id: Uuid, deed: Deed, change: impl FnOnce(&mut Note)) {
    reach.edit(deed, |session| {
        if let Some(note) = session.minutes.note_mut(id) {
            change(note);
        }
    });
}

/// What a note has become, as the room calls it: "2.1", "parking lot"; `None` while it is only a note.
#[must_use]
pub fn became(session: &Session, locale: &Locale, note: &Note) -> Option<String> {
    let id = note.led_to?;
    let parked = || session.minutes.parked.iter().any(|item| item.id == id);
    let number = session.number_of(id);
    number.or_else(|| parked().then(|| locale.text("discuss-parked")))
}
