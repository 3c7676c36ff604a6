//! Reads a day as people type it, in English and Dutch. Not writing it: that is `dates`.

use std::ops::RangeInclusive;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

use super::Locale;
use super::day_words::Unit::{Day as Days, Fortnight, Month as Months, Quarter, Week, Year};
use super::day_words::Word::{
    After, Coming, Day, End, From, Half, In, Month, Next, Number, Ordinal, Sep, Shift, This, Unit,
};
use super::day_words::{self, Word, words};

/// The years in which a meeting or an agreement can lie.
const YEARS: RangeInclusive<i16> = 1970..=2200;

impl Locale {
    /// The day that a typed text names, seen from `today`; `None` when it names none, or one that does not exist.
    ///
    /// Both languages are read whatever the locale speaks: a Dutch team types "friday", an English one pastes "do 3 dec".
    /// Upper and lower case, dots and commas do not matter. A phrase without a year never names a day that has passed,
    /// save "yesterday".
    ///
    /// | typed | means |
    /// | --- | --- |
    /// | `today`, `vandaag`; `tomorrow`, `morgen`; `overmorgen`, `day after tomorrow`; `yesterday`, `gisteren` | that day |
    /// | `friday`, `vr`, `coming friday`, `a.s. vrijdag` | the first Friday after today, never today |
    /// | `this friday`, `deze vrijdag` | the first Friday from today on, today if it is one |
    /// | `next friday`, `volgende week vrijdag`, `friday next week` | Friday of the next ISO week (weeks begin on Monday) |
    /// | `in 2 weeks`, `over 3 dagen`, `2 weken`, `two weeks from now`, `over een half jaar` | so long after today; a month from the 31st ends on the month's last day |
    /// | `week 48`, `wk 48`, `2026-W48`, `week 48 2027` | Monday of that ISO week; in that week itself the next day of it from today on; without a year the next such week |
    /// | `vrijdag week 48` | that day of that week |
    /// | `3 dec`, `dec 3`, `3rd of December`, `3-12`, `3/12`, `3.12` | the next such day from today on; always day before month |
    /// | `3 december 2026`, `3-12-2026`, `3-12-26`, `2026-12-03` | that day |
    /// | `do 3 dec`, `Thursday 3 December 2026` | that day, if it is a Thursday |
    /// | `the 15th`, `15e` | the next 15th from today on |
    /// | `next week`, `volgende maand`, `next quarter`, `volgend jaar` | its first day |
    /// | `end of month`, `eind volgende maand`, `eind maart`, `end of Q2` | its last day |
    /// | `end of the week`, `eind volgende week`, `eind week 48` | its Friday |
    /// | `mid March`, `half maart`, `medio maart 2027` | the 15th |
    #[must_use]
    pub fn read_day(&self, text: &str, today: Date) -> Option<Date> {
        let day = read(&words(text)?, today)?;
        YEARS.contains(&day.year()).then_some(day)
    }
}

fn read(words: &[Word], today: Date) -> Option<Date> {
    match *words {
        [Shift(days)] => today.checked_add(days.days()).ok(),
        [Unit(Days), After, Shift(1)] => today.checked_add(2.days()).ok(),
        [Day(day)] | [Coming, Day(day)] => today.nth_weekday(1, day).ok(),
        [This, Day(day)] => today.yesterday().ok()?.nth_weekday(1, day).ok(),
        [Next, Day(day)] | [Next, Unit(Week), Day(day)] | [Day(day), Next, Unit(Week)] => {
            next_week(today, day)
        }
        [Next, Unit(_)] => Some(period(words, today)?.0),
        [End, ref rest @ ..] => end(rest, today),
        [Half, Month(month)] => next_on(15, month, today),
        [Half, Month(month), Number(year)] => Date::new(full(year), month, 15).ok(),
        [In, ref rest @ ..] | [ref rest @ .., From, Shift(0)] => later(rest, today),
        _ => later(words, today)
            .or_else(|| week(words, None, today))
            .or_else(|| calendar(words, today))
            .or_else(|| with_weekday(words, today)),
    }
}

/// A phrase that has a day of the week before or after a week or a date.
fn with_weekday(words: &[Word], today: Date) -> Option<Date> {
    let ([Day(day), rest @ ..] | [rest @ .., Day(day)]) = words else {
        return None;
    };
    let dated = || calendar(rest, today).filter(|date| date.weekday() == *day);
    week(rest, Some(*day), today).or_else(dated)
}

/// A year of two digits is one of this century; one digit is no year.
const fn full(year: i16) -> i16 {
    match year {
        10..=99 => 2000 + year,
        year => year,
    }
}

fn monday(today: Date) -> Option<Date> {
    let days = today.weekday().to_monday_zero_offset();
    today.checked_sub(days.days()).ok()
}

fn next_week(today: Date, day: Weekday) -> Option<Date> {
    let days = 7 + day.to_monday_zero_offset();
    monday(today)?.checked_add(days.days()).ok()
}

