//! The time that a group spends on its points: counted while a point is open, written down now and then.

use std::time::Duration;

use crate::domain::clock::Moment;
use crate::domain::session::Place;

use super::app::App;

/// The most seconds that are counted in memory before they are written down.
const UNSPENT: Duration = Duration::from_secs(30);
impl App {
    /// Adds what went by to the place where the group is.
    pub(super) fn pass_time(&mut self, now: Moment, only_time: bool) {
        let went_by = now.running.saturating_sub(self.now.running);
        self.now = now;
        let Some(running) = self.running().cloned() else {
            self.unspent = Duration::ZERO;
            return;
        };
        self.unspent += went_by;
        if only_time && self.unspent < UNSPENT {
            return;
        }
        let seconds = u32::try_from(self.unspent.as_secs()).unwrap_or(u32::MAX);
        if let Some(desk) = self.desk.as_mut().filter(|_| seconds > 0) {
            match &running {
                Place::Point { point, .. } => desk.spend(point, seconds),
                _ => desk.spend_looking_back(seconds),
            }
            self.unspent -= Duration::from_secs(u64::from(seconds));
        }
    }

    /// The place whose time runs: where the group is, in an open session that we write.
    fn running(&self) -> Option<&Place> {
        let desk = self.desk.as_ref().filter(|desk| !desk.read_only())?;
        let session = desk.session();
        match &session.place {
            place @ (Place::Point { .. } | Place::LookBack) if session.minutes.closed.is_none() => {
                Some(place)
            }
            _ => None,
        }
    }

    /// Whether a number on the screen changes by itself each second.
    #[must_use]
    pub fn ticks(&self) -> bool {
        self.running().is_some()
    }

    /// Seconds that went by at the point but are not written down yet.
    #[must_use]
    pub fn unspent(&self) -> u32 {
        u32::try_from(self.unspent.as_secs()).unwrap_or(u32::MAX)
    }

    /// Time until the next number changes.
    #[must_use]
    pub fn until_tick(&self) -> Duration {
        Duration::from_secs(1)
            .saturating_sub(Duration::from_nanos(self.unspent.subsec_nanos().into()))
    }
}
