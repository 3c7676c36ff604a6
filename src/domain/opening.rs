//! What is said before the first point and after the last: the words that the two sides use for each other, the goals that they
//! share, what the meeting was worth. Not the agreements.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::people::Side;
use super::rating::{MOST_HANDS, SCALE};

/// How many of a hundred words that sales and marketing use for each other are negative, as is usual (domain.md).
pub const USUAL_NEGATIVE: u32 = 87;

/// How a word sounds to the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// Kind.
    Positive,
    /// Unkind.
    Negative,
}

/// When the sides say their words: before the first point, and once more after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Saying {
    /// In the opening.
    Before,
    /// In the closing.
    After,
}

/// The two sides that have words for each other, in the order in which they are asked.
pub const CAMPS: [Side; 2] = [Side::Sales, Side::Marketing];

/// A word that one side uses for the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Never changes.
    pub id: Uuid,
    /// The side that uses it: sales for marketing, or marketing for sales.
    pub by: Side,
    /// As it was said.
    pub text: String,
    /// How it sounds; `None` until the group has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
}

/// How many of the words that the group has marked are negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Words that are negative.
    pub negative: u32,
    /// Words that are marked at all.
    pub marked: u32,
}

impl Share {
    /// The share that one side's words have; a word that nobody marked does not count.
    #[must_use]
    pub fn of(words: &[Word], by: Side) -> Self {
        let mut share = Self::default();
        for tone in words
            .iter()
            .filter(|word| word.by == by)
            .filter_map(|word| word.tone)
        {
            share.marked = share.marked.saturating_add(1);
            share.negative = share
                .negative
                .saturating_add(u32::from(tone == Tone::Negative));
        }
        share
    }

    /// Negative words of a hundred, rounded; `None` while no word is marked.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        let (negative, marked) = (u64::from(self.negative), u64::from(self.marked));
        let doubled = (200 * negative + marked).checked_div(2 * marked)?;
        u32::try_from(doubled).ok()
    }
}

/// The words as the group goes through them: those of sales, then those of marketing, each in the order of saying.
pub fn in_turn(words: &[Word]) -> impl Iterator<Item = &Word> {
    CAMPS
        .into_iter()
        .flat_map(move |side| words.iter().filter(move |word| word.by == side))
}

/// Something that both sides want.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Never changes.
    pub id: Uuid,
    /// As it was said.
    pub text: String,
}

/// What was said in the opening.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The order in which people speak, by the ids of persons; empty until somebody asked for one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<Uuid>,
    /// The words that the sides use for each other, in the order in which they were said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// The goals that both share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
}

impl Opening {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a text answers that is typed in the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OpeningText {
    /// A word of this side for the other.
    NewWord(Side),
    /// Another text for a word.
    Word(Uuid),
    /// A goal that both sides share.
    NewGoal,
    /// Another text for a goal.
    Goal(Uuid),
}

impl OpeningText {
    /// Whether two texts answer the same question: a word that is being typed may change its side.
    #[must_use]
    pub fn same_question(self, other: Self) -> bool {
        matches!((self, other), (Self::NewWord(_), Self::NewWord(_))) || self == other
    }
}

/// The standing group of sales and marketing people that goes on after the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevenueTeam {
    /// Who is in it, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// How often it meets, as the group says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rhythm: String,
}

impl RevenueTeam {
    /// Whether nothing was settled.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.members.is_empty() && self.rhythm.is_empty()
    }
}

/// What was said in the closing, beside first steps and the next meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The words that the sides use for each other now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// The standing group.
    #[serde(default, skip_serializing_if = "RevenueTeam::is_empty")]
    pub revenue_team: RevenueTeam,
    /// What the time was worth, 1 (nothing) to 5 (much), without names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worth: Vec<u8>,
    /// One word from each, as they leave.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub last_words: Vec<String>,
}

