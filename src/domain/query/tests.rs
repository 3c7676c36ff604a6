//! The filter language as a user meets it.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::agenda::Language;

const TODAY: Date = date(2026, 12, 3);

/// An agreement as the tests need it.
#[derive(Default)]
struct Deal {
    texts: Vec<&'static str>,
    owners: Vec<&'static str>,
    team: &'static str,
    due: Option<Date>,
    held: Option<Date>,
    words: Vec<(Field, Word)>,
}

impl Subject for Deal {
    fn texts(&self, found: &mut dyn FnMut(&str) -> bool) -> bool {
        self.texts.iter().any(|text| found(text))
    }

    fn names(&self, field: Field, found: &mut dyn FnMut(&str) -> bool) -> bool {
        match field {
            Field::Owner => self.owners.iter().any(|name| found(name)),
            Field::Team => found(self.team),
            Field::Number => found("2.1"),
            _ => false,
        }
    }

    fn point(&self) -> Option<(&str, &str)> {
        Some(("target-groups", "Target groups and positioning"))
    }

    fn day(&self, field: Field) -> Option<Date> {
        match field {
            Field::Due => self.due,
            Field::Date => self.held,
            _ => None,
        }
    }

    fn is(&self, field: Field, word: Word, _: Date) -> bool {
        self.words.contains(&(field, word))
    }
}

fn deal() -> Deal {
    Deal {
        texts: vec!["Sales follows up within two days", "Eén kans is genoeg"],
        owners: vec!["Ana de Vries"],
        team: "Noordzee Pompen",
        due: Some(date(2026, 12, 10)),
        held: Some(date(2026, 6, 9)),
        words: vec![(Field::State, Word::Agreed), (Field::Is, Word::FirstStep)],
    }
}

#[rstest]
#[case("", true)]
#[case("   ", true)]
#[case("follows", true)]
#[case("FOLLOWS een", true)]
#[case("\"follows up\"", true)]
#[case("\"up follows\"", false)]
#[case("up follows", true)]
#[case("-genoeg", false)]
#[case("niet genoeg", false)]
#[case("not not genoeg", true)]
#[case("point:target-groups", true)]
#[case("punt:doelgroepen", true)]
#[case("punt:Positioning", true)]
#[case("point:funnel", false)]
#[case("point:funnel,doelgroepen", true)]
#[case("state:agreed", true)]
#[case("stand:afgesproken", true)]
#[case("stand:voorstel,afgesproken", true)]
#[case("-state:agreed", false)]
#[case("not state:dropped", true)]
#[case("eigenaar:ana", true)]
#[case("owner:\"ana de\"", true)]
#[case("owner:none", false)]
#[case("team:noordzee is:first-step", true)]
#[case("is:\"eerste stap\"", true)]
#[case("due:<2w", true)]
#[case("due:<1w", false)]
#[case("klaar:2026-12", true)]
#[case("due:next-week", true)]
#[case("due:next week", true)]
#[case("is:first step follows", true)]
#[case("-stand:op proef, afgesproken", false)]
#[case("date:6m", true)]
#[case("date:1m", false)]
#[case("number:2.1", true)]
#[case("nummer:2.10", false)]
fn a_query_lets_through_what_it_says(#[case] text: &str, #[case] through: bool) {
    let query = Query::parse(text).unwrap();
    assert_eq!(query.matches(&deal(), TODAY), through, "{query:?}");
}

#[rstest]
#[case("stat:agreed", "stat", Wrong::NoSuchField { given: "stat".into(), meant: Some("state") })]
#[case("x eigenar:Ana", "eigenar", Wrong::NoSuchField { given: "eigenar".into(), meant: Some("eigenaar") })]
#[case("zzz:1", "zzz", Wrong::NoSuchField { given: "zzz".into(), meant: None })]
#[case("state:agred", "agred", Wrong::NoSuchWord { field: Field::State, given: "agred".into(), meant: Some("agreed") })]
#[case("state:agreed,Te Laat", "Te", Wrong::NoSuchWord { field: Field::State, given: "Te".into(), meant: None })]
#[case("oordeel:dels", "dels", Wrong::NoSuchWord { field: Field::Verdict, given: "dels".into(), meant: Some("deels") })]
#[case("due:soon", "soon", Wrong::NoTime { field: Field::Due, given: "soon".into() })]
#[case("owner:", "", Wrong::NoValue { field: Field::Owner })]
#[case("owner:a,", "", Wrong::NoValue { field: Field::Owner })]
#[case("\"follow up", "\"follow up", Wrong::OpenQuote)]
#[case("a niet", "niet", Wrong::NothingToNegate)]
fn a_fault_says_where_and_what_was_meant(
    #[case] text: &str,
    #[case] place: &str,
    #[case] wrong: Wrong,
) {
    let fault = Query::parse(text).unwrap_err();
    assert_eq!(fault.wrong, wrong);
    assert_eq!(&text[fault.at], place);
}

