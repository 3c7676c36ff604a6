//! The columns of a list of agreements and the names by which people call them, in both languages.

use crate::domain::fold::fold;
use crate::domain::nearest::nearest;

use super::{Fault, Wrong};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The sentence.
    Text,
    /// The point to which it belongs.
    Point,
    /// Definition, rule or action.
    Kind,
    /// How firm it is.
    State,
    /// Who of sales sees to it.
    Sales,
    /// Who of marketing sees to it.
    Marketing,
    /// Who sees to it, of whichever side.
    Owner,
    /// The side of the owner.
    Side,
    /// The day by which it is to be done.
    Due,
    /// The day on which it is looked at again.
    Review,
    /// The day on which it was agreed.
    Date,
    /// Why.
    Reason,
    /// What somebody still doubts.
    Reservations,
    /// Whether it needs management.
    Management,
    /// Whether the team begins with it.
    FirstStep,
    /// What sales promises.
    SalesCommits,
    /// What marketing promises.
    MarketingCommits,
    /// How the group sees whether it works.
    Measure,
    /// The value at the beginning.
    Baseline,
    /// The value aimed at.
    Target,
    /// What happens when it is not kept.
    IfMissed,
    /// For whom it is.
    Segment,
    /// A number of the list itself, which gets another here.
    Number,
}

/// The names of each column, the usual ones first: English, Dutch, others.
const NAMES: [(Column, &[&str]); 23] = [
    (
        Column::Text,
        &[
            "agreement",
            "afspraak",
            "text",
            "tekst",
            "sentence",
            "zin",
            "decision",
            "besluit",
            "what",
            "wat",
            "action item",
            "actiepunt",
        ],
    ),
    (
        Column::Point,
        &[
            "point",
            "punt",
            "topic",
            "onderwerp",
            "subject",
            "agenda item",
            "agendapunt",
        ],
    ),
    (Column::Kind, &["kind", "soort", "type"]),
    (Column::State, &["state", "stand", "status"]),
    (
        Column::Sales,
        &[
            "sales",
            "verkoop",
            "sales owner",
            "eigenaar sales",
            "owner sales",
            "sales eigenaar",
        ],
    ),
    (
        Column::Marketing,
        &[
            "marketing",
            "marketing owner",
            "eigenaar marketing",
            "owner marketing",
            "marketing eigenaar",
        ],
    ),
    (
        Column::Owner,
        &[
            "owner",
            "eigenaar",
            "who",
            "wie",
            "responsible",
            "verantwoordelijke",
            "actor",
            "actiehouder",
        ],
    ),
    (Column::Side, &["side", "kant", "department", "afdeling"]),
    (
        Column::Due,
        &[
            "due",
            "klaar",
            "deadline",
            "by",
            "uiterlijk",
            "done by",
            "klaar op",
            "due date",
            "einddatum",
            "when",
            "wanneer",
        ],
    ),
    (
        Column::Review,
        &[
            "review",
            "terugblik",
            "review date",
            "review on",
            "evaluatie",
            "terugblik op",
        ],
    ),
    (
        Column::Date,
        &[
            "date",
            "datum",
            "agreed on",
            "afgesproken op",
            "decided on",
            "besloten op",
        ],
    ),
    (
        Column::Reason,
        &[
            "reason",
            "reden",
            "why",
            "waarom",
            "rationale",
            "toelichting",
        ],
    ),
    (
        Column::Reservations,
        &["reservations", "bedenkingen", "reservation", "bedenking"],
    ),
    (
        Column::Management,
        &[
            "needs management",
            "directie nodig",
            "management",
            "directie",
        ],
    ),
    (Column::FirstStep, &["first step", "eerste stap"]),
    (
        Column::SalesCommits,
        &["sales commits", "sales zegt toe", "toezegging sales"],
    ),
    (
        Column::MarketingCommits,
        &[
            "marketing commits",
            "marketing zegt toe",
            "toezegging marketing",
        ],
    ),
    (Column::Measure, &["measure", "meting", "maatstaf", "kpi"]),
    (Column::Baseline, &["baseline", "nulmeting", "now", "nu"]),
    (Column::Target, &["target", "streefwaarde", "aim", "doel"]),
    (Column::IfMissed, &["if missed", "als het niet lukt"]),
    (Column::Segment, &["segment", "pmc", "for whom", "voor wie"]),
    (Column::Number, &["number", "nummer", "nr", "no", "id"]),
];

impl Column {
    /// The column that goes by a name; capitals, accents, dashes and what is not a letter do not matter.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = plain(name);
        let called = |(_, names): &&(Self, &[&str])| names.contains(&name.as_str());
        NAMES.iter().find(called).map(|(column, _)| *column)
    }

    /// The names of the columns that are offered, in English and in Dutch.
    pub fn names() -> impl Iterator<Item = [&'static str; 2]> {
        NAMES.iter().map(|(_, names)| [names[0], names[1]])
    }
}

/// A name in small letters, its words with one blank between.
fn plain(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    match words.join(" ") {
        // A column that is called by a sign counts the rows.
        none if none.is_empty() && name.trim() == "#" => "nr".to_owned(),
        words => words,
    }
}

/// What each of the headings means; `None` for one that is left out. Empty headings are left out as well.
pub(super) fn heads(
    headings: &[&str],
    skip: &[String],
    line: usize,
) -> Result<Vec<Option<Column>>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut heads: Vec<Option<Column>> = Vec::new();
    let mut fault = |wrong| faults.push(Fault { line, wrong });
    for heading in headings {
        let skipped = skip.iter().any(|name| plain(name) == plain(heading));
        if skipped || heading.trim().is_empty() {
            heads.push(None);
            continue;
        }
        match Column::named(heading) {
            Some(column) if heads.contains(&Some(column)) => {
                fault(Wrong::ColumnTwice((*heading).to_owned()));
            }
            Some(column) => heads.push(Some(column)),
            None => {
                let known = NAMES.iter().flat_map(|(_, names)| names.iter().copied());
                fault(Wrong::NoSuchColumn {
                    given: (*heading).to_owned(),
                    meant: nearest(&plain(heading), known),
                });
            }
        }
    }
    if faults.is_empty() && !heads.contains(&Some(Column::Text)) {
        faults.push(Fault {
            line,
            wrong: Wrong::NoTextColumn,
        });
    }
    if faults.is_empty() {
        Ok(heads)
    } else {
        Err(faults)
    }
}
