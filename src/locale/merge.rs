//! How the differences between versions of a session are said.

use crate::domain::merge::{Aspect, Difference, Fact, Kept};
use crate::domain::passages::{Part, Sort};
use crate::domain::session::Session;

use super::Locale;

impl Locale {
    /// Where two versions differ: "Funnel · agreement 1.2 · done by", "Funnel · afspraak 1.2 · klaar op".
    #[must_use]
    pub fn difference(&self, difference: &Difference, session: &Session) -> String {
        let mut parts = Vec::new();
        if let Some(point) = &difference.point {
            parts.push(session.title_of(point).to_owned());
        }
        let part = match difference.aspect {
            Aspect::Part(part) => part,
            _ => Part::Text,
        };
        let number = difference.id.and_then(|id| session.number_of(id));
        if difference.sort != Sort::Head {
            parts.push(self.passage(difference.sort, part, number.as_deref()));
        }
        if let Some(key) = aspect_key(difference.aspect, difference.sort) {
            parts.push(self.text(key));
        }
        parts.join(" · ")
    }

    /// What a version says.
    #[must_use]
    pub fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Nothing => self.text("merge-nothing"),
            Fact::Text(text) => text.clone(),
            Fact::Day(day) => self.short_day(*day),
            Fact::Standing(standing) => self.standing(*standing),
            Fact::Kind(kind) => self.kind(*kind),
            Fact::Progress(progress) => self.progress(*progress),
            Fact::Judgement(judgement) => self.judgement(*judgement),
            Fact::Count(count) => count.to_string(),
        }
    }

    /// Which version is kept; the other one goes by this number.
    #[must_use]
    pub fn kept(&self, kept: Kept, other: usize) -> String {
        match kept {
            Kept::One => self.text("merge-kept-one"),
            Kept::Other => self.say("merge-kept-other", &[("version", other.into())]),
            Kept::Both => self.text("merge-kept-both"),
        }
    }
}

/// What of a thing differs, where its place does not say so.
const fn aspect_key(aspect: Aspect, sort: Sort) -> Option<&'static str> {
    Some(match aspect {
        Aspect::Whole => match sort {
            Sort::Head => "merge-point",
            _ => "merge-whole",
        },
        Aspect::Part(Part::Team) => "merge-team",
        Aspect::Part(Part::Title) => "merge-title",
        Aspect::Part(Part::Text) => "merge-text",
        Aspect::Part(_) => return None,
        Aspect::Day => "merge-day",
        Aspect::Agenda => "merge-agenda",
        Aspect::NextMeeting => "merge-next-meeting",
        Aspect::Closed => "merge-closed",
        Aspect::Progress => "merge-progress",
        Aspect::Ratings => "merge-ratings",
        Aspect::Kind => "merge-kind",
        Aspect::State => "merge-state",
        Aspect::Due => "merge-due",
        Aspect::Review => "merge-review",
        Aspect::ValidFrom => "merge-valid-from",
        Aspect::Decision => "merge-decision",
        Aspect::Judgement => "merge-judgement",
        Aspect::Details => "merge-details",
    })
}
