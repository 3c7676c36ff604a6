//! The picture as lines, against what it should show.

use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

use super::*;
use crate::domain::agenda::{Agenda, Hints, Language, Point, Prompts, Span};
use crate::domain::agreement::{Agreement, Kind, Standing};
use crate::domain::minutes::NoteKind;
use crate::domain::rating::Round;

const SEVEN: [(&str, &str); 7] = [
    ("funnel", "Funnel"),
    ("target-groups", "Target groups"),
    ("crm", "CRM"),
    ("branding", "Branding"),
    ("proposition", "Proposition"),
    ("competition", "Competition"),
    ("retention", "Retention"),
];

fn session(points: &[(&str, &str)]) -> Session {
    let point = |(id, short): &(&str, &str)| Point {
        id: (*id).into(),
        title: format!("All about {short}"),
        short: (*short).into(),
        question: "?".into(),
        why: vec![],
        statement: "!".into(),
        prompts: Prompts::default(),
        hints: Hints::default(),
        worksheet: vec![],
        example: vec![],
        starters: vec![],
        minutes: 20,
        review: Span::Weeks(6),
        measured: false,
    };
    let agenda = Agenda {
        format: 1,
        id: "own".into(),
        language: Language::En,
        title: "Own".into(),
        about: "For a test.".into(),
        opening: 5,
        closing: 5,
        check_in: String::new(),
        check_out: String::new(),
        points: points.iter().map(point).collect(),
    };
    Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(agenda))
}

/// Seven points, of which the funnel is settled and competition hurts.
fn seven() -> Session {
    let mut session = session(&SEVEN);
    let round = |sales: [u8; 3], marketing: [u8; 3]| Round {
        sales: sales.into(),
        marketing: marketing.into(),
        revealed: true,
        ..Round::default()
    };
    let funnel = session.minutes.point_mut("funnel").unwrap();
    funnel.state = Progress::Settled;
    funnel.ratings = vec![round([2, 2, 2], [4, 4, 4]), round([4, 4, 4], [4, 4, 4])];
    let agreement = |id, state, text: &str| Agreement {
        state,
        ..Agreement::proposed(Uuid::from_u128(id), text.into(), Kind::Rule)
    };
    funnel.agreements = vec![
        agreement(1, Standing::Agreed, "Sales calls within two days"),
        agreement(2, Standing::Dropped, "Sales calls at once"),
    ];
    let competition = session.minutes.point_mut("competition").unwrap();
    competition.state = Progress::UnderWay;
    // Sales (4+4+5)/3 = 4.33, marketing (2+3+2)/3 = 2.33: 2.0, and sales is surer.
    competition.ratings = vec![round([4, 4, 5], [2, 3, 2])];
    let note = |id, text: &str, dots| Note {
        dots,
        ..Note::new(Uuid::from_u128(id), NoteKind::Bottleneck, None, text.into())
    };
    competition.notes = vec![note(1, "They measure", 2), note(2, "We guess", 5)];
    session
}

fn lines(session: &Session, language: Language, frame: Frame) -> Vec<String> {
    let rows = picture(session, &Locale::new(language), frame);
    rows.iter().map(Row::line).collect()
}

const fn frame(columns: usize, rows: usize, chosen: usize) -> Frame {
    Frame {
        columns,
        rows,
        chosen: Some(chosen),
        signs: Signs::UNICODE,
    }
}

