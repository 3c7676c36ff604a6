//! What the checks across the points found, all together, each with its place: Enter goes there. And the one line of it that a
//! step shows.

use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;

use crate::domain::checks::{Finding, Spot, What, checks};
use crate::domain::session::Session;
use crate::locale::display;
use crate::report::checks::{place, sentence};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

/// From how many free rows on a step gives one to what was found.
const HINTED: u16 = 8;

/// The finding that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checks {
    chosen: usize,
}

impl Checks {
    /// The findings as seen from a point: its first one is chosen.
    #[must_use]
    pub fn at(point: Option<&str>, session: &Session) -> Self {
        let found = checks(session);
        let here = |finding: &Finding| point.is_some() && finding.spot.point() == point;
        Self {
            chosen: found.iter().position(here).unwrap_or(0),
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Checks::find(key) else {
            return false;
        };
        let found = checks(reach.desk.session());
        let last = found.len().saturating_sub(1);
        let now = self.chosen.min(last);
        match action {
            action::Checks::Open => {
                reach.go = Some(found.get(now).map_or(Go::Below, there));
            }
            action::Checks::Up => self.chosen = now.saturating_sub(1),
            action::Checks::Down => self.chosen = (now + 1).min(last),
        }
        true
    }

    /// Draws them, point by point.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let found = checks(session);
        if found.is_empty() {
            let lead = format!("{} ", scene.sign(Sign::Done));
            let (good, text) = (scene.style(Role::Good), scene.style(Role::Heading));
            pen.led(&lead, 0, &scene.text("check-none"), good, text);
            pen.skip(1);
            pen.text(&scene.text("check-none-why"), 2, scene.style(Role::Text));
            return;
        }
        let title = scene.span(&scene.text("check-title"), Role::Heading);
        let count = [("count", found.len().into())];
        let count = scene.span(&scene.locale().say("check-count", &count), Role::Quiet);
        let side_by_side = title.width() + count.width() + 3 <= pen.columns();
        pen.line(&Line::from(title));
        if side_by_side {
            pen.right(&Line::from(count));
        }
        pen.skip(1);
        let chosen = self.chosen.min(found.len() - 1);
        let mut lines = Vec::new();
        let mut here = 0..0;
        let mut point = None;
        for (number, finding) in found.iter().enumerate() {
            if number == 0 || point != finding.spot.point() {
                point = finding.spot.point();
                if number > 0 {
                    lines.push(Line::default());
                }
                lines.push(heading(scene, session, point));
            }
            let start = lines.len();
            lines.extend(entry(
                scene,
                session,
                finding,
                number == chosen,
                pen.columns(),
            ));
            if number == chosen {
                here = start..lines.len();
            }
        }
        let rows = usize::from(pen.left());
        // As far up as the chosen one, with what stands above it, still fits.
        let first = here.end.saturating_sub(rows).max(if here.start < rows {
            0
        } else {
            here.start.saturating_sub(2)
        });
        for line in lines.iter().skip(first) {
            pen.line(line);
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        let enter = if checks(session).is_empty() {
            "check-enter-back"
        } else {
            "check-enter"
        };
        let offers = scene.offers::<action::Checks>();
        let around = scene.offers::<InSession>();
        (
            scene.text(enter),
            offers.into_iter().chain(around).collect(),
        )
    }
}

/// Where a finding can be mended.
fn there(finding: &Finding) -> Go {
    match &finding.spot {
        Spot::Sheet(point) => Go::Sheet(point.clone()),
        Spot::Cell(spot) => Go::Cell(spot.clone()),
        Spot::Agreement { point, agreement } | Spot::Several { point, agreement } => {
            Go::Agreement(point.clone(), *agreement)
        }
        Spot::FirstSteps => Go::Close,
    }
}

/// The name of a point above its findings.
fn heading(scene: Scene<'_>, session: &Session, point: Option<&str>) -> Line<'static> {
    let Some(id) = point else {
        return Line::from(scene.span(&scene.text("check-whole"), Role::Heading));
    };
    let points = &session.minutes.points;
    let number = points.iter().position(|minutes| minutes.point == id);
    let number = number.map_or_else(String::new, |place| (place + 1).to_string());
    Line::from(vec![
        scene.span(&format!("{number}  "), Role::Quiet),
        scene.span(session.title_of(id), Role::Heading),
    ])
}

/// One finding: the sentence, and below it the agreement that it is about.
fn entry(
    scene: Scene<'_>,
    session: &Session,
    finding: &Finding,
    chosen: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    let pointer = if chosen {
        scene.sign(Sign::Pointer)
    } else {
        " "
    };
    let lead = format!("{pointer} {} ", scene.sign(Sign::Attention));
    let role = if chosen { Role::Selection } else { Role::Text };
    let text = sentence(finding, session, scene.locale());
    let lead_style = scene.style(if chosen {
        Role::Accent
    } else {
        Role::Attention
    });
    let mut lines = led_lines(&lead, 0, &text, lead_style, scene.style(role), columns);
    if let Spot::Agreement { agreement, .. } = &finding.spot
        && let Some(about) = session.minutes.agreement(*agreement)
    {
        let number = session.number_of(*agreement).unwrap_or_default();
        let about = format!("{number}  {}", display(&about.text));
        let room = columns.saturating_sub(4);
        let about = wrap::cut(&about, room, scene.sign(Sign::More));
        lines.push(Line::from(vec![
            "    ".into(),
            scene.span(&about, Role::Quiet),
        ]));
    }
    lines
}

/// Says in one line at the foot of a step what was found at its point, where there is room and nobody types.
pub fn at_foot(scene: Scene<'_>, session: &Session, point: &str, pen: &mut Pen<'_>) {
    if scene.app.asking.is_none()
        && pen.left() >= HINTED
        && let Some(hint) = hint(scene, session, point, pen.columns())
    {
        pen.foot(&hint);
    }
}

/// The line itself; what an agreement lacks stands on its card already and is left out.
fn hint(scene: Scene<'_>, session: &Session, point: &str, columns: usize) -> Option<Line<'static>> {
    let all = checks(session);
    let mut here = all
        .iter()
        .filter(|finding| finding.spot.point() == Some(point));
    let told = |finding: &&Finding| !matches!(finding.what, What::BindsNot(_) | What::NoDate);
    let first = here.clone().find(told)?;
    let others = here.by_ref().count() - 1;
    let behind = if others == 0 {
        scene.text("check-all")
    } else {
        scene
            .locale()
            .say("check-more", &[("count", others.into())])
    };
    let mut text = sentence(first, session, scene.locale());
    if matches!(first.spot, Spot::Agreement { .. }) {
        text = format!("{}: {text}", place(first, session, scene.locale()));
    }
    let lead = format!("    {} ", scene.sign(Sign::Attention));
    let room = columns.saturating_sub(wrap::width(&lead) + wrap::width(&behind) + 3);
    let text = wrap::cut(&text, room, scene.sign(Sign::More));
    Some(Line::from(vec![
        scene.span(&lead, Role::Attention),
        scene.span(&text, Role::Quiet),
        scene.span(&format!("   {behind}"), Role::Quiet),
    ]))
}

/// What the closing says before it closes, where something was found.
#[must_use]
pub fn before_closing(scene: Scene<'_>, session: &Session) -> Option<Line<'static>> {
    let count = checks(session).len();
    let text = scene
        .locale()
        .say("check-before-closing", &[("count", count.into())]);
    let lead = format!("  {} ", scene.sign(Sign::Attention));
    (count > 0).then(|| {
        Line::from(vec![
            scene.span(&lead, Role::Attention),
            scene.span(&text, Role::Text),
        ])
    })
}
