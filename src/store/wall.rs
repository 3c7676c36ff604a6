//! What the time is where this computer stands. Not how time is written: that is `locale`.

use std::sync::OnceLock;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// The date and time on the wall.
#[must_use]
pub fn now() -> ZonedDateTime {
    static HERE: OnceLock<TimeZone> = OnceLock::new();
    Timestamp::now().to_zoned_datetime(HERE.get_or_init(here).clone())
}

/// The time zone of the system.
///
/// The file that it keeps for this is read as it is. To look its name up one would walk through some fifty folders first, which
/// takes longer than everything else that happens before the first picture; a name is only asked for by `TZ`.
fn here() -> TimeZone {
    let named = std::env::var_os("TZ").is_some_and(|name| !name.is_empty());
    let local = (!named && cfg!(unix))
        .then(|| std::fs::read("/etc/localtime").ok())
        .flatten();
    local
        .and_then(|bytes| TimeZone::tzif("", &bytes).ok())
        .unwrap_or_else(TimeZone::system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_agrees_with_the_system() {
        let system = ZonedDateTime::now();
        let wall = now();
        assert_eq!(wall.offset(), system.offset());
        assert!(wall.duration_since(&system) < jiff::SignedDuration::from_mins(1));
    }
}
