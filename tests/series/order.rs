//! Which sessions belong together, and which come after which.

use handshake::domain::series::{Gone, Trouble, Unread};
use jiff::civil::{Date, date};
use rstest::rstest;

use crate::reading::{beside, chronicle};
use crate::team::{Meets, id, session};

const DAY: Date = date(2026, 12, 3);

/// The titles of a chronicle's meetings, a list per series.
fn series(sessions: &[handshake::domain::session::Session]) -> Vec<(String, Vec<String>)> {
    let chronicle = chronicle(sessions);
    let named = |at: &usize| chronicle.meetings()[*at].title.clone();
    let lists = chronicle.series().iter().map(|series| {
        let meetings = series.meetings.iter().map(named);
        (series.name.clone(), meetings.collect())
    });
    lists.collect()
}

#[test]
fn sessions_of_one_team_are_a_series_by_date() {
    let sessions = [
        session(3, date(2027, 3, 1)),
        session(1, DAY),
        session(2, date(2027, 1, 5)).with(|s| s.team = " NORTH ".into()),
        session(4, date(2027, 2, 1)).with(|s| s.team = "South".into()),
    ];
    let titles = |numbers: &[u8]| numbers.iter().map(|n| format!("Meeting {n}")).collect();
    assert_eq!(
        series(&sessions),
        [
            ("North".to_owned(), titles(&[1, 2, 3])),
            ("South".to_owned(), titles(&[4]))
        ]
    );
}

#[test]
fn a_session_comes_after_the_one_that_it_follows_whatever_its_date_and_team() {
    let sessions = [
        session(1, date(2027, 3, 1)),
        session(2, DAY)
            .follows(1)
            .with(|s| s.team = "North-East".into()),
        session(3, date(2027, 4, 1))
            .follows(2)
            .with(|s| s.team = "North-East".into()),
    ];
    let (name, titles) = &series(&sessions)[0];
    assert_eq!(name, "North-East", "it goes by the name of the last");
    assert_eq!(titles.concat(), "Meeting 1Meeting 2Meeting 3");
}

#[test]
fn sessions_without_a_team_stay_alone_unless_a_link_joins_them() {
    let nobody = |number| session(number, DAY).with(|s| s.team.clear());
    assert_eq!(
        series(&[nobody(1), nobody(2), nobody(3).follows(1)]).len(),
        2
    );
}

#[rstest]
#[case::itself(vec![session(1, DAY).follows(1)], 0)]
#[case::each_other(vec![session(1, DAY).follows(2), session(2, date(2027, 1, 1)).follows(1)], 0)]
#[case::behind_a_circle(vec![
    session(1, DAY).follows(3),
    session(2, date(2026, 1, 1)).follows(1),
    session(3, date(2027, 1, 1)).follows(1),
], 0)]
fn a_circle_is_named_and_everybody_is_still_there(
    #[case] sessions: Vec<handshake::domain::session::Session>,
    #[case] meeting: usize,
) {
    let chronicle = chronicle(&sessions);
    assert_eq!(chronicle.meetings().len(), sessions.len());
    assert_eq!(chronicle.series().len(), 1);
    assert_eq!(chronicle.troubles(), [Trouble::FollowsCircle { meeting }]);
}

#[test]
fn a_session_that_follows_a_lost_one_says_so() {
    let newer = Unread {
        name: "2026-12-03-north-00000009.ron".into(),
        newer: true,
        id: Some(id(9)),
        team: Some("North".into()),
        ..Unread::default()
    };
    let sessions = [session(1, DAY).follows(8), session(2, DAY).follows(9)];
    let chronicle = beside(&sessions, vec![newer]);
    let gone = |meeting, number, gone| Trouble::FollowsGone {
        meeting,
        follows: id(number),
        gone,
    };
    assert_eq!(
        chronicle.troubles(),
        [gone(0, 8, Gone::Session), gone(1, 9, Gone::Unread(0))]
    );
    assert_eq!(
        chronicle.series()[0].unread,
        [0],
        "it is listed with its team"
    );
}

#[test]
fn a_copy_of_a_session_counts_once() {
    let first = session(1, DAY);
    let copy = session(1, DAY).with(|s| s.title = "copy".into());
    let chronicle = chronicle(&[first, copy]);
    assert_eq!(chronicle.meetings().len(), 1);
    assert_eq!(chronicle.meetings()[0].title, "Meeting 1");
}

#[test]
fn a_series_is_found_by_its_name_an_old_name_or_a_part() {
    let sessions = [
        session(1, DAY).with(|s| s.team = "Delta".into()),
        session(2, date(2027, 1, 1))
            .follows(1)
            .with(|s| s.team = "Delta Zuivel".into()),
        session(3, date(2026, 1, 1)).with(|s| s.team = "Zuid".into()),
        session(4, date(2025, 1, 1)).with(|s| s.team = "Zuidwest".into()),
    ];
    let chronicle = chronicle(&sessions);
    assert_eq!(chronicle.named("delta zuivel"), [0]);
    assert_eq!(chronicle.named("Delta"), [0], "as it was called once");
    assert_eq!(chronicle.named("zuid"), [1], "the whole name before a part");
    assert_eq!(chronicle.named("zui"), [0, 1, 2]);
    assert!(chronicle.named("west-").is_empty());
    assert!(chronicle.named("  ").is_empty());
}
