//! Agreeing: from an opening sentence to an agreement with owners, dates and consent.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::{
    Agreement, Commitment, Decision, Kind, Measure, Rule, Standing, Voice,
};
use handshake::domain::amount::{Amount, Length, Number, TimeUnit};
use handshake::domain::minutes::Progress;
use jiff::civil::date;
use rstest::rstest;

use crate::stage::{Stage, said};

/// A rule that says all that is required, up to the question how the group decides.
pub const WHOLE: &str = "aOne list<Enter><Enter>cleans it every day<Enter>fills it<Enter>ana<Enter>bram<Enter>the list<Enter>35 %<Enter>90 %<Enter>";

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
            "S ■ 1.1 · what does sales do?",
            "M ● 1.1 · what does marketing do?",
            "S ■ 1.1 · who of sales sees to it?",
            "M ● 1.1 · who of marketing sees to it?",
            "1.1 · done by when?",
            "1.1 · how will we see that it works?",
            "1.1 · what is its value now?",
            "1.1 · what value do we aim at?",
            "1.1 · how do we decide?",
            "S ■ 1.1 · does anybody have a reasoned objection?",
            "M ● 1.1 · does anybody have a reasoned objection?",
        ],
        Nl => [
            "1.1 · wat voor afspraak is het?",
            "S ■ 1.1 · wat doet sales?",
            "M ● 1.1 · wat doet marketing?",
            "S ■ 1.1 · wie van sales zorgt ervoor?",
            "M ● 1.1 · wie van marketing zorgt ervoor?",
            "1.1 · wanneer is het klaar?",
            "1.1 · waaraan zien we dat het werkt?",
            "1.1 · wat is de waarde nu?",
            "1.1 · welke waarde willen we halen?",
            "1.1 · hoe besluiten we?",
            "S ■ 1.1 · heeft iemand een gegrond bezwaar?",
            "M ● 1.1 · heeft iemand een gegrond bezwaar?",
        ],
    };
    // A rule becomes an action; half a name is enough; that all consent is offered.
    let friday = said(language, "friday<Enter>", "vrijdag<Enter>");
    let answers = [
        "<Right><Enter>",
        "throws out the dead ones<Enter>",
        "adds the telephone numbers<Enter>",
        "an<Tab><Enter>",
        "br<Enter>",
        friday,
        "the list in the CRM<Enter>",
        "400 leads<Enter>",
        "250 leads<Enter>",
        "<Enter>",
        "<Enter>",
        "<Enter>",
    ];
    for (question, answer) in questions.into_iter().zip(answers) {
        stage.assert_shows(question);
        stage.keys(answer);
    }
    assert_eq!(
        stage.notice(),
        said(language, "1.1 is agreed.", "1.1 is afgesproken.")
    );
    let amount = |digits: &str| {
        Some(Amount {
            number: Number::of(digits).unwrap(),
            unit: "leads".into(),
        })
    };
    let promise = |what: &str| Commitment {
        what: what.into(),
        ..Commitment::default()
    };
    let expected = Agreement {
        state: Standing::Agreed,
        sales_owner: Some("Ana de Vries".into()),
        marketing_owner: Some("Bram".into()),
        due: Some(date(2026, 12, 4)),
        review: Some(date(2027, 3, 3)),
        sales_commits: promise("throws out the dead ones"),
        marketing_commits: promise("adds the telephone numbers"),
        measure: Measure {
            what: "the list in the CRM".into(),
            baseline: amount("400"),
            target: amount("250"),
        },
        decision: Some(Decision {
            sales: vec![Voice::Consents],
            marketing: vec![Voice::Consents],
            ..Decision::by(Rule::Consent, date(2026, 12, 3))
        }),
        ..Agreement::proposed(
            agreements(&stage)[0].id,
            "Clean the list of leads".into(),
            Kind::Action,
        )
    };
    assert_eq!(agreements(&stage), [expected]);
    let english = [
        "    › 1.1   ✓ agreed · action                              l complete  ███████████░░  11 of 13",
        "      e Clean the list of leads",
        "      s S ■ Ana de Vries      throws out the dead ones",
        "      m M ● Bram              adds the telephone numbers",
        "      n seen by               the list in the CRM · now 400 leads · aim 250 leads",
        "      d due                   Fri 4 Dec 2026",
        "      r review                Wed 3 Mar 2027",
        "      c consent               S ■ 1 of 1   M ● 1 of 1   by consent",
    ];
    let dutch = [
        "    › 1.1   ✓ afgesproken · actie                         l compleet  ███████████░░  11 van 13",
        "      e Clean the list of leads",
        "      s S ■ Ana de Vries      throws out the dead ones",
        "      m M ● Bram              adds the telephone numbers",
        "      n te zien aan           the list in the CRM · nu 400 leads · doel 250 leads",
        "      d klaar op              vr 4 dec 2026",
        "      r terugblik             wo 3 mrt 2027",
        "      c instemming            S ■ 1 van 1   M ● 1 van 1   met consent",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("› 1.1", 8), expected);
}

