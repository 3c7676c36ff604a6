//! Everything that people typed into a session, in passages that belong together: an agreement with all its parts, a note, a row.
//! What the agenda says is not among it. How it is looked through is the business of `search`.
//!
//! Each type is taken apart field by field: a field that is added to a session and not thought of here does not compile.

use std::borrow::Cow;

use uuid::Uuid;

use super::agreement::{Agreement, Commitment, Measure};
use super::amount::Amount;
use super::draft::Draft;
use super::lookback::Verdict;
use super::minutes::{Fate, Minutes, Note, NoteKind, Parked, PointMinutes};
use super::opening::{Closing, Goal, Opening, RevenueTeam, Word};
use super::people::{Person, Side};
use super::session::Session;
use super::worksheet::{Cell, Row, Value};

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Team and title.
    Head,
    /// Somebody at the table.
    Person,
    /// A word that one side uses for the other.
    Word,
    /// A goal that both share.
    Goal,
    /// What became of an earlier agreement.
    Verdict,
    /// A note of this kind.
    Note(NoteKind),
    /// A row of a worksheet.
    Row,
    /// An agreement.
    Agreement,
    /// A parked item.
    Parked,
    /// The revenue team.
    RevenueTeam,
    /// What people said as they left.
    LastWords,
    /// A text that was typed but not entered.
    Draft,
}

/// Which part of its passage a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The text itself.
    Text,
    /// The name of the team.
    Team,
    /// The title of the session.
    Title,
    /// What somebody does.
    Function,
    /// The owner of this side, of an agreement.
    Owner(Side),
    /// What this side promises.
    Commitment(Side),
    /// Why it was agreed, or judged so.
    Reason,
    /// What somebody still doubts.
    Reservations,
    /// What would take the doubts away.
    Remedy,
    /// Why it binds one side only.
    OneSided,
    /// For whom it holds.
    Segment,
    /// How one sees that it works.
    Measure,
    /// What happens when it is not kept.
    IfMissed,
    /// The value that was measured.
    Measured,
    /// Who takes a parked item further.
    Taker,
    /// How often the revenue team meets.
    Rhythm,
}

/// One text that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// Which part of its passage it is.
    pub part: Part,
    /// As it was typed; a number with its unit behind it.
    pub text: Cow<'a, str>,
}

/// What was typed about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'a> {
    /// What it is.
    pub sort: Sort,
    /// The id of the point at which it stands.
    pub point: Option<&'a str>,
    /// The id of the thing, where it has one.
    pub id: Option<Uuid>,
    /// Its texts; none is empty.
    pub lines: Vec<Line<'a>>,
}

impl<'a> Passage<'a> {
    const fn new(sort: Sort, id: Option<Uuid>) -> Self {
        Self {
            sort,
            point: None,
            id,
            lines: Vec::new(),
        }
    }

    fn with(mut self, part: Part, text: &'a str) -> Self {
        self.add(part, text);
        self
    }

    fn add(&mut self, part: Part, text: impl Into<Cow<'a, str>>) {
        let text = text.into();
        if !text.is_empty() {
            self.lines.push(Line { part, text });
        }
    }

    fn amount(&mut self, part: Part, amount: Option<&'a Amount>) {
        if let Some(Amount { number, unit }) = amount {
            let digits = number.digits();
            match unit.as_str() {
                "" => self.add(part, digits),
                unit => self.add(part, format!("{digits} {unit}")),
            }
        }
    }
}

/// Every passage of a session, the head first, then in the order of the meeting.
#[must_use]
pub fn passages(session: &Session) -> Vec<Passage<'_>> {
    let Session {
        format: _,
        id: _,
        team,
        title,
        date: _,
        language: _,
        follows: _,
        named_ratings: _,
        place: _,
        people,
        clock: _,
        minutes,
        drafts,
        agenda: _,
    } = session;
    let head = Passage::new(Sort::Head, None);
    let mut all = vec![head.with(Part::Team, team).with(Part::Title, title)];
    all.extend(people.iter().map(person));
    of_minutes(minutes, &mut all);
    all.extend(drafts.iter().map(|draft| of_draft(draft, minutes)));
    // The head stays where it is, even when there is nothing in it.
    let mut first = true;
    all.retain(|passage| std::mem::take(&mut first) || !passage.lines.is_empty());
    all
}

fn person(person: &Person) -> Passage<'_> {
    let Person {
        id,
        name,
        side: _,
        function,
        observer: _,
        left: _,
    } = person;
    Passage::new(Sort::Person, Some(*id))
        .with(Part::Text, name)
        .with(Part::Function, function)
}

