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
use crate::tui::subject::agreement::{self as subject, Choice, Way};
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
        match action {
            Agree::Up => self.chosen = neighbour(&ids, Some(id), -1),
            Agree::Down => self.chosen = neighbour(&ids, Some(id), 1),
            Agree::Lacking => subject::ask_lacking(id, reach),
            Agree::Consent => subject::ask_consent(id, reach),
            Agree::Kind => reach.ask(Question::Agreement(id, Choice::Kind)),
            Agree::Management => {
                reach.edit_agreement(id, |agreement| {
                    agreement.needs_management = !agreement.needs_management;
                });
            }
            Agree::FirstStep => toggle_first_step(id, reach),
            Agree::Drop => subject::drop_or_bring_back(id, reach),
            _ => {
                if let Some((slot, with_others)) = slot_of(action) {
                    let question = Question::Text(Purpose::Agreement(id, slot));
                    if with_others {
                        reach.guide_along(question, Way::Part);
                    } else {
                        reach.ask(question);
                    }
                }
            }
        }
    }
}

/// The part that a key asks for, and whether what belongs to it is asked with it.
const fn slot_of(action: Agree) -> Option<(Slot, bool)> {
    Some(match action {
        Agree::Edit => (Slot::Text, false),
        Agree::Sales => (Slot::SalesCommits, true),
        Agree::Marketing => (Slot::MarketingCommits, true),
        Agree::SalesOwner => (Slot::SalesOwner, false),
        Agree::MarketingOwner => (Slot::MarketingOwner, false),
        Agree::Measure => (Slot::Measure, true),
        Agree::Due => (Slot::Due, false),
        Agree::Review => (Slot::Review, false),
        Agree::IfMissed => (Slot::IfMissed, false),
        Agree::OneSided => (Slot::OneSided, false),
        Agree::ValidFrom => (Slot::ValidFrom, false),
        Agree::Segment => (Slot::Segment, false),
        Agree::Reason => (Slot::Reason, false),
        Agree::Reservations => (Slot::Reservations, true),
        Agree::Up
        | Agree::Down
        | Agree::Lacking
        | Agree::Consent
        | Agree::Kind
        | Agree::Management
        | Agree::FirstStep
        | Agree::Drop => return None,
    })
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
    if minutes.agreements.is_empty() {
        starters(scene, point, pen);
        return;
    }
    let all = &minutes.agreements;
    let place = chosen.and_then(|id| all.iter().position(|agreement| agreement.id == id));
    let place = place.unwrap_or(all.len().saturating_sub(1));
    let typing = matches!(
        scene.app.asking.as_ref().map(|asking| &asking.question),
        Some(Question::Text(Purpose::NewAgreement { .. }))
    );
    // While another is typed, those that stand are lines; else the chosen one has the room, and the others what it leaves.
    let others = all.len() - usize::from(!typing);
    let room = usize::from(pen.left());
    let kept = others.min(if room >= 18 { room / 4 } else { room / 6 });
    let full = all.get(place).filter(|_| !typing);
    let card = full.map(|full| card::lines(scene, session, full, pen.columns(), room - kept));
    let card = card.unwrap_or_default();
    let lines = others.min(room.saturating_sub(card.len()));
    let shown = lines + usize::from(!typing);
    let first = (place + 1).saturating_sub(shown.div_ceil(2));
    let first = first.min(all.len().saturating_sub(shown));
    let air = room > card.len() + lines + 1;
    for (number, agreement) in all.iter().enumerate().skip(first).take(shown) {
        if number == place && !typing {
            if number > first && air {
                pen.skip(1);
            }
            for line in &card {
                pen.line(line);
            }
            pen.skip(u16::from(air));
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

/// An agreement as one line: how firm, number, sentence, and quietly what it lacks.
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
    let lacks = lacks(scene, session, agreement);
    let room =
        columns.saturating_sub(12 + wrap::width(&lacks) + 3 * usize::from(!lacks.is_empty()));
    let text = wrap::cut(
        &crate::locale::display(&agreement.text),
        room,
        scene.sign(Sign::More),
    );
    let quiet = agreement.state == Standing::Dropped;
    Line::from(vec![
        scene.span(&format!("    {sign} {number:<5} "), role),
        scene.span(&text, if quiet { Role::Quiet } else { Role::Text }),
        scene.span(&format!("   {lacks}"), Role::Quiet),
    ])
}

/// How many required parts an agreement lacks, and whether it binds one side: "3 open, binds one side". Empty where all is well.
#[must_use]
pub fn lacks(scene: Scene<'_>, session: &Session, agreement: &Agreement) -> String {
    if agreement.state == Standing::Dropped {
        return String::new();
    }
    let open = session.completeness(agreement).unsaid().count();
    let open = (open > 0).then(|| scene.locale().say("agree-lacks", &[("count", open.into())]));
    let one_side = agreement
        .binds_one_side()
        .map(|_| scene.text("agree-one-side"));
    let parts: Vec<String> = open.into_iter().chain(one_side).collect();
    parts.join(", ")
}
