//! One point of the report: what was agreed there, how it was rated, what was said.

use super::Page;
use super::escape::{line, lines};
use crate::domain::agreement::Agreement;
use crate::domain::minutes::{Note, PointMinutes};
use crate::domain::people::Side;
use crate::report::facts::capital;

impl Page<'_> {
    /// The points of today, and those that were taken off after something had been said there.
    pub(super) fn points(&mut self) {
        for (number, minutes) in (1..).zip(&self.subject.session.minutes.points) {
            if minutes.today || minutes.has_something() {
                self.point(number, minutes);
            }
        }
    }

    fn point(&mut self, number: usize, minutes: &PointMinutes) {
        let point = self.subject.session.point(&minutes.point);
        let title = line(self.subject.session.title_of(&minutes.point));
        self.heading(2, &format!("{number} · {title}"));
        if let Some(point) = point {
            self.put(&format!("> {}", line(&point.question)));
            self.blank();
        }
        let mut state = capital(&self.locale.progress(minutes.state));
        if !minutes.today {
            state = format!("{state} · {}", self.locale.text("report-not-today"));
        }
        self.put(&format!("*{state}*"));
        if !minutes.agreements.is_empty() {
            self.part("report-agreements");
        }
        for agreement in &minutes.agreements {
            self.agreement(agreement);
        }
        self.sheet(minutes);
        self.ratings(minutes);
        self.notes(&minutes.notes);
    }

    pub(super) fn part(&mut self, key: &str) {
        let text = self.locale.text(key);
        self.heading(3, &text);
    }

    fn agreement(&mut self, agreement: &Agreement) {
        let locale = self.locale;
        let number = self
            .subject
            .session
            .number_of(agreement.id)
            .unwrap_or_default();
        self.blank();
        self.put(&format!("**{number}** {}", lines(&agreement.text, "")));
        self.blank();
        let mut state = vec![
            capital(&locale.kind(agreement.kind)),
            locale.standing(agreement.state),
        ];
        if agreement.needs_management {
            state.push(locale.text("report-needs-management"));
        }
        let facts = [state, self.owners(agreement), self.days(agreement)];
        for facts in facts.iter().filter(|facts| !facts.is_empty()) {
            self.put(&format!("- {}", facts.join(" · ")));
        }
        for fact in &self.facts().agreement(agreement) {
            self.fact(fact);
        }
    }

    fn ratings(&mut self, minutes: &PointMinutes) {
        if minutes.ratings.is_empty() {
            return;
        }
        let (locale, facts) = (self.locale, self.facts());
        self.part("report-rating");
        if let Some(point) = self.subject.session.point(&minutes.point) {
            self.put(&format!("> {}", line(&point.statement)));
            self.blank();
        }
        let [sales, marketing] =
            [Side::Sales, Side::Marketing].map(|side| capital(&locale.side(side)));
        let [round, gap] = ["report-round", "report-gap"].map(|key| locale.text(key));
        self.put(&format!("| {round} | {sales} | {marketing} | {gap} |"));
        self.put("| ---: | --- | --- | --- |");
        for (number, round) in (1..).zip(&minutes.ratings) {
            let [sales, marketing, gap] = if round.revealed {
                [
                    facts.hands(&round.sales),
                    facts.hands(&round.marketing),
                    facts.gap(round),
                ]
            } else {
                // What the room has not seen is nobody's to read either.
                [
                    String::new(),
                    String::new(),
                    locale.text("report-unrevealed"),
                ]
            };
            self.put(&format!("| {number} | {sales} | {marketing} | {gap} |"));
        }
        let rounds = (1..).zip(&minutes.ratings);
        for (number, round) in rounds.filter(|(_, round)| round.revealed) {
            let names = facts.by_name(round);
            if !names.is_empty() {
                let label = locale.say("report-by-name", &[("number", number.into())]);
                self.blank();
                self.put(&format!("- {label}: {}", line(&names)));
            }
        }
    }

    fn sheet(&mut self, minutes: &PointMinutes) {
        let Some(sheet) = self.facts().sheet(minutes) else {
            return;
        };
        self.part("report-worksheet");
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        self.put(&row(&sheet.titles));
        let rule: Vec<&str> = sheet.titles.iter().map(|_| "---").collect();
        self.put(&format!("| {} |", rule.join(" | ")));
        for cells in &sheet.rows {
            self.put(&row(cells));
        }
    }

    fn notes(&mut self, notes: &[Note]) {
        if notes.is_empty() {
            return;
        }
        self.part("report-notes");
        let sides = [
            Some(Side::Sales),
            Some(Side::Marketing),
            None,
            Some(Side::Management),
            Some(Side::Other),
        ];
        for side in sides {
            let said: Vec<&Note> = notes.iter().filter(|note| note.side == side).collect();
            if said.is_empty() {
                continue;
            }
            let name = side.map_or_else(
                || self.locale.text("report-both"),
                |side| self.locale.side(side),
            );
            self.blank();
            self.put(&format!("**{}**", capital(&name)));
            self.blank();
            for note in said {
                let kind = capital(&self.locale.note_kind(note.kind));
                let tail = match self.facts().note_tail(note) {
                    tail if tail.is_empty() => tail,
                    tail => format!(" ({})", line(&tail)),
                };
                self.put(&format!("- {kind}: {}{tail}", lines(&note.text, "  ")));
            }
        }
    }
}
