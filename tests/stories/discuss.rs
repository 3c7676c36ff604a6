//! Discussing: notes by kind and side, changed, removed, pasted.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::minutes::NoteKind;
use handshake::domain::people::Side;
use rstest::rstest;

use crate::stage::{Stage, said};

/// A session at the third step of the first point.
fn discussing(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    stage.keys("<Right><Right>");
    stage
}

fn notes(stage: &Stage) -> Vec<(NoteKind, Option<Side>, String)> {
    let notes = stage.point("funnel").notes.into_iter();
    notes
        .map(|note| (note.kind, note.side, note.text))
        .collect()
}

#[rstest]
fn notes_stand_in_the_column_of_their_side(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.assert_shows(said(
        language,
        "? Which leads do you leave",
        "? Welke leads laat je het",
    ));
    stage.keys("b<Tab>Too many leads<Enter>");
    stage.keys("<Tab><Shift+Tab>Weekly call<Enter><Enter>");
    stage.keys("i<Tab>Shared list<Enter><Enter>");
    stage.keys("s<Tab>One definition<Enter><Enter>n<Tab><Tab>Seen it<Enter><Enter>");
    let (sales, both, marketing) = (Some(Side::Sales), None, Some(Side::Marketing));
    assert_eq!(
        notes(&stage),
        [
            (NoteKind::Bottleneck, sales, "Too many leads".into()),
            (NoteKind::Idea, marketing, "Weekly call".into()),
            (NoteKind::Idea, both, "Shared list".into()),
            (NoteKind::Solution, sales, "One definition".into()),
            (NoteKind::Observation, both, "Seen it".into()),
        ]
    );
    let heads = match language {
        En => "S ■ Sales says                  Both                            M ● Marketing says",
        Nl => "S ■ Sales zegt                  Beide                           M ● Marketing zegt",
    };
    let mut expected = vec![heads.to_owned()];
    let signs: Vec<&str> = NoteKind::ALL
        .iter()
        .map(|&kind| stage.app.look.note_sign(kind))
        .collect();
    let row = |cells: [String; 3]| {
        let [left, middle, right] = cells;
        format!("{left:<32}{middle:<32}{right}")
            .trim_end()
            .to_owned()
    };
    expected.push(row([
        format!("{} Too many leads", signs[1]),
        format!("{} Shared list", signs[2]),
        format!("{} Weekly call", signs[2]),
    ]));
    expected.push(row([
        format!("{} One definition", signs[3]),
        format!("{} Seen it", signs[0]),
        String::new(),
    ]));
    assert_eq!(stage.from("S ■", 3), expected);
}

#[test]
fn a_note_is_changed_and_an_empty_one_is_refused() {
    let mut stage = discussing(En);
    stage.keys("nToo soon<Enter><Enter><Down>e<End>, often<Enter>");
    assert_eq!(notes(&stage)[0].2, "Too soon, often");
    stage.keys("e<Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w><Enter>");
    stage.assert_shows("! A note needs words. To remove it: Esc, then Del.");
    assert_eq!(notes(&stage)[0].2, "Too soon, often");
}

#[rstest]
fn a_removed_note_comes_back_with_undo(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.keys("nOne<Enter>Two<Enter><Enter><Down><Delete>");
    assert_eq!(notes(&stage).len(), 1);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Note removed. Press u to take that back.",
            "Notitie weggehaald. Met u komt ze terug.",
        )
    );
    stage.keys("u");
    let texts: Vec<String> = notes(&stage).into_iter().map(|note| note.2).collect();
    assert_eq!(texts, ["One", "Two"]);
}

#[test]
fn a_paste_keeps_its_lines_and_loses_what_a_terminal_would_obey() {
    let mut stage = discussing(En);
    stage.keys("n");
    stage.paste("first\r\nsecond\rthird\u{1b}[2J\u{7}\u{202e}");
    stage.keys("<Enter><Enter>");
    assert_eq!(notes(&stage)[0].2, "first\nsecond\nthird[2J");
}

#[test]
fn a_paste_without_a_question_is_a_note_and_fires_no_keys() {
    let mut stage = discussing(En);
    stage.paste("xxq Leads rot");
    stage.assert_shows("▏ xxq Leads rot");
    stage.keys("<Enter>");
    assert_eq!(notes(&stage)[0].2, "xxq Leads rot");
    assert!(!stage.ended);
}

#[test]
fn a_line_end_is_typed_with_alt_and_enter() {
    let mut stage = discussing(En);
    stage.keys("nOne<Alt+Enter>two<Ctrl+j>three<Enter>");
    assert_eq!(notes(&stage)[0].2, "One\ntwo\nthree");
}

#[rstest]
fn a_megabyte_is_refused_with_a_sentence_and_the_text_stays(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.keys("nkept");
    stage.paste(&"x".repeat(1_000_000));
    stage.assert_shows("▏ kept");
    stage.assert_shows(said(
        language,
        "! That would be 1000004 characters; a field takes 20000 at most.",
        "! Dat worden 1000004 tekens; in een veld passen er 20000.",
    ));
    stage.keys("<Enter>");
    assert_eq!(notes(&stage)[0].2, "kept");
}

