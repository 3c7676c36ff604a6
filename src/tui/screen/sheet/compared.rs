//! Below a competition sheet: where we give the customer too little or too much, the weightiest first, as bars. What counts as too
//! little or too much is `domain::delivery`.

use ratatui::text::Line;

use crate::domain::agenda::Column;
use crate::domain::delivery::{Delivery, Finding, MOST, compares, findings, unjudged};
use crate::domain::worksheet::Row;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::table::INDENT;

/// The most findings of each sort that are shown: a group acts on no more at once.
const SHOWN: usize = 3;

/// Columns of a bar.
const BAR: usize = 10;

/// Columns of the three judgements, each below its word.
const SCORES: usize = 21;

/// A window has to be so wide that judgements fit beside the bar.
const WITH_SCORES: usize = 70;

/// What a comparison has to show.
#[derive(Debug)]
pub struct Picture<'a> {
    columns: &'a [Column],
    rows: &'a [Row],
    /// `None` for a sheet that asks for no judgements, or has no row yet.
    found: Option<Vec<Finding>>,
}

impl<'a> Picture<'a> {
    /// The picture of a sheet.
    #[must_use]
    pub fn of(columns: &'a [Column], rows: &'a [Row]) -> Self {
        let compared = compares(columns) && !rows.is_empty();
        Self {
            columns,
            rows,
            found: compared.then(|| findings(columns, rows)),
        }
    }

    /// Rows that it takes of so many that the sheet and it have together: two fifths at most, so that the sheet stays in sight.
    #[must_use]
    pub fn height(&self, both: u16) -> u16 {
        let lines = match &self.found {
            None => return 0,
            Some(found) if found.is_empty() => 2,
            Some(_) => {
                let groups = [Delivery::TooLittle, Delivery::TooMuch].map(|d| self.group(d).len());
                groups
                    .iter()
                    .map(|count| count + usize::from(*count > 0))
                    .sum()
            }
        };
        // And a row of air above.
        let wanted = u16::try_from(lines + 1).unwrap_or(u16::MAX);
        let height = wanted.min(both * 2 / 5);
        if height < 3 { 0 } else { height }
    }

    fn group(&self, delivery: Delivery) -> Vec<&Finding> {
        let found = self.found.iter().flatten();
        let group = found.filter(|finding| finding.delivery == delivery);
        group.take(SHOWN).collect()
    }

    /// Draws it, a row below the sheet.
    pub fn draw(&self, scene: Scene<'_>, pen: &mut Pen<'_>) {
        let Some(found) = &self.found else {
            return;
        };
        pen.skip(1);
        if found.is_empty() {
            self.nothing(scene, pen);
            return;
        }
        let mut first = true;
        for delivery in [Delivery::TooLittle, Delivery::TooMuch] {
            let group = self.group(delivery);
            // A heading without a line below it tells nothing.
            if group.is_empty() || pen.left() < 2 {
                continue;
            }
            pen.line(&self.heading(scene, delivery, first, pen.columns()));
            first = false;
            for finding in group {
                if let Some(row) = self.rows.iter().find(|row| row.id == finding.row) {
                    pen.line(&self.line(scene, row, finding, pen.columns()));
                }
            }
        }
    }

    fn nothing(&self, scene: Scene<'_>, pen: &mut Pen<'_>) {
        let key = if unjudged(self.rows) < self.rows.len() {
            "compared-nothing"
        } else {
            "compared-not-yet"
        };
        pen.text(&scene.text(key), INDENT, scene.style(Role::Quiet));
    }

    /// What a group is; above the first one also what each judgement is, and how many rows have none.
    fn heading(
        &self,
        scene: Scene<'_>,
        delivery: Delivery,
        first: bool,
        wide: usize,
    ) -> Line<'static> {
        let (key, role) = match delivery {
            Delivery::TooLittle => ("compared-too-little", Role::Attention),
            Delivery::TooMuch => ("compared-too-much", Role::Heading),
        };
        let mut line = Line::from(scene.span(&format!("{}{}", air(), scene.text(key)), role));
        let lacking = unjudged(self.rows);
        if first && lacking > 0 {
            let text = scene
                .locale()
                .say("compared-unjudged", &[("count", lacking.into())]);
            line.push_span(scene.span(&format!("  {text}"), Role::Quiet));
        }
        let names = ["compared-importance", "compared-us", "compared-them"];
        let names = names.map(|key| format!("{:>7}", scene.text(key))).concat();
        let before = wide.saturating_sub(SCORES + BAR + 2);
        if first && wide >= WITH_SCORES && line.width() < before {
            let pad = " ".repeat(before - line.width());
            line.push_span(scene.span(&format!("{pad}{names}"), Role::Quiet));
        }
        line
    }

    /// A finding: what, against whom, how it was judged, and how heavy it weighs.
    fn line(&self, scene: Scene<'_>, row: &Row, finding: &Finding, wide: usize) -> Line<'static> {
        let (role, sign) = match finding.delivery {
            Delivery::TooLittle => (Role::Attention, Sign::Attention),
            Delivery::TooMuch => (Role::Text, Sign::Dot),
        };
        let scores = if wide >= WITH_SCORES {
            ["importance", "us", "them"]
                .map(|column| score(scene, row, column))
                .concat()
        } else {
            String::new()
        };
        let guess = if finding.guess {
            scene.text("compared-guess")
        } else {
            String::new()
        };
        let room = wide.saturating_sub(usize::from(INDENT) + 2 + wrap::width(&scores) + 2 + BAR);
        let name = self.name(scene, row, room.saturating_sub(wrap::width(&guess) + 2));
        let used = wrap::width(&name) + wrap::width(&guess) + 2;
        let pad = " ".repeat(room.saturating_sub(used));
        let full = (usize::from(finding.weight) * BAR).div_ceil(usize::from(MOST));
        Line::from(vec![
            scene.span(&format!("{}{} ", air(), scene.sign(sign)), role),
            scene.span(&name, Role::Text),
            scene.span(&format!("  {guess}{pad}"), Role::Quiet),
            scene.span(&format!("{scores}  "), Role::Text),
            scene.span(&scene.sign(Sign::Full).repeat(full), role),
            scene.span(&scene.sign(Sign::Empty).repeat(BAR - full), Role::Quiet),
        ])
    }

    /// What a row is about: what counts, and with whom it is compared where there is room for both.
    fn name(&self, scene: Scene<'_>, row: &Row, room: usize) -> String {
        let said = |id: &str| row.value(id).map(|value| scene.locale().cell(value));
        let first = || self.columns.iter().find_map(|column| said(&column.id));
        let (counts, who) = match (said("attribute"), said("competitor")) {
            (Some(counts), who) => (counts, who),
            (None, who) => (who.or_else(first).unwrap_or_default(), None),
        };
        let both = who.map(|who| format!("{counts} · {who}"));
        let both = both.filter(|both| wrap::width(both) <= room);
        both.unwrap_or_else(|| wrap::cut(&counts, room, scene.sign(Sign::More)))
    }
}

/// The columns before a line, so that it begins below the table.
fn air() -> String {
    " ".repeat(usize::from(INDENT))
}

fn score(scene: Scene<'_>, row: &Row, column: &str) -> String {
    let score = row.score(column).map(|score| score.to_string());
    let score = score.unwrap_or_else(|| scene.sign(Sign::Dot).to_owned());
    format!("{score:>7}")
}
