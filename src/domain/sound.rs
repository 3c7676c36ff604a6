//! Whether an agenda or a session makes sense beyond its form: each flaw with its place. Pure, and not what a meeting still
//! lacks (an agreement without an owner is sound).

use std::collections::HashSet;
use std::hash::Hash;

use jiff::civil::Date;
use uuid::Uuid;

use super::agenda::{Agenda, ColumnKind, MINUTES, Point, Span};
use super::session::{Place, Session};
use super::worksheet::{Row, SCORES, Value};

/// The most characters that the short title of a point may have: the row of seven points fits 80 columns.
pub const SHORT: usize = 14;

/// The most characters that the question of check-in or check-out may have: it fits a small window in large type.
pub const QUESTION: usize = 80;

/// Something that cannot be right, and the path of its value in the file: `points[1].worksheet[0].id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The path of the value.
    pub place: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What can be wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// An agenda has no points.
    NoPoints,
    /// A text is empty.
    Blank,
    /// An id holds something else than `[a-z0-9-]`, or nothing.
    Id(String),
    /// An id was used before.
    Twice(String),
    /// A short title has so many characters.
    Long(usize),
    /// The question of check-in or check-out has so many characters.
    LongQuestion(usize),
    /// A time box is shorter or longer than [`MINUTES`] allows.
    Minutes(u32),
    /// Opening or closing take longer than any point may.
    Frame(u32),
    /// A review lies nowhere in the next ten years.
    Review,
    /// A choice has fewer than two answers.
    Choice,
    /// An example row has another number of cells than the sheet has columns.
    Cells {
        /// Cells of the row.
        cells: usize,
        /// Columns of the sheet.
        columns: usize,
    },
    /// The example of a column is something that the column cannot hold.
    Example(String),
    /// A judgement lies outside the scale from 1 to 5.
    Score(u8),
    /// No point has this id.
    NoSuchPoint(String),
    /// No agreement has this id.
    NoSuchAgreement(Uuid),
}

/// Every flaw of an agenda, in the order of the file.
#[must_use]
pub fn agenda(agenda: &Agenda) -> Vec<Flaw> {
    let mut flaws = Flaws::default();
    flaws.id("id".into(), &agenda.id);
    flaws.text("title".into(), &agenda.title);
    flaws.text("about".into(), &agenda.about);
    for (place, minutes) in [("opening", agenda.opening), ("closing", agenda.closing)] {
        let long = minutes > *MINUTES.end();
        flaws.when(long, place.into(), || Wrong::Frame(minutes));
    }
    for (place, question) in [
        ("check_in", &agenda.check_in),
        ("check_out", &agenda.check_out),
    ] {
        flaws.question(place, question);
    }
    flaws.when(agenda.points.is_empty(), "points".into(), || {
        Wrong::NoPoints
    });
    let mut known = HashSet::new();
    for (index, point) in agenda.points.iter().enumerate() {
        let place = format!("points[{index}]");
        flaws.once(&mut known, format!("{place}.id"), &point.id);
        flaws.point(&place, point);
    }
    flaws.0
}

/// Every flaw of a session: points and agreements that it names but does not have, and ids that it has twice.
#[must_use]
pub fn session(session: &Session) -> Vec<Flaw> {
    let mut flaws = Flaws::default();
    let minutes = &session.minutes;
    let recorded = |id: &str| minutes.point(id).is_some();
    let known = |id: &str| recorded(id) || session.point(id).is_some();
    if let Place::Point { point, .. } = &session.place {
        flaws.named(recorded(point), "place.point".into(), point);
    }
    for (index, time_box) in session.clock.boxes.iter().enumerate() {
        let place = format!("clock.boxes[{index}].point");
        flaws.named(known(&time_box.point), place, &time_box.point);
    }
    let mut points = HashSet::new();
    let mut ids = HashSet::new();
    for (index, point) in minutes.points.iter().enumerate() {
        let place = format!("minutes.points[{index}]");
        let id = format!("{place}.point");
        // What was said at a point that another agenda lacks stays, but it cannot be on today's list.
        flaws.named(
            !point.today || session.point(&point.point).is_some(),
            id.clone(),
            &point.point,
        );
        flaws.once(&mut points, id, &point.point);
        for (index, agreement) in point.agreements.iter().enumerate() {
            let place = format!("{place}.agreements[{index}].id");
            flaws.once(&mut ids, place, &agreement.id.to_string());
        }
        flaws.sheet(&mut ids, &place, &point.sheet);
    }
    let words = [
        ("opening", &minutes.opening.words),
        ("closing", &minutes.closing.words),
    ];
    for (part, words) in words {
        for (index, word) in words.iter().enumerate() {
            let place = format!("minutes.{part}.words[{index}].id");
            flaws.once(&mut ids, place, &word.id.to_string());
        }
    }
    for (index, goal) in minutes.opening.goals.iter().enumerate() {
        let place = format!("minutes.opening.goals[{index}].id");
        flaws.once(&mut ids, place, &goal.id.to_string());
    }
    for (index, item) in minutes.parked.iter().enumerate() {
        if let Some(point) = &item.point {
            flaws.named(
                known(point),
                format!("minutes.parked[{index}].point"),
                point,
            );
        }
    }
    for (index, id) in minutes.first_steps.iter().enumerate() {
        let missing = minutes.agreement(*id).is_none();
        let place = format!("minutes.first_steps[{index}]");
        flaws.when(missing, place, || Wrong::NoSuchAgreement(*id));
    }
    flaws.0
}

