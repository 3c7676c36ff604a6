//! The agendas that can be chosen: those that are shipped, and the user's own files. A user's file is only read.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::domain::agenda::{Agenda, Language};

use super::fault::Fault;
use super::library::Unreadable;
use super::{check, file, migrate};

macro_rules! texts {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!($name, ".ron"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agendas/", $name, ".ron")),
        )),*]
    };
}

/// The name and text of each agenda that is shipped, in the order in which they are offered.
const TEXTS: &[(&str, &str)] = texts![
    "alignment.en",
    "alignment.nl",
    "first-steps.en",
    "first-steps.nl",
    "campaign.en",
    "campaign.nl",
];

static SHIPPED: LazyLock<Vec<Agenda>> = LazyLock::new(|| {
    let read = |(name, text): &(&str, &str)| check_text(Path::new(name), text).ok();
    // A test reads each of them, so nothing falls out here.
    TEXTS.iter().filter_map(read).collect()
});

/// Where an agenda comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    Shipped,
    /// It is a file of the user.
    File(PathBuf),
}

/// An agenda that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The agenda.
    pub agenda: Agenda,
    /// Where it comes from.
    pub origin: Origin,
}

/// The agendas of the program, each in both languages.
#[must_use]
pub fn shipped() -> &'static [Agenda] {
    &SHIPPED
}

/// The text of the shipped agenda with this id in this language, comments and all.
#[must_use]
pub fn shipped_text(id: &str, language: Language) -> Option<&'static str> {
    let name = format!("{id}.{}.ron", language.code());
    let found = TEXTS.iter().find(|(known, _)| *known == name);
    found.map(|(_, text)| *text)
}

/// A commented agenda of one point, for a user to begin with.
#[must_use]
pub const fn starter(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../agendas/starter.en.ron"),
        Language::Nl => include_str!("../../agendas/starter.nl.ron"),
    }
}

/// Every agenda: the user's own from `CONFIG/agendas`, by file name, then those that are shipped; and the files that are not
/// sound.
#[must_use]
pub fn all(config: Option<&Path>) -> (Vec<Offer>, Vec<Unreadable>) {
    let (mut offers, mut broken) = (Vec::new(), Vec::new());
    for path in config.map(own_files).unwrap_or_default() {
        match read(&path) {
            Ok(agenda) => offers.push(Offer {
                agenda,
                origin: Origin::File(path),
            }),
            Err(fault) => broken.push(Unreadable { path, fault }),
        }
    }
    offers.extend(shipped().iter().map(|agenda| Offer {
        agenda: agenda.clone(),
        origin: Origin::Shipped,
    }));
    (offers, broken)
}

/// The agenda with this id, in this language if there is such a one; or the agenda in the file of this path.
///
/// The user's own go before those that are shipped, so that a changed copy may keep its id.
///
/// # Errors
/// [`Fault::NoSuchAgenda`], or what is wrong with the file.
pub fn find(name: &str, language: Language, config: Option<&Path>) -> Result<Agenda, Fault> {
    let path = Path::new(name);
    if path.extension().is_some_and(|end| end == "ron") || name.contains(std::path::is_separator) {
        return read(path);
    }
    let (offers, broken) = all(config);
    let of_name = |offer: &&Offer| offer.agenda.id == name;
    let spoken = offers
        .iter()
        .filter(of_name)
        .find(|o| o.agenda.language == language);
    if let Some(offer) = spoken.or_else(|| offers.iter().find(of_name)) {
        return Ok(offer.agenda.clone());
    }
    let meant = |own: &Unreadable| own.path.file_stem().is_some_and(|stem| stem == name);
    if let Some(own) = broken.into_iter().find(meant) {
        return Err(own.fault);
    }
    let mut known: Vec<String> = offers.into_iter().map(|offer| offer.agenda.id).collect();
    known.sort();
    known.dedup();
    Err(Fault::NoSuchAgenda {
        name: name.to_owned(),
        known,
    })
}

/// Reads an agenda file, and refuses one that is not sound.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(path: &Path) -> Result<Agenda, Fault> {
    check_text(path, &file::read(path)?.text)
}

/// Reads the text of an agenda file, and refuses one that is not sound.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check_text(path: &Path, text: &str) -> Result<Agenda, Fault> {
    let agenda = migrate::agenda(path, text)?;
    let first = check::agenda(path, text, &agenda).into_iter().next();
    first.map_or(Ok(agenda), Err)
}

fn own_files(config: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(config.join("agendas"));
    let entries = entries.into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        .collect();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::ColumnKind;

    #[test]
    fn every_shipped_agenda_is_sound() {
        for (name, text) in TEXTS {
            let read = check_text(Path::new(name), text);
            assert!(
                read.is_ok(),
                "{}",
                read.unwrap_err().snippet().unwrap_or_default()
            );
        }
        assert_eq!(shipped().len(), TEXTS.len());
    }

    #[test]
    fn a_shipped_agenda_is_called_what_its_file_is_called() {
        for ((name, _), agenda) in TEXTS.iter().zip(shipped()) {
            assert_eq!(
                *name,
                format!("{}.{}.ron", agenda.id, agenda.language.code())
            );
        }
    }

    /// What a column may hold, without the words: of a choice, how many answers it has.
    fn bone(kind: &ColumnKind) -> (std::mem::Discriminant<ColumnKind>, usize) {
        let answers = match kind {
            ColumnKind::Choice(answers) => answers.len(),
            _ => 0,
        };
        (std::mem::discriminant(kind), answers)
    }

    #[test]
    fn both_languages_of_an_agenda_have_the_same_bones() {
        for english in shipped().iter().filter(|a| a.language == Language::En) {
            let dutch = find(&english.id, Language::Nl, None).unwrap();
            assert_eq!(dutch.language, Language::Nl);
            let bones = |agenda: &Agenda| -> Vec<_> {
                let points = agenda.points.iter();
                points
                    .map(|p| {
                        let columns: Vec<_> = p
                            .worksheet
                            .iter()
                            .map(|c| (c.id.clone(), bone(&c.kind)))
                            .collect();
                        let kinds: Vec<_> = p.starters.iter().map(|s| s.kind).collect();
                        (p.id.clone(), p.minutes, p.review, columns, kinds)
                    })
                    .collect()
            };
            assert_eq!(bones(english), bones(&dutch), "{}", english.id);
        }
    }

    #[test]
    fn every_agenda_asks_a_question_first_and_last() {
        let starters = Language::ALL
            .map(|language| check_text(Path::new("starter.ron"), starter(language)).unwrap());
        for agenda in shipped().iter().chain(&starters) {
            for question in [&agenda.check_in, &agenda.check_out] {
                assert!(
                    question.ends_with('?'),
                    "{} {}: {question}",
                    agenda.id,
                    agenda.language.code()
                );
            }
        }
    }

    #[test]
    fn the_starters_pass_the_check() {
        for language in Language::ALL {
            let read = check_text(Path::new("starter.ron"), starter(language));
            assert_eq!(read.map(|agenda| agenda.language), Ok(language));
        }
    }
}
