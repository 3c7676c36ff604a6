//! The check-out: a last question, what the time was worth to each without names, and one word from each.

use ratatui::text::Line;

use crate::domain::desk::Deed;
use crate::domain::rating::{average, tally};
use crate::domain::session::Session;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::sentence;
use crate::tui::widget::wrap;

/// Blanks between two words.
const GAP: usize = 3;

/// Takes one of the last words back.
pub fn remove(chosen: usize, reach: &mut Reach<'_>) {
    reach.edit(Deed::CheckOut, |session| {
        let words = &mut session.minutes.closing.last_words;
        if chosen < words.len() {
            words.remove(chosen);
        }
    });
}

/// Draws the question, then what was said.
pub fn draw(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let closing = &session.minutes.closing;
    let words = words(
        scene,
        &closing.last_words,
        chosen,
        pen.columns().saturating_sub(4),
    );
    // One row of the question, and the air around what follows.
    let room = usize::from(pen.left()).saturating_sub(3 + words.len());
    let worth = worth(scene, &closing.worth, room, pen.columns());
    let question = match session.agenda.check_out.trim() {
        "" => scene.text("check-out-usual-question"),
        question => question.to_owned(),
    };
    let mut below = worth.len() + words.len();
    below += usize::from(!worth.is_empty()) + usize::from(!words.is_empty());
    let below = u16::try_from(below).unwrap_or(u16::MAX);
    let rows = pen.left().saturating_sub(below).max(1);
    let glyphs = scene.look().unicode;
    sentence::draw(&question, 2, rows, glyphs, scene.style(Role::Heading), pen);
    pen.skip(1);
    for line in &worth {
        pen.line(line);
    }
    if !worth.is_empty() {
        pen.skip(1);
    }
    for line in &words {
        pen.line(line);
    }
}

/// How many gave each number: a row for each, the best first, where there are so many rows; else all on one.
fn worth(scene: Scene<'_>, worth: &[u8], rows: usize, columns: usize) -> Vec<Line<'static>> {
    let Some(average) = average(worth) else {
        return Vec::new();
    };
    let locale = scene.locale();
    let values = [
        ("average", locale.number(average, 1).into()),
        ("count", worth.len().into()),
    ];
    let heading = format!("  {}", locale.say("check-out-worth", &values));
    let mut lines = vec![Line::from(scene.span(&heading, Role::Text))];
    let counts = tally(worth);
    if rows <= counts.len() {
        let mut line = Line::from("  ");
        for (place, &count) in counts.iter().enumerate() {
            let number = count_shown(scene, count);
            line.push_span(scene.span(&format!("  {} ", place + 1), Role::Quiet));
            line.push_span(scene.span(&format!("{number}   "), Role::Accent));
        }
        lines.push(line);
        return lines;
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let room = columns.saturating_sub(16).min(60);
    // A brick for each where they fit, else a bar to scale.
    let brick = 3 * most <= room;
    for (place, &count) in counts.iter().enumerate().rev() {
        let full = scene.sign(Sign::Full);
        let bar = if brick {
            format!("{} ", full.repeat(2)).repeat(count)
        } else {
            format!("{} ", full.repeat(room * count / most))
        };
        let number = count_shown(scene, count);
        lines.push(Line::from(vec![
            scene.span(&format!("    {}   ", place + 1), Role::Text),
            scene.span(&bar, Role::Accent),
            scene.span(&number, Role::Quiet),
        ]));
    }
    lines
}

fn count_shown(scene: Scene<'_>, count: usize) -> String {
    match count {
        0 => scene.sign(Sign::Dot).to_owned(),
        count => count.to_string(),
    }
}

/// The last words, one behind the other; the chosen one can be taken back.
fn words(scene: Scene<'_>, words: &[String], chosen: usize, columns: usize) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let here = place == chosen && scene.app.asking.is_none();
        let role = if here { Role::Selection } else { Role::Heading };
        let word = wrap::cut(word, columns, scene.sign(Sign::More));
        let span = scene.span(&word, role);
        match lines.last_mut() {
            Some(line) if line.width() + GAP + span.width() <= columns => {
                line.push_span(" ".repeat(GAP));
                line.push_span(span);
            }
            _ => lines.push(Line::from(vec!["  ".into(), span])),
        }
    }
    lines
}
