//! Trends: how the gaps, the minutes and the promises of a series went, and what changed since one of its meetings.

use handshake::domain::agenda::Language::{self, En, Nl};
use rstest::rstest;

use crate::comeback::three_meetings;
use crate::stage::{Stage, said};

fn trends(language: Language) -> Stage {
    let mut stage = Stage::after(language, &three_meetings(language));
    stage.keys("t");
    stage
}

/// Lines without the air between their parts.
fn squeezed(lines: &[String]) -> Vec<String> {
    let words = lines.iter().map(|line| line.split_whitespace());
    words
        .map(|words| words.collect::<Vec<_>>().join(" "))
        .collect()
}

/// Funnel: sales is surer by 2, then by 1, then by nothing. CRM: alike in March, in September marketing is surer by 2.
#[rstest]
fn the_gap_of_each_point_stands_beside_those_of_earlier_meetings(
    #[values(En, Nl)] language: Language,
) {
    let stage = trends(language);
    stage.assert_shows(said(
        language,
        "3 sessions, Thu 5 Mar 2026 – Thu 24 Sep 2026",
        "3 sessies, do 5 mrt 2026 – do 24 sep 2026",
    ));
    let head = said(language, "5 Mar", "5 mrt");
    let lines = stage.lines();
    let from = lines
        .iter()
        .position(|line| line.trim_start().starts_with(head))
        .unwrap();
    let shown: Vec<String> = lines[from..]
        .iter()
        .filter(|l| !l.is_empty())
        .cloned()
        .collect();
    let shown = squeezed(&shown);
    let english = [
        "5 Mar 11 Jun 24 Sep",
        "Funnel management",
        "░░░░░░░░░░░░░░░░ ■ 2.0 ■ 1.0 0.0 2.0 closer",
        "CRM: filling it and using it",
        "████████░░░░░░░░ 0.0 · ● 2.0 ! 2.0 further apart",
        "■ sales is surer ● marketing is surer the gap, from 0 to 4",
    ];
    let dutch = [
        "5 mrt 11 jun 24 sep",
        "Funnelmanagement",
        "░░░░░░░░░░░░░░░░ ■ 2,0 ■ 1,0 0,0 2,0 dichterbij",
        "CRM: vullen en benutten",
        "████████░░░░░░░░ 0,0 · ● 2,0 ! 2,0 verder uiteen",
        "■ sales is zekerder ● marketing is zekerder de kloof, van 0 tot 4",
    ];
    assert_eq!(shown[..6], if language == En { english } else { dutch });
}

/// Funnel has 35 minutes: 25 in March, 40 in June, 65 of 70 in all.
#[rstest]
fn the_minutes_of_each_point_stand_beside_what_was_planned(#[values(En, Nl)] language: Language) {
    let mut stage = trends(language);
    stage.keys("<Enter>");
    let funnel = said(language, "Funnel management", "Funnelmanagement");
    assert_eq!(
        squeezed(&stage.from(funnel, 2)),
        [
            funnel,
            said(
                language,
                "███████████████░ 25/35 !40/35 · 5 min under plan",
                "███████████████░ 25/35 !40/35 · 5 min korter",
            )
        ]
    );
}

/// June judged two: one kept, one partly. September judged one: not kept.
#[rstest]
fn the_share_of_promises_kept_stands_behind_its_bar(#[values(En, Nl)] language: Language) {
    let mut stage = trends(language);
    stage.keys("<Tab><Tab>");
    let first = said(language, "Thu 11 Jun 2026", "do 11 jun 2026");
    let english = [
        "Thu 11 Jun 2026 ████████████░░░░░░░░░░░ 1 of 2 kept (50 %)",
        "1 partly",
        "Thu 24 Sep 2026 ░░░░░░░░░░░░░░░░░░░░░░░ 0 of 1 kept (0 %)",
        "1 not kept",
    ];
    let dutch = [
        "do 11 jun 2026 ████████████░░░░░░░░░░░ 1 van 2 nagekomen (50 %)",
        "1 deels",
        "do 24 sep 2026 ░░░░░░░░░░░░░░░░░░░░░░░ 0 van 1 nagekomen (0 %)",
        "1 niet nagekomen",
    ];
    let shown: Vec<String> = stage.lines();
    let from = shown
        .iter()
        .position(|line| line.trim_start().starts_with(first))
        .unwrap();
    let shown: Vec<String> = shown[from..]
        .iter()
        .filter(|l| !l.is_empty())
        .take(4)
        .cloned()
        .collect();
    assert_eq!(
        squeezed(&shown),
        if language == En { english } else { dutch }
    );
}

#[rstest]
fn what_changed_is_told_since_the_last_meeting_or_an_earlier_one(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = trends(language);
    stage.keys("s");
    let english = [
        "Since “Summer” of Thu 11 Jun 2026",
        "New (1)",
        "· Marketing tells each month what came of the leads.",
        "Not kept (1)",
        "· Sales calls every lead within one working day.",
        "Gaps (2)",
        "Funnel management: from 1.0 to 0.0, closed",
        "! CRM: filling it and using it: from 0.0 to 2.0, opened",
    ];
    let dutch = [
        "Sinds ‘Zomer’ van do 11 jun 2026",
        "Nieuw (1)",
        "· Marketing vertelt elke maand wat er van de leads kwam.",
        "Niet nagekomen (1)",
        "· Sales belt elke lead binnen één werkdag.",
        "Kloven (2)",
        "Funnelmanagement: van 1,0 naar 0,0, gedicht",
        "! CRM: vullen en benutten: van 0,0 naar 2,0, ontstaan",
    ];
    let shown = squeezed(&stage.from(said(language, "Since", "Sinds"), 8));
    assert_eq!(shown, if language == En { english } else { dutch });
    stage.keys("s");
    stage.assert_shows(said(
        language,
        "Since “Kick-off” of Thu 5 Mar 2026",
        "Sinds ‘Aftrap’ van do 5 mrt 2026",
    ));
    stage.assert_shows(said(
        language,
        "Sales calls every lead within [two] one working [days] day.",
        "Sales belt elke lead binnen [twee werkdagen] één werkdag.",
    ));
    // Behind the first comes the last one but one again.
    stage.keys("s");
    stage.assert_shows(said(language, "Since “Summer”", "Sinds ‘Zomer’"));
}

#[test]
fn other_teams_are_a_key_away() {
    let mut sessions = three_meetings(En);
    sessions[2].team = "Delta Zuivel".into();
    sessions[2].follows = None;
    let mut stage = Stage::after(En, &sessions);
    stage.keys("t");
    stage.assert_shows("Delta Zuivel   1 of 2");
    stage.keys("<Right>");
    stage.assert_shows("Noordzee Pompen   2 of 2");
    stage.keys("s");
    stage.assert_shows("Since “Kick-off”");
    stage.keys("<Left>");
    stage.assert_shows("There is one session so far: nothing to compare with.");
    // From the list the trends are those of the chosen session.
    stage.keys("<Esc><Down>t");
    stage.assert_shows("Noordzee Pompen   2 of 2");
}

#[rstest]
fn a_small_window_keeps_the_name_of_the_team_and_what_the_signs_mean(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = trends(language);
    stage.resize(60, 18);
    stage.assert_shows("Noordzee Pompen");
    stage.assert_shows(said(
        language,
        "■ sales is surer  ● marketing is surer",
        "■ sales is zekerder  ● marketing is zekerder",
    ));
    stage.keys("<Tab><Tab>");
    stage.assert_shows(said(
        language,
        "1 of 2 kept (50 %)",
        "1 van 2 nagekomen (50 %)",
    ));
}
