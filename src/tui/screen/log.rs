//! The decision log: every agreement over all sessions in its latest version, narrowed as somebody types; Enter shows how one came
//! to be what it is, and from there leads into the session. The list and the history draw themselves in files of their own.

mod history;
mod list;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;

use crate::domain::series::{At, Chronicle, Entry, Event};
use crate::tui::action::{self, Listens};
use crate::tui::library::{Around, Lead, Spot, Within};
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;

use super::filter::Filter;
use history::History;

pub use history::marked;
pub use list::{moved, window};

/// What is looked for, what was found, and the line that the keys act on.
#[derive(Debug, Clone, Default)]
pub struct Log {
    filter: Filter,
    /// The places in [`Chronicle::lines`] of what was found, in their order.
    found: Vec<usize>,
    chosen: usize,
    history: Option<History>,
}

impl Log {
    /// Finds anew, in sessions that were read anew.
    pub fn refresh(&mut self, around: Around<'_>) {
        self.filter.read(around.known, around.language);
        self.find(around);
        let history = self.history.take().zip(around.chronicle);
        self.history = history.and_then(|(history, chronicle)| history.again(chronicle));
    }

    fn find(&mut self, around: Around<'_>) {
        let query = self.filter.query();
        let entries = around.chronicle.map(Chronicle::entries);
        let entries = entries.into_iter().flatten().enumerate();
        let found = entries.filter(|(_, entry)| query.matches(entry, around.today));
        let found: Vec<usize> = found.map(|(place, _)| place).collect();
        // The name of a field is no word to look for: while it is typed, what was found stays.
        if !(found.is_empty() && self.filter.begins_a_field()) {
            self.found = found;
        }
        self.chosen = self.chosen.min(self.found.len().saturating_sub(1));
    }

    /// Takes a text that was pasted; `None` where there is no line to put it in.
    pub fn paste(&mut self, text: &str, around: Around<'_>) -> Option<bool> {
        if self.history.is_some() {
            return None;
        }
        let fits = self.filter.paste(text, around.known, around.language);
        self.chosen = 0;
        self.find(around);
        Some(fits)
    }

    /// Whether characters go into the filter.
    #[must_use]
    pub const fn types(&self) -> bool {
        self.history.is_none()
    }

    /// Goes back from the history to the list; says whether it was there.
    pub fn close_history(&mut self) -> bool {
        self.history.take().is_some()
    }

    /// Lets a key type, choose or lead on.
    pub fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Lead {
        let Some(chronicle) = around.chronicle else {
            return Lead::Stay;
        };
        if let Some(history) = &mut self.history {
            return history.press(key, chronicle);
        }
        let Some(action) = action::Log::find(key) else {
            if self.filter.press(key, around.known, around.language) {
                self.chosen = 0;
                self.find(around);
            }
            return Lead::Stay;
        };
        match action {
            action::Log::Open => {
                let line = self.found.get(self.chosen).copied();
                self.history = line.map(|line| History::of(line, chronicle));
            }
            action::Log::Complete | action::Log::CompleteBack => {
                let by = if action == action::Log::Complete {
                    1
                } else {
                    -1
                };
                self.filter.complete(by, around.known, around.language);
                self.chosen = 0;
                self.find(around);
            }
            action::Log::Up | action::Log::Down | action::Log::PageUp | action::Log::PageDown => {
                let by = match action {
                    action::Log::Up => -1,
                    action::Log::Down => 1,
                    action::Log::PageUp => -PAGE,
                    _ => PAGE,
                };
                self.chosen = moved(self.chosen, by, self.found.len());
            }
        }
        Lead::Stay
    }

    /// Draws it, and says where the cursor stands.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) -> Option<Position> {
        let title = scene.text("log-title");
        scene.head_outside(buffer, page.head, &title);
        let mut pen = Pen::new(buffer, page.body);
        let Some(chronicle) = scene.chronicle() else {
            pen.text(&scene.text("home-reading"), 2, scene.style(Role::Quiet));
            scene.foot(buffer, page.foot, "", &[]);
            return None;
        };
        if let Some(history) = &self.history {
            history.draw(scene, chronicle, &mut pen);
            let enter = scene.text("enter-log-session");
            let offers = scene.offers_outside::<action::History>();
            scene.foot(buffer, page.foot, &enter, &offers);
            return None;
        }
        let all = chronicle.lines().len();
        let values = [("found", self.found.len().into()), ("all", all.into())];
        let count = scene.locale().say("log-count", &values);
        let hint = scene.text("log-hint");
        let cursor = self.filter.draw(scene, &count, &hint, &mut pen);
        if self.found.is_empty() && !chronicle.lines().is_empty() {
            pen.skip(1);
            pen.text(&scene.text("log-none"), 2, scene.style(Role::Text));
            let advice = self.filter.advice(scene);
            pen.text(&advice, 2, scene.style(Role::Quiet));
        } else {
            list::draw(scene, chronicle, &self.found, self.chosen, &mut pen);
        }
        let enter = if self.found.is_empty() {
            String::new()
        } else {
            scene.text("enter-log-history")
        };
        scene.foot(
            buffer,
            page.foot,
            &enter,
            &scene.offers_outside::<action::Log>(),
        );
        Some(cursor)
    }
}

/// How far one page key goes.
const PAGE: isize = 5;

/// The agreement in its latest version at a place of the log.
fn entry(chronicle: &Chronicle, line: usize) -> Option<Entry<'_>> {
    chronicle.entry(line)
}

/// The place in a session at which something happened to an agreement.
fn spot_of(event: &Event, chronicle: &Chronicle) -> Spot {
    let meeting = &chronicle.meetings()[event.meeting()];
    let agreement = |at: &At| Within::Agreement(chronicle.recorded(*at).agreement.id);
    Spot {
        session: meeting.id,
        within: match event {
            Event::Made(at) | Event::Amended { at, .. } => agreement(at),
            Event::Judged(judged) => Within::Verdict(meeting.verdicts[judged.verdict].of),
        },
    }
}
