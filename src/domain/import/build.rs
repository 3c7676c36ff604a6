//! Makes a session of the agreements that were brought along: a closed meeting with which the series starts.

use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Column, Fault, Row, Sheet, Wrong};
use crate::domain::agenda::{Agenda, Point, Span};
use crate::domain::agreement::{Agreement, Commitment, Kind, Measure, Standing};
use crate::domain::amount::Amount;
use crate::domain::fold::{holds, key, same};
use crate::domain::lookback::{Judgement, Link, Verdict};
use crate::domain::minutes::Progress;
use crate::domain::nearest::nearest;
use crate::domain::people::{Person, Side};
use crate::domain::query::{Field, Word, words};
use crate::domain::session::{Place, Session};

/// What is known beside the text.
pub struct Wish<'a> {
    /// Whose agreements they are.
    pub team: String,
    /// What the session is called.
    pub title: String,
    /// The day of the session; else the latest day on which something was agreed, else `today`.
    pub date: Option<Date>,
    /// The day on which this is done.
    pub today: Date,
    /// The agenda with the points.
    pub agenda: Arc<Agenda>,
    /// The point of an agreement that names none.
    pub point: Option<String>,
    /// On which side people are who are named without one.
    pub sides: Vec<(String, Side)>,
    /// Reads a day as people type it, seen from another.
    pub read_day: &'a dyn Fn(&str, Date) -> Option<Date>,
    /// Reads a number with its unit.
    pub read_amount: &'a dyn Fn(&str) -> Option<Amount>,
}

/// What was made.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The session.
    pub session: Session,
    /// The line on which each agreement stood.
    pub lines: Vec<(Uuid, usize)>,
}

/// Makes a session of what was brought along.
///
/// # Errors
/// Every [`Fault`] in the cells; then nothing is made.
pub fn session(
    sheet: &Sheet,
    wish: &Wish<'_>,
    next: &mut impl FnMut() -> Uuid,
) -> Result<Brought, Vec<Fault>> {
    let mut builder = Builder {
        wish,
        session: Session::new(next(), wish.today, Arc::clone(&wish.agenda)),
        lines: Vec::new(),
        faults: Vec::new(),
    };
    builder.begin(sheet);
    for row in &sheet.rows {
        builder.row(row, next);
    }
    builder.finish()
}

struct Builder<'a> {
    wish: &'a Wish<'a>,
    session: Session,
    lines: Vec<(Uuid, usize)>,
    faults: Vec<Fault>,
}

