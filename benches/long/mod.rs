//! Sessions of the made-up team: its first, and its newest with as many more agreements at one point as are asked for.

use handshake::domain::agenda::Language;
use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::ids::Ids;
use handshake::domain::session::Session;
use handshake::store::demo;
use jiff::civil::date;

/// The point at which they are made.
pub const POINT: &str = "funnel";

/// The first session of the made-up team, of three points.
pub fn first() -> Session {
    demo::sessions(Language::En, date(2026, 12, 3)).remove(0)
}

/// The newest session of the made-up team, with so many more agreements.
pub fn session(agreements: usize) -> Session {
    let day = date(2026, 12, 3);
    let mut session = demo::sessions(Language::En, day).remove(2);
    session.drafts.clear();
    let mut ids = Ids::new(7);
    let more = (0..agreements).map(|number| {
        let text = format!(
            "Agreement {number}: sales calls each lead that names a budget within two working days, and says what came of it"
        );
        Agreement {
            state: Standing::ALL[number % Standing::ALL.len()],
            sales_owner: Some("Ana".into()),
            marketing_owner: Some("Ben".into()),
            review: Some(day),
            ..Agreement::proposed(ids.next(1_796_306_400_000), text, Kind::ALL[number % Kind::ALL.len()])
        }
    });
    let more: Vec<Agreement> = more.collect();
    let minutes = session.minutes.point_mut(POINT);
    let minutes = minutes.expect("the made-up team walks this point");
    minutes.agreements.extend(more);
    session
}
