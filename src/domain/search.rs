//! Finds words in what people typed, best first: which passages of a session hold all of them, how well, and where. Pure; which
//! files are read is the business of the store.

use std::ops::Range;

use memchr::memmem::Finder;
use uuid::Uuid;

use super::fold::{Traced, fold};
use super::passages::{Part, Sort, passages};
use super::session::Session;
use super::slips::{allowed, slips};

/// The most words that are sought together; what is typed beyond is left out.
const MOST_WORDS: usize = 16;

/// What is sought: every term has to be found.
#[derive(Debug, Clone, Default)]
pub struct Words {
    terms: Vec<Term>,
    /// What must not be there, folded.
    unwanted: Vec<Finder<'static>>,
}

/// One word or phrase, and the spellings that count as it.
#[derive(Debug, Clone)]
pub struct Term {
    spellings: Vec<Spelling>,
}

/// One way to write a term, folded.
#[derive(Debug, Clone)]
struct Spelling {
    text: String,
    finder: Finder<'static>,
    /// Whether this is what was typed, and not only near it.
    exact: bool,
}

impl Spelling {
    fn new(text: String, exact: bool) -> Self {
        let finder = Finder::new(&text).into_owned();
        Self {
            text,
            finder,
            exact,
        }
    }
}

impl Term {
    /// The term as it was typed, folded.
    #[must_use]
    pub fn text(&self) -> &str {
        self.spellings.first().map_or("", |spelling| &spelling.text)
    }

    /// Whether one of its spellings is in these folded bytes.
    #[must_use]
    pub fn is_in(&self, folded: &[u8]) -> bool {
        self.spellings
            .iter()
            .any(|spelling| spelling.finder.find(folded).is_some())
    }

    /// Where its spellings are in these folded bytes, each for itself.
    pub fn places<'a>(&'a self, folded: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        self.spellings
            .iter()
            .flat_map(|spelling| spelling.finder.find_iter(folded))
    }
}

impl Words {
    /// Reads words as they are typed; what stands between quotes is one term.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let folded = fold(typed);
        let mut terms = Vec::new();
        for (index, piece) in folded.split('"').enumerate() {
            let quoted = index % 2 == 1;
            let words: Vec<&str> = if quoted {
                vec![piece.trim()]
            } else {
                piece.split(' ').collect()
            };
            terms.extend(
                words
                    .into_iter()
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned),
            );
        }
        Self::of(terms)
    }

    /// Each of these texts is a term, as far as they are sought together.
    #[must_use]
    pub fn of(mut terms: Vec<String>) -> Self {
        terms.truncate(MOST_WORDS);
        let term = |text: String| Term {
            spellings: vec![Spelling::new(fold(&text), true)],
        };
        Self {
            terms: terms.into_iter().map(term).collect(),
            unwanted: Vec::new(),
        }
    }

    /// The same, and none of these texts may be in the passage or the head.
    #[must_use]
    pub fn without(mut self, unwanted: &[String]) -> Self {
        let finder = |text: &String| Finder::new(&fold(text)).into_owned();
        self.unwanted = unwanted.iter().take(MOST_WORDS).map(finder).collect();
        self
    }

    /// Whether nothing is sought.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// What is sought.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The words of each spelling of each term: a text that holds a term as it was typed holds all words of one of its spellings,
    /// however many blanks stand between them.
    #[must_use]
    pub fn single(&self) -> Vec<Vec<Vec<Finder<'static>>>> {
        let words = |spelling: &Spelling| {
            let words = spelling.text.split(' ').filter(|word| !word.is_empty());
            words.map(|word| Finder::new(word).into_owned()).collect()
        };
        let spellings = |term: &Term| term.spellings.iter().map(words).collect();
        self.terms.iter().map(spellings).collect()
    }

    /// The same with every word of `known` counting that is a few slips from what was typed, the nearest first; `None` when
    /// there is none.
    #[must_use]
    pub fn forgiving<'a>(&self, known: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut found: Vec<Vec<(usize, &str)>> = vec![Vec::new(); self.terms.len()];
        let typed: Vec<Vec<char>> = self
            .terms
            .iter()
            .map(|term| term.text().chars().collect())
            .collect();
        let mut letters = Vec::new();
        for word in known {
            letters.clear();
            letters.extend(word.chars());
            for (term, found) in typed.iter().zip(&mut found) {
                // A number with another digit is another number.
                let most = if term.iter().any(char::is_ascii_digit) {
                    0
                } else {
                    allowed(term.len())
                };
                if most > 0
                    && let Some(slips) = slips(term, &letters, most).filter(|slips| *slips > 0)
                {
                    let longer = letters.len().abs_diff(term.len());
                    found.push((slips * 100 + longer, word));
                }
            }
        }
        if found.iter().all(Vec::is_empty) {
            return None;
        }
        let mut forgiving = self.clone();
        for (term, mut near) in forgiving.terms.iter_mut().zip(found) {
            near.sort_unstable();
            near.truncate(MOST_NEAR);
            term.spellings.extend(
                near.into_iter()
                    .map(|(_, word)| Spelling::new(word.to_owned(), false)),
            );
        }
        Some(forgiving)
    }
}

