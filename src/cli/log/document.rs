//! The decision log as JSON, with the names that scripts rely on: those of the filter language in English.

use serde_json::{Value, json};

use super::super::setting::Setting;
use crate::domain::agenda::Language;
use crate::domain::agreement::Kind;
use crate::domain::lookback::{Judgement, Sequel, Verdict};
use crate::domain::people::Side;
use crate::domain::query::Word;
use crate::domain::series::words::{Fate, Piece};
use crate::domain::series::{Also, Entry, Event, Meeting, State, Trouble};
use crate::store::{Shelf, Unreadable};

/// All that `log` says.
pub fn document(shelf: &Shelf, found: &[Entry<'_>], setting: &Setting, history: bool) -> Value {
    let agreements = found.iter().map(|entry| {
        let mut document = agreement_document(entry, setting);
        if history {
            let events = entry.history();
            let events = events.iter().map(|event| event_document(entry, event));
            document["history"] = events.collect();
        }
        document
    });
    json!({
        "agreements": agreements.collect::<Vec<_>>(),
        "troubles": trouble_documents(shelf, setting),
        "broken": broken_documents(&shelf.broken, setting),
    })
}

/// One agreement in its latest version.
pub fn agreement_document(entry: &Entry<'_>, setting: &Setting) -> Value {
    let (line, recorded) = (entry.line(), entry.recorded());
    let agreement = &recorded.agreement;
    let versions = entry.versions().map(|(meeting, recorded)| {
        json!({
            "id": recorded.agreement.id.to_string(),
            "session": meeting.id.to_string(),
            "title": meeting.title,
            "date": meeting.date.to_string(),
            "number": recorded.number(),
            "text": recorded.agreement.text,
        })
    });
    let verdicts = entry
        .verdicts()
        .map(|(meeting, given)| verdict_document(meeting, &given.verdict));
    json!({
        "id": agreement.id.to_string(),
        "session": entry.meeting().id.to_string(),
        "number": recorded.number(),
        "team": entry.series().name,
        "point": entry.topic().point,
        "point_title": entry.topic().title,
        "text": agreement.text,
        "kind": kind(agreement.kind),
        "state": state(line.state),
        "sales_owner": agreement.sales_owner,
        "marketing_owner": agreement.marketing_owner,
        "due": line.due.map(|day| day.to_string()),
        "review": line.review.map(|day| day.to_string()),
        "overdue": entry.is_overdue(setting.today),
        "needs_management": agreement.needs_management,
        "first_step": entry.is_first_step(),
        "clash": clash(entry),
        "born": meeting_document(entry.birth()),
        "verdicts": verdicts.collect::<Vec<_>>(),
        "versions": versions.collect::<Vec<_>>(),
    })
}

/// The sessions that clash about an agreement; empty when none do.
fn clash(entry: &Entry<'_>) -> Vec<String> {
    let chronicle = entry.chronicle();
    match entry
        .line()
        .clash()
        .map(|place| &chronicle.troubles()[place])
    {
        Some(Trouble::Clash { by, .. }) => {
            let ids = by.iter().map(|at| chronicle.meetings()[*at].id.to_string());
            ids.collect()
        }
        _ => Vec::new(),
    }
}

fn meeting_document(meeting: &Meeting) -> Value {
    let people = meeting
        .people
        .iter()
        .map(|(name, side)| json!({ "name": name, "side": side_name(*side) }));
    json!({
        "session": meeting.id.to_string(),
        "title": meeting.title,
        "date": meeting.date.to_string(),
        "people": people.collect::<Vec<_>>(),
    })
}

fn verdict_document(meeting: &Meeting, verdict: &Verdict) -> Value {
    let (then, until) = match verdict.sequel {
        None => (None, None),
        Some(Sequel::Renew(day)) => (Some("renew"), Some(day.to_string())),
        Some(Sequel::Amend(_)) => (Some("amend"), None),
        Some(Sequel::Drop) => (Some("drop"), None),
    };
    json!({
        "session": meeting.id.to_string(),
        "date": meeting.date.to_string(),
        "judgement": verdict.judgement.map(judgement_name),
        "measured": verdict.measured,
        "why": verdict.why,
        "then": then,
        "until": until,
    })
}

fn event_document(entry: &Entry<'_>, event: &Event) -> Value {
    let chronicle = entry.chronicle();
    let meeting = &chronicle.meetings()[event.meeting()];
    match event {
        Event::Made(at) => json!({
            "event": "made",
            "session": meeting_document(meeting),
            "number": chronicle.recorded(*at).number(),
            "text": chronicle.recorded(*at).agreement.text,
        }),
        Event::Judged(judged) => json!({
            "event": "judged",
            "session": meeting_document(meeting),
            "verdict": verdict_document(meeting, &meeting.verdicts[judged.verdict].verdict),
        }),
        Event::Amended {
            at, words, also, ..
        } => json!({
            "event": "amended",
            "session": meeting_document(meeting),
            "number": chronicle.recorded(*at).number(),
            "text": chronicle.recorded(*at).agreement.text,
            "words": words.iter().map(word_document).collect::<Vec<_>>(),
            "also": also.iter().map(|part| part_name(*part)).collect::<Vec<_>>(),
        }),
    }
}

/// A piece of a changed sentence: `["same" | "gone" | "new", text]`.
pub fn word_document(piece: &Piece) -> Value {
    let fate = match piece.fate {
        Fate::Same => "same",
        Fate::Gone => "gone",
        Fate::New => "new",
    };
    json!([fate, piece.text])
}

/// What cannot be in the links between sessions.
pub fn trouble_documents(shelf: &Shelf, setting: &Setting) -> Vec<Value> {
    let chronicle = &shelf.chronicle;
    let troubles = chronicle.troubles().iter().map(|trouble| {
        json!({
            "what": match trouble {
                Trouble::FollowsGone { .. } => "follows-gone",
                Trouble::FollowsCircle { .. } => "follows-circle",
                Trouble::SupersedesGone { .. } => "supersedes-gone",
                Trouble::SupersedesCircle { .. } => "supersedes-circle",
                Trouble::JudgesGone { .. } => "judges-gone",
                Trouble::AmendsGone { .. } => "amends-gone",
                Trouble::Clash { .. } => "clash",
            },
            "message": setting.locale.trouble(chronicle, trouble),
        })
    });
    troubles.collect()
}

/// The files that could not be read, and why.
pub fn broken_documents(broken: &[Unreadable], setting: &Setting) -> Vec<Value> {
    let broken = broken.iter().map(|broken| {
        json!({
            "file": broken.path.to_string_lossy(),
            "error": setting.locale.tell(broken.fault.key(), &broken.fault.values()),
        })
    });
    broken.collect()
}

const fn kind(kind: Kind) -> &'static str {
    let word = match kind {
        Kind::Definition => Word::Definition,
        Kind::Rule => Word::Rule,
        Kind::Action => Word::Action,
    };
    word.name(Language::En)
}

const fn state(state: State) -> &'static str {
    let word = match state {
        State::Proposed => Word::Proposed,
        State::Agreed => Word::Agreed,
        State::OnTrial => Word::OnTrial,
        State::Done => Word::Done,
        State::Dropped => Word::Dropped,
    };
    word.name(Language::En)
}

/// The name of a judgement, for scripts.
pub const fn judgement_name(judgement: Judgement) -> &'static str {
    let word = match judgement {
        Judgement::Kept => Word::Kept,
        Judgement::Partly => Word::Partly,
        Judgement::NotKept => Word::NotKept,
        Judgement::NoLongerNeeded => Word::NoLongerNeeded,
    };
    word.name(Language::En)
}

const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Sales => "sales",
        Side::Marketing => "marketing",
        Side::Management => "management",
        Side::Other => "other",
    }
}

const fn part_name(part: Also) -> &'static str {
    match part {
        Also::Kind => "kind",
        Also::SalesOwner => "sales_owner",
        Also::MarketingOwner => "marketing_owner",
        Also::SalesCommits => "sales_commits",
        Also::MarketingCommits => "marketing_commits",
        Also::Measure => "measure",
        Also::Due => "due",
        Also::IfMissed => "if_missed",
        Also::Segment => "segment",
    }
}
