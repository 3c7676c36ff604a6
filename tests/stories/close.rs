//! Closing: read back, first steps, parked items, the words once more, revenue team, next meeting, check-out; and afterwards.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::{Commitment, Measure};
use handshake::domain::amount::{Amount, Length, Number, TimeUnit};
use handshake::domain::minutes::Fate;
use handshake::domain::opening::Tone;
use handshake::domain::people::Side;
use handshake::domain::session::Place;
use jiff::civil::date;
use rstest::rstest;

use crate::agree::WHOLE;
use crate::stage::{Stage, said};

/// A session with four agreements and two parked items, at the closing.
fn closing(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    for name in ["One", "Two", "Three", "Four"] {
        stage.keys(&format!("a{name} list<Enter><Esc>"));
    }
    stage.keys("pThe new CRM<Enter>pThe stand in Utrecht<Enter>oc");
    stage
}

#[rstest]
fn a_fourth_first_step_gets_a_warning_and_no_refusal(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Space><Down><Space><Down><Space>");
    assert_eq!(stage.notice(), "");
    let line = said(
        language,
        "  Read it back (b), and choose the first steps: 3 of at most 3.",
        "  Lees het terug (b) en kies de eerste stappen: 3 van hooguit 3.",
    );
    assert_eq!(
        stage.from("3.", 5),
        [
            line,
            "  [✓] 1.1  One list",
            "  [✓] 1.2  Two list",
            "› [✓] 1.3  Three list",
            "  [ ] 1.4  Four list",
        ]
    );
    stage.keys("<Down><Space>");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "! More than 3 first steps: who starts all finishes little. Your choice.",
            "! Meer dan 3 eerste stappen: wie alles begint, maakt weinig af. Jullie keus.",
        )
    );
    let session = stage.file();
    assert_eq!(session.minutes.first_steps.len(), 4);
    stage.keys("<Space>");
    assert_eq!(stage.file().minutes.first_steps.len(), 3);
}

#[rstest]
fn parked_items_get_an_owner_and_a_day_or_are_dropped(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Enter>");
    stage.assert_shows(said(
        language,
        "Who takes this further? “The new CRM”",
        "Wie pakt dit verder op? “The new CRM”",
    ));
    stage.keys("bra<Enter>");
    stage.assert_shows(said(
        language,
        "By when? “The new CRM”",
        "Wanneer is het klaar? “The new CRM”",
    ));
    stage.keys("18 dec<Enter>");
    stage.assert_shows("“The stand in Utrecht”");
    stage.keys("<Esc>x");
    let parked = stage.file().minutes.parked;
    assert_eq!(parked[0].fate, Fate::Owned("Bram".into()));
    assert_eq!(parked[0].due, Some(date(2026, 12, 18)));
    assert_eq!(parked[1].fate, Fate::Dropped);
    let english = [
        "  The new CRM",
        "      ✓ Bram   by Fri 18 Dec 2026",
        "› The stand in Utrecht",
        "      - dropped",
    ];
    let dutch = [
        "  The new CRM",
        "      ✓ Bram   uiterlijk vr 18 dec 2026",
        "› The stand in Utrecht",
        "      - vervallen",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("  The new CRM", 4), expected);
    // And what was dropped is taken up again; the day can be left open, and is asked for on the line.
    stage.keys("xeAna<Enter><Esc>");
    assert_eq!(
        stage.from("› The stand", 2)[1],
        said(
            language,
            "      ✓ Ana de Vries   ! no day yet",
            "      ✓ Ana de Vries   ! nog geen dag",
        )
    );
    stage.keys(said(language, "dtomorrow<Enter>", "dmorgen<Enter>"));
    let item = stage.file().minutes.parked.remove(1);
    assert_eq!(item.fate, Fate::Owned("Ana de Vries".into()));
    assert_eq!(item.due, Some(date(2026, 12, 4)));
    stage.keys("c in spring<Enter>");
    assert_eq!(
        stage.file().minutes.parked[1].text,
        "The stand in Utrecht in spring"
    );
    // The overview says the same.
    stage.keys("o");
    stage.assert_shows(said(
        language,
        "P The new CRM   Bram, by Fri 18 Dec 2026",
        "P The new CRM   Bram, uiterlijk vr 18 dec 2026",
    ));
}

