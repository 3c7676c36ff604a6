//! Where we give the customer too little and where more than is asked for, worked out from a competition sheet: what counts for
//! the customer, how much, how well we do it, how well they do. Pure arithmetic on what the group judged, and no opinion of ours.
//!
//! The rule is the textbook's table of importance and performance, with underkill and overkill (agreements.md, point 6), in the
//! numbers of the scale from 1 to 5:
//!
//! - **Too little**: it is important (4 or 5), and we score low (1 or 2) or below the competitor. The distance is the larger of
//!   3 − us and them − us; the weight is importance × distance.
//! - **Too much**: it is unimportant (1 or 2), and we score high (4 or 5). The distance is the larger of us − 3 and us − them; the
//!   weight is (6 − importance) × distance.
//!
//! Either weight runs from 4 (just so) to 20 (as far as the scale goes). What the group guessed ranks behind what customers said
//! with the same weight, since a guess is no reason to act yet.

use uuid::Uuid;

use super::agenda::{Column, ColumnKind};
use super::worksheet::{Row, Value};

/// The id of the column that says how important something is to the customer.
const IMPORTANCE: &str = "importance";
/// The id of the column that says how well we do it.
const US: &str = "us";
/// The id of the column that says how well the competitor does it.
const THEM: &str = "them";
/// The id of the column that says who says so: its first answer is the customer.
const SOURCE: &str = "source";

/// From here on something is important, or done well.
const HIGH: u8 = 4;
/// Up to here something is unimportant, or done badly.
const LOW: u8 = 2;
/// Neither good nor bad.
const MIDDLE: u8 = 3;

/// The highest weight: the most important thing, as far apart as the scale goes.
pub const MOST: u8 = 20;

/// On which side of the customer's wish we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Delivery {
    /// It counts, and we fall short.
    TooLittle,
    /// It hardly counts, and we do it very well.
    TooMuch,
}

/// A row of the sheet that stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The id of the row.
    pub row: Uuid,
    /// How it stands out.
    pub delivery: Delivery,
    /// How much, 4 to [`MOST`].
    pub weight: u8,
    /// Whether nobody asked a customer: the sheet has a source, and it does not say so.
    pub guess: bool,
}

/// Whether a sheet with these columns can be compared: it asks for importance, us and them, each on the scale.
#[must_use]
pub fn compares(columns: &[Column]) -> bool {
    [IMPORTANCE, US, THEM].iter().all(|id| {
        let column = columns.iter().find(|column| column.id == *id);
        column.is_some_and(|column| column.kind == ColumnKind::Score)
    })
}

/// The rows that stand out: too little before too much, the weightiest first.
#[must_use]
pub fn findings(columns: &[Column], rows: &[Row]) -> Vec<Finding> {
    if !compares(columns) {
        return Vec::new();
    }
    let customer = columns.iter().find_map(|column| match &column.kind {
        ColumnKind::Choice(answers) if column.id == SOURCE => answers.first(),
        _ => None,
    });
    let found = rows.iter().filter_map(|row| {
        let (importance, us) = (row.score(IMPORTANCE)?, row.score(US)?);
        let (delivery, weight) = weigh(importance, us, row.score(THEM))?;
        let guess = customer.is_some_and(|customer| !says(row, customer));
        Some(Finding {
            row: row.id,
            delivery,
            weight,
            guess,
        })
    });
    let mut found: Vec<Finding> = found.collect();
    // A stable sort: rows of equal weight stay in the order of the sheet.
    found.sort_by_key(|finding| {
        (
            finding.delivery,
            MOST.saturating_sub(finding.weight),
            finding.guess,
        )
    });
    found
}

/// How many rows lack a judgement that the comparison needs: importance or us.
#[must_use]
pub fn unjudged(rows: &[Row]) -> usize {
    let lacks = |row: &&Row| row.score(IMPORTANCE).is_none() || row.score(US).is_none();
    rows.iter().filter(lacks).count()
}

fn says(row: &Row, customer: &str) -> bool {
    matches!(row.value(SOURCE), Some(Value::Choice(source)) if source == customer)
}

