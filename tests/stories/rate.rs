//! Rating a statement by call-out: blind until both sides have shown their hands.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::rating::Round;
use rstest::rstest;

use crate::stage::{Stage, said};

fn round(sales: &[u8], marketing: &[u8], revealed: bool) -> Round {
    Round {
        sales: sales.to_vec(),
        marketing: marketing.to_vec(),
        revealed,
        ..Round::default()
    }
}

#[rstest]
fn hands_are_masked_until_both_sides_have_shown_them(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("<Enter>");
    stage.assert_shows(said(
        language,
        "Shown the same lead, we would all give the same verdict: ready for sales, or not yet.",
        "Leg ons een lead voor en we zeggen allemaal hetzelfde: rijp voor sales, of nog niet.",
    ));
    stage.keys("<Enter>4 4 3 5<Enter>");
    stage.assert_shows(said(
        language,
        "M ● Hands of marketing",
        "M ● Handen van marketing",
    ));
    stage.keys("2323<Enter>");
    let hands = said(language, "hands", "handen");
    assert_eq!(
        stage.from("S ■", 2),
        [
            format!("    S ■ sales       ■ ■ ■ ■   4 {hands}"),
            format!("    M ● marketing   ● ● ● ●   4 {hands}"),
        ]
    );
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[4, 4, 3, 5], &[2, 3, 2, 3], false)]
    );
    stage.keys("<Enter>");
    let averages = match language {
        En => ["⌀ 4.0 (3–5)", "⌀ 2.5 (2–3)"],
        Nl => ["⌀ 4,0 (3–5)", "⌀ 2,5 (2–3)"],
    };
    assert_eq!(
        stage.from("1        2", 3),
        [
            "                    1        2        3        4        5".to_owned(),
            format!(
                "    S ■ sales       ·        ·        ■        ■■       ■        {}",
                averages[0]
            ),
            format!(
                "    M ● marketing   ·        ●●       ●●       ·        ·        {}",
                averages[1]
            ),
        ]
    );
    stage.assert_shows(said(
        language,
        "Sales is surer than marketing.",
        "Sales is zekerder dan marketing.",
    ));
    assert!(stage.point("funnel").ratings[0].revealed);
}

#[rstest]
#[case(En, "33", "3 3", "Both sides see it alike.")]
#[case(En, "2", "5", "Marketing is surer than sales.")]
#[case(Nl, "33", "3 3", "Beide kanten zien het hetzelfde.")]
#[case(Nl, "2", "5", "Marketing is zekerder dan sales.")]
fn the_gap_is_said_in_words(
    #[case] language: Language,
    #[case] sales: &str,
    #[case] marketing: &str,
    #[case] words: &str,
) {
    let mut stage = Stage::begun(language);
    stage.keys("<Enter><Enter>");
    stage.keys(&format!("{sales}<Enter>{marketing}<Enter><Enter>"));
    stage.assert_shows(words);
}

#[test]
fn in_a_low_window_the_gap_is_a_line_with_its_number() {
    let mut stage = Stage::begun(Nl);
    stage.resize(60, 18);
    stage.keys("<Enter><Enter>4 4 3 5<Enter>2 3 2 3<Enter><Enter>");
    stage.assert_shows("K L O O F   1 , 5");
}

#[rstest]
fn a_number_off_the_scale_complains_and_loses_nothing(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("<Enter><Enter>4 9 3<Enter>");
    stage.assert_shows("▏ 4 9 3");
    stage.assert_shows(said(
        language,
        "! “9” is not on the scale: type a number from 1 to 5 for each person.",
        "! “9” staat niet op de schaal: typ voor iedereen een cijfer van 1 tot 5.",
    ));
    assert_eq!(stage.point("funnel").ratings, []);
    assert_eq!(stage.file().drafts[0].text, "4 9 3");
    stage.keys("<Left><Left><Backspace>4<Enter>");
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[4, 4, 3], &[], false)]
    );
}

#[test]
fn more_hands_than_a_room_has_are_refused() {
    let mut stage = Stage::begun(En);
    stage.keys("<Enter><Enter>");
    stage.paste(&"3".repeat(201));
    stage.keys("<Enter>");
    stage.assert_shows("! That is more than 200 hands.");
    assert_eq!(stage.point("funnel").ratings, []);
}

#[test]
fn a_side_can_be_named_with_its_letter() {
    let mut stage = Stage::begun(En);
    stage.keys("<Enter><Enter>m 2 2<Enter>");
    stage.assert_shows("S ■ Hands of sales");
    stage.keys("5 4<Enter>");
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[5, 4], &[2, 2], false)]
    );
}

#[rstest]
fn one_side_alone_has_no_gap_to_see(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("<Enter><Enter>4 5<Enter><Enter><Enter>");
    stage.assert_shows(said(
        language,
        "Only one side has rated, so there is no gap to see.",
        "Maar één kant heeft gestemd, dus er is geen kloof te zien.",
    ));
    assert_eq!(stage.point("funnel").ratings, [round(&[4, 5], &[], true)]);
}

#[test]
fn a_group_that_does_not_rate_goes_on_with_enter() {
    let mut stage = Stage::begun(En);
    stage.keys("<Enter><Enter><Enter>");
    stage.assert_shows("DISCUSS");
    assert_eq!(stage.point("funnel").ratings, []);
}

#[rstest]
#[case(En, "3 3", "2 3", "Before the talk: 1.5. That is 1.0 closer.")]
#[case(En, "5 5", "1 1", "Before the talk: 1.5. That is 2.5 further apart.")]
#[case(En, "5", "3 4", "Before the talk: 1.5. The gap has stayed the same.")]
#[case(
    Nl,
    "3 3",
    "2 3",
    "Voor het gesprek: 1,5. Dat is 1,0 dichter bij elkaar."
)]
fn rating_again_shows_what_the_talk_did(
    #[case] language: Language,
    #[case] sales: &str,
    #[case] marketing: &str,
    #[case] words: &str,
) {
    let mut stage = Stage::begun(language);
    stage.keys("<Enter><Enter>4 4 3 5<Enter>2 3 2 3<Enter><Enter><Enter>");
    stage.keys("r");
    stage.keys(&format!("{sales}<Enter>{marketing}<Enter><Enter>"));
    stage.assert_shows(words);
    let ratings = stage.point("funnel").ratings;
    assert_eq!(ratings.len(), 2);
    assert_eq!(ratings[0], round(&[4, 4, 3, 5], &[2, 3, 2, 3], true));
}

#[test]
fn the_hands_of_one_side_are_called_out_anew_before_they_are_shown() {
    let mut stage = Stage::begun(En);
    stage.keys("<Enter><Enter>4 4<Enter>2 3<Enter>s5 5<Enter>");
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[5, 5], &[2, 3], false)]
    );
}
