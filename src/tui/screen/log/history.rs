//! Draws how one agreement came to be what it is: made, judged, amended, with the words that changed marked, and who was there.

use ratatui::crossterm::event::KeyEvent;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use uuid::Uuid;

use crate::domain::lookback::{Link, Sequel, Verdict};
use crate::domain::people::Side;
use crate::domain::series::words::{Fate, Piece};
use crate::domain::series::{Also, Chronicle, Entry, Event, Meeting};
use crate::locale::{display, display_lines};
use crate::tui::action::{self, Listens};
use crate::tui::library::Lead;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

use super::list::{moved, state_sign};
use super::{entry, spot_of};

/// Columns before what happened.
const INDENT: u16 = 4;

/// An agreement whose history fills the screen, and the event that the keys act on.
#[derive(Debug, Clone)]
pub struct History {
    /// The first version, by which the agreement is found again.
    born: Link,
    line: usize,
    events: Vec<Event>,
    chosen: usize,
}

/// The link of nothing.
const NONE: Link = Link {
    session: Uuid::nil(),
    agreement: Uuid::nil(),
};

impl History {
    /// The history of the agreement at a place of the log, at its last event.
    #[must_use]
    pub fn of(line: usize, chronicle: &Chronicle) -> Self {
        let entry = entry(chronicle, line);
        let events = entry.map(|entry| entry.history()).unwrap_or_default();
        let born = entry.map(|entry| chronicle.link(entry.line().born()));
        Self {
            born: born.unwrap_or(NONE),
            line,
            chosen: events.len().saturating_sub(1),
            events,
        }
    }

    /// The same in sessions that were read anew; `None` where the agreement is gone.
    #[must_use]
    pub fn again(self, chronicle: &Chronicle) -> Option<Self> {
        let mut entries = chronicle.entries();
        let line = entries.position(|entry| chronicle.link(entry.line().born()) == self.born)?;
        let mut again = Self::of(line, chronicle);
        again.chosen = self.chosen.min(again.chosen);
        Some(again)
    }

    /// Lets a key choose an event, or lead into its session.
    pub fn press(&mut self, key: KeyEvent, chronicle: &Chronicle) -> Lead {
        match action::History::find(key) {
            Some(action::History::Open) => {
                let event = self.events.get(self.chosen);
                return event.map_or(Lead::Stay, |event| Lead::Into(spot_of(event, chronicle)));
            }
            Some(action::History::Up) => self.chosen = moved(self.chosen, -1, self.events.len()),
            Some(action::History::Down) => self.chosen = moved(self.chosen, 1, self.events.len()),
            None => {}
        }
        Lead::Stay
    }

    /// Draws the sentence of today, how it stands, and the events around the chosen one.
    pub fn draw(&self, scene: Scene<'_>, chronicle: &Chronicle, pen: &mut Pen<'_>) {
        let Some(entry) = entry(chronicle, self.line) else {
            return;
        };
        let columns = pen.columns();
        let heading = scene.style(Role::Heading).add_modifier(Modifier::BOLD);
        pen.line(&place(scene, entry, columns));
        pen.air(14);
        pen.text(&entry.agreement().text, 2, heading);
        for line in standing(scene, entry, columns) {
            pen.line(&line);
        }
        if let Some(clash) = entry.line().clash() {
            let text = scene
                .locale()
                .trouble(chronicle, &chronicle.troubles()[clash]);
            let style = scene.style(Role::Attention);
            pen.led("! ", 2, &text, style, style);
        }
        pen.air(14);
        let blocks: Vec<Vec<Line<'static>>> = (0..self.events.len())
            .map(|place| self.event(scene, chronicle, place, columns))
            .collect();
        crate::tui::screen::list::fill(scene, &blocks, self.chosen, pen);
    }

    /// One event: when and in which session, what happened, and in which words.
    fn event(
        &self,
        scene: Scene<'_>,
        chronicle: &Chronicle,
        place: usize,
        columns: usize,
    ) -> Vec<Line<'static>> {
        let event = &self.events[place];
        let meeting = &chronicle.meetings()[event.meeting()];
        let here = place == self.chosen;
        let what = what(scene, chronicle, event, meeting);
        let mut lines = vec![head(scene, meeting, &what, here, columns)];
        let text = scene.style(Role::Text);
        match event {
            Event::Made(at) => {
                let agreement = &chronicle.recorded(*at).agreement;
                lines.extend(led_lines("", INDENT, &agreement.text, text, text, columns));
                lines.extend(reason(scene, &agreement.reason, columns));
                lines.extend(there(scene, meeting, columns));
            }
            Event::Amended {
                at, words, also, ..
            } => {
                lines.extend(marked(scene, words, columns));
                lines.extend(changed_beside(scene, also, columns));
                lines.extend(reason(
                    scene,
                    &chronicle.recorded(*at).agreement.reason,
                    columns,
                ));
                if !self.told_before(place) {
                    lines.extend(there(scene, meeting, columns));
                }
            }
            Event::Judged(judged) => {
                let verdict = &meeting.verdicts[judged.verdict].verdict;
                lines.extend(judged_lines(scene, verdict, columns));
                lines.extend(there(scene, meeting, columns));
            }
        }
        lines
    }

    /// Whether the event before is of the same meeting, and told who was there.
    fn told_before(&self, place: usize) -> bool {
        let before = place
            .checked_sub(1)
            .map(|before| self.events[before].meeting());
        before == Some(self.events[place].meeting())
    }
}

