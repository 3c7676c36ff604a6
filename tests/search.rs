//! Searching a library: the fast way, which parses only files whose bytes hold the words, always finds what parsing everything finds.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../benches/library/mod.rs"]
mod library;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use handshake::domain::minutes::NoteKind;
use handshake::domain::passages::{Part, Sort, passages};
use handshake::domain::search::{Hit, Words, hits};
use handshake::domain::session::Session;
use handshake::store::seeker::{Answer, Seeker};
use handshake::store::{Library, file_name, read_session, session_text};
use library::Chance;
use proptest::prelude::*;
use tempfile::TempDir;

/// A library in a temporary folder.
struct Shelf {
    folder: TempDir,
}

impl Shelf {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("sessions")).unwrap();
        Self { folder }
    }

    /// The made-up sessions of this seed, each as it was changed.
    fn filled(seed: u64, count: usize, change: impl Fn(&mut Session)) -> Self {
        let shelf = Self::new();
        for mut session in library::sessions(seed).take(count) {
            change(&mut session);
            shelf.put(&file_name(&session), session_text(&session).unwrap());
        }
        shelf
    }

    fn put(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("sessions").join(name)
    }

    fn library(&self) -> Library {
        Library::at(self.folder.path().to_owned())
    }

    /// What the fast way finds.
    fn fast(&self, words: &Words) -> Vec<(PathBuf, Hit)> {
        let found = self.library().search(words, usize::MAX).unwrap();
        assert_eq!(found.total, found.finds.len());
        if found.near {
            return Vec::new();
        }
        let mut found: Vec<_> = found
            .finds
            .into_iter()
            .map(|find| (find.source.path.clone(), find.hit))
            .collect();
        found.sort_by(|a, b| (&a.0, a.1.place).cmp(&(&b.0, b.1.place)));
        found
    }

    /// What parsing everything finds.
    fn plain(&self, words: &Words) -> Vec<(PathBuf, Hit)> {
        let mut paths: Vec<PathBuf> = fs::read_dir(self.folder.path().join("sessions"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        let mut found = Vec::new();
        for path in paths
            .into_iter()
            .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        {
            let session = read_session(&path);
            found.extend(
                session
                    .iter()
                    .flat_map(|session| hits(session, words))
                    .map(|hit| (path.clone(), hit)),
            );
        }
        found
    }
}

/// Words to look for in a session: parts of what was typed, names of fields and kinds, and any others.
fn query(session: &Session, chance: &mut Chance, any: &str) -> String {
    let passages = passages(session);
    let typed = |chance: &mut Chance| {
        let passage = chance.of(&passages);
        let text = passage.lines.first().map_or("", |line| &line.text);
        let letters: Vec<char> = text.chars().collect();
        let from = chance.below(letters.len().max(1));
        let length = 1 + chance.below(14);
        letters.iter().skip(from).take(length).collect::<String>()
    };
    match chance.below(8) {
        0 => (*chance.of(&[
            "Idea",
            "kind",
            "text",
            "point",
            "agenda",
            "sales_owner",
            "None",
            "first-steps",
            "0",
            ":",
            ",",
        ]))
        .to_owned(),
        1 => any.to_owned(),
        2 => format!("\"{}\"", typed(chance)),
        3 => format!("{} {}", typed(chance), typed(chance)),
        4 => typed(chance).to_uppercase(),
        _ => typed(chance),
    }
}

/// A session file as somebody else might have written it, or broken it.
fn rewritten(text: &str, chance: &mut Chance) -> Vec<u8> {
    let cut = text.find("\n    agenda: (").unwrap();
    match chance.below(9) {
        0 => ron::to_string(&ron_value(text)).unwrap().into_bytes(),
        1 => ron::ser::to_string_pretty(
            &ron_value(text),
            ron::ser::PrettyConfig::new().new_line("\r\n"),
        )
        .unwrap()
        .into_bytes(),
        2 => format!("\u{feff}{text}").into_bytes(),
        3 => text
            .replacen(
                "\n    team:",
                "\n    // it's a \"team\" /* \\ \n    team:",
                1,
            )
            .into_bytes(),
        4 => {
            // The agenda first, behind the number of the format.
            let agenda = text[cut..].trim_end().trim_end_matches(')');
            format!(
                "(\n    format: 1,{agenda}{}\n)\n",
                &text["(\n    format: 1,".len()..cut]
            )
            .into_bytes()
        }
        5 => text.as_bytes()[..chance.below(text.len())].to_vec(),
        6 => {
            let mut bytes = text.as_bytes().to_vec();
            let at = chance.below(bytes.len());
            bytes[at] = *chance.of(b"\"\\#()/r \xff\n,a");
            bytes
        }
        7 => text.replace("            ", "\t").into_bytes(),
        _ => text.as_bytes().to_vec(),
    }
}

fn ron_value(text: &str) -> Session {
    handshake::store::parse_session(Path::new("x"), text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_fast_way_and_the_plain_way_find_the_same(
        seed in 0_u64..1000,
        any in r#"(\PC|[ "\\#éëÉß\u{301}…\r\n\t/*'(){}\[\]:,r]|\\u\{e9\}|\\n|\n    agenda: \()([a-z]|\PC|[ "\\#é\u{301}]){0,12}"#,
    ) {
        let mut chance = Chance::new(seed);
        let shelf = Shelf::filled(seed, 5, |session| {
            let note = &any;
            for (at, minutes) in session.minutes.points.iter_mut().enumerate() {
                for given in &mut minutes.notes {
                    if at == 0 {
                        given.text.push_str(note);
                    }
                }
                for agreement in &mut minutes.agreements {
                    agreement.segment = format!("{note} {}", agreement.segment);
                }
            }
        });
        let sessions: Vec<Session> = library::sessions(seed).take(5).collect();
        for session in &sessions {
            let path = shelf.path(&file_name(session));
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, rewritten(&text, &mut chance)).unwrap();
        }
        for _ in 0..8 {
            let session = &sessions[chance.below(sessions.len())];
            let query = query(session, &mut chance, &any);
            let words = Words::read(&query);
            prop_assert_eq!(shelf.fast(&words), shelf.plain(&words), "{:?}", query);
        }
    }
}

/// What a seeker answers once it has read everything.
fn answer(seeker: &Seeker, answers: &Receiver<Answer>, asked: &str) -> Answer {
    seeker.ask(asked);
    loop {
        let answer = answers.recv_timeout(Duration::from_secs(30)).unwrap();
        if answer.asked == asked && answer.left == 0 {
            return answer;
        }
    }
}

fn seeker(library: Library) -> (Seeker, Receiver<Answer>) {
    let (tell, answers) = channel();
    (
        Seeker::start(library, move |answer| drop(tell.send(answer))),
        answers,
    )
}

#[test]
fn what_is_typed_is_answered_as_a_search_of_the_files_would() {
    let shelf = Shelf::filled(21, 40, |_| {});
    let (seeker, answers) = seeker(shelf.library());
    let sessions: Vec<Session> = library::sessions(21).take(40).collect();
    let mut chance = Chance::new(4);
    let mut found = 0;
    for _ in 0..60 {
        let session = chance.of(&sessions);
        let query = query(session, &mut chance, "zzz bugdet");
        let answer = answer(&seeker, &answers, &query);
        let files = shelf.library().search(&Words::read(&query), 60).unwrap();
        if Words::read(&query).is_empty() || answer.more {
            continue;
        }
        found += answer.total;
        assert_eq!(
            (answer.total, answer.near),
            (files.total, files.near),
            "{query}"
        );
        assert_eq!(answer.finds, files.finds, "{query}");
    }
    assert!(found > 100, "{found}");
}

#[test]
fn a_search_notices_what_changes_in_the_folder() {
    let shelf = Shelf::filled(22, 3, |session| session.title = "Kwispel".into());
    let (seeker, answers) = seeker(shelf.library());
    assert_eq!(answer(&seeker, &answers, "kwispel").total, 3);
    let name = file_name(&library::sessions(22).next().unwrap());
    let text = fs::read_to_string(shelf.path(&name)).unwrap();
    shelf.put(&name, text.replace("Kwispel", "Andere titel"));
    let fewer = answers.iter().find(|answer| answer.total == 2).unwrap();
    assert_eq!(fewer.asked, "kwispel");
    fs::remove_dir_all(shelf.path("..").join("sessions")).unwrap();
    fs::write(shelf.folder.path().join("sessions"), "x").unwrap();
    let fault = answers.iter().find_map(|answer| answer.fault);
    assert!(fault.is_some());
}

/// The keys of values that nobody types: ids, days, kinds and states.
const NOT_TYPED: &[&str] = &[
    "id",
    "point",
    "date",
    "language",
    "place",
    "follows",
    "state",
    "kind",
    "side",
    "by",
    "tone",
    "due",
    "review",
    "valid_from",
    "rule",
    "on",
    "session",
    "agreement",
    "item",
    "judgement",
    "sequel",
    "led_to",
    "first_steps",
    "next_meeting",
    "closed",
    "agenda",
    "column",
    "within_unit",
    "purpose",
    "decision",
    "order",
    "start",
    "from",
];

/// Every text of a session as JSON, with the keys that lead to it.
fn texts(value: &serde_json::Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => found.push((path.to_owned(), text.clone())),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, path, found)),
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                // The unit of a length is one of a few words of the program.
                let of_length =
                    key == "unit" && (path.ends_with("within") || path.ends_with("Duration"));
                if !NOT_TYPED.contains(&key.as_str()) && !of_length && key != "Date" {
                    texts(value, &format!("{path}.{key}"), found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn everything_that_is_typed_is_searched() {
    let mut checked = 0;
    for session in library::sessions(5).take(40) {
        let passages = passages(&session);
        let lines: Vec<&str> = passages
            .iter()
            .flat_map(|passage| &passage.lines)
            .map(|line| &*line.text)
            .collect();
        let mut found = Vec::new();
        texts(&serde_json::to_value(&session).unwrap(), "", &mut found);
        for (path, text) in found {
            if text.is_empty() || path.rsplit('.').next() == Some("fate") {
                continue;
            }
            checked += 1;
            assert!(
                lines.iter().any(|line| line.contains(&text)),
                "{path}: {text:?}"
            );
        }
    }
    assert!(checked > 2000, "{checked}");
}

#[test]
fn the_best_place_comes_first_and_of_equals_the_newest() {
    let shelf = Shelf::new();
    let mut sessions: Vec<Session> = library::sessions(3).take(3).collect();
    for (at, session) in sessions.iter_mut().enumerate() {
        session.title = ["Kwispel", "Kwispels", "Anders"][at].to_owned();
        let minutes = &mut session.minutes.points[0];
        minutes.notes[0].text = "Een kwispelstaart".to_owned();
        shelf.put(&file_name(session), session_text(session).unwrap());
    }
    let found = shelf.library().search(&Words::read("KWISPEL"), 10).unwrap();
    let shown: Vec<(&str, &str)> = found
        .finds
        .iter()
        .map(|find| (find.source.title.as_str(), find.hit.text.as_str()))
        .collect();
    let newest_first = {
        let mut by_date: Vec<&Session> = sessions.iter().collect();
        by_date.sort_by_key(|session| std::cmp::Reverse((session.date, session.id)));
        by_date
            .into_iter()
            .map(|session| session.title.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        &shown[..2],
        [("Kwispel", "Kwispel"), ("Kwispels", "Kwispels")]
    );
    let rest: Vec<&str> = shown[2..].iter().map(|(title, _)| *title).collect();
    assert_eq!(rest, newest_first);
    assert!(
        shown[2..]
            .iter()
            .all(|(_, text)| *text == "Een kwispelstaart")
    );
    let few = shelf.library().search(&Words::read("kwispel"), 1).unwrap();
    assert_eq!((few.finds.len(), few.total), (1, 5));
}

#[test]
fn a_typing_error_is_forgiven_when_nothing_else_is_found() {
    let shelf = Shelf::filled(4, 4, |session| {
        session.minutes.points[0].notes[0].text = "Het jaarbudget van Quibbelaar".into();
    });
    let found = shelf
        .library()
        .search(&Words::read("jaarbugdet quibelaar"), 10)
        .unwrap();
    assert!(found.near);
    assert_eq!(found.total, 4);
    let hit = &found.finds[0].hit;
    let marked: Vec<&str> = hit
        .marks
        .iter()
        .map(|mark| &hit.text[mark.clone()])
        .collect();
    assert_eq!(marked, ["jaarbudget", "Quibbelaar"]);
    let found = shelf
        .library()
        .search(&Words::read("jaarbudget"), 10)
        .unwrap();
    assert!(!found.near && found.total == 4);
    let nothing = shelf
        .library()
        .search(&Words::read("xylofoonspeler"), 10)
        .unwrap();
    assert_eq!((nothing.total, nothing.near), (0, false));
}

#[test]
fn a_find_says_where_it_is() {
    let shelf = Shelf::filled(6, 1, |session| {
        let minutes = &mut session.minutes.points[1];
        minutes.notes.truncate(1);
        minutes.notes[0].kind = NoteKind::Bottleneck;
        minutes.notes[0].text = "quizmaster".into();
        minutes.agreements.truncate(1);
        let mut agreement = minutes.agreements.pop().unwrap_or_else(|| {
            let id = uuid::Uuid::from_u128(7);
            handshake::domain::agreement::Agreement::proposed(
                id,
                "x".into(),
                handshake::domain::agreement::Kind::Rule,
            )
        });
        agreement.reason = "quizmaster".into();
        minutes.agreements.push(agreement);
    });
    let found = shelf
        .library()
        .search(&Words::read("quizmaster"), 10)
        .unwrap();
    let places: Vec<_> = found
        .finds
        .iter()
        .map(|find| (find.hit.sort, find.hit.part, find.number.as_deref()))
        .collect();
    assert_eq!(
        places,
        [
            (Sort::Agreement, Part::Reason, Some("2.1")),
            (Sort::Note(NoteKind::Bottleneck), Part::Text, None)
        ]
    );
    let session = library::sessions(6).next().unwrap();
    let point = &session.minutes.points[1].point;
    assert_eq!(found.finds[0].hit.point.as_deref(), Some(point.as_str()));
    assert_eq!(
        found.finds[0].point.as_deref(),
        Some(session.title_of(point))
    );
}

#[test]
fn a_file_that_is_broken_is_told_of_when_it_may_hold_the_words() {
    let shelf = Shelf::filled(7, 2, |_| {});
    shelf.put(
        "broken.ron",
        "(\n    format: 1,\n    team: \"Zonderland\",\n    oops",
    );
    let found = shelf
        .library()
        .search(&Words::read("zonderland"), 10)
        .unwrap();
    assert_eq!((found.total, found.broken.len()), (0, 1));
    let found = shelf.library().search(&Words::read("elders"), 10).unwrap();
    assert_eq!(found.broken.len(), 0);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_keeps_nobody_waiting() {
    let shelf = Shelf::filled(8, 1, |session| session.title = "Vindbaar".into());
    let name = file_name(&library::sessions(8).next().unwrap());
    let pipe = std::process::Command::new("mkfifo")
        .arg(shelf.path("pipe.ron"))
        .status()
        .unwrap();
    assert!(pipe.success());
    fs::create_dir(shelf.path("folder.ron")).unwrap();
    std::os::unix::fs::symlink("circle.ron", shelf.path("circle.ron")).unwrap();
    std::os::unix::fs::symlink(shelf.path(&name), shelf.path("link.ron")).unwrap();
    std::os::unix::fs::symlink("..", shelf.path("up.ron")).unwrap();
    let found = shelf
        .library()
        .search(&Words::read("vindbaar"), 10)
        .unwrap();
    let paths: Vec<_> = found
        .finds
        .iter()
        .map(|find| find.source.path.file_name().unwrap().to_owned())
        .collect();
    assert_eq!(paths, [name.as_str(), "link.ron"]);
}
