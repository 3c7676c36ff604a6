//! Preparing a session: who, when, what, how long.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::people::Side;
use handshake::domain::session::{Place, Session};
use jiff::civil::{Date, date, time};
use rstest::rstest;

use crate::stage::{Stage, said};

/// The names and sides of those at the table.
fn people(session: &Session) -> Vec<(&str, &str, Side)> {
    let people = session.people.iter();
    people
        .map(|person| (person.name.as_str(), person.function.as_str(), person.side))
        .collect()
}

/// The points of today with their minutes.
fn boxes(session: &Session) -> Vec<(&str, u32)> {
    let minutes = |id: &str| session.clock.time_box(id).unwrap().planned;
    session
        .today()
        .map(|point| (point.point.as_str(), minutes(&point.point)))
        .collect()
}

#[rstest]
fn a_fresh_machine_invites_with_one_key(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::empty(language);
    let (sentence, key) = match language {
        En => (
            "Sales and marketing at one table: seven points, and what you agree on them.",
            "Press Enter to prepare your first session.",
        ),
        Nl => (
            "Sales en marketing aan één tafel: zeven punten, en wat jullie daarover afspreken.",
            "Druk op Enter om je eerste sessie voor te bereiden.",
        ),
    };
    stage.assert_shows(sentence);
    stage.assert_shows(key);
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "Prepare a session", "Sessie voorbereiden"));
    assert!(
        !stage.folder().join("sessions").exists(),
        "nothing was typed, so nothing is to be kept"
    );
}

#[rstest]
fn enter_alone_walks_the_form_from_the_team_to_the_opening(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter>");
    stage.keys(said(language, "tomorrow<Enter>", "morgen<Enter>"));
    stage.keys("<Enter><Enter>Ana s<Enter>Bram m<Enter><Enter><Enter>13:00-15:00<Enter>");
    let team = said(language, "Team        Noordzee", "Team        Noordzee");
    let english = [
        "  Team        Noordzee Pompen",
        "  Title       Kick-off",
        "  Date        Friday 4 December 2026",
        "  Language    English",
        "  Agenda      Sales and marketing: seven points to agree",
        "  People      ■ Ana  ● Bram",
        "  Points      Funnel, Target groups, CRM, Branding, Proposition, Competition, Retention",
        "  Time        13:00  2 h",
        "› Begin       Everybody at the table? Enter begins.",
    ];
    let dutch = [
        "  Team        Noordzee Pompen",
        "  Titel       Kick-off",
        "  Datum       vrijdag 4 december 2026",
        "  Taal        Nederlands",
        "  Agenda      Sales en marketing: afspraken op zeven punten",
        "  Deelnemers  ■ Ana  ● Bram",
        "  Punten      Funnel, Doelgroepen, CRM, Branding, Propositie, Concurrentie, Behoud",
        "  Tijd        13:00  2 u",
        "› Beginnen    Is iedereen er? Met Enter begint de sessie.",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from(team, 9), expected);
    stage.keys("<Enter>");
    let session = stage.file();
    assert_eq!(session.team, "Noordzee Pompen");
    assert_eq!(session.title, "Kick-off");
    assert_eq!(session.date, date(2026, 12, 4));
    assert_eq!(session.language, language);
    assert_eq!(session.agenda.id, "alignment");
    assert_eq!(session.clock.start, Some(time(13, 0, 0, 0)));
    assert_eq!(session.clock.available, Some(120));
    assert_eq!(
        people(&session),
        [("Ana", "", Side::Sales), ("Bram", "", Side::Marketing)]
    );
    assert_eq!(session.place, Place::Opening);
}

#[rstest]
fn a_person_without_a_side_is_asked_for_it_and_keeps_the_name(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::preparing(language);
    stage.keys("T<Enter><Enter><Enter><Enter><Enter>Ana de Vries<Enter>");
    stage.assert_shows("▏ Ana de Vries");
    stage.assert_shows(said(language, "! On which side?", "! Aan welke kant?"));
    assert_eq!(people(&stage.file()), []);
    stage.keys(" s<Enter>");
    stage.keys(said(
        language,
        "Chris, CFO, g<Enter>",
        "Chris, CFO, d<Enter>",
    ));
    stage.keys("s<Enter>");
    stage.assert_shows(said(
        language,
        "! There is a side, but no name.",
        "! Er staat wel een kant, maar geen naam.",
    ));
    assert_eq!(
        people(&stage.file()),
        [
            ("Ana de Vries", "", Side::Sales),
            ("Chris", "CFO", Side::Management)
        ]
    );
}

#[test]
fn somebody_at_the_table_is_changed_and_taken_off() {
    let mut stage = Stage::preparing(En);
    stage.keys("T<Enter><Enter><Enter><Enter><Enter>Ana s<Enter>Bram m<Enter>Cas s<Enter>");
    stage.keys("<Up><Ctrl+w>other<Enter>");
    stage.keys("<Up><Up>");
    stage.assert_shows("▏ Bram, marketing");
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w><Enter>");
    let session = stage.file();
    let names: Vec<&str> = session.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Ana", "Cas"]);
    assert_eq!(session.people[1].side, Side::Other);
}

