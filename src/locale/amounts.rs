//! Reads and says numbers with their units and lengths of time, as people type them in English and Dutch: "70 %", "20 leads a
//! month", "€ 1.500", "2 working days", "4 uur". Not the time of a meeting: that is `times`.

use crate::domain::agenda::Language;
use crate::domain::amount::{Amount, Length, Number, TimeUnit};

use super::Locale;
use super::day_words;

/// Signs that stand before their number.
const BEFORE: &[char] = &['€', '$', '£'];

/// The longest unit, in characters: more is a sentence.
const LONGEST_UNIT: usize = 40;

/// Why a text is no amount or length of time. The sentence for the room is [`Locale::amount_fault`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountFault {
    /// It does not begin with a number.
    NoNumber,
    /// The number has more digits than can be kept: 12 before the point and 4 behind it.
    TooLong,
    /// There is a number, but what follows is no unit: a sign, digits, or a sentence.
    NoUnit(String),
    /// There is a number, but no unit of time follows it.
    NoTimeUnit(String),
    /// The unit is another than the one that belongs here.
    OtherUnit {
        /// The unit that was typed.
        typed: String,
        /// The unit that belongs here.
        wanted: String,
    },
}

impl Locale {
    /// The number with its unit that a typed text is: "70%", "20 leads a month", "€ 500", "1.500 euro" in Dutch.
    ///
    /// The point or comma of either language is read; where it may stand for thousands (`1.500`, `1,500`), the language decides.
    ///
    /// # Errors
    /// [`AmountFault`] when there is no number in front, or what follows it is no unit.
    pub fn read_amount(&self, text: &str) -> Result<Amount, AmountFault> {
        let text = text.trim();
        let sign = text.chars().next().filter(|c| BEFORE.contains(c));
        let rest = sign.map_or(text, |sign| text[sign.len_utf8()..].trim_start());
        let (number, rest) = split_number(rest, self.language())?;
        let typed = rest.trim();
        let unit = match sign {
            Some(sign) if typed.is_empty() => sign.to_string(),
            Some(sign) => format!("{sign} {typed}"),
            None => typed.to_owned(),
        };
        if is_unit(&unit) {
            Ok(Amount { number, unit })
        } else {
            Err(AmountFault::NoUnit(unit))
        }
    }

    /// The number that a typed text is, in a place where the unit is known: "70" or "70 %" where percents are asked.
    ///
    /// # Errors
    /// [`AmountFault`] when it is no number, or has another unit.
    pub fn read_amount_in(&self, text: &str, unit: &str) -> Result<Amount, AmountFault> {
        let amount = self.read_amount(text)?;
        let same = |typed: &str| typed.to_lowercase() == unit.trim().to_lowercase();
        if amount.unit.is_empty() || same(&amount.unit) {
            return Ok(Amount {
                number: amount.number,
                unit: unit.trim().to_owned(),
            });
        }
        Err(AmountFault::OtherUnit {
            typed: amount.unit,
            wanted: unit.trim().to_owned(),
        })
    }

    /// The length of time that a typed text is: "2 working days", "4 uur", "een week", "within 30 min", "1,5 h".
    ///
    /// Both languages are read whatever the locale speaks.
    ///
    /// # Errors
    /// [`AmountFault`] when there is no number in front, or no unit of time behind it.
    pub fn read_length(&self, text: &str) -> Result<Length, AmountFault> {
        let mut rest = text.trim().to_lowercase();
        for idle in [
            "within ",
            "binnen ",
            "in ",
            "max ",
            "maximaal ",
            "at most ",
            "hooguit ",
        ] {
            if let Some(after) = rest.strip_prefix(idle) {
                rest = after.trim_start().to_owned();
            }
        }
        let (number, unit) = match split_number(&rest, self.language()) {
            Ok((number, unit)) => (number, unit.trim().to_owned()),
            Err(fault) => {
                let (word, unit) = rest.split_once(' ').ok_or(fault.clone())?;
                (word_number(word).ok_or(fault)?, unit.trim().to_owned())
            }
        };
        let unit = time_unit(&unit).ok_or(AmountFault::NoTimeUnit(unit))?;
        Ok(Length { number, unit })
    }

