//! Reasons for refusing a lead, losing an order and leaving: what points 1, 6 and 7 learn is of use only where a field of the
//! CRM (point 3) holds it.

use super::likeness::{Likeness, Name};
use super::{Event, Finding, What, cells, of_process, spot};
use crate::domain::fold::fold;
use crate::domain::minutes::{PointMinutes, Progress};
use crate::domain::process::{COMPETITION, CRM, FUNNEL, RETENTION};
use crate::domain::session::Session;

/// The column of the CRM's worksheet that names a field.
const FIELD: &str = "information";

/// Which event the reasons of a point are for.
const EVENTS: [(&str, Event); 3] = [
    (FUNNEL, Event::Refusing),
    (COMPETITION, Event::Losing),
    (RETENTION, Event::Leaving),
];

/// What a field for reasons is called by, in English and in Dutch.
const REASON: &[&str] = &["reason", "why", "cause", "reden", "waarom", "oorzaak"];

/// The beginnings of the words that say which event a field is about.
const WORDS: [(Event, &[&str]); 3] = [
    (
        Event::Refusing,
        &[
            "refus", "reject", "return", "sent", "weiger", "afgewez", "afwijz", "terug",
        ],
    ),
    (
        Event::Losing,
        &[
            "los", "win", "won", "verlor", "verlies", "verliez", "gemist", "gewonnen",
        ],
    ),
    (
        Event::Leaving,
        &[
            "leav", "left", "churn", "cancel", "stop", "quit", "vertrek", "vertrok", "wegga",
            "opzeg", "opgezegd", "gestopt",
        ],
    ),
];

/// The reasons that no field of the CRM holds, one finding for each point that has some.
pub(super) fn check(session: &Session) -> Vec<Finding> {
    let Some(crm) = of_process(session, CRM) else {
        return Vec::new();
    };
    let fields: Vec<&str> = cells(crm, FIELD).map(|(_, text)| text).collect();
    // A sheet that the group has not come to yet says nothing against a reason.
    let talked = matches!(crm.state, Progress::UnderWay | Progress::Settled);
    if fields.is_empty() && !(crm.today && talked) {
        return Vec::new();
    }
    EVENTS
        .iter()
        .filter_map(|(point, event)| lacking(of_process(session, point)?, *event, &fields))
        .collect()
}

/// The reasons of a point that no field holds.
fn lacking(minutes: &PointMinutes, event: Event, fields: &[&str]) -> Option<Finding> {
    if fields.iter().any(|field| holds_reasons(field, event)) {
        return None;
    }
    let fields: Vec<Name<'_>> = fields.iter().map(|field| Name::of(field)).collect();
    let held = |reason: &str| {
        let reason = Name::of(reason);
        let mut fields = fields.iter();
        fields.any(|field| field.likeness(&reason) > Likeness::None)
    };
    let mut first = None;
    let mut reasons: Vec<String> = Vec::new();
    let columns = minutes.sheet.iter().flat_map(|row| &row.cells);
    let mut columns: Vec<&str> = columns.map(|cell| cell.column.as_str()).collect();
    columns.retain(|column| is_reason(column));
    columns.sort_unstable();
    columns.dedup();
    for column in columns {
        for (row, reason) in cells(minutes, column).filter(|(_, reason)| !held(reason)) {
            first.get_or_insert_with(|| spot(minutes, row, column));
            if !reasons.iter().any(|known| known == reason) {
                reasons.push(reason.to_owned());
            }
        }
    }
    first.map(|spot| Finding {
        spot,
        what: What::ReasonsNotInCrm(event, reasons),
    })
}

/// Whether a column holds reasons: `reason`, `lost-reason`, `reason-customer`.
fn is_reason(column: &str) -> bool {
    column.split('-').any(|part| part == "reason")
}

/// Whether a field of the CRM holds the reasons of an event: "Reason for losing", or "Reason" for all of them.
fn holds_reasons(field: &str, event: Event) -> bool {
    let field = fold(field);
    let words: Vec<&str> = field.split(|c: char| !c.is_alphanumeric()).collect();
    let says = |beginnings: &[&str]| {
        words
            .iter()
            .any(|word| beginnings.iter().any(|start| word.starts_with(start)))
    };
    let about: Vec<Event> = WORDS
        .iter()
        .filter(|(_, beginnings)| says(beginnings))
        .map(|(named, _)| *named)
        .collect();
    says(REASON) && (about.is_empty() || about.contains(&event))
}
