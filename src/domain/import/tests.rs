//! Lists and tables as teams have them.

use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::domain::agenda::{Agenda, Hints, Language, Point, Prompts, Span};
use crate::domain::agreement::{Kind, Standing};
use crate::domain::amount::{Amount, Number};
use crate::domain::people::Side;
use crate::domain::sound;

fn point(id: &str, title: &str, short: &str) -> Point {
    Point {
        id: id.into(),
        title: title.into(),
        short: short.into(),
        question: "?".into(),
        why: vec![],
        statement: "!".into(),
        prompts: Prompts::default(),
        hints: Hints::default(),
        worksheet: vec![],
        example: vec![],
        starters: vec![],
        minutes: 20,
        review: Span::Months(3),
        measured: false,
    }
}

fn agenda() -> Arc<Agenda> {
    Arc::new(Agenda {
        format: 1,
        id: "short".into(),
        language: Language::En,
        title: "Short".into(),
        about: "For a test.".into(),
        opening: 5,
        closing: 5,
        check_in: String::new(),
        check_out: String::new(),
        points: vec![
            point("funnel", "Funnel management", "Funnel"),
            point(
                "target-groups",
                "Target groups and positioning",
                "Target groups",
            ),
            point("crm", "CRM: develop and nurture", "CRM"),
        ],
    })
}

/// What a text brings for a team of which Cas is known to be of marketing.
fn bring(text: &str, form: Form, fallback: Option<&str>) -> Result<Brought, Vec<Fault>> {
    let sheet = read(text, form, &["Notes".into()])?;
    let wish = Wish {
        team: "North".into(),
        title: "Earlier".into(),
        date: None,
        today: date(2026, 12, 3),
        agenda: agenda(),
        point: fallback.map(str::to_owned),
        sides: vec![("Cas".into(), Side::Marketing)],
        read_day: &|text, _| text.parse::<Date>().ok(),
        read_amount: &|text| {
            let number = Number::of(text.strip_suffix(" %")?).ok()?;
            Some(Amount {
                number,
                unit: "%".into(),
            })
        },
    };
    let mut count = 0;
    session(&sheet, &wish, &mut || {
        count += 1;
        Uuid::from_u128(count)
    })
}

/// Each agreement as `line point kind state: text`.
fn told(brought: &Brought) -> Vec<String> {
    let agreements = brought.session.minutes.agreements();
    let told = agreements.map(|(minutes, agreement)| {
        let line = brought
            .lines
            .iter()
            .find(|(id, _)| *id == agreement.id)
            .unwrap()
            .1;
        let (kind, state) = (agreement.kind, agreement.state);
        format!(
            "{line} {} {kind:?} {state:?}: {}",
            minutes.point, agreement.text
        )
    });
    told.collect()
}

const SHEET: &str = "\u{feff}Nr;Afspraak;Punt;Status;Sales;Eigenaar marketing;Klaar op;Terugblik;Afgesproken op;Directie nodig;Eerste stap;Streefwaarde;Notes;\r\n\
1;\"Sales belt binnen twee dagen; altijd.\";funnel;afgesproken;Ana de Vries;Ben;;2027-03-01;2026-03-03;nee;ja;80 %;old;\r\n\
\r\n\
2;Ben ruimt de velden op.;CRM;gedaan;;Ben;2026-04-01;;;;;;;\r\n\
3;'=Een proef;Doelgroepen;op proef;Ana de Vries;;;;2026-05-05;x;;;;\r\n";

