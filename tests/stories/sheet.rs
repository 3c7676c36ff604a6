//! Worksheets: rows asked cell by cell or filled in in a table, typed by their columns, kept whatever happens.

use handshake::domain::agenda::ColumnKind;
use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::amount::TimeUnit;
use handshake::domain::worksheet::{Row, Value};
use rstest::rstest;

use crate::stage::{Stage, said};

/// The worksheet of the first point, empty.
fn sheet(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    stage.keys("w");
    stage
}

/// The worksheet of the sixth point, empty.
fn competition(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    stage.keys("<PageDown><PageDown><PageDown><PageDown><PageDown>w");
    stage
}

fn rows(stage: &Stage) -> Vec<Row> {
    stage.point("funnel").sheet
}

fn text(row: &Row, column: &str) -> String {
    match row.value(column) {
        Some(Value::Text(text) | Value::Choice(text) | Value::Person(text)) => text.clone(),
        other => panic!("{column}: {other:?}"),
    }
}

#[rstest]
fn an_empty_sheet_shows_how_a_row_could_look(#[values(En, Nl)] language: Language) {
    let mut stage = sheet(language);
    stage.assert_shows(said(
        language,
        "1 of 7   Funnel management  ›  worksheet",
        "1 van 7   Funnelmanagement  ›  werkblad",
    ));
    stage.assert_shows(said(
        language,
        "Nothing is filled in yet. A row could look like this:",
        "Er is nog niets ingevuld. Zo kan een rij eruitzien:",
    ));
    stage.assert_shows(said(language, "4 hours", "4 uur"));
    assert!(stage.foot().starts_with(said(
        language,
        "Enter fill in the first row   n new row",
        "Enter de eerste rij invullen   n nieuwe rij",
    )));
    // Whoever has nothing to fill in is led on by Enter all the same, and back by Esc.
    stage.keys("<Enter><Enter>");
    assert!(rows(&stage).is_empty());
    stage.keys("<Esc>");
    stage.assert_shows(said(language, "FRAME", "INLEIDEN"));
}

#[rstest]
fn a_row_is_asked_cell_by_cell_and_each_cell_is_what_its_column_holds(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = sheet(language);
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "Row 1 · 1 of 7", "Rij 1 · 1 van 7"));
    stage.assert_shows(said(
        language,
        "for example: Sales qualified lead",
        "bijvoorbeeld: Sales qualified lead",
    ));
    stage.keys("SQL<Enter>Asked for a quote<Enter>ana");
    stage.assert_shows(said(
        language,
        "Enter takes: Ana de Vries",
        "Enter neemt: Ana de Vries",
    ));
    stage.keys("<Enter>Head of sales<Enter>");
    stage.assert_shows(said(
        language,
        "4 hours · 2 working days · a week",
        "4 uur · 2 werkdagen · een week",
    ));
    // What was said so far stands below the question.
    stage.assert_shows("Ana de Vries");
    stage.keys("2 werkdagen<Enter><Enter>Back<Enter>");
    let row = &rows(&stage)[0];
    assert_eq!(text(row, "stage"), "SQL");
    assert_eq!(
        row.value("decides"),
        Some(&Value::Person("Ana de Vries".into()))
    );
    assert_eq!(
        row.value("handed-to"),
        Some(&Value::Person("Head of sales".into()))
    );
    let Some(Value::Duration(length)) = row.value("follow-up") else {
        panic!("{:?}", row.value("follow-up"));
    };
    assert_eq!(
        (length.number.digits(), length.unit),
        ("2", TimeUnit::WorkingDays)
    );
    assert_eq!(row.value("reason"), None);
    assert_eq!(text(row, "otherwise"), "Back");
    // The next row is asked until its first cell is left empty.
    stage.assert_shows(said(language, "Row 2 · 1 of 7", "Rij 2 · 1 van 7"));
    assert!(stage.foot().starts_with(said(
        language,
        "Enter done with rows",
        "Enter klaar met rijen",
    )));
    stage.keys("<Enter>");
    assert_eq!(rows(&stage).len(), 1);
    assert!(stage.foot().starts_with(said(
        language,
        "Enter back to frame",
        "Enter terug naar inleiden",
    )));
    stage.keys("<Enter><Right><Right>");
    stage.assert_shows(said(language, "worksheet: 1 row", "werkblad: 1 rij"));
}

