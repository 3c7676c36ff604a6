//! Reads RON as this program writes it, some times faster than `ron` does: `ron` looks at each blank and each word several times.
//!
//! It knows a part of the language only, and no error but one: whatever is not as this program writes it is refused, and then read
//! with `ron`. What it reads it reads as `ron` would: the test below holds it to that.

use std::fmt;

use memchr::memchr2;
use serde::de::{
    self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

/// Reads a value, if the text is as this program writes it.
pub fn read<'de, T: de::Deserialize<'de>>(text: &'de str) -> Option<T> {
    let mut reader = Swift { text, at: 0 };
    let value = T::deserialize(&mut reader).ok()?;
    reader.blanks();
    (reader.at == text.len()).then_some(value)
}

/// The text is not as this program writes it, or not what was wanted.
#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // Whoever reads the text with `ron` says what is wrong: it need not be put into words here.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
}

type Read<T> = Result<T, Refused>;

struct Swift<'de> {
    text: &'de str,
    at: usize,
}

impl<'de> Swift<'de> {
    fn peek(&self) -> u8 {
        // No text of ours holds a zero outside of quotes.
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\n') {
            self.at += 1;
        }
    }

    /// Passes blanks and then this byte, if it comes.
    fn eat(&mut self, byte: u8) -> bool {
        self.blanks();
        let there = self.peek() == byte;
        self.at += usize::from(there);
        there
    }

    fn need(&mut self, byte: u8) -> Read<()> {
        if self.eat(byte) { Ok(()) } else { Err(Refused) }
    }

    /// Passes a name of a field or of a variant.
    fn name(&mut self) -> Read<&'de str> {
        self.blanks();
        let rest = &self.text.as_bytes()[self.at..];
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = rest
            .iter()
            .position(|byte| !part(byte))
            .unwrap_or(rest.len());
        let start = self.at;
        // `r#name` and `r"text"` begin like names.
        let next = rest.get(length).copied().unwrap_or(0);
        if length == 0 || rest[0].is_ascii_digit() || matches!(next, b'#' | b'"') || next >= 0x80 {
            return Err(Refused);
        }
        self.at += length;
        Ok(&self.text[start..self.at])
    }

    fn number(&mut self) -> Read<u64> {
        self.blanks();
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let ends = matches!(rest.get(length), Some(b',' | b')' | b']' | b'\n' | b' '));
        let plain = length == 1 || (length > 1 && rest[0] != b'0');
        if !ends || !plain {
            return Err(Refused);
        }
        let digits = &self.text[self.at..self.at + length];
        self.at += length;
        digits.parse().map_err(|_| Refused)
    }

    /// Passes a text; one with escapes is left to `ron`.
    fn string<V: Visitor<'de>>(&mut self, visitor: V) -> Read<V::Value> {
        self.blanks();
        match self.peek() {
            b'"' => self.at += 1,
            b'r' => return self.raw(visitor),
            _ => return Err(Refused),
        }
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let end = start + memchr2(b'"', b'\\', rest).ok_or(Refused)?;
        if self.text.as_bytes()[end] == b'"' {
            self.at = end + 1;
            return visitor.visit_borrowed_str(&self.text[start..end]);
        }
        let length = super::literals::length(&self.text[start - 1..]).ok_or(Refused)?;
        self.at = start - 1 + length;
        let meant: String = ron::from_str(&self.text[start - 1..self.at]).map_err(|_| Refused)?;
        visitor.visit_string(meant)
    }

    fn raw<V: Visitor<'de>>(&mut self, visitor: V) -> Read<V::Value> {
        let rest = &self.text.as_bytes()[self.at + 1..];
        let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
        if rest.get(hashes) != Some(&b'"') || hashes == 0 {
            return Err(Refused);
        }
        let start = self.at + 1 + hashes + 1;
        let end = format!("\"{}", &self.text[self.at + 1..=self.at + hashes]);
        let length = self.text[start..].find(&end).ok_or(Refused)?;
        self.at = start + length + end.len();
        visitor.visit_borrowed_str(&self.text[start..start + length])
    }
}

macro_rules! refuse {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, _: V) -> Read<V::Value> {
            Err(Refused)
        })*
    };
}

macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            visitor.visit_u64(self.number()?)
        })*
    };
}

