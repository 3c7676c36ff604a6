//! A library with two teams: North met three times in nine months, South once. Days count from today.

use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::lookback::{Judgement, Sequel};
use handshake::domain::minutes::{Fate, Parked};
use handshake::domain::people::{Person, Side};
use handshake::domain::session::Session;
use handshake::store::Library;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::house::House;
use crate::team::{Meets, agreed, id, link, session};

/// The day on which tests run.
pub fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// A day so long from today.
pub fn day(span: Span) -> Date {
    today().checked_add(span).unwrap()
}

/// A house in which the two teams have met.
pub fn house() -> House {
    let house = House::new();
    let library = Library::at(house.root().join("data"));
    for session in [first(), second(), third(), south()] {
        library.create(&session).unwrap();
    }
    house
}

fn first() -> Session {
    session(1, day((-9).months()))
        .rates(&[2, 2], &[4, 4])
        .with(|s| {
            s.title = "First steps".into();
            s.people = vec![
                Person::new(id(901), "Ana de Vries".into(), Side::Sales, String::new()),
                Person::new(id(902), "Ben".into(), Side::Marketing, String::new()),
            ];
            s.clock.spend("funnel", 1_500);
            s.minutes.first_steps.push(id(10));
        })
        .agrees(Agreement {
            sales_owner: Some("Ana de Vries".into()),
            marketing_owner: Some("Ben".into()),
            review: Some(day((-6).months())),
            reason: "Leads went cold.".into(),
            ..agreed(10, "Sales calls a lead within two days.", Kind::Rule)
        })
        .agrees(Agreement {
            marketing_owner: Some("Ben".into()),
            due: Some(day((-8).months())),
            ..agreed(11, "Ben puts two questions on the form.", Kind::Action)
        })
}

fn second() -> Session {
    session(2, day((-5).months()))
        .follows(1)
        .with(|s| s.title = "Looking back".into())
        .judges(link(1, 11), Some(Judgement::Kept), None)
        .with(|s| {
            let verdict = s.minutes.lookback.last_mut().unwrap();
            verdict.measured = "all forms".into();
            verdict.why = "It took an afternoon.".into();
        })
        .amends(
            Agreement {
                sales_owner: Some("Ana de Vries".into()),
                review: Some(day((-3).days())),
                ..agreed(20, "Sales calls a lead within one day.", Kind::Rule)
            },
            link(1, 10),
        )
        .agrees(Agreement {
            needs_management: true,
            state: Standing::Proposed,
            due: Some(day(1.days())),
            ..agreed(21, "Licences are bought.", Kind::Action)
        })
}

fn third() -> Session {
    session(3, today())
        .follows(2)
        .rates(&[4, 4], &[4, 4])
        .with(|s| {
            s.minutes.parked.push(Parked {
                due: Some(day(1.months())),
                fate: Fate::Owned("Ben".into()),
                ..Parked::new(id(80), "A new fair stand".into(), None)
            });
        })
}

fn south() -> Session {
    session(4, day((-1).months()))
        .with(|s| s.team = "South".into())
        .agrees(Agreement {
            review: Some(day(2.months())),
            ..agreed(40, "The bare pump keeps its price.", Kind::Definition)
        })
        .judges(link(9, 90), None, Some(Sequel::Drop))
}