#[rstest]
fn what_a_column_cannot_hold_says_why_and_stays_in_its_field(#[values(En, Nl)] language: Language) {
    let mut stage = sheet(language);
    stage.keys("<Enter>SQL<Enter><Enter><Enter><Enter>2 bananas<Enter>");
    stage.assert_shows(said(
        language,
        "! “bananas” is no unit of time. Type 4 hours, 2 working days, 3 weeks.",
        "! “bananas” is geen tijdseenheid. Typ 4 uur, 2 werkdagen, 3 weken.",
    ));
    stage.assert_shows("▏ 2 bananas");
    // It is saved as it was typed, and is asked again when the session is opened again.
    let mut stage = stage.start_again();
    stage.assert_shows("▏ 2 bananas");
    stage.assert_shows(said(language, "worksheet", "werkblad"));
    stage.keys("<Ctrl+w><Ctrl+w>2 days<Enter>");
    let expected = said(language, "2 days", "2 dagen");
    let row = rows(&stage).remove(0);
    let value = row.value("follow-up").unwrap();
    assert_eq!(stage.app.locale.cell(value), expected);
    assert!(stage.file().drafts.is_empty());
}

#[rstest]
#[case(
    "importance",
    "6<Enter>",
    "“6” is not on the scale: type a number from 1 to 5.",
    "‘6’ staat niet op de schaal: typ een cijfer van 1 tot en met 5."
)]
#[case(
    "source",
    "<Enter><Enter><Enter>x<Enter>",
    "“x” is none of these: customer, our guess.",
    "‘x’ is geen van deze: klant, ons vermoeden."
)]
fn scores_and_choices_say_what_they_can_be(
    #[case] column: &str,
    #[case] keys: &str,
    #[case] english: &'static str,
    #[case] dutch: &'static str,
    #[values(En, Nl)] language: Language,
) {
    let mut stage = competition(language);
    stage.keys(&format!("<Enter>Pumpworld<Enter>Speed<Enter>{keys}"));
    stage.assert_shows(&format!("! {}", said(language, english, dutch)));
    let sheet = stage.point("competition").sheet;
    assert_eq!(sheet[0].value(column), None);
}

/// Two rows of three filled cells each.
fn two_rows(language: Language) -> Stage {
    let mut stage = sheet(language);
    stage.keys("<Enter>MQL<Enter>Two papers<Enter>bram<Enter><Enter><Enter><Enter><Enter>");
    stage.keys("SQL<Enter>Asked for a quote<Enter>ana<Enter><Enter><Enter><Enter><Enter><Enter>");
    stage
}

#[rstest]
fn a_table_is_walked_with_the_arrows_and_changed_with_enter(#[values(En, Nl)] language: Language) {
    let mut stage = two_rows(language);
    let heads = match language {
        En => [
            "     Stage  Definition         Who",
            "            (checkable)        decides",
        ],
        Nl => [
            "     Fase  Definitie          Wie",
            "           (toetsbaar)        beslist",
        ],
    };
    let lines = stage.from(heads[0], 6);
    assert!(lines[1].starts_with(heads[1]), "{lines:?}");
    assert!(lines[3].starts_with(" 1   MQL "), "{lines:?}");
    stage.keys("<Down><Down><Right>");
    stage.assert_shows(said(
        language,
        "worksheet, row 2 of 2",
        "werkblad, rij 2 van 2",
    ));
    stage.assert_shows("› Asked for a quote");
    assert!(stage.foot().starts_with(said(
        language,
        "Enter change this cell",
        "Enter deze cel wijzigen",
    )));
    stage.keys("<Enter> or a visit<Enter>");
    assert_eq!(
        text(&rows(&stage)[1], "definition"),
        "Asked for a quote or a visit"
    );
    // The next cell is chosen; Tab takes what is typed and asks the one after it.
    stage.keys("<Enter>Bram<Tab>");
    assert_eq!(text(&rows(&stage)[1], "decides"), "Bram");
    stage.assert_shows(said(
        language,
        "Row 2 · Handed over to",
        "Rij 2 · Overdracht aan",
    ));
    stage.keys("Ana<Shift+Tab>");
    assert_eq!(text(&rows(&stage)[1], "handed-to"), "Ana de Vries");
    stage.assert_shows("▏ Bram");
    stage.keys("<Up>");
    stage.assert_shows(said(language, "Row 1 · Who decides", "Rij 1 · Wie beslist"));
}

