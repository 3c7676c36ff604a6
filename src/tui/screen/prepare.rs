//! Preparing a session: one form, walked from row to row with Enter. The row that one is at is open, the others are a line.

mod people;
mod rows;

use std::sync::Arc;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::domain::agenda::Language;
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::session::Session;
use crate::tui::action::{self, Listens};
use crate::tui::answer;
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;

use super::question;

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Row {
    #[default]
    Team,
    Title,
    Date,
    Language,
    Agenda,
    People,
    Points,
    Time,
    Begin,
}

/// The rows from top to bottom, with the key of their name.
const ROWS: [(Row, &str); 9] = [
    (Row::Team, "prepare-team"),
    (Row::Title, "prepare-title"),
    (Row::Date, "prepare-date"),
    (Row::Language, "prepare-language"),
    (Row::Agenda, "prepare-agenda"),
    (Row::People, "prepare-people"),
    (Row::Points, "prepare-points"),
    (Row::Time, "prepare-time"),
    (Row::Begin, "prepare-begin"),
];

/// Rows of the form from which what is closed may take more than one.
const HIGH: u16 = 13;

/// Columns of the names of the rows.
const NAME: u16 = 14;

/// The row that one is at, and the item in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prepare {
    row: Row,
    item: usize,
}

impl Prepare {
    /// The form of a session: at its first row, or at its last when the team is known already.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let row = if session.team.trim().is_empty() {
            Row::Team
        } else {
            Row::Begin
        };
        Self { row, item: 0 }
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        self.ask(reach);
    }

    /// Asks what the row is for, where it is a text.
    fn ask(&mut self, reach: &mut Reach<'_>) {
        *reach.asking = None;
        let purpose = match self.row {
            Row::Team => Purpose::Team,
            Row::Title => Purpose::Title,
            Row::Date => Purpose::Date,
            Row::Time => Purpose::Time,
            Row::People => {
                let people = &reach.desk.session().people;
                people
                    .get(self.item)
                    .map_or(Purpose::NewPerson, |person| Purpose::Person(person.id))
            }
            Row::Language | Row::Agenda | Row::Points | Row::Begin => return,
        };
        reach.guide(Question::Text(purpose));
    }

    fn walk(&mut self, by: isize, reach: &mut Reach<'_>) {
        if answer::commit(reach) {
            let now = ROWS
                .iter()
                .position(|&(row, _)| row == self.row)
                .unwrap_or(0);
            self.row = ROWS[now.saturating_add_signed(by).min(ROWS.len() - 1)].0;
            self.item = self.first_item(reach.desk.session());
            self.ask(reach);
        }
    }

    /// The item at which a row begins: behind the last person, where the next one is typed.
    fn first_item(&self, session: &Session) -> usize {
        if self.row == Row::People {
            session.people.len()
        } else {
            0
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Prepare::find(key) else {
            return false;
        };
        match action {
            action::Prepare::Next if self.row == Row::Begin => self.begin(reach),
            action::Prepare::Next => self.walk(1, reach),
            action::Prepare::Previous => self.walk(-1, reach),
            action::Prepare::Up => self.climb(-1, reach),
            action::Prepare::Down => self.climb(1, reach),
            action::Prepare::Right => self.change(1, reach),
            action::Prepare::Left => self.change(-1, reach),
            action::Prepare::Earlier => self.shift(-1, reach),
            action::Prepare::Later => self.shift(1, reach),
            action::Prepare::Observer => self.observe(reach),
            action::Prepare::Names => people::name_or_not(reach),
            action::Prepare::Begin => self.begin(reach),
        }
        true
    }

    /// Moves between the items of a row, and beyond its ends between the rows.
    fn climb(&mut self, by: isize, reach: &mut Reach<'_>) {
        let last = match self.row {
            Row::People => reach.desk.session().people.len(),
            Row::Points => reach.desk.session().minutes.points.len().saturating_sub(1),
            _ => 0,
        };
        match self.item.checked_add_signed(by) {
            Some(item) if item <= last => {
                if answer::commit(reach) {
                    self.item = item.min(last);
                    self.ask(reach);
                }
            }
            _ => self.walk(by, reach),
        }
    }

    fn change(&self, by: isize, reach: &mut Reach<'_>) {
        match self.row {
            Row::Language => {
                let session = reach.desk.session();
                let other = if session.language == Language::En {
                    Language::Nl
                } else {
                    Language::En
                };
                let id = session.agenda.id.clone();
                let agenda = reach
                    .agendas
                    .iter()
                    .find(|a| a.id == id && a.language == other)
                    .cloned();
                reach.edit(Deed::Brief, |session| match agenda {
                    Some(agenda) => session.take_agenda(Arc::new(agenda)),
                    None => session.language = other,
                });
            }
            Row::Agenda => {
                let session = reach.desk.session();
                let offered = rows::offered(reach.agendas, session.language);
                let now = offered
                    .iter()
                    .position(|agenda| agenda.id == session.agenda.id);
                let count = isize::try_from(offered.len()).unwrap_or(1).max(1);
                let now = now.and_then(|now| isize::try_from(now).ok()).unwrap_or(0);
                let next = offered.get((now + by).rem_euclid(count).unsigned_abs());
                if let Some(agenda) = next.map(|&agenda| agenda.clone()) {
                    reach.edit(Deed::Brief, |session| session.take_agenda(Arc::new(agenda)));
                }
            }
            Row::Points => {
                let item = self.item;
                reach.edit(Deed::Points, |session| {
                    if let Some(minutes) = session.minutes.points.get_mut(item) {
                        minutes.today = !minutes.today;
                    }
                    session.refit();
                });
            }
            _ => {}
        }
    }

    /// Moves a point to another place in the order.
    fn shift(&mut self, by: isize, reach: &mut Reach<'_>) {
        if self.row != Row::Points {
            return;
        }
        let count = reach.desk.session().minutes.points.len();
        let Some(to) = self.item.checked_add_signed(by).filter(|&to| to < count) else {
            return;
        };
        let item = self.item;
        reach.edit(Deed::Points, |session| {
            session.minutes.points.swap(item, to);
            session.refit();
        });
        self.item = to;
    }

    fn begin(&mut self, reach: &mut Reach<'_>) {
        if !answer::commit(reach) {
            return;
        }
        let session = reach.desk.session();
        if session.team.trim().is_empty() {
            reach.warn(reach.locale.text("prepare-no-team"));
            self.row = Row::Team;
            self.ask(reach);
        } else if session.today().next().is_none() {
            reach.warn(reach.locale.text("prepare-no-points"));
            self.row = Row::Points;
        } else {
            *reach.asking = None;
            reach.go = Some(Go::Opening);
        }
    }

    /// Is told that a question was answered: the next person, or the next row.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        self.item = self.first_item(reach.desk.session());
        match (asked.purpose(), next) {
            (Some(Purpose::NewPerson), Some(question)) => reach.guide(question),
            // A line of somebody known was changed, or something was parked on the way: the row waits on.
            (Some(Purpose::Person(_)), _) => self.ask(reach),
            _ if is_aside(asked) => self.ask(reach),
            _ => self.walk(1, reach),
        }
    }

    /// Is told that a question was left: Esc leads back to the list, with everything that was typed kept.
    pub fn left(&mut self, asked: &Asking, reach: &mut Reach<'_>) {
        if is_aside(asked) {
            self.ask(reach);
        } else {
            reach.go = Some(Go::Home);
        }
    }

    /// Draws the form, and says where the cursor stands in it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) -> Option<Position> {
        let mut cursor = None;
        pen.line(&Line::from(
            scene.span(&scene.text("prepare-heading"), Role::Heading),
        ));
        pen.right(&Line::from(
            scene.span(&rows::plan(scene, session), Role::Quiet),
        ));
        match super::lookback::follows::text(scene, session, pen.columns()) {
            Some(text) => {
                pen.text(&text, 0, scene.style(Role::Quiet));
                pen.air(14);
            }
            None => pen.skip(1),
        }
        let high = self.row == Row::Begin && pen.left() >= HIGH;
        for (row, name) in ROWS {
            let here = row == self.row;
            let lead = if here { scene.sign(Sign::Pointer) } else { " " };
            let role = if here { Role::Accent } else { Role::Quiet };
            let area = pen.rest();
            let name = Line::from(scene.span(&format!("{lead} {}", scene.text(name)), role));
            let indent = NAME.min(area.width);
            let value = Rect {
                x: area.x + indent,
                width: area.width - indent,
                ..area
            };
            let label = Rect {
                width: indent,
                ..area
            };
            Pen::new(pen.buffer(), label).line(&name);
            let mut inner = Pen::new(pen.buffer(), value);
            if here {
                cursor = self.open_row(scene, session, &mut inner);
                inner.air(14);
            } else {
                rows::draw_closed(scene, session, row, high, &mut inner);
            }
            let left = inner.left();
            pen.skip(area.height.saturating_sub(left));
            pen.air(28);
        }
        cursor
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>) -> (String, Vec<Offer>) {
        let enter = match (&scene.app.asking, self.row) {
            (Some(asking), _) => question::enter(scene, asking),
            (None, Row::Begin) => scene.text("enter-begin"),
            (None, _) => scene.text("enter-next"),
        };
        (enter, self.offers(scene))
    }

    fn offers(&self, scene: Scene<'_>) -> Vec<Offer> {
        let skip: &[&str] = match self.row {
            Row::Points => &[],
            Row::Language | Row::Agenda => &["act-prepare-earlier"],
            // Enter begins there.
            Row::Begin => &[
                "act-prepare-earlier",
                "act-prepare-right",
                "act-prepare-begin",
            ],
            _ => &["act-prepare-earlier", "act-prepare-right"],
        };
        let hidden: Vec<String> = skip.iter().map(|key| scene.text(key)).collect();
        let offers = scene.offers::<action::Prepare>().into_iter();
        offers.filter(|(_, text)| !hidden.contains(text)).collect()
    }

    /// The row that one is at.
    fn open_row(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) -> Option<Position> {
        match self.row {
            Row::People => {
                let chosen = session.people.get(self.item).map(|person| person.id);
                return people::draw(scene, session, chosen, pen);
            }
            Row::Points => rows::points(scene, session, self.item, pen),
            Row::Language | Row::Agenda => {
                let text = rows::closed_row(scene, session, self.row);
                let arrows = if scene.look().unicode {
                    ("←", "→")
                } else {
                    ("<", ">")
                };
                let text = format!("{} {text} {}", arrows.0, arrows.1);
                pen.line(&Line::from(scene.span(&text, Role::Selection)));
                if self.row == Row::Agenda {
                    pen.text(&session.agenda.about, 2, scene.style(Role::Quiet));
                }
            }
            Row::Begin => {
                pen.text(
                    &scene.text("prepare-begin-how"),
                    0,
                    scene.style(Role::Heading),
                );
            }
            Row::Team | Row::Title | Row::Date | Row::Time => {
                return rows::typed(scene, session, pen);
            }
        }
        None
    }
}

/// Whether a question belongs to no row: something is parked on the way.
pub fn is_aside(asking: &Asking) -> bool {
    matches!(asking.purpose(), Some(Purpose::NewParked(_)))
}
