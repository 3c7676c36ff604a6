//! Rating with one keyboard that is passed around: whose turn it is in large letters, and nothing of what was cast before the end.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::rating::{NamedHand, Round};
use handshake::domain::session::Session;
use rstest::rstest;

use crate::stage::{EIGHT, Stage, said};

fn rounds(stage: &Stage) -> Vec<Round> {
    stage.point("funnel").ratings
}

fn hands(sales: &[u8], marketing: &[u8], revealed: bool) -> Vec<Round> {
    vec![Round {
        sales: sales.to_vec(),
        marketing: marketing.to_vec(),
        revealed,
        ..Round::default()
    }]
}

/// Whose turn it is, as the line below the large letters says it.
fn turn(stage: &Stage) -> String {
    let how = said(stage.file().language, "press 1 to 5", "toets 1 tot 5");
    let line = stage.from(how, 1).remove(0);
    let said = line.trim().trim_end_matches(how).trim();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[rstest]
fn everybody_has_a_turn_and_the_hands_are_shown_at_once(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.assert_shows(said(
        language,
        "Or pass the keyboard around with k: then nobody sees what the others cast.",
        "Of laat met k het toetsenbord rondgaan: dan ziet niemand wat de anderen stemmen.",
    ));
    stage.keys("k");
    let (person, of) = (
        said(language, "person", "persoon"),
        said(language, "of", "van"),
    );
    assert_eq!(turn(&stage), format!("S ■ sales {person} 1 {of} 4"));
    for (place, key) in (2..=4).zip(["4", "4", "3"]) {
        stage.keys(key);
        assert_eq!(turn(&stage), format!("S ■ sales {person} {place} {of} 4"));
        assert!(stage.shows(&format!("{} {of} 4", place - 1)));
    }
    stage.keys("5");
    assert_eq!(turn(&stage), format!("M ● marketing {person} 1 {of} 4"));
    stage.keys("2323");
    stage.assert_shows(said(
        language,
        "Everybody has had the keyboard.",
        "Iedereen heeft het toetsenbord gehad.",
    ));
    assert_eq!(rounds(&stage), hands(&[3, 4, 4, 5], &[2, 2, 3, 3], false));
    stage.keys("<Enter><Enter>");
    assert_eq!(rounds(&stage), hands(&[3, 4, 4, 5], &[2, 2, 3, 3], true));
    stage.assert_shows(said(
        language,
        "Sales is surer than marketing.",
        "Sales is zekerder dan marketing.",
    ));
}

#[test]
fn the_name_stands_there_in_letters_of_many_cells() {
    let mut stage = Stage::rating(En, &["Li s", "Łukasz Zażółć s", "Bo m"]);
    stage.keys("k");
    // The L of the font: a foot of seven cells, each of which is two wide on a window of this size.
    assert!(
        stage.from("██████████████", 1)[0].starts_with("    ██████████████"),
        "{}",
        stage.lines().join("\n")
    );
    // A letter that the font lacks: the name is spelled out instead, and never missing.
    stage.keys("3");
    stage.assert_shows("Ł U K A S Z   Z A Ż Ó Ł Ć");
}

/// Many press Enter behind their digit: it passes the keyboard on and never skips who comes next.
#[rstest]
fn enter_behind_a_digit_only_passes_the_keyboard_on(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("k4<Enter>4<Enter>3<Enter>5<Enter>2<Enter>3<Enter>2<Enter>3");
    let all = said(
        language,
        "Enter that was everybody",
        "Enter dat was iedereen",
    );
    assert!(stage.foot().starts_with(all), "{}", stage.foot());
    stage.keys("<Enter>");
    let show = said(language, "Enter show the hands", "Enter de handen tonen");
    assert!(stage.foot().starts_with(show), "{}", stage.foot());
    assert_eq!(rounds(&stage), hands(&[3, 4, 4, 5], &[2, 2, 3, 3], false));
}

#[rstest]
fn a_second_enter_goes_on_without_somebody(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &["Ana s", "Bob s", "Cor s", "Eva m"]);
    stage.keys("k4<Enter>");
    let without = said(language, "Enter go on without", "Enter overslaan");
    assert!(stage.foot().starts_with(without), "{}", stage.foot());
    stage.keys("<Enter>");
    let third = said(language, "person 3 of 3", "persoon 3 van 3");
    assert!(turn(&stage).ends_with(third));
    stage.keys("5");
    assert!(turn(&stage).starts_with("M ●"));
    stage.keys("2<Enter><Enter>");
    assert_eq!(rounds(&stage), hands(&[4, 5], &[2], true));
}

