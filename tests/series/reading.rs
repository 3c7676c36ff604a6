//! What sessions say together, each written and read back first.

use std::path::Path;

use handshake::domain::series::{Chronicle, Entry, Meeting, Unread};
use handshake::domain::session::Session;
use handshake::store::{parse_session, session_text};

/// What these sessions say together, each read back from its text.
pub fn chronicle(sessions: &[Session]) -> Chronicle {
    beside(sessions, Vec::new())
}

/// The same beside files that cannot be read.
pub fn beside(sessions: &[Session], unread: Vec<Unread>) -> Chronicle {
    let read = sessions.iter().map(|session| {
        let text = session_text(session).unwrap();
        let read = parse_session(Path::new("x.ron"), &text).unwrap();
        assert_eq!(read, *session, "a file says all of a session");
        Meeting::from(&read)
    });
    Chronicle::of(read.collect(), unread)
}

/// The only line.
pub fn only(chronicle: &Chronicle) -> Entry<'_> {
    let mut entries = chronicle.entries();
    let only = entries.next().unwrap();
    assert!(entries.next().is_none(), "{:#?}", chronicle.lines());
    only
}

/// The latest sentence of each line.
pub fn sentences(chronicle: &Chronicle) -> Vec<&str> {
    let entries = chronicle.entries();
    entries
        .map(|entry| entry.agreement().text.as_str())
        .collect()
}
