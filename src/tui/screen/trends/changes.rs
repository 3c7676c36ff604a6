//! What changed in a series since one of its meetings: new, amended, judged, dropped, and gaps that closed or opened. Found once,
//! and drawn as far as it is in sight.

use jiff::civil::Date;
use ratatui::text::Line;

use crate::domain::lookback::Judgement;
use crate::domain::query::Query;
use crate::domain::series::changes::{Course, GapChange, Since};
use crate::domain::series::words::{Piece, compare};
use crate::domain::series::{Chronicle, Entry};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};

use super::super::log::marked;

/// The columns before what changed.
const INDENT: u16 = 4;

/// One row of what changed.
#[derive(Debug, Clone)]
enum Row {
    /// The key of what a number of agreements have in common.
    Head(&'static str, usize),
    /// The agreement at this place of the log.
    Agreement(usize),
    /// How its sentence changed.
    Amended(Vec<Piece>),
    /// How far apart the sides are now.
    Gap(GapChange),
}

/// What changed since a meeting.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    /// The place of the meeting; `None` where there is none before the last.
    since: Option<usize>,
    rows: Vec<Row>,
}

impl Changed {
    /// Finds what changed since a meeting.
    #[must_use]
    pub fn since(since: Option<usize>, chronicle: &Chronicle, today: Date) -> Self {
        let mut changed = Self {
            since,
            rows: Vec::new(),
        };
        if let Some(meeting) = since {
            changed.find(meeting, chronicle, today);
        }
        changed
    }

    fn find(&mut self, meeting: usize, chronicle: &Chronicle, today: Date) {
        let changes = chronicle.changes(Since::Meeting(meeting), &Query::default(), today);
        self.agreements("trends-new", &changes.new);
        self.head("trends-amended", changes.amended.len());
        for (entry, before) in &changes.amended {
            let old = &chronicle.recorded(*before).agreement.text;
            let words = compare(old, &entry.agreement().text);
            self.rows.push(Row::Amended(words));
        }
        for judgement in Judgement::ALL {
            let judged = changes.judged.iter();
            let judged = judged.filter(|(_, found)| *found == judgement);
            let judged: Vec<Entry<'_>> = judged.map(|(entry, _)| *entry).collect();
            self.agreements(judgement_key(judgement), &judged);
        }
        self.agreements("trends-dropped", &changes.dropped);
        self.head("trends-gap-changes", changes.gaps.len());
        self.rows.extend(changes.gaps.into_iter().map(Row::Gap));
    }

    fn head(&mut self, key: &'static str, count: usize) {
        if count > 0 {
            self.rows.push(Row::Head(key, count));
        }
    }

    fn agreements(&mut self, key: &'static str, found: &[Entry<'_>]) {
        self.head(key, found.len());
        let places = found.iter().map(|entry| Row::Agreement(entry.place()));
        self.rows.extend(places);
    }

    /// How many rows there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.rows.len()
    }

    /// Draws what changed from a row on.
    pub fn draw(&self, scene: Scene<'_>, chronicle: &Chronicle, from: usize, pen: &mut Pen<'_>) {
        let Some(since) = self.since else {
            pen.line(&said(scene, &scene.text("trends-one-session"), Role::Text));
            return;
        };
        let session = scene.locale().meeting(&chronicle.meetings()[since]);
        let text = scene
            .locale()
            .say("trends-since", &[("session", session.into())]);
        pen.text(&text, 2, scene.style(Role::Heading));
        if self.rows.is_empty() {
            pen.skip(1);
            pen.line(&said(
                scene,
                &scene.text("trends-nothing-changed"),
                Role::Text,
            ));
        }
        let mut told = Vec::new();
        let room = usize::from(pen.left());
        for (place, row) in self.rows.iter().enumerate().skip(from) {
            if told.len() > room {
                break;
            }
            // Two sentences that changed are told apart by air: their lines look alike.
            let before = place.checked_sub(1).map(|before| &self.rows[before]);
            if matches!((before, row), (Some(Row::Amended(_)), Row::Amended(_))) {
                told.push(Line::default());
            }
            told.extend(lines(scene, chronicle, row, pen.columns()));
        }
        if told.len() > room {
            told.truncate(room.saturating_sub(1));
            let more = format!("    {}", scene.sign(Sign::More));
            told.push(Line::from(scene.span(&more, Role::Quiet)));
        }
        for line in &told {
            pen.line(line);
        }
    }
}

const fn judgement_key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Kept => "trends-were-kept",
        Judgement::Partly => "trends-were-partly",
        Judgement::NotKept => "trends-were-not-kept",
        Judgement::NoLongerNeeded => "trends-were-not-needed",
    }
}

fn said(scene: Scene<'_>, text: &str, role: Role) -> Line<'static> {
    Line::from(scene.span(&format!("  {text}"), role))
}

fn lines(scene: Scene<'_>, chronicle: &Chronicle, row: &Row, columns: usize) -> Vec<Line<'static>> {
    match row {
        Row::Head(key, count) => {
            let text = scene.locale().say(key, &[("count", (*count).into())]);
            vec![Line::default(), said(scene, &text, Role::Accent)]
        }
        Row::Agreement(place) => {
            let Some(entry) = chronicle.entry(*place) else {
                return Vec::new();
            };
            let (quiet, text) = (scene.style(Role::Quiet), scene.style(Role::Text));
            let lead = format!("{} ", scene.sign(Sign::Dot));
            led_lines(&lead, INDENT, &entry.agreement().text, quiet, text, columns)
        }
        Row::Amended(words) => marked(scene, words, columns),
        Row::Gap(gap) => gap_lines(scene, gap, columns),
    }
}

fn gap_lines(scene: Scene<'_>, gap: &GapChange, columns: usize) -> Vec<Line<'static>> {
    let (key, role) = match gap.course {
        Course::Closed => ("trends-gap-closed", Role::Good),
        Course::Opened => ("trends-gap-opened", Role::Attention),
        Course::Stayed => ("trends-gap-stayed", Role::Text),
    };
    let number = |gap: f64| scene.locale().number(gap.abs(), 1);
    let values = [
        ("point", display(&gap.title).into_owned().into()),
        ("before", number(gap.before).into()),
        ("now", number(gap.now).into()),
    ];
    let text = scene.locale().say(key, &values);
    let style = scene.style(role);
    led_lines("", INDENT, &text, style, style, columns)
}
