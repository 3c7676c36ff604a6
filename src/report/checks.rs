//! Says what the checks across the points found, and where: for the screens, the report and the command line. Not what is checked.

use serde_json::{Value, json};

use crate::domain::checks::{Event, Finding, Spot, What};
use crate::domain::people::Side;
use crate::domain::process::{COMPETITION, CRM, TARGET_GROUPS};
use crate::domain::session::{FIRST_STEPS, Session};
use crate::locale::{Locale, display};

/// What was found, in one sentence.
#[must_use]
pub fn sentence(finding: &Finding, session: &Session, locale: &Locale) -> String {
    let name = |text: &str| display(text).into_owned();
    match &finding.what {
        What::UnknownSegment(used) => {
            let point = numbered(session, TARGET_GROUPS);
            let values = [("name", name(used).into()), ("point", point.into())];
            locale.say("check-unknown-segment", &values)
        }
        What::ExcludedSegment { used, excluded } => {
            let point = numbered(session, TARGET_GROUPS);
            let values = [
                ("name", name(used).into()),
                ("excluded", name(excluded).into()),
                ("point", point.into()),
            ];
            locale.say("check-excluded-segment", &values)
        }
        What::NoSegments => locale.text("check-no-segments"),
        What::NoStory(segment) => locale.say("check-no-story", &[("name", name(segment).into())]),
        What::NoCompetitor(segment) => {
            locale.say("check-no-competitor", &[("name", name(segment).into())])
        }
        What::StoryFallsShort { said, attribute } => {
            let values = [
                ("said", name(said).into()),
                ("attribute", name(attribute).into()),
                ("point", numbered(session, COMPETITION).into()),
            ];
            locale.say("check-story-falls-short", &values)
        }
        What::ReasonsNotInCrm(event, reasons) => {
            let key = match event {
                Event::Refusing => "check-reasons-refusing",
                Event::Losing => "check-reasons-losing",
                Event::Leaving => "check-reasons-leaving",
            };
            let reasons = reasons.iter().map(|reason| format!("“{}”", name(reason)));
            let reasons: Vec<String> = reasons.collect();
            let values = [
                ("reasons", reasons.join(", ").into()),
                ("point", numbered(session, CRM).into()),
            ];
            locale.say(key, &values)
        }
        What::BindsNot(sides) => binds_not(sides, locale),
        What::NobodyPromises(count) => {
            locale.say("check-nobody-promises", &[("count", (*count).into())])
        }
        What::NoDate => locale.text("check-no-date"),
        What::ReviewsOnOneDay(count, day) => {
            let values = [
                ("count", (*count).into()),
                ("day", locale.short_day(*day).into()),
            ];
            locale.say("check-one-review", &values)
        }
        What::ManyFirstSteps(count) => {
            let values = [("count", (*count).into()), ("most", FIRST_STEPS.into())];
            locale.say("check-many-first-steps", &values)
        }
    }
}

/// Which side an agreement does not bind.
fn binds_not(sides: &[Side], locale: &Locale) -> String {
    let [side] = sides else {
        return locale.text("check-binds-nobody");
    };
    let other = match side {
        Side::Sales => Side::Marketing,
        _ => Side::Sales,
    };
    let values = [
        ("side", locale.side(*side).into()),
        ("other", locale.side(other).into()),
    ];
    locale.say("check-binds-one", &values)
}

/// Where it was found: "5 Proposition", "agreement 2.1", "first steps".
#[must_use]
pub fn place(finding: &Finding, session: &Session, locale: &Locale) -> String {
    match &finding.spot {
        Spot::Sheet(point) => numbered(session, point),
        Spot::Cell(spot) => numbered(session, &spot.point),
        Spot::Agreement { agreement, .. } => {
            let number = session.number_of(*agreement).unwrap_or_default();
            locale.say("check-agreement", &[("number", number.into())])
        }
        Spot::Several { .. } => locale.text("check-several"),
        Spot::FirstSteps => locale.text("check-first-steps"),
    }
}

/// What was found, with the names that scripts rely on, and the sentence.
#[must_use]
pub fn data(finding: &Finding, session: &Session, locale: &Locale) -> Value {
    let kind = match &finding.what {
        What::UnknownSegment(_) => "unknown-segment",
        What::ExcludedSegment { .. } => "excluded-segment",
        What::NoSegments => "no-segments",
        What::NoStory(_) => "no-story",
        What::NoCompetitor(_) => "no-competitor",
        What::StoryFallsShort { .. } => "story-falls-short",
        What::ReasonsNotInCrm(..) => "reasons-not-in-crm",
        What::BindsNot(_) => "binds-not",
        What::NobodyPromises(_) => "nobody-promises",
        What::NoDate => "no-date",
        What::ReviewsOnOneDay(..) => "reviews-on-one-day",
        What::ManyFirstSteps(_) => "many-first-steps",
    };
    let (row, column, agreement) = match &finding.spot {
        Spot::Cell(spot) => (Some(&spot.row), Some(&spot.column), None),
        Spot::Agreement { agreement, .. } => (None, None, Some(agreement)),
        Spot::Sheet(_) | Spot::Several { .. } | Spot::FirstSteps => (None, None, None),
    };
    json!({
        "kind": kind,
        "point": finding.spot.point(),
        "row": row,
        "column": column,
        "agreement": agreement,
        "text": sentence(finding, session, locale),
    })
}

/// A point as the room calls it: "2 Target groups".
fn numbered(session: &Session, id: &str) -> String {
    let points = &session.minutes.points;
    let number = points.iter().position(|minutes| minutes.point == id);
    let short = session.point(id).map_or(id, |point| &point.short);
    match number {
        Some(place) => format!("{} {}", place + 1, display(short)),
        None => display(short).into_owned(),
    }
}
