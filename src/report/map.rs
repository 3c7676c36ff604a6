//! The process map: from first contact to loyal customer as one picture of letters, marketing's part above the flow, sales' part
//! below, and each point at its place with state, gap, agreements and bottlenecks. The screen colours it, `map` prints it.

mod detail;
mod lane;
mod row;
#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use crate::domain::minutes::{Note, Progress};
use crate::domain::people::Side;
use crate::domain::process::{Spot, spots};
use crate::domain::session::Session;
use crate::locale::Locale;
pub use row::{Ink, Piece, Row};

/// The most points that stand on one line.
const ON_A_LINE: usize = 7;

/// The signs of a picture, each one column wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// How far a point has come, in the order of [`STATES`].
    pub states: [&'static str; 5],
    /// Sales and marketing.
    pub sides: [&'static str; 2],
    /// The flow.
    pub line: &'static str,
    /// Part of a bar.
    pub full: &'static str,
    /// Where the flow leads, and what is chosen.
    pub pointer: &'static str,
    /// Something stands in the way.
    pub bottleneck: &'static str,
    /// Nothing here.
    pub none: &'static str,
    /// There is more than fits.
    pub more: &'static str,
}

/// The states of a point, in the order of their signs.
pub const STATES: [Progress; 5] = [
    Progress::Settled,
    Progress::UnderWay,
    Progress::NotYet,
    Progress::Parked,
    Progress::Skipped,
];

impl Signs {
    /// The signs of a terminal that shows more than ASCII.
    pub const UNICODE: Self = Self {
        states: ["✓", "●", "○", "P", "–"],
        sides: ["■", "●"],
        line: "─",
        full: "█",
        pointer: "›",
        bottleneck: "!",
        none: "–",
        more: "…",
    };

    fn state(&self, state: Progress) -> &'static str {
        let place = STATES.iter().position(|&known| known == state);
        self.states[place.unwrap_or(0)]
    }

    fn side(&self, side: Side) -> &'static str {
        self.sides[usize::from(side == Side::Marketing)]
    }
}

/// How much room there is, and which point is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Columns.
    pub columns: usize,
    /// Rows; air and what is said twice give way first.
    pub rows: usize,
    /// The place of a point among [`spots`], which is then told in full.
    pub chosen: Option<usize>,
    /// The signs.
    pub signs: Signs,
}

/// A picture on its way.
struct Sketch<'a> {
    session: &'a Session,
    locale: &'a Locale,
    frame: Frame,
    spots: Vec<Spot<'a>>,
}

/// From this weight on rows are mere air, and those of one weight give way together.
const SPACIOUS: u8 = 11;

/// A row, and how soon it gives way: nought never does.
type Weighed = (u8, Row);

/// Draws the map into a frame.
#[must_use]
pub fn picture(session: &Session, locale: &Locale, frame: Frame) -> Vec<Row> {
    let sketch = Sketch {
        session,
        locale,
        frame,
        spots: spots(session),
    };
    if sketch.spots.is_empty() {
        let text = locale.text("map-no-points");
        return vec![Row::of(0, text, Ink::Text)];
    }
    let lanes = sketch.lanes();
    let whole = fitted(sketch.rows(&lanes), frame.rows);
    if whole.len() <= frame.rows || lanes.len() == 1 {
        return whole;
    }
    // Where not every line fits, the one that is looked at does.
    let here = frame.chosen.unwrap_or(0);
    let near = lanes.into_iter().find(|lane| lane.contains(&here));
    let near: Vec<_> = near.into_iter().collect();
    fitted(sketch.rows(&near), frame.rows)
}

