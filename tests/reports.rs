//! The reports: nothing that was recorded is missing, nothing that was typed is taken for layout, and they read well.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use handshake::domain::agenda::{AGENDA_FORMAT, Agenda, Hints, Language, Point, Prompts, Span};
use handshake::domain::agreement::{Agreement, Commitment, Kind, Measure, Standing};
use handshake::domain::draft::{Draft, Purpose, Slot};
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked, PointMinutes, Progress};
use handshake::domain::people::{Person, Side};
use handshake::domain::rating::Round;
use handshake::domain::session::{FIRST_STEPS, Session};
use handshake::domain::worksheet::Spot;
use handshake::locale::Locale;
use handshake::report;
use jiff::civil::{date, time};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use rstest::rstest;
use uuid::Uuid;

/// A point with texts of its own; `id` stands in each of them.
fn point(id: &str) -> Point {
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
fn blank() -> Session {
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

/// A session as a team leaves it.
fn noordzee() -> Session {
    let mut session = blank();
    "Noordzee Pompen".clone_into(&mut session.team);
    "Sales & marketing, spring".clone_into(&mut session.title);
    session.clock.start = Some(time(13, 0, 0, 0));
    session.clock.available = Some(210);
    session.clock.spend("funnel", 25 * 60 + 40);
    session.people = vec![
        person("Ana", Side::Sales, "account manager"),
        person("Bo", Side::Marketing, ""),
        person("Chris", Side::Management, ""),
    ];
    let minutes = &mut session.minutes;
    minutes.closed = Some(date(2026, 12, 3));
    minutes.next_meeting = Some(date(2027, 1, 14));
    minutes.first_steps = vec![Uuid::from_u128(21)];
    let website = "The website".to_owned();
    minutes.parked = vec![Parked {
        fate: Fate::Owned("Bo".to_owned()),
        ..Parked::new(Uuid::from_u128(41), website, Some("crm".to_owned()))
    }];
    let funnel = &mut minutes.points[0];
    funnel.state = Progress::Settled;
    funnel.ratings = vec![Round {
        sales: vec![4, 4, 3, 5],
        marketing: vec![2, 3, 2, 3],
        revealed: true,
        ..Round::default()
    }];
    funnel.notes = vec![
        note(NoteKind::Idea, None, "One list"),
        note(NoteKind::Bottleneck, Some(Side::Marketing), "No feedback"),
        note(NoteKind::Observation, Some(Side::Sales), "Unripe leads"),
    ];
    let text = "Sales calls within 24 hours".to_owned();
    funnel.agreements = vec![Agreement {
        state: Standing::Agreed,
        sales_owner: Some("Ana".to_owned()),
        due: Some(date(2026, 12, 18)),
        review: Some(date(2027, 3, 3)),
        needs_management: true,
        reason: "Leads went cold".to_owned(),
        ..Agreement::proposed(Uuid::from_u128(21), text, Kind::Rule)
    }];
    session
}

fn person(name: &str, side: Side, function: &str) -> Person {
    let id = Uuid::from_u128(11);
    Person::new(id, name.to_owned(), side, function.to_owned())
}

fn note(kind: NoteKind, side: Option<Side>, text: &str) -> Note {
    Note::new(Uuid::from_u128(31), kind, side, text.to_owned())
}

fn written(session: &Session, name: &str, language: Language) -> String {
    let mut out = Vec::new();
    let format = report::format(name).unwrap();
    (format.write)(session, &Locale::new(language), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn markdown(session: &Session, language: Language) -> String {
    written(session, "md", language)
}

#[test]
fn a_report_begins_with_what_a_manager_looks_for() {
    let report = markdown(&noordzee(), Language::En);
    let expected = "\
# Sales & marketing, spring

- **Team:** Noordzee Pompen
- **Day:** Thursday 3 December 2026
- **Time:** 13:00, 3 h 30 min
- **Agenda:** A pair
- **Next meeting:** Thursday 14 January 2027

One agreement was made; 1 of 2 points settled. The session was closed on Thursday 3 December 2026.

## Who was there

- **Sales:** Ana (account manager)
- **Marketing:** Bo
- **Management:** Chris

## First steps

1. Sales calls within 24 hours

   agreement 1.1 · Sales: Ana · by Fri 18 Dec 2026 · review on Wed 3 Mar 2027

## For management to decide

- Sales calls within 24 hours (agreement 1.1)
";
    assert!(report.starts_with(expected), "{report}");
}

#[test]
fn a_point_tells_what_was_agreed_rated_and_said() {
    let report = markdown(&noordzee(), Language::Nl);
    let expected = "
## 1 · Title of funnel

> What about funnel?

*Afgerond*

### Wat we hebben afgesproken

**1.1** Sales calls within 24 hours

- Regel · afgesproken · management nodig
- Sales: Ana
- uiterlijk vr 18 dec 2026 · terugblik op wo 3 mrt 2027
- Waarom: Leads went cold

### Hoe we hebben gestemd

> We know all about funnel.

| Ronde | Sales | Marketing | Kloof |
| ---: | --- | --- | --- |
| 1 | 4,0 (4 stemmen, 3 tot 5) | 2,5 (4 stemmen, 2 tot 3) | 1,5, sales is er zekerder van |

### Wat er is gezegd

**Sales**

- Waarneming: Unripe leads

**Marketing**

- Knelpunt: No feedback

**Beide kanten**

- Idee: One list

## 2 · Title of crm

> What about crm?

*Nog niet*

## Parkeerplaats

- The website (Title of crm; opgepakt door Bo)

## Tijd

| Onderdeel | Gepland | Besteed |
| --- | ---: | ---: |
| Opening | 10 min |  |
| Title of funnel | 30 min | 26 min |
| Title of crm | 30 min | 0 min |
| Afsluiting | 15 min |  |
| Samen | 1 u 25 min | 26 min |
";
    assert!(report.ends_with(expected), "{report}");
}

#[test]
fn hands_that_the_room_has_not_seen_stay_hidden() {
    let mut session = noordzee();
    session.minutes.points[0].ratings[0].revealed = false;
    let report = markdown(&session, Language::En);
    assert!(report.contains("| 1 |  |  | not revealed |"), "{report}");
    assert!(!report.contains("4.0"), "{report}");
}

#[test]
fn a_session_at_which_nothing_happened_still_has_a_report() {
    let report = markdown(&blank(), Language::En);
    assert!(
        report.starts_with("# Session of Thursday 3 December 2026\n"),
        "{report}"
    );
    assert!(
        report.contains(
            "Nothing has been agreed yet; 0 of 2 points settled. The session has not been closed"
        ),
        "{report}"
    );
    assert!(report.contains("- **Sales:** nobody\n"), "{report}");
}

/// Gives out texts that stand nowhere else.
#[derive(Default)]
struct Tokens(Vec<String>);

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
}

/// A session with another text in every place that takes one.
///
/// Written out field by field, so that a new field does not compile until it is thought of here.
fn agreement(state: Standing, tokens: &mut Tokens) -> Agreement {
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
        remedy: String::new(),
        sales_commits: Commitment::default(),
        marketing_commits: Commitment::default(),
        one_sided: String::new(),
        segment: String::new(),
        measure: Measure::default(),
        if_missed: String::new(),
        valid_from: None,
        decision: None,
        earlier: Vec::new(),
        supersedes: None,
    }
}

/// Structs are written out field by field, so that a new field does not compile until it is thought of here.
fn full(tokens: &mut Tokens) -> Session {
    let mut session = blank();
    session.team = tokens.next();
    session.title = tokens.next();
    session.people = Side::ALL
        .map(|side| Person {
            id: Uuid::from_u128(10),
            name: tokens.next(),
            side,
            function: tokens.next(),
            observer: false,
            left: false,
        })
        .into();
    for (at, today) in [(0, true), (1, false)] {
        let agreements = Standing::ALL.map(|state| agreement(state, tokens));
        let sides = Side::ALL.map(Some).into_iter().chain([None]);
        let notes = sides
            .flat_map(|side| NoteKind::ALL.map(|kind| (side, kind)))
            .map(|(side, kind)| Note {
                id: Uuid::from_u128(30),
                kind,
                side,
                text: tokens.next(),
                dots: 0,
                led_to: None,
            });
        session.minutes.points[at] = PointMinutes {
            point: session.minutes.points[at].point.clone(),
            today,
            state: Progress::UnderWay,
            ratings: vec![],
            notes: notes.collect(),
            sheet: vec![],
            agreements: agreements.into(),
        };
    }
    let fates = [Fate::Open, Fate::Owned(tokens.next()), Fate::Dropped];
    let parked = fates.map(|fate| Parked {
        id: Uuid::from_u128(40),
        text: tokens.next(),
        point: None,
        fate,
        due: None,
        from: None,
    });
    session.minutes.parked = parked.into();
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
fn purposes() -> Vec<Purpose> {
    let id = Uuid::from_u128(20);
    let point = || "crm".to_owned();
    let slots = [
        Slot::Text,
        Slot::SalesOwner,
        Slot::MarketingOwner,
        Slot::Due,
        Slot::Review,
        Slot::Reason,
        Slot::Reservations,
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
    ];
    purposes.extend(slots.map(|slot| Purpose::Agreement(id, slot)));
    purposes
}

#[rstest]
fn nothing_that_was_recorded_is_missing(
    #[values(Language::En, Language::Nl)] language: Language,
    #[values("md", "json")] format: &str,
) {
    let mut tokens = Tokens::default();
    let session = full(&mut tokens);
    let report = written(&session, format, language);
    let missing: Vec<&String> = tokens
        .0
        .iter()
        .filter(|token| !report.contains(*token))
        .collect();
    assert!(tokens.0.len() > 100);
    assert!(missing.is_empty(), "{missing:?} in {report}");
}

#[rstest]
fn a_report_says_everything_in_its_language(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    let report = markdown(&full(&mut Tokens::default()), language);
    // A text that does not exist is shown as its key.
    assert!(!report.contains("report-"), "{report}");
    assert!(!report.contains("{$"), "{report}");
}

#[test]
fn a_point_that_was_taken_off_is_told_when_something_was_said_there() {
    let mut session = noordzee();
    session.minutes.points[0].today = false;
    session.minutes.points[1].today = false;
    let report = markdown(&session, Language::En);
    assert!(
        report.contains("*Settled · not on today's agenda*"),
        "{report}"
    );
    assert!(!report.contains("## 2 ·"), "{report}");
}

#[test]
fn more_first_steps_than_advised_are_all_there() {
    let mut session = noordzee();
    let funnel = &mut session.minutes.points[0];
    funnel.agreements = (0..12)
        .map(|n| Agreement::proposed(Uuid::from_u128(100 + n), format!("step {n}"), Kind::Action))
        .collect();
    session.minutes.first_steps = funnel
        .agreements
        .iter()
        .map(|agreement| agreement.id)
        .collect();
    assert!(session.minutes.first_steps.len() > FIRST_STEPS);
    let report = markdown(&session, Language::En);
    assert!(
        report.contains("\n12. step 11\n\n    agreement 1.12\n"),
        "{report}"
    );
}

#[test]
fn the_json_is_the_session() {
    let mut session = noordzee();
    session.title = "bell \u{7}, C1 \u{9b}2J, turned \u{202e}, é, 👩‍🔧 \" \\ \n".to_owned();
    let json = written(&session, "json", Language::En);
    let read: Session = serde_json::from_str(&json).unwrap();
    assert_eq!(read, session);
    assert!(json.starts_with("{\n  \"format\": 1,\n"), "{json}");
    assert!(json.ends_with("}\n"));
    assert!(
        json.chars()
            .all(|c| c == '\n' || handshake::locale::is_shown(c))
    );
}

/// The session of `noordzee` with this text in every place.
fn saying(text: &str) -> Session {
    let mut session = noordzee();
    for place in [&mut session.team, &mut session.title] {
        text.clone_into(place);
    }
    for person in &mut session.people {
        text.clone_into(&mut person.name);
        text.clone_into(&mut person.function);
    }
    let agenda = Arc::make_mut(&mut session.agenda);
    text.clone_into(&mut agenda.title);
    for point in &mut agenda.points {
        for place in [&mut point.title, &mut point.question, &mut point.statement] {
            text.clone_into(place);
        }
    }
    let minutes = &mut session.minutes;
    text.clone_into(&mut minutes.parked[0].text);
    minutes.parked[0].fate = Fate::Owned(text.to_owned());
    for note in &mut minutes.points[0].notes {
        text.clone_into(&mut note.text);
    }
    let agreement = &mut minutes.points[0].agreements[0];
    for place in [
        &mut agreement.text,
        &mut agreement.reason,
        &mut agreement.reservations,
    ] {
        text.clone_into(place);
    }
    agreement.sales_owner = Some(text.to_owned());
    session.drafts = vec![Draft {
        purpose: Purpose::NextMeeting,
        text: text.to_owned(),
    }];
    session
}

/// What a reader of the report sees: the text of each block, and how many blocks of each sort there are.
fn seen(report: &str) -> (Vec<String>, Vec<String>) {
    let mut texts = vec![String::new()];
    let mut shape = Vec::new();
    for event in Parser::new_ext(report, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(text) => texts.last_mut().unwrap().push_str(&text),
            Event::SoftBreak | Event::HardBreak => texts.last_mut().unwrap().push(' '),
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => texts.push("Title: ".to_owned()),
            Event::Start(tag) => {
                shape.push(format!("{:?}", tag.to_end()));
                match tag.to_end() {
                    TagEnd::TableCell => texts.push("Cell: ".to_owned()),
                    TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_) => {
                        texts.push(String::new());
                    }
                    _ => {}
                }
            }
            Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_)) => {
                texts.push(String::new());
            }
            Event::End(_) => {}
            other => panic!("typed text was taken for {other:?} in\n{report}"),
        }
    }
    (texts, shape)
}

