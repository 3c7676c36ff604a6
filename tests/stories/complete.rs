//! What an agreement lacks: the meter, the questions one by one, and what may be skipped.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::amount::TimeUnit;
use jiff::civil::date;
use rstest::rstest;

use crate::agree::WHOLE;
use crate::stage::{Stage, said};

fn only(stage: &Stage) -> Agreement {
    let all = stage.point("funnel").agreements;
    assert_eq!(all.len(), 1);
    all[0].clone()
}

#[rstest]
fn a_sentence_alone_shows_what_it_still_needs(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>");
    let english = [
        "    › 1.1   ○ proposed · rule                               l complete  ██░░░░░░░░░░░  2 of 13",
        "      e One list",
        "      s S ■ nobody yet        still open",
        "      m M ● nobody yet        still open",
        "      n seen by               still open",
        "      r review                Wed 3 Mar 2027",
        "      c consent               still open",
    ];
    let dutch = [
        "    › 1.1   ○ voorstel · regel                             l compleet  ██░░░░░░░░░░░  2 van 13",
        "      e One list",
        "      s S ■ nog niemand       nog open",
        "      m M ● nog niemand       nog open",
        "      n te zien aan           nog open",
        "      r terugblik             wo 3 mrt 2027",
        "      c instemming            nog open",
    ];
    let expected = if language == En { english } else { dutch };
    // What is only advised takes no row: the next line is that of the foot.
    assert_eq!(stage.from("› 1.1", 7), expected);
    assert!(stage.from("› 1.1", 8)[7].starts_with('─'));
}

#[rstest]
fn the_key_for_what_lacks_asks_everything_one_by_one(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>l");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! 1.1 does not say yet: what sales does, what marketing does +3",
            "! 1.1 zegt nog niet: wat sales doet, wat marketing doet +3",
        )
    );
    let questions: &[(&str, &str, &str)] = &[
        ("what does sales do?", "wat doet sales?", "cleans it"),
        ("how much?", "hoeveel?", "20 leads a month"),
        ("within what time?", "binnen welke tijd?", "2 werkdagen"),
        (
            "what does marketing do?",
            "wat doet marketing?",
            "fills it in 3 fields",
        ),
        (
            "who of sales sees to it?",
            "wie van sales zorgt ervoor?",
            "ana",
        ),
        (
            "who of marketing sees to it?",
            "wie van marketing zorgt ervoor?",
            "bram",
        ),
        (
            "how will we see that it works?",
            "waaraan zien we dat het werkt?",
            "the list",
        ),
        ("what is its value now?", "wat is de waarde nu?", "35%"),
        (
            "what value do we aim at?",
            "welke waarde willen we halen?",
            "90 %",
        ),
        (
            "who is told, and what happens",
            "wie hoort het, en wat gebeurt er",
            "Chris hears it",
        ),
        (
            "why do we agree this?",
            "waarom spreken we dit af?",
            "It rots",
        ),
        (
            "from when does it hold?",
            "vanaf wanneer geldt het?",
            "7 dec",
        ),
        ("for which segment", "voor welk segment", "Dairy"),
        ("how do we decide?", "hoe besluiten we?", ""),
    ];
    for (english, dutch, answer) in questions {
        stage.assert_shows(said(language, english, dutch));
        stage.keys(answer);
        stage.keys("<Enter>");
    }
    stage.keys("<Enter><Enter>");
    let made = only(&stage);
    assert_eq!(made.state, Standing::Agreed);
    let within = made.sales_commits.within.unwrap();
    assert_eq!(
        (within.number.digits(), within.unit),
        ("2", TimeUnit::WorkingDays)
    );
    assert_eq!(made.sales_commits.amount.unwrap().unit, "leads a month");
    assert_eq!(made.measure.baseline.unwrap().number.digits(), "35");
    assert_eq!(made.measure.target.unwrap().unit, "%");
    assert_eq!(made.if_missed, "Chris hears it");
    assert_eq!(made.valid_from, Some(date(2026, 12, 7)));
    assert_eq!(
        (made.segment.as_str(), made.reason.as_str()),
        ("Dairy", "It rots")
    );
    stage.assert_shows(said(
        language,
        "█████████████  13 of 13",
        "█████████████  13 van 13",
    ));
    stage.keys("l");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "1.1 says all there is to say.",
            "1.1 zegt alles wat er te zeggen valt.",
        )
    );
    assert!(stage.app.asking.is_none());
}