#[rstest]
fn a_cell_is_emptied_and_a_row_removed_and_both_come_back(#[values(En, Nl)] language: Language) {
    let mut stage = two_rows(language);
    stage.keys("x");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Choose a cell first, with the arrows.",
            "Kies eerst een cel, met de pijltjes.",
        )
    );
    stage.keys("<Down><Delete>");
    assert_eq!(rows(&stage)[0].value("stage"), None);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Cell emptied. Press u to take that back.",
            "Cel leeggemaakt. Met u neem je dat terug.",
        )
    );
    stage.keys("u");
    assert_eq!(text(&rows(&stage)[0], "stage"), "MQL");
    stage.keys("x");
    assert_eq!(rows(&stage).len(), 1);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Row removed. Press u to take that back.",
            "Rij weggehaald. Met u komt ze terug.",
        )
    );
    stage.keys("u");
    assert_eq!(text(&rows(&stage)[0], "stage"), "MQL");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Undone: worksheet.",
            "Ongedaan gemaakt: werkblad."
        )
    );
}

#[test]
fn an_answer_that_is_cleared_empties_the_cell_and_the_last_one_takes_its_row() {
    let mut stage = sheet(En);
    stage.keys("<Enter>SQL<Enter><Esc><Down><Enter><Ctrl+w><Enter>");
    assert!(rows(&stage).is_empty());
    stage.keys("u");
    assert_eq!(text(&rows(&stage)[0], "stage"), "SQL");
}

#[test]
fn rows_change_places_and_keep_their_ids() {
    let mut stage = two_rows(En);
    let before: Vec<_> = rows(&stage).into_iter().map(|row| row.id).collect();
    stage.keys("<Down><Shift+Down>");
    let after: Vec<_> = rows(&stage).into_iter().map(|row| row.id).collect();
    assert_eq!(after, [before[1], before[0]]);
    stage.keys("J");
    stage.keys("K");
    let again: Vec<_> = rows(&stage).into_iter().map(|row| row.id).collect();
    assert_eq!(again, before);
}

#[test]
fn a_row_is_asked_through_again_and_enter_takes_nothing_away() {
    let mut stage = two_rows(En);
    let before = rows(&stage);
    stage.keys("<Down>g");
    stage.assert_shows("Row 1 · 1 of 7");
    stage.assert_shows("▏ MQL");
    stage.keys("<Enter><Ctrl+w><Ctrl+w><Enter><Enter>Ana<Enter><Enter><Enter><Enter>");
    let after = rows(&stage);
    assert_eq!(text(&after[0], "definition"), "Two papers");
    assert_eq!(text(&after[0], "handed-to"), "Ana de Vries");
    assert_eq!(after[1], before[1]);
    assert!(stage.app.asking.is_none());
}

#[test]
fn a_new_row_that_was_left_half_typed_is_taken_up_where_it_was_left() {
    let mut stage = sheet(En);
    stage.keys("nSQL, half<Esc>");
    assert!(rows(&stage).is_empty());
    stage.keys("<Esc>");
    stage.keys("wn");
    stage.assert_shows("▏ SQL, half");
    stage.keys(" done<Enter>");
    assert_eq!(text(&rows(&stage)[0], "stage"), "SQL, half done");
    assert!(stage.file().drafts.is_empty());
}

