//! The ways through a session: on, back, across, and things said that belong elsewhere.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::minutes::Progress;
use handshake::domain::session::{Place, Step};
use rstest::rstest;

use crate::stage::{Stage, said};

/// The point and step at which the file says the group is.
fn place(stage: &Stage) -> (String, Step) {
    match stage.file().place {
        Place::Point { point, step } => (point, step),
        other => panic!("{other:?}"),
    }
}

#[rstest]
fn enter_walks_a_point_step_by_step(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    let steps = match language {
        En => [
            "FRAME  ›  rate",
            "RATE  ›  discuss",
            "DISCUSS  ›  agree",
            "›  AGREE",
        ],
        Nl => [
            "INLEIDEN  ›  stemmen",
            "STEMMEN  ›  bespreken",
            "BESPREKEN  ›  afspreken",
            "›  AFSPREKEN",
        ],
    };
    let keys = ["<Enter>", "<Enter><Enter>", "<Enter>", "<Enter>"];
    for (step, keys) in steps.into_iter().zip(keys) {
        stage.assert_shows(step);
        stage.keys(keys);
    }
    assert_eq!(place(&stage), ("target-groups".into(), Step::Frame));
    stage.assert_shows(said(language, "2 of 7", "2 van 7"));
}

#[test]
fn arrows_and_page_keys_go_anywhere() {
    let mut stage = Stage::begun(En);
    stage.keys("<Right><Right><Right><Right>");
    assert_eq!(place(&stage), ("funnel".into(), Step::Agree));
    stage.keys("<Left>");
    assert_eq!(place(&stage), ("funnel".into(), Step::Discuss));
    stage.keys("<PageDown><Tab>");
    assert_eq!(place(&stage), ("crm".into(), Step::Frame));
    stage.keys("<PageUp><Shift+Tab>");
    assert_eq!(place(&stage), ("funnel".into(), Step::Frame));
    stage.keys("<PageUp>");
    assert_eq!(stage.file().place, Place::Opening);
    stage.keys("<PageDown>");
    assert_eq!(place(&stage), ("funnel".into(), Step::Frame));
}

#[rstest]
fn a_point_is_skipped_and_taken_up_again(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("x");
    assert_eq!(stage.point("funnel").state, Progress::Skipped);
    assert_eq!(place(&stage).0, "target-groups");
    stage.assert_shows("– Funnel");
    stage.keys("<PageUp>aOne list<Enter><Esc><Enter>");
    assert_eq!(stage.point("funnel").state, Progress::Settled);
}

#[test]
fn after_the_last_point_comes_the_closing() {
    let mut stage = Stage::begun(En);
    stage.keys("xxxxxxx");
    assert_eq!(stage.file().place, Place::Closing);
    stage.assert_shows("FIRST STEPS");
}

/// Parking works wherever a session is open, and leads back to where one was.
#[rstest]
#[case::form("<Enter><Enter><Enter>", "← English →", None)]
#[case::check_in("<Ctrl+b>", "CHECK-IN", None)]
#[case::words("<Ctrl+b><Right>", "BURY THE HATCHET", None)]
#[case::frame("<Ctrl+b>x", "FRAME", Some("funnel"))]
#[case::rate("<Ctrl+b>x<Right>", "RATE", Some("funnel"))]
#[case::discuss("<Ctrl+b>x<Right><Right>", "DISCUSS", Some("funnel"))]
#[case::agree(
    "<Ctrl+b>x<PageDown><Left><Right><Right><Right>",
    "AGREE",
    Some("target-groups")
)]
#[case::overview("<Ctrl+b>xo", "What we agreed", Some("funnel"))]
#[case::closing("<Ctrl+b>xoc", "FIRST STEPS", None)]
fn something_is_parked_from_every_screen(
    #[case] way: &str,
    #[case] there: &str,
    #[case] point: Option<&str>,
) {
    let mut stage = Stage::preparing(En);
    stage.keys("Team");
    stage.keys(way);
    stage.assert_shows(there);
    stage.keys("pThe new CRM");
    stage.assert_shows("For the parking lot");
    stage.assert_shows("▏ The new CRM");
    stage.keys("<Enter>");
    stage.assert_shows(there);
    stage.keys("pNever mind<Esc>");
    stage.assert_shows(there);
    let parked = stage.file().minutes.parked;
    assert_eq!(parked.len(), 1);
    assert_eq!(parked[0].text, "The new CRM");
    assert_eq!(parked[0].point.as_deref(), point);
}

#[rstest]
fn the_overview_shows_everything_and_jumps_anywhere(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc><Enter><PageDown>pUtrecht<Enter>o");
    let english = [
        "What we agreed                                             1 agreement · 1 of 7 points settled",
        "  ✓ Funnel management   settled",
        "    ○ 1.1   One list   5 open",
        "  ● Target groups and positioning   under way",
        "› ● CRM: filling it and using it   under way",
    ];
    let dutch = [
        "Wat we hebben afgesproken                                 1 afspraak · 1 van 7 punten afgerond",
        "  ✓ Funnelmanagement   afgerond",
        "    ○ 1.1   One list   5 open",
        "  ● Doelgroepen en positionering   bezig",
        "› ● CRM: vullen en benutten   bezig",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from(expected[0].get(..14).unwrap(), 5), expected);
    stage.assert_shows("P Utrecht");
    stage.keys("<Esc>");
    assert_eq!(place(&stage), ("crm".into(), Step::Frame));
    // Where something is agreed one lands at the agreements.
    stage.keys("o<Up><Up><Enter>");
    assert_eq!(place(&stage), ("funnel".into(), Step::Agree));
    stage.keys("o<Down><Down><Down><Enter>");
    assert_eq!(place(&stage), ("branding".into(), Step::Frame));
}

#[test]
fn esc_always_leads_back_and_in_the_end_to_the_list() {
    let mut stage = Stage::begun(En);
    stage.keys("xxxxxxx<Esc>");
    assert_eq!(place(&stage), ("retention".into(), Step::Agree));
    stage.keys("<Esc>");
    stage.assert_shows("Enter open");
    stage.keys("<Esc>");
    assert_eq!(stage.notice(), "Press q to quit.");
    stage.keys("q");
    assert!(stage.ended);
}

#[test]
fn help_shows_every_key_and_esc_closes_it() {
    let mut stage = Stage::begun(En);
    stage.keys("?");
    stage.assert_shows("Everywhere");
    stage.keys("<PageDown><PageDown>");
    stage.assert_hides("Everywhere");
    stage.keys("<Esc>");
    stage.assert_shows("FRAME");
    stage.keys("h");
    stage.assert_shows("When stuck");
    stage.keys("q");
    stage.assert_shows("FRAME");
    assert!(!stage.ended);
}

#[test]
fn a_list_that_became_shorter_opens_its_last_session() {
    let mut stage = Stage::empty(En);
    for _ in 0..5 {
        stage.keys("nTeam<Enter><Esc>");
    }
    stage.keys("<End>d<Enter>");
    assert!(stage.path().starts_with(stage.folder().join("demo")));
}

#[rstest]
fn practice_sessions_never_mix_with_real_ones(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::empty(language);
    stage.keys("d");
    assert_eq!(stage.app.listing.as_ref().unwrap().entries.len(), 3);
    assert!(!stage.folder().join("sessions").exists());
    stage.keys("<End><Enter>");
    assert!(stage.path().starts_with(stage.folder().join("demo")));
}
