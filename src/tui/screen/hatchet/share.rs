//! Draws how many of the words are negative, beside how many are as a rule; in the closing before and after.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::opening::{CAMPS, Saying, Share, USUAL_NEGATIVE};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::sentence::{self, HIGH};

use super::say::title;

/// Columns of a number in large digits, and of one in common digits.
const NUMBER: (u16, u16) = (24, 8);

/// Rows that large digits need: a line above, both sides with their names, the usual share with its name.
const ROWS: u16 = 14;

/// Rows in which the bars of before and after leave none for a heading.
const LOW: u16 = 10;

/// Columns behind a bar, for what it is a bar of: "before 75 %".
const BEHIND: usize = 14;

/// What one side's words were and are.
struct Pair {
    side: Side,
    /// What they were, where they are compared.
    before: Option<Share>,
    now: Share,
}

/// Draws the share of each side, and the usual one.
pub fn draw(scene: Scene<'_>, session: &Session, saying: Saying, pen: &mut Pen<'_>) {
    let again = saying == Saying::After && session.minutes.closing.words.is_empty();
    if pen.left() > LOW {
        pen.text(&scene.text("words-share"), 2, scene.style(Role::Heading));
    }
    if again {
        pen.text(&scene.text("words-again"), 2, scene.style(Role::Quiet));
    }
    pen.air(16);
    let shown = if again { Saying::Before } else { saying };
    let large = scene.look().unicode && pen.left() >= ROWS;
    for side in CAMPS {
        let of = |saying| Share::of(session.minutes.words(saying), side);
        let pair = Pair {
            side,
            before: (shown == Saying::After).then(|| of(Saying::Before)),
            now: of(shown),
        };
        let name = scene.side(side, &title(scene, side));
        pen.line(&Line::from(vec!["  ".into(), name]));
        if large {
            large_side(scene, &pair, pen);
        } else {
            small_side(scene, &pair, pen);
        }
        pen.air(if large { 18 } else { 15 });
    }
    usual(scene, large, pen);
}

/// The share that is usual, on the same scale.
fn usual(scene: Scene<'_>, large: bool, pen: &mut Pen<'_>) {
    pen.text(&scene.text("words-usual"), 2, scene.style(Role::Quiet));
    let number = Line::from(scene.span(&format!("{USUAL_NEGATIVE} %"), Role::Text));
    let (left, right) = halves(pen.rest(), if large { NUMBER.0 } else { NUMBER.1 });
    Pen::new(pen.buffer(), left).line(&number);
    let mut inner = Pen::new(pen.buffer(), right);
    bar(scene, Some(USUAL_NEGATIVE), Role::Quiet, "", &mut inner);
    pen.skip(1);
}

/// The columns of the number, and those of the bars.
fn halves(area: Rect, number: u16) -> (Rect, Rect) {
    let number = number.min(area.width);
    let indent = 2.min(number);
    let left = Rect {
        x: area.x + indent,
        width: number - indent,
        ..area
    };
    let right = Rect {
        x: area.x + number,
        width: area.width - number,
        ..area
    };
    (left, right)
}

/// A side with its number in large digits.
fn large_side(scene: Scene<'_>, pair: &Pair, pen: &mut Pen<'_>) {
    let role = Look::side_role(pair.side);
    let (left, right) = halves(pen.rest(), NUMBER.0);
    let number = number(pair.now);
    let mut inner = Pen::new(pen.buffer(), left);
    sentence::draw(&number, 0, HIGH, true, scene.style(role), &mut inner);
    let mut inner = Pen::new(pen.buffer(), right);
    match pair.before {
        Some(before) => {
            let was = behind(scene, before);
            bar(scene, before.percent(), Role::Quiet, &was, &mut inner);
        }
        None => inner.skip(1),
    }
    for _ in 0..2 {
        bar(scene, pair.now.percent(), role, "", &mut inner);
    }
    inner.text(&count(scene, pair), 0, scene.style(Role::Text));
    pen.skip(HIGH);
}

/// A side with its number in common digits.
fn small_side(scene: Scene<'_>, pair: &Pair, pen: &mut Pen<'_>) {
    let role = Look::side_role(pair.side);
    let (left, right) = halves(pen.rest(), NUMBER.1);
    let now = Line::from(scene.span(&number(pair.now), role));
    let mut numbers = Pen::new(pen.buffer(), left);
    numbers.skip(u16::from(pair.before.is_some()));
    numbers.line(&now);
    let mut bars = Pen::new(pen.buffer(), right);
    if let Some(before) = pair.before {
        let was = behind(scene, before);
        bar(scene, before.percent(), Role::Quiet, &was, &mut bars);
    }
    bar(scene, pair.now.percent(), role, "", &mut bars);
    bars.text(&count(scene, pair), 0, scene.style(Role::Text));
    pen.skip(2 + u16::from(pair.before.is_some()));
}

fn number(share: Share) -> String {
    share
        .percent()
        .map_or_else(|| "-".to_owned(), |percent| format!("{percent} %"))
}

/// What stands behind the bar of what was before.
fn behind(scene: Scene<'_>, before: Share) -> String {
    format!("{} {}", scene.text("words-before"), number(before))
}

/// How many words a side has and, where they are compared, how much kinder they have become.
fn count(scene: Scene<'_>, pair: &Pair) -> String {
    let values = [
        ("negative", pair.now.negative.into()),
        ("marked", pair.now.marked.into()),
    ];
    let count = scene.locale().say("words-count", &values);
    let was = pair.before.and_then(Share::percent);
    let (Some(before), Some(now)) = (was, pair.now.percent()) else {
        return count;
    };
    let key = match now.cmp(&before) {
        std::cmp::Ordering::Less => "words-kinder",
        std::cmp::Ordering::Equal => "words-same",
        std::cmp::Ordering::Greater => "words-harsher",
    };
    let points = before.abs_diff(now);
    let change = scene.locale().say(key, &[("points", points.into())]);
    format!("{count} · {change}")
}

/// Draws a bar from nothing to a hundred.
fn bar(scene: Scene<'_>, percent: Option<u32>, role: Role, behind: &str, pen: &mut Pen<'_>) {
    let room = pen.columns().saturating_sub(BEHIND);
    let percent = usize::try_from(percent.unwrap_or(0)).unwrap_or(0).min(100);
    let full = (room * percent + 50) / 100;
    pen.line(&Line::from(vec![
        scene.span(&scene.sign(Sign::Full).repeat(full), role),
        scene.span(&scene.sign(Sign::Empty).repeat(room - full), Role::Quiet),
        scene.span(&format!("  {behind}"), Role::Quiet),
    ]));
}
