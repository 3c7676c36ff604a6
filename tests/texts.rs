//! The texts that users read: each is there in both languages, with the same variables, and is used.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement,
};
use fluent_syntax::parser;
use handshake::domain::agenda::Language;
use sources::{Source, Token, sources};

/// A literal that begins so is a key wherever it stands, in a table as well as in a call, and has to exist.
const KEYS: &[&str] = &["act-", "cli-", "fault-", "hint-", "report-"];

/// Beginnings of keys that the program puts together while it runs, each with the place where it does.
const COMPUTED: &[(&str, &str)] = &[("help-", "src/cli/help.rs")];

/// One text.
struct Text {
    file: String,
    /// The names of its variables.
    variables: BTreeSet<String>,
    /// The keys of the texts that it contains.
    contains: BTreeSet<String>,
}

type Texts = BTreeMap<String, Text>;

/// The texts of one language; whatever is wrong with a file is added to `wrong`.
fn texts(language: Language, wrong: &mut Vec<String>) -> Texts {
    let mut texts = Texts::new();
    let folder = Path::new("src/locale").join(language.code());
    let entries = fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files {
        let file = path.display().to_string().replace('\\', "/");
        let source = fs::read_to_string(&path).unwrap();
        if !handshake::locale::sources(language).contains(&source.as_str()) {
            wrong.push(format!("{file}: is not among locale::sources"));
        }
        read_file(&file, &source, &mut texts, wrong);
    }
    texts
}

fn read_file(file: &str, source: &str, texts: &mut Texts, wrong: &mut Vec<String>) {
    let (resource, faults) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err(partly) => partly,
    };
    for fault in faults {
        let before = source.get(..fault.pos.start).unwrap_or(source);
        let line = before.matches('\n').count() + 1;
        wrong.push(format!("{file}:{line}: {fault}"));
    }
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let text = read_text(file, &message, wrong);
                if let Some(other) = texts.insert(key.to_owned(), text) {
                    wrong.push(format!("{file}: `{key}` also stands in {}", other.file));
                }
            }
            Entry::Term(term) => {
                wrong.push(format!("{file}: `-{}`: terms are not used", term.id.name));
            }
            _ => {}
        }
    }
}

fn read_text(file: &str, message: &Message<&str>, wrong: &mut Vec<String>) -> Text {
    let key = message.id.name;
    let mut text = Text {
        file: file.to_owned(),
        variables: BTreeSet::new(),
        contains: BTreeSet::new(),
    };
    match &message.value {
        Some(value) if !is_empty(value) => in_pattern(value, &mut text),
        _ => wrong.push(format!("{file}: `{key}` is empty")),
    }
    if !message.attributes.is_empty() {
        wrong.push(format!(
            "{file}: `{key}` has an attribute, which nobody reads"
        ));
    }
    text
}

fn is_empty(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { .. } => false,
    })
}

fn in_pattern(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, text);
        }
    }
}

fn in_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, text),
        Expression::Select { selector, variants } => {
            in_inline(selector, text);
            for variant in variants {
                in_pattern(&variant.value, text);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            text.contains.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, text),
        InlineExpression::Placeable { expression } => in_expression(expression, text),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, text: &mut Text) {
    for argument in &arguments.positional {
        in_inline(argument, text);
    }
    for argument in &arguments.named {
        in_inline(&argument.value, text);
    }
}

/// A key that the sources name, and how.
struct Mention<'a> {
    key: &'a str,
    place: String,
    /// The variables that the call gives, where they can be seen.
    given: Option<BTreeSet<String>>,
    /// Whether it is a key for sure, and not only a literal that looks like any word.
    certain: bool,
}

/// The plain strings of a source that could be keys.
fn mentions(source: &Source) -> Vec<Mention<'_>> {
    let tokens = &source.tokens;
    let literals = tokens
        .iter()
        .enumerate()
        .filter_map(|(at, token)| Some((at, literal(token)?)));
    literals
        .filter(|(_, text)| is_key(text))
        .map(|(at, key)| {
            let word = |back: usize| {
                at.checked_sub(back)
                    .map_or("", |at| tokens[at].text.as_str())
            };
            let next = tokens.get(at + 1).map_or("", |token| token.text.as_str());
            // Other things have a `text` as well, but not with a string alone.
            let call = (word(3), word(1)) == (".", "(")
                && matches!((word(2), next), ("text", ")") | ("say" | "tell", ","));
            let given = match word(2) {
                "text" if call => Some(BTreeSet::new()),
                "say" | "tell" if call => given(&tokens[at + 1..]),
                _ => None,
            };
            Mention {
                key,
                place: format!("{}:{}", source.path, tokens[at].line),
                given,
                certain: call || KEYS.iter().any(|beginning| key.starts_with(beginning)),
            }
        })
        .collect()
}

