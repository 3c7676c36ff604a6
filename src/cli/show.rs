//! `show`: one session as text: who was there, what was said, what was agreed. Not a report for others: that is `export`.

use std::io;

use super::ending::{Status, Trouble};
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use crate::domain::agreement::Agreement;
use crate::domain::draft::{Draft, Purpose};
use crate::domain::minutes::{Fate, PointMinutes};
use crate::domain::passages::draft_point;
use crate::domain::rating::{Round, Told, told};
use crate::domain::session::Session;
use crate::locale::Locale;
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
    let mut page = Page {
        session: &session,
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
    locale: &'a Locale,
    paper: &'a mut Paper<'b>,
}

impl Page<'_, '_> {
    fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    fn whole(&mut self, path: &str) -> io::Result<()> {
        self.head(path)?;
        self.people()?;
        self.points()?;
        self.parked()?;
        self.first_steps()?;
        self.next_meeting()?;
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
        self.paper.line(&format!("{} · {path}", session.id))
    }

    fn people(&mut self) -> io::Result<()> {
        if self.session.people.is_empty() {
            return Ok(());
        }
        self.paper.gap()?;
        self.paper.heading(&self.text("cli-people"))?;
        for person in &self.session.people {
            let mut facts = vec![person.name.clone(), self.locale.side(person.side)];
            if !person.function.is_empty() {
                facts.push(person.function.clone());
            }
            self.paper.block(INDENT, &facts.join(" · "))?;
        }
        Ok(())
    }

    fn points(&mut self) -> io::Result<()> {
        let session = self.session;
        let said = |minutes: &&PointMinutes| {
            minutes.today || !minutes.notes.is_empty() || !minutes.agreements.is_empty()
        };
        for minutes in session.minutes.points.iter().filter(said) {
            self.paper.gap()?;
            self.point(minutes)?;
        }
        Ok(())
    }

    fn point_alone(&mut self, id: &str) -> io::Result<()> {
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
                ("planned", time_box.planned.to_string()),
            ];
            facts.push(self.locale.tell("cli-spent", &spent));
        }
        self.paper.heading(&facts.join(" · "))?;
        let shown = minutes.ratings.iter().filter(|round| round.revealed);
        for (index, round) in shown.enumerate() {
            self.rating(index + 1, round)?;
        }
        for note in &minutes.notes {
            let kind = self.locale.note_kind(note.kind);
            let lead = match note.side {
                Some(side) => format!("{INDENT}{kind} ({}): ", self.locale.side(side)),
                None => format!("{INDENT}{kind}: "),
            };
            self.hang(&lead, &note.text)?;
        }
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

    /// A lead of any width with its text, the further lines of which hang under the indent and not under the lead.
    fn hang(&mut self, lead: &str, text: &str) -> io::Result<()> {
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default();
        let lead = lead.trim_start();
        self.paper.hanging(INDENT, &format!("{lead}{first}"))?;
        lines.try_for_each(|line| self.paper.block(&format!("{INDENT}  "), line))
    }

    fn rating(&mut self, number: usize, round: &Round) -> io::Result<()> {
        let none = || "–".to_owned();
        let side = |hands: &[u8]| match told(hands) {
            Told::Nobody => none(),
            Told::Spread { low, high, .. } => format!("{low}–{high}"),
            Told::Picture {
                average, low, high, ..
            } => {
                let mean = self.locale.number(average, 1);
                format!("{mean} ({low}–{high})")
            }
        };
        let values = [
            ("number", number.to_string()),
            ("sales", side(&round.sales)),
            ("marketing", side(&round.marketing)),
            (
                "gap",
                round
                    .gap()
                    .map_or_else(none, |gap| self.locale.number(gap.abs(), 1)),
            ),
        ];
        let text = self.locale.tell("cli-rating", &values);
        self.paper.block(INDENT, &text)
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
        let named = [
            ("cli-owner-sales", agreement.sales_owner.clone()),
            ("cli-owner-marketing", agreement.marketing_owner.clone()),
            (
                "cli-due",
                agreement.due.map(|day| self.locale.short_day(day)),
            ),
            (
                "cli-review",
                agreement.review.map(|day| self.locale.short_day(day)),
            ),
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
        for (key, text) in [
            ("cli-reason", &agreement.reason),
            ("cli-reservations", &agreement.reservations),
        ] {
            if !text.is_empty() {
                let text = self.locale.tell(key, &[("value", text.clone())]);
                self.paper.block(&under, &text)?;
            }
        }
        Ok(())
    }

    fn parked(&mut self) -> io::Result<()> {
        if self.session.minutes.parked.is_empty() {
            return Ok(());
        }
        self.paper.gap()?;
        self.paper.heading(&self.text("cli-parked"))?;
        for item in &self.session.minutes.parked {
            let fate = match &item.fate {
                Fate::Open => self.text("cli-parked-open"),
                Fate::Owned(name) => name.clone(),
                Fate::Dropped => self.text("cli-parked-dropped"),
            };
            self.paper
                .hanging(INDENT, &format!("{} · {fate}", item.text))?;
        }
        Ok(())
    }

    fn first_steps(&mut self) -> io::Result<()> {
        let session = self.session;
        if session.minutes.first_steps.is_empty() {
            return Ok(());
        }
        self.paper.gap()?;
        self.paper.heading(&self.text("cli-first-steps"))?;
        for &id in &session.minutes.first_steps {
            if let Some(agreement) = session.minutes.agreement(id) {
                let number = session.number_of(id).unwrap_or_default();
                self.paper
                    .block(&format!("{INDENT}{number:<4} "), &agreement.text)?;
            }
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

    /// The drafts that belong to no point.
    fn other_drafts(&mut self) -> io::Result<()> {
        let session = self.session;
        let loose = |draft: &&Draft| self.point_of(&draft.purpose).is_none();
        let loose: Vec<&Draft> = session.drafts.iter().filter(loose).collect();
        if !loose.is_empty() {
            self.paper.gap()?;
        }
        loose.into_iter().try_for_each(|draft| self.draft(draft))
    }

    fn draft(&mut self, draft: &Draft) -> io::Result<()> {
        let lead = format!("{INDENT}{}: ", self.text("cli-draft"));
        self.hang(&lead, &draft.readable())
    }

    /// The id of the point at which a text is being typed.
    fn point_of<'s>(&'s self, purpose: &'s Purpose) -> Option<&'s str> {
        draft_point(purpose, &self.session.minutes)
    }
}
