//! Stretches of time in a query: `2w`, `2027-01-15`, `next-month`, `<2w`, `2026-10..2026-12`. What is not said to the day counts
//! from the day on which the query is answered, so that a query means the same tomorrow.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

use super::words::dashed;
use crate::domain::agenda::Language;

/// The longest number of days, weeks, months or years in a query.
const MOST: i32 = 9999;

/// The years that a query can name.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// In it, or for a length of time: from today to its end, overdue excluded.
    In(Moment),
    /// On one side of it.
    Beyond(Bound, Moment),
    /// From the first day of the one to the last day of the other.
    Between(Moment, Moment),
}

/// On which side of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// `<`
    Before,
    /// `<=`
    UpTo,
    /// `>`
    After,
    /// `>=`
    From,
}

impl Bound {
    /// The longer sign before the shorter that it begins with.
    pub(super) const SIGNS: [(&'static str, Self); 4] = [
        ("<=", Self::UpTo),
        (">=", Self::From),
        ("<", Self::Before),
        (">", Self::After),
    ];

    /// Its sign.
    pub(super) fn sign(self) -> &'static str {
        let found = Self::SIGNS.iter().find(|(_, bound)| *bound == self);
        found.map_or("", |(sign, _)| sign)
    }
}

/// A day, or a stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A day.
    Day(Date),
    /// A week of a year, by ISO 8601.
    Week(i16, i8),
    /// A month of a year.
    Month(i16, i8),
    /// A year.
    Year(i16),
    /// So long after today, or before it.
    Away(i32, Unit),
    /// What has a name.
    Named(Named),
}

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks, which begin on Monday.
    Week,
    /// Calendar months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

impl Unit {
    /// The unit behind a number.
    fn read(name: &str) -> Option<Self> {
        Some(match name {
            "d" | "day" | "days" | "dag" | "dagen" => Self::Day,
            "w" | "wk" | "week" | "weeks" | "weken" => Self::Week,
            "m" | "month" | "months" | "maand" | "maanden" => Self::Month,
            "q" | "k" | "quarter" | "quarters" | "kwartaal" | "kwartalen" => Self::Quarter,
            "y" | "j" | "year" | "years" | "jaar" | "jaren" => Self::Year,
            _ => return None,
        })
    }

    const fn letter(self) -> char {
        match self {
            Self::Day => 'd',
            Self::Week => 'w',
            Self::Month => 'm',
            Self::Quarter => 'q',
            Self::Year => 'y',
        }
    }

    fn span(self, count: i32) -> Span {
        match self {
            Self::Day => count.days(),
            Self::Week => count.weeks(),
            Self::Month => count.months(),
            Self::Quarter => (count * 3).months(),
            Self::Year => count.years(),
        }
    }
}

/// The last, this or the next of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// −1, 0 or 1.
    shift: i32,
    unit: Unit,
}

/// The names of what has one: how far away, what, in English, in Dutch.
const NAMES: [(i32, Unit, [&str; 2]); 15] = [
    (0, Unit::Day, ["today", "vandaag"]),
    (1, Unit::Day, ["tomorrow", "morgen"]),
    (-1, Unit::Day, ["yesterday", "gisteren"]),
    (0, Unit::Week, ["this-week", "deze-week"]),
    (1, Unit::Week, ["next-week", "volgende-week"]),
    (-1, Unit::Week, ["last-week", "vorige-week"]),
    (0, Unit::Month, ["this-month", "deze-maand"]),
    (1, Unit::Month, ["next-month", "volgende-maand"]),
    (-1, Unit::Month, ["last-month", "vorige-maand"]),
    (0, Unit::Quarter, ["this-quarter", "dit-kwartaal"]),
    (1, Unit::Quarter, ["next-quarter", "volgend-kwartaal"]),
    (-1, Unit::Quarter, ["last-quarter", "vorig-kwartaal"]),
    (0, Unit::Year, ["this-year", "dit-jaar"]),
    (1, Unit::Year, ["next-year", "volgend-jaar"]),
    (-1, Unit::Year, ["last-year", "vorig-jaar"]),
];

impl Named {
    /// Every name in a language, in the order in which they are offered.
    pub(super) fn names(language: Language) -> impl Iterator<Item = &'static str> {
        NAMES
            .iter()
            .map(move |(_, _, names)| names[language as usize])
    }

    /// Its name in a language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let same = |(shift, unit, _): &&(i32, Unit, _)| (*shift, *unit) == (self.shift, self.unit);
        NAMES
            .iter()
            .find(same)
            .map_or("", |(_, _, names)| names[language as usize])
    }

    fn read(name: &str) -> Option<Self> {
        let name = dashed(name);
        let called = |(_, _, names): &&(i32, Unit, [&str; 2])| names.contains(&name.as_str());
        let (shift, unit, _) = NAMES.iter().find(called)?;
        Some(Self {
            shift: *shift,
            unit: *unit,
        })
    }
}