#[rstest]
fn a_narrow_window_shows_a_row_as_a_card(#[values(En, Nl)] language: Language) {
    let mut stage = competition(language);
    stage.keys("<Enter>Local workshop<Enter>On site in two hours<Enter>5<Enter>2<Enter>5<Enter>");
    stage.keys(said(language, "c", "k"));
    stage.keys("<Enter><Enter>A breakdown-and-emergency service<Enter>Pumpworld<Enter>Price<Enter><Esc><Down>");
    stage.resize(80, 24);
    let expected = match language {
        En => [
            "  1  › Competitor                Local workshop",
            "       What counts for the       On site in two hours",
            "       customer",
            "       Importance                5",
            "       We score                  2",
            "       They score                5",
            "       Source                    customer",
            "       Lost because              ·",
            "       What we do with it        A breakdown-and-emergency service",
            "  2    Pumpworld · Price",
        ]
        .as_slice(),
        Nl => &[
            "  1  › Concurrent              Local workshop",
            "       Wat telt voor de klant  On site in two hours",
            "       Belang                  5",
            "       Wij scoren              2",
            "       Zij scoren              5",
            "       Bron                    klant",
            "       Verloren omdat          ·",
            "       Wat we ermee doen       A breakdown-and-emergency service",
            "  2    Pumpworld · Price",
        ],
    };
    let lines = stage.from(" 1  ›", expected.len());
    let lines: Vec<String> = lines.iter().map(|line| format!(" {line}")).collect();
    assert_eq!(lines, expected);
}

#[rstest]
fn a_competition_sheet_shows_where_we_give_too_little_or_too_much(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = competition(language);
    let (customer, guess) = (said(language, "c", "k"), "o");
    stage.keys("<Enter>Workshop<Enter>Speed<Enter>");
    // Nothing can be said before importance and our own score are there.
    stage.keys("<Esc>");
    stage.assert_shows(said(
        language,
        "As soon as importance and our score are filled in, this shows what stands out.",
        "Zodra het belang en onze score zijn ingevuld, zie je hier wat eruit springt.",
    ));
    stage.keys("<Down><Right><Right><Enter>");
    stage.keys("5<Tab>2<Tab>5<Tab>");
    stage.keys(&format!("{customer}<Enter>"));
    for row in [
        format!(
            "Wholesaler<Enter>Next day<Enter>4<Enter>3<Enter>5<Enter>{guess}<Enter><Enter><Enter>"
        ),
        format!(
            "Pumpworld<Enter>Paper<Enter>1<Enter>5<Enter>2<Enter>{customer}<Enter><Enter><Enter>"
        ),
        format!(
            "Pumpworld<Enter>Advice<Enter>5<Enter>5<Enter>3<Enter>{customer}<Enter><Enter><Enter>"
        ),
    ] {
        stage.keys(&format!("n{row}<Esc>"));
    }
    stage.resize(100, 40);
    // Worked out by hand: speed 5 × (5 − 2) = 15, next day 4 × (5 − 3) = 8, paper (6 − 1) × (5 − 2) = 15; a bar of ten is twenty.
    let expected = match language {
        En => [
            "     Too little of what counts                                counts     we   they",
            "     ! Speed · Workshop                                            5      2      5  ████████░░",
            "     ! Next day · Wholesaler  our guess                            4      3      5  ████░░░░░░",
            "     Too much of what hardly counts",
            "     · Paper · Pumpworld                                           1      5      2  ████████░░",
        ],
        Nl => [
            "     Te weinig van wat telt                                     telt    wij    zij",
            "     ! Speed · Workshop                                            5      2      5  ████████░░",
            "     ! Next day · Wholesaler  ons vermoeden                        4      3      5  ████░░░░░░",
            "     Te veel van wat nauwelijks telt",
            "     · Paper · Pumpworld                                           1      5      2  ████████░░",
        ],
    };
    assert_eq!(
        stage.from(expected[0].trim().split("  ").next().unwrap(), 5),
        expected
    );
}

