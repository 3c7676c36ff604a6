//! The keyboard goes around: whose turn it is, in large letters, and nothing of what was cast until everybody has had it.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Modifier;
use ratatui::text::Line;

use crate::domain::desk::Deed;
use crate::domain::minutes::PointMinutes;
use crate::domain::passing::{Passing, Turn};
use crate::domain::people::Side;
use crate::domain::rating::Round;
use crate::domain::session::{Session, Step};
use crate::locale::display;
use crate::tui::action::{self, Listens};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::rating;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::large::{self, Room};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::point::masked_hands;

/// Columns to the left of what is drawn.
const INDENT: u16 = 4;

/// Rows that the masked hands of both sides take.
const HANDS: u16 = 4;

/// The keyboard at the point that is rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassScreen {
    /// The id of the point.
    pub point: String,
    /// Whether a hand was just cast. Many press Enter behind it, which then must not go on without the next person.
    fresh: bool,
}

impl PassScreen {
    /// Before anybody has the keyboard.
    #[must_use]
    pub const fn at(point: String) -> Self {
        Self {
            point,
            fresh: false,
        }
    }

    /// Is told that it was come to; says when a side has nobody who could cast.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        let round = rating::masked_round(reach.desk.session(), &self.point);
        match reach.passing {
            Some(known) if known.point == self.point => known.recall(&round),
            _ => *reach.passing = Some(Passing::at(self.point.clone())),
        }
        let session = reach.desk.session();
        let absent = [Side::Sales, Side::Marketing]
            .into_iter()
            .find(|&side| rating::people(session, side) == Some(0));
        if let Some(side) = absent {
            let side = reach.locale.side(side);
            reach.warn(reach.locale.say("passing-absent", &[("side", side.into())]));
        }
    }

    /// Lets a key act. Every key that works in a session otherwise is heard and does nothing: many hands are on this keyboard.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) {
        let Some(action) = action::Passing::find(key) else {
            return;
        };
        let Some(mut passing) = reach.passing.take() else {
            return;
        };
        let mut round = rating::masked_round(reach.desk.session(), &self.point);
        let turn = passing.turn(reach.desk.session(), &round);
        let fresh = std::mem::take(&mut self.fresh);
        let mut shows = false;
        match action {
            action::Passing::Cast => {
                let first = passing.is_empty();
                match hand(key).map(|hand| passing.cast(turn, hand, &mut round)) {
                    Some(true) => {
                        self.fresh = true;
                        self.keep(round, !first, reach);
                    }
                    _ if turn == Turn::Nobody => {
                        reach.say(reach.locale.text("passing-everybody"));
                    }
                    _ => reach.warn(reach.locale.text("passing-full")),
                }
            }
            action::Passing::TakeBack => {
                if passing.take_back(&mut round) {
                    self.keep(round, true, reach);
                } else {
                    reach.say(reach.locale.text("passing-nothing-to-take-back"));
                }
            }
            action::Passing::On if fresh => {}
            action::Passing::On if turn == Turn::Nobody => shows = true,
            action::Passing::On => passing.go_on_without(turn),
            action::Passing::Leave => reach.go = Some(self.back()),
        }
        *reach.passing = Some(passing);
        if shows {
            self.show(reach);
        }
    }

    /// Where Esc leads: what was cast is kept.
    #[must_use]
    pub fn back(&self) -> Go {
        Go::Point(self.point.clone(), Step::Rate)
    }

    /// Writes the hands into the session. All of one passing are one deed, so that undo does not show who cast which.
    fn keep(&self, round: Round, goes_on: bool, reach: &mut Reach<'_>) {
        let change = |minutes: &mut PointMinutes| {
            *rating::open_round(minutes) = round;
            if minutes.ratings.last() == Some(&Round::default()) {
                minutes.ratings.pop();
            }
        };
        if goes_on {
            reach.amend_point(&self.point, change);
        } else {
            reach.edit_point(&self.point, Deed::Rating, change);
        }
    }

    /// Shows the hands, where there are any.
    fn show(&self, reach: &mut Reach<'_>) {
        let round = rating::masked_round(reach.desk.session(), &self.point);
        if round != Round::default() {
            rating::reveal(&self.point, reach);
        }
        reach.go = Some(self.back());
    }

    /// Draws the statement, whose turn it is, and how many hands there are.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let (Some(point), Some(passing)) = (session.point(&self.point), &scene.app.passing) else {
            return;
        };
        let round = rating::masked_round(session, &self.point);
        pen.text(&point.statement, INDENT, scene.style(Role::Heading));
        pen.line(&Line::from(vec![
            " ".repeat(usize::from(INDENT)).into(),
            scene.span(&scene.text("rate-scale"), Role::Quiet),
        ]));
        pen.air(17);
        pen.air(26);
        match passing.turn(session, &round) {
            Turn::Nobody => {
                pen.skip(1);
                let done = scene.text("passing-everybody");
                pen.text(&done, INDENT, scene.style(Role::Heading));
                let how = scene.text("passing-everybody-how");
                pen.text(&how, INDENT, scene.style(Role::Quiet));
                pen.skip(1);
            }
            turn @ Turn::Of { .. } => whose(scene, turn, pen),
        }
        pen.air(26);
        masked_hands(scene, session, &round, pen);
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        let round = rating::masked_round(session, &self.point);
        let turn = scene.app.passing.as_ref();
        let turn = turn.map_or(Turn::Nobody, |passing| passing.turn(session, &round));
        let locale = scene.locale();
        let enter = match turn {
            Turn::Nobody if self.fresh => scene.text("enter-everybody"),
            Turn::Nobody if round == Round::default() => scene.text("enter-no-rating"),
            Turn::Nobody => scene.text("enter-reveal"),
            Turn::Of { .. } if self.fresh => scene.text("enter-pass-on"),
            Turn::Of {
                person: None, side, ..
            } => locale.say("enter-side-done", &[("side", locale.side(side).into())]),
            Turn::Of { .. } => scene.text("enter-without"),
        };
        (enter, scene.offers::<action::Passing>())
    }
}

