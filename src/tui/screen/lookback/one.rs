//! Draws one earlier agreement: the sentence, who, since when, what was said of it before, and what the group says of it now.

use jiff::civil::Date;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::domain::agreement::Measure;
use crate::domain::lookback::{Judgement, Sequel, Verdict};
use crate::domain::people::Side;
use crate::domain::series::{Entry, Item};
use crate::domain::session::Session;
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::subject::lookback::way_gone;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

use super::list::{sign, turn_title};
use super::{sentence, told};

/// Columns of the names of the parts.
const NAME: usize = 12;

/// Columns before everything.
const INDENT: u16 = 4;

/// How many earlier verdicts are shown at most; the last ones say most.
const VERDICTS: usize = 3;

/// The most empty rows between two blocks.
const MOST_AIR: usize = 2;

/// Draws an agreement, which is the one at this place of so many.
pub fn draw(
    scene: Scene<'_>,
    session: &Session,
    item: &Item,
    (at, count): (usize, usize),
    pen: &mut Pen<'_>,
) {
    let (entry, verdict) = told(scene, session, item);
    let values = [("place", (at + 1).into()), ("count", count.into())];
    let place = scene.locale().say("point-of", &values);
    let place = format!("{place}   {}", scene.text(turn_title(item.turn)));
    super::head(scene, session, &place, pen);

    let card = Card {
        scene,
        session,
        columns: pen.columns(),
    };
    let heading = scene.style(Role::Heading).add_modifier(Modifier::BOLD);
    let text = sentence(entry, verdict);
    let mut blocks = [
        led_lines("", INDENT, text, heading, heading, card.columns),
        card.facts(entry, verdict),
        card.said(verdict),
    ];
    // What the group is asked stays in sight, whatever is told of the agreement.
    // Where it comes from goes first, then by whom and when; the measure stays longest.
    let all: usize = blocks.iter().map(Vec::len).sum();
    let beyond = all.saturating_sub(usize::from(pen.left()));
    let beyond = beyond.min(blocks[1].len());
    blocks[1].drain(..beyond);
    let used: usize = blocks.iter().map(Vec::len).sum();
    let free = usize::from(pen.left()).saturating_sub(used);
    let (air, more) = (free / blocks.len(), free % blocks.len());
    for (place, block) in blocks.iter().enumerate() {
        // What is left over goes to the last blocks: the sentence stands close below the head first.
        let one = usize::from(place + more >= blocks.len());
        pen.skip(u16::try_from((air + one).min(MOST_AIR)).unwrap_or(0));
        for line in block {
            pen.line(line);
        }
    }
}

/// What the lines of one agreement are made with.
struct Card<'a> {
    scene: Scene<'a>,
    session: &'a Session,
    columns: usize,
}

