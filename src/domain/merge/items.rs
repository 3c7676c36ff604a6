//! Two versions of one thing in one: somebody at the table, a note, a row, a verdict, a parked item, a draft.

use uuid::Uuid;

use super::difference::{Aspect, Fact, Pen, both_names};
use super::lists::{Named, by_key};
use crate::domain::agreement::Agreement;
use crate::domain::amount::{Amount, Length, TimeUnit};
use crate::domain::clock::TimeBox;
use crate::domain::draft::Draft;
use crate::domain::lookback::Verdict;
use crate::domain::minutes::{Fate, Note, Parked, PointMinutes};
use crate::domain::opening::{Goal, Word};
use crate::domain::passages::{Part, Sort};
use crate::domain::people::Person;
use crate::domain::worksheet::{Cell, Row, Value};

/// What is told of a thing that only one version has.
type Told = Option<(Sort, Option<Uuid>, String)>;

macro_rules! named {
    ($($thing:ty: |$it:ident| $told:expr;)+) => {
        $(impl Named for $thing {
            fn told(&self) -> Told {
                let $it = self;
                $told
            }
        })+
    };
}

named! {
    Person: |it| Some((Sort::Person, Some(it.id), it.name.clone()));
    Word: |it| Some((Sort::Word, Some(it.id), it.text.clone()));
    Goal: |it| Some((Sort::Goal, Some(it.id), it.text.clone()));
    Verdict: |it| Some((Sort::Verdict, Some(it.of.agreement), it.why.clone()));
    Note: |it| Some((Sort::Note(it.kind), Some(it.id), it.text.clone()));
    Row: |it| Some((Sort::Row, Some(it.id), row_text(it)));
    Agreement: |it| Some((Sort::Agreement, Some(it.id), it.text.clone()));
    Parked: |it| Some((Sort::Parked, Some(it.id), it.text.clone()));
    Cell: |it| Some((Sort::Row, None, value_text(&it.value)));
    PointMinutes: |it| {
        let blank = *it == PointMinutes::blank(it.point.clone());
        (!blank).then(|| (Sort::Head, None, it.point.clone()))
    };
    TimeBox: |_it| None;
}

pub(super) fn person(pen: &mut Pen, one: &Person, other: &Person) -> Person {
    let Person {
        id,
        name,
        side,
        function,
        observer,
        left,
    } = one;
    pen.at(Sort::Person, None, Some(*id));
    let name = pen.name(Part::Text, name, &other.name);
    let function = pen.name(Part::Function, function, &other.function);
    pen.detail(
        &(side, observer, left),
        &(&other.side, &other.observer, &other.left),
    );
    Person {
        id: *id,
        name,
        side: *side,
        function,
        observer: *observer,
        left: *left,
    }
}

pub(super) fn word(pen: &mut Pen, one: &Word, other: &Word) -> Word {
    let Word { id, by, text, tone } = one;
    pen.at(Sort::Word, None, Some(*id));
    let text = pen.name(Part::Text, text, &other.text);
    let tone = tone.or(other.tone);
    pen.detail(&(*by, tone), &(other.by, other.tone.or(tone)));
    Word {
        id: *id,
        by: *by,
        text,
        tone,
    }
}

pub(super) fn goal(pen: &mut Pen, one: &Goal, other: &Goal) -> Goal {
    let Goal { id, text } = one;
    pen.at(Sort::Goal, None, Some(*id));
    Goal {
        id: *id,
        text: pen.text(Part::Text, text, &other.text),
    }
}

pub(super) fn verdict(pen: &mut Pen, one: &Verdict, other: &Verdict) -> Verdict {
    let Verdict {
        of,
        sentence,
        judgement,
        measured,
        why,
        sequel,
    } = one;
    pen.at(Sort::Verdict, None, Some(of.agreement));
    let judgement = judgement.or(other.judgement);
    let theirs = other.judgement.or(judgement);
    let judgement = pen.pick(Aspect::Judgement, &judgement, &theirs, |judgement| {
        judgement.map_or(Fact::Nothing, Fact::Judgement)
    });
    let sequel = sequel.or(other.sequel);
    pen.detail(&sequel, &other.sequel.or(sequel));
    Verdict {
        of: *of,
        sentence: pen.text(Part::Text, sentence, &other.sentence),
        judgement,
        measured: pen.name(Part::Measured, measured, &other.measured),
        why: pen.text(Part::Reason, why, &other.why),
        sequel,
    }
}

