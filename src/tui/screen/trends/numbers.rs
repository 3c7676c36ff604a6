//! Draws the trends of a series as rows of numbers with bars: a point a row, a meeting a column.

use ratatui::text::{Line, Span};

use crate::domain::people::Side;
use crate::domain::series::{Chronicle, Mark, PointTrend, Series, Trends};
use crate::locale::display;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns of one meeting.
const MEETING: usize = 9;

/// Columns of a bar.
const BAR: usize = 16;

/// Columns of a bar where the table has few.
const SHORT_BAR: usize = 6;

/// Columns from which a table has room for whole bars.
const ROOMY: usize = 72;

/// The widest gap that there can be: one side at 5, the other at 1.
const WIDEST: f64 = 4.0;

/// Columns of what is said at the end of a row.
const WORDS: usize = 19;

/// The columns of a table: the meetings that fit, the last ones.
struct Columns<'a> {
    meetings: Vec<usize>,
    bar: usize,
    chronicle: &'a Chronicle,
}

impl<'a> Columns<'a> {
    fn of(chronicle: &'a Chronicle, series: &Series, trends: &Trends, columns: usize) -> Self {
        let bar = if columns < ROOMY { SHORT_BAR } else { BAR };
        let fit = columns.saturating_sub(bar + 4 + WORDS) / MEETING;
        let told = |at: &&usize| {
            let mut marks = trends.points.iter().flat_map(|trend| &trend.marks);
            marks.any(|mark| mark.meeting == **at)
        };
        let mut meetings: Vec<usize> = series.meetings.iter().filter(told).copied().collect();
        let more = meetings.len().saturating_sub(fit.max(1));
        meetings.drain(..more);
        Self {
            meetings,
            bar,
            chronicle,
        }
    }

    /// The days of the meetings above their columns; the year stands where it begins.
    fn head(&self, scene: Scene<'_>, pen: &mut Pen<'_>) {
        let mut days = format!("  {}", " ".repeat(self.bar));
        let mut years = days.clone();
        let mut last = None;
        for &at in &self.meetings {
            let date = self.chronicle.meetings()[at].date;
            days.push_str(&pad_left(&scene.locale().day_and_month(date), MEETING));
            let year = if last.replace(date.year()) == Some(date.year()) {
                String::new()
            } else {
                date.year().to_string()
            };
            years.push_str(&pad_left(&year, MEETING));
        }
        for text in [years, days] {
            pen.line(&Line::from(scene.span(&text, Role::Quiet)));
        }
    }

    /// A bar, and a cell for each meeting, made from what it says of the point.
    fn row(
        &self,
        scene: Scene<'_>,
        trend: &PointTrend,
        bar: [Span<'static>; 2],
        cell: impl Fn(&Mark) -> Option<Vec<Span<'static>>>,
    ) -> Line<'static> {
        let mut line = Line::from("  ");
        line.spans.extend(bar);
        for &at in &self.meetings {
            let mark = trend.marks.iter().find(|mark| mark.meeting == at);
            let spans = mark.and_then(&cell);
            let spans =
                spans.unwrap_or_else(|| vec![scene.span(scene.sign(Sign::Dot), Role::Quiet)]);
            let width: usize = spans.iter().map(Span::width).sum();
            line.push_span(" ".repeat(MEETING.saturating_sub(width)));
            line.spans.extend(spans);
        }
        line.push_span("   ");
        line
    }
}

/// The title of a point, on a row of its own.
fn title(scene: Scene<'_>, trend: &PointTrend, columns: usize) -> Line<'static> {
    let room = columns.saturating_sub(2);
    let title = wrap::cut(&display(&trend.title), room, scene.sign(Sign::More));
    Line::from(scene.span(&format!("  {title}"), Role::Text))
}

fn pad_left(text: &str, columns: usize) -> String {
    format!(
        "{}{text}",
        " ".repeat(columns.saturating_sub(wrap::width(text)))
    )
}

/// A bar of some columns, filled to a share from 0 to 1.
pub fn bar(scene: Scene<'_>, share: f64, columns: usize, role: Role) -> [Span<'static>; 2] {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of a few columns"
    )]
    let full = (share.clamp(0.0, 1.0) * columns as f64).round() as usize;
    [
        scene.span(&scene.sign(Sign::Full).repeat(full), role),
        scene.span(&scene.sign(Sign::Empty).repeat(columns - full), Role::Quiet),
    ]
}

