//! Looking back: a follow-up opens with what was promised, and what is said of it stands in its own file only.

use std::fs;
use std::time::Duration;

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::Standing;
use handshake::domain::lookback::{Judgement, Sequel, Verdict};
use handshake::domain::session::{Place, Step};
use jiff::civil::date;
use rstest::rstest;

use crate::comeback::{CALL_SOONER, LIST, NOTE, QUALIFIED, id, link, three_meetings};
use crate::stage::{Stage, said};

/// The list of three meetings; the last one is chosen.
fn met(language: Language) -> Stage {
    Stage::after(language, &three_meetings(language))
}

/// The fourth meeting, at what it looks back at.
fn looking_back(language: Language) -> Stage {
    let mut stage = met(language);
    stage.keys("f<Ctrl+b>x");
    stage
}

fn verdict(stage: &Stage, session: u128, agreement: u128) -> Verdict {
    let of = link(session, agreement);
    stage.file().minutes.verdict(of).unwrap().clone()
}

#[rstest]
fn a_follow_up_is_one_key_and_opens_with_what_was_promised(#[values(En, Nl)] language: Language) {
    let mut stage = met(language);
    let before = stage.files();
    stage.keys("f");
    assert_eq!(
        stage.from(said(language, "Follows", "Vervolg"), 1),
        [said(
            language,
            "Follows Autumn, Thu 24 Sep 2026 · 4 agreements to look at",
            "Vervolg op Najaar, do 24 sep 2026 · 4 afspraken te bekijken",
        )]
    );
    stage.assert_shows("Ana de Vries");
    stage.keys("<Ctrl+b>x");
    let english = [
        "LOOK BACK                                                                            00:00 of 8 min",
        "  4 earlier agreements wait. Were they kept?",
        "  Review due",
        "› ○  A lead has a budget and a date.                                              ! Fri 20 Nov 2026",
        "  ○  Sales calls every lead within one working day.                                ! Tue 1 Dec 2026",
        "  Open action",
        "  ○  Ana lists five questions.                                                    ! Fri 15 May 2026",
        "  Still holds",
        "  ○  Marketing tells each month what came of the leads.                              Mon 1 Feb 2027",
        "  On with the meeting",
    ];
    let dutch = [
        "TERUGBLIK                                                                           00:00 van 8 min",
        "  Er staan 4 eerdere afspraken open. Zijn ze nagekomen?",
        "  Toe aan terugblik",
        "› ○  Een lead heeft een budget en een datum.                                       ! vr 20 nov 2026",
        "  ○  Sales belt elke lead binnen één werkdag.                                       ! di 1 dec 2026",
        "  Openstaande actie",
        "  ○  Ana maakt vijf vragen.                                                        ! vr 15 mei 2026",
        "  Loopt door",
        "  ○  Marketing vertelt elke maand wat er van de leads kwam.                           ma 1 feb 2027",
        "  Verder met de bijeenkomst",
    ];
    let expected = if language == En { english } else { dutch };
    let shown = stage.from(said(language, "LOOK BACK", "TERUGBLIK"), 10);
    let margins = shown
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>());
    let wanted = expected
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>());
    assert!(margins.eq(wanted), "{}", shown.join("\n"));
    let session = stage.file();
    assert_eq!(session.follows, Some(id(3)));
    assert_eq!(session.place, Place::LookBack);
    assert_eq!(session.people.len(), 2);
    let asked: Vec<_> = session.minutes.lookback.iter().map(|v| v.of).collect();
    assert_eq!(
        asked,
        [
            link(1, QUALIFIED),
            link(2, CALL_SOONER),
            link(1, LIST),
            link(3, NOTE)
        ]
    );
    assert!(session.minutes.lookback.iter().all(|v| !v.is_given()));
    // The earlier files are as they were.
    let after = stage.files();
    assert!(before.iter().all(|file| after.contains(file)));
}

