//! What becomes of an agreement from session to session.

use handshake::domain::agreement::{Kind, Standing};
use handshake::domain::lookback::{Judgement, Sequel};
use handshake::domain::series::words::Fate;
use handshake::domain::series::{Also, At, Event, Gone, State, Trouble, Unread};
use handshake::domain::session::Session;
use jiff::civil::{Date, date};
use rstest::rstest;

use crate::reading::{beside, chronicle, only, sentences};
use crate::team::{Meets, agreed, id, link, session};

const FIRST: Date = date(2026, 3, 3);
const SECOND: Date = date(2026, 7, 3);
const THIRD: Date = date(2026, 12, 3);
const LATER: Date = date(2027, 6, 1);

/// A meeting that agreed one thing, to be looked at again on 1 June.
fn born(kind: Kind) -> Session {
    session(1, FIRST).agrees(handshake::domain::agreement::Agreement {
        review: Some(date(2026, 6, 1)),
        due: (kind == Kind::Action).then_some(date(2026, 5, 1)),
        ..agreed(10, "Sales calls within two days.", kind)
    })
}

#[rstest]
#[case::nothing_said(Kind::Rule, None, None, State::Agreed)]
#[case::kept(Kind::Rule, Some(Judgement::Kept), None, State::Agreed)]
#[case::an_action_that_is_kept_is_done(Kind::Action, Some(Judgement::Kept), None, State::Done)]
#[case::done_and_gone(Kind::Action, Some(Judgement::Kept), Some(Sequel::Drop), State::Done)]
#[case::renewed(
    Kind::Action,
    Some(Judgement::Kept),
    Some(Sequel::Renew(LATER)),
    State::Agreed
)]
#[case::not_kept(Kind::Action, Some(Judgement::NotKept), None, State::Agreed)]
#[case::dropped(Kind::Rule, Some(Judgement::Kept), Some(Sequel::Drop), State::Dropped)]
#[case::no_longer_needed(Kind::Rule, Some(Judgement::NoLongerNeeded), None, State::Dropped)]
#[case::needed_after_all(
    Kind::Rule,
    Some(Judgement::NoLongerNeeded),
    Some(Sequel::Renew(LATER)),
    State::Agreed
)]
fn a_verdict_decides_how_firm_an_agreement_is(
    #[case] kind: Kind,
    #[case] judgement: Option<Judgement>,
    #[case] sequel: Option<Sequel>,
    #[case] state: State,
) {
    let chronicle = chronicle(&[
        born(kind),
        session(2, SECOND).judges(link(1, 10), judgement, sequel),
    ]);
    let entry = only(&chronicle);
    assert_eq!(entry.line().state, state);
    assert_eq!(entry.judgement(), judgement);
    assert_eq!(entry.line().next_day().is_some(), state.is_open());
    assert!(chronicle.troubles().is_empty());
}

#[test]
fn a_renewed_action_is_due_on_its_new_day() {
    let renewed = session(2, SECOND).judges(
        link(1, 10),
        Some(Judgement::Partly),
        Some(Sequel::Renew(LATER)),
    );
    let chronicle = chronicle(&[born(Kind::Action), renewed]);
    let line = only(&chronicle).line().clone();
    assert_eq!((line.due, line.review), (None, Some(LATER)));
    assert!(!only(&chronicle).is_overdue(THIRD));
}

#[test]
fn the_last_word_counts() {
    let renew = Some(Sequel::Renew(LATER));
    let sessions = [
        born(Kind::Action),
        session(2, SECOND).judges(link(1, 10), Some(Judgement::Kept), None),
        session(3, THIRD).judges(link(1, 10), Some(Judgement::NotKept), None),
        session(4, LATER).judges(link(1, 10), None, renew),
    ];
    let states = (2..=4).map(|count| {
        let chronicle = chronicle(&sessions[..count]);
        (only(&chronicle).line().state, only(&chronicle).judgement())
    });
    let (kept, missed) = (Some(Judgement::Kept), Some(Judgement::NotKept));
    assert_eq!(
        states.collect::<Vec<_>>(),
        [
            (State::Done, kept),
            (State::Agreed, missed),
            (State::Agreed, missed)
        ]
    );
}