/// The gap of each point at each meeting, with the sign of the side that is surer; below each the last gap as a bar, and how much
/// closer the sides came.
pub fn gaps(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    series: &Series,
    trends: &Trends,
    first: usize,
    pen: &mut Pen<'_>,
) {
    let rated: Vec<&PointTrend> = trends
        .points
        .iter()
        .filter(|trend| trend.gaps().next().is_some())
        .collect();
    if rated.is_empty() {
        pen.text(&scene.text("trends-no-gaps"), 2, scene.style(Role::Text));
        return;
    }
    let columns = pen.columns();
    let table = Columns::of(chronicle, series, trends, columns);
    table.head(scene, pen);
    let shown = rated.into_iter().skip(first).map(|trend| {
        let last = trend.gaps().next_back().map_or(0.0, |(_, gap)| gap);
        let bar = bar(scene, last.abs() / WIDEST, table.bar, gap_role(last));
        let mut line = table.row(scene, trend, bar, |mark| {
            mark.gap.map(|gap| gap_cell(scene, gap))
        });
        line.push_span(course(scene, trend));
        [title(scene, trend, columns), line]
    });
    blocks(
        scene,
        &shown.collect::<Vec<_>>(),
        &legend(scene, columns),
        pen,
    );
}

/// The points, each a title and a row of numbers below it, as many as fit; then what the signs mean, which is always in sight.
fn blocks(
    scene: Scene<'_>,
    points: &[[Line<'static>; 2]],
    legend: &Line<'static>,
    pen: &mut Pen<'_>,
) {
    let rows = usize::from(pen.left());
    let air = usize::from(rows > 3 * points.len());
    // The line between the head and the first point is the first to go.
    let lead = rows >= 3 * points.len() + 2;
    let room = rows.saturating_sub(1 + if lead { air } else { 0 });
    let fit = if room >= points.len() * (2 + air) {
        points.len()
    } else {
        (room.saturating_sub(1) / (2 + air)).max(1)
    };
    for (place, lines) in points.iter().take(fit).enumerate() {
        if place > 0 || lead {
            pen.skip(u16::try_from(air).unwrap_or(0));
        }
        for line in lines {
            pen.line(line);
        }
    }
    let below = points.len().saturating_sub(fit);
    if below > 0 {
        let text = scene.locale().say("list-below", &[("count", below.into())]);
        let text = format!("  {} {text}", scene.sign(Sign::More));
        pen.line(&Line::from(scene.span(&text, Role::Quiet)));
    }
    pen.skip(u16::try_from(air).unwrap_or(0));
    pen.line(legend);
}

/// A gap that rounds to nothing has no side.
fn rounded(gap: f64) -> f64 {
    (gap * 10.0).round() / 10.0
}

fn gap_role(gap: f64) -> Role {
    match rounded(gap) {
        0.0 => Role::Good,
        above if above > 0.0 => Role::Marketing,
        _ => Role::Sales,
    }
}

/// The size of a gap behind the sign of the side that is surer.
fn gap_cell(scene: Scene<'_>, gap: f64) -> Vec<Span<'static>> {
    let sign = match rounded(gap) {
        0.0 => " ",
        above if above > 0.0 => scene.look().side_sign(Side::Marketing),
        _ => scene.look().side_sign(Side::Sales),
    };
    vec![
        scene.span(&format!("{sign} "), gap_role(gap)),
        scene.span(&scene.locale().number(gap.abs(), 1), Role::Text),
    ]
}

/// How much closer the sides came from the first to the last meeting that rated the point.
fn course(scene: Scene<'_>, trend: &PointTrend) -> Span<'static> {
    let (Some((_, first)), Some((_, last)), Some(_)) = (
        trend.gaps().next(),
        trend.gaps().next_back(),
        trend.closer_by(),
    ) else {
        return scene.span("", Role::Quiet);
    };
    // As the numbers beside it say it.
    let by = rounded(rounded(first.abs()) - rounded(last.abs()));
    let (key, role) = match by {
        0.0 => ("trends-same", Role::Quiet),
        above if above > 0.0 => ("trends-closer", Role::Good),
        _ => ("trends-further", Role::Attention),
    };
    let values = [("by", scene.locale().number(by.abs(), 1).into())];
    let text = scene.locale().say(key, &values);
    scene.span(&text, role)
}

/// Whose sign is whose, and as far as there is room what the numbers are.
fn legend(scene: Scene<'_>, columns: usize) -> Line<'static> {
    let side = |side| {
        scene.span(
            &format!("  {} ", scene.look().side_sign(side)),
            Look::side_role(side),
        )
    };
    let mut line = Line::from(vec![
        side(Side::Sales),
        scene.span(&scene.text("trends-sales-surer"), Role::Quiet),
        side(Side::Marketing),
        scene.span(&scene.text("trends-marketing-surer"), Role::Quiet),
    ]);
    let scale = format!("   {}", scene.text("trends-scale"));
    if line.width() + wrap::width(&scale) <= columns {
        line.push_span(scene.span(&scale, Role::Quiet));
    }
    line
}

/// The minutes that each point took at each meeting, beside what was planned.
pub fn minutes(
    scene: Scene<'_>,
    chronicle: &Chronicle,
    series: &Series,
    trends: &Trends,
    first: usize,
    pen: &mut Pen<'_>,
) {
    let timed = |trend: &&PointTrend| trend.marks.iter().any(|mark| mark.spent > 0);
    let timed: Vec<&PointTrend> = trends.points.iter().filter(timed).collect();
    if timed.is_empty() {
        pen.text(&scene.text("trends-no-minutes"), 2, scene.style(Role::Text));
        return;
    }
    let columns = pen.columns();
    let table = Columns::of(chronicle, series, trends, columns);
    table.head(scene, pen);
    let shown = timed.into_iter().skip(first).map(|trend| {
        let (spent, planned) = sums(trend);
        let over = spent > planned;
        let share = f64::from(spent) / f64::from(planned.max(1));
        let role = if over { Role::Attention } else { Role::Accent };
        let mut line = table.row(scene, trend, bar(scene, share, table.bar, role), |mark| {
            (mark.spent > 0).then(|| minutes_cell(scene, mark))
        });
        line.push_span(time_words(scene, spent, planned));
        [title(scene, trend, columns), line]
    });
    let how = format!("  {}", scene.text("trends-minutes-how"));
    let how = Line::from(scene.span(&how, Role::Quiet));
    blocks(scene, &shown.collect::<Vec<_>>(), &how, pen);
}

/// How far the time that a point took is from what was planned for it.
fn time_words(scene: Scene<'_>, spent: u32, planned: u32) -> Span<'static> {
    if spent == planned {
        return scene.span(&scene.text("trends-on-time"), Role::Quiet);
    }
    let (key, role) = if spent > planned {
        ("trends-over", Role::Attention)
    } else {
        ("trends-under", Role::Quiet)
    };
    let values = [("minutes", spent.abs_diff(planned).into())];
    scene.span(&scene.locale().say(key, &values), role)
}

/// Minutes spent and planned over all meetings that kept the time.
fn sums(trend: &PointTrend) -> (u32, u32) {
    let kept = trend.marks.iter().filter(|mark| mark.spent > 0);
    kept.fold((0, 0), |(spent, planned), mark| {
        (spent + mark.spent.div_ceil(60), planned + mark.planned)
    })
}

fn minutes_cell(scene: Scene<'_>, mark: &Mark) -> Vec<Span<'static>> {
    let spent = mark.spent.div_ceil(60);
    let role = if spent > mark.planned {
        Role::Attention
    } else {
        Role::Text
    };
    let sign = if spent > mark.planned { "!" } else { "" };
    vec![
        scene.span(&format!("{sign}{spent}"), role),
        scene.span(&format!("/{}", mark.planned), Role::Quiet),
    ]
}