#[test]
fn what_does_not_fit_says_how_much_stands_above() {
    let mut stage = discussing(En);
    stage.keys("n");
    for number in 1..=30 {
        stage.keys(&format!("note {number}<Enter>"));
    }
    stage.keys("<Enter>");
    stage.assert_shows("note 30");
    stage.assert_hides("note 1 ");
    stage.assert_shows(" above");
}

#[rstest]
fn a_mark_in_the_line_says_who_and_what_and_counts_for_that_line(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = discussing(language);
    stage.keys("n");
    stage.assert_shows(said(language, "s! words", "s! woorden"));
    // The label says what the line will be before it is entered.
    stage.keys("s! Too many");
    stage.assert_shows(said(
        language,
        "S ■ bottleneck, sales",
        "S ■ knelpunt, sales",
    ));
    stage.assert_shows(said(
        language,
        "only this line; then again: observation, both",
        "alleen deze regel; daarna weer: waarneming, beide",
    ));
    stage.keys("<Enter>m* Weekly call<Enter>b+ One list<Enter>- Seen it<Enter>");
    stage.keys("sales says so<Enter>s 4 4<Enter>-5 percent<Enter>- ! danger<Enter><Enter>");
    let (sales, marketing) = (Some(Side::Sales), Some(Side::Marketing));
    let plain = |text: &str| (NoteKind::Observation, None, text.to_owned());
    assert_eq!(
        notes(&stage),
        [
            (NoteKind::Bottleneck, sales, "Too many".into()),
            (NoteKind::Idea, marketing, "Weekly call".into()),
            (NoteKind::Solution, None, "One list".into()),
            plain("Seen it"),
            plain("sales says so"),
            plain("s 4 4"),
            plain("-5 percent"),
            plain("! danger"),
        ]
    );
}

#[rstest]
fn a_mark_alone_counts_for_the_lines_that_follow(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.keys("nm!");
    stage.assert_shows(said(
        language,
        "or Enter: the next lines are like this",
        "of Enter: zo worden ook de volgende regels",
    ));
    stage.keys("<Enter>No answer<Enter>No time<Enter><Enter>");
    let marketing = Some(Side::Marketing);
    let expected =
        ["No answer", "No time"].map(|t| (NoteKind::Bottleneck, marketing, t.to_owned()));
    assert_eq!(notes(&stage), expected);
}

#[test]
fn a_pasted_list_keeps_its_first_dash() {
    let mut stage = discussing(En);
    stage.paste("- one\n- two");
    stage.keys("<Enter><Enter>");
    assert_eq!(notes(&stage)[0].2, "- one\n- two");
}

/// Three notes of sales, in the order in which they were said.
fn three_bottlenecks(language: Language) -> Stage {
    let mut stage = discussing(language);
    stage.keys("ns! One<Enter>s! Two<Enter>s! Three<Enter><Enter>");
    stage
}

fn dots(stage: &Stage) -> Vec<(String, u32)> {
    let notes = stage.point("funnel").notes.into_iter();
    notes.map(|note| (note.text, note.dots)).collect()
}

#[rstest]
fn dots_are_counted_note_by_note_and_the_most_come_first(#[values(En, Nl)] language: Language) {
    let mut stage = three_bottlenecks(language);
    stage.keys("d");
    stage.assert_shows(said(
        language,
        "How many dots for “One”?",
        "Hoeveel stippen voor ‘One’?",
    ));
    stage.assert_shows(said(
        language,
        "0 given · 3 each for 3 people make 9",
        "0 gegeven · 3 per persoon is voor 3 mensen 9",
    ));
    stage.keys("1<Enter><Enter>7");
    // Nothing moves while dots are counted.
    assert_eq!(stage.from("S ■", 2)[1].trim_end(), "! One  ●");
    stage.keys("<Enter>");
    assert!(stage.app.asking.is_none());
    let expected = [("One", 1), ("Two", 0), ("Three", 7)];
    assert_eq!(
        dots(&stage),
        expected.map(|(text, dots)| (text.to_owned(), dots))
    );
    let lines = stage.from("S ■", 4);
    let lines: Vec<&str> = lines[1..].iter().map(|line| line.trim_end()).collect();
    assert_eq!(lines, ["! Three  ● 7", "! One  ●", "! Two"]);
    stage.assert_shows(said(language, "8 dots", "8 stippen"));
    stage.keys("u");
    assert_eq!(dots(&stage)[2].1, 0);
    stage.assert_shows(said(
        language,
        "Undone: dots.",
        "Ongedaan gemaakt: stippen.",
    ));
}