#[test]
fn what_is_still_being_typed_counts_as_far_as_it_goes() {
    let (query, faults) = Query::parse_partly("follows stat:agreed team:noord is: \"two d");
    assert_eq!(query.to_string(), "follows team:noord \"two d\"");
    assert_eq!(faults.len(), 3);
    assert!(query.matches(&deal(), TODAY));
}

#[test]
fn a_query_is_written_in_either_language() {
    let query = Query::parse(
        "-status:trial verdict:\"not kept\" owner:\"none\",none review:<next-week \"a b\"",
    )
    .unwrap();
    assert_eq!(
        query.shown(Language::En),
        "-state:on-trial verdict:not-kept owner:\"none\",none review:<next-week \"a b\""
    );
    assert_eq!(
        query.shown(Language::Nl),
        "-stand:op-proef oordeel:niet-nagekomen eigenaar:\"none\",geen terugblik:<volgende-week \"a b\""
    );
}

#[test]
fn typographic_quotes_web_addresses_and_times_of_day_are_text() {
    let query = Query::parse("“follow up” https://x.nl 9:30 - \"say \\\"yes\\\"\"").unwrap();
    let texts: Vec<&str> = query.texts().map(Text::typed).collect();
    assert_eq!(
        texts,
        ["follow up", "https://x.nl", "9:30", "-", "say \"yes\""]
    );
}

#[test]
fn a_flag_adds_one_value_whatever_stands_in_it() {
    let query = Query::parse("follows")
        .and_then(|query| query.and(Field::Owner, "Ana de Vries, sales"))
        .and_then(|query| query.and(Field::State, "op proef"))
        .unwrap();
    assert_eq!(
        query.to_string(),
        "follows owner:\"Ana de Vries, sales\" state:on-trial"
    );
    let fault = Query::default().and(Field::State, "fine").unwrap_err();
    assert!(matches!(fault.wrong, Wrong::NoSuchWord { .. }));
}

#[test]
fn no_two_words_of_a_field_share_a_name_and_every_name_leads_to_its_own() {
    for field in Field::ALL {
        for language in Language::ALL {
            assert_eq!(Field::named(field.name(language)), Some(field));
            for word in field.sort().words() {
                let name = word.name(language);
                assert_eq!(field.word(name), Some(*word), "{field:?} {name}");
            }
        }
        let names: Vec<&str> = field.word_names().collect();
        for name in &names {
            let word = field.word(name).unwrap();
            let others = field.sort().words().iter().filter(|other| **other != word);
            let clash = others
                .into_iter()
                .find(|other| Language::ALL.into_iter().any(|l| other.name(l) == *name));
            assert_eq!(clash, None, "{field:?} {name}");
        }
    }
}

fn known() -> Known {
    Known {
        points: vec![
            ("funnel".into(), "Funnel management".into()),
            ("target-groups".into(), "Target groups".into()),
        ],
        owners: vec!["Ana de Vries".into(), "Ben".into(), "Jana".into()],
        ..Known::default()
    }
}

/// What is offered where `|` stands, and the query with the first offer in its place.
fn offered(text: &str, language: Language) -> (Vec<String>, String) {
    let cursor = text.find('|').unwrap();
    let text = text.replace('|', "");
    let Completion { at, offers } = complete(&text, cursor, language, &known());
    let first = offers.first().map_or("", |offer| &offer.text);
    let taken = format!("{}{first}{}", &text[..at.start], &text[at.end..]);
    (offers.into_iter().map(|offer| offer.text).collect(), taken)
}

