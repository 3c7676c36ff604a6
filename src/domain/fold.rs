//! Makes texts comparable for searching: small letters without accents, plain quotes and dashes, single blanks. Not for showing.

/// The plain small letters of U+00C0 to U+017F, U+01CD to U+0233 and U+1E00 to U+1EFF, one byte for each character.
///
/// Made from the Unicode character database 15: compatibility decomposition without its marks; strokes as in `ø` and `ł` are
/// taken for marks as well. A digit is a place in [`PAIRS`], a dot is what stays as it is.
const LETTERS: [(u32, &[u8]); 3] = [
    (
        0xc0,
        b"aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4yaaaaaaccccccccddddeeeeeeeeeegggggggg\
          hhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
    ),
    (
        0x1cd,
        b"aaiioouuuuuuuuuueaaaa11ggggkkoooo..j...gg..nnaa11ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy",
    ),
    (
        0x1e00,
        b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss\
          ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooo\
          oooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......",
    ),
];

/// Letters that are written out, by their digit in [`LETTERS`].
const PAIRS: [&str; 6] = ["", "ae", "oe", "ss", "th", "ij"];

/// Appends a text, folded; a blank at the seam of two texts is not doubled.
///
/// What is folded once stays the same when it is folded again.
pub fn fold_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let plain = plain_length(rest.as_bytes());
        if plain == 0 {
            fold_one(c, out);
            rest = &rest[c.len_utf8()..];
        } else {
            let start = out.len();
            out.push_str(&rest[..plain]);
            out[start..].make_ascii_lowercase();
            rest = &rest[plain..];
        }
    }
}

/// How many bytes from the beginning on become small letters and nothing else: ASCII with single blanks between words.
fn plain_length(bytes: &[u8]) -> usize {
    let mut blank = true;
    let stops = bytes.iter().position(|&byte| {
        let was_blank = std::mem::replace(&mut blank, byte == b' ');
        !(0x20..0x7f).contains(&byte) || (blank && was_blank)
    });
    stops.unwrap_or(bytes.len())
}

/// A text, folded.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Whether a text holds a folded one; nothing is copied where the text is plain, as most of it is.
#[must_use]
pub fn holds(text: &str, folded: &str) -> bool {
    if plain_length(text.as_bytes()) < text.len() {
        return fold(text).contains(folded);
    }
    let (text, wanted) = (text.as_bytes(), folded.as_bytes());
    let Some(first) = wanted.first() else {
        return true;
    };
    let Some(last) = text.len().checked_sub(wanted.len()) else {
        return false;
    };
    let capital = first.to_ascii_uppercase();
    memchr::memchr2_iter(*first, capital, &text[..=last])
        .any(|at| text[at..at + wanted.len()].eq_ignore_ascii_case(wanted))
}

/// Whether two texts are the same but for capitals, accents, and blanks at their ends and between words.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// What texts that are the [`same`] have in common.
#[must_use]
pub fn key(text: &str) -> String {
    fold(text).trim().to_owned()
}

/// A folded text that knows where each of its bytes comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced {
    /// The folded text.
    pub folded: String,
    /// For each byte of it, and for its end, the byte of the text as it was.
    places: Vec<usize>,
}

impl Traced {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            fold_one(c, &mut folded);
            places.resize(folded.len(), at);
        }
        places.push(text.len());
        Self { folded, places }
    }

    /// The part of the text as it was from which a part of the folded text was made: whole characters, with the marks on them.
    #[must_use]
    pub fn origin(&self, folded: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.places[folded.start];
        let last = self.places[folded.end.saturating_sub(1)];
        let next = self.places[folded.end..]
            .iter()
            .find(|place| **place > last);
        match next {
            Some(&end) if !folded.is_empty() => start..end,
            _ => start..start,
        }
    }
}

/// Appends bytes folded as [`fold_into`] does, but keeps every blank, and bytes that are no UTF-8 as they are.
///
/// Whatever word without a blank is found in the folded text is found in these folded bytes too. Much faster, for raw files.
pub fn fold_bytes_into(bytes: &[u8], out: &mut Vec<u8>) {
    let mut letters = String::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let plain = ascii_length(rest);
        // Copied and folded in one go: most of a search is spent here.
        out.extend(rest[..plain].iter().map(u8::to_ascii_lowercase));
        rest = &rest[plain..];
        let Some(&first) = rest.first() else {
            return;
        };
        let width = match first {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => 1,
        };
        let (one, after) = rest.split_at(width.min(rest.len()));
        let read = std::str::from_utf8(one).ok();
        if let Some(c) = read.and_then(|one| one.chars().next()) {
            letters.clear();
            fold_one(c, &mut letters);
            out.extend_from_slice(letters.as_bytes());
            rest = after;
        } else {
            out.push(first);
            rest = &rest[1..];
        }
    }
}

