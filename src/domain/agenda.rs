//! What is to be discussed: an agenda, its points, and everything a point brings into the room.
//! Not what was said there (that is `minutes`).

use serde::{Deserialize, Serialize};

use super::agreement::Kind;

/// The newest format of an agenda file that this program reads and writes.
pub const AGENDA_FORMAT: u32 = 1;

/// The shortest and the longest time box of one point, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u32> = 5..=240;

/// A language that the program and its agendas speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

impl Language {
    /// Both languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    /// The two-letter code of ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The language that a code such as `nl`, `nl-BE` or `en_GB.UTF-8` begins with, if we speak it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let first = code.split(['-', '_', '.']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| first.eq_ignore_ascii_case(language.code()))
    }
}

/// The points of one kind of meeting, in the order in which they are walked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// The format of the file, [`AGENDA_FORMAT`] when this program wrote it.
    pub format: u32,
    /// The name that a command line uses: `[a-z0-9-]`, the same in each language.
    pub id: String,
    /// The language of every text in it.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// What it is for, in one or two sentences.
    pub about: String,
    /// Minutes for the opening, before the first point.
    pub opening: u32,
    /// Minutes for the closing, after the last point.
    pub closing: u32,
    /// The question that everybody answers first; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub check_in: String,
    /// The question that everybody answers last; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub check_out: String,
    /// The points; never empty in an agenda that passes `check`.
    pub points: Vec<Point>,
}

impl Agenda {
    /// The point with this id.
    #[must_use]
    pub fn point(&self, id: &str) -> Option<&Point> {
        self.points.iter().find(|point| point.id == id)
    }

    /// Minutes of opening, all points and closing together.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let points: u32 = self.points.iter().map(|point| point.minutes).sum();
        self.opening + points + self.closing
    }
}

/// One subject that the group settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Stable name, `[a-z0-9-]`, the same in each language: `target-groups`.
    pub id: String,
    /// The full title: "Target groups and positioning".
    pub title: String,
    /// The title in the row of all points, at most 14 characters: "Target groups".
    pub short: String,
    /// The question that it settles, short enough for a big screen.
    pub question: String,
    /// Why it matters and what goes wrong in practice, two to four lines.
    pub why: Vec<String>,
    /// The statement that both sides rate from 1 (not at all) to 5 (fully).
    pub statement: String,
    /// Questions that start the talk.
    pub prompts: Prompts,
    /// What only the facilitator reads.
    pub hints: Hints,
    /// The columns of the sheet that the group fills in.
    pub worksheet: Vec<Column>,
    /// A filled row of that sheet, one cell per column.
    pub example: Vec<String>,
    /// Beginnings of agreements, with `…` where the group fills in.
    pub starters: Vec<Starter>,
    /// The time box, in minutes.
    pub minutes: u32,
    /// How long after the session an agreement of this point is looked at again.
    pub review: Span,
    /// Whether an agreement of this point needs a measure with baseline and target to be complete.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub measured: bool,
}

/// Questions that start the talk, for everybody and for each side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    /// For the whole group.
    pub all: Vec<String>,
    /// For the people of sales.
    pub sales: Vec<String>,
    /// For the people of marketing.
    pub marketing: Vec<String>,
}

/// What only the facilitator reads.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hints {
    /// What this point is after.
    pub purpose: String,
    /// A question to open with.
    pub opening: String,
    /// A question for when the group is stuck.
    pub rescue: String,
    /// How to let people work, such as alone, in pairs, all together.
    pub form: String,
}

/// One column of a worksheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Stable name, `[a-z0-9-]`, the same in each language.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What a cell may hold.
    pub kind: ColumnKind,
}

/// What a cell of a worksheet may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Any text.
    Text,
    /// A number with this unit.
    Number(String),
    /// A length of time, such as "2 working days".
    Duration,
    /// A day.
    Date,
    /// One of these.
    Choice(Vec<String>),
    /// Somebody at the table, or a role.
    Person,
    /// A judgement from 1 to 5.
    Score,
}

/// The beginning of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starter {
    /// The kind that the agreement then is.
    pub kind: Kind,
    /// The sentence, with `…` where the group fills in.
    pub text: String,
}

/// A calendar length: how long until an agreement is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// So many weeks.
    Weeks(u32),
    /// So many months.
    Months(u32),
}
