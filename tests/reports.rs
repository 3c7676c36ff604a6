//! The reports: nothing that was recorded is missing, nothing that was typed is taken for layout, and they read well.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod told;

use std::sync::Arc;

use handshake::domain::agenda::{Column, ColumnKind, Language};
use handshake::domain::agreement::{Agreement, Commitment, Decision, Kind, Rule, Standing, Voice};
use handshake::domain::amount::{Amount, Length, Number, TimeUnit};
use handshake::domain::draft::{Draft, Purpose};
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict};
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked, Progress};
use handshake::domain::opening::{Goal, RevenueTeam, Tone, Word};
use handshake::domain::people::{Person, Side};
use handshake::domain::rating::{NamedHand, Round};
use handshake::domain::session::{FIRST_STEPS, Session};
use handshake::domain::worksheet::{Cell, Row, Value};
use handshake::locale::Locale;
use handshake::report::{self, Subject};
use jiff::civil::{date, time};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use rstest::rstest;
use uuid::Uuid;

use told::{Tokens, blank, full};

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
    let subject = Subject::alone(session);
    (format.write)(&subject, &Locale::new(language), &mut out).unwrap();
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
| 1 | mediaan 4,0, gemiddeld 4,0 (4 stemmen, 3 tot 5) | mediaan 2,5, gemiddeld 2,5 (4 stemmen, 2 tot 3) | 1,5, sales is er zekerder van |

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

## Het bekijken waard

- Afspraak 1.1: Geen van beide kanten belooft al iets.
";
    assert!(report.ends_with(expected), "{report}");
}

/// What a workshop brings beyond sentences: promises, numbers, voices, words, worksheets, time.
fn workshop() -> Session {
    let mut session = noordzee();
    session.people[1].observer = true;
    session.people[2].left = true;
    session.follows = Some(Uuid::from_u128(2));
    session.clock.opening_spent = 12 * 60;
    session.clock.breaks_spent = 15 * 60;
    session.clock.boxes[0].extensions = vec![5, 2];
    let ana = session.people[0].id;
    let minutes = &mut session.minutes;
    let funnel = &mut minutes.points[0];
    promise(&mut funnel.agreements[0]);
    funnel.ratings[0].marketing = vec![3, 2];
    funnel.ratings[0].by_name = vec![NamedHand {
        person: ana,
        hand: 4,
    }];
    funnel.notes[1].dots = 3;
    funnel.notes[1].led_to = Some(funnel.agreements[0].id);
    let cell = |column: &str, value| Cell {
        column: column.to_owned(),
        value,
    };
    let stage = Value::Text("Lead | hot".to_owned());
    funnel.sheet = vec![Row {
        id: Uuid::from_u128(60),
        cells: vec![cell("stage", stage), cell("us", Value::Score(4))],
    }];
    minutes.parked[0].due = Some(date(2026, 12, 24));
    minutes.opening.words = vec![
        word(Side::Sales, "slow", Some(Tone::Negative)),
        word(Side::Sales, "creative", Some(Tone::Positive)),
        word(Side::Sales, "far away", Some(Tone::Negative)),
        word(Side::Marketing, "cowboys", None),
    ];
    minutes.opening.goals = vec![Goal {
        id: Uuid::from_u128(80),
        text: "Growth that pays".to_owned(),
    }];
    minutes.lookback = vec![Verdict {
        measured: "18 of 61".to_owned(),
        sequel: Some(Sequel::Amend(Uuid::from_u128(21))),
        ..verdict("Nobody saw who had called".to_owned())
    }];
    minutes.closing.revenue_team = RevenueTeam {
        members: vec!["Ana".to_owned(), "Bo".to_owned()],
        rhythm: "every first Monday".to_owned(),
    };
    minutes.closing.worth = vec![4, 5, 3];
    minutes.closing.last_words = vec!["finally".to_owned(), "clear".to_owned()];
    session
}

/// Fills an agreement with what can be checked.
fn promise(agreement: &mut Agreement) {
    let number = |number: &str| Number::of(number).unwrap();
    let amount = |digits: &str, unit: &str| Amount {
        number: number(digits),
        unit: unit.to_owned(),
    };
    agreement.sales_commits = Commitment {
        what: "calls every lead".to_owned(),
        amount: Some(amount("20", "leads a month")),
        within: Some(Length {
            number: number("2"),
            unit: TimeUnit::WorkingDays,
        }),
    };
    "Marketing has done its part".clone_into(&mut agreement.one_sided);
    "leads called in time".clone_into(&mut agreement.measure.what);
    agreement.measure.baseline = Some(amount("23.5", "%"));
    agreement.measure.target = Some(amount("80", "%"));
    agreement.decision = Some(Decision {
        rule: Rule::Consent,
        sales: vec![Voice::Consents; 3],
        marketing: vec![Voice::Objects, Voice::Consents, Voice::Consents],
        on: date(2026, 12, 3),
        trial: false,
    });
    agreement.supersedes = Some(verdict(String::new()).of);
}

