//! What each phrase means, seen from Wednesday 25 November 2026, which lies in ISO week 48.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rstest::rstest;

use crate::domain::agenda::Language;
use crate::locale::Locale;

const TODAY: Date = date(2026, 11, 25);

fn read(text: &str, today: Date) -> Option<Date> {
    let [en, nl] = Language::ALL.map(|language| Locale::new(language).read_day(text, today));
    assert_eq!(en, nl, "the languages read {text:?} differently");
    en
}

#[rstest]
#[case("today", date(2026, 11, 25))]
#[case("vandaag", date(2026, 11, 25))]
#[case(" Tomorrow ", date(2026, 11, 26))]
#[case("morgen", date(2026, 11, 26))]
#[case("overmorgen", date(2026, 11, 27))]
#[case("the day after tomorrow", date(2026, 11, 27))]
#[case("gisteren", date(2026, 11, 24))]
fn a_day_near_by_has_a_name(#[case] text: &str, #[case] day: Date) {
    assert_eq!(read(text, TODAY), Some(day));
}

#[rstest]
#[case("friday", date(2026, 11, 27))]
#[case("Vr", date(2026, 11, 27))]
#[case("vr.", date(2026, 11, 27))]
#[case("a.s. vrijdag", date(2026, 11, 27))]
#[case("coming friday", date(2026, 11, 27))]
#[case::never_today("wednesday", date(2026, 12, 2))]
#[case::today_if_it_is_one("deze woensdag", date(2026, 11, 25))]
#[case::monday_is_in_the_next_week("ma", date(2026, 11, 30))]
#[case("next friday", date(2026, 12, 4))]
#[case("volgende week vrijdag", date(2026, 12, 4))]
#[case("vrijdag volgende week", date(2026, 12, 4))]
#[case("friday next week", date(2026, 12, 4))]
#[case("next monday", date(2026, 11, 30))]
fn a_day_of_the_week_is_counted_from_today(#[case] text: &str, #[case] day: Date) {
    assert_eq!(read(text, TODAY), Some(day));
}

#[rstest]
#[case("in 2 weeks", date(2026, 12, 9))]
#[case("over 2 weken", date(2026, 12, 9))]
#[case("in two weeks' time", date(2026, 12, 9))]
#[case("a fortnight from now", date(2026, 12, 9))]
#[case("over veertien dagen", date(2026, 12, 9))]
#[case("over 3 dagen", date(2026, 11, 28))]
#[case("in 3 months", date(2027, 2, 25))]
#[case("over een maand", date(2026, 12, 25))]
#[case("over één kwartaal", date(2027, 2, 25))]
#[case("over een half jaar", date(2027, 5, 25))]
#[case("half a year from today", date(2027, 5, 25))]
#[case("2 weken", date(2026, 12, 9))]
fn a_length_of_time_is_added_to_today(#[case] text: &str, #[case] day: Date) {
    assert_eq!(read(text, TODAY), Some(day));
}

#[test]
fn a_month_after_the_thirty_first_is_the_last_day_of_a_shorter_month() {
    assert_eq!(
        read("in a month", date(2027, 1, 31)),
        Some(date(2027, 2, 28))
    );
}

#[rstest]
#[case("week 49", date(2026, 11, 30))]
#[case("wk49", date(2026, 11, 30))]
#[case("vrijdag week 49", date(2026, 12, 4))]
#[case("week 49 friday", date(2026, 12, 4))]
#[case::passed_so_next_year("week 10", date(2027, 3, 8))]
#[case::this_week_is_today("week 48", date(2026, 11, 25))]
#[case::passed_this_week("maandag week 48", date(2027, 11, 29))]
#[case("week 48 2027", date(2027, 11, 29))]
#[case("2026-W10", date(2026, 3, 2))]
#[case::the_year_has_53_weeks("week 53", date(2026, 12, 28))]
fn a_week_is_an_iso_week(#[case] text: &str, #[case] day: Date) {
    assert_eq!(read(text, TODAY), Some(day));
}

#[test]
fn the_first_week_may_begin_in_the_old_year() {
    assert_eq!(read("week 1", date(2024, 12, 27)), Some(date(2024, 12, 30)));
}

#[rstest]
#[case("3 dec", date(2026, 12, 3))]
#[case("3 Dec.", date(2026, 12, 3))]
#[case("dec 3", date(2026, 12, 3))]
#[case("December 3rd", date(2026, 12, 3))]
#[case("by the 3rd of December", date(2026, 12, 3))]
#[case("3e december", date(2026, 12, 3))]
#[case("3dec", date(2026, 12, 3))]
#[case("3-12", date(2026, 12, 3))]
#[case("3/12", date(2026, 12, 3))]
#[case("3.12.", date(2026, 12, 3))]
#[case("do 3 dec", date(2026, 12, 3))]
#[case("3 december 2026", date(2026, 12, 3))]
#[case("December 3, 2026", date(2026, 12, 3))]
#[case("3-12-2026", date(2026, 12, 3))]
#[case("3/12/26", date(2026, 12, 3))]
#[case("3-dec-2026", date(2026, 12, 3))]
#[case("2026-12-03", date(2026, 12, 3))]
#[case("15e", date(2026, 12, 15))]
#[case("the 30th", date(2026, 11, 30))]
#[case::today_has_not_passed("25 november", date(2026, 11, 25))]
#[case::passed_so_next_year("24 nov", date(2027, 11, 24))]
#[case::with_a_year_it_may_have_passed("24 nov 2026", date(2026, 11, 24))]
#[case::the_next_leap_year("29 feb", date(2028, 2, 29))]
fn a_date_has_the_day_first(#[case] text: &str, #[case] day: Date) {
    assert_eq!(read(text, TODAY), Some(day));
}

