//! Draws the rows of the form, open and closed.

use ratatui::layout::Position;
use ratatui::text::Line;

use crate::domain::agenda::{Agenda, Language};
use crate::domain::session::Session;
use crate::locale::display;
use crate::tui::offered::time_text;
use crate::tui::scene::Scene;
use crate::tui::screen::question;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::Row;

/// The text that is being typed, and what helps with it.
pub fn typed(scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) -> Option<Position> {
    let asking = scene.app.asking.as_ref()?;
    let cursor = question::field(scene, asking, pen);
    question::below(scene, session, asking, pen);
    cursor
}

/// The agendas in a language, in the order in which they are offered.
pub fn offered(agendas: &[Agenda], language: Language) -> Vec<&Agenda> {
    agendas
        .iter()
        .filter(|agenda| agenda.language == language)
        .collect()
}

/// How many points, how long, until when.
pub fn plan(scene: Scene<'_>, session: &Session) -> String {
    let locale = scene.locale();
    let walked: Vec<&str> = session
        .today()
        .map(|minutes| minutes.point.as_str())
        .collect();
    let end = session.projected_end(scene.app.now.wall).time();
    let values = [
        ("points", walked.len().into()),
        (
            "length",
            locale.length(session.clock.planned(&walked)).into(),
        ),
        ("end", locale.time(end).into()),
    ];
    locale.say("prepare-plan", &values)
}

/// A row that one is not at, as one line.
pub fn closed_row(scene: Scene<'_>, session: &Session, row: Row) -> String {
    let locale = scene.locale();
    match row {
        Row::Team => session.team.clone(),
        Row::Title => session.title.clone(),
        Row::Date => locale.long_day(session.date),
        Row::Language => locale.language_name(session.language),
        Row::Agenda => session.agenda.title.clone(),
        Row::People => {
            let names = session.people.iter().map(|person| {
                let sign = scene.look().side_sign(person.side);
                // The sign stays beside the name where the row breaks.
                format!("{sign}\u{a0}{}", person.name)
            });
            names.collect::<Vec<_>>().join("  ")
        }
        Row::Points => {
            let shorts = session
                .today()
                .filter_map(|minutes| session.point(&minutes.point));
            let shorts: Vec<&str> = shorts.map(|point| point.short.as_str()).collect();
            shorts.join(", ")
        }
        Row::Time => time_text(session, locale),
        Row::Begin => String::new(),
    }
}

/// Draws a row that one is not at: on one line, or where the window is high on as many as hold all of it.
pub fn draw_closed(scene: Scene<'_>, session: &Session, row: Row, high: bool, pen: &mut Pen<'_>) {
    let text = closed_row(scene, session, row);
    let text = display(&text);
    let shown: Vec<String> = if high {
        let rows = wrap::lines(&text, pen.columns());
        rows.into_iter().map(|row| text[row].to_owned()).collect()
    } else {
        vec![wrap::cut(&text, pen.columns(), scene.sign(Sign::More))]
    };
    for row in shown {
        let row = row.replace('\u{a0}', " ");
        pen.line(&Line::from(scene.span(&row, Role::Text)));
    }
}

/// The points with their time boxes, those of today marked.
pub fn points(scene: Scene<'_>, session: &Session, item: usize, pen: &mut Pen<'_>) {
    let fit = usize::from(pen.left().saturating_sub(3)).max(1);
    let first = (item + 1).saturating_sub(fit);
    for (place, minutes) in session
        .minutes
        .points
        .iter()
        .enumerate()
        .skip(first)
        .take(fit)
    {
        let here = place == item;
        let mark = if minutes.today {
            scene.sign(Sign::Done)
        } else {
            " "
        };
        let planned = session
            .clock
            .time_box(&minutes.point)
            .map_or(0, |time_box| time_box.planned);
        let time = if minutes.today {
            scene.locale().length(planned)
        } else {
            String::new()
        };
        let role = match (here, minutes.today) {
            (true, _) => Role::Selection,
            (false, true) => Role::Text,
            (false, false) => Role::Quiet,
        };
        let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
        let title = wrap::cut(
            session.title_of(&minutes.point),
            pen.columns().saturating_sub(17),
            scene.sign(Sign::More),
        );
        pen.line(&Line::from(
            scene.span(&format!("{pointer} [{mark}] {title}"), role),
        ));
        pen.right(&Line::from(scene.span(&time, Role::Quiet)));
    }
}
