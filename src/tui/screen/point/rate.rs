//! The second step: each side shows its hands, nobody sees a number before both have, and then the gap is the largest thing
//! on the screen.

use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::domain::agenda::Point;
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::PointMinutes;
use crate::domain::people::Side;
use crate::domain::rating::{Round, average, spread, tally};
use crate::domain::session::Step;
use crate::tui::action::Rate;
use crate::tui::asking::Question;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;

use super::PointScreen;

/// Columns of one place on the scale, where the averages still fit behind it; else the fewest that a hand and its count need.
const PLACES: (usize, usize) = (9, 5);

/// Columns of the scale with its average: name, five places, "⌀ 4.0 (3–5)".
const SCALE: usize = 4 + NAME + 5 * PLACES.0 + 11;

/// A difference that one decimal does not show.
const SAME: f64 = 0.05;

/// Columns of the name of a side.
const NAME: usize = 16;

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
                let point = self.point.clone();
                reach.edit_point(&point, Deed::Rating, |minutes| {
                    if let Some(round) = minutes.ratings.last_mut() {
                        round.revealed = true;
                    }
                });
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
pub fn draw(scene: Scene<'_>, point: &Point, minutes: &PointMinutes, pen: &mut Pen<'_>) {
    pen.text(&point.statement, 4, scene.style(Role::Heading));
    pen.line(&Line::from(vec![
        "    ".into(),
        scene.span(&scene.text("rate-scale"), Role::Quiet),
    ]));
    pen.air(15);
    let Some(round) = minutes.ratings.last() else {
        pen.skip(1);
        pen.text(&scene.text("rate-how"), 4, scene.style(Role::Quiet));
        return;
    };
    if round.revealed {
        revealed(scene, minutes, round, pen);
    } else {
        for side in [Side::Sales, Side::Marketing] {
            pen.skip(1);
            pen.line(&masked(scene, side, round.hands(side)));
        }
    }
}

/// How many hands a side has shown, and no number of them.
fn masked(scene: Scene<'_>, side: Side, hands: &[u8]) -> Line<'static> {
    let name = scene.side(side, &scene.locale().side(side));
    let pad = NAME.saturating_sub(name.width());
    let signs = format!("{} ", scene.look().side_sign(side)).repeat(hands.len().min(30));
    let count = scene
        .locale()
        .say("rate-hands", &[("count", hands.len().into())]);
    Line::from(vec![
        "    ".into(),
        name,
        " ".repeat(pad).into(),
        scene.span(&signs, Look::side_role(side)),
        scene.span(&format!("  {count}"), Role::Quiet),
    ])
}

fn revealed(scene: Scene<'_>, minutes: &PointMinutes, round: &Round, pen: &mut Pen<'_>) {
    let mut scale = Line::from(" ".repeat(4 + NAME));
    let wide = if pen.columns() >= SCALE {
        PLACES.0
    } else {
        PLACES.1
    };
    for place in 1..=5 {
        scale.push_span(scene.span(&format!("{place:<wide$}"), Role::Quiet));
    }
    pen.line(&scale);
    for side in [Side::Sales, Side::Marketing] {
        pen.line(&row(scene, side, round.hands(side), wide));
    }
    // The gap is what the room waits for: air must not push it out of a low window.
    if pen.left() > 1 {
        pen.skip(1);
    }
    match round.gap() {
        Some(gap) => hero(scene, gap, pen),
        None => {
            pen.text(&scene.text("rate-one-side"), 4, scene.style(Role::Quiet));
        }
    }
    let before = minutes.ratings.iter().rev().skip(1).find_map(Round::gap);
    if let (Some(before), Some(now)) = (before, round.gap()) {
        pen.skip(1);
        let closer = before.abs() - now.abs();
        let key = if closer > SAME {
            "rate-closer"
        } else if closer < -SAME {
            "rate-further"
        } else {
            "rate-same"
        };
        let number = |number: f64| scene.locale().number(number.abs(), 1).into();
        let values = [("before", number(before)), ("change", number(closer))];
        pen.text(
            &scene.locale().say(key, &values),
            4,
            scene.style(Role::Text),
        );
    }
}

/// One side on the scale: a sign per hand where they fit, else how many; then average and spread.
fn row(scene: Scene<'_>, side: Side, hands: &[u8], wide: usize) -> Line<'static> {
    let name = scene.side(side, &scene.locale().side(side));
    let pad = NAME.saturating_sub(name.width());
    let mut line = Line::from(vec!["    ".into(), name, " ".repeat(pad).into()]);
    let sign = scene.look().side_sign(side);
    for count in tally(hands) {
        let (cell, role) = match count {
            0 => (scene.sign(Sign::Dot).to_owned(), Role::Quiet),
            count if count < wide => (sign.repeat(count), Look::side_role(side)),
            _ => (format!("{sign} {count}"), Look::side_role(side)),
        };
        line.push_span(scene.span(&format!("{cell:<wide$}"), role));
    }
    if let (Some(average), Some((low, high))) = (average(hands), spread(hands)) {
        let values = [
            ("average", scene.locale().number(average, 1).into()),
            ("low", low.into()),
            ("high", high.into()),
        ];
        line.push_span(scene.span(&scene.locale().say("rate-average", &values), Role::Text));
    }
    line
}

/// The gap, as large as the window allows, and in words.
fn hero(scene: Scene<'_>, gap: f64, pen: &mut Pen<'_>) {
    let (side, words) = match gap {
        gap if gap.abs() < SAME => (None, "rate-no-gap"),
        gap if gap > 0.0 => (Some(Side::Marketing), "rate-marketing-surer"),
        _ => (Some(Side::Sales), "rate-sales-surer"),
    };
    let role = side.map_or(Role::Good, Look::side_role);
    let words = scene.text(words);
    let label = scene.text("rate-gap").to_uppercase();
    let number = scene.locale().number(gap.abs(), 1);
    let (pixels, wide, rows) = match pen.left() {
        _ if !scene.look().unicode => return small_hero(scene, &label, &number, &words, role, pen),
        14.. => (PixelSize::Full, 8, 8),
        10.. => (PixelSize::HalfHeight, 8, 4),
        4.. => (PixelSize::Quadrant, 4, 4),
        _ => return small_hero(scene, &label, &number, &words, role, pen),
    };
    let area = pen.rest();
    let columns = [4, 16, wide * cells(number.chars().count()), 3, area.width];
    let row = |skip: usize, y: u16, height: u16| {
        let x = area.x.saturating_add(columns[..skip].iter().sum());
        Rect::new(x, area.y.saturating_add(y), columns[skip], height).intersection(area)
    };
    BigText::builder()
        .pixel_size(pixels)
        .style(scene.style(role))
        .lines(vec![number.as_str().into()])
        .build()
        .render(row(2, 0, rows), pen.buffer());
    let middle = rows / 2 - 1;
    let heading = scene.style(Role::Heading);
    Pen::new(pen.buffer(), row(1, middle, 1)).text(&label, 0, heading);
    Pen::new(pen.buffer(), row(4, middle, 3)).text(&words, 0, heading);
    pen.skip(rows);
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The gap on one line, in wide letters.
fn small_hero(
    scene: Scene<'_>,
    label: &str,
    number: &str,
    words: &str,
    role: Role,
    pen: &mut Pen<'_>,
) {
    let wide = format!("{label} {number}")
        .chars()
        .flat_map(|c| [c, ' '])
        .collect::<String>();
    pen.line(&Line::from(vec![
        "    ".into(),
        scene.span(&wide, role),
        scene.span(&format!("   {words}"), Role::Heading),
    ]));
}
