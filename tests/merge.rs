//! Merging two versions of a session: whatever somebody did to each of them, everything of both is in the result, and merging again
//! changes nothing.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../benches/library/mod.rs"]
mod library;

use std::collections::BTreeSet;

use handshake::domain::agreement::{Agreement, Kind, Standing};
use handshake::domain::draft::{Draft, Purpose};
use handshake::domain::merge::{Aspect, Fact, Kept, merge};
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked};
use handshake::domain::passages::{Part, passages};
use handshake::domain::session::{Place, Session};
use handshake::domain::worksheet::Value;
use jiff::ToSpan;
use jiff::civil::date;
use library::Chance;
use proptest::prelude::*;
use uuid::Uuid;

fn session(seed: u64) -> Session {
    library::sessions(seed)
        .find(|session| session.minutes.agreements().count() > 2)
        .unwrap()
}

fn id(chance: &mut Chance) -> Uuid {
    Uuid::from_u64_pair(chance.next(), chance.next())
}

/// Somebody works on a version of the session.
#[expect(clippy::too_many_lines, reason = "one thing to do after the other")]
fn work(session: &mut Session, chance: &mut Chance) {
    let word = format!("w{}", chance.below(40));
    let point = chance.below(session.minutes.points.len());
    let new = id(chance);
    let day = session
        .date
        .checked_add(i32::try_from(chance.below(90)).unwrap().days())
        .unwrap();
    let minutes = &mut session.minutes.points[point];
    match chance.below(16) {
        0 => minutes
            .notes
            .push(Note::new(new, NoteKind::Idea, None, word)),
        1 => minutes
            .notes
            .insert(0, Note::new(new, NoteKind::Bottleneck, None, word)),
        2 => {
            if let Some(note) = minutes.notes.first_mut() {
                note.text.push_str(&word);
                note.dots += 1;
            }
        }
        3 => {
            if let Some(note) = minutes.notes.last_mut() {
                note.text = word;
            }
        }
        4 => minutes
            .agreements
            .push(Agreement::proposed(new, word, Kind::Rule)),
        5 => {
            for agreement in &mut minutes.agreements {
                agreement.text = format!("{word} {}", agreement.text);
                agreement.state = *chance.of(&Standing::ALL);
                agreement.due = Some(day);
            }
        }
        6 => {
            for agreement in &mut minutes.agreements {
                agreement.reason.push_str(&word);
                agreement.sales_owner = Some(word.clone());
                agreement.measure.target = None;
            }
        }
        7 => session.minutes.parked.push(Parked::new(new, word, None)),
        8 => {
            if let Some(item) = session.minutes.parked.first_mut() {
                item.fate = Fate::Owned(word);
            }
        }
        9 => session.title = word,
        10 => session.people[0].name.push_str(&word),
        11 => session.drafts.push(Draft {
            purpose: Purpose::Title,
            text: word,
        }),
        12 => {
            for cell in minutes.sheet.iter_mut().flat_map(|row| &mut row.cells) {
                cell.value = Value::Text(word.clone());
            }
        }
        13 => session.minutes.closing.last_words.push(word),
        14 => minutes.ratings.extend(minutes.ratings.first().cloned()),
        _ => {
            for verdict in &mut session.minutes.lookback {
                verdict.why.clone_from(&word);
                verdict.judgement = None;
            }
        }
    }
}

