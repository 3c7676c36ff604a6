//! The decision log: what is found narrows with each letter, a mistake is marked where it stands, and the history of an agreement
//! leads into its sessions.

use handshake::domain::agenda::Language::{self, En, Nl};
use ratatui::style::Modifier;
use rstest::rstest;

use crate::comeback::{CALL_SOONER, id, three_meetings};
use crate::stage::{Stage, said};
use crate::window;

fn log(language: Language) -> Stage {
    let mut stage = Stage::after(language, &three_meetings(language));
    stage.keys("l");
    stage
}

#[rstest]
fn every_agreement_stands_in_its_latest_version_with_how_it_stands(
    #[values(En, Nl)] language: Language,
) {
    let stage = log(language);
    stage.assert_shows(said(language, "4 of 4", "4 van 4"));
    let english = [
        "  Noordzee Pompen · Funnel management",
        "› ✓ Sales calls every lead within one working day.",
        "    agreed · ! review Tue 1 Dec 2026 · ■ Ana de Vries  ● Bram Kuiper",
        "  ✓ Ana lists five questions.",
        "    agreed · ! by Fri 15 May 2026 · ■ Ana de Vries · since Thu 5 Mar 2026",
        "  ✓ A lead has a budget and a date.",
        "    agreed · ! review Fri 20 Nov 2026 · kept · since Thu 5 Mar 2026",
        "  Noordzee Pompen · CRM: filling it and using it",
        "  ✓ Marketing tells each month what came of the leads.",
        "    agreed · review Mon 1 Feb 2027 · ● Bram Kuiper · since Thu 24 Sep 2026",
    ];
    let dutch = [
        "  Noordzee Pompen · Funnelmanagement",
        "› ✓ Sales belt elke lead binnen één werkdag.",
        "    afgesproken · ! terugblik di 1 dec 2026 · ■ Ana de Vries  ● Bram Kuiper",
        "  ✓ Ana maakt vijf vragen.",
        "    afgesproken · ! klaar vr 15 mei 2026 · ■ Ana de Vries · sinds do 5 mrt 2026",
        "  ✓ Een lead heeft een budget en een datum.",
        "    afgesproken · ! terugblik vr 20 nov 2026 · nagekomen · sinds do 5 mrt 2026",
        "  Noordzee Pompen · CRM: vullen en benutten",
        "  ✓ Marketing vertelt elke maand wat er van de leads kwam.",
        "    afgesproken · terugblik ma 1 feb 2027 · ● Bram Kuiper · sinds do 24 sep 2026",
    ];
    let expected = if language == En { english } else { dutch };
    let shown = stage.from("  Noordzee Pompen ·", 10);
    for (line, expected) in shown.iter().zip(expected) {
        assert!(line.starts_with(expected), "{line:?}\n{expected:?}");
    }
}

#[rstest]
fn the_filter_narrows_with_each_letter_in_either_language(#[values(En, Nl)] language: Language) {
    let mut stage = log(language);
    stage.keys("point:crm ");
    stage.assert_shows(said(language, "1 of 4", "1 van 4"));
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w>");
    stage.assert_shows(said(language, "4 of 4", "4 van 4"));
    for (filter, found) in [
        ("eigenaar:bram", 2),
        ("owner:bram -side:sales", 1),
        ("review:overdue", 2),
        ("verdict:not-kept", 1),
        ("soort:actie", 1),
        // An old sentence finds the agreement that it became.
        ("\"two working days\" , \"twee werkdagen\"", 0),
        (
            said(language, "\"two working days\"", "\"twee werkdagen\""),
            1,
        ),
    ] {
        stage.keys("<Home>");
        stage.keys(&format!("{filter} "));
        let count = format!("{found} {} 4", said(language, "of", "van"));
        assert!(
            stage.shows(&count),
            "{filter}: {}",
            stage.lines().join("\n")
        );
        stage.keys("<End>");
        while !stage.shows(said(language, "Type words", "Typ woorden")) {
            stage.keys("<Ctrl+w>");
        }
    }
    stage.keys("nothing like that");
    stage.assert_shows(said(
        language,
        "No agreement is like that.",
        "Geen afspraak past daarbij.",
    ));
}

