//! What is due: in words on the list of sessions, and as a list of its own that leads to what is meant.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::minutes::Fate;
use handshake::domain::session::Session;
use jiff::civil::date;
use rstest::rstest;

use crate::comeback::{id, three_meetings};
use crate::stage::{Stage, said};

/// The three meetings, with a parked item that somebody has until Saturday.
fn sessions(language: Language) -> Vec<Session> {
    let mut sessions = three_meetings(language);
    let item = &mut sessions[0].minutes.parked[0];
    item.fate = Fate::Owned("Bram Kuiper".into());
    item.due = Some(date(2026, 12, 5));
    sessions
}

#[rstest]
fn the_list_of_sessions_says_what_is_overdue_and_what_comes_next(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::after(language, &sessions(language));
    stage.resize(80, 24);
    stage.assert_shows(said(
        language,
        "  ! 3 overdue  ·  1 this week  ·  1 later",
        "  ! 3 te laat  ·  1 deze week  ·  1 later",
    ));
    let shown = stage.from("› Noordzee", 6);
    let english = [
        "› Noordzee Pompen · Autumn",
        "Thu 24 Sep 2026  ·  1 of 7  ·  1 agreement  ·  next Mon 1 Feb 2027",
        "Noordzee Pompen · Summer",
        "Thu 11 Jun 2026  ·  1 of 7  ·  1 agreement  ·  ! 1 overdue",
        "Noordzee Pompen · Kick-off",
        "Thu 5 Mar 2026  ·  1 of 7  ·  3 agreements  ·  ! 2 overdue",
    ];
    let dutch = [
        "› Noordzee Pompen · Najaar",
        "do 24 sep 2026  ·  1 van 7  ·  1 afspraak  ·  volgende ma 1 feb 2027",
        "Noordzee Pompen · Zomer",
        "do 11 jun 2026  ·  1 van 7  ·  1 afspraak  ·  ! 1 te laat",
        "Noordzee Pompen · Aftrap",
        "do 5 mrt 2026  ·  1 van 7  ·  3 afspraken  ·  ! 2 te laat",
    ];
    let shown: Vec<&str> = shown.iter().map(|line| line.trim()).collect();
    assert_eq!(shown, if language == En { english } else { dutch });
    // On a wide window a session is one line.
    stage.resize(120, 36);
    stage.assert_shows(said(
        language,
        "Thu 5 Mar 2026    1 of 7   3 agreements   ! 2 overdue",
        "do 5 mrt 2026    1 van 7   3 afspraken   ! 2 te laat",
    ));
    // On the smallest one what comes next is whole, and how far it is gives way; what is out of sight is counted.
    stage.resize(60, 18);
    stage.assert_shows(said(
        language,
        "Thu 24 Sep 2026 · 1 agreement · next Mon 1 Feb 2027",
        "do 24 sep 2026 · 1 afspraak · volgende ma 1 feb 2027",
    ));
}

#[rstest]
fn what_is_due_leads_to_where_it_was_agreed(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::after(language, &sessions(language));
    stage.resize(120, 30);
    stage.keys("r");
    let english = [
        "! 3 overdue",
        "›   Ana lists five questions.",
        "    to do · Fri 15 May 2026 (6 months ago) · ■ Ana de Vries · Noordzee Pompen",
        "    A lead has a budget and a date.",
        "    review · Fri 20 Nov 2026 (13 days ago) · nobody · Noordzee Pompen",
        "    Sales calls every lead within one working day.",
        "    review · Tue 1 Dec 2026 (2 days ago) · ■ Ana de Vries  ● Bram Kuiper · Noordzee Pompen",
        "  1 this week",
        "    The stand in Utrecht",
        "    parked · Sat 5 Dec 2026 (in 2 days) · Bram Kuiper · Noordzee Pompen",
        "  1 later",
        "    Marketing tells each month what came of the leads.",
    ];
    let dutch = [
        "! 3 te laat",
        "›   Ana maakt vijf vragen.",
        "    te doen · vr 15 mei 2026 (6 maanden geleden) · ■ Ana de Vries · Noordzee Pompen",
        "    Een lead heeft een budget en een datum.",
        "    terugblik · vr 20 nov 2026 (13 dagen geleden) · niemand · Noordzee Pompen",
        "    Sales belt elke lead binnen één werkdag.",
        "    terugblik · di 1 dec 2026 (2 dagen geleden) · ■ Ana de Vries  ● Bram Kuiper · Noordzee Pompen",
        "  1 deze week",
        "    De stand in Utrecht",
        "    geparkeerd · za 5 dec 2026 (over 2 dagen) · Bram Kuiper · Noordzee Pompen",
        "  1 later",
        "    Marketing vertelt elke maand wat er van de leads kwam.",
    ];
    let shown = stage.from(said(language, "! 3 overdue", "! 3 te laat"), 12);
    let shown: Vec<&str> = shown.iter().map(|line| line.trim_end()).collect();
    assert_eq!(shown, if language == En { english } else { dutch });
    // It narrows as the log does, and Enter leads to the agreement.
    stage.keys("owner:ana");
    stage.assert_shows(said(language, "2 due", "2 open"));
    stage.keys("<Down><Enter>");
    assert_eq!(stage.file().id, id(2));
    stage.assert_shows(said(language, "AGREE", "AFSPREKEN"));
    stage.keys("<Esc>");
    stage.assert_shows("▏ owner:ana");
    // A parked item leads to the overview of its session, where the parking lot stands.
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w>is:parked<Enter>");
    assert_eq!(stage.file().id, id(1));
    stage.assert_shows(said(
        language,
        "What we agreed",
        "Wat we hebben afgesproken",
    ));
}

#[test]
fn a_verdict_takes_an_agreement_off_the_list() {
    let mut stage = Stage::after(En, &sessions(En));
    stage.resize(80, 24);
    stage.keys("f<Ctrl+b>x<Down><Down>1");
    stage.keys("<Esc>");
    stage.assert_shows("! 2 overdue");
    // The meeting under way shows that it is.
    assert_eq!(
        stage.from("›", 2)[1].trim(),
        "Thu 3 Dec 2026  ·  0 of 7  ·  0 agreements  ·  open"
    );
}