#[rstest]
#[case("next week", date(2026, 11, 30))]
#[case("volgende maand", date(2026, 12, 1))]
#[case("volgend kwartaal", date(2027, 1, 1))]
#[case("end of month", date(2026, 11, 30))]
#[case("eind van de maand", date(2026, 11, 30))]
#[case("eind volgende maand", date(2026, 12, 31))]
#[case("eind maart", date(2027, 3, 31))]
#[case("end of february 2028", date(2028, 2, 29))]
#[case("end of Q4", date(2026, 12, 31))]
#[case("eind q1", date(2027, 3, 31))]
#[case("end of the quarter", date(2026, 12, 31))]
#[case("eind volgend jaar", date(2027, 12, 31))]
#[case("end of the week", date(2026, 11, 27))]
#[case("eind volgende week", date(2026, 12, 4))]
#[case("eind week 50", date(2026, 12, 11))]
#[case("half maart", date(2027, 3, 15))]
#[case("mid-December", date(2026, 12, 15))]
#[case("medio maart 2028", date(2028, 3, 15))]
fn a_period_has_a_first_and_a_last_day(#[case] text: &str, #[case] day: Date) {
    assert_eq!(read(text, TODAY), Some(day));
}

#[test]
fn at_the_weekend_the_end_of_the_week_is_the_next_friday() {
    assert_eq!(
        read("eind van de week", date(2026, 11, 28)),
        Some(date(2026, 12, 4))
    );
}

#[rstest]
#[case("")]
#[case("  ")]
#[case("soon")]
#[case("15")]
#[case("31 feb")]
#[case("31-4")]
#[case("32 dec")]
#[case("week 60")]
#[case("week 0")]
#[case("3 dec 1066")]
#[case("3 dec 9999")]
#[case("0000-00-00")]
#[case::twelve_is_not_the_month("12/31")]
#[case::not_a_friday("vrijdag 3 december 2026")]
#[case("over 999999999999 weken")]
#[case("in 30000 years")]
#[case("next")]
#[case("dec 2026")]
#[case("3 dec 7")]
#[case("end of")]
#[case("q5")]
fn a_text_that_names_no_day_is_none(#[case] text: &str) {
    assert_eq!(read(text, TODAY), None);
}

/// Text that is made of the words that the reader knows, in any order.
fn babble() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "next", "volgende", "week", "friday", "vr", "in", "over", "end", "eind", "q", "half",
            "dec", "month", "jaar", "from", "now", "-", "/", ".", "2026", "53", "0", "9999",
            "32767", "1", "e", "day", "after", "tomorrow", "this",
        ])
        .prop_map(str::to_owned),
        "[0-9]{1,6}",
    ];
    prop::collection::vec(word, 0..7).prop_map(|words| words.join(" "))
}

/// Words and numbers of which none can be a year.
const YEARLESS: &[&str] = &[
    "next", "this", "deze", "coming", "week", "friday", "ma", "zo", "in", "over", "end", "q",
    "half", "dec", "feb", "month", "maand", "jaar", "kwartaal", "today", "from", "1", "3", "5",
    "9", "1-", "e", "day", "after", "tomorrow",
];

fn any_day() -> impl Strategy<Value = Date> {
    (
        prop_oneof![1970i16..2200, -9999i16..=9999],
        1i8..=12,
        1i8..=28,
    )
        .prop_map(|(y, m, d)| Date::constant(y, m, d))
}

proptest! {
    #[test]
    fn no_text_on_no_day_panics(text in r"(\PC|\pC){0,30}", babble in babble(), today in any_day()) {
        read(&text, today);
        let day = read(&babble, today);
        prop_assert!(day.is_none_or(|day| (1970..=2200).contains(&day.year())));
    }

    #[test]
    fn without_a_year_no_day_has_passed(words in prop::collection::vec(prop::sample::select(YEARLESS), 1..6), today in any_day()) {
        let text = words.join(" ");
        prop_assert!(read(&text, today).is_none_or(|day| day >= today), "{} is {:?}", text, read(&text, today));
    }

    #[test]
    fn what_is_written_can_be_read(days in 0i32..84_000) {
        let day = date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        for locale in Language::ALL.map(Locale::new) {
            prop_assert_eq!(locale.read_day(&locale.short_day(day), TODAY), Some(day));
            prop_assert_eq!(locale.read_day(&locale.long_day(day), TODAY), Some(day));
            prop_assert_eq!(locale.read_day(&day.to_string(), TODAY), Some(day));
        }
    }
}