#[test]
fn a_dutch_spreadsheet_becomes_a_closed_session() {
    let brought = bring(SHEET, Form::Csv, None).unwrap();
    assert_eq!(
        told(&brought),
        [
            "2 funnel Rule Agreed: Sales belt binnen twee dagen; altijd.",
            "5 target-groups Rule OnTrial: =Een proef",
            "4 crm Action Agreed: Ben ruimt de velden op.",
        ]
    );
    let session = &brought.session;
    assert_eq!(sound::session(session), []);
    assert_eq!(
        (session.date, session.minutes.closed),
        (date(2026, 5, 5), Some(date(2026, 5, 5)))
    );
    let people: Vec<_> = session
        .people
        .iter()
        .map(|p| (p.name.as_str(), p.side))
        .collect();
    assert_eq!(
        people,
        [("Ana de Vries", Side::Sales), ("Ben", Side::Marketing)]
    );
    let agreements: Vec<_> = session.minutes.agreements().map(|(_, a)| a).collect();
    let first = agreements[0];
    assert_eq!(first.review, Some(date(2027, 3, 1)));
    assert_eq!(first.valid_from, Some(date(2026, 3, 3)));
    assert_eq!(
        first.measure.target.as_ref().map(|t| t.number.digits()),
        Some("80")
    );
    assert_eq!(session.minutes.first_steps, [first.id]);
    assert!(agreements[1].needs_management);
    assert_eq!(
        agreements[1].review,
        Some(date(2026, 8, 5)),
        "as one of that day would have"
    );
    assert_eq!(
        agreements[2].review, None,
        "what is done is not looked at again"
    );
    assert_eq!(session.minutes.lookback[0].of.agreement, agreements[2].id);
}

const MINUTES: &str = "\
# Minutes of 3 March

Present: Ana, Ben.

## 1. Funnel

- Sales calls within two days. (sales: Ana, marketing: Ben; review: 2027-03-01)
- [x] The form asks
  two questions. (2026)
  - owner: Cas
  - Because nobody knew.
* Leads go back within a week (with a reason).

Some talk.

## Doelgroepen

| Agreement | Owner | By |
|---|---|---|
| Water boards only \\| no dairy | Ana (sales) | 2026-06-01 |
| Dairy later | Ben=marketing | |

## Any other business

1. Coffee is better. (point: crm, state: dropped)
```
- not this
```
";

#[test]
fn lists_and_tables_among_other_text_are_found() {
    let brought = bring(MINUTES, Form::Markdown, None).unwrap();
    assert_eq!(
        told(&brought),
        [
            "7 funnel Rule Agreed: Sales calls within two days.",
            "8 funnel Rule Agreed: The form asks two questions. (2026)",
            "12 funnel Rule Agreed: Leads go back within a week (with a reason).",
            "20 target-groups Action Agreed: Water boards only | no dairy",
            "21 target-groups Rule Agreed: Dairy later",
            "25 crm Rule Dropped: Coffee is better.",
        ]
    );
    let agreements: Vec<_> = brought
        .session
        .minutes
        .agreements()
        .map(|(_, a)| a)
        .collect();
    assert_eq!(agreements[0].sales_owner.as_deref(), Some("Ana"));
    assert_eq!(agreements[1].marketing_owner.as_deref(), Some("Cas"));
    assert_eq!(agreements[1].reason, "Because nobody knew.");
    assert_eq!(agreements[3].sales_owner.as_deref(), Some("Ana"));
    assert_eq!(agreements[3].kind, Kind::Action);
    assert_eq!(agreements[5].state, Standing::Dropped);
    assert_eq!(brought.session.minutes.lookback.len(), 1);
    let sheet = read(MINUTES, Form::Markdown, &[]).unwrap();
    assert_eq!(sheet.left_out, [3, 14, 26, 27, 28]);
}