/// The text as a page shows it: on one line, with single blanks.
fn on_one_line(text: &str) -> String {
    let shown = handshake::locale::display(text);
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What means something in Markdown or HTML, or to a terminal.
const SIGNS: &str = "# ## * ** _ __ ` ``` ~~~ ~~ - + 1. 2) > | |a| --- === \\ <b> </b> <!-- --> <script> <https://x.nl> &amp; &#35; \
    [a](b) ![a](b) [^1] [^1]: [x] $a$ $$ {#id} {.c} : ::: a één x_y ( ) ! ^ +++ % [[a]] == \u{1b}[2J \u{0} \u{202e}";

/// Text that is full of such signs, with blanks and line breaks between them or not.
fn typed() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        prop::sample::select(SIGNS.split(' ').collect::<Vec<_>>()).prop_map(str::to_owned),
        "[ \u{a0}\t]|    |\n|\r\n|\r|\n\n|  \n",
        r"\PC{0,6}",
    ];
    prop::collection::vec(bit, 1..10).prop_map(|bits| bits.concat())
}

proptest! {
    /// The layout around any text is the layout around a plain word, and the text shows as it was typed.
    #[test]
    fn typed_text_shows_as_it_was_typed(text in typed()) {
        let whole = on_one_line(&text);
        prop_assume!(!whole.is_empty());
        let report = markdown(&saying(&text), Language::En);
        prop_assert!(report.chars().all(|c| c == '\n' || handshake::locale::is_shown(c)));
        let (texts, shape) = seen(&report);
        let (_, plain) = seen(&markdown(&saying("word"), Language::En));
        prop_assert_eq!(shape, plain, "{}", report);
        let squeezed: Vec<String> = texts.iter().map(|text| on_one_line(text)).collect();
        for label in [
            "Title: ", "1 · ", "Team: ", "Agenda: ", "Idea: ", "Why: ", "Reservations: ", "Sales: ", "Next meeting: ",
            "1.1 ", "Cell: ", "",
        ] {
            let line = format!("{label}{whole}");
            prop_assert!(squeezed.contains(&line), "{:?} is not in {:#?}\n{}", line, squeezed, report);
        }
    }
}
