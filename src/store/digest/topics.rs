//! The form in which the cache keeps the points of a meeting, and what was said of each.

use serde::{Deserialize, Serialize};

use crate::domain::series::{Spoken, Topic};

/// A point, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptTopic<'a> {
    point: &'a str,
    title: &'a str,
}

impl<'a> KeptTopic<'a> {
    /// The form of a point.
    pub fn of(topic: &'a Topic) -> Self {
        let Topic { point, title } = topic;
        Self { point, title }
    }

    pub fn topic(self) -> Topic {
        Topic {
            point: self.point.to_owned(),
            title: self.title.to_owned(),
        }
    }
}

/// What was said of a point, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptSpoken {
    today: bool,
    gaps: Vec<f64>,
    planned: u32,
    spent: u32,
}

impl KeptSpoken {
    /// The form of what was said.
    pub fn of(spoken: &Spoken) -> Self {
        let Spoken {
            today,
            gaps,
            planned,
            spent,
        } = spoken;
        Self {
            today: *today,
            gaps: gaps.clone(),
            planned: *planned,
            spent: *spent,
        }
    }

    pub fn spoken(self) -> Spoken {
        Spoken {
            today: self.today,
            gaps: self.gaps,
            planned: self.planned,
            spent: self.spent,
        }
    }
}
