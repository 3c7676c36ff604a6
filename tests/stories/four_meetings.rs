//! A team that meets four times in nine months, played by keys alone: the first meeting agrees, each later one looks back at what
//! still holds. The stories of a whole series begin here.

use handshake::domain::agenda::Language;
use jiff::civil::{Date, date};

use crate::stage::{Stage, said};

/// The days of the four meetings.
pub const DAYS: [Date; 4] = [
    date(2026, 3, 5),
    date(2026, 6, 11),
    date(2026, 9, 24),
    date(2026, 12, 3),
];

/// The titles of the four meetings.
pub fn titles(language: Language) -> [&'static str; 4] {
    [
        said(language, "Kick-off", "Aftrap"),
        said(language, "Summer", "Zomer"),
        said(language, "Autumn", "Najaar"),
        said(language, "Winter", "Winter"),
    ]
}

/// How soon sales calls, as it is agreed in March, amended in June and amended again in September.
pub fn calls(language: Language) -> [&'static str; 3] {
    [
        said(
            language,
            "Sales calls every lead within two working days.",
            "Sales belt elke lead binnen twee werkdagen.",
        ),
        said(
            language,
            "Sales calls every lead within one working day.",
            "Sales belt elke lead binnen één werkdag.",
        ),
        said(
            language,
            "Sales calls every lead within one working day and notes it.",
            "Sales belt elke lead binnen één werkdag en noteert dat.",
        ),
    ]
}

/// What one of sales does once, by May.
pub fn list(language: Language) -> &'static str {
    said(
        language,
        "Ana lists five questions.",
        "Ana maakt vijf vragen.",
    )
}

/// When a lead is qualified.
pub fn qualified(language: Language) -> &'static str {
    said(
        language,
        "A lead has a budget and a date.",
        "Een lead heeft een budget en een datum.",
    )
}

/// A group of customers that nobody calls on.
pub fn retail(language: Language) -> &'static str {
    said(language, "Retail is left alone.", "Winkels slaan we over.")
}

/// What marketing tells sales.
pub fn reports(language: Language) -> &'static str {
    said(
        language,
        "Marketing reports each month.",
        "Marketing rapporteert elke maand.",
    )
}

/// What the fourth meeting agrees for the first time.
pub fn lost(language: Language) -> &'static str {
    said(
        language,
        "Sales enters why an order was lost.",
        "Sales noteert waarom een order wegviel.",
    )
}

/// What is parked in March, and dropped in December.
pub fn stand(language: Language) -> &'static str {
    said(language, "The stand in Utrecht", "De stand in Utrecht")
}

/// The list of sessions of a team that has met so many times; no meeting has changed the file of an earlier one by a byte.
pub fn after(language: Language, meetings: usize) -> Stage {
    let mut stage = Stage::empty(language);
    let held: [fn(&mut Stage, Language); 4] = [march, june, september, december];
    let mut before = Vec::new();
    for (meeting, day) in held.into_iter().zip(DAYS).take(meetings) {
        stage.set_wall(day.at(9, 0, 0, 0));
        meeting(&mut stage, language);
        let files = stage.files();
        assert_eq!(files.len(), before.len() + 1, "{day}");
        for file in &before {
            assert!(files.contains(file), "{file:?} changed on {day}");
        }
        before = files;
    }
    stage
}

/// Rates the point at which the group is, one hand on each side.
fn rate(stage: &mut Stage, sales: u8, marketing: u8) {
    stage.keys(&format!(
        "<Enter><Enter>{sales}<Enter>{marketing}<Enter><Enter>"
    ));
}

/// A sentence, whose kind is chosen by these keys, and the answers to what is then asked; both sides consent at the end.
fn agree(stage: &mut Stage, sentence: &str, kind: &str, answers: &[&str]) {
    stage.keys(&format!("a{sentence}<Enter>{kind}<Enter>"));
    for answer in answers {
        stage.keys(&format!("{answer}<Enter>"));
    }
    stage.keys("<Enter><Enter><Enter>");
}

/// Both sides consent to the agreement that is chosen.
fn consent(stage: &mut Stage) {
    stage.keys("c<Enter><Enter><Enter>");
}

/// Begins the follow-up of the last meeting, with a title of its own, up to what it looks back at.
pub fn follow_up(stage: &mut Stage, title: &str) {
    stage.keys("f<Shift+Tab><Shift+Tab><Shift+Tab><Shift+Tab><Shift+Tab><Shift+Tab><Shift+Tab>");
    stage.keys("<Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w>");
    stage.keys(&format!("{title}<Ctrl+b>x"));
}

/// Closes the session and goes to the list.
fn home(stage: &mut Stage) {
    stage.close();
    stage.keys("<Enter>");
}