impl When {
    /// The stretch of time that a text names.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        for (sign, bound) in Bound::SIGNS {
            if let Some(rest) = text.strip_prefix(sign) {
                return Some(Self::Beyond(bound, Moment::read(rest)?));
            }
        }
        Some(match text.split_once("..") {
            None => Self::In(Moment::read(text)?),
            Some(("", last)) => Self::Beyond(Bound::UpTo, Moment::read(last)?),
            Some((first, "")) => Self::Beyond(Bound::From, Moment::read(first)?),
            Some((first, last)) => Self::Between(Moment::read(first)?, Moment::read(last)?),
        })
    }

    /// As it is typed in a language.
    #[must_use]
    pub fn shown(self, language: Language) -> String {
        match self {
            Self::In(moment) => moment.shown(language),
            Self::Beyond(bound, moment) => format!("{}{}", bound.sign(), moment.shown(language)),
            Self::Between(first, last) => {
                format!("{}..{}", first.shown(language), last.shown(language))
            }
        }
    }

    /// Whether a day lies in it. A bare length of time reaches ahead, or back where `past` says that days lie in the past.
    #[must_use]
    pub fn holds(self, day: Date, today: Date, past: bool) -> bool {
        match self {
            Self::In(Moment::Away(count, unit)) => {
                let count = if past { -count.abs() } else { count };
                let (_, end) = Moment::Away(count, unit).days(today);
                (today.min(end)..=today.max(end)).contains(&day)
            }
            Self::In(moment) => {
                let (first, last) = moment.days(today);
                (first..=last).contains(&day)
            }
            Self::Beyond(bound, moment) => {
                let (first, last) = moment.days(today);
                match bound {
                    Bound::Before => day < first,
                    Bound::UpTo => day <= last,
                    Bound::After => day > last,
                    Bound::From => day >= first,
                }
            }
            Self::Between(one, other) => {
                let (first, last) = (one.days(today), other.days(today));
                (first.0.min(last.0)..=first.1.max(last.1)).contains(&day)
            }
        }
    }
}

impl Moment {
    /// The day, stretch of the calendar or length of time that a text names.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(named) = Named::read(text) {
            return Some(Self::Named(named));
        }
        away(text).or_else(|| calendar(text))
    }

    fn shown(self, language: Language) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Week(year, week) => format!("{year}-w{week:02}"),
            Self::Month(year, month) => format!("{year}-{month:02}"),
            Self::Year(year) => year.to_string(),
            Self::Away(count, unit) => format!("{count}{}", unit.letter()),
            Self::Named(named) => named.name(language).to_owned(),
        }
    }

    /// Its first and its last day, seen from today; what lies beyond the calendar ends where that does.
    #[must_use]
    pub fn days(self, today: Date) -> (Date, Date) {
        let day = |year, month, day| Date::new(year, month, day).unwrap_or(today);
        match self {
            Self::Day(day) => (day, day),
            Self::Week(year, week) => {
                let of = |weekday| ISOWeekDate::new(year, week, weekday);
                let of = |weekday| of(weekday).map_or(today, ISOWeekDate::date);
                (of(Weekday::Monday), of(Weekday::Sunday))
            }
            Self::Month(year, month) => {
                let first = day(year, month, 1);
                (first, first.last_of_month())
            }
            Self::Year(year) => (day(year, 1, 1), day(year, 12, 31)),
            Self::Away(count, unit) => {
                let day = today.saturating_add(unit.span(count));
                (day, day)
            }
            Self::Named(Named { shift, unit }) => {
                period(today.saturating_add(unit.span(shift)), unit)
            }
        }
    }
}

/// The first and last day of the period in which a day lies.
fn period(day: Date, unit: Unit) -> (Date, Date) {
    match unit {
        Unit::Day => (day, day),
        Unit::Week => {
            let since = i32::from(day.weekday().to_monday_zero_offset());
            let monday = day.saturating_sub(since.days());
            (monday, monday.saturating_add(6.days()))
        }
        Unit::Month => (day.first_of_month(), day.last_of_month()),
        Unit::Quarter => {
            let month = (day.month() - 1) / 3 * 3 + 1;
            let first = Date::new(day.year(), month, 1).unwrap_or(day);
            (first, first.saturating_add(2.months()).last_of_month())
        }
        Unit::Year => (day.first_of_year(), day.last_of_year()),
    }
}

/// A length of time: `2w`, `-3 months`.
fn away(text: &str) -> Option<Moment> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let count: i32 = digits[..end].parse().ok().filter(|count| *count <= MOST)?;
    let unit = Unit::read(digits[end..].trim().to_lowercase().as_str())?;
    Some(Moment::Away(sign * count, unit))
}

