//! Whether two names mean one segment: capitals, accents, plurals and small words do not matter, in English and in Dutch. A
//! tolerant guess for advice, not for identity.

use crate::domain::fold::fold;

/// How much two names have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Not enough.
    None,
    /// Every word of the shorter stands in the longer: "Dairies" and "Dairies from fifty million litres".
    Part,
    /// The same words.
    Same,
}

/// Words that carry nothing in a name.
const SMALL: &[&str] = &[
    "a", "an", "and", "de", "een", "en", "for", "from", "het", "in", "met", "of", "or", "s",
    "than", "the", "van", "vanaf", "voor", "with",
];

/// The first words of a name for everybody.
const EVERYBODY: &[&str] = &[
    "all",
    "alle",
    "allemaal",
    "any",
    "each",
    "elk",
    "elke",
    "every",
    "everybody",
    "everyone",
    "ieder",
    "iedere",
    "iedereen",
];

/// Endings that make a plural, or another form of the same word.
const ENDINGS: &[&str] = &["s", "es", "en", "n", "e"];

/// The shortest that a word without its ending may be.
const STEM: usize = 3;

/// How much two names have in common.
#[must_use]
pub fn likeness(one: &str, other: &str) -> Likeness {
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() {
        (&one, &other)
    } else {
        (&other, &one)
    };
    let known = |word: &Vec<String>| long.iter().any(|other| same_word(word, other));
    match short.iter().all(known) {
        true if short.is_empty() => Likeness::None,
        true if short.len() == long.len() => Likeness::Same,
        true => Likeness::Part,
        false => Likeness::None,
    }
}

/// Whether a name means everybody: "all segments", "iedereen".
#[must_use]
pub fn is_everybody(name: &str) -> bool {
    let name = fold(name);
    let mut letters = name.split(|c: char| !c.is_alphanumeric());
    let first = letters.find(|word| !word.is_empty());
    first.is_some_and(|word| EVERYBODY.contains(&word))
}

/// The words of a name, each in every form that it may have.
fn words(name: &str) -> Vec<Vec<String>> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !SMALL.contains(word))
        .map(forms)
        .collect()
}

fn same_word(one: &[String], other: &[String]) -> bool {
    one.iter().any(|form| other.contains(form))
}

/// The forms of a word that count as the same: itself, and itself without an ending.
fn forms(word: &str) -> Vec<String> {
    // School and scholen, waterschap and waterschappen: a doubled letter says nothing.
    let mut single = String::with_capacity(word.len());
    for c in word.chars() {
        if !single.ends_with(c) || c.is_numeric() {
            single.push(c);
        }
    }
    let mut forms = vec![single.clone()];
    for ending in ENDINGS {
        let stem = single.strip_suffix(ending);
        let Some(stem) = stem.filter(|stem| stem.chars().count() >= STEM) else {
            continue;
        };
        forms.push(stem.to_owned());
        // Dairies and dairy, bedrijven and bedrijf, huizen and huis.
        for (last, instead) in [("i", "y"), ("v", "f"), ("z", "s")] {
            if let Some(stem) = stem.strip_suffix(last) {
                forms.push(format!("{stem}{instead}"));
            }
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Dairies", "dairy", Likeness::Same)]
    #[case("  WATER BOARDS ", "Water board", Likeness::Same)]
    #[case("Waterschappen", "waterschap", Likeness::Same)]
    #[case("scholen", "School", Likeness::Same)]
    #[case("Bedrijven", "bedrijf", Likeness::Same)]
    #[case("ziekenhuis", "Ziekenhuizen", Likeness::Same)]
    #[case("gemeenten", "gemeente", Likeness::Same)]
    #[case("businesses", "Business", Likeness::Same)]
    #[case("Crèches", "creche", Likeness::Same)]
    #[case("Dairies", "Dairies with more than one site", Likeness::Part)]
    #[case("the water boards", "Boards for water", Likeness::Same)]
    #[case("Dairies", "Water boards", Likeness::None)]
    #[case("50 beds", "500 beds", Likeness::None)]
    #[case("", "Dairies", Likeness::None)]
    #[case("the", "Dairies", Likeness::None)]
    #[case("!?", "", Likeness::None)]
    fn names_are_compared_as_people_would(
        #[case] one: &str,
        #[case] other: &str,
        #[case] expected: Likeness,
    ) {
        assert_eq!(likeness(one, other), expected);
        assert_eq!(likeness(other, one), expected);
    }

    #[rstest]
    #[case("All segments", true)]
    #[case("alle", true)]
    #[case("Iedereen", true)]
    #[case("Allotment gardens", false)]
    #[case("", false)]
    fn a_name_for_everybody_is_known(#[case] name: &str, #[case] expected: bool) {
        assert_eq!(is_everybody(name), expected);
    }
}
