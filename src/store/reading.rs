//! Reads a library one file at a time, so that whoever reads can do something else in between.

use std::path::PathBuf;

use crate::domain::series::{Chronicle, Meeting, Unread};

use super::library::Listing;

/// A library that is being read.
#[derive(Debug)]
pub struct Reading {
    /// The files that are still to be read.
    files: Vec<PathBuf>,
    /// What the others are.
    listing: Listing,
    /// What the sessions among them say.
    meetings: Vec<Meeting>,
}

impl Reading {
    /// Nothing of these files is read yet.
    pub fn of(files: Vec<PathBuf>) -> Self {
        Self {
            files,
            listing: Listing::default(),
            meetings: Vec::new(),
        }
    }

    /// Reads one file; `false` when there is none left.
    pub fn one(&mut self) -> bool {
        let Some(path) = self.files.pop() else {
            return false;
        };
        self.meetings.extend(self.listing.add(path));
        true
    }

    /// What is in the library, and a way to find what its sessions say together, which takes longer.
    pub fn done(mut self) -> (Listing, impl FnOnce() -> Chronicle) {
        self.listing.sort();
        let unread: Vec<Unread> = self.listing.broken.iter().map(Unread::from).collect();
        let meetings = self.meetings;
        (self.listing, move || Chronicle::of(meetings, unread))
    }
}