/// Every id of something that was said, and everything that was typed, in parts that are kept as they are.
fn everything(session: &Session) -> (BTreeSet<Uuid>, BTreeSet<String>) {
    let passages = passages(session);
    let ids = passages.iter().filter_map(|passage| passage.id).collect();
    let lines = passages.iter().flat_map(|passage| &passage.lines);
    let texts = lines.flat_map(|line| {
        line.text
            .split('\n')
            .flat_map(|line| line.split(" / "))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    (ids, texts.collect())
}

/// Whether a merged session says all of this.
fn says(merged: &Session, text: &str) -> bool {
    let passages = passages(merged);
    let mut lines = passages.iter().flat_map(|passage| &passage.lines);
    lines.any(|line| line.text.contains(text))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_and_merging_again_changes_nothing(seed in 0_u64..100_000) {
        let mut chance = Chance::new(seed);
        let base = session(seed % 50);
        let (mut one, mut other) = (base.clone(), base.clone());
        for _ in 0..chance.below(6) {
            work(&mut one, &mut chance);
        }
        for _ in 0..chance.below(6) {
            work(&mut other, &mut chance);
        }
        let merged = merge(&one, &other).session;
        for version in [&one, &other] {
            let (ids, texts) = everything(version);
            let (known, _) = everything(&merged);
            prop_assert!(ids.is_subset(&known));
            for text in texts {
                prop_assert!(says(&merged, &text), "{:?}", text);
            }
            let again = merge(&merged, version);
            prop_assert_eq!(&again.session, &merged);
            let (known, _) = everything(&merge(version, &merged).session);
            prop_assert!(ids.is_subset(&known));
        }
        prop_assert_eq!(merge(&merged, &merged).differences, []);
        if one == other {
            prop_assert_eq!(&merged, &one);
        }
    }
}

#[test]
fn a_version_merged_with_itself_is_itself() {
    for session in library::sessions(9).take(30) {
        let merged = merge(&session, &session);
        assert_eq!(merged.session, session);
        assert_eq!(merged.differences, []);
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "every kind of difference, one after the other"
)]
fn what_differs_is_told_with_what_was_kept() {
    let base = session(1);
    let (mut one, mut other) = (base.clone(), base);
    one.title = "Spring".into();
    other.title = "Voorjaar".into();
    one.place = Place::Preparing;
    let id = one.minutes.agreements().next().unwrap().1.id;
    let new = Uuid::from_u128(77);
    let point = other.minutes.points[0].point.clone();
    other.minutes.points[0]
        .notes
        .push(Note::new(new, NoteKind::Idea, None, "Only here".into()));
    for (session, state, due, days) in [
        (&mut one, Standing::Proposed, None, "two"),
        (
            &mut other,
            Standing::Agreed,
            Some(date(2026, 12, 3)),
            "three",
        ),
    ] {
        let agreement = session.minutes.agreement_mut(id).unwrap();
        agreement.state = state;
        agreement.due = due;
        agreement.text = format!("Sales calls within {days} days");
    }
    let merged = merge(&one, &other);
    let only = merged
        .differences
        .iter()
        .find(|d| d.id == Some(new))
        .unwrap();
    assert_eq!(only.point.as_deref(), Some(point.as_str()));
    assert_eq!(merged.session.title, "Spring / Voorjaar");
    assert_ne!(merged.session.place, Place::Preparing);
    let agreed = merged.session.minutes.agreement(id).unwrap();
    assert_eq!(
        agreed.text,
        "Sales calls within two days\nSales calls within three days"
    );
    let text = |text: &str| Fact::Text(text.to_owned());
    let told: Vec<_> = merged
        .differences
        .into_iter()
        .map(|d| (d.aspect, d.one, d.other, d.kept))
        .collect();
    let texts = ["two", "three"].map(|days| text(&format!("Sales calls within {days} days")));
    let [two, three] = texts;
    for wanted in [
        (
            Aspect::Part(Part::Title),
            text("Spring"),
            text("Voorjaar"),
            Kept::Both,
        ),
        (Aspect::Part(Part::Text), two, three, Kept::Both),
        (
            Aspect::State,
            Fact::Standing(Standing::Proposed),
            Fact::Standing(Standing::Agreed),
            Kept::One,
        ),
        (
            Aspect::Due,
            Fact::Nothing,
            Fact::Day(date(2026, 12, 3)),
            Kept::Other,
        ),
        (Aspect::Whole, Fact::Nothing, text("Only here"), Kept::Other),
    ] {
        assert!(told.contains(&wanted), "{wanted:?} in {told:#?}");
    }
}
