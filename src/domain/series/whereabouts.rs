//! In which lines of the decision log an agreement of a session has become a version. Not how lines are written.

use super::{At, Chronicle, Entry};
use crate::domain::lookback::Link;

/// The lines of a chronicle by their versions.
#[derive(Debug, Clone, Default)]
pub struct Whereabouts {
    /// Each version with a line that it belongs to, in order.
    lines: Vec<(At, usize)>,
}

impl Whereabouts {
    /// Of this chronicle.
    #[must_use]
    pub fn of(chronicle: &Chronicle) -> Self {
        let lines = chronicle.lines().iter().enumerate();
        let versions =
            lines.flat_map(|(place, line)| line.versions().iter().map(move |at| (*at, place)));
        let mut lines: Vec<(At, usize)> = versions.collect();
        lines.sort_unstable();
        Self { lines }
    }

    /// The lines that have this agreement for a version; there are several where its place was taken twice.
    pub fn entries<'a>(
        &self,
        chronicle: &'a Chronicle,
        of: Link,
    ) -> impl Iterator<Item = Entry<'a>> {
        let at = at(chronicle, of);
        let known = at.map_or(&[][..], |at| {
            let from = self.lines.partition_point(|(known, _)| *known < at);
            let count = self.lines[from..].partition_point(|(known, _)| *known == at);
            &self.lines[from..from + count]
        });
        known.iter().filter_map(|(_, line)| chronicle.entry(*line))
    }
}

fn at(chronicle: &Chronicle, of: Link) -> Option<At> {
    let meeting = chronicle.place(of.session)?;
    let mut agreements = chronicle.meetings()[meeting].agreements.iter();
    let agreement = agreements.position(|recorded| recorded.brief.id == of.agreement)?;
    Some(At { meeting, agreement })
}
