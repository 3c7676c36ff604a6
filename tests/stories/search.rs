//! Search as somebody types: best first, what was found marked, and Enter leads to the place.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::minutes::{Note, NoteKind};
use handshake::domain::people::Side;
use handshake::domain::session::Session;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use rstest::rstest;

use crate::comeback::{id, three_meetings};
use crate::stage::{Stage, said};
use crate::window;

/// The three meetings, with a note of sales in March.
fn sessions(language: Language) -> Vec<Session> {
    let mut sessions = three_meetings(language);
    let text = said(
        language,
        "Nobody at the café in Liège ever gets a newsletter.",
        "Niemand in het café in Luik krijgt ooit een nieuwsbrief.",
    );
    let note = Note::new(
        id(71),
        NoteKind::Bottleneck,
        Some(Side::Sales),
        text.to_owned(),
    );
    sessions[0].minutes.points[2].notes.push(note);
    sessions
}

fn searching(language: Language) -> Stage {
    let mut stage = Stage::after(language, &sessions(language));
    stage.keys("/");
    stage
}

#[rstest]
fn each_letter_finds_and_enter_opens_the_session_at_the_place(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = searching(language);
    stage.assert_shows(said(language, "Type words;", "Typ woorden;"));
    stage.keys("cafe");
    let english = [
        "  ▏ cafe",
        "› Nobody at the café in Liège ever gets a newsletter.",
        "  bottleneck · CRM: filling it and using it · Thu 5 Mar 2026 · Noordzee Pompen · Kick-off",
    ];
    let dutch = [
        "  ▏ cafe",
        "› Niemand in het café in Luik krijgt ooit een nieuwsbrief.",
        "  knelpunt · CRM: vullen en benutten · do 5 mrt 2026 · Noordzee Pompen · Aftrap",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("›", 2), expected[1..]);
    stage.assert_shows(said(language, "1 place", "1 plaats"));
    // What was found is underlined: no colour is needed to see it.
    let buffer = window::drawn(&stage.app, 100, 30);
    let underlined: String = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .map(Cell::symbol)
        .collect();
    assert_eq!(underlined, "café");
    stage.keys("<Enter>");
    assert_eq!(stage.file().id, id(1));
    stage.assert_shows(said(language, "DISCUSS", "BESPREKEN"));
    stage.assert_shows(said(language, "Nobody at the café", "Niemand in het café"));
    // Back where one was, with the words and what they found.
    stage.keys("<Esc>");
    stage.assert_shows("▏ cafe");
    stage.assert_shows(said(language, "1 place", "1 plaats"));
}

#[rstest]
fn a_small_slip_is_forgiven_and_said(#[values(En, Nl)] language: Language) {
    let mut stage = searching(language);
    stage.keys(said(language, "newslettr", "nieuwsbreif"));
    stage.assert_shows(said(
        language,
        "! Nothing holds exactly that; this comes near.",
        "! Niets past precies; dit komt in de buurt.",
    ));
    stage.assert_shows(said(language, "› Nobody at", "› Niemand in"));
    stage.keys("qqqqq");
    stage.assert_shows(said(
        language,
        "Nothing that was typed holds that.",
        "Niets van wat is getypt, past daarbij.",
    ));
    // Without words there is nothing to find, and nothing is lost with Esc.
    stage.keys("<Esc>/");
    stage.assert_shows("qqqqq");
    stage.keys("<Ctrl+w>");
    stage.assert_shows(said(language, "Type words;", "Typ woorden;"));
}

#[rstest]
#[case::agreement("one working day", "één werkdag", 2, "AGREE", "AFSPREKEN")]
#[case::parked("Utrecht", "Utrecht", 1, "What we agreed", "Wat we hebben afgesproken")]
#[case::verdict("CRM was down", "CRM lag plat", 2, "LOOK BACK", "TERUGBLIK")]
fn every_place_is_shown_where_it_stands(
    #[case] english: &'static str,
    #[case] dutch: &'static str,
    #[case] session: u128,
    #[case] shows: &'static str,
    #[case] toont: &'static str,
    #[values(En, Nl)] language: Language,
) {
    let mut stage = searching(language);
    let before = stage.files();
    stage.keys(&format!("\"{}\"<Enter>", said(language, english, dutch)));
    assert_eq!(stage.file().id, id(session));
    stage.assert_shows(said(language, shows, toont));
    stage.keys("<Esc>");
    assert_eq!(
        stage.files(),
        before,
        "looking something up changes nothing"
    );
}

