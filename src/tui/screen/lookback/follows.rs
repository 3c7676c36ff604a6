//! Draws what a session that is being prepared follows, and what it brings along.

use crate::domain::session::Session;
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::widget::wrap;

/// What a session that is being prepared follows and brings along; `None` for the first of its series.
#[must_use]
pub fn text(scene: Scene<'_>, session: &Session, columns: usize) -> Option<String> {
    let follows = session.follows?;
    let locale = scene.locale();
    let chronicle = scene.chronicle();
    let meeting = chronicle.and_then(|c| c.place(follows).map(|at| &c.meetings()[at]));
    let what = meeting.map_or_else(
        || scene.text("lookback-follows-unknown"),
        |meeting| {
            let day = locale.short_day(meeting.date);
            let name = display(&meeting.title).into_owned();
            let values = [("session", name.into()), ("day", day.into())];
            locale.say("lookback-follows", &values)
        },
    );
    let carried =
        |key: &str, count: usize| (count > 0).then(|| locale.say(key, &[("count", count.into())]));
    let minutes = &session.minutes;
    let parked = minutes.parked.iter().filter(|item| item.from.is_some());
    let parts = [
        Some(what),
        carried("lookback-carries-agreements", minutes.lookback.len()),
        carried("lookback-carries-parked", parked.count()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let line = parts.join(" · ");
    if wrap::width(&line) <= columns {
        return Some(line);
    }
    // What comes along has a line of its own rather than a word on the next one.
    let (what, along) = parts.split_first()?;
    Some(format!("{what}\n{}", along.join(" · ")))
}
