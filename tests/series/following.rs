//! The meeting that follows another.

use handshake::domain::agreement::{Agreement, Kind};
use handshake::domain::lookback::{Judgement, Link, Verdict};
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked, ParkedBefore, Progress};
use handshake::domain::people::{Person, Side};
use handshake::domain::series::follow::follow_up;
use handshake::domain::session::{Place, Session};
use handshake::domain::sound;
use handshake::domain::worksheet::{Cell, Row, Value};
use jiff::civil::{date, time};

use crate::reading::chronicle;
use crate::team::{Meets, agreed, id, link, session};

/// A meeting at which a lot was said.
fn full() -> Session {
    let row = Row {
        id: id(70),
        cells: vec![Cell {
            column: "stage".into(),
            value: Value::Text("lead".into()),
        }],
    };
    session(1, date(2026, 3, 3))
        .agrees(Agreement {
            review: Some(date(2026, 6, 1)),
            ..agreed(10, "Review.", Kind::Rule)
        })
        .agrees(Agreement {
            due: Some(date(2026, 5, 1)),
            ..agreed(11, "Action.", Kind::Action)
        })
        .agrees(Agreement {
            review: Some(date(2026, 5, 20)),
            ..agreed(12, "Earlier.", Kind::Action)
        })
        .agrees(agreed(13, "Rest.", Kind::Rule))
        .rates(&[1], &[5])
        .with(|s| {
            s.people.push(Person {
                left: true,
                ..Person::new(id(60), "Ana".into(), Side::Sales, "boss".into())
            });
            s.people.push(Person {
                observer: true,
                ..Person::new(id(61), "Ben".into(), Side::Other, String::new())
            });
            s.clock.start = Some(time(13, 30, 0, 0));
            s.clock.available = Some(60);
            s.refit();
            s.clock.spend("funnel", 900);
            let points = &mut s.minutes.points;
            points[0].state = Progress::Settled;
            points[0].sheet.push(row);
            points[0]
                .notes
                .push(Note::new(id(71), NoteKind::Idea, None, "an idea".into()));
            points[2].today = false;
            points.swap(0, 1);
            for (number, fate) in [
                (80, Fate::Open),
                (81, Fate::Dropped),
                (82, Fate::Owned("Ana".into())),
            ] {
                s.minutes.parked.push(Parked {
                    fate,
                    ..Parked::new(id(number), format!("Item {number}"), None)
                });
            }
            s.minutes.first_steps.push(id(10));
            s.minutes.closed = Some(s.date);
            s.place = Place::Closing;
        })
}

fn after(previous: &Session, open: &[Verdict]) -> Session {
    let mut count = 1_000;
    follow_up(previous, open, date(2026, 6, 10), &mut || {
        count += 1;
        id(count)
    })
}

fn links(verdicts: &[Verdict]) -> Vec<Link> {
    verdicts.iter().map(|verdict| verdict.of).collect()
}

#[test]
fn it_takes_over_team_agenda_and_time() {
    let previous = full();
    let next = after(&previous, &[]);
    assert_eq!(next.follows, Some(id(1)));
    assert_eq!(
        (next.team.as_str(), next.date),
        ("North", date(2026, 6, 10))
    );
    assert_eq!(next.title, previous.agenda.title);
    assert_eq!(next.agenda, previous.agenda);
    assert_eq!(next.place, Place::Preparing);
    assert_eq!(
        (next.clock.start, next.clock.available),
        (previous.clock.start, Some(60))
    );
    assert!(next.clock.boxes.iter().all(|time_box| time_box.spent == 0));
    assert!(next.minutes.first_steps.is_empty() && next.minutes.closed.is_none());
    assert_eq!(sound::session(&next), []);
}

#[test]
fn who_was_there_and_what_was_filled_in_and_parked_comes_along() {
    let next = after(&full(), &[]);
    let people: Vec<_> = next
        .people
        .iter()
        .map(|p| (p.id, p.observer, p.left))
        .collect();
    assert_eq!(people, [(id(60), false, false), (id(61), true, false)]);
    let points: Vec<_> = next
        .minutes
        .points
        .iter()
        .map(|p| (p.point.as_str(), p.today, p.sheet.len()))
        .collect();
    assert_eq!(
        points,
        [
            ("crm", true, 0),
            ("funnel", true, 1),
            ("competition", false, 0)
        ]
    );
    let blank = |p: &handshake::domain::minutes::PointMinutes| {
        p.state == Progress::NotYet
            && p.notes.is_empty()
            && p.ratings.is_empty()
            && p.agreements.is_empty()
    };
    assert!(next.minutes.points.iter().all(blank));
    let parked: Vec<_> = next
        .minutes
        .parked
        .iter()
        .map(|p| (p.text.as_str(), p.from, p.fate.clone()))
        .collect();
    let from = |item| {
        Some(ParkedBefore {
            session: id(1),
            item: id(item),
        })
    };
    assert_eq!(
        parked,
        [
            ("Item 80", from(80), Fate::Open),
            ("Item 82", from(82), Fate::Owned("Ana".into()))
        ]
    );
}

#[test]
fn it_waits_for_verdicts_on_what_is_open_due_reviews_first() {
    let previous = full();
    let chronicle = chronicle(std::slice::from_ref(&previous));
    let open = chronicle.to_look_back(id(1), date(2026, 6, 10));
    let next = after(&previous, &open);
    assert_eq!(
        links(&next.minutes.lookback),
        [link(1, 12), link(1, 10), link(1, 11), link(1, 13)]
    );
    assert!(
        next.minutes
            .lookback
            .iter()
            .all(|v| !v.is_given() && !v.sentence.is_empty())
    );
    assert!(
        (5..=8).contains(&next.clock.look_back),
        "two minutes for each, fitted"
    );
    assert_eq!(sound::session(&next), []);
}

#[test]
fn what_is_done_amended_or_of_another_team_is_not_looked_back_at() {
    let other = session(9, date(2026, 1, 1))
        .with(|s| s.team = "South".into())
        .agrees(agreed(90, "South's.", Kind::Rule));
    let second = session(2, date(2026, 4, 3))
        .judges(link(1, 11), Some(Judgement::Kept), None)
        .amends(agreed(20, "Review, better.", Kind::Rule), link(1, 10));
    let chronicle = chronicle(&[full(), second, other]);
    let open = chronicle.to_look_back(id(2), date(2026, 6, 10));
    assert_eq!(links(&open), [link(1, 12), link(2, 20), link(1, 13)]);
    assert!(chronicle.to_look_back(id(77), date(2026, 6, 10)).is_empty());
}

#[test]
fn what_another_agenda_had_stays_with_its_worksheet() {
    let mut previous = full();
    let agenda =
        handshake::store::agendas::find("campaign", handshake::domain::agenda::Language::En, None)
            .unwrap();
    previous.take_agenda(std::sync::Arc::new(agenda));
    let next = after(&previous, &[]);
    let funnel = next.minutes.point("funnel").unwrap();
    assert_eq!((funnel.today, funnel.sheet.len()), (false, 1));
    assert!(
        next.minutes.point("crm").is_none(),
        "nothing was filled in there"
    );
    assert_eq!(sound::session(&next), []);
}