/// Five agreements at three points with owners, days and measures, a parked item, a row of a worksheet. Sales is surer of the
/// funnel by two; of the CRM both are as sure.
fn march(stage: &mut Stage, language: Language) {
    stage.keys("<Enter>Noordzee Pompen<Enter>");
    stage.keys(titles(language)[0]);
    stage.keys("<Enter><Enter><Enter><Enter>Ana de Vries s<Enter>Bram Kuiper m<Enter><Ctrl+b>x");
    rate(stage, 4, 2);
    let promises = ["calls", "writes the list", "ana", "bram"];
    let measured = |what, baseline, aim| [&promises[..], &[what, baseline, aim]].concat();
    let in_time = said(language, "Leads called in time", "Leads op tijd gebeld");
    agree(
        stage,
        calls(language)[0],
        "",
        &measured(in_time, "35 %", "90 %"),
    );
    stage.keys("r2026-06-01<Enter>");
    let once = [&promises[..], &["2026-05-15", "the list", "0 %", "100 %"]].concat();
    agree(stage, list(language), "<Right>", &once);
    agree(
        stage,
        qualified(language),
        "<Left>",
        &["ana", "bram", "the form", "10 %", "80 %"],
    );
    stage.keys("r2026-06-02<Enter>w<Enter>lead<Enter>has a budget<Enter><Esc><Esc><PageDown>");
    agree(
        stage,
        retail(language),
        "",
        &[&promises[..], &["the list of visits"]].concat(),
    );
    stage.keys("r2026-06-03<Enter><PageDown>");
    rate(stage, 3, 3);
    agree(
        stage,
        reports(language),
        "",
        &measured("reports", "0 %", "100 %"),
    );
    stage.keys(&format!("r2026-06-04<Enter>p{}<Enter>", stand(language)));
    home(stage);
}

/// One verdict of each kind and one amendment, a slip that is undone, and the gap at the funnel closed.
fn june(stage: &mut Stage, language: Language) {
    follow_up(stage, titles(language)[1]);
    // The action, kept; a slip of the finger first.
    stage.keys("<Enter>3<Esc>u1100<Enter><Right>");
    // How soon sales calls: in part, measured, and amended.
    stage.keys("262<Enter>");
    let why = said(language, "The CRM was down.", "Het CRM lag plat.");
    let away = said(
        language,
        "<Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w>",
        "<Ctrl+w><Ctrl+w><Ctrl+w>",
    );
    let words = said(language, "one working day.", "één werkdag.");
    stage.keys(&format!("{why}<Enter><Right><Enter>{away}{words}<Enter>"));
    // What qualifies a lead is kept, and renewed.
    stage.keys("<Enter>175<Enter><Enter>2026-11-20<Enter>");
    // Nobody needs the rule on retail; marketing did not report.
    stage.keys("<Enter>4It came by itself.<Enter>");
    stage.keys("<Enter>30<Enter>No time.<Enter><Enter>2026-09-10<Enter>");
    stage.keys("<Enter><Enter>");
    rate(stage, 4, 4);
    stage.keys("<Right><Right>");
    consent(stage);
    home(stage);
}

/// The amended agreement was not kept and is amended once more, with an undo and a redo between; a gap opens at the CRM, where
/// something new is agreed.
fn september(stage: &mut Stage, language: Language) {
    follow_up(stage, titles(language)[2]);
    // Marketing reported in part.
    stage.keys("<Enter>250<Enter>Only twice.<Enter><Enter>2026-12-01<Enter>");
    // How soon sales calls, which is to be written down as well.
    let more = said(language, " and notes it.", " en noteert dat.");
    stage.keys(&format!(
        "<Enter>370<Enter>No notes.<Enter><Right><Enter><Backspace>{more}<Enter>uUx"
    ));
    stage.keys("<Right><Right><Right>");
    consent(stage);
    stage.keys("<PageDown><PageDown>");
    rate(stage, 2, 4);
    agree(
        stage,
        lost(language),
        "",
        &[
            "enters it",
            "counts it",
            "ana",
            "bram",
            "lost orders",
            "20 %",
            "80 %",
        ],
    );
    home(stage);
}

/// The sentence that was amended twice is kept; what qualifies a lead is dropped, with an undo and a redo between; the parked item
/// is dropped.
fn december(stage: &mut Stage, language: Language) {
    follow_up(stage, titles(language)[3]);
    // What qualifies a lead: kept, and dropped all the same.
    stage.keys("<Enter>180<Enter><Esc>duU");
    stage.keys("<Right>1100<Enter><Enter>2027-06-01<Enter>");
    stage.keys("<Right>191<Enter><Enter>2027-03-03<Enter>");
    stage.keys("x");
    rate(stage, 4, 4);
    stage.keys("<PageDown><PageDown>");
    rate(stage, 2, 4);
    stage.keys("oc<Enter><Esc>x<Left>");
    home(stage);
}
