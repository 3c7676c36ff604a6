//! How the time of a meeting is divided: the boxes that fit it, when it will end, how far that is behind what was planned, and how
//! what is left can be spread. Not what was spent: that is `clock`.

use jiff::SignedDuration;
use jiff::civil::DateTime;

use super::clock::{Account, TimeBox};
use super::minutes::{PointMinutes, Progress};
use super::session::{Place, Session};

/// From how late on, in seconds, a group is told that it runs late; less is made good by a shorter sentence or two.
pub const NOTICEABLE: i64 = 5 * 60;

/// The least that a point is cut to, in minutes, when what is left is spread: as little as an agenda may plan for one.
pub const LEAST: u32 = *super::agenda::MINUTES.start();

/// From how far off on, in seconds, a planned start says nothing: the group meets at another part of the day.
const ANOTHER_TIME: i64 = 2 * 60 * 60;

/// Divides `available` minutes over shares in proportion to `wanted`.
///
/// Every share is a multiple of five minutes when each can have ten, else of one minute; each has at least one minute, and
/// the shares never add up to more than `available` unless there are more shares than minutes. A time that is long enough is
/// not stretched: the shares are then as `wanted`.
#[must_use]
pub fn fit(available: u32, wanted: &[u32]) -> Vec<u32> {
    let total: u32 = wanted.iter().sum();
    if total <= available || total == 0 {
        return wanted.to_vec();
    }
    let count = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
    let unit = if available / count >= 10 { 5 } else { 1 };
    let mut shares: Vec<u32> = wanted
        .iter()
        .map(|&minutes| {
            let exact = u64::from(minutes) * u64::from(available) / u64::from(total);
            let units = u32::try_from(exact).unwrap_or(u32::MAX) / unit;
            units.max(1) * unit
        })
        .collect();
    // What rounding left over goes, a unit at a time, to whoever lacks most; what it took too much comes from the largest.
    while shares.iter().sum::<u32>() + unit <= available {
        let lacking = |i: &usize| i64::from(wanted[*i]) - i64::from(shares[*i]);
        let Some(poorest) = (0..shares.len()).max_by_key(lacking) else {
            break;
        };
        shares[poorest] += unit;
    }
    while shares.iter().sum::<u32>() > available {
        match shares.iter_mut().max() {
            Some(largest) if *largest > unit => *largest -= unit,
            _ => break,
        }
    }
    shares
}

/// What came of spreading what is left over the points that are still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spread {
    /// Each box, as its place among the boxes, and the minutes that it is cut to.
    Boxes(Vec<(usize, u32)>),
    /// So few minutes are left for so many points that each would get less than [`LEAST`].
    TooLittle {
        /// Minutes that are left for points.
        minutes: u32,
        /// Points that are still to come.
        points: usize,
    },
}

impl Session {
    /// What the time is spent on now; nothing while the session is prepared, and once it is closed.
    #[must_use]
    pub fn running(&self) -> Option<Account> {
        if self.minutes.closed.is_some() {
            return None;
        }
        let account = match &self.place {
            Place::Preparing => return None,
            _ if self.clock.on_break.is_some() => Account::Break,
            Place::Opening => Account::Opening,
            Place::LookBack => Account::LookBack,
            Place::Point { point, .. } => Account::Point(point.clone()),
            Place::Closing => Account::Closing,
        };
        Some(account)
    }

    /// The points of today at which the group still has to be.
    fn to_come(&self) -> impl Iterator<Item = &PointMinutes> {
        self.today()
            .filter(|minutes| matches!(minutes.state, Progress::NotYet | Progress::UnderWay))
    }

    /// Seconds that are left of everything that is still to come.
    fn left(&self) -> i64 {
        let part = |minutes: u32, spent: u32| (i64::from(minutes) * 60 - i64::from(spent)).max(0);
        let clock = &self.clock;
        let closing = part(clock.closing, clock.closing_spent);
        let opening = part(clock.opening, clock.opening_spent);
        let look_back = part(clock.look_back, clock.look_back_spent);
        let points: i64 = self
            .to_come()
            .filter_map(|minutes| clock.time_box(&minutes.point))
            .map(|time_box| time_box.left().max(0))
            .sum();
        match self.place {
            Place::Preparing | Place::Opening => opening + look_back + points + closing,
            Place::LookBack => look_back + points + closing,
            Place::Point { .. } => points + closing,
            Place::Closing => closing,
        }
    }

    /// When the meeting ends if each point that is still to come takes its box, seen from `now`.
    ///
    /// Before the meeting the start that was planned counts, where there is one.
    #[must_use]
    pub fn projected_end(&self, now: DateTime) -> DateTime {
        self.projected_end_after(now, 0)
    }

