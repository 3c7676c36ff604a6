//! The list of sessions, newest first. It knows no open session.

mod row;

use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::series::due::Soon;
use crate::locale::display;
use crate::store::Listing;
use crate::tui::action::{self, Listens};
use crate::tui::app::Effect;
use crate::tui::library::{Around, Lead};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use row::{Columns, line, two_lines};

use super::due::soon_key;
use super::{DueList, Log, Lookup, Screen, Search, Trends, Versions};

/// How far one page key goes.
const PAGE: usize = 10;

/// The line that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    chosen: usize,
    /// The session that was left last, until the list shows it.
    left: Option<Uuid>,
}

impl Home {
    /// Lets a key act on the list.
    pub fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Lead {
        let entries = around.listing.map_or(&[][..], |listing| &listing.entries);
        let last = entries.len().saturating_sub(1);
        // The list may have become shorter since.
        self.chosen = self.chosen.min(last);
        let Some(action) = action::Home::find(key) else {
            return Lead::Stay;
        };
        self.left = None;
        let chosen = entries.get(self.chosen);
        let lookup = |screen| Lead::To(Box::new(Screen::Lookup(Box::new(screen))));
        match action {
            action::Home::Open => match chosen {
                Some(entry) if entry.copy => {
                    return lookup(Lookup::Versions(Versions::of(entry.id, entries)));
                }
                Some(entry) => {
                    let path = entry.path.clone();
                    return Lead::Do(Effect::Open {
                        path,
                        read_only: false,
                    });
                }
                // Before the list was read, Enter would make a session that nobody wanted.
                None if around.listing.is_some_and(|listing| listing.left == 0) => {
                    return Lead::Do(Effect::Agendas);
                }
                None => {}
            },
            action::Home::Follow => {
                let path = chosen.map(|entry| entry.path.clone());
                return path.map_or(Lead::Stay, |path| Lead::Do(Effect::Follow(path)));
            }
            action::Home::Search => return lookup(Lookup::Search(Search::default())),
            action::Home::Log => return lookup(Lookup::Log(Log::default())),
            action::Home::Due => return lookup(Lookup::Due(DueList::default())),
            action::Home::Trends => {
                let trends = Trends::of(chosen.map(|entry| entry.id));
                return lookup(Lookup::Trends(trends));
            }
            action::Home::New => return Lead::Do(Effect::Agendas),
            action::Home::Demo => return Lead::Do(Effect::Demo),
            action::Home::Quit => return Lead::Do(Effect::Quit),
            action::Home::Up => self.chosen = self.chosen.saturating_sub(1),
            action::Home::Down => self.chosen = (self.chosen + 1).min(last),
            action::Home::PageUp => self.chosen = self.chosen.saturating_sub(PAGE),
            action::Home::PageDown => self.chosen = (self.chosen + PAGE).min(last),
            action::Home::First => self.chosen = 0,
            action::Home::Last => self.chosen = last,
        }
        Lead::Stay
    }

    /// Chooses the session that was left, once the list shows it.
    pub const fn come_from(&mut self, session: Uuid) {
        self.left = Some(session);
    }

    /// The file of the session that is chosen.
    #[must_use]
    pub fn chosen(&self, listing: &Listing) -> Option<PathBuf> {
        let chosen = listing.entries.get(self.chosen);
        chosen.map(|entry| entry.path.clone())
    }

    /// Stays at the session that was chosen before the list changed; when it is gone, at its place.
    pub fn stay(&mut self, chosen: Option<&Path>, after: &Listing) {
        if let Some(left) = self.left {
            let mut entries = after.entries.iter();
            if let Some(place) = entries.position(|entry| entry.id == left && !entry.copy) {
                (self.chosen, self.left) = (place, None);
                return;
            }
        }
        let place = chosen.and_then(|chosen| {
            let mut entries = after.entries.iter();
            entries.position(|entry| entry.path == chosen)
        });
        let last = after.entries.len().saturating_sub(1);
        self.chosen = place.unwrap_or(self.chosen).min(last);
    }

