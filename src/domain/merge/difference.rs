//! What differs between two versions of a session, and how the two become one value. Not which values there are.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agreement::{Kind, Standing};
use crate::domain::lookback::Judgement;
use crate::domain::minutes::Progress;
use crate::domain::passages::{Part, Sort};
use crate::domain::rating::Round;

/// Something that differs between two versions of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What sort of thing it is about; [`Sort::Head`] with a point is that point.
    pub sort: Sort,
    /// The id of the point at which it stands.
    pub point: Option<String>,
    /// The id of the thing, where it has one.
    pub id: Option<Uuid>,
    /// What of it.
    pub aspect: Aspect,
    /// What the first version says.
    pub one: Fact,
    /// What the other version says.
    pub other: Fact,
    /// What was kept.
    pub kept: Kept,
}

/// What of a thing differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Only one version has it.
    Whole,
    /// A text of it.
    Part(Part),
    /// The day of the meeting.
    Day,
    /// The agenda.
    Agenda,
    /// When the group meets again.
    NextMeeting,
    /// When it was closed.
    Closed,
    /// How far a point has come.
    Progress,
    /// The rounds of rating.
    Ratings,
    /// Definition, rule or action.
    Kind,
    /// How firm an agreement is.
    State,
    /// The day by which something is done.
    Due,
    /// The day on which something is looked at again.
    Review,
    /// The day from which it holds.
    ValidFrom,
    /// How it was decided on.
    Decision,
    /// How it was judged.
    Judgement,
    /// Anything else.
    Details,
}

/// What a version says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Nothing, or nothing that can be said in a word.
    Nothing,
    /// A text.
    Text(String),
    /// A day.
    Day(Date),
    /// How firm an agreement is.
    Standing(Standing),
    /// Definition, rule or action.
    Kind(Kind),
    /// How far a point has come.
    Progress(Progress),
    /// How an agreement was judged.
    Judgement(Judgement),
    /// So many.
    Count(usize),
}

/// What was kept of two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// What the first version says.
    One,
    /// What the other version says.
    Other,
    /// What both say.
    Both,
}

/// Where a text stands whose versions are put together, and what parts them there.
const LINE: &str = "\n";

/// What parts two versions of a name.
const STROKE: &str = " / ";

/// From how many bytes on a text is taken for one that somebody typed further, when another begins with it.
const TYPED_ON: usize = 12;

/// Writes down what differs.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub(super) differences: Vec<Difference>,
    sort: Option<Sort>,
    point: Option<String>,
    /// The point whose things are being merged.
    around: Option<String>,
    id: Option<Uuid>,
}

impl Pen {
    /// What follows is about this.
    pub(super) fn at(&mut self, sort: Sort, point: Option<&str>, id: Option<Uuid>) {
        self.sort = Some(sort);
        self.point = point.map(str::to_owned).or_else(|| self.around.clone());
        self.id = id;
    }

    /// What `merge` merges stands at this point.
    pub(super) fn within<T>(&mut self, point: &str, merge: impl FnOnce(&mut Self) -> T) -> T {
        self.around = Some(point.to_owned());
        let merged = merge(self);
        self.around = None;
        merged
    }

    pub(super) fn note(&mut self, aspect: Aspect, one: Fact, other: Fact, kept: Kept) {
        self.differences.push(Difference {
            sort: self.sort.unwrap_or(Sort::Head),
            point: self.point.clone(),
            id: self.id,
            aspect,
            one,
            other,
            kept,
        });
    }

    /// One of two values; the first has its way.
    pub(super) fn pick<T: PartialEq + Clone>(
        &mut self,
        aspect: Aspect,
        one: &T,
        other: &T,
        fact: impl Fn(&T) -> Fact,
    ) -> T {
        if one != other {
            self.note(aspect, fact(one), fact(other), Kept::One);
        }
        one.clone()
    }

    /// One of two values of which nothing can be said in a word; told once for each thing.
    pub(super) fn detail<T: PartialEq>(&mut self, one: &T, other: &T) {
        let told = self.differences.last().is_some_and(|last| {
            last.aspect == Aspect::Details && last.id == self.id && Some(last.sort) == self.sort
        });
        if one != other && !told {
            self.note(Aspect::Details, Fact::Nothing, Fact::Nothing, Kept::One);
        }
    }

