//! What is wrong in a file that reads well: the flaws that the domain finds, with the line and column of each.

use std::path::Path;

use crate::domain::agenda::{Agenda, MINUTES};
use crate::domain::session::Session;
use crate::domain::sound::{self, Flaw, SHORT, Wrong};

use super::broken::Broken;
use super::fault::Fault;
use super::scan::Places;
use super::{file, migrate};

/// Everything that is wrong with a session or agenda file; empty when it is sound.
#[must_use]
pub fn check(path: &Path) -> Vec<Fault> {
    let text = match file::read(path) {
        Ok(contents) => contents.text,
        Err(fault) => return vec![fault],
    };
    // A session has minutes; whatever has not is read as an agenda.
    let places = Places::of(&text);
    let checked = if ["id", "minutes", "people"]
        .iter()
        .filter(|f| places.get(f).is_some())
        .count()
        > 1
    {
        migrate::session(path, &text).map(|read| session(path, &text, &read))
    } else {
        migrate::agenda(path, &text).map(|read| agenda(path, &text, &read))
    };
    checked.unwrap_or_else(|fault| vec![fault])
}

/// Every flaw of an agenda that was read from this text.
pub fn agenda(path: &Path, text: &str, agenda: &Agenda) -> Vec<Fault> {
    faults(path, text, &sound::agenda(agenda))
}

/// Every flaw of a session that was read from this text.
fn session(path: &Path, text: &str, session: &Session) -> Vec<Fault> {
    faults(path, text, &sound::session(session))
}

fn faults(path: &Path, text: &str, flaws: &[Flaw]) -> Vec<Fault> {
    if flaws.is_empty() {
        return Vec::new();
    }
    let places = Places::of(text);
    let told = flaws
        .iter()
        .map(|flaw| tell(path, text, &places, flaw).into());
    told.collect()
}

fn tell(path: &Path, text: &str, places: &Places, flaw: &Flaw) -> Broken {
    let at = |key, hint| Broken::at(path, text, places.nearest(&flaw.place), key, hint);
    let number = |n: usize| n.to_string();
    match &flaw.wrong {
        Wrong::NoPoints => at("flaw-no-points", Some("flaw-no-points-hint")),
        Wrong::Blank => at("flaw-blank", Some("flaw-blank-hint"))
            .with("word", flaw.place.rsplit('.').next().unwrap_or_default()),
        Wrong::Id(id) => at("flaw-id", Some("flaw-id-hint")).with("word", id),
        Wrong::Twice(id) => at("flaw-twice", Some("flaw-twice-hint")).with("word", id),
        Wrong::Long(length) => at("flaw-long", Some("flaw-long-hint"))
            .with("length", number(*length))
            .with("most", number(SHORT)),
        Wrong::LongQuestion(length) => at("flaw-long-question", Some("flaw-long-question-hint"))
            .with("length", number(*length))
            .with("most", number(sound::QUESTION)),
        Wrong::Minutes(minutes) => at("flaw-minutes", Some("flaw-minutes-hint"))
            .with("minutes", minutes.to_string())
            .with("least", MINUTES.start().to_string())
            .with("most", MINUTES.end().to_string()),
        Wrong::Frame(minutes) => at("flaw-frame", Some("flaw-frame-hint"))
            .with("minutes", minutes.to_string())
            .with("most", MINUTES.end().to_string()),
        Wrong::Review => at("flaw-review", Some("flaw-review-hint")),
        Wrong::Choice => at("flaw-choice", Some("flaw-choice-hint")),
        Wrong::Cells { cells, columns } => at("flaw-cells", Some("flaw-cells-hint"))
            .with("cells", number(*cells))
            .with("columns", number(*columns)),
        Wrong::Example(example) => {
            at("flaw-example", Some("flaw-example-hint")).with("word", example)
        }
        Wrong::Score(score) => {
            at("flaw-score", Some("flaw-score-hint")).with("score", score.to_string())
        }
        Wrong::NoSuchPoint(id) => at("flaw-no-such-point", None).with("word", id),
        Wrong::NoSuchAgreement(id) => {
            at("flaw-no-such-agreement", None).with("word", id.to_string())
        }
    }
}
