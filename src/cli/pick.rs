//! Finds what a word on the command line means inside a session or an agenda. Not which session: the library finds that.

use super::ending::Trouble;
use crate::domain::session::Session;
use crate::locale::Locale;

/// The id of the point that an id, a number or a unique part of a title names.
pub fn point<'a>(session: &'a Session, words: &str, locale: &Locale) -> Result<&'a str, Trouble> {
    let ids: Vec<&str> = session
        .minutes
        .points
        .iter()
        .map(|minutes| minutes.point.as_str())
        .collect();
    let number = words
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let wanted = words.to_lowercase();
    let exact = ids.iter().position(|id| *id == wanted).or(number);
    let mut titled =
        (0..ids.len()).filter(|&at| session.title_of(ids[at]).to_lowercase().contains(&wanted));
    let only = titled.next().filter(|_| titled.next().is_none());
    exact
        .or(only)
        .and_then(|at| ids.get(at))
        .copied()
        .ok_or_else(|| no_point(words, &ids, locale))
}

/// There is no such point; the hint names those that are.
pub fn no_point(given: &str, ids: &[&str], locale: &Locale) -> Trouble {
    let values = [("given", given.to_owned()), ("choices", ids.join(", "))];
    Trouble::misuse(locale, "cli-no-point", "cli-choose", &values)
}