fn literal(token: &Token) -> Option<&str> {
    token.text.strip_prefix('"')?.strip_suffix('"')
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.ends_with(|c: char| c.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The names in `, &[("name", value), …]`; `None` when the values come from elsewhere.
fn given(tokens: &[Token]) -> Option<BTreeSet<String>> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    if (text(0), text(1), text(2)) != (",", "&", "[") {
        return None;
    }
    let mut names = BTreeSet::new();
    let mut depth = 0;
    for at in 3.. {
        match text(at) {
            "(" if depth == 0 => {
                names.insert(literal(tokens.get(at + 1)?)?.to_owned());
                depth += 1;
            }
            "(" | "[" | "{" => depth += 1,
            "]" if depth == 0 => return Some(names),
            ")" | "]" | "}" => depth -= 1,
            "" => return None,
            _ => {}
        }
    }
    None
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_text_can_be_read_and_says_something() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        assert!(!texts(language, &mut wrong).is_empty());
    }
    assert_none(&wrong);
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let mut wrong = Vec::new();
    let [en, nl] = Language::ALL.map(|language| texts(language, &mut Vec::new()));
    for (one, other, language) in [(&en, &nl, "nl"), (&nl, &en, "en")] {
        for (key, text) in one {
            if !other.contains_key(key) {
                wrong.push(format!("{}: `{key}` is missing in {language}", text.file));
            }
        }
    }
    for (key, text) in &en {
        let Some(dutch) = nl.get(key) else { continue };
        if text.variables != dutch.variables {
            wrong.push(format!(
                "{}: `{key}` has the variables {:?}, in {} {:?}",
                text.file, text.variables, dutch.file, dutch.variables
            ));
        }
        if text.file.rsplit('/').next() != dutch.file.rsplit('/').next() {
            wrong.push(format!(
                "`{key}` stands in {} and in {}",
                text.file, dutch.file
            ));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_key_that_the_program_names_exists_and_gets_its_variables() {
    let texts = texts(Language::En, &mut Vec::new());
    let mut wrong = Vec::new();
    for source in sources() {
        for mention in mentions(&source).iter().filter(|mention| mention.certain) {
            let (key, place) = (mention.key, &mention.place);
            match (texts.get(key), &mention.given) {
                (None, _) => wrong.push(format!(
                    "{place}: there is no text `{key}` in src/locale/en"
                )),
                (Some(text), Some(given))
                    if *given != text.variables && text.contains.is_empty() =>
                {
                    wrong.push(format!(
                        "{place}: `{key}` gets {given:?}, in {} it has {:?}",
                        text.file, text.variables
                    ));
                }
                _ => {}
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_text_is_used() {
    let texts = texts(Language::En, &mut Vec::new());
    let sources = sources();
    let named: BTreeSet<&str> = sources
        .iter()
        .flat_map(mentions)
        .map(|mention| mention.key)
        .collect();
    let contained: BTreeSet<&String> = texts.values().flat_map(|text| &text.contains).collect();
    let computed = |key: &str| {
        COMPUTED
            .iter()
            .any(|(beginning, _)| key.starts_with(beginning))
    };
    let mut wrong: Vec<String> = texts
        .iter()
        .filter(|(key, _)| !named.contains(key.as_str()) && !contained.contains(key) && !computed(key))
        .map(|(key, text)| format!("{}: nobody uses `{key}`; if it is put together in the code, add its beginning to COMPUTED in tests/texts.rs", text.file))
        .collect();
    for (beginning, place) in COMPUTED {
        if !texts.keys().any(|key| key.starts_with(beginning)) {
            wrong.push(format!(
                "COMPUTED: no text begins with `{beginning}` ({place})"
            ));
        }
    }
    assert_none(&wrong);
}

/// The scan must see what it is meant to see.
#[test]
fn a_call_is_seen_with_the_variables_that_it_gives() {
    let source = sources::source(
        "src/x.rs",
        r#"fn f(l: &Locale) { l.say("a-b", &[("n", g(1).into()), ("name", "x".into())]); l.text("c"); (KEY, "act-undo"); l.tell("d", values); check.text("e", &x) }"#,
    );
    let seen: Vec<_> = mentions(&source)
        .into_iter()
        .filter(|mention| mention.certain)
        .map(|mention| {
            (
                mention.key,
                mention
                    .given
                    .map(|given| given.into_iter().collect::<Vec<_>>().join(" ")),
            )
        })
        .collect();
    let expected = [
        ("a-b", Some("n name")),
        ("c", Some("")),
        ("act-undo", None),
        ("d", None),
    ];
    assert_eq!(
        seen,
        expected.map(|(key, given)| (key, given.map(str::to_owned)))
    );
}
