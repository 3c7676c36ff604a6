//! Draws the question that waits for its answer: a label, the text as it is typed, and why it was not taken.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Stylize;
use ratatui::text::Line;

use crate::domain::draft::Purpose;
use crate::domain::opening::ClosingText;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::tui::action::{Choosing, Sheet, Typing};
use crate::tui::asking::{Asking, Question, Reply};
use crate::tui::offered::completed;
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::{agreement, cell, closing, lookback, note, opening, rating};
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::field::Field;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns that the edge of a typed text takes.
const EDGE: u16 = 2;

/// Columns of what a label quotes.
const QUOTED: usize = 40;

/// Rows that a question wants, in so many columns.
fn height(asking: &Asking, columns: u16) -> u16 {
    let rows = match &asking.reply {
        Reply::Option(_) => 1,
        Reply::Text(field) => {
            let columns = usize::from(columns.saturating_sub(EDGE + 2)).max(1);
            wrap::lines(field.text(), columns).len()
        }
    };
    let below = rows_below(asking, usize::from(columns));
    // The label above, and what is to be said of it below.
    u16::try_from(1 + rows + below).unwrap_or(u16::MAX)
}

/// Rows that a complaint or a hint takes below what is typed.
fn rows_below(asking: &Asking, columns: usize) -> usize {
    let columns = columns.saturating_sub(4).max(1);
    let complaint = asking.complaint.as_deref();
    complaint.map_or(1, |complaint| wrap::lines(complaint, columns).len())
}

/// Draws a question at the foot of an area; the area that is left above it, and where the cursor stands.
pub fn at_foot(
    scene: Scene<'_>,
    session: &Session,
    buffer: &mut Buffer,
    area: Rect,
) -> (Rect, Option<Position>) {
    let Some(asking) = &scene.app.asking else {
        return (area, None);
    };
    // A long text takes the room that it needs, but for the row that says where we are; beyond that it scrolls.
    let rows = height(asking, area.width).min(area.height.saturating_sub(1));
    let air = u16::from(rows < area.height / 2);
    let above = Rect {
        height: area.height.saturating_sub(rows + air),
        ..area
    };
    let below = Rect {
        y: area.bottom() - rows,
        height: rows,
        ..area
    };
    let cursor = draw(scene, session, asking, &mut Pen::new(buffer, below));
    (above, cursor)
}

/// Draws a question where the pen stands, and says where the cursor stands.
fn draw(
    scene: Scene<'_>,
    session: &Session,
    asking: &Asking,
    pen: &mut Pen<'_>,
) -> Option<Position> {
    pen.line(&label(scene, session, asking));
    let cursor = field(scene, asking, pen);
    below(scene, session, asking, pen);
    cursor
}

/// Draws what is being typed or chosen, and says where the cursor stands.
pub fn field(scene: Scene<'_>, asking: &Asking, pen: &mut Pen<'_>) -> Option<Position> {
    match &asking.reply {
        Reply::Text(field) => {
            let below = rows_below(asking, pen.columns());
            Some(text(scene, asking, field, below, pen))
        }
        Reply::Option(chosen) => {
            options(scene, asking, *chosen, pen);
            None
        }
    }
}

/// Draws the line below a question: why the answer was not taken, in full, else what helps with it.
pub fn below(scene: Scene<'_>, session: &Session, asking: &Asking, pen: &mut Pen<'_>) {
    if let Some(complaint) = &asking.complaint {
        let style = scene.style(Role::Attention);
        pen.led("! ", 2, complaint, style, style);
        return;
    }
    let hint = hint(scene, session, asking);
    let hint = wrap::cut(
        &hint,
        pen.columns().saturating_sub(2),
        scene.sign(Sign::More),
    );
    pen.line(&Line::from(vec![
        "  ".into(),
        scene.span(&hint, Role::Quiet),
    ]));
}

/// Draws the text of a field, scrolled to the cursor.
fn text(
    scene: Scene<'_>,
    asking: &Asking,
    field: &Field,
    below: usize,
    pen: &mut Pen<'_>,
) -> Position {
    let columns = pen.columns().saturating_sub(usize::from(EDGE) + 2).max(1);
    let lines = wrap::lines(field.text(), columns);
    let (row, column) = wrap::find(field.text(), &lines, field.cursor());
    let rows = usize::from(pen.left()).saturating_sub(below).max(1);
    let first = row.saturating_sub(rows - 1);
    let area = pen.rest();
    for range in lines.iter().skip(first).take(rows) {
        let line = field.text()[range.clone()].replace('\t', " ");
        let (line, role) = rating::as_seen(scene, asking, &line);
        pen.line(&Line::from(vec![
            scene.span(&format!("{} ", scene.sign(Sign::Bar)), Role::Accent),
            if field.offered() {
                scene.span(&line, role).reversed()
            } else {
                scene.span(&line, role)
            },
        ]));
    }
    let cell = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    Position {
        x: area
            .x
            .saturating_add(EDGE)
            .saturating_add(cell(column.min(columns))),
        y: area.y.saturating_add(cell(row - first)),
    }
}

