//! One point of the report: what was agreed there, how it was rated, what was said.

use super::escape::{line, lines};
use super::{Page, capital};
use crate::domain::agreement::Agreement;
use crate::domain::minutes::{Note, PointMinutes};
use crate::domain::people::Side;
use crate::domain::rating::{Round, Told, told};

impl Page<'_> {
    /// The points of today, and those that were taken off after something had been said there.
    pub(super) fn points(&mut self) {
        for (number, minutes) in (1..).zip(&self.session.minutes.points) {
            if minutes.today || has_something(minutes) {
                self.point(number, minutes);
            }
        }
    }

    fn point(&mut self, number: usize, minutes: &PointMinutes) {
        let point = self.session.point(&minutes.point);
        let title = line(self.session.title_of(&minutes.point));
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
        self.ratings(minutes);
        self.notes(&minutes.notes);
    }

    fn part(&mut self, key: &str) {
        let text = self.locale.text(key);
        self.heading(3, &text);
    }

    fn agreement(&mut self, agreement: &Agreement) {
        let locale = self.locale;
        let number = self.session.number_of(agreement.id).unwrap_or_default();
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
        let more = [
            ("report-reason", &agreement.reason),
            ("report-reservations", &agreement.reservations),
        ];
        for (key, text) in more.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
            self.put(&format!("- {}: {}", locale.text(key), lines(text, "  ")));
        }
    }

    fn ratings(&mut self, minutes: &PointMinutes) {
        if minutes.ratings.is_empty() {
            return;
        }
        let locale = self.locale;
        self.part("report-rating");
        if let Some(point) = self.session.point(&minutes.point) {
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
                    self.hands(&round.sales),
                    self.hands(&round.marketing),
                    self.gap(round),
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
    }

    /// The average of a side with what lies behind it; of few hands the spread only.
    fn hands(&self, hands: &[u8]) -> String {
        let (average, low, high) = match told(hands) {
            Told::Nobody => return self.locale.text("report-no-hands"),
            Told::Spread { low, high, .. } => (None, low, high),
            Told::Picture {
                average, low, high, ..
            } => (Some(average), low, high),
        };
        let mut values = vec![
            ("low", low.into()),
            ("high", high.into()),
            ("count", hands.len().into()),
        ];
        match average {
            Some(average) => {
                values.push(("average", self.locale.number(average, 1).into()));
                self.locale.say("report-hands", &values)
            }
            None => self.locale.say("report-few-hands", &values),
        }
    }

    /// How far the sides are apart, and which of them is surer.
    fn gap(&self, round: &Round) -> String {
        let Some(gap) = round.gap() else {
            return String::new();
        };
        let apart = self.locale.number(gap.abs(), 1);
        let surer = if gap > 0.0 {
            Side::Marketing
        } else {
            Side::Sales
        };
        if gap == 0.0 {
            return apart;
        }
        let values = [
            ("gap", apart.into()),
            ("side", self.locale.side(surer).into()),
        ];
        self.locale.say("report-surer", &values)
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
                self.put(&format!("- {kind}: {}", lines(&note.text, "  ")));
            }
        }
    }
}

/// Whether anything was said or agreed at a point.
fn has_something(minutes: &PointMinutes) -> bool {
    !(minutes.agreements.is_empty() && minutes.notes.is_empty() && minutes.ratings.is_empty())
}