    /// Draws the list.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) {
        scene.head(buffer, page.head, None);
        let mut pen = Pen::new(buffer, page.body);
        let enter = match &scene.app.listing {
            None => {
                pen.text(&scene.text("home-reading"), 2, scene.style(Role::Quiet));
                String::new()
            }
            Some(listing) if listing.entries.is_empty() && listing.left > 0 => {
                pen.text(&scene.text("home-reading"), 2, scene.style(Role::Quiet));
                String::new()
            }
            Some(listing) if listing.entries.is_empty() => {
                invite(scene, &mut pen);
                scene.text("enter-first-session")
            }
            Some(listing) => {
                due(scene, &mut pen);
                self.entries(scene, listing, &mut pen);
                let chosen = listing.entries.get(self.chosen);
                let copy = chosen.is_some_and(|entry| entry.copy);
                scene.text(if copy { "enter-compare" } else { "enter-open" })
            }
        };
        if let Some(listing) = &scene.app.listing {
            left(scene, listing, &mut pen);
            broken(scene, listing, &mut pen);
        }
        scene.foot(buffer, page.foot, &enter, &offers(scene));
    }

    fn entries(&self, scene: Scene<'_>, listing: &Listing, pen: &mut Pen<'_>) {
        let told = broken_text(scene, listing).map_or(0, |text| {
            wrap::lines(&text, pen.columns().saturating_sub(2)).len() + 1
        });
        let kept = told + if listing.left > 0 { 2 } else { 0 };
        let rows = usize::from(pen.left()).saturating_sub(kept);
        let count = listing.entries.len();
        // A whole name says more than a row less.
        let narrow = pen.columns() < WIDE;
        let short = || {
            Columns::of(scene, &listing.entries, pen.columns()).hold(
                scene,
                &listing.entries,
                pen.columns(),
            )
        };
        let height = if narrow || rows >= 2 * count && !short() {
            2
        } else {
            1
        };
        let air = usize::from(rows >= (height + 1) * count);
        let rows = rows - usize::from(rows > 2 && height * count > rows);
        let fit = (rows / (height + air)).max(1);
        let chosen = self.chosen.min(count.saturating_sub(1));
        let first = (chosen + 1).saturating_sub(fit);
        let shown = &listing.entries[first..count.min(first + fit)];
        let columns = Columns::of(scene, shown, pen.columns());
        for (place, entry) in (first..).zip(shown) {
            let here = place == chosen;
            if height == 1 {
                pen.line(&line(scene, entry, here, columns, pen.columns()));
            } else {
                two_lines(scene, entry, here, pen);
            }
            pen.skip(u16::try_from(air).unwrap_or(0));
        }
        let below = count.saturating_sub(first + fit);
        if below > 0 {
            let text = scene.locale().say("list-below", &[("count", below.into())]);
            let text = format!("  {} {text}", scene.sign(Sign::More));
            pen.line(&Line::from(scene.span(&text, Role::Quiet)));
        }
    }
}

/// What the foot offers: without sessions there is nothing to follow or to look up.
fn offers(scene: Scene<'_>) -> Vec<Offer> {
    use action::Home::{Demo, New, Quit};
    match &scene.app.listing {
        Some(listing) if listing.entries.is_empty() && scene.app.practice => [New, Quit]
            .into_iter()
            .filter_map(|key| scene.offer_of(key))
            .collect(),
        Some(listing) if listing.entries.is_empty() => [New, Demo, Quit]
            .into_iter()
            .filter_map(|key| scene.offer_of(key))
            .collect(),
        _ => scene.offers::<action::Home>(),
    }
}

/// What is due in all sessions, in one line; the row is kept while that is not known, so that nothing moves.
fn due(scene: Scene<'_>, pen: &mut Pen<'_>) {
    let counts = Soon::ALL.iter().zip(scene.app.together.due.counts);
    let mut line = Line::from("  ");
    for (soon, count) in counts.filter(|(_, count)| *count > 0) {
        let (key, role) = soon_key(*soon);
        let gap = if line.width() > 2 { "  ·  " } else { "" };
        let sign = if *soon == Soon::Overdue { "! " } else { "" };
        let text = scene.locale().say(key, &[("count", count.into())]);
        line.push_span(scene.span(gap, Role::Quiet));
        line.push_span(scene.span(&format!("{sign}{text}"), role));
    }
    if line.width() == 2 && scene.app.together.shelf.is_some() {
        line.push_span(scene.span(&scene.text("due-nothing"), Role::Quiet));
    }
    pen.line(&line);
    pen.skip(1);
}

/// Columns from which a session is one line.
const WIDE: usize = 94;

/// What an empty library says: one inviting sentence, and one key.
fn invite(scene: Scene<'_>, pen: &mut Pen<'_>) {
    pen.skip(pen.left() / 4);
    pen.text(&scene.text("home-empty"), 2, scene.style(Role::Heading));
    pen.skip(1);
    pen.text(&scene.text("home-empty-key"), 2, scene.style(Role::Text));
    pen.skip(1);
    pen.text(&scene.text("home-empty-demo"), 2, scene.style(Role::Quiet));
}

/// How much of a long list is still being read.
fn left(scene: Scene<'_>, listing: &Listing, pen: &mut Pen<'_>) {
    if listing.left > 0 && !listing.entries.is_empty() {
        let values = [("left", listing.left.into())];
        pen.skip(1);
        pen.text(
            &scene.locale().say("home-left", &values),
            1,
            scene.style(Role::Quiet),
        );
    }
}

/// The files that could not be read: how many, and where to look.
fn broken(scene: Scene<'_>, listing: &Listing, pen: &mut Pen<'_>) {
    if let Some(text) = broken_text(scene, listing) {
        pen.skip(1);
        pen.text(&text, 2, scene.style(Role::Attention));
    }
}

fn broken_text(scene: Scene<'_>, listing: &Listing) -> Option<String> {
    let name = listing.broken.first()?.path.file_name();
    let name = name.unwrap_or_default().to_string_lossy();
    let values = [
        ("count", listing.broken.len().into()),
        ("name", display(&name).into_owned().into()),
    ];
    Some(format!("! {}", scene.locale().say("home-broken", &values)))
}
