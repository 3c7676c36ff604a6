//! One point of the map in full: its title, how far it has come, the gap in words, and the bottlenecks that got dots.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::row::cut;
use super::{Ink, Row, Sketch, Weighed, state_ink};
use crate::domain::agreement::{Agreement, Standing};
use crate::domain::minutes::{Note, Progress};
use crate::domain::process::Spot;
use crate::locale::display;

/// The rows of one point; the first never give way.
pub(super) fn rows(sketch: &Sketch<'_>, spot: &Spot<'_>) -> Vec<Weighed> {
    let mut rows = vec![(0, title(sketch, spot)), (0, facts(sketch, spot))];
    for (place, note) in spot.bottlenecks.iter().enumerate() {
        // The first is worth more than any air; those after it are not.
        let weight = if place == 0 { 1 } else { 9 };
        rows.extend(
            bottleneck(sketch, note)
                .into_iter()
                .map(|row| (weight, row)),
        );
    }
    for agreement in spot.minutes.standing() {
        rows.extend(agreed(sketch, agreement).into_iter().map(|row| (10, row)));
    }
    rows
}

/// Whether it is the one that is looked at, number and title; at the right how far it has come, and its time.
fn title(sketch: &Sketch<'_>, spot: &Spot<'_>) -> Row {
    let (locale, signs) = (sketch.locale, sketch.frame.signs);
    let minutes = spot.minutes;
    let state = if minutes.today {
        locale.progress(minutes.state)
    } else {
        locale.text("map-not-today")
    };
    let time = sketch.session.clock.time_box(&minutes.point);
    let time = time.filter(|time| time.spent > 0).map(|time| {
        let values = [
            ("spent", (time.spent / 60).into()),
            ("minutes", time.minutes().into()),
        ];
        locale.say("map-time", &values)
    });
    let chosen = sketch.frame.chosen.is_some();
    let lead = if chosen {
        format!("{} ", signs.pointer)
    } else {
        String::new()
    };
    let time = time.map_or_else(String::new, |time| format!(" · {time}"));
    let number = format!("{lead}{} ", spot.number);
    let columns = sketch.frame.columns;
    let right = state.width() + time.width();
    let room = columns.saturating_sub(number.width() + right + 4);
    let name = display(sketch.session.title_of(&minutes.point)).into_owned();
    let mut row = Row::of(0, number, Ink::Accent);
    let ink = if chosen { Ink::Chosen } else { Ink::Heading };
    row.put(row.end(), cut(&name, room, signs.more), ink);
    let ink = if minutes.today {
        state_ink(minutes.state)
    } else {
        Ink::Quiet
    };
    row.put_right(columns - time.width(), state, ink);
    row.put(row.end(), time, Ink::Quiet);
    row
}

/// The gap in words, and how much was agreed.
fn facts(sketch: &Sketch<'_>, spot: &Spot<'_>) -> Row {
    let locale = sketch.locale;
    let gap = match (spot.gap, spot.surer()) {
        (None, _) => locale.text("map-gap-none"),
        (Some(gap), Some(side)) => {
            let gap = locale.number(gap.abs(), 1);
            let values = [("gap", gap.into()), ("side", locale.side(side).into())];
            locale.say("map-gap-surer", &values)
        }
        (Some(_), None) => locale.text("map-gap-alike"),
    };
    let count = spot.agreements();
    let agreed = locale.say("map-count", &[("count", count.into())]);
    let text = format!("{gap} · {agreed}");
    let text = cut(
        &text,
        sketch.frame.columns.saturating_sub(2),
        sketch.frame.signs.more,
    );
    Row::of(2, text, Ink::Text)
}

/// A bottleneck, with its dots at the right.
fn bottleneck(sketch: &Sketch<'_>, note: &Note) -> Vec<Row> {
    let lead = format!("{} ", sketch.frame.signs.bottleneck);
    let dots = sketch
        .locale
        .say("map-note-dots", &[("count", note.dots.into())]);
    told(sketch, (lead, Ink::Attention), &note.text, &dots)
}

/// An agreement: how firm, number, sentence.
fn agreed(sketch: &Sketch<'_>, agreement: &Agreement) -> Vec<Row> {
    let signs = sketch.frame.signs;
    let (sign, ink) = match agreement.state {
        Standing::Agreed => (signs.state(Progress::Settled), Ink::Good),
        Standing::OnTrial => (signs.state(Progress::UnderWay), Ink::Accent),
        Standing::Proposed | Standing::Dropped => (signs.state(Progress::NotYet), Ink::Quiet),
    };
    let number = sketch.session.number_of(agreement.id).unwrap_or_default();
    let lead = format!("{sign} {number:<4} ");
    told(sketch, (lead, ink), &agreement.text, "")
}

/// A text behind a lead, with a word at the right: on the screen one row, in print as many as it takes.
fn told(sketch: &Sketch<'_>, (lead, ink): (String, Ink), text: &str, right: &str) -> Vec<Row> {
    let columns = sketch.frame.columns;
    let under = 2 + lead.width();
    let air = if right.is_empty() { 0 } else { 3 };
    let room = columns.saturating_sub(under + right.width() + air);
    let text = display(text);
    let lines = if sketch.frame.chosen.is_some() {
        vec![cut(&text, room, sketch.frame.signs.more)]
    } else {
        let lines = textwrap::wrap(&text, room.max(1));
        lines.into_iter().map(Cow::into_owned).collect()
    };
    let mut rows = Vec::new();
    for (number, line) in lines.into_iter().enumerate() {
        let mut row = Row::default();
        if number == 0 {
            row.put(2, lead.clone(), ink);
        }
        row.put(under, line, Ink::Text);
        if number == 0 {
            row.put_right(columns, right.to_owned(), ink);
        }
        rows.push(row);
    }
    rows
}
