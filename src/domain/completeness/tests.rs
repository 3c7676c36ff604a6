//! The meter against counts made by hand, and the order in which a group is asked.

use jiff::civil::date;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::domain::agenda::{Hints, Prompts, Span};
use crate::domain::agreement::{Rule, Standing, Voice};
use crate::domain::amount::{Amount, Length, Number, TimeUnit};

fn point(measured: bool) -> Point {
    Point {
        id: "funnel".into(),
        title: String::new(),
        short: String::new(),
        question: String::new(),
        why: Vec::new(),
        statement: String::new(),
        prompts: Prompts::default(),
        hints: Hints::default(),
        worksheet: Vec::new(),
        example: Vec::new(),
        starters: Vec::new(),
        minutes: 5,
        review: Span::Months(3),
        measured,
    }
}

fn bare(kind: Kind) -> Agreement {
    Agreement::proposed(Uuid::nil(), "Sales calls every lead".into(), kind)
}

fn amount(digits: &str) -> Amount {
    Amount {
        number: Number::of(digits).unwrap(),
        unit: "leads a month".into(),
    }
}

/// A rule that says all that is required, and nothing that is only advised.
fn sayable() -> Agreement {
    let mut agreement = bare(Kind::Rule);
    agreement.sales_commits.what = "calls every lead".into();
    agreement.marketing_commits.what = "checks the telephone number".into();
    agreement.sales_owner = Some("Ana".into());
    agreement.marketing_owner = Some("Bram".into());
    agreement.measure.what = "calls in the CRM".into();
    agreement.review = Some(date(2027, 3, 3));
    agreement
}

fn lacking(agreement: &Agreement, measured: bool, need: Need) -> Vec<Part> {
    let point = point(measured);
    let whole = Completeness::of(agreement, Some(&point));
    whole.lacking(need).collect()
}

/// By hand, of a sentence alone: what counts, what of it is required, and the one part that is there.
///
/// Definition: sentence, 2 owners, measure, review, consent are required, 2 promises and the reason advised: 9.
/// Rule: sentence, 2 promises, 2 owners, measure, review, consent; numbers, if missed, reason: 11.
/// Action: sentence, 2 promises, 2 owners, due, measure, consent; review, if missed, reason: 11.
/// Where the point is measured, value now and aim come to it.
#[rstest]
#[case(Kind::Definition, false, 9, 5, 3)]
#[case(Kind::Rule, false, 11, 7, 3)]
#[case(Kind::Action, false, 11, 7, 3)]
#[case(Kind::Definition, true, 11, 5, 5)]
#[case(Kind::Rule, true, 13, 7, 5)]
#[case(Kind::Action, true, 13, 7, 5)]
fn a_sentence_alone_is_one_part(
    #[case] kind: Kind,
    #[case] measured: bool,
    #[case] total: usize,
    #[case] required: usize,
    #[case] advised: usize,
) {
    let point = point(measured);
    let whole = Completeness::of(&bare(kind), Some(&point));
    assert_eq!((whole.filled(), whole.total()), (1, total));
    assert_eq!(whole.lacking(Need::Required).count(), required);
    assert_eq!(whole.lacking(Need::Advised).count(), advised);
    assert!(!whole.is_sayable());
}

#[test]
fn a_point_that_is_gone_asks_for_no_value() {
    let whole = Completeness::of(&bare(Kind::Rule), None);
    assert_eq!(whole.total(), 11);
}

#[test]
fn a_rule_may_be_called_agreed_once_it_says_who_what_when_and_how_one_sees_it() {
    let agreement = sayable();
    let whole = Completeness::of(&agreement, Some(&point(false)));
    assert!(whole.is_sayable());
    // Sentence, 2 promises, 2 owners, measure, review.
    assert_eq!((whole.filled(), whole.total()), (7, 11));
    assert_eq!(lacking(&agreement, false, Need::Required), [Part::Consent]);
    assert_eq!(
        lacking(&agreement, true, Need::Advised),
        [
            Part::Numbers,
            Part::Baseline,
            Part::Target,
            Part::IfMissed,
            Part::Reason
        ]
    );
}