#[rstest]
#[case::no_text("Owner,Point\nAna,funnel\n", &[(1, Wrong::NoTextColumn)])]
#[case::unknown("Agreement,Oner\nA,Ana\n", &[(1, Wrong::NoSuchColumn { given: "Oner".into(), meant: Some("owner") })])]
#[case::twice("Agreement,Text\nA,B\n", &[(1, Wrong::ColumnTwice("Text".into()))])]
#[case::nothing("Agreement\n", &[(1, Wrong::Nothing)])]
#[case::empty("", &[(1, Wrong::Nothing)])]
#[case::too_many("Agreement,Point\nA,crm\nB,crm,more\n", &[(3, Wrong::TooManyCells)])]
#[case::no_point("Agreement\nA\n", &[(2, Wrong::NoPoint)])]
#[case::several("Agreement,Point,Kind,State,Due,Owner,Target,Management\n\
A,funel,fact,fine,soon,Dirk,many,perhaps\n,crm,,,,,,\n\"two\nlines\",crm,rule,open,,,,\nB,zzz,,,,,,\n", &[
    (2, Wrong::NoSuchPoint { given: "funel".into(), meant: Some("funnel".into()) }),
    (2, Wrong::NoState("fine".into())),
    (2, Wrong::NoDay("soon".into())),
    (2, Wrong::NoKind("fact".into())),
    (2, Wrong::NoAmount("many".into())),
    (2, Wrong::NoSide("Dirk".into())),
    (2, Wrong::NoAnswer("perhaps".into())),
    (3, Wrong::NoText),
    (6, Wrong::NoSuchPoint { given: "zzz".into(), meant: None }),
])]
fn what_stands_in_the_way_is_told_by_line(#[case] text: &str, #[case] wanted: &[(usize, Wrong)]) {
    let faults = bring(text, Form::Csv, None).unwrap_err();
    let faults: Vec<(usize, Wrong)> = faults.into_iter().map(|f| (f.line, f.wrong)).collect();
    assert_eq!(faults, wanted);
}

#[test]
fn a_heading_that_names_no_point_leaves_it_to_the_one_for_all_but_a_cell_does_not() {
    let list = "# Whatever\n- One.\n";
    assert!(matches!(
        bring(list, Form::Markdown, None).unwrap_err()[0].wrong,
        Wrong::NoSuchPoint { .. }
    ));
    assert_eq!(
        told(&bring(list, Form::Markdown, Some("crm")).unwrap()),
        ["2 crm Rule Agreed: One."]
    );
    let table = "Agreement,Point\nOne.,whatever\n";
    assert!(bring(table, Form::Csv, Some("crm")).is_err());
}

#[rstest]
#[case("Agreement\tPoint\nA, b; c\tcrm\n", "2 crm Rule Agreed: A, b; c")]
#[case("sep=;\r\nAgreement;Point\r\nA, b\r\n;;\r\n", "")]
#[case(
    "sep=|\nAgreement|Point\nA, b|2\n",
    "3 target-groups Rule Agreed: A, b"
)]
fn the_sign_between_cells_is_found(#[case] text: &str, #[case] wanted: &str) {
    match bring(text, Form::Csv, None) {
        Ok(brought) => assert_eq!(told(&brought).join("\n"), wanted),
        Err(faults) => {
            assert_eq!(wanted, "");
            assert_eq!(
                faults,
                [Fault {
                    line: 3,
                    wrong: Wrong::NoPoint
                }]
            );
        }
    }
}

#[rstest]
#[case("| a |", Form::Markdown)]
#[case("\n- a", Form::Markdown)]
#[case("1. a", Form::Markdown)]
#[case("# a", Form::Markdown)]
#[case("Agreement,Point", Form::Csv)]
#[case("", Form::Csv)]
fn the_form_of_a_text_is_guessed(#[case] text: &str, #[case] form: Form) {
    assert_eq!(Form::of_text(text), form);
}

#[test]
fn every_offered_name_of_a_column_is_known() {
    for names in Column::names() {
        let [english, dutch] = names.map(Column::named);
        assert!(english.is_some() && english == dutch, "{names:?}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_brought_is_a_crash_and_no_agreement_is_lost(
        lines in proptest::collection::vec("[-*|#,;:\"'()\\[\\] a-zé1.\t]{0,24}|- [a-z]{1,9}|\\| [a-z]{1,4} \\| crm \\||\\PC{0,9}", 0..12),
    ) {
        let text = lines.join("\n");
        for form in [Form::Csv, Form::Markdown] {
            let Ok(sheet) = read(&text, form, &[]) else { continue };
            if let Ok(brought) = bring(&text, form, Some("crm")) {
                prop_assert_eq!(brought.lines.len(), sheet.rows.len());
                prop_assert_eq!(sound::session(&brought.session), []);
            }
            if form == Form::Markdown {
                let items = text.lines().filter(|line| line.starts_with("- ") && line.len() > 2 && !line[2..].trim().is_empty());
                let fenced = text.contains("```") || text.contains("~~~");
                prop_assert!(fenced || sheet.rows.len() >= items.count());
            }
        }
    }
}
