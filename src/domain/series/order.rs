//! Which sessions come after which, and which belong together. Links count first, then the name of the team and the date.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use foldhash::{HashMap, HashMapExt as _, HashSet};
use uuid::Uuid;

use super::{Gone, Meeting, Series, Sharing, Trouble, Unread};
use crate::domain::fold::key;

/// Puts meetings in order: each after the one that it follows, else by date and id. Of several with one id the first stays.
/// Tells where each is then.
pub(super) fn in_order(
    mut meetings: Vec<Meeting>,
    unread: &[Unread],
    troubles: &mut Vec<Trouble>,
) -> (Vec<Meeting>, HashMap<Uuid, usize>) {
    let mut places = HashMap::with_capacity(meetings.len());
    meetings.retain(|meeting| places.insert(meeting.id, 0).is_none());
    meetings.sort_by_cached_key(|meeting| (meeting.date, meeting.id));
    for (at, meeting) in meetings.iter().enumerate() {
        places.insert(meeting.id, at);
    }
    let parent = |at: usize| meetings[at].follows.and_then(|id| places.get(&id).copied());
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); meetings.len()];
    let mut ready = BinaryHeap::new();
    for at in 0..meetings.len() {
        match parent(at) {
            Some(before) => after[before].push(at),
            None => ready.push(Reverse(at)),
        }
    }
    let mut order = Vec::with_capacity(meetings.len());
    let mut done = vec![false; meetings.len()];
    let mut circles = Vec::new();
    let mut first_left = 0;
    while order.len() < meetings.len() {
        let Some(Reverse(at)) = ready.pop() else {
            // Whatever is left is in a circle or behind one: its earliest meeting counts as the first.
            while done[first_left] {
                first_left += 1;
            }
            let first = earliest_in_circle(first_left, parent);
            circles.push(first);
            ready.push(Reverse(first));
            continue;
        };
        if !std::mem::replace(&mut done[at], true) {
            order.push(at);
            ready.extend(
                after[at]
                    .iter()
                    .filter(|next| !done[**next])
                    .map(|next| Reverse(*next)),
            );
        }
    }
    let new_place = placed(&order);
    circles.sort_unstable();
    troubles.extend(circles.iter().map(|&at| Trouble::FollowsCircle {
        meeting: new_place[at],
    }));
    for (new, &old) in order.iter().enumerate() {
        let gone = meetings[old].follows.filter(|id| !places.contains_key(id));
        troubles.extend(gone.map(|follows| Trouble::FollowsGone {
            meeting: new,
            follows,
            gone: why_gone(follows, unread),
        }));
    }
    for place in places.values_mut() {
        *place = new_place[*place];
    }
    (sorted(meetings, &order), places)
}

/// For each old place the new one.
fn placed(order: &[usize]) -> Vec<usize> {
    let mut new_place = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        new_place[old] = new;
    }
    new_place
}

fn sorted(meetings: Vec<Meeting>, order: &[usize]) -> Vec<Meeting> {
    if order.is_sorted() {
        return meetings;
    }
    let mut slots: Vec<Option<Meeting>> = meetings.into_iter().map(Some).collect();
    order.iter().filter_map(|&old| slots[old].take()).collect()
}

/// The earliest meeting of the circle into which one runs from here.
fn earliest_in_circle(from: usize, parent: impl Fn(usize) -> Option<usize>) -> usize {
    let mut seen = HashSet::default();
    let mut at = from;
    while seen.insert(at) {
        at = parent(at).unwrap_or(at);
    }
    let mut earliest = at;
    let mut next = parent(at).unwrap_or(at);
    while next != at {
        earliest = earliest.min(next);
        next = parent(next).unwrap_or(at);
    }
    earliest
}

/// Why a session is not among the meetings.
pub(super) fn why_gone(id: Uuid, unread: &[Unread]) -> Gone {
    let found = unread.iter().position(|unread| unread.id == Some(id));
    found.map_or(Gone::Session, Gone::Unread)
}

/// The series, the one that met last first, and the place of each meeting's series.
pub(super) fn grouped(
    meetings: &[Meeting],
    unread: &[Unread],
    places: &HashMap<Uuid, usize>,
    sharing: &impl Sharing,
) -> (Vec<Series>, Vec<usize>) {
    let mut groups = Groups((0..meetings.len()).collect());
    let mut teams: HashMap<String, usize> = HashMap::new();
    let keys = sharing.share(meetings.len(), |range| {
        let teams = meetings[range].iter().map(|meeting| key(&meeting.team));
        teams.collect()
    });
    for ((at, meeting), team) in meetings.iter().enumerate().zip(keys) {
        if let Some(&before) = meeting.follows.and_then(|id| places.get(&id)) {
            groups.join(at, before);
        }
        if !team.is_empty() {
            let first = *teams.entry(team).or_insert(at);
            groups.join(at, first);
        }
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); meetings.len()];
    for at in 0..meetings.len() {
        members[groups.root(at)].push(at);
    }
    let mut lists = members;
    lists.retain(|list| !list.is_empty());
    lists.sort_by_key(|list| Reverse(list.last().copied()));
    let mut series_of = vec![0; meetings.len()];
    let mut series = Vec::with_capacity(lists.len());
    for (place, list) in lists.into_iter().enumerate() {
        for &at in &list {
            series_of[at] = place;
        }
        let named = list.iter().rev().map(|&at| &meetings[at].team);
        let name = named.into_iter().find(|name| !name.trim().is_empty());
        series.push(Series {
            name: name.cloned().unwrap_or_default(),
            meetings: list,
            unread: Vec::new(),
        });
    }
    for (place, unread) in unread.iter().enumerate() {
        let team = unread.team.as_deref().map(key);
        if let Some(&first) = team.and_then(|team| teams.get(&team)) {
            series[series_of[first]].unread.push(place);
        }
    }
    (series, series_of)
}

/// Which meetings are joined: each names one that it is joined with, the root itself.
struct Groups(Vec<usize>);

impl Groups {
    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}
