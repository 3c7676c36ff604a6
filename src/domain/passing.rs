//! A round in which the keyboard is passed around: whose turn it is, what was cast, what can be taken back. It lives in memory only:
//! who cast which hand, and when, is nowhere written down while the round goes on.

use uuid::Uuid;

use super::people::{Person, Side};
use super::rating::{MOST_HANDS, NamedHand, Round};
use super::session::Session;

/// The sides that rate, in the order in which they have the keyboard.
const SIDES: [Side; 2] = [Side::Sales, Side::Marketing];

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn<'a> {
    /// Somebody of a side.
    Of {
        /// The side.
        side: Side,
        /// Which of the side it is, from 1 on.
        place: usize,
        /// How many of the side there are; `None` when nobody is on the list, so that nobody knows.
        count: Option<usize>,
        /// Who it is, where the list says so.
        person: Option<&'a Person>,
    },
    /// Everybody has had the keyboard.
    Nobody,
}

/// What somebody did with the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cast {
    side: Side,
    person: Option<Uuid>,
    /// `None` when it went on without a hand: without this person or, where nobody is on the list, without anybody more of the side.
    hand: Option<u8>,
}

/// The hands of one point as they were cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passing {
    /// The id of the point.
    pub point: String,
    cast: Vec<Cast>,
}

impl Passing {
    /// Nobody has had the keyboard yet.
    #[must_use]
    pub const fn at(point: String) -> Self {
        Self {
            point,
            cast: Vec::new(),
        }
    }

