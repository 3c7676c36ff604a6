//! The head of a point: all points with their state, the question, the time, the four steps.

use ratatui::style::Modifier;
use ratatui::text::Line;

use crate::domain::clock::Account;
use crate::domain::session::{Session, Step};
use crate::tui::scene::Scene;
use crate::tui::subject::{cell, note};
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::digits;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::PointScreen;

/// Columns of the bar that shows how much of the box is spent.
const BAR: usize = 14;

/// Draws the head of a point.
pub fn draw(screen: &PointScreen, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    // In a low window an agreement needs the rows more than air and question do.
    let (low, least) = match screen.step {
        Step::Agree => (13, 10),
        _ => (10, 6),
    };
    pen.line(&path(screen, scene, session, pen.columns()));
    pen.air(low);
    let Some(point) = session.point(&screen.point) else {
        return;
    };
    title(screen, scene, session, None, pen);
    if pen.left() > 16 {
        pen.skip(1);
        pen.right(&bar(screen, scene, session));
    }
    // In the first step the question is all there is, in the second the statement; later the question stays in sight.
    if matches!(screen.step, Step::Discuss | Step::Agree) && pen.left() > least {
        pen.text(
            &point.question,
            4,
            scene.style(Role::Text).add_modifier(Modifier::BOLD),
        );
        pen.air(16);
    }
    let steps = steps(screen.step, scene);
    pen.line(&steps);
    if screen.step == Step::Discuss {
        let aside = aside(screen, scene, session);
        if steps.width() + aside.width() + 3 <= pen.columns() {
            pen.right(&aside);
        }
    }
    pen.air(low);
}

/// Draws which point it is, and its time; `part` is the part of the point that is shown, where it is not a step.
pub fn title(
    screen: &PointScreen,
    scene: Scene<'_>,
    session: &Session,
    part: Option<&str>,
    pen: &mut Pen<'_>,
) {
    let (clock, over) = clock(screen, scene, session);
    let role = if over { Role::Attention } else { Role::Text };
    let number = number(screen, scene, session);
    let part = part.map(|part| format!("  {}  {part}", scene.sign(Sign::Pointer)));
    let part = part.unwrap_or_default();
    let room = pen
        .columns()
        .saturating_sub(wrap::width(&clock) + wrap::width(&number) + wrap::width(&part) + 5);
    let mut title = session.title_of(&screen.point);
    // Beside a part the short title does: nothing has to be cut then.
    if let (Some(point), true) = (session.point(&screen.point), wrap::width(title) > room) {
        title = if part.is_empty() { title } else { &point.short };
    }
    let title = wrap::cut(title, room, scene.sign(Sign::More));
    pen.line(&Line::from(vec![
        scene.span(&number, Role::Accent),
        scene.span(&format!("   {title}"), Role::Heading),
        scene.span(&part, Role::Accent),
    ]));
    pen.right(&Line::from(scene.span(&clock, role)));
}

/// Beside the steps, where the talk is: how many dots were given, and how far the worksheet is filled in.
fn aside(screen: &PointScreen, scene: Scene<'_>, session: &Session) -> Line<'static> {
    let minutes = session.minutes.point(&screen.point);
    let dots = minutes.map_or(0, |minutes| note::total_dots(&minutes.notes));
    let rows = cell::rows_of(session, &screen.point).len();
    let counts = [
        ("discuss-dots", u64::from(dots)),
        ("discuss-rows", rows as u64),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let said = counts.map(|(key, count)| scene.locale().say(key, &[("count", count.into())]));
    Line::from(scene.span(&said.collect::<Vec<_>>().join(" · "), Role::Quiet))
}

/// Which of today's points it is: "2 of 7".
fn number(screen: &PointScreen, scene: Scene<'_>, session: &Session) -> String {
    let place = session
        .today()
        .position(|minutes| minutes.point == screen.point);
    let Some(place) = place else {
        return scene.text("overview-not-today");
    };
    let values = [
        ("place", (place + 1).into()),
        ("count", session.today().count().into()),
    ];
    scene.locale().say("point-of", &values)
}

/// Every point of today with its state; the titles where they fit, else the title of this point only.
fn path(
    screen: &PointScreen,
    scene: Scene<'_>,
    session: &Session,
    columns: usize,
) -> Line<'static> {
    for titles in [true, false] {
        let mut line = Line::default();
        for (place, minutes) in session.today().enumerate() {
            let here = minutes.point == screen.point;
            let sign = scene.look().progress_sign(minutes.state);
            line.push_span(scene.span(sign, Look::progress_role(minutes.state)));
            let short = session
                .point(&minutes.point)
                .map_or("", |point| &point.short);
            let name = if titles || here {
                format!(" {short}")
            } else {
                format!(" {}", place + 1)
            };
            let role = if here { Role::Heading } else { Role::Quiet };
            line.push_span(scene.span(&name, role));
            line.push_span(if columns >= 90 { "   " } else { "  " });
        }
        if line.width() <= columns + 2 || !titles {
            return line;
        }
    }
    Line::default()
}

/// Spent time beside the box, and whether it runs over.
fn clock(screen: &PointScreen, scene: Scene<'_>, session: &Session) -> (String, bool) {
    let Some(time_box) = session.clock.time_box(&screen.point) else {
        return (String::new(), false);
    };
    let spent = time_box
        .spent
        .saturating_add(unspent(screen, scene, session));
    let left = i64::from(time_box.minutes()) * 60 - i64::from(spent);
    let over = left < 0;
    let time = if over {
        digits::left(left, scene.pace())
    } else {
        digits::spent(spent, scene.pace())
    };
    let key = if over {
        "point-time-over"
    } else {
        "point-time"
    };
    let values = [
        ("time", time.into()),
        ("minutes", time_box.minutes().into()),
    ];
    (scene.locale().say(key, &values), over)
}

/// Seconds that are not written down yet, when this is the point whose time runs.
fn unspent(screen: &PointScreen, scene: Scene<'_>, session: &Session) -> u32 {
    match session.running() {
        Some(Account::Point(point)) if point == screen.point => scene.app.unspent(),
        _ => 0,
    }
}

/// How much of the box is spent.
fn bar(screen: &PointScreen, scene: Scene<'_>, session: &Session) -> Line<'static> {
    let Some(time_box) = session.clock.time_box(&screen.point) else {
        return Line::default();
    };
    let spent = time_box
        .spent
        .saturating_add(unspent(screen, scene, session));
    let planned = u64::from(time_box.minutes()) * 60;
    let full = digits::full(u64::from(spent), planned, BAR, scene.pace());
    let role = if u64::from(spent) > planned {
        Role::Attention
    } else {
        Role::Accent
    };
    Line::from(vec![
        scene.span(&scene.sign(Sign::Full).repeat(full), role),
        scene.span(&scene.sign(Sign::Empty).repeat(BAR - full), Role::Quiet),
    ])
}

/// The four steps as a path.
fn steps(here: Step, scene: Scene<'_>) -> Line<'static> {
    let mut line = Line::from("    ");
    for step in Step::ALL {
        let name = scene.locale().step(step);
        if step > Step::Frame {
            line.push_span(scene.span(&format!("  {}  ", scene.sign(Sign::Pointer)), Role::Quiet));
        }
        line.push_span(if step == here {
            scene.span(&name.to_uppercase(), Role::Accent)
        } else {
            scene.span(&name, Role::Quiet)
        });
    }
    line
}
