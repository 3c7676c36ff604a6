//! Ratings: what each side showed, how far they are apart, and, where the team wants names, who showed what.

use super::{Facts, capital};
use crate::domain::people::Side;
use crate::domain::rating::{Round, average, spread};

/// Of fewer hands than this only the spread is told: more would say who showed what.
const FEW: usize = 3;

impl Facts<'_> {
    /// What a side showed: median, average and spread; of a few hands the spread only.
    #[must_use]
    pub fn hands(&self, hands: &[u8]) -> String {
        let locale = self.locale;
        let Some((low, high)) = spread(hands) else {
            return locale.text("report-no-hands");
        };
        let mut values = vec![
            ("low", low.into()),
            ("high", high.into()),
            ("count", hands.len().into()),
        ];
        match (median(hands), average(hands)) {
            (Some(median), Some(average)) if hands.len() >= FEW => {
                values.push(("median", locale.number(median, 1).into()));
                values.push(("average", locale.number(average, 1).into()));
                locale.say("report-hands", &values)
            }
            _ => locale.say("report-few-hands", &values),
        }
    }

    /// How far the sides are apart, and which of them is surer; empty until both have rated.
    #[must_use]
    pub fn gap(&self, round: &Round) -> String {
        let Some(gap) = round.gap() else {
            return String::new();
        };
        let apart = self.locale.number(gap.abs(), 1);
        let surer = match gap {
            gap if gap > 0.0 => Side::Marketing,
            gap if gap < 0.0 => Side::Sales,
            _ => return apart,
        };
        let values = [
            ("gap", apart.into()),
            ("side", self.locale.side(surer).into()),
        ];
        self.locale.say("report-surer", &values)
    }

    /// Who showed what, in a round for which the team chose names; empty for the others.
    #[must_use]
    pub fn by_name(&self, round: &Round) -> String {
        let hands = round.by_name.iter();
        let told: Vec<String> = hands
            .map(|hand| {
                let mut people = self.session.people.iter();
                let person = people.find(|person| person.id == hand.person);
                let name = person.map_or("?", |person| person.name.trim());
                format!("{name} {}", hand.hand)
            })
            .collect();
        told.join(" · ")
    }

    /// A side with a capital.
    #[must_use]
    pub fn side(&self, side: Side) -> String {
        capital(&self.locale.side(side))
    }
}

/// The hand in the middle, or the mean of the two in the middle; `None` without hands.
fn median(hands: &[u8]) -> Option<f64> {
    let mut sorted = hands.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(f64::midpoint(f64::from(lower), f64::from(upper)))
}
