//! The sales and marketing process from first contact to loyal customer, and how each point of a session stands in it. Not how
//! it is drawn.

use super::minutes::{Note, NoteKind, PointMinutes};
use super::people::Side;
use super::session::Session;

/// The point about leads and their hand-over.
pub const FUNNEL: &str = "funnel";
/// The point about segments and what each is promised.
pub const TARGET_GROUPS: &str = "target-groups";
/// The point about the data that are worth entering.
pub const CRM: &str = "crm";
/// The point about the image that is wanted and the one that is had.
pub const BRANDING: &str = "branding";
/// The point about the one story.
pub const PROPOSITION: &str = "proposition";
/// The point about the others, as the customer sees them.
pub const COMPETITION: &str = "competition";
/// The point about keeping, winning back and winning over.
pub const RETENTION: &str = "retention";

/// A stage on the way of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Whom we speak to, and as whom.
    FirstContact,
    /// They listen.
    Interest,
    /// They are handed over.
    Lead,
    /// We get to know each other.
    Talks,
    /// They compare.
    Offer,
    /// They stay.
    LoyalCustomer,
}

impl Stage {
    /// Every stage, in the order of the process.
    pub const ALL: [Self; 6] = [
        Self::FirstContact,
        Self::Interest,
        Self::Lead,
        Self::Talks,
        Self::Offer,
        Self::LoyalCustomer,
    ];

    /// The name that scripts rely on.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstContact => "first-contact",
            Self::Interest => "interest",
            Self::Lead => "lead",
            Self::Talks => "talks",
            Self::Offer => "offer",
            Self::LoyalCustomer => "loyal-customer",
        }
    }
}

/// The seven points in the order of the process, each at the stage at which it acts most (domain.md).
pub const FLOW: [(&str, Stage); 7] = [
    (TARGET_GROUPS, Stage::FirstContact),
    (BRANDING, Stage::FirstContact),
    (PROPOSITION, Stage::Interest),
    (FUNNEL, Stage::Lead),
    (CRM, Stage::Talks),
    (COMPETITION, Stage::Offer),
    (RETENTION, Stage::LoyalCustomer),
];

/// One point at its place in the process, with how it stands.
#[derive(Debug, Clone)]
pub struct Spot<'a> {
    /// What was said and agreed there.
    pub minutes: &'a PointMinutes,
    /// The number that the room calls it by.
    pub number: usize,
    /// Where it acts; `None` for a point of the team's own.
    pub stage: Option<Stage>,
    /// How far the sides were apart in the last round that both rated and the room saw.
    pub gap: Option<f64>,
    /// The bottlenecks that got dots, those with most first.
    pub bottlenecks: Vec<&'a Note>,
}

impl<'a> Spot<'a> {
    fn of(minutes: &'a PointMinutes, number: usize, stage: Option<Stage>) -> Self {
        let rounds = minutes.ratings.iter().rev();
        let gap = rounds
            .filter(|round| round.revealed)
            .find_map(super::rating::Round::gap);
        let dotted = |note: &&Note| note.kind == NoteKind::Bottleneck && note.dots > 0;
        let mut bottlenecks: Vec<&Note> = minutes.notes.iter().filter(dotted).collect();
        bottlenecks.sort_by_key(|note| std::cmp::Reverse(note.dots));
        Self {
            minutes,
            number,
            stage,
            gap,
            bottlenecks,
        }
    }

    /// Number of agreements that were not dropped.
    #[must_use]
    pub fn agreements(&self) -> usize {
        self.minutes.standing().count()
    }

    /// How many dots its bottlenecks got together.
    #[must_use]
    pub fn dots(&self) -> u32 {
        let dots = self.bottlenecks.iter().map(|note| note.dots);
        dots.fold(0, u32::saturating_add)
    }

    /// The side that is surer of the statement; `None` without a gap.
    #[must_use]
    pub fn surer(&self) -> Option<Side> {
        match self.gap? {
            gap if gap > 0.0 => Some(Side::Marketing),
            gap if gap < 0.0 => Some(Side::Sales),
            _ => None,
        }
    }
}

/// Every point of a session at its place: first those of the seven that it has, in the order of the process, then the team's
/// own in the order in which they are walked. A point that is no longer on the agenda is there as long as something was said.
#[must_use]
pub fn spots(session: &Session) -> Vec<Spot<'_>> {
    let kept = |minutes: &PointMinutes| minutes.today || minutes.has_something();
    let points = || {
        let numbered = session.minutes.points.iter().zip(1..);
        numbered.filter(|(minutes, _)| kept(minutes))
    };
    let known = FLOW.into_iter().filter_map(|(id, stage)| {
        let (minutes, number) = points().find(|(minutes, _)| minutes.point == id)?;
        Some(Spot::of(minutes, number, Some(stage)))
    });
    let own = points().filter(|(minutes, _)| stage_of(&minutes.point).is_none());
    known
        .chain(own.map(|(minutes, number)| Spot::of(minutes, number, None)))
        .collect()
}