#[rstest]
fn one_agreement_fills_the_screen_with_who_since_when_and_what_was_said_before(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = looking_back(language);
    stage.keys("<Enter><Enter>");
    let english = [
        "LOOK BACK   2 of 4   review due",
        "    Sales calls every lead within one working day.",
        "    Funnel management · rule · since Thu 5 Mar 2026, Kick-off",
        "    Owners      ■ Ana de Vries   ● Bram Kuiper",
        "    Review      ! Tue 1 Dec 2026",
        "    Measure       Leads called in time",
        "                  was 35 %  →  aim 90 %",
        "    Before      ● partly kept  Thu 11 Jun 2026 · 62 % · The CRM was down.",
        "                ! not kept  Thu 24 Sep 2026",
        "    Kept?         1 kept      2 partly kept      3 not kept      4 no longer needed",
    ];
    let dutch = [
        "TERUGBLIK   2 van 4   toe aan terugblik",
        "    Sales belt elke lead binnen één werkdag.",
        "    Funnelmanagement · regel · sinds do 5 mrt 2026, Aftrap",
        "    Eigenaren   ■ Ana de Vries   ● Bram Kuiper",
        "    Terugblik   ! di 1 dec 2026",
        "    Meetwaarde    Leads op tijd gebeld",
        "                  was 35 %  →  doel 90 %",
        "    Eerder      ● deels nagekomen  do 11 jun 2026 · 62 % · Het CRM lag plat.",
        "                ! niet nagekomen  do 24 sep 2026",
        "    Oordeel       1 nagekomen           2 deels nagekomen",
    ];
    let expected = if language == En { english } else { dutch };
    let shown = stage.from(said(language, "LOOK BACK", "TERUGBLIK"), 10);
    assert!(shown[0].starts_with(expected[0]), "{}", shown[0]);
    let shown: Vec<&str> = shown[1..].iter().map(|line| line.trim_end()).collect();
    assert_eq!(shown, expected[1..]);
}

#[rstest]
fn in_a_low_window_the_answers_stay_in_sight_in_columns(#[values(En, Nl)] language: Language) {
    let mut stage = looking_back(language);
    stage.resize(60, 18);
    // The list says that it goes on below.
    stage.assert_shows("…");
    stage.keys("<Enter><Enter>");
    let english = [
        "    Kept?         1 kept          2 partly kept",
        "                  3 not kept      4 no longer needed",
    ];
    let dutch = [
        "    Oordeel       1 nagekomen           2 deels nagekomen",
        "                  3 niet nagekomen      4 niet meer nodig",
    ];
    let (name, expected) = if language == En {
        ("    Kept?", english)
    } else {
        ("    Oordeel", dutch)
    };
    let shown: Vec<String> = stage.from(name, 2);
    let shown: Vec<&str> = shown.iter().map(|line| line.trim_end()).collect();
    assert_eq!(shown, expected);
}

#[rstest]
fn a_verdict_asks_for_the_value_the_reason_and_what_comes_of_it(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = looking_back(language);
    stage.keys("<Enter><Right>2");
    stage.assert_shows(said(
        language,
        "Leads called in time: what is it now?",
        "Leads op tijd gebeld: hoeveel is het nu?",
    ));
    stage.assert_shows(said(
        language,
        "was 35 % · aim 90 %",
        "was 35 % · doel 90 %",
    ));
    // A bare number gets the unit of the aim.
    stage.keys("79<Enter>");
    stage.assert_shows(said(language, "Why?", "Waarom?"));
    stage.keys("Fridays slip<Enter>");
    stage.assert_shows(said(language, "What now?", "Hoe verder?"));
    stage.keys("<Enter>");
    // Offered: as long as the point has it, from today on.
    stage.assert_shows(said(language, "Wed 3 Mar 2027", "wo 3 mrt 2027"));
    stage.keys("<Enter>");
    stage.assert_shows(said(
        language,
        "was 35 %  →  now 79 %  →  aim 90 %    80 % of the way",
        "was 35 %  →  nu 79 %  →  doel 90 %    80 % van de weg",
    ));
    stage.assert_shows(said(
        language,
        "renewed: look again on Wednesday 3 March 2027",
        "verlengd: opnieuw bekijken op woensdag 3 maart 2027",
    ));
    let given = verdict(&stage, 2, CALL_SOONER);
    assert_eq!(given.judgement, Some(Judgement::Partly));
    assert_eq!(given.measured, "79 %");
    assert_eq!(given.why, "Fridays slip");
    assert_eq!(given.sequel, Some(Sequel::Renew(date(2027, 3, 3))));
    // Enter leads on, over the others, to the list and to the first point.
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "3 of 4", "3 van 4"));
    stage.keys("<Enter><Enter>");
    stage.assert_shows(said(
        language,
        "0 kept · 1 partly · 0 not kept · 3 still to look at",
        "0 nagekomen · 1 deels · 0 niet nagekomen · nog 3 te bekijken",
    ));
    assert!(stage.foot().starts_with(said(
        language,
        "Enter on to Funnel",
        "Enter door naar Funnel"
    )));
    stage.keys("<Enter>");
    assert_eq!(
        stage.file().place,
        Place::Point {
            point: "funnel".into(),
            step: Step::Frame
        }
    );
}