#[rstest]
fn a_wrong_digit_is_taken_back_before_the_hands_are_shown(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("k45<Backspace>");
    assert_eq!(rounds(&stage), hands(&[4], &[], false));
    assert!(turn(&stage).contains(" 2 "));
    stage.keys("3435<Backspace><Backspace>2");
    assert_eq!(rounds(&stage), hands(&[2, 3, 4, 4], &[], false));
    stage.keys("<Backspace><Backspace><Backspace><Backspace>");
    assert_eq!(rounds(&stage), []);
    stage.keys("<Backspace>");
    let nothing = said(
        language,
        "There is nothing to take back.",
        "Er is niets om terug te nemen.",
    );
    assert_eq!(stage.notice(), nothing);
}

#[rstest]
fn esc_leaves_and_keeps_what_was_cast(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("k443<Esc>");
    stage.assert_shows(said(language, "RATE", "STEMMEN"));
    stage.assert_shows(said(language, "■ ■ ■   3 of 4", "■ ■ ■   3 van 4"));
    assert_eq!(rounds(&stage), hands(&[3, 4, 4], &[], false));
    stage.keys("k");
    let fourth = said(language, "person 4 of 4", "persoon 4 van 4");
    assert!(turn(&stage).ends_with(fourth));
    // And what was cast before it left can still be taken back.
    stage.keys("<Backspace>");
    assert_eq!(rounds(&stage), hands(&[4, 4], &[], false));
}

#[test]
fn keys_of_the_session_do_nothing_while_many_hands_are_on_the_keyboard() {
    let mut stage = Stage::rating(En, &EIGHT);
    stage.keys("k4");
    let before = (stage.text(), stage.lines());
    stage.keys("0679poautDAxhrsmT+<Tab><PageDown><Left>");
    assert_eq!((stage.text(), stage.lines()), before);
}

#[rstest]
fn without_people_on_the_list_a_side_ends_when_the_room_says_so(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::rating(language, &[]);
    stage.keys("k");
    let first = said(language, "person 1", "persoon 1");
    assert_eq!(turn(&stage), format!("S ■ sales {first}"));
    stage.keys("435");
    let done = said(language, "Enter pass it on", "Enter doorgeven");
    assert!(stage.foot().starts_with(done), "{}", stage.foot());
    stage.keys("<Enter>");
    let done = said(language, "Enter sales is done", "Enter sales is klaar");
    assert!(stage.foot().starts_with(done), "{}", stage.foot());
    stage.keys("<Enter>");
    assert_eq!(turn(&stage), format!("M ● marketing {first}"));
    stage.keys("2<Enter><Enter><Enter>");
    assert_eq!(rounds(&stage), hands(&[3, 4, 5], &[2], true));
}

#[rstest]
fn a_side_of_which_nobody_is_there_is_told_and_has_no_turn(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &["Ana s", "Chris g"]);
    stage.keys("k");
    let absent = said(
        language,
        "! Nobody of marketing is at the table, so only the other side rates.",
        "! Van marketing zit niemand aan tafel, dus alleen de andere kant stemt.",
    );
    assert_eq!(stage.notice(), absent);
    stage.keys("4<Enter><Enter>");
    assert_eq!(rounds(&stage), hands(&[4], &[], true));
    stage.assert_shows(said(
        language,
        "Only one side has rated, so there is no gap to see.",
        "Maar één kant heeft gestemd, dus er is geen kloof te zien.",
    ));
}

#[test]
fn whoever_looks_on_or_has_left_has_no_turn() {
    let mut stage = Stage::rating(En, &["Ana s", "Bob s", "Eva m", "Fem m"]);
    // Ana looks on, and Eva has left.
    stage.keys("A<Space><Down><Down><Space><Space><Enter>k");
    assert_eq!(turn(&stage), "S ■ sales person 1 of 1");
    stage.keys("5");
    assert_eq!(turn(&stage), "M ● marketing person 1 of 1");
    stage.keys("1<Enter><Enter>");
    assert_eq!(rounds(&stage), hands(&[5], &[1], true));
}

