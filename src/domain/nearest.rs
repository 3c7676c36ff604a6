//! Guesses which known word somebody meant who made a small slip of the pen.

/// A longer word is no slip of the pen, and comparing it would take time.
const LONGEST: usize = 40;

/// The word among these that differs least, if it differs little; the first of equals.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().take(LONGEST + 1).count();
    if letters > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let scored = known
        .into_iter()
        .map(|other| (distance(&word, &other.to_lowercase()), other));
    let (score, best) = scored.min_by_key(|(score, _)| *score)?;
    (score <= letters.div_ceil(4)).then_some(best)
}

/// How many letters to put in, take out or change to make one word into the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("minuts", Some("minutes"))]
    #[case("Titel", Some("title"))]
    #[case("zzz", None)]
    #[case("tile", Some("title"))]
    #[case("tune", None)]
    fn a_slip_of_the_pen_is_recognised(#[case] word: &str, #[case] guess: Option<&str>) {
        assert_eq!(nearest(word, ["title", "minutes", "question"]), guess);
    }

    #[test]
    fn a_page_is_no_slip_of_the_pen() {
        assert_eq!(nearest(&"title".repeat(1_000_000), ["title"]), None);
    }
}
