//! Undo and redo by snapshot: simple, exact, and bounded.

use std::collections::VecDeque;

/// Earlier and later versions of a `T`, each with a label of the deed that lies between.
#[derive(Debug, Clone)]
pub struct History<T, L> {
    past: VecDeque<(L, T)>,
    future: Vec<(L, T)>,
}

/// How many deeds can be undone.
pub const DEPTH: usize = 200;

impl<T, L> Default for History<T, L> {
    fn default() -> Self {
        Self {
            past: VecDeque::new(),
            future: Vec::new(),
        }
    }
}

impl<T, L: Copy> History<T, L> {
    /// Remembers `before`, as it was before `deed`; what had been undone can no longer be redone.
    pub fn record(&mut self, deed: L, before: T) {
        if self.past.len() == DEPTH {
            self.past.pop_front();
        }
        self.past.push_back((deed, before));
        self.future.clear();
    }

    /// Swaps `now` for the version before the last deed, and says which deed that was.
    pub fn undo(&mut self, now: &mut T) -> Option<L> {
        let (deed, before) = self.past.pop_back()?;
        self.future.push((deed, std::mem::replace(now, before)));
        Some(deed)
    }

    /// Forgets what was undone: it does not follow from how things are now.
    pub fn forget_undone(&mut self) {
        self.future.clear();
    }

    /// Swaps `now` for the version after the deed that was undone last, and says which deed that was.
    pub fn redo(&mut self, now: &mut T) -> Option<L> {
        let (deed, after) = self.future.pop()?;
        self.past.push_back((deed, std::mem::replace(now, after)));
        Some(deed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_and_redo_walk_the_same_road() {
        let mut history = History::default();
        let mut now = 0;
        for next in 1..=3 {
            history.record("step", now);
            now = next;
        }
        assert_eq!(history.undo(&mut now), Some("step"));
        assert_eq!(history.undo(&mut now), Some("step"));
        assert_eq!(now, 1);
        assert_eq!(history.redo(&mut now), Some("step"));
        assert_eq!(now, 2);
        history.record("other", now);
        now = 9;
        assert_eq!(history.redo(&mut now), None);
        assert_eq!(history.undo(&mut now), Some("other"));
        assert_eq!(now, 2);
    }

    #[test]
    fn the_oldest_deed_is_forgotten_first() {
        let mut history = History::default();
        let mut now = 0;
        for next in 1..=DEPTH + 5 {
            history.record((), now);
            now = next;
        }
        while history.undo(&mut now).is_some() {}
        assert_eq!(now, 5);
    }
}
