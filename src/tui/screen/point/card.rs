//! An agreement in full: how firm and how complete it is, the sentence, then each part behind the key that changes it. What is
//! empty takes a row only where it keeps the agreement from being agreed.

mod parts;
mod ties;

use ratatui::text::{Line, Span};

use crate::domain::agreement::{Agreement, Standing};
use crate::domain::completeness::{Completeness, Part};
use crate::domain::draft::{Purpose, Slot};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::locale::display;
use crate::tui::asking::Question;
use crate::tui::scene::Scene;
use crate::tui::subject::agreement::Choice;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::wrap;

/// Columns of the names of the parts: where the window is wide, where it is not, and where it is narrow.
const NAME: [usize; 3] = [22, 18, 16];

/// Columns before the names: the margin and the key.
const KEY: usize = 8;

/// Columns from which on a window is wide, and those below which it is narrow.
const WIDE: [usize; 2] = [90, 70];

/// The most rows of one part, where there is room.
const MOST_ROWS: usize = 4;

/// What belongs together, with air around it where there is room.
type Group = Vec<Line<'static>>;

/// The name of a part.
type Name = Vec<Span<'static>>;

/// The lines of an agreement in full, in so many columns and at most so many rows.
#[must_use]
pub fn lines(
    scene: Scene<'_>,
    session: &Session,
    agreement: &Agreement,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let mut groups = Vec::new();
    // Long parts are cut before any part is left out.
    for most in (1..=MOST_ROWS).rev() {
        let card = Card {
            scene,
            session,
            agreement,
            whole: session.completeness(agreement),
            columns,
            most,
        };
        groups = card.groups();
        if groups.iter().map(Vec::len).sum::<usize>() <= rows {
            break;
        }
    }
    let full: usize = groups.iter().map(Vec::len).sum();
    if full > rows && is_decided(scene, agreement) {
        // What the group is deciding on must not be what a low window cuts.
        let consent = groups.remove(CONSENT);
        groups.insert(BEHIND_SENTENCE, consent);
    }
    let air = full + groups.len() <= rows;
    let mut lines: Vec<Line<'static>> = Vec::with_capacity(rows);
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        if air && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(group);
    }
    if lines.len() > rows {
        lines.truncate(rows.saturating_sub(1));
        let more = format!("{}{}", " ".repeat(KEY), scene.sign(Sign::More));
        lines.push(Line::from(scene.span(&more, Role::Quiet)));
        lines.truncate(rows);
    }
    lines
}

/// The places of groups: that of the consent, and the one behind the sentence.
const CONSENT: usize = 4;
const BEHIND_SENTENCE: usize = 2;

/// Whether the group is asked to decide on this agreement.
fn is_decided(scene: Scene<'_>, agreement: &Agreement) -> bool {
    let asking = scene.app.asking.as_ref();
    asking.is_some_and(|asking| match &asking.question {
        Question::Agreement(id, choice) => *id == agreement.id && *choice != Choice::Kind,
        Question::Text(Purpose::Agreement(id, slot)) => {
            let decides = matches!(
                slot,
                Slot::Reservations | Slot::Remedy | Slot::SalesVoices(_) | Slot::MarketingVoices(_)
            );
            *id == agreement.id && decides
        }
        Question::Text(_) | Question::Sequel(_) => false,
    })
}

/// An agreement that is being laid out.
struct Card<'a> {
    scene: Scene<'a>,
    session: &'a Session,
    agreement: &'a Agreement,
    whole: Completeness,
    columns: usize,
    /// The most rows of one part.
    most: usize,
}