/// The session that the workshop looks back at.
fn spring() -> Session {
    let mut session = blank();
    session.id = Uuid::from_u128(2);
    session.date = date(2026, 6, 9);
    "Kick-off".clone_into(&mut session.title);
    let text = "Sales calls every lead".to_owned();
    let agreement = Agreement::proposed(Uuid::from_u128(21), text, Kind::Rule);
    session.minutes.points[0].agreements = vec![agreement];
    session
}

/// So many lines of a text from the one that is this.
fn section<'t>(report: &'t str, first: &str, count: usize) -> Vec<&'t str> {
    let lines = report.lines().skip_while(|line| *line != first);
    lines.filter(|line| !line.is_empty()).take(count).collect()
}

fn looking_back(session: &Session, earlier: &[Session], language: Language) -> String {
    let subject = Subject { session, earlier };
    let mut out = Vec::new();
    let write = report::format("md").unwrap().write;
    write(&subject, &Locale::new(language), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn an_agreement_tells_promises_measure_voices_and_what_it_replaces() {
    let report = looking_back(&workshop(), &[spring()], Language::En);
    assert_eq!(
        section(&report, "**1.1** Sales calls within 24 hours", 11),
        [
            "**1.1** Sales calls within 24 hours",
            "- Rule · agreed · needs management",
            "- Sales: Ana",
            "- by Fri 18 Dec 2026 · review on Wed 3 Mar 2027",
            "- Sales promises: calls every lead · 20 leads a month · within 2 working days",
            "- Why it binds one side: Marketing has done its part",
            "- Measured by: leads called in time · now 23.5 % · aim 80 %",
            "- Replaces: “Sales calls every lead” of Tue 9 Jun 2026",
            "- Why: Leads went cold",
            "- Decided: by consent on Thursday 3 December 2026 · sales: 3 without objection · marketing: 2 without objection, one objection",
            "### Worksheet",
        ]
    );
    let dutch = markdown(&workshop(), Language::Nl);
    assert_eq!(
        section(
            &dutch,
            "- Sales belooft: calls every lead · 20 leads a month · binnen 2 werkdagen",
            4
        ),
        [
            "- Sales belooft: calls every lead · 20 leads a month · binnen 2 werkdagen",
            "- Waarom het één kant bindt: Marketing has done its part",
            "- Gemeten aan: leads called in time · nu 23,5 % · doel 80 %",
            "- Vervangt: een afspraak uit een eerdere sessie",
        ]
    );
}

/// Three hands have a middle: 3 4 4 5 has (4 + 4) / 2. Two hands of marketing would say who showed which, so only how far apart they are.
#[test]
fn a_side_of_fewer_than_three_tells_its_spread_only() {
    let report = markdown(&workshop(), Language::En);
    assert_eq!(
        section(&report, "| Round | Sales | Marketing | Gap |", 4)[2..],
        [
            "| 1 | median 4.0, average 4.0 (4 votes, 3 to 5) | 2–3 (2 votes) | 1.5, sales is surer |",
            "- Round 1 by name: Ana 4",
        ]
    );
}

#[test]
fn a_worksheet_is_a_table_in_which_typed_signs_mean_nothing() {
    let report = markdown(&workshop(), Language::Nl);
    assert_eq!(
        section(&report, "### Werkblad", 4),
        [
            "### Werkblad",
            "| stage | us |",
            "| --- | --- |",
            r"| Lead \| hot | 4 |"
        ]
    );
}

/// Two of the three words of sales that were judged are unkind: 66.7 of a hundred. Those of marketing were not judged.
#[test]
fn opening_and_closing_tell_words_goals_team_and_worth() {
    let report = markdown(&workshop(), Language::En);
    assert_eq!(
        section(&report, "## Opening", 5),
        [
            "## Opening",
            "- Sales about marketing: slow (−), creative (+), far away (−) · 67 % negative (87 % is usual)",
            "- Marketing about sales: cowboys",
            "### Goals that both share",
            "- Growth that pays",
        ]
    );
    assert_eq!(
        section(&report, "## Closing", 4),
        [
            "## Closing",
            "- Revenue team: Ana, Bo · every first Monday",
            "- What the time was worth: 4.0 of 5 (3 votes, 3 to 5)",
            "- Last words: finally · clear",
        ]
    );
}

#[test]
fn what_became_of_earlier_agreements_is_told_with_their_words_where_they_are_known() {
    let report = looking_back(&workshop(), &[spring()], Language::En);
    assert!(report.contains("- **Follows:** Kick-off, Tuesday 9 June 2026\n"));
    assert_eq!(
        section(&report, "## What became of earlier agreements", 6),
        [
            "## What became of earlier agreements",
            "“Sales calls every lead” (Tue 9 Jun 2026)",
            "- Verdict: Partly kept",
            "- Measured: 18 of 61",
            "- Why: Nobody saw who had called",
            "- What comes of it: agreement 1.1 takes its place",
        ]
    );
    let alone = markdown(&workshop(), Language::En);
    assert!(alone.contains("- **Follows:** an earlier session\n"));
    assert!(alone.contains("\nAn agreement of an earlier session\n\n- Verdict: Partly kept\n"));
}

#[test]
fn notes_tell_their_dots_and_what_came_of_them_and_parked_items_their_day() {
    let report = markdown(&workshop(), Language::En);
    assert!(report.contains("- Bottleneck: No feedback (3 dots, became agreement 1.1)\n"));
    assert!(report.contains("- The website (Title of crm; taken up by Bo; by Thu 24 Dec 2026)\n"));
    assert!(
        report.contains("- **Marketing:** Bo (looks on)\n- **Management:** Chris (left early)\n")
    );
}

#[test]
fn time_tells_what_was_added_and_the_breaks() {
    let report = markdown(&workshop(), Language::En);
    assert_eq!(
        section(&report, "| Part | Planned | Added | Spent |", 8),
        [
            "| Part | Planned | Added | Spent |",
            "| --- | ---: | ---: | ---: |",
            "| Opening | 10 min |  | 12 min |",
            "| Title of funnel | 30 min | +5 +2 | 26 min |",
            "| Title of crm | 30 min |  | 0 min |",
            "| Closing | 15 min |  |  |",
            "| Breaks |  |  | 15 min |",
            "| Together | 1 h 25 min |  | 53 min |",
        ]
    );
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
    assert!(tokens.0.len() > 250);
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
    let said = || text.to_owned();
    session.team = said();
    session.title = said();
    for person in &mut session.people {
        person.name = said();
        person.function = said();
    }
    let agenda = Arc::make_mut(&mut session.agenda);
    agenda.title = said();
    agenda.check_in = said();
    agenda.check_out = said();
    for point in &mut agenda.points {
        point.title = said();
        point.question = said();
        point.statement = said();
        point.worksheet = vec![Column {
            id: "stage".to_owned(),
            title: said(),
            kind: ColumnKind::Text,
        }];
    }
    let minutes = &mut session.minutes;
    minutes.parked[0].text = said();
    minutes.parked[0].fate = Fate::Owned(said());
    for note in &mut minutes.points[0].notes {
        note.text = said();
    }
    minutes.points[0].sheet = vec![Row {
        id: Uuid::from_u128(60),
        cells: vec![Cell {
            column: "stage".to_owned(),
            value: Value::Text(said()),
        }],
    }];
    agreed_in_words(&mut minutes.points[0].agreements[0], text);
    minutes.lookback = vec![verdict(said())];
    let opening = &mut minutes.opening;
    opening.words = vec![word(Side::Sales, &said(), None)];
    opening.goals = vec![Goal {
        id: Uuid::from_u128(80),
        text: said(),
    }];
    minutes.closing.revenue_team.rhythm = said();
    minutes.closing.last_words = vec![said()];
    session.drafts = vec![Draft {
        purpose: Purpose::NextMeeting,
        text: said(),
    }];
    session
}

/// Puts a text into every place of an agreement.
fn agreed_in_words(agreement: &mut Agreement, text: &str) {
    let said = || text.to_owned();
    let commitment = || Commitment {
        what: said(),
        ..Commitment::default()
    };
    agreement.text = said();
    agreement.reason = said();
    agreement.reservations = said();
    agreement.remedy = said();
    agreement.sales_owner = Some(said());
    agreement.sales_commits = commitment();
    agreement.marketing_commits = commitment();
    agreement.one_sided = said();
    agreement.segment = said();
    agreement.measure.what = said();
    agreement.if_missed = said();
}

fn word(by: Side, text: &str, tone: Option<Tone>) -> Word {
    Word {
        id: Uuid::from_u128(70),
        by,
        text: text.to_owned(),
        tone,
    }
}

fn verdict(why: String) -> Verdict {
    Verdict {
        of: Link {
            session: Uuid::from_u128(2),
            agreement: Uuid::from_u128(21),
        },
        sentence: String::new(),
        judgement: Some(Judgement::Partly),
        measured: String::new(),
        why,
        sequel: None,
    }
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
            "1.1 ", "Cell: ", "", "Sales promises: ", "Marketing promises: ", "Why it binds one side: ", "For: ",
            "Measured by: ", "If it is missed: ", "What would take that doubt away: ", "Sales about marketing: ", "Revenue team: ", "Last words: ",
        ] {
            let line = format!("{label}{whole}");
            prop_assert!(squeezed.contains(&line), "{:?} is not in {:#?}\n{}", line, squeezed, report);
        }
    }
}
