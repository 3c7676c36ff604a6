//! What changed between two versions of a sentence, word by word.

use unicode_segmentation::UnicodeSegmentation;

/// The most pairs of words that are compared; two longer texts are shown as wholly changed.
const MOST_PAIRS: usize = 1 << 20;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands in both versions.
    Same,
    /// It stood in the old version only.
    Gone,
    /// It stands in the new version only.
    New,
}

/// One part in so many of the longer version stands in both, or the sentence counts as written anew.
const LEAST_SHARE: usize = 3;

/// A piece of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The text, with its blanks.
    pub text: String,
}

/// The pieces of two versions. Those that are not new make the old version, those that are not gone the new one; of a place
/// that changed, what is gone comes first.
#[must_use]
pub fn compare(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        old.split_word_bounds().collect(),
        new.split_word_bounds().collect(),
    );
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let longest = old.len().min(new.len()) - head;
    let ends = old.iter().rev().zip(new.iter().rev());
    let tail = ends.take(longest).take_while(|(a, b)| a == b).count();
    let (middle, other) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);

    let mut steps: Vec<(Fate, &str)> = Vec::new();
    steps.extend(old[..head].iter().map(|word| (Fate::Same, *word)));
    steps.extend(between(middle, other));
    steps.extend(
        old[old.len() - tail..]
            .iter()
            .map(|word| (Fate::Same, *word)),
    );
    if alike(&steps, &old, &new) {
        gather(&steps)
    } else {
        rewritten(&old, &new)
    }
}

/// Whether enough of the longer version stands in both for its words to be marked one by one: below that a reader meets single words
/// torn from two sentences.
fn alike(steps: &[(Fate, &str)], old: &[&str], new: &[&str]) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count();
    let all = |words: &[&str]| words.iter().map(|word| letters(word)).sum::<usize>();
    let same = steps.iter().filter(|(fate, _)| *fate == Fate::Same);
    let same: usize = same.map(|(_, word)| letters(word)).sum();
    same * LEAST_SHARE >= all(old).max(all(new))
}

/// The old version as a whole, then the new one.
fn rewritten(old: &[&str], new: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    push(&mut pieces, Fate::Gone, &mut old.concat());
    push(&mut pieces, Fate::New, &mut new.concat());
    pieces
}

/// The steps from one list of words to the other, by their longest common part.
fn between<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Fate, &'a str)> {
    let width = new.len() + 1;
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        let gone = old.iter().map(|word| (Fate::Gone, *word));
        return gone
            .chain(new.iter().map(|word| (Fate::New, *word)))
            .collect();
    }
    // common[i * width + j]: how many words old[i..] and new[j..] have in common.
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i] == new[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut steps = Vec::new();
    while i < old.len() || j < new.len() {
        let same = i < old.len() && j < new.len() && old[i] == new[j];
        let gone = j == new.len()
            || (i < old.len() && common[(i + 1) * width + j] >= common[i * width + j + 1]);
        if same {
            steps.push((Fate::Same, old[i]));
            (i, j) = (i + 1, j + 1);
        } else if gone {
            steps.push((Fate::Gone, old[i]));
            i += 1;
        } else {
            steps.push((Fate::New, new[j]));
            j += 1;
        }
    }
    steps
}

/// Joins steps of one fate; blanks between two changed words are part of the change, so that a phrase is marked as one.
fn gather(steps: &[(Fate, &str)]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let changed = |at: usize| steps.get(at).is_some_and(|(fate, _)| *fate != Fate::Same);
    for (at, (fate, word)) in steps.iter().enumerate() {
        match fate {
            Fate::Gone => gone.push_str(word),
            Fate::New => new.push_str(word),
            Fate::Same
                if word.trim().is_empty() && at > 0 && changed(at - 1) && changed(at + 1) =>
            {
                gone.push_str(word);
                new.push_str(word);
            }
            Fate::Same => {
                push(&mut pieces, Fate::Gone, &mut gone);
                push(&mut pieces, Fate::New, &mut new);
                push(&mut pieces, Fate::Same, &mut (*word).to_owned());
            }
        }
    }
    push(&mut pieces, Fate::Gone, &mut gone);
    push(&mut pieces, Fate::New, &mut new);
    pieces
}

fn push(pieces: &mut Vec<Piece>, fate: Fate, text: &mut String) {
    if text.is_empty() {
        return;
    }
    let text = std::mem::take(text);
    match pieces.last_mut() {
        Some(last) if last.fate == fate => last.text.push_str(&text),
        _ => pieces.push(Piece { fate, text }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// What is gone in [-…-], what is new in {+…+}.
    fn marked(old: &str, new: &str) -> String {
        let pieces = compare(old, new).into_iter();
        let marked = pieces.map(|Piece { fate, text }| match fate {
            Fate::Same => text,
            Fate::Gone => format!("[-{text}-]"),
            Fate::New => format!("{{+{text}+}}"),
        });
        marked.collect()
    }

    #[rstest]
    #[case(
        "Sales calls within two working days.",
        "Sales calls within one working day.",
        "Sales calls within [-two-]{+one+} working [-days-]{+day+}."
    )]
    #[case(
        "We call within four hours of the form",
        "We call within a day, by phone, of the form",
        "We call within [-four hours-]{+a day, by phone,+} of the form"
    )]
    #[case(
        "Sales calls a lead within two working days.",
        "Who asks for a price is rung back at once.",
        "[-Sales calls a lead within two working days.-]{+Who asks for a price is rung back at once.+}"
    )]
    #[case("same", "same", "same")]
    #[case("", "new words", "{+new words+}")]
    #[case("old words", "", "[-old words-]")]
    #[case("", "", "")]
    #[case("één lead", "een lead", "[-één-]{+een+} lead")]
    fn the_words_that_changed_are_marked(
        #[case] old: &str,
        #[case] new: &str,
        #[case] shown: &str,
    ) {
        assert_eq!(marked(old, new), shown);
    }

    #[test]
    fn two_books_are_wholly_different_at_once() {
        let book = |word: &str| format!("{word} ").repeat(50_000);
        assert_eq!(compare(&book("a"), &book("b")).len(), 2);
    }

    proptest! {
        #[test]
        fn both_versions_can_be_read_back(
            old in proptest::collection::vec("[ab ]{1,2}|é|\\PC", 0..12),
            new in proptest::collection::vec("[ab ]{1,2}|é|\\PC", 0..12),
        ) {
            let (old, new) = (old.concat(), new.concat());
            let pieces = compare(&old, &new);
            let without = |fate| -> String {
                let kept = pieces.iter().filter(|piece| piece.fate != fate);
                kept.map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(without(Fate::New), old);
            prop_assert_eq!(without(Fate::Gone), new);
        }
    }
}