#[test]
fn looking_something_up_does_not_move_a_meeting_that_goes_on() {
    let mut stage = Stage::after(En, &sessions(En));
    stage.keys("f<Ctrl+b>xx<PageDown><Right><Right>nThe stand is too small<Enter><Esc>");
    stage.keys("<Esc>");
    let before = stage.files();
    stage.keys("/stand small<Enter>");
    stage.assert_shows("DISCUSS");
    stage.assert_shows("The stand is too small");
    stage.keys("<Esc>");
    assert_eq!(stage.files(), before);
}

#[rstest]
fn fields_narrow_what_is_found_as_they_are_typed(#[values(En, Nl)] language: Language) {
    let mut stage = searching(language);
    // In March two days, in June one: both are the same agreement, which holds.
    stage.keys(said(language, "\"calls every\"", "\"belt elke\""));
    stage.assert_shows(said(language, "2 places", "2 plaatsen"));
    stage.keys(said(language, " session:kick", " sessie:aftrap"));
    stage.assert_shows(said(language, "1 place", "1 plaats"));
    stage.assert_shows(said(language, "two working days", "twee werkdagen"));
    stage.keys("<Ctrl+w>");
    stage.keys(said(language, "state:open", "stand:open"));
    stage.assert_shows(said(language, "2 places", "2 plaatsen"));
    stage.keys(said(language, " -point:funnel", " -punt:funnel"));
    stage.assert_shows(said(
        language,
        "Nothing fits all fields; without them the words are found.",
        "Niets past bij alle velden; zonder velden staan de woorden er wel.",
    ));
}

#[rstest]
fn tab_completes_the_name_of_a_field_and_what_was_found_stays_meanwhile(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = searching(language);
    stage.keys(said(language, "lead ow", "lead eig"));
    stage.assert_shows(said(language, "Tab  owner:", "Tab  eigenaar:"));
    stage.assert_shows(said(language, "› Sales calls", "› Sales belt"));
    stage.keys("<Tab>ana<Tab>");
    stage.assert_shows(said(
        language,
        "▏ lead owner:\"Ana de Vries\"",
        "▏ lead eigenaar:\"Ana de Vries\"",
    ));
    stage.assert_shows(said(language, "› Sales calls", "› Sales belt"));
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "AGREE", "AFSPREKEN"));
}

#[rstest]
fn a_mistake_is_marked_and_the_last_good_result_stays(#[values(En, Nl)] language: Language) {
    let mut stage = searching(language);
    stage.keys("lead");
    let before = stage.from("›", 2);
    stage.keys(said(language, " stat:agreed", " stan:agreed"));
    stage.assert_shows(said(
        language,
        "! The filter has no field “stat”; did you mean state:?",
        "! Het filter kent geen veld ‘stan’; bedoel je stand:?",
    ));
    assert_eq!(stage.from("›", 2), before);
    // Tab puts in what was meant.
    stage.keys("<Tab>");
    stage.assert_shows(said(language, "▏ lead state:agreed", "▏ lead stand:agreed"));
}

#[rstest]
fn a_time_and_what_is_quoted_stay_words_and_fields_alone_ask_for_one(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = searching(language);
    stage.keys("10:30");
    stage.assert_shows(said(
        language,
        "Nothing that was typed holds that.",
        "Niets van wat is getypt, past daarbij.",
    ));
    let mut stage = searching(language);
    stage.keys("\"state:open\"");
    stage.assert_shows(said(
        language,
        "Nothing that was typed holds that.",
        "Niets van wat is getypt, past daarbij.",
    ));
    let mut stage = searching(language);
    stage.keys(said(language, "owner:ana ", "eigenaar:ana "));
    stage.assert_shows(said(
        language,
        "Add a word to look for. The log (Esc, l) shows every agreement without one.",
        "Typ er een woord bij. Het logboek (Esc, l) toont afspraken zonder woord.",
    ));
    stage.assert_hides("›");
    stage.keys("lead");
    stage.assert_shows(said(language, "› Sales calls", "› Sales belt"));
}