#[rstest]
fn a_day_that_is_past_is_asked_about_and_not_refused(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    let doubt = said(
        language,
        "! Tuesday 1 December 2026 is past. If that is meant, press Enter again.",
        "! dinsdag 1 december 2026 is al voorbij. Is dat de bedoeling, druk dan nog eens op Enter.",
    );
    stage.keys("<Enter>bra<Enter>1 dec 2026<Enter>");
    stage.assert_shows(doubt);
    assert_eq!(stage.file().minutes.parked[0].due, None);
    // Whoever types on is asked anew.
    stage.keys("<Backspace>6");
    stage.assert_hides(doubt);
    stage.keys("<Enter>");
    stage.assert_shows(doubt);
    stage.keys("<Enter>");
    assert_eq!(stage.file().minutes.parked[0].due, Some(date(2026, 12, 1)));
    stage.keys("<Esc>n1 dec 2026<Enter>");
    stage.assert_shows(doubt);
    assert_eq!(stage.file().minutes.next_meeting, None);
    stage.keys("<Enter>");
    assert_eq!(stage.file().minutes.next_meeting, Some(date(2026, 12, 1)));
    // Today is not past.
    stage.keys(said(language, "ntoday<Enter>", "nvandaag<Enter>"));
    assert_eq!(stage.file().minutes.next_meeting, Some(date(2026, 12, 3)));
}

#[rstest]
fn enter_walks_through_the_closing_and_closes(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Space><Enter>ana<Enter><Enter>Dave<Enter><Enter><Enter>");
    stage.keys(said(
        language,
        "ana, bra<Enter>Eva<Enter><Enter>every two weeks<Enter>",
        "ana, bra<Enter>Eva<Enter><Enter>elke twee weken<Enter>",
    ));
    stage.keys(said(
        language,
        "<Enter>in 6 weeks<Enter>",
        "<Enter>over 6 weken<Enter>",
    ));
    stage.keys("4 5 2<Enter>good<Enter>tired<Enter><Enter>");
    assert_eq!(stage.file().minutes.closed, None);
    stage.keys("<Enter>");
    let session = stage.file();
    assert_eq!(session.minutes.closed, Some(date(2026, 12, 3)));
    assert_eq!(session.minutes.next_meeting, Some(date(2027, 1, 14)));
    assert_eq!(session.place, Place::Closing);
    let closing = &session.minutes.closing;
    assert_eq!(
        closing.revenue_team.members,
        ["Ana de Vries", "Bram", "Eva"]
    );
    assert_eq!(
        closing.revenue_team.rhythm,
        said(language, "every two weeks", "elke twee weken")
    );
    // In the order of the scale and not of the table: nobody is to be known by the place in the file.
    assert_eq!(closing.worth, [2, 4, 5]);
    assert_eq!(closing.last_words, ["good", "tired"]);
    let english = [
        "✓ Closed on Thursday 3 December 2026. Thank you all.",
        "  4 agreements · 0 of 7 points settled",
        "  Next meeting: Thursday 14 January 2027",
        "  Revenue team: Ana de Vries, Bram, Eva · every two weeks",
        "  First steps",
        "    › 1.1  One list",
        "  The session is in this file:",
    ];
    let dutch = [
        "✓ Afgesloten op donderdag 3 december 2026. Dank jullie wel.",
        "  4 afspraken · 0 van 7 punten afgerond",
        "  Volgende bijeenkomst: donderdag 14 januari 2027",
        "  Revenueteam: Ana de Vries, Bram, Eva · elke twee weken",
        "  Eerste stappen",
        "    › 1.1  One list",
        "  De sessie staat in dit bestand:",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("✓", 7), expected);
    // Enter leads out, and the list knows that it is closed.
    stage.keys("<Enter>");
    stage.assert_shows(said(
        language,
        "Noordzee Pompen · Kick-off",
        "Noordzee Pompen · Kick-off",
    ));
    stage.assert_shows(said(language, "4 agreements", "4 afspraken"));
    assert!(stage.app.listing.as_ref().unwrap().entries[0].closed);
}

