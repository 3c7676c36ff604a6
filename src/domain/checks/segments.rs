//! Segments: what points 5 to 7 and the agreements name has to be among the target groups of point 2, and what the team aims at
//! there needs a story and a competitor.

use super::likeness::{Likeness, Name};
use super::{Finding, Spot, What, cells, of_process, spot};
use crate::domain::agenda::{Column, ColumnKind};
use crate::domain::minutes::{PointMinutes, Progress};
use crate::domain::process::{COMPETITION, PROPOSITION, TARGET_GROUPS};
use crate::domain::session::Session;

/// The column of the target groups that names a segment, and the one with which other points refer to it.
const SEGMENT: &str = "segment";

/// The columns with which other points name a segment.
const REFERRING: &[&str] = &[SEGMENT, "profile"];

/// The columns of the target groups that say whether a segment is aimed at: the first answer is yes, the last is no.
const STATUS: &[&str] = &["status", "priority"];

/// What stands between the names in a cell that names several.
const BETWEEN: &[char] = &[',', ';', '/', '\n'];

/// The words that may stand between two names, and may as well be part of one.
const JOINING: &[&str] = &[" and ", " en ", " & ", " + "];

/// What the team does with a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Target,
    /// Observed, or nobody said.
    Open,
    Excluded,
}

/// A target group.
struct Segment<'a> {
    name: Name<'a>,
    status: Status,
}

/// What the target groups say about a name.
enum Found<'a> {
    Known,
    Excluded(&'a str),
    Unknown,
}

/// Everything that was found about segments.
pub(super) fn check(session: &Session) -> Vec<Finding> {
    let Some(minutes) = of_process(session, TARGET_GROUPS) else {
        return Vec::new();
    };
    let segments = segments(session, minutes);
    if segments.is_empty() {
        return no_segments(session, minutes);
    }
    let mut found = used(session, &segments);
    found.extend(missing(session, &segments, PROPOSITION, What::NoStory));
    found.extend(missing(session, &segments, COMPETITION, What::NoCompetitor));
    found
}

/// The target groups, as the worksheet names them.
fn segments<'a>(session: &'a Session, minutes: &'a PointMinutes) -> Vec<Segment<'a>> {
    let columns = session
        .point(TARGET_GROUPS)
        .map_or(&[][..], |point| &point.worksheet);
    let rows = cells(minutes, SEGMENT);
    rows.map(|(row, name)| Segment {
        name: Name::of(name),
        status: STATUS
            .iter()
            .find_map(|id| {
                let column = columns.iter().find(|column| column.id == *id)?;
                Some(status(column, super::words(row.value(id)?)?))
            })
            .unwrap_or(Status::Open),
    })
    .collect()
}

/// What an answer of the status column means.
fn status(column: &Column, answer: &str) -> Status {
    let ColumnKind::Choice(answers) = &column.kind else {
        return Status::Open;
    };
    let answer = Name::of(answer);
    let place = answers
        .iter()
        .position(|known| Name::of(known).likeness(&answer) == Likeness::Same);
    match place {
        Some(0) => Status::Target,
        Some(place) if place + 1 == answers.len() => Status::Excluded,
        _ => Status::Open,
    }
}

/// Target groups that were talked about without a name, while other points name some.
fn no_segments(session: &Session, minutes: &PointMinutes) -> Vec<Finding> {
    let talked = matches!(minutes.state, Progress::UnderWay | Progress::Settled);
    let named = || {
        let mut others = session
            .minutes
            .points
            .iter()
            .filter(|other| other.point != TARGET_GROUPS);
        others.any(|other| referring(other).next().is_some())
    };
    if minutes.today && talked && named() {
        vec![Finding {
            spot: Spot::Sheet(TARGET_GROUPS.to_owned()),
            what: What::NoSegments,
        }]
    } else {
        Vec::new()
    }
}

/// The cells of a point that name segments, with their places.
fn referring(minutes: &PointMinutes) -> impl Iterator<Item = (Spot, &str)> {
    REFERRING.iter().flat_map(move |column| {
        cells(minutes, column).map(move |(row, text)| (spot(minutes, row, column), text))
    })
}

