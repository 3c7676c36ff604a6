//! Numbers with a unit and lengths of time as a group agrees on them: "20 leads a month", "2 working days". How they are typed
//! and said in a language is the locale's.

use serde::{Deserialize, Serialize};

/// The most digits behind the point that a number keeps.
const DECIMALS: usize = 4;

/// A decimal number as it was said: `12.5` stays `12.5`. Kept as its digits, so that reading and writing change nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number(String);

/// A text that is no number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no number: digits, and at most one point with {DECIMALS} digits behind it")]
pub struct NoNumber(pub String);

impl Number {
    /// The number in digits with a point: `-3`, `12.5`. At most twelve digits before the point and four behind it.
    ///
    /// # Errors
    /// [`NoNumber`] for any other text.
    pub fn of(text: &str) -> Result<Self, NoNumber> {
        let fault = || NoNumber(text.to_owned());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = match unsigned.split_once('.') {
            Some((whole, part)) if !part.is_empty() => (whole, part),
            Some(_) => return Err(fault()),
            None => (unsigned, ""),
        };
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let sound = (1..=12).contains(&whole.len()) && part.len() <= DECIMALS;
        if sound && digits(whole) && digits(part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(fault())
        }
    }

    /// Its digits with a point, as they were said.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Its value, to compute with.
    #[must_use]
    pub fn value(&self) -> f64 {
        // Sixteen digits at most: what `of` lets in always parses.
        self.0.parse().unwrap_or(0.0)
    }
}

impl TryFrom<String> for Number {
    type Error = NoNumber;

    fn try_from(text: String) -> Result<Self, NoNumber> {
        Self::of(&text)
    }
}

impl From<Number> for String {
    fn from(number: Number) -> Self {
        number.0
    }
}

/// A number with its unit: "70 %", "20 leads a month".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// How much.
    pub number: Number,
    /// Of what, as the group says it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TimeUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days in which weekends count.
    Days,
    /// Days on which people work.
    WorkingDays,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// Years.
    Years,
}

impl TimeUnit {
    /// Every unit, the shortest first.
    pub const ALL: [Self; 7] = [
        Self::Minutes,
        Self::Hours,
        Self::Days,
        Self::WorkingDays,
        Self::Weeks,
        Self::Months,
        Self::Years,
    ];
}

/// A length of time: "2 working days".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// How many.
    pub number: Number,
    /// Of what.
    pub unit: TimeUnit,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0", 0.0)]
    #[case("12.5", 12.5)]
    #[case("-3", -3.0)]
    #[case("123456789012.1234", 123_456_789_012.123_4)]
    fn a_number_stays_as_it_was_said(#[case] text: &str, #[case] value: f64) {
        let number = Number::of(text).unwrap();
        assert_eq!(number.digits(), text);
        assert!((number.value() - value).abs() < 1e-4);
    }

    #[rstest]
    #[case("")]
    #[case("-")]
    #[case("1.")]
    #[case(".5")]
    #[case("1,5")]
    #[case("1e9")]
    #[case("1.23456")]
    #[case("1234567890123")]
    #[case("NaN")]
    fn what_is_no_number_is_refused(#[case] text: &str) {
        assert_eq!(Number::of(text), Err(NoNumber(text.to_owned())));
    }
}
