//! What the disk has to tell, and what the screens make of it.

use std::path::{Path, PathBuf};

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
use super::screen::{PointScreen, Screen};

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

/// Why a session is not saved, in one line that is read at a glance: what can be done comes before a path that would fill the line.
fn unsaved(fault: &Fault, locale: &Locale) -> String {
    if fault.key() == FULL {
        return locale.text("notice-disk-full");
    }
    let mut values = fault.values();
    let name = fault.path().and_then(Path::file_name);
    let path = values.iter_mut().find(|(key, _)| *key == "path");
    if let (Some(name), Some((_, path))) = (name, path) {
        *path = name.to_string_lossy().into_owned();
    }
    locale.tell(fault.key(), &values)
}

/// The key of the fault that a full disk is.
const FULL: &str = "fault-write-full";

/// The point, where the purpose names it, and the step at which somebody types for a purpose.
fn step_of(purpose: &Purpose) -> Option<(Option<&str>, Step)> {
    match purpose {
        Purpose::CallOut { point, .. } => Some((Some(point), Step::Rate)),
        Purpose::NewNote { point, .. } => Some((Some(point), Step::Discuss)),
        Purpose::Sheet(spot) => Some((Some(&spot.point), Step::Discuss)),
        Purpose::NewAgreement { point, .. } => Some((Some(point), Step::Agree)),
        Purpose::Agreement(..) => Some((None, Step::Agree)),
        _ => None,
    }
}

/// Whether somebody types for this purpose while the group is at a point; what belongs to the opening or the closing waits
/// until it is come to.
fn is_of_point(purpose: &Purpose, here: &str, session: &Session) -> bool {
    // An agreement that is gone has no place at any point.
    if let Purpose::Agreement(id, _) = purpose {
        return session.minutes.point_of(*id) == Some(here);
    }
    match step_of(purpose) {
        Some((point, _)) => point.is_none_or(|point| point == here),
        None => !matches!(
            purpose,
            Purpose::Opening(_) | Purpose::LookBack(_) | Purpose::Closing(_)
        ),
    }
}

impl App {
    /// Takes in what the disk tells.
    pub(super) fn hear(&mut self, news: News) -> Vec<Effect> {
        match news {
            News::Listed(listing) => {
                self.take_listing(listing);
                return vec![Effect::ReadTogether];
            }
            News::PartListed { entries, left } => {
                let chosen = self.chosen();
                let begun = self.listing.take().filter(|listing| listing.left > 0);
                let mut listing = begun.unwrap_or_default();
                listing.extend(entries, left);
                self.put_listing(listing, chosen.as_deref());
            }
            News::NotListed(fault) => {
                self.take_listing(Listing::default());
                // Who is in a session can do without the list.
                if self.desk.is_none() {
                    self.trouble(&fault);
                }
            }
            News::Opened(opened) => return self.take_opened(*opened),
            News::NotOpened(fault) => {
                self.forget_spot();
                self.trouble(&fault);
            }
            News::Saved { revision, path } => {
                self.path = Some(path);
                if revision == self.sent {
                    self.saving = Saving::Saved(self.now.wall.time());
                    return self.depart_at_last();
                } else if matches!(self.saving, Saving::NotSaved(_)) {
                    self.saving = Saving::Saving;
                }
            }
            News::NotSaved { fault, .. } => {
                let why = unsaved(&fault, &self.locale);
                self.saving = Saving::NotSaved(why);
                return self.depart_at_last();
            }
            News::Conflict { other } => {
                let path = display(&other.to_string_lossy()).into_owned();
                let text = self.locale.say("notice-conflict", &[("path", path.into())]);
                self.dialog = Some(Dialog::trouble(text));
            }
            News::Followed(session) => self.follow(*session),
            News::Merged(combined, moved) => {
                if let Some(versions) = self.versions() {
                    versions.merged(combined, moved);
                }
                return vec![Effect::List];
            }
            News::NotMerged(fault) => {
                if let Some(versions) = self.versions() {
                    versions.not_merged();
                }
                self.trouble(&fault);
            }
        }
        Vec::new()
    }

    /// Puts another list in the place of the one that is shown; what was chosen in it stays chosen.
    fn take_listing(&mut self, listing: Listing) {
        let chosen = self.chosen();
        self.put_listing(listing, chosen.as_deref());
    }

    /// The file of the session that is chosen in the list.
    fn chosen(&self) -> Option<PathBuf> {
        match (&self.screen, &self.listing) {
            (Screen::Home(home), Some(listing)) => home.chosen(listing),
            _ => None,
        }
    }

    fn put_listing(&mut self, listing: Listing, chosen: Option<&Path>) {
        if let Screen::Home(home) = &mut self.screen {
            home.stay(chosen, &listing);
        }
        self.listing = Some(listing);
    }

    pub(super) fn trouble(&mut self, fault: &Fault) {
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
        let (mut effects, looked_up) = self.arrive_in_session();
        effects.extend(self.wants_shelf());
        if self
            .session()
            .is_some_and(|session| session.clock.on_break.is_some())
        {
            effects.extend(self.go(Go::Timer));
        }
        match access {
            // Who came to look something up did not come to go on typing.
            Access::Writer if looked_up => {}
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

    /// Opens the question again at which somebody was typing when the session was last open, at the place that it is of.
    fn take_up_draft(&mut self) {
        let Some(session) = self
            .session()
            .filter(|session| session.minutes.closed.is_none())
        else {
            return;
        };
        let place = session.place.clone();
        let mut drafts = session.drafts.iter().rev().map(|draft| &draft.purpose);
        let purpose = match &place {
            Place::Preparing => None,
            Place::Opening | Place::LookBack | Place::Closing => {
                drafts.find(|purpose| self.screen.holds(purpose))
            }
            Place::Point { point, .. } => {
                drafts.find(|purpose| is_of_point(purpose, point, session))
            }
        };
        let Some(purpose) = purpose.cloned() else {
            return;
        };
        let chosen = match &purpose {
            Purpose::Agreement(id, _) => Some(*id),
            _ => None,
        };
        self.screen.take_up(&purpose);
        if let (Place::Point { point, .. }, Some((_, step))) = (place, step_of(&purpose)) {
            let go = match &purpose {
                Purpose::Sheet(_) => Go::Sheet(point),
                _ => Go::Point(point, step),
            };
            let effects = self.go(go);
            debug_assert!(effects.is_empty(), "a step is no way out");
        }
        if let (Screen::Point(screen), Some(_)) = (&mut self.screen, chosen) {
            screen.chosen = chosen;
        }
        if let Some(desk) = &self.desk {
            let guided = matches!(purpose, Purpose::Opening(_) | Purpose::Closing(_));
            let question = Question::Text(purpose);
            self.asking = Some(Asking::new(question, guided, desk.session(), &self.locale));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Language;
    use crate::store::Why;

    fn told(why: Why) -> String {
        let path = PathBuf::from("/media/ana/a long way down/sessions/2026-06-25-noordzee.ron");
        unsaved(&Fault::Unwritten { path, why }, &Locale::new(Language::En))
    }

    #[test]
    fn what_to_do_about_a_full_disk_stands_in_the_line_and_no_path() {
        assert_eq!(
            told(Why::Full),
            "The disk is full: make room on it. Nothing is lost while this stays open."
        );
        assert_eq!(
            told(Why::Gone),
            "2026-06-25-noordzee.ron could not be saved: its folder is gone."
        );
    }
}
