//! The vote on an agreement: the rule is chosen first, then each side answers, and a reservation leads to a change or a trial.

use uuid::Uuid;

use crate::domain::agreement::{Agreement, Decision, Kind, Rule, Standing, Voice};
use crate::domain::consent::{self, Outcome, VoiceFault};
use crate::domain::desk::Deed;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::answer::{Next, quoted};
use crate::tui::asking::Question;
use crate::tui::reach::Reach;

use super::{ask, number, settle, tell_lacking};

/// What is chosen of an agreement, rather than typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Its kind.
    Kind,
    /// The rule by which the group decides.
    Rule,
    /// What comes of a reservation.
    Outcome,
}

/// What can come of a reservation, in the order in which it is offered.
const OUTCOMES: [&str; 3] = ["outcome-change", "outcome-trial", "outcome-proposed"];

/// The options of a choice, in their order.
#[must_use]
pub fn options(choice: Choice, locale: &Locale) -> Vec<String> {
    match choice {
        Choice::Kind => Kind::ALL.iter().map(|&kind| locale.kind(kind)).collect(),
        Choice::Rule => {
            let all = Rule::ALL.iter();
            all.map(|&rule| locale.rule(rule)).collect()
        }
        Choice::Outcome => OUTCOMES.iter().map(|key| locale.text(key)).collect(),
    }
}

/// The place of the option that a choice begins with: the kind that it has, the rule that the group used last.
#[must_use]
pub fn place(id: Uuid, choice: Choice, session: &Session) -> usize {
    let Some(agreement) = session.minutes.agreement(id) else {
        return 0;
    };
    let place = match choice {
        Choice::Kind => Kind::ALL.iter().position(|&kind| kind == agreement.kind),
        Choice::Rule => {
            let all = session.minutes.agreements();
            let used = all.filter_map(|(_, agreement)| agreement.decision.as_ref());
            let last = agreement.decision.as_ref().or_else(|| used.last());
            let same = |&rule: &Rule| last.is_some_and(|decision| decision.rule == rule);
            Rule::ALL.iter().position(same)
        }
        Choice::Outcome => None,
    };
    place.unwrap_or(0)
}

/// The key of the question for a choice.
#[must_use]
pub const fn choice_label(choice: Choice) -> &'static str {
    match choice {
        Choice::Kind => "ask-kind",
        Choice::Rule => "ask-rule",
        Choice::Outcome => "ask-outcome",
    }
}

/// The key of the question for the voices of a side.
pub const fn voices_label(rule: Rule) -> &'static str {
    match rule {
        Rule::Consent => "ask-voices-consent",
        Rule::FistToFive => "ask-voices-fist-to-five",
        Rule::Support => "ask-voices-support",
    }
}

const fn slot_of(side: Side, rule: Rule) -> Slot {
    match side {
        Side::Marketing => Slot::MarketingVoices(rule),
        _ => Slot::SalesVoices(rule),
    }
}

/// The answer that is offered: where objections are asked, that everybody of the side consents. Other rules offer none.
pub fn expected(side: Side, rule: Rule, session: &Session) -> String {
    let people = session.people.iter();
    let here = people.filter(|person| person.counts() && person.side == side);
    match (rule, here.count()) {
        (Rule::Consent, here @ 1..) => here.to_string(),
        _ => String::new(),
    }
}

/// How many of some voices are which, in words: "3 consent, 1 objects", "4 hands, 1 below three".
#[must_use]
pub fn count_of(voices: &[Voice], locale: &Locale) -> String {
    let words = [
        (Voice::Consents, "voices-consent"),
        (Voice::Objects, "voices-object"),
        (Voice::For, "voices-for"),
        (Voice::Neutral, "voices-neutral"),
        (Voice::Against, "voices-against"),
    ];
    let counted = words.into_iter().filter_map(|(voice, key)| {
        let count = voices.iter().filter(|&&other| other == voice).count();
        (count > 0).then(|| locale.say(key, &[("count", count.into())]))
    });
    let mut parts: Vec<String> = counted.collect();
    let hands = voices
        .iter()
        .filter(|voice| matches!(voice, Voice::Fingers(_)));
    let (hands, below) = hands.fold((0, 0), |(hands, below), voice| {
        (hands + 1, below + usize::from(voice.doubts()))
    });
    for (count, key) in [(hands, "voices-hands"), (below, "voices-below")] {
        if count > 0 {
            parts.push(locale.say(key, &[("count", count.into())]));
        }
    }
    parts.join(", ")
}

