//! How a series goes: the gaps of its points, the minutes spent on them, the promises kept, and what changed since one of its
//! sessions. Numbers beside bars, so that no picture is needed to read them; `handshake trends` prints the same.

mod changes;
mod numbers;
mod promises;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::series::{Chronicle, Series};
use crate::locale::display;
use crate::tui::action::{self, Listens};
use crate::tui::library::{Around, Lead};
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::page::Page;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::log::moved;
use changes::Changed;

/// What is shown of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum View {
    /// The gap of each point at each meeting.
    #[default]
    Gaps,
    /// The minutes of each point at each meeting.
    Minutes,
    /// What became of promises.
    Promises,
    /// What changed since a meeting.
    Changes,
}

const VIEWS: [(View, &str); 4] = [
    (View::Gaps, "trends-gaps"),
    (View::Minutes, "trends-minutes"),
    (View::Promises, "trends-promises"),
    (View::Changes, "trends-changes"),
];

/// The series, what is shown of it, and how far that is scrolled.
#[derive(Debug, Clone, Default)]
pub struct Trends {
    /// A session of the series; the series that met last when it has none.
    session: Option<Uuid>,
    view: View,
    /// The first point or change that is shown.
    first: usize,
    /// How many meetings before the last one the changes are told from.
    back: usize,
    changed: Changed,
}

impl Trends {
    /// The trends of the series of a session.
    #[must_use]
    pub fn of(session: Option<Uuid>) -> Self {
        Self {
            session,
            ..Self::default()
        }
    }

    /// The place of the series that is shown.
    fn place(&self, chronicle: &Chronicle) -> usize {
        let meeting = self.session.and_then(|id| chronicle.place(id));
        meeting.map_or(0, |meeting| chronicle.series_at(meeting))
    }

    /// Finds anew, in sessions that were read anew.
    pub fn refresh(&mut self, around: Around<'_>) {
        let chronicle = around.chronicle.filter(|_| self.view == View::Changes);
        let Some(chronicle) = chronicle else {
            return;
        };
        let meetings = chronicle.series().get(self.place(chronicle));
        let meetings = meetings.map_or(&[][..], |series| &series.meetings);
        let since = meetings.len().checked_sub(self.back + 2);
        let since = since.and_then(|place| meetings.get(place).copied());
        self.changed = Changed::since(since, chronicle, around.today);
    }

    /// Lets a key turn to another series or view, or scroll.
    pub fn press(&mut self, key: KeyEvent, around: Around<'_>) -> Lead {
        let Some(chronicle) = around.chronicle else {
            return Lead::Stay;
        };
        match action::Trends::find(key) {
            Some(action::Trends::On | action::Trends::NextView) => self.turn(1),
            Some(action::Trends::PreviousView) => self.turn(-1),
            Some(action::Trends::NextSeries) => self.other(1, chronicle),
            Some(action::Trends::PreviousSeries) => self.other(-1, chronicle),
            Some(action::Trends::Since) => self.earlier(chronicle),
            Some(action::Trends::Up) => {
                self.first = self.first.saturating_sub(1);
                return Lead::Stay;
            }
            Some(action::Trends::Down) => {
                self.first = moved(self.first, 1, self.rows(chronicle));
                return Lead::Stay;
            }
            None => return Lead::Stay,
        }
        self.first = 0;
        self.refresh(around);
        Lead::Stay
    }

    /// How many points or changes there are to scroll through.
    fn rows(&self, chronicle: &Chronicle) -> usize {
        let series = chronicle.series().get(self.place(chronicle));
        let trends = series.map(|series| chronicle.trends(series));
        match (self.view, trends) {
            (View::Changes, _) => self.changed.count(),
            (View::Promises, Some(trends)) => trends.promises.len(),
            (View::Gaps | View::Minutes, Some(trends)) => trends.points.len(),
            (_, None) => 0,
        }
    }

    fn turn(&mut self, by: isize) {
        let now = VIEWS.iter().position(|&(view, _)| view == self.view);
        let count = isize::try_from(VIEWS.len()).unwrap_or(1);
        let now = now.and_then(|now| isize::try_from(now).ok()).unwrap_or(0);
        self.view = VIEWS[(now + by).rem_euclid(count).unsigned_abs()].0;
    }

    fn other(&mut self, by: isize, chronicle: &Chronicle) {
        let next = moved(self.place(chronicle), by, chronicle.series().len());
        let series = chronicle.series().get(next);
        let first = series.and_then(|series| series.meetings.first());
        self.session = first.map(|&at| chronicle.meetings()[at].id);
        self.back = 0;
    }

