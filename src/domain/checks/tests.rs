//! The checks against small sessions of which the findings are worked out by hand.

use std::sync::Arc;

use jiff::civil::date;
use rstest::rstest;

use super::*;
use crate::domain::agenda::{Agenda, Column, ColumnKind, Hints, Language, Point, Prompts};
use crate::domain::agreement::{Agreement, Commitment, Kind, Standing};
use crate::domain::minutes::Progress;
use crate::domain::worksheet::Cell;

/// A point whose worksheet has text columns with these ids.
fn point(id: &str, columns: &[&str]) -> Point {
    let column = |id: &&str| Column {
        id: (*id).into(),
        title: (*id).into(),
        kind: ColumnKind::Text,
    };
    Point {
        id: id.into(),
        title: id.into(),
        short: id.into(),
        question: "?".into(),
        why: vec![],
        statement: "!".into(),
        prompts: Prompts::default(),
        hints: Hints::default(),
        worksheet: columns.iter().map(column).collect(),
        example: vec![],
        starters: vec![],
        minutes: 20,
        review: crate::domain::agenda::Span::Weeks(6),
        measured: false,
    }
}

/// A session with the points that the checks look at, in the order of domain.md.
fn session() -> Session {
    let mut target = point("target-groups", &["segment"]);
    let answers = ["aim at", "watch", "leave alone"].map(str::to_owned);
    target.worksheet.push(Column {
        id: "status".into(),
        title: "Status".into(),
        kind: ColumnKind::Choice(answers.into()),
    });
    let mut competition = point("competition", &["segment", "attribute", "reason"]);
    for id in ["importance", "us", "them"] {
        competition.worksheet.push(Column {
            id: id.into(),
            title: id.into(),
            kind: ColumnKind::Score,
        });
    }
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
        points: vec![
            point("funnel", &["reject-reason"]),
            target,
            point("crm", &["information"]),
            point("proposition", &["profile", "message", "proof"]),
            competition,
            point("retention", &["segment", "reason"]),
        ],
    };
    Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(agenda))
}

/// Fills a row of a sheet: columns and texts.
fn fill(session: &mut Session, point: &str, row: u128, cells: &[(&str, &str)]) {
    let cell = |(column, text): &(&str, &str)| Cell {
        column: (*column).into(),
        value: Value::Text((*text).into()),
    };
    let row = Row {
        id: Uuid::from_u128(row),
        cells: cells.iter().map(cell).collect(),
    };
    session.minutes.point_mut(point).unwrap().sheet.push(row);
}

/// Water boards and dairies are aimed at, pools are left alone, car washes are watched.
fn aimed() -> Session {
    let mut session = session();
    for (row, name, status) in [
        (1, "Water boards from 40 stations", "aim at"),
        (2, "Dairies", "Aim at "),
        (3, "Pools", "leave alone"),
        (4, "Car washes", "watch"),
    ] {
        let cells = [("segment", name), ("status", status)];
        fill(&mut session, "target-groups", row, &cells);
    }
    session
}

fn agreement(id: u128, kind: Kind) -> Agreement {
    let promise = |what: &str| Commitment {
        what: what.into(),
        ..Commitment::default()
    };
    Agreement {
        state: Standing::Agreed,
        due: Some(date(2027, 1, 14)),
        sales_commits: promise("calls"),
        marketing_commits: promise("hands over"),
        ..Agreement::proposed(Uuid::from_u128(id), "x".into(), kind)
    }
}

fn cell(point: &str, row: u128, column: &str) -> Spot {
    Spot::Cell(worksheet::Spot {
        point: point.into(),
        row: Uuid::from_u128(row),
        column: column.into(),
    })
}

fn at(spot: Spot, what: What) -> Finding {
    Finding { spot, what }
}

#[test]
fn a_blank_session_and_a_sound_one_have_no_findings() {
    assert_eq!(checks(&session()), []);
    let mut session = aimed();
    let profiles = [
        "dairy",
        "Water board",
        "Dairies and water boards",
        "DAIRIES; car wash",
        "all segments",
    ];
    for (row, profile) in (10..).zip(profiles) {
        fill(&mut session, "proposition", row, &[("profile", profile)]);
    }
    let cells = [("segment", "Water boards / dairies"), ("reason", "")];
    fill(&mut session, "competition", 20, &cells);
    assert_eq!(checks(&session), []);
}

