//! Reads a library one file at a time, so that whoever reads can do something else in between.

use std::path::PathBuf;

use crate::domain::query::Known;
use crate::domain::series::Meeting;

use super::library::Listing;
use super::shelf::Shelf;

/// A library that is being read.
#[derive(Debug)]
pub struct Reading {
    /// The files that are still to be read.
    files: Vec<PathBuf>,
    /// What the others are.
    listing: Listing,
    /// What the sessions among them say, each with its file.
    read: Vec<(PathBuf, Meeting)>,
}

impl Reading {
    /// Nothing of these files is read yet.
    pub fn of(files: Vec<PathBuf>) -> Self {
        Self {
            files,
            listing: Listing::default(),
            read: Vec::new(),
        }
    }

    /// Reads one file; `false` when there is none left.
    pub fn one(&mut self) -> bool {
        let Some(path) = self.files.pop() else {
            return false;
        };
        let meeting = self.listing.add(path.clone());
        self.read.extend(meeting.map(|meeting| (path, meeting)));
        true
    }

    /// What is in the library, and a way to find what its sessions say together, which takes longer.
    pub fn done(mut self) -> (Listing, impl FnOnce() -> (Shelf, Known)) {
        self.listing.sort();
        let (read, broken) = (self.read, self.listing.broken.clone());
        let together = move || {
            let together = Shelf::of(read, broken);
            let known = together.chronicle.known();
            (together, known)
        };
        (self.listing, together)
    }
}
