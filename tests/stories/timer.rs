//! The time in large digits: opened and closed with one key, extended by thumbs, stopped for a break; and the end of the meeting.

use std::time::Duration;

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::clock::{Break, TimeBox};
use handshake::domain::minutes::Progress;
use jiff::civil::{date, time};
use rstest::rstest;

use crate::stage::{Stage, said};

const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(60 * minutes)
}

fn time_box(stage: &Stage, point: &str) -> TimeBox {
    stage.file().clock.time_box(point).unwrap().clone()
}

/// The digits of the large time, read from its cells: each row of them as it is drawn.
fn large(stage: &Stage) -> Vec<String> {
    let lines = stage.lines();
    let rows = lines.iter().filter(|line| line.contains("██"));
    // The bar below is one row of the same cells.
    rows.take(7)
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// A session of three hours and a half from 13:00 on: 15 of opening, 30 25 20 20 30 25 25 of points, 20 of closing.
fn planned(language: Language) -> Stage {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Enter><Enter>");
    stage.keys("Ana s<Enter>Bram m<Enter><Enter><Enter>13:00 3 h 30 min<Enter><Ctrl+b>");
    stage
}

#[rstest]
fn one_key_opens_the_large_time_and_closes_it(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.pass(Duration::from_secs(761));
    stage.keys("<Right><Right>t");
    stage.assert_shows(said(
        language,
        "12:41 spent · 35 min planned",
        "12:41 besteed · 35 min gepland",
    ));
    stage.assert_shows(said(language, "Funnel management", "Funnelmanagement"));
    assert_eq!(large(&stage).len(), 7);
    // Half of 60 cells are 30, of which 761 of 2,100 seconds fill 21.
    stage.assert_shows(&format!("{}{}", "█".repeat(21), "░".repeat(39)));
    for close in ["t", "<Esc>", "<Enter>"] {
        stage.keys(close);
        stage.assert_shows(said(language, "DISCUSS", "BESPREKEN"));
        stage.assert_hides("░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░");
        stage.keys("t");
    }
}

#[test]
fn the_large_digits_run_with_the_clock() {
    let mut stage = Stage::begun(En);
    stage.keys("t");
    let first = large(&stage);
    stage.pass(Duration::from_secs(1));
    assert_ne!(large(&stage), first);
    stage.resize(60, 18);
    // 34:59: in a low window the digits are four rows high, and everything that they say stays.
    stage.assert_shows("00:01 spent · 35 min planned");
    assert!(
        stage
            .lines()
            .iter()
            .filter(|line| line.contains('█'))
            .count()
            >= 3
    );
}

/// The note that the keys act on is still the same one afterwards.
#[test]
fn the_large_time_leads_back_to_where_one_was() {
    let mut stage = Stage::begun(En);
    stage.keys("<Right><Right>nOne<Enter>Two<Enter><Enter><Up><Up>t<Enter><Delete>");
    let notes = stage.point("funnel").notes;
    assert_eq!(
        notes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>(),
        ["Two"]
    );
    stage.keys("otA<Enter>");
    stage.assert_shows("What we agreed");
}

#[rstest]
fn what_runs_over_counts_on_and_blocks_nothing(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.pass(minutes(37) + Duration::from_secs(10));
    stage.assert_shows(said(
        language,
        "+02:10 over 35 min",
        "+02:10 over de 35 min",
    ));
    stage.keys("t");
    stage.assert_shows(said(language, "over", "uitloop"));
    stage.assert_shows(said(
        language,
        "Thumbs up for 5 more minutes? Then press +.",
        "Duimen omhoog voor nog 5 minuten? Druk dan op +.",
    ));
    stage.keys("<Esc><Right><Right>nStill talking<Enter><Enter>");
    assert_eq!(stage.point("funnel").notes.len(), 1);
}

#[rstest]
fn thumbs_add_five_two_and_one_minutes(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.pass(minutes(35));
    stage.keys("t+");
    let five = said(
        language,
        "5 more minutes. u takes it back.",
        "Nog 5 minuten. Met u draai je dat terug.",
    );
    assert_eq!(stage.notice(), five);
    stage.assert_shows(said(language, "5 min added", "5 min erbij"));
    stage.pass(minutes(5));
    stage.keys("<Esc>++");
    let one = said(
        language,
        "One more minute. u takes it back.",
        "Nog één minuut. Met u draai je dat terug.",
    );
    assert_eq!(stage.notice(), one);
    stage.assert_shows(said(language, "40:00 of 43 min", "40:00 van 43 min"));
    stage.keys("+");
    let enough = said(
        language,
        "Extended three times already. Settle it, or park it and go on.",
        "Al drie keer verlengd. Rond het af, of parkeer het en ga verder.",
    );
    assert_eq!(stage.notice(), enough);
    let expected = TimeBox {
        point: "funnel".into(),
        planned: 35,
        cut_to: None,
        extensions: vec![5, 2, 1],
        spent: 40 * 60,
    };
    assert_eq!(time_box(&stage, "funnel"), expected);
    stage.keys("u");
    let undone = said(
        language,
        "Undone: time plan.",
        "Ongedaan gemaakt: tijdplan.",
    );
    assert_eq!(stage.notice(), undone);
    stage.keys("u");
    assert_eq!(time_box(&stage, "funnel").extensions, [5]);
    assert_eq!(time_box(&stage, "funnel").spent, 40 * 60);
}

#[test]
fn only_a_point_can_be_extended() {
    let mut stage = Stage::opening(En);
    stage.keys("t+");
    assert_eq!(
        stage.notice(),
        "Only a point that the group is at can get more minutes."
    );
}

#[rstest]
fn the_next_point_is_a_key_away(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("t<PageDown>");
    stage.assert_shows(said(language, "2 of 7", "2 van 7"));
    stage.pass(minutes(1));
    stage.keys("o");
    assert_eq!(time_box(&stage, "target-groups").spent, 60);
}

#[rstest]
fn the_opening_and_the_closing_are_counted(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.pass(minutes(4));
    stage.keys("t");
    stage.assert_shows(said(language, "Opening", "Opening"));
    stage.assert_shows(said(
        language,
        "04:00 spent · 20 min planned",
        "04:00 besteed · 20 min gepland",
    ));
    stage.keys("<Esc>x");
    stage.pass(minutes(2));
    stage.keys("oc");
    stage.pass(minutes(3));
    stage.keys("t");
    stage.assert_shows(said(
        language,
        "03:00 spent · 20 min planned",
        "03:00 besteed · 20 min gepland",
    ));
    let clock = stage.file().clock;
    assert_eq!((clock.opening_spent, clock.closing_spent), (240, 180));
    assert_eq!(clock.time_box("funnel").unwrap().spent, 120);
    stage.keys("<Esc>");
    stage.close();
    let closed = stage.file();
    assert!(closed.minutes.closed.is_some());
    stage.pass(minutes(5));
    assert_eq!(stage.file(), closed);
}

#[rstest]
fn a_break_is_counted_and_says_since_when_and_when_the_meeting_will_end(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = planned(language);
    stage.keys("x");
    stage.pass(minutes(10));
    stage.keys("tb");
    stage.assert_shows(said(language, "Break since 13:10", "Pauze sinds 13:10"));
    stage.pass(minutes(12));
    // 20 of the first point, 145 of the others and 20 of the closing are left at 13:22.
    stage.assert_says(said(
        language,
        "If we go on now, we end at 16:27. Next: Funnel management.",
        "Gaan we nu verder, dan zijn we klaar om 16:27. Straks: Funnelmanagement.",
    ));
    let head = said(
        language,
        "break since 13:10, ends 16:27",
        "pauze sinds 13:10, klaar 16:27",
    );
    stage.assert_shows(head);
    // It goes on while somebody looks elsewhere, and the head keeps saying so.
    stage.keys("<Esc>");
    stage.assert_shows(head);
    stage.pass(minutes(1));
    stage.keys("t");
    let over = said(
        language,
        "Enter the break is over",
        "Enter de pauze is voorbij",
    );
    assert!(stage.foot().starts_with(over), "{}", stage.foot());
    stage.keys("<Enter>");
    stage.pass(minutes(2));
    stage.keys("o");
    let clock = stage.file().clock;
    assert_eq!(clock.on_break, None);
    assert_eq!(clock.breaks_spent, 13 * 60);
    assert_eq!(clock.time_box("funnel").unwrap().spent, 12 * 60);
    stage.assert_hides(said(language, "break since", "pauze sinds"));
}

#[test]
fn a_break_goes_on_after_the_program_was_started_again() {
    let mut stage = planned(En);
    stage.keys("xtb");
    stage.pass(minutes(6));
    let mut again = stage.start_again();
    again.assert_shows("Break since 13:00");
    again.pass(minutes(1));
    again.keys("<Enter>");
    let clock = again.file().clock;
    assert_eq!((clock.on_break, clock.breaks_spent), (None, 7 * 60));
    again.assert_shows("1 of 7");
}

#[test]
fn whoever_closes_the_meeting_ends_the_break() {
    let mut stage = planned(En);
    stage.keys("xtb<Esc>");
    stage.close();
    let session = stage.file();
    assert!(session.minutes.closed.is_some());
    assert_eq!(session.clock.on_break, None);
}

#[test]
fn a_second_break_counts_its_own_minutes_and_adds_to_the_first() {
    let mut stage = planned(En);
    stage.keys("xtb");
    stage.pass(minutes(6));
    stage.keys("<Enter>tb");
    stage.pass(minutes(2));
    stage.keys("o");
    let clock = stage.file().clock;
    let now = Break {
        since: time(13, 6, 0, 0),
        spent: 120,
    };
    assert_eq!(clock.on_break, Some(now));
    assert_eq!(clock.breaks_spent, 8 * 60);
}

#[test]
fn a_clock_that_is_set_back_during_a_break_changes_nothing_that_was_spent() {
    let mut stage = planned(En);
    stage.keys("xtb");
    stage.pass(minutes(6));
    stage.set_wall(date(2026, 12, 3).at(2, 0, 0, 0));
    stage.pass(minutes(4));
    stage.keys("<Enter>");
    stage.pass(minutes(3));
    stage.keys("o");
    let clock = stage.file().clock;
    assert_eq!(clock.breaks_spent, 10 * 60);
    assert_eq!(clock.time_box("funnel").unwrap().spent, 3 * 60);
}

#[rstest]
fn when_the_end_slips_one_key_spreads_what_is_left(#[values(En, Nl)] language: Language) {
    let mut stage = planned(language);
    stage.pass(minutes(15));
    stage.keys("x");
    stage.assert_shows(said(language, "ends 16:30", "klaar 16:30"));
    assert_eq!(stage.notice(), "");
    // 30 of the box and 20 more: the meeting will end 20 minutes later than planned.
    stage.pass(minutes(50));
    stage.assert_shows(said(
        language,
        "ends 16:50, 20 min late",
        "klaar 16:50, 20 min later",
    ));
    let offer = said(
        language,
        "20 min behind: D spreads the rest over 6 points.",
        "20 min uitgelopen: D verdeelt de rest over 6 punten.",
    );
    assert_eq!(stage.notice(), offer);
    // Nothing waits for an answer.
    stage.keys("<Right><Right>nGoes on<Enter><Enter>");
    assert_eq!(stage.notice(), offer);
    stage.keys("D");
    let done = said(
        language,
        "What is left is spread over 6 points. u takes that back.",
        "De rest van de tijd is verdeeld over 6 punten. Met u draai je dat terug.",
    );
    assert_eq!(stage.notice(), done);
    stage.assert_shows(said(language, "ends 16:30", "klaar 16:30"));
    // 145 − 20 = 125 minutes for 25 20 20 30 25 25, by fives and in proportion; what was planned stays beside it.
    let boxes = stage.file().clock.boxes;
    let planned: Vec<u32> = boxes.iter().map(|b| b.planned).collect();
    let has: Vec<u32> = boxes.iter().map(TimeBox::minutes).collect();
    assert_eq!(planned, [30, 25, 20, 20, 30, 25, 25]);
    assert_eq!(has, [30, 20, 15, 15, 25, 25, 25]);
    assert_eq!(has[1..].iter().sum::<u32>(), 125);
    stage.keys("<PageDown>t");
    stage.assert_shows(said(language, "cut to 20 min", "ingekort tot 20 min"));
    stage.keys("<Esc>u");
    let boxes = stage.file().clock.boxes;
    assert!(boxes.iter().all(|b| b.cut_to.is_none()));
    assert_eq!(boxes[0].spent, 50 * 60);
}

/// In between the head says enough: the line comes back when the next point begins, or somebody looks at the clock.
#[test]
fn the_offer_does_not_nag_within_a_box() {
    let mut stage = planned(En);
    stage.pass(minutes(15));
    stage.keys("x");
    stage.pass(minutes(50));
    stage.keys("<PageDown>");
    assert!(stage.notice().starts_with("20 min behind"));
    stage.keys("<Right><Right>");
    assert_eq!(stage.notice(), "");
    stage.assert_shows("ends 16:50, 20 min late");
    stage.keys("t");
    assert!(stage.notice().starts_with("20 min behind"));
}

#[rstest]
fn too_little_time_for_too_many_points_is_said(#[values(En, Nl)] language: Language) {
    let mut stage = planned(language);
    stage.pass(minutes(15));
    stage.keys("x");
    stage.pass(minutes(155));
    let too_little = said(
        language,
        "20 min left for 6 points: skip some, or end later.",
        "Nog 20 min voor 6 punten: sla er over, of eindig later.",
    );
    assert_eq!(stage.notice(), too_little);
    let before = stage.file().clock;
    stage.keys("D");
    assert_eq!(stage.notice(), format!("! {too_little}"));
    assert_eq!(stage.file().clock, before);
    // Two points less, and it can be spread.
    stage.keys("<PageDown>xx");
    assert!(stage.notice().contains('D'), "{}", stage.notice());
    let skipped = stage.point("crm").state;
    assert_eq!(skipped, Progress::Skipped);
}

#[test]
fn there_is_nothing_to_spread_while_the_meeting_keeps_its_time() {
    let mut stage = planned(En);
    stage.keys("xD");
    assert!(stage.notice().starts_with("Nothing to spread"));
    stage.pass(minutes(3));
    assert_eq!(time_box(&stage, "funnel").cut_to, None);
}

#[rstest]
fn without_a_start_the_end_slips_all_the_same(#[values(En, Nl)] language: Language) {
    // 230 minutes, of which 55 go to a point of 35.
    let mut stage = Stage::begun(language);
    stage.pass(minutes(55));
    // The opening was left out: of its 20 minutes all are gained.
    assert_eq!(stage.notice(), "");
    stage.pass(minutes(6));
    let offer = said(language, "6 min behind", "6 min uitgelopen");
    assert!(stage.notice().starts_with(offer), "{}", stage.notice());
}

#[test]
fn a_clock_that_is_set_back_makes_nobody_late_or_early() {
    let mut stage = Stage::begun(En);
    stage.pass(minutes(61));
    stage.set_wall(date(2026, 12, 3).at(1, 0, 0, 0));
    assert!(stage.notice().starts_with("6 min behind"));
    stage.set_wall(date(2026, 12, 24).at(1, 0, 0, 0));
    assert!(stage.notice().starts_with("6 min behind"));
}

#[rstest]
fn before_the_meeting_and_after_it_no_time_runs(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("Team<Enter><Enter><Enter>t");
    let not_running = said(
        language,
        "The clock starts when the meeting begins, and stops when it is closed.",
        "De klok loopt zodra de sessie begint, en stopt als ze is afgesloten.",
    );
    stage.assert_shows(not_running);
    stage.keys("b+");
    assert_eq!(stage.file().clock.on_break, None);
}

#[test]
fn whoever_reads_along_sees_the_time_and_changes_none_of_it() {
    let mut writer = Stage::begun(En);
    writer.pass(minutes(40));
    let mut reader = writer.another_window();
    let before = writer.text();
    reader.keys("tb");
    assert!(reader.notice().starts_with("! You are reading along"));
    reader.keys("+");
    reader.keys("<Esc>D+");
    assert_eq!(writer.text(), before);
}

/// For those whom moving digits disturb: whole minutes, and a bar that moves by quarters.
#[rstest]
fn without_motion_no_second_ticks(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.app.comfort.still = true;
    stage.pass(Duration::from_secs(761));
    stage.assert_shows(said(language, "12 of 35 min", "12 van 35 min"));
    stage.keys("t");
    stage.assert_shows(said(
        language,
        "12 spent · 35 min planned",
        "12 besteed · 35 min gepland",
    ));
    let before = stage.lines();
    stage.pass(Duration::from_secs(18));
    assert_eq!(stage.lines(), before);
    stage.pass(Duration::from_secs(2));
    assert_ne!(stage.lines(), before);
}
