//! Reads what is typed into a cell of a worksheet, by the kind of its column, and says what stands in one. What a name begins is
//! not completed here: who sits at the table is not the locale's.

use jiff::civil::Date;

use super::Locale;
use crate::domain::agenda::ColumnKind;
use crate::domain::worksheet::{SCORES, Value};

/// Characters of what was typed that a complaint quotes.
const QUOTED: usize = 14;

impl Locale {
    /// What a typed text is in a column of this kind; `today` is the day that relative days count from.
    ///
    /// # Errors
    /// The sentence that says why the column cannot hold it, and what to type instead.
    pub fn read_cell(&self, kind: &ColumnKind, text: &str, today: Date) -> Result<Value, String> {
        let text = text.trim();
        let own = || text.to_owned();
        Ok(match kind {
            ColumnKind::Text => Value::Text(own()),
            ColumnKind::Person => Value::Person(own()),
            ColumnKind::Number(unit) => {
                let amount = self.read_amount_in(text, unit);
                Value::Number(amount.map_err(|fault| self.amount_fault(&fault))?)
            }
            ColumnKind::Duration => {
                let length = self.read_length(text);
                Value::Duration(length.map_err(|fault| self.amount_fault(&fault))?)
            }
            ColumnKind::Date => {
                let day = self.read_day(text, today);
                let no_day = || self.tell("ask-no-day", &[("text", quoted(text))]);
                Value::Date(day.ok_or_else(no_day)?)
            }
            ColumnKind::Choice(answers) => Value::Choice(self.read_choice(answers, text)?),
            ColumnKind::Score => {
                let score = text.parse().ok().filter(|score| SCORES.contains(score));
                let no_score = || self.tell("cell-no-score", &[("text", quoted(text))]);
                Value::Score(score.ok_or_else(no_score)?)
            }
        })
    }

    /// The one answer that a text is or begins.
    fn read_choice(&self, answers: &[String], text: &str) -> Result<String, String> {
        let fits = fitting(answers, text);
        match fits.as_slice() {
            [answer] => Ok((*answer).to_owned()),
            [] => {
                let values = [("text", quoted(text)), ("answers", answers.join(", "))];
                Err(self.tell("cell-no-choice", &values))
            }
            several => {
                let values = [("text", quoted(text)), ("answers", several.join(", "))];
                Err(self.tell("cell-many-choices", &values))
            }
        }
    }

    /// What stands in a cell: "2 working days", "Thu 3 Dec 2026", "4".
    #[must_use]
    pub fn cell(&self, value: &Value) -> String {
        match value {
            Value::Text(text) | Value::Choice(text) | Value::Person(text) => text.clone(),
            Value::Number(amount) => self.amount(amount),
            Value::Duration(length) => self.length_of_time(length),
            Value::Date(day) => self.short_day(*day),
            Value::Score(score) => score.to_string(),
        }
    }

    /// A cell of an example row as the group would see it, were it filled in; what the column cannot hold stays as it is.
    ///
    /// A day stands in an agenda as `2027-03-01`, and a number without its unit.
    #[must_use]
    pub fn example_cell(&self, kind: &ColumnKind, text: &str) -> String {
        match kind {
            _ if text.trim().is_empty() => String::new(),
            ColumnKind::Date => match text.trim().parse() {
                Ok(day) => self.short_day(day),
                Err(_) => text.to_owned(),
            },
            kind => match self.read_cell(kind, text, Date::constant(2000, 1, 1)) {
                Ok(value) => self.cell(&value),
                Err(_) => text.to_owned(),
            },
        }
    }
}

/// The answers that a text can mean: the one that it is, else those of which a word begins so.
#[must_use]
pub fn fitting<'a>(answers: &'a [String], text: &str) -> Vec<&'a str> {
    let wanted = text.trim().to_lowercase();
    let same = |answer: &&String| answer.to_lowercase() == wanted;
    if let Some(answer) = answers.iter().find(same) {
        return vec![answer];
    }
    let begun = |answer: &str| answer.to_lowercase().starts_with(&wanted);
    let whole: Vec<&str> = answers
        .iter()
        .map(String::as_str)
        .filter(|a| begun(a))
        .collect();
    if !whole.is_empty() {
        return whole;
    }
    let word = |answer: &&str| answer.split(' ').any(begun);
    answers.iter().map(String::as_str).filter(word).collect()
}

