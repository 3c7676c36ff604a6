//! Slips of the finger: how far one word is from another, and how far it may be to count as the same. Not which words there are.

/// How many slips a word may hold, by its length in characters: none in a short one, where another word is as near.
#[must_use]
pub const fn allowed(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many slips lie between a word and the nearest beginning of another, if they are no more than `most`.
///
/// A slip is a letter too much, too few or wrong, or two neighbours in each other's place (Damerau and Levenshtein, each letter
/// moved once at most). The first letter has to be right when `most` is 1: people seldom miss it, and short words would else
/// find too much.
#[must_use]
pub fn slips(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    let too_short = word.len() + most < typed.len();
    if too_short || typed.len() > LONGEST || (most < 2 && typed.first() != word.first()) {
        return None;
    }
    // No beginning that is longer can be near enough.
    let word = &word[..word.len().min(typed.len() + most).min(ROW - 1)];
    // Rows of the table of slips: for each beginning of the word, how many lie between it and what of the typed was looked at.
    let mut before = [0_usize; ROW];
    let mut last = [0_usize; ROW];
    let mut row = [0_usize; ROW];
    for (slips, place) in last.iter_mut().enumerate().take(word.len() + 1) {
        *place = slips;
    }
    for (i, a) in typed.iter().enumerate() {
        row[0] = i + 1;
        let mut best = row[0];
        for (j, b) in word.iter().enumerate() {
            let change = last[j] + usize::from(a != b);
            let mut fewest = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == word[j - 1] && typed[i - 1] == *b {
                fewest = fewest.min(before[j - 1] + 1);
            }
            row[j + 1] = fewest;
            best = best.min(fewest);
        }
        if best > most {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    let nearest = last[..=word.len()].iter().min().copied();
    nearest.filter(|slips| *slips <= most)
}

/// The longest word that is compared, in characters; a longer one is no slip of the finger.
const LONGEST: usize = 40;

/// Room for one row of the table: the longest word, two slips, and the beginning.
const ROW: usize = LONGEST + 3;

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn between(typed: &str, word: &str) -> Option<usize> {
        let typed: Vec<char> = typed.chars().collect();
        let word: Vec<char> = word.chars().collect();
        slips(&typed, &word, allowed(typed.len()))
    }

    #[rstest]
    #[case("budget", "budget", Some(0))]
    #[case("bugdet", "budget", Some(1))]
    #[case("buget", "budget", Some(1))]
    #[case("budgett", "budget", Some(1))]
    #[case("budgot", "budgetten", Some(1))]
    #[case("budgot", "budgeten", Some(1))]
    #[case("pudget", "budget", None)]
    #[case("definitoin", "definition", Some(1))]
    #[case("dfinitoin", "definition", Some(2))]
    #[case("xefinition", "definition", Some(1))]
    #[case("crm", "cram", None)]
    #[case("leed", "leads", Some(1))]
    #[case("completely", "definition", None)]
    fn a_word_with_a_few_slips_is_recognised(
        #[case] typed: &str,
        #[case] word: &str,
        #[case] wanted: Option<usize>,
    ) {
        assert_eq!(between(typed, word), wanted);
    }

    proptest::proptest! {
        #[test]
        fn one_slip_is_never_more_than_one(word in "[a-e]{4,9}", at in 0_usize..9, letter in "[a-e]") {
            let letters: Vec<char> = word.chars().collect();
            let at = 1 + at % (letters.len() - 1);
            let mut typed = letters.clone();
            typed[at] = letter.chars().next().unwrap();
            proptest::prop_assert!(slips(&typed, &letters, 1).is_some());
            typed.remove(at);
            proptest::prop_assert!(slips(&typed, &letters, 1).is_some());
            let mut swapped = letters.clone();
            if at > 1 {
                swapped.swap(at - 1, at);
                proptest::prop_assert!(slips(&swapped, &letters, 1).is_some());
            }
        }
    }
}
