//! The fields of the filter language and the words that they take, in both languages. They are a language, as the names in a
//! session file are, and not texts that the program says.

use crate::domain::agenda::Language;
use crate::domain::fold::fold;

/// What a query can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The point of the agenda, by id or title.
    Point,
    /// How firm an agreement is now.
    State,
    /// Definition, rule or action.
    Kind,
    /// Who sees to it.
    Owner,
    /// The side that owns it or promises something.
    Side,
    /// When it is to be done.
    Due,
    /// When it is looked at again.
    Review,
    /// How it was judged last.
    Verdict,
    /// Whose meeting it was.
    Team,
    /// The session in which it was made or changed.
    Session,
    /// Who was there.
    Who,
    /// The day of the session.
    Date,
    /// The number by which the room calls it: "2.1".
    Number,
    /// What is remarkable about it.
    Is,
    /// What it has.
    Has,
    /// Whose decision it waits for.
    Needs,
}

/// What can answer the question of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Every session.
    Session,
    /// Whatever stands at a point.
    Point,
    /// Agreements, and in part what is parked.
    Agreement,
}

/// A word that a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// There is none.
    None,
    /// The day has passed, and it is still open.
    Overdue,
    /// Said, not yet consented to.
    Proposed,
    /// Both sides consent.
    Agreed,
    /// Until the review.
    OnTrial,
    /// An action that was kept.
    Done,
    /// No longer wanted.
    Dropped,
    /// Neither done nor dropped.
    Open,
    /// What a word means here.
    Definition,
    /// How we always do it.
    Rule,
    /// Something done once.
    Action,
    /// Sales.
    Sales,
    /// Marketing.
    Marketing,
    /// Sales and marketing.
    Both,
    /// Kept.
    Kept,
    /// Kept in part.
    Partly,
    /// Not kept.
    NotKept,
    /// Judged as no longer needed.
    NoLongerNeeded,
    /// The team begins with it.
    FirstStep,
    /// A later version took the place of the first.
    Amended,
    /// Looked at, and held on to.
    Renewed,
    /// Binds one side only.
    OneSided,
    /// Two sessions took its place.
    Clash,
    /// An item of the parking lot.
    Parked,
    /// Management.
    Management,
    /// Why it was agreed.
    Reason,
    /// What somebody still doubts.
    Reservations,
    /// How the group sees whether it works.
    Measure,
    /// Somebody who sees to it.
    Owner,
    /// A day by which it is done.
    Due,
    /// A day on which it is looked at again.
    Review,
    /// A verdict of a later session.
    Verdict,
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Any text, or one of these words.
    Free(&'static [Word]),
    /// These words only.
    Words(&'static [Word]),
    /// A stretch of time, or one of these words.
    Time(&'static [Word]),
}

impl Sort {
    /// The words among the values.
    #[must_use]
    pub const fn words(self) -> &'static [Word] {
        match self {
            Self::Free(words) | Self::Words(words) | Self::Time(words) => words,
        }
    }
}

impl Field {
    /// Every field, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::Point,
        Self::State,
        Self::Owner,
        Self::Side,
        Self::Due,
        Self::Review,
        Self::Verdict,
        Self::Team,
        Self::Is,
        Self::Needs,
        Self::Has,
        Self::Kind,
        Self::Session,
        Self::Date,
        Self::Who,
        Self::Number,
    ];

    /// The names of a field in each language, the usual one first.
    const fn names(self) -> [&'static [&'static str]; 2] {
        match self {
            Self::Point => [&["point"], &["punt"]],
            Self::State => [&["state", "status"], &["stand"]],
            Self::Kind => [&["kind"], &["soort"]],
            Self::Owner => [&["owner"], &["eigenaar"]],
            Self::Side => [&["side"], &["kant"]],
            Self::Due => [&["due", "deadline"], &["klaar", "uiterlijk"]],
            Self::Review => [&["review"], &["terugblik"]],
            Self::Verdict => [&["verdict"], &["oordeel"]],
            Self::Team => [&["team"], &["team"]],
            Self::Session => [&["session"], &["sessie"]],
            Self::Who => [&["who"], &["wie"]],
            Self::Date => [&["date"], &["datum"]],
            Self::Number => [&["number", "nr"], &["nummer"]],
            Self::Is => [&["is"], &["is"]],
            Self::Has => [&["has"], &["heeft"]],
            Self::Needs => [&["needs"], &["nodig"]],
        }
    }

    /// What can answer its question.
    #[must_use]
    pub const fn about(self) -> About {
        match self {
            Self::Team | Self::Session | Self::Who | Self::Date => About::Session,
            Self::Point => About::Point,
            Self::State
            | Self::Kind
            | Self::Owner
            | Self::Side
            | Self::Due
            | Self::Review
            | Self::Verdict
            | Self::Number
            | Self::Is
            | Self::Has
            | Self::Needs => About::Agreement,
        }
    }

    /// What its values are.
    #[must_use]
    pub const fn sort(self) -> Sort {
        use Word as W;
        match self {
            Self::Point | Self::Team | Self::Session | Self::Who | Self::Number => Sort::Free(&[]),
            Self::Owner => Sort::Free(&[W::None]),
            Self::State => Sort::Words(&[
                W::Open,
                W::Agreed,
                W::OnTrial,
                W::Proposed,
                W::Done,
                W::Dropped,
            ]),
            Self::Kind => Sort::Words(&[W::Definition, W::Rule, W::Action]),
            Self::Side => Sort::Words(&[W::Sales, W::Marketing, W::Both]),
            Self::Due | Self::Review => Sort::Time(&[W::Overdue, W::None]),
            Self::Date => Sort::Time(&[]),
            Self::Verdict => {
                Sort::Words(&[W::Kept, W::Partly, W::NotKept, W::NoLongerNeeded, W::None])
            }
            Self::Is => Sort::Words(&[
                W::FirstStep,
                W::Overdue,
                W::Open,
                W::Amended,
                W::Renewed,
                W::OneSided,
                W::Clash,
                W::Agreed,
                W::OnTrial,
                W::Proposed,
                W::Done,
                W::Dropped,
                W::Definition,
                W::Rule,
                W::Action,
                W::Parked,
            ]),
            Self::Has => Sort::Words(&[
                W::Owner,
                W::Due,
                W::Review,
                W::Measure,
                W::Reason,
                W::Reservations,
                W::Verdict,
            ]),
            Self::Needs => Sort::Words(&[W::Management]),
        }
    }

    /// What it is called in a language.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        self.names()[language as usize][0]
    }

    /// Every name of every field, in both languages.
    pub(super) fn all_names() -> impl Iterator<Item = &'static str> {
        let of = |field: Self| field.names().into_iter().flatten().copied();
        Self::ALL.into_iter().flat_map(of)
    }

    /// The field that goes by a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = fold(name);
        let called = |field: &Self| field.names().into_iter().flatten().any(|n| *n == name);
        Self::ALL.into_iter().find(called)
    }

    /// The word that this field takes under a name: blanks and dashes are one.
    #[must_use]
    pub fn word(self, name: &str) -> Option<Word> {
        let name = dashed(name);
        let called = |word: &&Word| word.names().into_iter().flatten().any(|n| *n == name);
        self.sort().words().iter().find(called).copied()
    }

    /// Every name of every word that this field takes.
    pub(super) fn word_names(self) -> impl Iterator<Item = &'static str> {
        let words = self.sort().words().iter();
        words.flat_map(|word| word.names().into_iter().flatten().copied())
    }
}

