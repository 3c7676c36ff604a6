//! An agreement in full: how firm and how complete it is, the sentence, then each part behind the key that changes it. What is
//! empty takes a row only where it keeps the agreement from being agreed.

mod parts;

use ratatui::text::{Line, Span};

use crate::domain::agreement::{Agreement, Standing};
use crate::domain::completeness::{Completeness, Part};
use crate::domain::draft::Purpose;
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::locale::display;
use crate::tui::asking::Question;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::wrap;

/// Columns of the names of the parts, where the window is wide and where it is narrow.
const NAME: (usize, usize) = (22, 16);

/// Columns before the names: the margin and the key.
const KEY: usize = 8;

/// Columns from which on a window is wide.
const WIDE: usize = 70;

/// The most rows of one part, where there is room.
const MOST_ROWS: usize = 4;

/// What belongs together, with air around it where there is room.
type Group = Vec<Line<'static>>;

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
        let mut head = vec![self.heading()];
        head.extend(self.sentence());
        vec![
            head,
            [Side::Sales, Side::Marketing]
                .into_iter()
                .flat_map(|side| self.side(side))
                .chain(self.one_side())
                .collect(),
            self.seen_by().into_iter().chain(self.days()).collect(),
            self.consent().into_iter().chain(self.doubts()).collect(),
            self.more(),
            self.flags(),
        ]
    }

    const fn name_columns(&self) -> usize {
        if self.columns < WIDE { NAME.1 } else { NAME.0 }
    }

    fn name(&self, key: &str) -> Span<'static> {
        self.scene.span(&self.scene.text(key), Role::Quiet)
    }

    /// A part; empty it takes a row only where the agreement needs it, and not while that is being asked.
    fn part(&self, key: &str, name: Span<'static>, text: &str, needed: Option<Part>) -> Group {
        if !text.trim().is_empty() {
            return self.row(key, name, text, Role::Text);
        }
        let lacking = needed.is_some_and(|part| self.whole.unsaid().any(|open| open == part));
        let consent = needed == Some(Part::Consent) && self.agreement.state == Standing::Proposed;
        // An owner stands in the name of its side, so that the row of a side is always there.
        let side = matches!(needed, Some(Part::SalesCommits | Part::MarketingCommits));
        let open = (lacking || consent) && !self.is_asked();
        match (open, side) {
            (true, _) => self.row(key, name, &self.scene.text("agree-open"), Role::Quiet),
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
            Question::Text(_) => false,
        })
    }

    fn lead(&self, key: &str, name: Span<'static>) -> Line<'static> {
        let pad = self.name_columns().saturating_sub(name.width());
        Line::from(vec![
            self.scene.span(&format!("      {key} "), Role::Accent),
            name,
            " ".repeat(pad).into(),
        ])
    }

    /// A part over as many rows as it may have; what goes beyond is cut.
    fn row(&self, key: &str, name: Span<'static>, text: &str, role: Role) -> Group {
        let margin = KEY + self.name_columns();
        let room = self.columns.saturating_sub(margin).max(1);
        let text = display(text).trim().replace('\n', " ");
        let mut lead = Some(self.lead(key, name));
        let mut rest = text.as_str();
        let mut lines = Vec::new();
        for row in 1..=self.most {
            let first = wrap::lines(rest, room).into_iter().next();
            let end = first.map_or(rest.len(), |line| line.end);
            let (here, behind) = rest.split_at(end);
            let here = if row == self.most {
                wrap::cut(rest, room, self.scene.sign(Sign::More))
            } else {
                here.trim_end().to_owned()
            };
            let under = || Line::from(" ".repeat(margin));
            let mut line = lead.take().unwrap_or_else(under);
            line.push_span(self.scene.span(&here, role));
            lines.push(line);
            rest = behind.trim_start();
            if rest.is_empty() {
                break;
            }
        }
        lines
    }
}
