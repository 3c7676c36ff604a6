//! What the command line promises to people and scripts: exit statuses, streams, JSON, and one clear message per fault.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agendas;
mod due;
#[cfg(unix)]
mod ends;
mod files;
mod help;
mod house;
mod import;
mod log;
mod misuse;
mod narrow;
mod series;
mod sessions;
mod shelf;
mod streams;
#[path = "../team/mod.rs"]
mod team;
mod terminal;
#[path = "../told/mod.rs"]
mod told;
mod trends;
