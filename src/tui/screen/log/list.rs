//! Draws what was found in the decision log: only the lines that are in sight, so that thousands cost no more than a few.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::domain::people::Side;
use crate::domain::series::{Chronicle, Entry, State};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns before the sentence: pointer, and the sign of its state. Its number counts within one session only.
const LEAD: usize = 4;

/// Rows of one agreement: its sentence, and how it stands.
const ROWS: usize = 2;

/// The most rows of the sentence that is chosen.
const MOST_ROWS: usize = 3;

/// The place so many lines further, within so many.
#[must_use]
pub fn moved(chosen: usize, by: isize, count: usize) -> usize {
    chosen
        .saturating_add_signed(by)
        .min(count.saturating_sub(1))
}

/// The first of the items that are drawn, so that the chosen one is in sight, about a third from the top; `height` says how many
/// rows an item takes.
#[must_use]
pub fn window(chosen: usize, rows: usize, count: usize, height: impl Fn(usize) -> usize) -> usize {
    // Downwards from the end first: the last items fill the window rather than leave air below them.
    let mut last = count;
    let mut used = 0;
    while last > 0 && used + height(last - 1) <= rows {
        last -= 1;
        used += height(last);
    }
    let mut first = chosen.min(count);
    let mut above = 0;
    while first > 0 && above + height(first - 1) <= rows / 3 {
        first -= 1;
        above += height(first);
    }
    first.min(last)
}

/// Draws the agreements at these places around the chosen one.
pub fn draw(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    found: &[usize],
    chosen: usize,
    pen: &mut Pen<'_>,
) {
    if found.is_empty() {
        pen.skip(1);
        pen.text(&scene.text("log-empty"), 2, scene.style(Role::Text));
        return;
    }
    let air = usize::from(pen.left() >= 24);
    let headed = |place: usize| starts_group(chronicle, found, place);
    let room = pen.columns().saturating_sub(LEAD).max(1);
    let chosen_rows = found
        .get(chosen)
        .and_then(|&line| chronicle.entry(line))
        .map_or(1, |entry| sentence(entry, room).len());
    let height = |place: usize| {
        ROWS + air
            + if place == chosen { chosen_rows - 1 } else { 0 }
            + if headed(place) {
                2 - usize::from(place == 0)
            } else {
                0
            }
    };
    pen.air(14);
    let rows = usize::from(pen.left());
    let first = window(chosen, rows, found.len(), height);
    for (place, &line) in found.iter().enumerate().skip(first) {
        let Some(entry) = chronicle
            .entry(line)
            .filter(|_| usize::from(pen.left()) >= ROWS)
        else {
            break;
        };
        if place == first || headed(place) {
            if place > first && air == 0 {
                pen.skip(1);
            }
            pen.line(&heading(scene, entry, pen.columns()));
        }
        for line in lines(scene, entry, place == chosen, pen.columns()) {
            pen.line(&line);
        }
        pen.skip(u16::try_from(air).unwrap_or(0));
    }
}

/// Whether an item begins another series or point than the one before it.
fn starts_group(chronicle: &Chronicle, found: &[usize], place: usize) -> bool {
    let group = |place: usize| {
        let entry = chronicle.entry(found[place])?;
        Some((entry.line().series, entry.topic().point.clone()))
    };
    place == 0 || group(place) != group(place - 1)
}

fn heading(scene: Scene<'_>, entry: Entry<'_>, columns: usize) -> Line<'static> {
    let series = display(entry.series().name.trim()).into_owned();
    let point = display(&entry.topic().title).into_owned();
    let parts: Vec<String> = [series, point]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let text = wrap::cut(
        &parts.join(" · "),
        columns.saturating_sub(2),
        scene.sign(Sign::More),
    );
    Line::from(scene.span(&format!("  {text}"), Role::Quiet))
}

/// The sentence over as many rows as it needs, within bounds.
fn sentence(entry: Entry<'_>, room: usize) -> Vec<String> {
    let text = display(&entry.agreement().text).into_owned();
    let rows = wrap::lines(&text, room);
    let mut rows: Vec<Range<usize>> = rows.into_iter().collect();
    if let Some(beyond) = rows.get(MOST_ROWS - 1).map(|row| row.start..text.len()) {
        rows.truncate(MOST_ROWS - 1);
        rows.push(beyond);
    }
    rows.into_iter()
        .map(|row| text[row].trim_end().to_owned())
        .collect()
}

