//! The timers of a form, one after the other and each on the whole screen: the question, how people sit together, the time, and what
//! comes next. They run beside the time of the point, and nothing of them is kept.

use std::time::Duration;

use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;

use crate::domain::form::{Stage, stages};
use crate::domain::session::Session;
use crate::tui::action::{self, Listens};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::timer;

/// Columns to the left of everything.
const INDENT: u16 = 4;

/// A form that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    point: String,
    /// Never empty.
    stages: Vec<Stage>,
    here: usize,
    /// How long the stage has taken.
    taken: Duration,
}

/// Opens the timers of the form that the agenda has for a point; says so when it has none with times.
pub fn open(point: Option<&str>, reach: &mut Reach<'_>) {
    let point = point.and_then(|id| reach.desk.session().point(id));
    let form = point.map(|point| (point.id.clone(), stages(&point.hints.form)));
    match form {
        Some((point, stages)) if !stages.is_empty() => {
            reach.go = Some(Go::Forms(Box::new(Forms {
                point,
                stages,
                here: 0,
                taken: Duration::ZERO,
            })));
        }
        _ => reach.say(reach.locale.text("notice-no-form")),
    }
}

impl Forms {
    fn stage(&self) -> &Stage {
        &self.stages[self.here.min(self.stages.len() - 1)]
    }

    fn next(&self) -> Option<&Stage> {
        self.stages.get(self.here + 1)
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Forms::find(key) else {
            return false;
        };
        match action {
            action::Forms::Next if self.next().is_none() => reach.go = Some(Go::Below),
            action::Forms::Next => self.turn_to(self.here + 1),
            action::Forms::Back => self.turn_to(self.here.saturating_sub(1)),
            action::Forms::Again => self.taken = Duration::ZERO,
            action::Forms::Bell => {
                *reach.bell = !*reach.bell;
                let said = if *reach.bell {
                    "notice-bell-on"
                } else {
                    "notice-bell-off"
                };
                reach.say(reach.locale.text(said));
            }
        }
        true
    }

    fn turn_to(&mut self, stage: usize) {
        if stage != self.here {
            self.here = stage;
            self.taken = Duration::ZERO;
        }
    }

    /// Is told that time went by; says whether the stage came to its end in it.
    pub fn pass(&mut self, time: Duration) -> bool {
        let end = Duration::from_secs(self.stage().seconds.into());
        let before = self.taken;
        self.taken += time;
        before < end && self.taken >= end
    }

    /// Time until the next second.
    #[must_use]
    pub const fn until_tick(&self) -> Duration {
        Duration::from_nanos(1_000_000_000 - self.taken.subsec_nanos() as u64)
    }

    /// Seconds that are left of the stage; negative when it runs over.
    fn left(&self) -> i64 {
        let taken = i64::try_from(self.taken.as_secs()).unwrap_or(i64::MAX);
        i64::from(self.stage().seconds) - taken
    }

    /// Draws the stage.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let locale = scene.locale();
        pen.air(20);
        if let Some(point) = session.point(&self.point) {
            pen.text(&point.question, INDENT, scene.style(Role::Heading));
        }
        pen.skip(1);
        pen.air(26);
        let values = [
            ("place", (self.here + 1).into()),
            ("count", self.stages.len().into()),
        ];
        let stage = locale.say("forms-stage", &values);
        let room = pen
            .columns()
            .saturating_sub(usize::from(INDENT) + wrap::width(&stage) + 4);
        pen.line(&Line::from(vec![
            " ".repeat(usize::from(INDENT)).into(),
            scene.span(&wide(&self.stage().group, room), Role::Accent),
            scene.span(&format!("   {stage}"), Role::Quiet),
        ]));
        timer::count(scene, self.left(), 3, pen);
        timer::bar(
            scene,
            self.taken.as_secs(),
            self.stage().seconds.into(),
            pen,
        );
        pen.air(14);
        self.path(scene, pen);
    }

    /// What comes next.
    fn path(&self, scene: Scene<'_>, pen: &mut Pen<'_>) {
        let locale = scene.locale();
        let next = match self.next() {
            Some(stage) => {
                let values = [
                    ("group", stage.group.as_str().into()),
                    ("time", length(scene, stage.seconds).into()),
                ];
                locale.say("forms-next", &values)
            }
            None => locale.text("forms-last"),
        };
        let pointer = scene.sign(Sign::Pointer);
        let style = scene.style(Role::Quiet);
        pen.led(
            &format!("{pointer} "),
            INDENT,
            &next,
            style,
            scene.style(Role::Text),
        );
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>) -> (String, Vec<Offer>) {
        let enter = match self.next() {
            Some(stage) => {
                let group = stage.group.as_str().into();
                scene.locale().say("enter-stage", &[("group", group)])
            }
            None => scene.text("enter-back"),
        };
        (enter, scene.offers::<action::Forms>())
    }
}

/// A text in capitals, with air between its letters where that fits: it is read from afar.
fn wide(text: &str, room: usize) -> String {
    let capitals = text.to_uppercase();
    let aired: String = capitals.chars().flat_map(|c| [c, ' ']).collect();
    if wrap::width(&aired) <= room {
        aired
    } else {
        capitals
    }
}

/// The length of a stage in words.
fn length(scene: Scene<'_>, seconds: u32) -> String {
    let locale = scene.locale();
    if seconds.is_multiple_of(60) {
        locale.length(seconds / 60)
    } else {
        let values = [
            ("minutes", (seconds / 60).into()),
            ("seconds", (seconds % 60).into()),
        ];
        locale.say("forms-length", &values)
    }
}
