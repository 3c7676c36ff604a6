//! A team that has met three times: what it agreed, how it judged that, and how far apart its sides were. The stories of coming
//! back begin here.

use std::sync::Arc;

use handshake::domain::agenda::Language;
use handshake::domain::agreement::{Agreement, Kind, Measure, Standing};
use handshake::domain::amount::{Amount, Number};
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict};
use handshake::domain::minutes::{Parked, Progress};
use handshake::domain::people::{Person, Side};
use handshake::domain::rating::Round;
use handshake::domain::session::{Place, Session};
use handshake::store::agendas;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::stage::said;

/// The id of a session, an agreement or an item: ids of sessions sort by the order of the meetings.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

/// The agreement with this number in the session with that one.
pub fn link(session: u128, agreement: u128) -> Link {
    Link {
        session: id(session),
        agreement: id(agreement),
    }
}

/// What sales promised first: to call within two working days.
pub const CALL: u128 = 11;
/// What one of sales would do by May.
pub const LIST: u128 = 12;
/// When a lead is qualified.
pub const QUALIFIED: u128 = 13;
/// What sales promised in June: to call within one working day.
pub const CALL_SOONER: u128 = 21;
/// What marketing promised in September.
pub const NOTE: u128 = 31;

fn meeting(number: u128, day: Date, title: &str, language: Language) -> Session {
    let agenda = agendas::find("alignment", language, None).unwrap();
    let mut session = Session::new(id(number), day, Arc::new(agenda));
    session.team = "Noordzee Pompen".into();
    session.title = title.into();
    let people = [
        ("Ana de Vries", Side::Sales),
        ("Bram Kuiper", Side::Marketing),
    ];
    for (place, (name, side)) in (500..).zip(people) {
        let person = Person::new(id(place), name.into(), side, String::new());
        session.people.push(person);
    }
    session.minutes.closed = Some(day);
    session.place = Place::Closing;
    session
}

fn agreed(number: u128, text: &str, kind: Kind) -> Agreement {
    Agreement {
        state: Standing::Agreed,
        ..Agreement::proposed(id(number), text.into(), kind)
    }
}

fn percent(number: &str) -> Amount {
    Amount {
        number: Number::of(number).unwrap(),
        unit: "%".into(),
    }
}

fn rate(session: &mut Session, point: usize, sales: &[u8], marketing: &[u8]) {
    session.minutes.points[point].ratings.push(Round {
        sales: sales.into(),
        marketing: marketing.into(),
        revealed: true,
        ..Round::default()
    });
}

fn spend(session: &mut Session, point: &str, minutes: u32) {
    session.clock.spend(point, minutes * 60);
}

fn agree(session: &mut Session, point: usize, agreement: Agreement) {
    let minutes = &mut session.minutes.points[point];
    minutes.agreements.push(agreement);
    minutes.state = Progress::Settled;
}

/// The three meetings of a team, in March, June and September.
pub fn three_meetings(language: Language) -> Vec<Session> {
    let march = march(language);
    let june = june(&march, language);
    let autumn = autumn(&june, language);
    vec![march, june, autumn]
}

/// What sales promised first.
fn call(language: Language) -> Agreement {
    let english = "Sales calls every lead within two working days.";
    let dutch = "Sales belt elke lead binnen twee werkdagen.";
    Agreement {
        sales_owner: Some("Ana de Vries".into()),
        marketing_owner: Some("Bram Kuiper".into()),
        review: Some(date(2026, 6, 1)),
        measure: Measure {
            what: said(language, "Leads called in time", "Leads op tijd gebeld").into(),
            baseline: Some(percent("35")),
            target: Some(percent("90")),
        },
        ..agreed(CALL, said(language, english, dutch), Kind::Rule)
    }
}

