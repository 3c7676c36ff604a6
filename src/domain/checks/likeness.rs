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

/// The first words of a name for everybody, with single letters only, as words are compared.
const EVERYBODY: &[&str] = &[
    "al",
    "ale",
    "alemal",
    "any",
    "each",
    "elk",
    "elke",
    "every",
    "everybody",
    "everyone",
    "ieder",
    "iedere",
    "iederen",
];

/// Endings that make a plural, or another form of the same word.
const ENDINGS: &[&str] = &["s", "es", "en", "n", "e"];

/// The shortest that a word without its ending may be.
const STEM: usize = 3;

/// The most characters of a text that are looked at: a longer one is no name, and is looked at as far as it goes.
const LONGEST: usize = 200;

/// A text as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name<'a> {
    /// As it was written.
    pub text: &'a str,
    /// Each word in every form that it may have.
    words: Vec<Vec<String>>,
}

impl<'a> Name<'a> {
    /// Takes a text apart.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let end = text
            .char_indices()
            .nth(LONGEST)
            .map_or(text.len(), |(at, _)| at);
        let folded = fold(&text[..end]);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty() && !SMALL.contains(word));
        Self {
            text,
            words: words.map(forms).collect(),
        }
    }

    fn has(&self, word: &[String]) -> bool {
        self.words.iter().any(|other| same_word(word, other))
    }

    /// How much two names have in common.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Likeness {
        let (short, long) = if self.words.len() <= other.words.len() {
            (self, other)
        } else {
            (other, self)
        };
        match short.words.iter().all(|word| long.has(word)) {
            true if short.words.is_empty() => Likeness::None,
            true if short.words.len() == long.words.len() => Likeness::Same,
            true => Likeness::Part,
            false => Likeness::None,
        }
    }

    /// Whether both are about the same thing: two words in common at least, and half of those of the shorter.
    #[must_use]
    pub fn is_about(&self, other: &Self) -> bool {
        let shared = self.words.iter().filter(|word| other.has(word)).count();
        shared >= 2 && shared * 2 >= self.words.len().min(other.words.len())
    }

    /// Whether the name means everybody: "all segments", "iedereen".
    #[must_use]
    pub fn is_everybody(&self) -> bool {
        let first = self.words.first().and_then(|forms| forms.first());
        first.is_some_and(|word| EVERYBODY.contains(&word.as_str()))
    }
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
        let (one, other) = (Name::of(one), Name::of(other));
        assert_eq!(one.likeness(&other), expected);
        assert_eq!(other.likeness(&one), expected);
    }

    #[rstest]
    #[case(
        "Ten years of the lowest energy use",
        "Energy use, measured over a year",
        true
    )]
    #[case(
        "Tien jaar het laagste energieverbruik",
        "Energieverbruik, een jaar gemeten",
        true
    )]
    #[case("Minutes of cleaning saved", "Energy use", false)]
    #[case("Use it or lose it", "Energy use", false)]
    #[case("", "", false)]
    fn phrases_about_one_thing_share_words(
        #[case] one: &str,
        #[case] other: &str,
        #[case] expected: bool,
    ) {
        let (one, other) = (Name::of(one), Name::of(other));
        assert_eq!(one.is_about(&other), expected);
        assert_eq!(other.is_about(&one), expected);
    }

    #[rstest]
    #[case("All segments", true)]
    #[case("alle", true)]
    #[case("Iedereen", true)]
    #[case("Allotment gardens", false)]
    #[case("", false)]
    fn a_name_for_everybody_is_known(#[case] name: &str, #[case] expected: bool) {
        assert_eq!(Name::of(name).is_everybody(), expected);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_compared_and_is_like_itself(text in r"\PC{0,300}", other in r"\PC{0,30}") {
            let (name, other) = (Name::of(&text), Name::of(&other));
            proptest::prop_assert_eq!(name.likeness(&other), other.likeness(&name));
            let expected = if name.words.is_empty() { Likeness::None } else { Likeness::Same };
            proptest::prop_assert_eq!(name.likeness(&name), expected);
        }
    }
}
