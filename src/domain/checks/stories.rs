//! Stories: what point 5 tells must not be what the team, by its own judgement in point 6, does worse than it counts.

use super::likeness::Name;
use super::{Finding, What, cells, of_process, spot, words};
use crate::domain::delivery::{Delivery, findings};
use crate::domain::process::{COMPETITION, PROPOSITION};
use crate::domain::session::Session;

/// The column of the competition that says what counts for the customer.
const ATTRIBUTE: &str = "attribute";

/// The column of the proposition that promises something.
const MESSAGE: &str = "message";

/// The stories that promise what the team falls short of; what is only guessed counts for none.
pub(super) fn check(session: &Session) -> Vec<Finding> {
    let known = (
        session.point(COMPETITION),
        of_process(session, COMPETITION),
        of_process(session, PROPOSITION),
    );
    let (Some(point), Some(competition), Some(stories)) = known else {
        return Vec::new();
    };
    let short: Vec<Name<'_>> = findings(&point.worksheet, &competition.sheet)
        .into_iter()
        .filter(|finding| finding.delivery == Delivery::TooLittle && !finding.guess)
        .filter_map(|finding| {
            let mut rows = competition.sheet.iter();
            let row = rows.find(|row| row.id == finding.row)?;
            Some(Name::of(words(row.value(ATTRIBUTE)?)?))
        })
        .collect();
    let fall_short = cells(stories, MESSAGE).filter_map(|(row, said)| {
        let story = Name::of(said);
        let attribute = short.iter().find(|attribute| story.is_about(attribute))?;
        Some(Finding {
            spot: spot(stories, row, MESSAGE),
            what: What::StoryFallsShort {
                said: said.to_owned(),
                attribute: attribute.text.to_owned(),
            },
        })
    });
    fall_short.collect()
}