#[rstest]
fn enter_alone_passes_every_part_and_says_what_comes(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("<PageUp>gMore orders<Enter><Esc><Left>wkind<Enter><Esc>xoc");
    let english = [
        "Enter on to the words",
        "Enter on to the revenue team",
        "Enter skip",
        "Enter skip",
        "Enter skip",
        "Enter close the session",
    ];
    let dutch = [
        "Enter verder met de woorden",
        "Enter verder met het revenueteam",
        "Enter overslaan",
        "Enter overslaan",
        "Enter overslaan",
        "Enter de sessie afsluiten",
    ];
    for enter in if language == En { english } else { dutch } {
        assert!(stage.foot().starts_with(enter), "{}", stage.foot());
        stage.keys("<Enter>");
    }
    let session = stage.file();
    assert!(session.minutes.closed.is_some());
    assert!(session.minutes.closing.is_empty());
}

/// What one agreement says when it is read back, and what the next one lacks.
#[rstest]
fn one_agreement_after_the_other_is_read_back(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys(WHOLE);
    stage.keys("<Enter><Enter><Enter>r12 jan<Enter>");
    stage.keys("<PageDown>aTwo calls<Enter><Esc>ocb");
    let english = [
        "READ BACK                                                                               1 of 2",
        "  1.1  Funnel management   rule   ✓ agreed",
    ];
    let dutch = [
        "TERUGLEZEN                                                                              1 van 2",
        "  1.1  Funnelmanagement   regel   ✓ afgesproken",
    ];
    let head = said(language, "READ BACK", "TERUGLEZEN");
    let said_there = stage.from(head, 2);
    let squeezed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = if language == En { english } else { dutch };
    for (line, expected) in said_there.iter().zip(expected) {
        assert_eq!(squeezed(line), squeezed(expected));
    }
    let english = [
        "  S ■ sales         Ana de Vries: cleans it every day",
        "  M ● marketing     Bram: fills it",
        "  review            Tuesday 12 January 2027",
    ];
    let dutch = [
        "  S ■ sales         Ana de Vries: cleans it every day",
        "  M ● marketing     Bram: fills it",
        "  terugblik         dinsdag 12 januari 2027",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("S ■", 3), expected);
    // The keys of the list work here too.
    stage.keys("<Space>g");
    stage.assert_shows(said(
        language,
        "✓ first step     ✓ needs management",
        "✓ eerste stap     ✓ management nodig",
    ));
    stage.keys("<Right>");
    stage.assert_shows(said(language, "2 of 2", "2 van 2"));
    stage.assert_shows(said(
        language,
        "M ● marketing     promises nothing yet",
        "M ● marketing     zegt nog niets toe",
    ));
    stage.keys("<Left>");
    stage.assert_shows(said(language, "1 of 2", "1 van 2"));
    stage.keys("<Enter>");
    assert!(stage.foot().starts_with(said(
        language,
        "Enter done reading back",
        "Enter klaar met teruglezen",
    )));
    stage.keys("<Enter>");
    stage.assert_shows("› [ ] 2.1  Two calls");
    stage.keys("b<Esc>");
    stage.assert_shows("› [ ] 2.1  Two calls");
    let minutes = stage.file().minutes;
    assert_eq!(minutes.first_steps.len(), 1);
    assert!(minutes.points[0].agreements[0].needs_management);
}

#[test]
fn a_small_window_says_that_there_is_more_to_an_agreement_than_fits() {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list for all who call<Enter><Esc>Sana<Enter>Mbra<Enter>ocb");
    stage.resize(60, 18);
    assert!(stage.from("1.1", 1)[0].ends_with("1 of 1"));
    stage.assert_shows("review");
    let stage = stage.with_file(|session| {
        let agreement = &mut session.minutes.points[0].agreements[0];
        agreement.if_missed = "words ".repeat(60);
    });
    let mut stage = stage;
    stage.resize(60, 18);
    stage.keys("ocb");
    stage.assert_shows("review");
    assert_eq!(stage.from("  …", 1), ["  …"]);
}

#[rstest]
fn what_is_parked_and_nobodys_is_said_before_closing(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("ocn<Esc><Right><Right>");
    stage.assert_shows(said(
        language,
        "! 2 parked items have no owner or no day yet.",
        "! 2 geparkeerde onderwerpen hebben nog geen eigenaar of geen dag.",
    ));
    // One is dropped, the other gets an owner and a day.
    stage.keys("oc<Enter><Esc>x<Down>eana<Enter>18 dec<Enter>ocn<Esc><Right><Right>");
    assert!(stage.foot().starts_with(said(
        language,
        "Enter close the session",
        "Enter de sessie afsluiten"
    )));
    stage.assert_hides(said(language, "no owner", "geen eigenaar"));
}

