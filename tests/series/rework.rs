//! A series that is renamed, merged or split, and one at which somebody pulled the plug.

use handshake::domain::series::rework::{Plan, Refusal};
use handshake::domain::series::{Chronicle, Unread};
use handshake::domain::session::Session;
use jiff::civil::date;
use rstest::rstest;

use crate::reading::{beside, chronicle};
use crate::team::{Meets, id, session};

fn team(number: u128, team: &str) -> Session {
    let month = i8::try_from(number).unwrap();
    session(number, date(2026, month, 1)).with(|s| s.team = team.into())
}

/// Three meetings of North and two of South; `linked` ones follow each other.
fn two_series(linked: bool) -> Vec<Session> {
    let mut sessions = vec![
        team(1, "North"),
        team(2, "North"),
        team(3, "North"),
        team(4, "South"),
        team(5, "South"),
    ];
    if linked {
        for (number, follows) in [(2, 1), (3, 2), (5, 4)] {
            sessions[number - 1].follows = Some(id(follows));
        }
    }
    sessions
}

/// Carries out the first `count` changes of a plan.
fn carry_out(plan: &Plan, sessions: &mut [Session], count: usize) {
    for change in plan.changes.iter().take(count) {
        let session = sessions
            .iter_mut()
            .find(|s| s.id == change.session)
            .unwrap();
        change.apply(session);
    }
}

/// The names of the series and how many meetings each has.
fn shape(sessions: &[Session]) -> Vec<(String, usize)> {
    let chronicle = chronicle(sessions);
    let shape = chronicle
        .series()
        .iter()
        .map(|s| (s.name.clone(), s.meetings.len()));
    shape.collect()
}

type Make = fn(&Chronicle) -> Result<Plan, Refusal>;

const RENAME: Make = |c| c.rename(c.named("North")[0], "Noord");
const MERGE: Make = |c| c.merge(c.named("North")[0], c.named("South")[0]);
const SPLIT: Make = |c| c.split(c.place(id(2)).unwrap(), "North-East");

#[rstest]
#[case::rename(RENAME, &[("South", 2), ("Noord", 3)])]
#[case::merge(MERGE, &[("South", 5)])]
#[case::split(SPLIT, &[("South", 2), ("North-East", 2), ("North", 1)])]
fn a_series_is_renamed_merged_and_split(
    #[case] make: Make,
    #[case] wanted: &[(&str, usize)],
    #[values(false, true)] linked: bool,
) {
    let mut sessions = two_series(linked);
    let plan = make(&chronicle(&sessions)).unwrap();
    assert_eq!(plan.unchanged, usize::from(wanted.len() == 3));
    carry_out(&plan, &mut sessions, usize::MAX);
    let wanted: Vec<(String, usize)> = wanted
        .iter()
        .map(|(name, n)| ((*name).to_owned(), *n))
        .collect();
    assert_eq!(shape(&sessions), wanted);
}

#[rstest]
#[case::rename_with_links(RENAME, true)]
#[case::merge(MERGE, false)]
#[case::merge_with_links(MERGE, true)]
#[case::split(SPLIT, false)]
#[case::split_with_links(SPLIT, true)]
fn what_was_broken_off_is_finished_by_the_same_command(#[case] make: Make, #[case] linked: bool) {
    let mut whole = two_series(linked);
    carry_out(&make(&chronicle(&whole)).unwrap(), &mut whole, usize::MAX);
    for count in 0..3 {
        let mut sessions = two_series(linked);
        carry_out(&make(&chronicle(&sessions)).unwrap(), &mut sessions, count);
        if let Ok(plan) = make(&chronicle(&sessions)) {
            carry_out(&plan, &mut sessions, usize::MAX);
        }
        assert_eq!(sessions, whole, "after {count}");
    }
}

#[test]
fn a_rename_that_was_broken_off_without_links_is_finished_by_a_merge() {
    let mut sessions = two_series(false);
    let plan = RENAME(&chronicle(&sessions)).unwrap();
    carry_out(&plan, &mut sessions, 1);
    let begun = chronicle(&sessions);
    assert_eq!(RENAME(&begun), Err(Refusal::Taken("Noord".into())));
    let rest = begun
        .merge(begun.named("North")[0], begun.named("Noord")[0])
        .unwrap();
    carry_out(&rest, &mut sessions, usize::MAX);
    assert_eq!(
        shape(&sessions),
        [("South".to_owned(), 2), ("Noord".to_owned(), 3)]
    );
}

#[test]
fn what_would_do_something_else_is_refused() {
    let sessions = two_series(false);
    let chronicle = chronicle(&sessions);
    let (north, south) = (chronicle.named("North")[0], chronicle.named("South")[0]);
    assert_eq!(
        chronicle.rename(north, "SOUTH"),
        Err(Refusal::Taken("South".into()))
    );
    assert_eq!(chronicle.merge(south, south), Err(Refusal::SameSeries));
    let place = |number| chronicle.place(id(number)).unwrap();
    assert_eq!(chronicle.split(place(1), "North-East"), Err(Refusal::First));
    assert_eq!(chronicle.split(place(2), "north"), Err(Refusal::SameName));
    let joined = chronicle.split(place(2), "South").unwrap();
    assert_eq!(
        joined.joins.as_deref(),
        Some("South"),
        "said, and not refused"
    );
    let spelt = chronicle.rename(north, "NORTH").unwrap();
    assert_eq!(spelt.changes.len(), 3, "another spelling is another name");
}

#[test]
fn files_that_cannot_be_changed_are_named() {
    let newer = |team: &str| Unread {
        team: Some(team.into()),
        newer: true,
        ..Unread::default()
    };
    let chronicle = beside(&two_series(false), vec![newer("South"), newer("north")]);
    assert_eq!(RENAME(&chronicle).unwrap().unread, [1]);
    assert_eq!(MERGE(&chronicle).unwrap().unread, [1, 0]);
    assert_eq!(SPLIT(&chronicle).unwrap().unread, [1]);
}
