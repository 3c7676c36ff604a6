//! What an action may touch: the desk, new ids, the time, and what the program asks, says or shows next.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agenda::Agenda;
use crate::domain::agreement::Agreement;
use crate::domain::clock::Moment;
use crate::domain::desk::{Deed, Desk};
use crate::domain::ids::Ids;
use crate::domain::minutes::{Parked, PointMinutes};
use crate::domain::passing::Passing;
use crate::domain::series::Earlier;
use crate::domain::session::{Session, Step};
use crate::domain::worksheet::Spot;
use crate::locale::Locale;

use super::asking::{Asking, Question};
use super::dialog::Dialog;
use super::screen::Forms;
use super::subject::agreement::Way;

/// Something the program says in one line above the foot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// Whether somebody should look at it.
    pub attention: bool,
}

/// Where to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Go {
    /// To the list of sessions.
    Home,
    /// Back to preparing.
    Prepare,
    /// To the opening.
    Opening,
    /// To what earlier meetings agreed.
    LookBack,
    /// To a point, at a step.
    Point(String, Step),
    /// To an agreement of a point.
    Agreement(String, Uuid),
    /// To the worksheet of a point.
    Sheet(String),
    /// To a cell of a worksheet.
    Cell(Spot),
    /// To the round at a point in which the keyboard is passed around.
    Passing(String),
    /// To the time in large digits, above the present screen.
    Timer,
    /// To the timers of a form, above the present screen.
    Forms(Box<Forms>),
    /// To who is at the table, above the present screen.
    Attendance,
    /// To the process map, above the present screen.
    Map,
    /// To what the checks across the points found, above the present screen.
    Checks,
    /// Back to the screen below.
    Below,
    /// To everything that was agreed.
    Overview,
    /// To the closing.
    Close,
    /// Back to where the session is.
    Session,
}

/// What an action may touch.
#[derive(Debug)]
pub struct Reach<'a> {
    /// The session.
    pub desk: &'a mut Desk,
    /// Makes ids.
    pub ids: &'a mut Ids,
    /// The time.
    pub now: Moment,
    /// The language of the room.
    pub locale: &'a Locale,
    /// The agendas that a session can have.
    pub agendas: &'a [Agenda],
    /// What the session looks back at, once it was read.
    pub earlier: Option<&'a Earlier>,
    /// What is asked.
    pub asking: &'a mut Option<Asking>,
    /// What is said.
    pub notice: &'a mut Option<Notice>,
    /// What floats above the screen.
    pub dialog: &'a mut Option<Dialog>,
    /// The hands of the round that is under way, as they were cast.
    pub passing: &'a mut Option<Passing>,
    /// Whether the terminal's bell rings at the end of a stage.
    pub bell: &'a mut bool,
    /// Where to go after this.
    pub go: Option<Go>,
    /// The agreement that was just made, for the screen to point at.
    pub chosen: Option<Uuid>,
}

impl Reach<'_> {
    /// Today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.wall.date()
    }

    /// An id for something new.
    pub fn id(&mut self) -> Uuid {
        self.ids.next(self.now.unix_millis)
    }

    /// Says something in one line.
    pub fn say(&mut self, text: String) {
        *self.notice = Some(Notice {
            text,
            attention: false,
        });
    }

    /// Says something that somebody should look at.
    pub fn warn(&mut self, text: String) {
        *self.notice = Some(Notice {
            text,
            attention: true,
        });
    }

    /// Whether the session can be changed now; says why not.
    pub fn may_edit(&mut self) -> bool {
        let refusal = if self.desk.read_only() {
            "notice-read-only"
        } else if self.desk.session().minutes.closed.is_some() {
            "notice-closed"
        } else {
            return true;
        };
        self.warn(self.locale.text(refusal));
        false
    }

    /// Asks a single question.
    pub fn ask(&mut self, question: Question) {
        self.put(question, false);
    }

    /// Asks a question, and what follows from its answer.
    pub fn guide(&mut self, question: Question) {
        self.put(question, true);
    }

    /// Asks a question about an agreement, and what follows from its answer on a way.
    pub fn guide_along(&mut self, question: Question, way: Way) {
        self.put(question, true);
        if let Some(asking) = self.asking {
            asking.way = way;
        }
    }

    fn put(&mut self, question: Question, guided: bool) {
        if self.may_edit() {
            let asking = Asking::new(question, guided, self.desk.session(), self.locale);
            *self.asking = Some(asking);
        }
    }

    /// Asks a question with a text to begin with, unless something was typed for it before.
    pub fn put_with(&mut self, question: Question, guided: bool, text: &str) {
        if self.may_edit() {
            let mut asking = Asking::new(question, guided, self.desk.session(), self.locale);
            asking.offer(text, self.desk.session());
            *self.asking = Some(asking);
        }
    }

    /// Changes what was said or agreed.
    pub fn edit(&mut self, deed: Deed, change: impl FnOnce(&mut Session)) {
        if self.may_edit() {
            self.desk.edit(deed, change);
        }
    }

    /// Changes the minutes of a point.
    pub fn edit_point(&mut self, point: &str, deed: Deed, change: impl FnOnce(&mut PointMinutes)) {
        self.edit(deed, |session| {
            if let Some(minutes) = session.minutes.point_mut(point) {
                change(minutes);
            }
        });
    }

    /// Changes the minutes of a point as a part of the last deed.
    pub fn amend_point(&mut self, point: &str, change: impl FnOnce(&mut PointMinutes)) {
        if self.may_edit() {
            self.desk.amend(|session| {
                if let Some(minutes) = session.minutes.point_mut(point) {
                    change(minutes);
                }
            });
        }
    }

    /// Changes an agreement.
    pub fn edit_agreement(&mut self, id: Uuid, change: impl FnOnce(&mut Agreement)) {
        self.edit(Deed::Agreement, |session| {
            if let Some(agreement) = session.minutes.agreement_mut(id) {
                change(agreement);
            }
        });
    }

    /// Changes a parked item.
    pub fn edit_parked(&mut self, id: Uuid, change: impl FnOnce(&mut Parked)) {
        self.edit(Deed::Parked, |session| {
            if let Some(item) = session.minutes.parked_mut(id) {
                change(item);
            }
        });
    }
}