impl Word {
    /// The names of a word in each language, the usual one first.
    const fn names(self) -> [&'static [&'static str]; 2] {
        match self {
            Self::None => [&["none", "nobody"], &["geen", "niemand"]],
            Self::Overdue => [&["overdue", "late"], &["te-laat", "verlopen"]],
            Self::Proposed => [&["proposed", "proposal"], &["voorstel", "voorgesteld"]],
            Self::Agreed => [&["agreed"], &["afgesproken"]],
            Self::OnTrial => [&["on-trial", "trial"], &["op-proef", "proef"]],
            Self::Done => [&["done"], &["gedaan", "klaar"]],
            Self::Dropped => [&["dropped"], &["vervallen"]],
            Self::Open => [&["open"], &["open", "lopend"]],
            Self::Definition => [&["definition"], &["definitie"]],
            Self::Rule => [&["rule"], &["regel"]],
            Self::Action => [&["action"], &["actie"]],
            Self::Sales => [&["sales"], &["sales", "verkoop"]],
            Self::Marketing => [&["marketing"], &["marketing"]],
            Self::Both => [&["both"], &["beide", "allebei"]],
            Self::Kept => [&["kept"], &["nagekomen"]],
            Self::Partly => [&["partly", "partially"], &["deels", "gedeeltelijk"]],
            Self::NotKept => [&["not-kept", "broken"], &["niet-nagekomen"]],
            Self::NoLongerNeeded => [
                &["no-longer-needed", "not-needed", "dropped"],
                &["niet-meer-nodig", "vervallen"],
            ],
            Self::FirstStep => [
                &["first-step", "first-steps"],
                &["eerste-stap", "eerste-stappen"],
            ],
            Self::Amended => [&["amended", "changed"], &["gewijzigd", "veranderd"]],
            Self::Renewed => [&["renewed"], &["verlengd"]],
            Self::OneSided => [&["one-sided"], &["eenzijdig"]],
            Self::Clash => [&["clash"], &["botsing"]],
            Self::Parked => [&["parked"], &["geparkeerd"]],
            Self::Management => [&["management"], &["directie", "management"]],
            Self::Reason => [&["reason"], &["reden"]],
            Self::Reservations => [
                &["reservations", "reservation"],
                &["bedenkingen", "bedenking"],
            ],
            Self::Measure => [&["measure"], &["meting", "maatstaf"]],
            Self::Owner => [&["owner"], &["eigenaar"]],
            Self::Due => [&["due", "deadline"], &["einddatum", "klaar"]],
            Self::Review => [&["review"], &["terugblik"]],
            Self::Verdict => [&["verdict"], &["oordeel"]],
        }
    }

    /// What it is called in a language.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        self.names()[language as usize][0]
    }
}

/// A name as the tables have it: "Niet nagekomen" is `niet-nagekomen`.
pub(super) fn dashed(name: &str) -> String {
    let folded = fold(name);
    let parts = folded.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// The points of the shipped agendas by their names in either language, which find the point whatever the session spoke.
const POINTS: &[(&str, &[&str])] = &[
    ("funnel", &["funnelmanagement", "leads"]),
    (
        "target-groups",
        &[
            "doelgroepen",
            "doelgroep",
            "segments",
            "segmenten",
            "target-group",
        ],
    ),
    ("crm", &[]),
    ("branding", &["merk", "brand"]),
    ("proposition", &["propositie"]),
    (
        "competition",
        &["concurrentie", "concurrenten", "competitors"],
    ),
    ("retention", &["behoud", "retentie"]),
];

/// The id of the shipped point that goes by a name in either language.
#[must_use]
pub fn point(name: &str) -> Option<&'static str> {
    let name = dashed(name);
    let called = |(id, names): &&(&str, &[&str])| *id == name || names.contains(&name.as_str());
    POINTS.iter().find(called).map(|(id, _)| *id)
}
