//! Agreements: whether both sides promise something, whether an action has a day, whether the reviews are spread and the first
//! steps few.

use super::{Finding, Spot, What};
use crate::domain::agreement::{Agreement, Kind};
use crate::domain::people::Side;
use crate::domain::session::{FIRST_STEPS, Session};

/// From how many reviews on they should not all fall on the same day.
const REVIEWS: usize = 3;

/// From how many agreements on it is told once, and not for each, that nobody promises anything.
const SILENT: usize = 3;

/// Everything that was found about agreements.
pub(super) fn check(session: &Session) -> Vec<Finding> {
    let mut found: Vec<Finding> = nobody_promises(session).into_iter().collect();
    let told_once = !found.is_empty();
    for (minutes, agreement) in session.standing() {
        let spot = || Spot::Agreement {
            point: minutes.point.clone(),
            agreement: agreement.id,
        };
        let mut add = |what| found.push(Finding { spot: spot(), what });
        let silent = silent(agreement);
        let told = told_once && silent.len() == 2;
        if !silent.is_empty() && !told {
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

/// Several agreements that hold, and not a promise in any.
fn nobody_promises(session: &Session) -> Option<Finding> {
    let mut silent = Vec::new();
    let binding =
        |agreement: &Agreement| agreement.state.holds() && agreement.kind != Kind::Definition;
    for (minutes, agreement) in session.standing().filter(|(_, a)| binding(a)) {
        if self::silent(agreement).len() < 2 {
            return None;
        }
        silent.push((minutes.point.clone(), agreement.id));
    }
    let count = silent.len();
    let (point, agreement) = silent.into_iter().next()?;
    (count >= SILENT).then_some(Finding {
        spot: Spot::Several { point, agreement },
        what: What::NobodyPromises(count),
    })
}

/// The sides that promise nothing in an agreement that the group holds itself to, unless somebody wrote why.
///
/// A definition binds by being used: there only a promise of one side makes one miss that of the other.
fn silent(agreement: &Agreement) -> Vec<Side> {
    if !agreement.state.holds() || !agreement.one_sided.trim().is_empty() {
        return Vec::new();
    }
    let sides = [
        (Side::Sales, &agreement.sales_commits),
        (Side::Marketing, &agreement.marketing_commits),
    ];
    let silent = sides.iter().filter(|(_, commitment)| commitment.is_empty());
    let silent: Vec<Side> = silent.map(|(side, _)| *side).collect();
    if agreement.kind == Kind::Definition && silent.len() == sides.len() {
        return Vec::new();
    }
    silent
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
        spot: Spot::Several { point, agreement },
        what: What::ReviewsOnOneDay(count, day),
    })
}