#[test]
fn a_verdict_that_still_waits_says_nothing() {
    let chronicle = chronicle(&[
        born(Kind::Rule),
        session(2, SECOND).judges(link(1, 10), None, None),
    ]);
    assert!(only(&chronicle).line().judged().is_empty());
}

#[test]
fn an_agreement_that_was_amended_twice_is_one_line_with_its_history() {
    let chronicle = chronicle(&[
        born(Kind::Rule),
        session(2, SECOND)
            .judges(
                link(1, 10),
                Some(Judgement::Partly),
                Some(Sequel::Amend(id(20))),
            )
            .agrees(handshake::domain::agreement::Agreement {
                supersedes: Some(link(1, 10)),
                sales_owner: Some("Ana".into()),
                ..agreed(20, "Sales calls within one day.", Kind::Rule)
            }),
        session(3, THIRD).amends(
            agreed(30, "Sales calls within one working day.", Kind::Rule),
            link(2, 20),
        ),
    ]);
    let entry = only(&chronicle);
    assert_eq!(
        entry.agreement().text,
        "Sales calls within one working day."
    );
    assert_eq!(entry.birth().title, "Meeting 1");
    let at = |meeting| At {
        meeting,
        agreement: 0,
    };
    let history = entry.history();
    assert_eq!(history.len(), 5);
    assert_eq!(history[0], Event::Made(at(0)));
    assert!(matches!(history[1], Event::Judged(judged) if judged.of == at(0)));
    let Event::Amended {
        at: new,
        from,
        words,
        also,
    } = &history[2]
    else {
        panic!("{history:?}")
    };
    assert_eq!((*from, *new), (at(0), at(1)));
    let changed = words.iter().filter(|piece| piece.fate != Fate::Same);
    let changed: Vec<&str> = changed.map(|piece| piece.text.as_str()).collect();
    assert_eq!(changed, ["two days", "one day"]);
    assert_eq!(*also, [Also::SalesOwner]);
    assert!(matches!(history[3], Event::Judged(judged) if judged.meeting == 2));
    assert!(matches!(history[4], Event::Amended { .. }));
    // Each version knows what became of it, and no more.
    assert_eq!(chronicle.aftermath(link(1, 10)), history[1..3]);
    assert_eq!(chronicle.aftermath(link(2, 20)), history[3..5]);
    assert_eq!(chronicle.aftermath(link(3, 30)), []);
    assert_eq!(chronicle.aftermath(link(4, 40)), []);
}

#[rstest]
#[case::by_the_new_version(session(2, SECOND).agrees(handshake::domain::agreement::Agreement {
    supersedes: Some(link(1, 10)),
    ..agreed(20, "New.", Kind::Rule)
}))]
#[case::by_the_verdict(session(2, SECOND)
    .agrees(agreed(20, "New.", Kind::Rule))
    .judges(link(1, 10), None, Some(Sequel::Amend(id(20)))))]
fn a_link_on_either_side_is_enough(#[case] second: Session) {
    let chronicle = chronicle(&[born(Kind::Rule), second]);
    assert_eq!(sentences(&chronicle), ["New."]);
    assert_eq!(
        only(&chronicle).history().len(),
        only(&chronicle).line().judged().len() + 2
    );
    assert!(chronicle.troubles().is_empty());
}

#[test]
fn two_agreements_can_become_one_and_one_two() {
    let joined = session(2, SECOND)
        .agrees(agreed(20, "Both in one.", Kind::Rule))
        .judges(link(1, 10), None, Some(Sequel::Amend(id(20))))
        .judges(link(1, 11), None, Some(Sequel::Amend(id(20))));
    let first = born(Kind::Rule).agrees(agreed(11, "The other.", Kind::Rule));
    let one = chronicle(&[first.clone(), joined]);
    assert_eq!(sentences(&one), ["Both in one."]);
    assert_eq!(only(&one).line().versions().len(), 3);

    let parted = session(2, SECOND)
        .amends(agreed(20, "One half.", Kind::Rule), link(1, 10))
        .amends(agreed(21, "Other half.", Kind::Rule), link(1, 10));
    let two = chronicle(&[first, parted]);
    assert_eq!(sentences(&two), ["One half.", "Other half.", "The other."]);
    assert!(
        two.troubles().is_empty(),
        "one session may part what it amends"
    );
}

