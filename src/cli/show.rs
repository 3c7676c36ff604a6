//! `show`: one session as text: who was there, what was said, what was agreed. Not a report for others: that is `export`.

mod point;

use std::io;

use super::ending::{Status, Trouble};
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use crate::domain::checks::checks;
use crate::domain::opening::Saying;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::report::checks::{place, sentence};
use crate::report::facts::{Fact, Facts, capital};
use crate::store;

/// Before what belongs to a point.
const INDENT: &str = "   ";

/// Prints a session, or one point of it.
pub fn run(
    setting: &Setting,
    words: &str,
    point: Option<&str>,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let path = setting.library()?.find(words)?;
    let session = store::read_session(&path)?;
    let point = point
        .map(|words| pick::point(&session, words, &setting.locale))
        .transpose()?;
    if setting.json {
        let document = match point.and_then(|id| session.minutes.point(id)) {
            Some(minutes) => serde_json::to_value(minutes),
            None => serde_json::to_value(&session),
        };
        paper.json(&document.map_err(io::Error::from)?)?;
        return Ok(Status::Done);
    }
    let earlier = store::earlier(&path, &session);
    let mut page = Page {
        session: &session,
        earlier: &earlier,
        locale: &setting.locale,
        paper,
    };
    if let Some(id) = point {
        page.point_alone(id)?;
    } else {
        page.whole(&path.display().to_string())?;
    }
    Ok(Status::Done)
}

/// A session on its way to the paper.
struct Page<'a, 'b> {
    session: &'a Session,
    earlier: &'a [Session],
    locale: &'a Locale,
    paper: &'a mut Paper<'b>,
}

