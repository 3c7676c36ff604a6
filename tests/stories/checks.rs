//! The checks across the points: one line where it helps, all together before closing, and the way to each place.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::Kind;
use handshake::domain::session::{Place, Session, Step};
use handshake::domain::worksheet::{Cell, Row, Value};
use rstest::rstest;
use uuid::Uuid;

use crate::stage::{Stage, said};

/// Fills a row of a worksheet.
fn fill(session: &mut Session, point: &str, cells: &[(&str, &str)]) {
    let cell = |(column, text): &(&str, &str)| Cell {
        column: (*column).into(),
        value: Value::Text((*text).into()),
    };
    let sheet = &mut session.minutes.point_mut(point).unwrap().sheet;
    let id = Uuid::from_u128(9000 + sheet.len() as u128);
    let cells = cells.iter().map(cell).collect();
    sheet.push(Row { id, cells });
}

/// Dairies are aimed at; the proposition speaks of breweries, and an action has no day.
fn untidy(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>kz");
    stage.keys("<Esc>");
    stage.edit(|session| {
        session.minutes.points[0].agreements[0].kind = Kind::Action;
        session.minutes.points[0].agreements[0].due = None;
        fill(session, "target-groups", &[("segment", "Dairies")]);
        fill(session, "proposition", &[("profile", "Breweries")]);
    });
    stage
}

#[rstest]
fn all_findings_stand_together_with_their_places(#[values(En, Nl)] language: Language) {
    let mut stage = untidy(language);
    stage.keys("!");
    let expected = match language {
        En => [
            "1  Funnel management",
            "› ! This action has no day by which it is done.",
            "    1.1  One list",
            "5  Proposition and communication",
            "  ! “Breweries” is not among the segments of 2 Target groups.",
        ],
        Nl => [
            "1  Funnelmanagement",
            "› ! Deze actie heeft geen dag waarop ze klaar is.",
            "    1.1  One list",
            "5  Propositie en communicatie",
            "  ! “Breweries” staat niet bij de segmenten van 2 Doelgroepen.",
        ],
    };
    stage.assert_shows(said(
        language,
        "2 findings · advice only",
        "2 bevindingen · alleen advies",
    ));
    assert_eq!(stage.from(expected[0], 5), expected);
}

#[test]
fn enter_goes_to_the_place_where_it_can_be_mended() {
    let mut stage = untidy(En);
    stage.keys("<PageDown>!<Enter>");
    let at = |point: &str, step| Place::Point {
        point: point.into(),
        step,
    };
    assert_eq!(stage.file().place, at("funnel", Step::Agree));
    stage.assert_shows("e One list");
    stage.keys("!<Down><Down><Enter>");
    assert_eq!(stage.file().place, at("proposition", Step::Discuss));
}

#[test]
fn the_finding_of_the_point_that_one_is_at_is_chosen() {
    let mut stage = untidy(En);
    stage.keys("<PageDown><PageDown><PageDown><PageDown>!");
    stage.assert_shows("› ! “Breweries”");
    stage.keys("<Esc>");
    stage.assert_shows("Proposition and communication");
}

#[rstest]
fn a_step_says_in_one_line_what_does_not_fit(#[values(En, Nl)] language: Language) {
    let mut stage = untidy(language);
    let sentence = said(
        language,
        "    ! “Breweries” is not among the segments of 2 Target groups.   all: !",
        "    ! “Breweries” staat niet bij de segmenten van 2 Doelgroepen.   alle: !",
    );
    stage.keys("<PageDown><PageDown><PageDown><PageDown>");
    stage.assert_hides(sentence);
    stage.keys("<Right><Right>");
    assert_eq!(stage.from("“Breweries”", 1), [sentence]);
    stage.keys("<Right>");
    assert_eq!(stage.from("“Breweries”", 1), [sentence]);
    // What is missing in an agreement stands on its card already.
    stage.keys("<PageUp><PageUp><PageUp><PageUp><Right><Right><Right>");
    stage.assert_hides("    ! ");
}

#[rstest]
fn the_overview_and_the_closing_say_how_much_there_is_to_look_at(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = untidy(language);
    let sentence = said(
        language,
        "! 2 things are worth a look first: press !",
        "! 2 dingen zijn het bekijken waard: druk op !",
    );
    stage.keys("o");
    stage.assert_shows(sentence);
    stage.keys("c");
    stage.assert_shows(sentence);
    stage.keys("<Right><Right><Right><Right>");
    stage.assert_shows(said(language, "Is everything said?", "Is alles gezegd?"));
    stage.assert_shows(sentence);
    stage.edit(|session| {
        session.minutes.points[0].agreements[0].kind = Kind::Rule;
        session
            .minutes
            .point_mut("proposition")
            .unwrap()
            .sheet
            .clear();
    });
    stage.assert_hides("! ");
    stage.keys("!");
    stage.assert_shows(said(
        language,
        "✓ Nothing stands out.",
        "✓ Er valt niets op.",
    ));
    stage.keys("<Enter>");
    assert_eq!(stage.file().place, Place::Closing);
    stage.assert_hides(said(language, "Nothing stands out", "Er valt niets op"));
}

#[test]
fn too_many_first_steps_lead_to_the_closing() {
    let mut stage = Stage::begun(En);
    for name in ["One", "Two", "Three", "Four"] {
        stage.keys(&format!("a{name} list<Enter><Esc>f"));
    }
    stage.keys("!");
    stage.assert_shows("The whole session");
    stage.assert_says("All 4 reviews fall on Wed 3 Mar 2027. Spread them?");
    stage.keys("<Down>");
    stage.assert_shows("› ! There are 4 first steps; at most 3 are advised.");
    stage.keys("<Enter>");
    assert_eq!(stage.file().place, Place::Closing);
}