impl Builder<'_> {
    fn fault(&mut self, row: &Row, wrong: Wrong) {
        let line = row.line;
        self.faults.push(Fault { line, wrong });
    }

    fn begin(&mut self, sheet: &Sheet) {
        let today = self.wish.today;
        let agreed = sheet.rows.iter().filter_map(|row| row.cell(Column::Date));
        let latest = agreed
            .filter_map(|text| (self.wish.read_day)(text, today))
            .max();
        self.session.date = self.wish.date.or(latest).unwrap_or(today);
        self.session.team.clone_from(&self.wish.team);
        self.session.title.clone_from(&self.wish.title);
        self.session.place = Place::Closing;
        self.session.minutes.closed = Some(self.session.date);
        for minutes in &mut self.session.minutes.points {
            minutes.today = false;
        }
    }

    fn finish(mut self) -> Result<Brought, Vec<Fault>> {
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        self.session.refit();
        Ok(Brought {
            session: self.session,
            lines: self.lines,
        })
    }

    fn row(&mut self, row: &Row, next: &mut impl FnMut() -> Uuid) {
        let before = self.faults.len();
        let text = row.cell(Column::Text).unwrap_or_default();
        if text.is_empty() {
            self.fault(row, Wrong::NoText);
        }
        let point = self.point(row);
        let (standing, done) = self.state(row);
        let due = self.day(row, Column::Due);
        let review = self.day(row, Column::Review);
        let kind = self.kind(row, due.is_some());
        let said = |column| row.cell(column).unwrap_or_default().to_owned();
        let commits = |column| Commitment {
            what: said(column),
            ..Commitment::default()
        };
        let measure = Measure {
            what: said(Column::Measure),
            baseline: self.amount(row, Column::Baseline),
            target: self.amount(row, Column::Target),
        };
        let [sales_owner, marketing_owner] = self.owners(row, next);
        let agreement = Agreement {
            state: standing,
            sales_owner,
            marketing_owner,
            due,
            review,
            valid_from: self.day(row, Column::Date),
            needs_management: self.answer(row, Column::Management),
            reason: said(Column::Reason),
            reservations: said(Column::Reservations),
            sales_commits: commits(Column::SalesCommits),
            marketing_commits: commits(Column::MarketingCommits),
            measure,
            if_missed: said(Column::IfMissed),
            segment: said(Column::Segment),
            ..Agreement::proposed(next(), text.to_owned(), kind)
        };
        let first_step = self.answer(row, Column::FirstStep);
        if let Some(point) = point.filter(|_| self.faults.len() == before) {
            self.place(row, &point, agreement, first_step, done);
        }
    }

    fn place(
        &mut self,
        row: &Row,
        point: &Point,
        mut agreement: Agreement,
        first_step: bool,
        done: bool,
    ) {
        let id = agreement.id;
        if agreement.state.holds() && !done && agreement.review.is_none() {
            // As for an agreement that is made in a meeting.
            agreement.review = add(self.session.date, point.review);
        }
        self.lines.push((id, row.line));
        if first_step {
            self.session.minutes.first_steps.push(id);
        }
        if done {
            let of = Link {
                session: self.session.id,
                agreement: id,
            };
            self.session.minutes.lookback.push(Verdict {
                judgement: Some(Judgement::Kept),
                ..Verdict::waiting(of, agreement.text.clone())
            });
        }
        if let Some(minutes) = self.session.minutes.point_mut(&point.id) {
            minutes.today = true;
            minutes.state = Progress::Settled;
            minutes.agreements.push(agreement);
        }
    }

    /// The point of a row: the one that it names, else the one that its heading names, else the one for all.
    fn point(&mut self, row: &Row) -> Option<Point> {
        let agenda = Arc::clone(&self.wish.agenda);
        let cell = row.cell(Column::Point);
        let around = [row.heading.as_deref(), self.wish.point.as_deref()];
        let point = match cell {
            Some(name) => find(&agenda, name),
            // A heading that names no point says something else.
            None => around
                .into_iter()
                .flatten()
                .find_map(|name| find(&agenda, name)),
        };
        if point.is_none() {
            let named = cell.or_else(|| around.into_iter().flatten().next());
            let wrong = named.map_or(Wrong::NoPoint, |name| Wrong::NoSuchPoint {
                given: name.to_owned(),
                meant: meant(&agenda, name),
            });
            self.fault(row, wrong);
        }
        point.cloned()
    }

    /// The kind that is said; else an action when there is a day for it, and a rule when there is none.
    fn kind(&mut self, row: &Row, has_day: bool) -> Kind {
        let guess = if has_day { Kind::Action } else { Kind::Rule };
        let Some(given) = row.cell(Column::Kind) else {
            return guess;
        };
        match Field::Kind.word(given) {
            Some(Word::Definition) => Kind::Definition,
            Some(Word::Action) => Kind::Action,
            Some(_) => Kind::Rule,
            None => {
                self.fault(row, Wrong::NoKind(given.to_owned()));
                guess
            }
        }
    }

    /// How firm it is, and whether it is done; agreed when nothing is said.
    fn state(&mut self, row: &Row) -> (Standing, bool) {
        let Some(given) = row.cell(Column::State) else {
            return (Standing::Agreed, false);
        };
        match Field::State.word(given) {
            Some(Word::Proposed) => (Standing::Proposed, false),
            Some(Word::OnTrial) => (Standing::OnTrial, false),
            Some(Word::Dropped) => (Standing::Dropped, false),
            Some(Word::Done) => (Standing::Agreed, true),
            Some(_) => (Standing::Agreed, false),
            None => {
                self.fault(row, Wrong::NoState(given.to_owned()));
                (Standing::Agreed, false)
            }
        }
    }

    fn day(&mut self, row: &Row, column: Column) -> Option<Date> {
        let given = row.cell(column)?;
        let from = match column {
            Column::Date => self.wish.today,
            _ => self.session.date,
        };
        let day = (self.wish.read_day)(given, from);
        if day.is_none() {
            self.fault(row, Wrong::NoDay(given.to_owned()));
        }
        day
    }

    fn amount(&mut self, row: &Row, column: Column) -> Option<Amount> {
        let given = row.cell(column)?;
        let amount = (self.wish.read_amount)(given);
        if amount.is_none() {
            self.fault(row, Wrong::NoAmount(given.to_owned()));
        }
        amount
    }

    fn answer(&mut self, row: &Row, column: Column) -> bool {
        let Some(given) = row.cell(column) else {
            return false;
        };
        match key(given).as_str() {
            "yes" | "y" | "ja" | "j" | "x" | "true" | "1" | "✓" => true,
            "no" | "n" | "nee" | "-" | "false" | "0" => false,
            _ => {
                self.fault(row, Wrong::NoAnswer(given.to_owned()));
                false
            }
        }
    }

    /// Who of sales and who of marketing sees to it; each of them was at the table.
    fn owners(&mut self, row: &Row, next: &mut impl FnMut() -> Uuid) -> [Option<String>; 2] {
        let mut owners =
            [Column::Sales, Column::Marketing].map(|column| row.cell(column).map(str::to_owned));
        if let Some(given) = row.cell(Column::Owner) {
            let name = given.to_owned();
            match self.side_of(row, given) {
                Some((name, Side::Sales)) if owners[0].is_none() => owners[0] = Some(name),
                Some((name, Side::Marketing)) if owners[1].is_none() => owners[1] = Some(name),
                _ => self.fault(row, Wrong::NoSide(name)),
            }
        }
        for (name, side) in owners.iter().zip([Side::Sales, Side::Marketing]) {
            let Some(name) = name else { continue };
            let seated = self
                .session
                .people
                .iter()
                .any(|person| same(&person.name, name));
            if !seated {
                let person = Person::new(next(), name.clone(), side, String::new());
                self.session.people.push(person);
            }
        }
        owners
    }

    /// The side of an owner: said behind the name, in a column of its own, or known of the person.
    fn side_of(&self, row: &Row, given: &str) -> Option<(String, Side)> {
        let behind = given.trim_end_matches(')').rsplit_once(['(', '=']);
        let behind = behind
            .and_then(|(name, side)| Some((name.trim().to_owned(), Side::from_word(side.trim())?)));
        let column = || Side::from_word(row.cell(Column::Side)?.trim());
        let known = || {
            let people = self.session.people.iter().map(|p| (&p.name, p.side));
            let sides = self.wish.sides.iter().map(|(name, side)| (name, *side));
            let mut all = sides.chain(people);
            all.find(|(name, _)| same(name, given))
                .map(|(_, side)| side)
        };
        behind.or_else(|| Some((given.to_owned(), column().or_else(known)?)))
    }
}

