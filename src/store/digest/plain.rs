//! How the cache writes ids and days: as few bytes as can be, quick to read. Not what they belong to.

/// An id as its sixteen bytes: shorter, and read without looking at its letters.
pub mod bytes {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};
    use uuid::Uuid;

    pub fn serialize<S: Serializer>(id: &Uuid, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(id.as_bytes())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Uuid, D::Error> {
        Uuid::from_slice(<&[u8]>::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// A day as one number, which is read many times faster than its text.
pub mod day {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// The number of a day: year, month and day behind each other in binary; never 0.
    pub fn number(day: Date) -> u32 {
        let year = u32::try_from(i32::from(day.year()) + 10_000).unwrap_or(0);
        let [month, day] = [day.month(), day.day()].map(|part| u32::try_from(part).unwrap_or(0));
        (year << 9) | (month << 5) | day
    }

    /// The day of a number.
    pub fn of(number: u32) -> Option<Date> {
        let year = i32::try_from(number >> 9).ok()? - 10_000;
        let month = i8::try_from((number >> 5) & 15).ok()?;
        let day = i8::try_from(number & 31).ok()?;
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        number(*day).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        of(u32::deserialize(from)?).ok_or_else(|| D::Error::custom("no day"))
    }
}

/// A day or none, as one number that is 0 for none.
pub mod maybe_day {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::day;

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map_or(0, day::number).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        match u32::deserialize(from)? {
            0 => Ok(None),
            number => match day::of(number) {
                None => Err(D::Error::custom("no day")),
                day => Ok(day),
            },
        }
    }
}
