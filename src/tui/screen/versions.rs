//! The versions of one session that stand in several files, side by side: what differs, and what is kept when they are merged. One
//! key merges them; what each version says is drawn in `versions/beside`, and what the merged session is, is decided in the domain.

mod beside;

use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::merge::Difference;
use crate::domain::passages::Sort;
use crate::domain::session::Step;
use crate::store::combine::Combined;
use crate::store::{Entry, Fault};
use crate::tui::action::{self, Listens};
use crate::tui::app::Effect;
use crate::tui::library::{Lead, Spot, Within};
use crate::tui::news::fault_text;
use crate::tui::scene::{Scene, session_name};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::log::{moved, window};
use beside::Beside;

/// How far one page key goes.
const PAGE: isize = 5;

/// How far it has come.
#[derive(Debug, Clone)]
enum State {
    /// The versions are being read.
    Reading,
    /// They were read.
    Compared(Box<Combined>),
    /// They are being merged.
    Merging(Box<Combined>),
    /// They are one file, and this is where the others are now.
    Merged(Box<Combined>, Vec<PathBuf>),
    /// Why they cannot be compared.
    Failed(Fault),
}

/// The versions of a session, and the difference that the keys act on.
#[derive(Debug, Clone)]
pub struct Versions {
    session: Uuid,
    /// The file that the session is known by comes first.
    files: Vec<PathBuf>,
    state: State,
    chosen: usize,
}

impl Versions {
    /// The versions of a session, as the list has them.
    #[must_use]
    pub fn of(session: Uuid, entries: &[Entry]) -> Self {
        Self {
            session,
            files: crate::store::combine::files_of(entries, session),
            state: State::Reading,
            chosen: 0,
        }
    }

    /// Reads them anew, now that the files may be others.
    #[must_use]
    pub fn again(&self) -> Lead {
        match self.state {
            State::Merging(_) | State::Merged(..) => Lead::Stay,
            State::Reading | State::Compared(_) | State::Failed(_) => {
                Lead::Do(Effect::Compare(self.files.clone()))
            }
        }
    }

    /// Takes in how these files differ.
    pub fn take(&mut self, files: &[PathBuf], combined: Result<Box<Combined>, Fault>) {
        if files != self.files || matches!(self.state, State::Merging(_) | State::Merged(..)) {
            return;
        }
        self.state = match combined {
            Ok(combined) => State::Compared(combined),
            Err(fault) => State::Failed(fault),
        };
        self.chosen = self.chosen.min(self.rows().len().saturating_sub(1));
    }

    /// Takes in that the versions are one, and where the other files are now.
    pub fn merged(&mut self, combined: Box<Combined>, moved: Vec<PathBuf>) {
        self.state = State::Merged(combined, moved);
        self.chosen = self.chosen.min(self.rows().len().saturating_sub(1));
    }

    /// Takes in that they could not be merged: they stand as they stood.
    pub fn not_merged(&mut self) {
        if let State::Merging(combined) = &self.state {
            self.state = State::Compared(combined.clone());
        }
    }

    fn combined(&self) -> Option<&Combined> {
        match &self.state {
            State::Compared(combined) | State::Merging(combined) | State::Merged(combined, _) => {
                Some(combined)
            }
            State::Reading | State::Failed(_) => None,
        }
    }

    /// Each difference with the place of its file among the copies.
    fn rows(&self) -> Vec<(usize, &Difference)> {
        let copies = self.combined().map_or(&[][..], |all| &all.copies);
        let copies = copies.iter().enumerate();
        copies
            .flat_map(|(copy, (_, differences))| differences.iter().map(move |d| (copy, d)))
            .collect()
    }

    /// Lets a key choose, merge, or lead into the session.
    pub fn press(&mut self, key: KeyEvent) -> Lead {
        let count = self.rows().len();
        match action::Versions::find(key) {
            Some(action::Versions::Open) => return self.open(),
            Some(action::Versions::Merge) => return self.merge(),
            Some(action::Versions::Up) => self.chosen = moved(self.chosen, -1, count),
            Some(action::Versions::Down) => self.chosen = moved(self.chosen, 1, count),
            Some(action::Versions::PageUp) => self.chosen = moved(self.chosen, -PAGE, count),
            Some(action::Versions::PageDown) => self.chosen = moved(self.chosen, PAGE, count),
            None => {}
        }
        Lead::Stay
    }

    fn open(&self) -> Lead {
        if self.combined().is_none() {
            return Lead::Stay;
        }
        let rows = self.rows();
        let chosen = rows.get(self.chosen);
        let within = chosen.map_or(Within::Start, |(_, difference)| within(difference));
        Lead::Into(Spot {
            session: self.session,
            within,
        })
    }

    fn merge(&mut self) -> Lead {
        let State::Compared(combined) = &self.state else {
            return Lead::Stay;
        };
        if combined.copies.is_empty() {
            return Lead::Stay;
        }
        self.state = State::Merging(combined.clone());
        Lead::Do(Effect::Merge(self.files.clone()))
    }

