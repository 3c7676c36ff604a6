//! The worksheet of a point: rows that the group fills in cell by cell in a table, or one question after the other in large type.
//! What a cell holds and how it is read is `subject::cell`.

mod card;
mod compared;
mod grid;
mod guided;
mod table;

use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::desk::{Deed, Desk};
use crate::domain::draft::Purpose;
use crate::domain::session::{Place, Session, Step};
use crate::domain::worksheet::{Row, Spot};
use crate::tui::action::{InSession, Listens, Sheet};
use crate::tui::answer;
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::cell;
use crate::tui::theme::Role;
use crate::tui::widget::paint::Pen;

use super::checks;
use super::point::{self, PointScreen};
use grid::Grid;

/// A row and a column of the sheet; the row behind the last one is a new one.
type At = (usize, usize);

/// The worksheet of a point, and the cell that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetScreen {
    /// The id of the point.
    pub point: String,
    chosen: Option<At>,
}

impl SheetScreen {
    /// The worksheet of a point; no cell is chosen, so that Enter leads on.
    #[must_use]
    pub const fn at(point: String) -> Self {
        Self {
            point,
            chosen: None,
        }
    }

    /// The worksheet of a point with a cell of it chosen.
    #[must_use]
    pub fn at_cell(spot: Spot, session: &Session) -> Self {
        Self {
            chosen: place_of(session, &spot),
            point: spot.point,
        }
    }

    /// Is told that it was come to: from somewhere else than its point, the group turns to that point.
    pub fn arrive(&self, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        let here = |point: &String| *point == self.point;
        if !matches!(&session.place, Place::Point { point, .. } if here(point)) {
            PointScreen::at(self.point.clone(), Step::Discuss).arrive(reach);
        }
    }

    /// The step of the point from which it was opened.
    #[must_use]
    pub fn back_to(&self, session: &Session) -> Go {
        Go::Point(self.point.clone(), self.step_of(session))
    }