#[rstest]
fn the_next_meeting_is_shown_beside_the_first_review(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>r12 jan<Enter>ocn");
    stage.assert_shows(said(
        language,
        "The first agreement is looked at again on Tuesday 12 January 2027.",
        "Op de eerste afspraak kijken we terug op dinsdag 12 januari 2027.",
    ));
    stage.keys("11 jan<Enter>");
    assert_eq!(stage.file().minutes.next_meeting, Some(date(2027, 1, 11)));
    stage.resize(60, 18);
    stage.assert_shows(said(language, "on Tuesday 12", "op dinsdag 12"));
    // A terminal without block elements has a line of it.
    stage.app.look.unicode = false;
    assert_eq!(
        stage.from("11 ", 2)[0],
        said(
            language,
            "  Monday 11 January 2027",
            "  maandag 11 januari 2027",
        )
    );
}

/// The sentence of an agreement is written in letters of four rows where there is room for them.
#[rstest]
#[case::wide((120, 36), true)]
#[case::low((60, 18), false)]
fn what_is_read_back_is_as_large_as_the_window_allows(
    #[case] size: (u16, u16),
    #[case] large: bool,
) {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list for all<Enter><Esc>Sana<Enter>Mbra<Enter>ocb");
    stage.resize(size.0, size.1);
    assert_eq!(stage.shows("One list for all"), !large);
    assert_eq!(stage.shows("▀"), large);
    stage.assert_shows("S ■ sales         Ana de Vries");
}

#[rstest]
fn what_each_side_promises_is_read_back_in_full(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>Sana<Enter>");
    let amount = |number: &str, unit: &str| Amount {
        number: Number::of(number).unwrap(),
        unit: unit.into(),
    };
    let stage = stage.with_file(|session| {
        let agreement = &mut session.minutes.points[0].agreements[0];
        agreement.sales_commits = Commitment {
            what: "Calls back".into(),
            amount: Some(amount("20", "leads")),
            within: Some(Length {
                number: Number::of("2").unwrap(),
                unit: TimeUnit::WorkingDays,
            }),
        };
        agreement.marketing_commits.what = "Asks for the budget".into();
        agreement.measure = Measure {
            what: "Calls in the CRM".into(),
            baseline: Some(amount("35", "%")),
            target: Some(amount("90", "%")),
        };
        agreement.if_missed = "Bram hears it".into();
    });
    let mut stage = stage;
    stage.keys("ocb");
    let english = [
        "  S ■ sales         Ana de Vries: Calls back, 20 leads, within 2 working days",
        "  M ● marketing     Asks for the budget",
        "  review            Wednesday 3 March 2027",
        "  seen by           Calls in the CRM, now 35 %, aim 90 %",
        "  when missed       Bram hears it",
    ];
    let dutch = [
        "  S ■ sales         Ana de Vries: Calls back, 20 leads, binnen 2 werkdagen",
        "  M ● marketing     Asks for the budget",
        "  terugblik         woensdag 3 maart 2027",
        "  te zien aan       Calls in the CRM, nu 35 %, doel 90 %",
        "  lukt het niet     Bram hears it",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("S ■", 5), expected);
}

/// The group went back to preparing and took a point off at which something was agreed.
#[rstest]
fn what_was_agreed_at_a_point_that_was_taken_off_is_kept_and_read_back_last(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc><PageDown>aTwo calls<Enter><Esc>");
    // Back over the opening to the form, up to the points, the first one off, and on again.
    stage.keys("<PageUp><PageUp><Left>");
    assert_eq!(stage.file().place, Place::Preparing);
    stage.keys("<Shift+Tab><Shift+Tab><Space><Ctrl+b>x");
    assert!(!stage.point("funnel").today);
    stage.keys("oc");
    let english = [
        "› [ ] 2.1  Two calls",
        "  no longer on the agenda",
        "  [ ] 1.1  One list",
    ];
    let dutch = [
        "› [ ] 2.1  Two calls",
        "  niet meer op de agenda",
        "  [ ] 1.1  One list",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("› [ ]", 3), expected);
    stage.keys("b<Down>");
    assert!(stage.from("1.1", 1)[0].ends_with(said(
        language,
        "no longer on the agenda",
        "niet meer op de agenda"
    )));
    assert_eq!(stage.point("funnel").agreements[0].text, "One list");
}

