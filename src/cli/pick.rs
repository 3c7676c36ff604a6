//! Finds what a word on the command line means inside a session or an agenda. Not which session: the library finds that.

use super::ending::{Status, Trouble};
use crate::domain::series::Chronicle;
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

/// The places of the series that go by a name.
pub fn series(chronicle: &Chronicle, name: &str, locale: &Locale) -> Result<Vec<usize>, Trouble> {
    let found = chronicle.named(name);
    if found.is_empty() {
        let names = chronicle.series().iter().map(|series| series.name.as_str());
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        let values = [("given", name.to_owned()), ("choices", names.join(", "))];
        return Err(Trouble::told(
            Status::NoSuchSession,
            locale.tell("cli-no-series", &[("given", name.to_owned())]),
            Some(locale.tell("cli-choose", &values[1..])).filter(|_| !names.is_empty()),
        ));
    }
    Ok(found)
}

/// The place of the one series that goes by a name.
pub fn one_series(chronicle: &Chronicle, name: &str, locale: &Locale) -> Result<usize, Trouble> {
    match *series(chronicle, name, locale)? {
        [only] => Ok(only),
        ref several => {
            let names = several
                .iter()
                .map(|at| chronicle.series()[*at].name.as_str());
            let values = [("choices", names.collect::<Vec<_>>().join(", "))];
            Err(Trouble::told(
                Status::NoSuchSession,
                locale.tell("cli-several-series", &[("given", name.to_owned())]),
                Some(locale.tell("cli-choose", &values)),
            ))
        }
    }
}

/// There is no such point; the hint names those that are.
pub fn no_point(given: &str, ids: &[&str], locale: &Locale) -> Trouble {
    let values = [("given", given.to_owned()), ("choices", ids.join(", "))];
    Trouble::misuse(locale, "cli-no-point", "cli-choose", &values)
}