fn quoted(text: &str) -> String {
    let mut begin: String = text.chars().take(QUOTED).collect();
    if begin.len() < text.len() {
        begin.push('…');
    }
    begin
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;
    use crate::domain::agenda::Language::{self, En, Nl};

    const TODAY: Date = date(2026, 12, 3);

    fn levels() -> ColumnKind {
        ColumnKind::Choice(
            ["basic", "standard", "full service", "our guess"]
                .map(str::to_owned)
                .into(),
        )
    }

    fn read(language: Language, kind: &ColumnKind, text: &str) -> Result<String, String> {
        let locale = Locale::new(language);
        let value = locale.read_cell(kind, text, TODAY)?;
        // What is said of a cell is what its field begins with: it must mean the same again.
        let said = locale.cell(&value);
        assert_eq!(locale.read_cell(kind, &said, TODAY), Ok(value));
        Ok(said)
    }

    #[rstest]
    #[case(En, ColumnKind::Number("hours".into()), "4", "4 hours")]
    #[case(Nl, ColumnKind::Number("%".into()), "12,5%", "12,5 %")]
    #[case(En, ColumnKind::Duration, "2 working days", "2 working days")]
    #[case(Nl, ColumnKind::Duration, "4 uur", "4 uur")]
    #[case(En, ColumnKind::Date, "friday", "Fri 4 Dec 2026")]
    #[case(Nl, ColumnKind::Date, "3 dec", "do 3 dec 2026")]
    #[case(En, levels(), "s", "standard")]
    #[case(En, levels(), "BASIC", "basic")]
    #[case(En, levels(), "serv", "full service")]
    #[case(En, ColumnKind::Score, "5", "5")]
    #[case(En, ColumnKind::Person, "Account manager", "Account manager")]
    #[case(En, ColumnKind::Text, "= a + b", "= a + b")]
    fn a_cell_is_read_by_its_column_and_said_so_that_it_can_be_read_again(
        #[case] language: Language,
        #[case] kind: ColumnKind,
        #[case] text: &str,
        #[case] said: &str,
    ) {
        assert_eq!(read(language, &kind, text), Ok(said.to_owned()));
    }

    #[rstest]
    #[case(En, ColumnKind::Number("hours".into()), "4 days", "This is counted in hours, not in “days”.")]
    #[case(
        En,
        ColumnKind::Score,
        "6",
        "“6” is not on the scale: type a number from 1 to 5."
    )]
    #[case(
        Nl,
        ColumnKind::Score,
        "vier",
        "‘vier’ staat niet op de schaal: typ een cijfer van 1 tot en met 5."
    )]
    #[case(
        En,
        ColumnKind::Date,
        "some day soon enough",
        "“some day soon …” is no day. Try: tomorrow, 3 dec, week 48."
    )]
    #[case(
        En,
        levels(),
        "gold",
        "“gold” is none of these: basic, standard, full service, our guess."
    )]
    #[case(En, ColumnKind::Choice(vec!["low".into(), "lower".into()]), "l", "“l” could be low, lower. Type another letter.")]
    fn what_a_column_cannot_hold_says_why(
        #[case] language: Language,
        #[case] kind: ColumnKind,
        #[case] text: &str,
        #[case] why: &str,
    ) {
        assert_eq!(read(language, &kind, text), Err(why.to_owned()));
    }

    #[test]
    fn an_answer_that_begins_another_one_can_be_chosen() {
        let answers = ["low".to_owned(), "lower".to_owned()];
        assert_eq!(fitting(&answers, "low"), ["low"]);
        assert_eq!(fitting(&answers, "lo"), ["low", "lower"]);
        assert_eq!(fitting(&answers, "x"), [""; 0]);
    }

    #[test]
    fn every_shipped_example_is_what_its_column_asks_for() {
        for agenda in crate::store::agendas::shipped() {
            let locale = Locale::new(agenda.language);
            for point in &agenda.points {
                for (column, example) in point.worksheet.iter().zip(&point.example) {
                    let place = format!("{} {} {}", agenda.id, point.id, column.id);
                    let read = match column.kind {
                        ColumnKind::Date => example.parse().map(Value::Date).ok(),
                        _ => locale.read_cell(&column.kind, example, TODAY).ok(),
                    };
                    assert!(read.is_some(), "{place}: {example}");
                }
            }
        }
    }

    #[test]
    fn an_example_is_said_as_a_filled_cell_would_be() {
        let nl = Locale::new(Nl);
        let said = |kind, text| nl.example_cell(&kind, text);
        assert_eq!(said(ColumnKind::Date, "2027-03-01"), "ma 1 mrt 2027");
        assert_eq!(said(ColumnKind::Number("uur".into()), "4"), "4 uur");
        assert_eq!(said(ColumnKind::Duration, "ooit"), "ooit");
        assert_eq!(said(ColumnKind::Score, ""), "");
    }
}