pub(super) fn note(pen: &mut Pen, one: &Note, other: &Note) -> Note {
    let Note {
        id,
        kind,
        side,
        text,
        dots,
        led_to,
    } = one;
    pen.at(Sort::Note(*kind), None, Some(*id));
    let text = pen.text(Part::Text, text, &other.text);
    let led_to = led_to.or(other.led_to);
    pen.detail(
        &(kind, side, led_to),
        &(&other.kind, &other.side, other.led_to.or(led_to)),
    );
    Note {
        id: *id,
        kind: *kind,
        side: *side,
        text,
        dots: (*dots).max(other.dots),
        led_to,
    }
}

pub(super) fn row(pen: &mut Pen, one: &Row, other: &Row) -> Row {
    let Row { id, cells } = one;
    let cells = by_key(
        pen,
        cells,
        &other.cells,
        |cell| cell.column.clone(),
        |pen, one, other| {
            pen.at(Sort::Row, None, Some(*id));
            Cell {
                column: one.column.clone(),
                value: value(pen, &one.value, &other.value),
            }
        },
    );
    Row { id: *id, cells }
}

/// Two different values become a text that says both.
fn value(pen: &mut Pen, one: &Value, other: &Value) -> Value {
    if one == other {
        return one.clone();
    }
    Value::Text(pen.name(Part::Text, &value_text(one), &value_text(other)))
}

/// A value as it can be said in every language.
fn value_text(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Choice(text) | Value::Person(text) => text.clone(),
        Value::Number(amount) => amount_text(amount),
        Value::Date(day) => day.to_string(),
        Value::Score(score) => score.to_string(),
        Value::Duration(Length { number, unit }) => {
            let unit = match unit {
                TimeUnit::Minutes => "min",
                TimeUnit::Hours => "h",
                TimeUnit::Days => "d",
                TimeUnit::WorkingDays => "wd",
                TimeUnit::Weeks => "w",
                TimeUnit::Months => "m",
                TimeUnit::Years => "y",
            };
            format!("{} {unit}", number.digits())
        }
    }
}

/// An amount as it is said in every language.
pub(super) fn amount_text(amount: &Amount) -> String {
    let Amount { number, unit } = amount;
    format!("{} {unit}", number.digits()).trim_end().to_owned()
}

fn row_text(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| value_text(&cell.value));
    cells.collect::<Vec<String>>().join(" · ")
}

pub(super) fn parked(pen: &mut Pen, one: &Parked, other: &Parked) -> Parked {
    let Parked {
        id,
        text,
        point,
        fate,
        due,
        from,
    } = one;
    pen.at(Sort::Parked, point.as_deref(), Some(*id));
    let text = pen.text(Part::Text, text, &other.text);
    let due = pen.day(Aspect::Due, *due, other.due);
    let taker = |fate: &Fate| match fate {
        Fate::Owned(name) => name.clone(),
        Fate::Open | Fate::Dropped => String::new(),
    };
    let name = pen.name(Part::Taker, &taker(fate), &taker(&other.fate));
    let fate = match (fate, &other.fate) {
        (Fate::Owned(_), _) | (_, Fate::Owned(_)) => Fate::Owned(name),
        (Fate::Dropped, _) | (_, Fate::Dropped) => Fate::Dropped,
        (Fate::Open, Fate::Open) => Fate::Open,
    };
    Parked {
        id: *id,
        text,
        point: point.clone().or_else(|| other.point.clone()),
        fate,
        due,
        from: from.or(other.from),
    }
}

/// What is being typed for one question becomes one text.
pub(super) fn drafts(pen: &mut Pen, one: &[Draft], other: &[Draft]) -> Vec<Draft> {
    let mut all = one.to_vec();
    for theirs in other.iter().filter(|theirs| !one.contains(theirs)) {
        let same = |mine: &&mut Draft| mine.purpose.same_question(&theirs.purpose);
        match all.iter_mut().find(same) {
            Some(mine) => {
                pen.at(Sort::Draft, None, None);
                mine.text = pen.text(Part::Text, &mine.text, &theirs.text);
            }
            None => all.push(theirs.clone()),
        }
    }
    all
}

/// Both versions of a name in one, where nothing is told of it.
pub(super) fn aside(text: &str, amount: &str) -> String {
    both_names(text, amount)
}