    /// Tells the changes since the meeting before; behind the first comes the last one again.
    fn earlier(&mut self, chronicle: &Chronicle) {
        let series = chronicle.series().get(self.place(chronicle));
        let meetings = series.map_or(0, |series| series.meetings.len());
        // The first press shows the changes since the last meeting but one.
        if self.view == View::Changes {
            self.back = (self.back + 1) % meetings.saturating_sub(1).max(1);
        }
        self.view = View::Changes;
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, buffer: &mut Buffer, page: Page) {
        scene.head_outside(buffer, page.head, &scene.text("trends-title"));
        let mut pen = Pen::new(buffer, page.body);
        let offers = scene.offers_outside::<action::Trends>();
        let Some(chronicle) = scene.chronicle() else {
            pen.text(&scene.text("home-reading"), 2, scene.style(Role::Quiet));
            scene.foot(buffer, page.foot, "", &[]);
            return;
        };
        let Some(series) = chronicle.series().get(self.place(chronicle)) else {
            pen.text(&scene.text("log-empty"), 2, scene.style(Role::Text));
            scene.foot(buffer, page.foot, "", &[]);
            return;
        };
        self.head(scene, chronicle, series, &mut pen);
        self.body(scene, chronicle, series, &mut pen);
        let enter = scene.text(self.enter());
        scene.foot(buffer, page.foot, &enter, &offers);
    }

    fn body(&self, scene: Scene<'_>, chronicle: &Chronicle, series: &Series, pen: &mut Pen<'_>) {
        let trends = chronicle.trends(series);
        let first = self.first;
        match self.view {
            View::Gaps => numbers::gaps(scene, chronicle, series, &trends, first, pen),
            View::Minutes => numbers::minutes(scene, chronicle, series, &trends, first, pen),
            View::Promises => promises::promises(scene, chronicle, &trends, first, pen),
            View::Changes => self.changed.draw(scene, chronicle, first, pen),
        }
    }

    /// The next view, as Enter leads to it.
    fn enter(&self) -> &'static str {
        match self.view {
            View::Gaps => "enter-trends-minutes",
            View::Minutes => "enter-trends-promises",
            View::Promises => "enter-trends-changes",
            View::Changes => "enter-trends-gaps",
        }
    }

    /// Which series, of how many, from when to when; and the views as a path.
    fn head(&self, scene: Scene<'_>, chronicle: &Chronicle, series: &Series, pen: &mut Pen<'_>) {
        let locale = scene.locale();
        let name = match display(series.name.trim()) {
            name if name.is_empty() => scene.text("session-untitled"),
            name => name.into_owned(),
        };
        let day = |at: Option<&usize>| {
            let day = at.map(|&at| chronicle.meetings()[at].date);
            day.map(|day| locale.short_day(day)).unwrap_or_default()
        };
        let values = [
            ("count", series.meetings.len().into()),
            ("first", day(series.meetings.first()).into()),
            ("last", day(series.meetings.last()).into()),
        ];
        let sessions = locale.say("trends-sessions", &values);
        let count = chronicle.series().len();
        let which = if count > 1 {
            let place = self.place(chronicle) + 1;
            let values = [("place", place.into()), ("count", count.into())];
            format!("   {}", locale.say("point-of", &values))
        } else {
            String::new()
        };
        let all = pen.columns().saturating_sub(wrap::width(&which));
        let beside = all.saturating_sub(wrap::width(&sessions) + 3);
        // A name that is cut short says less than a row more takes.
        let below = wrap::width(&name) > beside;
        let room = if below { all } else { beside };
        let name = wrap::cut(&name, room, scene.sign(Sign::More));
        pen.line(&Line::from(vec![
            scene.span(&name, Role::Heading),
            scene.span(&which, Role::Quiet),
        ]));
        let sessions = Line::from(scene.span(&sessions, Role::Quiet));
        if below {
            pen.line(&sessions);
        } else {
            pen.right(&sessions);
        }
        pen.air(14);
        let mut path = Line::default();
        for (view, key) in VIEWS {
            if view != View::Gaps {
                let pointer = format!("  {}  ", scene.sign(Sign::Pointer));
                path.push_span(scene.span(&pointer, Role::Quiet));
            }
            let name = scene.text(key);
            path.push_span(if view == self.view {
                scene.span(&name.to_uppercase(), Role::Accent)
            } else {
                scene.span(&name, Role::Quiet)
            });
        }
        pen.line(&path);
        pen.air(14);
    }
}