    /// A number as its language writes it: "12.5", "12,5".
    #[must_use]
    pub fn digits(&self, number: &Number) -> String {
        match self.language() {
            Language::En => number.digits().to_owned(),
            Language::Nl => number.digits().replace('.', ","),
        }
    }

    /// A number with its unit: "70 %", "€ 500", "20 leads a month".
    #[must_use]
    pub fn amount(&self, amount: &Amount) -> String {
        let digits = self.digits(&amount.number);
        let unit = amount.unit.trim();
        let before = unit.chars().next().filter(|c| BEFORE.contains(c));
        match before {
            Some(sign) => {
                let rest = unit[sign.len_utf8()..].trim();
                format!("{sign} {digits} {rest}").trim_end().to_owned()
            }
            None => format!("{digits} {unit}").trim_end().to_owned(),
        }
    }

    /// A length of time in words: "2 working days", "1,5 uur".
    #[must_use]
    pub fn length_of_time(&self, length: &Length) -> String {
        let key = match length.unit {
            TimeUnit::Minutes => "amount-minutes",
            TimeUnit::Hours => "amount-hours",
            TimeUnit::Days => "amount-days",
            TimeUnit::WorkingDays => "amount-working-days",
            TimeUnit::Weeks => "amount-weeks",
            TimeUnit::Months => "amount-months",
            TimeUnit::Years => "amount-years",
        };
        // Only one itself is one: "1.0 hours" and "1.5 hours" are more.
        let count = if length.number.digits() == "1" { 1 } else { 2 };
        let values = [
            ("count", count.into()),
            ("number", self.digits(&length.number).into()),
        ];
        self.say(key, &values)
    }

    /// Why a text is no amount, as a sentence with what to type instead.
    #[must_use]
    pub fn amount_fault(&self, fault: &AmountFault) -> String {
        match fault {
            AmountFault::NoNumber => self.text("amount-no-number"),
            AmountFault::TooLong => self.text("amount-too-long"),
            AmountFault::NoUnit(unit) => self.tell("amount-no-unit", &[("unit", short(unit))]),
            AmountFault::NoTimeUnit(unit) if unit.is_empty() => self.text("amount-time-missing"),
            AmountFault::NoTimeUnit(unit) => {
                self.tell("amount-no-time-unit", &[("unit", short(unit))])
            }
            AmountFault::OtherUnit { typed, wanted } => {
                let values = [("typed", short(typed)), ("wanted", wanted.clone())];
                self.tell("amount-other-unit", &values)
            }
        }
    }
}

/// The beginning of what was typed, to quote.
fn short(text: &str) -> String {
    let mut begin: String = text.chars().take(20).collect();
    if begin.len() < text.len() {
        begin.push('…');
    }
    begin
}

/// Whether a text can be a unit: short, without digits, and with a letter or a sign that stands for a thing.
fn is_unit(text: &str) -> bool {
    let thing = |c: char| c.is_alphabetic() || matches!(c, '%' | '‰' | '°') || BEFORE.contains(&c);
    text.is_empty()
        || text.chars().count() <= LONGEST_UNIT
            && text.chars().any(thing)
            && !text.chars().any(|c| c.is_ascii_digit() || c.is_control())
}

/// The number at the beginning of a text, and the rest.
fn split_number(text: &str, language: Language) -> Result<(Number, &str), AmountFault> {
    let sign = text
        .strip_prefix(['-', '−'])
        .map_or(0, |rest| text.len() - rest.len());
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let length = text[sign..]
        .find(|c| !inside(c))
        .unwrap_or(text.len() - sign);
    let (typed, rest) = text[sign..].split_at(length);
    // A comma or point at the end belongs to the sentence.
    let digits = typed.trim_end_matches(['.', ',']);
    if digits.is_empty() || digits.starts_with(['.', ',']) {
        return Err(AmountFault::NoNumber);
    }
    let plain = decimal(digits, language).ok_or(AmountFault::NoNumber)?;
    let plain = if sign > 0 { format!("-{plain}") } else { plain };
    let number = Number::of(&plain).map_err(|_| AmountFault::TooLong)?;
    Ok((number, rest))
}

