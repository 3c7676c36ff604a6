//! One point of `show`: how it was rated, what was said, what stands on its worksheet, what was agreed; and what is being typed.

use std::io;

use super::{INDENT, Page};
use crate::domain::agreement::Agreement;
use crate::domain::draft::{Draft, Purpose};
use crate::domain::minutes::{Note, PointMinutes};
use crate::domain::rating::Round;

impl Page<'_, '_> {
    pub(super) fn points(&mut self) -> io::Result<()> {
        let session = self.session;
        let said = |minutes: &&PointMinutes| minutes.today || minutes.has_something();
        for minutes in session.minutes.points.iter().filter(said) {
            self.paper.gap()?;
            self.point(minutes)?;
        }
        Ok(())
    }

    pub(super) fn point_alone(&mut self, id: &str) -> io::Result<()> {
        match self.session.minutes.point(id) {
            Some(minutes) => self.point(minutes),
            None => Ok(()),
        }
    }

    fn point(&mut self, minutes: &PointMinutes) -> io::Result<()> {
        let points = &self.session.minutes.points;
        let number = points
            .iter()
            .position(|other| other.point == minutes.point)
            .map_or(0, |at| at + 1);
        let mut facts = vec![
            format!("{number}  {}", self.session.title_of(&minutes.point)),
            self.locale.progress(minutes.state),
        ];
        if let Some(time_box) = self.session.clock.time_box(&minutes.point) {
            let spent = [
                ("spent", (time_box.spent / 60).to_string()),
                ("planned", time_box.minutes().to_string()),
            ];
            facts.push(self.locale.tell("cli-spent", &spent));
        }
        self.paper.heading(&facts.join(" · "))?;
        let shown = minutes.ratings.iter().filter(|round| round.revealed);
        for (index, round) in shown.enumerate() {
            self.rating(index + 1, round)?;
        }
        for note in &minutes.notes {
            self.note(note)?;
        }
        self.sheet(minutes)?;
        for agreement in &minutes.agreements {
            self.agreement(agreement)?;
        }
        for draft in &self.session.drafts {
            if self.point_of(&draft.purpose) == Some(minutes.point.as_str()) {
                self.draft(draft)?;
            }
        }
        Ok(())
    }

    fn rating(&mut self, number: usize, round: &Round) -> io::Result<()> {
        let facts = self.facts();
        let gap = match facts.gap(round) {
            gap if gap.is_empty() => "–".to_owned(),
            gap => gap,
        };
        let values = [
            ("number", number.to_string()),
            ("sales", facts.hands(&round.sales)),
            ("marketing", facts.hands(&round.marketing)),
            ("gap", gap),
        ];
        let text = self.locale.tell("cli-rating", &values);
        self.hang(INDENT, "", &text)?;
        match facts.by_name(round) {
            names if names.is_empty() => Ok(()),
            names => self.hang(&format!("{INDENT}  "), "", &names),
        }
    }

    fn note(&mut self, note: &Note) -> io::Result<()> {
        let kind = self.locale.note_kind(note.kind);
        let lead = match note.side {
            Some(side) => format!("{kind} ({}): ", self.locale.side(side)),
            None => format!("{kind}: "),
        };
        let text = match self.facts().note_tail(note) {
            tail if tail.is_empty() => note.text.clone(),
            tail => format!("{} ({tail})", note.text.trim_end()),
        };
        self.hang(INDENT, &lead, &text)
    }

    /// The worksheet, row by row: a table of so many columns would not fit a terminal.
    fn sheet(&mut self, minutes: &PointMinutes) -> io::Result<()> {
        let Some(sheet) = self.facts().sheet(minutes) else {
            return Ok(());
        };
        for (number, row) in (1..).zip(&sheet.rows) {
            let cells = sheet.titles.iter().zip(row);
            let filled = cells.filter(|(_, cell)| !cell.is_empty());
            let told: Vec<String> = filled
                .map(|(title, cell)| format!("{title}: {cell}"))
                .collect();
            let lead = format!("{} {number}: ", self.text("report-row"));
            self.hang(INDENT, &lead, &told.join(" · "))?;
        }
        Ok(())
    }

    fn agreement(&mut self, agreement: &Agreement) -> io::Result<()> {
        let number = self.session.number_of(agreement.id).unwrap_or_default();
        let lead = format!("{INDENT}{number:<4} ");
        self.paper.block(&lead, &agreement.text)?;
        let under = " ".repeat(lead.len());
        let mut facts = vec![
            self.locale.kind(agreement.kind),
            self.locale.standing(agreement.state),
        ];
        let day = |day: Option<_>| day.map(|day| self.locale.short_day(day));
        let named = [
            ("cli-owner-sales", agreement.sales_owner.clone()),
            ("cli-owner-marketing", agreement.marketing_owner.clone()),
            ("cli-due", day(agreement.due)),
            ("cli-review", day(agreement.review)),
        ];
        for (key, value) in named {
            if let Some(value) = value {
                facts.push(self.locale.tell(key, &[("value", value)]));
            }
        }
        if agreement.needs_management {
            facts.push(self.text("cli-needs-management"));
        }
        self.paper.block(&under, &facts.join(" · "))?;
        for fact in &self.facts().agreement(agreement) {
            self.fact(&under, fact)?;
        }
        Ok(())
    }

    /// The drafts that belong to no point.
    pub(super) fn other_drafts(&mut self) -> io::Result<()> {
        let session = self.session;
        let loose = |draft: &&Draft| self.point_of(&draft.purpose).is_none();
        let loose: Vec<&Draft> = session.drafts.iter().filter(loose).collect();
        if !loose.is_empty() {
            self.paper.gap()?;
        }
        loose.into_iter().try_for_each(|draft| self.draft(draft))
    }

    fn draft(&mut self, draft: &Draft) -> io::Result<()> {
        let lead = format!("{}: ", self.text("cli-draft"));
        self.hang(INDENT, &lead, &draft.readable())
    }

    /// The id of the point at which a text is being typed.
    fn point_of<'s>(&'s self, purpose: &'s Purpose) -> Option<&'s str> {
        purpose.point(&self.session.minutes)
    }
}
