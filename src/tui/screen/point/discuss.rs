//! The third step: what is said is taken down, moved, ranked, and turned into an agreement or a parked item. How it looks is
//! `notes`.

use uuid::Uuid;

use crate::domain::agreement::Kind;
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Note, NoteKind, Parked};
use crate::domain::session::Step;
use crate::tui::action::Discuss;
use crate::tui::answer;
use crate::tui::asking::{Asking, Question};
use crate::tui::offered::after;
use crate::tui::reach::Reach;
use crate::tui::subject::note;

use super::notes::{COLUMNS, column, in_order, is_ranked};
use super::{PointScreen, neighbour};

impl PointScreen {
    pub(super) fn discuss(&mut self, action: Discuss, reach: &mut Reach<'_>) {
        match action {
            Discuss::Note => self.note(NoteKind::Observation, reach),
            Discuss::Bottleneck => self.note(NoteKind::Bottleneck, reach),
            Discuss::Idea => self.note(NoteKind::Idea, reach),
            Discuss::Solution => self.note(NoteKind::Solution, reach),
            Discuss::Again => {
                self.step_to(Step::Rate, reach);
                self.rate(crate::tui::action::Rate::Again, reach);
            }
            Discuss::Up => self.choose_note(-1, reach),
            Discuss::Down => self.choose_note(1, reach),
            Discuss::Dots => self.count_dots(reach),
            Discuss::Edit
            | Discuss::Remove
            | Discuss::ToLeft
            | Discuss::ToRight
            | Discuss::Kind
            | Discuss::More
            | Discuss::Fewer
            | Discuss::Agree
            | Discuss::ParkNote => match self.chosen_note(reach) {
                Some(note) => self.with_note(action, &note, reach),
                None => reach.say(reach.locale.text("notice-choose-note")),
            },
        }
    }

    /// Does something with the chosen note.
    fn with_note(&mut self, action: Discuss, note: &Note, reach: &mut Reach<'_>) {
        let id = note.id;
        match action {
            Discuss::Edit => reach.ask(Question::Text(Purpose::Note(id))),
            Discuss::Remove => self.remove_note(id, reach),
            Discuss::ToLeft => to_column(note, -1, reach),
            Discuss::ToRight => to_column(note, 1, reach),
            Discuss::Kind => note::edit(reach, id, Deed::Note, |note| {
                note.kind = after(&NoteKind::ALL, note.kind);
            }),
            Discuss::More => note::edit(reach, id, Deed::Dots, |note| {
                note.dots = note.dots.saturating_add(1).min(note::MOST_DOTS);
            }),
            Discuss::Fewer => note::edit(reach, id, Deed::Dots, |note| {
                note.dots = note.dots.saturating_sub(1);
            }),
            Discuss::Agree => self.agree_on(note, reach),
            Discuss::ParkNote => self.park(note, reach),
            Discuss::Note
            | Discuss::Bottleneck
            | Discuss::Idea
            | Discuss::Solution
            | Discuss::Again
            | Discuss::Up
            | Discuss::Down
            | Discuss::Dots => {}
        }
    }

    pub(super) fn note(&self, kind: NoteKind, reach: &mut Reach<'_>) {
        let point = self.point.clone();
        let side = self.side;
        let mut purpose = Purpose::NewNote { point, kind, side };
        // A note that was left half typed is taken up as it was.
        if let Some(draft) = reach.desk.session().draft(&purpose) {
            purpose = draft.purpose.clone();
        }
        reach.guide(Question::Text(purpose));
    }

    fn chosen_note(&self, reach: &Reach<'_>) -> Option<Note> {
        let minutes = reach.desk.session().minutes.point(&self.point)?;
        let mut notes = minutes.notes.iter();
        notes.find(|note| Some(note.id) == self.chosen).cloned()
    }

    /// The notes in the order in which they stand on the screen: column by column.
    fn ids(&self, reach: &Reach<'_>) -> Vec<Uuid> {
        let minutes = reach.desk.session().minutes.point(&self.point);
        let notes = minutes.map_or(&[][..], |minutes| &minutes.notes);
        let ranked = is_ranked(reach.asking.as_ref());
        let columns = COLUMNS.iter();
        columns
            .flat_map(|&side| in_order(notes, side, ranked))
            .map(|note| note.id)
            .collect()
    }