    /// Whether this program, since it was started, has seen anybody of the round cast.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.cast.is_empty()
    }

    /// Forgets what was cast for a side whose hands were changed elsewhere: undone, or called out anew.
    pub fn recall(&mut self, round: &Round) {
        for side in SIDES {
            let mut rest = round.hands(side).to_vec();
            let mut known = self.cast.iter().filter(|cast| cast.side == side);
            let still_there = known.all(|cast| {
                let Some(hand) = cast.hand else { return true };
                let place = rest.iter().position(|&shown| shown == hand);
                place.map(|place| rest.remove(place)).is_some()
            });
            if !still_there {
                self.cast.retain(|cast| cast.side != side);
            }
        }
    }

    /// Whose turn it is in a round.
    #[must_use]
    pub fn turn<'a>(&self, session: &'a Session, round: &Round) -> Turn<'a> {
        let listed = SIDES
            .iter()
            .any(|&side| session.raters(side).next().is_some());
        let turns = SIDES.iter().map(|&side| {
            if listed {
                self.turn_of_listed(side, session, round)
            } else {
                self.turn_of_anybody(side, round)
            }
        });
        turns.flatten().next().unwrap_or(Turn::Nobody)
    }

    fn turn_of_listed<'a>(
        &self,
        side: Side,
        session: &'a Session,
        round: &Round,
    ) -> Option<Turn<'a>> {
        let count = session.raters(side).count();
        let had = |person: &&Person| self.cast.iter().any(|cast| cast.person == Some(person.id));
        // Hands that were there before this program saw anybody cast are those of the first on the list.
        let unseen = round.hands(side).len().saturating_sub(self.seen(side));
        let person = session
            .raters(side)
            .filter(|person| !had(person))
            .nth(unseen)?;
        let place = session.raters(side).position(|one| one.id == person.id)? + 1;
        Some(Turn::Of {
            side,
            place,
            count: Some(count),
            person: Some(person),
        })
    }

    fn turn_of_anybody(&self, side: Side, round: &Round) -> Option<Turn<'static>> {
        let ended = |cast: &Cast| cast.side == side && cast.hand.is_none();
        let full = round.hands(side).len() >= MOST_HANDS;
        let goes_on = !full && !self.cast.iter().any(ended);
        goes_on.then(|| Turn::Of {
            side,
            place: round.hands(side).len() + 1,
            count: None,
            person: None,
        })
    }

    /// How many hands of a side were seen being cast.
    fn seen(&self, side: Side) -> usize {
        let hands = self.cast.iter();
        hands
            .filter(|cast| cast.side == side && cast.hand.is_some())
            .count()
    }

    /// Takes the hand of whoever's turn it is; says whether it was anybody's.
    pub fn cast(&mut self, turn: Turn<'_>, hand: u8, round: &mut Round) -> bool {
        let Turn::Of { side, person, .. } = turn else {
            return false;
        };
        if round.hands(side).len() >= MOST_HANDS {
            return false;
        }
        round.add(side, hand);
        self.cast.push(Cast {
            side,
            person: person.map(|person| person.id),
            hand: Some(hand),
        });
        true
    }

    /// Goes on without a hand of whoever's turn it is.
    pub fn go_on_without(&mut self, turn: Turn<'_>) {
        if let Turn::Of { side, person, .. } = turn {
            self.cast.push(Cast {
                side,
                person: person.map(|person| person.id),
                hand: None,
            });
        }
    }

    /// Takes the last turn back; says whether there was one.
    pub fn take_back(&mut self, round: &mut Round) -> bool {
        let Some(last) = self.cast.pop() else {
            return false;
        };
        if let Some(hand) = last.hand {
            round.remove(last.side, hand);
        }
        true
    }

    /// The hands with the names of who cast them, in the order of the list of people: not in that of casting.
    #[must_use]
    pub fn by_name(&self, session: &Session) -> Vec<NamedHand> {
        let hand_of = |person: &Person| {
            let cast = self
                .cast
                .iter()
                .find(|cast| cast.person == Some(person.id))?;
            Some(NamedHand {
                person: person.id,
                hand: cast.hand?,
            })
        };
        session.people.iter().filter_map(hand_of).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::super::agenda::{Agenda, Language};
    use super::*;

    fn session(people: &[(&str, Side)]) -> Session {
        let agenda = Agenda {
            format: 1,
            id: "short".into(),
            language: Language::En,
            title: "Short".into(),
            about: "For a test.".into(),
            opening: 5,
            closing: 5,
            check_in: String::new(),
            check_out: String::new(),
            points: vec![],
        };
        let mut session = Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(agenda));
        session.people = (1..)
            .zip(people)
            .map(|(id, &(name, side))| {
                Person::new(Uuid::from_u128(id), name.into(), side, String::new())
            })
            .collect();
        session
    }

    fn four() -> Session {
        session(&[
            ("Ana", Side::Sales),
            ("Mia", Side::Marketing),
            ("Bob", Side::Sales),
            ("Max", Side::Marketing),
            ("Boss", Side::Management),
        ])
    }

    /// Whose turn it is, as "sales 2/4 Bob".
    fn whose(passing: &Passing, session: &Session, round: &Round) -> String {
        match passing.turn(session, round) {
            Turn::Nobody => "nobody".into(),
            Turn::Of {
                side,
                place,
                count,
                person,
            } => {
                let count = count.map_or("?".into(), |count| count.to_string());
                let name = person.map_or("", |person| &person.name);
                format!("{side:?} {place}/{count} {name}")
            }
        }
    }

    fn cast(passing: &mut Passing, session: &Session, round: &mut Round, hand: u8) {
        let turn = passing.turn(session, round);
        assert!(passing.cast(turn, hand, round));
    }

    #[test]
    fn the_keyboard_goes_through_one_side_and_then_the_other() {
        let (session, mut round) = (four(), Round::default());
        let mut passing = Passing::at("crm".into());
        for (expected, hand) in [
            ("Sales 1/2 Ana", 5),
            ("Sales 2/2 Bob", 2),
            ("Marketing 1/2 Mia", 4),
            ("Marketing 2/2 Max", 1),
        ] {
            assert_eq!(whose(&passing, &session, &round), expected);
            cast(&mut passing, &session, &mut round, hand);
        }
        assert_eq!(whose(&passing, &session, &round), "nobody");
        assert!(!passing.cast(Turn::Nobody, 3, &mut round));
        assert_eq!(
            (&round.sales[..], &round.marketing[..]),
            (&[2, 5][..], &[1, 4][..])
        );
        let hands: Vec<u8> = passing.by_name(&session).iter().map(|n| n.hand).collect();
        assert_eq!(hands, [5, 4, 2, 1], "in the order of the list of people");
    }

    #[test]
    fn a_turn_is_taken_back_also_across_the_sides_and_when_it_was_skipped() {
        let (session, mut round) = (four(), Round::default());
        let mut passing = Passing::at("crm".into());
        cast(&mut passing, &session, &mut round, 5);
        passing.go_on_without(passing.turn(&session, &round));
        cast(&mut passing, &session, &mut round, 4);
        assert_eq!(whose(&passing, &session, &round), "Marketing 2/2 Max");
        assert!(passing.take_back(&mut round));
        assert_eq!(whose(&passing, &session, &round), "Marketing 1/2 Mia");
        assert!(passing.take_back(&mut round));
        assert_eq!(whose(&passing, &session, &round), "Sales 2/2 Bob");
        assert!(passing.take_back(&mut round));
        assert!(!passing.take_back(&mut round));
        assert_eq!(round, Round::default());
    }

    #[test]
    fn after_a_restart_the_turn_follows_from_the_hands_that_are_there() {
        let session = four();
        let mut round = Round::default();
        round.show(Side::Sales, vec![3]);
        let mut passing = Passing::at("crm".into());
        assert_eq!(whose(&passing, &session, &round), "Sales 2/2 Bob");
        cast(&mut passing, &session, &mut round, 4);
        assert_eq!(whose(&passing, &session, &round), "Marketing 1/2 Mia");
        assert!(passing.take_back(&mut round));
        assert!(
            !passing.take_back(&mut round),
            "whose the other is nobody knows"
        );
        assert_eq!(round.sales, [3]);
    }

    #[test]
    fn who_leaves_or_looks_on_has_no_turn() {
        let (mut session, mut round) = (four(), Round::default());
        let mut passing = Passing::at("crm".into());
        cast(&mut passing, &session, &mut round, 5);
        session.people[0].left = true;
        session.people[1].observer = true;
        assert_eq!(whose(&passing, &session, &round), "Sales 1/1 Bob");
        cast(&mut passing, &session, &mut round, 4);
        assert_eq!(whose(&passing, &session, &round), "Marketing 1/1 Max");
    }

    #[test]
    fn without_people_on_the_list_a_side_ends_when_it_is_said() {
        let (session, mut round) = (session(&[]), Round::default());
        let mut passing = Passing::at("crm".into());
        assert_eq!(whose(&passing, &session, &round), "Sales 1/? ");
        cast(&mut passing, &session, &mut round, 4);
        assert_eq!(whose(&passing, &session, &round), "Sales 2/? ");
        passing.go_on_without(passing.turn(&session, &round));
        assert_eq!(whose(&passing, &session, &round), "Marketing 1/? ");
        passing.go_on_without(passing.turn(&session, &round));
        assert_eq!(whose(&passing, &session, &round), "nobody");
        assert!(passing.take_back(&mut round));
        assert_eq!(whose(&passing, &session, &round), "Marketing 1/? ");
    }

    #[test]
    fn a_side_of_which_nobody_is_there_has_no_turn() {
        let session = session(&[("Ana", Side::Sales)]);
        let mut round = Round::default();
        let mut passing = Passing::at("crm".into());
        cast(&mut passing, &session, &mut round, 4);
        assert_eq!(whose(&passing, &session, &round), "nobody");
    }

    #[test]
    fn hands_that_were_undone_elsewhere_are_forgotten_here() {
        let (session, mut round) = (four(), Round::default());
        let mut passing = Passing::at("crm".into());
        for hand in [5, 2, 4] {
            cast(&mut passing, &session, &mut round, hand);
        }
        round.show(Side::Sales, vec![1, 1]);
        passing.recall(&round);
        assert_eq!(passing.by_name(&session).len(), 1);
        round.show(Side::Marketing, vec![]);
        passing.recall(&round);
        assert!(passing.is_empty());
    }

    #[test]
    fn two_hundred_can_pass_the_keyboard_and_no_more() {
        let (session, mut round) = (session(&[]), Round::default());
        let mut passing = Passing::at("crm".into());
        for _ in 0..MOST_HANDS {
            cast(&mut passing, &session, &mut round, 3);
        }
        assert_eq!(whose(&passing, &session, &round), "Marketing 1/? ");
    }
}
