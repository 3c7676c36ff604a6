//! `list`: the sessions of the library that the filter lets through, newest first. What cannot be read is told on standard error; the rest is listed.

mod sieve;

use std::collections::HashMap;
use std::io;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;

use super::args::List;
use super::ending::{Status, Trouble, tell_broken};
use super::paper::Paper;
use super::setting::Setting;
use super::table::{Fit, Table};
use crate::locale::Locale;
use crate::store::{Entry, Listing};
use sieve::Sieve;

/// The fewest characters of an id that are shown.
const SHORTEST: usize = 8;

/// Lists the sessions that the arguments let through.
pub fn run(setting: &Setting, args: &List, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let since = args
        .since
        .as_deref()
        .map(|text| day_behind(setting, text))
        .transpose()?;
    let until = args
        .until
        .as_deref()
        .map(|text| day(setting, text))
        .transpose()?;
    let team = args.team.as_deref().map(str::to_lowercase);
    let sieve = Sieve::of(&args.words, setting)?;
    let library = setting.library()?;
    let listing = library.list()?;
    let wanted: Vec<&Entry> = listing
        .entries
        .iter()
        .filter(|entry| {
            team.as_ref()
                .is_none_or(|team| entry.team.to_lowercase().contains(team))
        })
        .filter(|entry| since.is_none_or(|since| entry.date >= since))
        .filter(|entry| until.is_none_or(|until| entry.date <= until))
        .filter(|entry| sieve.lets(entry, setting))
        .collect();
    if setting.json {
        paper.json(&document(&wanted, &listing, setting))?;
    } else if wanted.is_empty() {
        let key = match (listing.entries.is_empty(), listing.broken.is_empty()) {
            (true, true) => "cli-list-empty",
            (true, false) => "cli-list-unread",
            (false, _) => "cli-list-none",
        };
        let folder = library.sessions().display().to_string();
        paper.line(&setting.locale.tell(key, &[("folder", folder)]))?;
    } else {
        paper.table(&table(&wanted, &listing, setting))?;
    }
    tell_broken(&listing.broken, &setting.locale, &mut io::stderr().lock())?;
    Ok(Status::Done)
}

/// Reads a day as people type it.
pub fn day(setting: &Setting, text: &str) -> Result<Date, Trouble> {
    setting.locale.read_day(text, setting.today).ok_or_else(|| {
        let given = [("given", text.to_owned())];
        Trouble::misuse(&setting.locale, "cli-no-day", "cli-no-day-hint", &given)
    })
}

/// Reads a day from which on is looked back: "1 nov" is then the last one, where people else mean the next.
pub fn day_behind(setting: &Setting, text: &str) -> Result<Date, Trouble> {
    let read = day(setting, text)?;
    // Seen from another day, only what names day and month stays on the same day of the year.
    let year_ago = setting.today.checked_sub(1.year()).ok();
    let seen = year_ago.and_then(|day| day.tomorrow().ok());
    let past = seen.and_then(|seen| setting.locale.read_day(text, seen));
    let same = |past: &Date| (past.month(), past.day()) == (read.month(), read.day());
    Ok(past.filter(same).unwrap_or(read))
}

fn table(wanted: &[&Entry], listing: &Listing, setting: &Setting) -> Table {
    let locale = &setting.locale;
    let column = |key: &str, fit| (locale.text(key), fit);
    let mut table = Table::new([
        column("cli-column-date", Fit::Left),
        column("cli-column-team", Fit::Flexible),
        column("cli-column-title", Fit::Flexible),
        column("cli-column-settled", Fit::Right),
        column("cli-column-agreements", Fit::Right),
        column("cli-column-state", Fit::Left),
        column("cli-column-session", Fit::Left),
    ]);
    let ids = Ids::of(listing);
    let mut said = Said::default();
    for entry in wanted {
        table.row([
            said.day(entry.date, locale),
            entry.team.clone(),
            entry.title.clone(),
            said.settled(entry, locale),
            entry.agreements.to_string(),
            said.state(entry, locale),
            ids.short(entry.id),
        ]);
    }
    table
}