#[test]
fn the_picture_shows_the_whole_process_on_a_wide_window() {
    let expected = "\
From first contact to loyal customer                             1 agreement · 1 of 7 points settled

M ● Marketing   picks the   loads the   writes the  hands over  uses the    studies     keeps in
                markets     brand       story       ripe leads  data        rivals      touch

                first contact           interest    lead        talks       offer     loyal customer
─────────────── ○ ───────── ○ ───────── ○ ───────── ✓ ───────── ○ ───────── ● ───────── ○ ─────────›
                2 Target groups         5 Proposition           3 CRM                   7 Retention
                            4 Branding              1 Funnel              › 6 Competition

                not yet     not yet     not yet     settled     not yet     under way   not yet
gap             –           –           –           0.0         –           2.0 ■       –
agreements      0           0           0           1           0           0           0
bottlenecks     –           –           –           –           –           ███████ 7   –

S ■ Sales       calls on    lives up    tells the   calls them  enters the  asks the    sees who
                them first  to it       same story  in time     key facts   customer    may leave

› 6 All about Competition                                                                  under way
  gap 2.0: sales is surer · nothing agreed
  ! We guess                                                                                  5 dots
  ! They measure                                                                              2 dots";
    let seen = lines(&seven(), Language::En, frame(100, 22, 5));
    assert_eq!(seen.join("\n"), expected);
    let spacious = lines(&seven(), Language::En, frame(100, 60, 5));
    let filled = |lines: &[String]| -> Vec<String> {
        lines
            .iter()
            .filter(|line| !line.is_empty())
            .cloned()
            .collect()
    };
    assert_eq!(filled(&spacious), filled(&seen));
    assert!(spacious.len() > seen.len());
}

#[test]
fn at_80_columns_the_parts_are_those_of_the_chosen_point() {
    let expected = "\
Van eerste contact tot trouwe klant       1 afspraak · 1 van 7 punten afgerond

M ● Marketing   draagt leads over

          eerste contact     interesse lead     gesprek   offerte trouwe klant
───────── ○ ────── ○ ─────── ○ ─────── ✓ ────── ○ ─────── ● ─────── ○ ───────›
          2 Target groups    5 Proposition      3 CRM              7 Retention
                   4 Branding        › 1 Funnel           6 Competition

          nog niet nog niet  nog niet  afgerond nog niet  bezig     nog niet
kloof     –        –         –         0,0      –         2,0 ■     –
afspraken 0        0         0         1        0         0         0
stippen   –        –         –         –        –         ██████ 7  –

S ■ Sales   belt ze op tijd

› 1 All about Funnel                                                  afgerond
  geen kloof: beide kanten zien het gelijk · één afspraak";
    let seen = lines(&seven(), Language::Nl, frame(78, 18, 3));
    assert_eq!(seen.join("\n"), expected);
}

#[test]
fn in_the_smallest_window_the_numbers_stand_for_the_points() {
    let expected = "\
From first contact to loyal customer
M ● Marketing   studies rivals
          first contact       lead   talks  loyal customer
───────── ○ ─── ○ ──── ○ ──── ✓ ──── ○ ──── ● ──── ○ ────›
          2     4      5      1      3    › 6      7
gap       –     –      –      0.0    –      2.0 ■  –
agreed    0     0      0      1      0      0      0
dots      –     –      –      –      –      ███ 7  –
S ■ Sales   asks the customer
› 6 All about Competition                        under way
  gap 2.0: sales is surer · nothing agreed
  ! We guess                                        5 dots";
    let seen = lines(&seven(), Language::En, frame(58, 12, 5));
    assert_eq!(seen.join("\n"), expected);
}

/// The seven, and three of the team's own behind them; where not all lines fit, the one that is looked at does.
#[test]
fn points_of_a_teams_own_stand_on_a_line_of_their_own() {
    let mut points = SEVEN.to_vec();
    points.insert(0, ("service", "Service desk"));
    points.extend([("site", "Website"), ("fair", "Trade fair")]);
    let seen = lines(&session(&points), Language::En, frame(100, 60, 9));
    let own = seen
        .iter()
        .position(|line| line == "Also on the agenda")
        .unwrap();
    assert_eq!(
        seen[own + 1..own + 3],
        [
            "                ○ ───────────────────────── ○ ───────────────────────── ○",
            "                1 Service desk              9 Website                 › 10 Trade fair",
        ]
    );
    let small = lines(&session(&points), Language::En, frame(58, 12, 9));
    assert!(small.len() <= 12, "{small:#?}");
    assert!(
        small.iter().any(|line| line.contains("› 10 Trade fair")),
        "{small:#?}"
    );
    assert!(
        small.iter().any(|line| line == "and 7 more points"),
        "{small:#?}"
    );
}

