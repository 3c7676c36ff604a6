//! What the group says of an earlier agreement, and what comes of it, written into the minutes of this session. Not how it is
//! asked.

use jiff::civil::Date;

use crate::domain::agreement::Kind;
use crate::domain::desk::Deed;
use crate::domain::lookback::{
    Judgement, Link, LookBackText, Sequel, USUAL_REVIEW, Verdict, amended,
};
use crate::domain::minutes::{Minutes, PointMinutes};
use crate::domain::series::Entry;
use crate::domain::session::Session;
use crate::tui::answer::Next;
use crate::tui::asking::Question;
use crate::tui::reach::Reach;

use super::agreement::add;
use super::lookback::ask;

/// Says whether an agreement was kept, and asks what is still to be said of it. One that nobody needs any more is dropped.
pub fn judge(of: Link, judgement: Judgement, reach: &mut Reach<'_>) -> Next {
    let sentence = sentence(of, reach);
    reach.edit(Deed::LookBack, |session| {
        let verdict = note(of, &sentence, &mut session.minutes);
        let before = verdict.judgement.replace(judgement);
        let unneeded = Some(Judgement::NoLongerNeeded);
        if before == Some(judgement) {
            return;
        }
        if Some(judgement) == unneeded {
            put(of, Some(Sequel::Drop), &mut session.minutes);
        } else if before == unneeded {
            put(of, None, &mut session.minutes);
        }
    });
    after(Said::Judgement, of, reach)
}

/// What was said of an agreement last, in the order in which it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Whether it was kept.
    Judgement,
    /// What was measured.
    Measured,
    /// Why.
    Why,
}

/// What is to be asked after that, as far as it was not said.
#[must_use]
pub fn after(said: Said, of: Link, reach: &Reach<'_>) -> Next {
    let verdict = reach.desk.session().minutes.verdict(of)?;
    let judgement = verdict.judgement?;
    let entry = reach.earlier.and_then(|earlier| earlier.entry_of(of));
    let needed = judgement != Judgement::NoLongerNeeded;
    let measured = entry.is_some_and(|entry| !entry.agreement().measure.is_empty());
    if said < Said::Measured && needed && measured && verdict.measured.is_empty() {
        return Some(ask(LookBackText::Measured(of)));
    }
    if said < Said::Why && judgement != Judgement::Kept && verdict.why.is_empty() {
        return Some(ask(LookBackText::Why(of)));
    }
    wants_sequel(verdict, entry).then_some(Question::Sequel(of))
}

/// Whether the group still has to say what comes of an agreement; an action that was kept is done.
#[must_use]
pub fn wants_sequel(verdict: &Verdict, entry: Option<Entry<'_>>) -> bool {
    let action = entry.is_some_and(|entry| entry.agreement().kind == Kind::Action);
    match verdict.judgement {
        None | Some(Judgement::NoLongerNeeded) => false,
        Some(Judgement::Kept) => verdict.sequel.is_none() && !action,
        Some(Judgement::Partly | Judgement::NotKept) => verdict.sequel.is_none(),
    }
}

/// It holds on, to be looked at again on a day.
pub fn renew(of: Link, day: Date, reach: &mut Reach<'_>) {
    settle(of, Some(Sequel::Renew(day)), reach);
}

/// It holds no longer.
pub fn end(of: Link, reach: &mut Reach<'_>) {
    if reach.may_edit() {
        settle(of, Some(Sequel::Drop), reach);
        reach.say(reach.locale.text("notice-lookback-dropped"));
    }
}

/// Says what comes of an agreement; a version that was to take its place is taken away, which undo brings back.
pub fn settle(of: Link, sequel: Option<Sequel>, reach: &mut Reach<'_>) {
    let sentence = sentence(of, reach);
    reach.edit(Deed::LookBack, |session| {
        note(of, &sentence, &mut session.minutes);
        put(of, sequel, &mut session.minutes);
    });
}

fn put(of: Link, sequel: Option<Sequel>, minutes: &mut Minutes) {
    let verdict = minutes.verdict_mut(of);
    let amendment = verdict.amendment();
    verdict.sequel = sequel;
    if let Some(amendment) = amendment {
        take_away(amendment, minutes);
    }
}

