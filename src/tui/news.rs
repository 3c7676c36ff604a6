//! What the disk has to tell, and what the screens make of it.

use crate::domain::desk::Desk;
use crate::domain::draft::Purpose;
use crate::domain::session::{Place, Session, Step};
use crate::locale::{Locale, display};
use crate::store::worker::News;
use crate::store::{Access, Fault, Holder, Listing, Opened};

use super::app::{App, Effect, Saving};
use super::asking::{Asking, Question};
use super::dialog::Dialog;
use super::reach::{Go, Notice};
use super::screen::{LookBack, PointScreen, Screen};

/// What went wrong and what to do next, in sentences.
#[must_use]
pub fn fault_text(fault: &Fault, locale: &Locale) -> String {
    let values = fault.values();
    let mut text = locale.tell(fault.key(), &values);
    if let Some(hint) = fault.hint_key() {
        text.push_str("\n\n");
        text.push_str(&locale.tell(hint, &values));
    }
    text
}

/// The point, where the purpose names it, and the step at which somebody types for a purpose.
fn step_of(purpose: &Purpose) -> Option<(Option<&str>, Step)> {
    match purpose {
        Purpose::CallOut { point, .. } => Some((Some(point), Step::Rate)),
        Purpose::NewNote { point, .. } => Some((Some(point), Step::Discuss)),
        Purpose::NewAgreement { point, .. } => Some((Some(point), Step::Agree)),
        _ => None,
    }
}

impl App {
    /// Takes in what the disk tells.
    pub(super) fn hear(&mut self, news: News) -> Vec<Effect> {
        match news {
            News::Listed(listing) => self.listing = Some(listing),
            News::NotListed(fault) => {
                self.listing = Some(Listing::default());
                // Who is in a session can do without the list.
                if self.desk.is_none() {
                    self.trouble(&fault);
                }
            }
            News::Shelf { read, known } => return self.take_shelf(read, known),
            News::Opened(opened) => return self.take_opened(*opened),
            News::Read(previous) => return self.follow_up(&previous),
            News::NotOpened(fault) => {
                self.forget_spot();
                self.trouble(&fault);
            }
            News::Saved { revision, path } => {
                self.path = Some(path);
                if revision == self.sent() {
                    self.saving = Saving::Saved(self.now.wall.time());
                    return self.depart_at_last();
                } else if matches!(self.saving, Saving::NotSaved(_)) {
                    self.saving = Saving::Saving;
                }
            }
            News::NotSaved { fault, .. } => {
                let why = self.locale.tell(fault.key(), &fault.values());
                self.saving = Saving::NotSaved(why);
                return self.depart_at_last();
            }
            News::Conflict { other } => {
                let path = display(&other.to_string_lossy()).into_owned();
                let text = self.locale.say("notice-conflict", &[("path", path.into())]);
                self.dialog = Some(Dialog::trouble(text));
            }
            News::Followed(session) => self.follow(*session),
        }
        Vec::new()
    }

    fn trouble(&mut self, fault: &Fault) {
        self.dialog = Some(Dialog::trouble(fault_text(fault, &self.locale)));
    }

    fn take_opened(&mut self, opened: Opened) -> Vec<Effect> {
        let Opened {
            session,
            path,
            access,
        } = opened;
        self.lay_down(Desk::new(session, !access.writes()));
        self.path = Some(path);
        self.look_earlier();
        let mut effects = self.arrive_in_session();
        effects.extend(self.wants_shelf());
        if self
            .session()
            .is_some_and(|session| session.clock.on_break.is_some())
        {
            effects.extend(self.go(Go::Timer));
        }
        match access {
            Access::Writer => self.take_up_draft(),
            Access::Looking => {}
            Access::Unguarded => {
                self.notify("notice-unguarded", &[]);
                self.take_up_draft();
            }
            Access::Held(holder) => {
                self.held = true;
                self.tell_holder(&holder);
            }
            Access::ReadOnly(why) => {
                let path = self.path.clone().unwrap_or_default();
                let fault = Fault::Unwritten { path, why };
                let why = self.locale.tell(fault.key(), &fault.values());
                self.notify("notice-read-only-why", &[("why", why)]);
            }
        }
        effects
    }

    fn notify(&mut self, key: &str, values: &[(&str, String)]) {
        self.notice = Some(Notice {
            text: self.locale.tell(key, values),
            attention: true,
        });
    }

    /// Says who writes the session, and since when.
    fn tell_holder(&mut self, holder: &Holder) {
        let process = holder.process.map(|process| process.to_string());
        let since = holder.since.map(|since| {
            let time = self.locale.time(since.time());
            if since.date() == self.now.wall.date() {
                return time;
            }
            format!("{} {time}", self.locale.short_day(since.date()))
        });
        let unknown = || "?".to_owned();
        let values = [
            ("host", holder.host.clone()),
            ("process", process.unwrap_or_else(unknown)),
            ("since", since.unwrap_or_else(unknown)),
        ];
        self.notify("notice-held", &values);
    }

    /// Opens the question again at which somebody was typing when the session was last open, at the step that it is of.
    fn take_up_draft(&mut self) {
        let Some(session) = self
            .session()
            .filter(|session| session.minutes.closed.is_none())
        else {
            return;
        };
        let here = match &session.place {
            Place::Point { point, .. } => Some(point.clone()),
            Place::LookBack => None,
            Place::Preparing | Place::Opening | Place::Closing => return,
        };
        let fits = |purpose: &Purpose| match (purpose, &here) {
            (Purpose::LookBack(_), here) => here.is_none(),
            (purpose, Some(here)) => {
                step_of(purpose).is_none_or(|(point, _)| point.is_none_or(|p| p == here))
            }
            (purpose, None) => matches!(purpose, Purpose::NewParked(_)),
        };
        let draft = session
            .drafts
            .iter()
            .rev()
            .find(|draft| fits(&draft.purpose));
        let Some(purpose) = draft.map(|draft| draft.purpose.clone()) else {
            return;
        };
        if let Purpose::LookBack(asked) = &purpose {
            self.screen = Screen::LookBack(LookBack::over(asked.of()));
        } else if let Some(((_, step), here)) = step_of(&purpose).zip(here) {
            let effects = self.go(Go::Point(here, step));
            debug_assert!(effects.is_empty(), "a step is no way out");
        }
        if let Some(desk) = &self.desk {
            let question = Question::Text(purpose);
            self.asking = Some(Asking::new(question, false, desk.session(), &self.locale));
        }
        self.notice = Some(Notice {
            text: self.locale.text("notice-draft-kept"),
            attention: false,
        });
    }

    /// Shows what the writer of a session that we only read has written; moves along while we stood where it stood.
    fn follow(&mut self, session: Session) {
        let Some(desk) = &mut self.desk else {
            return;
        };
        let stood_at = desk.session().place.clone();
        let place = session.place.clone();
        desk.follow(session);
        let along = match (&self.screen, &stood_at) {
            (Screen::Point(screen), Place::Point { point, step }) => {
                screen.point == *point && screen.step == *step
            }
            (Screen::Prepare(_), Place::Preparing)
            | (Screen::Opening(_), Place::Opening)
            | (Screen::LookBack(_), Place::LookBack) => true,
            _ => false,
        };
        if along && place != stood_at {
            match place {
                Place::Point { point, step } => {
                    self.screen = Screen::Point(PointScreen::at(point, step));
                }
                Place::Preparing | Place::Opening | Place::LookBack | Place::Closing => {
                    let effects = self.go(Go::Session);
                    debug_assert!(effects.is_empty(), "following goes nowhere else");
                }
            }
        }
        self.follow_language();
    }
}
