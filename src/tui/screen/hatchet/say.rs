//! Draws the words while they are said, and one by one while they are marked.

use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::opening::{CAMPS, Tone, Word, in_turn};
use crate::domain::people::Side;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::page::two_columns;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::sentence;

/// Blanks between two words on one line.
const GAP: usize = 3;

/// The name of a side's words: "Sales about marketing".
pub fn title(scene: Scene<'_>, side: Side) -> String {
    scene.text(match side {
        Side::Marketing => "words-of-marketing",
        Side::Sales | Side::Management | Side::Other => "words-of-sales",
    })
}

/// Draws the words of both sides, each in its column.
pub fn draw(scene: Scene<'_>, words: &[Word], chosen: Option<Uuid>, pen: &mut Pen<'_>) {
    pen.text(&scene.text("words-question"), 2, scene.style(Role::Heading));
    if words.is_empty() || pen.left() > 10 {
        pen.text(&scene.text("words-how"), 2, scene.style(Role::Quiet));
    }
    pen.skip(1);
    let area = pen.rest();
    let air = if area.width >= 90 { 6 } else { 2 };
    for (side, column) in CAMPS.into_iter().zip(two_columns(area, air)) {
        let mut pen = Pen::new(pen.buffer(), column);
        pen.line(&Line::from(scene.side(side, &title(scene, side))));
        pen.air(8);
        let of_side: Vec<&Word> = words.iter().filter(|word| word.by == side).collect();
        list(scene, &of_side, chosen, &mut pen);
    }
}

/// The words of a side: one a line where they fit, else one behind the other; then the last of them where even these do not.
fn list(scene: Scene<'_>, words: &[&Word], chosen: Option<Uuid>, pen: &mut Pen<'_>) {
    let rows = usize::from(pen.left());
    let mut lines = lines(
        scene,
        words,
        chosen,
        if words.len() <= rows {
            0
        } else {
            pen.columns()
        },
    );
    let here = lines.iter().position(|(_, here)| *here);
    // The newest words are those that somebody looks for.
    let last = here.map_or(lines.len(), |here| (here + 1).max(rows.min(lines.len())));
    for (line, _) in lines.drain(last.saturating_sub(rows)..last) {
        pen.line(&line);
    }
}

/// The words in lines of at most so many columns, and whether the chosen one is among them.
pub fn lines(
    scene: Scene<'_>,
    words: &[&Word],
    chosen: Option<Uuid>,
    columns: usize,
) -> Vec<(Line<'static>, bool)> {
    let mut lines: Vec<(Line<'static>, bool)> = Vec::new();
    for word in words {
        let here = Some(word.id) == chosen;
        let role = if here { Role::Selection } else { Role::Text };
        let mark = match word.tone {
            Some(Tone::Negative) => "- ",
            Some(Tone::Positive) => "+ ",
            None => "  ",
        };
        let spans = [
            scene.span(mark, tone_role(word.tone)),
            scene.span(&word.text, role),
        ];
        let width: usize = spans.iter().map(ratatui::text::Span::width).sum();
        match lines.last_mut() {
            Some((line, within)) if line.width() + GAP + width <= columns => {
                line.push_span(" ".repeat(GAP));
                line.spans.extend(spans);
                *within |= here;
            }
            _ => lines.push((Line::from(spans.to_vec()), here)),
        }
    }
    lines
}

const fn tone_role(tone: Option<Tone>) -> Role {
    match tone {
        Some(Tone::Negative) => Role::Attention,
        Some(Tone::Positive) => Role::Good,
        None => Role::Quiet,
    }
}

/// Draws one word, as large as the window allows, and how it may be marked.
pub fn mark(scene: Scene<'_>, words: &[Word], here: usize, pen: &mut Pen<'_>) {
    let Some(word) = in_turn(words).nth(here) else {
        return;
    };
    let values = [("place", (here + 1).into()), ("count", words.len().into())];
    let side = scene.side(word.by, &title(scene, word.by));
    pen.line(&Line::from(vec!["  ".into(), side]));
    let of = scene.locale().say("point-of", &values);
    pen.right(&Line::from(scene.span(&of, Role::Quiet)));
    pen.skip(1);
    pen.air(14);
    let others: Vec<&Word> = in_turn(words).filter(|other| other.by == word.by).collect();
    let others = lines(
        scene,
        &others,
        Some(word.id),
        pen.columns().saturating_sub(2),
    );
    let row = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let rows = pen.left().saturating_sub(2);
    // The other words of the side are shown where they leave the one that is marked its size.
    let shown = rows > row(others.len()).saturating_add(8);
    let style = scene.style(Role::Heading);
    sentence::draw(&word.text, 4, rows, scene.look().unicode, style, pen);
    pen.skip(1);
    pen.air(14);
    pen.line(&choice(scene, word));
    if shown {
        pen.skip(pen.left().saturating_sub(row(others.len())));
        for (line, _) in others {
            let mut indented = Line::from("  ");
            indented.spans.extend(line.spans);
            pen.line(&indented);
        }
    }
}

/// How the word may be marked, and how it is.
fn choice(scene: Scene<'_>, word: &Word) -> Line<'static> {
    let mut line = Line::from("    ");
    for (key, tone, name) in [
        ("-", Tone::Negative, "words-negative"),
        ("+", Tone::Positive, "words-positive"),
    ] {
        let marked = word.tone == Some(tone);
        let sign = if marked { scene.sign(Sign::Done) } else { " " };
        let role = if marked {
            tone_role(word.tone)
        } else {
            Role::Text
        };
        line.push_span(scene.span(key, Role::Accent));
        line.push_span(scene.span(&format!(" {} {sign}", scene.text(name)), role));
        line.push_span("      ");
    }
    line
}
