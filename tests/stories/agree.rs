//! Agreeing: from an opening sentence to an agreement with owners, dates and consent.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::minutes::Progress;
use jiff::civil::date;
use rstest::rstest;

use crate::stage::{Stage, said};

fn agreements(stage: &Stage) -> Vec<Agreement> {
    stage.point("funnel").agreements
}

#[rstest]
fn an_opening_of_the_agenda_is_filled_gap_by_gap(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("a<Down>");
    stage.assert_shows(said(
        language,
        "New agreement · definition",
        "Nieuwe afspraak · definitie",
    ));
    stage.keys("<Tab>names a need<Tab>a budget<Tab>a date<Enter>");
    let text = said(
        language,
        "A lead is sales qualified when the CRM shows that it names a need, a budget and a date",
        "Een lead is een sales qualified lead als in het CRM staat dat hij names a need, a budget en a date",
    );
    let made = agreements(&stage);
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].text, text);
    assert_eq!(made[0].kind, Kind::Definition);
}

#[rstest]
fn enter_leads_through_the_questions_of_an_action(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aClean the list of leads<Enter>");
    let questions = match language {
        En => [
            "1.1 · what kind of agreement is it?",
            "S ■ 1.1 · who of sales sees to it?",
            "M ● 1.1 · who of marketing sees to it?",
            "1.1 · done by when?",
            "1.1 · when do we look at it again?",
            "1.1 · do both sides consent?",
        ],
        Nl => [
            "1.1 · wat voor afspraak is het?",
            "S ■ 1.1 · wie van sales zorgt ervoor?",
            "M ● 1.1 · wie van marketing zorgt ervoor?",
            "1.1 · wanneer is het klaar?",
            "1.1 · wanneer kijken we hierop terug?",
            "1.1 · stemmen beide kanten in?",
        ],
    };
    // A rule becomes an action; half a name is enough; the review of the point is offered.
    let friday = said(language, "friday<Enter>", "vrijdag<Enter>");
    let answers = [
        "<Right><Enter>",
        "an<Tab><Enter>",
        "br<Enter>",
        friday,
        "<Enter>",
        "<Enter>",
    ];
    for (question, answer) in questions.into_iter().zip(answers) {
        stage.assert_shows(question);
        stage.keys(answer);
    }
    let expected = Agreement {
        kind: Kind::Action,
        state: Standing::Agreed,
        sales_owner: Some("Ana de Vries".into()),
        marketing_owner: Some("Bram".into()),
        due: Some(date(2026, 12, 4)),
        review: Some(date(2027, 3, 3)),
        ..Agreement::proposed(
            agreements(&stage)[0].id,
            "Clean the list of leads".into(),
            Kind::Rule,
        )
    };
    assert_eq!(agreements(&stage), [expected]);
    let english = [
        "    › 1.1   Clean the list of leads",
        "      c state                 ✓ agreed  ·  action",
        "      s owner of sales        ■ Ana de Vries",
        "      m owner of marketing    ● Bram",
        "      d due                   Fri 4 Dec 2026",
        "      r review                Wed 3 Mar 2027",
    ];
    let dutch = [
        "    › 1.1   Clean the list of leads",
        "      c stand                 ✓ afgesproken  ·  actie",
        "      s eigenaar sales        ■ Ana de Vries",
        "      m eigenaar marketing    ● Bram",
        "      d klaar op              vr 4 dec 2026",
        "      r terugblik             wo 3 mrt 2027",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("› 1.1", 6), expected);
}

#[rstest]
#[case("", Standing::Agreed)]
#[case("<Right>", Standing::OnTrial)]
#[case("<Right><Right>", Standing::Proposed)]
#[case("<Left>", Standing::Dropped)]
#[case("o", Standing::OnTrial)]
fn consent_is_chosen(#[case] keys: &str, #[case] standing: Standing) {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list<Enter><Esc>c");
    stage.keys(keys);
    stage.keys("<Enter>");
    assert_eq!(agreements(&stage)[0].state, standing);
}

