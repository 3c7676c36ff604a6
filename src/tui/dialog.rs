//! What floats above a screen and waits for a key: help, hints, trouble.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};

use crate::domain::agenda::Point;
use crate::locale::{Locale, display};

use super::action::{Floating, Listens, key_shown, table};
use super::theme::{Look, Role};
use super::widget::paint::{Pen, led_lines};
use super::widget::wrap;

/// What floats, and how far it was scrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialog {
    kind: Kind,
    scroll: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// Every key, place by place.
    Help,
    /// What only the facilitator reads of a point.
    Hints(Box<Point>),
    /// What went wrong.
    Trouble(String),
    /// The last words are not on the disk; whether somebody wanted to end the program.
    Unsaved { why: String, quit: bool },
}

/// What a key did to a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It stays.
    Open,
    /// It is done.
    Closed,
    /// The program ends, whatever is not saved.
    QuitAnyway,
}

impl Dialog {
    /// Every key, place by place.
    #[must_use]
    pub const fn help() -> Self {
        Self::of(Kind::Help)
    }

    /// What only the facilitator reads of a point.
    #[must_use]
    pub fn hints(point: &Point) -> Self {
        Self::of(Kind::Hints(Box::new(point.clone())))
    }

    /// What went wrong, and what to do next.
    #[must_use]
    pub const fn trouble(text: String) -> Self {
        Self::of(Kind::Trouble(text))
    }

    /// The last words are not on the disk.
    #[must_use]
    pub const fn unsaved(why: String, quit: bool) -> Self {
        Self::of(Kind::Unsaved { why, quit })
    }

    const fn of(kind: Kind) -> Self {
        Self { kind, scroll: 0 }
    }

    /// Lets a key scroll or end it, in a window of this size.
    pub fn press(&mut self, key: KeyEvent, window: Rect, look: Look, locale: &Locale) -> Answered {
        if matches!(self.kind, Kind::Unsaved { quit: true, .. }) && key.code == KeyCode::Char('Q') {
            return Answered::QuitAnyway;
        }
        match Floating::find(key) {
            Some(Floating::Close) => return Answered::Closed,
            Some(Floating::Up) => self.scroll = self.scroll.saturating_sub(page(key)),
            Some(Floating::Down) => {
                let lines = self
                    .lines(inside(window, u16::MAX).width.into(), look, locale)
                    .len();
                let lines = u16::try_from(lines).unwrap_or(u16::MAX);
                let most = lines.saturating_sub(inside(window, lines).height);
                self.scroll = self.scroll.saturating_add(page(key)).min(most);
            }
            None => {}
        }
        Answered::Open
    }

    /// Draws it in the middle of a window.
    pub fn draw(&self, buffer: &mut Buffer, window: Rect, look: Look, locale: &Locale) {
        let lines = self.lines(inside(window, u16::MAX).width.into(), look, locale);
        let inside = inside(window, u16::try_from(lines.len()).unwrap_or(u16::MAX));
        let area = Rect {
            x: inside.x.saturating_sub(3),
            y: inside.y.saturating_sub(2),
            width: inside.width.saturating_add(6),
            height: inside.height.saturating_add(4),
        }
        .intersection(window);
        Clear.render(area, buffer);
        let foot = format!(" {} ", locale.text("dialog-foot"));
        Block::bordered()
            .border_set(if look.unicode {
                ratatui::symbols::border::ROUNDED
            } else {
                ASCII_BORDER
            })
            .border_style(look.style(Role::Quiet))
            .style(look.ground())
            .title_bottom(Line::styled(foot, look.style(Role::Quiet)).right_aligned())
            .render(area, buffer);
        let mut pen = Pen::new(buffer, inside);
        for line in lines.iter().skip(usize::from(self.scroll)) {
            pen.line(line);
        }
    }

