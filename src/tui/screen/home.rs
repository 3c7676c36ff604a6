//! The list of sessions, newest first. It knows no open session.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;

use crate::locale::display;
use crate::store::{Entry, Listing};
use crate::tui::action::{self, Listens};
use crate::tui::app::Effect;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// How far one page key goes.
const PAGE: usize = 10;

/// The line that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    chosen: usize,
}

impl Home {
    /// Lets a key act on the list.
    pub fn press(&mut self, key: KeyEvent, listing: Option<&Listing>) -> Vec<Effect> {
        let entries = listing.map_or(&[][..], |listing| &listing.entries);
        let last = entries.len().saturating_sub(1);
        let Some(action) = action::Home::find(key) else {
            return Vec::new();
        };
        match action {
            action::Home::Open => match entries.get(self.chosen) {
                Some(entry) => {
                    let path = entry.path.clone();
                    return vec![Effect::Open {
                        path,
                        read_only: false,
                    }];
                }
                // Before the list was read, Enter would make a session that nobody wanted.
                None if listing.is_some() => return vec![Effect::Agendas],
                None => {}
            },
            action::Home::New => return vec![Effect::Agendas],
            action::Home::Demo => return vec![Effect::Demo],
            action::Home::Quit => return vec![Effect::Quit],
            action::Home::Up => self.chosen = self.chosen.saturating_sub(1),
            action::Home::Down => self.chosen = (self.chosen + 1).min(last),
            action::Home::PageUp => self.chosen = self.chosen.saturating_sub(PAGE),
            action::Home::PageDown => self.chosen = (self.chosen + PAGE).min(last),
            action::Home::First => self.chosen = 0,
            action::Home::Last => self.chosen = last,
        }
        Vec::new()
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
            Some(listing) if listing.entries.is_empty() => {
                invite(scene, &mut pen);
                scene.text("enter-first-session")
            }
            Some(listing) => {
                self.entries(scene, listing, &mut pen);
                scene.text("enter-open")
            }
        };
        if let Some(listing) = &scene.app.listing {
            broken(scene, listing, &mut pen);
        }
        scene.foot(buffer, page.foot, &enter, &scene.offers::<action::Home>());
    }

    fn entries(&self, scene: Scene<'_>, listing: &Listing, pen: &mut Pen<'_>) {
        pen.air(15);
        let rows =
            usize::from(
                pen.left()
                    .saturating_sub(if listing.broken.is_empty() { 0 } else { 3 }),
            );
        let each = if rows >= 2 * listing.entries.len() {
            2
        } else {
            1
        };
        let fit = (rows / each).max(1);
        let first = (self.chosen + 1).saturating_sub(fit);
        for (place, entry) in listing.entries.iter().enumerate().skip(first).take(fit) {
            let here = place == self.chosen;
            pen.line(&line(scene, entry, here, pen.columns()));
            pen.skip(u16::try_from(each - 1).unwrap_or(0));
        }
    }
}

/// One session: whose, when, how far, how much was agreed.
fn line(scene: Scene<'_>, entry: &Entry, here: bool, columns: usize) -> Line<'static> {
    let locale = scene.locale();
    let points = [
        ("settled", entry.settled.into()),
        ("points", entry.points.into()),
    ];
    let agreements = [("count", entry.agreements.into())];
    let open = if entry.closed {
        ""
    } else {
        scene.sign(Sign::Pointer)
    };
    let right = format!(
        "{:<15}  {:<11}  {:<16}{open:>2}",
        locale.short_day(entry.date),
        locale.say("home-points", &points),
        locale.say("home-agreements", &agreements),
    );
    let parts = [entry.team.trim(), entry.title.trim()];
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = if filled.is_empty() {
        scene.text("session-untitled")
    } else {
        display(&filled.join(" · ")).into_owned()
    };
    let room = columns.saturating_sub(wrap::width(&right) + 4);
    let name = wrap::cut(&name, room, scene.sign(Sign::More));
    let pad = " ".repeat(room.saturating_sub(wrap::width(&name)) + 2);
    let (lead, role) = if here {
        (scene.sign(Sign::Pointer), Role::Selection)
    } else {
        (" ", Role::Text)
    };
    Line::from(vec![
        scene.span(&format!("{lead} "), Role::Accent),
        scene.span(&name, role),
        pad.into(),
        scene.span(&right, if here { Role::Text } else { Role::Quiet }),
    ])
}

/// What an empty library says: one inviting sentence, and one key.
fn invite(scene: Scene<'_>, pen: &mut Pen<'_>) {
    pen.skip(pen.left() / 4);
    pen.text(&scene.text("home-empty"), 2, scene.style(Role::Heading));
    pen.skip(1);
    pen.text(&scene.text("home-empty-key"), 2, scene.style(Role::Text));
    pen.skip(1);
    pen.text(&scene.text("home-empty-demo"), 2, scene.style(Role::Quiet));
}

/// The files that could not be read: how many, and where to look.
fn broken(scene: Scene<'_>, listing: &Listing, pen: &mut Pen<'_>) {
    let Some(first) = listing.broken.first() else {
        return;
    };
    pen.skip(1);
    let name = first
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let values = [
        ("count", listing.broken.len().into()),
        ("name", display(&name).into_owned().into()),
    ];
    let text = format!("! {}", scene.locale().say("home-broken", &values));
    pen.text(&text, 2, scene.style(Role::Attention));
}