impl<'a> Page<'a, '_> {
    fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// What was recorded, in sentences.
    const fn facts(&self) -> Facts<'a> {
        Facts {
            session: self.session,
            earlier: self.earlier,
            locale: self.locale,
        }
    }

    fn whole(&mut self, path: &str) -> io::Result<()> {
        self.head(path)?;
        self.people()?;
        self.lookback()?;
        self.opening()?;
        self.points()?;
        self.parked()?;
        self.first_steps()?;
        self.closing()?;
        self.next_meeting()?;
        self.checks()?;
        self.other_drafts()
    }

    fn head(&mut self, path: &str) -> io::Result<()> {
        let session = self.session;
        let names = [session.team.as_str(), session.title.as_str()];
        let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        self.paper.heading(&names.join(" · "))?;
        let mut facts = vec![self.locale.long_day(session.date)];
        if let Some(start) = session.clock.start {
            facts.push(self.locale.time(start));
        }
        if let Some(available) = session.clock.available {
            facts.push(self.locale.length(available));
        }
        facts.push(self.locale.language_name(session.language));
        facts.push(match session.minutes.closed {
            Some(day) => {
                let day = [("day", self.locale.short_day(day))];
                self.locale.tell("cli-closed-on", &day)
            }
            None => self.text("cli-open-still"),
        });
        self.paper.line(&facts.join(" · "))?;
        if let Some(id) = session.follows {
            let mut earlier = self.earlier.iter();
            let before = earlier.find(|session| session.id == id);
            let before = before.map_or_else(
                || id.to_string(),
                |session| {
                    let day = self.locale.short_day(session.date);
                    format!("{} ({day})", session.title)
                },
            );
            let follows = format!("{}: {before}", self.text("report-follows"));
            self.paper.line(&follows)?;
        }
        self.paper.line(&format!("{} · {path}", session.id))
    }

    /// A heading with an empty line before it.
    fn section(&mut self, key: &str) -> io::Result<()> {
        self.paper.gap()?;
        self.paper.heading(&self.text(key))
    }

    /// A fact under a heading.
    fn fact(&mut self, indent: &str, fact: &Fact) -> io::Result<()> {
        self.hang(indent, &format!("{}: ", fact.label), &fact.text)
    }

    /// A lead of any width with its text, the further lines of which hang under the indent and not under the lead.
    fn hang(&mut self, indent: &str, lead: &str, text: &str) -> io::Result<()> {
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default();
        self.paper.hanging(indent, &format!("{lead}{first}"))?;
        lines.try_for_each(|line| self.paper.block(&format!("{indent}  "), line))
    }

    fn people(&mut self) -> io::Result<()> {
        if self.session.people.is_empty() {
            return Ok(());
        }
        self.section("cli-people")?;
        for person in &self.session.people {
            let mut facts = vec![person.name.clone(), self.locale.side(person.side)];
            if !person.function.is_empty() {
                facts.push(person.function.clone());
            }
            if person.observer {
                facts.push(self.text("report-observer"));
            }
            if person.left {
                facts.push(self.text("report-left"));
            }
            self.paper.block(INDENT, &facts.join(" · "))?;
        }
        Ok(())
    }

    fn lookback(&mut self) -> io::Result<()> {
        let facts = self.facts();
        if facts.session.minutes.lookback.is_empty() {
            return Ok(());
        }
        self.section("report-lookback")?;
        for verdict in &facts.session.minutes.lookback {
            let (sentence, told) = facts.verdict(verdict);
            self.hang(INDENT, "", &sentence)?;
            for fact in &told {
                self.fact("      ", fact)?;
            }
        }
        Ok(())
    }

    fn opening(&mut self) -> io::Result<()> {
        let facts = self.facts();
        let opening = &facts.session.minutes.opening;
        if opening.is_empty() {
            return Ok(());
        }
        self.section("report-opening")?;
        let order = facts.speaking_order();
        if !order.is_empty() {
            let lead = format!("{}: ", self.text("report-speaking-order"));
            self.hang(INDENT, &lead, &order.join(", "))?;
        }
        for fact in &facts.words(Saying::Before) {
            self.fact(INDENT, fact)?;
        }
        for goal in &opening.goals {
            let lead = format!("{}: ", self.text("report-goal"));
            self.hang(INDENT, &lead, goal.text.trim())?;
        }
        Ok(())
    }

    fn parked(&mut self) -> io::Result<()> {
        let facts = self.facts();
        if facts.session.minutes.parked.is_empty() {
            return Ok(());
        }
        self.section("cli-parked")?;
        for item in &facts.session.minutes.parked {
            let more = facts.parked(item).join(" · ");
            self.hang(INDENT, "", &format!("{} · {more}", item.text.trim()))?;
        }
        Ok(())
    }

    fn first_steps(&mut self) -> io::Result<()> {
        let session = self.session;
        if session.minutes.first_steps.is_empty() {
            return Ok(());
        }
        self.section("cli-first-steps")?;
        for &id in &session.minutes.first_steps {
            if let Some(agreement) = session.minutes.agreement(id) {
                let number = session.number_of(id).unwrap_or_default();
                self.paper
                    .block(&format!("{INDENT}{number:<4} "), &agreement.text)?;
            }
        }
        Ok(())
    }

    fn closing(&mut self) -> io::Result<()> {
        let facts = self.facts();
        let closing = &facts.session.minutes.closing;
        if closing.is_empty() {
            return Ok(());
        }
        self.section("report-closing")?;
        let team = facts.revenue_team(&closing.revenue_team);
        let words = facts.words(Saying::After);
        let worth = facts.worth(&closing.worth);
        for fact in team.into_iter().chain(words).chain(worth) {
            self.fact(INDENT, &fact)?;
        }
        let last: Vec<&str> = closing.last_words.iter().map(|word| word.trim()).collect();
        if !last.is_empty() {
            let lead = format!("{}: ", self.text("report-last-words"));
            self.hang(INDENT, &lead, &last.join(" · "))?;
        }
        Ok(())
    }

    fn next_meeting(&mut self) -> io::Result<()> {
        let Some(day) = self.session.minutes.next_meeting else {
            return Ok(());
        };
        let day = [("day", self.locale.long_day(day))];
        self.paper.gap()?;
        self.paper.line(&self.locale.tell("cli-next-meeting", &day))
    }

    /// What the checks across the points found.
    fn checks(&mut self) -> io::Result<()> {
        let found = checks(self.session);
        if found.is_empty() {
            return Ok(());
        }
        self.section("report-checks")?;
        for finding in found {
            let place = capital(&place(&finding, self.session, self.locale));
            let sentence = sentence(&finding, self.session, self.locale);
            self.hang(INDENT, &format!("{place}: "), &sentence)?;
        }
        Ok(())
    }
}