/// Lets rows give way, the lightest first and from below, until the rest fits or nothing more does.
fn fitted(mut rows: Vec<Weighed>, room: usize) -> Vec<Row> {
    while rows.len() > room {
        let lightest = rows.iter().map(|(weight, _)| *weight).max().unwrap_or(0);
        if lightest >= SPACIOUS {
            // Air that stands between some rows and not between others looks like a mistake.
            rows.retain(|(weight, _)| *weight != lightest);
            continue;
        }
        let place = rows.iter().rposition(|(weight, _)| *weight == lightest);
        match place.filter(|_| lightest > 0) {
            Some(place) => rows.remove(place),
            None => break,
        };
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

impl Sketch<'_> {
    /// The places of the points, line by line: the seven first, then the team's own.
    fn lanes(&self) -> Vec<std::ops::Range<usize>> {
        let known = self
            .spots
            .iter()
            .filter(|spot| spot.stage.is_some())
            .count();
        let mut lanes = Vec::new();
        for (mut from, to) in [(0, known), (known, self.spots.len())] {
            while from < to {
                let end = to.min(from + ON_A_LINE);
                lanes.push(from..end);
                from = end;
            }
        }
        lanes
    }

    fn rows(&self, lanes: &[std::ops::Range<usize>]) -> Vec<Weighed> {
        let mut rows = vec![(3, self.heading()), (8, Row::default())];
        let mut all_in_words = true;
        for (place, lane) in lanes.iter().enumerate() {
            let (lane, in_words) = lane::rows(self, lane.clone(), place > 0);
            all_in_words &= in_words;
            rows.extend(lane);
        }
        let shown: usize = lanes.iter().map(ExactSizeIterator::len).sum();
        let more = self.spots.len() - shown;
        if more > 0 {
            let text = self.locale.say("map-more", &[("count", more.into())]);
            rows.push((0, Row::of(0, text, Ink::Quiet)));
        }
        if !all_in_words {
            rows.extend([(7, Row::default()), (5, self.legend())]);
        }
        if let Some(spot) = self.frame.chosen.and_then(|place| self.spots.get(place)) {
            rows.extend([(11, Row::default()), (6, Row::default())]);
            rows.extend(detail::rows(self, spot));
        }
        rows
    }

    fn heading(&self) -> Row {
        let flow = self.spots.iter().any(|spot| spot.stage.is_some());
        let title = self
            .locale
            .text(if flow { "map-title" } else { "map-title-own" });
        let mut row = Row::of(0, title, Ink::Heading);
        let values = [
            ("agreements", self.session.standing().count().into()),
            ("settled", self.session.settled().into()),
            ("points", self.session.today().count().into()),
        ];
        let count = self.locale.say("overview-count", &values);
        row.put_right(self.frame.columns, count, Ink::Quiet);
        row
    }

    /// What the signs on the line mean, as far as they occur.
    fn legend(&self) -> Row {
        let mut row = Row::default();
        for state in STATES {
            if self.spots.iter().any(|spot| spot.minutes.state == state) {
                let at = if row.end() == 0 { 0 } else { row.end() + 3 };
                let sign = self.frame.signs.state(state);
                row.put(at, sign.to_owned(), state_ink(state));
                row.put(at + 2, self.locale.progress(state), Ink::Quiet);
            }
        }
        row
    }
}

const fn state_ink(state: Progress) -> Ink {
    match state {
        Progress::Settled => Ink::Good,
        Progress::UnderWay => Ink::Accent,
        Progress::Parked => Ink::Attention,
        Progress::NotYet | Progress::Skipped => Ink::Quiet,
    }
}

const fn side_ink(side: Side) -> Ink {
    match side {
        Side::Sales => Ink::Sales,
        Side::Marketing => Ink::Marketing,
        Side::Management | Side::Other => Ink::Text,
    }
}

/// The map as text: the picture, and below it each point in full.
#[must_use]
pub fn text(session: &Session, locale: &Locale, columns: usize) -> Vec<Row> {
    let frame = Frame {
        columns,
        rows: usize::MAX,
        chosen: None,
        signs: Signs::UNICODE,
    };
    let sketch = Sketch {
        session,
        locale,
        frame,
        spots: spots(session),
    };
    if sketch.spots.is_empty() {
        return picture(session, locale, frame);
    }
    let mut rows = sketch.rows(&sketch.lanes());
    rows.retain(|(weight, _)| *weight < SPACIOUS);
    for spot in &sketch.spots {
        rows.push((0, Row::default()));
        rows.extend(detail::rows(&sketch, spot));
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The map as data, with the names of the session file and of [`crate::domain::process`].
#[must_use]
pub fn data(session: &Session) -> Value {
    let bottleneck = |note: &&Note| {
        let dots = note.dots;
        json!({ "id": note.id, "text": note.text, "side": note.side, "dots": dots })
    };
    let point = |spot: &Spot<'_>| {
        json!({
            "point": spot.minutes.point,
            "number": spot.number,
            "title": session.title_of(&spot.minutes.point),
            "stage": spot.stage.map(crate::domain::process::Stage::name),
            "today": spot.minutes.today,
            "state": spot.minutes.state,
            "gap": spot.gap,
            "surer": spot.surer(),
            "agreements": spot.agreements(),
            "dots": spot.dots(),
            "bottlenecks": spot.bottlenecks.iter().map(bottleneck).collect::<Vec<_>>(),
        })
    };
    let points: Vec<Value> = spots(session).iter().map(point).collect();
    json!({
        "id": session.id,
        "team": session.team,
        "title": session.title,
        "date": session.date,
        "stages": crate::domain::process::Stage::ALL.map(crate::domain::process::Stage::name),
        "points": points,
    })
}