#[rstest]
#[case(|a: &mut Agreement| a.text = "Sales calls within … days".into(), Part::Sentence)]
#[case(|a: &mut Agreement| a.text = "  ".into(), Part::Sentence)]
#[case(|a: &mut Agreement| a.sales_commits = Commitment::default(), Part::SalesCommits)]
#[case(|a: &mut Agreement| a.marketing_commits = Commitment::default(), Part::MarketingCommits)]
#[case(|a: &mut Agreement| a.sales_owner = None, Part::SalesOwner)]
#[case(|a: &mut Agreement| a.marketing_owner = Some(" ".into()), Part::MarketingOwner)]
#[case(|a: &mut Agreement| a.measure.what.clear(), Part::Measure)]
#[case(|a: &mut Agreement| a.review = None, Part::Review)]
#[case(|a: &mut Agreement| a.kind = Kind::Action, Part::Due)]
fn without_any_of_these_it_is_a_proposal(#[case] take: fn(&mut Agreement), #[case] part: Part) {
    let mut agreement = sayable();
    take(&mut agreement);
    let whole = Completeness::of(&agreement, Some(&point(true)));
    assert_eq!(whole.unsaid().collect::<Vec<_>>(), [part]);
    assert!(!whole.is_sayable());
}

#[test]
fn an_action_is_over_on_its_day_and_needs_no_review() {
    let mut agreement = sayable();
    agreement.kind = Kind::Action;
    agreement.due = Some(date(2026, 12, 20));
    agreement.review = None;
    assert!(Completeness::of(&agreement, None).is_sayable());
    assert!(lacking(&agreement, false, Need::Advised).contains(&Part::Review));
}

#[test]
fn a_definition_needs_no_promise() {
    let mut agreement = sayable();
    agreement.kind = Kind::Definition;
    agreement.sales_commits = Commitment::default();
    agreement.marketing_commits = Commitment::default();
    assert!(Completeness::of(&agreement, None).is_sayable());
    assert_eq!(agreement.binds_one_side(), None);
}

#[test]
fn a_reason_stands_for_the_side_that_is_left_out() {
    let mut agreement = sayable();
    agreement.marketing_commits = Commitment::default();
    agreement.marketing_owner = None;
    assert_eq!(agreement.binds_one_side(), Some(Side::Sales));
    assert!(!Completeness::of(&agreement, None).is_sayable());
    agreement.one_sided = "Marketing has no part in it".into();
    assert_eq!(agreement.binds_one_side(), None);
    assert!(Completeness::of(&agreement, None).is_sayable());
    // The side that promises needs its owner all the same.
    agreement.sales_owner = None;
    let whole = Completeness::of(&agreement, None);
    assert_eq!(whole.unsaid().collect::<Vec<_>>(), [Part::SalesOwner]);
}

#[test]
fn a_reason_does_not_stand_for_a_promise_that_nobody_makes() {
    let mut agreement = sayable();
    agreement.sales_commits = Commitment::default();
    agreement.marketing_commits = Commitment::default();
    agreement.one_sided = "Because".into();
    let whole = Completeness::of(&agreement, None);
    assert_eq!(
        whole.unsaid().collect::<Vec<_>>(),
        [Part::SalesCommits, Part::MarketingCommits]
    );
}

#[test]
fn what_holds_by_the_voices_of_one_side_binds_one_side() {
    let mut agreement = sayable();
    let mut decision = Decision::by(Rule::Consent, date(2026, 12, 3));
    decision.marketing = vec![Voice::Consents];
    agreement.decision = Some(decision);
    // While the other side is still to speak, nothing is bound.
    assert_eq!(agreement.binds_one_side(), None);
    agreement.state = Standing::Agreed;
    assert_eq!(agreement.binds_one_side(), Some(Side::Marketing));
}

