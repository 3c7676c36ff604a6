//! The shape of the code: arrows between the layers, what the pure parts may not touch, and the size of a file.

mod sources;

use std::fs;

use sources::{Source, Token, sources};

/// What each layer may use; a path stands for itself and all below it.
const ARROWS: &[(&str, &[&str])] = &[
    ("main", &["cli", "tui"]),
    ("lib", &[]),
    ("tui", &["report", "store", "locale", "domain"]),
    (
        "cli",
        &[
            "report",
            "store",
            "locale",
            "domain",
            // A command may start the screens, and print the table of keys.
            "tui::run",
            "tui::Options",
            "tui::Start",
            "tui::Ended",
            "tui::terminal",
            "tui::theme",
            "tui::action",
        ],
    ),
    ("report", &["locale", "domain"]),
    ("store", &["domain"]),
    ("locale", &["domain"]),
    ("domain", &[]),
];

/// What asks for the time or touches files, processes or the environment.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "Instant::now",
    "SystemTime::now",
    "Zoned::now",
    "Timestamp::now",
];

/// The files of the screens that carry out what the others only ask for.
const HANDS: &[&str] = &[
    "src/tui.rs",
    "src/tui/clock.rs",
    "src/tui/terminal.rs",
    "src/tui/effect.rs",
    "src/tui/force.rs",
];

/// The most lines of a file, without its tests.
const MOST_LINES: usize = 400;

/// A path such as `crate::domain::agenda`, and the line on which it stands.
struct Used {
    path: Vec<String>,
    line: usize,
}

/// The modules of a file: `["tui", "app"]` for `src/tui/app.rs`.
fn modules(file: &str) -> Vec<&str> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    inner.split('/').filter(|part| *part != "mod").collect()
}

/// Every path that a file names, with `crate`, `self` and `super` worked out, and groups taken apart.
fn used(source: &Source) -> Vec<Used> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < source.tokens.len() {
        at = if is_word(&source.tokens[at]) {
            tree(&source.tokens, at, &mut Vec::new(), &mut found)
        } else {
            at + 1
        };
    }
    for used in &mut found {
        used.path = absolute(&used.path, &source.path);
    }
    found
}

fn is_word(token: &Token) -> bool {
    let first = token.text.chars().next();
    first.is_some_and(|c| c.is_alphabetic() || c == '_')
}

/// Reads one path from `at` on, after what stands `before` it, and returns where it ends.
fn tree(tokens: &[Token], mut at: usize, before: &mut Vec<String>, found: &mut Vec<Used>) -> usize {
    let depth = before.len();
    let line = tokens[at].line;
    let text = |at: usize| {
        tokens
            .get(at)
            .map_or("", |token: &Token| token.text.as_str())
    };
    loop {
        before.push(text(at).to_owned());
        if (text(at + 1), text(at + 2)) != (":", ":") {
            break;
        }
        at += 3;
        if text(at) == "{" {
            at += 1;
            while at < tokens.len() && text(at) != "}" {
                at = if is_word(&tokens[at]) {
                    tree(tokens, at, before, found)
                } else {
                    at + 1
                };
            }
            before.truncate(depth);
            return at + 1;
        }
        if tokens.get(at).is_none_or(|token| !is_word(token)) {
            break;
        }
    }
    let path = before.clone();
    before.truncate(depth);
    found.push(Used { path, line });
    at + 1
}

/// The path from the root of the crate: of `super::x` in `src/tui/app.rs` it is `crate::tui::x`.
fn absolute(path: &[String], file: &str) -> Vec<String> {
    let mut here = modules(file);
    let mut rest = path;
    match rest[0].as_str() {
        "crate" | "handshake" => {
            here.clear();
            rest = &rest[1..];
        }
        "self" | "super" => {
            while let Some(first) = rest
                .first()
                .filter(|word| matches!(word.as_str(), "self" | "super"))
            {
                if first == "super" {
                    here.pop();
                }
                rest = &rest[1..];
            }
        }
        _ => return path.to_vec(),
    }
    let here = here.into_iter().map(str::to_owned);
    let crate_root = std::iter::once("crate".to_owned());
    crate_root.chain(here).chain(rest.iter().cloned()).collect()
}

/// Whether a path is `rule` or lies below it; a rule that does not begin at a root is sought anywhere in the path.
fn is_below(path: &[String], rule: &str) -> bool {
    let rule: Vec<&str> = rule.split("::").collect();
    path.windows(rule.len()).any(|window| window == rule)
}

