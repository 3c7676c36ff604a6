//! The report that everybody gets, as Markdown: first what a manager looks for, then each point, then the rest.

mod draft;
mod escape;
mod point;

use std::io;

use crate::domain::agreement::Agreement;
use crate::domain::minutes::Fate;
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::locale::Locale;
use escape::{line, lines};

/// Writes the report of a session in the language of the locale.
pub(super) fn write(session: &Session, locale: &Locale, out: &mut dyn io::Write) -> io::Result<()> {
    let mut page = Page {
        session,
        locale,
        out: String::new(),
    };
    page.head();
    page.people();
    page.first_steps();
    page.for_management();
    page.points();
    page.parked();
    page.time();
    page.drafts();
    out.write_all(page.out.as_bytes())
}

/// A report that is being written.
struct Page<'a> {
    session: &'a Session,
    locale: &'a Locale,
    out: String,
}

impl Page<'_> {
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
        let (session, locale) = (self.session, self.locale);
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

    /// Start and length, as far as they are known.
    fn hours(&self) -> String {
        let clock = &self.session.clock;
        let start = clock.start.map(|start| self.locale.time(start));
        let length = clock.available.map(|minutes| self.locale.length(minutes));
        let known: Vec<String> = start.into_iter().chain(length).collect();
        known.join(", ")
    }

    /// How far the session came, in a few sentences.
    fn summary(&self) -> String {
        let (session, locale) = (self.session, self.locale);
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
                .session
                .people
                .iter()
                .filter(|person| person.side == side);
            let names: Vec<String> = here
                .map(|person| match line(&person.function) {
                    function if function.is_empty() => line(&person.name),
                    function => format!("{} ({function})", line(&person.name)),
                })
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
        let minutes = &self.session.minutes;
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
        let number = self.session.number_of(agreement.id).unwrap_or_default();
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
        if self.session.minutes.parked.is_empty() {
            return;
        }
        self.section("report-parked");
        for item in &self.session.minutes.parked {
            let fate = match &item.fate {
                Fate::Open => self.locale.text("report-fate-open"),
                Fate::Owned(owner) => self
                    .locale
                    .say("report-fate-owned", &[("owner", line(owner).into())]),
                Fate::Dropped => self.locale.text("report-fate-dropped"),
            };
            let point = item
                .point
                .as_deref()
                .map(|id| line(self.session.title_of(id)));
            let known: Vec<String> = point.into_iter().chain([fate]).collect();
            self.put(&format!(
                "- {} ({})",
                lines(&item.text, "  "),
                known.join("; ")
            ));
        }
    }

    /// Planned and spent minutes; the opening and the closing are planned only.
    fn time(&mut self) {
        let (session, locale) = (self.session, self.locale);
        let clock = &session.clock;
        self.section("report-time");
        let [part, planned, spent] =
            ["report-part", "report-planned", "report-spent"].map(|key| locale.text(key));
        self.put(&format!("| {part} | {planned} | {spent} |"));
        self.put("| --- | ---: | ---: |");
        let minutes = |seconds: u32| seconds / 60 + u32::from(seconds % 60 >= 30);
        let mut rows = vec![(locale.text("report-opening"), clock.opening, None)];
        rows.extend(clock.boxes.iter().map(|time_box| {
            let title = line(session.title_of(&time_box.point));
            // A point that was taken off keeps the time that it took, but no box.
            let today = session
                .today()
                .any(|minutes| minutes.point == time_box.point);
            let planned = if today { time_box.planned } else { 0 };
            (title, planned, Some(time_box.spent))
        }));
        rows.push((locale.text("report-closing"), clock.closing, None));
        let planned = rows.iter().map(|(_, planned, _)| planned).sum();
        let spent = rows.iter().filter_map(|(_, _, spent)| *spent).sum();
        rows.push((locale.text("report-total"), planned, Some(spent)));
        for (title, planned, spent) in rows {
            let planned = locale.length(planned);
            let spent = spent.map_or_else(String::new, |spent| locale.length(minutes(spent)));
            self.put(&format!("| {title} | {planned} | {spent} |"));
        }
    }

    /// What was typed but not entered, so that not a word is lost.
    fn drafts(&mut self) {
        if self.session.drafts.is_empty() {
            return;
        }
        self.section("report-drafts");
        for draft in &self.session.drafts {
            let purpose = draft::purpose(self.session, self.locale, &draft.purpose);
            self.put(&format!(
                "- {}: {}",
                capital(&purpose),
                lines(&draft.readable(), "  ")
            ));
        }
    }
}

/// The text with a capital, to begin a line with.
fn capital(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}
