//! What a command line says about which agreements are meant: words of the filter language, and flags that mean the same. Not
//! the language itself.

use std::ffi::OsString;

use super::args::Filter;
use super::ending::{Status, Trouble};
use crate::domain::query::{Fault, Field, Query};
use crate::domain::sought::Sought;
use crate::locale::{Locale, underlined};

/// The commands that take a filter.
const COMMANDS: [&str; 5] = ["log", "due", "changes", "list", "search"];

/// The options behind which a value may stand that looks like a command.
const WITH_VALUE: [&str; 5] = ["--data", "--config", "--cache", "--lang", "--theme"];

/// The query that the words and the flags make together.
pub fn query(filter: &Filter, locale: &Locale) -> Result<Query, Trouble> {
    let mut query = typed(&filter.words, locale)?;
    let flags = [
        (Field::Point, &filter.point),
        (Field::State, &filter.state),
        (Field::Owner, &filter.owner),
        (Field::Team, &filter.team),
    ];
    for (field, value) in flags {
        if let Some(value) = value {
            let asked = query.and(field, value);
            query = asked.map_err(|fault| wrong(value, &fault, locale))?;
        }
    }
    Ok(query)
}

/// The query that words make.
pub fn typed(words: &[String], locale: &Locale) -> Result<Query, Trouble> {
    let text = joined(words);
    Query::parse(&text).map_err(|fault| wrong(&text, &fault, locale))
}

/// What is looked for with words and fields, and how it is typed.
///
/// Several words in one argument are no phrase: `search "follow up"` looks for both, as it does without the marks.
pub fn sought(words: &[String], locale: &Locale) -> Result<(Sought, String), Trouble> {
    let words = words.iter().map(|word| match word.trim() {
        word if is_field(word) => requoted(word),
        word => word.to_owned(),
    });
    let text = words.collect::<Vec<_>>().join(" ");
    let sought = Sought::read(&text).map_err(|fault| wrong(&text, &fault, locale))?;
    Ok((sought, text))
}

/// The words as one query. What the shell took the quotation marks from gets them back: `owner:"Ana de Vries"` arrives as one
/// argument with blanks in it.
fn joined(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| requoted(word)).collect();
    words.join(" ")
}

fn requoted(word: &str) -> String {
    let word = word.trim();
    let plain = !word.contains(char::is_whitespace) || word.contains(['"', '“', '”', '„']);
    // Several fields in one argument are a query that was quoted as a whole.
    let fields = word
        .split_whitespace()
        .filter(|part| is_field(part))
        .count();
    if plain || fields > 1 {
        return word.to_owned();
    }
    let (negated, rest) = match word.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", word),
    };
    match rest.split_once(':').filter(|_| is_field(rest)) {
        // A word that the field knows needs no marks, and may be the first of several: `state:agreed follow-up`.
        Some((name, _)) if Field::named(name).is_some_and(closed) => word.to_owned(),
        Some((name, value)) => format!("{negated}{name}:\"{value}\""),
        None if fields == 0 && !is_negation(word) => format!("{negated}\"{rest}\""),
        None => word.to_owned(),
    }
}

fn is_field(part: &str) -> bool {
    let part = part.strip_prefix('-').unwrap_or(part);
    part.split_once(':')
        .is_some_and(|(name, _)| Field::named(name).is_some())
}

fn closed(field: Field) -> bool {
    !matches!(field.sort(), crate::domain::query::words::Sort::Free(_))
}

fn is_negation(word: &str) -> bool {
    let first = word.split_whitespace().next().unwrap_or_default();
    ["not", "niet"]
        .iter()
        .any(|not| first.eq_ignore_ascii_case(not))
}

/// What is wrong with a query, its place marked.
fn wrong(text: &str, fault: &Fault, locale: &Locale) -> Trouble {
    let (message, hint) = locale.query_fault(fault);
    let message = format!("{message}\n{}", underlined(text, fault));
    Trouble::told(Status::WrongUse, message, Some(hint))
}