/// Digits with a point for the decimals and nothing for the thousands.
fn decimal(digits: &str, language: Language) -> Option<String> {
    let thousands = match language {
        Language::En => ',',
        Language::Nl => '.',
    };
    let grouped = |mark: char| {
        let mut groups = digits.split(mark);
        let first = groups.next().unwrap_or_default();
        let mut rest = groups.peekable();
        (1..=3).contains(&first.len()) && rest.peek().is_some() && rest.all(|g| g.len() == 3)
    };
    let marks = digits.chars().filter(|c| !c.is_ascii_digit());
    let marks: Vec<char> = marks.collect();
    match marks.as_slice() {
        [] => Some(digits.to_owned()),
        [mark] if *mark == thousands && grouped(*mark) => Some(digits.replace(*mark, "")),
        [_] => Some(digits.replace(',', ".")),
        // Several of one kind are thousands; two kinds are thousands and, last, decimals.
        all if all.iter().all(|mark| mark == &all[0]) => {
            grouped(all[0]).then(|| digits.replace(all[0], ""))
        }
        [many @ .., last] => {
            let same = many.iter().all(|mark| mark == &many[0]) && last != &many[0];
            let (whole, part) = digits.rsplit_once(*last)?;
            same.then(|| format!("{}.{part}", whole.replace(many[0], "")))
        }
    }
}

/// The number that a word stands for: "a", "een", "two", "twee".
fn word_number(word: &str) -> Option<Number> {
    let number = match word {
        "a" | "an" | "één" => 1,
        word => day_words::number(word)?.unsigned_abs().into(),
    };
    Number::of(&u32::to_string(&number)).ok()
}

