//! Reads the time that a group has, as people type it, in English and Dutch. Not days: that is `days`.

use std::ops::RangeInclusive;

use jiff::civil::Time;

use super::Locale;
use super::day_words::number;
use super::pieces::{Piece, Sort, pieces};

/// How long a meeting can last, in minutes.
const MINUTES: RangeInclusive<u32> = 10..=24 * 60;

/// Minutes of half a working day, which is how training rooms and consultants are booked.
const HALF_DAY: u32 = 4 * 60;

/// No workshop begins earlier; a clock before this hour is a slip, or was meant as a length.
const EARLIEST: u32 = 6;

/// When a group starts and how long it has, as far as somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimePlan {
    /// The time of the start.
    pub start: Option<Time>,
    /// The length, from 10 minutes to 24 hours.
    pub minutes: Option<u32>,
}

impl Locale {
    /// The time available that a typed text names; `None` when it names none. At least one of its two parts is then there.
    ///
    /// Both languages are read whatever the locale speaks.
    ///
    /// | typed | means |
    /// | --- | --- |
    /// | `3 h`, `3h30`, `3 u 30 min`, `3,5 uur`, `3½ uur`, `2 and a half hours`, `anderhalf uur` | so many hours and minutes |
    /// | `210`, `210 min` | minutes |
    /// | `3`, `3,5` | hours: a number under ten would be too short for minutes |
    /// | `half a day`, `halve dag`, `dagdeel`; `a day`, `hele dag` | 4 hours; 8 hours |
    /// | `half uur`, `half an hour`, `kwartier`, `drie kwartier` | 30, 15, 45 minutes |
    /// | `13:00-16:30`, `13.00 tot 16.30 uur`, `from 9 to 12`, `1 pm - 4.30 pm` | from start to end, on one day |
    /// | `13:00`, `from 13:00`, `vanaf 13 uur`, `om 13u30` | the start only |
    /// | `13:00 3h`, `vanaf 13:00 3,5 uur`, `3 h from 13:00` | the start and the length |
    ///
    /// A start before six in the morning is none: who types `3:30` may mean a length, and is better asked than guessed at.
    #[must_use]
    pub fn read_time(&self, text: &str) -> Option<TimePlan> {
        let plan = read(&words(text)?)?;
        let fits = plan.minutes.is_none_or(|m| MINUTES.contains(&m));
        let early = |start: Time| i64::from(start.hour()) < i64::from(EARLIEST);
        (fits && !plan.start.is_some_and(early)).then_some(plan)
    }
}

/// A word or sign of a phrase that names a time, whatever its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// A number, in hundredths.
    Number(u32),
    /// "13:00", "1 pm": a time of day.
    Clock(Time),
    /// "3h30": a time of day or a length.
    HourMinute(u32, u32),
    Hour,
    Minute,
    /// "kwartier".
    Quarter,
    /// "half", "½".
    Half,
    /// "anderhalf".
    OneAndHalf,
    Day,
    /// "dagdeel".
    HalfDay,
    From,
    /// "to", "tot", "-".
    To,
}

/// The words of a line, or `None` when one of them has nothing to do with time.
fn words(line: &str) -> Option<Vec<Word>> {
    let line = line.to_lowercase();
    let mut rest = &pieces(&line)[..];
    let mut found = Vec::new();
    while let Some((first, after)) = rest.split_first() {
        rest = if first.sort == Sort::Digits {
            let (word, after) = numeral(rest)?;
            found.push(word);
            after
        } else {
            if !is_idle(first.text) {
                found.push(word(first.text)?);
            }
            after
        };
    }
    Some(found)
}

