//! The form in which the cache keeps a verdict.

use serde::{Deserialize, Serialize};

use crate::domain::lookback::{Judgement, Link, Sequel, Verdict};

/// What is read of a verdict before its words.
type Given = (Link, Option<Judgement>, Option<Sequel>);

/// A verdict, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptVerdict<'a> {
    given: Given,
    sentence: &'a str,
    measured: &'a str,
    why: &'a str,
}

impl<'a> KeptVerdict<'a> {
    /// The form of a verdict.
    pub fn of(verdict: &'a Verdict) -> Self {
        let Verdict {
            of,
            sentence,
            judgement,
            measured,
            why,
            sequel,
        } = verdict;
        Self {
            given: (*of, *judgement, *sequel),
            sentence,
            measured,
            why,
        }
    }

    /// What a verdict that is kept in these bytes is about, and what it says.
    pub fn given(kept: &[u8]) -> Option<Given> {
        postcard::take_from_bytes(kept).ok().map(|(given, _)| given)
    }

    pub fn verdict(self) -> Verdict {
        let (of, judgement, sequel) = self.given;
        Verdict {
            of,
            sentence: self.sentence.to_owned(),
            judgement,
            measured: self.measured.to_owned(),
            why: self.why.to_owned(),
            sequel,
        }
    }
}