#[rstest]
fn the_words_are_said_once_more_and_the_difference_is_shown(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys("<Enter>soft<Enter>grey<Enter>kind<Enter>late<Enter>");
    stage.keys("<Enter>wild<Enter><Enter>--+--xoc<Enter>");
    stage.assert_shows(said(
        language,
        "And now, after today? With w you say your words once more.",
        "En nu, na vandaag? Met w noemen jullie je woorden nog eens.",
    ));
    stage.assert_shows(said(language, "3 of 4 words", "3 van 4 woorden"));
    stage.keys("wkind<Enter>late<Enter><Enter>brave<Enter>wild<Enter><Enter>+-++");
    let closing = stage.file().minutes.closing;
    let words: Vec<(Side, &str, Option<Tone>)> = closing
        .words
        .iter()
        .map(|word| (word.by, word.text.as_str(), word.tone))
        .collect();
    assert_eq!(
        words,
        [
            (Side::Sales, "kind", Some(Tone::Positive)),
            (Side::Sales, "late", Some(Tone::Negative)),
            (Side::Marketing, "brave", Some(Tone::Positive)),
            (Side::Marketing, "wild", Some(Tone::Positive)),
        ]
    );
    // Sales: 3 of 4 words were negative, 1 of 2 is. Marketing: 1 of 1 was, none of 2 is.
    stage.assert_shows(said(language, "before 75 %", "eerst 75 %"));
    stage.assert_shows(said(
        language,
        "1 of 2 words · 25 points less",
        "1 van 2 woorden · 25 punten minder",
    ));
    stage.assert_shows(said(
        language,
        "0 of 2 words · 100 points less",
        "0 van 2 woorden · 100 punten minder",
    ));
    assert!(stage.foot().starts_with(said(
        language,
        "Enter on to the revenue team",
        "Enter verder met het revenueteam",
    )));
}

#[rstest]
fn what_management_is_asked_stands_on_a_list_of_its_own(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Down>g<Right><Right><Right>");
    stage.assert_hides(said(language, "MANAGEMENT  ›", "MANAGEMENT   5"));
    stage.keys("<Right>");
    let lines = stage.from(
        said(
            language,
            "This we ask of management.",
            "Dit vragen we aan het management.",
        ),
        2,
    );
    assert_eq!(lines[1], "› 1.2  Two list");
    stage.assert_hides("One list");
    // A mark that was a mistake is taken away again, and undone.
    stage.keys("g");
    stage.assert_hides("Two list");
    stage.keys("u");
    stage.assert_shows("› 1.2  Two list");
}

#[rstest]
fn the_revenue_team_is_named_from_the_table(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("ocmbra<Tab>");
    stage.assert_shows("▏ Bram");
    stage.keys("<Enter>ana, bram<Enter>Eva, a customer<Enter><Esc>");
    let members = |stage: &Stage| stage.file().minutes.closing.revenue_team.members;
    assert_eq!(
        members(&stage),
        ["Bram", "Ana de Vries", "Eva", "a customer"]
    );
    assert_eq!(
        stage.from("› ●", 4),
        ["› ● Bram", "  ■ Ana de Vries", "  ○ Eva", "  ○ a customer"]
    );
    stage.keys("<Down><Down><Down><Delete>");
    assert_eq!(members(&stage), ["Bram", "Ana de Vries", "Eva"]);
    stage.keys("f");
    stage.keys(said(
        language,
        "the first Monday of the month<Enter>",
        "de eerste maandag van de maand<Enter>",
    ));
    stage.assert_shows(said(
        language,
        "Meets the first Monday of the month",
        "Komt bij elkaar: de eerste maandag van de maand",
    ));
}

