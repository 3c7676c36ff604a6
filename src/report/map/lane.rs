//! One line of the map: the flow with its points, their titles, and below each what it counts; for the seven with the part of
//! marketing above and that of sales below.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::row::cut;
use super::{Ink, Row, Sketch, Weighed, side_ink, state_ink};
use crate::domain::people::Side;
use crate::domain::process::{
    BRANDING, COMPETITION, CRM, FUNNEL, PROPOSITION, RETENTION, Spot, Stage, TARGET_GROUPS,
};
use crate::locale::display;

/// Columns of the names of the rows, and those that each point then needs to have room for words; the widest that fits counts.
const ROOMY: [(usize, usize); 2] = [(16, 12), (14, 11)];

/// Columns of the names of the rows where the points have no room for words.
const NARROW: usize = 10;

/// The columns of a part of a side, of which our own words have at most ten.
const PART: usize = 10;

/// The points of one line, and where each stands.
struct Lane<'a> {
    sketch: &'a Sketch<'a>,
    spots: &'a [Spot<'a>],
    /// The place of the first among all points.
    first: usize,
    roomy: bool,
    names: usize,
}

/// The rows of one line, and whether they say the state of each point in words.
pub(super) fn rows(
    sketch: &Sketch<'_>,
    places: Range<usize>,
    another: bool,
) -> (Vec<Weighed>, bool) {
    let spots = &sketch.spots[places.clone()];
    let room = |names: usize| sketch.frame.columns.saturating_sub(names) / spots.len().max(1);
    let roomy = ROOMY
        .into_iter()
        .find(|(names, need)| room(*names) >= *need);
    let lane = Lane {
        sketch,
        spots,
        first: places.start,
        roomy: roomy.is_some(),
        names: roomy.map_or(NARROW, |(names, _)| names),
    };
    let flow = spots.iter().any(|spot| spot.stage.is_some());
    let mut rows = Vec::new();
    if flow {
        rows.extend(lane.band(Side::Marketing));
        rows.extend([(11, Row::default()), (7, Row::default())]);
        rows.push((1, lane.stages()));
    } else if another {
        let text = sketch.locale.text("map-also");
        rows.extend([(8, Row::default()), (1, Row::of(0, text, Ink::Quiet))]);
    }
    rows.push((0, lane.line(flow)));
    rows.extend(lane.titles());
    rows.extend([(11, Row::default()), (8, Row::default())]);
    let states = lane.states();
    let in_words = states.is_some();
    rows.extend(states.map(|row| (4, row)));
    for row in [lane.gaps(), lane.agreements(), lane.dots()] {
        rows.extend([(12, Row::default()), (0, row)]);
    }
    if flow {
        rows.extend([(11, Row::default()), (7, Row::default())]);
        rows.extend(lane.band(Side::Sales));
    }
    (rows, in_words)
}

