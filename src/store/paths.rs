//! Where files stand and what they are called. Nothing is read or written here.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::domain::fold::fold;
use crate::domain::session::Session;

use super::fault::Fault;

/// The longest file name of a session, in bytes.
const LONGEST: usize = 80;

/// The data folder: what `--data` says, else `HANDSHAKE_DATA`, else the place that the platform has for it.
pub fn data(flag: Option<PathBuf>) -> Result<PathBuf, Fault> {
    let variable = || std::env::var_os("HANDSHAKE_DATA").filter(|value| !value.is_empty());
    flag.or_else(|| variable().map(PathBuf::from))
        .or_else(|| Some(project()?.data_dir().to_owned()))
        .ok_or(Fault::NoHome)
}

/// The configuration folder of the platform, if the system names a home folder.
#[must_use]
pub fn config() -> Option<PathBuf> {
    Some(project()?.config_dir().to_owned())
}

/// The cache folder: what `--cache` says, else `HANDSHAKE_CACHE`, else the place that the platform has for it, if there is one.
#[must_use]
pub fn cache(flag: Option<PathBuf>) -> Option<PathBuf> {
    let variable = || std::env::var_os("HANDSHAKE_CACHE").filter(|value| !value.is_empty());
    flag.or_else(|| variable().map(PathBuf::from))
        .or_else(|| Some(project()?.cache_dir().to_owned()))
}

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "handshake")
}

/// The file name of a new session: `2026-12-03-sales-north-0123cdef.ron`.
#[must_use]
pub fn file_name(session: &Session) -> String {
    let id = session.id.simple().to_string();
    let date = session.date;
    let end = format!("-{}.ron", &id[id.len() - 8..]);
    let room = LONGEST - date.to_string().len() - 1 - end.len();
    let team = slug(&session.team, room);
    let dash = if team.is_empty() { "" } else { "-" };
    format!("{date}{dash}{team}{end}")
}

/// Whether the name of a file is the one that the session with this id got; copies have other names.
pub fn is_own_name(path: &Path, id: uuid::Uuid) -> bool {
    let id = id.simple().to_string();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.ends_with(&id[id.len() - 8..])
}

/// A text as `[a-z0-9-]` of at most `room` bytes, cut between words where that can be.
fn slug(text: &str, room: usize) -> String {
    let mut slug = String::new();
    for c in fold(text).chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' => {}
            _ if slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_matches('-');
    if slug.len() <= room {
        return slug.to_owned();
    }
    let cut = &slug[..room];
    let between = cut.rfind('-').filter(|at| *at > room / 2);
    cut[..between.unwrap_or(room)].trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Sales & Marketing – Noord", "sales-marketing-noord")]
    #[case("Café Société", "cafe-societe")]
    #[case("Cafe\u{301} 's Zomers", "cafe-s-zomers")]
    #[case("STRASSE Straße Łódź", "strasse-strasse-lodz")]
    #[case("../../etc/passwd", "etc-passwd")]
    #[case("\u{1b}[2J", "2j")]
    #[case("株式会社", "")]
    fn a_team_becomes_a_harmless_name(#[case] team: &str, #[case] wanted: &str) {
        assert_eq!(slug(team, 56), wanted);
    }

    proptest::proptest! {
        #[test]
        fn a_name_is_never_too_long_or_strange(team in ".{0,200}", room in 1_usize..60) {
            let slug = slug(&team, room);
            proptest::prop_assert!(slug.len() <= room);
            proptest::prop_assert!(slug.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')));
        }
    }
}