#[rstest]
fn every_part_has_a_key(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>");
    stage.keys("e, kept weekly<Enter>Sana<Enter>MNobody yet<Enter>");
    stage.keys("d20 dec<Enter>r20 jan<Enter>k<Left><Enter>gf");
    stage.keys("yIt rots<Enter>vToo much work?<Enter>A macro<Enter>");
    stage.keys("nLines<Enter>4<Enter>0<Enter>iAna hears it<Enter>b1 jan<Enter>GDairy<Enter>");
    stage.keys(said(
        language,
        "scleans it<Enter>20 lines a week<Enter>2 working days<Enter><Enter>",
        "scleans it<Enter>20 lines a week<Enter>2 werkdagen<Enter><Enter>",
    ));
    stage.keys("1Marketing has no list<Enter>");
    let made = &agreements(&stage)[0];
    let number = |digits: &str| Number::of(digits).unwrap();
    let amount = |digits: &str, unit: &str| {
        Some(Amount {
            number: number(digits),
            unit: unit.into(),
        })
    };
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
        remedy: "A macro".into(),
        sales_commits: Commitment {
            what: "cleans it".into(),
            amount: amount("20", "lines a week"),
            within: Some(Length {
                number: number("2"),
                unit: TimeUnit::WorkingDays,
            }),
        },
        one_sided: "Marketing has no list".into(),
        segment: "Dairy".into(),
        measure: Measure {
            what: "Lines".into(),
            baseline: amount("4", ""),
            target: amount("0", ""),
        },
        if_missed: "Ana hears it".into(),
        valid_from: Some(date(2027, 1, 1)),
        ..Agreement::proposed(made.id, "One list, kept weekly".into(), Kind::Rule)
    };
    assert_eq!(*made, expected);
    assert_eq!(stage.file().minutes.first_steps, [made.id]);
    stage.resize(100, 36);
    let english = [
        "      e One list, kept weekly",
        "      s S ■ Ana de Vries      cleans it · 20 lines a week · within 2 working days",
        "      m M ● Nobody yet",
        "      1 sales only            Marketing has no list",
        "      n seen by               Lines · now 4 · aim 0",
        "      d due                   Sun 20 Dec 2026",
        "      r review                Wed 20 Jan 2027",
        "      b holds from            Fri 1 Jan 2027",
        "      c consent               still open",
        "      v reservations          Too much work?  ›  A macro",
        "      i if missed             Ana hears it",
        "      y why                   It rots",
        "      G holds for             Dairy",
        "      f ✓ first step     g ! needs management",
    ];
    let dutch = [
        "      e One list, kept weekly",
        "      s S ■ Ana de Vries      cleans it · 20 lines a week · binnen 2 werkdagen",
        "      m M ● Nobody yet",
        "      1 alleen sales          Marketing has no list",
        "      n te zien aan           Lines · nu 4 · doel 0",
        "      d klaar op              zo 20 dec 2026",
        "      r terugblik             wo 20 jan 2027",
        "      b geldt vanaf           vr 1 jan 2027",
        "      c instemming            nog open",
        "      v bedenkingen           Too much work?  ›  A macro",
        "      i bij verzuim           Ana hears it",
        "      y waarom                It rots",
        "      G geldt voor            Dairy",
        "      f ✓ eerste stap     g ! management nodig",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("e One list", 14), expected);
    // And what was given can be taken away.
    stage.keys("S<Delete><Enter>d<Delete><Enter>b<Delete><Enter>n<Enter><Delete><Enter><Esc>gf");
    let made = &agreements(&stage)[0];
    assert_eq!((&made.sales_owner, made.due), (&None, None));
    assert_eq!((made.valid_from, &made.measure.baseline), (None, &None));
    assert!(!made.needs_management);
    assert!(stage.file().minutes.first_steps.is_empty());
}