    /// The same, with so many seconds gone by that are not written down yet.
    #[must_use]
    pub fn projected_end_after(&self, now: DateTime, unspent: u32) -> DateTime {
        let start = self.clock.start.filter(|_| self.place == Place::Preparing);
        let from = start.map_or(now, |start| self.date.to_datetime(start));
        after(from, self.left_after(unspent))
    }

    /// Seconds that are left of everything, with so many gone by that are not written down yet.
    fn left_after(&self, unspent: u32) -> i64 {
        let clock = &self.clock;
        let part = |minutes: u32, spent: u32| i64::from(minutes) * 60 - i64::from(spent);
        let here = match self.running() {
            Some(Account::Opening) => part(clock.opening, clock.opening_spent),
            Some(Account::LookBack) => part(clock.look_back, clock.look_back_spent),
            Some(Account::Closing) => part(clock.closing, clock.closing_spent),
            Some(Account::Point(point)) => {
                let to_come = self.to_come().any(|minutes| minutes.point == point);
                let time_box = clock.time_box(&point).filter(|_| to_come);
                time_box.map_or(0, TimeBox::left)
            }
            Some(Account::Break) | None => 0,
        };
        self.left() - i64::from(unspent).min(here.max(0))
    }

    /// By how many seconds the meeting will end later than planned, seen from `now` with so many seconds gone by that are not
    /// written down yet; negative when it will end earlier.
    ///
    /// `None` when it does not run. Where no start was planned, what was spent counts and not the clock on the wall.
    #[must_use]
    pub fn late(&self, now: DateTime, unspent: u32) -> Option<i64> {
        self.running()?;
        let walked: Vec<&str> = self.today().map(|minutes| minutes.point.as_str()).collect();
        let planned = self
            .clock
            .available
            .unwrap_or_else(|| self.clock.planned(&walked));
        let planned = i64::from(planned) * 60;
        let start = self.clock.start.filter(|_| self.date == now.date());
        let by_plan = start.map(|start| {
            let end = after(self.date.to_datetime(start), planned);
            let projected = self.projected_end_after(now, unspent);
            projected.duration_since(end).as_secs()
        });
        let by_plan = by_plan.filter(|late| late.abs() < ANOTHER_TIME);
        let spent = i64::from(self.clock.spent()) + i64::from(unspent);
        Some(by_plan.unwrap_or_else(|| spent + self.left_after(unspent) - planned))
    }

    /// Whether the meeting will end so much later than planned that the group should be told, and by how many minutes.
    #[must_use]
    pub fn noticeably_late(&self, now: DateTime, unspent: u32) -> Option<i64> {
        let late = self.late(now, unspent).filter(|&late| late >= NOTICEABLE)?;
        Some(late / 60)
    }

    /// Cuts what is left of the boxes to come in proportion, so that the meeting ends as planned; `None` when it does anyway.
    ///
    /// The closing keeps its time: a meeting that ends without it agreed nothing.
    #[must_use]
    pub fn spread(&self, now: DateTime) -> Option<Spread> {
        let late = self.late(now, 0).filter(|&late| late >= NOTICEABLE)?;
        let coming: Vec<&str> = self
            .to_come()
            .map(|minutes| minutes.point.as_str())
            .collect();
        // A box that is nearly empty keeps what it has.
        let open = |time_box: &TimeBox| {
            coming.contains(&time_box.point.as_str()) && time_box.left() >= i64::from(LEAST) * 60
        };
        let boxes: Vec<(usize, &TimeBox)> = self
            .clock
            .boxes
            .iter()
            .enumerate()
            .filter(|(_, time_box)| open(time_box))
            .collect();
        let left: i64 = boxes.iter().map(|(_, time_box)| time_box.left()).sum();
        let minutes = u32::try_from((left - late).max(0) / 60).unwrap_or(u32::MAX);
        let points = boxes.len();
        if points == 0 {
            return None;
        }
        if u64::from(minutes) < points as u64 * u64::from(LEAST) {
            return Some(Spread::TooLittle { minutes, points });
        }
        let wanted: Vec<u32> = boxes.iter().map(|(_, time_box)| wanted(time_box)).collect();
        let shares = fit(minutes, &wanted);
        let cut = boxes.iter().zip(shares).map(|(&(place, time_box), share)| {
            let whole = share + time_box.spent / 60;
            (place, whole.saturating_sub(time_box.added()))
        });
        Some(Spread::Boxes(cut.collect()))
    }
}

/// Minutes that a box would still have, had nothing been cut.
fn wanted(time_box: &TimeBox) -> u32 {
    let whole = time_box.planned.saturating_add(time_box.added());
    whole.saturating_sub(time_box.spent / 60).max(1)
}

