//! The line in which somebody says which agreements they mean, as they type: what it understood so far, what may come next, and
//! what is wrong. Not what is found by it.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Position;
use ratatui::text::Line;

use crate::domain::agenda::Language;
use crate::domain::fold::fold;
use crate::domain::nearest::nearest;
use crate::domain::query::{
    Completion, Fault, Field as Asked, Known, Offer, Query, Wrong, complete,
};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::field::Field;
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

use super::lookback::capital;
use super::typed;

/// Columns before the text.
const EDGE: usize = 2;

/// The most lines in which is said what is wrong.
const MOST_LINES: usize = 4;

/// The fields whose values are names from the sessions.
const NAMES: [Asked; 5] = [
    Asked::Point,
    Asked::Owner,
    Asked::Team,
    Asked::Session,
    Asked::Who,
];

/// What is typed, and what it means.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    field: Field,
    /// What could be read of it: a term that cannot is left out until it can.
    query: Query,
    fault: Option<Fault>,
    offers: Option<Completion>,
    /// A name that no session has, and the one that was likely meant.
    guess: Option<(std::ops::Range<usize>, String)>,
    /// Which offer Tab put in last; the next Tab puts the next in its place.
    taken: Option<usize>,
}

impl Filter {
    /// What is asked for, as far as it can be read.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// Lets a key edit the text; says whether it was such a key.
    pub fn press(&mut self, key: KeyEvent, known: &Known, language: Language) -> bool {
        let edited = self.field.press(key);
        if edited {
            self.read(known, language);
        }
        edited
    }

    /// Inserts a text that was pasted; says whether there was room for it.
    pub fn paste(&mut self, text: &str, known: &Known, language: Language) -> bool {
        let fits = self.field.insert(text).is_ok();
        if fits {
            self.read(known, language);
        }
        fits
    }

    /// Understands what is typed, as far as it can be.
    pub fn read(&mut self, known: &Known, language: Language) {
        let text = self.field.text();
        let (query, faults) = Query::parse_partly(text);
        self.fault = faults.into_iter().next();
        self.query = query;
        self.offers = Some(complete(text, self.field.cursor(), language, known));
        self.guess = guess(text, language, known);
        self.taken = None;
    }

    /// Puts in what may stand at the cursor: the first offer, with each further press the next; where there is none, what was
    /// likely meant.
    pub fn complete(&mut self, by: isize, known: &Known, language: Language) {
        let Some(offers) = self.offers.take() else {
            return;
        };
        let count = isize::try_from(offers.offers.len()).unwrap_or(0);
        if count == 0 {
            self.offers = Some(offers);
            self.mend(known, language);
            return;
        }
        let next = match self.taken.and_then(|taken| isize::try_from(taken).ok()) {
            Some(taken) => (taken + by).rem_euclid(count),
            None if by < 0 => count - 1,
            None => 0,
        };
        let offer = &offers.offers[next.unsigned_abs()];
        let text = if offer.whole && !self.field.text()[offers.at.end..].starts_with(' ') {
            format!("{} ", offer.text)
        } else {
            offer.text.clone()
        };
        self.put(offers.at.clone(), &text);
        let (query, faults) = Query::parse_partly(self.field.text());
        self.fault = faults.into_iter().next();
        self.query = query;
        let end = offers.at.start + text.len();
        // Behind the name of a field its values are offered next; whole terms are walked through.
        if count == 1 || !offer.whole {
            self.read(known, language);
            return;
        }
        self.offers = Some(Completion {
            at: offers.at.start..end,
            offers: offers.offers,
        });
        self.taken = Some(next.unsigned_abs());
    }

    /// Puts what was meant in the place of a mistake.
    fn mend(&mut self, known: &Known, language: Language) {
        let Some(fault) = self.fault.clone() else {
            if let Some((at, meant)) = self.guess.take() {
                self.put(at, &meant);
                self.read(known, language);
            }
            return;
        };
        let meant = match fault.wrong {
            Wrong::NoSuchField { meant, .. } | Wrong::NoSuchWord { meant, .. } => meant,
            _ => None,
        };
        if let Some(meant) = meant {
            self.put(fault.at, meant);
            self.read(known, language);
        }
    }

    fn put(&mut self, at: std::ops::Range<usize>, text: &str) {
        let typed = self.field.text();
        let whole = format!("{}{text}{}", &typed[..at.start], &typed[at.end..]);
        self.field = Field::new(&whole, false);
        self.field.place_cursor(at.start + text.len());
    }

    /// Whether the word at the cursor may become the name of a field.
    #[must_use]
    pub fn begins_a_field(&self) -> bool {
        let offers = self.offers.as_ref();
        offers.is_some_and(|offers| {
            let typed = self.field.text().get(offers.at.clone()).unwrap_or_default();
            let field = |offer: &Offer| !offer.whole;
            !typed.is_empty() && offers.offers.iter().any(field)
        })
    }

