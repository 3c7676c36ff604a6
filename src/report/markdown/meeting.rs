//! The report around the points: what was said before the first and after the last, what became of earlier agreements, and what
//! the checks found.

use super::Page;
use super::escape::{line, lines};
use crate::domain::checks::checks;
use crate::domain::opening::Saying;
use crate::report::checks::{place, sentence};
use crate::report::facts::Fact;

impl Page<'_> {
    /// A fact as a line of a list.
    pub(super) fn fact(&mut self, fact: &Fact) {
        self.put(&format!("- {}: {}", fact.label, lines(&fact.text, "  ")));
    }

    /// What became of earlier agreements.
    pub(super) fn lookback(&mut self) {
        let facts = self.facts();
        let verdicts = &facts.session.minutes.lookback;
        if verdicts.is_empty() {
            return;
        }
        self.section("report-lookback");
        for verdict in verdicts {
            let (sentence, told) = facts.verdict(verdict);
            self.blank();
            self.put(&lines(&sentence, ""));
            self.blank();
            for fact in &told {
                self.fact(fact);
            }
        }
    }

    /// The opening: in which order people spoke, the words for each other, the goals that both share.
    pub(super) fn opening(&mut self) {
        let facts = self.facts();
        let opening = &facts.session.minutes.opening;
        if opening.is_empty() {
            return;
        }
        self.section("report-opening");
        self.quote(&facts.session.agenda.check_in);
        let order = facts.speaking_order();
        if !order.is_empty() {
            let label = self.locale.text("report-speaking-order");
            self.put(&format!("- {label}: {}", line(&order.join(", "))));
        }
        for fact in &facts.words(Saying::Before) {
            self.fact(fact);
        }
        if opening.goals.is_empty() {
            return;
        }
        self.part("report-goals");
        for goal in &opening.goals {
            self.put(&format!("- {}", lines(&goal.text, "  ")));
        }
    }

    /// The closing: the standing group, the words now, what the time was worth, the last word of each.
    pub(super) fn closing(&mut self) {
        let facts = self.facts();
        let closing = &facts.session.minutes.closing;
        if closing.is_empty() {
            return;
        }
        self.section("report-closing");
        let team = facts.revenue_team(&closing.revenue_team);
        let words = facts.words(Saying::After);
        let worth = facts.worth(&closing.worth);
        for fact in team.into_iter().chain(words).chain(worth) {
            self.fact(&fact);
        }
        let last: Vec<&str> = closing.last_words.iter().map(|word| word.trim()).collect();
        if !last.is_empty() {
            self.blank();
            self.quote(&facts.session.agenda.check_out);
            let label = self.locale.text("report-last-words");
            self.put(&format!("- {label}: {}", line(&last.join(" · "))));
        }
    }

    /// A question of the agenda, where it has one.
    fn quote(&mut self, text: &str) {
        let text = line(text);
        if !text.is_empty() {
            self.put(&format!("> {text}"));
            self.blank();
        }
    }

    /// What the checks across the points found.
    pub(super) fn checks(&mut self) {
        let found = checks(self.subject.session);
        if found.is_empty() {
            return;
        }
        self.section("report-checks");
        for finding in found {
            let (session, locale) = (self.subject.session, self.locale);
            let text = sentence(&finding, session, locale);
            let place = super::capital(&place(&finding, session, locale));
            self.put(&format!("- {}", line(&format!("{place}: {text}"))));
        }
    }
}