fn wrong_arrows(source: &Source) -> Vec<String> {
    let layer = modules(&source.path)[0];
    let Some((_, may)) = ARROWS.iter().find(|(name, _)| *name == layer) else {
        return vec![format!(
            "{}: `{layer}` is no layer; give it its arrows in ARROWS",
            source.path
        )];
    };
    let ours = used(source)
        .into_iter()
        .filter(|used| used.path[0] == "crate" && used.path.len() > 1);
    ours.filter(|used| {
        let inside = &used.path[1..];
        let known = ARROWS.iter().any(|(name, _)| *name == inside[0]);
        let allowed = |rule: &str| {
            inside.join("::") == rule || inside.join("::").starts_with(&format!("{rule}::"))
        };
        known && inside[0] != layer && !may.iter().any(|rule| allowed(rule))
    })
    .map(|used| {
        format!(
            "{}:{}: `{layer}` may not use `{}`, only {may:?}",
            source.path,
            used.line,
            used.path.join("::")
        )
    })
    .collect()
}

fn uses_of(source: &Source, forbidden: &[&str], why: &str) -> Vec<String> {
    let mut found = Vec::new();
    for used in used(source) {
        for rule in forbidden.iter().filter(|rule| is_below(&used.path, rule)) {
            found.push(format!(
                "{}:{}: {why} may not use `{rule}`",
                source.path, used.line
            ));
        }
    }
    found
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn arrows_between_the_layers_point_one_way() {
    let wrong: Vec<String> = sources().iter().flat_map(wrong_arrows).collect();
    assert_none(&wrong);
}

#[test]
fn the_domain_knows_no_file_no_clock_and_no_terminal() {
    let forbidden = [OUTSIDE, &["crossterm", "ratatui"]].concat();
    let sources = sources();
    let domain = sources
        .iter()
        .filter(|source| modules(&source.path)[0] == "domain");
    let wrong: Vec<String> = domain
        .flat_map(|source| uses_of(source, &forbidden, "the domain"))
        .collect();
    assert_none(&wrong);
}

#[test]
fn screens_ask_for_what_they_need_and_never_take_it() {
    let sources = sources();
    let screens = sources.iter().filter(|source| {
        modules(&source.path)[0] == "tui" && !HANDS.contains(&source.path.as_str())
    });
    let wrong: Vec<String> = screens
        .flat_map(|source| uses_of(source, OUTSIDE, "a screen"))
        .collect();
    assert_none(&wrong);
}

#[test]
fn a_file_says_what_it_is_and_is_soon_read() {
    let mut wrong = Vec::new();
    for source in sources() {
        let text = fs::read_to_string(source.path.as_str()).unwrap();
        if !text.starts_with("//!") {
            wrong.push(format!(
                "{}:1: a file begins with `//!` and what it is",
                source.path
            ));
        }
        let body = text
            .split("\n#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        let lines = body.lines().count();
        if lines > MOST_LINES {
            wrong.push(format!(
                "{}: {lines} lines without tests; at most {MOST_LINES}",
                source.path
            ));
        }
    }
    assert_none(&wrong);
}

/// The rules must bite: a source that breaks each of them.
#[test]
fn a_wrong_arrow_is_found_however_it_is_written() {
    let breaks = [
        (
            "src/domain/x.rs",
            "use crate::{domain::{a, b::{c}}, locale::{self, Locale}};",
            "locale",
        ),
        (
            "src/domain.rs",
            "fn f() { super::store::at(); }",
            "store::at",
        ),
        (
            "src/domain/y.rs",
            "struct S { x: crate::report::Format }",
            "report::Format",
        ),
        (
            "src/cli/list.rs",
            "use crate::tui::app::App;",
            "tui::app::App",
        ),
        (
            "src/cli.rs",
            "fn f() { crate::tui::widget::pick(); }",
            "tui::widget::pick",
        ),
        (
            "src/tui/screen/home.rs",
            "use super::super::super::cli::run;",
            "cli::run",
        ),
        (
            "src/main.rs",
            "fn main() { handshake::store::at(); }",
            "store::at",
        ),
    ];
    for (path, text, named) in breaks {
        let wrong = wrong_arrows(&sources::source(path, text));
        assert!(
            wrong
                .iter()
                .any(|line| line.starts_with(&format!("{path}:1:")) && line.contains(named)),
            "{path}: {text}: {wrong:?}"
        );
    }
    let fine = sources::source(
        "src/cli/keys.rs",
        "use crate::{domain::people::Side, tui::{Options, action::TABLE}};",
    );
    assert_none(&wrong_arrows(&fine));
}

#[test]
fn the_clock_is_found_however_it_is_asked() {
    for text in [
        "use std::{fmt, time::{Duration, Instant}};",
        "fn f() { jiff::Zoned::now(); }",
        "fn f() { Timestamp::now(); }",
        "use std::fs::File;",
    ] {
        let found = uses_of(
            &sources::source("src/domain/x.rs", text),
            OUTSIDE,
            "the domain",
        );
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
}