/// The arguments with a blank before each `-state:agreed` behind a command that takes a filter, for else it would be taken for short
/// options. `-h` stays what it is everywhere.
pub fn spelt_out(args: Vec<OsString>) -> Vec<OsString> {
    let Some(command) = command(&args) else {
        return args;
    };
    let mut literal = false;
    let spell = |(at, arg): (usize, OsString)| {
        literal |= arg == "--";
        let word = arg.to_str().and_then(|text| text.strip_prefix('-'));
        let negated = word.filter(|word| word.chars().count() > 1 && !word.starts_with('-'));
        match negated.filter(|_| at > command && !literal) {
            Some(word) => format!(" -{word}").into(),
            None => arg,
        }
    };
    args.into_iter().enumerate().map(spell).collect()
}

/// The place of the command, if it takes a filter.
fn command(args: &[OsString]) -> Option<usize> {
    let mut rest = args.iter().enumerate().skip(1);
    while let Some((at, arg)) = rest.next() {
        if WITH_VALUE.iter().any(|option| arg == option) {
            rest.next();
        } else if !arg.to_string_lossy().starts_with('-') {
            return COMMANDS.iter().any(|name| arg == name).then_some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::search::Words;

    #[rstest]
    #[case(&["point:funnel", "follow", "up"], "point:funnel follow up")]
    #[case(&["follow up"], "\"follow up\"")]
    #[case(&["owner:Ana de Vries", "is:open"], "owner:\"Ana de Vries\" is:open")]
    #[case(&["-owner:Ana de Vries"], "-owner:\"Ana de Vries\"")]
    #[case(&["point:funnel state:agreed follow up"], "point:funnel state:agreed follow up")]
    #[case(&["owner:\"Ana de Vries\" follow"], "owner:\"Ana de Vries\" follow")]
    #[case(&["state:on trial"], "state:on trial")]
    #[case(&["niet nagekomen"], "niet nagekomen")]
    #[case(&["not", "follow up"], "not \"follow up\"")]
    #[case(&[" -state:agreed", " -owner:Ana de Vries"], "-state:agreed -owner:\"Ana de Vries\"")]
    fn what_the_shell_took_the_marks_from_gets_them_back(
        #[case] words: &[&str],
        #[case] query: &str,
    ) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        assert_eq!(joined(&words), query);
        assert!(Query::parse(query).is_ok());
    }

    #[rstest]
    #[case(&["follow up"], "follow up", "")]
    #[case(&["\"follow up\"", " -budget"], "\"follow up\"", "")]
    #[case(&["lead", "owner:Ana de Vries"], "lead", "owner:\"Ana de Vries\"")]
    #[case(&["niet nagekomen", " -state:dropped"], "niet nagekomen", "-state:dropped")]
    fn what_is_searched_for_keeps_its_words(
        #[case] words: &[&str],
        #[case] texts: &str,
        #[case] filter: &str,
    ) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let locale = Locale::new(crate::domain::agenda::Language::En);
        let (sought, _) = super::sought(&words, &locale).ok().unwrap();
        let found: Vec<&str> = sought
            .words
            .terms()
            .iter()
            .map(crate::domain::search::Term::text)
            .collect();
        assert_eq!(
            found,
            Words::read(texts)
                .terms()
                .iter()
                .map(crate::domain::search::Term::text)
                .collect::<Vec<_>>()
        );
        assert_eq!(sought.filter.to_string(), filter);
    }

    #[rstest]
    #[case("handshake log -state:agreed x", "handshake log _-state:agreed x")]
    #[case("handshake log -h", "handshake log -h")]
    #[case("handshake log --team x -word", "handshake log --team x _-word")]
    #[case(
        "handshake --data list search -word",
        "handshake --data list search _-word"
    )]
    #[case(
        "handshake --json list -team:acme",
        "handshake --json list _-team:acme"
    )]
    #[case("handshake series list -word", "handshake series list -word")]
    #[case("handshake log -- -word", "handshake log -- -word")]
    #[case("handshake log -", "handshake log -")]
    #[case("handshake export last -ofile", "handshake export last -ofile")]
    fn a_dash_before_a_word_leaves_it_out(#[case] typed: &str, #[case] spelt: &str) {
        let args = typed.split(' ').map(OsString::from).collect();
        let blank = |arg: &str| OsString::from(arg.replace('_', " "));
        let spelt: Vec<OsString> = spelt.split(' ').map(blank).collect();
        assert_eq!(spelt_out(args), spelt);
    }
}