/// A word that begins with a number, and what follows it.
fn numeral<'p, 't>(pieces: &'p [Piece<'t>]) -> Option<(Word, &'p [Piece<'t>])> {
    let (first, rest) = pieces.split_first()?;
    let whole: u32 = first.text.parse().ok().filter(|&n| n < 10_000)?;
    let digits = |piece: &Piece<'_>| piece.sort == Sort::Digits && piece.glued;
    if let [sign, second, rest @ ..] = rest
        && sign.glued
        && digits(second)
    {
        let part: u32 = second.text.parse().ok().filter(|&n| n < 100)?;
        let two = second.text.len() == 2;
        match sign.text {
            ":" | "." if two => return clock(whole, part, rest),
            "." | "," => {
                let part = if two { part } else { part * 10 };
                return Some((Word::Number(whole * 100 + part), rest));
            }
            "h" | "u" if two => return Some((Word::HourMinute(whole, part), rest)),
            _ => {}
        }
    }
    match rest {
        [piece, ..] if matches!(piece.text, "am" | "pm") => clock(whole, 0, rest),
        [piece, rest @ ..] if piece.text == "½" => Some((Word::Number(whole * 100 + 50), rest)),
        _ => Some((Word::Number(whole * 100), rest)),
    }
}

/// A time of day, with "am" or "pm" if that follows.
fn clock<'p, 't>(hour: u32, minute: u32, rest: &'p [Piece<'t>]) -> Option<(Word, &'p [Piece<'t>])> {
    let half_day = rest.first().map(|piece| piece.text);
    let (hour, rest) = match half_day {
        Some("am" | "pm") if !(1..=12).contains(&hour) => return None,
        Some("am") => (hour % 12, &rest[1..]),
        Some("pm") => (hour % 12 + 12, &rest[1..]),
        _ => (hour, rest),
    };
    Some((Word::Clock(time(hour, minute)?), rest))
}

fn time(hour: u32, minute: u32) -> Option<Time> {
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// Words that change nothing, also "a": "for about 3 hours", "2 and a half hours", "a whole day".
fn is_idle(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "een"
            | "for"
            | "about"
            | "and"
            | "of"
            | "the"
            | "full"
            | "whole"
            | "ongeveer"
            | "circa"
            | "ca"
            | "en"
            | "hele"
            | ","
            | "."
    )
}

fn word(word: &str) -> Option<Word> {
    Some(match word {
        "h" | "hr" | "hrs" | "hour" | "hours" | "u" | "uur" | "uren" | "uurtje" => Word::Hour,
        "m" | "min" | "mins" | "minute" | "minutes" | "minuut" | "minuten" => Word::Minute,
        "kwartier" => Word::Quarter,
        "half" | "halve" | "½" => Word::Half,
        "anderhalf" | "anderhalve" => Word::OneAndHalf,
        "day" | "dag" => Word::Day,
        "dagdeel" | "dagdelen" => Word::HalfDay,
        "from" | "at" | "start" | "starting" | "vanaf" | "van" | "om" => Word::From,
        "to" | "till" | "until" | "tot" | "-" | "–" | "—" => Word::To,
        _ => return number(word).map(|n| Word::Number(u32::from(n.unsigned_abs()) * 100)),
    })
}

/// What the words say together: a start, a length, or both.
fn read(words: &[Word]) -> Option<TimePlan> {
    if let [Word::From, rest @ ..] = words {
        let (start, rest) = moment(rest)?;
        return from(start, rest);
    }
    if let Some(at) = words.iter().position(|&word| word == Word::To) {
        let (start, between) = moment(&words[..at])?;
        return between.is_empty().then(|| from(start, &words[at..]))?;
    }
    if let [Word::Clock(start), Word::Hour, rest @ ..] | [Word::Clock(start), rest @ ..] = words {
        return from(*start, rest);
    }
    if let Some(at) = words.iter().position(|&word| word == Word::From) {
        let (start, nothing) = moment(&words[at + 1..])?;
        return nothing.is_empty().then(|| from(start, &words[..at]))?;
    }
    Some(TimePlan {
        start: None,
        minutes: Some(length(words)?),
    })
}