/// The most words that count as one that was typed with slips.
const MOST_NEAR: usize = 12;

/// A passage in which every term was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What the passage is.
    pub sort: Sort,
    /// The id of the point at which it stands.
    pub point: Option<String>,
    /// The id of the thing that it is, where it has one.
    pub id: Option<Uuid>,
    /// Which part of the passage the line is.
    pub part: Part,
    /// The line that holds most of what is sought, as it was typed.
    pub text: String,
    /// Where the terms stand in it, in bytes, from left to right, not touching each other.
    pub marks: Vec<Range<usize>>,
    /// The place of the passage among those of its session.
    pub place: usize,
    /// How well it fits; more is better.
    pub score: u32,
}

/// Every passage of a session that holds what is sought, in the order of the session.
///
/// Team and title count for every passage: a word that stands there need not stand in the passage as well, but one of the others does.
#[must_use]
pub fn hits(session: &Session, words: &Words) -> Vec<Hit> {
    let passages = passages(session);
    let folded: Vec<Vec<String>> = passages
        .iter()
        .map(|passage| passage.lines.iter().map(|line| fold(&line.text)).collect())
        .collect();
    let head: Vec<&str> = folded
        .first()
        .map_or_else(Vec::new, |head| head.iter().map(String::as_str).collect());
    let mut found = Vec::new();
    for (place, (passage, folded)) in passages.iter().zip(&folded).enumerate() {
        let lines = folded.iter().map(String::as_str);
        let Some(fit) = fit(words, &head, lines, weight(passage.sort)) else {
            continue;
        };
        let line = &passage.lines[fit.line];
        found.push(Hit {
            sort: passage.sort,
            point: passage.point.map(str::to_owned),
            id: passage.id,
            part: line.part,
            text: line.text.clone().into_owned(),
            marks: marks(&line.text, words),
            place,
            score: fit.score,
        });
    }
    found
}

/// How well a passage fits, and which of its lines does most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// More is better.
    pub score: u32,
    /// The place of the line in the passage.
    pub line: usize,
}

/// How well a term stands in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stands {
    /// Only a word that is near it.
    Nearly = 10,
    /// Within a word.
    Within = 40,
    /// At the beginning of a word.
    Begins = 70,
    /// As a word.
    Whole = 100,
}

/// How much an agreement, a note and so on count on their own, beside 100 for each word.
#[must_use]
pub const fn weight(sort: Sort) -> u32 {
    match sort {
        Sort::Agreement => 40,
        Sort::Head => 35,
        Sort::Verdict | Sort::Goal => 30,
        Sort::Note(_) | Sort::Row | Sort::Parked => 25,
        Sort::RevenueTeam | Sort::Draft => 20,
        Sort::Person | Sort::Word | Sort::LastWords => 10,
    }
}

/// How well a passage of folded lines fits; `None` when something that is sought is neither in it nor in the head.
#[must_use]
pub fn fit<'a>(
    words: &Words,
    head: &[&str],
    lines: impl Iterator<Item = &'a str>,
    weight: u32,
) -> Option<Fit> {
    let is_unwanted = |line: &str| {
        let mut unwanted = words.unwanted.iter();
        unwanted.any(|text| text.find(line.as_bytes()).is_some())
    };
    if head.iter().any(|line| is_unwanted(line)) {
        return None;
    }
    let count = words.terms.len();
    let mut best: Vec<Option<Stands>> = vec![None; count];
    // The line that holds most terms, and then holds them best.
    let mut most: (usize, u32, usize) = (0, 0, 0);
    let mut in_a_row = false;
    for (at, line) in lines.enumerate() {
        if is_unwanted(line) {
            return None;
        }
        let stand: Vec<Option<Stands>> =
            words.terms.iter().map(|term| stands(line, term)).collect();
        let number = stand.iter().flatten().count();
        let sum = stand.iter().flatten().map(|stands| *stands as u32).sum();
        if (number, sum) > (most.0, most.1) {
            most = (number, sum, at);
            in_a_row = count > 1 && number == count && follow(line, words);
        }
        for (best, new) in best.iter_mut().zip(stand) {
            *best = (*best).max(new);
        }
    }
    if most.0 == 0 {
        return None;
    }
    let mut score = weight;
    for (term, best) in words.terms.iter().zip(best) {
        score += match best {
            Some(stands) => stands as u32,
            None => head.iter().find_map(|line| stands(line, term)).map(|_| 0)?,
        };
    }
    if count > 1 && most.0 == count {
        score += 80;
    }
    if in_a_row {
        score += 60;
    }
    Some(Fit {
        score,
        line: most.2,
    })
}