fn options(scene: Scene<'_>, asking: &Asking, chosen: usize, pen: &mut Pen<'_>) {
    let mut line = Line::default();
    for (place, option) in asking.options(scene.locale()).iter().enumerate() {
        let (lead, role) = if place == chosen {
            (scene.sign(Sign::Pointer), Role::Selection)
        } else {
            (" ", Role::Quiet)
        };
        line.push_span(scene.span(&format!("{lead} {option}   "), role));
    }
    pen.line(&line);
}

/// What is asked, in the colour of the side that is asked.
fn label(scene: Scene<'_>, session: &Session, asking: &Asking) -> Line<'static> {
    let locale = scene.locale();
    let numbered = |key: &str, id| {
        let number = session.number_of(id).unwrap_or_default();
        locale.say(key, &[("number", number.into())])
    };
    let (text, side) = match &asking.question {
        Question::Agreement(id, choice) => (numbered(agreement::choice_label(*choice), *id), None),
        Question::Text(Purpose::NewNote { kind, side, .. }) => {
            note::label(locale, asking.text(), *kind, *side)
        }
        Question::Text(Purpose::Dots(id)) => {
            let text = note::find(session, *id).map_or("", |note| &note.text);
            let text = wrap::cut(text, QUOTED, scene.sign(Sign::More));
            (locale.say("ask-dots", &[("text", text.into())]), None)
        }
        Question::Text(Purpose::Sheet(spot)) => {
            (cell::label(session, locale, spot, asking.guided), None)
        }
        Question::Text(Purpose::CallOut { side, .. }) => (rating::label(scene, *side), Some(*side)),
        Question::Text(Purpose::NewAgreement { kind, .. }) => {
            let kind = locale.kind(*kind);
            (
                locale.say("ask-new-agreement", &[("kind", kind.into())]),
                None,
            )
        }
        Question::Text(Purpose::Agreement(id, slot)) => {
            let (key, side) = agreement::label(*slot);
            (numbered(key, *id), side)
        }
        Question::Sequel(_) => (locale.text("ask-lookback-sequel"), None),
        Question::Text(Purpose::LookBack(asked)) => {
            let entry = scene.earlier_entry(asked.of());
            (lookback::label_of(*asked, entry, locale), None)
        }
        Question::Text(Purpose::ParkedOwner(id)) => {
            let item = closing::parked_text(scene, session, *id);
            (
                locale.say("ask-parked-owner", &[("text", item.into())]),
                None,
            )
        }
        Question::Text(Purpose::Opening(asked)) => opening::label(*asked, scene),
        Question::Text(Purpose::Closing(asked)) => closing::label(*asked, scene, session),
        Question::Text(other) => (locale.text(plain_label(other)), None),
    };
    Line::from(match side {
        Some(side) => scene.side(side, &text),
        None => scene.span(&text, Role::Accent),
    })
}

/// The label of a purpose that needs nothing filled in.
const fn plain_label(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::Team => "ask-team",
        Purpose::Title => "ask-title",
        Purpose::Date => "ask-date",
        Purpose::Time => "ask-time",
        Purpose::NewPerson => "ask-new-person",
        Purpose::Person(_) => "ask-person",
        Purpose::Note(_) => "ask-note",
        Purpose::Parked(_) => "ask-parked",
        Purpose::NextMeeting => "ask-next-meeting",
        Purpose::NewParked(_)
        | Purpose::NewNote { .. }
        | Purpose::CallOut { .. }
        | Purpose::NewAgreement { .. }
        | Purpose::Agreement(..)
        | Purpose::LookBack(_)
        | Purpose::Opening(_)
        | Purpose::Closing(_)
        | Purpose::Dots(_)
        | Purpose::Sheet(_)
        | Purpose::ParkedOwner(_) => "ask-new-parked",
    }
}

