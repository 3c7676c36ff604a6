//! Search as somebody types: where words stand in everything that was typed in all sessions, best first, with what was found
//! marked; fields of the filter language narrow it. Enter opens the session at the place.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::domain::agenda::Language;
use crate::domain::query::Known;
use crate::locale::display;
use crate::store::Find;
use crate::store::seeker::{Answer, KeptBack};
use crate::tui::action::{self, Listens};
use crate::tui::app::Effect;
use crate::tui::library::{Around, Lead, Spot, Within};
use crate::tui::news::fault_text;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::filter::{Below, Filter};
use super::log::{moved, window};

/// Columns before the text.
const LEAD: usize = 2;

/// Rows of one place: the text, and where it stands.
const ROWS: usize = 2;

/// How far one page key goes.
const PAGE: isize = 5;

/// What is looked for, what was found, and the line that the keys act on.
#[derive(Debug, Clone)]
pub struct Search {
    filter: Filter,
    /// What was found for the words that were answered last.
    answer: Option<Answer>,
    chosen: usize,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            filter: Filter::of_search(),
            answer: None,
            chosen: 0,
        }
    }
}

impl Search {
    /// Looks for the words again, in sessions that were read anew.
    #[must_use]
    pub fn again(&self) -> Lead {
        let words = self.words();
        if words.is_empty() {
            return Lead::Stay;
        }
        Lead::Do(Effect::Search(words.to_owned()))
    }

    fn words(&self) -> &str {
        self.filter.typed().trim()
    }

    fn finds(&self) -> &[Find] {
        self.answer
            .as_ref()
            .map_or(&[], |answer| answer.finds.as_slice())
    }

    /// Takes in where words stand; what was found for a word that is typed no longer stays until the rest comes. Whoever has chosen
    /// a place keeps it, although better ones come to light while the sessions are still being read.
    pub fn take(&mut self, answer: Answer) {
        if self.words().is_empty() {
            return;
        }
        // The name of a field is no word to look for: while it is typed, what was found stays.
        let nothing = answer.finds.is_empty() || answer.near;
        if nothing && !self.finds().is_empty() && self.filter.begins_a_field() {
            return;
        }
        let same = |before: &&Answer| before.asked == answer.asked;
        let before = self.answer.as_ref().filter(same);
        let chosen = before.and_then(|before| before.finds.get(self.chosen));
        let place = chosen.filter(|_| self.chosen > 0).and_then(|chosen| {
            let is = |find: &Find| {
                find.source.path == chosen.source.path && find.hit.place == chosen.hit.place
            };
            answer.finds.iter().position(is)
        });
        self.chosen = place.unwrap_or_default();
        self.answer = Some(answer);
    }

    /// Is told that the sessions were read anew, whose names can be completed.
    pub fn refresh(&mut self, around: Around<'_>) {
        self.filter.read(around.known, around.language);
    }

    /// Takes a text that was pasted; says whether there was room for it, and what is to be done.
    pub fn paste(&mut self, text: &str, around: Around<'_>) -> bool {
        self.filter.paste(text, around.known, around.language)
    }

    /// What is to be looked for now that the text was another one before.
    fn typed(&mut self, before: &str) -> Lead {
        if self.words().is_empty() {
            self.answer = None;
            return Lead::Stay;
        }
        // What was held back because it might have become a field is wanted when it did not.
        let answered = self.answer.as_ref().map(|answer| answer.asked.as_str());
        let is_other = answered.is_some_and(|asked| asked != self.words());
        if self.words() != before || (is_other && !self.filter.begins_a_field()) {
            return self.again();
        }
        Lead::Stay
    }

    /// Lets a key type, choose or lead on.
    pub fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Lead {
        self.press_among(key, around.known, around.language)
    }