#[rstest]
fn every_part_has_a_key(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>");
    stage.keys("e, kept weekly<Enter>sana<Enter>mNobody yet<Enter>");
    stage.keys("d20 dec<Enter>r20 jan<Enter>k<Left><Enter>gf");
    stage.keys("yIt rots<Enter>vToo much work?<Enter>");
    let made = &agreements(&stage)[0];
    let expected = Agreement {
        kind: Kind::Definition,
        state: Standing::Proposed,
        sales_owner: Some("Ana de Vries".into()),
        marketing_owner: Some("Nobody yet".into()),
        due: Some(date(2026, 12, 20)),
        review: Some(date(2027, 1, 20)),
        needs_management: true,
        reason: "It rots".into(),
        reservations: "Too much work?".into(),
        ..Agreement::proposed(made.id, "One list, kept weekly".into(), Kind::Rule)
    };
    assert_eq!(*made, expected);
    assert_eq!(stage.file().minutes.first_steps, [made.id]);
    stage.assert_shows(said(
        language,
        "○ proposed  ·  definition  ·  first step  ·  needs management",
        "○ voorstel  ·  definitie  ·  eerste stap  ·  management nodig",
    ));
    // And what was given can be taken away.
    stage.keys("s<Delete><Enter>d<Delete><Enter>gf");
    let made = &agreements(&stage)[0];
    assert_eq!((&made.sales_owner, made.due), (&None, None));
    assert!(!made.needs_management);
    assert!(stage.file().minutes.first_steps.is_empty());
}

#[rstest]
fn a_small_window_shows_all_that_is_to_be_known_of_an_agreement(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.resize(80, 24);
    stage.keys("aOne list<Enter><Esc>c<Enter>gfk<Right><Enter>d20 dec<Enter>yIt rots<Enter>vMuch work<Enter>");
    let english = [
        "    › 1.1   One list",
        "      c state                 ✓ agreed  ·  action  ·  first step",
        "                              needs management",
        "      s owner of sales        ■",
        "      m owner of marketing    ●",
        "      d due                   Sun 20 Dec 2026",
        "      r review                Wed 3 Mar 2027",
        "      y why                   It rots",
        "      v reservations          Much work",
    ];
    let dutch = [
        "    › 1.1   One list",
        "      c stand                 ✓ afgesproken  ·  actie  ·  eerste stap",
        "                              management nodig",
        "      s eigenaar sales        ■",
        "      m eigenaar marketing    ●",
        "      d klaar op              zo 20 dec 2026",
        "      r terugblik             wo 3 mrt 2027",
        "      y waarom                It rots",
        "      v bedenkingen           Much work",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("› 1.1", 9), expected);
}

#[test]
fn an_enter_that_only_walks_on_takes_nothing_away() {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list<Enter><Enter>ana<Enter><Enter><Enter><Enter>");
    let made = agreements(&stage);
    assert_eq!(made[0].sales_owner.as_deref(), Some("Ana de Vries"));
    assert_eq!(made[0].marketing_owner, None);
    assert_eq!(made[0].review, Some(date(2027, 3, 3)));
    assert_eq!(made[0].state, Standing::Agreed);
}

#[rstest]
fn an_agreement_needs_a_sentence(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>e<Ctrl+w><Ctrl+w><Enter>");
    stage.assert_shows(said(
        language,
        "! An agreement needs a sentence. To drop it: Esc, then c.",
        "! Een afspraak heeft een zin nodig. Laten vervallen kan met Esc en dan c.",
    ));
    assert_eq!(agreements(&stage)[0].text, "One list");
}

#[test]
fn a_due_day_that_is_none_is_refused_and_kept() {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list<Enter><Esc>dsome day<Enter>");
    stage.assert_shows("▏ some day");
    stage.assert_shows("! “some day” is no day.");
    assert_eq!(agreements(&stage)[0].due, None);
}

#[test]
fn keys_act_on_the_agreement_that_is_chosen() {
    let mut stage = Stage::begun(En);
    stage.keys("aFirst<Enter><Esc>aSecond<Enter><Esc>aThird<Enter><Esc>");
    stage.keys("<Up>g<Up>c<Left><Enter>");
    let made = agreements(&stage);
    assert!(made[1].needs_management);
    assert_eq!(made[0].state, Standing::Dropped);
    assert_eq!(made[2].state, Standing::Proposed);
}

#[rstest]
fn enter_settles_a_point_with_an_agreement_and_parks_one_without(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>");
    assert!(stage.foot().starts_with(said(
        language,
        "Enter settled, on to Target groups",
        "Enter afgerond, verder met Doelgroepen",
    )));
    stage.keys("<Enter>");
    assert_eq!(stage.point("funnel").state, Progress::Settled);
    stage.keys("<Right><Right><Right>");
    assert!(stage.foot().starts_with(said(
        language,
        "Enter park it, on to CRM",
        "Enter parkeren, verder met CRM"
    )));
    stage.keys("<Enter>");
    assert_eq!(stage.point("target-groups").state, Progress::Parked);
    assert_eq!(stage.point("crm").state, Progress::UnderWay);
    stage.assert_shows(said(
        language,
        "✓ Funnel   P Target groups   ● CRM",
        "✓ Funnel   P Doelgroepen   ● CRM",
    ));
}