#[rstest]
fn an_amended_agreement_is_a_new_one_that_names_what_it_supersedes(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = looking_back(language);
    stage.keys("<Enter><Right>a");
    let old = said(
        language,
        "Sales calls every lead within one working day.",
        "Sales belt elke lead binnen één werkdag.",
    );
    stage.keys("<Backspace>!<Enter>");
    let session = stage.file();
    let (minutes, new) = session.minutes.agreements().next().unwrap();
    assert_eq!(minutes.point, "funnel");
    assert_eq!(new.text, format!("{}!", old.trim_end_matches('.')));
    assert_eq!(new.supersedes, Some(link(2, CALL_SOONER)));
    assert_eq!(new.state, Standing::Proposed, "it is consented to again");
    assert_eq!(new.sales_owner.as_deref(), Some("Ana de Vries"));
    assert_eq!(new.review, Some(date(2027, 3, 3)));
    let given = verdict(&stage, 2, CALL_SOONER);
    assert_eq!(given.sequel, Some(Sequel::Amend(new.id)));
    stage.assert_shows(said(language, "amended, now 1.1:", "gewijzigd, nu 1.1:"));
    // Another press changes the same new version.
    stage.keys("a?<Enter>");
    let session = stage.file();
    assert_eq!(session.minutes.agreements().count(), 1);
    assert!(
        session
            .minutes
            .agreements()
            .next()
            .unwrap()
            .1
            .text
            .ends_with("!?")
    );
    // To renew the old one instead takes the new one away; undo brings it back.
    stage.keys("r<Enter>");
    assert_eq!(stage.file().minutes.agreements().count(), 0);
    stage.keys("u");
    assert_eq!(stage.file().minutes.agreements().count(), 1);
    stage.keys("uuu");
    let session = stage.file();
    assert_eq!(session.minutes.agreements().count(), 0);
    assert!(!verdict(&stage, 2, CALL_SOONER).is_given());
    // And the log tells of both versions, once the meeting has amended.
    stage.keys("U");
    stage.keys("<Esc>");
    stage.keys("<Esc>");
    stage.keys("l");
    stage.keys(said(
        language,
        "is:amended working day",
        "is:gewijzigd werkdag",
    ));
    stage.assert_shows(said(language, "1 of 4", "1 van 4"));
    stage.assert_shows(said(language, "proposed", "voorstel"));
}

