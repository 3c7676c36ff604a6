//! The fourth step: what the group agrees, one agreement in full and the others as a line.

use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::agenda::Point;
use crate::domain::agreement::{Agreement, Standing};
use crate::domain::desk::Deed;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::minutes::PointMinutes;
use crate::domain::session::{FIRST_STEPS, Session};
use crate::tui::action::Agree;
use crate::tui::asking::Question;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::subject::agreement::Choice;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::{PointScreen, card, neighbour};

impl PointScreen {
    pub(super) fn agree(&mut self, action: Agree, reach: &mut Reach<'_>) {
        let minutes = reach.desk.session().minutes.point(&self.point);
        let ids: Vec<Uuid> = minutes
            .map(|m| m.agreements.iter().map(|a| a.id).collect())
            .unwrap_or_default();
        let Some(id) = self
            .chosen
            .filter(|id| ids.contains(id))
            .or_else(|| ids.last().copied())
        else {
            reach.say(reach.locale.text("notice-no-agreement"));
            return;
        };
        let slot = |slot| Question::Text(Purpose::Agreement(id, slot));
        match action {
            Agree::Up => self.chosen = neighbour(&ids, Some(id), -1),
            Agree::Down => self.chosen = neighbour(&ids, Some(id), 1),
            Agree::Edit => reach.ask(slot(Slot::Text)),
            Agree::Consent => reach.ask(Question::Agreement(id, Choice::Standing)),
            Agree::Sales => reach.ask(slot(Slot::SalesOwner)),
            Agree::Marketing => reach.ask(slot(Slot::MarketingOwner)),
            Agree::Due => reach.ask(slot(Slot::Due)),
            Agree::Review => reach.ask(slot(Slot::Review)),
            Agree::Kind => reach.ask(Question::Agreement(id, Choice::Kind)),
            Agree::Reason => reach.ask(slot(Slot::Reason)),
            Agree::Reservations => reach.ask(slot(Slot::Reservations)),
            Agree::Management => {
                reach.edit_agreement(id, |agreement| {
                    agreement.needs_management = !agreement.needs_management;
                });
            }
            Agree::FirstStep => toggle_first_step(id, reach),
        }
    }
}

/// Makes an agreement a first step, or no longer one; more than three get a friendly warning.
pub fn toggle_first_step(id: Uuid, reach: &mut Reach<'_>) {
    reach.edit(Deed::FirstSteps, |session| {
        let steps = &mut session.minutes.first_steps;
        match steps.iter().position(|&step| step == id) {
            Some(place) => {
                steps.remove(place);
            }
            None => steps.push(id),
        }
    });
    if reach.desk.session().minutes.first_steps.len() > FIRST_STEPS {
        let text = reach
            .locale
            .say("notice-many-first-steps", &[("most", FIRST_STEPS.into())]);
        reach.warn(text);
    }
}

/// Draws the agreements of a point; without any, the starters.
pub fn draw(
    scene: Scene<'_>,
    session: &Session,
    point: &Point,
    minutes: &PointMinutes,
    chosen: Option<Uuid>,
    pen: &mut Pen<'_>,
) {
    let Some(last) = minutes.agreements.last() else {
        starters(scene, point, pen);
        return;
    };
    let full = chosen
        .and_then(|id| {
            minutes
                .agreements
                .iter()
                .find(|agreement| agreement.id == id)
        })
        .unwrap_or(last);
    let typing = matches!(
        scene.app.asking.as_ref().map(|asking| &asking.question),
        Some(Question::Text(Purpose::NewAgreement { .. }))
    );
    let mut rows: Vec<&Agreement> = minutes.agreements.iter().collect();
    // The full one needs about eight rows; the lines around it take what is left.
    let lines = usize::from(pen.left())
        .saturating_sub(if typing { 0 } else { 9 })
        .max(1);
    let place = rows
        .iter()
        .position(|agreement| agreement.id == full.id)
        .unwrap_or(0);
    let first = (place + 1).saturating_sub(lines);
    rows.drain(..first);
    for agreement in rows.into_iter().take(lines) {
        if agreement.id == full.id && !typing {
            card::draw(scene, session, agreement, pen);
        } else {
            pen.line(&one_line(scene, session, agreement, pen.columns()));
        }
    }
}

fn starters(scene: Scene<'_>, point: &Point, pen: &mut Pen<'_>) {
    pen.text(&scene.text("agree-starters"), 4, scene.style(Role::Quiet));
    pen.air(12);
    for starter in &point.starters {
        let lead = format!("{} ", scene.sign(Sign::Pointer));
        pen.led(
            &lead,
            4,
            &starter.text,
            scene.style(Role::Accent),
            scene.style(Role::Text),
        );
        pen.air(18);
    }
}

/// An agreement as one line: how firm, number, sentence.
#[must_use]
pub fn one_line(
    scene: Scene<'_>,
    session: &Session,
    agreement: &Agreement,
    columns: usize,
) -> Line<'static> {
    let number = session.number_of(agreement.id).unwrap_or_default();
    let sign = scene.look().standing_sign(agreement.state);
    let role = Look::standing_role(agreement.state);
    let text = wrap::cut(
        &crate::locale::display(&agreement.text),
        columns.saturating_sub(12),
        scene.sign(Sign::More),
    );
    let quiet = agreement.state == Standing::Dropped;
    Line::from(vec![
        scene.span(&format!("    {sign} {number:<5} "), role),
        scene.span(&text, if quiet { Role::Quiet } else { Role::Text }),
    ])
}
