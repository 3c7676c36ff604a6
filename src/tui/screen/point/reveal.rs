//! The moment for which a group rates: where each side stands on the scale, and how far they are apart, the largest thing on the
//! screen. After a second round also what the talk did.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::minutes::PointMinutes;
use crate::domain::people::Side;
use crate::domain::rating::{Round, Told, told};
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::large::{self, Room};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::rate::NAME;

/// Columns to the left of everything.
const INDENT: u16 = 4;

/// Columns of one place on the scale, from the widest that looks well to the fewest that a hand and its count need.
const PLACES: [usize; 3] = [9, 7, 5];

/// A difference that one decimal does not show.
const SAME: f64 = 0.05;

/// Columns between the number of the gap and its words.
const AIR: u16 = 4;

/// The fewest columns in which the words of the gap still look well beside its number.
const WORDS: u16 = 40;

/// Draws both sides on the scale, and the gap.
pub fn draw(scene: Scene<'_>, minutes: &PointMinutes, round: &Round, pen: &mut Pen<'_>) {
    let before = before(minutes);
    let sides = [Side::Sales, Side::Marketing];
    let facts = sides.map(|side| facts(scene, side, round, before));
    let longest = facts.iter().map(|fact| wrap::width(fact)).max();
    let (wide, facts) = fit(scene, facts, longest.unwrap_or(0), round, pen.columns());
    let mut scale = Line::from(" ".repeat(usize::from(INDENT) + NAME));
    for place in 1..=5 {
        scale.push_span(scene.span(&format!("{place:<wide$}"), Role::Quiet));
    }
    let pictured = |side| matches!(told(round.hands(side)), Told::Picture { .. });
    if sides.into_iter().any(pictured) {
        pen.line(&scale);
    }
    for (side, fact) in sides.into_iter().zip(facts) {
        let earlier = before.map_or(&[][..], |round| round.hands(side));
        pen.line(&row(scene, side, (earlier, round.hands(side)), wide, &fact));
    }
    // The gap is what the room waits for: air must not push it out of a low window.
    if pen.left() > 1 + u16::from(before.is_some()) {
        pen.skip(1);
    }
    pen.air(24);
    match round.gap() {
        Some(gap) => hero(scene, gap, before.and_then(Round::gap), pen),
        None => {
            pen.text(
                &scene.text("rate-one-side"),
                INDENT,
                scene.style(Role::Quiet),
            );
        }
    }
}

/// The last round before this one that the room has seen.
fn before(minutes: &PointMinutes) -> Option<&Round> {
    let earlier = minutes.ratings.iter().rev().skip(1);
    earlier.into_iter().find(|round| round.revealed)
}

/// The widest places beside which the facts stand; where not even the narrowest leave room, the facts are cut to the middle
/// and the spread.
fn fit(
    scene: Scene<'_>,
    facts: [String; 2],
    longest: usize,
    round: &Round,
    columns: usize,
) -> (usize, [String; 2]) {
    let begin = usize::from(INDENT) + NAME;
    let fitting = PLACES
        .into_iter()
        .find(|wide| begin + 5 * wide + longest <= columns);
    match fitting {
        Some(wide) => (wide, facts),
        None => (
            PLACES[PLACES.len() - 1],
            [Side::Sales, Side::Marketing].map(|side| short(scene, round.hands(side))),
        ),
    }
}

/// What is said of a side behind its row: middle, spread and mean; after a second round the middle and the mean of both.
fn facts(scene: Scene<'_>, side: Side, round: &Round, before: Option<&Round>) -> String {
    let locale = scene.locale();
    let number = |number: f64| locale.number(number, 1);
    match (
        told(round.hands(side)),
        before.map(|round| told(round.hands(side))),
    ) {
        (
            Told::Picture {
                median, average, ..
            },
            Some(Told::Picture {
                median: median_before,
                average: average_before,
                ..
            }),
        ) => {
            let [before, now] = [median_before, median].map(|median| middle(scene, median));
            let means = format!("{} → {}", number(average_before), number(average));
            let values = [
                (
                    "median",
                    format!("{:<9}", format!("{before} → {now}")).into(),
                ),
                ("average", means.into()),
            ];
            locale.say("rate-facts-again", &values)
        }
        (
            Told::Picture {
                median,
                average,
                low,
                high,
                ..
            },
            _,
        ) => {
            // Of the width of a half, so that both sides' facts stand below each other.
            let values = [
                ("median", format!("{:<3}", middle(scene, median)).into()),
                ("average", number(average).into()),
                ("low", low.into()),
                ("high", high.into()),
            ];
            locale.say("rate-facts", &values)
        }
        _ => String::new(),
    }
}