#[rstest]
fn a_small_window_shows_all_that_is_to_be_known_of_an_agreement(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::begun(language);
    stage.resize(80, 24);
    stage.keys(WHOLE);
    stage.keys("<Enter><Enter><Enter>gf");
    stage.keys(said(
        language,
        "s<Enter>20 leads a month<Enter>2 working days<Enter><Esc>",
        "s<Enter>20 leads a month<Enter>2 werkdagen<Enter><Esc>",
    ));
    stage.keys("yIt rots<Enter>vMuch work<Enter><Esc>");
    // A number stays with its unit.
    let english = [
        "    › 1.1   ✓ agreed · rule                l complete  ███████████░░  11 of 13",
        "      e One list",
        "      s S ■ Ana de Vries  cleans it every day · 20 leads a month ·",
        "                          within 2 working days",
        "      m M ● Bram          fills it",
        "      n seen by           the list · now 35 % · aim 90 %",
        "      r review            Wed 3 Mar 2027",
        "      c consent           S ■ 1 of 1   M ● 1 of 1   by consent",
        "      v reservations      Much work",
        "      y why               It rots",
        "      f ✓ first step     g ! needs management",
    ];
    let dutch = [
        "    › 1.1   ✓ afgesproken · regel         l compleet  ███████████░░  11 van 13",
        "      e One list",
        "      s S ■ Ana de Vries  cleans it every day · 20 leads a month ·",
        "                          binnen 2 werkdagen",
        "      m M ● Bram          fills it",
        "      n te zien aan       the list · nu 35 % · doel 90 %",
        "      r terugblik         wo 3 mrt 2027",
        "      c instemming        S ■ 1 van 1   M ● 1 van 1   met consent",
        "      v bedenkingen       Much work",
        "      y waarom            It rots",
        "      f ✓ eerste stap     g ! management nodig",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("› 1.1", 11), expected);
}

#[test]
fn an_enter_that_only_walks_on_takes_nothing_away() {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list<Enter><Enter><Enter><Enter>ana<Enter><Enter><Enter>");
    stage.assert_shows("1.1 · how do we decide?");
    stage.keys("<Esc>s<Enter><Enter>");
    let made = agreements(&stage);
    assert_eq!(made[0].sales_owner.as_deref(), Some("Ana de Vries"));
    assert_eq!(made[0].marketing_owner, None);
    assert_eq!(made[0].review, Some(date(2027, 3, 3)));
    assert!(made[0].sales_commits.is_empty());
}

#[rstest]
fn an_agreement_needs_a_sentence(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("aOne list<Enter><Esc>e<Ctrl+w><Ctrl+w><Enter>");
    stage.assert_shows(said(
        language,
        "! An agreement needs a sentence. To drop it: Esc, then Del.",
        "! Een afspraak heeft een zin nodig. Laten vervallen kan met Esc en dan Del.",
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
    stage.keys("<Up>g<Up><Delete>");
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