/// Whose agreement it is, at which point, and its number.
fn place(scene: Scene<'_>, entry: Entry<'_>, columns: usize) -> Line<'static> {
    let parts = [
        entry.series().name.trim().to_owned(),
        entry.topic().title.clone(),
        entry.recorded().number(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let text = display(&parts.join(" · ")).into_owned();
    let text = wrap::cut(&text, columns.saturating_sub(2), scene.sign(Sign::More));
    Line::from(scene.span(&format!("  {text}"), Role::Accent))
}

/// Kind, state, days and owners, on one line or on two.
fn standing(scene: Scene<'_>, entry: Entry<'_>, columns: usize) -> Vec<Line<'static>> {
    let locale = scene.locale();
    let today = scene.app.now.wall.date();
    let line = entry.line();
    let (sign, role) = state_sign(scene, line.state);
    let mut spans = vec![
        scene.span(
            &format!("  {} · ", locale.kind(entry.agreement().kind)),
            Role::Quiet,
        ),
        scene.span(&format!("{sign} {}", locale.state(line.state)), role),
    ];
    for (key, day) in [("log-due", line.due), ("log-review", line.review)] {
        let Some(day) = day else { continue };
        let said = locale.say(key, &[("day", locale.short_day(day).into())]);
        let said = format!("{said} ({})", locale.away(day, today));
        spans.push(scene.span(" · ", Role::Quiet));
        spans.push(if day < today {
            scene.span(&format!("! {said}"), Role::Attention)
        } else {
            scene.span(&said, Role::Quiet)
        });
    }
    let mut owners = Vec::new();
    for side in [Side::Sales, Side::Marketing] {
        if let Some(name) = entry.agreement().owner(side) {
            let sign = scene.look().side_sign(side);
            owners.push(scene.span(&format!("  {sign} "), Look::side_role(side)));
            owners.push(scene.span(name, Role::Text));
        }
    }
    let width = |spans: &[Span<'static>]| spans.iter().map(Span::width).sum::<usize>();
    if width(&spans) + width(&owners) <= columns {
        spans.extend(owners);
        vec![Line::from(spans)]
    } else {
        vec![Line::from(spans), Line::from(owners)]
    }
}

/// What happened, in a word or two, and its role.
fn what(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    event: &Event,
    meeting: &Meeting,
) -> Vec<Span<'static>> {
    let locale = scene.locale();
    match event {
        Event::Made(at) => {
            let recorded = chronicle.recorded(*at);
            let standing = recorded.agreement.state;
            let sign = scene.look().standing_sign(standing);
            let word = format!("{sign} {}", locale.standing(standing));
            vec![
                scene.span(&word, Look::standing_role(standing)),
                scene.span(&format!("  {}", recorded.number()), Role::Quiet),
            ]
        }
        Event::Amended { at, .. } => {
            let number = chronicle.recorded(*at).number();
            vec![
                scene.span(&scene.text("log-amended"), Role::Heading),
                scene.span(&format!("  {number}"), Role::Quiet),
            ]
        }
        Event::Judged(judged) => {
            let verdict = &meeting.verdicts[judged.verdict].verdict;
            let (sign, role) = super::super::lookback::verdict_sign(verdict.judgement);
            let word = verdict
                .judgement
                .map(|judgement| locale.judgement(judgement));
            let word = word.unwrap_or_else(|| scene.text("lookback-looked-at"));
            vec![scene.span(&format!("{} {word}", scene.sign(sign)), role)]
        }
    }
}

/// The day, what happened, and in which session.
fn head(
    scene: Scene<'_>,
    meeting: &Meeting,
    what: &[Span<'static>],
    here: bool,
    columns: usize,
) -> Line<'static> {
    let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
    let role = if here { Role::Selection } else { Role::Heading };
    let day = scene.locale().short_day(meeting.date);
    let mut line = Line::from(vec![
        scene.span(&format!("{pointer} "), Role::Accent),
        scene.span(&format!("{day:<16} "), role),
    ]);
    line.spans.extend(what.iter().cloned());
    let room = columns.saturating_sub(line.width() + 3);
    let title = wrap::cut(&display(meeting.title.trim()), room, scene.sign(Sign::More));
    line.push_span(scene.span(&format!("   {title}"), Role::Quiet));
    line
}

