//! Trends over a series, and what changed since.

use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::lookback::{Judgement, Sequel};
use handshake::domain::query::Query;
use handshake::domain::series::changes::{Changes, Course, Since};
use handshake::domain::series::{Chronicle, Mark};
use handshake::domain::session::Session;
use jiff::civil::{Date, date};

use crate::reading::chronicle;
use crate::team::{Meets, agreed, link, session};

const TODAY: Date = date(2026, 12, 4);

/// Sales averages 2, marketing 4, so the gap is 2; after the talk 3 and 4, so 1. Half a year later 4 and 4: 0.
fn year() -> Vec<Session> {
    vec![
        session(1, date(2026, 3, 3))
            .rates(&[2, 2], &[4, 4])
            .rates(&[3, 3], &[4, 4])
            .with(|s| {
                s.clock.spend("funnel", 1_500);
                s.clock.spend("crm", 60);
            })
            .agrees(agreed(10, "One.", Kind::Rule))
            .agrees(agreed(11, "Two.", Kind::Action))
            .agrees(agreed(12, "Three.", Kind::Rule))
            .agrees(agreed(13, "Four.", Kind::Rule)),
        session(2, date(2026, 7, 3))
            .judges(link(1, 11), Some(Judgement::Kept), None)
            .judges(link(1, 12), Some(Judgement::NotKept), Some(Sequel::Drop))
            .judges(link(1, 13), Some(Judgement::NoLongerNeeded), None)
            .amends(agreed(20, "One, better.", Kind::Rule), link(1, 10))
            .agrees(Agreement {
                state: Standing::Dropped,
                ..agreed(21, "Not after all.", Kind::Rule)
            }),
        session(3, date(2026, 12, 3))
            .rates(&[4, 4], &[4, 4])
            .judges(
                link(2, 20),
                Some(Judgement::Partly),
                Some(Sequel::Renew(date(2027, 3, 1))),
            )
            .agrees(agreed(30, "Fresh.", Kind::Rule)),
        session(4, date(2026, 12, 1))
            .with(|s| s.team = "South".into())
            .agrees(agreed(40, "South's.", Kind::Rule)),
    ]
}

#[test]
fn the_gap_and_the_time_of_a_point_are_told_from_meeting_to_meeting() {
    let chronicle = chronicle(&year());
    let north = &chronicle.series()[0];
    let trends = chronicle.trends(north);
    let points: Vec<&str> = trends
        .points
        .iter()
        .map(|trend| trend.point.as_str())
        .collect();
    assert_eq!(points, ["funnel", "crm"], "the third was never spoken of");
    let funnel = &trends.points[0];
    let planned = funnel.marks[0].planned;
    assert_eq!(
        funnel.marks,
        [
            Mark {
                meeting: north.meetings[0],
                before: Some(2.0),
                gap: Some(1.0),
                planned,
                spent: 1_500
            },
            Mark {
                meeting: north.meetings[2],
                before: None,
                gap: Some(0.0),
                planned,
                spent: 0
            },
        ]
    );
    assert_eq!(funnel.closer_by(), Some(1.0));
    assert_eq!(trends.points[1].closer_by(), None);
}

#[test]
fn the_share_of_promises_kept_leaves_out_what_nobody_needed() {
    let chronicle = chronicle(&year());
    let promises = chronicle.trends(&chronicle.series()[0]).promises;
    let shares: Vec<Option<f64>> = promises
        .iter()
        .map(handshake::domain::series::Promises::share)
        .collect();
    // Of one kept and one not, half; the second meeting judged one, kept in part.
    assert_eq!(shares, [Some(0.5), Some(0.0)]);
    assert_eq!(promises[0].no_longer_needed, 1);
}

/// What changed, by the sentences.
fn told(chronicle: &Chronicle, since: Since, query: &str) -> [Vec<String>; 5] {
    let query = Query::parse(query).unwrap();
    let Changes {
        new,
        amended,
        judged,
        dropped,
        gaps,
    } = chronicle.changes(since, &query, TODAY);
    let text = |entry: handshake::domain::series::Entry<'_>| entry.agreement().text.clone();
    [
        new.into_iter().map(text).collect(),
        amended
            .into_iter()
            .map(|(entry, at)| {
                format!(
                    "{} < {}",
                    text(entry),
                    chronicle.recorded(at).agreement.text
                )
            })
            .collect(),
        judged
            .into_iter()
            .map(|(entry, judgement)| format!("{} {judgement:?}", text(entry)))
            .collect(),
        dropped.into_iter().map(text).collect(),
        gaps.into_iter()
            .map(|gap| format!("{} {:?} {} {}", gap.point, gap.course, gap.before, gap.now))
            .collect(),
    ]
}

fn texts(lists: [&[&str]; 5]) -> [Vec<String>; 5] {
    lists.map(|list| list.iter().map(|text| (*text).to_owned()).collect())
}

#[test]
fn what_changed_since_a_meeting_is_told_of_its_series() {
    let chronicle = chronicle(&year());
    let first = chronicle.series()[0].meetings[0];
    assert_eq!(
        told(&chronicle, Since::Meeting(first), ""),
        texts([
            &["Fresh."],
            &["One, better. < One."],
            &[
                "One, better. Partly",
                "Two. Kept",
                "Three. NotKept",
                "Four. NoLongerNeeded"
            ],
            &["Three.", "Four."],
            &["funnel Closed 1 0"],
        ])
    );
}

#[test]
fn what_changed_since_a_day_is_told_of_every_series() {
    let chronicle = chronicle(&year());
    assert_eq!(
        told(&chronicle, Since::Day(date(2026, 12, 1)), ""),
        texts([
            &["Fresh.", "South's."],
            &[],
            &["One, better. Partly"],
            &[],
            &["funnel Closed 1 0"]
        ])
    );
    assert_eq!(
        told(&chronicle, Since::Day(date(2026, 12, 1)), "team:south"),
        texts([&["South's."], &[], &[], &[], &[]])
    );
    assert_eq!(
        told(&chronicle, Since::Day(date(2026, 12, 4)), ""),
        texts([&[], &[], &[], &[], &[]])
    );
}

#[test]
fn a_gap_that_opens_and_one_that_stays_are_told_apart() {
    let rated = |first: u8, then: u8| {
        let chronicle = chronicle(&[
            session(1, date(2026, 3, 3)).rates(&[1], &[first]),
            session(2, date(2026, 7, 3)).rates(&[1], &[then]),
        ]);
        let changes = chronicle.changes(Since::Meeting(0), &Query::default(), TODAY);
        changes.gaps[0].course
    };
    assert_eq!(rated(1, 3), Course::Opened);
    assert_eq!(rated(2, 1), Course::Closed);
    assert_eq!(rated(4, 2), Course::Stayed);
    assert_eq!(rated(1, 1), Course::Stayed);
}
