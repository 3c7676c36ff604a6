//! The check-in: one question that everybody answers, and on demand an order in which they do.

use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::people::Person;
use crate::domain::session::Session;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::sentence;
use crate::tui::widget::wrap;

/// Columns that a name has at most.
const NAME: usize = 30;

/// Columns between two names.
const GAP: usize = 4;

/// How often another order is drawn when chance gives the same one again.
const TRIES: usize = 8;

/// Draws another order of who is here.
pub fn draw_order(reach: &mut Reach<'_>) {
    let session = reach.desk.session();
    let present = session.people.iter().filter(|person| !person.left);
    let mut order: Vec<Uuid> = present.map(|person| person.id).collect();
    if order.is_empty() {
        reach.say(reach.locale.text("notice-nobody-here"));
        return;
    }
    let before = session.minutes.opening.order.clone();
    for _ in 0..TRIES {
        reach.ids.shuffle(&mut order);
        if order != before {
            break;
        }
    }
    reach.edit(Deed::SpeakingOrder, |session| {
        session.minutes.opening.order = order;
    });
}

/// The people in the order in which they speak; whoever has left is passed over.
fn speakers(session: &Session) -> Vec<&Person> {
    let order = session.minutes.opening.order.iter();
    let person = |id: &Uuid| session.people.iter().find(|person| person.id == *id);
    order
        .filter_map(person)
        .filter(|person| !person.left)
        .collect()
}

/// Draws the question, and the order once there is one.
pub fn draw(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    let speakers = speakers(session);
    let names = names(scene, &speakers, pen.columns().saturating_sub(2));
    let below = u16::try_from(names.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    let question = match session.agenda.check_in.trim() {
        "" => scene.text("opening-usual-question"),
        question => question.to_owned(),
    };
    pen.air(20);
    let rows = pen.left().saturating_sub(below).max(1);
    let glyphs = scene.look().unicode;
    sentence::draw(&question, 2, rows, glyphs, scene.style(Role::Heading), pen);
    pen.skip(1);
    pen.air(20);
    if speakers.is_empty() {
        pen.text(
            &scene.text("opening-order-how"),
            2,
            scene.style(Role::Quiet),
        );
        return;
    }
    pen.text(&scene.text("opening-order"), 2, scene.style(Role::Quiet));
    pen.air(20);
    for line in &names {
        pen.line(line);
    }
}

/// The names with their numbers, in as many columns as fit, read from left to right.
fn names(scene: Scene<'_>, speakers: &[&Person], columns: usize) -> Vec<Line<'static>> {
    let cells: Vec<Line<'static>> = speakers
        .iter()
        .enumerate()
        .map(|(place, person)| {
            let sign = scene.look().side_sign(person.side);
            Line::from(vec![
                scene.span(&format!("{:>2}  ", place + 1), Role::Quiet),
                scene.span(&format!("{sign} "), Look::side_role(person.side)),
                scene.span(
                    &wrap::cut(&person.name, NAME, scene.sign(Sign::More)),
                    Role::Heading,
                ),
            ])
        })
        .collect();
    let widest = cells.iter().map(Line::width).max().unwrap_or(0) + GAP;
    let across = (columns / widest).max(1);
    let row = |row: &[Line<'static>]| {
        let mut line = Line::from("  ");
        for cell in row {
            let pad = widest.saturating_sub(cell.width());
            line.spans.extend(cell.spans.clone());
            line.push_span(" ".repeat(pad));
        }
        line
    };
    cells.chunks(across).map(row).collect()
}
