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
        // The list may have become shorter since.
        self.chosen = self.chosen.min(last);
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
            action::Home::Follow => {
                let entry = entries.get(self.chosen);
                return entry
                    .map(|entry| Effect::Follow(entry.path.clone()))
                    .into_iter()
                    .collect();
            }
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
        let mut offers = scene.offers::<action::Home>();
        if scene.app.practice {
            let practise = scene.text("act-home-demo");
            offers.retain(|(_, text)| *text != practise);
        }
        scene.foot(buffer, page.foot, &enter, &offers);
    }

    fn entries(&self, scene: Scene<'_>, listing: &Listing, pen: &mut Pen<'_>) {
        pen.air(15);
        let kept = if listing.broken.is_empty() { 0 } else { 3 };
        let rows = usize::from(pen.left().saturating_sub(kept));
        let height = if pen.columns() < WIDE { 2 } else { 1 };
        let air = usize::from(rows >= (height + 1) * listing.entries.len());
        let fit = (rows / (height + air)).max(1);
        let chosen = self.chosen.min(listing.entries.len().saturating_sub(1));
        let first = (chosen + 1).saturating_sub(fit);
        for (place, entry) in listing.entries.iter().enumerate().skip(first).take(fit) {
            let here = place == chosen;
            if height == 1 {
                pen.line(&line(scene, entry, here, pen.columns()));
            } else {
                two_lines(scene, entry, here, pen);
            }
            pen.skip(u16::try_from(air).unwrap_or(0));
        }
    }
}

/// Columns from which a session is one line.
const WIDE: usize = 90;

/// Team and title, as far as they fit.
fn name(scene: Scene<'_>, entry: &Entry, room: usize) -> String {
    let parts = [entry.team.trim(), entry.title.trim()];
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = if filled.is_empty() {
        scene.text("session-untitled")
    } else {
        display(&filled.join(" · ")).into_owned()
    };
    wrap::cut(&name, room, scene.sign(Sign::More))
}

/// The day, how many points are settled, how much was agreed, and whether it is still open.
fn facts(scene: Scene<'_>, entry: &Entry) -> [String; 4] {
    let locale = scene.locale();
    let points = [
        ("settled", entry.settled.into()),
        ("points", entry.points.into()),
    ];
    let state = if entry.closed {
        "home-closed"
    } else {
        "home-open"
    };
    [
        locale.short_day(entry.date),
        locale.say("home-points", &points),
        locale.say("home-agreements", &[("count", entry.agreements.into())]),
        scene.text(state),
    ]
}

fn lead(scene: Scene<'_>, here: bool) -> (&'static str, Role) {
    if here {
        (scene.sign(Sign::Pointer), Role::Selection)
    } else {
        (" ", Role::Text)
    }
}

/// One session on one line, its facts in columns.
fn line(scene: Scene<'_>, entry: &Entry, here: bool, columns: usize) -> Line<'static> {
    let [day, points, agreements, state] = facts(scene, entry);
    let right = format!("{day:<15}  {points:<8}  {agreements:<15}  {state:<8}");
    let room = columns.saturating_sub(wrap::width(&right) + 4);
    let name = name(scene, entry, room);
    let pad = " ".repeat(room.saturating_sub(wrap::width(&name)) + 2);
    let (lead, role) = lead(scene, here);
    Line::from(vec![
        scene.span(&format!("{lead} "), Role::Accent),
        scene.span(&name, role),
        pad.into(),
        scene.span(&right, if here { Role::Text } else { Role::Quiet }),
    ])
}

/// One session on two lines, its facts below.
fn two_lines(scene: Scene<'_>, entry: &Entry, here: bool, pen: &mut Pen<'_>) {
    let (lead, role) = lead(scene, here);
    let name = name(scene, entry, pen.columns().saturating_sub(2));
    pen.line(&Line::from(vec![
        scene.span(&format!("{lead} "), Role::Accent),
        scene.span(&name, role),
    ]));
    let facts = facts(scene, entry).join("  ·  ");
    pen.line(&Line::from(scene.span(&format!("  {facts}"), Role::Quiet)));
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