#[rstest]
fn a_mistake_is_marked_where_it_stands_and_the_last_good_result_stays(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = log(language);
    stage.keys("point:crm stte:open leads");
    // What went before can be read; the mistake is named, with what was meant.
    stage.assert_shows(said(language, "1 of 4", "1 van 4"));
    stage.assert_shows(said(
        language,
        "! The filter has no field “stte”; did you mean state:?",
        "! Het filter kent geen veld ‘stte’; bedoel je state:?",
    ));
    stage.assert_shows(said(language, "Marketing tells", "Marketing vertelt"));
    let buffer = window::drawn(&stage.app, 100, 30);
    let lines = window::lines(&buffer);
    let row = lines.iter().position(|line| line.contains("stte")).unwrap();
    let column = lines[row].chars().take_while(|c| *c != '▏').count();
    let marked: String = (column..100)
        .filter_map(|x| {
            let cell = &buffer[(u16::try_from(x).unwrap(), u16::try_from(row).unwrap())];
            cell.modifier
                .contains(Modifier::UNDERLINED)
                .then(|| cell.symbol().to_owned())
        })
        .collect();
    assert_eq!(marked, "stte");
    // Tab puts what was meant in its place.
    stage.keys("<Tab>");
    stage.assert_shows("point:crm state:open leads");
}

#[rstest]
fn tab_completes_fields_and_values_and_walks_through_them(#[values(En, Nl)] language: Language) {
    let mut stage = log(language);
    stage.keys(said(language, "ow<Tab>", "eig<Tab>"));
    stage.assert_shows(said(language, "▏ owner:", "▏ eigenaar:"));
    // The names are those of the sessions; the first offer comes first, and Tab walks on.
    stage.keys("<Tab>");
    stage.assert_shows(said(language, "owner:none", "eigenaar:geen"));
    stage.keys("<Tab>");
    stage.assert_shows(said(
        language,
        "owner:\"Ana de Vries\"",
        "eigenaar:\"Ana de Vries\"",
    ));
    stage.assert_shows(said(language, "2 of 4", "2 van 4"));
    stage.keys("<Shift+Tab>");
    stage.assert_shows(said(language, "owner:none", "eigenaar:geen"));
}

