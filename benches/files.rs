//! What a save writes and an opening reads: the text of a session of about 20 KB, and of one with two hundred agreements.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]

#[path = "long/mod.rs"]
mod long;

use std::path::Path;

use divan::Bencher;
use divan::counter::BytesCount;
use handshake::store::{parse_session, session_text};

/// Agreements beside those of the made-up team.
const MORE: [usize; 2] = [0, 200];

fn main() {
    for more in MORE {
        let text = session_text(&long::session(more)).unwrap();
        assert!(parse_session(Path::new("session.ron"), &text).is_ok());
    }
    divan::main();
}

#[divan::bench(args = MORE)]
fn write(bencher: Bencher, more: usize) {
    let session = long::session(more);
    let text = session_text(&session).unwrap();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| session_text(&session));
}

#[divan::bench(args = MORE)]
fn parse(bencher: Bencher, more: usize) {
    let text = session_text(&long::session(more)).unwrap();
    let path = Path::new("session.ron");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parse_session(path, &text));
}
