//! Second versions of a session, as sync programs, file managers and this program itself leave them. That two files hold the session
//! with one id is what makes one of them a copy; their names only say which. How they are merged is the business of `domain::merge`.

use std::path::Path;

use foldhash::{HashMap, HashMapExt as _};
use uuid::Uuid;

use super::library::Entry;
use super::paths;

/// What a sync program or a file manager puts into the name of a second version, in small letters.
///
/// Dropbox: `NAME (ANA's conflicted copy 2026-12-03).ron`; Nextcloud and ownCloud: `NAME (conflicted copy 2026-12-03 101500).ron`;
/// Syncthing: `NAME.sync-conflict-20261203-101500-ABCDEFG.ron`; Seafile: `NAME (SFConflict ana@host 2026-12-03).ron`; Resilio:
/// `NAME.Conflict.ron`; `OneDrive`: `NAME-HOST.ron`, and `NAME-conflict-…`; Windows, macOS and browsers: `NAME - Copy.ron`,
/// `NAME copy.ron`, `NAME (1).ron`; this program: `NAME (other version 1).ron`. In Dutch: `conflicterende kopie`, `kopie`.
const SIGNS: &[&str] = &[
    "conflicted copy",
    "conflicterende kopie",
    "conflict",
    "other version",
    "kopie",
    "copy",
];

/// Whether a name looks like that of a second version. Only a hint.
pub fn looks_so(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.to_lowercase();
    SIGNS.iter().any(|sign| stem.contains(sign)) || is_numbered(&stem)
}

/// Whether a name ends in a number between brackets: `name (1)`.
fn is_numbered(stem: &str) -> bool {
    let number = stem
        .strip_suffix(')')
        .and_then(|stem| stem.rsplit_once('('))
        .map(|(_, number)| number);
    number.is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The order of the files of one session: the one that it is known by comes first.
pub fn rank(path: &Path, id: Uuid) -> impl Ord + use<> {
    let name = path.file_name().unwrap_or_default();
    let own = paths::is_own_name(path, id) && !looks_so(path);
    (!own, looks_so(path), name.len(), name.to_owned())
}

/// Marks all but the first file of each session as a copy.
pub fn mark(entries: &mut [Entry]) {
    let mut first: HashMap<Uuid, usize> = HashMap::with_capacity(entries.len());
    for at in 0..entries.len() {
        entries[at].copy = false;
        let id = entries[at].id;
        let Some(before) = first.insert(id, at) else {
            continue;
        };
        let copy = if rank(&entries[before].path, id) <= rank(&entries[at].path, id) {
            first.insert(id, before);
            at
        } else {
            before
        };
        entries[copy].copy = true;
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(
        "2026-12-03-noord-9abcdef0 (Ana's conflicted copy 2026-12-03).ron",
        true
    )]
    #[case(
        "2026-12-03-noord-9abcdef0 (conflicted copy 2026-12-03 101500).ron",
        true
    )]
    #[case(
        "2026-12-03-noord-9abcdef0.sync-conflict-20261203-101500-ABCDEFG.ron",
        true
    )]
    #[case("2026-12-03-noord-9abcdef0 (SFConflict ana@host 2026-12-03).ron", true)]
    #[case("2026-12-03-noord-9abcdef0.Conflict.ron", true)]
    #[case("2026-12-03-noord-9abcdef0-conflict-1.ron", true)]
    #[case("2026-12-03-noord-9abcdef0 (1).ron", true)]
    #[case("2026-12-03-noord-9abcdef0 - Kopie.ron", true)]
    #[case("2026-12-03-noord-9abcdef0 (other version 2).ron", true)]
    #[case("2026-12-03-noord-9abcdef0.ron", false)]
    #[case("noord (spring).ron", false)]
    fn a_name_hints_at_a_copy(#[case] name: &str, #[case] copy: bool) {
        assert_eq!(looks_so(Path::new(name)), copy);
    }

    #[rstest]
    #[case("a-9abcdef0.ron", "a-9abcdef0 (1).ron")]
    #[case("a-9abcdef0.ron", "a-9abcdef0-LAPTOP.ron")]
    #[case("a-9abcdef0.ron", "copy of a-9abcdef0.ron")]
    #[case("a-9abcdef0.ron", "spring.ron")]
    #[case("spring.ron", "spring (conflicted copy).ron")]
    fn the_first_is_the_one_with_the_name_of_its_own(#[case] first: &str, #[case] second: &str) {
        let id = Uuid::from_u128(0x9abc_def0);
        assert!(rank(Path::new(first), id) < rank(Path::new(second), id));
    }
}