#[rstest]
fn the_questions_can_be_left_at_any_time_with_nothing_lost(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Enter>cleans it<Enter>fills half<Esc>");
    assert!(stage.app.asking.is_none());
    let made = only(&stage);
    assert_eq!(made.sales_commits.what, "cleans it");
    assert!(made.marketing_commits.is_empty());
    // What was being typed comes back, also after a kill.
    let mut stage = stage.start_again();
    stage.assert_shows(said(
        language,
        "M ● 1.1 · what does marketing do?",
        "M ● 1.1 · wat doet marketing?",
    ));
    stage.assert_shows("▏ fills half");
    stage.keys(" of it<Enter>");
    assert_eq!(only(&stage).marketing_commits.what, "fills half of it");
}

#[rstest]
fn a_part_that_was_half_typed_opens_at_its_own_agreement(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aFirst list<Enter><Esc>aSecond list<Enter><Esc><Up>yIt ro<Esc><Left><Left>");
    let stage = stage.start_again();
    stage.assert_shows("▏ It ro");
    stage.assert_shows("e First list");
    // At another point the words wait, and nothing is asked.
    let mut stage = Stage::begun(language);
    stage.keys("aFirst list<Enter><Esc>yIt ro<Esc><Enter>");
    let mut stage = stage.start_again();
    assert!(stage.app.asking.is_none());
    stage.keys("<PageUp><Right><Right><Right>y");
    stage.assert_shows("▏ It ro");
}

#[rstest]
#[case::no_number(
    "s<Enter>",
    "many leads",
    "! Begin with a number: 70 %",
    "! Begin met een getal: 70 %"
)]
#[case::no_unit("s<Enter>", "20 12", "! “12” is no unit.", "! “12” is geen eenheid.")]
#[case::no_time(
    "s<Enter><Enter>",
    "2 leads",
    "! “leads” is no unit of time.",
    "! “leads” is geen tijdseenheid."
)]
#[case::no_time_at_all(
    "s<Enter><Enter>",
    "2",
    "! Of what? Type 4 hours",
    "! Waarvan? Typ 4 uur"
)]
#[case::value_now(
    "n<Enter>",
    "low",
    "! Begin with a number: 70 %",
    "! Begin met een getal: 70 %"
)]
#[case::aim(
    "n<Enter><Enter>",
    "5 5",
    "! “5” is no unit.",
    "! “5” is geen eenheid."
)]
#[case::review(
    "r",
    "some day",
    "! “some day” is no day.",
    "! “some day” is geen dag."
)]
#[case::valid_from(
    "b",
    "some day",
    "! “some day” is no day.",
    "! “some day” is geen dag."
)]
fn what_cannot_be_read_stays_in_its_field_with_the_reason(
    #[values(En, Nl)] language: Language,
    #[case] way: &str,
    #[case] typed: &str,
    #[case] english: &'static str,
    #[case] dutch: &'static str,
) {
    let mut stage = Stage::begun(language);
    stage.keys(WHOLE);
    stage.keys("<Esc>s<Enter>20 leads<Enter>2 h<Enter><Enter>");
    let before = only(&stage);
    stage.keys(&format!("{way}{typed}<Enter>"));
    stage.assert_shows(&format!("▏ {typed}"));
    stage.assert_shows(said(language, english, dutch));
    assert_eq!(only(&stage), before);
}

#[rstest]
#[case::due("d")]
#[case::review("r")]
fn a_day_that_is_past_is_asked_and_not_refused(
    #[values(En, Nl)] language: Language,
    #[case] key: &str,
) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>");
    stage.keys(key);
    stage.keys(said(language, "1 dec 2026<Enter>", "1 dec 2026<Enter>"));
    let question = said(
        language,
        "! Tuesday 1 December 2026 is past. If that is meant, press Enter again.",
        "! dinsdag 1 december 2026 is al voorbij. Is dat de bedoeling, druk dan nog eens op Enter.",
    );
    stage.assert_shows(question);
    assert_ne!(only(&stage).due, Some(date(2026, 12, 1)));
    // Another day that is past is asked anew.
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w>2 dec 2026<Enter>");
    stage.assert_hides(question);
    assert!(stage.app.asking.is_some());
    stage.keys("<Enter>");
    assert!(stage.app.asking.is_none());
    let made = only(&stage);
    let day = if key == "d" { made.due } else { made.review };
    assert_eq!(day, Some(date(2026, 12, 2)));
}

#[rstest]
fn today_is_not_past(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>d");
    stage.keys(said(language, "today<Enter>", "vandaag<Enter>"));
    assert_eq!(only(&stage).due, Some(date(2026, 12, 3)));
}

