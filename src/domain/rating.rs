//! How strongly each side agrees with a statement, and how far the sides are apart.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::people::Side;

/// The scale of a statement: 1 is "not at all", 5 is "fully".
pub const SCALE: std::ops::RangeInclusive<u8> = 1..=5;

/// The most hands that one side can show in one round.
pub const MOST_HANDS: usize = 200;

/// Who showed which hand, where the team chose to keep that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedHand {
    /// The id of the person.
    pub person: Uuid,
    /// The fingers, in [`SCALE`].
    pub hand: u8,
}

/// One round in which both sides rated a statement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The fingers of sales, each in [`SCALE`], in the order of calling out.
    pub sales: Vec<u8>,
    /// The fingers of marketing.
    pub marketing: Vec<u8>,
    /// Whether the room has seen it; before that no screen shows a number.
    #[serde(default)]
    pub revealed: bool,
    /// The same hands with names, where the team chose names before the round; else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_name: Vec<NamedHand>,
}

impl Round {
    /// The hands of one side; empty for a side that does not rate.
    #[must_use]
    pub fn hands(&self, side: Side) -> &[u8] {
        match side {
            Side::Sales => &self.sales,
            Side::Marketing => &self.marketing,
            Side::Management | Side::Other => &[],
        }
    }

    /// Whether both sides have shown their hands.
    #[must_use]
    pub fn complete(&self) -> bool {
        !self.sales.is_empty() && !self.marketing.is_empty()
    }

    /// Average of marketing less that of sales, from −4 to 4; `None` until both sides have rated.
    ///
    /// Positive means that marketing is surer of the statement than sales.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some(average(&self.marketing)? - average(&self.sales)?)
    }
}

/// The mean of the hands, `None` without hands.
#[must_use]
pub fn average(hands: &[u8]) -> Option<f64> {
    let count = u32::try_from(hands.len()).ok().filter(|&count| count > 0)?;
    let sum: u32 = hands.iter().map(|&hand| u32::from(hand)).sum();
    Some(f64::from(sum) / f64::from(count))
}

/// The lowest and the highest hand, `None` without hands.
#[must_use]
pub fn spread(hands: &[u8]) -> Option<(u8, u8)> {
    Some((*hands.iter().min()?, *hands.iter().max()?))
}

/// How many hands showed each of 1 to 5.
#[must_use]
pub fn tally(hands: &[u8]) -> [usize; 5] {
    let mut counts = [0; 5];
    for &hand in hands.iter().filter(|hand| SCALE.contains(hand)) {
        counts[usize::from(hand) - 1] += 1;
    }
    counts
}

/// Why a call-out could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallOutFault {
    /// It does not begin with a side that rates, `s` or `m`.
    NoSide,
    /// A side without numbers.
    NoHands,
    /// Something that is not a number from 1 to 5.
    NotOnScale(String),
    /// More than [`MOST_HANDS`].
    TooMany,
}

/// Reads what a side called out: `s 4 4 3 5` or `m 23 2`; digits may stand together.
///
/// # Errors
/// [`CallOutFault`] says what is wrong; nothing of the line then counts.
pub fn call_out(line: &str) -> Result<(Side, Vec<u8>), CallOutFault> {
    let line = line.trim();
    let word_end = line
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(line.len());
    let (word, rest) = line.split_at(word_end);
    let side = Side::from_word(word)
        .filter(|side| matches!(side, Side::Sales | Side::Marketing))
        .ok_or(CallOutFault::NoSide)?;
    let mut hands = Vec::new();
    for word in rest
        .split([' ', ',', ';', '\t', ':'])
        .filter(|word| !word.is_empty())
    {
        for c in word.chars() {
            let hand = c
                .to_digit(10)
                .and_then(|digit| u8::try_from(digit).ok())
                .filter(|hand| SCALE.contains(hand))
                .ok_or_else(|| CallOutFault::NotOnScale(word.to_owned()))?;
            hands.push(hand);
        }
    }
    match hands.len() {
        0 => Err(CallOutFault::NoHands),
        1..=MOST_HANDS => Ok((side, hands)),
        _ => Err(CallOutFault::TooMany),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("s 4 4 3 5", Side::Sales, &[4, 4, 3, 5])]
    #[case("m232", Side::Marketing, &[2, 3, 2])]
    #[case("Sales: 1, 5", Side::Sales, &[1, 5])]
    fn a_call_out_names_a_side_and_its_hands(
        #[case] line: &str,
        #[case] side: Side,
        #[case] hands: &[u8],
    ) {
        assert_eq!(call_out(line), Ok((side, hands.to_vec())));
    }

    #[rstest]
    #[case("4 4", CallOutFault::NoSide)]
    #[case("d 4", CallOutFault::NoSide)]
    #[case("s", CallOutFault::NoHands)]
    #[case("s 4 9 x", CallOutFault::NotOnScale("9".into()))]
    #[case("s 0", CallOutFault::NotOnScale("0".into()))]
    #[case("", CallOutFault::NoSide)]
    fn a_call_out_that_is_none_says_why(#[case] line: &str, #[case] fault: CallOutFault) {
        assert_eq!(call_out(line), Err(fault));
    }

    /// Sales (4+4+3+5)/4 = 4.0, marketing (2+3+2+3)/4 = 2.5; the gap is 2.5 − 4.0 = −1.5.
    #[test]
    fn the_gap_is_the_average_of_marketing_less_that_of_sales() {
        let round = Round {
            sales: vec![4, 4, 3, 5],
            marketing: vec![2, 3, 2, 3],
            revealed: true,
            ..Round::default()
        };
        assert_eq!(round.gap(), Some(-1.5));
        assert_eq!(spread(&round.sales), Some((3, 5)));
        assert_eq!(tally(&round.marketing), [0, 2, 2, 0, 0]);
    }

    #[test]
    fn one_side_alone_has_no_gap() {
        let round = Round {
            sales: vec![4],
            ..Round::default()
        };
        assert_eq!(round.gap(), None);
        assert!(!round.complete());
    }
}
