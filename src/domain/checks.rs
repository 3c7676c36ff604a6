//! Checks across the points of a session: what one point says against what another needs. Advice for the group, each piece with
//! its place; not whether a file is sound (that is `sound`), and nothing here refuses anything.

mod agreed;
mod likeness;
mod reasons;
mod segments;
mod stories;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use uuid::Uuid;

use super::minutes::PointMinutes;
use super::people::Side;
use super::process;
use super::session::Session;
use super::worksheet::{self, Row, Value};

/// Where something was found, and where the group can mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The worksheet of a point, by its id.
    Sheet(String),
    /// A cell of a worksheet.
    Cell(worksheet::Spot),
    /// An agreement.
    Agreement {
        /// The id of its point.
        point: String,
        /// Its own.
        agreement: Uuid,
    },
    /// Agreements of the whole session, of which this is the first.
    Several {
        /// The id of its point.
        point: String,
        /// Its own.
        agreement: Uuid,
    },
    /// The first steps, which are chosen in the closing.
    FirstSteps,
}

impl Spot {
    /// The id of the point that it is at; `None` for the whole session.
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        match self {
            Self::Cell(spot) => Some(&spot.point),
            Self::Sheet(point) | Self::Agreement { point, .. } => Some(point),
            Self::Several { .. } | Self::FirstSteps => None,
        }
    }
}

/// What customers do for a reason that the CRM should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// Sales refuses a lead.
    Refusing,
    /// A customer chooses somebody else.
    Losing,
    /// A customer leaves.
    Leaving,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A segment that is not among the target groups.
    UnknownSegment(String),
    /// A segment that the target groups leave alone.
    ExcludedSegment {
        /// As it is named here.
        used: String,
        /// As the target groups name it.
        excluded: String,
    },
    /// The target groups name no segment at all, while other points do.
    NoSegments,
    /// A segment that the team aims at has no story.
    NoStory(String),
    /// A segment that the team aims at has no competitor.
    NoCompetitor(String),
    /// A story that promises what the team does worse than it counts for the customer.
    StoryFallsShort {
        /// What the story says.
        said: String,
        /// What counts for the customer, as the competition names it.
        attribute: String,
    },
    /// Reasons that no field of the CRM holds, as they were written.
    ReasonsNotInCrm(Event, Vec<String>),
    /// An agreement in which these sides promise nothing, and nobody wrote why.
    BindsNot(Vec<Side>),
    /// None of so many agreements says what anybody promises.
    NobodyPromises(usize),
    /// An action without a day.
    NoDate,
    /// So many reviews, all on this day.
    ReviewsOnOneDay(usize, Date),
    /// So many first steps, which is more than is advised.
    ManyFirstSteps(usize),
}

/// Something that the group may want to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub spot: Spot,
    /// What.
    pub what: What,
}

/// Everything that was found, in the order of the points; what is about the whole session comes last.
#[must_use]
pub fn checks(session: &Session) -> Vec<Finding> {
    let mut found = segments::check(session);
    found.extend(stories::check(session));
    found.extend(reasons::check(session));
    found.extend(agreed::check(session));
    let place = |finding: &Finding| {
        let points = &session.minutes.points;
        let point = finding.spot.point();
        point.map_or(usize::MAX, |id| {
            points
                .iter()
                .position(|minutes| minutes.point == id)
                .unwrap_or(usize::MAX)
        })
    };
    found.sort_by_key(place);
    found
}

/// A text that stands in a column of a worksheet, with its row; cells that hold no words are left out.
fn cells<'a>(
    minutes: &'a PointMinutes,
    column: &'a str,
) -> impl Iterator<Item = (&'a Row, &'a str)> {
    let filled = minutes.sheet.iter().filter_map(move |row| {
        let text = words(row.value(column)?)?;
        Some((row, text))
    });
    filled.filter(|(_, text)| !text.is_empty())
}

/// The spot of a cell.
fn spot(minutes: &PointMinutes, row: &Row, column: &str) -> Spot {
    Spot::Cell(worksheet::Spot {
        point: minutes.point.clone(),
        row: row.id,
        column: column.to_owned(),
    })
}

/// The words of a cell.
fn words(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Choice(text) | Value::Person(text) => Some(text.trim()),
        Value::Number(_) | Value::Duration(_) | Value::Date(_) | Value::Score(_) => None,
    }
}

/// The minutes of one of the seven points, where the session has it.
fn of_process<'a>(session: &'a Session, id: &str) -> Option<&'a PointMinutes> {
    debug_assert!(process::stage_of(id).is_some(), "{id} is one of the seven");
    session.minutes.point(id)
}