/// What helps with the answer: how a day may be typed, who could be meant.
fn hint(scene: Scene<'_>, session: &Session, asking: &Asking) -> String {
    let locale = scene.locale();
    let typed = asking.text();
    let today = scene.app.now.wall.date();
    match asking.purpose() {
        None => choice_hint(asking, session, locale),
        Some(Purpose::Agreement(_, slot)) => agreement::hint(*slot, typed, session, locale, today),
        Some(
            Purpose::Date | Purpose::NextMeeting | Purpose::Closing(ClosingText::ParkedDue(_)),
        ) => match locale.read_day(typed, today) {
            Some(day) if !typed.trim().is_empty() => locale.long_day(day),
            _ => locale.text("hint-day"),
        },
        Some(Purpose::ParkedOwner(_) | Purpose::Closing(ClosingText::NewMember)) => {
            completed(typed, session).unwrap_or_else(|| {
                let names: Vec<&str> = session
                    .people
                    .iter()
                    .map(|person| person.name.as_str())
                    .collect();
                names.join(", ")
            })
        }
        Some(Purpose::NewAgreement { .. }) if typed.is_empty() => locale.text("hint-starters"),
        Some(Purpose::NewAgreement { .. }) if typed.contains('…') => locale.text("hint-gaps"),
        Some(Purpose::NewAgreement { .. }) => locale.text("hint-agreement-kind"),
        Some(Purpose::NewNote { kind, side, .. }) => note::hint(locale, typed, *kind, *side),
        Some(Purpose::Dots(id)) => note::dots_hint(locale, session, *id),
        Some(Purpose::Sheet(spot)) => {
            cell::hint(session, locale, spot, typed, scene.app.now.wall.date())
        }
        Some(Purpose::CallOut { side, .. }) => rating::hint(scene, session, *side, typed),
        Some(Purpose::NewPerson | Purpose::Person(_)) => locale.text("hint-person"),
        Some(Purpose::Time) => locale.text("hint-time"),
        Some(Purpose::LookBack(asked)) => {
            let entry = scene.earlier_entry(asked.of());
            lookback::hint(*asked, typed, entry, locale, scene.app.now.wall.date())
        }
        Some(Purpose::Opening(asked)) => opening::hint(*asked, scene),
        Some(Purpose::Closing(asked)) => closing::hint(*asked, scene),
        Some(_) => String::new(),
    }
}

/// What helps with choosing one of a few.
fn choice_hint(asking: &Asking, session: &Session, locale: &Locale) -> String {
    match (&asking.question, &asking.reply) {
        (Question::Agreement(id, choice), Reply::Option(place)) => {
            agreement::choice_hint(*id, *choice, *place, session, locale)
        }
        _ => locale.text("hint-choice"),
    }
}

/// What Enter does with the question that waits.
#[must_use]
pub fn enter(scene: Scene<'_>, asking: &Asking) -> String {
    let empty = asking.purpose().is_some() && asking.text().trim().is_empty();
    match (asking.purpose(), scene.app.session()) {
        (Some(Purpose::Opening(asked)), Some(session)) => {
            return scene.text(opening::enter(*asked, empty, session));
        }
        (Some(Purpose::Closing(asked)), Some(session)) => {
            return scene.text(closing::enter(*asked, empty, asking.guided, session));
        }
        (Some(Purpose::Sheet(spot)), Some(session)) if empty && asking.guided => {
            return scene.text(cell::enter_empty(session, spot));
        }
        _ => {}
    }
    scene.text(match (asking.guided, empty, asking.purpose()) {
        (_, true, Some(Purpose::NewNote { .. })) => "enter-notes-done",
        (_, true, Some(Purpose::CallOut { .. })) => "enter-no-rating",
        (true, _, Some(Purpose::Dots(_))) => "enter-next-note",
        (true, true, _) => "enter-skip",
        (_, _, Some(Purpose::NewNote { .. } | Purpose::NewPerson)) => "enter-add",
        _ => "enter-keep",
    })
}

/// The keys that the foot shows while a question waits.
#[must_use]
pub fn offers(scene: Scene<'_>, asking: &Asking) -> Vec<Offer> {
    match asking.reply {
        Reply::Text(_) if matches!(asking.purpose(), Some(Purpose::Sheet(_))) => {
            let mut offers = scene.offers::<Typing>();
            offers.extend(scene.offer_of(Sheet::Next));
            offers
        }
        Reply::Text(_) => scene.offers::<Typing>(),
        Reply::Option(_) => scene.offers::<Choosing>(),
    }
}