fn take_away(agreement: uuid::Uuid, minutes: &mut Minutes) {
    minutes.first_steps.retain(|step| *step != agreement);
    for point in &mut minutes.points {
        point.agreements.retain(|known| known.id != agreement);
    }
}

/// Whether a new version of an agreement can be made: what it said is needed for that. Says why not.
pub fn may_amend(of: Link, reach: &mut Reach<'_>) -> bool {
    let known = entry_to_amend(of, reach).map(|_| ());
    known.map_err(|why| reach.warn(why)).is_ok()
}

/// The agreement of which a new version is made, or why that is not at hand.
fn entry_to_amend<'a>(of: Link, reach: &Reach<'a>) -> Result<Entry<'a>, String> {
    let Some(earlier) = reach.earlier else {
        return Err(reach.locale.text("notice-lookback-reading"));
    };
    let entry = earlier.entry_of(of);
    entry.ok_or_else(|| reach.locale.text("notice-lookback-gone"))
}

/// A new version takes the place of the agreement, or another sentence that of a new version.
///
/// # Errors
/// Why it cannot, as [`may_amend`]: then the sentence stays where it was typed.
pub fn amend(of: Link, text: &str, reach: &mut Reach<'_>) -> Result<(), String> {
    let entry = entry_to_amend(of, reach)?;
    let session = reach.desk.session();
    let known = session.minutes.verdict(of).and_then(Verdict::amendment);
    let known = known.filter(|id| session.minutes.agreement(*id).is_some());
    if let Some(id) = known {
        reach.edit(Deed::LookBack, |session| {
            if let Some(new) = session.minutes.agreement_mut(id) {
                text.clone_into(&mut new.text);
            }
        });
        return Ok(());
    }
    let review = next_review(session, Some(entry));
    let (point, old) = (entry.topic().point.clone(), entry.agreement().clone());
    let id = reach.id();
    // The verdict may be about a version that was amended since this session was prepared.
    let latest = entry.chronicle().link(entry.line().latest());
    let new = amended(&old, latest, id, text.to_owned(), review);
    reach.edit(Deed::LookBack, |session| {
        note(of, &old.text, &mut session.minutes).sequel = Some(Sequel::Amend(id));
        at(&point, &mut session.minutes).agreements.push(new);
    });
    Ok(())
}

/// The minutes of a point; one that this session does not have is not on today's list.
fn at<'a>(point: &str, minutes: &'a mut Minutes) -> &'a mut PointMinutes {
    let known = minutes.points.iter().position(|known| known.point == point);
    let place = known.unwrap_or_else(|| {
        let mut blank = PointMinutes::blank(point.to_owned());
        blank.today = false;
        minutes.points.push(blank);
        minutes.points.len() - 1
    });
    &mut minutes.points[place]
}

/// Changes what is said of an agreement.
pub fn edit(of: Link, reach: &mut Reach<'_>, change: impl FnOnce(&mut Verdict)) {
    let sentence = sentence(of, reach);
    reach.edit(Deed::LookBack, |session| {
        change(note(of, &sentence, &mut session.minutes));
    });
}

/// The verdict on an agreement, with the sentence that it is about.
fn note<'a>(of: Link, sentence: &str, minutes: &'a mut Minutes) -> &'a mut Verdict {
    let verdict = minutes.verdict_mut(of);
    if verdict.sentence.is_empty() {
        sentence.clone_into(&mut verdict.sentence);
    }
    verdict
}

fn sentence(of: Link, reach: &Reach<'_>) -> String {
    let entry = reach.earlier.and_then(|earlier| earlier.entry_of(of));
    entry
        .map(|entry| entry.agreement().text.clone())
        .unwrap_or_default()
}

/// The day on which an agreement that goes on is looked at again, as its point has it.
#[must_use]
pub fn next_review(session: &Session, entry: Option<Entry<'_>>) -> Option<Date> {
    let point = entry.and_then(|entry| session.point(&entry.topic().point));
    add(
        session.date,
        point.map_or(USUAL_REVIEW, |point| point.review),
    )
}
