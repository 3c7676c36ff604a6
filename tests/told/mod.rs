//! A session with another text in every place that takes one, to see that whatever tells of a session tells all of it.
//!
//! Structs are written out field by field, so that a new field does not compile until it is thought of here.

use std::sync::Arc;

use handshake::domain::agenda::{AGENDA_FORMAT, Agenda, Hints, Language, Point, Prompts, Span};
use handshake::domain::agreement::{
    Agreement, Commitment, Decision, Kind, Measure, Rule, Standing, Voice,
};
use handshake::domain::amount::{Amount, Length, Number, TimeUnit};
use handshake::domain::draft::{Draft, Purpose, Slot};
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict};
use handshake::domain::minutes::{
    Fate, Minutes, Note, NoteKind, Parked, ParkedBefore, PointMinutes, Progress,
};
use handshake::domain::opening::{
    Closing, ClosingText, Goal, Opening, OpeningText, RevenueTeam, Tone, Word,
};
use handshake::domain::people::{Person, Side};
use handshake::domain::rating::{NamedHand, Round};
use handshake::domain::session::Session;
use handshake::domain::worksheet::{Cell, Row, Spot, Value};
use jiff::civil::date;
use uuid::Uuid;

/// Gives out texts and numbers that stand nowhere else.
#[derive(Default)]
pub struct Tokens(pub Vec<String>);

impl Tokens {
    fn next(&mut self) -> String {
        // In letters: the digits of a call-out are masked.
        let number = (1000 + self.0.len()).to_string();
        let letters: String = number
            .bytes()
            .map(|b| char::from(b - b'0' + b'a'))
            .collect();
        self.0.push(format!("zq{letters}x"));
        self.0.last().unwrap().clone()
    }

    /// A number that stands nowhere else, and is written the same in each language.
    fn number(&mut self) -> Number {
        self.0.push((700_001 + self.0.len()).to_string());
        Number::of(self.0.last().unwrap()).unwrap()
    }

    fn amount(&mut self) -> Amount {
        Amount {
            number: self.number(),
            unit: self.next(),
        }
    }

    fn length(&mut self, unit: TimeUnit) -> Length {
        Length {
            number: self.number(),
            unit,
        }
    }

    fn commitment(&mut self) -> Commitment {
        Commitment {
            what: self.next(),
            amount: Some(self.amount()),
            within: Some(self.length(TimeUnit::WorkingDays)),
        }
    }
}

/// A point with texts of its own; `id` stands in each of them.
pub fn point(id: &str) -> Point {
    Point {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        short: id.to_owned(),
        question: format!("What about {id}?"),
        why: vec![],
        statement: format!("We know all about {id}."),
        prompts: Prompts::default(),
        hints: Hints::default(),
        worksheet: vec![],
        example: vec![],
        starters: vec![],
        minutes: 30,
        review: Span::Months(3),
        measured: false,
    }
}

/// A session with two points at which nothing was said.
pub fn blank() -> Session {
    let agenda = Agenda {
        format: AGENDA_FORMAT,
        id: "pair".to_owned(),
        language: Language::En,
        title: "A pair".to_owned(),
        about: String::new(),
        opening: 10,
        closing: 15,
        check_in: String::new(),
        check_out: String::new(),
        points: vec![point("funnel"), point("crm")],
    };
    Session::new(Uuid::from_u128(1), date(2026, 12, 3), Arc::new(agenda))
}

fn agreement(state: Standing, rule: Rule, voices: [Voice; 2], tokens: &mut Tokens) -> Agreement {
    Agreement {
        id: Uuid::from_u128(20 + u128::try_from(tokens.0.len()).unwrap()),
        text: tokens.next(),
        kind: Kind::Action,
        state,
        sales_owner: Some(tokens.next()),
        marketing_owner: Some(tokens.next()),
        due: None,
        review: None,
        needs_management: false,
        reason: tokens.next(),
        reservations: tokens.next(),
        remedy: tokens.next(),
        sales_commits: tokens.commitment(),
        marketing_commits: tokens.commitment(),
        one_sided: tokens.next(),
        segment: tokens.next(),
        measure: Measure {
            what: tokens.next(),
            baseline: Some(tokens.amount()),
            target: Some(tokens.amount()),
        },
        if_missed: tokens.next(),
        valid_from: Some(date(2027, 2, 1)),
        decision: Some(decision(rule, voices)),
        earlier: vec![decision(rule, voices)],
        supersedes: Some(Link {
            session: Uuid::from_u128(5),
            agreement: Uuid::from_u128(6),
        }),
    }
}

