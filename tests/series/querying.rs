//! The filter language over the decision log.

use handshake::domain::agreement::{Agreement, Commitment, Kind, Standing};
use handshake::domain::lookback::{Judgement, Sequel};
use handshake::domain::minutes::{Fate, Parked};
use handshake::domain::people::{Person, Side};
use handshake::domain::query::Query;
use handshake::domain::series::Chronicle;
use handshake::domain::series::due::{Duty, Soon};
use jiff::civil::{Date, date};
use rstest::rstest;

use crate::reading::chronicle;
use crate::team::{Meets, agreed, id, link, session};

const TODAY: Date = date(2026, 12, 3);

fn two_teams() -> Chronicle {
    let ana = Person::new(id(900), "Ana de Vries".into(), Side::Sales, String::new());
    let first = session(1, date(2026, 3, 3))
        .with(|s| s.people.push(ana))
        .with(|s| s.minutes.first_steps.push(id(10)))
        .agrees(Agreement {
            sales_owner: Some("Ana de Vries".into()),
            review: Some(date(2026, 6, 1)),
            reason: "Leads went cold.".into(),
            ..agreed(10, "A lead is ripe when it has a budget.", Kind::Definition)
        })
        .agrees(Agreement {
            due: Some(date(2026, 12, 10)),
            needs_management: true,
            marketing_owner: Some("Ben".into()),
            ..agreed(11, "Ben orders licences.", Kind::Action)
        })
        .agrees(agreed(12, "We call in two days.", Kind::Rule));
    let second = session(2, date(2026, 9, 1))
        .judges(
            link(1, 10),
            Some(Judgement::Partly),
            Some(Sequel::Renew(date(2026, 11, 1))),
        )
        .amends(agreed(20, "We call the same day.", Kind::Rule), link(1, 12))
        .with(|s| {
            s.minutes.points[1].agreements.push(Agreement {
                state: Standing::OnTrial,
                sales_commits: Commitment {
                    what: "enters five fields".into(),
                    ..Commitment::default()
                },
                marketing_owner: Some("Ben".into()),
                review: Some(date(2027, 2, 1)),
                ..agreed(21, "Five fields after a visit.", Kind::Rule)
            });
        });
    let south = session(3, date(2026, 10, 1))
        .with(|s| s.team = "South".into())
        .agrees(Agreement {
            state: Standing::Proposed,
            ..agreed(30, "Ship it.", Kind::Action)
        });
    chronicle(&[first, second, south])
}

#[rstest]
#[case("", "10 11 20 21 30")]
#[case("point:funnel", "10 11 20 30")]
#[case("punt:crm", "21")]
#[case("team:south", "30")]
#[case("state:agreed", "10 11 20")]
#[case("stand:op-proef,voorstel", "21 30")]
#[case("state:open -team:south", "10 11 20 21")]
#[case("kind:action", "11 30")]
#[case("owner:ana", "10")]
#[case("owner:none", "20 30")]
#[case("-eigenaar:geen", "10 11 21")]
#[case("side:sales", "10 21")]
#[case("side:both", "21")]
#[case("is:one-sided", "10 11")]
#[case("due:<2w", "11")]
#[case("due:none", "10 20 21 30")]
#[case("review:overdue", "10")]
#[case("terugblik:>2027-01-01", "21")]
#[case("is:overdue", "10")]
#[case("verdict:partly", "10")]
#[case("verdict:none", "11 20 21 30")]
#[case("is:first-step", "10")]
#[case("is:amended", "20")]
#[case("is:renewed", "10")]
#[case("needs:management", "11")]
#[case("has:reason", "10")]
#[case("two days", "20")]
#[case("\"leads went\"", "10")]
#[case("\"five fields\" enters", "21")]
#[case("session:\"meeting 1\"", "10 11 20")]
#[case("who:ana", "10 11 20")]
#[case("date:2026-09", "20 21")]
#[case("number:1.3", "20")]
#[case("-point:funnel -is:overdue", "21")]
fn the_log_is_narrowed(#[case] query: &str, #[case] found: &str) {
    let chronicle = two_teams();
    let query = Query::parse(query).unwrap();
    let found: Vec<u128> = found
        .split_whitespace()
        .map(|n| n.parse().unwrap())
        .collect();
    let mut matched: Vec<u128> = chronicle
        .entries()
        .filter(|entry| query.matches(entry, TODAY))
        .map(|entry| entry.agreement().id.as_u128())
        .collect();
    matched.sort_unstable();
    assert_eq!(matched, found, "{query}");
}

#[test]
fn the_names_to_complete_with_are_those_of_the_sessions() {
    let known = two_teams().known();
    assert_eq!(known.teams, ["North", "South"]);
    assert_eq!(known.owners, ["Ana de Vries", "Ben"]);
    assert_eq!(known.people, ["Ana de Vries"]);
    assert_eq!(known.points.len(), 3);
    assert_eq!(known.sessions, ["Meeting 1", "Meeting 2", "Meeting 3"]);
}

/// Three agreements of March, and an item that was parked in November and taken over.
fn duties() -> Chronicle {
    let parked = |number, day, fate| Parked {
        due: Some(day),
        fate,
        ..Parked::new(id(number), format!("Item {number}"), Some("crm".into()))
    };
    let owned = || Fate::Owned("Ben".into());
    let taken = session(4, date(2026, 11, 1)).with(|s| {
        s.minutes
            .parked
            .push(parked(40, date(2026, 12, 4), owned()));
        s.minutes
            .parked
            .push(parked(41, date(2026, 12, 4), Fate::Dropped));
    });
    let over = session(5, date(2026, 11, 20)).with(|s| {
        s.minutes.parked.push(Parked {
            from: Some(handshake::domain::minutes::ParkedBefore {
                session: id(4),
                item: id(40),
            }),
            ..parked(50, date(2026, 12, 5), owned())
        });
    });
    let deals = session(1, date(2026, 3, 3))
        .agrees(Agreement {
            due: Some(date(2026, 12, 2)),
            review: Some(date(2027, 3, 1)),
            ..agreed(10, "Late.", Kind::Action)
        })
        .agrees(Agreement {
            review: Some(date(2026, 12, 6)),
            ..agreed(11, "Sunday.", Kind::Rule)
        })
        .agrees(Agreement {
            review: Some(date(2026, 12, 7)),
            ..agreed(12, "Monday.", Kind::Rule)
        });
    chronicle(&[deals, taken, over])
}

#[test]
fn what_is_due_is_sorted_by_day_and_told_in_three_stretches() {
    let chronicle = duties();
    let told = |query: &str| {
        let due = chronicle.due(&Query::parse(query).unwrap(), TODAY);
        let told = due.iter().map(|due| {
            let number = match due.duty {
                Duty::Agreement(entry) => entry.agreement().id,
                Duty::Parked(parked) => parked.item.id,
            };
            (number.as_u128(), due.soon)
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        told(""),
        [
            (10, Soon::Overdue),
            (50, Soon::ThisWeek),
            (11, Soon::ThisWeek),
            (12, Soon::Later)
        ]
    );
    assert_eq!(told("owner:ben"), [(50, Soon::ThisWeek)]);
    assert_eq!(told("is:parked point:crm"), [(50, Soon::ThisWeek)]);
    assert_eq!(told("-is:parked due:overdue"), [(10, Soon::Overdue)]);
}