/// The id of the point whose name differs least.
fn meant(agenda: &Agenda, name: &str) -> Option<String> {
    let points = agenda.points.iter();
    let names = points.flat_map(|p| [p.id.as_str(), &p.title, &p.short]);
    let found = find(agenda, nearest(&key(name), names)?)?;
    Some(found.id.clone())
}

/// The point that goes by a name: id, place, title or a part of it, or a name in the other language; none when it may be several.
fn find<'a>(agenda: &'a Agenda, name: &str) -> Option<&'a Point> {
    let name = name.trim().trim_end_matches(':');
    // "2. Target groups" and "2 Target groups" are the title with its number.
    let bare =
        name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    if bare.is_empty() {
        let place = name.trim_end_matches(['.', ')']).parse::<usize>().ok()?;
        return agenda.points.get(place.checked_sub(1)?);
    }
    let shipped = words::point(bare);
    let is = |point: &&Point| {
        same(&point.id, bare)
            || same(&point.title, bare)
            || same(&point.short, bare)
            || shipped == Some(&point.id)
    };
    let folded = key(bare);
    let exact = agenda.points.iter().find(is);
    exact.or_else(|| {
        let mut parts = agenda
            .points
            .iter()
            .filter(|point| holds(&point.title, &folded) || folded.contains(&key(&point.short)));
        parts.next().filter(|_| parts.next().is_none())
    })
}

/// The day so long after another.
fn add(day: Date, span: Span) -> Option<Date> {
    let none = jiff::Span::new();
    let span = match span {
        Span::Weeks(weeks) => none.try_weeks(weeks),
        Span::Months(months) => none.try_months(months),
    };
    day.checked_add(span.ok()?).ok()
}