/// So long after today: "2 weeks", "een half jaar".
fn later(words: &[Word], today: Date) -> Option<Date> {
    let (count, unit) = match *words {
        [Half, Unit(Year)] | [Half, Number(1), Unit(Year)] | [Number(1), Half, Unit(Year)] => {
            (6, Months)
        }
        [Number(count), Unit(unit)] => (i64::from(count), unit),
        _ => return None,
    };
    let none = Span::new();
    let span = match unit {
        Days => none.try_days(count),
        Week => none.try_weeks(count),
        Fortnight => none.try_weeks(count * 2),
        Months => none.try_months(count),
        Quarter => none.try_months(count * 3),
        Year => none.try_years(count),
    };
    today.checked_add(span.ok()?).ok()
}

/// A day of a numbered week, by default its first; without a year the first such day from today on.
fn week(words: &[Word], day: Option<Weekday>, today: Date) -> Option<Date> {
    let (number, year) = match *words {
        [Unit(Week), Number(number)] => (number, None),
        [Unit(Week), Number(number), Number(year)] | [Number(year), Unit(Week), Number(number)] => {
            (number, Some(full(year)))
        }
        _ => return None,
    };
    let number = i8::try_from(number).ok()?;
    let in_year = |year: i16, day: Weekday| {
        let date = ISOWeekDate::new(year, number, day).ok()?;
        Some(date.date())
    };
    if let Some(year) = year {
        return in_year(year, day.unwrap_or(Weekday::Monday));
    }
    let this = today.iso_week_date();
    if day.is_none() && number == this.week() {
        return Some(today);
    }
    (this.year()..=this.year() + 1)
        .filter_map(|year| in_year(year, day.unwrap_or(Weekday::Monday)))
        .find(|&date| date >= today)
}

/// A day and a month, with or without a year.
fn calendar(words: &[Word], today: Date) -> Option<Date> {
    if let [Number(day), Ordinal] = *words {
        return next_numbered(i8::try_from(day).ok()?, today);
    }
    let plain: Vec<Word> = words.iter().copied().filter(|&w| w != Ordinal).collect();
    let (day, month, year) = match plain[..] {
        [Number(year), Sep, Number(month), Sep, Number(day)] if year >= 1000 => {
            (day, i8::try_from(month).ok()?, Some(year))
        }
        [Number(day), Sep, Number(month), Sep, Number(year)] => {
            (day, i8::try_from(month).ok()?, Some(full(year)))
        }
        [Number(day), Sep, Number(month)] => (day, i8::try_from(month).ok()?, None),
        [Number(day), Month(month)] | [Month(month), Number(day)] => (day, month, None),
        [Number(day), Month(month), Number(year)]
        | [Number(day), Sep, Month(month), Sep, Number(year)]
        | [Month(month), Number(day), Number(year)] => (day, month, Some(full(year))),
        _ => return None,
    };
    let day = i8::try_from(day).ok()?;
    match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => next_on(day, month, today),
    }
}

/// The next such day from today on; 29 February may be eight years away.
fn next_on(day: i8, month: i8, today: Date) -> Option<Date> {
    (today.year()..=today.year() + 8)
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|&date| date >= today)
}

/// The next day with this number in its month, from today on.
fn next_numbered(day: i8, today: Date) -> Option<Date> {
    let first = today.first_of_month();
    (0..=2)
        .filter_map(|months| first.checked_add(months.months()).ok())
        .filter_map(|first| Date::new(first.year(), first.month(), day).ok())
        .find(|&date| date >= today)
}

/// The last day of a period that is named, Friday of a week.
fn end(words: &[Word], today: Date) -> Option<Date> {
    let last = match words {
        // At the weekend the week that ends is the next one.
        [Unit(Week)] | [This, Unit(Week)] => {
            return today.yesterday().ok()?.nth_weekday(1, Weekday::Friday).ok();
        }
        _ => week(words, Some(Weekday::Friday), today),
    };
    last.or_else(|| Some(period(words, today)?.1))
}

/// The first and the last day of a month, quarter, year, or working week.
fn period(words: &[Word], today: Date) -> Option<(Date, Date)> {
    let year_of = |last: i8| i16::from(today.month() > last) + today.year();
    let (unit, inside) = match *words {
        [Unit(unit)] | [This, Unit(unit)] => (unit, today),
        [Next, Unit(unit)] => (unit, later(&[Number(1), Unit(unit)], start(unit, today)?)?),
        [Month(month)] => (Months, Date::new(year_of(month), month, 1).ok()?),
        [Month(month), Number(year)] => (Months, Date::new(full(year), month, 1).ok()?),
        [Unit(Quarter), Number(number @ 1..=4)] => {
            let last = i8::try_from(number * 3).ok()?;
            (Quarter, Date::new(year_of(last), last, 1).ok()?)
        }
        [Unit(Quarter), Number(number @ 1..=4), Number(year)] => {
            let last = i8::try_from(number * 3).ok()?;
            (Quarter, Date::new(full(year), last, 1).ok()?)
        }
        _ => return None,
    };
    let first = start(unit, inside)?;
    let last = match unit {
        Week => first.checked_add(4.days()).ok()?,
        _ => later(&[Number(1), Unit(unit)], first)?.yesterday().ok()?,
    };
    Some((first, last))
}

/// The first day of the period in which a day lies.
fn start(unit: day_words::Unit, day: Date) -> Option<Date> {
    match unit {
        Days => Some(day),
        Week | Fortnight => monday(day),
        Months => Some(day.first_of_month()),
        Quarter => Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok(),
        Year => Some(day.first_of_year()),
    }
}

#[cfg(test)]
mod tests;
