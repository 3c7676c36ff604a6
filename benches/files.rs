//! What a save writes and an opening reads: the text of a short session, of some 25 KB, and of one with two hundred agreements.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]

#[path = "long/mod.rs"]
mod long;

use std::path::Path;

use divan::Bencher;
use divan::counter::BytesCount;
use handshake::domain::session::Session;
use handshake::store::{parse_session, session_text};

/// The sessions, by name.
const SESSIONS: [&str; 2] = ["short", "two hundred agreements"];

fn session(name: &str) -> Session {
    if name == SESSIONS[0] {
        long::first()
    } else {
        long::session(200)
    }
}

fn main() {
    for name in SESSIONS {
        let text = session_text(&session(name)).unwrap();
        assert!(parse_session(Path::new("session.ron"), &text).is_ok());
    }
    divan::main();
}

#[divan::bench(args = SESSIONS)]
fn write(bencher: Bencher, name: &str) {
    let session = session(name);
    let text = session_text(&session).unwrap();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| session_text(&session));
}

#[divan::bench(args = SESSIONS)]
fn parse(bencher: Bencher, name: &str) {
    let text = session_text(&session(name)).unwrap();
    let path = Path::new("session.ron");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parse_session(path, &text));
}
