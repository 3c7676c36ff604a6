//! Draws what changed in a series since one of its meetings: new, amended, judged, dropped, and gaps that closed or opened.

use ratatui::text::Line;

use crate::domain::lookback::Judgement;
use crate::domain::query::Query;
use crate::domain::series::changes::{Changes, Course, GapChange, Since};
use crate::domain::series::words::compare;
use crate::domain::series::{At, Chronicle, Entry};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::paint::led_lines;

use super::super::log::marked;

/// The columns before what changed.
const INDENT: u16 = 4;

/// What changed since a meeting; without one there is nothing to compare with.
pub fn lines(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    since: Option<usize>,
    columns: usize,
) -> Vec<Line<'static>> {
    let Some(since) = since else {
        return vec![said(scene, &scene.text("trends-one-session"), Role::Text)];
    };
    let session = scene.locale().meeting(&chronicle.meetings()[since]);
    let values = [("session", session.into())];
    let mut lines = vec![said(
        scene,
        &scene.locale().say("trends-since", &values),
        Role::Heading,
    )];
    let today = scene.app.now.wall.date();
    let changes = chronicle.changes(Since::Meeting(since), &Query::default(), today);
    let count = lines.len();
    agreements(scene, "trends-new", &changes.new, columns, &mut lines);
    amended(scene, &changes, columns, &mut lines);
    for judgement in Judgement::ALL {
        let judged = changes
            .judged
            .iter()
            .filter(|(_, found)| *found == judgement);
        let judged: Vec<Entry<'_>> = judged.map(|(entry, _)| *entry).collect();
        agreements(
            scene,
            judgement_key(judgement),
            &judged,
            columns,
            &mut lines,
        );
    }
    agreements(
        scene,
        "trends-dropped",
        &changes.dropped,
        columns,
        &mut lines,
    );
    gaps(scene, &changes.gaps, &mut lines);
    if lines.len() == count {
        lines.push(Line::default());
        lines.push(said(
            scene,
            &scene.text("trends-nothing-changed"),
            Role::Text,
        ));
    }
    lines
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

fn section(scene: Scene<'_>, key: &str, count: usize, lines: &mut Vec<Line<'static>>) {
    lines.push(Line::default());
    let text = scene.locale().say(key, &[("count", count.into())]);
    lines.push(said(scene, &text, Role::Accent));
}

fn agreements(
    scene: Scene<'_>,
    key: &str,
    found: &[Entry<'_>],
    columns: usize,
    lines: &mut Vec<Line<'static>>,
) {
    if found.is_empty() {
        return;
    }
    section(scene, key, found.len(), lines);
    let (quiet, text) = (scene.style(Role::Quiet), scene.style(Role::Text));
    for entry in found {
        let lead = format!("{:<6}", entry.recorded().number);
        lines.extend(led_lines(
            &lead,
            INDENT,
            &entry.agreement().text,
            quiet,
            text,
            columns,
        ));
    }
}

fn amended(
    scene: Scene<'_>,
    changes: &Changes<'_>,
    columns: usize,
    lines: &mut Vec<Line<'static>>,
) {
    if changes.amended.is_empty() {
        return;
    }
    section(scene, "trends-amended", changes.amended.len(), lines);
    for (entry, before) in &changes.amended {
        lines.extend(changed(scene, entry, *before, columns));
    }
}

/// The sentence with what is gone and what is new since a version.
fn changed(scene: Scene<'_>, entry: &Entry<'_>, before: At, columns: usize) -> Vec<Line<'static>> {
    let old = &entry.chronicle().recorded(before).agreement.text;
    marked(scene, &compare(old, &entry.agreement().text), columns)
}

fn gaps(scene: Scene<'_>, found: &[GapChange], lines: &mut Vec<Line<'static>>) {
    if found.is_empty() {
        return;
    }
    section(scene, "trends-gap-changes", found.len(), lines);
    for gap in found {
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
        lines.push(Line::from(scene.span(&format!("    {text}"), role)));
    }
}
