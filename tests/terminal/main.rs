//! What only a real terminal shows: the program itself in a pseudo-terminal, its keys, its signals, its end.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod clock;
mod comeback;
mod endings;
mod house;
mod keeping;
mod meeting;
mod picture;
mod sharing;
mod stopping;
mod terminal;
mod windows;
mod workshop;