#[test]
fn what_stood_in_a_column_that_another_agenda_lacks_stays_and_can_be_changed() {
    let mut stage = two_rows(En);
    let mut session = stage.file();
    let agenda = std::sync::Arc::make_mut(&mut session.agenda);
    agenda.points[0]
        .worksheet
        .retain(|column| column.id != "definition");
    agenda.points[0].example.pop();
    let path = stage.path();
    stage.keys("<Esc><Esc>");
    std::fs::write(&path, handshake::store::session_text(&session).unwrap()).unwrap();
    stage.keys("<Enter>w<Down><Down><Left>");
    stage.assert_shows("definition");
    stage.keys("<Right><Right><Right><Right><Right><Right><Enter>");
    stage.assert_shows("▏ Asked for a quote");
    stage.keys("!<Enter>");
    assert_eq!(text(&rows(&stage)[1], "definition"), "Asked for a quote!");
}

#[rstest]
fn numbers_have_the_unit_of_their_column_and_days_are_typed_as_people_say_them(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = sheet(language);
    let mut session = stage.file();
    let columns = &mut std::sync::Arc::make_mut(&mut session.agenda).points[0].worksheet;
    columns[0].kind = ColumnKind::Number("leads".into());
    columns[1].kind = ColumnKind::Date;
    let path = stage.path();
    stage.keys("<Esc><Esc>");
    std::fs::write(&path, handshake::store::session_text(&session).unwrap()).unwrap();
    stage.keys("<Enter>wn");
    stage.assert_shows(said(language, "a number, in leads", "een getal, in leads"));
    stage.keys("20 euro<Enter>");
    stage.assert_shows(said(
        language,
        "! This is counted in leads, not in “euro”.",
        "! Dit tellen we in leads, niet in “euro”.",
    ));
    stage.keys("<Ctrl+w><Ctrl+w>20<Enter>");
    stage.keys("3 mrt");
    stage.assert_shows(said(
        language,
        "Wednesday 3 March 2027",
        "woensdag 3 maart 2027",
    ));
    stage.keys("<Enter><Esc>");
    let row = rows(&stage).remove(0);
    let said_of = |column: &str| stage.app.locale.cell(row.value(column).unwrap());
    assert_eq!(said_of("stage"), "20 leads");
    assert_eq!(
        said_of("definition"),
        said(language, "Wed 3 Mar 2027", "wo 3 mrt 2027")
    );
    // A day that was recorded stands in its field as it is, and gives way to what is typed.
    stage.keys("<Down><Right><Enter>4 mrt<Enter>");
    assert_eq!(
        rows(&stage)[0].value("definition"),
        Some(&Value::Date(jiff::civil::date(2027, 3, 4)))
    );
}

#[test]
fn words_that_are_pasted_go_into_the_chosen_cell() {
    let mut stage = two_rows(En);
    stage.paste("nowhere to go");
    assert_eq!(
        stage.notice(),
        "! There is no text field open here; nothing was pasted."
    );
    stage.keys("<Down><Right><Right><Right>");
    stage.paste("Head of\nsales");
    stage.keys("<Enter>");
    assert_eq!(text(&rows(&stage)[0], "handed-to"), "Head of sales");
}

#[test]
fn whoever_reads_along_sees_the_sheet_and_changes_nothing() {
    let mut stage = two_rows(En);
    let mut other = stage.another_window();
    other.keys("wn");
    assert!(other.app.asking.is_none());
    other.keys("<Down><Delete>");
    other.assert_shows("MQL");
    // Enter leads on, here as everywhere.
    other.keys("<Enter>");
    other.assert_shows("FRAME");
    assert_eq!(text(&rows(&stage)[0], "stage"), "MQL");
}