impl<'de> de::Deserializer<'de> for &mut Swift<'de> {
    type Error = Refused;

    refuse! {
        deserialize_any deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_f32 deserialize_f64
        deserialize_char deserialize_bytes deserialize_byte_buf deserialize_unit deserialize_map deserialize_ignored_any
    }

    numbers! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.name()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Refused),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_borrowed_str(self.name()?)
    }

    /// A value that is there is written without `Some`.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let before = self.at;
        match self.name() {
            Ok("None") => visitor.visit_none(),
            Ok("Some") => Err(Refused),
            _ => {
                self.at = before;
                visitor.visit_some(self)
            }
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.need(b'[')?;
        let value = visitor.visit_seq(Items {
            of: self,
            end: b']',
        })?;
        self.need(b']')?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.need(b'(')?;
        let value = visitor.visit_seq(Items {
            of: self,
            end: b')',
        })?;
        self.need(b')')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.need(b'(')?;
        let value = visitor.visit_map(Fields { of: self })?;
        self.need(b')')?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(Variant { of: self })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Read<V::Value> {
        Err(Refused)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Read<V::Value> {
        Err(Refused)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        _: V,
    ) -> Read<V::Value> {
        Err(Refused)
    }
}

/// The values of a list, each with a comma behind it or the end.
struct Items<'a, 'de> {
    of: &'a mut Swift<'de>,
    end: u8,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        self.of.blanks();
        if self.of.peek() == self.end {
            return Ok(None);
        }
        let value = seed.deserialize(&mut *self.of)?;
        if !self.of.eat(b',') && self.of.peek() != self.end {
            return Err(Refused);
        }
        Ok(Some(value))
    }
}

/// The fields of a group.
struct Fields<'a, 'de> {
    of: &'a mut Swift<'de>,
}

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        self.of.blanks();
        if self.of.peek() == b')' {
            return Ok(None);
        }
        let name = self.of.name()?;
        self.of.need(b':')?;
        let name = de::value::BorrowedStrDeserializer::new(name);
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        let value = seed.deserialize(&mut *self.of)?;
        if !self.of.eat(b',') && self.of.peek() != b')' {
            return Err(Refused);
        }
        Ok(value)
    }
}

/// One of the variants of an enum.
struct Variant<'a, 'de> {
    of: &'a mut Swift<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Refused;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self)> {
        let name = self.of.name()?;
        let name: de::value::StrDeserializer<'_, Refused> = name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Refused;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        self.of.need(b'(')?;
        let value = seed.deserialize(&mut *self.of)?;
        self.of.need(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Read<V::Value> {
        de::Deserializer::deserialize_tuple(self.of, length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        de::Deserializer::deserialize_struct(self.of, "", fields, visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::agenda::Language;
    use crate::domain::draft::{Draft, Purpose, Slot};
    use crate::domain::session::Session;
    use crate::store::{demo, migrate, session_text};

    fn sessions() -> Vec<Session> {
        let day = jiff::civil::date(2026, 12, 3);
        let mut sessions: Vec<Session> = Language::ALL
            .iter()
            .flat_map(|language| demo::sessions(*language, day))
            .collect();
        for (at, session) in sessions.iter_mut().enumerate() {
            session.title = [
                "plain",
                "quo\"ted",
                "back\\slash\r\n\u{1b}",
                "r#\"raw\"#\n  more",
                "",
                "é\u{301}…",
            ][at % 6]
                .to_owned();
            let text = "x".to_owned();
            let purposes = [
                Purpose::Team,
                Purpose::NewParked(None),
                Purpose::NewParked(Some("crm".to_owned())),
                Purpose::Agreement(uuid::Uuid::nil(), Slot::Text),
            ];
            session.drafts.extend(purposes.map(|purpose| Draft {
                purpose,
                text: text.clone(),
            }));
        }
        sessions
    }

    #[test]
    fn what_this_program_writes_is_read() {
        for session in sessions() {
            let text = session_text(&session).unwrap();
            assert_eq!(read(&text), Some(session));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        /// Any text that it reads is read by `ron`, as the same session.
        #[test]
        fn what_it_reads_it_reads_as_ron_does(
            which in 0_usize..6,
            changes in prop::collection::vec((0.0_f64..1.0, 0_usize..3, r##"[a-zA-Z0-9"#\\(){}\[\]:, .\n\r\t/*'+_-]|None|Some\(|r#|true|0x|007|//|é"##), 1..4),
        ) {
            let mut text = session_text(&sessions()[which]).unwrap();
            // Where the agenda begins is where most changes would be spent.
            let end = text.find("\n    agenda: (").unwrap();
            for (place, length, other) in changes {
                #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "a place in a short text")]
                let at = text.floor_char_boundary((place * end as f64) as usize);
                let to = text.floor_char_boundary((at + length).min(text.len()));
                text.replace_range(at..to.max(at), &other);
            }
            if let Some(swift) = read::<Session>(&text) {
                let slow = migrate::session(Path::new("x"), &text);
                prop_assert_eq!(slow, Ok(swift));
            }
        }
    }
}