/// What is said behind a row when there is hardly room.
fn short(scene: Scene<'_>, hands: &[u8]) -> String {
    let Told::Picture {
        median, low, high, ..
    } = told(hands)
    else {
        return String::new();
    };
    let values = [
        ("median", middle(scene, median).into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    scene.locale().say("rate-facts-short", &values)
}

/// A median: a whole number, or a half.
fn middle(scene: Scene<'_>, median: f64) -> String {
    let halves = usize::from(median.fract() != 0.0);
    scene.locale().number(median, halves)
}

/// One side on the scale: a sign per hand where they fit, else how many; of few hands the spread only.
fn row(
    scene: Scene<'_>,
    side: Side,
    (before, hands): (&[u8], &[u8]),
    wide: usize,
    facts: &str,
) -> Line<'static> {
    let name = scene.side(side, &scene.locale().side(side));
    let pad = NAME.saturating_sub(name.width());
    let mut line = Line::from(vec![
        " ".repeat(usize::from(INDENT)).into(),
        name,
        " ".repeat(pad).into(),
    ]);
    let locale = scene.locale();
    let places = match told(hands) {
        Told::Nobody => {
            line.push_span(scene.span(&locale.text("rate-nobody"), Role::Quiet));
            return line;
        }
        Told::Spread { low, high, count } => {
            let now = ends(low, high);
            let ends = match told(before) {
                Told::Spread { low, high, .. } => format!("{} → {now}", self::ends(low, high)),
                _ => now,
            };
            line.push_span(scene.span(&ends, Look::side_role(side)));
            let why = locale.say("rate-few", &[("count", count.into())]);
            line.push_span(scene.span(&format!("   {why}"), Role::Quiet));
            return line;
        }
        Told::Picture { places, .. } => places,
    };
    let sign = scene.look().side_sign(side);
    for count in places {
        let (cell, role) = match count {
            0 => (scene.sign(Sign::Dot).to_owned(), Role::Quiet),
            count if count < wide => (sign.repeat(count), Look::side_role(side)),
            _ => (format!("{sign} {count}"), Look::side_role(side)),
        };
        line.push_span(scene.span(&format!("{cell:<wide$}"), role));
    }
    line.push_span(scene.span(facts, Role::Text));
    line
}

/// The spread of few hands.
fn ends(low: u8, high: u8) -> String {
    if low == high {
        low.to_string()
    } else {
        format!("{low}–{high}")
    }
}

/// The gap as large as the window allows, with what it means beside it.
fn hero(scene: Scene<'_>, gap: f64, before: Option<f64>, pen: &mut Pen<'_>) {
    let (side, words) = match gap {
        gap if gap.abs() < SAME => (None, "rate-no-gap"),
        gap if gap > 0.0 => (Some(Side::Marketing), "rate-marketing-surer"),
        _ => (Some(Side::Sales), "rate-sales-surer"),
    };
    let role = side.map_or(Role::Good, Look::side_role);
    let words = scene.text(words);
    let label = scene.text("rate-gap").to_uppercase();
    let number = scene.locale().number(gap.abs(), 1);
    let change = before.map(|before| change(scene, before, gap));
    let area = pen.rest();
    let room = Room {
        indent: INDENT,
        columns: area.width.saturating_sub(INDENT + AIR + WORDS),
        rows: area.height,
    };
    let Some((columns, rows)) = large::size(&number, room, scene.look().unicode) else {
        return small_hero(scene, &label, &number, &words, change.as_ref(), role, pen);
    };
    let block = scene.sign(Sign::Full);
    large::draw(&number, scene.style(role), room, block, pen);
    let left = INDENT + columns + AIR;
    let beside = Rect {
        x: area.x.saturating_add(left),
        y: area.y.saturating_add((rows / 2).saturating_sub(2)),
        width: area.width.saturating_sub(left),
        height: area.height.saturating_sub((rows / 2).saturating_sub(2)),
    };
    let mut words_pen = Pen::new(pen.buffer(), beside.intersection(area));
    words_pen.text(&label, 0, scene.style(Role::Quiet));
    words_pen.text(&words, 0, scene.style(Role::Heading));
    if let Some((numbers, said)) = change {
        words_pen.text(&numbers, 0, scene.style(Role::Text));
        words_pen.text(&said, 0, scene.style(Role::Text));
    }
}

/// The gap on one line, in wide letters.
fn small_hero(
    scene: Scene<'_>,
    label: &str,
    number: &str,
    words: &str,
    change: Option<&(String, String)>,
    role: Role,
    pen: &mut Pen<'_>,
) {
    let wide = format!("{label} {number}")
        .chars()
        .flat_map(|c| [c, ' '])
        .collect::<String>();
    pen.line(&Line::from(vec![
        " ".repeat(usize::from(INDENT)).into(),
        scene.span(&wide, role),
        scene.span(&format!("   {words}"), Role::Heading),
    ]));
    if let Some((numbers, said)) = change {
        let both = format!("{numbers}   {said}");
        pen.text(&both, INDENT, scene.style(Role::Text));
    }
}

/// What the talk did to the gap: "1.5 → 0.5", and in words.
fn change(scene: Scene<'_>, before: f64, now: f64) -> (String, String) {
    let locale = scene.locale();
    let number = |number: f64| locale.number(number.abs(), 1);
    let values = [
        ("before", number(before).into()),
        ("now", number(now).into()),
    ];
    let closer = before.abs() - now.abs();
    let key = if closer > SAME {
        "rate-closer"
    } else if closer < -SAME {
        "rate-further"
    } else {
        "rate-same"
    };
    (
        locale.say("rate-before-now", &values),
        locale.say(key, &[("change", number(closer).into())]),
    )
}