/// How a term stands in a folded line, at its best.
fn stands(line: &str, term: &Term) -> Option<Stands> {
    let mut best = None;
    for spelling in &term.spellings {
        for at in spelling.finder.find_iter(line.as_bytes()) {
            let stands = if spelling.exact {
                standing(line, at..at + spelling.text.len())
            } else {
                Stands::Nearly
            };
            best = best.max(Some(stands));
            if best == Some(Stands::Whole) {
                return best;
            }
        }
    }
    best
}

fn standing(line: &str, at: Range<usize>) -> Stands {
    let letter_before = line[..at.start].ends_with(char::is_alphanumeric);
    let letter_after = line[at.end..].starts_with(char::is_alphanumeric);
    match (letter_before, letter_after) {
        (false, false) => Stands::Whole,
        (false, true) => Stands::Begins,
        (true, _) => Stands::Within,
    }
}

/// Whether the terms stand in a folded line one after the other, as they were typed.
fn follow(line: &str, words: &Words) -> bool {
    let texts: Vec<&str> = words.terms.iter().map(Term::text).collect();
    line.contains(&texts.join(" "))
}

/// Where the terms stand in a line as it was typed.
fn marks(line: &str, words: &Words) -> Vec<Range<usize>> {
    let traced = Traced::new(line);
    let folded = traced.folded.as_bytes();
    let mut marks: Vec<Range<usize>> = Vec::new();
    for spelling in words.terms.iter().flat_map(|term| &term.spellings) {
        let places = spelling.finder.find_iter(folded);
        marks.extend(places.map(|at| traced.origin(at..at + spelling.text.len())));
    }
    marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match apart.last_mut() {
            Some(last) if last.end >= mark.start => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn terms(typed: &str) -> Vec<String> {
        Words::read(typed)
            .terms
            .iter()
            .map(|term| term.text().to_owned())
            .collect()
    }

    fn score(typed: &str, lines: &[&str]) -> Option<u32> {
        fit(
            &Words::read(typed),
            &["noordzee pompen"],
            lines.iter().copied(),
            0,
        )
        .map(|fit| fit.score)
    }

    #[rstest]
    #[case("Budget  CAFÉ", &["budget", "cafe"])]
    #[case("a \"follow  up\" b", &["a", "follow up", "b"])]
    #[case("“follow up”", &["follow up"])]
    #[case("\"open end", &["open end"])]
    #[case("  \"\" \u{301} ", &[])]
    fn words_are_read_as_they_are_typed(#[case] typed: &str, #[case] wanted: &[&str]) {
        assert_eq!(terms(typed), wanted);
    }

    #[test]
    fn a_pasted_page_is_no_more_than_a_few_words() {
        assert_eq!(terms(&"a b c ".repeat(100)).len(), MOST_WORDS);
    }

    #[test]
    fn every_term_has_to_be_in_the_passage_or_in_the_head() {
        assert_eq!(score("budget lead", &["the budget of a lead"]), Some(280));
        assert_eq!(score("budget pompen", &["the budget"]), Some(100));
        assert_eq!(score("budget lead", &["the budget"]), None);
        assert_eq!(score("noordzee", &["the budget"]), None);
    }

    #[test]
    fn a_whole_word_is_better_than_a_beginning_and_that_than_a_part() {
        let [whole, begins, within] =
            ["a lead", "the leads", "misleading"].map(|line| score("lead", &[line]));
        assert!(
            whole > begins && begins > within,
            "{whole:?} {begins:?} {within:?}"
        );
    }

    #[test]
    fn words_that_follow_each_other_on_one_line_are_better_than_scattered_ones() {
        let row = score("follow up", &["we follow up"]);
        let line = score("follow up", &["up we follow"]);
        let apart = score("follow up", &["up", "we follow"]);
        assert!(row > line && line > apart, "{row:?} {line:?} {apart:?}");
    }

    #[test]
    fn a_slip_finds_the_word_that_was_meant_and_no_other_number() {
        let known = ["budget", "bucket", "budgets", "lead", "2026"];
        let forgiving = Words::read("bugdet").forgiving(known.into_iter()).unwrap();
        assert_eq!(
            fit(&forgiving, &[], ["the budget"].into_iter(), 0).map(|fit| fit.score),
            Some(10)
        );
        assert_eq!(fit(&forgiving, &[], ["a bucket"].into_iter(), 0), None);
        assert!(Words::read("2027").forgiving(known.into_iter()).is_none());
        assert!(Words::read("zzzz").forgiving(known.into_iter()).is_none());
    }

    #[test]
    fn marks_are_whole_characters_and_do_not_touch() {
        let line = "Één café, een CAFE\u{301}tje";
        let marked = |typed: &str| -> Vec<&str> {
            marks(line, &Words::read(typed))
                .into_iter()
                .map(|mark| &line[mark])
                .collect()
        };
        assert_eq!(marked("een cafe"), ["Één", "café", "een", "CAFE\u{301}"]);
        assert_eq!(marked("cafe afe"), ["café", "CAFE\u{301}"]);
    }
}