#[test]
fn two_sessions_that_amend_one_agreement_are_both_shown_and_the_clash_is_named() {
    let chronicle = chronicle(&[
        born(Kind::Rule),
        session(2, SECOND).amends(agreed(20, "Within a day.", Kind::Rule), link(1, 10)),
        session(3, THIRD).amends(agreed(30, "Within a week.", Kind::Rule), link(1, 10)),
    ]);
    assert_eq!(sentences(&chronicle), ["Within a day.", "Within a week."]);
    let of = At {
        meeting: 0,
        agreement: 0,
    };
    assert_eq!(
        chronicle.troubles(),
        [Trouble::Clash { of, by: vec![1, 2] }]
    );
    let by = chronicle.aftermath(link(1, 10));
    let by: Vec<usize> = by.iter().map(Event::meeting).collect();
    assert_eq!(by, [1, 1, 2, 2], "a verdict and a version of each");
    assert!(chronicle.lines().iter().all(|line| line.clash() == Some(0)));
}

#[rstest]
#[case::dropped_beside(Sequel::Drop, true)]
#[case::renewed_after(Sequel::Renew(LATER), true)]
fn a_word_about_an_old_version_that_another_session_amended_is_a_clash(
    #[case] sequel: Sequel,
    #[case] clash: bool,
) {
    let chronicle = chronicle(&[
        born(Kind::Rule),
        session(2, SECOND).amends(agreed(20, "New.", Kind::Rule), link(1, 10)),
        session(3, THIRD).judges(link(1, 10), None, Some(sequel)),
    ]);
    assert_eq!(sentences(&chronicle), ["New."]);
    assert_eq!(only(&chronicle).line().clash().is_some(), clash);
}

#[test]
fn what_is_renewed_and_amended_later_is_no_clash() {
    let chronicle = chronicle(&[
        born(Kind::Rule),
        session(2, SECOND).judges(link(1, 10), None, Some(Sequel::Renew(LATER))),
        session(3, THIRD).amends(agreed(20, "New.", Kind::Rule), link(1, 10)),
    ]);
    assert!(chronicle.troubles().is_empty());
}

#[test]
fn a_link_to_what_is_gone_is_named_and_the_rest_still_counts() {
    let newer = Unread {
        newer: true,
        id: Some(id(8)),
        ..Unread::default()
    };
    let chronicle = beside(
        &[
            born(Kind::Rule),
            session(2, SECOND)
                .agrees(handshake::domain::agreement::Agreement {
                    supersedes: Some(link(7, 70)),
                    ..agreed(20, "From nowhere.", Kind::Rule)
                })
                .judges(link(8, 80), Some(Judgement::Kept), None)
                .judges(link(1, 99), Some(Judgement::Kept), None)
                .judges(
                    link(1, 10),
                    Some(Judgement::Kept),
                    Some(Sequel::Amend(id(21))),
                ),
        ],
        vec![newer],
    );
    assert_eq!(
        sentences(&chronicle),
        ["Sales calls within two days.", "From nowhere."]
    );
    let at = |meeting| At {
        meeting,
        agreement: 0,
    };
    assert_eq!(
        chronicle.troubles(),
        [
            Trouble::SupersedesGone {
                at: at(1),
                link: link(7, 70),
                gone: Gone::Session
            },
            Trouble::JudgesGone {
                meeting: 1,
                link: link(8, 80),
                gone: Gone::Unread(0)
            },
            Trouble::JudgesGone {
                meeting: 1,
                link: link(1, 99),
                gone: Gone::Agreement
            },
            Trouble::AmendsGone {
                meeting: 1,
                of: at(0),
                new: id(21)
            },
        ]
    );
    let first = chronicle.entries().next().unwrap();
    assert!(first.line().state.is_open(), "the old version still counts");
    assert_eq!(first.judgement(), Some(Judgement::Kept));
}