/// How something stands out, and how much; all three are on the scale, `them` where somebody judged it.
fn weigh(importance: u8, us: u8, them: Option<u8>) -> Option<(Delivery, u8)> {
    let them_ahead = them.map_or(0, |them| them.saturating_sub(us));
    let us_ahead = them.map_or(0, |them| us.saturating_sub(them));
    if importance >= HIGH && (us <= LOW || them_ahead > 0) {
        let distance = them_ahead.max(MIDDLE.saturating_sub(us));
        Some((Delivery::TooLittle, importance * distance))
    } else if importance <= LOW && us >= HIGH {
        let distance = us_ahead.max(us.saturating_sub(MIDDLE));
        Some((Delivery::TooMuch, (6 - importance) * distance))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Delivery::{TooLittle, TooMuch};
    use super::*;

    /// Each line is worked out by hand from the rule above.
    #[rstest]
    // Important, we score low: 3 − 2 = 1, they are no better; 5 × 1.
    #[case(5, 2, Some(2), Some((TooLittle, 5)))]
    // Important, we score low and they high: 5 − 2 = 3; 5 × 3.
    #[case(5, 2, Some(5), Some((TooLittle, 15)))]
    // As far as the scale goes: 5 − 1 = 4; 5 × 4.
    #[case(5, 1, Some(5), Some((TooLittle, 20)))]
    // We score well, they better: 5 − 4 = 1; 4 × 1.
    #[case(4, 4, Some(5), Some((TooLittle, 4)))]
    // Nobody judged them, but we score low: 3 − 1 = 2; 4 × 2.
    #[case(4, 1, None, Some((TooLittle, 8)))]
    // Nobody judged them, and we are in the middle.
    #[case(4, 3, None, None)]
    // Important, and as good as they are.
    #[case(5, 4, Some(4), None)]
    // In the middle nothing stands out, however far apart.
    #[case(3, 1, Some(5), None)]
    #[case(3, 5, Some(1), None)]
    // Unimportant, and we do it very well: 5 − 3 = 2, they do too; (6 − 2) × 2.
    #[case(2, 5, Some(5), Some((TooMuch, 8)))]
    // Unimportant, and far ahead of them: 5 − 1 = 4; (6 − 1) × 4.
    #[case(1, 5, Some(1), Some((TooMuch, 20)))]
    // 4 − 3 = 1; (6 − 2) × 1.
    #[case(2, 4, None, Some((TooMuch, 4)))]
    // Unimportant, and we do it badly: rightly so.
    #[case(1, 2, Some(5), None)]
    fn the_rule_gives_the_weight_that_is_worked_out_by_hand(
        #[case] importance: u8,
        #[case] us: u8,
        #[case] them: Option<u8>,
        #[case] expected: Option<(Delivery, u8)>,
    ) {
        assert_eq!(weigh(importance, us, them), expected);
    }

    #[test]
    fn every_weight_lies_between_four_and_twenty() {
        let mut lowest = u8::MAX;
        let mut highest = 0;
        for importance in 1..=5 {
            for us in 1..=5 {
                for them in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
                    if let Some((_, weight)) = weigh(importance, us, them) {
                        lowest = lowest.min(weight);
                        highest = highest.max(weight);
                    }
                }
            }
        }
        assert_eq!((lowest, highest), (4, MOST));
    }

    fn column(id: &str, kind: ColumnKind) -> Column {
        Column {
            id: id.into(),
            title: id.into(),
            kind,
        }
    }

    fn sheet() -> Vec<Column> {
        let answers = vec!["klant".into(), "ons vermoeden".into()];
        vec![
            column(IMPORTANCE, ColumnKind::Score),
            column(US, ColumnKind::Score),
            column(THEM, ColumnKind::Score),
            column(SOURCE, ColumnKind::Choice(answers)),
        ]
    }

    fn row(id: u128, scores: [Option<u8>; 3], source: Option<&str>) -> Row {
        let mut row = Row::blank(Uuid::from_u128(id));
        for (column, score) in [IMPORTANCE, US, THEM].iter().zip(scores) {
            row.put(&sheet(), column, score.map(Value::Score));
        }
        row.put(
            &sheet(),
            SOURCE,
            source.map(|source| Value::Choice(source.into())),
        );
        row
    }

    #[test]
    fn what_stands_out_is_ranked_and_a_guess_follows_what_a_customer_said() {
        let judged = |i, us, them| [Some(i), Some(us), Some(them)];
        let rows = [
            // Too much, (6 − 1) × 2 = 10, asked.
            row(1, judged(1, 5, 5), Some("klant")),
            // Too little, 5 × 2 = 10, guessed.
            row(2, judged(5, 3, 5), Some("ons vermoeden")),
            // Too little, 5 × 2 = 10, asked: before the guess.
            row(3, judged(5, 3, 5), Some("klant")),
            // Too little, 4 × 4 = 16, nobody says who says so: a guess.
            row(4, judged(4, 1, 5), None),
            // As it should be.
            row(5, judged(5, 5, 2), Some("klant")),
            // Not judged.
            row(6, [Some(5), None, Some(4)], Some("klant")),
        ];
        let found: Vec<(u128, Delivery, u8, bool)> = findings(&sheet(), &rows)
            .into_iter()
            .map(|f| (f.row.as_u128(), f.delivery, f.weight, f.guess))
            .collect();
        assert_eq!(
            found,
            [
                (4, TooLittle, 16, true),
                (3, TooLittle, 10, false),
                (2, TooLittle, 10, true),
                (1, TooMuch, 10, false),
            ]
        );
        assert_eq!(unjudged(&rows), 1);
    }

    #[test]
    fn a_sheet_without_the_three_judgements_is_not_compared() {
        let mut other = sheet();
        other[1].kind = ColumnKind::Text;
        assert!(!compares(&other));
        let rows = [row(1, [Some(5), Some(1), Some(5)], None)];
        assert_eq!(findings(&other, &rows), []);
        // Without a source nothing is said about guesses.
        let found = findings(&sheet()[..3], &rows);
        assert_eq!((found.len(), found[0].guess), (1, false));
    }
}