impl Card<'_> {
    /// Where it comes from, who owns it, when it is due, how it is measured, and what was said of it before.
    fn facts(&self, entry: Option<Entry<'_>>, verdict: Option<&Verdict>) -> Vec<Line<'static>> {
        let Some(entry) = entry else {
            return self.plain(&self.scene.text("lookback-not-here"));
        };
        let mut lines = self.plain(&self.origin(entry));
        lines.push(self.part("lookback-who", self.owners(entry)));
        let line = entry.line();
        lines.extend(line.due.map(|day| self.day("lookback-due", day)));
        lines.extend(line.review.map(|day| self.day("lookback-review", day)));
        let measured = verdict.map_or("", |verdict| &verdict.measured);
        lines.extend(self.measure(&entry.agreement().measure, measured));
        lines.extend(self.before(entry));
        lines
    }

    fn plain(&self, text: &str) -> Vec<Line<'static>> {
        let quiet = self.scene.style(Role::Quiet);
        led_lines("", INDENT, text, quiet, quiet, self.columns)
    }

    /// The point, the kind, the session in which it was born and its day.
    fn origin(&self, entry: Entry<'_>) -> String {
        let locale = self.scene.locale();
        let birth = entry.birth();
        let values = [
            ("day", locale.short_day(birth.date).into()),
            ("session", display(&birth.title).into_owned().into()),
        ];
        let key = if birth.title.trim().is_empty() {
            "lookback-since"
        } else {
            "lookback-since-session"
        };
        let facts = [
            display(&entry.topic().title).into_owned(),
            locale.kind(entry.agreement().kind),
            locale.say(key, &values),
        ];
        facts.join(" · ")
    }

    fn owners(&self, entry: Entry<'_>) -> Vec<Span<'static>> {
        let scene = self.scene;
        let mut spans = Vec::new();
        for side in [Side::Sales, Side::Marketing] {
            if let Some(name) = entry.agreement().owner(side) {
                let sign = scene.look().side_sign(side);
                spans.push(scene.span(&format!("{sign} "), Look::side_role(side)));
                spans.push(scene.span(&format!("{name}   "), Role::Text));
            }
        }
        if spans.is_empty() {
            spans.push(scene.span(&scene.text("lookback-nobody"), Role::Quiet));
        }
        spans
    }

    /// A day on which something was to happen; one that has passed needs a look.
    fn day(&self, key: &str, day: Date) -> Line<'static> {
        let text = self.scene.locale().short_day(day);
        let late = day < self.session.date;
        let (lead, role) = if late {
            (self.scene.sign(Sign::Attention), Role::Attention)
        } else {
            (" ", Role::Text)
        };
        self.part(key, vec![self.scene.span(&format!("{lead} {text}"), role)])
    }

    /// From where, over what was measured, to where: "was 35 %  →  now 62 %  →  aim 90 %", and how much of the way that is.
    fn measure(&self, measure: &Measure, measured: &str) -> Vec<Line<'static>> {
        let (scene, locale) = (self.scene, self.scene.locale());
        let steps = [
            (
                "lookback-from",
                measure
                    .baseline
                    .as_ref()
                    .map(|amount| locale.amount(amount)),
            ),
            (
                "lookback-now",
                Some(measured.to_owned()).filter(|text| !text.is_empty()),
            ),
            (
                "lookback-to",
                measure.target.as_ref().map(|amount| locale.amount(amount)),
            ),
        ];
        let mut spans = Vec::new();
        for (key, value) in steps {
            let Some(value) = value else { continue };
            if !spans.is_empty() {
                spans.push(scene.span("  →  ", Role::Quiet));
            }
            let role = if key == "lookback-now" {
                Role::Heading
            } else {
                Role::Text
            };
            spans.push(scene.span(&format!("{} ", scene.text(key)), Role::Quiet));
            spans.push(scene.span(&value, role));
        }
        if let Some(percent) = way_gone(measure, measured, locale) {
            let text = locale.say("lookback-way", &[("percent", percent.into())]);
            spans.push(scene.span(&format!("    {text}"), Role::Accent));
        }
        let mut lines = Vec::new();
        if !measure.what.is_empty() {
            let room = self.columns.saturating_sub(usize::from(INDENT) + NAME + 2);
            let what = wrap::cut(&display(&measure.what), room, scene.sign(Sign::More));
            let what = scene.span(&format!("  {what}"), Role::Text);
            lines.push(self.part("lookback-measure", vec![what]));
        }
        if !spans.is_empty() {
            spans.insert(0, "  ".into());
            let key = if lines.is_empty() {
                "lookback-measure"
            } else {
                ""
            };
            lines.push(self.part(key, spans));
        }
        lines
    }

    /// What earlier meetings said of it, the last ones.
    fn before(&self, entry: Entry<'_>) -> Vec<Line<'static>> {
        let scene = self.scene;
        let verdicts: Vec<_> = entry.verdicts().collect();
        let skipped = verdicts.len().saturating_sub(VERDICTS);
        let mut lines = Vec::new();
        for (meeting, given) in verdicts.into_iter().skip(skipped) {
            let (mark, role) = sign(given.judgement);
            let words = given
                .judgement
                .map(|judgement| scene.locale().judgement(judgement));
            let words = words.unwrap_or_else(|| scene.text("lookback-looked-at"));
            let mut text = format!("  {}", scene.locale().short_day(meeting.date));
            for more in [&given.verdict.measured, &given.verdict.why] {
                if !more.trim().is_empty() {
                    text.push_str(" · ");
                    text.push_str(&display(more));
                }
            }
            let lead = format!("{} {words}", scene.sign(mark));
            let used = usize::from(INDENT) + NAME + wrap::width(&lead);
            let text = wrap::cut(
                &text,
                self.columns.saturating_sub(used),
                scene.sign(Sign::More),
            );
            let key = if lines.is_empty() {
                "lookback-before"
            } else {
                ""
            };
            let spans = vec![scene.span(&lead, role), scene.span(&text, Role::Quiet)];
            lines.push(self.part(key, spans));
        }
        lines
    }

    /// What the group says of it now: the four verdicts with the one that was given, why, and what comes of it.
    fn said(&self, verdict: Option<&Verdict>) -> Vec<Line<'static>> {
        let scene = self.scene;
        let mut lines = self.choices(verdict.and_then(|verdict| verdict.judgement));
        let Some(verdict) = verdict else {
            return lines;
        };
        if !verdict.why.is_empty() {
            let name = scene.text("lookback-why");
            let pad = " ".repeat((NAME + 2).saturating_sub(wrap::width(&name)));
            let (quiet, text) = (scene.style(Role::Quiet), scene.style(Role::Text));
            let lead = format!("{name}{pad}");
            lines.extend(led_lines(
                &lead,
                INDENT,
                &verdict.why,
                quiet,
                text,
                self.columns,
            ));
        }
        let Some(sequel) = verdict.sequel else {
            return lines;
        };
        let locale = scene.locale();
        let text = match sequel {
            Sequel::Renew(day) => {
                let day = locale.long_day(day);
                locale.say("lookback-renewed", &[("day", day.into())])
            }
            Sequel::Amend(id) => {
                let number = self.session.number_of(id).unwrap_or_default();
                locale.say("lookback-amended", &[("number", number.into())])
            }
            Sequel::Drop => scene.text("lookback-dropped"),
        };
        let text = scene.span(&format!("  {text}"), Role::Text);
        lines.push(self.part("lookback-then", vec![text]));
        let new = verdict
            .amendment()
            .and_then(|id| self.session.minutes.agreement(id));
        if let Some(new) = new {
            let indent = INDENT + u16::try_from(NAME + 2).unwrap_or(0);
            let heading = scene.style(Role::Heading);
            lines.extend(led_lines(
                "",
                indent,
                &new.text,
                heading,
                heading,
                self.columns,
            ));
        }
        lines
    }

    /// The question whether it was kept, and its four answers behind their keys, on one row or on two.
    fn choices(&self, given: Option<Judgement>) -> Vec<Line<'static>> {
        let (scene, locale) = (self.scene, self.scene.locale());
        let answers = (1..).zip(Judgement::ALL).map(|(number, judgement)| {
            let word = locale.judgement(judgement);
            let here = given == Some(judgement);
            let lead = if here {
                let (mark, role) = sign(given);
                scene.span(&format!("{} {number} ", scene.sign(mark)), role)
            } else {
                scene.span(&format!("  {number} "), Role::Accent)
            };
            let role = match given {
                Some(_) if here => Role::Selection,
                Some(_) => Role::Quiet,
                None => Role::Text,
            };
            [lead, scene.span(&word, role), "    ".into()]
        });
        let mut answers: Vec<[Span<'static>; 3]> = answers.collect();
        let width = |spans: &[[Span<'static>; 3]]| -> usize {
            spans.iter().flatten().map(Span::width).sum()
        };
        let room = self.columns.saturating_sub(usize::from(INDENT) + NAME);
        let two_rows = width(&answers) > room + 4;
        if two_rows {
            align(&mut answers);
        }
        let rows = answers.chunks(if two_rows { 2 } else { 4 }).enumerate();
        rows.map(|(row, answers)| {
            let key = if row == 0 { "lookback-kept" } else { "" };
            self.part(key, answers.iter().flatten().cloned().collect())
        })
        .collect()
    }

    /// A part behind its name; without a key behind the air of one.
    fn part(&self, key: &str, value: Vec<Span<'static>>) -> Line<'static> {
        let name = if key.is_empty() {
            String::new()
        } else {
            self.scene.text(key)
        };
        let pad = " ".repeat(NAME.saturating_sub(wrap::width(&name)));
        let indent = " ".repeat(usize::from(INDENT));
        let name = self
            .scene
            .span(&format!("{indent}{name}{pad}"), Role::Quiet);
        let mut line = Line::from(name);
        line.spans.extend(value);
        line
    }
}

/// Makes the first of each two answers equally wide, so that the second ones stand below each other.
fn align(answers: &mut [[Span<'static>; 3]]) {
    let words = |answer: &[Span<'static>; 3]| answer[1].width();
    let widest = answers.iter().step_by(2).map(words).max().unwrap_or(0);
    for answer in answers.iter_mut().step_by(2) {
        let pad = " ".repeat(widest.saturating_sub(words(answer)) + 4);
        answer[2] = pad.into();
    }
}
