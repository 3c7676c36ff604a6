//! Agreements: whether both sides promise something, whether an action has a day, whether the reviews are spread and the first
//! steps few.

use super::{Finding, Spot, What};
use crate::domain::agreement::{Agreement, Kind};
use crate::domain::people::Side;
use crate::domain::session::{FIRST_STEPS, Session};

/// From how many reviews on they should not all fall on the same day.
const REVIEWS: usize = 3;

/// Everything that was found about agreements.
pub(super) fn check(session: &Session) -> Vec<Finding> {
    let mut found = Vec::new();
    for (minutes, agreement) in session.standing() {
        let spot = || Spot::Agreement {
            point: minutes.point.clone(),
            agreement: agreement.id,
        };
        let mut add = |what| found.push(Finding { spot: spot(), what });
        let silent = silent(agreement);
        if !silent.is_empty() {
            add(What::BindsNot(silent));
        }
        if agreement.kind == Kind::Action && agreement.due.is_none() {
            add(What::NoDate);
        }
    }
    found.extend(reviews(session));
    let steps = session.minutes.first_steps.len();
    if steps > FIRST_STEPS {
        found.push(Finding {
            spot: Spot::FirstSteps,
            what: What::ManyFirstSteps(steps),
        });
    }
    found
}

/// The sides that promise nothing in an agreement that the group holds itself to, unless somebody wrote why.
fn silent(agreement: &Agreement) -> Vec<Side> {
    if !agreement.state.holds() || !agreement.one_sided.trim().is_empty() {
        return Vec::new();
    }
    let sides = [
        (Side::Sales, &agreement.sales_commits),
        (Side::Marketing, &agreement.marketing_commits),
    ];
    let silent = sides
        .into_iter()
        .filter(|(_, commitment)| commitment.is_empty());
    silent.map(|(side, _)| side).collect()
}

/// All reviews on one day, where there are several.
fn reviews(session: &Session) -> Option<Finding> {
    let mut days = session.standing().filter_map(|(minutes, agreement)| {
        Some((minutes.point.clone(), agreement.id, agreement.review?))
    });
    let (point, agreement, day) = days.next()?;
    let rest: Vec<_> = days.collect();
    let count = rest.len() + 1;
    let one_day = rest.iter().all(|(.., other)| *other == day);
    (one_day && count >= REVIEWS).then_some(Finding {
        spot: Spot::Agreement { point, agreement },
        what: What::ReviewsOnOneDay(count, day),
    })
}
