//! A part of a meeting that is made when somebody asks for it: of ten thousand sessions most is never looked at. Whoever reads it does
//! not see the difference. What it is made of is known to whoever keeps it.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use crate::domain::agreement::Agreement;
use crate::domain::people::Side;

/// What parts are made of.
pub trait Source<T>: Send + Sync {
    /// Makes the part that is kept in these bytes.
    fn make(&self, kept: Range<usize>) -> T;

    /// Reads what a list shows of the agreement that is kept in these bytes, if it is one.
    fn gist(&self, _kept: Range<usize>) -> Option<Gist> {
        None
    }

    /// Whether one of the texts of the agreement that is kept in these bytes is looked for, if it is one.
    fn says(&self, _kept: Range<usize>, _found: &mut dyn FnMut(&str) -> bool) -> Option<bool> {
        None
    }
}

/// What a list shows of an agreement beside its [`Brief`](super::Brief).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gist {
    /// The sentence.
    pub text: String,
    /// Who sees to it for sales.
    pub sales_owner: Option<String>,
    /// Who sees to it for marketing.
    pub marketing_owner: Option<String>,
    /// Whether management has to decide.
    pub needs_management: bool,
}

impl Gist {
    fn of(agreement: &Agreement) -> Self {
        Self {
            text: agreement.text.clone(),
            sales_owner: agreement.owner(Side::Sales).map(str::to_owned),
            marketing_owner: agreement.owner(Side::Marketing).map(str::to_owned),
            needs_management: agreement.needs_management,
        }
    }

    /// Who sees to it, with their sides.
    pub fn owners(&self) -> impl Iterator<Item = (Side, &str)> {
        let owners = [
            (Side::Sales, &self.sales_owner),
            (Side::Marketing, &self.marketing_owner),
        ];
        let owners = owners.into_iter();
        owners.filter_map(|(side, owner)| Some((side, owner.as_deref()?)))
    }
}

impl Late<Agreement> {
    /// What a list shows of it, without making all of it.
    #[must_use]
    pub fn gist(&self) -> Gist {
        let read = match self {
            Self::Kept(made, source, bytes) if made.get().is_none() => source.gist(place(bytes)),
            _ => None,
        };
        read.unwrap_or_else(|| Gist::of(self))
    }

    /// Whether one of its texts is looked for, without making all of it: a filter asks every agreement of a library.
    pub fn says(&self, found: &mut dyn FnMut(&str) -> bool) -> bool {
        let read = match self {
            Self::Kept(made, source, bytes) if made.get().is_none() => {
                source.says(place(bytes), found)
            }
            _ => None,
        };
        read.unwrap_or_else(|| says(self, found))
    }
}

/// Whether one of the texts of an agreement is looked for.
fn says(agreement: &Agreement, found: &mut dyn FnMut(&str) -> bool) -> bool {
    let texts = [
        &agreement.text,
        &agreement.reason,
        &agreement.reservations,
        &agreement.sales_commits.what,
        &agreement.marketing_commits.what,
        &agreement.one_sided,
        &agreement.segment,
        &agreement.measure.what,
        &agreement.if_missed,
    ];
    let mut texts = texts.into_iter().filter(|text| !text.is_empty());
    texts.any(|text| found(text))
}

/// A part that is there, or is made when it is asked for.
#[derive(Clone)]
pub enum Late<T> {
    /// It is there.
    Ready(Box<T>),
    /// It is kept in these bytes of a source, until it is asked for.
    Kept(OnceLock<Box<T>>, Arc<dyn Source<T>>, Range<u32>),
}

impl<T> Late<T> {
    /// A part that is there.
    pub fn ready(part: T) -> Self {
        Self::Ready(Box::new(part))
    }

    /// A part that is kept in these bytes of a source.
    pub const fn kept(source: Arc<dyn Source<T>>, bytes: Range<u32>) -> Self {
        Self::Kept(OnceLock::new(), source, bytes)
    }
}

impl<T> Deref for Late<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Ready(part) => part,
            Self::Kept(made, source, bytes) => {
                made.get_or_init(|| Box::new(source.make(place(bytes))))
            }
        }
    }
}

fn place(bytes: &Range<u32>) -> Range<usize> {
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    place(bytes.start)..place(bytes.end)
}

impl<T: PartialEq> PartialEq for Late<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug> fmt::Debug for Late<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[derive(Default)]
    struct Counting(AtomicUsize);

    impl Source<String> for Counting {
        fn make(&self, kept: Range<usize>) -> String {
            self.0.fetch_add(1, Ordering::Relaxed);
            format!("{kept:?}")
        }
    }

    #[test]
    fn a_part_is_made_once_and_only_when_it_is_asked_for() {
        let source = Arc::new(Counting::default());
        let kept: Arc<dyn Source<String>> = Arc::clone(&source) as _;
        let late = Late::kept(kept, 3..5);
        let copy = late.clone();
        assert_eq!(source.0.load(Ordering::Relaxed), 0);
        assert_eq!((late.as_str(), late.len()), ("3..5", 4));
        assert_eq!(source.0.load(Ordering::Relaxed), 1);
        assert_eq!(copy, late);
        assert_eq!(Late::ready("3..5".to_owned()), late);
        assert_eq!(source.0.load(Ordering::Relaxed), 2);
    }
}
