//! What is asked of an agreement: a new sentence, its parts one by one, and the vote. Which question follows which stands
//! here; the parts, what helps with them, and the vote have files of their own.

mod hints;
mod parts;
mod vote;

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agenda::Span;
use crate::domain::agreement::{Agreement, Commitment, Kind, Rule, Standing};
use crate::domain::completeness::{Depth, Part, next_open};
use crate::domain::consent;
use crate::domain::desk::Deed;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::answer::Next;
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::Reach;

pub use hints::{choice_hint, hint};
pub use parts::{is_name, is_short, keeps_lines, label, recorded, segments};
pub use vote::{Choice, begin_vote, choice_label, count_of, options, place};

/// Names of what lacks that a notice has room for.
const NAMED: usize = 2;

/// Which questions follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// What is required, then the vote.
    #[default]
    Needed,
    /// Everything that is empty, then the vote where there was none.
    Everything,
    /// What belongs to one part: what a side does, how much, within what time, who.
    Part,
    /// The vote, and what comes of it.
    Vote,
}

impl Way {
    /// The way on behind a question: whatever led to the vote, the vote leads on by itself.
    #[must_use]
    pub const fn behind(self, question: &Question) -> Self {
        match question {
            Question::Agreement(_, Choice::Rule | Choice::Outcome) => Self::Vote,
            _ => self,
        }
    }
}

const fn ask(id: Uuid, slot: Slot) -> Question {
    Question::Text(Purpose::Agreement(id, slot))
}

/// Takes the sentence of a new agreement, and the note that it came `from`; its kind is asked next.
pub fn take_new(
    point: &str,
    kind: Kind,
    from: Option<Uuid>,
    text: &str,
    reach: &mut Reach<'_>,
) -> Next {
    if text.is_empty() {
        return None;
    }
    let mut agreement = Agreement::proposed(reach.id(), text.to_owned(), kind);
    let review = reach.desk.session().point(point).map(|point| point.review);
    agreement.review = review.and_then(|span| add(reach.desk.session().date, span));
    let id = agreement.id;
    reach.edit_point(point, Deed::Agreement, |minutes| {
        minutes.agreements.push(agreement);
        let mut notes = minutes.notes.iter_mut();
        if let Some(note) = notes.find(|note| Some(note.id) == from) {
            note.led_to = Some(id);
        }
    });
    reach.chosen = Some(id);
    Some(Question::Agreement(id, Choice::Kind))
}

/// The day that lies a span after another; `None` beyond the calendar.
#[must_use]
pub fn add(date: Date, span: Span) -> Option<Date> {
    let span = match span {
        Span::Weeks(weeks) => jiff::Span::new().try_weeks(weeks),
        Span::Months(months) => jiff::Span::new().try_months(months),
    };
    date.checked_add(span.ok()?).ok()
}

/// Takes a part of an agreement, and says what is asked next.
///
/// # Errors
/// The sentence that tells the room why the answer cannot be taken.
pub fn take(
    asking: &Asking,
    id: Uuid,
    slot: Slot,
    text: &str,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    if let Slot::SalesVoices(rule) | Slot::MarketingVoices(rule) = slot {
        return vote::take_voices(id, slot, rule, text, reach);
    }
    let held = holds(id, reach);
    parts::take(asking, id, slot, text, reach)?;
    let next = follow(id, slot, asking.way, reach);
    if !held && holds(id, reach) {
        vote::tell_standing(id, reach);
    } else if held && slot == Slot::Text && !asking.guided {
        reach.say(reach.locale.text("notice-words-after-vote"));
    }
    Ok(next)
}

fn holds(id: Uuid, reach: &Reach<'_>) -> bool {
    let agreement = reach.desk.session().minutes.agreement(id);
    agreement.is_some_and(|agreement| agreement.state.holds())
}

/// Takes what was chosen, and says what is asked next.
pub fn choose(id: Uuid, choice: Choice, place: usize, reach: &mut Reach<'_>) -> Next {
    match choice {
        Choice::Kind => {
            let kind = Kind::ALL[place % Kind::ALL.len()];
            edit(id, reach, |agreement| agreement.kind = kind);
            open(id, Depth::Required, None, reach.desk.session())
                .or_else(|| begin_vote(id, reach.desk.session()))
        }
        Choice::Rule => Some(vote::begin(id, Rule::ALL[place % Rule::ALL.len()], reach)),
        Choice::Outcome => vote::conclude(id, place, reach),
    }
}

/// Changes an agreement; what it lacked for being agreed may then be there.
fn edit(id: Uuid, reach: &mut Reach<'_>, change: impl FnOnce(&mut Agreement)) {
    reach.edit(Deed::Agreement, |session| {
        let Some(agreement) = session.minutes.agreement_mut(id) else {
            return;
        };
        change(agreement);
        let proposed = agreement.state == Standing::Proposed;
        if proposed {
            settle(id, session);
        }
    });
}

/// Makes an agreement as firm as its decision and its parts allow.
fn settle(id: Uuid, session: &mut Session) {
    let absent = consent::absent(&session.people);
    let Some(agreement) = session.minutes.agreement(id) else {
        return;
    };
    let sayable = session.completeness(agreement).is_sayable();
    let standing = consent::standing(agreement, sayable, absent);
    if let Some(agreement) = session.minutes.agreement_mut(id) {
        agreement.state = standing;
    }
}

/// The next empty part behind another, as a question.
fn open(id: Uuid, depth: Depth, last: Option<Slot>, session: &Session) -> Next {
    let agreement = session.minutes.agreement(id)?;
    next_open(agreement, session.point_of(agreement), depth, last).map(|slot| ask(id, slot))
}

