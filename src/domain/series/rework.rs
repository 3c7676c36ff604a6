//! Renames a series, merges two, splits one: which sessions change, and how. Who carries it out, and in which files, is the
//! store's business. A plan that was carried out in part and is made again changes what is left.

use uuid::Uuid;

use super::Chronicle;
use crate::domain::fold::same;
use crate::domain::session::Session;

/// What changes in one session; agreements, verdicts and their links stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The id of the session.
    pub session: Uuid,
    /// The name that its team gets, if another.
    pub team: Option<String>,
    /// Whether it no longer follows the session that it names.
    pub unfollow: bool,
}

impl Change {
    /// Carries it out.
    pub fn apply(&self, session: &mut Session) {
        if let Some(team) = &self.team {
            session.team.clone_from(team);
        }
        if self.unfollow {
            session.follows = None;
        }
    }
}

/// What changes when a series is renamed, merged or split.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The sessions that change, in the order in which they are to be changed: after each of them the same plan can be made again.
    pub changes: Vec<Change>,
    /// How many sessions of the series stay as they are.
    pub unchanged: usize,
    /// The name of the series that is there already and takes them up.
    pub joins: Option<String>,
    /// The places in [`Chronicle::unread`] of files that seem to belong to it and cannot be changed: nothing is, then.
    pub unread: Vec<usize>,
}

/// Why a series cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Another series has that name: the two would become one.
    Taken(String),
    /// The sessions before it have that name, so it would not be split off.
    SameName,
    /// Both are one series, and it has one name.
    SameSeries,
    /// The session is the first of its series, so nothing would be left.
    First,
}

impl Chronicle {
    /// Gives every session of a series this name.
    ///
    /// # Errors
    /// [`Refusal::Taken`] when another series has it.
    pub fn rename(&self, series: usize, name: &str) -> Result<Plan, Refusal> {
        match self.other(name, series) {
            Some(other) => Err(Refusal::Taken(self.series[other].name.clone())),
            None => Ok(self.plan(series, &self.series[series].meetings, name, |_| false)),
        }
    }

    /// Makes the sessions of one series part of another.
    ///
    /// # Errors
    /// [`Refusal::SameSeries`].
    pub fn merge(&self, series: usize, into: usize) -> Result<Plan, Refusal> {
        let name = self.series[into].name.clone();
        let mut plan = self.plan(series, &self.series[series].meetings, &name, |_| false);
        // Two that links made one already, when a merge was broken off, still have two names.
        if series == into {
            return if plan.changes.is_empty() {
                Err(Refusal::SameSeries)
            } else {
                Ok(plan)
            };
        }
        plan.unread.extend(&self.series[into].unread);
        plan.joins = Some(name);
        Ok(plan)
    }

    /// Makes a session and those of its series that come after it a series of their own with this name, or part of the one that
    /// has it.
    ///
    /// # Errors
    /// [`Refusal::SameName`] or [`Refusal::First`].
    pub fn split(&self, meeting: usize, name: &str) -> Result<Plan, Refusal> {
        let series = self.series_of[meeting];
        let meetings = &self.series[series].meetings;
        let first = meetings.iter().position(|at| *at == meeting);
        let (stay, go) = meetings.split_at(first.unwrap_or(0));
        if stay.is_empty() {
            return Err(Refusal::First);
        }
        if stay.iter().any(|at| same(&self.meetings[*at].team, name)) {
            return Err(Refusal::SameName);
        }
        let stays = |id: Uuid| stay.iter().any(|at| self.meetings[*at].id == id);
        let mut plan = self.plan(series, go, name, stays);
        // The session itself is the last to go: until then it is found where it was.
        plan.changes.reverse();
        let joins = self.other(name, series);
        plan.joins = joins.map(|other| self.series[other].name.clone());
        Ok(plan)
    }

    /// Another series with this name.
    fn other(&self, name: &str, own: usize) -> Option<usize> {
        let others = (0..self.series.len()).filter(|place| *place != own);
        let mut named = others.filter(|place| same(&self.series[*place].name, name));
        named.next()
    }

    fn plan(
        &self,
        series: usize,
        meetings: &[usize],
        name: &str,
        stays: impl Fn(Uuid) -> bool,
    ) -> Plan {
        let changes = meetings.iter().filter_map(|&at| {
            let meeting = &self.meetings[at];
            let team = (meeting.team != name).then(|| name.to_owned());
            let unfollow = meeting.follows.is_some_and(&stays);
            (team.is_some() || unfollow).then_some(Change {
                session: meeting.id,
                team,
                unfollow,
            })
        });
        let changes: Vec<Change> = changes.collect();
        Plan {
            unchanged: self.series[series].meetings.len() - changes.len(),
            changes,
            joins: None,
            unread: self.series[series].unread.clone(),
        }
    }
}
