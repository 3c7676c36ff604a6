//! Rating a statement by call-out: blind until both sides have shown their hands, and then the gap.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::rating::Round;
use rstest::rstest;

use crate::stage::{EIGHT, Stage, said};

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
    let mut stage = Stage::rating(language, &EIGHT);
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
    let hands = said(language, "4 of 4", "4 van 4");
    assert_eq!(
        stage.from("S ■", 2),
        [
            format!("    S ■ sales      ■ ■ ■ ■   {hands}"),
            format!("    M ● marketing  ● ● ● ●   {hands}"),
        ]
    );
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[3, 4, 4, 5], &[2, 2, 3, 3], false)]
    );
    stage.keys("<Enter>");
    let facts = match language {
        En => ["median 4   (3–5)  ⌀ 4.0", "median 2.5 (2–3)  ⌀ 2.5"],
        Nl => ["mediaan 4   (3–5)  ⌀ 4,0", "mediaan 2,5 (2–3)  ⌀ 2,5"],
    };
    assert_eq!(
        stage.from("1        2", 3),
        [
            "                   1        2        3        4        5".to_owned(),
            format!(
                "    S ■ sales      ·        ·        ■        ■■       ■        {}",
                facts[0]
            ),
            format!(
                "    M ● marketing  ·        ●●       ●●       ·        ·        {}",
                facts[1]
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
fn what_is_typed_counts_up_in_masked_signs_and_one_key_unmasks_it(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("<Enter>");
    for (key, field, hint) in [
        ("4", "▏ ■", said(language, "1 hand, 4 at", "1 hand, 4 aan")),
        (
            " 5",
            "▏ ■ ■",
            said(language, "2 hands, 4 at", "2 handen, 4 aan"),
        ),
        (
            "32",
            "▏ ■ ■■■",
            said(language, "4 hands, 4 at", "4 handen, 4 aan"),
        ),
    ] {
        stage.keys(key);
        assert_eq!(stage.from("▏", 1), [field]);
        stage.assert_shows(hint);
    }
    stage.keys("<F2>");
    assert_eq!(stage.from("▏", 1), ["▏ 4 532"]);
    stage.keys("<F2>");
    assert_eq!(stage.from("▏", 1), ["▏ ■ ■■■"]);
    // The question for the other side is masked again, whatever was unmasked before.
    stage.keys("<F2><Enter>2");
    assert_eq!(stage.from("▏", 1), ["▏ ●"]);
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

#[rstest]
fn of_fewer_than_three_only_the_spread_is_told(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &["Ana s", "Bob s", "Cor s", "Eva m", "Fem m"]);
    stage.keys("<Enter>435<Enter>52<Enter><Enter>");
    let too_few = said(
        language,
        "2 hands: too few for dots",
        "2 handen: te weinig voor stippen",
    );
    assert_eq!(
        stage.from("M ●", 1),
        [format!("    M ● marketing  2–5   {too_few}")]
    );
    // The other side is enough for a picture, and the gap is there: (5 + 2) / 2 − (4 + 3 + 5) / 3 = −0.5.
    stage.assert_shows("S ■ sales      ·        ·        ■        ■        ■");
    stage.assert_shows(said(
        language,
        "Sales is surer than marketing.",
        "Sales is zekerder dan marketing.",
    ));
    stage.keys("<Enter>r442<Enter>34<Enter><Enter>");
    assert_eq!(
        stage.from("M ●", 1),
        [format!("    M ● marketing  2–5 → 3–4   {too_few}")]
    );
}

#[test]
fn in_a_low_window_the_gap_is_a_line_with_its_number_and_what_the_talk_did() {
    let mut stage = Stage::rating(Nl, &EIGHT);
    stage.resize(60, 18);
    stage.keys("<Enter>4 4 3 5<Enter>2 3 2 3<Enter><Enter>");
    stage.assert_shows("K L O O F   1 , 5");
    stage.assert_shows("■    ■■   ■    4 (3–5)");
    stage.keys("<Enter>r3433<Enter>3323<Enter><Enter>");
    stage.assert_shows("K L O O F   0 , 5");
    stage.assert_says("Voor het gesprek 1,5 → nu 0,5 1,0 dichter bij elkaar");
}

#[rstest]
#[case("4 9 3", "▏ ■ 9 ■", "9")]
#[case("s 4 9 x", "▏ s ■ 9 x", "9")]
#[case("4 x", "▏ ■ x", "x")]
fn a_number_off_the_scale_complains_and_loses_nothing(
    #[values(En, Nl)] language: Language,
    #[case] typed: &str,
    #[case] seen: &str,
    #[case] wrong: &str,
) {
    let mut stage = Stage::begun(language);
    stage.keys("<Enter><Enter>");
    stage.keys(typed);
    stage.keys("<Enter>");
    stage.assert_shows(seen);
    let complaint = said(
        language,
        "is not on the scale: type a number from 1 to 5 for each person.",
        "staat niet op de schaal: typ voor iedereen een cijfer van 1 tot 5.",
    );
    stage.assert_shows(&format!("! “{wrong}” {complaint}"));
    assert_eq!(stage.point("funnel").ratings, []);
    let kept: Vec<char> = stage.file().drafts[0].text.chars().collect();
    let mut sorted = (kept, typed.chars().collect::<Vec<char>>());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    assert_eq!(sorted.0, sorted.1, "every sign is kept");
}

#[test]
fn a_slip_is_mended_where_it_stands() {
    let mut stage = Stage::begun(En);
    stage.keys("<Enter><Enter>4 9 3<Enter><Left><Left><Backspace>4<Enter>");
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[3, 4, 4], &[], false)]
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

#[rstest]
fn two_hundred_of_each_side_fit_on_the_scale(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.resize(80, 24);
    stage.keys("<Enter><Enter>");
    stage.paste(&"12345".repeat(40));
    stage.assert_shows(said(language, "200 hands, 1 at", "200 handen, 1 aan"));
    stage.keys("<Enter>");
    stage.paste(&"3".repeat(200));
    stage.keys("<Enter><Enter>");
    stage.assert_shows("■ 40   ■ 40   ■ 40   ■ 40   ■ 40");
    stage.assert_shows("● 200");
    assert_eq!(stage.point("funnel").ratings[0].sales.len(), 200);
}

#[rstest]
fn more_hands_than_people_of_a_side_are_told_and_not_refused(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("<Enter>44355<Enter>");
    let said = said(
        language,
        "! 5 hands, but 4 of sales at the table. All 5 count.",
        "! 5 handen, maar 4 van sales aan tafel. Alle 5 tellen mee.",
    );
    assert_eq!(stage.notice(), said);
    assert_eq!(stage.point("funnel").ratings[0].sales, [3, 4, 4, 5, 5]);
    stage.keys("22222<Enter>");
    assert!(stage.notice().contains("marketing"), "{}", stage.notice());
}

#[test]
fn nobody_of_a_side_and_nobody_at_all_do_not_stop_a_call_out() {
    let mut stage = Stage::rating(En, &["Ana s"]);
    stage.keys("<Enter>4<Enter>2 2<Enter>");
    assert_eq!(
        stage.notice(),
        "! 2 hands, but 0 of marketing at the table. All 2 count."
    );
    let mut stage = Stage::rating(En, &[]);
    stage.keys("<Enter>4 4 4<Enter>");
    assert_eq!(stage.notice(), "");
    stage.keys("2 2 2<Enter>");
    stage.assert_shows("■ ■ ■   3 hands");
}

#[test]
fn a_side_can_be_named_with_its_letter() {
    let mut stage = Stage::begun(En);
    stage.keys("<Enter><Enter>m 2 2");
    assert_eq!(stage.from("▏", 1), ["▏ m ● ●"]);
    stage.keys("<Enter>");
    stage.assert_shows("S ■ Hands of sales");
    stage.keys("5 4<Enter>");
    assert_eq!(
        stage.point("funnel").ratings,
        [round(&[4, 5], &[2, 2], false)]
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
    stage.assert_shows(said(language, "nobody rated", "niemand heeft gestemd"));
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
#[case(
    En,
    "3433",
    "3323",
    "Before the talk 1.5 → now 0.5",
    "1.0 closer to each other"
)]
#[case(
    En,
    "5555",
    "1111",
    "Before the talk 1.5 → now 4.0",
    "2.5 further apart"
)]
#[case(
    En,
    "5555",
    "3434",
    "Before the talk 1.5 → now 1.5",
    "As far apart as before"
)]
#[case(
    Nl,
    "3433",
    "3323",
    "Voor het gesprek 1,5 → nu 0,5",
    "1,0 dichter bij elkaar"
)]
fn rating_again_shows_what_the_talk_did(
    #[case] language: Language,
    #[case] sales: &str,
    #[case] marketing: &str,
    #[case] numbers: &str,
    #[case] words: &str,
) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("<Enter>4 4 3 5<Enter>2 3 2 3<Enter><Enter><Enter>");
    stage.keys("r");
    stage.keys(&format!("{sales}<Enter>{marketing}<Enter><Enter>"));
    stage.assert_shows(numbers);
    stage.assert_shows(words);
    let ratings = stage.point("funnel").ratings;
    assert_eq!(ratings.len(), 2);
    assert_eq!(ratings[0], round(&[3, 4, 4, 5], &[2, 2, 3, 3], true));
}

/// Worked out by hand. Sales 3 3 3 4: the middle two are 3 and 3, 13 / 4 = 3.25, which is 3.3. Marketing 2 3 3 3: 3, and 11 / 4 =
/// 2.75, which is 2.8.
#[rstest]
fn a_second_round_shows_each_side_before_and_after(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::rating(language, &EIGHT);
    stage.keys("<Enter>4 4 3 5<Enter>2 3 2 3<Enter><Enter><Enter>r3433<Enter>3323<Enter><Enter>");
    let (sales, marketing) = match language {
        En => (
            "median 4 → 3      ⌀ 4.0 → 3.3",
            "median 2.5 → 3    ⌀ 2.5 → 2.8",
        ),
        Nl => (
            "mediaan 4 → 3      ⌀ 4,0 → 3,3",
            "mediaan 2,5 → 3    ⌀ 2,5 → 2,8",
        ),
    };
    assert!(stage.from("S ■", 1)[0].ends_with(sales));
    assert!(stage.from("M ●", 1)[0].ends_with(marketing));
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