#[derive(Default)]
struct Flaws(Vec<Flaw>);

impl Flaws {
    fn when(&mut self, flawed: bool, place: String, wrong: impl FnOnce() -> Wrong) {
        if flawed {
            let wrong = wrong();
            self.0.push(Flaw { place, wrong });
        }
    }

    fn text(&mut self, place: String, text: &str) {
        self.when(text.trim().is_empty(), place, || Wrong::Blank);
    }

    fn texts(&mut self, place: &str, texts: &[String]) {
        for (index, text) in texts.iter().enumerate() {
            self.text(format!("{place}[{index}]"), text);
        }
    }

    /// A question that may be left out, but not be blank or too long for the screen.
    fn question(&mut self, place: &str, question: &str) {
        let length = question.chars().count();
        let blank = length > 0 && question.trim().is_empty();
        self.when(blank, place.into(), || Wrong::Blank);
        self.when(length > QUESTION, place.into(), || {
            Wrong::LongQuestion(length)
        });
    }

    fn id(&mut self, place: String, id: &str) {
        let letter = |b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let good = !id.is_empty() && id.len() <= 40 && id.bytes().all(letter);
        self.when(!good, place, || Wrong::Id(id.to_owned()));
    }

    fn once<T: Hash + Eq + Clone + ToString>(
        &mut self,
        known: &mut HashSet<T>,
        place: String,
        id: &T,
    ) {
        let fresh = known.insert(id.clone());
        self.when(!fresh, place, || Wrong::Twice(id.to_string()));
    }

    fn named(&mut self, known: bool, place: String, id: &str) {
        self.when(!known, place, || Wrong::NoSuchPoint(id.to_owned()));
    }

    fn point(&mut self, place: &str, point: &Point) {
        let at = |field: &str| format!("{place}.{field}");
        self.id(at("id"), &point.id);
        self.text(at("title"), &point.title);
        self.text(at("short"), &point.short);
        let length = point.short.chars().count();
        self.when(length > SHORT, at("short"), || Wrong::Long(length));
        self.text(at("question"), &point.question);
        self.texts(&at("why"), &point.why);
        self.text(at("statement"), &point.statement);
        self.texts(&at("prompts.all"), &point.prompts.all);
        self.texts(&at("prompts.sales"), &point.prompts.sales);
        self.texts(&at("prompts.marketing"), &point.prompts.marketing);
        self.text(at("hints.purpose"), &point.hints.purpose);
        self.text(at("hints.opening"), &point.hints.opening);
        self.text(at("hints.rescue"), &point.hints.rescue);
        self.text(at("hints.form"), &point.hints.form);
        self.worksheet(place, point);
        for (index, starter) in point.starters.iter().enumerate() {
            self.text(format!("{place}.starters[{index}].text"), &starter.text);
        }
        let minutes = point.minutes;
        self.when(!MINUTES.contains(&minutes), at("minutes"), || {
            Wrong::Minutes(minutes)
        });
        let (Span::Weeks(length) | Span::Months(length)) = point.review;
        self.when(!(1..=120).contains(&length), at("review"), || Wrong::Review);
    }

    fn worksheet(&mut self, place: &str, point: &Point) {
        let mut known = HashSet::new();
        for (index, column) in point.worksheet.iter().enumerate() {
            let place = format!("{place}.worksheet[{index}]");
            let id = format!("{place}.id");
            self.id(id.clone(), &column.id);
            self.once(&mut known, id, &column.id);
            self.text(format!("{place}.title"), &column.title);
            let kind = format!("{place}.kind");
            match &column.kind {
                ColumnKind::Number(unit) => self.text(kind, unit),
                ColumnKind::Choice(answers) => {
                    self.when(answers.len() < 2, kind.clone(), || Wrong::Choice);
                    self.texts(&format!("{kind}.0"), answers);
                }
                ColumnKind::Text
                | ColumnKind::Duration
                | ColumnKind::Date
                | ColumnKind::Person
                | ColumnKind::Score => {}
            }
        }
        let (cells, columns) = (point.example.len(), point.worksheet.len());
        self.when(cells != columns, format!("{place}.example"), || {
            Wrong::Cells { cells, columns }
        });
        let examples = point.worksheet.iter().zip(&point.example);
        for (index, (column, example)) in examples.enumerate() {
            let place = format!("{place}.example[{index}]");
            let fits = example.trim().is_empty() || fits(&column.kind, example.trim());
            self.when(!fits, place, || Wrong::Example(example.clone()));
        }
    }

