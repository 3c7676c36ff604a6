//! The library at scale.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]

#[path = "library/mod.rs"]
mod library;

use std::path::Path;

use handshake::store::{file_name, session_text};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let folder = Path::new(&args[2]);
    std::fs::create_dir_all(folder.join("sessions")).unwrap();
    let mut total = 0;
    for session in library::sessions(1).take(args[3].parse().unwrap()) {
        let text = session_text(&session).unwrap();
        total += text.len();
        std::fs::write(folder.join("sessions").join(file_name(&session)), text).unwrap();
    }
    eprintln!("{total}");
}
