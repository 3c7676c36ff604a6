//! Search as somebody types: where words stand in everything that was typed in all sessions, best first, with what was found
//! marked. Enter opens the session at the place.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::locale::display;
use crate::store::{Find, Finds};
use crate::tui::action::{self, Listens};
use crate::tui::app::Effect;
use crate::tui::library::{Lead, Spot, Within};
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::field::Field;
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::log::{moved, window};
use super::typed;

/// How many places are shown; who does not find it among those types another word.
const MOST: usize = 100;

/// Columns before the text.
const LEAD: usize = 2;

/// Rows of one place: the text, and where it stands.
const ROWS: usize = 2;

/// How far one page key goes.
const PAGE: isize = 5;

/// What is looked for, what was found, and the line that the keys act on.
#[derive(Debug, Clone, Default)]
pub struct Search {
    field: Field,
    finds: Finds,
    /// The words that those were found for.
    found_for: String,
    chosen: usize,
}

impl Search {
    /// Looks for the words again, in sessions that were read anew.
    #[must_use]
    pub fn again(&self) -> Lead {
        let words = self.words();
        if words.is_empty() {
            return Lead::Stay;
        }
        Lead::Do(Effect::Search {
            words: words.to_owned(),
            most: MOST,
        })
    }

    fn words(&self) -> &str {
        self.field.text().trim()
    }

    /// Takes in where words stand; what was found for a word that is typed no longer stays until the rest comes.
    pub fn take(&mut self, words: &str, finds: Finds) {
        if self.words().is_empty() {
            return;
        }
        if words != self.found_for {
            self.chosen = 0;
        }
        words.clone_into(&mut self.found_for);
        self.finds = finds;
        self.chosen = self.chosen.min(self.finds.finds.len().saturating_sub(1));
    }

    /// Takes a text that was pasted; says whether there was room for it, and what is to be done.
    pub fn paste(&mut self, text: &str) -> bool {
        self.field.insert(text).is_ok()
    }

    /// Lets a key type, choose or lead on.
    pub fn press(&mut self, key: KeyEvent) -> Lead {
        let Some(action) = action::Search::find(key) else {
            let before = self.words().to_owned();
            self.field.press(key);
            if self.words() == before {
                return Lead::Stay;
            }
            if self.words().is_empty() {
                self.finds = Finds::default();
                self.found_for.clear();
            }
            return self.again();
        };
        let count = self.finds.finds.len();
        match action {
            action::Search::Open => {
                let find = self.finds.finds.get(self.chosen);
                return find.map_or(Lead::Stay, |find| Lead::Into(spot(find)));
            }
            action::Search::Up => self.chosen = moved(self.chosen, -1, count),
            action::Search::Down => self.chosen = moved(self.chosen, 1, count),
            action::Search::PageUp => self.chosen = moved(self.chosen, -PAGE, count),
            action::Search::PageDown => self.chosen = moved(self.chosen, PAGE, count),
        }
        Lead::Stay
    }

    /// Draws it, and says where the cursor stands.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) -> Option<Position> {
        scene.head_outside(buffer, page.head, &scene.text("search-title"));
        let mut pen = Pen::new(buffer, page.body);
        let cursor = typed::line(scene, &self.field, None, &self.count(scene), &mut pen);
        let (hint, role) = self.hint(scene);
        let hint = wrap::cut(
            &hint,
            pen.columns().saturating_sub(2),
            scene.sign(Sign::More),
        );
        pen.line(&Line::from(scene.span(&format!("  {hint}"), role)));
        self.list(scene, &mut pen);
        let enter = if self.finds.finds.is_empty() {
            String::new()
        } else {
            scene.text("enter-search")
        };
        scene.foot(
            buffer,
            page.foot,
            &enter,
            &scene.offers_outside::<action::Search>(),
        );
        Some(cursor)
    }

    /// How many places there are.
    fn count(&self, scene: Scene<'_>) -> String {
        if self.found_for.is_empty() {
            return String::new();
        }
        let shown = self.finds.finds.len();
        let values = [("shown", shown.into()), ("total", self.finds.total.into())];
        let key = if shown < self.finds.total {
            "search-best"
        } else {
            "search-count"
        };
        scene.locale().say(key, &values)
    }

    /// What helps, or how what was found is to be read.
    fn hint(&self, scene: Scene<'_>) -> (String, Role) {
        let unread = self.finds.broken.len();
        let key = match () {
            () if self.words().is_empty() => ("search-hint", Role::Quiet),
            () if self.found_for.is_empty() => ("search-looking", Role::Quiet),
            () if self.finds.total == 0 => ("search-nothing", Role::Text),
            () if self.finds.near => ("search-near", Role::Attention),
            () if unread > 0 => {
                let values = [("count", unread.into())];
                return (
                    scene.locale().say("search-unread", &values),
                    Role::Attention,
                );
            }
            () => return (String::new(), Role::Quiet),
        };
        (scene.text(key.0), key.1)
    }

    fn list(&self, scene: Scene<'_>, pen: &mut Pen<'_>) {
        let finds = &self.finds.finds;
        let air = usize::from(pen.left() >= 12);
        pen.air(14);
        let rows = usize::from(pen.left());
        let first = window(self.chosen, rows, finds.len(), |_| ROWS + air);
        for (place, find) in finds.iter().enumerate().skip(first) {
            if usize::from(pen.left()) < ROWS {
                break;
            }
            for line in lines(scene, find, place == self.chosen, pen.columns()) {
                pen.line(&line);
            }
            pen.skip(u16::try_from(air).unwrap_or(0));
        }
    }
}