#[rstest]
#[case(
    "x",
    "“x” is no number of dots: type 0 to 99.",
    "‘x’ is geen aantal stippen: typ 0 tot en met 99."
)]
#[case(
    "100",
    "“100” is no number of dots: type 0 to 99.",
    "‘100’ is geen aantal stippen: typ 0 tot en met 99."
)]
fn what_is_no_number_of_dots_stays_in_the_field(
    #[case] typed: &str,
    #[case] english: &'static str,
    #[case] dutch: &'static str,
    #[values(En, Nl)] language: Language,
) {
    let mut stage = three_bottlenecks(language);
    stage.keys(&format!("d{typed}<Enter>"));
    stage.assert_shows(&format!("! {}", said(language, english, dutch)));
    stage.assert_shows(&format!("▏ {typed}"));
    assert_eq!(dots(&stage)[0].1, 0);
}

#[test]
fn the_chosen_note_gets_a_dot_with_space_and_the_count_goes_where_the_arrows_lead() {
    let mut stage = three_bottlenecks(En);
    stage.keys("<Space>");
    assert_eq!(stage.notice(), "Choose a note first, with ↑ and ↓.");
    stage.keys("<Down><Down><Space><Space><Space>-");
    assert_eq!(dots(&stage)[1].1, 2);
    // It stays chosen, now on top; the count begins with it, and an arrow takes the number along.
    stage.keys("d");
    stage.assert_shows("▏ 2");
    stage.keys("5<Up>");
    assert_eq!(dots(&stage)[1].1, 5);
    stage.assert_shows("How many dots for “One”?");
    stage.keys("0<Esc>");
    assert_eq!(dots(&stage)[0].1, 0);
}

#[rstest]
fn a_chosen_note_changes_its_side_and_its_kind(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.keys("ns! Late<Enter><Enter><Down><Shift+Right>");
    assert_eq!(notes(&stage)[0].1, None);
    stage.keys("<Shift+Right><Shift+Right>");
    assert_eq!(notes(&stage)[0].1, Some(Side::Marketing));
    stage.keys("<c");
    let said = (NoteKind::Idea, None, "Late".to_owned());
    assert_eq!(notes(&stage), [said]);
    // `>` is the other key for the way to the right, for terminals that keep Shift and an arrow to themselves.
    stage.press('>');
    stage.keys("uuu");
    assert_eq!(notes(&stage)[0].1, Some(Side::Marketing));
}

#[rstest]
fn a_note_becomes_an_agreement_with_one_key_and_says_so(#[values(En, Nl)] language: Language) {
    let mut stage = three_bottlenecks(language);
    stage.keys("<Down>f");
    stage.assert_shows("▏ One");
    // The words are kept although nothing was typed yet, and so is what they come of.
    let mut stage = stage.start_again();
    stage.assert_shows("▏ One");
    stage.keys(" list");
    stage.enter_and_leave();
    let point = stage.point("funnel");
    assert_eq!(point.agreements[0].text, "One list");
    assert_eq!(point.notes[0].led_to, Some(point.agreements[0].id));
    stage.keys("<Left>");
    stage.assert_shows("! One  → 1.1");
    stage.keys("<Down>f");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "This note is already in: 1.1.",
            "Deze notitie staat al in: 1.1."
        )
    );
    // One step back takes the agreement and the link away.
    stage.keys("u");
    let point = stage.point("funnel");
    assert_eq!((point.agreements.len(), point.notes[0].led_to), (0, None));
    stage.assert_hides("→");
}

#[rstest]
fn a_note_is_parked_with_one_key_and_says_so(#[values(En, Nl)] language: Language) {
    let mut stage = three_bottlenecks(language);
    stage.keys("<Down><Down>P");
    let minutes = stage.file().minutes;
    let item = &minutes.parked[0];
    assert_eq!(
        (item.text.as_str(), item.point.as_deref()),
        ("Two", Some("funnel"))
    );
    assert_eq!(
        minutes.point("funnel").unwrap().notes[1].led_to,
        Some(item.id)
    );
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Parked. Press u to take that back.",
            "Geparkeerd. Met u neem je dat terug.",
        )
    );
    stage.assert_shows(said(
        language,
        "! Two  → parking lot",
        "! Two  → parkeerplaats",
    ));
    stage.keys("u");
    let minutes = stage.file().minutes;
    assert!(minutes.parked.is_empty());
    assert_eq!(minutes.point("funnel").unwrap().notes[1].led_to, None);
}

#[rstest]
fn an_agreement_that_is_half_typed_does_not_give_way_to_a_note(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = three_bottlenecks(language);
    stage.keys("aHalf of it<Esc><Left><Down>f");
    stage.assert_shows("▏ Half of it");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! Another agreement is still being typed here. Enter it first, or clear it.",
            "! Hier wordt nog een andere afspraak getypt. Leg die eerst vast, of maak het veld leeg.",
        )
    );
    stage.keys("<Enter><Esc>");
    let point = stage.point("funnel");
    assert_eq!(point.agreements[0].text, "Half of it");
    assert!(point.notes.iter().all(|note| note.led_to.is_none()));
}

#[test]
fn a_removed_note_says_nothing_when_the_session_cannot_be_changed() {
    let mut stage = three_bottlenecks(En);
    let mut other = stage.another_window();
    other.keys("<Down><Delete>");
    assert_eq!(
        other.notice(),
        "! You are reading along: somebody else writes this session."
    );
    assert_eq!(dots(&stage).len(), 3);
}
