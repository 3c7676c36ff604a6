//! Which session people mean by a few words. It only looks through a list.

use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::library::{Entry, Listing};

/// The file of the session that goes by these words, the surest reading of the words first.
pub fn session(listing: &Listing, words: &str) -> Result<PathBuf, Fault> {
    if let Some(path) = existing(words) {
        return Ok(path);
    }
    if words == "last" {
        let last = listing.entries.iter().find(|entry| !entry.copy);
        let last = last.or(listing.entries.first());
        return last
            .map(|entry| entry.path.clone())
            .ok_or_else(|| none(words));
    }
    if words.trim().is_empty() {
        return Err(none(words));
    }
    let wanted = words.trim().to_lowercase();
    let by_name: Vec<&Entry> = entries(listing, |e| {
        id_begins(e, &wanted) || name_begins(&e.path, &wanted)
    });
    if !by_name.is_empty() {
        return one(words, &by_name);
    }
    // A file that is broken is still meant by its name: reading it says what is wrong.
    let mut broken = listing
        .broken
        .iter()
        .filter(|b| name_begins(&b.path, &wanted));
    if let (Some(only), None) = (broken.next(), broken.next()) {
        return Ok(only.path.clone());
    }
    let within = |text: &str| text.to_lowercase().contains(&wanted);
    one(
        words,
        &entries(listing, |e| within(&e.team) || within(&e.title)),
    )
}

fn entries(listing: &Listing, wanted: impl Fn(&Entry) -> bool) -> Vec<&Entry> {
    listing
        .entries
        .iter()
        .filter(|entry| wanted(entry))
        .collect()
}

/// The only one of these, not counting second versions beside the first.
fn one(words: &str, found: &[&Entry]) -> Result<PathBuf, Fault> {
    let originals: Vec<&&Entry> = found.iter().filter(|entry| !entry.copy).collect();
    match (found, originals.as_slice()) {
        ([], _) => Err(none(words)),
        ([only], _) => Ok(only.path.clone()),
        (_, [only]) if found.iter().all(|entry| entry.id == only.id) => Ok(only.path.clone()),
        _ => Err(Fault::Several {
            words: words.to_owned(),
            found: found.iter().map(|entry| named(entry)).collect(),
        }),
    }
}

fn none(words: &str) -> Fault {
    Fault::NoSuchSession {
        words: words.to_owned(),
    }
}

fn named(entry: &Entry) -> String {
    let stem = entry.path.file_stem().unwrap_or_default().to_string_lossy();
    match entry.title.as_str() {
        "" => format!("{stem} ({})", entry.team),
        title => format!("{stem} ({}, {title})", entry.team),
    }
}

fn id_begins(entry: &Entry, wanted: &str) -> bool {
    let bare: String = wanted.chars().filter(|c| *c != '-').collect();
    let plain = wanted.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    // The last eight digits are what a file name shows of an id.
    let id = entry.id.simple().to_string();
    plain && (id.starts_with(&bare) || (bare.len() >= 4 && id[id.len() - 8..].starts_with(&bare)))
}

fn name_begins(path: &Path, wanted: &str) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.to_lowercase().starts_with(wanted)
}

/// The words as a path, where they look like one and something is there.
fn existing(words: &str) -> Option<PathBuf> {
    let path = Path::new(words);
    let ends = path.extension().is_some_and(|end| end == "ron");
    let looks_so = ends || words.contains(std::path::is_separator);
    (looks_so && path.symlink_metadata().is_ok()).then(|| path.to_owned())
}
