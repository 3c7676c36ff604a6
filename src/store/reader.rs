//! Reads many session files fast, with the same result as reading each with care: whatever is not as this program writes it is
//! given to `read_session`.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::fault::Fault;
use super::folder::{Folder, Name, Seen};
use super::tails::{Recent, STUB, Tail, Tails};
use super::{migrate, read_session};
use crate::domain::session::Session;

/// Room for a file at first, in bytes; few sessions are larger.
const ROOM: usize = 96 << 10;

/// The largest file that is read fast, in bytes.
const MOST: usize = 8 << 20;

/// What one thread holds to read files.
pub struct Reader<'a> {
    folder: &'a Folder,
    tails: &'a Tails,
    recent: Recent,
    room: Vec<u8>,
    length: usize,
    tail: Option<Arc<Tail>>,
    /// A text in which a session is put together.
    text: String,
}

impl<'a> Reader<'a> {
    /// A reader of this folder.
    pub fn new(folder: &'a Folder, tails: &'a Tails) -> Self {
        Self {
            folder,
            tails,
            recent: Recent::default(),
            room: vec![0; ROOM],
            length: 0,
            tail: None,
            text: String::new(),
        }
    }

    /// Loads a file; `false` when it is not one that can be read fast.
    pub fn load(&mut self, name: &Name) -> bool {
        self.length = 0;
        self.tail = None;
        let file = self.folder.file(name).ok();
        file.and_then(|file| self.fill(file)).is_some()
    }

    /// Loads a file, and says which version of it.
    pub fn load_seen(&mut self, name: &Name) -> Option<Seen> {
        self.length = 0;
        self.tail = None;
        let file = self.folder.file(name).ok()?;
        // Before it is read: of a file that changes meanwhile the older version is told, which nobody will see again.
        let seen = Seen::of(&file).ok()?;
        self.fill(file)?;
        Some(seen)
    }

    fn fill(&mut self, mut file: File) -> Option<()> {
        let mut length = 0;
        loop {
            let more = match file.read(&mut self.room[length..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                more => more.ok()?,
            };
            length += more;
            if length == self.room.len() {
                if length >= MOST {
                    return None;
                }
                self.room.resize(length * 4, 0);
                continue;
            }
            let tail = self.tails.of(&self.room[..length], &mut self.recent);
            // A file that ends as a session does is whole, which spares asking the system whether there is more.
            if more == 0 || tail.is_some() {
                self.length = length;
                self.tail = tail;
                return Some(());
            }
        }
    }

    /// What stands in the loaded file but for its agenda, if that is known; else all of it.
    pub fn body(&self) -> &[u8] {
        let tail = self.tail.as_ref().map_or(0, |tail| tail.len());
        &self.room[..self.length - tail]
    }

    /// Reads the loaded file as a session; a file that is broken is read once more, with care, to say what is wrong.
    pub fn session(&mut self, path: &Path) -> Result<Session, Fault> {
        match self.fast() {
            Some(session) => Ok(session),
            None => read_session(path),
        }
    }

    fn fast(&mut self) -> Option<Session> {
        let tail = Arc::clone(self.tail.as_ref()?);
        let body = &self.room[..self.length - tail.len()];
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        text.push_str(std::str::from_utf8(body).ok()?);
        text.push_str(STUB);
        let read = migrate::swiftly(&text);
        self.text = text;
        let mut session = read?;
        session.agenda = Arc::clone(&tail.agenda);
        Some(session)
    }
}