/// How many bytes from the beginning on are ASCII.
fn ascii_length(bytes: &[u8]) -> usize {
    /// Long enough for the compiler to look at many bytes at once, short enough to be between two accents.
    const STRIDE: usize = 32;
    let chunks = bytes.chunks_exact(STRIDE);
    let whole = STRIDE * chunks.take_while(|chunk| chunk.is_ascii()).count();
    let rest = &bytes[whole..];
    whole + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

fn fold_one(c: char, out: &mut String) {
    match c {
        '!'..='~' => out.push(c.to_ascii_lowercase()),
        c if c.is_whitespace() || c.is_control() => {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        }
        c if is_unseen(c) => {}
        c => {
            if !fold_known(c, out) {
                for small in c.to_lowercase() {
                    if !is_unseen(small) && !fold_known(small, out) {
                        out.push(small);
                    }
                }
            }
        }
    }
}

/// Marks that stand on a letter, and characters that nobody sees.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Appends what stands in the tables for this character; says whether it does.
fn fold_known(c: char, out: &mut String) -> bool {
    let plain = match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' => "\"",
        '‐'..='―' | '−' => "-",
        '…' => "...",
        'ς' => "σ",
        c => {
            let code = u32::from(c);
            let row = LETTERS.iter().find_map(|(first, row)| {
                let at = usize::try_from(code.checked_sub(*first)?).ok()?;
                row.get(at)
            });
            match row {
                None | Some(b'.') => return false,
                Some(digit @ b'0'..=b'9') => PAIRS[usize::from(digit - b'0')],
                Some(letter) => {
                    out.push(char::from(*letter));
                    return true;
                }
            }
        }
    };
    out.push_str(plain);
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Café SOCIÉTÉ", "cafe societe")]
    #[case("cafe\u{301}", "cafe")]
    #[case("Łódź, Øst, Çeşme, İzmir", "lodz, ost, cesme, izmir")]
    #[case("Straße ẞ Œuvre Ærø ĲSSEL þ", "strasse ss oeuvre aero ijssel th")]
    #[case("“ja” – ’t mag…", "\"ja\" - 't mag...")]
    #[case("a \t\r\n\u{a0} b", "a b")]
    #[case("soft\u{ad}hyphen\u{200b}s", "softhyphens")]
    #[case("Ảnh ệ", "anh e")]
    #[case("ΣΊΣΥΦΟΣ 北京 Ёж", "σίσυφοσ 北京 ёж")]
    fn a_text_is_folded(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn a_part_of_the_folded_text_is_found_in_the_text_as_it_was() {
        let text = "één Cafe\u{301} in de Straße";
        let traced = Traced::new(text);
        let part = |word: &str| {
            let at = traced.folded.find(word).unwrap();
            &text[traced.origin(at..at + word.len())]
        };
        assert_eq!(part("cafe"), "Cafe\u{301}");
        assert_eq!(part("een"), "één");
        assert_eq!(part("strasse"), "Straße");
        assert_eq!(part("stras"), "Straß");
    }

    #[rstest]
    #[case("a Follow-Up in two days", "follow-up", true)]
    #[case("Eén lead", "een", true)]
    #[case("a lead", "leads", false)]
    #[case("", "", true)]
    #[case("x", "", true)]
    fn a_folded_word_is_found(#[case] text: &str, #[case] folded: &str, #[case] found: bool) {
        assert_eq!(holds(text, folded), found);
    }

    #[test]
    fn two_ways_to_type_one_name_are_the_same() {
        assert!(same(" Noordzee  Pompen", "noordzee pompen "));
        assert!(same("Élan", "E\u{301}lan"));
        assert!(!same("North", "North East"));
    }

    #[test]
    fn bytes_that_are_no_text_stay() {
        let mut out = Vec::new();
        fold_bytes_into(b"A\xffB\xc3(\xe2\x80", &mut out);
        assert_eq!(out, b"a\xffb\xc3(\xe2\x80");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in r"(\PC|\pC|[ \u{300}éÀßĲ…]){0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn words_of_a_folded_text_are_in_the_folded_bytes(text in r"(\PC|\pC|[ \t\u{300}\u{ad}éÀßĲ…a-z]){0,60}") {
            let mut bytes = Vec::new();
            fold_bytes_into(text.as_bytes(), &mut bytes);
            let bytes = String::from_utf8(bytes).unwrap();
            for word in fold(&text).split(' ') {
                prop_assert!(bytes.contains(word), "{:?} in {:?}", word, bytes);
            }
        }

        #[test]
        fn the_short_way_and_the_long_way_find_the_same(text in "[ -~éÀ]{0,30}", wanted in "[a-z é]{0,3}") {
            let wanted = fold(&wanted);
            prop_assert_eq!(holds(&text, &wanted), fold(&text).contains(&wanted));
        }

        #[test]
        fn every_folded_byte_has_an_origin(text in r"(\PC|\pC|[ éÀßĲ…a-z\u{300}]){0,40}") {
            let traced = Traced::new(&text);
            prop_assert_eq!(&traced.folded, &fold(&text));
            for (at, c) in traced.folded.char_indices() {
                let origin = traced.origin(at..at + c.len_utf8());
                prop_assert!(text.is_char_boundary(origin.start) && text.is_char_boundary(origin.end));
            }
        }
    }
}