#[test]
fn a_segment_that_is_unknown_or_left_alone_is_found_where_it_is_used() {
    let mut session = aimed();
    fill(
        &mut session,
        "proposition",
        10,
        &[("profile", "dairies, breweries, pool")],
    );
    fill(
        &mut session,
        "proposition",
        11,
        &[("profile", "water boards")],
    );
    fill(
        &mut session,
        "retention",
        12,
        &[("segment", "Food and beverage")],
    );
    let mut about = agreement(30, Kind::Rule);
    about.segment = "swimming pools".into();
    session
        .minutes
        .point_mut("funnel")
        .unwrap()
        .agreements
        .push(about);
    let excluded = |used: &str| What::ExcludedSegment {
        used: used.into(),
        excluded: "Pools".into(),
    };
    let unknown = |used: &str| What::UnknownSegment(used.into());
    let funnel = Spot::Agreement {
        point: "funnel".into(),
        agreement: Uuid::from_u128(30),
    };
    assert_eq!(
        checks(&session),
        [
            at(funnel, excluded("swimming pools")),
            at(cell("proposition", 10, "profile"), unknown("breweries")),
            at(cell("proposition", 10, "profile"), excluded("pool")),
            at(
                cell("retention", 12, "segment"),
                unknown("Food and beverage")
            ),
        ]
    );
}

/// "We answer pools, but plan no visits" is an agreement about a segment that is left alone, made where that was settled.
#[test]
fn an_agreement_of_the_target_groups_may_be_about_whom_they_leave_alone() {
    let mut session = aimed();
    let mut served = agreement(30, Kind::Rule);
    served.segment = "Pools".into();
    let mut unknown = agreement(31, Kind::Rule);
    unknown.segment = "Breweries".into();
    let mut dropped = agreement(32, Kind::Rule);
    dropped.segment = "Breweries".into();
    dropped.state = Standing::Dropped;
    let minutes = session.minutes.point_mut("target-groups").unwrap();
    minutes.agreements = vec![served, unknown, dropped];
    let spot = Spot::Agreement {
        point: "target-groups".into(),
        agreement: Uuid::from_u128(31),
    };
    assert_eq!(
        checks(&session),
        [at(spot, What::UnknownSegment("Breweries".into()))]
    );
}

/// Dairies and small dairies: the same name counts more than one that is longer.
#[test]
fn the_same_name_counts_more_than_a_longer_one() {
    let mut session = aimed();
    let cells = [("segment", "Small dairies"), ("status", "leave alone")];
    fill(&mut session, "target-groups", 5, &cells);
    fill(&mut session, "retention", 10, &[("segment", "dairy")]);
    assert_eq!(checks(&session), []);
    fill(&mut session, "retention", 11, &[("segment", "small dairy")]);
    let what = What::ExcludedSegment {
        used: "small dairy".into(),
        excluded: "Small dairies".into(),
    };
    assert_eq!(
        checks(&session),
        [at(cell("retention", 11, "segment"), what)]
    );
}

/// Nobody misses a story before the first one is told.
#[test]
fn a_segment_that_is_aimed_at_needs_a_story_and_a_competitor() {
    let mut session = aimed();
    fill(&mut session, "proposition", 10, &[("profile", "Dairies")]);
    fill(
        &mut session,
        "competition",
        11,
        &[("segment", "Water boards")],
    );
    let water = || "Water boards from 40 stations".to_owned();
    assert_eq!(
        checks(&session),
        [
            at(Spot::Sheet("proposition".into()), What::NoStory(water())),
            at(
                Spot::Sheet("competition".into()),
                What::NoCompetitor("Dairies".into())
            ),
        ]
    );
}

#[test]
fn target_groups_without_a_name_are_told_once() {
    let mut session = session();
    for row in 10..14 {
        fill(&mut session, "proposition", row, &[("profile", "Dairies")]);
    }
    assert_eq!(checks(&session), [], "the group has not come to them yet");
    let minutes = session.minutes.point_mut("target-groups").unwrap();
    minutes.state = Progress::Settled;
    let spot = || Spot::Sheet("target-groups".into());
    assert_eq!(checks(&session), [at(spot(), What::NoSegments)]);
    session.minutes.point_mut("target-groups").unwrap().today = false;
    assert_eq!(checks(&session), []);
}

