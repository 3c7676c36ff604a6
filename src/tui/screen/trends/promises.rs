//! Draws what became of promises: a meeting a row, the share that it found kept as a bar. The other numbers are `numbers`.

use ratatui::text::Line;

use crate::domain::series::{Chronicle, Promises, Trends};
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::numbers::bar;

/// Columns of the day of a meeting.
const DAY: usize = 17;

/// The share of promises that each meeting found kept.
pub fn promises(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    trends: &Trends,
    first: usize,
    pen: &mut Pen<'_>,
) {
    if trends.promises.is_empty() {
        pen.text(
            &scene.text("trends-no-promises"),
            2,
            scene.style(Role::Text),
        );
        return;
    }
    let shares = trends.promises.iter();
    let shares = shares.map(|promises| wrap::width(&promise_words(scene, promises).0));
    let room = pen
        .columns()
        .saturating_sub(DAY + 5 + shares.max().unwrap_or(0));
    let width = (pen.columns() / 4).min(room).clamp(4, 24);
    for promises in trends.promises.iter().skip(first) {
        let day = scene
            .locale()
            .short_day(chronicle.meetings()[promises.meeting].date);
        let mut line = Line::from(scene.span(&format!("  {day:<DAY$}"), Role::Text));
        let share = promises.share().unwrap_or(0.0);
        for span in bar(scene, share, width, Role::Good) {
            line.push_span(span);
        }
        let (share, rest) = promise_words(scene, promises);
        line.push_span(scene.span(&format!("   {share}"), Role::Heading));
        pen.line(&line);
        let indent = u16::try_from(DAY + 2).unwrap_or(0);
        pen.text(&rest, indent, scene.style(Role::Quiet));
        pen.skip(1);
    }
}

/// How many were kept of how many, and what became of the others.
fn promise_words(scene: Scene<'_>, promises: &Promises) -> (String, String) {
    let locale = scene.locale();
    let all = promises.kept + promises.partly + promises.not_kept;
    let share = promises.share().map_or_else(String::new, |share| {
        let values = [
            ("kept", promises.kept.into()),
            ("all", all.into()),
            ("percent", locale.number(share * 100.0, 0).into()),
        ];
        locale.say("trends-share", &values)
    });
    let others = [
        ("trends-partly", promises.partly),
        ("trends-not-kept", promises.not_kept),
        ("trends-not-needed", promises.no_longer_needed),
    ];
    let others = others.iter().filter(|(_, count)| *count > 0);
    let others: Vec<String> = others
        .map(|(key, count)| locale.say(key, &[("count", (*count).into())]))
        .collect();
    (share, others.join(" · "))
}
