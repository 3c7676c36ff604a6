//! Tells the time to the loop, which gives it to the screens with each message. Not what a meeting spends: that is `time`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::civil::{DateTime, date};

use crate::domain::clock::Moment;
use crate::store::wall;

/// Names a file from which a debug build reads the time on the wall: one line such as `2026-12-03T13:00:00`.
///
/// Only so can a test type a meeting of half a day within seconds; a release build does not know of it.
pub const CLOCK_FILE: &str = "HANDSHAKE_CLOCK";

/// Tells the time; the screens are given it with each message and never ask.
#[derive(Debug, Clone)]
pub struct Clock {
    started: Instant,
    script: Option<Script>,
}

/// A clock that somebody else sets.
#[derive(Debug, Clone)]
struct Script {
    file: PathBuf,
    began: DateTime,
}

impl Script {
    fn find() -> Option<Self> {
        let file = PathBuf::from(std::env::var_os(CLOCK_FILE).filter(|_| cfg!(debug_assertions))?);
        let began = read(&file)?;
        Some(Self { file, began })
    }

    /// The moment that the script tells.
    fn now(&self) -> Moment {
        let wall =
            read(&self.file).expect("the file of the clock is replaced whole, and tells a time");
        let running = Duration::try_from(wall.duration_since(self.began)).unwrap_or_default();
        let since_1970 = wall
            .duration_since(date(1970, 1, 1).at(0, 0, 0, 0))
            .as_millis();
        Moment {
            running,
            wall,
            unix_millis: u64::try_from(since_1970).unwrap_or(0),
        }
    }
}

fn read(file: &std::path::Path) -> Option<DateTime> {
    std::fs::read_to_string(file).ok()?.trim().parse().ok()
}

impl Clock {
    /// A clock that starts now.
    #[must_use]
    pub fn start() -> Self {
        Self {
            started: Instant::now(),
            script: Script::find(),
        }
    }

    /// What time it is.
    ///
    /// # Panics
    /// In a debug build whose clock file is gone or tells no time.
    #[must_use]
    pub fn now(&self) -> Moment {
        if let Some(script) = &self.script {
            return script.now();
        }
        let now = wall::now();
        Moment {
            running: self.started.elapsed(),
            wall: now.datetime(),
            unix_millis: u64::try_from(now.timestamp().as_millisecond()).unwrap_or(0),
        }
    }
}