/// A start with what follows it: nothing, an end, or a length.
fn from(start: Time, rest: &[Word]) -> Option<TimePlan> {
    let minutes = match rest {
        [] => None,
        [Word::To, end @ ..] => {
            let (end, nothing) = moment(end)?;
            let minutes = minute_of(end).checked_sub(minute_of(start))?;
            Some(nothing.is_empty().then_some(minutes)?)
        }
        _ => Some(length(rest)?),
    };
    let start = Some(start);
    Some(TimePlan { start, minutes })
}

fn minute_of(time: Time) -> u32 {
    u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs())
}

/// A time of day at the beginning of the words, and what follows it.
fn moment(words: &[Word]) -> Option<(Time, &[Word])> {
    let (moment, rest) = match *words {
        [Word::Clock(time), ref rest @ ..] => (time, rest),
        [Word::HourMinute(hour, minute), ref rest @ ..] => (time(hour, minute)?, rest),
        [Word::Number(hour), ref rest @ ..] if hour % 100 == 0 => (time(hour / 100, 0)?, rest),
        _ => return None,
    };
    // "13.00 uur" is a time of day in Dutch.
    let rest = rest.strip_prefix(&[Word::Hour]).unwrap_or(rest);
    Some((moment, rest))
}

/// A length in minutes; a number may stand alone.
fn length(words: &[Word]) -> Option<u32> {
    match *words {
        // Ten minutes is the least, so a smaller number means hours.
        [Word::Number(number)] if number < 1000 => Some(hours(number)),
        [Word::Number(number)] if number % 100 == 0 => Some(number / 100),
        _ => sum(words),
    }
}

/// Lengths with their units, which add up: "3 h 30 min".
fn sum(words: &[Word]) -> Option<u32> {
    let (minutes, rest) = match *words {
        [Word::HourMinute(hour, minute), ref rest @ ..] => (hour * 60 + minute, rest),
        [Word::Number(number), Word::Hour, Word::Number(minute)] if minute < 60_00 => {
            (hours(number) + minute / 100, &[][..])
        }
        [Word::Number(number), Word::Half, Word::Hour, ref rest @ ..] => (hours(number + 50), rest),
        [Word::Number(number), unit, ref rest @ ..] => {
            let minutes = u64::from(number) * u64::from(minutes_of(unit)?) + 50;
            (u32::try_from(minutes / 100).ok()?, rest)
        }
        [Word::Half, unit, ref rest @ ..] => (minutes_of(unit)? / 2, rest),
        [Word::OneAndHalf, unit, ref rest @ ..] => (minutes_of(unit)? * 3 / 2, rest),
        [unit, ref rest @ ..] => (minutes_of(unit)?, rest),
        [] => return None,
    };
    match rest {
        [] => Some(minutes),
        _ => minutes.checked_add(sum(rest)?),
    }
}

/// Minutes of so many hundredths of an hour.
const fn hours(hundredths: u32) -> u32 {
    (hundredths * 60 + 50) / 100
}

