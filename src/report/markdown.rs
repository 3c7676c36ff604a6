//! The report that everybody gets, as Markdown: first what a manager looks for, then each point, then the rest.

mod draft;
mod escape;
mod meeting;
mod point;

use std::io;

use super::Subject;
use super::facts::{Facts, capital};
use crate::domain::agreement::Agreement;
use crate::domain::people::Side;
use crate::locale::Locale;
use escape::{line, lines};

/// Writes the report of a session in the language of the locale.
pub(super) fn write(
    subject: &Subject<'_>,
    locale: &Locale,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut page = Page {
        subject: *subject,
        locale,
        out: String::new(),
    };
    page.head();
    page.people();
    page.first_steps();
    page.for_management();
    page.lookback();
    page.opening();
    page.points();
    page.parked();
    page.closing();
    page.time();
    page.checks();
    page.drafts();
    out.write_all(page.out.as_bytes())
}

/// A report that is being written.
struct Page<'a> {
    subject: Subject<'a>,
    locale: &'a Locale,
    out: String,
}

impl<'a> Page<'a> {
    /// What was recorded, in sentences.
    const fn facts(&self) -> Facts<'a> {
        Facts {
            session: self.subject.session,
            earlier: self.subject.earlier,
            locale: self.locale,
        }
    }

    /// A heading of our own or of the agenda, already escaped, with the blank lines around it.
    fn heading(&mut self, level: usize, text: &str) {
        if !self.out.is_empty() {
            self.blank();
        }
        self.put(&format!("{} {text}", "#".repeat(level)));
        self.blank();
    }

    fn section(&mut self, key: &str) {
        let text = self.locale.text(key);
        self.heading(2, &text);
    }

    /// A line that is already escaped.
    fn put(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// An empty line, unless there is one.
    fn blank(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn head(&mut self) {
        let (session, locale) = (self.subject.session, self.locale);
        let day = locale.long_day(session.date);
        let title = match line(&session.title) {
            title if title.is_empty() => {
                locale.say("report-untitled", &[("day", day.clone().into())])
            }
            title => title,
        };
        self.heading(1, &title);
        let mut facts = vec![
            ("report-team", line(&session.team)),
            ("report-day", day),
            ("report-hours", self.hours()),
            ("report-agenda", line(&session.agenda.title)),
        ];
        if session.follows.is_some() {
            facts.push(("report-follows", self.follows()));
        }
        if let Some(day) = session.minutes.next_meeting {
            facts.push(("report-next-meeting", locale.long_day(day)));
        }
        for (key, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            self.put(&format!("- **{}:** {value}", locale.text(key)));
        }
        self.blank();
        let summary = self.summary();
        self.put(&summary);
    }

    /// The session that this one follows, as far as somebody has it.
    fn follows(&self) -> String {
        let before = self.subject.session.follows;
        let mut earlier = self.subject.earlier.iter();
        match earlier.find(|session| Some(session.id) == before) {
            Some(session) => {
                let day = self.locale.long_day(session.date);
                match line(&session.title) {
                    title if title.is_empty() => day,
                    title => format!("{title}, {day}"),
                }
            }
            None => self.locale.text("report-follows-unknown"),
        }
    }

    /// Start and length, as far as they are known.
    fn hours(&self) -> String {
        let clock = &self.subject.session.clock;
        let start = clock.start.map(|start| self.locale.time(start));
        let length = clock.available.map(|minutes| self.locale.length(minutes));
        let known: Vec<String> = start.into_iter().chain(length).collect();
        known.join(", ")
    }

    /// How far the session came, in a few sentences.
    fn summary(&self) -> String {
        let (session, locale) = (self.subject.session, self.locale);
        let agreed = session
            .standing()
            .filter(|(_, agreement)| agreement.state.holds());
        let counts = [
            ("agreements", agreed.count().into()),
            ("settled", session.settled().into()),
            ("points", session.today().count().into()),
        ];
        let state = match session.minutes.closed {
            Some(day) => locale.say("report-closed", &[("day", locale.long_day(day).into())]),
            None => locale.text("report-open"),
        };
        format!("{} {state}", locale.say("report-summary", &counts))
    }

    fn people(&mut self) {
        self.section("report-people");
        for side in Side::ALL {
            let here = self
                .subject
                .session
                .people
                .iter()
                .filter(|person| person.side == side);
            let names: Vec<String> = here
                .map(|person| line(&self.facts().person(person)))
                .collect();
            let names = match names.join(", ") {
                // That one of the two camps was not there is worth reading.
                names if names.is_empty() && matches!(side, Side::Sales | Side::Marketing) => {
                    self.locale.text("report-nobody")
                }
                names => names,
            };
            if !names.is_empty() {
                self.put(&format!(
                    "- **{}:** {names}",
                    capital(&self.locale.side(side))
                ));
            }
        }
    }

    fn first_steps(&mut self) {
        let minutes = &self.subject.session.minutes;
        let chosen: Vec<&Agreement> = minutes
            .first_steps
            .iter()
            .filter_map(|id| minutes.agreement(*id))
            .collect();
        if chosen.is_empty() {
            return;
        }
        self.section("report-first-steps");
        for (number, agreement) in (1_usize..).zip(chosen) {
            let mark = format!("{number}. ");
            let indent = " ".repeat(mark.len());
            self.put(&format!("{mark}{}", lines(&agreement.text, &indent)));
            let mut facts = vec![self.number(agreement)];
            facts.extend(self.owners(agreement));
            facts.extend(self.days(agreement));
            self.put("");
            self.put(&format!("{indent}{}", facts.join(" · ")));
            self.put("");
        }
    }

    fn for_management(&mut self) {
        let asked: Vec<&Agreement> = self
            .subject
            .session
            .standing()
            .map(|(_, agreement)| agreement)
            .filter(|agreement| agreement.needs_management)
            .collect();
        if asked.is_empty() {
            return;
        }
        self.section("report-for-management");
        for agreement in asked {
            let number = self.number(agreement);
            self.put(&format!("- {} ({number})", lines(&agreement.text, "  ")));
        }
    }

    /// The number that the room calls it by: "agreement 2.1".
    fn number(&self, agreement: &Agreement) -> String {
        let number = self
            .subject
            .session
            .number_of(agreement.id)
            .unwrap_or_default();
        self.locale
            .say("report-number", &[("number", number.into())])
    }

    /// Who sees to it: "Sales: Ana".
    fn owners(&self, agreement: &Agreement) -> Vec<String> {
        [Side::Sales, Side::Marketing]
            .into_iter()
            .filter_map(|side| {
                let owner = line(agreement.owner(side)?);
                Some(format!("{}: {owner}", capital(&self.locale.side(side))))
            })
            .collect()
    }

    /// When it is done and looked at: "by Fri 4 Dec 2026".
    fn days(&self, agreement: &Agreement) -> Vec<String> {
        let day = |key, day: Option<_>| {
            let day = self.locale.short_day(day?);
            Some(self.locale.say(key, &[("day", day.into())]))
        };
        let due = day("report-due", agreement.due);
        due.into_iter()
            .chain(day("report-review", agreement.review))
            .collect()
    }

    fn parked(&mut self) {
        if self.subject.session.minutes.parked.is_empty() {
            return;
        }
        self.section("report-parked");
        let facts = self.facts();
        for item in &facts.session.minutes.parked {
            let known: Vec<String> = facts.parked(item).iter().map(|text| line(text)).collect();
            self.put(&format!(
                "- {} ({})",
                lines(&item.text, "  "),
                known.join("; ")
            ));
        }
    }

    /// Planned, added and spent minutes.
    fn time(&mut self) {
        let locale = self.locale;
        let rows = self.facts().time();
        let added = rows.iter().any(|row| !row.added.is_empty());
        self.section("report-time");
        let row = |part: &str, planned: &str, more: &str, spent: &str| {
            let more = if added {
                format!(" {more} |")
            } else {
                String::new()
            };
            format!("| {part} | {planned} |{more} {spent} |")
        };
        let [part, planned, more, spent] = [
            "report-part",
            "report-planned",
            "report-added",
            "report-spent",
        ]
        .map(|key| locale.text(key));
        self.put(&row(&part, &planned, &more, &spent));
        self.put(&row("---", "---:", "---:", "---:"));
        let minutes = |seconds: u32| locale.length(seconds / 60 + u32::from(seconds % 60 >= 30));
        let length = |minutes: Option<u32>| minutes.map_or_else(String::new, |m| locale.length(m));
        for time in &rows {
            let spent = time.spent.map_or_else(String::new, minutes);
            self.put(&row(
                &line(&time.part),
                &length(time.planned),
                &time.added,
                &spent,
            ));
        }
        let planned = rows.iter().filter_map(|row| row.planned).sum();
        let spent = rows.iter().filter_map(|row| row.spent).sum();
        let total = locale.text("report-total");
        self.put(&row(&total, &locale.length(planned), "", &minutes(spent)));
    }

    /// What was typed but not entered, so that not a word is lost.
    fn drafts(&mut self) {
        if self.subject.session.drafts.is_empty() {
            return;
        }
        self.section("report-drafts");
        for draft in &self.subject.session.drafts {
            let purpose = draft::purpose(self.subject.session, self.locale, &draft.purpose);
            self.put(&format!(
                "- {}: {}",
                capital(&purpose),
                lines(&draft.readable(), "  ")
            ));
        }
    }
}