#[test]
fn nothing_became_of_what_is_gone_and_of_the_rest_what_is_known() {
    let lost = handshake::domain::agreement::Agreement {
        supersedes: Some(link(7, 70)),
        ..agreed(20, "From nowhere.", Kind::Rule)
    };
    let kept = Some(Judgement::Kept);
    let second = session(2, SECOND)
        .agrees(lost)
        .judges(link(7, 70), kept, None)
        .judges(link(1, 99), kept, None)
        .judges(link(1, 10), kept, Some(Sequel::Amend(id(21))));
    let chronicle = chronicle(&[born(Kind::Rule), second]);
    // The verdict alone: the version that it names is not there.
    let made = chronicle.aftermath(link(1, 10));
    assert!(
        matches!(made[..], [Event::Judged(judged)] if judged.meeting == 1),
        "{made:?}"
    );
    for of in [link(7, 70), link(1, 99), link(2, 20)] {
        assert_eq!(chronicle.aftermath(of), []);
    }
}

#[rstest]
#[case::itself(vec![session(1, FIRST).amends(agreed(10, "A.", Kind::Rule), link(1, 10))], &["A."])]
#[case::each_other(vec![
    session(1, FIRST).amends(agreed(10, "A.", Kind::Rule), link(2, 20)),
    session(2, SECOND).amends(agreed(20, "B.", Kind::Rule), link(1, 10)),
], &["B."])]
#[case::three_and_one_behind(vec![
    session(1, FIRST).amends(agreed(10, "A.", Kind::Rule), link(3, 30)),
    session(2, SECOND).amends(agreed(20, "B.", Kind::Rule), link(1, 10)),
    session(3, THIRD)
        .amends(agreed(30, "C.", Kind::Rule), link(2, 20))
        .amends(agreed(31, "D.", Kind::Rule), link(3, 30)),
], &["D."])]
fn a_circle_is_cut_at_its_oldest_and_named(
    #[case] sessions: Vec<Session>,
    #[case] latest: &[&str],
) {
    let chronicle = chronicle(&sessions);
    assert_eq!(sentences(&chronicle), latest);
    let at = At {
        meeting: 0,
        agreement: 0,
    };
    assert_eq!(chronicle.troubles()[0], Trouble::SupersedesCircle { at });
    let history = only(&chronicle).history();
    assert!(matches!(
        history.iter().find(|event| event.version() == Some(at)),
        Some(Event::Made(_))
    ));
}

#[test]
fn what_a_group_dropped_at_the_same_table_is_dropped() {
    let chronicle =
        chronicle(&[
            session(1, FIRST).agrees(handshake::domain::agreement::Agreement {
                state: Standing::Dropped,
                review: Some(LATER),
                ..agreed(10, "A.", Kind::Rule)
            }),
        ]);
    assert_eq!(only(&chronicle).line().state, State::Dropped);
    assert_eq!(only(&chronicle).line().next_day(), None);
}

#[test]
fn a_chain_as_long_as_a_library_is_followed() {
    let sessions: Vec<Session> = (1..=3_000)
        .map(|number| {
            let day = FIRST.saturating_add(jiff::Span::new().days(i64::try_from(number).unwrap()));
            let version = agreed(10_000 + number, "Again.", Kind::Rule);
            let session = session(number, day).follows(number - 1);
            session.amends(version, link(number - 1, 9_999 + number))
        })
        .collect();
    let meetings = sessions
        .iter()
        .map(handshake::domain::series::Meeting::from);
    let chronicle = handshake::domain::series::Chronicle::of(meetings.collect(), Vec::new());
    assert_eq!(only(&chronicle).line().versions().len(), 3_000);
    assert_eq!(
        chronicle.troubles().len(),
        3,
        "only the first names what is gone"
    );
}