/// The stage at which a point acts; `None` for a point that is not one of the seven.
#[must_use]
pub fn stage_of(point: &str) -> Option<Stage> {
    let known = FLOW.iter().find(|(id, _)| *id == point);
    known.map(|(_, stage)| *stage)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;
    use uuid::Uuid;

    use super::super::agenda::{Agenda, Hints, Language, Point, Prompts, Span};
    use super::super::agreement::{Agreement, Kind, Standing};
    use super::super::rating::Round;
    use super::*;

    fn point(id: &str) -> Point {
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
            minutes: 20,
            review: Span::Weeks(6),
            measured: false,
        }
    }

    fn session(ids: &[&str]) -> Session {
        let agenda = Agenda {
            format: 1,
            id: "own".into(),
            language: Language::En,
            title: "Own".into(),
            about: "For a test.".into(),
            opening: 5,
            closing: 5,
            check_in: String::new(),
            check_out: String::new(),
            points: ids.iter().map(|id| point(id)).collect(),
        };
        Session::new(Uuid::nil(), date(2026, 12, 3), Arc::new(agenda))
    }

    #[test]
    fn the_seven_stand_in_the_order_of_the_process_and_own_points_behind_them() {
        let session = session(&["service", "retention", "funnel", "target-groups", "website"]);
        let seen: Vec<(usize, &str, Option<Stage>)> = spots(&session)
            .iter()
            .map(|spot| (spot.number, spot.minutes.point.as_str(), spot.stage))
            .collect();
        assert_eq!(
            seen,
            [
                (4, "target-groups", Some(Stage::FirstContact)),
                (3, "funnel", Some(Stage::Lead)),
                (2, "retention", Some(Stage::LoyalCustomer)),
                (1, "service", None),
                (5, "website", None),
            ]
        );
    }

    #[test]
    fn every_stage_has_a_point_and_the_points_follow_the_stages() {
        let places = FLOW.map(|(_, stage)| Stage::ALL.iter().position(|&s| s == stage));
        assert!(places.is_sorted());
        assert!((0..Stage::ALL.len()).all(|stage| places.contains(&Some(stage))));
    }

    #[test]
    fn a_point_off_the_agenda_stays_while_something_was_said_there() {
        let mut session = session(&["funnel", "crm"]);
        for minutes in &mut session.minutes.points {
            minutes.today = false;
        }
        let note = Note::new(Uuid::nil(), NoteKind::Idea, None, "One list".into());
        session.minutes.points[1].notes.push(note);
        let spots = spots(&session);
        let left: Vec<&str> = spots.iter().map(|s| s.minutes.point.as_str()).collect();
        assert_eq!(left, ["crm"]);
    }

    /// The last round that both rated and the room saw: sales (4+4+4)/3 = 4.0, marketing (2+3+4)/3 = 3.0; 3.0 − 4.0 = −1.0.
    #[test]
    fn a_spot_tells_gap_bottlenecks_and_agreements() {
        let mut session = session(&["funnel"]);
        let minutes = &mut session.minutes.points[0];
        let round = |sales: &[u8], marketing: &[u8], revealed| Round {
            sales: sales.to_vec(),
            marketing: marketing.to_vec(),
            revealed,
            ..Round::default()
        };
        minutes.ratings = vec![
            round(&[1, 1, 1], &[5, 5, 5], true),
            round(&[4, 4, 4], &[2, 3, 4], true),
            round(&[4, 4, 4], &[], true),
            round(&[5, 5, 5], &[1, 1, 1], false),
        ];
        let note = |kind, text: &str, dots| Note {
            dots,
            ..Note::new(Uuid::nil(), kind, None, text.into())
        };
        minutes.notes = vec![
            note(NoteKind::Bottleneck, "late", 2),
            note(NoteKind::Bottleneck, "never", 0),
            note(NoteKind::Idea, "one list", 9),
            note(NoteKind::Bottleneck, "unripe", 4),
        ];
        let agreement = |state| Agreement {
            state,
            ..Agreement::proposed(Uuid::nil(), "x".into(), Kind::Rule)
        };
        minutes.agreements = Standing::ALL.map(agreement).into();
        let spots = spots(&session);
        let spot = &spots[0];
        assert_eq!(spot.gap, Some(-1.0));
        assert_eq!(spot.surer(), Some(Side::Sales));
        let texts: Vec<&str> = spot.bottlenecks.iter().map(|n| n.text.as_str()).collect();
        assert_eq!(texts, ["unripe", "late"]);
        assert_eq!(spot.dots(), 6);
        assert_eq!(spot.agreements(), 3);
    }
}