/// On energy use they score 2 where the customer gives it a 5, so it is too little; answering fast they do best.
#[test]
fn a_story_about_what_the_team_does_badly_is_found() {
    let mut session = session();
    let scores = [("importance", 5), ("us", 2), ("them", 4)];
    fill(
        &mut session,
        "competition",
        1,
        &[("attribute", "Energy use, measured over a year")],
    );
    let row = &mut session.minutes.point_mut("competition").unwrap().sheet[0];
    for (column, score) in scores {
        row.cells.push(Cell {
            column: column.into(),
            value: Value::Score(score),
        });
    }
    let story = [
        ("profile", "Water boards"),
        ("message", "Ten years of the lowest energy use"),
        ("proof", "A pumping station"),
    ];
    fill(&mut session, "proposition", 2, &story);
    fill(
        &mut session,
        "proposition",
        3,
        &[("message", "Use it or lose it")],
    );
    let what = What::StoryFallsShort {
        said: "Ten years of the lowest energy use".into(),
        attribute: "Energy use, measured over a year".into(),
    };
    assert_eq!(
        checks(&session),
        [at(cell("proposition", 2, "message"), what)]
    );
    // Where the team does as well as it counts, the story is sound.
    session.minutes.point_mut("competition").unwrap().sheet[0].cells[2].value = Value::Score(5);
    assert_eq!(checks(&session), []);
}

/// Points 1, 6 and 7 name reasons; the CRM has a field for lost orders, and one for one of the reasons to leave.
#[test]
fn reasons_that_no_field_of_the_crm_holds_are_found_once_for_each_point() {
    let mut session = session();
    fill(&mut session, "funnel", 1, &[("reject-reason", "No budget")]);
    fill(&mut session, "funnel", 2, &[("reject-reason", "Student")]);
    fill(&mut session, "funnel", 3, &[("reject-reason", "No budget")]);
    fill(&mut session, "competition", 4, &[("reason", "Price")]);
    fill(
        &mut session,
        "retention",
        5,
        &[("reason", "Service contract ended")],
    );
    fill(&mut session, "retention", 6, &[("reason", "Moved away")]);
    assert_eq!(
        checks(&session),
        [],
        "the group has not come to the CRM yet"
    );
    fill(
        &mut session,
        "crm",
        7,
        &[("information", "Reason why a quote was lost")],
    );
    fill(
        &mut session,
        "crm",
        8,
        &[("information", "Service contract")],
    );
    let lacks = |event, reasons: &[&str]| {
        let reasons = reasons.iter().map(|&reason| reason.to_owned());
        What::ReasonsNotInCrm(event, reasons.collect())
    };
    assert_eq!(
        checks(&session),
        [
            at(
                cell("funnel", 1, "reject-reason"),
                lacks(Event::Refusing, &["No budget", "Student"])
            ),
            at(
                cell("retention", 6, "reason"),
                lacks(Event::Leaving, &["Moved away"])
            ),
        ]
    );
}

#[rstest]
#[case("Reason", &[])]
#[case("Reden", &[])]
#[case("Reason for refusing, losing or leaving", &[])]
#[case("Reden van verlies en vertrek", &["funnel"])]
#[case("Waarom een lead is afgewezen", &["competition", "retention"])]
#[case("Reason to return", &["competition", "retention"])]
#[case("Pump type", &["funnel", "competition", "retention"])]
fn a_field_holds_the_reasons_that_it_is_named_after(#[case] field: &str, #[case] lacking: &[&str]) {
    let mut session = session();
    fill(&mut session, "funnel", 1, &[("reject-reason", "Tender")]);
    fill(&mut session, "competition", 2, &[("reason", "Tender")]);
    fill(&mut session, "retention", 3, &[("reason", "Tender")]);
    fill(&mut session, "crm", 4, &[("information", field)]);
    let found = checks(&session);
    let points: Vec<&str> = found.iter().filter_map(|f| f.spot.point()).collect();
    assert_eq!(points, lacking);
}

