//! The program's own sources as tokens, for tests that hold them to a rule. Comments and tests are left out.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// One source file.
pub struct Source {
    /// Its path from the root of the repository, with `/`.
    pub path: String,
    /// What it says, brackets included, without comments and tests.
    pub tokens: Vec<Token>,
}

/// A word, sign, bracket or literal.
pub struct Token {
    /// As it is written, so a plain string has its quotes.
    pub text: String,
    /// Its line, from 1.
    pub line: usize,
}

/// Every source file under `src`, in the order of their paths; files that hold nothing but tests are left out.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join("src"), &mut paths);
    paths.sort();
    let relative = |path: &Path| {
        let parts: Vec<_> = path.strip_prefix(root).unwrap().iter().collect();
        parts.join("/".as_ref()).into_string().unwrap()
    };
    let paths = paths.iter().filter(|path| !path.ends_with("tests.rs"));
    paths
        .map(|path| source(&relative(path), &fs::read_to_string(path).unwrap()))
        .collect()
}

/// The source file with this path and text.
pub fn source(path: &str, text: &str) -> Source {
    let stream = text
        .parse()
        .unwrap_or_else(|fault| panic!("{path}: cannot be read as Rust: {fault}"));
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    Source {
        path: path.to_owned(),
        tokens,
    }
}

fn collect(folder: &Path, paths: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                // `#![…]` of a file or `#[…]` of an item: documentation and the like.
                trees.next_if(|next| next.to_string() == "!");
                let attribute = trees.next_if(|next| matches!(next, TokenTree::Group(_)));
                if attribute.is_some_and(|attribute| {
                    attribute.to_string().replace(' ', "") == "[cfg(test)]"
                }) {
                    skip_item(&mut trees);
                }
            }
            TokenTree::Group(group) => {
                let (open, close) = brackets(&group);
                let end = group.span_close().end().line;
                let bracket = |text: &str, line| Token {
                    text: text.to_owned(),
                    line,
                };
                tokens.push(bracket(open, line));
                flatten(group.stream(), tokens);
                tokens.push(bracket(close, end));
            }
            tree => tokens.push(Token {
                text: tree.to_string(),
                line,
            }),
        }
    }
}

/// Passes over the item that an attribute belongs to: up to its body, or its semicolon.
fn skip_item(trees: &mut impl Iterator<Item = TokenTree>) {
    for tree in trees {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
            TokenTree::Punct(sign) if sign.as_char() == ';' => return,
            _ => {}
        }
    }
}

fn brackets(group: &Group) -> (&'static str, &'static str) {
    match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}
