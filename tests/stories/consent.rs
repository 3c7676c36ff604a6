//! Deciding: the rule before the vote, the voices of both sides, a reservation and what comes of it.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::{Agreement, Decision, Rule, Standing, Voice};
use jiff::civil::date;
use rstest::rstest;

use crate::agree::WHOLE;
use crate::stage::{Stage, said};

const C: Voice = Voice::Consents;
const O: Voice = Voice::Objects;

/// A session of two sellers and three marketeers, at the question how the group decides on a rule that says all.
fn deciding(language: Language) -> Stage {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Enter><Enter>");
    stage.keys("Ana s<Enter>Joost s<Enter>Bram m<Enter>Priya m<Enter>Kim m<Enter><Ctrl+b>x");
    stage.keys(WHOLE);
    stage
}

fn only(stage: &Stage) -> Agreement {
    let all = stage.point("funnel").agreements;
    assert_eq!(all.len(), 1);
    all[0].clone()
}

fn decision(stage: &Stage) -> Decision {
    only(stage).decision.expect("the group has decided")
}

#[rstest]
fn each_rule_is_chosen_before_the_vote_and_says_what_it_asks(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.assert_shows(said(
        language,
        "› consent     fist to five     support",
        "› consent     vuist tot vijf     steun",
    ));
    stage.assert_shows(said(
        language,
        "good enough for now, safe enough to try: is there a reasoned objection?",
        "goed genoeg, veilig genoeg om te proberen: is er een gegrond bezwaar?",
    ));
    stage.keys("<Right>");
    stage.assert_shows(said(
        language,
        "everybody shows 0 to 5 fingers; fewer than three is a reservation",
        "iedereen steekt 0 tot 5 vingers op; minder dan drie is een bedenking",
    ));
    stage.keys(said(language, "s", "s"));
    stage.assert_shows(said(
        language,
        "everybody is for, neutral or against",
        "iedereen is voor, neutraal of tegen",
    ));
    assert_eq!(only(&stage).decision, None);
}

#[rstest]
fn the_consent_of_a_whole_side_is_one_enter(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "  2 consent", "  2 stemmen in"));
    stage.keys("<Enter>");
    // While marketing is to answer, nothing is agreed.
    assert_eq!(only(&stage).state, Standing::Proposed);
    stage.keys("<Enter>");
    assert_eq!(
        decision(&stage),
        Decision {
            rule: Rule::Consent,
            sales: vec![C, C],
            marketing: vec![C, C, C],
            on: date(2026, 12, 3),
            trial: false,
        }
    );
    assert_eq!(only(&stage).state, Standing::Agreed);
    stage.assert_shows(said(
        language,
        "c consent               S ■ 2 of 2   M ● 3 of 3   by consent",
        "c instemming            S ■ 2 van 2   M ● 3 van 3   met consent",
    ));
}

#[rstest]
fn fingers_are_typed_fast_and_read_back(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Right><Enter>");
    stage.assert_shows(said(
        language,
        "S ■ 1.1 · how many fingers does each show?",
        "S ■ 1.1 · hoeveel vingers steekt ieder op?",
    ));
    stage.assert_shows(said(
        language,
        "the fingers of each: 4 5 3",
        "de vingers van ieder: 4 5 3",
    ));
    stage.keys("31");
    stage.assert_shows(said(
        language,
        "  2 hands, 1 below three",
        "  2 handen, 1 onder de drie",
    ));
    stage.keys("<Backspace>5<Enter>4 3, 3<Enter>");
    // Sorted, so that the order tells nothing of who.
    let f = Voice::Fingers;
    assert_eq!(decision(&stage).sales, [f(5), f(3)]);
    assert_eq!(decision(&stage).marketing, [f(4), f(3), f(3)]);
    assert_eq!(only(&stage).state, Standing::Agreed);
}

#[rstest]
fn support_counts_for_neutral_and_against(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Left><Enter>1 1");
    stage.assert_shows(said(language, "  1 for, 1 neutral", "  1 voor, 1 neutraal"));
    stage.keys("<Enter>0 3<Enter>");
    assert_eq!(decision(&stage).sales, [Voice::For, Voice::Neutral]);
    assert_eq!(decision(&stage).marketing, [Voice::Neutral; 3]);
    // Nobody is against, but nobody of marketing is for it either.
    assert_eq!(only(&stage).state, Standing::Proposed);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! Nobody of marketing is for it, so it stays a proposal.",
            "! Niemand van marketing is ervoor, dus het blijft een voorstel.",
        )
    );
    // The next vote begins with the rule that was used last.
    stage.keys("c");
    stage.assert_shows(said(language, "› support", "› steun"));
}

