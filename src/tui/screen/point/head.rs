//! The head of a point: all points with their state, the question, the time, the four steps.

use ratatui::style::Modifier;
use ratatui::text::Line;

use crate::domain::clock::Account;
use crate::domain::session::{Session, Step};
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::digits;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::PointScreen;

/// Columns of the bar that shows how much of the box is spent.
const BAR: usize = 14;

/// Draws the head of a point.
pub fn draw(screen: &PointScreen, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
    pen.line(&path(screen, scene, session, pen.columns()));
    pen.skip(1);
    let Some(point) = session.point(&screen.point) else {
        return;
    };
    let (clock, over) = clock(screen, scene, session);
    let role = if over { Role::Attention } else { Role::Text };
    let number = number(screen, scene, session);
    let room = pen
        .columns()
        .saturating_sub(wrap::width(&clock) + wrap::width(&number) + 5);
    let title = wrap::cut(&point.title, room, scene.sign(Sign::More));
    pen.line(&Line::from(vec![
        scene.span(&number, Role::Accent),
        scene.span(&format!("   {title}"), Role::Heading),
    ]));
    pen.right(&Line::from(scene.span(&clock, role)));
    if pen.left() > 16 {
        pen.skip(1);
        pen.right(&bar(screen, scene, session));
    }
    // In the first step the question is all there is, in the second the statement; later the question stays in sight.
    if matches!(screen.step, Step::Discuss | Step::Agree) && pen.left() > 6 {
        pen.text(
            &point.question,
            4,
            scene.style(Role::Text).add_modifier(Modifier::BOLD),
        );
        pen.air(16);
    }
    pen.line(&steps(screen.step, scene));
    pen.skip(1);
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