impl Closing {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a text answers that is typed in the closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClosingText {
    /// The day by which whoever has a parked item is done.
    ParkedDue(Uuid),
    /// A word that this side uses for the other now.
    NewWord(Side),
    /// Another text for such a word.
    Word(Uuid),
    /// Somebody for the revenue team.
    NewMember,
    /// How often the revenue team meets.
    Rhythm,
    /// What the time was worth, a number for each person.
    Worth,
    /// The one word with which somebody leaves.
    NewLastWord,
}

impl ClosingText {
    /// Whether two texts answer the same question: a word that is being typed may change its side.
    #[must_use]
    pub fn same_question(self, other: Self) -> bool {
        matches!((self, other), (Self::NewWord(_), Self::NewWord(_))) || self == other
    }
}

/// Why a line of what the time was worth could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorthFault {
    /// Something that is no number from 1 to 5.
    NotOnScale(String),
    /// More than [`MOST_HANDS`].
    TooMany,
}

/// Reads what the time was worth to each: `4 5 3`, `453` or `4, 5, 3`.
///
/// The numbers come back sorted: in the order of typing they would tell who sat where.
///
/// # Errors
/// [`WorthFault`] says what is wrong; nothing of the line then counts.
pub fn worth(line: &str) -> Result<Vec<u8>, WorthFault> {
    let mut numbers = Vec::new();
    for word in line
        .split([' ', ',', ';', '\t'])
        .filter(|word| !word.is_empty())
    {
        for c in word.chars() {
            let number = c.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            let number = number.filter(|number| SCALE.contains(number));
            numbers.push(number.ok_or_else(|| WorthFault::NotOnScale(word.to_owned()))?);
        }
    }
    if numbers.len() > MOST_HANDS {
        return Err(WorthFault::TooMany);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn words(of_sales: &[Option<Tone>], of_marketing: &[Option<Tone>]) -> Vec<Word> {
        let word = |by, tone: &Option<Tone>| Word {
            id: Uuid::nil(),
            by,
            text: "x".into(),
            tone: *tone,
        };
        let sales = of_sales.iter().map(|tone| word(Side::Sales, tone));
        let marketing = of_marketing.iter().map(|tone| word(Side::Marketing, tone));
        marketing.chain(sales).collect()
    }

    const BAD: Option<Tone> = Some(Tone::Negative);
    const GOOD: Option<Tone> = Some(Tone::Positive);

    #[test]
    fn a_share_counts_the_words_of_one_side_that_are_marked() {
        let words = words(&[BAD, BAD, GOOD, None], &[BAD]);
        // 2 of 3 is 66.67 of a hundred.
        let share = Share::of(&words, Side::Sales);
        assert_eq!(
            (share.negative, share.marked, share.percent()),
            (2, 3, Some(67))
        );
        assert_eq!(Share::of(&words, Side::Marketing).percent(), Some(100));
        assert_eq!(Share::of(&words, Side::Other).percent(), None);
    }

    #[rstest]
    // 1 of 8 is 12.5 of a hundred, and a half goes up.
    #[case(1, 8, Some(13))]
    #[case(1, 3, Some(33))]
    #[case(0, 5, Some(0))]
    #[case(0, 0, None)]
    #[case(u32::MAX, u32::MAX, Some(100))]
    fn a_share_of_a_hundred_is_rounded(
        #[case] negative: u32,
        #[case] marked: u32,
        #[case] percent: Option<u32>,
    ) {
        assert_eq!(Share { negative, marked }.percent(), percent);
    }

    #[test]
    fn the_words_of_sales_come_before_those_of_marketing() {
        let words = words(&[None], &[None, None]);
        let sides: Vec<Side> = in_turn(&words).map(|word| word.by).collect();
        assert_eq!(sides, [Side::Sales, Side::Marketing, Side::Marketing]);
    }

    #[rstest]
    #[case("4 5 3", &[3, 4, 5])]
    #[case("453", &[3, 4, 5])]
    #[case(" 4, 5;1 ", &[1, 4, 5])]
    #[case("", &[])]
    fn numbers_are_read_and_sorted(#[case] line: &str, #[case] numbers: &[u8]) {
        assert_eq!(worth(line), Ok(numbers.to_vec()));
    }

    #[rstest]
    #[case("4 9 x", WorthFault::NotOnScale("9".into()))]
    #[case("4 10", WorthFault::NotOnScale("10".into()))]
    #[case("0", WorthFault::NotOnScale("0".into()))]
    #[case("good", WorthFault::NotOnScale("good".into()))]
    #[case(&"5".repeat(201), WorthFault::TooMany)]
    fn a_line_that_is_not_on_the_scale_is_refused(#[case] line: &str, #[case] fault: WorthFault) {
        assert_eq!(worth(line), Err(fault));
    }
}
