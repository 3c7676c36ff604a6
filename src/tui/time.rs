//! The time that a group spends: counted while a meeting runs, written down now and then; and when the meeting will end.

use std::time::Duration;

use jiff::civil::DateTime;

use crate::domain::clock::{Account, Moment};
use crate::domain::session::Session;

use super::app::App;
use super::screen::Screen;

/// The most seconds that are counted in memory before they are written down.
const UNSPENT: Duration = Duration::from_secs(30);

/// How often a number changes.
const SECOND: Duration = Duration::from_secs(1);

impl App {
    /// Adds what went by to what the group spends it on; says whether a stage of a form came to its end in it.
    pub(super) fn pass_time(&mut self, now: Moment, only_time: bool) -> bool {
        let went_by = now.running.saturating_sub(self.now.running);
        self.now = now;
        let ended = match &mut self.screen {
            Screen::Aside(aside) => aside.pass(went_by),
            _ => false,
        };
        let Some(account) = self.running() else {
            self.unspent = Duration::ZERO;
            return ended;
        };
        self.unspent += went_by;
        if only_time && self.unspent < UNSPENT {
            return ended;
        }
        let seconds = u32::try_from(self.unspent.as_secs()).unwrap_or(u32::MAX);
        if let Some(desk) = self.desk.as_mut().filter(|_| seconds > 0) {
            desk.spend(&account, seconds);
            self.unspent -= Duration::from_secs(u64::from(seconds));
        }
        ended
    }

    /// What the time is spent on, in a session that we write.
    fn running(&self) -> Option<Account> {
        let desk = self.desk.as_ref().filter(|desk| !desk.read_only())?;
        desk.session().running()
    }

    /// Whether a number on the screen changes by itself each second.
    #[must_use]
    pub fn ticks(&self) -> bool {
        self.running().is_some() || self.until_stage_ticks().is_some()
    }

    /// Seconds that went by but are not written down yet.
    #[must_use]
    pub fn unspent(&self) -> u32 {
        u32::try_from(self.unspent.as_secs()).unwrap_or(u32::MAX)
    }

    /// Time until the next number changes.
    #[must_use]
    pub fn until_tick(&self) -> Duration {
        let spent = SECOND.saturating_sub(Duration::from_nanos(self.unspent.subsec_nanos().into()));
        self.until_stage_ticks()
            .map_or(spent, |stage| stage.min(spent))
    }

    fn until_stage_ticks(&self) -> Option<Duration> {
        match &self.screen {
            Screen::Aside(aside) => aside.until_tick(),
            _ => None,
        }
    }

    /// When the meeting will end.
    #[must_use]
    pub fn ends(&self, session: &Session) -> DateTime {
        session.projected_end_after(self.now.wall, self.unspent())
    }

    /// By how many minutes the meeting will end later than planned, where that is worth telling.
    #[must_use]
    pub fn late(&self, session: &Session) -> Option<i64> {
        session.noticeably_late(self.now.wall, self.unspent())
    }
}
