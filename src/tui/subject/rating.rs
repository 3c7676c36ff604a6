//! Rating: the hands that a side calls out in one line, and the moment in which a round is shown.

use crate::domain::call_out::{CallOutFault, call_out, hands_in, masked, side_of};
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::PointMinutes;
use crate::domain::people::Side;
use crate::domain::rating::{MOST_HANDS, Round};
use crate::domain::session::Session;
use crate::tui::answer::{Next, quoted};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role};

/// Takes the hands of a side into the round that is open; the other side is asked next, when it has shown none.
///
/// # Errors
/// The sentence that tells the room what is no hand.
pub fn take(point: &str, asked: Side, text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let named = text.starts_with(char::is_alphabetic);
    let line = if named {
        text.to_owned()
    } else {
        let letter = if asked == Side::Sales { 's' } else { 'm' };
        format!("{letter} {text}")
    };
    let (side, hands) = call_out(&line).map_err(|fault| {
        let (key, word) = match fault {
            CallOutFault::NoSide => ("ask-rate-no-side", String::new()),
            CallOutFault::NoHands => ("ask-rate-no-hands", String::new()),
            CallOutFault::NotOnScale(word) => ("ask-rate-not-on-scale", word),
            CallOutFault::TooMany => ("ask-rate-too-many", MOST_HANDS.to_string()),
        };
        reach.locale.say(key, &[("word", quoted(&word).into())])
    })?;
    say_more_than_people(side, hands.len(), reach);
    let mut other = None;
    reach.edit_point(point, Deed::Rating, |minutes| {
        let round = open_round(minutes);
        round.show(side, hands);
        other = [Side::Sales, Side::Marketing]
            .into_iter()
            .find(|&side| round.hands(side).is_empty());
    });
    Ok(other.map(|side| {
        Question::Text(Purpose::CallOut {
            point: point.to_owned(),
            side,
        })
    }))
}

/// The round that nobody has seen yet; a new one where there is none.
pub fn open_round(minutes: &mut PointMinutes) -> &mut Round {
    if minutes.ratings.last().is_none_or(|round| round.revealed) {
        minutes.ratings.push(Round::default());
    }
    let last = minutes.ratings.len() - 1;
    &mut minutes.ratings[last]
}

/// The round that nobody has seen yet, as far as it has come.
#[must_use]
pub fn masked_round(session: &Session, point: &str) -> Round {
    let minutes = session.minutes.point(point);
    let last = minutes.and_then(|minutes| minutes.ratings.last());
    last.filter(|round| !round.revealed)
        .cloned()
        .unwrap_or_default()
}

/// How many of a side rate, where anybody is on the list of people; a list that nobody keeps says nothing.
#[must_use]
pub fn people(session: &Session, side: Side) -> Option<usize> {
    let listed = [Side::Sales, Side::Marketing]
        .iter()
        .any(|&side| session.raters(side).next().is_some());
    listed.then(|| session.raters(side).count())
}

/// Says when more hands were called out than people sit at the table. They count all the same: the list may be behind.
fn say_more_than_people(side: Side, hands: usize, reach: &mut Reach<'_>) {
    let Some(people) = people(reach.desk.session(), side).filter(|&people| hands > people) else {
        return;
    };
    let values = [
        ("hands", hands.into()),
        ("people", people.into()),
        ("side", reach.locale.side(side).into()),
    ];
    reach.warn(reach.locale.say("notice-more-hands", &values));
}

/// Shows a round to the room; with names where the team wants them and the keyboard was passed around.
pub fn reveal(point: &str, reach: &mut Reach<'_>) {
    let passing = match reach.passing {
        Some(known) if known.point == point => reach.passing.take(),
        _ => None,
    };
    let session = reach.desk.session();
    let names = passing
        .filter(|_| session.named_ratings)
        .map(|mut passing| {
            passing.recall(&masked_round(session, point));
            passing.by_name(session)
        });
    reach.edit_point(point, Deed::Rating, |minutes| {
        if let Some(round) = minutes.ratings.last_mut() {
            round.revealed = true;
            round.by_name = names.unwrap_or_default();
        }
    });
}

/// What is asked.
#[must_use]
pub fn label(scene: Scene<'_>, side: Side) -> String {
    let name = scene.locale().side(side);
    scene.locale().say("ask-call-out", &[("side", name.into())])
}

/// What helps: what to type, and once something is typed how many hands there are, since nobody can read them.
#[must_use]
pub fn hint(scene: Scene<'_>, session: &Session, asked: Side, typed: &str) -> String {
    let locale = scene.locale();
    let hands = hands_in(typed);
    if hands == 0 {
        return locale.text("hint-call-out");
    }
    let mut values = vec![("hands", hands.into())];
    match people(session, side_of(typed, asked)) {
        Some(people) => {
            values.push(("people", people.into()));
            locale.say("hint-hands-of", &values)
        }
        None => locale.say("hint-hands", &values),
    }
}

/// A line of what is typed as the room may see it, and its role: the other side still has to show its hands.
#[must_use]
pub fn as_seen(scene: Scene<'_>, asking: &Asking, line: &str) -> (String, Role) {
    let Some(Purpose::CallOut { side, .. }) = asking.purpose() else {
        return (line.to_owned(), Role::Text);
    };
    let side = side_of(asking.text(), *side);
    let line = if asking.unmasked {
        line.to_owned()
    } else {
        masked(line, scene.look().side_sign(side))
    };
    (line, Look::side_role(side))
}
