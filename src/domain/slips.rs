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
    if word.len() + most < typed.len() || (most < 2 && typed.first() != word.first()) {
        return None;
    }
    // No beginning that is longer can be near enough.
    let word = &word[..word.len().min(typed.len() + most)];
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (i, a) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, b) in word.iter().enumerate() {
            let change = last[j] + usize::from(a != b);
            let mut fewest = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a == &word[j - 1] && &typed[i - 1] == b {
                fewest = fewest.min(before[j - 1] + 1);
            }
            row.push(fewest);
        }
        if row.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.into_iter().min().filter(|slips| *slips <= most)
}

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