    fn choose_note(&mut self, by: isize, reach: &mut Reach<'_>) {
        let counted = match reach.asking.as_ref().and_then(Asking::purpose) {
            Some(Purpose::Dots(id)) => Some(*id),
            _ => None,
        };
        let next = neighbour(&self.ids(reach), counted.or(self.chosen), by);
        if counted.is_some() && !answer::commit(reach) {
            return;
        }
        self.chosen = next;
        if let (Some(_), Some(id)) = (counted, next) {
            reach.guide(Question::Text(Purpose::Dots(id)));
        }
    }

    /// Asks how many dots each note gets, from the chosen one on.
    fn count_dots(&mut self, reach: &mut Reach<'_>) {
        let ids = self.ids(reach);
        let chosen = self.chosen.filter(|id| ids.contains(id));
        match chosen.or_else(|| ids.first().copied()) {
            Some(id) => self.ask_dots(id, reach),
            None => reach.say(reach.locale.text("notice-no-notes")),
        }
    }

    fn ask_dots(&mut self, id: Uuid, reach: &mut Reach<'_>) {
        self.chosen = Some(id);
        reach.guide(Question::Text(Purpose::Dots(id)));
    }

    /// Goes on with the dots of the next note, in the order in which they were counted; after the last one they are ranked.
    pub(super) fn dots_counted(&mut self, id: Uuid, reach: &mut Reach<'_>) {
        let minutes = reach.desk.session().minutes.point(&self.point);
        let notes = minutes.map_or(&[][..], |minutes| &minutes.notes);
        let columns = COLUMNS.iter();
        let mut ids = columns
            .flat_map(|&side| in_order(notes, side, false))
            .map(|note| note.id);
        let next = ids.find(|&other| other == id).and_then(|_| ids.next());
        match next {
            Some(next) => self.ask_dots(next, reach),
            None => self.chosen = None,
        }
    }

    fn remove_note(&mut self, id: Uuid, reach: &mut Reach<'_>) {
        if !reach.may_edit() {
            return;
        }
        self.chosen = None;
        reach.edit_point(&self.point, Deed::Note, |minutes| {
            minutes.notes.retain(|note| note.id != id);
        });
        reach.say(reach.locale.text("notice-note-removed"));
    }

    /// Opens the question for an agreement with the words of a note.
    fn agree_on(&mut self, note: &Note, reach: &mut Reach<'_>) {
        if !reach.may_edit() || is_used(note, reach) {
            return;
        }
        let wanted = Purpose::NewAgreement {
            point: self.point.clone(),
            kind: Kind::Rule,
            from: Some(note.id),
        };
        self.step_to(Step::Agree, reach);
        let draft = reach.desk.session().draft(&wanted);
        // What is being typed there already is not written over.
        let typed = draft.map(|draft| draft.purpose.clone());
        let half_typed = typed.as_ref().is_some_and(|typed| *typed != wanted);
        if typed.is_none() {
            reach.desk.jot(&wanted, &note.text.replace('\n', " "));
        }
        reach.guide(Question::Text(typed.unwrap_or(wanted)));
        if half_typed {
            reach.warn(reach.locale.text("notice-agreement-half-typed"));
        }
    }

    /// Puts the words of a note into the parking lot.
    fn park(&self, note: &Note, reach: &mut Reach<'_>) {
        if !reach.may_edit() || is_used(note, reach) {
            return;
        }
        let item = Parked::new(reach.id(), note.text.clone(), Some(self.point.clone()));
        let (note, parked) = (note.id, item.id);
        reach.edit(Deed::Parked, |session| {
            session.minutes.parked.push(item);
            if let Some(note) = session.minutes.note_mut(note) {
                note.led_to = Some(parked);
            }
        });
        reach.say(reach.locale.text("notice-note-parked"));
    }
}

/// Whether a note is an agreement or parked already; says which.
fn is_used(note: &Note, reach: &mut Reach<'_>) -> bool {
    let became = note::became(reach.desk.session(), reach.locale, note);
    if let Some(what) = &became {
        let values = [("what", what.clone())];
        reach.say(reach.locale.tell("notice-note-used", &values));
    }
    became.is_some()
}

/// Moves a note to the column on its left or right.
fn to_column(note: &Note, by: isize, reach: &mut Reach<'_>) {
    let here = COLUMNS.iter().position(|&side| side == column(note));
    let there = here.and_then(|here| here.checked_add_signed(by));
    if let Some(&side) = there.and_then(|there| COLUMNS.get(there)) {
        note::edit(reach, note.id, Deed::Note, |note| note.side = side);
    }
}
