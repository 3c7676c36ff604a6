//! Writes days, times, lengths of time and numbers. Not reading them: that is `days` and `times`.

use jiff::civil::{Date, Time};

use super::Locale;
use crate::domain::agenda::Language;

/// The names of the days of the week, Monday first: short, long.
const WEEKDAYS: [[&str; 2]; 7] = [
    ["day-monday-short", "day-monday"],
    ["day-tuesday-short", "day-tuesday"],
    ["day-wednesday-short", "day-wednesday"],
    ["day-thursday-short", "day-thursday"],
    ["day-friday-short", "day-friday"],
    ["day-saturday-short", "day-saturday"],
    ["day-sunday-short", "day-sunday"],
];

/// The names of the months: short, long.
const MONTHS: [[&str; 2]; 12] = [
    ["month-january-short", "month-january"],
    ["month-february-short", "month-february"],
    ["month-march-short", "month-march"],
    ["month-april-short", "month-april"],
    ["month-may-short", "month-may"],
    ["month-june-short", "month-june"],
    ["month-july-short", "month-july"],
    ["month-august-short", "month-august"],
    ["month-september-short", "month-september"],
    ["month-october-short", "month-october"],
    ["month-november-short", "month-november"],
    ["month-december-short", "month-december"],
];

/// Which of the two names of a day or month.
#[derive(Clone, Copy)]
enum Form {
    Short,
    Long,
}

impl Locale {
    /// A day in little room: "Thu 3 Dec 2026", "do 3 dec 2026".
    #[must_use]
    pub fn short_day(&self, day: Date) -> String {
        if let Some(said) = self.said.borrow().days.get(&day) {
            return said.clone();
        }
        let text = self.day(day, Form::Short);
        let mut said = self.said.borrow_mut();
        said.days.insert(day, text.clone());
        text
    }

    /// A day without its year, where that stands elsewhere: "3 Dec", "3 dec".
    #[must_use]
    pub fn day_and_month(&self, day: Date) -> String {
        let month = usize::try_from(day.month() - 1).ok();
        let names = month.and_then(|month| MONTHS.get(month));
        let month = names.map_or_else(String::new, |names| self.text(names[Form::Short as usize]));
        format!("{} {month}", day.day())
    }

    /// A day in full: "Thursday 3 December 2026", "donderdag 3 december 2026".
    #[must_use]
    pub fn long_day(&self, day: Date) -> String {
        self.day(day, Form::Long)
    }

    fn day(&self, day: Date, form: Form) -> String {
        let name = |names: &[[&str; 2]], number: i8| {
            let names = usize::try_from(number).ok().and_then(|n| names.get(n));
            names.map_or_else(String::new, |names| self.text(names[form as usize]))
        };
        let weekday = name(&WEEKDAYS, day.weekday().to_monday_zero_offset());
        let month = name(&MONTHS, day.month() - 1);
        format!("{weekday} {} {month} {}", day.day(), day.year())
    }

    /// The time of day in hours and minutes: "16:55", also in Dutch, so that it cannot be taken for a number.
    #[must_use]
    pub fn time(&self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A number with so many decimals: "2.5", "2,5". A half is rounded up, as people do it: 3.25 is "3.3".
    #[must_use]
    pub fn number(&self, number: f64, decimals: usize) -> String {
        let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        let rounded = (number * scale).round() / scale;
        let written = format!("{rounded:.decimals$}");
        // What rounds to nothing has no sign.
        let zero = written.trim_start_matches('-');
        let written = if zero.bytes().all(|c| matches!(c, b'0' | b'.')) {
            zero
        } else {
            &written
        };
        match self.language() {
            Language::En => written.to_owned(),
            Language::Nl => written.replace('.', ","),
        }
    }

    /// A length of time, given in minutes: "45 min", "3 h 30 min", "3 u 30 min".
    #[must_use]
    pub fn length(&self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match (hours, rest) {
            (0, _) => self.say("length-minutes", &[("minutes", rest.into())]),
            (_, 0) => self.say("length-hours", &[("hours", hours.into())]),
            _ => self.say(
                "length-both",
                &[("hours", hours.into()), ("minutes", rest.into())],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Language::En, "Thu 3 Dec 2026", "Thursday 3 December 2026")]
    #[case(Language::Nl, "do 3 dec 2026", "donderdag 3 december 2026")]
    fn a_day_is_written_the_way_its_language_does(
        #[case] language: Language,
        #[case] short: &str,
        #[case] long: &str,
    ) {
        let locale = Locale::new(language);
        assert_eq!(locale.short_day(date(2026, 12, 3)), short);
        assert_eq!(locale.long_day(date(2026, 12, 3)), long);
    }

    #[rstest]
    #[case(0, "0 min", "0 min")]
    #[case(45, "45 min", "45 min")]
    #[case(120, "2 h", "2 u")]
    #[case(210, "3 h 30 min", "3 u 30 min")]
    fn a_length_is_written_in_hours_and_minutes(
        #[case] minutes: u32,
        #[case] en: &str,
        #[case] nl: &str,
    ) {
        assert_eq!(Locale::new(Language::En).length(minutes), en);
        assert_eq!(Locale::new(Language::Nl).length(minutes), nl);
    }

    #[rstest]
    #[case(2.5, 1, "2.5", "2,5")]
    #[case(3.25, 1, "3.3", "3,3")]
    #[case(-1.25, 1, "-1.3", "-1,3")]
    #[case(-0.01, 1, "0.0", "0,0")]
    #[case(3.0, 0, "3", "3")]
    fn a_number_has_the_comma_of_its_language(
        #[case] number: f64,
        #[case] decimals: usize,
        #[case] en: &str,
        #[case] nl: &str,
    ) {
        assert_eq!(Locale::new(Language::En).number(number, decimals), en);
        assert_eq!(Locale::new(Language::Nl).number(number, decimals), nl);
    }

    #[test]
    fn a_time_has_two_digits_for_the_hour() {
        assert_eq!(Locale::new(Language::Nl).time(time(9, 5, 59, 0)), "09:05");
    }
}
