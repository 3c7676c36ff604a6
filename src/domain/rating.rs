//! How strongly each side agrees with a statement, and how far the sides are apart.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::people::Side;

/// The scale of a statement: 1 is "not at all", 5 is "fully".
pub const SCALE: std::ops::RangeInclusive<u8> = 1..=5;

/// The most hands that one side can show in one round.
pub const MOST_HANDS: usize = 200;

/// Of fewer hands than this only the spread is told: a row of dots would say who showed which.
pub const FEWEST_TOLD: usize = 3;

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
    /// The fingers of sales, each in [`SCALE`], the fewest first: the order in which they came is nobody's business.
    pub sales: Vec<u8>,
    /// The fingers of marketing, likewise.
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

    /// Puts hands in the place of those of a side, the fewest fingers first; a side that does not rate has none.
    pub fn show(&mut self, side: Side, mut hands: Vec<u8>) {
        hands.sort_unstable();
        match side {
            Side::Sales => self.sales = hands,
            Side::Marketing => self.marketing = hands,
            Side::Management | Side::Other => {}
        }
    }

    /// Adds one hand to those of a side.
    pub fn add(&mut self, side: Side, hand: u8) {
        let mut hands = self.hands(side).to_vec();
        hands.push(hand);
        self.show(side, hands);
    }

    /// Takes one such hand from those of a side, where there is one.
    pub fn remove(&mut self, side: Side, hand: u8) {
        let mut hands = self.hands(side).to_vec();
        if let Some(place) = hands.iter().position(|&shown| shown == hand) {
            hands.remove(place);
            self.show(side, hands);
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

/// The hand in the middle, or the mean of the two in the middle; `None` without hands.
#[must_use]
pub fn median(hands: &[u8]) -> Option<f64> {
    let mut sorted = hands.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(f64::midpoint(f64::from(lower), f64::from(upper)))
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

/// What the room is told of the hands of a side, once they are shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// Nobody of the side rated.
    Nobody,
    /// Fewer than [`FEWEST_TOLD`] did: the lowest and the highest hand, and how many there were.
    Spread {
        /// The lowest hand.
        low: u8,
        /// The highest hand.
        high: u8,
        /// How many hands there were.
        count: usize,
    },
    /// Enough did for a picture of all of them.
    Picture {
        /// How many showed each of 1 to 5.
        places: [usize; 5],
        /// The hand in the middle.
        median: f64,
        /// The mean.
        average: f64,
        /// The lowest hand.
        low: u8,
        /// The highest hand.
        high: u8,
    },
}

/// What the room is told of these hands.
#[must_use]
pub fn told(hands: &[u8]) -> Told {
    match (spread(hands), median(hands), average(hands)) {
        (Some((low, high)), Some(median), Some(average)) if hands.len() >= FEWEST_TOLD => {
            Told::Picture {
                places: tally(hands),
                median,
                average,
                low,
                high,
            }
        }
        (Some((low, high)), ..) => Told::Spread {
            low,
            high,
            count: hands.len(),
        },
        _ => Told::Nobody,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn round(sales: &[u8], marketing: &[u8]) -> Round {
        let mut round = Round::default();
        round.show(Side::Sales, sales.to_vec());
        round.show(Side::Marketing, marketing.to_vec());
        round
    }

    /// Worked out by hand. Odd: of 1 2 4 5 5 the third is 4. Even: of 2 3 4 5 the middle two are 3 and 4, (3 + 4) / 2 = 3.5;
    /// of 1 1 5 5 they are 1 and 5, (1 + 5) / 2 = 3. One hand is its own middle. The order of calling out plays no part.
    #[rstest]
    #[case(&[5, 1, 4, 2, 5], Some(4.0))]
    #[case(&[4, 2, 5, 3], Some(3.5))]
    #[case(&[5, 1, 5, 1], Some(3.0))]
    #[case(&[2, 3], Some(2.5))]
    #[case(&[4], Some(4.0))]
    #[case(&[], None)]
    fn the_median_is_the_hand_in_the_middle(#[case] hands: &[u8], #[case] middle: Option<f64>) {
        assert_eq!(median(hands), middle);
    }

    /// Worked out by hand: (4 + 4 + 3 + 5) / 4 = 16 / 4 = 4; (1 + 2) / 2 = 1.5; (5 + 5 + 4 + 4 + 2) / 5 = 20 / 5 = 4.
    #[rstest]
    #[case(&[4, 4, 3, 5], Some(4.0), Some((3, 5)), [0, 0, 1, 2, 1])]
    #[case(&[1, 2], Some(1.5), Some((1, 2)), [1, 1, 0, 0, 0])]
    #[case(&[5, 5, 4, 4, 2], Some(4.0), Some((2, 5)), [0, 1, 0, 2, 2])]
    #[case(&[3], Some(3.0), Some((3, 3)), [0, 0, 1, 0, 0])]
    #[case(&[], None, None, [0; 5])]
    fn hands_have_an_average_a_spread_and_a_place_each(
        #[case] hands: &[u8],
        #[case] mean: Option<f64>,
        #[case] ends: Option<(u8, u8)>,
        #[case] places: [usize; 5],
    ) {
        assert_eq!(average(hands), mean);
        assert_eq!(spread(hands), ends);
        assert_eq!(tally(hands), places);
    }

    /// Worked out by hand. Sales (4 + 4 + 3 + 5) / 4 = 4, marketing (2 + 3 + 2 + 3) / 4 = 2.5: 2.5 − 4 = −1.5. Sales (1 + 2) / 2 =
    /// 1.5, marketing 5: 5 − 1.5 = 3.5. As far apart as can be: 5 − 1 = 4. One side alone is apart from nobody.
    #[rstest]
    #[case(&[4, 4, 3, 5], &[2, 3, 2, 3], Some(-1.5))]
    #[case(&[1, 2], &[5], Some(3.5))]
    #[case(&[1], &[5], Some(4.0))]
    #[case(&[3, 3], &[2, 4], Some(0.0))]
    #[case(&[4], &[], None)]
    #[case(&[], &[4], None)]
    fn the_gap_is_the_average_of_marketing_less_that_of_sales(
        #[case] sales: &[u8],
        #[case] marketing: &[u8],
        #[case] gap: Option<f64>,
    ) {
        let round = round(sales, marketing);
        assert_eq!(round.gap(), gap);
        assert_eq!(round.complete(), gap.is_some());
    }

    #[test]
    fn of_two_hands_the_room_is_told_the_spread_and_of_three_all() {
        assert_eq!(told(&[]), Told::Nobody);
        let two = Told::Spread {
            low: 2,
            high: 5,
            count: 2,
        };
        assert_eq!(told(&[5, 2]), two);
        // (5 + 2 + 2) / 3 = 3; of 2 2 5 the second is 2.
        let three = Told::Picture {
            places: [0, 2, 0, 0, 1],
            median: 2.0,
            average: 3.0,
            low: 2,
            high: 5,
        };
        assert_eq!(told(&[5, 2, 2]), three);
    }

    #[test]
    fn a_hand_can_be_taken_back() {
        let mut round = round(&[4, 2], &[3]);
        round.add(Side::Sales, 3);
        assert_eq!(round.sales, [2, 3, 4]);
        round.remove(Side::Sales, 2);
        round.remove(Side::Sales, 5);
        assert_eq!(round.sales, [3, 4]);
        round.add(Side::Other, 3);
        assert_eq!(round.marketing, [3]);
    }

    proptest! {
        #[test]
        fn the_order_of_calling_out_is_gone_at_once(hands in prop::collection::vec(1u8..=5, 0..40), turn in 0usize..40) {
            let mut turned = hands.clone();
            turned.rotate_left(turn.min(hands.len()));
            prop_assert_eq!(round(&hands, &[]), round(&turned, &[]));
        }

        #[test]
        fn the_middle_and_the_mean_lie_within_the_spread(hands in prop::collection::vec(1u8..=5, 1..200)) {
            let (low, high) = spread(&hands).unwrap();
            let within = f64::from(low)..=f64::from(high);
            prop_assert!(within.contains(&median(&hands).unwrap()));
            prop_assert!(within.contains(&average(&hands).unwrap()));
            prop_assert_eq!(tally(&hands).iter().sum::<usize>(), hands.len());
        }
    }
}
