//! Who is at the table: who comes late, who only looks on, who has left. Only those who take part rate.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::people::Presence;
use rstest::rstest;

use crate::stage::{Stage, said};

fn presences(stage: &Stage) -> Vec<(String, Presence)> {
    let people = stage.file().people;
    people
        .iter()
        .map(|person| (person.name.clone(), person.presence()))
        .collect()
}

fn people(people: &[(&str, Presence)]) -> Vec<(String, Presence)> {
    people
        .iter()
        .map(|&(name, presence)| (name.to_owned(), presence))
        .collect()
}

#[rstest]
fn somebody_looks_on_leaves_and_comes_back(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &["Ana s", "Bob, buyer, s", "Eva m"]);
    stage.keys("A");
    stage.assert_shows(said(
        language,
        "rating: sales 2, marketing 1",
        "stemmen: sales 2, marketing 1",
    ));
    stage.keys("<Down><Space>");
    stage.assert_shows(said(language, "looks on", "kijkt mee"));
    assert_eq!(
        presences(&stage),
        people(&[
            ("Ana", Presence::TakesPart),
            ("Bob", Presence::LooksOn),
            ("Eva", Presence::TakesPart)
        ])
    );
    stage.keys("<Space>");
    stage.assert_shows(said(language, "has left", "is weg"));
    stage.assert_shows(said(
        language,
        "rating: sales 1, marketing 1",
        "stemmen: sales 1, marketing 1",
    ));
    stage.keys("<Left><Left>");
    assert_eq!(presences(&stage)[1].1, Presence::TakesPart);
    stage.keys("<Space>u");
    assert_eq!(presences(&stage)[1].1, Presence::TakesPart);
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "RATE", "STEMMEN"));
}

#[rstest]
fn somebody_who_comes_late_is_added(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &["Ana s"]);
    stage.keys("AnFred, intern, m<Enter><Space>");
    assert_eq!(
        presences(&stage),
        people(&[("Ana", Presence::TakesPart), ("Fred", Presence::LooksOn)])
    );
    // What somebody is called can be changed, and what that person does at the table stays.
    stage.keys("e<Ctrl+w><Ctrl+w>s<Enter>");
    assert_eq!(presences(&stage)[1].1, Presence::LooksOn);
}

#[rstest]
fn a_table_without_people_says_how_somebody_comes(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &[]);
    stage.keys("A");
    stage.assert_shows(said(
        language,
        "Nobody is on the list. With n somebody comes to the table.",
        "Er staat niemand op de lijst. Met n komt er iemand bij.",
    ));
    stage.keys("<Space>e<Up><Down>nAna s<Enter>");
    assert_eq!(presences(&stage), people(&[("Ana", Presence::TakesPart)]));
}

#[rstest]
fn an_observer_is_known_before_the_meeting(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("Team<Enter><Enter><Enter><Enter><Enter>Ana s<Enter>Bob s<Enter>");
    stage.keys("<Ctrl+o>");
    let how = said(
        language,
        "Choose a person with ↑ first; Ctrl+o then lets the person look on.",
        "Kies eerst iemand met ↑; met Ctrl+o kijkt die persoon alleen mee.",
    );
    assert_eq!(stage.notice(), how);
    stage.keys("<Up><Ctrl+o>");
    let looks_on = said(language, "Bob looks on.", "Bob kijkt mee.");
    assert_eq!(stage.notice(), looks_on);
    assert_eq!(presences(&stage)[1].1, Presence::LooksOn);
    stage.keys("<Up>");
    stage.assert_shows(said(
        language,
        "■ Bob, sales · looks on",
        "■ Bob, sales · kijkt mee",
    ));
    stage.keys("<Down><Ctrl+o>");
    assert_eq!(presences(&stage)[1].1, Presence::TakesPart);
}

/// A line that is being changed is taken with the key, not thrown away.
#[test]
fn what_is_being_typed_of_an_observer_is_kept() {
    let mut stage = Stage::preparing(En);
    stage.keys("Team<Enter><Enter><Enter><Enter><Enter>Ana s<Enter><Up><Home>Dr <Ctrl+o>");
    assert_eq!(presences(&stage), people(&[("Dr Ana", Presence::LooksOn)]));
    stage.keys("<Ctrl+w>nowhere<Ctrl+o>");
    assert_eq!(
        presences(&stage),
        people(&[("Dr Ana", Presence::LooksOn)]),
        "a line that names no side cannot be taken"
    );
}

#[test]
fn a_closed_session_keeps_its_list() {
    let mut stage = Stage::rating(En, &["Ana s"]);
    stage.close();
    stage.keys("oA<Space>");
    assert!(stage.notice().starts_with("! This session is closed."));
    assert_eq!(presences(&stage)[0].1, Presence::TakesPart);
}