    /// Draws them.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) {
        scene.head_outside(buffer, page.head, &scene.text("versions-title"));
        let mut pen = Pen::new(buffer, page.body);
        match (&self.state, self.combined()) {
            (State::Failed(fault), _) => {
                let style = scene.style(Role::Attention);
                pen.led("! ", 2, &fault_text(fault, scene.locale()), style, style);
            }
            (_, Some(combined)) => self.compared(scene, combined, &mut pen),
            (_, None) => {
                pen.text(&scene.text("home-reading"), 2, scene.style(Role::Quiet));
            }
        }
        let enter = match (&self.state, self.rows().is_empty()) {
            (State::Reading | State::Failed(_), _) => String::new(),
            (State::Merged(..), _) | (_, true) => scene.text("enter-open"),
            _ => scene.text("enter-versions"),
        };
        let merge = match &self.state {
            State::Compared(combined) if !combined.copies.is_empty() => {
                scene.offer_of(action::Versions::Merge)
            }
            _ => None,
        };
        let back = scene.offer_of(action::Anywhere::Back);
        let offers: Vec<_> = merge.into_iter().chain(back).collect();
        scene.foot(buffer, page.foot, &enter, &offers);
    }

    fn compared(&self, scene: Scene<'_>, combined: &Combined, pen: &mut Pen<'_>) {
        let locale = scene.locale();
        let session = &combined.session;
        let day = locale.short_day(session.date);
        let name = session_name(session, locale);
        let style = scene.style(Role::Heading);
        let both = format!("{name} · {day}");
        if wrap::width(&both) + 2 > pen.columns() {
            pen.text(&name, 2, style);
            pen.text(&day, 2, style);
        } else {
            pen.text(&both, 2, style);
        }
        self.standing(scene, combined, pen);
        pen.air(14);
        let rows = self.rows();
        let beside = Beside {
            scene,
            combined,
            columns: pen.columns(),
        };
        let Some(&(copy, _)) = rows.get(self.chosen) else {
            if !combined.copies.is_empty() {
                pen.line(&beside.heads(0));
                pen.skip(1);
                pen.text(&scene.text("merge-same"), 2, scene.style(Role::Text));
            }
            return;
        };
        pen.line(&beside.heads(copy));
        pen.air(14);
        // Only what is in sight is compared word by word.
        let block = |place: usize| {
            let (copy, difference) = rows[place];
            let before = place.checked_sub(1).map(|before| rows[before]);
            let known = before.is_some_and(|(of, before)| of == copy && before.id == difference.id);
            beside.difference(copy, difference, place == self.chosen, known)
        };
        let air = usize::from(pen.left() >= 8);
        let height = |place: usize| block(place).len() + air;
        let first = window(self.chosen, usize::from(pen.left()), rows.len(), height);
        for place in first..rows.len() {
            if pen.left() == 0 {
                break;
            }
            for line in block(place) {
                pen.line(&line);
            }
            pen.skip(u16::try_from(air).unwrap_or(0));
        }
    }

    /// How many files there are and how much differs, or what became of them.
    fn standing(&self, scene: Scene<'_>, combined: &Combined, pen: &mut Pen<'_>) {
        let locale = scene.locale();
        let (text, hint, role) = match &self.state {
            State::Merged(_, moved) => {
                let folder = moved.first().and_then(|path| path.parent());
                let folder = folder.map(Path::display).map(|path| path.to_string());
                let values = [
                    ("count", moved.len().into()),
                    ("folder", folder.unwrap_or_default().into()),
                ];
                let said = locale.say("versions-merged", &values);
                let text = format!("{} {said}", scene.sign(Sign::Done));
                (text, None, Role::Good)
            }
            State::Merging(_) => (scene.text("versions-merging"), None, Role::Quiet),
            _ if combined.copies.is_empty() => (scene.text("versions-one"), None, Role::Text),
            _ => {
                let values = [
                    ("files", self.files.len().into()),
                    ("count", self.rows().len().into()),
                ];
                let hint = scene.text("versions-hint");
                (
                    locale.say("versions-count", &values),
                    Some(hint),
                    Role::Text,
                )
            }
        };
        pen.text(&text, 2, scene.style(role));
        // In a low window what differs needs the rows; the foot names the key.
        if let Some(hint) = hint.filter(|_| pen.left() >= 14) {
            pen.text(&hint, 2, scene.style(Role::Quiet));
        }
    }
}

/// Where a difference stands in the session.
fn within(difference: &Difference) -> Within {
    match (difference.sort, &difference.point) {
        (Sort::Head, Some(point)) => Within::Step(point.clone(), Step::Rate, None),
        (Sort::Head, None) => Within::Start,
        (sort, point) => Within::Passage(sort, point.clone(), difference.id),
    }
}