#[test]
fn a_meeting_without_the_seven_has_no_flow_of_customers() {
    let session = session(&[("aim", "Aim"), ("roles", "Roles")]);
    let seen = lines(&session, Language::En, frame(78, 18, 0));
    assert!(
        seen[0].starts_with("The points of this meeting"),
        "{seen:#?}"
    );
    assert!(
        seen.iter().any(|line| line.contains("› 1 Aim")),
        "{seen:#?}"
    );
    assert!(!seen.join("\n").contains("customer"), "{seen:#?}");
}

#[test]
fn a_meeting_without_points_says_so() {
    let seen = lines(&session(&[]), Language::Nl, frame(78, 18, 0));
    assert_eq!(seen, ["Er staat geen punt op de agenda."]);
}

#[test]
fn a_point_off_the_agenda_is_there_as_long_as_something_was_said() {
    let mut session = seven();
    for minutes in &mut session.minutes.points {
        minutes.today = false;
    }
    let seen = lines(&session, Language::En, frame(100, 60, 0));
    let not_today = seen.iter().find(|line| line.contains("not today")).unwrap();
    assert_eq!(not_today.matches("not today").count(), 2, "{seen:#?}");
    assert!(!seen.join("\n").contains("Retention"));
}

#[test]
fn what_is_printed_has_every_word() {
    let mut session = seven();
    let long = "word ".repeat(60);
    session.minutes.points[0].agreements[0]
        .text
        .clone_from(&long);
    session.minutes.points[5].notes[1].text = long;
    let rows = text(&session, &Locale::new(Language::En), 70);
    let printed: Vec<String> = rows.iter().map(Row::line).collect();
    assert_eq!(printed.join(" ").matches("word").count(), 120);
    assert!(
        printed.iter().all(|line| line.width() <= 70),
        "{printed:#?}"
    );
    assert!(!printed.join("\n").contains("\n\n\n"));
}

#[test]
fn the_data_name_what_the_picture_shows() {
    let data = data(&seven());
    assert_eq!(data["stages"][0], "first-contact");
    assert_eq!(data["points"].as_array().unwrap().len(), 7);
    let funnel = &data["points"][3];
    assert_eq!(funnel["point"], "funnel");
    assert_eq!(funnel["number"], 1);
    assert_eq!(funnel["stage"], "lead");
    assert_eq!(funnel["state"], "Settled");
    assert_eq!(funnel["gap"], 0.0);
    assert_eq!(funnel["surer"], Value::Null);
    assert_eq!(funnel["agreements"], 1);
    let competition = &data["points"][5];
    assert_eq!(competition["surer"], "Sales");
    assert_eq!(competition["dots"], 7);
    assert_eq!(competition["bottlenecks"][0]["text"], "We guess");
    assert_eq!(data["points"][0]["gap"], Value::Null);
}

/// Our own words have at most 10 characters, so that they never touch the next point.
#[rstest]
fn the_parts_of_the_sides_fit_their_places(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    let locale = Locale::new(language);
    for (point, _) in SEVEN {
        for side in [Side::Sales, Side::Marketing] {
            let text = locale.text(lane::part(point, side).unwrap());
            let lines = textwrap::wrap(&text, 10);
            assert!(lines.len() <= 2, "{text}");
            assert!(text.split(' ').all(|word| word.width() <= 10), "{text}");
        }
    }
}

proptest! {
    #[test]
    fn a_picture_stays_in_its_frame(
        columns in 40usize..220,
        rows in 1usize..60,
        chosen in 0usize..12,
        titles in proptest::collection::vec(r"\PC{0,14}", 1..10),
        dots: u32,
    ) {
        let ids = ["a", "crm", "b", "funnel", "c", "branding", "d", "retention", "e"];
        let points: Vec<(&str, &str)> = ids.iter().copied().zip(titles.iter().map(String::as_str)).collect();
        let mut session = session(&points);
        for minutes in &mut session.minutes.points {
            let note = Note::new(Uuid::nil(), NoteKind::Bottleneck, None, titles.concat());
            minutes.notes.push(Note { dots, ..note });
        }
        for line in lines(&session, Language::En, frame(columns, rows, chosen)) {
            prop_assert!(line.width() <= columns, "{}", line);
        }
    }
}