/// The question with which a vote begins: the rule, or, where one side has answered by a rule, the other side.
#[must_use]
pub fn begin_vote(id: Uuid, session: &Session) -> Next {
    let agreement = session.minutes.agreement(id)?;
    let halfway = agreement.decision.as_ref().and_then(|decision| {
        let spoken = !decision.sales.is_empty() || !decision.marketing.is_empty();
        match decision.outcome(consent::absent(&session.people)) {
            Outcome::Unanswered(side) if spoken => Some(slot_of(side, decision.rule)),
            _ => None,
        }
    });
    Some(match halfway {
        Some(slot) => ask(id, slot),
        None => Question::Agreement(id, Choice::Rule),
    })
}

/// Asks the first side by a rule; says when nobody of the other is there.
pub fn begin(id: Uuid, rule: Rule, reach: &mut Reach<'_>) -> Question {
    let absent = consent::absent(&reach.desk.session().people);
    if let Some(side) = absent {
        tell_side("notice-side-absent", side, reach);
    }
    ask(id, slot_of(first_asked(absent), rule))
}

const fn first_asked(absent: Option<Side>) -> Side {
    match absent {
        Some(Side::Sales) => Side::Marketing,
        _ => Side::Sales,
    }
}

/// The group votes on changed words, by the rule that it has chosen.
pub fn again(agreement: &Agreement, session: &Session) -> Next {
    let decision = agreement.decision.as_ref()?;
    let side = first_asked(consent::absent(&session.people));
    Some(ask(agreement.id, slot_of(side, decision.rule)))
}

/// Whether somebody has a reservation for which the group has found no way yet.
pub fn is_doubted(agreement: &Agreement, session: &Session) -> bool {
    let absent = consent::absent(&session.people);
    agreement.decision.as_ref().is_some_and(|decision| {
        !decision.trial && matches!(decision.outcome(absent), Outcome::Doubted(_))
    })
}

/// Takes the voices of a side; asks the other, and then says what the group decided.
///
/// # Errors
/// The sentence that tells the room why the line is no voices.
pub fn take_voices(
    id: Uuid,
    slot: Slot,
    rule: Rule,
    text: &str,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    let side = match slot {
        Slot::MarketingVoices(_) => Side::Marketing,
        _ => Side::Sales,
    };
    let absent = consent::absent(&reach.desk.session().people);
    if !text.is_empty() {
        let voices = consent::voices(rule, text).map_err(|fault| complaint(&fault, reach))?;
        record(id, side, rule, voices, reach);
    }
    let agreement = reach.desk.session().minutes.agreement(id);
    let decision = agreement.and_then(|agreement| agreement.decision.as_ref());
    // Where marketing has answered this vote already, only sales was still to speak.
    let other = decision.is_none_or(|decision| {
        decision.marketing.is_empty() || text.is_empty() && !decision.sales.is_empty()
    });
    if side == Side::Sales && absent != Some(Side::Marketing) && other {
        return Ok(Some(ask(id, slot_of(Side::Marketing, rule))));
    }
    if text.is_empty() {
        tell_silence(id, side, reach);
        return Ok(None);
    }
    Ok(decided(id, absent, reach))
}