/// A moment so many seconds later; the last one of the calendar beyond its end.
fn after(from: DateTime, seconds: i64) -> DateTime {
    from.saturating_add(SignedDuration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::{Time, date, time};
    use rstest::rstest;
    use uuid::Uuid;

    use super::super::agenda::{Agenda, Hints, Language, Point, Prompts, Span};
    use super::super::clock::Break;
    use super::super::session::Step;
    use super::*;

    fn point(id: &str, minutes: u32) -> Point {
        Point {
            id: id.into(),
            title: id.into(),
            short: id.into(),
            question: "?".into(),
            why: vec![],
            statement: "!".into(),
            prompts: Prompts::default(),
            hints: Hints::default(),
            worksheet: vec![],
            example: vec![],
            starters: vec![],
            minutes,
            review: Span::Weeks(6),
            measured: false,
        }
    }

    /// 10 minutes of opening, points of 30, 20 and 20 minutes, 10 minutes of closing: an hour and a half.
    fn meeting() -> Session {
        let agenda = Agenda {
            format: 1,
            id: "short".into(),
            language: Language::En,
            title: "Short".into(),
            about: "For a test.".into(),
            opening: 10,
            closing: 10,
            check_in: String::new(),
            check_out: String::new(),
            points: vec![point("a", 30), point("b", 20), point("c", 20)],
        };
        Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(agenda))
    }

    fn at(session: &mut Session, point: &str) {
        session.place = Place::Point {
            point: point.into(),
            step: Step::Frame,
        };
    }

    fn clock(hour: i8, minute: i8) -> DateTime {
        date(2026, 12, 3).at(hour, minute, 0, 0)
    }

    fn begun(start: Option<Time>) -> Session {
        let mut session = meeting();
        session.clock.start = start;
        session.clock.opening_spent = 10 * 60;
        at(&mut session, "a");
        session
    }

    /// The minutes that each box has after what is left was spread.
    fn spread_out(session: &mut Session, now: DateTime) -> Vec<u32> {
        let Some(Spread::Boxes(boxes)) = session.spread(now) else {
            panic!("nothing to spread: {:?}", session.spread(now));
        };
        for (place, minutes) in boxes {
            session.clock.boxes[place].cut_to = Some(minutes);
        }
        session.clock.boxes.iter().map(TimeBox::minutes).collect()
    }

    #[test]
    fn time_runs_where_the_group_is_and_nowhere_before_and_after() {
        let mut session = meeting();
        assert_eq!(session.running(), None);
        session.place = Place::Opening;
        assert_eq!(session.running(), Some(Account::Opening));
        at(&mut session, "b");
        assert_eq!(session.running(), Some(Account::Point("b".into())));
        session.clock.on_break = Some(Break {
            since: time(14, 0, 0, 0),
            spent: 0,
        });
        assert_eq!(session.running(), Some(Account::Break));
        session.clock.on_break = None;
        session.place = Place::Closing;
        assert_eq!(session.running(), Some(Account::Closing));
        session.minutes.closed = Some(session.date);
        assert_eq!(session.running(), None);
    }

    /// From 13:00 on 10 + 30 + 20 + 20 + 10 = 90 minutes: 14:30. Four minutes into the opening 6 are left of it.
    #[test]
    fn the_end_is_what_is_left_from_now_on() {
        let mut session = meeting();
        assert_eq!(session.projected_end(clock(12, 0)), clock(13, 30));
        session.clock.start = Some(time(13, 0, 0, 0));
        assert_eq!(session.projected_end(clock(12, 0)), clock(14, 30));
        session.place = Place::Opening;
        session.clock.opening_spent = 4 * 60;
        assert_eq!(session.projected_end(clock(13, 4)), clock(14, 30));
        // The opening took 4 of its 10 minutes: 30 + 20 + 20 + 10 from 13:04 on.
        at(&mut session, "a");
        assert_eq!(session.projected_end(clock(13, 4)), clock(14, 24));
        // A minute that is not written down yet is no minute that is left.
        assert_eq!(session.projected_end_after(clock(13, 5), 60), clock(14, 24));
        // Ten minutes over: 20 + 20 + 10 are left at 13:44.
        session.clock.spend("a", 40 * 60);
        assert_eq!(session.projected_end(clock(13, 44)), clock(14, 34));
        session.place = Place::Closing;
        session.clock.closing_spent = 12 * 60;
        assert_eq!(session.projected_end(clock(14, 40)), clock(14, 40));
    }

    /// Planned until 14:30. At 14:00 with 45 of the 30 minutes spent, 20 + 20 + 10 are left: 14:50, 20 minutes late.
    #[rstest]
    #[case(clock(14, 0), Some(20))]
    #[case(clock(13, 44), None)]
    #[case(clock(13, 45), Some(5))]
    fn late_is_what_lies_behind_the_planned_end(#[case] now: DateTime, #[case] late: Option<i64>) {
        let mut session = begun(Some(time(13, 0, 0, 0)));
        session.clock.spend("a", 45 * 60);
        assert_eq!(session.noticeably_late(now, 0), late);
    }

    /// Without a start: 10 + 45 spent, 20 + 20 + 10 left are 105 of 90 minutes, 15 late, whatever the clock on the wall says.
    #[rstest]
    #[case(clock(14, 0))]
    #[case(clock(3, 0))]
    #[case(date(2027, 1, 1).at(22, 0, 0, 0))]
    fn without_a_start_what_was_spent_counts(#[case] now: DateTime) {
        let mut session = begun(None);
        session.clock.spend("a", 45 * 60);
        assert_eq!(session.late(now, 0), Some(15 * 60));
        // Neither does a start of another day or of another part of this one.
        session.clock.start = Some(time(13, 0, 0, 0));
        session.date = date(2020, 1, 1);
        assert_eq!(session.late(now, 0), Some(15 * 60));
        session.date = now.date();
        session.clock.start = Some(time(8, 0, 0, 0));
        assert_eq!(session.late(now, 0), Some(15 * 60));
    }

    #[test]
    fn a_break_makes_the_meeting_end_later() {
        let mut session = begun(None);
        session.clock.available = Some(100);
        session.clock.book(&Account::Break, 15 * 60);
        // 10 + 15 spent, 30 + 20 + 20 + 10 left are 105 of 100 minutes.
        assert_eq!(session.noticeably_late(clock(13, 25), 0), Some(5));
    }

    /// 15 late with 20 + 20 to come: 40 − 15 = 25 minutes over two points. Ten each by fives, and the five that are left over
    /// go to the first that lacks most: the last of the equals.
    #[test]
    fn what_is_left_is_spread_over_the_points_to_come() {
        let mut session = begun(None);
        session.clock.spend("a", 45 * 60);
        let minutes = spread_out(&mut session, clock(14, 0));
        assert_eq!(minutes, [30, 10, 15]);
        assert_eq!(session.late(clock(14, 0), 0), Some(0));
        assert_eq!(session.spread(clock(14, 0)), None);
        let planned: Vec<u32> = session.clock.boxes.iter().map(|b| b.planned).collect();
        assert_eq!(planned, [30, 20, 20]);
    }

    /// 10 spent of the 30, and 20 late by a break: 20 + 20 + 20 − 20 = 40 minutes over three points, of which the first keeps its 10.
    #[test]
    fn the_point_under_way_gives_its_share() {
        let mut session = begun(None);
        session.clock.spend("a", 10 * 60);
        session.clock.book(&Account::Break, 20 * 60);
        let minutes = spread_out(&mut session, clock(14, 0));
        assert_eq!(minutes, [10 + 10, 15, 15]);
        assert_eq!(session.late(clock(14, 0), 0), Some(0));
    }

    /// 33 late with 20 + 20 to come leave 7 minutes for two points: less than 5 for each.
    #[test]
    fn too_little_is_not_spread() {
        let mut session = begun(None);
        session.clock.spend("a", 63 * 60);
        let too_little = Spread::TooLittle {
            minutes: 7,
            points: 2,
        };
        assert_eq!(session.spread(clock(14, 0)), Some(too_little));
    }

    #[test]
    fn at_the_end_nothing_can_be_spread() {
        let mut session = begun(None);
        at(&mut session, "c");
        for minutes in &mut session.minutes.points {
            minutes.state = Progress::Settled;
        }
        session.clock.spend("c", 90 * 60);
        assert_eq!(session.noticeably_late(clock(14, 0), 0), Some(20));
        assert_eq!(session.spread(clock(14, 0)), None);
    }

    #[rstest]
    #[case::long_enough(240, &[20, 30, 30], &[20, 30, 30])]
    #[case::half(40, &[20, 30, 30], &[10, 15, 15])]
    #[case::tight(7, &[20, 30, 30], &[1, 3, 3])]
    #[case::none(60, &[], &[])]
    fn boxes_fit_the_time_available(
        #[case] available: u32,
        #[case] wanted: &[u32],
        #[case] shares: &[u32],
    ) {
        assert_eq!(fit(available, wanted), shares);
    }

    proptest::proptest! {
        #[test]
        fn boxes_never_add_up_to_more_than_there_is(available in 10u32..600, wanted in proptest::collection::vec(1u32..120, 1..10)) {
            let shares = fit(available, &wanted);
            proptest::prop_assert!(shares.iter().sum::<u32>() <= available);
            proptest::prop_assert!(shares.iter().all(|&share| share > 0));
        }
    }
}
