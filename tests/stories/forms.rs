//! The timers of a form: alone, in pairs, all together, one after the other on the whole screen.

use std::time::Duration;

use handshake::domain::agenda::Language::{self, En, Nl};
use rstest::rstest;

use crate::stage::{Stage, said};

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// The form of the first point: alone 2, pairs 5, all 12.
#[rstest]
fn a_form_is_walked_stage_by_stage_with_the_question_in_sight(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.keys("<Right><Right>T");
    stage.assert_shows(said(
        language,
        "When is a lead ready for sales, and what happens then?",
        "Wanneer is een lead rijp voor sales, en wat gebeurt er dan?",
    ));
    stage.assert_shows(said(language, "A L O N E", "A L L E E N"));
    stage.assert_shows(said(language, "stage 1 of 3", "ronde 1 van 3"));
    stage.assert_shows(said(
        language,
        "next: in mixed pairs, 5 min",
        "straks: in gemengde tweetallen, 5 min",
    ));
    let on = said(
        language,
        "Enter on: in mixed pairs",
        "Enter verder: in gemengde tweetallen",
    );
    assert!(stage.foot().starts_with(on), "{}", stage.foot());
    stage.keys("<Enter>");
    stage.assert_shows(said(
        language,
        "I N   M I X E D   P A I R S",
        "I N   G E M E N G D E   T W E E T A L L E N",
    ));
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "A L L", "S A M E N"));
    stage.assert_shows(said(
        language,
        "This is the last stage.",
        "Dit is de laatste ronde.",
    ));
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "DISCUSS", "BESPREKEN"));
}

#[test]
fn a_stage_runs_down_counts_on_and_never_goes_on_by_itself() {
    let mut stage = Stage::begun(En);
    stage.keys("T");
    stage.pass(seconds(119));
    stage.assert_shows("A L O N E");
    stage.assert_shows(" left");
    stage.pass(seconds(12));
    stage.assert_shows("A L O N E");
    stage.assert_shows(" over");
    // The point's own time ran all the while.
    stage.keys("<Esc>");
    stage.assert_shows("02:11 of 35 min");
}

#[test]
fn a_stage_can_be_begun_again_and_left_for_the_one_before() {
    let mut stage = Stage::begun(En);
    stage.keys("T");
    let fresh = stage.lines();
    stage.pass(seconds(30));
    assert_ne!(stage.lines(), fresh);
    stage.keys("r");
    let body = |stage: &Stage| stage.from("A L O N E", 10);
    assert_eq!(body(&stage), fresh_body(&fresh));
    stage.keys("<Enter>");
    stage.assert_shows("stage 2 of 3");
    stage.keys("<Left>");
    assert_eq!(body(&stage), fresh_body(&fresh));
    stage.keys("<Left>");
    stage.assert_shows("stage 1 of 3");
}

/// The same ten lines of a screen that was drawn before.
fn fresh_body(lines: &[String]) -> Vec<String> {
    let first = lines.iter().position(|line| line.contains("A L O N E"));
    lines[first.unwrap()..]
        .iter()
        .filter(|line| !line.is_empty())
        .take(10)
        .map(|line| line.chars().skip(3).collect())
        .collect()
}

#[rstest]
fn the_bell_rings_once_at_the_end_of_a_stage_when_it_is_on(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("T");
    stage.pass(seconds(130));
    assert_eq!(stage.rung, 0, "it is off until somebody wants it");
    stage.keys("b");
    assert_eq!(stage.kept_bell, Some(true));
    let on = said(
        language,
        "The bell rings at the end of a stage.",
        "De bel gaat aan het einde van een ronde.",
    );
    assert_eq!(stage.notice(), on);
    stage.keys("<Enter>");
    stage.pass(seconds(299));
    assert_eq!(stage.rung, 0);
    stage.pass(seconds(1));
    assert_eq!(stage.rung, 1);
    stage.pass(seconds(400));
    assert_eq!(stage.rung, 1);
    stage.keys("b");
    assert_eq!(stage.kept_bell, Some(false));
    assert_eq!(
        stage.notice(),
        said(language, "The bell is off.", "De bel is uit.")
    );
}

#[rstest]
fn a_form_without_times_is_said(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    // At the overview no point is at hand, and at the closing neither.
    stage.keys("oct");
    stage.keys("T");
    let none = said(
        language,
        "The agenda has no form with times for this point.",
        "De agenda heeft voor dit punt geen werkvorm met tijden.",
    );
    assert_eq!(stage.notice(), none);
}

#[test]
fn every_shipped_agenda_has_a_form_with_times_for_every_point() {
    for agenda in handshake::store::agendas::shipped() {
        for point in &agenda.points {
            let stages = handshake::domain::form::stages(&point.hints.form);
            let parts = point.hints.form.split(" – ").count();
            assert_eq!(stages.len(), parts, "{} {}", agenda.id, point.hints.form);
            let minutes: u32 = stages.iter().map(|stage| stage.seconds / 60).sum();
            assert!(minutes <= point.minutes, "{} {}", agenda.id, point.id);
        }
    }
}

#[test]
fn without_motion_a_stage_shows_minutes_and_at_its_end_quarters() {
    let mut stage = Stage::begun(En);
    stage.app.comfort.still = true;
    stage.keys("T");
    let mut pictures = Vec::new();
    for _ in 0..120 {
        stage.pass(seconds(1));
        pictures.push(stage.lines());
    }
    pictures.dedup();
    // 2 min, 1 min, 0:45, 0:30, 0:15, none left; and the bar moves by quarters with them.
    assert!(pictures.len() <= 8, "{} pictures", pictures.len());
}
