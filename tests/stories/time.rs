//! Time: spent per point by a clock that never goes back, with the overrun shown.

use std::time::Duration;

use handshake::domain::agenda::Language::{self, En, Nl};
use jiff::civil::date;
use rstest::rstest;

use crate::stage::{Stage, said};

const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(60 * minutes)
}

fn spent(stage: &Stage, point: &str) -> u32 {
    stage.file().clock.time_box(point).unwrap().spent
}

#[rstest]
fn the_seconds_of_a_point_are_counted_while_the_group_is_at_it(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.pass(Duration::from_secs(95));
    stage.assert_shows(said(language, "01:35 of 35 min", "01:35 van 35 min"));
    stage.keys("<PageDown>");
    stage.pass(minutes(2));
    stage.keys("o");
    assert_eq!(spent(&stage, "funnel"), 95);
    assert_eq!(spent(&stage, "target-groups"), 120);
    assert_eq!(spent(&stage, "crm"), 0);
}

#[rstest]
fn a_point_that_runs_over_says_so(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.pass(minutes(35));
    stage.assert_shows(said(language, "35:00 of 35 min", "35:00 van 35 min"));
    stage.pass(Duration::from_secs(70));
    stage.assert_shows(said(
        language,
        "+01:10 over 35 min",
        "+01:10 over de 35 min",
    ));
}

#[test]
fn the_end_moves_when_the_group_takes_longer() {
    let mut stage = Stage::begun(En);
    // Seven points of 190 minutes and a closing of 20, from 13:00 on.
    stage.assert_shows("ends 16:30");
    stage.pass(minutes(35));
    stage.assert_shows("ends 16:30");
    stage.pass(minutes(5));
    stage.assert_shows("ends 16:35");
}

#[test]
fn a_clock_that_is_set_back_on_the_wall_changes_nothing_that_was_spent() {
    let mut stage = Stage::begun(En);
    stage.pass(minutes(5));
    stage.set_wall(date(2026, 12, 3).at(3, 0, 0, 0));
    stage.pass(minutes(1));
    stage.assert_shows("06:00 of 35 min");
    stage.keys("o");
    assert_eq!(spent(&stage, "funnel"), 360);
}

#[test]
fn a_closed_session_and_a_form_take_no_time() {
    let mut stage = Stage::preparing(En);
    stage.keys("Team<Enter>");
    stage.pass(minutes(1));
    let before = stage.file();
    stage.pass(minutes(1));
    assert_eq!(stage.file(), before);
    stage.keys("<Ctrl+b>x");
    stage.close();
    assert!(stage.file().minutes.closed.is_some());
    let closed = stage.text();
    stage.keys("o<Enter>");
    stage.pass(minutes(3));
    stage.keys("<Right>");
    assert_eq!(stage.text(), closed);
}

#[test]
fn time_goes_on_after_the_program_was_started_again() {
    let mut stage = Stage::begun(En);
    stage.pass(minutes(3));
    stage.keys("<Right>");
    let mut again = stage.start_again();
    again.pass(minutes(2));
    again.assert_shows("05:00 of 35 min");
}
