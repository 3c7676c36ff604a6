//! The demo: lifelike, sound, the same in both languages, and never in the way of real sessions.

use std::collections::BTreeSet;

use jiff::civil::date;
use rstest::rstest;

use super::*;
use crate::domain::agenda::ColumnKind;
use crate::domain::agreement::Standing;
use crate::domain::checks::{What, checks};
use crate::domain::lookback::{Judgement, Link, Sequel};
use crate::domain::opening::{Tone, Word};
use crate::domain::rating::Round;
use crate::domain::worksheet::Value;

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
            .map(|m| {
                let counts = (m.notes.len(), m.agreements.len(), m.sheet.len());
                let dots: u32 = m.notes.iter().map(|note| note.dots).sum();
                (m.point.clone(), m.state, counts, dots, m.ratings.clone())
            })
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

/// Nine months in which promises were kept, and others were not.
#[rstest]
fn the_team_looks_back_at_what_it_promised(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    let sessions = sessions(language, date(2026, 12, 3));
    assert_eq!(sessions[0].follows, None);
    assert_eq!(sessions[1].follows, Some(sessions[0].id));
    assert_eq!(sessions[2].follows, Some(sessions[1].id));
    let verdicts: Vec<_> = sessions.iter().flat_map(|s| &s.minutes.lookback).collect();
    for judgement in Judgement::ALL {
        assert!(
            verdicts
                .iter()
                .any(|verdict| verdict.judgement == Some(judgement))
        );
    }
    // Whatever is looked back at exists, and no agreement is judged after another took its place.
    let mut replaced: Vec<Link> = Vec::new();
    for session in &sessions {
        for verdict in &session.minutes.lookback {
            let of = sessions
                .iter()
                .find(|s| s.id == verdict.of.session)
                .unwrap();
            assert!(of.date < session.date);
            assert!(of.minutes.agreement(verdict.of.agreement).is_some());
            assert!(!replaced.contains(&verdict.of));
            if let Some(Sequel::Amend(id)) = verdict.sequel {
                let new = session.minutes.agreement(id).unwrap();
                assert_eq!(new.supersedes, Some(verdict.of), "both say so");
                replaced.push(verdict.of);
            }
        }
    }
    // One is amended twice: the chain from the last session back has three links.
    let mut longest = 0;
    for (_, agreement) in sessions[2].minutes.agreements() {
        let (mut length, mut before) = (1, agreement.supersedes);
        while let Some(link) = before {
            let session = sessions.iter().find(|s| s.id == link.session).unwrap();
            before = session
                .minutes
                .agreement(link.agreement)
                .unwrap()
                .supersedes;
            length += 1;
        }
        longest = longest.max(length);
    }
    assert_eq!(longest, 3);
}

/// Over nine months the gap of the funnel closes, from (3+4+4)/3 − (1+2+2)/3 = 2.0 to (4+4+4)/3 − (3+4+4)/3 = 0.3, and that
/// of the CRM opens, from (1+2+2)/3 − (2+2+3)/3 = −0.7 to (2+2+3)/3 − (4+4+4)/3 = −1.7.
#[rstest]
fn one_gap_closes_and_one_opens(#[values(Language::En, Language::Nl)] language: Language) {
    let sessions = sessions(language, date(2026, 12, 3));
    let gap = |session: usize, point: &str| {
        let ratings = &sessions[session].minutes.point(point).unwrap().ratings;
        let gap = ratings.last().and_then(Round::gap).unwrap();
        format!("{gap:.1}")
    };
    assert_eq!([gap(0, "funnel"), gap(2, "funnel")], ["2.0", "0.3"]);
    assert_eq!([gap(0, "crm"), gap(2, "crm")], ["-0.7", "-1.7"]);
}

#[rstest]
fn the_words_of_the_sides_become_kinder(#[values(Language::En, Language::Nl)] language: Language) {
    let sessions = sessions(language, date(2026, 12, 3));
    let unkind = |words: &[Word]| {
        let negative = words.iter().filter(|w| w.tone == Some(Tone::Negative));
        negative.count() * 100 / words.len()
    };
    let openings = sessions.iter().map(|s| unkind(&s.minutes.opening.words));
    assert_eq!(openings.collect::<Vec<_>>(), [81, 50, 33]);
    assert_eq!(unkind(&sessions[0].minutes.closing.words), 33);
}

/// The last session is under way, and two things in it do not fit yet, so that the checks have something to show.
#[rstest]
fn the_checks_find_what_a_team_would_miss(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    let sessions = sessions(language, date(2026, 12, 3));
    let found = |session: usize| -> Vec<What> {
        checks(&sessions[session])
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    };
    assert_eq!(found(0), []);
    let second = found(1);
    assert!(matches!(second.as_slice(), []), "{second:?}");
    let last = found(2);
    assert!(
        matches!(
            last.as_slice(),
            [
                What::UnknownSegment(_),
                What::StoryFallsShort { .. },
                What::ReasonsNotInCrm(..),
                What::ReasonsNotInCrm(..)
            ]
        ),
        "{last:?}"
    );
}

/// The agendas have the columns of the worksheets, and the answers that were chosen there.
#[rstest]
fn the_worksheets_hold_what_their_columns_hold(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    for session in sessions(language, date(2026, 12, 3)) {
        for minutes in &session.minutes.points {
            let columns = &session.point(&minutes.point).unwrap().worksheet;
            for cell in minutes.sheet.iter().flat_map(|row| &row.cells) {
                let column = columns.iter().find(|column| column.id == cell.column);
                let column = column.unwrap_or_else(|| panic!("{} {}", minutes.point, cell.column));
                let fits = match (&column.kind, &cell.value) {
                    (ColumnKind::Choice(answers), Value::Choice(answer)) => {
                        answers.contains(answer)
                    }
                    (ColumnKind::Text, Value::Text(_))
                    | (ColumnKind::Person, Value::Person(_))
                    | (ColumnKind::Duration, Value::Duration(_)) => true,
                    (ColumnKind::Score, Value::Score(score)) => (1..=5).contains(score),
                    _ => false,
                };
                assert!(fits, "{} {:?}", minutes.point, cell);
            }
        }
    }
}

/// The order of hands says nothing, so that it tells nobody who came first.
#[rstest]
fn hands_stand_in_the_order_of_their_numbers(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    for session in sessions(language, date(2026, 12, 3)) {
        for round in session
            .minutes
            .points
            .iter()
            .flat_map(|minutes| &minutes.ratings)
        {
            assert!(round.sales.is_sorted() && round.marketing.is_sorted());
            assert!(round.sales.len() >= 3 && round.marketing.len() >= 3);
        }
        assert!(session.minutes.closing.worth.is_sorted());
    }
}

/// Whatever the group holds itself to says who, what, by when and how one sees it.
#[rstest]
fn what_is_agreed_says_all_that_it_must(#[values(Language::En, Language::Nl)] language: Language) {
    let mut lacking = Vec::new();
    for session in sessions(language, date(2026, 12, 3)) {
        for (_, agreement) in session.standing().filter(|(_, a)| a.state.holds()) {
            let unsaid: Vec<_> = session.completeness(agreement).unsaid().collect();
            if !unsaid.is_empty() {
                lacking.push((
                    session.title.clone(),
                    session.number_of(agreement.id),
                    unsaid,
                ));
            }
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}