#[rstest]
fn the_history_marks_the_words_that_changed_and_leads_into_the_session(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = log(language);
    stage.keys("<Enter>");
    let english = [
        "  Thu 5 Mar 2026   ✓ agreed  1.1   Kick-off",
        "    Sales calls every lead within two working days.",
        "    there: Ana de Vries, Bram Kuiper",
        "  Thu 11 Jun 2026  ● partly kept   Summer",
        "    The CRM was down.",
        "    measured 62 %",
        "    there: Ana de Vries, Bram Kuiper",
        "  Thu 11 Jun 2026  amended  1.1   Summer",
        "    Sales calls every lead within [two] one working [days] day.",
        "› Thu 24 Sep 2026  ! not kept   Autumn",
        "    renewed, to be looked at again on Tue 1 Dec 2026",
        "    there: Ana de Vries, Bram Kuiper",
    ];
    let dutch = [
        "  do 5 mrt 2026    ✓ afgesproken  1.1   Aftrap",
        "    Sales belt elke lead binnen twee werkdagen.",
        "    erbij: Ana de Vries, Bram Kuiper",
        "  do 11 jun 2026   ● deels nagekomen   Zomer",
        "    Het CRM lag plat.",
        "    gemeten 62 %",
        "    erbij: Ana de Vries, Bram Kuiper",
        "  do 11 jun 2026   gewijzigd  1.1   Zomer",
        "    Sales belt elke lead binnen [twee werkdagen] één werkdag.",
        "› do 24 sep 2026   ! niet nagekomen   Najaar",
        "    verlengd, opnieuw te bekijken op di 1 dec 2026",
        "    erbij: Ana de Vries, Bram Kuiper",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(
        stage.from(said(language, "  Thu 5 Mar", "  do 5 mrt"), 12),
        expected
    );
    // The amended version leads to the agreement of June; the verdict to what June's successor said of it.
    stage.keys("<Up><Enter>");
    assert_eq!(stage.file().id, id(2));
    stage.assert_shows(said(language, "AGREE", "AFSPREKEN"));
    assert_eq!(
        stage.app.session().unwrap().number_of(id(CALL_SOONER)),
        Some("1.1".into())
    );
    stage.assert_shows(said(language, "› 1.1", "› 1.1"));
    // Back out of the session one is where one was, and the file of a closed meeting did not change.
    stage.keys("<Esc>");
    stage.assert_shows(said(
        language,
        "› Thu 11 Jun 2026  amended",
        "› do 11 jun 2026   gewijzigd",
    ));
    stage.keys("<Down><Enter>");
    assert_eq!(stage.file().id, id(3));
    stage.assert_shows(said(language, "! 3 not kept", "! 3 niet nagekomen"));
}

#[rstest]
fn what_was_typed_is_there_again_when_somebody_comes_back(#[values(En, Nl)] language: Language) {
    let mut stage = log(language);
    stage.keys("CRM<Esc>");
    stage.assert_hides("▏ CRM");
    stage.keys("l");
    stage.assert_shows("▏ CRM");
    stage.assert_shows(said(language, "1 of 4", "1 van 4"));
    // A question mark is a letter here; help has another key.
    stage.keys("?");
    stage.assert_shows("▏ CRM?");
    stage.keys("<F1>");
    stage.assert_shows(said(language, "Everywhere", "Overal"));
    stage.keys("<Esc>");
    // A pasted text goes into the line.
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w>");
    stage.paste("point:crm");
    stage.assert_shows("▏ point:crm");
}

#[test]
fn an_empty_library_has_an_empty_log() {
    let mut stage = Stage::empty(En);
    stage.keys("l");
    stage.assert_shows("Nothing was agreed yet.");
    stage.keys("<Enter><Down><Tab><Esc>t<Enter><Down>s<Esc>r<Enter>");
    stage.assert_shows("Nothing is due.");
}

#[test]
fn two_sessions_that_took_one_agreement_further_are_named() {
    let mut sessions = three_meetings(En);
    // A fourth meeting that amends the sentence of March once more, as if June had not.
    let mut other = sessions[2].clone();
    other.id = id(4);
    other.follows = Some(id(1));
    other.title = "Elsewhere".into();
    other.minutes.lookback.clear();
    other.minutes.points[2].agreements.clear();
    let mut again = sessions[1].minutes.points[0].agreements[0].clone();
    again.id = id(41);
    again.text = "Sales calls every lead the same day.".into();
    other.minutes.points[0].agreements.push(again);
    sessions.push(other);
    let mut stage = Stage::after(En, &sessions);
    stage.keys("lis:clash<Enter>");
    stage.assert_says("! 1.1 of “Kick-off” of Thu 5 Mar 2026 was taken further more than once");
}

#[rstest]
fn an_agreement_shows_in_either_session_what_it_has_to_do_with_the_other(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = log(language);
    // The first version, in March: what became of it.
    stage.keys("<Enter><Up><Up><Up><Up><Up><Enter>");
    stage.assert_shows(said(
        language,
        "later                 Thu 11 Jun 2026, Summer · partly kept · 62 %",
        "later                 do 11 jun 2026, Zomer · deels nagekomen · 62 %",
    ));
    stage.assert_shows(said(
        language,
        "later                 Thu 11 Jun 2026, Summer · amended, now 1.1: Sales calls every",
        "later                 do 11 jun 2026, Zomer · gewijzigd, nu 1.1: Sales belt elke lead",
    ));
    // The second one, in June: where it comes from, and how it was judged.
    stage.keys("<Esc><Down><Down><Enter>");
    stage.assert_shows(said(
        language,
        "instead of            1.1 · Thu 5 Mar 2026, Kick-off · Sales calls every lead within",
        "in plaats van         1.1 · do 5 mrt 2026, Aftrap · Sales belt elke lead binnen twee",
    ));
    stage.assert_shows(said(
        language,
        "later                 Thu 24 Sep 2026, Autumn · not kept · renewed, to be looked at",
        "later                 do 24 sep 2026, Najaar · niet nagekomen · verlengd, opnieuw te",
    ));
}

#[rstest]
fn a_name_that_no_session_has_is_guessed_and_tab_puts_it_in(#[values(En, Nl)] language: Language) {
    let mut stage = log(language);
    stage.keys("point:funel");
    stage.assert_shows(said(language, "0 of 4", "0 van 4"));
    stage.assert_shows(said(
        language,
        "Did you mean funnel? Tab puts it there.",
        "Bedoel je funnel? Tab zet het neer.",
    ));
    stage.keys("<Tab>");
    stage.assert_shows("point:funnel");
    stage.assert_shows(said(language, "3 of 4", "3 van 4"));
    // Where nothing is like a known name, nothing is guessed.
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w>zzzz");
    stage.assert_shows(said(
        language,
        "A shorter filter finds more.",
        "Met een korter filter vind je meer.",
    ));
}