fn of_minutes<'a>(minutes: &'a Minutes, all: &mut Vec<Passage<'a>>) {
    let Minutes {
        opening,
        lookback,
        points,
        parked,
        first_steps: _,
        next_meeting: _,
        closing,
        closed: _,
    } = minutes;
    let Opening {
        order: _,
        words,
        goals,
    } = opening;
    all.extend(words.iter().map(word));
    all.extend(
        goals
            .iter()
            .map(|Goal { id, text }| Passage::new(Sort::Goal, Some(*id)).with(Part::Text, text)),
    );
    all.extend(lookback.iter().map(verdict));
    for point in points {
        at_point(point, all);
    }
    all.extend(parked.iter().map(item));
    let Closing {
        words,
        revenue_team,
        worth: _,
        last_words,
    } = closing;
    all.extend(words.iter().map(word));
    let RevenueTeam { members, rhythm } = revenue_team;
    let mut team = Passage::new(Sort::RevenueTeam, None);
    for member in members {
        team.add(Part::Text, member);
    }
    all.push(team.with(Part::Rhythm, rhythm));
    let mut last = Passage::new(Sort::LastWords, None);
    for word in last_words {
        last.add(Part::Text, word);
    }
    all.push(last);
}

fn word(word: &Word) -> Passage<'_> {
    let Word {
        id,
        by: _,
        text,
        tone: _,
    } = word;
    Passage::new(Sort::Word, Some(*id)).with(Part::Text, text)
}

fn verdict(verdict: &Verdict) -> Passage<'_> {
    // The sentence is that of the earlier session, where it is found.
    let Verdict {
        of,
        sentence: _,
        judgement: _,
        measured,
        why,
        sequel: _,
    } = verdict;
    Passage::new(Sort::Verdict, Some(of.agreement))
        .with(Part::Measured, measured)
        .with(Part::Reason, why)
}

fn at_point<'a>(minutes: &'a PointMinutes, all: &mut Vec<Passage<'a>>) {
    let PointMinutes {
        point,
        today: _,
        state: _,
        ratings: _,
        notes,
        sheet,
        agreements,
    } = minutes;
    let from = all.len();
    all.extend(notes.iter().map(note));
    all.extend(sheet.iter().map(row));
    all.extend(agreements.iter().map(agreement));
    for passage in &mut all[from..] {
        passage.point = Some(point);
    }
}

fn note(note: &Note) -> Passage<'_> {
    let Note {
        id,
        kind,
        side: _,
        text,
        dots: _,
        led_to: _,
    } = note;
    Passage::new(Sort::Note(*kind), Some(*id)).with(Part::Text, text)
}

fn row(row: &Row) -> Passage<'_> {
    let Row { id, cells } = row;
    let mut passage = Passage::new(Sort::Row, Some(*id));
    for Cell { column: _, value } in cells {
        match value {
            Value::Text(text) | Value::Choice(text) | Value::Person(text) => {
                passage.add(Part::Text, text);
            }
            Value::Number(amount) => passage.amount(Part::Text, Some(amount)),
            Value::Duration(length) => passage.add(Part::Text, length.number.digits()),
            Value::Date(_) | Value::Score(_) => {}
        }
    }
    passage
}

fn agreement(agreement: &Agreement) -> Passage<'_> {
    let Agreement {
        id,
        text,
        kind: _,
        state: _,
        sales_owner,
        marketing_owner,
        due: _,
        review: _,
        needs_management: _,
        reason,
        reservations,
        sales_commits,
        marketing_commits,
        one_sided,
        segment,
        measure,
        if_missed,
        valid_from: _,
        decision: _,
        earlier: _,
        supersedes: _,
        remedy,
    } = agreement;
    let mut passage = Passage::new(Sort::Agreement, Some(*id)).with(Part::Text, text);
    for (side, owner) in [
        (Side::Sales, sales_owner),
        (Side::Marketing, marketing_owner),
    ] {
        passage.add(Part::Owner(side), owner.as_deref().unwrap_or_default());
    }
    passage.add(Part::Reason, reason);
    passage.add(Part::Reservations, reservations);
    passage.add(Part::Remedy, remedy);
    for (side, commitment) in [
        (Side::Sales, sales_commits),
        (Side::Marketing, marketing_commits),
    ] {
        let Commitment {
            what,
            amount,
            within,
        } = commitment;
        passage.add(Part::Commitment(side), what);
        passage.amount(Part::Commitment(side), amount.as_ref());
        let within = within.as_ref().map_or("", |within| within.number.digits());
        passage.add(Part::Commitment(side), within);
    }
    passage.add(Part::OneSided, one_sided);
    passage.add(Part::Segment, segment);
    let Measure {
        what,
        baseline,
        target,
    } = measure;
    passage.add(Part::Measure, what);
    passage.amount(Part::Measure, baseline.as_ref());
    passage.amount(Part::Measure, target.as_ref());
    passage.with(Part::IfMissed, if_missed)
}

fn item(item: &Parked) -> Passage<'_> {
    let Parked {
        id,
        text,
        point,
        fate,
        due: _,
        from: _,
    } = item;
    let taker = match fate {
        Fate::Owned(name) => name.as_str(),
        Fate::Open | Fate::Dropped => "",
    };
    Passage {
        point: point.as_deref(),
        ..Passage::new(Sort::Parked, Some(*id))
            .with(Part::Text, text)
            .with(Part::Taker, taker)
    }
}

fn of_draft<'a>(draft: &'a Draft, minutes: &'a Minutes) -> Passage<'a> {
    let Draft { purpose, text } = draft;
    Passage {
        point: purpose.point(minutes),
        ..Passage::new(Sort::Draft, None).with(Part::Text, text)
    }
}
