//! Everything that was agreed, point by point; from here one jumps anywhere.

use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;

use crate::domain::agreement::Agreement;
use crate::domain::minutes::{Fate, PointMinutes};
use crate::domain::session::{Place, Session, Step};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

use super::checks;
use super::point::{agree_line, agreement_lacks};

/// The point that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    from: Option<String>,
    chosen: Option<String>,
}

impl Overview {
    /// The overview as seen from a point.
    #[must_use]
    pub fn at(point: Option<&str>) -> Self {
        Self {
            from: point.map(str::to_owned),
            chosen: point.map(str::to_owned),
        }
    }

    /// The overview with a point chosen, as one comes to it from outside.
    #[must_use]
    pub fn on(point: &str) -> Self {
        Self {
            from: None,
            chosen: Some(point.to_owned()),
        }
    }

    /// The point that it was opened from.
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        self.from.as_deref()
    }

    /// Where Esc leads: to the point that one came from, at its step.
    #[must_use]
    pub fn back_to(&self, session: Option<&Session>) -> Option<Go> {
        let from = self.from.clone()?;
        let step = match &session?.place {
            Place::Point { point, step } if *point == from => *step,
            _ => Step::Frame,
        };
        Some(Go::Point(from, step))
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Overview::find(key) else {
            return false;
        };
        let points = points(reach.desk.session());
        let now = self.place(&points);
        match action {
            action::Overview::Open => {
                if let Some(point) = points.get(now) {
                    let agreed = point.standing().next().is_some();
                    let step = if agreed { Step::Agree } else { Step::Frame };
                    reach.go = Some(Go::Point(point.point.clone(), step));
                }
            }
            action::Overview::Close => reach.go = Some(Go::Close),
            action::Overview::Up => {
                self.chosen = points
                    .get(now.saturating_sub(1))
                    .map(|point| point.point.clone());
            }
            action::Overview::Down => {
                let next = (now + 1).min(points.len().saturating_sub(1));
                self.chosen = points.get(next).map(|point| point.point.clone());
            }
        }
        true
    }

    fn place(&self, points: &[&PointMinutes]) -> usize {
        let chosen = self.chosen.as_ref();
        chosen
            .and_then(|id| points.iter().position(|point| point.point == *id))
            .unwrap_or(0)
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let count = session.standing().count();
        let values = [
            ("agreements", count.into()),
            ("settled", session.settled().into()),
            ("points", session.today().count().into()),
        ];
        pen.line(&Line::from(
            scene.span(&scene.text("overview-title"), Role::Heading),
        ));
        pen.right(&Line::from(scene.span(
            &scene.locale().say("overview-count", &values),
            Role::Quiet,
        )));
        match checks::before_closing(scene, session) {
            Some(line) => pen.line(&line),
            None => pen.skip(1),
        }
        let points = points(session);
        let chosen = self.place(&points);
        let mut lines = Vec::new();
        let mut here = 0;
        for (place, minutes) in points.iter().enumerate() {
            if place == chosen {
                here = lines.len();
            }
            point_lines(
                scene,
                session,
                minutes,
                place == chosen,
                pen.columns(),
                &mut lines,
            );
        }
        parked_lines(scene, session, pen.columns(), &mut lines);
        let rows = usize::from(pen.left());
        // The chosen point stands in the upper third where the list is longer than the window.
        let first = here
            .saturating_sub(rows / 3)
            .min(lines.len().saturating_sub(rows));
        for line in lines.iter().skip(first) {
            pen.line(line);
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>) -> (String, Vec<Offer>) {
        let overview = scene.text("act-overview");
        let around = scene.offers::<InSession>().into_iter();
        let around = around.filter(|(_, text)| *text != overview);
        let offers = scene.offers::<action::Overview>();
        (
            scene.text("enter-jump"),
            offers.into_iter().chain(around).collect(),
        )
    }
}

