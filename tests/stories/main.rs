//! Stories: keys in, session file out, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod agree;
mod any_keys;
mod attendance;
mod blind;
mod checks;
mod close;
mod comeback;
mod complete;
mod consent;
mod discuss;
mod due;
mod forms;
mod four_meetings;
mod log;
mod lookback;
mod looking_on;
mod map;
mod opening;
mod passing;
mod prepare;
mod rate;
mod saving;
mod search;
mod series_of_four;
mod sheet;
mod stage;
mod time;
mod timer;
mod trends;
mod undo;
mod versions;
mod ways;
mod whole;
#[path = "../window/mod.rs"]
mod window;