#[test]
fn a_round_that_nobody_took_part_in_is_none() {
    let mut stage = Stage::rating(En, &["Ana s", "Eva m"]);
    stage.keys("k<Enter><Enter>");
    assert!(stage.foot().starts_with("Enter go on without"));
    stage.keys("<Enter>");
    stage.assert_shows("RATE");
    assert_eq!(rounds(&stage), []);
}

#[test]
fn a_second_round_with_the_keyboard_leaves_the_first_as_it_was() {
    let mut stage = Stage::rating(En, &["Ana s", "Eva m"]);
    stage.keys("k41<Enter><Enter>k33<Enter><Enter>");
    let expected = [hands(&[4], &[1], true), hands(&[3], &[3], true)].concat();
    assert_eq!(rounds(&stage), expected);
}

#[test]
fn a_called_out_side_and_a_side_with_the_keyboard_make_one_round() {
    let mut stage = Stage::rating(En, &["Ana s", "Bob s", "Eva m"]);
    stage.keys("<Enter>44<Enter><Esc>k");
    assert_eq!(turn(&stage), "M ● marketing person 1 of 1");
    stage.keys("2<Enter><Enter>");
    assert_eq!(rounds(&stage), hands(&[4, 4], &[2], true));
}

/// All of it is one deed: taken back step by step, undo would show who cast what.
#[test]
fn undo_takes_back_all_that_was_cast_or_only_that_it_was_shown() {
    let mut stage = Stage::rating(En, &["Ana s", "Bob s", "Eva m"]);
    stage.keys("k421<Enter><Enter>u");
    assert_eq!(rounds(&stage), hands(&[2, 4], &[1], false));
    stage.keys("u");
    assert_eq!(rounds(&stage), []);
    stage.keys("UU");
    assert_eq!(rounds(&stage), hands(&[2, 4], &[1], true));
}

#[test]
fn what_was_taken_back_does_not_come_back_with_another_deed() {
    let mut stage = Stage::rating(En, &["Ana s", "Bob s", "Eva m"]);
    stage.keys("k42<Esc>pUtrecht<Enter>uk<Backspace><Esc>U");
    assert_eq!(rounds(&stage), hands(&[4], &[], false));
}

#[test]
fn a_kill_keeps_how_many_cast_and_goes_on_with_the_next() {
    let mut stage = Stage::rating(En, &EIGHT);
    stage.keys("k512");
    let mut again = stage.start_again();
    again.assert_shows("■ ■ ■   3 of 4");
    assert_eq!(rounds(&again), hands(&[1, 2, 5], &[], false));
    again.keys("k");
    assert_eq!(turn(&again), "S ■ sales person 4 of 4");
    again.keys("<Backspace>");
    assert_eq!(again.notice(), "There is nothing to take back.");
    again.keys("3");
    assert_eq!(turn(&again), "M ● marketing person 1 of 4");
}

fn person(session: &Session, name: &str) -> uuid::Uuid {
    let mut people = session.people.iter();
    people.find(|person| person.name == name).unwrap().id
}

#[rstest]
fn names_are_kept_when_the_team_chose_so_and_only_once_the_hands_are_shown(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Enter><Enter>");
    stage.keys("Eva m<Enter>Ana s<Enter>Bob s<Enter>");
    stage.assert_shows(said(
        language,
        "Ratings are kept without names.",
        "Stemmen worden zonder namen bewaard.",
    ));
    stage.keys("<Ctrl+r>");
    assert!(stage.file().named_ratings);
    stage.assert_shows(said(
        language,
        "Ratings are kept with names when the keyboard goes around.",
        "Stemmen via het toetsenbord worden met namen bewaard.",
    ));
    stage.keys("<Ctrl+b>x<Enter>k421");
    assert_eq!(rounds(&stage), hands(&[2, 4], &[1], false));
    // A glance elsewhere does not make the program forget who cast.
    stage.keys("<Esc>o<Esc>k<Enter>");
    let session = stage.file();
    let named = |name: &str, hand| NamedHand {
        person: person(&session, name),
        hand,
    };
    assert_eq!(
        rounds(&stage)[0].by_name,
        [named("Eva", 1), named("Ana", 4), named("Bob", 2)]
    );
}

#[test]
fn without_that_choice_no_name_is_ever_kept() {
    let mut stage = Stage::rating(En, &EIGHT);
    stage.keys("k44352323<Enter><Enter>");
    assert_eq!(rounds(&stage)[0].by_name, []);
    assert!(!stage.text().contains("by_name"));
}