/// The points of today, and behind them those that are no longer on the agenda but have something in them.
fn points(session: &Session) -> Vec<&PointMinutes> {
    let kept = |minutes: &&PointMinutes| !minutes.today && minutes.has_something();
    session
        .today()
        .chain(session.minutes.points.iter().filter(kept))
        .collect()
}

fn point_lines(
    scene: Scene<'_>,
    session: &Session,
    minutes: &PointMinutes,
    here: bool,
    columns: usize,
    lines: &mut Vec<Line<'static>>,
) {
    let lead = if here { scene.sign(Sign::Pointer) } else { " " };
    let title = session.title_of(&minutes.point);
    let state = if minutes.today {
        scene.locale().progress(minutes.state)
    } else {
        scene.text("overview-not-today")
    };
    lines.push(Line::from(vec![
        scene.span(&format!("{lead} "), Role::Accent),
        scene.span(
            scene.look().progress_sign(minutes.state),
            Look::progress_role(minutes.state),
        ),
        scene.span(
            &format!(" {title}"),
            if here { Role::Selection } else { Role::Heading },
        ),
        scene.span(&format!("   {state}"), Role::Quiet),
    ]));
    for agreement in &minutes.agreements {
        if here {
            lines.extend(whole(scene, session, agreement, columns));
        } else {
            lines.push(agree_line(scene, session, agreement, columns));
        }
    }
    lines.push(Line::default());
}

/// An agreement of the chosen point, with its whole sentence.
fn whole(
    scene: Scene<'_>,
    session: &Session,
    agreement: &Agreement,
    columns: usize,
) -> Vec<Line<'static>> {
    let number = session.number_of(agreement.id).unwrap_or_default();
    let sign = scene.look().standing_sign(agreement.state);
    let lead = format!("{sign} {number:<5} ");
    let lead_style = scene.style(Look::standing_role(agreement.state));
    let text = &agreement.text;
    let mut lines = led_lines(&lead, 4, text, lead_style, scene.style(Role::Text), columns);
    let lacks = agreement_lacks(scene, session, agreement);
    let last = lines.last_mut().filter(|_| !lacks.is_empty());
    if let Some(last) = last {
        // Behind the sentence where it fits, else below it.
        if last.width() + 3 + wrap::width(&lacks) <= columns {
            last.push_span(scene.span(&format!("   {lacks}"), Role::Quiet));
        } else {
            let margin = " ".repeat(4 + wrap::width(&lead));
            lines.push(Line::from(
                scene.span(&format!("{margin}{lacks}"), Role::Quiet),
            ));
        }
    }
    lines
}

fn parked_lines(
    scene: Scene<'_>,
    session: &Session,
    columns: usize,
    lines: &mut Vec<Line<'static>>,
) {
    if session.minutes.parked.is_empty() {
        return;
    }
    lines.push(Line::from(scene.span(
        &format!("  {}", scene.text("overview-parked")),
        Role::Heading,
    )));
    for item in &session.minutes.parked {
        let fate = match &item.fate {
            Fate::Open => String::new(),
            Fate::Owned(name) => {
                let day = item.due.map(|day| scene.locale().short_day(day));
                let by = day.map(|day| scene.locale().say("parked-by", &[("day", day.into())]));
                let known: Vec<String> = [Some(name.clone()), by].into_iter().flatten().collect();
                format!("   {}", known.join(", "))
            }
            Fate::Dropped => format!("   {}", scene.text("parked-dropped")),
        };
        let room = columns.saturating_sub(6 + wrap::width(&fate));
        let text = wrap::cut(&item.text, room, scene.sign(Sign::More));
        let role = if item.fate == Fate::Dropped {
            Role::Quiet
        } else {
            Role::Text
        };
        lines.push(Line::from(vec![
            scene.span("    P ", Role::Attention),
            scene.span(&text, role),
            scene.span(&fate, Role::Quiet),
        ]));
    }
}
