//! A team that meets: sessions made in a few words.

use std::sync::Arc;

use handshake::domain::agenda::Language;
use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict};
use handshake::domain::rating::Round;
use handshake::domain::session::Session;
use handshake::store::agendas;
use jiff::civil::Date;
use uuid::Uuid;

/// An id that a test can name.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// The agreement with this number in the session with that one.
pub fn link(session: u128, agreement: u128) -> Link {
    Link {
        session: id(session),
        agreement: id(agreement),
    }
}

/// A session of a team called North, three points long.
pub fn session(number: u128, date: Date) -> Session {
    let agenda = agendas::find("first-steps", Language::En, None).unwrap();
    let mut session = Session::new(id(number), date, Arc::new(agenda));
    session.team = "North".into();
    session.title = format!("Meeting {number}");
    session
}

/// An agreement that both sides consent to.
pub fn agreed(number: u128, text: &str, kind: Kind) -> Agreement {
    Agreement {
        state: Standing::Agreed,
        ..Agreement::proposed(id(number), text.into(), kind)
    }
}

/// What a test does to a session, one line each.
pub trait Meets: Sized {
    fn with(self, change: impl FnOnce(&mut Session)) -> Self;

    /// Agrees something at the first point.
    fn agrees(self, agreement: Agreement) -> Self {
        self.with(|session| session.minutes.points[0].agreements.push(agreement))
    }

    /// Agrees a new version of something.
    fn amends(self, agreement: Agreement, of: Link) -> Self {
        let new = agreement.id;
        self.agrees(Agreement {
            supersedes: Some(of),
            ..agreement
        })
        .judges(of, None, Some(Sequel::Amend(new)))
    }

    fn judges(self, of: Link, judgement: Option<Judgement>, sequel: Option<Sequel>) -> Self {
        self.with(|session| {
            session.minutes.lookback.push(Verdict {
                judgement,
                sequel,
                ..Verdict::waiting(of, String::new())
            });
        })
    }

    fn follows(self, number: u128) -> Self {
        self.with(|session| session.follows = Some(id(number)))
    }

    /// Rates the first point.
    fn rates(self, sales: &[u8], marketing: &[u8]) -> Self {
        self.with(|session| {
            session.minutes.points[0].ratings.push(Round {
                sales: sales.into(),
                marketing: marketing.into(),
                revealed: true,
                ..Round::default()
            });
        })
    }
}

impl Meets for Session {
    fn with(mut self, change: impl FnOnce(&mut Session)) -> Self {
        change(&mut self);
        self
    }
}
