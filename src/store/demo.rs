//! Lays out the three sessions of an invented team, to practise in: `agendas/demo.*.ron` tells what was said, this makes
//! real sessions of it. Days count from today; ids never change, so that a practised session is known again.

use std::sync::Arc;

use jiff::civil::{Date, Time, Weekday};
use jiff::{Span as Length, ToSpan};
use serde::Deserialize;
use uuid::Uuid;

use super::{Fault, Library, agendas, paths};
use crate::domain::agenda::{Agenda, Language, Span};
use crate::domain::agreement::{Agreement, Kind, Standing};
use crate::domain::draft::Draft;
use crate::domain::ids::Ids;
use crate::domain::minutes::{Fate, Note, NoteKind, Parked, PointMinutes, Progress};
use crate::domain::people::{Person, Side};
use crate::domain::rating::Round;
use crate::domain::session::{Place, Session};

/// When the ids of the first session say that they were made: the first moment of 2026, whenever it is laid out.
const MADE: u64 = 1_767_225_600_000;

/// A day in milliseconds: sessions whose ids are days apart have short unique beginnings.
const DAY: u64 = 86_400_000;

/// What is told about the team in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    language: Language,
    team: String,
    people: Vec<Actor>,
    sessions: Vec<Meeting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Actor {
    name: String,
    side: Side,
    function: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meeting {
    title: String,
    agenda: String,
    months_ago: i32,
    start: Time,
    available: u32,
    #[serde(default)]
    away: Vec<String>,
    place: Place,
    talks: Vec<Talk>,
    parked: Vec<Aside>,
    #[serde(default)]
    first_steps: Vec<String>,
    #[serde(default)]
    meets_again: Option<Span>,
    #[serde(default)]
    closed: bool,
    #[serde(default)]
    drafts: Vec<Draft>,
}

/// One point as it was walked; `spent` is in minutes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Talk {
    point: String,
    #[serde(default)]
    state: Progress,
    #[serde(default)]
    spent: u32,
    #[serde(default)]
    ratings: Vec<Round>,
    #[serde(default)]
    notes: Vec<Remark>,
    #[serde(default)]
    agreements: Vec<Deal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remark {
    kind: NoteKind,
    #[serde(default)]
    side: Option<Side>,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deal {
    kind: Kind,
    text: String,
    #[serde(default)]
    state: Standing,
    #[serde(default)]
    sales: Option<String>,
    #[serde(default)]
    marketing: Option<String>,
    #[serde(default)]
    due: Option<Span>,
    /// The review of the point when it is not said.
    #[serde(default)]
    review: Option<Span>,
    #[serde(default)]
    needs_management: bool,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    reservations: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Aside {
    text: String,
    #[serde(default)]
    point: Option<String>,
    #[serde(default)]
    fate: Fate,
}

/// Lays the demo out beside `library` in one language; what is there already stays, as far as somebody practised in it.
///
/// # Errors
/// The faults of listing and of writing sessions.
pub fn lay_out(library: &Library, language: Language, today: Date) -> Result<Library, Fault> {
    let demo = library.demo();
    let listing = demo.list()?;
    let known: Vec<Uuid> = listing.entries.iter().map(|entry| entry.id).collect();
    let broken = |session: &Session| {
        let mut files = listing.broken.iter().map(|file| &file.path);
        files.any(|path| paths::is_own_name(path, session.id))
    };
    for session in sessions(language, today) {
        if !known.contains(&session.id) && !broken(&session) {
            demo.create(&session)?;
        }
    }
    Ok(demo)
}

/// The three sessions, the oldest first; the last is still open.
///
/// # Panics
/// Never: what is embedded is sound, and a test reads all of it.
#[must_use]
pub fn sessions(language: Language, today: Date) -> Vec<Session> {
    let (text, first) = match language {
        Language::En => (include_str!("../../agendas/demo.en.ron"), MADE),
        Language::Nl => (include_str!("../../agendas/demo.nl.ron"), MADE + 100 * DAY),
    };
    let script: Script = ron::from_str(text).expect("the embedded script is sound");
    let mut ids = Ids::new(first);
    let moments = (0..).map(|day| first + day * DAY);
    script
        .sessions
        .iter()
        .zip(moments)
        .map(|(meeting, made)| stage(meeting, &script, today, &mut || ids.next(made)))
        .collect()
}

/// Makes a session of one meeting.
fn stage(
    meeting: &Meeting,
    script: &Script,
    today: Date,
    next: &mut impl FnMut() -> Uuid,
) -> Session {
    let date = working_day(
        shift(today, (-meeting.months_ago).months()),
        meeting.months_ago,
    );
    let agenda = shipped(&meeting.agenda, script.language);
    let mut session = Session::new(next(), date, Arc::clone(&agenda));
    session.team.clone_from(&script.team);
    session.title.clone_from(&meeting.title);
    session.place = meeting.place.clone();
    let present = script
        .people
        .iter()
        .filter(|actor| !meeting.away.contains(&actor.name));
    session.people = present.map(|actor| seat(actor, next())).collect();
    let mut said: Vec<PointMinutes> = meeting
        .talks
        .iter()
        .map(|talk| minutes_of(talk, &agenda, date, next))
        .collect();
    let rest = std::mem::take(&mut session.minutes.points).into_iter();
    let unsaid = rest.filter(|blank| !meeting.talks.iter().any(|talk| talk.point == blank.point));
    said.extend(unsaid.map(|blank| PointMinutes {
        today: false,
        ..blank
    }));
    session.minutes.points = said;
    session.clock.start = Some(meeting.start);
    session.clock.available = Some(meeting.available);
    session.refit();
    for talk in &meeting.talks {
        session.clock.spend(&talk.point, talk.spent * 60);
    }
    let parked = meeting.parked.iter().map(|aside| Parked {
        fate: aside.fate.clone(),
        ..Parked::new(next(), aside.text.clone(), aside.point.clone())
    });
    session.minutes.parked = parked.collect();
    let steps = session
        .minutes
        .agreements()
        .map(|(_, agreement)| agreement.id);
    let chosen = |id: &Uuid| {
        session
            .number_of(*id)
            .is_some_and(|n| meeting.first_steps.contains(&n))
    };
    session.minutes.first_steps = steps.filter(chosen).collect();
    session.minutes.next_meeting = meeting.meets_again.map(|span| after(date, span));
    session.minutes.closed = meeting.closed.then_some(date);
    session.drafts.clone_from(&meeting.drafts);
    session
}

fn seat(actor: &Actor, id: Uuid) -> Person {
    Person::new(id, actor.name.clone(), actor.side, actor.function.clone())
}

fn minutes_of(
    talk: &Talk,
    agenda: &Agenda,
    date: Date,
    next: &mut impl FnMut() -> Uuid,
) -> PointMinutes {
    let review = agenda.point(&talk.point).map(|point| point.review);
    let notes = talk
        .notes
        .iter()
        .map(|remark| Note::new(next(), remark.kind, remark.side, remark.text.clone()));
    let notes = notes.collect();
    let agreements = talk.agreements.iter().map(|deal| Agreement {
        state: deal.state,
        sales_owner: deal.sales.clone(),
        marketing_owner: deal.marketing.clone(),
        due: deal.due.map(|span| after(date, span)),
        review: deal.review.or(review).map(|span| after(date, span)),
        needs_management: deal.needs_management,
        reason: deal.reason.clone(),
        reservations: deal.reservations.clone(),
        ..Agreement::proposed(next(), deal.text.clone(), deal.kind)
    });
    PointMinutes {
        state: talk.state,
        ratings: talk.ratings.iter().map(sorted).collect(),
        notes,
        agreements: agreements.collect(),
        ..PointMinutes::blank(talk.point.clone())
    }
}

/// A round of the script as a session keeps it: the order of its hands says nothing.
fn sorted(round: &Round) -> Round {
    let mut kept = round.clone();
    kept.show(Side::Sales, round.sales.clone());
    kept.show(Side::Marketing, round.marketing.clone());
    kept
}

/// The embedded agenda with this id.
fn shipped(id: &str, language: Language) -> Arc<Agenda> {
    let mut agendas = agendas::shipped().iter();
    let agenda = agendas.find(|agenda| agenda.id == id && agenda.language == language);
    Arc::new(agenda.expect("the script names an embedded agenda").clone())
}

/// A working day so much later.
fn after(date: Date, span: Span) -> Date {
    let length = match span {
        Span::Weeks(weeks) => i64::from(weeks).weeks(),
        Span::Months(months) => i64::from(months).months(),
    };
    working_day(shift(date, length), 1)
}

fn shift(date: Date, length: Length) -> Date {
    date.checked_add(length).unwrap_or(date)
}

/// The Friday before a weekend; today's session stays on today.
fn working_day(date: Date, months_ago: i32) -> Date {
    match date.weekday() {
        Weekday::Saturday if months_ago > 0 => shift(date, (-1).days()),
        Weekday::Sunday if months_ago > 0 => shift(date, (-2).days()),
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    #[rstest]
    fn the_demo_is_a_series_of_three_in_which_all_seven_points_live(
        #[values(Language::En, Language::Nl)] language: Language,
    ) {
        let sessions = sessions(language, date(2026, 12, 3));
        assert_eq!(sessions.len(), 3);
        assert!(
            sessions
                .iter()
                .all(|session| session.team.ends_with("(demo)"))
        );
        assert_eq!(sessions[0].date, date(2026, 3, 3));
        assert_eq!(sessions[2].date, date(2026, 12, 3));
        let closed: Vec<bool> = sessions
            .iter()
            .map(|s| s.minutes.closed.is_some())
            .collect();
        assert_eq!(closed, [true, true, false]);
        let spoken: BTreeSet<&str> = sessions
            .iter()
            .flat_map(|session| &session.minutes.points)
            .filter(|minutes| !minutes.notes.is_empty())
            .map(|minutes| minutes.point.as_str())
            .collect();
        assert_eq!(spoken.len(), 7, "{spoken:?}");
        let standings: BTreeSet<String> = sessions
            .iter()
            .flat_map(|session| session.minutes.agreements())
            .map(|(_, agreement)| format!("{:?}", agreement.state))
            .collect();
        assert_eq!(standings.len(), Standing::ALL.len());
        for session in &sessions[..2] {
            assert_eq!(session.minutes.first_steps.len(), 3);
        }
    }

    #[rstest]
    fn every_name_and_point_of_the_demo_is_known(
        #[values(Language::En, Language::Nl)] language: Language,
    ) {
        for session in sessions(language, date(2026, 12, 3)) {
            let names: Vec<&str> = session.people.iter().map(|p| p.name.as_str()).collect();
            for minutes in &session.minutes.points {
                assert!(session.point(&minutes.point).is_some(), "{}", minutes.point);
            }
            for (_, agreement) in session.minutes.agreements() {
                let owners = [&agreement.sales_owner, &agreement.marketing_owner];
                for owner in owners.into_iter().flatten() {
                    assert!(names.contains(&owner.as_str()), "{owner}");
                }
                let agreed = agreement.state.holds();
                assert!(
                    !agreed || owners.iter().all(|owner| owner.is_some()),
                    "{}",
                    agreement.text
                );
            }
        }
    }

    #[test]
    fn both_languages_tell_the_same_meetings() {
        let day = date(2026, 12, 3);
        let shape = |language| -> Vec<_> {
            sessions(language, day)
                .into_iter()
                .flat_map(|session| session.minutes.points)
                .map(|m| (m.point.clone(), m.state, m.notes.len(), m.agreements.len()))
                .collect()
        };
        assert_eq!(shape(Language::En), shape(Language::Nl));
    }

    #[test]
    fn ids_stay_the_same_on_another_day_and_differ_between_the_languages() {
        let ids = |language, day| -> BTreeSet<Uuid> {
            let sessions = sessions(language, day).into_iter();
            sessions.map(|session| session.id).collect()
        };
        let english = ids(Language::En, date(2026, 12, 3));
        assert_eq!(english, ids(Language::En, date(2027, 1, 4)));
        assert!(english.is_disjoint(&ids(Language::Nl, date(2026, 12, 3))));
    }

    #[test]
    fn what_was_practised_stays() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        let demo = lay_out(&library, Language::En, date(2026, 12, 3)).unwrap();
        let before = demo.list().unwrap();
        assert_eq!(before.entries.len(), 3);
        let newest = &before.entries[0].path;
        std::fs::write(newest, "practised").unwrap();
        let gone = &before.entries[2].path;
        std::fs::remove_file(gone).unwrap();
        lay_out(&library, Language::En, date(2026, 12, 3)).unwrap();
        assert_eq!(std::fs::read_to_string(newest).unwrap(), "practised");
        assert!(
            gone.exists(),
            "a session that was thrown away is laid out again"
        );
        assert!(
            library.list().unwrap().entries.is_empty(),
            "the demo never mixes"
        );
    }
}