#[rstest]
#[case("st|", Language::En, "state:", "state:")]
#[case("x -ow| y", Language::En, "owner:", "x -owner: y")]
#[case("ei|", Language::En, "eigenaar:", "eigenaar:")]
#[case("e|i:x", Language::Nl, "eigenaar:", "eigenaar:x")]
#[case("state:a|", Language::En, "agreed", "state:agreed")]
#[case("stand:a|", Language::Nl, "afgesproken", "stand:afgesproken")]
#[case(
    "stand:voorstel,op|",
    Language::Nl,
    "open op-proef",
    "stand:voorstel,open"
)]
#[case(
    "owner:an|",
    Language::En,
    "\"Ana de Vries\" Jana",
    "owner:\"Ana de Vries\""
)]
#[case(
    "owner:\"ana d|\" x",
    Language::En,
    "\"Ana de Vries\"",
    "owner:\"Ana de Vries\" x"
)]
#[case("punt:doel|", Language::Nl, "", "punt:")]
#[case("point:target|", Language::En, "target-groups", "point:target-groups")]
#[case("due:<2|", Language::En, "<2w", "due:<2w")]
#[case("review:over|", Language::En, "overdue", "review:overdue")]
#[case(
    "terugblik:>volgende-m|",
    Language::Nl,
    ">volgende-maand",
    "terugblik:>volgende-maand"
)]
#[case("first|", Language::En, "is:first-step", "is:first-step")]
#[case("\"st|", Language::En, "", "")]
#[case("zzz:a|", Language::En, "", "")]
fn what_may_stand_at_the_cursor_is_offered(
    #[case] text: &str,
    #[case] language: Language,
    #[case] offers: &str,
    #[case] taken: &str,
) {
    let (found, first) = offered(text, language);
    assert_eq!(found.join(" "), offers);
    if !found.is_empty() {
        assert_eq!(first, taken);
    }
}

#[test]
fn an_empty_query_is_offered_every_field() {
    let (found, _) = offered("|", Language::Nl);
    assert_eq!(found.len(), Field::ALL.len());
    assert_eq!(found[0], "punt:");
}

#[test]
fn every_whole_offer_can_be_read() {
    for language in Language::ALL {
        for field in Field::ALL {
            let text = format!("{}:", field.name(language));
            for offer in complete(&text, text.len(), language, &known()).offers {
                assert!(offer.whole);
                let query = Query::parse(&format!("{text}{}", offer.text));
                assert!(query.is_ok(), "{text}{}: {query:?}", offer.text);
            }
        }
    }
}

/// Lines that look like queries, and lines that do not.
fn lines() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[-\"“”,:. <>=\\\\a-zé0-9]{0,6}",
        "(-|not |niet )?(point|punt|owner|team|eigenaar|number):[ -~é]{0,8}",
        "-?(state|stand|is|verdict|oordeel|has):[a-z,\" -]{0,12}",
        "-?(due|review|terugblik|date):[<>]?=?-?[0-9]{0,3}[dwmqyj]{0,1}",
        "(due|klaar|datum):(20[0-9]{2}(-[0-9wW]{1,3})?(-[0-9]{1,2})?|volgende-week|today|overdue)(\\.\\.)?(2027)?",
        "\\PC{0,5}",
    ];
    proptest::collection::vec(part, 0..5).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn nothing_that_is_typed_is_a_crash(text in lines(), cursor in 0_usize..80) {
        let (query, faults) = Query::parse_partly(&text);
        for fault in faults {
            prop_assert!(text.get(fault.at).is_some());
        }
        query.matches(&deal(), TODAY);
        for language in Language::ALL {
            let completion = complete(&text, cursor, language, &known());
            prop_assert!(text.get(completion.at).is_some());
        }
    }

    #[test]
    fn a_query_that_is_written_reads_the_same(text in lines()) {
        let (query, _) = Query::parse_partly(&text);
        for language in Language::ALL {
            let shown = query.shown(language);
            let read = Query::parse(&shown);
            prop_assert_eq!(read.as_ref(), Ok(&query), "{}", shown);
        }
    }
}