#[rstest]
#[case(En, "tomorrow", date(2026, 12, 4))]
#[case(En, "next friday", date(2026, 12, 11))]
#[case(En, "12 jan", date(2027, 1, 12))]
#[case(En, "in 2 weeks", date(2026, 12, 17))]
#[case(Nl, "morgen", date(2026, 12, 4))]
#[case(Nl, "volgende week vrijdag", date(2026, 12, 11))]
#[case(Nl, "12 jan", date(2027, 1, 12))]
#[case(Nl, "over 2 weken", date(2026, 12, 17))]
fn a_day_is_typed_as_people_say_it(
    #[case] language: Language,
    #[case] typed: &str,
    #[case] day: Date,
) {
    let mut stage = Stage::preparing(language);
    stage.keys("T<Enter><Enter>");
    stage.keys(typed);
    // What was understood stands below before anybody enters it.
    stage.assert_shows(&stage.app.locale.long_day(day));
    stage.keys("<Enter>");
    assert_eq!(stage.file().date, day);
}

#[rstest]
fn a_day_that_is_none_is_refused_and_stays_to_be_mended(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("T<Enter><Enter>the 32nd<Enter>");
    stage.assert_shows("▏ the 32nd");
    stage.assert_shows(said(
        language,
        "! “the 32nd” is no day.",
        "! “the 32nd” is geen dag.",
    ));
    assert_eq!(stage.file().date, date(2026, 12, 3));
    assert_eq!(stage.file().drafts[0].text, "the 32nd");
}

#[test]
fn points_are_taken_off_and_moved_and_their_boxes_fit_the_time() {
    let mut stage = Stage::preparing(En);
    stage.keys("T<Enter><Enter><Enter><Enter><Enter><Enter>");
    // Branding to the front, target groups and competition off.
    stage.keys("<Down><Space><Down><Down><Shift+Up><Shift+Up><Shift+Up>");
    stage.keys("<Down><Down><Down><Down><Down><Right>");
    assert_eq!(
        stage.from("Points", 7),
        [
            "› Points        [✓] Branding: the image we want and the one we have                     20 min",
            "                [✓] Funnel management                                                   35 min",
            "                [ ] Target groups and positioning",
            "                [✓] CRM: filling it and using it                                        25 min",
            "                [✓] Proposition and communication                                       30 min",
            "              › [ ] Competition through the customer's eyes",
            "                [✓] Retention and engagement                                            25 min",
        ]
    );
    stage.keys("<Enter>1 h 30<Enter>");
    stage.assert_shows("5 points · 1 h 30 min · ends 14:30");
    assert_eq!(
        boxes(&stage.file()),
        [
            ("branding", 10),
            ("funnel", 20),
            ("crm", 10),
            ("proposition", 15),
            ("retention", 15)
        ]
    );
    stage.keys("<Enter>x");
    stage.assert_shows("● Branding");
    stage.assert_hides("Competition");
}

#[rstest]
fn no_time_complains_and_an_empty_one_is_no_limit(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("T<Enter><Enter><Enter><Enter><Enter><Enter><Enter>soon<Enter>");
    stage.assert_shows(said(
        language,
        "! “soon” is no time.",
        "! “soon” is geen tijd.",
    ));
    stage.keys("<Ctrl+w>90<Enter><Shift+Tab><Delete><Enter>");
    assert_eq!(stage.file().clock.available, None);
    assert_eq!(boxes(&stage.file())[0], ("funnel", 35));
}

#[test]
fn switching_the_language_speaks_it_at_once_and_keeps_what_was_typed() {
    let mut stage = Stage::preparing(En);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Right>");
    assert_eq!(
        stage.from("Team", 5),
        [
            "  Team        Noordzee Pompen",
            "  Titel       Kick-off",
            "  Datum       donderdag 3 december 2026",
            "› Taal        ← Nederlands →",
            "  Agenda      Sales en marketing: afspraken op zeven punten",
        ]
    );
    assert_eq!(stage.file().agenda.language, Nl);
    stage.keys("<Left>");
    stage.assert_shows("← English →");
    assert_eq!(stage.file().language, En);
    assert_eq!(stage.file().team, "Noordzee Pompen");
}

#[rstest]
fn another_agenda_brings_other_points(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("T<Enter><Enter><Enter><Enter><Right>");
    let points = "Funnel, CRM, ";
    stage.assert_shows(points);
    stage.keys("<Right>");
    assert_eq!(stage.file().agenda.id, "campaign");
    stage.keys("<Left>");
    let session = stage.file();
    assert_eq!(session.agenda.id, "first-steps");
    assert_eq!(session.agenda.language, language);
    assert_eq!(
        boxes(&session),
        [("funnel", 25), ("crm", 20), ("competition", 15)]
    );
}

#[rstest]
fn a_session_begins_with_a_team_and_a_point(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("<Ctrl+b>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! Whose meeting is it? Type the name of the team.",
            "! Van wie is de bijeenkomst? Typ de naam van het team.",
        )
    );
    stage.keys("T<Enter><Enter><Enter><Enter><Right><Enter><Enter>");
    stage.keys("<Space><Down><Space><Down><Space><Ctrl+b>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! No point is on. Choose at least one with Space.",
            "! Er staat geen punt aan. Kies er minstens één met de spatiebalk.",
        )
    );
    assert_eq!(stage.file().place, Place::Preparing);
}

#[rstest]
fn a_form_that_was_filled_in_before_opens_where_it_begins(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter>");
    let mut again = stage.start_again();
    let begins = said(language, "Enter begin ", "Enter beginnen ");
    assert!(again.foot().starts_with(begins), "{}", again.foot());
    again.keys("<Enter>");
    assert_eq!(again.file().place, Place::Opening);
}