    /// The rows of a worksheet: each row once, each column once in it, each judgement on the scale.
    fn sheet(&mut self, known: &mut HashSet<String>, place: &str, rows: &[Row]) {
        for (index, row) in rows.iter().enumerate() {
            let place = format!("{place}.sheet[{index}]");
            self.once(known, format!("{place}.id"), &row.id.to_string());
            let mut columns = HashSet::new();
            for (index, cell) in row.cells.iter().enumerate() {
                let place = format!("{place}.cells[{index}]");
                self.once(&mut columns, format!("{place}.column"), &cell.column);
                if let Value::Score(score) = cell.value {
                    let off = !SCORES.contains(&score);
                    self.when(off, format!("{place}.value"), || Wrong::Score(score));
                }
            }
        }
    }
}

/// Whether a column can hold an example. Numbers and lengths of time are read by each language for itself, so not here.
fn fits(kind: &ColumnKind, example: &str) -> bool {
    match kind {
        ColumnKind::Choice(answers) => answers.iter().any(|answer| answer == example),
        ColumnKind::Score => example.parse().is_ok_and(|score| SCORES.contains(&score)),
        ColumnKind::Date => example.parse::<Date>().is_ok(),
        ColumnKind::Text | ColumnKind::Number(_) | ColumnKind::Duration | ColumnKind::Person => {
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::super::agenda::{Column, Hints, Language, Prompts};
    use super::super::minutes::Parked;
    use super::super::worksheet::Cell;
    use super::*;

    fn point(id: &str) -> Point {
        Point {
            id: id.into(),
            title: "Funnel".into(),
            short: "Funnel".into(),
            question: "?".into(),
            why: vec![],
            statement: "!".into(),
            prompts: Prompts::default(),
            hints: Hints {
                purpose: "p".into(),
                opening: "o".into(),
                rescue: "r".into(),
                form: "f".into(),
            },
            worksheet: vec![],
            example: vec![],
            starters: vec![],
            minutes: 20,
            review: Span::Weeks(6),
            measured: false,
        }
    }

    fn sound() -> Agenda {
        Agenda {
            format: 1,
            id: "short".into(),
            language: Language::En,
            title: "Short".into(),
            about: "For a test.".into(),
            opening: 5,
            closing: 5,
            check_in: String::new(),
            check_out: String::new(),
            points: vec![point("funnel"), point("crm")],
        }
    }

    /// The flaws of the agenda after a change.
    fn after(change: impl FnOnce(&mut Agenda)) -> Vec<(String, Wrong)> {
        let mut flawed = sound();
        change(&mut flawed);
        let flaws = agenda(&flawed).into_iter();
        flaws.map(|flaw| (flaw.place, flaw.wrong)).collect()
    }

    #[test]
    fn a_sound_agenda_has_no_flaws() {
        assert_eq!(agenda(&sound()), []);
    }

    #[test]
    fn each_flaw_of_an_agenda_is_found_at_its_place() {
        let text = |id: &str| Column {
            id: id.into(),
            title: "T".into(),
            kind: ColumnKind::Text,
        };
        let at = |place: &str, wrong| vec![(place.to_owned(), wrong)];
        assert_eq!(after(|a| a.points.clear()), at("points", Wrong::NoPoints));
        assert_eq!(
            after(|a| a.id = "A b".into()),
            at("id", Wrong::Id("A b".into()))
        );
        assert_eq!(after(|a| a.title = " ".into()), at("title", Wrong::Blank));
        assert_eq!(after(|a| a.opening = 300), at("opening", Wrong::Frame(300)));
        assert_eq!(
            after(|a| a.points[1].id = "funnel".into()),
            at("points[1].id", Wrong::Twice("funnel".into()))
        );
        assert_eq!(
            after(|a| a.points[0].short = "Target groups and".into()),
            at("points[0].short", Wrong::Long(17))
        );
        assert_eq!(
            after(|a| a.points[0].minutes = 4),
            at("points[0].minutes", Wrong::Minutes(4))
        );
        assert_eq!(
            after(|a| a.points[0].review = Span::Months(0)),
            at("points[0].review", Wrong::Review)
        );
        assert_eq!(
            after(|a| a.points[0].prompts.sales = vec![String::new()]),
            at("points[0].prompts.sales[0]", Wrong::Blank)
        );
        assert_eq!(
            after(|a| {
                a.points[0].worksheet = vec![text("who"), text("who")];
                a.points[0].example = vec!["x".into()];
            }),
            [
                (
                    "points[0].worksheet[1].id".into(),
                    Wrong::Twice("who".into())
                ),
                (
                    "points[0].example".into(),
                    Wrong::Cells {
                        cells: 1,
                        columns: 2
                    }
                ),
            ]
        );
        assert_eq!(
            after(|a| {
                let kind = ColumnKind::Choice(vec!["yes".into()]);
                a.points[0].worksheet = vec![Column { kind, ..text("a") }];
                a.points[0].example = vec!["yes".into()];
            }),
            at("points[0].worksheet[0].kind", Wrong::Choice)
        );
    }

    #[test]
    fn an_example_that_its_column_cannot_hold_is_found() {
        let column = |id: &str, kind| Column {
            id: id.into(),
            title: "T".into(),
            kind,
        };
        let flaws = |examples: [&str; 4]| {
            after(|a| {
                a.points[0].worksheet = vec![
                    column("a", ColumnKind::Score),
                    column("b", ColumnKind::Choice(vec!["yes".into(), "no".into()])),
                    column("c", ColumnKind::Date),
                    column("d", ColumnKind::Number("hours".into())),
                ];
                a.points[0].example = examples.map(str::to_owned).to_vec();
            })
        };
        assert_eq!(flaws(["5", "no", "2027-03-01", "4"]), []);
        assert_eq!(flaws(["", " ", "", ""]), []);
        let expected = ["6", "maybe", "1 March"].iter().enumerate();
        let expected: Vec<_> = expected
            .map(|(index, text)| {
                let place = format!("points[0].example[{index}]");
                (place, Wrong::Example((*text).to_owned()))
            })
            .collect();
        assert_eq!(flaws(["6", "maybe", "1 March", "4"]), expected);
    }

    #[test]
    fn a_sheet_with_a_row_or_a_cell_twice_or_a_judgement_off_the_scale_is_flawed() {
        let mut flawed = Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(sound()));
        let score = |column: &str, score| Cell {
            column: column.into(),
            value: Value::Score(score),
        };
        let row = Row {
            id: Uuid::from_u128(7),
            cells: vec![score("us", 5), score("us", 6)],
        };
        flawed.minutes.points[1].sheet = vec![
            row.clone(),
            Row {
                cells: vec![],
                ..row
            },
        ];
        let flaws = session(&flawed).into_iter();
        let flaws: Vec<(String, Wrong)> = flaws.map(|flaw| (flaw.place, flaw.wrong)).collect();
        let sheet = "minutes.points[1].sheet";
        assert_eq!(
            flaws,
            [
                (
                    format!("{sheet}[0].cells[1].column"),
                    Wrong::Twice("us".into())
                ),
                (format!("{sheet}[0].cells[1].value"), Wrong::Score(6)),
                (
                    format!("{sheet}[1].id"),
                    Wrong::Twice(Uuid::from_u128(7).to_string())
                ),
            ]
        );
    }

    #[test]
    fn a_question_may_be_left_out_but_is_neither_blank_nor_long() {
        let at = |place: &str, wrong| vec![(place.to_owned(), wrong)];
        assert_eq!(
            after(|a| a.check_in = "  ".into()),
            at("check_in", Wrong::Blank)
        );
        assert_eq!(
            after(|a| a.check_out = "é".repeat(81)),
            at("check_out", Wrong::LongQuestion(81))
        );
        assert_eq!(after(|a| a.check_out = "é".repeat(80)), []);
    }

    #[test]
    fn a_session_that_names_what_it_lacks_is_flawed() {
        let mut flawed = Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(sound()));
        assert_eq!(session(&flawed), []);
        flawed.place = Place::Point {
            point: "gone".into(),
            step: super::super::session::Step::Rate,
        };
        flawed.minutes.points[1].point = "other".into();
        let parked = Parked::new(Uuid::nil(), "x".into(), Some("gone".into()));
        flawed.minutes.parked.push(parked);
        flawed.minutes.first_steps.push(Uuid::nil());
        let flaws = session(&flawed).into_iter();
        let places: Vec<String> = flaws.map(|flaw| flaw.place).collect();
        assert_eq!(
            places,
            [
                "place.point",
                "minutes.points[1].point",
                "minutes.parked[0].point",
                "minutes.first_steps[0]"
            ]
        );
    }

    #[test]
    fn what_was_said_under_another_agenda_is_no_flaw() {
        let mut moved = Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(sound()));
        moved.minutes.points[0].state = super::super::minutes::Progress::Settled;
        moved.clock.spend("funnel", 60);
        let mut other = sound();
        other.points.remove(0);
        moved.take_agenda(Arc::new(other));
        assert_eq!(session(&moved), []);
    }
}