/// Minutes of one unit; a day is a working day.
const fn minutes_of(unit: Word) -> Option<u32> {
    match unit {
        Word::Minute => Some(1),
        Word::Quarter => Some(15),
        Word::Hour => Some(60),
        Word::HalfDay => Some(HALF_DAY),
        Word::Day => Some(2 * HALF_DAY),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::domain::agenda::Language;

    /// What both languages read: the start as written, and the minutes.
    fn plan(text: &str) -> Option<(Option<String>, Option<u32>)> {
        let [en, nl] = Language::ALL.map(|language| Locale::new(language).read_time(text));
        assert_eq!(en, nl, "the languages read {text:?} differently");
        let locale = Locale::new(Language::En);
        en.map(|plan| (plan.start.map(|start| locale.time(start)), plan.minutes))
    }

    #[rstest]
    #[case("3 h", 180)]
    #[case("3h30", 210)]
    #[case("3 h 30", 210)]
    #[case("3 h 30 min", 210)]
    #[case("3 u 30 min", 210)]
    #[case("3,5 uur", 210)]
    #[case("3.5 hours", 210)]
    #[case("1,25 uur", 75)]
    #[case("3½ uur", 210)]
    #[case("two and a half hours", 150)]
    #[case("twee en een half uur", 150)]
    #[case("anderhalf uur", 90)]
    #[case("210", 210)]
    #[case("90 minuten", 90)]
    #[case("3", 180)]
    #[case("3,5", 210)]
    #[case("10", 10)]
    #[case("half a day", 240)]
    #[case("een halve dag", 240)]
    #[case("dagdeel", 240)]
    #[case("2 dagdelen", 480)]
    #[case("hele dag", 480)]
    #[case("half an hour", 30)]
    #[case("een half uur", 30)]
    #[case("drie kwartier", 45)]
    #[case("een uur", 60)]
    #[case("24 h", 1440)]
    fn a_length_is_read_as_people_type_it(#[case] text: &str, #[case] minutes: u32) {
        assert_eq!(plan(text), Some((None, Some(minutes))));
    }

    #[rstest]
    #[case("13:00-16:30", "13:00", 210)]
    #[case("13.00 - 16.30", "13:00", 210)]
    #[case("13.00 tot 16.30 uur", "13:00", 210)]
    #[case("van 13u30 tot 17u", "13:30", 210)]
    #[case("from 9 to 12", "09:00", 180)]
    #[case("9-12", "09:00", 180)]
    #[case("1 pm - 4.30 pm", "13:00", 210)]
    #[case("11am – 1pm", "11:00", 120)]
    #[case("13:00 3h", "13:00", 180)]
    #[case("13.00 uur, 3,5 uur", "13:00", 210)]
    #[case("vanaf 13:00 3 uur", "13:00", 180)]
    #[case("from 13:00 for half a day", "13:00", 240)]
    #[case("vanaf 13 uur 3 uur", "13:00", 180)]
    #[case("3 h from 13:00", "13:00", 180)]
    fn a_start_can_have_an_end_or_a_length(
        #[case] text: &str,
        #[case] start: &str,
        #[case] minutes: u32,
    ) {
        assert_eq!(plan(text), Some((Some(start.to_owned()), Some(minutes))));
    }

    #[rstest]
    #[case("13:00")]
    #[case("13.00 uur")]
    #[case("from 13:00")]
    #[case("vanaf 13 uur")]
    #[case("om 13u00")]
    #[case("from 1 pm")]
    fn a_start_may_stand_alone(#[case] text: &str) {
        assert_eq!(plan(text), Some((Some("13:00".to_owned()), None)));
    }

    #[rstest]
    #[case("")]
    #[case("long")]
    #[case("9 min")]
    #[case("25 h")]
    #[case("0")]
    #[case("3:30")]
    #[case("vanaf 1 uur")]
    #[case("16:30-13:00")]
    #[case("13:00-13:00")]
    #[case("24:00")]
    #[case("13:60")]
    #[case("13 pm")]
    #[case("13:00-")]
    #[case("13:00 tot 15:00 tot 16:00")]
    #[case("99999999999 h")]
    #[case("3 h 75")]
    #[case("vanaf half 2")]
    fn a_text_that_names_no_time_is_none(#[case] text: &str) {
        assert_eq!(plan(text), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in r"(\PC|\pC){0,30}", babble in "([0-9]{1,4}|[:.,½-]|h|u| |pm|uur|min|half|from|tot|dag){0,9}") {
            plan(&text);
            plan(&babble);
        }

        #[test]
        fn what_is_written_can_be_read(minutes in MINUTES) {
            for locale in Language::ALL.map(Locale::new) {
                let read = locale.read_time(&locale.length(minutes));
                prop_assert_eq!(read.and_then(|plan| plan.minutes), Some(minutes));
            }
        }
    }
}
