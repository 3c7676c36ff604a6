//! Closing: read back, first steps, parked items, the next meeting; and afterwards.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::minutes::Fate;
use handshake::domain::session::Place;
use jiff::civil::date;
use rstest::rstest;

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
        "  Read it back, and choose the first steps: 3 of at most 3.",
        "  Lees het terug en kies de eerste stappen: 3 van hooguit 3.",
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
fn parked_items_get_an_owner_or_are_dropped(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Enter>");
    stage.assert_shows(said(
        language,
        "Who takes this further? “The new CRM”",
        "Wie pakt dit verder op? “The new CRM”",
    ));
    stage.keys("bra<Enter>");
    stage.assert_shows("“The stand in Utrecht”");
    stage.keys("<Esc>x");
    let fates: Vec<Fate> = stage
        .file()
        .minutes
        .parked
        .into_iter()
        .map(|item| item.fate)
        .collect();
    assert_eq!(fates, [Fate::Owned("Bram".into()), Fate::Dropped]);
    assert_eq!(
        stage.from("› The stand", 2),
        [
            "› The stand in Utrecht",
            said(language, "      - dropped", "      - vervallen"),
        ]
    );
    // And what was dropped is taken up again.
    stage.keys("xe");
    stage.keys("Ana<Enter>");
    assert_eq!(
        stage.file().minutes.parked[1].fate,
        Fate::Owned("Ana de Vries".into())
    );
}

#[rstest]
fn enter_walks_through_the_closing_and_closes(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Space><Enter>ana<Enter>Dave<Enter><Enter>");
    stage.keys(said(language, "in 6 weeks<Enter>", "over 6 weken<Enter>"));
    assert_eq!(stage.file().minutes.closed, None);
    stage.keys("<Enter>");
    let session = stage.file();
    assert_eq!(session.minutes.closed, Some(date(2026, 12, 3)));
    assert_eq!(session.minutes.next_meeting, Some(date(2027, 1, 14)));
    assert_eq!(session.place, Place::Closing);
    let english = [
        "✓ Closed on Thursday 3 December 2026. Thank you all.",
        "  4 agreements · 0 of 7 points settled",
        "  Next meeting: Thursday 14 January 2027",
        "  First steps",
        "    › 1.1  One list",
        "  The session is in this file:",
    ];
    let dutch = [
        "✓ Afgesloten op donderdag 3 december 2026. Dank jullie wel.",
        "  4 afspraken · 0 van 7 punten afgerond",
        "  Volgende bijeenkomst: donderdag 14 januari 2027",
        "  Eerste stappen",
        "    › 1.1  One list",
        "  De sessie staat in dit bestand:",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("✓", 6), expected);
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
fn a_closed_session_refuses_edits_until_it_is_reopened(#[values(En, Nl)] language: Language) {
    let mut stage = closing(language);
    stage.keys("<Enter><Enter><Enter><Enter><Enter><Enter>");
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
fn a_session_without_parked_items_goes_straight_to_the_next_meeting() {
    let mut stage = Stage::begun(En);
    stage.keys("oc<Enter>");
    stage.assert_shows("NEXT MEETING");
    stage.keys("<Esc>");
    stage.assert_shows("NEXT MEETING");
    stage.keys("n18 jan<Enter>");
    assert_eq!(stage.file().minutes.next_meeting, Some(date(2027, 1, 18)));
    stage.assert_shows("Is everything said? Enter closes the session.");
}

#[test]
fn what_was_typed_and_never_entered_is_shown_before_closing() {
    let mut stage = Stage::begun(En);
    stage.keys("aHalf a sentence<Esc>oc<Enter><Enter>");
    assert_eq!(
        stage.from("! Typed", 2),
        ["! Typed but not entered:", "    Half a sentence"]
    );
}
