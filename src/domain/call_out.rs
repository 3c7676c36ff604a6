//! What a side calls out, typed in one line: reading it, and keeping it so that nobody learns a number too early or who came first.

use super::people::Side;
use super::rating::{MOST_HANDS, SCALE};

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

/// The side that a line is about: the one that it names, else the one that was asked.
#[must_use]
pub fn side_of(line: &str, asked: Side) -> Side {
    let word: String = line
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphabetic())
        .collect();
    Side::from_word(&word)
        .filter(|side| matches!(side, Side::Sales | Side::Marketing))
        .unwrap_or(asked)
}

/// Whether a character of a call-out is a hand.
#[must_use]
pub fn is_hand(c: char) -> bool {
    c.to_digit(10)
        .and_then(|digit| u8::try_from(digit).ok())
        .is_some_and(|digit| SCALE.contains(&digit))
}

/// How many hands a line has so far, whatever else is wrong with it.
#[must_use]
pub fn hands_in(line: &str) -> usize {
    line.chars().filter(|&c| is_hand(c)).count()
}

/// The line with its hands masked by a sign; what is no hand can be read, so that a slip can be mended.
#[must_use]
pub fn masked(line: &str, sign: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for c in line.chars() {
        if is_hand(c) {
            shown.push_str(sign);
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The line as a file may keep it while it is typed: no character is lost, but the hands stand the fewest fingers first.
#[must_use]
pub fn sealed(line: &str) -> String {
    let mut hands: Vec<char> = line.chars().filter(|&c| is_hand(c)).collect();
    hands.sort_unstable();
    let mut hands = hands.into_iter();
    line.chars()
        .map(|c| {
            if is_hand(c) {
                hands.next().unwrap_or(c)
            } else {
                c
            }
        })
        .collect()
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

    #[rstest]
    #[case("4 4 3 5", "3 4 4 5")]
    #[case("s 4 9 x", "s 4 9 x")]
    #[case("m 5 9 1", "m 1 9 5")]
    #[case("sales: 532", "sales: 235")]
    #[case("", "")]
    fn what_is_kept_while_typing_has_every_sign_and_no_order(
        #[case] typed: &str,
        #[case] kept: &str,
    ) {
        assert_eq!(sealed(typed), kept);
    }

    #[test]
    fn a_mask_covers_hands_and_nothing_else() {
        assert_eq!(masked("s 4 9 x1", "#"), "s # 9 x#");
        assert_eq!(hands_in("s 4 9 x1"), 2);
    }

    #[rstest]
    #[case("m 4", Side::Marketing)]
    #[case("Sales: 4", Side::Sales)]
    #[case("4 4", Side::Sales)]
    #[case("d 4", Side::Sales)]
    fn a_line_is_about_the_side_that_it_names(#[case] line: &str, #[case] side: Side) {
        assert_eq!(side_of(line, Side::Sales), side);
    }

    proptest::proptest! {
        #[test]
        fn sealing_changes_no_hand_that_is_counted(hands in proptest::collection::vec(1u8..=5, 1..30)) {
            let line = hands.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
            let sorted = |line: &str| {
                let (_, mut hands) = call_out(&format!("s {line}")).unwrap();
                hands.sort_unstable();
                hands
            };
            proptest::prop_assert_eq!(sorted(&sealed(&line)), sorted(&line));
        }
    }
}
