//! Who is at the table: who takes part, who looks on, who has left. Those who look on and those who have left do not rate or vote.

use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::people::{Person, Presence, Side};
use crate::domain::session::Session;
use crate::tui::action::{self, Listens};
use crate::tui::asking::{Asking, Question};
use crate::tui::offered::person_line;
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns of what somebody does at the table.
const PRESENCE: usize = 16;

/// The list of people, and the one that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    item: usize,
}

impl Attendance {
    fn chosen<'a>(&self, session: &'a Session) -> Option<&'a Person> {
        let last = session.people.len().checked_sub(1)?;
        session.people.get(self.item.min(last))
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Attendance::find(key) else {
            return false;
        };
        let last = reach.desk.session().people.len().saturating_sub(1);
        self.item = self.item.min(last);
        match action {
            action::Attendance::Done => reach.go = Some(Go::Below),
            action::Attendance::Up => self.item = self.item.saturating_sub(1),
            action::Attendance::Down => self.item = (self.item + 1).min(last),
            action::Attendance::Change => self.change(Presence::next, reach),
            action::Attendance::ChangeBack => self.change(Presence::previous, reach),
            action::Attendance::Add => reach.ask(Question::Text(Purpose::NewPerson)),
            action::Attendance::Edit => {
                if let Some(person) = self.chosen(reach.desk.session()) {
                    reach.ask(Question::Text(Purpose::Person(person.id)));
                }
            }
        }
        true
    }

    fn change(&self, to: fn(Presence) -> Presence, reach: &mut Reach<'_>) {
        let Some(id) = self.chosen(reach.desk.session()).map(|person| person.id) else {
            reach.say(reach.locale.text("attendance-nobody"));
            return;
        };
        reach.edit(Deed::People, |session| {
            if let Some(person) = session.people.iter_mut().find(|person| person.id == id) {
                let presence = to(person.presence());
                person.be(presence);
            }
        });
    }

    /// Is told that a question was answered: whoever came late is the one that the keys act on.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        if matches!(asked.purpose(), Some(Purpose::NewPerson)) {
            self.item = reach.desk.session().people.len().saturating_sub(1);
        }
        if let Some(question) = next {
            reach.guide(question);
        }
    }

    /// Draws the list.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let locale = scene.locale();
        pen.line(&Line::from(
            scene.span(&scene.text("attendance-heading"), Role::Heading),
        ));
        let count = |side| session.raters(side).count();
        let values = [
            ("sales", count(Side::Sales).into()),
            ("marketing", count(Side::Marketing).into()),
        ];
        let rate = locale.say("attendance-rate", &values);
        pen.right(&Line::from(scene.span(&rate, Role::Quiet)));
        pen.skip(1);
        if session.people.is_empty() {
            pen.text(
                &scene.text("attendance-nobody"),
                2,
                scene.style(Role::Quiet),
            );
            return;
        }
        let fit = usize::from(pen.left()).max(1);
        let here = self.item.min(session.people.len() - 1);
        let first = (here + 1).saturating_sub(fit);
        for (place, person) in session.people.iter().enumerate().skip(first).take(fit) {
            pen.line(&line(scene, person, place == here, pen.columns()));
            let presence = person.presence();
            let role = match presence {
                Presence::TakesPart => Role::Quiet,
                Presence::LooksOn | Presence::Left => Role::Attention,
            };
            let text = locale.presence(presence);
            pen.right(&Line::from(scene.span(&text, role)));
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>) -> (String, Vec<Offer>) {
        (
            scene.text("enter-back"),
            scene.offers::<action::Attendance>(),
        )
    }
}

fn line(scene: Scene<'_>, person: &Person, here: bool, columns: usize) -> Line<'static> {
    let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
    let role = match (here, person.counts()) {
        (true, _) => Role::Selection,
        (false, true) => Role::Text,
        (false, false) => Role::Quiet,
    };
    let sign = scene.look().side_sign(person.side);
    let text = wrap::cut(
        &person_line(person, scene.locale()),
        columns.saturating_sub(PRESENCE + 5),
        scene.sign(Sign::More),
    );
    Line::from(vec![
        scene.span(&format!("{pointer} "), role),
        scene.span(&format!("{sign} "), Look::side_role(person.side)),
        scene.span(&text, role),
    ])
}
