//! Ratings: what each side showed, how far they are apart, and, where the team wants names, who showed what.

use super::{Facts, capital};
use crate::domain::people::Side;
use crate::domain::rating::{Round, Told, told};

impl Facts<'_> {
    /// What a side showed: median, average and spread; of a few hands the spread only.
    #[must_use]
    pub fn hands(&self, hands: &[u8]) -> String {
        let locale = self.locale;
        match told(hands) {
            Told::Nobody => locale.text("report-no-hands"),
            Told::Spread { low, high, count } => {
                let values = [
                    ("low", low.into()),
                    ("high", high.into()),
                    ("count", count.into()),
                ];
                locale.say("report-few-hands", &values)
            }
            Told::Picture {
                median,
                average,
                low,
                high,
                ..
            } => {
                let values = [
                    ("median", locale.number(median, 1).into()),
                    ("average", locale.number(average, 1).into()),
                    ("low", low.into()),
                    ("high", high.into()),
                    ("count", hands.len().into()),
                ];
                locale.say("report-hands", &values)
            }
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
