//! What the command line promises to people and scripts: exit statuses, streams, JSON, and one clear message per fault.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agendas;
mod files;
mod help;
mod house;
mod misuse;
mod sessions;
mod streams;
mod terminal;
#[path = "../told/mod.rs"]
mod told;