/// Writes the voices of a side down. The first voices of a new vote put the one before out of the way.
fn record(id: Uuid, side: Side, rule: Rule, voices: Vec<Voice>, reach: &mut Reach<'_>) {
    let today = reach.today();
    reach.edit(Deed::Agreement, |session| {
        let Some(agreement) = session.minutes.agreement_mut(id) else {
            return;
        };
        let goes_on = agreement.decision.as_ref().is_some_and(|decision| {
            decision.rule == rule && decision.voices(side).is_empty() && !decision.trial
        });
        if !goes_on {
            let before = agreement.decision.replace(Decision::by(rule, today));
            agreement.earlier.extend(before);
        }
        if let Some(decision) = &mut agreement.decision {
            decision.on = today;
            match side {
                Side::Marketing => decision.marketing = voices,
                _ => decision.sales = voices,
            }
        }
        settle(id, session);
    });
    // What was begun by another rule is no longer being typed.
    for other in Rule::ALL {
        let purpose = Purpose::Agreement(id, slot_of(side, other));
        reach.desk.jot(&purpose, "");
    }
}

/// Says what the two sides decided, and asks for the reservation where there is one.
fn decided(id: Uuid, absent: Option<Side>, reach: &mut Reach<'_>) -> Next {
    let agreement = reach.desk.session().minutes.agreement(id)?;
    match agreement.decision.as_ref()?.outcome(absent) {
        Outcome::Carried => tell_standing(id, reach),
        Outcome::Doubted(_) => return Some(ask(id, Slot::Reservations)),
        Outcome::NobodyFor(side) => tell_side("notice-nobody-for", side, reach),
        Outcome::Unanswered(side) => tell_side("notice-unanswered", side, reach),
    }
    None
}

/// Says that a side has not answered, where the other has.
fn tell_silence(id: Uuid, side: Side, reach: &mut Reach<'_>) {
    let agreement = reach.desk.session().minutes.agreement(id);
    let decision = agreement.and_then(|agreement| agreement.decision.as_ref());
    let half = decision.is_some_and(|d| {
        d.voices(side).is_empty() && !(d.sales.is_empty() && d.marketing.is_empty())
    });
    if half {
        tell_side("notice-unanswered", side, reach);
    }
}

fn tell_side(key: &str, side: Side, reach: &mut Reach<'_>) {
    let values = [("side", reach.locale.side(side).into())];
    let text = reach.locale.say(key, &values);
    reach.warn(text);
}

/// Says how firm an agreement has become, or what keeps it from being agreed.
pub fn tell_standing(id: Uuid, reach: &mut Reach<'_>) {
    let Some(agreement) = reach.desk.session().minutes.agreement(id) else {
        return;
    };
    let until = agreement.review.or(agreement.due);
    let number = number(id, reach);
    let text = match (agreement.state, until) {
        (Standing::Agreed, _) => reach
            .locale
            .say("notice-agreed", &[("number", number.into())]),
        (Standing::OnTrial, Some(day)) => {
            let day = reach.locale.long_day(day);
            let values = [("number", number.into()), ("day", day.into())];
            reach.locale.say("notice-on-trial", &values)
        }
        _ => return tell_lacking(id, "notice-agreed-once", reach),
    };
    reach.say(text);
}

/// Takes what comes of a reservation: other words and another vote, a trial, or nothing for now.
pub fn conclude(id: Uuid, place: usize, reach: &mut Reach<'_>) -> Next {
    match OUTCOMES[place % OUTCOMES.len()] {
        "outcome-change" => Some(ask(id, Slot::Text)),
        "outcome-trial" => {
            reach.edit(Deed::Agreement, |session| {
                let agreement = session.minutes.agreement_mut(id);
                if let Some(decision) = agreement.and_then(|a| a.decision.as_mut()) {
                    decision.trial = true;
                }
                settle(id, session);
            });
            tell_standing(id, reach);
            None
        }
        _ => None,
    }
}

fn complaint(fault: &VoiceFault, reach: &Reach<'_>) -> String {
    let (key, word) = match fault {
        VoiceFault::Nobody => ("ask-voices-nobody", String::new()),
        VoiceFault::NoNumber(word) => ("ask-voices-no-number", quoted(word)),
        VoiceFault::TooManyFingers(word) => ("ask-voices-fingers", quoted(word)),
        VoiceFault::TooManyNumbers => ("ask-voices-numbers", String::new()),
        VoiceFault::TooMany => ("ask-voices-too-many", consent::MOST_VOICES.to_string()),
    };
    reach.locale.say(key, &[("word", word.into())])
}