impl Lane<'_> {
    /// The column of a point.
    fn at(&self, place: usize) -> usize {
        let room = self.sketch.frame.columns.saturating_sub(self.names);
        self.names + place * room / self.spots.len().max(1)
    }

    /// The columns up to the next point.
    fn room(&self, place: usize) -> usize {
        self.at(place + 1) - self.at(place)
    }

    fn is_chosen(&self, place: usize) -> bool {
        self.sketch.frame.chosen == Some(self.first + place)
    }

    /// The part of a side: at every point where there is room for words, else at the chosen one.
    fn band(&self, side: Side) -> Vec<Weighed> {
        let signs = self.sketch.frame.signs;
        let letter = if side == Side::Sales { "S" } else { "M" };
        let name = self.sketch.locale.text(match side {
            Side::Marketing => "map-marketing",
            _ => "map-sales",
        });
        let ink = side_ink(side);
        let label = Row::of(0, format!("{letter} {} {name}", signs.side(side)), ink);
        let part = |spot: &Spot<'_>| {
            let key = part(&spot.minutes.point, side)?;
            Some(self.sketch.locale.text(key))
        };
        if !self.roomy {
            let mut row = label;
            let chosen = (0..self.spots.len()).find(|&place| self.is_chosen(place));
            if let Some(text) = chosen.and_then(|place| part(&self.spots[place])) {
                row.put(row.end() + 3, text, ink);
            }
            return vec![(2, row)];
        }
        let mut rows = vec![label];
        for (place, spot) in self.spots.iter().enumerate() {
            let text = part(spot).unwrap_or_default();
            let lines = textwrap::wrap(&text, PART.max(self.room(place).saturating_sub(2)));
            for (number, line) in lines.iter().enumerate() {
                if rows.len() <= number {
                    rows.push(Row::default());
                }
                rows[number].put(self.at(place), line.clone().into_owned(), ink);
            }
        }
        rows.into_iter().map(|row| (2, row)).collect()
    }

    /// The stages of the process, each above its first point; the ends always, the others where they fit.
    fn stages(&self) -> Row {
        let name = |stage| self.sketch.locale.text(stage_key(stage));
        let columns = self.sketch.frame.columns;
        let last = name(Stage::LoyalCustomer);
        let end = columns.saturating_sub(last.width());
        let known = self.spots.iter().enumerate();
        let known = known.filter_map(|(place, spot)| Some((self.at(place), spot.stage?)));
        let mut row = Row::default();
        let mut said = vec![Stage::LoyalCustomer];
        let begins = self.spots.first().and_then(|spot| spot.stage) == Some(Stage::FirstContact);
        if !begins {
            row.put(0, name(Stage::FirstContact), Ink::Quiet);
            said.push(Stage::FirstContact);
        }
        for (at, stage) in known {
            if said.contains(&stage) {
                continue;
            }
            said.push(stage);
            let text = name(stage);
            let free = row.end() == 0 || at > row.end();
            if free && at + text.width() < end {
                row.put(at, text, Ink::Quiet);
            }
        }
        row.put(end, last, Ink::Quiet);
        row
    }

    /// The flow with the state of each point on it, free on both sides so that it is seen from afar.
    fn line(&self, flow: bool) -> Row {
        let signs = self.sketch.frame.signs;
        let mut row = Row::default();
        for (place, spot) in self.spots.iter().enumerate() {
            let at = self.at(place);
            let from = match place {
                0 if flow => 0,
                0 => at,
                _ => row.end() + 1,
            };
            let length = at.saturating_sub(from + 1);
            row.put(from, signs.line.repeat(length), Ink::Quiet);
            let ink = if self.is_chosen(place) {
                Ink::Chosen
            } else {
                state_ink(spot.minutes.state)
            };
            row.put(at, signs.state(spot.minutes.state).to_owned(), ink);
        }
        let columns = self.sketch.frame.columns;
        if flow {
            let from = row.end() + 1;
            let length = columns.saturating_sub(from + 1);
            row.put(from, signs.line.repeat(length), Ink::Quiet);
            row.put(row.end(), signs.pointer.to_owned(), Ink::Quiet);
        }
        row
    }

    /// Number and title of each point: on one row, else on two in turn, else the numbers alone.
    fn titles(&self) -> Vec<Weighed> {
        let titles: Vec<String> = self.spots.iter().map(|spot| self.title(spot)).collect();
        for tiers in 1..=2 {
            let rows: Option<Vec<Row>> = (0..tiers)
                .map(|tier| self.tier(&titles, tier, tiers))
                .collect();
            if let Some(rows) = rows {
                return rows.into_iter().map(|row| (0, row)).collect();
            }
        }
        let numbers: Vec<String> = self.spots.iter().map(|s| s.number.to_string()).collect();
        let row = self.tier(&numbers, 0, 1).unwrap_or_default();
        vec![(0, row)]
    }

    fn title(&self, spot: &Spot<'_>) -> String {
        let point = self.sketch.session.point(&spot.minutes.point);
        let short = point.map_or(spot.minutes.point.as_str(), |point| &point.short);
        format!("{} {}", spot.number, display(short))
    }

    /// Every second title, or all, on one row; `None` where they do not fit.
    fn tier(&self, titles: &[String], tier: usize, tiers: usize) -> Option<Row> {
        let mut row = Row::default();
        for (place, title) in titles.iter().enumerate() {
            if place % tiers != tier {
                continue;
            }
            let columns = self.sketch.frame.columns;
            // The last may begin further left, to end where the flow does.
            let at = self.at(place).min(columns.saturating_sub(title.width()));
            let pointer = if self.is_chosen(place) { 2 } else { 0 };
            let taken = if row.end() == 0 { 0 } else { row.end() + 1 };
            if at < taken + pointer || at + title.width() > columns {
                return None;
            }
            let ink = if pointer > 0 {
                let sign = self.sketch.frame.signs.pointer;
                row.put(at - pointer, sign.to_owned(), Ink::Accent);
                Ink::Chosen
            } else if self.spots[place].minutes.today {
                Ink::Heading
            } else {
                Ink::Quiet
            };
            row.put(at, title.clone(), ink);
        }
        Some(row)
    }

    /// A named row of the counts.
    fn counts(&self, name: &str, cell: impl Fn(&Spot<'_>, usize) -> (String, Ink)) -> Row {
        let more = self.sketch.frame.signs.more;
        let mut row = Row::of(0, cut(name, self.names - 1, more), Ink::Quiet);
        for (place, spot) in self.spots.iter().enumerate() {
            let room = self.room(place);
            let (text, ink) = cell(spot, room - 1);
            row.put(self.at(place), cut(&text, room - 1, more), ink);
        }
        row
    }

    /// How far each has come, in words; `None` where they do not fit.
    fn states(&self) -> Option<Row> {
        let locale = self.sketch.locale;
        let word = |spot: &Spot<'_>| {
            if spot.minutes.today {
                locale.progress(spot.minutes.state)
            } else {
                locale.text("map-not-today")
            }
        };
        let mut spots = self.spots.iter().enumerate();
        let fits = spots.all(|(place, spot)| word(spot).width() < self.room(place));
        fits.then(|| {
            self.counts("", |spot, _| {
                let today = spot.minutes.today;
                let ink = if today {
                    state_ink(spot.minutes.state)
                } else {
                    Ink::Quiet
                };
                (word(spot), ink)
            })
        })
    }

    fn gaps(&self) -> Row {
        let signs = self.sketch.frame.signs;
        self.counts(&self.sketch.locale.text("map-gap"), |spot, _| {
            let Some(gap) = spot.gap else {
                return (signs.none.to_owned(), Ink::Quiet);
            };
            let number = self.sketch.locale.number(gap.abs(), 1);
            match spot.surer() {
                Some(side) => (format!("{number} {}", signs.side(side)), side_ink(side)),
                None => (number, Ink::Text),
            }
        })
    }

    fn agreements(&self) -> Row {
        let key = if self.roomy {
            "map-agreements"
        } else {
            "map-agreed"
        };
        self.counts(&self.sketch.locale.text(key), |spot, _| {
            match spot.agreements() {
                0 => ("0".to_owned(), Ink::Quiet),
                count => (count.to_string(), Ink::Heading),
            }
        })
    }

    /// A bar for the dots that the bottlenecks of each got, with their number behind it.
    fn dots(&self) -> Row {
        let longest = self.sketch.spots.iter().map(Spot::dots).max().unwrap_or(0);
        let signs = self.sketch.frame.signs;
        let key = if self.roomy {
            "map-bottlenecks"
        } else {
            "map-dots"
        };
        self.counts(&self.sketch.locale.text(key), |spot, room| {
            let dots = spot.dots();
            if dots == 0 {
                return (signs.none.to_owned(), Ink::Quiet);
            }
            let number = dots.to_string();
            let most = room.saturating_sub(number.width() + 2);
            // Where the longest bar would not fit, all are shortened alike, but none to nothing.
            let share = most as u64 * u64::from(dots) / u64::from(longest).max(most as u64).max(1);
            let bar = usize::try_from(share).unwrap_or(most).max(1).min(most);
            let text = format!("{} {number}", signs.full.repeat(bar));
            (text.trim_start().to_owned(), Ink::Attention)
        })
    }
}

/// The key of the name of a stage.
const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::FirstContact => "map-first-contact",
        Stage::Interest => "map-interest",
        Stage::Lead => "map-lead",
        Stage::Talks => "map-talks",
        Stage::Offer => "map-offer",
        Stage::LoyalCustomer => "map-loyal-customer",
    }
}

/// The key of what a side does at one of the seven points.
pub(super) fn part(point: &str, side: Side) -> Option<&'static str> {
    let [marketing, sales] = match point {
        TARGET_GROUPS => ["map-marketing-target-groups", "map-sales-target-groups"],
        BRANDING => ["map-marketing-branding", "map-sales-branding"],
        PROPOSITION => ["map-marketing-proposition", "map-sales-proposition"],
        FUNNEL => ["map-marketing-funnel", "map-sales-funnel"],
        CRM => ["map-marketing-crm", "map-sales-crm"],
        COMPETITION => ["map-marketing-competition", "map-sales-competition"],
        RETENTION => ["map-marketing-retention", "map-sales-retention"],
        _ => return None,
    };
    Some(if side == Side::Marketing {
        marketing
    } else {
        sales
    })
}