    fn step_of(&self, session: &Session) -> Step {
        match &session.place {
            Place::Point { point, step } if *point == self.point => *step,
            _ => Step::Discuss,
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = Sheet::find(key) else {
            return false;
        };
        match reach
            .asking
            .as_ref()
            .map(|asking| (asking.purpose(), asking.guided))
        {
            None => self.act(action, reach),
            // While a cell is typed, what types nothing moves on to another cell.
            Some((Some(Purpose::Sheet(spot)), guided)) => {
                let spot = spot.clone();
                return self.move_on(action, &spot, guided, reach);
            }
            Some(_) => return false,
        }
        true
    }

    fn act(&mut self, action: Sheet, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        match action {
            Sheet::On => self.on(reach),
            Sheet::Back => reach.go = Some(self.back_to(session)),
            Sheet::NewRow => self.new_row(reach),
            Sheet::Next
            | Sheet::Previous
            | Sheet::Up
            | Sheet::Down
            | Sheet::Left
            | Sheet::Right => {
                self.chosen = self.moved(action, self.chosen, reach);
            }
            Sheet::AskRow | Sheet::Clear | Sheet::Remove | Sheet::Earlier | Sheet::Later => {
                let rows = cell::rows_of(session, &self.point);
                let chosen = self
                    .chosen
                    .and_then(|(row, column)| Some((rows.get(row)?, column)));
                match chosen.map(|(row, column)| (row.id, column)) {
                    Some((row, column)) => self.with_row(action, row, column, reach),
                    None => reach.say(reach.locale.text("notice-choose-cell")),
                }
            }
        }
    }

    /// Enter: the chosen cell is typed; without one the first row is asked, and when there is a row it leads back.
    fn on(&mut self, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        let rows = cell::rows_of(session, &self.point).len();
        match self.chosen {
            _ if !may_change(reach.desk) => reach.go = Some(self.back_to(session)),
            Some((row, column)) => self.open((row, column), row >= rows, reach),
            None if rows == 0 => self.new_row(reach),
            None => reach.go = Some(self.back_to(session)),
        }
    }

    /// Does something with a row, or with its cell in the chosen column.
    fn with_row(&mut self, action: Sheet, row: Uuid, column: usize, reach: &mut Reach<'_>) {
        if !reach.may_edit() {
            return;
        }
        let columns = cell::columns_of(reach.desk.session(), &self.point);
        match action {
            Sheet::AskRow => {
                let place = self.chosen.map_or(0, |(row, _)| row);
                self.open((place, 0), true, reach);
            }
            Sheet::Clear => {
                let Some(column) = columns.get(column) else {
                    return;
                };
                let spot = self.spot(row, &column.id);
                cell::put(&spot, &columns, None, reach);
                reach.say(reach.locale.text("notice-cell-emptied"));
            }
            Sheet::Remove => {
                reach.edit_point(&self.point, Deed::Sheet, |minutes| {
                    minutes.sheet.retain(|other| other.id != row);
                });
                self.chosen = None;
                reach.say(reach.locale.text("notice-row-removed"));
            }
            Sheet::Earlier => self.shift(-1, reach),
            _ => self.shift(1, reach),
        }
    }

    /// Moves the chosen row before or behind its neighbour.
    fn shift(&mut self, by: isize, reach: &mut Reach<'_>) {
        let Some((row, column)) = self.chosen else {
            return;
        };
        let rows = cell::rows_of(reach.desk.session(), &self.point).len();
        let Some(there) = row.checked_add_signed(by).filter(|there| *there < rows) else {
            return;
        };
        reach.edit_point(&self.point, Deed::Sheet, |minutes| {
            minutes.sheet.swap(row, there);
        });
        self.chosen = Some((there, column));
    }

    fn spot(&self, row: Uuid, column: &str) -> Spot {
        Spot {
            point: self.point.clone(),
            row,
            column: column.to_owned(),
        }
    }

    /// Asks a new row from its first cell on; one that was left half typed is taken up where it was left.
    fn new_row(&mut self, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        let rows = cell::rows_of(session, &self.point);
        let columns = cell::columns_of(session, &self.point);
        let half_typed = half_typed(session, &self.point, rows);
        let column = half_typed.and_then(|spot| columns.iter().position(|c| c.id == spot.column));
        self.open((rows.len(), column.unwrap_or(0)), true, reach);
    }

    /// Asks a cell.
    fn open(&mut self, (row, column): At, guided: bool, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        let rows = cell::rows_of(session, &self.point);
        let columns = cell::columns_of(session, &self.point);
        let Some(column_id) = columns.get(column).map(|column| column.id.clone()) else {
            return;
        };
        let known = rows.get(row).map(|row| row.id);
        let known = known.or_else(|| half_typed(session, &self.point, rows).map(|spot| spot.row));
        let id = known.unwrap_or_else(|| reach.id());
        self.chosen = Some((row, column));
        let question = Question::Text(Purpose::Sheet(self.spot(id, &column_id)));
        if guided {
            reach.guide(question);
        } else {
            reach.ask(question);
        }
    }

    /// Takes what is being typed, and asks the cell to which the key leads.
    fn move_on(&mut self, action: Sheet, spot: &Spot, guided: bool, reach: &mut Reach<'_>) -> bool {
        let moves = [Sheet::Next, Sheet::Previous, Sheet::Up, Sheet::Down];
        if !moves.contains(&action) {
            return false;
        }
        let from = place_of(reach.desk.session(), spot);
        if !answer::commit(reach) {
            return true;
        }
        let there = self.moved(action, from, reach);
        match there.filter(|there| Some(*there) != from) {
            Some(there) => self.open(there, guided, reach),
            None => self.chosen = from,
        }
        true
    }

    /// The cell to which a key leads from another one; the first one when none was chosen.
    fn moved(&self, action: Sheet, from: Option<At>, reach: &Reach<'_>) -> Option<At> {
        let session = reach.desk.session();
        let rows = cell::rows_of(session, &self.point).len();
        let width = cell::columns_of(session, &self.point).len();
        // The row behind the last one is there to be filled in.
        let height = rows + usize::from(may_change(reach.desk));
        if width == 0 || height == 0 {
            return None;
        }
        let last = |count: usize| count.saturating_sub(1);
        let Some((row, column)) = from else {
            return Some((if action == Sheet::Up { last(rows) } else { 0 }, 0));
        };
        let (row, column) = (row.min(last(height)), column.min(last(width)));
        let cell = row * width + column;
        let at = |cell: usize| (cell / width, cell % width);
        Some(match action {
            Sheet::Next | Sheet::Right if action == Sheet::Next || column < last(width) => {
                at((cell + 1).min(last(height * width)))
            }
            Sheet::Previous => at(cell.saturating_sub(1)),
            Sheet::Left => (row, column.saturating_sub(1)),
            Sheet::Up => (row.saturating_sub(1), column),
            Sheet::Down => ((row + 1).min(last(height)), column),
            _ => (row, column),
        })
    }

    /// Is told that a question was answered; in a row that is asked through, the next cell follows.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        let Some(Purpose::Sheet(spot)) = asked.purpose() else {
            return;
        };
        let session = reach.desk.session();
        if let Some(question) = next {
            if let Question::Text(Purpose::Sheet(next)) = &question {
                self.chosen = place_of(session, next);
            }
            reach.guide(question);
        } else if asked.guided {
            self.chosen = None;
        } else {
            let from = place_of(session, spot);
            self.chosen = self.moved(Sheet::Next, from, reach);
        }
    }

    /// Is told that a question was left: a row that is asked through leaves no cell chosen.
    pub fn left(&mut self, asked: &Asking) {
        if asked.guided {
            self.chosen = None;
        }
    }

    /// Words that are pasted go into the chosen cell.
    pub fn welcome_paste(&mut self, reach: &mut Reach<'_>) {
        if let Some(at) = self.chosen {
            self.open(at, false, reach);
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let heading = PointScreen::at(self.point.clone(), Step::Discuss);
        let rows = cell::rows_of(session, &self.point);
        let part = match self.chosen {
            Some((row, _)) if row < rows.len() => {
                let values = [("row", (row + 1).into()), ("count", rows.len().into())];
                scene.locale().say("sheet-title-row", &values)
            }
            _ => scene.text("sheet-title"),
        };
        point::title(&heading, scene, session, Some(&part), pen);
        pen.skip(1);
        checks::at_foot(scene, session, &self.point, pen);
        let columns = cell::columns_of(session, &self.point);
        if let Some(asking) = &scene.app.asking
            && let (true, Some(Purpose::Sheet(spot))) = (asking.guided, asking.purpose())
        {
            guided::draw(scene, session, spot, &columns, pen);
            return;
        }
        let mut grid = Grid::of(scene.locale(), &columns, rows);
        if let Some((row, column)) = self.chosen {
            grid.choose(row, column);
        }
        if rows.is_empty() && self.chosen.is_none() {
            pen.text(
                &scene.text("sheet-empty"),
                table::INDENT,
                scene.style(Role::Quiet),
            );
            pen.skip(1);
            if let Some(point) = session.point(&self.point) {
                grid = Grid::example(scene.locale(), point);
            }
        }
        let picture = compared::Picture::of(&columns, rows);
        let mut area = pen.rest();
        area.height -= picture.height(area.height);
        let mut above = Pen::new(pen.buffer(), area);
        match table::widths(&grid, above.columns(), usize::from(above.left())) {
            Some(widths) => table::draw(scene, &grid, &widths, &mut above),
            None => card::draw(scene, &grid, &mut above),
        }
        let used = area.height - above.left();
        pen.skip(used);
        picture.draw(scene, pen);
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        let rows = cell::rows_of(session, &self.point).len();
        let changeable = scene.app.desk.as_ref().is_some_and(may_change);
        let enter = match self.chosen {
            Some((row, _)) if changeable && row >= rows => scene.text("enter-row"),
            Some(_) if changeable => scene.text("enter-cell"),
            None if changeable && rows == 0 => scene.text("enter-first-row"),
            _ => {
                let step = scene.locale().step(self.step_of(session));
                let step = [("step", step.into())];
                scene.locale().say("enter-sheet-back", &step)
            }
        };
        // Without a row there is nothing to walk through or to remove.
        let mut offers = scene.offers::<Sheet>();
        offers.truncate(if rows == 0 { 1 } else { offers.len() });
        offers.extend(scene.offers::<InSession>());
        (enter, offers)
    }
}

/// Whether the session on the desk can be changed.
fn may_change(desk: &Desk) -> bool {
    !desk.read_only() && desk.session().minutes.closed.is_none()
}

/// Where the cell stands, or would.
fn place_of(session: &Session, spot: &Spot) -> Option<At> {
    let columns = cell::columns_of(session, &spot.point);
    let column = columns.iter().position(|column| column.id == spot.column)?;
    Some((cell::row_place(session, spot), column))
}

/// The cell of a row that is in no sheet yet, of which something was typed but not entered.
fn half_typed<'a>(session: &'a Session, point: &str, rows: &[Row]) -> Option<&'a Spot> {
    let mut drafts = session.drafts.iter().rev();
    drafts.find_map(|draft| match &draft.purpose {
        Purpose::Sheet(spot) if spot.point == point && !rows.iter().any(|r| r.id == spot.row) => {
            Some(spot)
        }
        _ => None,
    })
}
