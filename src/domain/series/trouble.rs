//! What cannot be in the links between sessions. Each is named and shown; none is mended, since no earlier file is rewritten.

use uuid::Uuid;

use super::At;
use crate::domain::lookback::Link;

/// Why something that a link names is not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// There is no such session.
    Session,
    /// It is in a file that could not be read, at this place in [`Chronicle::unread`](super::Chronicle::unread).
    Unread(usize),
    /// The session is there, but has no such agreement.
    Agreement,
}

/// What cannot be. A `meeting` is its place in [`Chronicle::meetings`](super::Chronicle::meetings).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A session follows one that is not found.
    FollowsGone {
        /// The session.
        meeting: usize,
        /// The id of the other.
        follows: Uuid,
        /// Why.
        gone: Gone,
    },
    /// A session follows itself, at once or by way of others; it counts as the first of them.
    FollowsCircle {
        /// The session.
        meeting: usize,
    },
    /// An agreement takes the place of one that is not found.
    SupersedesGone {
        /// The agreement.
        at: At,
        /// What it names.
        link: Link,
        /// Why.
        gone: Gone,
    },
    /// An agreement takes its own place, at once or by way of others; it counts as the first of them.
    SupersedesCircle {
        /// The agreement.
        at: At,
    },
    /// A verdict is about an agreement that is not found.
    JudgesGone {
        /// The session of the verdict.
        meeting: usize,
        /// What it names.
        link: Link,
        /// Why.
        gone: Gone,
    },
    /// A verdict names a new version that its session does not have; the old one then still counts.
    AmendsGone {
        /// The session of the verdict.
        meeting: usize,
        /// The old version.
        of: At,
        /// The id of the new one.
        new: Uuid,
    },
    /// Several sessions took one agreement further, each in its own way.
    Clash {
        /// The agreement.
        of: At,
        /// The sessions, oldest first.
        by: Vec<usize>,
    },
}

impl Trouble {
    /// The place of the meeting in which it shows.
    #[must_use]
    pub const fn meeting(&self) -> usize {
        match self {
            Self::FollowsGone { meeting, .. }
            | Self::FollowsCircle { meeting }
            | Self::JudgesGone { meeting, .. }
            | Self::AmendsGone { meeting, .. } => *meeting,
            Self::SupersedesGone { at, .. } | Self::SupersedesCircle { at } => at.meeting,
            Self::Clash { of, .. } => of.meeting,
        }
    }
}