/// The unit of time that a word or two stand for, in either language.
fn time_unit(words: &str) -> Option<TimeUnit> {
    Some(match words.trim_end_matches('.') {
        "m" | "min" | "mins" | "minute" | "minutes" | "minuut" | "minuten" => TimeUnit::Minutes,
        "h" | "hr" | "hrs" | "hour" | "hours" | "u" | "uur" | "uren" => TimeUnit::Hours,
        "d" | "day" | "days" | "dag" | "dagen" | "calendar days" | "kalenderdagen" => {
            TimeUnit::Days
        }
        "wd" | "working day" | "working days" | "workday" | "workdays" | "business day"
        | "business days" | "werkdag" | "werkdagen" => TimeUnit::WorkingDays,
        "w" | "wk" | "week" | "weeks" | "weken" => TimeUnit::Weeks,
        "mnd" | "month" | "months" | "maand" | "maanden" => TimeUnit::Months,
        "y" | "yr" | "year" | "years" | "jr" | "jaar" | "jaren" => TimeUnit::Years,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const EN: Language = Language::En;
    const NL: Language = Language::Nl;

    #[rstest]
    #[case(EN, "70%", "70", "%", "70 %")]
    #[case(EN, "20 leads a month", "20", "leads a month", "20 leads a month")]
    #[case(EN, "€ 500", "500", "€", "€ 500")]
    #[case(EN, "€500 per month", "500", "€ per month", "€ 500 per month")]
    #[case(EN, "1,500 euro", "1500", "euro", "1500 euro")]
    #[case(NL, "1.500 euro", "1500", "euro", "1500 euro")]
    #[case(NL, "12,5 %", "12.5", "%", "12,5 %")]
    #[case(EN, "12,5 %", "12.5", "%", "12.5 %")]
    #[case(NL, "1.234.567,89", "1234567.89", "", "1234567,89")]
    #[case(EN, "-3 points", "-3", "points", "-3 points")]
    #[case(EN, "4", "4", "", "4")]
    fn an_amount_is_read_as_people_type_it(
        #[case] language: Language,
        #[case] text: &str,
        #[case] digits: &str,
        #[case] unit: &str,
        #[case] said: &str,
    ) {
        let locale = Locale::new(language);
        let amount = locale.read_amount(text).unwrap();
        assert_eq!(
            (amount.number.digits(), amount.unit.as_str()),
            (digits, unit)
        );
        assert_eq!(locale.amount(&amount), said);
        assert_eq!(locale.read_amount(said), Ok(amount));
    }

    #[rstest]
    #[case("many", AmountFault::NoNumber)]
    #[case("", AmountFault::NoNumber)]
    #[case("20 !!", AmountFault::NoUnit("!!".into()))]
    #[case("20 30", AmountFault::NoUnit("30".into()))]
    #[case("1234567890123", AmountFault::TooLong)]
    fn what_is_no_amount_says_why(#[case] text: &str, #[case] fault: AmountFault) {
        assert_eq!(Locale::new(EN).read_amount(text), Err(fault));
    }

    #[test]
    fn where_the_unit_is_known_another_one_is_refused() {
        let locale = Locale::new(EN);
        assert_eq!(locale.read_amount_in("70", "%").unwrap().unit, "%");
        assert_eq!(
            locale.read_amount_in("3 Leads", "leads").unwrap().unit,
            "leads"
        );
        let other = AmountFault::OtherUnit {
            typed: "euro".into(),
            wanted: "%".into(),
        };
        assert_eq!(locale.read_amount_in("70 euro", "%"), Err(other.clone()));
        assert_eq!(
            locale.amount_fault(&other),
            "This is counted in %, not in “euro”."
        );
    }

    #[rstest]
    #[case(EN, "2 working days", "2", TimeUnit::WorkingDays, "2 working days")]
    #[case(EN, "4 uur", "4", TimeUnit::Hours, "4 hours")]
    #[case(NL, "4 uur", "4", TimeUnit::Hours, "4 uur")]
    #[case(NL, "binnen 2 werkdagen", "2", TimeUnit::WorkingDays, "2 werkdagen")]
    #[case(NL, "1,5 h", "1.5", TimeUnit::Hours, "1,5 uur")]
    #[case(EN, "a week", "1", TimeUnit::Weeks, "1 week")]
    #[case(NL, "een maand", "1", TimeUnit::Months, "1 maand")]
    #[case(NL, "twee dagen", "2", TimeUnit::Days, "2 dagen")]
    #[case(EN, "within 30min", "30", TimeUnit::Minutes, "30 minutes")]
    fn a_length_of_time_is_read_in_both_languages(
        #[case] language: Language,
        #[case] text: &str,
        #[case] digits: &str,
        #[case] unit: TimeUnit,
        #[case] said: &str,
    ) {
        let locale = Locale::new(language);
        let length = locale.read_length(text).unwrap();
        assert_eq!((length.number.digits(), length.unit), (digits, unit));
        assert_eq!(locale.length_of_time(&length), said);
        assert_eq!(locale.read_length(said), Ok(length));
    }

    #[rstest]
    #[case("2 bananas", AmountFault::NoTimeUnit("bananas".into()))]
    #[case("2", AmountFault::NoTimeUnit(String::new()))]
    #[case("soon", AmountFault::NoNumber)]
    fn what_is_no_length_of_time_says_why(#[case] text: &str, #[case] fault: AmountFault) {
        assert_eq!(Locale::new(EN).read_length(text), Err(fault));
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in r"(\PC|\pC){0,30}", babble in "([0-9]{1,4}|[.,€%-]| |days?|uur|a){0,9}") {
            for text in [&text, &babble] {
                for language in [EN, NL] {
                    let locale = Locale::new(language);
                    let _amount = locale.read_amount(text);
                    let _length = locale.read_length(text);
                }
            }
        }

        #[test]
        fn what_is_said_can_be_read(whole in 0u32..1_000_000, part in 0u32..100, unit in 0usize..7) {
            for language in [EN, NL] {
                let locale = Locale::new(language);
                let number = Number::of(&format!("{whole}.{part:02}")).unwrap();
                let length = Length { number: number.clone(), unit: TimeUnit::ALL[unit] };
                proptest::prop_assert_eq!(locale.read_length(&locale.length_of_time(&length)), Ok(length));
                let amount = Amount { number, unit: "%".into() };
                proptest::prop_assert_eq!(locale.read_amount(&locale.amount(&amount)), Ok(amount));
            }
        }
    }
}
