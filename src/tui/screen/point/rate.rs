//! The second step: each side shows its hands, and nobody sees a number before both have. What is seen then is `reveal`.

use ratatui::text::Line;

use crate::domain::agenda::Point;
use crate::domain::draft::Purpose;
use crate::domain::minutes::PointMinutes;
use crate::domain::people::Side;
use crate::domain::rating::Round;
use crate::domain::session::{Session, Step};
use crate::tui::action::Rate;
use crate::tui::asking::Question;
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::Scene;
use crate::tui::subject::rating;
use crate::tui::theme::{Look, Role};
use crate::tui::widget::paint::Pen;

use super::{PointScreen, reveal};

/// Columns of the name of a side.
pub(super) const NAME: usize = 15;

/// The most signs of hands in a row; how many there are is said behind it.
const MOST_SIGNS: usize = 30;

impl PointScreen {
    pub(super) fn rate(&mut self, action: Rate, reach: &mut Reach<'_>) {
        match action {
            Rate::Again => {
                let last = self.last_round(reach);
                let side = last
                    .filter(|round| !round.revealed)
                    .and_then(|round| missing(&round));
                self.call_out(side.unwrap_or(Side::Sales), reach);
            }
            Rate::Pass => {
                if reach.may_edit() {
                    reach.go = Some(Go::Passing(self.point.clone()));
                }
            }
            Rate::Sales => self.call_out(Side::Sales, reach),
            Rate::Marketing => self.call_out(Side::Marketing, reach),
        }
    }

    fn last_round(&self, reach: &Reach<'_>) -> Option<Round> {
        let minutes = reach.desk.session().minutes.point(&self.point);
        minutes.and_then(|minutes| minutes.ratings.last().cloned())
    }

    fn call_out(&self, side: Side, reach: &mut Reach<'_>) {
        let point = self.point.clone();
        reach.guide(Question::Text(Purpose::CallOut { point, side }));
    }

    /// Asks for hands, reveals them, or goes on.
    pub(super) fn rate_on(&mut self, reach: &mut Reach<'_>) {
        let closed = reach.desk.session().minutes.closed.is_some() || reach.desk.read_only();
        match self.last_round(reach) {
            None if !closed => self.call_out(Side::Sales, reach),
            Some(round) if !round.revealed && !closed => {
                rating::reveal(&self.point, reach);
            }
            _ => self.step_to(Step::Discuss, reach),
        }
    }

    /// Somebody answered a call-out with nothing: when nobody rated at all, the group goes on.
    pub(super) fn no_hands(&mut self, reach: &mut Reach<'_>) {
        if self.last_round(reach).is_none() {
            self.step_to(Step::Discuss, reach);
        }
    }
}

fn missing(round: &Round) -> Option<Side> {
    [Side::Sales, Side::Marketing]
        .into_iter()
        .find(|&side| round.hands(side).is_empty())
}

/// What Enter does in this step.
pub fn enter(scene: Scene<'_>, minutes: Option<&PointMinutes>) -> String {
    scene.text(match minutes.and_then(|minutes| minutes.ratings.last()) {
        None => "enter-call-out",
        Some(round) if !round.revealed => "enter-reveal",
        Some(_) => "enter-discuss",
    })
}

/// Draws the statement, and the hands once they are shown.
pub fn draw(
    scene: Scene<'_>,
    session: &Session,
    point: &Point,
    minutes: &PointMinutes,
    pen: &mut Pen<'_>,
) {
    pen.text(&point.statement, 4, scene.style(Role::Heading));
    let revealed = minutes.ratings.last().filter(|round| round.revealed);
    // Once the numbers stand there, a low window needs the row for the gap.
    if revealed.is_none() || pen.left() > 11 {
        pen.line(&Line::from(vec![
            "    ".into(),
            scene.span(&scene.text("rate-scale"), Role::Quiet),
        ]));
    }
    pen.air(15);
    match minutes.ratings.last() {
        Some(round) if round.revealed => reveal::draw(scene, minutes, round, pen),
        Some(round) => {
            masked(scene, session, round, pen);
            if round.complete() {
                pen.skip(1);
                pen.text(&scene.text("rate-ready"), 4, scene.style(Role::Text));
            }
        }
        None => {
            pen.skip(1);
            pen.text(&scene.text("rate-how"), 4, scene.style(Role::Quiet));
            pen.air(15);
            pen.text(&scene.text("rate-how-pass"), 4, scene.style(Role::Quiet));
        }
    }
}

/// How many hands each side has shown, and no number of them.
pub fn masked(scene: Scene<'_>, session: &Session, round: &Round, pen: &mut Pen<'_>) {
    for side in [Side::Sales, Side::Marketing] {
        pen.skip(1);
        let people = rating::people(session, side);
        pen.line(&masked_side(scene, side, round.hands(side).len(), people));
    }
}

fn masked_side(scene: Scene<'_>, side: Side, hands: usize, people: Option<usize>) -> Line<'static> {
    let name = scene.side(side, &scene.locale().side(side));
    let pad = NAME.saturating_sub(name.width());
    let signs = format!("{} ", scene.look().side_sign(side)).repeat(hands.min(MOST_SIGNS));
    let count = match people {
        Some(people) if hands <= people => scene.locale().say(
            "rate-hands-of",
            &[("hands", hands.into()), ("people", people.into())],
        ),
        _ => scene.locale().say("rate-hands", &[("count", hands.into())]),
    };
    Line::from(vec![
        "    ".into(),
        name,
        " ".repeat(pad).into(),
        scene.span(&signs, Look::side_role(side)),
        scene.span(&format!("  {count}"), Role::Quiet),
    ])
}
