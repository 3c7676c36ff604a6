//! However a group came to its verdicts, and in whatever order the files are read: the chain is the same.

use std::collections::BTreeMap;

use handshake::domain::agreement::{Agreement, Kind};
use handshake::domain::desk::{Deed, Desk};
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict};
use handshake::domain::series::{Chronicle, Event, Meeting};
use handshake::domain::session::Session;
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use crate::reading::chronicle;
use crate::team::{agreed, id, session};

/// Something that a group does while it looks back; `of` chooses among the agreements that there are.
#[derive(Debug, Clone)]
enum Step {
    Agree(u8),
    Judge { of: usize, judgement: u8 },
    Renew { of: usize, day: i8 },
    Amend { of: usize, word: u8 },
    Drop { of: usize },
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let of = 0_usize..8;
    prop_oneof![
        2 => any::<u8>().prop_map(Step::Agree),
        3 => (of.clone(), 0_u8..5).prop_map(|(of, judgement)| Step::Judge { of, judgement }),
        2 => (of.clone(), 1_i8..28).prop_map(|(of, day)| Step::Renew { of, day }),
        3 => (of.clone(), any::<u8>()).prop_map(|(of, word)| Step::Amend { of, word }),
        1 => of.prop_map(|of| Step::Drop { of }),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

/// Every agreement that the sessions have.
fn links(sessions: &[Session]) -> Vec<Link> {
    let of = |session: &Session| {
        let session_id = session.id;
        let agreements = session.minutes.agreements();
        let links = agreements.map(move |(_, agreement)| Link {
            session: session_id,
            agreement: agreement.id,
        });
        links.collect::<Vec<_>>()
    };
    sessions.iter().flat_map(of).collect()
}

/// What stands of one agreement in a look back, made where it is not.
fn verdict(session: &mut Session, of: Link) -> &mut Verdict {
    let lookback = &mut session.minutes.lookback;
    let known = lookback.iter().position(|verdict| verdict.of == of);
    let at = known.unwrap_or_else(|| {
        lookback.push(Verdict::waiting(of, String::new()));
        lookback.len() - 1
    });
    &mut lookback[at]
}

fn carry_out(desk: &mut Desk, step: &Step, earlier: &[Link], fresh: &mut impl FnMut() -> Uuid) {
    let chosen = |of: usize| (!earlier.is_empty()).then(|| earlier[of % earlier.len()]);
    let new = fresh();
    match *step {
        Step::Agree(word) => {
            let agreement = Agreement {
                id: new,
                ..agreed(
                    0,
                    &format!("Word {word}."),
                    if word % 2 == 0 {
                        Kind::Rule
                    } else {
                        Kind::Action
                    },
                )
            };
            desk.edit(Deed::Agreement, |s| {
                s.minutes.points[0].agreements.push(agreement);
            });
        }
        Step::Judge { of, judgement } => {
            let Some(of) = chosen(of) else { return };
            let judgement = Judgement::ALL.get(usize::from(judgement)).copied();
            desk.edit(Deed::Agreement, |s| verdict(s, of).judgement = judgement);
        }
        Step::Renew { of, day } => {
            let Some(of) = chosen(of) else { return };
            let next = Sequel::Renew(date(2028, 1, day));
            desk.edit(Deed::Agreement, |s| verdict(s, of).sequel = Some(next));
        }
        Step::Amend { of, word } => {
            let Some(of) = chosen(of) else { return };
            desk.edit(Deed::Agreement, |s| {
                verdict(s, of).sequel = Some(Sequel::Amend(new));
                s.minutes.points[0].agreements.push(Agreement {
                    id: new,
                    supersedes: Some(of),
                    ..agreed(0, &format!("Other word {word}."), Kind::Rule)
                });
            });
        }
        Step::Drop { of } => {
            let Some(of) = chosen(of) else { return };
            desk.edit(Deed::Agreement, |s| {
                verdict(s, of).sequel = Some(Sequel::Drop);
            });
        }
        Step::Undo => drop(desk.undo()),
        Step::Redo => drop(desk.redo()),
    }
}

/// Four sessions in which these steps were taken; each looks back at all that came before.
fn hold(steps: &[Vec<Step>]) -> Vec<Session> {
    let mut sessions: Vec<Session> = Vec::new();
    let mut count = 100;
    for (number, steps) in (1_u128..).zip(steps) {
        let mut fresh = || {
            count += 1;
            id(count)
        };
        let mut held = session(number, date(2026, i8::try_from(number).unwrap(), 1));
        held.follows = sessions.last().map(|session| session.id);
        let earlier = links(&sessions);
        let mut desk = Desk::new(held, false);
        for step in steps {
            carry_out(&mut desk, step, &earlier, &mut fresh);
        }
        sessions.push(desk.session().clone());
    }
    sessions
}

/// Everything that a chronicle says of agreements, by their latest version.
fn told(chronicle: &Chronicle) -> BTreeMap<Link, String> {
    let entries = chronicle.entries().map(|entry| {
        let line = entry.line();
        let versions: Vec<Link> = line
            .versions()
            .iter()
            .map(|at| chronicle.link(*at))
            .collect();
        let verdicts: Vec<_> = entry
            .verdicts()
            .map(|(meeting, v)| (meeting.id, v.clone()))
            .collect();
        let events: Vec<&str> = entry
            .history()
            .iter()
            .map(|event| match event {
                Event::Made(_) => "made",
                Event::Judged(_) => "judged",
                Event::Amended { .. } => "amended",
            })
            .collect();
        let days = (line.state, line.due, line.review, line.clash().is_some());
        let text = format!("{versions:?} {verdicts:?} {events:?} {days:?}");
        (chronicle.link(line.latest()), text)
    });
    entries.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_chain_read_back_in_any_order_is_the_same(
        steps in proptest::collection::vec(proptest::collection::vec(step(), 0..12), 4),
        order in Just((0..4).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let sessions = hold(&steps);
        let meetings = sessions.iter().map(Meeting::from);
        let unsaved = Chronicle::of(meetings.collect(), Vec::new());
        let shuffled: Vec<Session> = order.iter().map(|at| sessions[*at].clone()).collect();
        let read_back = chronicle(&shuffled);
        prop_assert_eq!(told(&unsaved), told(&read_back));
        prop_assert_eq!(unsaved.troubles(), read_back.troubles());
    }

    #[test]
    fn what_was_undone_was_never_there(
        steps in proptest::collection::vec(proptest::collection::vec(step(), 0..8), 4),
        more in proptest::collection::vec(step(), 1..6),
    ) {
        let more: Vec<Step> = more.into_iter().filter(|step| !matches!(step, Step::Undo | Step::Redo)).collect();
        let plain = hold(&steps);
        let mut sessions = plain.clone();
        let last = sessions.pop().unwrap();
        let mut desk = Desk::new(last, false);
        let earlier = links(&sessions);
        let mut count = 10_000;
        for step in &more {
            carry_out(&mut desk, step, &earlier, &mut || { count += 1; id(count) });
        }
        while desk.undo().is_some() {}
        sessions.push(desk.session().clone());
        prop_assert_eq!(told(&chronicle(&plain)), told(&chronicle(&sessions)));
    }

    #[test]
    fn every_agreement_is_on_a_line_and_every_latest_version_once(
        steps in proptest::collection::vec(proptest::collection::vec(step(), 0..12), 4),
    ) {
        let sessions = hold(&steps);
        let chronicle = chronicle(&sessions);
        let mut on_lines: Vec<Link> = chronicle
            .lines()
            .iter()
            .flat_map(|line| line.versions().iter().map(|at| chronicle.link(*at)))
            .collect();
        on_lines.sort_unstable();
        on_lines.dedup();
        let mut all = links(&sessions);
        all.sort_unstable();
        prop_assert_eq!(on_lines, all);
        let latest: Vec<_> = chronicle.lines().iter().map(handshake::domain::series::Line::latest).collect();
        let mut once = latest.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), latest.len());
        for entry in chronicle.entries() {
            let history = entry.history();
            prop_assert_eq!(history.len(), entry.line().versions().len() + entry.line().judged().len());
        }
    }
}
