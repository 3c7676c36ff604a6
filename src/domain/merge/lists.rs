//! Two versions of a list in one: by the key of each thing, or as a whole where the things have none.

use uuid::Uuid;

use super::difference::{Aspect, Fact, Kept, Pen};
use crate::domain::passages::Sort;

/// Something that can stand in only one of two versions.
pub(super) trait Named {
    /// What it is, its id, and what is said of it.
    fn told(&self) -> Option<(Sort, Option<Uuid>, String)>;
}

/// Every thing of both lists, in the order of the first; what only the other has stands behind what it follows there.
pub(super) fn by_key<T: Clone + Named, K: PartialEq>(
    pen: &mut Pen,
    one: &[T],
    other: &[T],
    key: impl Fn(&T) -> K,
    mut merge: impl FnMut(&mut Pen, &T, &T) -> T,
) -> Vec<T> {
    let same = |a: &T, b: &T| key(a) == key(b);
    let mut all = Vec::with_capacity(one.len().max(other.len()));
    for mine in one {
        let theirs = other.iter().find(|theirs| same(mine, theirs));
        if theirs.is_none() {
            alone(pen, mine, Kept::One);
        }
        all.push(theirs.map_or_else(|| mine.clone(), |theirs| merge(pen, mine, theirs)));
    }
    let mut behind = 0;
    for theirs in other {
        let at = all.iter().position(|known| same(known, theirs));
        if at.is_none() {
            alone(pen, theirs, Kept::Other);
            all.insert(behind, theirs.clone());
        }
        behind = at.unwrap_or(behind) + 1;
    }
    all
}

/// Only one version has it.
fn alone(pen: &mut Pen, thing: &impl Named, kept: Kept) {
    let Some((sort, id, text)) = thing.told() else {
        return;
    };
    pen.at(sort, None, id);
    let (one, other) = match kept {
        Kept::Other => (Fact::Nothing, Fact::Text(text)),
        Kept::One | Kept::Both => (Fact::Text(text), Fact::Nothing),
    };
    pen.note(Aspect::Whole, one, other, kept);
}

/// Every thing of both lists, whose things have no key. When one list is part of the other, it is that one.
pub(super) fn union<T: Clone + PartialEq>(one: &[T], other: &[T]) -> Vec<T> {
    if is_part(other, one) {
        return one.to_vec();
    }
    if is_part(one, other) {
        return other.to_vec();
    }
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let mut all = one.to_vec();
    all.extend_from_slice(&other[same..]);
    all
}

/// Whether the things of one list stand in another in the same order.
fn is_part<T: PartialEq>(part: &[T], whole: &[T]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|wanted| rest.any(|thing| thing == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_union_has_everything_and_stays_the_same(one in proptest::collection::vec(0..4, 0..6), other in proptest::collection::vec(0..4, 0..6)) {
            let both = union(&one, &other);
            proptest::prop_assert!(is_part(&one, &both) && is_part(&other, &both));
            proptest::prop_assert_eq!(union(&both, &one), both.clone());
            proptest::prop_assert_eq!(union(&both, &other), both);
        }
    }
}