/// By hand: a promise counts when it has an amount, a length of time or a digit among its words; both must.
#[rstest]
#[case("calls every lead", None, None, false)]
#[case("calls every lead on day 1", None, None, true)]
#[case("calls every lead", Some(amount("20")), None, true)]
#[case("calls every lead", None, Some(TimeUnit::Hours), true)]
fn a_promise_is_countable_by_a_number_or_a_time(
    #[case] what: &str,
    #[case] amount: Option<Amount>,
    #[case] within: Option<TimeUnit>,
    #[case] countable: bool,
) {
    let mut agreement = sayable();
    agreement.marketing_commits.what = "checks 5 numbers a day".into();
    let number = Number::of("4").unwrap();
    agreement.sales_commits = Commitment {
        what: what.into(),
        amount,
        within: within.map(|unit| Length { number, unit }),
    };
    let numbers = lacking(&agreement, false, Need::Advised).contains(&Part::Numbers);
    assert_eq!(!numbers, countable);
}

fn asked(agreement: &Agreement, measured: bool, depth: Depth) -> Vec<Slot> {
    let point = point(measured);
    let next = |&last: &Slot| next_open(agreement, Some(&point), depth, Some(last));
    std::iter::successors(next_open(agreement, Some(&point), depth, None), next).collect()
}

#[test]
fn what_is_required_is_asked_and_no_more() {
    use Slot::*;
    assert_eq!(
        asked(&bare(Kind::Rule), true, Depth::Required),
        [
            SalesCommits,
            MarketingCommits,
            SalesOwner,
            MarketingOwner,
            Measure,
            Review
        ]
    );
    assert_eq!(
        asked(&bare(Kind::Action), false, Depth::Required),
        [
            SalesCommits,
            MarketingCommits,
            SalesOwner,
            MarketingOwner,
            Due,
            Measure
        ]
    );
    assert_eq!(
        asked(&bare(Kind::Definition), false, Depth::Required),
        [SalesOwner, MarketingOwner, Measure, Review]
    );
    assert_eq!(asked(&sayable(), false, Depth::Required), []);
    // Where the point is measured, whoever said what is measured is asked for its values.
    assert_eq!(asked(&sayable(), true, Depth::Required), [Baseline, Target]);
}

#[test]
fn the_rest_is_asked_behind_what_is_required() {
    use Slot::*;
    // Both promises have no number; a measure is there, so its values may be asked.
    assert_eq!(
        asked(&sayable(), true, Depth::Everything),
        [
            SalesAmount,
            SalesWithin,
            MarketingAmount,
            MarketingWithin,
            Baseline,
            Target,
            IfMissed,
            Reason,
            ValidFrom,
            Segment
        ]
    );
    // Where the point is not measured, the values come among the last.
    let last = asked(&sayable(), false, Depth::Everything);
    assert_eq!(
        last[4..],
        [IfMissed, Reason, Baseline, Target, ValidFrom, Segment]
    );
    let mut whole = sayable();
    whole.sales_commits.amount = Some(amount("20"));
    whole.marketing_commits.what = "checks 5 numbers a day".into();
    // Whoever says how much may still say within what time.
    assert_eq!(asked(&whole, false, Depth::Everything)[0], SalesWithin);
    assert_eq!(asked(&whole, false, Depth::Everything)[1], IfMissed);
}

#[test]
fn a_side_that_promises_alone_is_asked_why() {
    let mut agreement = bare(Kind::Rule);
    agreement.sales_commits.what = "calls every lead".into();
    let order = asked(&agreement, false, Depth::Required);
    assert_eq!(
        order[..3],
        [Slot::MarketingCommits, Slot::OneSided, Slot::SalesOwner]
    );
    agreement.one_sided = "Marketing has no part in it".into();
    let order = asked(&agreement, false, Depth::Required);
    assert_eq!(order, [Slot::SalesOwner, Slot::Measure, Slot::Review]);
}

#[test]
fn a_gap_in_the_sentence_is_asked_first() {
    let mut agreement = sayable();
    agreement.text = "Sales calls within … days".into();
    let order = asked(&agreement, false, Depth::Required);
    assert_eq!(order, [Slot::Text]);
}
