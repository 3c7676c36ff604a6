//! The process map: from anywhere in a session, along the flow, into a point, and back.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::session::{Place, Step};
use rstest::rstest;

use crate::stage::{Stage, said};

/// The funnel is rated and agreed on, competition has a bottleneck.
fn walked(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    stage.keys("<Right><Enter>2 2 2<Enter>4 4 4<Enter><Enter>");
    stage.keys("aOne list<Enter><Esc><Enter>");
    stage
}

#[rstest]
fn the_map_shows_how_each_point_stands(#[values(En, Nl)] language: Language) {
    let mut stage = walked(language);
    stage.keys("z");
    stage.assert_shows(said(
        language,
        "From first contact to loyal customer",
        "Van eerste contact tot trouwe klant",
    ));
    stage.assert_shows("M ● Marketing");
    stage.assert_shows("S ■ Sales");
    // Marketing 4.0 less sales 2.0; one agreement; it is number 1, and the fourth on the flow.
    let kloof = said(language, "gap", "kloof");
    let line = stage.from(kloof, 2);
    let columns: Vec<&str> = line[0].split_whitespace().collect();
    let gap = said(language, "2.0", "2,0");
    assert_eq!(columns[1..], ["–", "–", "–", gap, "●", "–", "–", "–"]);
    let columns: Vec<&str> = line[1].split_whitespace().collect();
    assert_eq!(columns[1..], ["0", "0", "0", "1", "0", "0", "0"]);
}

#[rstest]
fn arrows_move_along_the_flow_and_enter_goes_to_the_point(#[values(En, Nl)] language: Language) {
    let mut stage = walked(language);
    // From the second point, which stands first on the flow, to the fourth on it: the funnel.
    stage.keys("z");
    stage.assert_shows("› 2 ");
    stage.keys("<Right><Right><Right>");
    stage.assert_shows("› 1 Funnel");
    let agreed = said(
        language,
        "gap 2.0: marketing is surer · one agreement",
        "kloof 2,0: marketing is zekerder · één afspraak",
    );
    stage.assert_shows(agreed);
    stage.keys("<Enter>");
    let place = Place::Point {
        point: "funnel".into(),
        step: Step::Agree,
    };
    assert_eq!(stage.file().place, place, "where something was agreed");
    stage.keys("z<End><Enter>");
    let place = Place::Point {
        point: "retention".into(),
        step: Step::Frame,
    };
    assert_eq!(stage.file().place, place);
    stage.keys("z<Home><Left><Enter>");
    let place = Place::Point {
        point: "target-groups".into(),
        step: Step::Frame,
    };
    assert_eq!(stage.file().place, place);
}

/// Looking at the map changes nothing, and Esc leads back to just where one was.
#[rstest]
#[case::discuss("<Right><Right>", "DISCUSS")]
#[case::overview("o<Down>", "What we agreed")]
#[case::closing("oc<Right>", "REVENUE TEAM")]
fn the_map_lies_over_any_screen_and_esc_takes_it_away(#[case] way: &str, #[case] there: &str) {
    let mut stage = walked(En);
    stage.keys(way);
    let (before, file) = (stage.lines(), stage.file());
    stage.keys("z<Right>z!z");
    stage.assert_shows("From first contact to loyal customer");
    stage.keys("<Esc>");
    stage.assert_shows(there);
    assert_eq!(stage.lines(), before);
    assert_eq!(stage.file(), file);
}

#[test]
fn the_form_is_asked_again_when_the_map_goes() {
    let mut stage = Stage::preparing(En);
    stage.keys("Noordzee<Enter>Kick-off<Enter><Enter>");
    stage.assert_shows("← English →");
    let before = stage.lines();
    stage.keys("z");
    stage.assert_shows("From first contact to loyal customer");
    stage.keys("<Esc>");
    assert_eq!(stage.lines(), before);
}

#[test]
fn what_is_parked_at_the_map_belongs_to_the_point_below_it() {
    let mut stage = walked(En);
    stage.keys("z<End>pThe website<Enter>");
    stage.assert_shows("From first contact to loyal customer");
    let parked = &stage.file().minutes.parked[0];
    assert_eq!(parked.point.as_deref(), Some("target-groups"));
}

#[test]
fn a_bottleneck_with_dots_is_a_bar_on_the_map() {
    let mut stage = walked(En);
    stage.keys("<Right><Right>bToo late<Enter><Enter>");
    stage.edit(|session| session.minutes.points[1].notes[0].dots = 3);
    stage.keys("z");
    let line = stage.from("bottlenecks", 1);
    assert_eq!(
        line[0],
        "bottlenecks   ███ 3      –          –           –          –           –          –"
    );
    let line = &stage.from("! Too late", 1)[0];
    assert!(line.ends_with("3 dots"), "{line}");
}
