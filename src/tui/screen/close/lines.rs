//! What keys do to one line of the closing: an agreement, a parked item, a name, a last word. Not how the lines are drawn.

use uuid::Uuid;

use crate::domain::draft::Purpose;
use crate::domain::minutes::Fate;
use crate::domain::opening::ClosingText;
use crate::domain::session::Session;
use crate::tui::action;
use crate::tui::asking::Question;
use crate::tui::reach::Reach;
use crate::tui::screen::point::toggle_first_step;
use crate::tui::subject::closing::question;

use super::parts::{self, Part};
use super::{Close, check_out, team};

impl Close {
    /// The id of the agreement that the keys act on.
    fn agreement(&self, session: &Session) -> Option<Uuid> {
        match self.part {
            Part::FirstSteps => session.read_back().get(self.chosen).map(|(_, a)| a.id),
            Part::Management => parts::for_management(session)
                .nth(self.chosen)
                .map(|a| a.id),
            _ => None,
        }
    }

    pub(super) fn on_line(&self, action: action::Close, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        let parked = session.minutes.parked.get(self.chosen).map(|item| item.id);
        let agreement = self.agreement(session);
        match (self.part, action, agreement, parked) {
            (Part::FirstSteps, action::Close::Choose, Some(id), _) => toggle_first_step(id, reach),
            (_, action::Close::Management, Some(id), _) => {
                reach.edit_agreement(id, |agreement| {
                    agreement.needs_management = !agreement.needs_management;
                });
            }
            (Part::Parked, action::Close::Owner | action::Close::Choose, _, Some(id)) => {
                reach.ask(Question::Text(Purpose::ParkedOwner(id)));
            }
            (Part::Parked, action::Close::Due, _, Some(id)) => {
                reach.ask(question(ClosingText::ParkedDue(id)));
            }
            (Part::Parked, action::Close::Text, _, Some(id)) => {
                reach.ask(Question::Text(Purpose::Parked(id)));
            }
            (Part::Parked, action::Close::Drop, _, Some(id)) => {
                reach.edit_parked(id, |item| {
                    item.fate = if item.fate == Fate::Dropped {
                        Fate::Open
                    } else {
                        Fate::Dropped
                    };
                });
            }
            (Part::Team, action::Close::Remove, ..) => team::remove(self.chosen, reach),
            (Part::CheckOut, action::Close::Remove, ..) => check_out::remove(self.chosen, reach),
            _ => {}
        }
    }
}