fn hand(key: KeyEvent) -> Option<u8> {
    let KeyCode::Char(c) = key.code else {
        return None;
    };
    c.to_digit(10).and_then(|digit| u8::try_from(digit).ok())
}

/// Whose turn it is: the name where the list has it, else the side; and which of how many.
fn whose(scene: Scene<'_>, turn: Turn<'_>, pen: &mut Pen<'_>) {
    let Turn::Of {
        side,
        place,
        count,
        person,
    } = turn
    else {
        return;
    };
    let locale = scene.locale();
    let side_name = locale.side(side);
    let name = person.map_or(side_name.as_str(), |person| &person.name);
    let name = display(name);
    let style = scene.style(Look::side_role(side));
    let room = Room {
        indent: INDENT,
        columns: pen.rest().width.saturating_sub(2 * INDENT),
        // Below it stands which of the side it is, after some air where there is room for that.
        rows: pen
            .left()
            .saturating_sub(HANDS + 1 + u16::from(pen.left() > 9)),
    };
    let first = name.split_whitespace().next().unwrap_or_default();
    let large = [&*name, first]
        .into_iter()
        .find(|text| large::draw(&capital(text), style, room, scene.sign(Sign::Full), pen));
    if large.is_none() {
        let spaced: String = name.to_uppercase().chars().flat_map(|c| [c, ' ']).collect();
        let spaced = wrap::cut(&spaced, usize::from(room.columns), scene.sign(Sign::More));
        pen.text(&spaced, INDENT, style.add_modifier(Modifier::BOLD));
    }
    pen.air(17);
    let values = [
        ("place", place.into()),
        ("count", count.unwrap_or(0).into()),
    ];
    let which = match count {
        Some(_) => locale.say("passing-place-of", &values),
        None => locale.say("passing-place", &values[..1]),
    };
    // The whole name, where the letters above have only a part of it.
    let which = match (person, large) {
        (Some(_), Some(text)) if text != &*name => format!("{name}, {which}"),
        _ => which,
    };
    pen.line(&Line::from(vec![
        " ".repeat(usize::from(INDENT)).into(),
        scene.side(side, &side_name),
        scene.span(&format!("   {which}"), Role::Heading),
        scene.span(&format!("   {}", locale.text("passing-how")), Role::Quiet),
    ]));
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
