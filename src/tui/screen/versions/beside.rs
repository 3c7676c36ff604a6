//! Draws what two versions of a session say of one thing in two columns, the words that differ marked.

use std::path::Path;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::merge::{Aspect, Difference, Fact};
use crate::domain::passages::{Part, Sort};
use crate::domain::series::words::{Fate, Piece, compare};
use crate::locale::{display, display_lines};
use crate::store::combine::Combined;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::wrap;

/// Columns before the left version.
const INDENT: usize = 4;

/// Columns between both.
const GAP: usize = 3;

/// How many rows a version takes at most, and that of the chosen difference.
const ROWS: [usize; 2] = [4, 12];

/// How much of a text is compared, in bytes: more than can be shown of it.
const MOST: usize = 4096;

/// The versions, and how wide the page is.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// What may be read.
    pub scene: Scene<'a>,
    /// The versions.
    pub combined: &'a Combined,
    /// The width of the page.
    pub columns: usize,
}

impl Beside<'_> {
    /// The columns of one version.
    fn width(&self) -> usize {
        (self.columns.saturating_sub(INDENT + GAP) / 2).max(1)
    }

    /// The numbers and names of the file that the session is known by and of one of the others.
    pub fn heads(&self, copy: usize) -> Line<'static> {
        let other = self.combined.copies.get(copy).map(|(path, _)| path);
        let head = |number: usize, path: &Path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let lead = format!("{number}  ");
            let room = self.width().saturating_sub(wrap::width(&lead));
            let more = self.scene.sign(Sign::More);
            format!("{lead}{}", end_of(&display(&name), room, more))
        };
        let one = head(1, &self.combined.path);
        let other = other.map(|path| head(copy + 2, path)).unwrap_or_default();
        let role = Role::Accent;
        self.row(
            Line::from(self.scene.span(&one, role)),
            Line::from(self.scene.span(&other, role)),
        )
    }

    /// One difference: where, what each version says, and what is kept; `known` says whether what stands above is about the same.
    pub fn difference(
        &self,
        copy: usize,
        difference: &Difference,
        here: bool,
        known: bool,
    ) -> Vec<Line<'static>> {
        let scene = self.scene;
        let locale = scene.locale();
        let place = locale.difference(difference, &self.combined.session);
        let kept = locale.kept(difference.kept, copy + 2);
        let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
        let role = if here { Role::Selection } else { Role::Heading };
        let room = self.columns.saturating_sub(2 + GAP + wrap::width(&kept));
        let place = wrap::cut(&display(&place), room, scene.sign(Sign::More));
        let pad = room.saturating_sub(wrap::width(&place)) + GAP;
        let mut lines = vec![Line::from(vec![
            scene.span(&format!("{pointer} "), Role::Accent),
            scene.span(&place, role),
            " ".repeat(pad).into(),
            scene.span(&kept, Role::Quiet),
        ])];
        let sentence = self.sentence(difference).filter(|_| !known);
        lines.extend(sentence.map(|sentence| {
            let room = self.columns.saturating_sub(2);
            let sentence = wrap::cut(&display(sentence), room, scene.sign(Sign::More));
            Line::from(scene.span(&format!("  {sentence}"), Role::Quiet))
        }));
        if (&difference.one, &difference.other) == (&Fact::Nothing, &Fact::Nothing) {
            // What cannot be said in a word is not shown as if there were nothing.
            return lines;
        }
        let most = ROWS[usize::from(here)];
        let [one, other] = self.pieces(difference);
        let (one, other) = (self.cell(&one, most), self.cell(&other, most));
        for row in 0..one.len().max(other.len()) {
            let cell = |cell: &[Line<'static>]| cell.get(row).cloned().unwrap_or_default();
            lines.push(self.row(cell(&one), cell(&other)));
        }
        lines
    }

    /// The sentence of the agreement that differs, or that was judged in another way, where that is not what differs.
    fn sentence(&self, difference: &Difference) -> Option<&str> {
        let minutes = &self.combined.session.minutes;
        let id = difference.id?;
        match (difference.sort, difference.aspect) {
            (Sort::Agreement, Aspect::Whole | Aspect::Part(Part::Text)) => None,
            (Sort::Agreement, _) => Some(&minutes.agreement(id)?.text),
            (Sort::Verdict, _) => {
                let mut verdicts = minutes.lookback.iter();
                let verdict = verdicts.find(|verdict| verdict.of.agreement == id)?;
                Some(&verdict.sentence)
            }
            _ => None,
        }
    }

    /// What each version says, in pieces that both have and pieces that only it has.
    fn pieces(&self, difference: &Difference) -> [Vec<Piece>; 2] {
        if let (Fact::Text(one), Fact::Text(other)) = (&difference.one, &difference.other) {
            let pieces = compare(shortened(one), shortened(other));
            let common = |piece: &Piece| piece.fate == Fate::Same && !piece.text.trim().is_empty();
            if pieces.iter().any(common) {
                let but = |fate: Fate| {
                    let kept = pieces.iter().filter(|piece| piece.fate != fate);
                    kept.cloned().collect()
                };
                return [but(Fate::New), but(Fate::Gone)];
            }
        }
        // Where nothing is the same there is nothing to mark.
        [&difference.one, &difference.other].map(|fact| {
            let text = self.scene.locale().fact(fact);
            vec![Piece {
                fate: Fate::Same,
                text: shortened(&text).to_owned(),
            }]
        })
    }

    /// One version in its column.
    fn cell(&self, pieces: &[Piece], most: usize) -> Vec<Line<'static>> {
        let scene = self.scene;
        let mut text = String::new();
        let mut styles: Vec<(usize, Style)> = Vec::new();
        for piece in pieces {
            text.push_str(&display_lines(&piece.text));
            let style = match piece.fate {
                Fate::Same => scene.style(Role::Text),
                Fate::Gone | Fate::New => scene.style(Role::Heading).bold().underlined(),
            };
            styles.push((text.len(), style));
        }
        let rows = wrap::lines(&text, self.width());
        let cut = rows.len() > most;
        let shown = if cut { most.saturating_sub(1) } else { most };
        let rows = rows.into_iter().take(shown);
        let lines = rows.map(|range| {
            let mut spans = Vec::new();
            let mut from = range.start;
            // The blank at which a line is broken would push the other column aside.
            let last = range.start + text[range].trim_end().len();
            for &(end, style) in &styles {
                let to = end.min(last);
                if to > from {
                    spans.push(Span::styled(text[from..to].replace('\n', ""), style));
                    from = to;
                }
            }
            Line::from(spans)
        });
        let more = cut.then(|| Line::from(scene.span(scene.sign(Sign::More), Role::Quiet)));
        lines.chain(more).collect()
    }

    /// Two cells beside each other.
    fn row(&self, one: Line<'static>, other: Line<'static>) -> Line<'static> {
        let pad = self.width().saturating_sub(one.width()) + GAP;
        let mut line = Line::from(" ".repeat(INDENT));
        line.spans.extend(one.spans);
        line.push_span(" ".repeat(pad));
        line.spans.extend(other.spans);
        line
    }
}

/// As much of the end of a name as fits: that is where programs write which version it is.
fn end_of(name: &str, room: usize, more: &str) -> String {
    if wrap::width(name) <= room {
        return name.to_owned();
    }
    let room = room.saturating_sub(wrap::width(more));
    let mut ends = name.char_indices().map(|(at, _)| &name[at..]);
    let end = ends.find(|end| wrap::width(end) <= room);
    format!("{more}{}", end.unwrap_or_default())
}

/// The beginning of a text.
fn shortened(text: &str) -> &str {
    &text[..text.floor_char_boundary(MOST)]
}
