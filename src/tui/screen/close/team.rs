//! The revenue team: who goes on together after the meeting, and how often.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::desk::Deed;
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::{Pen, blocks};

/// Takes a member out of the team.
pub fn remove(chosen: usize, reach: &mut Reach<'_>) {
    reach.edit(Deed::RevenueTeam, |session| {
        let members = &mut session.minutes.closing.revenue_team.members;
        if chosen < members.len() {
            members.remove(chosen);
        }
    });
}

/// Draws who is in it, each with the sign of the side, and how often it meets.
pub fn draw(chosen: usize, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let team = &session.minutes.closing.revenue_team;
    pen.text(&scene.text("team-question"), 2, scene.style(Role::Heading));
    if team.is_empty() || pen.left() > 10 {
        pen.text(&scene.text("team-how"), 2, scene.style(Role::Quiet));
    }
    pen.skip(1);
    let lines = team.members.iter().enumerate().map(|(place, name)| {
        let here = place == chosen && scene.app.asking.is_none();
        let side = side_of(session, name);
        let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
        let role = if here { Role::Selection } else { Role::Text };
        vec![Line::from(vec![
            scene.span(&format!("{pointer} "), Role::Accent),
            scene.span(scene.look().side_sign(side), Look::side_role(side)),
            scene.span(&format!(" {name}"), role),
        ])]
    });
    let lines: Vec<Vec<Line<'static>>> = lines.collect();
    // While names are typed the newest is to be seen.
    let here = if scene.app.asking.is_some() {
        lines.len()
    } else {
        chosen
    };
    let area = pen.rest();
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let height = rows.min(
        area.height
            .saturating_sub(u16::from(!team.rhythm.is_empty())),
    );
    blocks(
        &lines,
        here,
        &mut Pen::new(pen.buffer(), Rect { height, ..area }),
    );
    pen.skip(height);
    if !team.rhythm.is_empty() {
        if pen.left() > 1 && !lines.is_empty() {
            pen.skip(1);
        }
        let values = [("rhythm", team.rhythm.as_str().into())];
        let rhythm = scene.locale().say("team-rhythm", &values);
        pen.text(&rhythm, 2, scene.style(Role::Text));
    }
}

/// The side of somebody at the table; whoever is not there is of no side.
fn side_of(session: &Session, name: &str) -> Side {
    let mut people = session.people.iter();
    let known = people.find(|person| person.name == name);
    known.map_or(Side::Other, |person| person.side)
}