    /// Whether somebody is still at the part that cannot be read: then it is no mistake yet.
    fn unfinished(&self) -> bool {
        let fault = self.fault.as_ref();
        let offers = self.offers.as_ref();
        fault.is_some_and(|fault| fault.at.end >= self.field.cursor())
            && offers.is_some_and(|offers| !offers.offers.is_empty())
    }

    /// Whether anything is typed.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        !self.field.text().trim().is_empty()
    }

    /// What helps somebody who found nothing: the name that was likely meant, or that less finds more.
    #[must_use]
    pub fn advice(&self, scene: Scene<'_>) -> String {
        match &self.guess {
            Some((_, meant)) => {
                let values = [("guess", display(meant).into_owned().into())];
                scene.locale().say("filter-guess", &values)
            }
            None => scene.text("filter-less"),
        }
    }

    /// Draws the text with `count` at its right, and below it what may come next or what is wrong; says where the cursor stands.
    pub fn draw(&self, scene: Scene<'_>, count: &str, hint: &str, pen: &mut Pen<'_>) -> Position {
        let fault = self.fault.as_ref().filter(|_| !self.unfinished());
        let wrong = fault.map(|fault| fault.at.clone());
        let cursor = typed::line(scene, &self.field, wrong, count, pen);
        for line in self.below(scene, hint, pen.columns()) {
            pen.line(&line);
        }
        cursor
    }

    fn below(&self, scene: Scene<'_>, hint: &str, columns: usize) -> Vec<Line<'static>> {
        let room = columns.saturating_sub(EDGE);
        let more = scene.sign(Sign::More);
        if let Some(fault) = self.fault.as_ref().filter(|_| !self.unfinished()) {
            let (wrong, todo) = scene.locale().query_fault(fault);
            let style = scene.style(Role::Attention);
            let text = capital(&format!("{wrong}; {todo}"));
            let mut lines = led_lines("! ", 0, &text, style, style, columns);
            lines.truncate(MOST_LINES);
            return lines;
        }
        let offers = self.offers.as_ref().map(|offers| offers.offers.as_slice());
        let offers = offers.unwrap_or_default();
        if self.field.text().trim().is_empty() || offers.is_empty() {
            let text = whole_examples(hint, room, more);
            return vec![Line::from(scene.span(&format!("  {text}"), Role::Quiet))];
        }
        let key = scene.text("filter-tab");
        let mut line = Line::from(vec![
            scene.span(&format!("  {key} "), Role::Accent),
            " ".into(),
        ]);
        let taken = self.taken.unwrap_or(0);
        for (place, offer) in offers.iter().enumerate().skip(taken) {
            let about = match offer.about.trim() {
                "" => String::new(),
                about => format!(" ({})", wrap::cut(&display(about), 30, more)),
            };
            let text = format!("{}{about}", display(&offer.text));
            let gap = if place == taken { "" } else { "   " };
            if line.width() + wrap::width(gap) + wrap::width(&text) > columns {
                break;
            }
            let role = if place == taken {
                Role::Text
            } else {
                Role::Quiet
            };
            line.push_span(scene.span(&format!("{gap}{text}"), role));
        }
        vec![line]
    }
}

/// The first value that no session has, and the one that was likely meant.
fn guess(
    text: &str,
    language: Language,
    known: &Known,
) -> Option<(std::ops::Range<usize>, String)> {
    let mut colons = text.match_indices(':').map(|(at, _)| at + 1);
    colons.find_map(|at| {
        let begin = text[..at - 1].rfind(|c: char| !c.is_alphabetic());
        let begin = begin.map_or(0, |before| text.ceil_char_boundary(before + 1));
        let field = Asked::named(&text[begin..at - 1])?;
        // Only what sessions name: times and the words of the language are faults where they cannot be read.
        if !NAMES.contains(&field) {
            return None;
        }
        let offered = complete(text, at, language, known);
        let typed = text.get(offered.at.clone())?;
        let folded = fold(typed);
        let values = offered.offers.iter().filter(|offer| offer.whole);
        let values: Vec<&str> = values.map(|offer| offer.text.as_str()).collect();
        let holds = |offer: &Offer| {
            fold(&offer.text).contains(&folded) || fold(&offer.about).contains(&folded)
        };
        if offered.at.start != at || folded.is_empty() || offered.offers.iter().any(holds) {
            return None;
        }
        let meant = nearest(typed, values)?;
        Some((offered.at, meant.to_owned()))
    })
}

/// A hint without the examples that do not fit, which stand behind two blanks each.
fn whole_examples(hint: &str, room: usize, more: &str) -> String {
    let mut shown = hint;
    while wrap::width(shown) > room {
        match shown.rfind("  ") {
            Some(end) => shown = shown[..end].trim_end(),
            None => return wrap::cut(hint, room, more),
        }
    }
    shown.to_owned()
}