#[rstest]
fn what_nobody_needs_is_dropped_and_a_kept_action_is_done(#[values(En, Nl)] language: Language) {
    let mut stage = looking_back(language);
    // On the list one key each: kept, no longer needed, kept.
    stage.keys("141");
    assert_eq!(
        verdict(&stage, 2, CALL_SOONER).sequel,
        Some(Sequel::Drop),
        "no longer needed"
    );
    let list = verdict(&stage, 1, LIST);
    assert_eq!((list.judgement, list.sequel), (Some(Judgement::Kept), None));
    // A definition that was kept still wants its next day.
    stage.keys("<Up><Up><Up><Enter>");
    stage.assert_shows(said(language, "✓ 1 kept", "✓ 1 nagekomen"));
    assert!(
        stage
            .foot()
            .starts_with(said(language, "Enter what now", "Enter hoe verder"))
    );
    // Who changes the verdict takes the dropping back with it; who drops by hand does not.
    stage.keys("<Right>2<Esc>");
    assert_eq!(verdict(&stage, 2, CALL_SOONER).sequel, None);
    stage.keys("d");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Dropped. Press u to take that back.",
            "Vervallen. Met u draai je dat terug.",
        )
    );
    stage.keys("3<Esc>");
    let given = verdict(&stage, 2, CALL_SOONER);
    assert_eq!(given.judgement, Some(Judgement::NotKept));
    assert_eq!(given.sequel, Some(Sequel::Drop));
    stage.keys("uu");
    assert_eq!(verdict(&stage, 2, CALL_SOONER).sequel, None);
}

#[rstest]
fn a_kill_in_the_middle_of_a_reason_costs_no_letter(#[values(En, Nl)] language: Language) {
    let mut stage = looking_back(language);
    stage.keys("<Enter><Right>3<Enter>Half a rea");
    let mut stage = stage.start_again();
    stage.assert_shows(said(language, "Why?", "Waarom?"));
    stage.assert_shows("Half a rea");
    stage.keys("son<Enter>");
    assert_eq!(verdict(&stage, 2, CALL_SOONER).why, "Half a reason");
}

#[rstest]
fn a_new_sentence_waits_for_the_earlier_sessions_and_is_not_lost(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = looking_back(language);
    stage.keys("<Enter><Right>a<Backspace>, Fridays too");
    let mut stage = stage.start_again_on_a_slow_disk();
    stage.keys("<Enter>");
    assert_eq!(
        stage.file().drafts.len(),
        1,
        "what was typed is in the file still"
    );
    stage.assert_shows(", Fridays too");
    stage.assert_says(said(
        language,
        "! The earlier sessions are still being read.",
        "! De eerdere sessies worden nog gelezen.",
    ));
    stage.read_at_last();
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "amended, now 1.1:", "gewijzigd, nu 1.1:"));
    let session = stage.file();
    let (_, amended) = session.minutes.agreements().next().unwrap();
    assert!(amended.text.ends_with(", Fridays too"), "{}", amended.text);
    assert!(session.drafts.is_empty());
}

#[rstest]
fn an_agreement_that_is_not_at_hand_is_not_amended_in_vain(#[values(En, Nl)] language: Language) {
    let mut stage = looking_back(language);
    stage.keys("<Esc>");
    let (name, _) = stage.files().swap_remove(2);
    assert!(name.starts_with("2026-09-24"), "{name}");
    fs::remove_file(stage.folder().join("sessions").join(name)).unwrap();
    stage.list();
    stage.keys("<Enter><Down><Down><Down>");
    let gone = said(
        language,
        "! The session that agreed this is not in this folder.",
        "! De sessie met deze afspraak staat niet in deze map.",
    );
    // Neither by its key nor by what is offered after a verdict is a sentence asked for that nobody could take.
    for keys in ["a", "3<Enter><Right><Enter>"] {
        stage.keys(keys);
        assert!(
            stage.notice().starts_with(gone),
            "{keys}: {}",
            stage.notice()
        );
        assert!(stage.app.asking.is_none(), "{keys}");
    }
}

#[rstest]
fn looking_back_is_left_out_with_one_key_and_taken_up_again_with_another(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = looking_back(language);
    stage.keys("x");
    stage.assert_shows(said(language, "FRAME", "INLEIDEN"));
    // From a later step one looks back, and Esc leads to where one was.
    stage.keys("<Right><Right>L<Enter>1<Esc>");
    stage.keys("<Esc><Esc>");
    stage.assert_shows(said(language, "DISCUSS", "BESPREKEN"));
    assert_eq!(
        verdict(&stage, 1, QUALIFIED).judgement,
        Some(Judgement::Kept)
    );
}