#[rstest]
fn what_the_time_was_worth_is_shown_without_names(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("ocv5 9 x<Enter>");
    stage.assert_shows(said(
        language,
        "! “9” is not on the scale: type a number from 1 to 5 for each person.",
        "! “9” staat niet op de schaal: typ voor iedereen een cijfer van 1 tot 5.",
    ));
    assert!(stage.file().minutes.closing.worth.is_empty());
    stage.keys("<Ctrl+w><Ctrl+w>4355<Enter>");
    assert_eq!(stage.file().minutes.closing.worth, [3, 4, 5, 5, 5]);
    stage.keys("useful<Enter>at last<Enter><Esc>");
    let heading = said(
        language,
        "  What the time was worth: 4.4 on average",
        "  Wat de tijd waard was: gemiddeld 4,4",
    );
    assert_eq!(
        stage.from(heading, 7),
        [
            heading,
            "    5   ██ ██ ██ 3",
            "    4   ██ 1",
            "    3   ██ 1",
            "    2   ·",
            "    1   ·",
            "  useful   at last",
        ]
    );
    stage.keys("<Down><Delete>");
    assert_eq!(stage.file().minutes.closing.last_words, ["useful"]);
    // Two hundred people and no more.
    stage.keys("v");
    stage.paste(&"5".repeat(201));
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "more than 200 hands", "meer dan 200 handen"));
    assert_eq!(stage.file().minutes.closing.worth.len(), 5);
}

#[rstest]
fn a_closed_session_refuses_edits_until_it_is_reopened(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.close();
    assert!(stage.file().minutes.closed.is_some());
    let closed = stage.text();
    let refusal = said(
        language,
        "! This session is closed. Press o, then c, then r to reopen it.",
        "! Deze sessie is afgesloten. Met o, dan c en dan r heropen je haar.",
    );
    // From the overview into the point: its keys are refused, and nothing is asked.
    stage.keys("o<Enter>");
    assert!(
        stage
            .foot()
            .starts_with(said(language, "Enter next point", "Enter volgend punt"))
    );
    for keys in [
        "a",
        "e",
        "c",
        "s",
        "g",
        "f",
        "p",
        "x",
        "<Shift+Tab><Right>m",
        "<Right>n",
    ] {
        stage.keys(keys);
        assert_eq!(stage.notice(), refusal, "{keys}");
        assert!(stage.app.asking.is_none(), "{keys}");
    }
    assert_eq!(stage.text(), closed);
    stage.keys("ocr");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "The session is open again.",
            "De sessie is weer open.",
        )
    );
    assert_eq!(stage.file().minutes.closed, None);
    stage.keys("o<Enter>g");
    assert!(stage.point("funnel").agreements[3].needs_management);
}

#[test]
fn a_part_for_which_there_is_nothing_is_left_out() {
    let mut stage = Stage::begun(En);
    stage.keys("oc");
    stage.assert_shows("FIRST STEPS  ›  revenue team  ›  next meeting  ›  check-out  ›  close");
    stage.keys("pThe new CRM<Enter>");
    stage.assert_shows(
        "FIRST STEPS › parking lot › revenue team › next meeting › check-out › close",
    );
    stage.keys("<Enter><Esc><Enter><Esc><Enter><Esc>");
    stage.assert_shows("NEXT MEETING");
    stage.keys("n18 jan<Enter>");
    assert_eq!(stage.file().minutes.next_meeting, Some(date(2027, 1, 18)));
    // The day stands in large letters.
    stage.assert_shows("▀");
}

#[rstest]
fn a_kill_in_the_closing_brings_back_the_part_and_the_words(
    #[values(
        ("<Enter>bra<Enter>18 d", "PARKING LOT"),
        ("mAn", "REVENUE TEAM"),
        ("nnext mo", "NEXT MEETING"),
        ("luse", "CHECK-OUT"),
    )]
    story: (&str, &str),
) {
    let (keys, part) = story;
    let mut stage = closing(En);
    stage.keys(keys);
    let typed = stage.file().drafts.remove(0).text;
    let again = stage.start_again();
    again.assert_shows(part);
    again.assert_shows(&format!("▏ {typed}"));
}

#[test]
fn what_was_typed_and_never_entered_is_shown_before_closing() {
    let mut stage = Stage::begun(En);
    stage.keys("aHalf a sentence<Esc>oc<Left><Right><Right><Right><Right>");
    assert_eq!(
        stage.from("! Typed", 2),
        ["! Typed but not entered:", "    Half a sentence"]
    );
}