    fn lines(&self, columns: usize, look: Look, locale: &Locale) -> Vec<Line<'static>> {
        match &self.kind {
            Kind::Help => help_lines(columns, look, locale),
            Kind::Hints(point) => hint_lines(point, columns, look, locale),
            Kind::Trouble(text) => paragraph(text, columns, look, Role::Text),
            Kind::Unsaved { why, quit } => {
                let mut lines = paragraph(
                    &locale.text("dialog-unsaved"),
                    columns,
                    look,
                    Role::Attention,
                );
                lines.push(Line::default());
                lines.extend(paragraph(why, columns, look, Role::Text));
                lines.push(Line::default());
                let advice = if *quit {
                    "dialog-unsaved-quit"
                } else {
                    "dialog-unsaved-stay"
                };
                lines.extend(paragraph(&locale.text(advice), columns, look, Role::Text));
                lines
            }
        }
    }
}

/// The inner area of a dialog with so many lines, in the middle of a window.
fn inside(window: Rect, lines: u16) -> Rect {
    let width = window.width.saturating_sub(10).min(78);
    let height = lines.min(window.height.saturating_sub(4));
    Rect {
        x: window.x + (window.width - width) / 2,
        y: window.y + (window.height - height) / 2,
        width,
        height,
    }
}

/// How far a key scrolls.
const fn page(key: KeyEvent) -> u16 {
    match key.code {
        KeyCode::PageUp | KeyCode::PageDown => 10,
        _ => 1,
    }
}

/// A border of signs that every terminal has.
const ASCII_BORDER: ratatui::symbols::border::Set<'_> = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

fn paragraph(text: &str, columns: usize, look: Look, role: Role) -> Vec<Line<'static>> {
    let style = look.style(role);
    led_lines("", 0, text, style, style, columns)
}

/// The whole table of keys.
fn help_lines(columns: usize, look: Look, locale: &Locale) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for listing in table() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(
            locale.text(listing.title),
            look.style(Role::Heading),
        ));
        for row in &listing.rows {
            let keys: Vec<&str> = row
                .keys
                .iter()
                .map(|key| key_shown(key, look.unicode))
                .collect();
            let keys = keys.join("  ");
            let lead = format!(
                "{keys}{}",
                " ".repeat(18_usize.saturating_sub(wrap::width(&keys)))
            );
            let text = locale.text(row.text);
            let (quiet, plain) = (look.style(Role::Accent), look.style(Role::Text));
            lines.extend(led_lines(
                &format!("{lead} "),
                2,
                &text,
                quiet,
                plain,
                columns,
            ));
        }
    }
    lines
}

/// What only the facilitator reads: purpose, questions, form, and the prompts for each side.
fn hint_lines(point: &Point, columns: usize, look: Look, locale: &Locale) -> Vec<Line<'static>> {
    let mut lines = vec![
        Line::styled(
            display(&point.title).into_owned(),
            look.style(Role::Heading),
        ),
        Line::default(),
    ];
    let hints = [
        ("hints-purpose", &point.hints.purpose),
        ("hints-opening", &point.hints.opening),
        ("hints-rescue", &point.hints.rescue),
        ("hints-form", &point.hints.form),
    ];
    for (key, text) in hints {
        let lead = format!("{:<14}", locale.text(key));
        let (quiet, plain) = (look.style(Role::Quiet), look.style(Role::Text));
        lines.extend(led_lines(&lead, 0, text, quiet, plain, columns));
        lines.push(Line::default());
    }
    let prompts = [
        ("hints-all", &point.prompts.all, Role::Heading),
        ("hints-sales", &point.prompts.sales, Role::Sales),
        ("hints-marketing", &point.prompts.marketing, Role::Marketing),
    ];
    for (key, prompts, role) in prompts {
        lines.push(Line::from(Span::styled(locale.text(key), look.style(role))));
        for prompt in prompts {
            let plain = look.style(Role::Text);
            lines.extend(led_lines(
                "- ",
                2,
                prompt,
                look.style(Role::Quiet),
                plain,
                columns,
            ));
        }
        lines.push(Line::default());
    }
    lines.pop();
    lines
}