/// Three agreements, the first and the last to be looked at in June; a parked item; a gap of two at the funnel, none at the CRM.
fn march(language: Language) -> Session {
    let said = |english, dutch| said(language, english, dutch);
    let mut march = meeting(1, date(2026, 3, 5), said("Kick-off", "Aftrap"), language);
    agree(&mut march, 0, call(language));
    let text = said("Ana lists five questions.", "Ana maakt vijf vragen.");
    let list = Agreement {
        sales_owner: Some("Ana de Vries".into()),
        due: Some(date(2026, 5, 15)),
        ..agreed(LIST, text, Kind::Action)
    };
    agree(&mut march, 0, list);
    let text = said(
        "A lead has a budget and a date.",
        "Een lead heeft een budget en een datum.",
    );
    let qualified = Agreement {
        review: Some(date(2026, 6, 1)),
        ..agreed(QUALIFIED, text, Kind::Definition)
    };
    agree(&mut march, 0, qualified);
    let item = said("The stand in Utrecht", "De stand in Utrecht");
    let item = Parked::new(id(91), item.into(), None);
    march.minutes.parked.push(item);
    rate(&mut march, 0, &[4, 4], &[2, 2]);
    rate(&mut march, 2, &[3, 3], &[3, 3]);
    spend(&mut march, "funnel", 25);
    march
}

/// The first agreement was kept in part, and is amended; the definition was kept, and is renewed. The gap at the funnel is one.
fn june(march: &Session, language: Language) -> Session {
    let said = |english, dutch| said(language, english, dutch);
    let text = said(
        "Sales calls every lead within one working day.",
        "Sales belt elke lead binnen één werkdag.",
    );
    let sooner = Agreement {
        id: id(CALL_SOONER),
        text: text.into(),
        supersedes: Some(link(1, CALL)),
        review: Some(date(2026, 9, 10)),
        ..call(language)
    };
    let mut june = meeting(2, date(2026, 6, 11), said("Summer", "Zomer"), language);
    june.follows = Some(march.id);
    let text = |agreement: u128| {
        let known = march.minutes.agreement(id(agreement)).unwrap();
        known.text.clone()
    };
    june.minutes.lookback = vec![
        Verdict {
            judgement: Some(Judgement::Partly),
            measured: "62 %".into(),
            why: said("The CRM was down.", "Het CRM lag plat.").into(),
            sequel: Some(Sequel::Amend(sooner.id)),
            ..Verdict::waiting(link(1, CALL), text(CALL))
        },
        Verdict {
            judgement: Some(Judgement::Kept),
            sequel: Some(Sequel::Renew(date(2026, 11, 20))),
            ..Verdict::waiting(link(1, QUALIFIED), text(QUALIFIED))
        },
    ];
    agree(&mut june, 0, sooner);
    rate(&mut june, 0, &[4, 4], &[3, 3]);
    spend(&mut june, "funnel", 40);
    june
}

/// The amended agreement was not kept; marketing promises something. The gap at the funnel is closed, one at the CRM is open.
fn autumn(june: &Session, language: Language) -> Session {
    let said = |english, dutch| said(language, english, dutch);
    let mut autumn = meeting(3, date(2026, 9, 24), said("Autumn", "Najaar"), language);
    autumn.follows = Some(june.id);
    let sooner = june.minutes.agreement(id(CALL_SOONER)).unwrap();
    autumn.minutes.lookback = vec![Verdict {
        judgement: Some(Judgement::NotKept),
        sequel: Some(Sequel::Renew(date(2026, 12, 1))),
        ..Verdict::waiting(link(2, CALL_SOONER), sooner.text.clone())
    }];
    let text = said(
        "Marketing tells each month what came of the leads.",
        "Marketing vertelt elke maand wat er van de leads kwam.",
    );
    let note = Agreement {
        marketing_owner: Some("Bram Kuiper".into()),
        review: Some(date(2027, 2, 1)),
        ..agreed(NOTE, text, Kind::Rule)
    };
    agree(&mut autumn, 2, note);
    rate(&mut autumn, 0, &[4, 4], &[4, 4]);
    rate(&mut autumn, 2, &[2, 2], &[4, 4]);
    autumn
}