#[rstest]
fn a_team_that_comes_again_without_a_follow_up_is_shown_what_it_agreed(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = met(language);
    stage.keys("nnoordzee pompen<Enter><Ctrl+b>");
    assert_eq!(stage.file().follows, None);
    stage.keys("x");
    stage.assert_shows(said(
        language,
        "4 earlier agreements wait. Were they kept?",
        "Er staan 4 eerdere afspraken open. Zijn ze nagekomen?",
    ));
    stage.keys("<Enter>1<Esc>");
    assert_eq!(
        verdict(&stage, 1, QUALIFIED).judgement,
        Some(Judgement::Kept)
    );
    // A team that never met goes to its first point.
    let mut stage = met(language);
    stage.keys("nDelta<Enter><Ctrl+b>x");
    stage.assert_shows(said(language, "FRAME", "INLEIDEN"));
}

#[rstest]
#[case::gone(
    "",
    "! An earlier session is not in this folder: what it agreed cannot be shown.",
    "! Een eerdere sessie staat niet in deze map: die afspraken zijn niet te tonen."
)]
#[case::newer(
    "newer",
    "is of a newer version of handshake: what it agreed cannot be shown.",
    "is van een nieuwere versie van handshake: die afspraken zijn niet te tonen."
)]
#[case::broken(
    "broken",
    "cannot be read: what it agreed cannot be shown.",
    "is niet te lezen: die afspraken zijn niet te tonen."
)]
fn a_session_that_is_not_at_hand_is_named_and_the_rest_works(
    #[case] how: &str,
    #[case] english: &'static str,
    #[case] dutch: &'static str,
    #[values(En, Nl)] language: Language,
) {
    let mut stage = looking_back(language);
    stage.keys("<Esc>");
    // The meeting in June, which the one in September follows, and the one in September itself.
    let files = fs::read_dir(stage.folder().join("sessions")).unwrap();
    for path in files.map(|entry| entry.unwrap().path()) {
        let name = path.to_string_lossy().into_owned();
        if !name.contains("2026-09-24") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        match how {
            "" => fs::remove_file(&path).unwrap(),
            "newer" => fs::write(&path, text.replacen("format: 1", "format: 99", 1)).unwrap(),
            _ => fs::write(&path, &text[..text.len() / 2]).unwrap(),
        }
    }
    stage.list();
    stage.keys("<Enter>");
    stage.assert_says(said(language, english, dutch));
    // What it agreed is known by its sentence, and can be judged; so can the rest.
    stage.assert_shows(said(
        language,
        "Marketing tells each month",
        "Marketing vertelt elke maand",
    ));
    stage.keys("<Down><Down><Down>31");
    stage.keys("<Up><Up><Up><Up><Up>1");
    let note = verdict(&stage, 3, NOTE);
    assert_eq!(note.judgement, Some(Judgement::NotKept));
    assert!(!note.sentence.is_empty());
}

#[test]
fn the_time_for_looking_back_is_counted_apart() {
    let mut stage = looking_back(En);
    stage.pass(Duration::from_secs(90));
    assert_eq!(stage.file().clock.look_back_spent, 90);
    stage.assert_shows("01:30 of 8 min");
    stage.pass(Duration::from_mins(8));
    stage.assert_shows("+01:30 over 8 min");
    assert_eq!(stage.file().clock.opening_spent, 0);
}

#[test]
fn a_closed_meeting_shows_what_it_said_and_refuses_another_verdict() {
    let mut stage = met(En);
    // June looked back at two agreements.
    stage.keys("<Down><Enter>oL");
    stage.assert_shows("1 kept · 1 partly · 0 not kept");
    stage.keys("<Up><Up><Up>1");
    assert!(stage.notice().starts_with("! This session is closed."));
    stage.keys("<Enter>");
    stage.assert_shows("● 2 partly kept");
    stage.assert_shows("The CRM was down.");
    stage.assert_shows("amended, now 1.1:");
}