    /// The same among these names, in this language.
    fn press_among(&mut self, key: KeyEvent, known: &Known, language: Language) -> Lead {
        let Some(action) = action::Search::find(key) else {
            let before = self.words().to_owned();
            self.filter.press(key, known, language);
            return self.typed(&before);
        };
        let count = self.finds().len();
        match action {
            action::Search::Open => {
                let find = self.finds().get(self.chosen);
                return find.map_or(Lead::Stay, |find| Lead::Into(spot(find)));
            }
            action::Search::Complete | action::Search::CompleteBack => {
                let back = action == action::Search::CompleteBack;
                let by = if back { -1 } else { 1 };
                let before = self.words().to_owned();
                self.filter.complete(by, known, language);
                return self.typed(&before);
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
        let below = self.below(scene);
        let cursor = self
            .filter
            .draw(scene, &self.count(scene), &below, &mut pen);
        self.list(scene, &mut pen);
        let enter = if self.finds().is_empty() {
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
        let Some(answer) = self.answer.as_ref().filter(|answer| answer.fault.is_none()) else {
            return String::new();
        };
        let shown = answer.finds.len();
        let values = [("shown", shown.into()), ("total", answer.total.into())];
        let key = match () {
            () if answer.more => "search-best-more",
            () if shown < answer.total => "search-best",
            () if shown == 0 && answer.left > 0 => return String::new(),
            () if answer.kept_back == Some(KeptBack::Unread) || self.has_only_fields() => {
                return String::new();
            }
            () => "search-count",
        };
        scene.locale().say(key, &values)
    }

    /// Whether there is nothing to look for, but fields.
    fn has_only_fields(&self) -> bool {
        let query = self.filter.query();
        !query.is_empty() && query.texts().next().is_none()
    }

    /// What stands below the text: what matters more than what may be typed next comes first, unless a field is being typed.
    fn below(&self, scene: Scene<'_>) -> Below {
        let (text, role, urgent) = self.hint(scene);
        Below {
            text,
            role,
            first: urgent && !self.filter.begins_a_field() && !self.filter.is_walked(),
        }
    }

    /// What helps, or how what was found is to be read; and whether that is urgent.
    fn hint(&self, scene: Scene<'_>) -> (String, Role, bool) {
        let counted = |key: &str, count: usize| scene.locale().say(key, &[("count", count.into())]);
        if self.words().is_empty() {
            return (scene.text("search-hint"), Role::Quiet, false);
        }
        if self.has_only_fields() {
            // While a value is typed, what it may be helps more.
            let urgent = self.filter.typed().ends_with(char::is_whitespace);
            return (scene.text("search-only-fields"), Role::Text, urgent);
        }
        let Some(answer) = &self.answer else {
            return (scene.text("search-looking"), Role::Quiet, false);
        };
        if let Some(fault) = &answer.fault {
            let text = fault_text(fault, scene.locale());
            let text = text.lines().next().unwrap_or_default();
            return (format!("! {text}"), Role::Attention, true);
        }
        let unread = scene.unread();
        match () {
            () if answer.kept_back == Some(KeptBack::Unread) => {
                (scene.text("search-waits"), Role::Quiet, true)
            }
            () if answer.left > 0 => (counted("search-reading", answer.left), Role::Quiet, true),
            () if answer.kept_back.is_some() => (scene.text("search-none-fits"), Role::Text, true),
            () if answer.total == 0 => (scene.text("search-nothing"), Role::Text, true),
            () if answer.near => (scene.text("search-near"), Role::Attention, true),
            () if unread > 0 => (counted("search-unread", unread), Role::Attention, false),
            () => (String::new(), Role::Quiet, false),
        }
    }

    fn list(&self, scene: Scene<'_>, pen: &mut Pen<'_>) {
        let finds = self.finds();
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
    // The title is longest: where there is no room for all, it is what is cut.
    let facts = [passage.as_str(), point, &day, &source.team, &source.title];
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;
    use ratatui::crossterm::event::KeyCode;
    use uuid::Uuid;

    use super::*;
    use crate::domain::passages::{Part, Sort};
    use crate::domain::search::Hit;
    use crate::store::Source;

    fn find(place: usize) -> Find {
        let source = Source {
            path: "a.ron".into(),
            id: Uuid::nil(),
            team: String::new(),
            title: String::new(),
            date: date(2026, 12, 3),
        };
        let hit = Hit {
            place,
            sort: Sort::Parked,
            part: Part::Text,
            point: None,
            id: None,
            text: format!("text {place}"),
            marks: Vec::new(),
            score: 0,
        };
        Find {
            source: Arc::new(source),
            point: None,
            number: None,
            hit,
        }
    }

    fn answer(asked: &str, places: &[usize], left: usize) -> Answer {
        Answer {
            asked: asked.into(),
            finds: places.iter().copied().map(find).collect(),
            total: places.len(),
            more: false,
            near: false,
            kept_back: None,
            left,
            fault: None,
        }
    }

    fn press(search: &mut Search, code: KeyCode) -> Lead {
        search.press_among(code.into(), &Known::default(), Language::En)
    }

    #[test]
    fn whoever_has_chosen_a_place_keeps_it_while_better_ones_are_read() {
        let mut search = Search::default();
        let lead = press(&mut search, KeyCode::Char('t'));
        assert!(
            matches!(&lead, Lead::Do(Effect::Search(words)) if words == "t"),
            "{lead:?}"
        );
        search.take(answer("t", &[3, 4, 5], 9));
        press(&mut search, KeyCode::Down);
        search.take(answer("t", &[1, 3, 2, 4], 0));
        assert_eq!(search.finds()[search.chosen], find(4));
        // Who has not chosen sees the best, and other words begin anew.
        press(&mut search, KeyCode::Char('e'));
        search.take(answer("te", &[4, 5], 9));
        assert_eq!(search.chosen, 0);
        search.take(answer("te", &[2, 4, 5], 0));
        assert_eq!(search.finds()[search.chosen], find(2));
    }

    #[test]
    fn an_answer_that_comes_after_the_words_are_gone_is_not_shown() {
        let mut search = Search::default();
        press(&mut search, KeyCode::Char('t'));
        press(&mut search, KeyCode::Backspace);
        search.take(answer("t", &[3], 0));
        assert!(search.finds().is_empty());
    }
}