#[rstest]
fn what_binds_one_side_says_so_until_a_reason_is_given(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Enter>cleans it<Enter><Enter>");
    stage.assert_shows(said(
        language,
        "1.1 · only one side promises something: why is that right?",
        "1.1 · maar één kant zegt iets toe: waarom is dat goed zo?",
    ));
    stage.keys("<Esc>");
    stage.assert_shows(said(
        language,
        "1 binds one side        ! only sales promises something",
        "1 bindt één kant        ! alleen sales zegt iets toe",
    ));
    // Quietly in one line and in the overview, too.
    stage.keys("aAnother<Enter><Esc>");
    let line = said(language, "4 open, binds one side", "4 open, bindt één kant");
    assert!(stage.from("○ 1.1", 1)[0].ends_with(line));
    stage.keys("o");
    stage.assert_shows(line);
    stage.keys("<Esc><Up>1Marketing has no list<Enter>");
    stage.assert_hides(said(language, "binds one side", "bindt één kant"));
    stage.assert_shows(said(
        language,
        "1 sales only            Marketing has no list",
        "1 alleen sales          Marketing has no list",
    ));
    // The side that is left out needs no owner; the one that promises does.
    stage.keys("l");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! 1.1 does not say yet: who of sales, how we see it",
            "! 1.1 zegt nog niet: wie van sales, hoe we het zien",
        )
    );
}

#[rstest]
fn a_definition_is_asked_for_less(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aA lead has a budget<Enter><Left><Enter>");
    assert_eq!(only(&stage).kind, Kind::Definition);
    stage.assert_shows(said(
        language,
        "S ■ 1.1 · who of sales sees to it?",
        "S ■ 1.1 · wie van sales zorgt ervoor?",
    ));
    stage.keys("ana<Enter>bram<Enter>two people, one verdict<Enter><Enter><Enter>");
    stage.keys("<Enter><Enter><Enter>");
    assert_eq!(only(&stage).state, Standing::Agreed);
    stage.assert_hides(said(language, "binds one side", "bindt één kant"));
}

#[rstest]
fn a_gap_that_was_left_keeps_it_from_being_agreed(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("a<Down>");
    stage.keys("<Enter><Esc>l");
    let gap = said(language, "its whole sentence", "de hele zin");
    assert!(stage.notice().contains(gap), "{}", stage.notice());
    stage.assert_shows(said(
        language,
        "Tab goes to the next gap",
        "Tab gaat naar de volgende open plek",
    ));
    stage.keys("<Tab>a need<Tab>a budget<Tab>a date<Enter>");
    assert!(!only(&stage).text.contains('…'));
}

#[rstest]
fn answers_are_read_back_while_they_are_typed(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>scleans it<Enter>");
    stage.assert_shows(said(
        language,
        "a number and its unit: 20 leads a month",
        "een getal met zijn eenheid: 20 leads per maand",
    ));
    stage.keys("70%");
    stage.assert_shows("  70 %");
    stage.keys("<Enter>4");
    stage.assert_shows(said(
        language,
        "2 working days · 4 hours · 1 week",
        "2 werkdagen · 4 uur · 1 week",
    ));
    stage.keys("h");
    stage.assert_shows(said(language, "  4 hours", "  4 uur"));
    stage.keys("<Enter>Jo");
    stage.keys("<Ctrl+w>an");
    stage.assert_shows("  Ana de Vries");
}

#[rstest]
fn a_segment_that_was_named_before_is_offered(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>GWater boards<Enter>aTwo lists<Enter><Esc>G");
    stage.assert_shows("  Water boards");
    stage.keys("wat<Tab><Enter>");
    let all = stage.point("funnel").agreements;
    assert_eq!(all[1].segment, "Water boards");
}

#[rstest]
fn an_agreement_is_dropped_and_brought_back_by_key(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys(WHOLE);
    stage.keys("<Enter><Enter><Enter><Delete>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "1.1 is dropped. Del brings it back.",
            "1.1 is vervallen. Met Del komt ze terug.",
        )
    );
    assert_eq!(only(&stage).state, Standing::Dropped);
    // Nobody votes on what was dropped, or asks what it lacks.
    for key in ["c", "l"] {
        stage.keys(key);
        assert_eq!(
            stage.notice(),
            said(
                language,
                "1.1 is dropped. Del brings it back first.",
                "1.1 is vervallen. Haal haar eerst terug met Del.",
            )
        );
        assert!(stage.app.asking.is_none());
    }
    stage.keys("<Delete>");
    assert_eq!(only(&stage).state, Standing::Agreed);
    stage.keys("<Backspace>u");
    assert_eq!(only(&stage).state, Standing::Agreed);
}

#[rstest]
fn without_an_agreement_its_keys_say_how_to_make_one(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("<Right><Right><Right>");
    for key in ["l", "c", "s", "n", "1", "<Delete>"] {
        stage.keys(key);
        assert_eq!(
            stage.notice(),
            said(
                language,
                "There is no agreement here yet. Press a to make one.",
                "Hier is nog geen afspraak. Druk op a om er een te maken.",
            ),
            "{key}"
        );
    }
}