#[rstest]
#[case::consent("<Enter>", "1 1<Enter><Enter>")]
#[case::fist("<Right><Enter>", "4 2<Enter>4 4 4<Enter>")]
#[case::support("<Left><Enter>", "2<Enter>2 0 1<Enter>")]
fn a_reservation_is_asked_for_with_the_change_that_would_take_it_away(
    #[values(En, Nl)] language: Language,
    #[case] rule: &str,
    #[case] voices: &str,
) {
    let mut stage = deciding(language);
    stage.keys(rule);
    stage.keys(voices);
    stage.assert_shows(said(
        language,
        "1.1 · what does somebody still doubt?",
        "1.1 · waar heeft iemand nog bedenkingen bij?",
    ));
    stage.keys("Too much work<Enter>");
    stage.assert_shows(said(
        language,
        "1.1 · what change would take that doubt away?",
        "1.1 · welke wijziging zou die wegnemen?",
    ));
    stage.keys("Weekly<Enter>");
    stage.assert_shows(said(
        language,
        "› change it     on trial     leave it open",
        "› wijzigen     op proef     voorstel laten",
    ));
    let made = only(&stage);
    assert_eq!(made.state, Standing::Proposed);
    assert_eq!(
        (made.reservations.as_str(), made.remedy.as_str()),
        ("Too much work", "Weekly")
    );
    stage.assert_shows("Too much work  ›  Weekly");
}

#[rstest]
fn changed_words_are_voted_on_again_and_the_reservation_stays(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = deciding(language);
    stage.keys("<Enter>1 1<Enter><Enter>Too much work<Enter>Weekly<Enter><Enter>");
    stage.assert_shows("▏ One list");
    stage.keys(", kept weekly<Enter>");
    stage.assert_shows(said(
        language,
        "S ■ 1.1 · does anybody have a reasoned objection?",
        "S ■ 1.1 · heeft iemand een gegrond bezwaar?",
    ));
    stage.keys("<Enter><Enter>");
    let made = only(&stage);
    assert_eq!(made.text, "One list, kept weekly");
    assert_eq!(made.state, Standing::Agreed);
    assert_eq!(made.reservations, "Too much work");
    assert_eq!(decision(&stage).sales, [C, C]);
    // The first vote is out of the way, and kept.
    assert_eq!(made.earlier.len(), 1);
    assert_eq!(made.earlier[0].sales, [C, O]);
    stage.assert_shows(said(
        language,
        "S ■ 2 of 2   M ● 3 of 3   by consent",
        "S ■ 2 van 2   M ● 3 van 3   met consent",
    ));
}

#[rstest]
fn a_trial_lasts_until_the_review(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Right><Enter>5 1<Enter>4 4 4<Enter>Too much work<Enter><Enter><Right>");
    stage.assert_shows(said(
        language,
        "good enough for now: we try it until Wednesday 3 March 2027",
        "goed genoeg voor nu: we proberen het tot woensdag 3 maart 2027",
    ));
    stage.keys("<Enter>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "1.1 is on trial until Wednesday 3 March 2027.",
            "1.1 is op proef tot woensdag 3 maart 2027.",
        )
    );
    let made = only(&stage);
    assert_eq!(made.state, Standing::OnTrial);
    assert!(decision(&stage).trial);
    stage.assert_shows(said(language, "● on trial · rule", "● op proef · regel"));
    stage.assert_shows(said(
        language,
        "S ■ 1 of 2   M ● 3 of 3   by fist to five",
        "S ■ 1 van 2   M ● 3 van 3   met vuist tot vijf",
    ));
    // Dropped and brought back it is on trial again; undo takes the trial back.
    stage.keys("<Delete><Delete>");
    assert_eq!(only(&stage).state, Standing::OnTrial);
    stage.keys("uuu");
    assert_eq!(only(&stage).state, Standing::Proposed);
}