/// What was said once, for a list of many sessions says the same again and again.
#[derive(Default)]
struct Said {
    days: HashMap<Date, String>,
    settled: HashMap<(usize, usize), String>,
    states: HashMap<(bool, bool), String>,
}

impl Said {
    fn day(&mut self, day: Date, locale: &Locale) -> String {
        let said = self.days.entry(day);
        said.or_insert_with(|| locale.short_day(day)).clone()
    }

    fn settled(&mut self, entry: &Entry, locale: &Locale) -> String {
        let key = (entry.settled, entry.points);
        let values = || {
            [
                ("settled", entry.settled.to_string()),
                ("points", entry.points.to_string()),
            ]
        };
        let said = self.settled.entry(key);
        said.or_insert_with(|| locale.tell("cli-settled-of", &values()))
            .clone()
    }

    fn state(&mut self, entry: &Entry, locale: &Locale) -> String {
        let said = self.states.entry((entry.closed, entry.copy));
        said.or_insert_with(|| state(entry, locale)).clone()
    }
}

/// Open or closed, and whether it is a copy that a sync program left.
fn state(entry: &Entry, locale: &Locale) -> String {
    let state = locale.text(if entry.closed {
        "cli-closed"
    } else {
        "cli-open-still"
    });
    if entry.copy {
        format!("{state} {}", locale.text("cli-copy"))
    } else {
        state
    }
}

/// The ids of all sessions, in order, to find how much of one tells it from the others.
struct Ids(Vec<Uuid>);

impl Ids {
    fn of(listing: &Listing) -> Self {
        let mut ids: Vec<Uuid> = listing.entries.iter().map(|entry| entry.id).collect();
        ids.sort_unstable();
        ids.dedup();
        Self(ids)
    }

    /// The beginning of an id that no other session of the library shares: its neighbours in order share most.
    fn short(&self, id: Uuid) -> String {
        let whole = id.to_string();
        let at = self.0.partition_point(|other| *other < id);
        let around = [at.checked_sub(1), at.checked_add(1)];
        let neighbours = around.into_iter().flatten().filter_map(|at| self.0.get(at));
        let shared = neighbours.map(|other| {
            let other = other.to_string();
            whole
                .bytes()
                .zip(other.bytes())
                .take_while(|(a, b)| a == b)
                .count()
        });
        let length = shared
            .max()
            .map_or(SHORTEST, |shared| (shared + 1).max(SHORTEST));
        let length = length.min(whole.len());
        // A dash at the end says nothing.
        let dash = whole[..length].ends_with('-');
        whole[..(length + usize::from(dash)).min(whole.len())].to_owned()
    }
}

fn document(wanted: &[&Entry], listing: &Listing, setting: &Setting) -> Value {
    let sessions: Vec<Value> = wanted.iter().map(|entry| session(entry)).collect();
    let broken: Vec<Value> = listing
        .broken
        .iter()
        .map(|broken| {
            json!({
                "file": broken.path.to_string_lossy(),
                "error": setting.locale.tell(broken.fault.key(), &broken.fault.values()),
            })
        })
        .collect();
    json!({ "sessions": sessions, "broken": broken })
}

/// What the list says of one session, with the names that scripts rely on.
fn session(entry: &Entry) -> Value {
    json!({
        "id": entry.id.to_string(),
        "file": entry.path.to_string_lossy(),
        "team": entry.team,
        "title": entry.title,
        "date": entry.date.to_string(),
        "language": entry.language.code(),
        "points": entry.points,
        "settled": entry.settled,
        "agreements": entry.agreements,
        "closed": entry.closed,
        "copy": entry.copy,
        "next_meeting": entry.next_meeting.map(|day| day.to_string()),
    })
}
