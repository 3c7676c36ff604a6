//! What all sessions say together, as far as the screens need it: read by the worker, kept here, and narrowed to what the open
//! session looks back at.

use std::sync::Arc;

use crate::domain::lookback::Verdict;
use crate::domain::series::Earlier;
use crate::domain::session::Place;
use crate::store::Shelf;

use super::app::{App, Effect};
use super::reach::Notice;
use super::screen::Screen;

impl App {
    /// Takes in what all sessions say together.
    pub(super) fn take_shelf(&mut self, read: Arc<Shelf>) -> Vec<Effect> {
        self.shelf = Some(read);
        self.look_earlier();
        if let Screen::LookBack(_) = self.screen {
            return self.with_reach(|reach, screen| {
                if let Screen::LookBack(screen) = screen {
                    screen.renew(reach);
                }
            });
        }
        self.tell_what_waits();
        Vec::new()
    }

    /// Finds what the open session looks back at; its team may have another name than before.
    pub(super) fn look_earlier(&mut self) {
        let session = self.desk.as_ref().map(crate::domain::desk::Desk::session);
        self.earlier = match (session, &self.shelf) {
            (Some(session), Some(all)) => Some(Earlier::than(session, &all.chronicle)),
            _ => None,
        };
    }

    /// The sessions are read when they are needed and nobody has read them yet.
    pub(super) fn wants_shelf(&self) -> Option<Effect> {
        self.shelf.is_none().then_some(Effect::List)
    }

    /// A group that began before the earlier sessions were read is told that something waits.
    fn tell_what_waits(&mut self) {
        let (Some(session), Some(earlier)) = (self.session(), &self.earlier) else {
            return;
        };
        let begun = matches!(session.place, Place::Point { .. }) && self.notice.is_none();
        let looked = session.minutes.lookback.iter().any(Verdict::is_given);
        let open = session.minutes.closed.is_none() && session.clock.look_back == 0;
        let count = earlier.items(session).len();
        if begun && open && !looked && count > 0 {
            let text = self
                .locale
                .say("notice-lookback-waits", &[("count", count.into())]);
            self.notice = Some(Notice {
                text,
                attention: false,
            });
        }
    }
}