#[rstest]
fn a_doubt_may_stay_open(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Enter>2<Enter>2 1<Enter>Too much work<Enter><Enter><Left><Enter>");
    assert!(stage.app.asking.is_none());
    assert_eq!(only(&stage).state, Standing::Proposed);
    assert_eq!(only(&stage).reservations, "Too much work");
    // Its key leads back to what now.
    stage.keys("v<Enter><Enter>o");
    stage.keys("<Enter>");
    assert_eq!(only(&stage).state, Standing::OnTrial);
}

#[rstest]
fn what_lacks_who_what_when_or_how_is_asked_first_and_stays_a_proposal(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>c");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! 1.1 does not say yet: what sales does, what marketing does +3",
            "! 1.1 zegt nog niet: wat sales doet, wat marketing doet +3",
        )
    );
    // Whoever passes over all of it may vote, but nothing is agreed.
    stage.keys("cleans it<Enter>fills it<Enter>ana<Enter><Enter><Enter>");
    stage.assert_shows(said(
        language,
        "1.1 · how do we decide?",
        "1.1 · hoe besluiten we?",
    ));
    stage.keys("<Enter><Enter><Enter>");
    assert_eq!(only(&stage).state, Standing::Proposed);
    assert_eq!(decision(&stage).marketing, [C]);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! 1.1 is agreed once it says: who of marketing, how we see it",
            "! 1.1 is afgesproken zodra erin staat: wie van marketing, hoe we het zien",
        )
    );
    // Once it says the last of it, it is.
    stage.keys("Mbram<Enter>");
    assert_eq!(only(&stage).state, Standing::Proposed);
    stage.keys("nthe list<Enter><Esc>");
    assert_eq!(only(&stage).state, Standing::Agreed);
}

#[rstest]
fn the_sentence_that_lacks_the_last_part_says_when_it_is_agreed(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = deciding(language);
    stage.keys("<Esc>M<Delete><Enter>c<Enter><Enter><Enter><Enter>");
    assert_eq!(only(&stage).state, Standing::Proposed);
    stage.keys("Mbram<Enter>");
    assert_eq!(
        stage.notice(),
        said(language, "1.1 is agreed.", "1.1 is afgesproken.")
    );
}

#[rstest]
fn a_side_that_is_not_there_is_said_and_the_other_answers_alone(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Enter><Enter>");
    stage.keys("Ana de Vries s<Enter>Joost s<Enter><Ctrl+b>x");
    stage.keys(WHOLE);
    stage.keys("<Enter>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! Nobody of marketing is at the table: the other side answers alone.",
            "! Van marketing zit niemand aan tafel: de andere kant antwoordt alleen.",
        )
    );
    stage.keys("<Enter>");
    assert!(stage.app.asking.is_none());
    let made = only(&stage);
    assert_eq!(
        (made.state, decision(&stage).marketing.len()),
        (Standing::Agreed, 0)
    );
    stage.assert_shows(said(
        language,
        "1 binds one side        ! only sales has consented",
        "1 bindt één kant        ! alleen sales heeft ingestemd",
    ));
    // Once somebody of marketing sits down, they are asked, and nobody of sales again.
    stage.keys("aAnother<Enter><Esc>");
    stage.assert_shows(said(language, "binds one side", "bindt één kant"));
}

#[rstest]
fn with_nobody_written_down_both_sides_are_asked(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Ctrl+b>x");
    stage.keys(WHOLE);
    stage.keys("<Enter>");
    // Nobody is known, so nothing is offered.
    stage.assert_shows(said(
        language,
        "how many consent, then how many object: 4 · 3 1",
        "hoeveel er instemmen, dan hoeveel bezwaren: 4 · 3 1",
    ));
    stage.keys("4<Enter><Enter>");
    assert_eq!(only(&stage).state, Standing::Proposed);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! Still to answer: marketing. Press c to go on with the vote.",
            "! Nog niet aan het woord: marketing. Ga met c verder met het besluit.",
        )
    );
    // The vote goes on where it was left, after a kill as well.
    let mut stage = stage.start_again();
    stage.keys("c");
    stage.assert_shows(said(
        language,
        "M ● 1.1 · does anybody have a reasoned objection?",
        "M ● 1.1 · heeft iemand een gegrond bezwaar?",
    ));
    stage.keys("3<Enter>");
    assert_eq!(only(&stage).state, Standing::Agreed);
    assert_eq!(decision(&stage).sales.len(), 4);
    assert_eq!(only(&stage).earlier, []);
}