/// The question that follows a part on a way.
fn follow(id: Uuid, slot: Slot, way: Way, reach: &Reach<'_>) -> Next {
    let session = reach.desk.session();
    let agreement = session.minutes.agreement(id)?;
    let undecided = agreement.decision.is_none() && !agreement.state.holds();
    match way {
        _ if slot == Slot::Reservations => Some(ask(id, Slot::Remedy)),
        _ if slot == Slot::Remedy => {
            vote::is_doubted(agreement, session).then_some(Question::Agreement(id, Choice::Outcome))
        }
        Way::Needed => {
            open(id, Depth::Required, Some(slot), session).or_else(|| begin_vote(id, session))
        }
        Way::Everything => open(id, Depth::Everything, Some(slot), session)
            .or_else(|| undecided.then(|| begin_vote(id, session)).flatten()),
        Way::Part => beside(slot, agreement).map(|slot| ask(id, slot)),
        Way::Vote => vote::again(agreement, session),
    }
}

/// What belongs to the same part as a slot, and is asked behind it.
fn beside(slot: Slot, agreement: &Agreement) -> Option<Slot> {
    let promised = |promise: &Commitment| !promise.is_empty();
    Some(match slot {
        Slot::SalesCommits if promised(&agreement.sales_commits) => Slot::SalesAmount,
        Slot::SalesAmount => Slot::SalesWithin,
        Slot::SalesCommits | Slot::SalesWithin => Slot::SalesOwner,
        Slot::MarketingCommits if promised(&agreement.marketing_commits) => Slot::MarketingAmount,
        Slot::MarketingAmount => Slot::MarketingWithin,
        Slot::MarketingCommits | Slot::MarketingWithin => Slot::MarketingOwner,
        Slot::Measure if !agreement.measure.is_empty() => Slot::Baseline,
        Slot::Baseline => Slot::Target,
        _ => return None,
    })
}

/// Asks for all that an agreement lacks, one by one; says when it lacks nothing.
pub fn ask_lacking(id: Uuid, reach: &mut Reach<'_>) {
    if is_dropped(id, reach) {
        return;
    }
    let question = open(id, Depth::Everything, None, reach.desk.session());
    if let Some(question) = question {
        tell_lacking(id, "notice-lacks", reach);
        reach.guide_along(question, Way::Everything);
    } else {
        let values = [("number", number(id, reach).into())];
        let text = reach.locale.say("notice-lacks-nothing", &values);
        reach.say(text);
    }
}

/// Asks for the consent of both sides; first for what the agreement does not say yet.
pub fn ask_consent(id: Uuid, reach: &mut Reach<'_>) {
    if is_dropped(id, reach) {
        return;
    }
    let session = reach.desk.session();
    let agreement = session.minutes.agreement(id);
    let vote = begin_vote(id, session);
    // Once a side has answered, the other is not kept waiting.
    let halfway = matches!(&vote, Some(Question::Text(_)));
    let sayable = agreement.is_some_and(|a| session.completeness(a).is_sayable());
    let unsaid = open(id, Depth::Required, None, session).filter(|_| !halfway && !sayable);
    if let Some(question) = unsaid {
        tell_lacking(id, "notice-lacks", reach);
        reach.guide_along(question, Way::Needed);
    } else if let Some(question) = vote {
        reach.guide_along(question, Way::Vote);
    }
}

/// Whether an agreement was dropped; says how it comes back.
fn is_dropped(id: Uuid, reach: &mut Reach<'_>) -> bool {
    let agreement = reach.desk.session().minutes.agreement(id);
    let dropped = agreement.is_some_and(|agreement| agreement.state == Standing::Dropped);
    if dropped {
        let values = [("number", number(id, reach).into())];
        let text = reach.locale.say("notice-is-dropped", &values);
        reach.say(text);
    }
    dropped
}

/// Drops an agreement, or brings it back as firm as its decision made it.
pub fn drop_or_bring_back(id: Uuid, reach: &mut Reach<'_>) {
    let mut dropped = false;
    reach.edit(Deed::Agreement, |session| {
        let Some(agreement) = session.minutes.agreement_mut(id) else {
            return;
        };
        dropped = agreement.state != Standing::Dropped;
        if dropped {
            agreement.state = Standing::Dropped;
        } else {
            settle(id, session);
        }
    });
    if dropped {
        let number = number(id, reach);
        reach.say(
            reach
                .locale
                .say("notice-dropped", &[("number", number.into())]),
        );
    }
}

fn number(id: Uuid, reach: &Reach<'_>) -> String {
    reach.desk.session().number_of(id).unwrap_or_default()
}

/// Says which parts keep an agreement from being agreed, where some do.
fn tell_lacking(id: Uuid, key: &str, reach: &mut Reach<'_>) {
    let session = reach.desk.session();
    let Some(agreement) = session.minutes.agreement(id) else {
        return;
    };
    let unsaid: Vec<Part> = session.completeness(agreement).unsaid().collect();
    if unsaid.is_empty() {
        return;
    }
    let values = [
        ("number", number(id, reach).into()),
        ("parts", listed(&unsaid, reach.locale).into()),
    ];
    let text = reach.locale.say(key, &values);
    reach.warn(text);
}

/// The first of some parts by name, and how many more there are: "who of sales, by when +2".
fn listed(parts: &[Part], locale: &Locale) -> String {
    let names = parts.iter().take(NAMED).map(|&part| locale.part(part));
    let names = names.collect::<Vec<_>>().join(", ");
    match parts.len().saturating_sub(NAMED) {
        0 => names,
        more => format!("{names} +{more}"),
    }
}
