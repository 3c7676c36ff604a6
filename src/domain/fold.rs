//! Makes words comparable: capitals, accents and ligatures do not matter when somebody looks for one. Not how anything is
//! shown: what was typed stays as it was typed.

/// The text in small letters without accents: "Café STRASSE Łódź" is "cafe strasse lodz".
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => folded.push_str(letters),
            None if is_accent(c) => {}
            None => folded.push(c),
        }
    }
    folded
}

/// Whether a text holds a folded one; nothing is copied where the text is plain ASCII, as most of it is.
#[must_use]
pub fn holds(text: &str, folded: &str) -> bool {
    if !text.is_ascii() {
        return fold(text).contains(folded);
    }
    let (text, wanted) = (text.as_bytes(), folded.as_bytes());
    let Some(first) = wanted.first() else {
        return true;
    };
    let last = text.len().checked_sub(wanted.len());
    last.is_some_and(|last| {
        (0..=last).any(|at| {
            text[at].eq_ignore_ascii_case(first)
                && text[at..at + wanted.len()].eq_ignore_ascii_case(wanted)
        })
    })
}

/// Whether two texts are the same but for capitals, accents, and blanks at their ends and between words.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// What texts that are the [`same`] have in common.
#[must_use]
pub fn key(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ")
}

/// An accent that stands on the letter before it.
#[must_use]
pub const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A small letter of a European language without its accent.
#[must_use]
pub const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ß' => "ss",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Café STRASSE Łódź", "cafe strasse lodz")]
    #[case("e\u{301}e\u{301}n Ĳ Straße", "een ij strasse")]
    #[case("İ ÀÉÎ", "i aei")]
    #[case("株式会社", "株式会社")]
    fn capitals_and_accents_do_not_matter(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold(text), folded);
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

    proptest::proptest! {
        #[test]
        fn the_short_way_and_the_long_way_find_the_same(text in "[ -~éÀ]{0,30}", wanted in "[a-z é]{0,3}") {
            let wanted = fold(&wanted);
            proptest::prop_assert_eq!(holds(&text, &wanted), fold(&text).contains(&wanted));
        }
    }
}