/// One agreement: its sentence, whole where it is chosen and else as far as it fits, and below how it stands.
fn lines(scene: Scene<'_>, entry: Entry<'_>, here: bool, columns: usize) -> Vec<Line<'static>> {
    let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
    let (sign, role) = state_sign(scene, entry.line().state);
    let room = columns.saturating_sub(LEAD);
    let more = scene.sign(Sign::More);
    let rows = if here {
        sentence(entry, room.max(1))
    } else {
        vec![display(&entry.agreement().text).into_owned()]
    };
    let text_role = match entry.line().state {
        _ if here => Role::Selection,
        State::Dropped => Role::Quiet,
        _ => Role::Text,
    };
    let mut lines: Vec<Line<'static>> = Vec::new();
    for row in rows {
        let lead = if lines.is_empty() {
            vec![
                scene.span(&format!("{pointer} "), Role::Accent),
                scene.span(sign, role),
                " ".into(),
            ]
        } else {
            vec![" ".repeat(LEAD).into()]
        };
        let mut line = Line::from(lead);
        line.push_span(scene.span(&wrap::cut(&row, room, more), text_role));
        lines.push(line);
    }
    lines.push(standing(scene, entry, columns));
    lines
}

/// The sign of how firm an agreement is now, and its role.
pub fn state_sign(scene: Scene<'_>, state: State) -> (&'static str, Role) {
    use crate::domain::agreement::Standing;
    let standing = match state {
        State::Proposed => Standing::Proposed,
        State::Agreed | State::Done => Standing::Agreed,
        State::OnTrial => Standing::OnTrial,
        State::Dropped => Standing::Dropped,
    };
    (
        scene.look().standing_sign(standing),
        Look::standing_role(standing),
    )
}

/// State, owners, the next day, the verdicts so far, and where it was born; of each the longest form that fits, or none.
fn standing(scene: Scene<'_>, entry: Entry<'_>, columns: usize) -> Line<'static> {
    let mut line = Line::from(" ".repeat(LEAD));
    let mut first = true;
    for forms in facts(scene, entry) {
        let gap = if first { "" } else { " · " };
        let room = columns.saturating_sub(line.width() + wrap::width(gap));
        let fits = |form: &Fact| form.iter().map(Span::width).sum::<usize>() <= room;
        let Some(part) = forms.into_iter().find(fits) else {
            continue;
        };
        line.push_span(scene.span(gap, Role::Quiet));
        for span in part {
            line.push_span(span);
        }
        first = false;
    }
    line
}

/// Something that is said of an agreement in a few words.
type Fact = Vec<Span<'static>>;

/// What is said of an agreement, each in its forms, the longest first.
fn facts(scene: Scene<'_>, entry: Entry<'_>) -> Vec<Vec<Fact>> {
    let locale = scene.locale();
    let today = scene.app.now.wall.date();
    let line = entry.line();
    let (_, state_role) = state_sign(scene, line.state);
    let mut facts = vec![vec![vec![
        scene.span(&locale.state(line.state), state_role),
    ]]];
    if line.clash().is_some() {
        let text = format!("! {}", scene.text("log-clash"));
        facts.push(vec![vec![scene.span(&text, Role::Attention)]]);
    }
    if let Some(day) = line.next_day() {
        let key = if line.due == Some(day) {
            "log-due"
        } else {
            "log-review"
        };
        let said = locale.say(key, &[("day", locale.short_day(day).into())]);
        facts.push(vec![vec![if day < today {
            scene.span(&format!("! {said}"), Role::Attention)
        } else {
            scene.span(&said, Role::Quiet)
        }]]);
    }
    let mut owners = Vec::new();
    for side in [Side::Sales, Side::Marketing] {
        if let Some(name) = entry.agreement().owner(side) {
            if !owners.is_empty() {
                owners.push("  ".into());
            }
            let sign = scene.look().side_sign(side);
            owners.push(scene.span(&format!("{sign} "), Look::side_role(side)));
            owners.push(scene.span(name, Role::Quiet));
        }
    }
    if !owners.is_empty() {
        facts.push(vec![owners]);
    }
    let verdicts = verdicts(scene, entry);
    facts.push(
        verdicts
            .iter()
            .map(|said| vec![scene.span(said, Role::Quiet)])
            .collect(),
    );
    let birth = entry.birth();
    let since = locale.say("log-since", &[("day", locale.short_day(birth.date).into())]);
    facts.push(vec![vec![scene.span(&since, Role::Quiet)]]);
    facts
}

/// The verdicts so far: all of them, then without the oldest, one by one; the last one counts most.
fn verdicts(scene: Scene<'_>, entry: Entry<'_>) -> Vec<String> {
    let verdicts = entry
        .verdicts()
        .filter_map(|(_, verdict)| verdict.judgement);
    let verdicts: Vec<String> = verdicts
        .map(|judgement| scene.locale().judgement(judgement))
        .collect();
    let from = |first: usize| {
        let more = scene.sign(Sign::More);
        let lead = if first > 0 {
            format!("{more} ")
        } else {
            String::new()
        };
        lead + &verdicts[first..].join(", ")
    };
    (0..verdicts.len()).map(from).collect()
}
