//! What `agendas/demo.*.ron` may say: people, and what they did in each meeting. Lengths count from the day of the meeting.

use jiff::civil::Time;
use serde::Deserialize;

use crate::domain::agenda::{Language, Span};
use crate::domain::agreement::{Commitment, Kind, Measure, Rule, Standing, Voice};
use crate::domain::draft::Draft;
use crate::domain::lookback::Judgement;
use crate::domain::minutes::{Fate, NoteKind, Progress};
use crate::domain::opening::{RevenueTeam, Tone};
use crate::domain::people::Side;
use crate::domain::rating::Round;
use crate::domain::session::Place;
use crate::domain::worksheet::Value;

/// What is told about the team in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    pub language: Language,
    pub team: String,
    pub people: Vec<Actor>,
    pub sessions: Vec<Meeting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    pub name: String,
    pub side: Side,
    pub function: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub title: String,
    pub agenda: String,
    pub months_ago: i32,
    pub start: Time,
    pub available: u32,
    #[serde(default)]
    pub away: Vec<String>,
    /// Who went before the end.
    #[serde(default)]
    pub left: Vec<String>,
    pub place: Place,
    #[serde(default)]
    pub opening: Beginning,
    #[serde(default)]
    pub lookback: Vec<Look>,
    pub talks: Vec<Talk>,
    pub parked: Vec<Aside>,
    #[serde(default)]
    pub first_steps: Vec<String>,
    #[serde(default)]
    pub meets_again: Option<Span>,
    #[serde(default)]
    pub closing: Ending,
    #[serde(default)]
    pub closed: bool,
    /// Minutes.
    #[serde(default)]
    pub breaks: u32,
    #[serde(default)]
    pub drafts: Vec<Draft>,
}

/// What was said before the first point; `spent` is in minutes.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Beginning {
    #[serde(default)]
    pub spent: u32,
    #[serde(default)]
    pub words: Vec<Spoken>,
    #[serde(default)]
    pub goals: Vec<String>,
}

/// A word of one side for the other, and how it sounds.
#[derive(Deserialize)]
pub struct Spoken(pub Side, pub String, pub Tone);

/// What was said after the last point; `spent` is in minutes.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    #[serde(default)]
    pub spent: u32,
    #[serde(default)]
    pub words: Vec<Spoken>,
    #[serde(default)]
    pub revenue_team: RevenueTeam,
    #[serde(default)]
    pub worth: Vec<u8>,
    #[serde(default)]
    pub last_words: Vec<String>,
}

/// An agreement of an earlier meeting: the place of the meeting, from nought, and the number that the room calls it by.
#[derive(Deserialize)]
pub struct Before(pub usize, pub String);

/// What became of an earlier agreement.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub of: Before,
    pub judgement: Judgement,
    #[serde(default)]
    pub measured: String,
    #[serde(default)]
    pub why: String,
    #[serde(default)]
    pub sequel: Option<Next>,
}

/// What comes of an earlier agreement.
#[derive(Deserialize)]
pub enum Next {
    Renew(Span),
    /// The number of the agreement that takes its place.
    Amend(String),
    Drop,
}

/// One point as it was walked; `spent` and what was added are in minutes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    pub point: String,
    #[serde(default)]
    pub state: Progress,
    #[serde(default)]
    pub spent: u32,
    #[serde(default)]
    pub extensions: Vec<u32>,
    #[serde(default)]
    pub ratings: Vec<Round>,
    #[serde(default)]
    pub notes: Vec<Remark>,
    /// The meeting whose worksheet is taken over.
    #[serde(default)]
    pub carries: Option<usize>,
    #[serde(default)]
    pub sheet: Vec<Vec<Filled>>,
    #[serde(default)]
    pub agreements: Vec<Deal>,
}

/// The id of a column, and what stands in it.
#[derive(Deserialize)]
pub struct Filled(pub String, pub Value);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    pub kind: NoteKind,
    #[serde(default)]
    pub side: Option<Side>,
    pub text: String,
    #[serde(default)]
    pub dots: u32,
    /// The number of the agreement that came of it.
    #[serde(default)]
    pub led_to: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deal {
    pub kind: Kind,
    pub text: String,
    #[serde(default)]
    pub state: Standing,
    #[serde(default)]
    pub sales: Option<String>,
    #[serde(default)]
    pub marketing: Option<String>,
    #[serde(default)]
    pub due: Option<Span>,
    /// The review of the point when it is not said.
    #[serde(default)]
    pub review: Option<Span>,
    #[serde(default)]
    pub needs_management: bool,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub reservations: String,
    #[serde(default)]
    pub sales_commits: Commitment,
    #[serde(default)]
    pub marketing_commits: Commitment,
    #[serde(default)]
    pub one_sided: String,
    #[serde(default)]
    pub segment: String,
    #[serde(default)]
    pub measure: Measure,
    #[serde(default)]
    pub if_missed: String,
    #[serde(default)]
    pub valid_from: Option<Span>,
    #[serde(default)]
    pub vote: Option<Vote>,
    #[serde(default)]
    pub replaces: Option<Before>,
}

/// How an agreement was decided on.
#[derive(Deserialize)]
pub enum Vote {
    /// Nobody at the table has a reasoned objection.
    AllConsent,
    /// The voices of sales and of marketing.
    Voices(Rule, Vec<Voice>, Vec<Voice>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    pub text: String,
    #[serde(default)]
    pub point: Option<String>,
    #[serde(default)]
    pub fate: Fate,
    #[serde(default)]
    pub due: Option<Span>,
    /// The meeting and the place in its parking lot from which it comes, both from nought.
    #[serde(default)]
    pub from: Option<(usize, usize)>,
}