/// Where a passage stands.
fn spot(find: &Find) -> Spot {
    let hit = &find.hit;
    Spot {
        session: find.source.id,
        within: Within::Passage(hit.sort, hit.point.clone(), hit.id),
    }
}

/// The text around what was found in it, and below where it stands.
fn lines(scene: Scene<'_>, find: &Find, here: bool, columns: usize) -> [Line<'static>; ROWS] {
    let hit = &find.hit;
    let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
    let mut first = Line::from(scene.span(&format!("{pointer} "), Role::Accent));
    let role = if here { Role::Selection } else { Role::Text };
    let room = columns.saturating_sub(LEAD);
    let excerpt = excerpt(&hit.text, &hit.marks, room, scene.sign(Sign::More));
    first.spans.extend(marked(&excerpt, scene.style(role)));
    let locale = scene.locale();
    let source = &find.source;
    let passage = locale.passage(hit.sort, hit.part, find.number.as_deref());
    let day = locale.short_day(source.date);
    let point = find.point.as_deref().unwrap_or_default();
    let facts = [passage.as_str(), point, &source.team, &source.title, &day];
    let facts = facts
        .into_iter()
        .map(str::trim)
        .filter(|fact| !fact.is_empty());
    let facts: Vec<&str> = facts.collect();
    let facts = display(&facts.join(" · ")).into_owned();
    let facts = wrap::cut(&facts, room, scene.sign(Sign::More));
    let second = scene.span(&format!("{}{facts}", " ".repeat(LEAD)), Role::Quiet);
    [first, Line::from(second)]
}

/// A text that was cut out of a longer one, and where what was found stands in it.
struct Excerpt {
    text: String,
    marks: Vec<Range<usize>>,
}

/// As much of a text as fits on one line, with the first mark in it: from the beginning where that does, else from the beginning of
/// a word on.
fn excerpt(text: &str, marks: &[Range<usize>], room: usize, more: &str) -> Excerpt {
    // One line, whatever stands in it; a byte stays a byte, so that the marks stay where they are.
    let text = text.replace(['\n', '\r', '\t'], " ");
    let first = marks.first().cloned().unwrap_or(0..0);
    let first = text.floor_char_boundary(first.start)..text.floor_char_boundary(first.end);
    let mut start = 0;
    if wrap::width(&text[..first.end]) > room.saturating_sub(wrap::width(more)) {
        // About a third of the line before the mark, from a word on.
        let mut before = first.start;
        while before > 0 && wrap::width(&text[before..first.start]) < room / 3 {
            before = text.floor_char_boundary(before - 1);
        }
        let blank = text[before..first.start]
            .find(' ')
            .map(|at| before + at + 1);
        start = blank.filter(|_| before > 0).unwrap_or(before);
    }
    let lead = if start > 0 { more } else { "" };
    let room = room.saturating_sub(wrap::width(lead));
    let shown = wrap::cut(&text[start..], room, more);
    let kept = shown.len().min(text.len() - start);
    let shift = |mark: &Range<usize>| {
        let from = mark.start.max(start) - start;
        let to = mark.end.min(start + kept).max(start) - start;
        (from < to).then(|| from + lead.len()..to + lead.len())
    };
    let marks = marks.iter().filter_map(shift).collect();
    Excerpt {
        text: format!("{lead}{shown}"),
        marks,
    }
}

/// The text with its marks bold and underlined, so that no colour is needed to see them.
fn marked(excerpt: &Excerpt, style: Style) -> Vec<Span<'static>> {
    let found = style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let text = &excerpt.text;
    let mut spans = Vec::new();
    let mut from = 0;
    for mark in &excerpt.marks {
        let start = text.floor_char_boundary(mark.start).max(from);
        let end = text.floor_char_boundary(mark.end).max(start);
        spans.push(plain(&text[from..start], style));
        spans.push(plain(&text[start..end], found));
        from = end;
    }
    spans.push(plain(&text[from..], style));
    spans
}

fn plain(text: &str, style: Style) -> Span<'static> {
    Span::styled(display(text).into_owned(), style)
}
