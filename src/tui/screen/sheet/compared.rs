//! Below a competition sheet: where we give the customer too little or too much, the weightiest first, as bars. What counts as too
//! little or too much is `domain::delivery`.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::agenda::Column;
use crate::domain::delivery::{Delivery, Finding, MOST, compares, findings, unjudged};
use crate::domain::worksheet::Row;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// The most findings that are shown: what comes after them is not where a group begins.
const SHOWN: usize = 5;

/// Columns of a bar.
const BAR: usize = 10;

/// Columns of the three judgements, each below its letter or word.
const SCORES: usize = 18;

/// What a comparison has to show.
#[derive(Debug)]
pub struct Picture {
    /// `None` for a sheet that asks for no judgements.
    found: Option<Vec<Finding>>,
    unjudged: usize,
}

impl Picture {
    /// The picture of a sheet.
    #[must_use]
    pub fn of(columns: &[Column], rows: &[Row]) -> Self {
        let compared = compares(columns) && !rows.is_empty();
        Self {
            found: compared.then(|| findings(columns, rows)),
            unjudged: unjudged(rows),
        }
    }

    /// The room for the rows, and below it that for the picture: at most two fifths, none where there is nothing to show.
    #[must_use]
    pub fn divide(&self, area: Rect) -> (Rect, Rect) {
        let wanted = match &self.found {
            None => 0,
            Some(found) => found.len().clamp(1, SHOWN) + 2,
        };
        let wanted = u16::try_from(wanted).unwrap_or(0);
        let height = wanted.min(area.height * 2 / 5);
        // A heading without a line below it tells nothing.
        let height = if height < 2 { 0 } else { height };
        let above = Rect {
            height: area.height - height,
            ..area
        };
        let below = Rect {
            y: above.bottom(),
            height,
            ..area
        };
        (above, below)
    }

    /// Draws it.
    pub fn draw(&self, scene: Scene<'_>, columns: &[Column], rows: &[Row], pen: &mut Pen<'_>) {
        let Some(found) = &self.found else {
            return;
        };
        pen.air(4);
        self.heading(scene, !found.is_empty(), pen);
        if found.is_empty() {
            let key = if self.unjudged < rows.len() {
                "compared-nothing"
            } else {
                "compared-not-yet"
            };
            pen.text(&scene.text(key), 4, scene.style(Role::Quiet));
        }
        for finding in found.iter().take(SHOWN) {
            if let Some(row) = rows.iter().find(|row| row.id == finding.row) {
                pen.line(&line(scene, columns, row, *finding, pen.columns()));
            }
        }
    }

    /// What is shown, how many rows are left out of it, and above the judgements what each is.
    fn heading(&self, scene: Scene<'_>, scores: bool, pen: &mut Pen<'_>) {
        let mut title = scene.text("compared-title");
        if self.unjudged > 0 {
            let values = [("count", self.unjudged.into())];
            title = format!(
                "{title} · {}",
                scene.locale().say("compared-unjudged", &values)
            );
        }
        let wide = pen
            .columns()
            .saturating_sub(if scores { SCORES + BAR + 1 } else { 0 });
        let title = wrap::cut(&title, wide.saturating_sub(1), scene.sign(Sign::More));
        let pad = " ".repeat(wide.saturating_sub(wrap::width(&title)));
        let mut line = Line::from(scene.span(&title, Role::Heading));
        if scores {
            let names = ["compared-importance", "compared-us", "compared-them"];
            let names = names.map(|key| format!("{:>6}", scene.text(key))).concat();
            line.push_span(scene.span(&format!("{pad}{names}"), Role::Quiet));
        }
        pen.line(&line);
    }
}

/// A finding: too little or too much of what, against whom, how it was judged, and how heavy it weighs.
fn line(
    scene: Scene<'_>,
    columns: &[Column],
    row: &Row,
    finding: Finding,
    wide: usize,
) -> Line<'static> {
    let (key, role, sign) = match finding.delivery {
        Delivery::TooLittle => ("compared-too-little", Role::Attention, Sign::Attention),
        Delivery::TooMuch => ("compared-too-much", Role::Quiet, Sign::Dot),
    };
    let kind = format!("{} {:<11} ", scene.sign(sign), scene.text(key));
    let guess = if finding.guess {
        format!("  {}", scene.text("compared-guess"))
    } else {
        String::new()
    };
    let room = wide.saturating_sub(wrap::width(&kind) + SCORES + BAR + 1);
    let name = wrap::cut(
        &name(scene, columns, row),
        room.saturating_sub(wrap::width(&guess) + 1),
        scene.sign(Sign::More),
    );
    let pad = " ".repeat(room.saturating_sub(wrap::width(&name) + wrap::width(&guess)));
    let score = |column: &str| {
        let score = row.score(column);
        let score = score.map_or_else(|| scene.sign(Sign::Dot).to_owned(), |s| s.to_string());
        format!("{score:>6}")
    };
    let scores = ["importance", "us", "them"].map(score).concat();
    let full = (usize::from(finding.weight) * BAR).div_ceil(usize::from(MOST));
    Line::from(vec![
        scene.span(&kind, role),
        scene.span(&name, Role::Text),
        scene.span(&format!("{guess}{pad}"), Role::Quiet),
        scene.span(&scores, Role::Text),
        " ".into(),
        scene.span(&scene.sign(Sign::Full).repeat(full), role),
        scene.span(&scene.sign(Sign::Empty).repeat(BAR - full), Role::Quiet),
    ])
}

/// What a row is about: the text that the group wrote into it, what counts before whom it is compared with.
fn name(scene: Scene<'_>, columns: &[Column], row: &Row) -> String {
    let said = ["attribute", "competitor"]
        .iter()
        .filter_map(|id| row.value(id));
    let said: Vec<String> = said.map(|value| scene.locale().cell(value)).collect();
    if !said.is_empty() {
        return said.join(" · ");
    }
    let first = columns.iter().find_map(|column| row.value(&column.id));
    first.map_or_else(String::new, |value| scene.locale().cell(value))
}