/// Names that other points and the agreements use, but that are unknown or left alone.
fn used(session: &Session, segments: &[Segment<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for minutes in &session.minutes.points {
        // How the team serves whom it leaves alone is settled at the target groups themselves.
        let about_them = minutes.point == TARGET_GROUPS;
        let cells = referring(minutes).filter(|_| !about_them);
        let agreements = minutes.standing().map(|agreement| {
            let spot = Spot::Agreement {
                point: minutes.point.clone(),
                agreement: agreement.id,
            };
            (spot, agreement.segment.trim())
        });
        for (spot, text) in cells.chain(agreements) {
            for name in names(text, segments) {
                let used = || name.text.to_owned();
                let what = match find(&name, segments) {
                    Found::Unknown => What::UnknownSegment(used()),
                    Found::Excluded(excluded) if !about_them => What::ExcludedSegment {
                        used: used(),
                        excluded: excluded.to_owned(),
                    },
                    Found::Known | Found::Excluded(_) => continue,
                };
                found.push(Finding {
                    spot: spot.clone(),
                    what,
                });
            }
        }
    }
    found
}

/// Segments that the team aims at and that a point which names others leaves out.
fn missing(
    session: &Session,
    segments: &[Segment<'_>],
    point: &str,
    what: fn(String) -> What,
) -> Vec<Finding> {
    let Some(minutes) = of_process(session, point) else {
        return Vec::new();
    };
    let cells: Vec<&str> = referring(minutes).map(|(_, text)| text).collect();
    let named: Vec<Name<'_>> = cells
        .iter()
        .flat_map(|text| names(text, segments))
        .collect();
    if named.is_empty() || named.iter().any(Name::is_everybody) {
        return Vec::new();
    }
    let lacking = segments.iter().filter(|segment| {
        let is_named = |name: &Name<'_>| name.likeness(&segment.name) > Likeness::None;
        segment.status == Status::Target && !named.iter().any(is_named)
    });
    lacking
        .map(|segment| Finding {
            spot: Spot::Sheet(point.to_owned()),
            what: what(segment.name.text.to_owned()),
        })
        .collect()
}

/// What the target groups say about a name: the same name counts more than one that is longer or shorter.
fn find<'a>(name: &Name<'_>, segments: &[Segment<'a>]) -> Found<'a> {
    if name.is_everybody() {
        return Found::Known;
    }
    let likenesses: Vec<Likeness> = segments
        .iter()
        .map(|segment| segment.name.likeness(name))
        .collect();
    for wanted in [Likeness::Same, Likeness::Part] {
        let alike = segments.iter().zip(&likenesses);
        let mut alike = alike
            .filter(|(_, likeness)| **likeness == wanted)
            .peekable();
        let Some((first, _)) = alike.peek() else {
            continue;
        };
        let excluded = first.name.text;
        return if alike.all(|(segment, _)| segment.status == Status::Excluded) {
            Found::Excluded(excluded)
        } else {
            Found::Known
        };
    }
    Found::Unknown
}

/// The names that a text holds. A joining word divides it only where each part is then known.
fn names<'t>(text: &'t str, segments: &[Segment<'_>]) -> Vec<Name<'t>> {
    if text.is_empty() {
        return Vec::new();
    }
    let is_one = |name: &Name<'_>| {
        let mut all = segments.iter();
        all.any(|segment| segment.name.likeness(name) == Likeness::Same)
    };
    let whole = Name::of(text);
    if is_one(&whole) {
        return vec![whole];
    }
    let known = |name: &Name<'_>| !matches!(find(name, segments), Found::Unknown);
    let divided = |part: &'t str| {
        JOINING.iter().find_map(|word| {
            let parts: Vec<Name<'_>> = part.split(word).map(|part| Name::of(part.trim())).collect();
            (parts.len() > 1 && parts.iter().all(known)).then_some(parts)
        })
    };
    let parts = text.split(BETWEEN).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .flat_map(|part| {
            let name = Name::of(part);
            if is_one(&name) {
                vec![name]
            } else {
                divided(part).unwrap_or_else(|| vec![name])
            }
        })
        .collect()
}
