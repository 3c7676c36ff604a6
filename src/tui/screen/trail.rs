//! Where one is among the parts of something that is walked, as one line. Not the steps of a point, which `point` draws.

use ratatui::text::Line;

use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};

/// Blanks around the sign between two parts, the most first.
const AIR: [usize; 2] = [2, 1];

/// The parts with the one that one is at in capitals; where they do not fit, that one, its place, and the one that follows.
pub fn trail(names: &[String], here: usize, scene: Scene<'_>, columns: usize) -> Line<'static> {
    let pointer = scene.sign(Sign::Pointer);
    for air in AIR.map(|air| " ".repeat(air)) {
        let mut line = Line::default();
        for (place, name) in names.iter().enumerate() {
            if place > 0 {
                line.push_span(scene.span(&format!("{air}{pointer}{air}"), Role::Quiet));
            }
            line.push_span(if place == here {
                scene.span(&name.to_uppercase(), Role::Accent)
            } else {
                scene.span(name, Role::Quiet)
            });
        }
        if line.width() <= columns {
            return line;
        }
    }
    let values = [("place", (here + 1).into()), ("count", names.len().into())];
    let of = scene.locale().say("point-of", &values);
    let name = names.get(here).map(|name| name.to_uppercase());
    let mut line = Line::from(vec![
        scene.span(&name.unwrap_or_default(), Role::Accent),
        scene.span(&format!("   {of}"), Role::Quiet),
    ]);
    if let Some(next) = names.get(here + 1) {
        line.push_span(scene.span(&format!("   {pointer} {next}"), Role::Quiet));
    }
    line
}