fn decision(rule: Rule, voices: [Voice; 2]) -> Decision {
    Decision {
        rule,
        sales: voices.into(),
        marketing: vec![],
        on: date(2026, 12, 3),
        trial: true,
    }
}

/// Every kind of value, in columns that the agenda does not have.
fn row(tokens: &mut Tokens) -> Row {
    let values = [
        Value::Text(tokens.next()),
        Value::Number(tokens.amount()),
        Value::Duration(tokens.length(TimeUnit::Weeks)),
        Value::Date(date(2027, 5, 4)),
        Value::Choice(tokens.next()),
        Value::Person(tokens.next()),
        Value::Score(4),
    ];
    let cells = values.into_iter().map(|value| Cell {
        column: tokens.next(),
        value,
    });
    Row {
        id: Uuid::from_u128(60),
        cells: cells.collect(),
    }
}

fn minutes_of(point: &str, today: bool, tokens: &mut Tokens) -> PointMinutes {
    let votes = [
        (Rule::Consent, [Voice::Consents, Voice::Objects]),
        (Rule::FistToFive, [Voice::Fingers(5), Voice::Fingers(1)]),
        (Rule::Support, [Voice::For, Voice::Neutral]),
        (Rule::Support, [Voice::Against, Voice::Against]),
    ];
    let states = Standing::ALL.into_iter().zip(votes);
    let agreements: Vec<Agreement> = states
        .map(|(state, (rule, voices))| agreement(state, rule, voices, tokens))
        .collect();
    let sides = Side::ALL.map(Some).into_iter().chain([None]);
    let notes = sides
        .flat_map(|side| NoteKind::ALL.map(|kind| (side, kind)))
        .map(|(side, kind)| Note {
            id: Uuid::from_u128(30),
            kind,
            side,
            text: tokens.next(),
            dots: 3,
            led_to: Some(agreements[0].id),
        });
    PointMinutes {
        point: point.to_owned(),
        today,
        state: Progress::UnderWay,
        ratings: vec![Round {
            sales: vec![4, 4, 5],
            marketing: vec![2, 3],
            revealed: true,
            by_name: vec![NamedHand {
                person: Uuid::from_u128(10),
                hand: 4,
            }],
        }],
        notes: notes.collect(),
        sheet: vec![row(tokens)],
        agreements,
    }
}

fn words(tokens: &mut Tokens) -> Vec<Word> {
    let tones = [None, Some(Tone::Positive), Some(Tone::Negative)];
    let all = [Side::Sales, Side::Marketing]
        .into_iter()
        .flat_map(|by| tones.map(|tone| (by, tone)));
    all.map(|(by, tone)| Word {
        id: Uuid::from_u128(70),
        by,
        text: tokens.next(),
        tone,
    })
    .collect()
}

fn verdicts(tokens: &mut Tokens) -> Vec<Verdict> {
    let of = Link {
        session: Uuid::from_u128(5),
        agreement: Uuid::from_u128(6),
    };
    let sequels = [
        None,
        Some(Sequel::Renew(date(2027, 6, 1))),
        Some(Sequel::Amend(Uuid::from_u128(20))),
        Some(Sequel::Drop),
    ];
    let judged = Judgement::ALL.into_iter().zip(sequels);
    judged
        .map(|(judgement, sequel)| Verdict {
            of,
            sentence: String::new(),
            judgement: Some(judgement),
            measured: tokens.next(),
            why: tokens.next(),
            sequel,
        })
        .collect()
}

fn parked(tokens: &mut Tokens) -> Vec<Parked> {
    let fates = [Fate::Open, Fate::Owned(tokens.next()), Fate::Dropped];
    let items = fates.map(|fate| Parked {
        id: Uuid::from_u128(40),
        text: tokens.next(),
        point: None,
        fate,
        due: Some(date(2027, 1, 20)),
        from: Some(ParkedBefore {
            session: Uuid::from_u128(5),
            item: Uuid::from_u128(7),
        }),
    });
    items.into()
}