    /// The day that is there; of two days the first.
    pub(super) fn day(
        &mut self,
        aspect: Aspect,
        one: Option<Date>,
        other: Option<Date>,
    ) -> Option<Date> {
        let fact = |day: Option<Date>| day.map_or(Fact::Nothing, Fact::Day);
        if one != other {
            let kept = if one.is_some() {
                Kept::One
            } else {
                Kept::Other
            };
            self.note(aspect, fact(one), fact(other), kept);
        }
        one.or(other)
    }

    /// Both versions of a text, the second on a line of its own.
    pub(super) fn text(&mut self, part: Part, one: &str, other: &str) -> String {
        self.join(part, one, other, LINE)
    }

    /// Both versions of a name or another text of one line.
    pub(super) fn name(&mut self, part: Part, one: &str, other: &str) -> String {
        self.join(part, one, other, STROKE)
    }

    /// Both versions of a name that may be missing.
    pub(super) fn maybe_name(
        &mut self,
        part: Part,
        one: Option<&str>,
        other: Option<&str>,
    ) -> Option<String> {
        let missing = one.is_none() && other.is_none();
        let joined = self.name(part, one.unwrap_or_default(), other.unwrap_or_default());
        (!missing).then_some(joined)
    }

    fn join(&mut self, part: Part, one: &str, other: &str, between: &str) -> String {
        if one == other {
            return one.to_owned();
        }
        let (joined, kept) = joined(one, other, between);
        let fact = |text: &str| match text {
            "" => Fact::Nothing,
            text => Fact::Text(text.to_owned()),
        };
        self.note(Aspect::Part(part), fact(one), fact(other), kept);
        joined
    }

    pub(super) fn rounds(&mut self, one: &[Round], other: &[Round]) {
        if one != other {
            let (one, other) = (Fact::Count(one.len()), Fact::Count(other.len()));
            self.note(Aspect::Ratings, one, other, Kept::Both);
        }
    }
}

/// Two versions of a text in one, and which of them it shows.
pub(super) fn joined(one: &str, other: &str, between: &str) -> (String, Kept) {
    let typed_on = |short: &str, long: &str| short.len() >= TYPED_ON && long.starts_with(short);
    let holds = |whole: &str, part: &str| holds(whole, part, between);
    if one.is_empty() || typed_on(one, other) {
        return (other.to_owned(), Kept::Other);
    }
    if other.is_empty() || typed_on(other, one) || holds(one, other) {
        return (one.to_owned(), Kept::One);
    }
    if holds(other, one) {
        return (other.to_owned(), Kept::Other);
    }
    let new = other.split(between).filter(|part| !holds(one, part));
    let all: Vec<&str> = std::iter::once(one).chain(new).collect();
    let all = all.join(between);
    // Half of what parts them may stand at the end of one of them.
    let sound = holds(&all, one) && holds(&all, other);
    let all = if sound {
        all
    } else {
        [one, other].join(between)
    };
    (all, Kept::Both)
}

/// Whether a text has another among its parts, or each part of it.
fn holds(whole: &str, part: &str, between: &str) -> bool {
    let each = part
        .split(between)
        .all(|part| whole.split(between).any(|known| known == part));
    let bounded = |text: &str| format!("{between}{text}{between}");
    each || bounded(whole).contains(&bounded(part))
}

/// Two versions of a name that stands by itself.
pub(super) fn both_names(one: &str, other: &str) -> String {
    if one == other {
        return one.to_owned();
    }
    joined(one, other, STROKE).0
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("a", "", "a")]
    #[case("", "b", "b")]
    #[case("a", "b", "a / b")]
    #[case("a / b", "b", "a / b")]
    #[case("b", "a / b", "a / b")]
    #[case("a / b", "b / c", "a / b / c")]
    #[case("12", "120", "12 / 120")]
    #[case(
        "we never know which",
        "we never know which sectors",
        "we never know which sectors"
    )]
    fn both_versions_of_a_text_are_in_the_merged_one(
        #[case] one: &str,
        #[case] other: &str,
        #[case] both: &str,
    ) {
        assert_eq!(joined(one, other, STROKE).0, both);
    }

    proptest::proptest! {
        #[test]
        fn joining_again_changes_nothing(one in "[a-c/ ]{0,14}", other in "[a-c/ ]{0,14}") {
            let (both, _) = joined(&one, &other, STROKE);
            proptest::prop_assert_eq!(both_names(&both, &other), both.clone());
            proptest::prop_assert_eq!(both_names(&both, &one), both.clone());
            proptest::prop_assert!(both.contains(&one) || one.split(STROKE).all(|part| both.contains(part)));
            proptest::prop_assert!(both.contains(&other) || other.split(STROKE).all(|part| both.contains(part)));
        }
    }
}