impl Card<'_> {
    fn groups(&self) -> Vec<Group> {
        vec![
            vec![self.heading()],
            self.sentence(),
            [Side::Sales, Side::Marketing]
                .into_iter()
                .flat_map(|side| self.side(side))
                .chain(self.one_side())
                .collect(),
            self.seen_by().into_iter().chain(self.days()).collect(),
            self.consent().into_iter().chain(self.doubts()).collect(),
            self.more(),
            self.flags(),
            self.ties(),
        ]
    }

    const fn name_columns(&self) -> usize {
        match self.columns {
            columns if columns >= WIDE[0] => NAME[0],
            columns if columns >= WIDE[1] => NAME[1],
            _ => NAME[2],
        }
    }

    fn name(&self, key: &str) -> Name {
        vec![self.scene.span(&self.scene.text(key), Role::Quiet)]
    }

    /// A part; empty it takes a row only where the agreement needs it, and not while that is being asked.
    fn part(&self, key: &str, name: Name, text: &str, needed: Option<Part>) -> Group {
        self.counted(key, name, text, "", needed)
    }

    /// A part in words, and behind them in numbers, which are never cut for the sake of the words.
    fn counted(
        &self,
        key: &str,
        name: Name,
        text: &str,
        numbers: &str,
        needed: Option<Part>,
    ) -> Group {
        if !text.trim().is_empty() || !numbers.is_empty() {
            return self.row(key, name, &joined([text, numbers]), numbers, Role::Text);
        }
        let lacking = needed.is_some_and(|part| self.whole.unsaid().any(|open| open == part));
        let consent = needed == Some(Part::Consent) && self.agreement.state == Standing::Proposed;
        // An owner stands in the name of its side, so that the row of a side is always there.
        let side = matches!(needed, Some(Part::SalesCommits | Part::MarketingCommits));
        let open = (lacking || consent) && !self.is_asked();
        match (open, side) {
            (true, _) => self.row(key, name, &self.scene.text("agree-open"), "", Role::Quiet),
            (false, true) => vec![self.lead(key, name)],
            (false, false) => Vec::new(),
        }
    }

    /// Whether a question about this agreement waits: what is still open is then at the foot, one by one.
    fn is_asked(&self) -> bool {
        let asking = self.scene.app.asking.as_ref();
        asking.is_some_and(|asking| match &asking.question {
            Question::Agreement(id, _) | Question::Text(Purpose::Agreement(id, _)) => {
                *id == self.agreement.id
            }
            Question::Text(_) | Question::Sequel(_) => false,
        })
    }

    fn lead(&self, key: &str, name: Name) -> Line<'static> {
        let key = self.scene.span(&format!("      {key} "), Role::Accent);
        let mut line = Line::from(key);
        line.spans.extend(name);
        let pad = (KEY + self.name_columns()).saturating_sub(line.width());
        line.push_span(" ".repeat(pad));
        line
    }

    /// A part over as many rows as it may have. What goes beyond is cut, but for the end that is to be kept.
    fn row(&self, key: &str, name: Name, text: &str, keep: &str, role: Role) -> Group {
        let margin = KEY + self.name_columns();
        let room = self.columns.saturating_sub(margin).max(1);
        let text = on_one_line(text);
        let mut lead = Some(self.lead(key, name));
        let mut rest = text.as_str();
        let mut lines = Vec::new();
        for row in 1..=self.most {
            let here = if row == self.most {
                self.cut(std::mem::take(&mut rest), &on_one_line(keep), room)
            } else {
                let first = wrap::lines(rest, room).into_iter().next();
                let (here, behind) = rest.split_at(first.map_or(rest.len(), |line| line.end));
                rest = behind.trim_start();
                here.trim_end().to_owned()
            };
            let under = || Line::from(" ".repeat(margin));
            let mut line = lead.take().unwrap_or_else(under);
            let here = here.replace(UNBROKEN, " ");
            line.push_span(self.scene.span(&here, role));
            lines.push(line);
            if rest.is_empty() {
                break;
            }
        }
        lines
    }

    /// As much of a text as fits, with its end kept where there is room for more than that end.
    fn cut(&self, text: &str, keep: &str, room: usize) -> String {
        let more = self.scene.sign(Sign::More);
        let before = room.saturating_sub(wrap::width(keep));
        match text.strip_suffix(keep) {
            Some(words) if wrap::width(text) > room && before > 8 && !keep.is_empty() => {
                let words = words.strip_suffix(JOINT).unwrap_or(words);
                let words = wrap::cut(words, before.saturating_sub(wrap::width(JOINT)), more);
                format!("{words}{JOINT}{keep}")
            }
            _ => wrap::cut(text, room, more),
        }
    }
}

/// What stands between two parts of a row.
const JOINT: &str = " · ";

/// A blank at which no row ends.
const UNBROKEN: char = '\u{a0}';

/// A number with its unit, which stays on one row.
fn unbroken(text: &str) -> String {
    text.replace(' ', &UNBROKEN.to_string())
}

/// What there is of some texts, one behind the other.
fn joined<const N: usize>(texts: [&str; N]) -> String {
    let texts = texts
        .into_iter()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(JOINT)
}

/// A text as the screen may show it, without line ends.
fn on_one_line(text: &str) -> String {
    display(text).trim().replace('\n', " ")
}