/// A session with another text in every place that takes one.
pub fn full(tokens: &mut Tokens) -> Session {
    let mut session = blank();
    session.team = tokens.next();
    session.title = tokens.next();
    session.people = Side::ALL
        .map(|side| Person {
            id: Uuid::from_u128(10),
            name: tokens.next(),
            side,
            function: tokens.next(),
            observer: true,
            left: true,
        })
        .into();
    session.minutes = Minutes {
        opening: Opening {
            order: vec![Uuid::from_u128(10)],
            words: words(tokens),
            goals: vec![Goal {
                id: Uuid::from_u128(80),
                text: tokens.next(),
            }],
        },
        lookback: verdicts(tokens),
        points: vec![
            minutes_of("funnel", true, tokens),
            minutes_of("crm", false, tokens),
        ],
        parked: parked(tokens),
        first_steps: vec![],
        next_meeting: None,
        closing: Closing {
            words: words(tokens),
            revenue_team: RevenueTeam {
                members: vec![tokens.next(), tokens.next()],
                rhythm: tokens.next(),
            },
            worth: vec![4, 5],
            last_words: vec![tokens.next(), tokens.next()],
        },
        closed: None,
    };
    session.drafts = purposes()
        .into_iter()
        .map(|purpose| Draft {
            purpose,
            text: tokens.next(),
        })
        .collect();
    session
}

/// One of every purpose.
#[expect(clippy::too_many_lines, reason = "a list, one line for each")]
fn purposes() -> Vec<Purpose> {
    let id = Uuid::from_u128(20);
    let point = || "crm".to_owned();
    let slots = [
        Slot::Text,
        Slot::SalesCommits,
        Slot::SalesAmount,
        Slot::SalesWithin,
        Slot::MarketingCommits,
        Slot::MarketingAmount,
        Slot::MarketingWithin,
        Slot::OneSided,
        Slot::SalesOwner,
        Slot::MarketingOwner,
        Slot::Due,
        Slot::Measure,
        Slot::Baseline,
        Slot::Target,
        Slot::Review,
        Slot::IfMissed,
        Slot::ValidFrom,
        Slot::Segment,
        Slot::Reason,
        Slot::Reservations,
        Slot::Remedy,
        Slot::SalesVoices(Rule::Consent),
        Slot::MarketingVoices(Rule::Support),
    ];
    let mut purposes = vec![
        Purpose::Team,
        Purpose::Title,
        Purpose::Date,
        Purpose::Time,
        Purpose::NewPerson,
        Purpose::Person(id),
        Purpose::NewNote {
            point: point(),
            kind: NoteKind::Idea,
            side: None,
        },
        Purpose::Note(id),
        Purpose::CallOut {
            point: point(),
            side: Side::Sales,
        },
        Purpose::NewAgreement {
            point: point(),
            kind: Kind::Rule,
            from: None,
        },
        Purpose::Dots(id),
        Purpose::Sheet(Spot {
            point: point(),
            row: id,
            column: "stage".into(),
        }),
        Purpose::NewParked(None),
        Purpose::Parked(id),
        Purpose::ParkedOwner(id),
        Purpose::NextMeeting,
        Purpose::Opening(OpeningText::NewWord(Side::Sales)),
        Purpose::Opening(OpeningText::Word(id)),
        Purpose::Opening(OpeningText::NewGoal),
        Purpose::Opening(OpeningText::Goal(id)),
        Purpose::Closing(ClosingText::ParkedDue(id)),
        Purpose::Closing(ClosingText::NewWord(Side::Marketing)),
        Purpose::Closing(ClosingText::Word(id)),
        Purpose::Closing(ClosingText::NewMember),
        Purpose::Closing(ClosingText::Rhythm),
        Purpose::Closing(ClosingText::Worth),
        Purpose::Closing(ClosingText::NewLastWord),
    ];
    purposes.extend(slots.map(|slot| Purpose::Agreement(id, slot)));
    purposes
}
