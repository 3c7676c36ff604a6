//! The row of the people at the table: who takes part, who only looks on, and whether ratings keep their names.

use ratatui::layout::Position;
use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::people::Presence;
use crate::domain::session::Session;
use crate::locale::display;
use crate::tui::answer;
use crate::tui::offered::person_line;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role};
use crate::tui::widget::paint::Pen;

use super::rows::typed;
use super::{Prepare, Row};

impl Prepare {
    /// Lets the person on whose line one is look on, or take part.
    pub(super) fn observe(&mut self, reach: &mut Reach<'_>) {
        let person = reach.desk.session().people.get(self.item);
        let person = person.filter(|_| self.row == Row::People);
        let Some(id) = person.map(|person| person.id) else {
            reach.say(reach.locale.text("prepare-observer-how"));
            return;
        };
        // What is being typed of the line is taken first, else the question would put the old line back.
        if !answer::commit(reach) {
            return;
        }
        reach.edit(Deed::People, |session| {
            if let Some(person) = session.people.iter_mut().find(|person| person.id == id) {
                let other = match person.presence() {
                    Presence::TakesPart => Presence::LooksOn,
                    Presence::LooksOn | Presence::Left => Presence::TakesPart,
                };
                person.be(other);
            }
        });
        let people = &reach.desk.session().people;
        if let Some(person) = people.iter().find(|person| person.id == id) {
            let values = [
                ("name", display(&person.name).into_owned().into()),
                ("presence", reach.locale.presence(person.presence()).into()),
            ];
            reach.say(reach.locale.say("prepare-observer-is", &values));
        }
        self.ask(reach);
    }
}

/// Lets ratings keep the names of who cast them, or no longer.
pub fn name_or_not(reach: &mut Reach<'_>) {
    reach.edit(Deed::Brief, |session| {
        session.named_ratings = !session.named_ratings;
    });
    let said = ratings(reach.desk.session());
    reach.say(reach.locale.text(said));
}

/// The key of the text that says how ratings are kept.
const fn ratings(session: &Session) -> &'static str {
    if session.named_ratings {
        "prepare-ratings-named"
    } else {
        "prepare-ratings-unnamed"
    }
}

/// Everybody at the table, and the line on which the next one is typed.
pub fn draw(
    scene: Scene<'_>,
    session: &Session,
    chosen: Option<Uuid>,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let mut cursor = None;
    // The line that is typed, its hint, how ratings are kept, and the rows of the form below are to stay in sight.
    let fit = usize::from(pen.left().saturating_sub(7)).max(1);
    let place = chosen.and_then(|id| session.people.iter().position(|person| person.id == id));
    let place = place.unwrap_or(session.people.len());
    let first = (place + 1).saturating_sub(fit);
    for person in session.people.iter().skip(first).take(fit) {
        if Some(person.id) == chosen {
            cursor = typed(scene, session, pen);
        } else {
            let mut line = person_line(person, scene.locale());
            if !person.counts() {
                line = format!("{line} · {}", scene.locale().presence(person.presence()));
            }
            let sign = scene.look().side_sign(person.side);
            pen.line(&Line::from(vec![
                scene.span(&format!("{sign} "), Look::side_role(person.side)),
                scene.span(&line, Role::Text),
            ]));
        }
    }
    if chosen.is_none() {
        cursor = typed(scene, session, pen);
    }
    if pen.left() > 5 {
        let hint = match chosen {
            Some(_) => "prepare-observer-key",
            None => ratings(session),
        };
        pen.text(&scene.text(hint), 2, scene.style(Role::Quiet));
    }
    cursor
}