/// A day, week, month or year: `2027-01-15`, `15-1-2027`, `2027-w03`, `2027-01`, `2027`.
fn calendar(text: &str) -> Option<Moment> {
    let text = text.to_ascii_lowercase();
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let year = |text: &str| {
        let year = (text.len() == 4)
            .then(|| text.parse::<i16>().ok())
            .flatten();
        year.filter(|year| YEARS.contains(year))
    };
    let small = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<i8>().ok()).flatten()
    };
    Some(match *parts {
        [one] => Moment::Year(year(one)?),
        [one, other] if other.starts_with('w') => {
            let (year, week) = (year(one)?, small(&other[1..])?);
            ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
            Moment::Week(year, week)
        }
        [one, other] => {
            let month = small(other).filter(|month| (1..=12).contains(month))?;
            Moment::Month(year(one)?, month)
        }
        [first, month, last] => {
            let (year, day) = match year(first) {
                Some(year) => (year, small(last)?),
                None => (year(last)?, small(first)?),
            };
            Moment::Day(Date::new(year, small(month)?, day).ok()?)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    /// Thursday.
    const TODAY: Date = date(2026, 12, 3);

    #[rstest]
    #[case("2w", date(2026, 12, 3), date(2026, 12, 17))]
    #[case("2 weken", date(2026, 12, 3), date(2026, 12, 17))]
    #[case("-1m", date(2026, 11, 3), date(2026, 12, 3))]
    #[case("today", date(2026, 12, 3), date(2026, 12, 3))]
    #[case("morgen", date(2026, 12, 4), date(2026, 12, 4))]
    #[case("this week", date(2026, 11, 30), date(2026, 12, 6))]
    #[case("volgende-maand", date(2027, 1, 1), date(2027, 1, 31))]
    #[case("dit_kwartaal", date(2026, 10, 1), date(2026, 12, 31))]
    #[case("last-year", date(2025, 1, 1), date(2025, 12, 31))]
    #[case("2027", date(2027, 1, 1), date(2027, 12, 31))]
    #[case("2027-02", date(2027, 2, 1), date(2027, 2, 28))]
    #[case("2027-W03", date(2027, 1, 18), date(2027, 1, 24))]
    #[case("2027-01-15", date(2027, 1, 15), date(2027, 1, 15))]
    #[case("15-1-2027", date(2027, 1, 15), date(2027, 1, 15))]
    #[case("2026-10..2026-11", date(2026, 10, 1), date(2026, 11, 30))]
    #[case("2026-11..2026-10", date(2026, 10, 1), date(2026, 11, 30))]
    #[case("today..2w", date(2026, 12, 3), date(2026, 12, 17))]
    fn a_stretch_has_a_first_and_a_last_day(
        #[case] text: &str,
        #[case] first: Date,
        #[case] last: Date,
    ) {
        let when = When::read(text).unwrap();
        let holds = |day| when.holds(day, TODAY, false);
        assert!(holds(first) && holds(last));
        assert!(!holds(first.yesterday().unwrap()) && !holds(last.tomorrow().unwrap()));
    }

    #[rstest]
    #[case("<2w", date(2026, 12, 16), date(2026, 12, 17))]
    #[case("<=2w", date(2026, 12, 17), date(2026, 12, 18))]
    #[case(">2027", date(2028, 1, 1), date(2027, 12, 31))]
    #[case(">=2027-01", date(2027, 1, 1), date(2026, 12, 31))]
    #[case("2027..", date(2027, 1, 1), date(2026, 12, 31))]
    #[case("..2027-01", date(2027, 1, 31), date(2027, 2, 1))]
    #[case("> -3m", date(2026, 9, 4), date(2026, 9, 3))]
    fn a_bound_has_one_side(#[case] text: &str, #[case] inside: Date, #[case] outside: Date) {
        let when = When::read(text).unwrap();
        assert!(when.holds(inside, TODAY, false));
        assert!(!when.holds(outside, TODAY, false));
    }

    #[test]
    fn a_bare_length_reaches_back_for_days_that_are_past() {
        let when = When::read("3m").unwrap();
        assert!(when.holds(date(2026, 9, 3), TODAY, true));
        assert!(!when.holds(date(2026, 9, 2), TODAY, true));
        assert!(!when.holds(date(2026, 12, 4), TODAY, true));
    }

    #[rstest]
    #[case("soon")]
    #[case("")]
    #[case("2")]
    #[case("99999w")]
    #[case("w")]
    #[case("2027-13")]
    #[case("2027-02-30")]
    #[case("2027-w54")]
    #[case("3-12")]
    #[case("..")]
    #[case("<")]
    #[case("1-2-3-4")]
    #[case("١٢w")]
    #[case("2027-+1")]
    fn what_is_no_time_is_refused(#[case] text: &str) {
        assert_eq!(When::read(text), None);
    }

    #[test]
    fn the_end_of_the_calendar_is_no_crash() {
        for text in ["9999d", "-9999d", "next-year", "last-quarter"] {
            let when = When::read(text).unwrap();
            assert!(!when.holds(Date::MAX, Date::MIN, true), "{text}");
            assert!(!when.holds(Date::MIN, Date::MAX, false), "{text}");
        }
        let later = When::read(">9999y").unwrap();
        assert!(!later.holds(Date::MAX, Date::MAX, false));
    }
}