#[test]
fn an_agreement_binds_both_sides_or_says_why_not() {
    let mut session = session();
    let silent = |id: u128, change: fn(&mut Agreement)| {
        let mut agreement = agreement(id, Kind::Rule);
        change(&mut agreement);
        agreement
    };
    session.minutes.points[0].agreements = vec![
        silent(1, |_| {}),
        silent(2, |a| a.sales_commits = Commitment::default()),
        silent(3, |a| {
            a.sales_commits = Commitment::default();
            a.marketing_commits = Commitment::default();
        }),
        silent(4, |a| {
            a.marketing_commits = Commitment::default();
            a.one_sided = "It is a matter of sales".into();
        }),
        // A definition binds by being used.
        silent(6, |a| {
            a.kind = Kind::Definition;
            a.sales_commits = Commitment::default();
            a.marketing_commits = Commitment::default();
        }),
        silent(7, |a| {
            a.kind = Kind::Definition;
            a.marketing_commits = Commitment::default();
        }),
        // What nobody consented to yet binds nobody, and says so by its state.
        silent(5, |a| {
            a.state = Standing::Proposed;
            a.sales_commits = Commitment::default();
        }),
    ];
    let spot = |id| Spot::Agreement {
        point: "funnel".into(),
        agreement: Uuid::from_u128(id),
    };
    assert_eq!(
        checks(&session),
        [
            at(spot(2), What::BindsNot(vec![Side::Sales])),
            at(spot(3), What::BindsNot(vec![Side::Sales, Side::Marketing])),
            at(spot(7), What::BindsNot(vec![Side::Marketing])),
        ]
    );
}

/// A group that records no promises is told once; with the first promise each agreement that lacks one is worth a look.
#[test]
fn agreements_without_any_promise_are_told_once() {
    let mut session = session();
    let silent = |id| Agreement {
        sales_commits: Commitment::default(),
        marketing_commits: Commitment::default(),
        ..agreement(id, Kind::Rule)
    };
    session.minutes.points[0].agreements = vec![silent(1), silent(2)];
    assert_eq!(checks(&session).len(), 2);
    session.minutes.points[2].agreements = vec![silent(3)];
    let spot = Spot::Several {
        point: "funnel".into(),
        agreement: Uuid::from_u128(1),
    };
    assert_eq!(checks(&session), [at(spot, What::NobodyPromises(3))]);
    session.minutes.points[2]
        .agreements
        .push(agreement(4, Kind::Rule));
    assert_eq!(checks(&session).len(), 3);
}

#[test]
fn an_action_has_a_day() {
    let mut session = session();
    let undated = |id, kind, state| Agreement {
        due: None,
        state,
        ..agreement(id, kind)
    };
    session.minutes.points[0].agreements = vec![
        undated(1, Kind::Action, Standing::Agreed),
        undated(2, Kind::Rule, Standing::Agreed),
        undated(3, Kind::Action, Standing::Proposed),
        undated(4, Kind::Action, Standing::Dropped),
    ];
    let found = checks(&session);
    let ids: Vec<_> = found.into_iter().map(|finding| finding.spot).collect();
    let spot = |id| Spot::Agreement {
        point: "funnel".into(),
        agreement: Uuid::from_u128(id),
    };
    assert_eq!(ids, [spot(1), spot(3)]);
}

/// Two reviews on one day are a coincidence, three are a burden; one on another day spreads them.
#[test]
fn reviews_that_all_fall_on_one_day_are_found() {
    let mut session = session();
    let day = date(2027, 3, 3);
    let reviewed = |id, review| Agreement {
        review,
        ..agreement(id, Kind::Rule)
    };
    session.minutes.points[0].agreements = vec![
        reviewed(1, Some(day)),
        reviewed(2, None),
        reviewed(3, Some(day)),
    ];
    assert_eq!(checks(&session), []);
    session.minutes.points[2].agreements = vec![reviewed(4, Some(day))];
    let spot = Spot::Several {
        point: "funnel".into(),
        agreement: Uuid::from_u128(1),
    };
    assert_eq!(checks(&session), [at(spot, What::ReviewsOnOneDay(3, day))]);
    session.minutes.points[2]
        .agreements
        .push(reviewed(5, Some(date(2027, 3, 4))));
    assert_eq!(checks(&session), []);
}

#[test]
fn more_first_steps_than_advised_are_found_last() {
    let mut session = session();
    session.minutes.points[5].agreements = (0..4).map(|id| agreement(id, Kind::Rule)).collect();
    session.minutes.points[5].agreements[3].sales_commits = Commitment::default();
    session.minutes.first_steps = (0..3).map(Uuid::from_u128).collect();
    assert_eq!(checks(&session).len(), 1);
    session.minutes.first_steps.push(Uuid::from_u128(3));
    let found = checks(&session);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1], at(Spot::FirstSteps, What::ManyFirstSteps(4)));
}

#[test]
fn an_agenda_without_the_seven_points_has_no_checks_across_them() {
    let mut session = aimed();
    fill(&mut session, "proposition", 10, &[("profile", "Breweries")]);
    session
        .minutes
        .points
        .retain(|minutes| minutes.point != "target-groups");
    assert_eq!(checks(&session), []);
}