#[rstest]
#[case::word("<Enter>", "all", "! “all” is no number.", "! “all” is geen getal.")]
#[case::nobody(
    "<Enter>",
    "0",
    "! Nobody has answered yet",
    "! Nog niemand heeft geantwoord"
)]
#[case::too_many_numbers(
    "<Enter>",
    "1 1 1",
    "! That is one number too many.",
    "! Dat is een getal te veel."
)]
#[case::crowd(
    "<Enter>",
    "201",
    "! That is more than 200 voices.",
    "! Dat zijn meer dan 200 stemmen."
)]
#[case::fingers(
    "<Right><Enter>",
    "4 6",
    "! “6”: a hand shows 0 to 5 fingers.",
    "! “6”: een hand steekt 0 tot 5 vingers op."
)]
#[case::side(
    "<Right><Enter>",
    "s 4 4",
    "! “s” is no number.",
    "! “s” is geen getal."
)]
#[case::support(
    "<Left><Enter>",
    "1 2 3 4",
    "! That is one number too many.",
    "! Dat is een getal te veel."
)]
fn what_is_no_voices_stays_in_its_field_with_the_reason(
    #[values(En, Nl)] language: Language,
    #[case] rule: &str,
    #[case] typed: &str,
    #[case] english: &'static str,
    #[case] dutch: &'static str,
) {
    let mut stage = deciding(language);
    stage.keys(rule);
    stage.keys(&format!("{typed}<Enter>"));
    stage.assert_shows(&format!("▏ {typed}"));
    stage.assert_shows(said(language, english, dutch));
    assert_eq!(only(&stage).decision, None);
}

#[rstest]
fn two_hundred_voices_are_taken(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Enter>200<Enter>150 50<Enter>");
    assert_eq!(decision(&stage).sales.len(), 200);
    stage.assert_shows(said(
        language,
        "S ■ 200 of 200   M ● 150 of 200",
        "S ■ 200 van 200   M ● 150 van 200",
    ));
}

#[rstest]
fn voices_that_were_half_typed_are_there_again(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Right><Enter>4 <Esc>");
    stage.keys("c<Right><Enter>");
    stage.assert_shows("▏ 4");
    stage.keys("5<Enter>");
    assert_eq!(decision(&stage).sales.len(), 2);
    // By another rule nothing is left over of it.
    stage.keys("<Esc>");
    assert!(stage.file().drafts.is_empty());
}

#[rstest]
fn other_words_after_the_vote_are_noticed(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Enter><Enter><Enter>e, kept weekly<Enter>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "The words changed after the vote. Press c to ask for consent again.",
            "De zin is na het besluit gewijzigd. Vraag met c opnieuw om instemming.",
        )
    );
    stage.keys("c<Enter><Enter>");
    // The group decides anew: until marketing has answered, it is a proposal.
    assert_eq!(only(&stage).state, Standing::Proposed);
    stage.keys("<Enter>");
    assert_eq!(only(&stage).state, Standing::Agreed);
    assert_eq!(only(&stage).earlier.len(), 1);
}

#[rstest]
fn the_vote_is_taken_back_side_by_side(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.keys("<Enter><Enter><Enter>u");
    assert_eq!(only(&stage).state, Standing::Proposed);
    assert_eq!(decision(&stage).marketing, []);
    stage.keys("u");
    assert_eq!(only(&stage).decision, None);
    stage.keys("UU");
    assert_eq!(only(&stage).state, Standing::Agreed);
}

#[rstest]
fn what_is_being_decided_on_is_in_sight_in_a_low_window(#[values(En, Nl)] language: Language) {
    let mut stage = deciding(language);
    stage.resize(60, 18);
    stage.keys("<Right><Enter>5 1<Enter>4 4 4<Enter>Too much work<Enter>Weekly<Enter>");
    stage.assert_shows("e One list");
    stage.assert_shows(said(
        language,
        "S ■ 1 of 2   M ● 3 of 3",
        "S ■ 1 van 2   M ● 3 van 3",
    ));
    stage.assert_shows("Too much work  ›  Weekly");
}