/// A sentence with what is gone struck out between brackets and what is new underlined, over as many lines as it needs.
#[must_use]
pub fn marked(scene: Scene<'_>, words: &[Piece], columns: usize) -> Vec<Line<'static>> {
    let mut text = String::new();
    let mut styles: Vec<(usize, Style)> = Vec::new();
    for piece in words {
        let (shown, style) = match piece.fate {
            Fate::Same => (
                display_lines(&piece.text).into_owned(),
                scene.style(Role::Text),
            ),
            Fate::Gone => {
                let style = scene.style(Role::Quiet).crossed_out();
                let gone = display_lines(&piece.text);
                // The blank before it belongs to what stands there now.
                let blank = if gone.starts_with(' ') { " " } else { "" };
                (format!("{blank}[{}]", gone.trim()), style)
            }
            Fate::New => {
                let style = scene.style(Role::Heading).bold().underlined();
                let new = display_lines(&piece.text).trim_end().to_owned();
                (new, style)
            }
        };
        // A changed word and the one in its place are two words.
        if piece.fate == Fate::New && text.ends_with(']') && !piece.text.starts_with(' ') {
            text.push(' ');
            styles.push((text.len(), scene.style(Role::Text)));
        }
        text.push_str(&shown);
        styles.push((text.len(), style));
        // No line under the blank before the next word.
        if piece.fate == Fate::New && piece.text.ends_with(' ') {
            text.push(' ');
            styles.push((text.len(), scene.style(Role::Text)));
        }
    }
    let indent = " ".repeat(usize::from(INDENT));
    let lines = wrap::lines(&text, columns.saturating_sub(indent.len()).max(1));
    let lines = lines.into_iter().map(|range| {
        let mut spans = vec![Span::from(indent.clone())];
        let mut from = range.start;
        for &(end, style) in &styles {
            let to = end.min(range.end);
            if to > from {
                spans.push(Span::styled(text[from..to].replace('\n', ""), style));
                from = to;
            }
        }
        Line::from(spans)
    });
    lines.collect()
}

/// What changed beside the sentence.
fn changed_beside(scene: Scene<'_>, also: &[Also], columns: usize) -> Vec<Line<'static>> {
    if also.is_empty() {
        return Vec::new();
    }
    let parts: Vec<String> = also.iter().map(|part| scene.locale().also(*part)).collect();
    let values = [("parts", parts.join(", ").into())];
    let text = scene.locale().say("log-also", &values);
    quiet(scene, &text, columns)
}

fn reason(scene: Scene<'_>, text: &str, columns: usize) -> Vec<Line<'static>> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let values = [("text", display_lines(text).into_owned().into())];
    quiet(scene, &scene.locale().say("log-why", &values), columns)
}

/// What a session measured, why it judged so, and what came of it.
fn judged_lines(scene: Scene<'_>, verdict: &Verdict, columns: usize) -> Vec<Line<'static>> {
    let locale = scene.locale();
    let mut lines = Vec::new();
    let mut facts = Vec::new();
    if !verdict.measured.trim().is_empty() {
        let value = display(&verdict.measured).into_owned();
        facts.push(locale.say("log-measured", &[("value", value.into())]));
    }
    match verdict.sequel {
        Some(Sequel::Renew(day)) => {
            let day = locale.short_day(day);
            facts.push(locale.say("log-renewed", &[("day", day.into())]));
        }
        Some(Sequel::Drop) => facts.push(scene.text("lookback-dropped")),
        Some(Sequel::Amend(_)) | None => {}
    }
    if !verdict.why.trim().is_empty() {
        let text = scene.style(Role::Text);
        lines.extend(led_lines("", INDENT, &verdict.why, text, text, columns));
    }
    if !facts.is_empty() {
        lines.extend(quiet(scene, &facts.join(" · "), columns));
    }
    lines
}

/// Who was there.
fn there(scene: Scene<'_>, meeting: &Meeting, columns: usize) -> Vec<Line<'static>> {
    if meeting.people.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = meeting
        .people
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    let values = [("people", display(&names.join(", ")).into_owned().into())];
    quiet(scene, &scene.locale().say("log-there", &values), columns)
}

fn quiet(scene: Scene<'_>, text: &str, columns: usize) -> Vec<Line<'static>> {
    let style = scene.style(Role::Quiet);
    led_lines("", INDENT, text, style, style, columns)
}
