//! Fields narrow a search: what is found with them is what a look at every session finds, it is part of what is found without them,
//! and the live search finds the same.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../benches/library/mod.rs"]
mod library;

use std::fs;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use handshake::domain::lookback::Link;
use handshake::domain::narrow::{Known, Narrow};
use handshake::domain::passages::{Sort, passages};
use handshake::domain::query::{About, OfSession, Query, Subject};
use handshake::domain::series::{Chronicle, Entry, Whereabouts};
use handshake::domain::session::Session;
use handshake::domain::sought::Sought;
use handshake::store::seeker::{Question, Seeker};
use handshake::store::{Find, Library, Shelf, file_name, session_text};
use jiff::civil::{Date, date};
use library::Chance;
use proptest::prelude::*;
use tempfile::TempDir;

const TODAY: Date = date(2022, 3, 1);

/// What may be asked for, in both languages; `NAME` and `TEAM` are those of a session.
const FILTERS: [&str; 26] = [
    "point:funnel",
    "punt:doelgroepen,crm",
    "state:agreed",
    "stand:vervallen,gedaan",
    "-state:dropped",
    "kind:action state:open",
    "owner:NAME",
    "owner:none",
    "eigenaar:NAME -is:overdue",
    "side:sales",
    "due:<3m",
    "review:overdue",
    "verdict:partly,kept",
    "oordeel:geen",
    "is:first-step",
    "is:amended",
    "is:parked",
    "needs:management",
    "has:reason -has:measure",
    "number:1.1",
    "team:TEAM",
    "-team:TEAM",
    "who:NAME",
    "date:<2023",
    "datum:2021..2023 is:open",
    "team:TEAM point:funnel -verdict:kept",
];

/// Some sessions in a folder, and what they say together.
struct Place {
    sessions: Vec<Session>,
    folder: TempDir,
    shelf: Arc<Shelf>,
}

impl Place {
    fn new(seed: u64, count: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let within = folder.path().join("sessions");
        fs::create_dir_all(&within).unwrap();
        let sessions: Vec<Session> = library::sessions(seed).take(count).collect();
        for session in &sessions {
            fs::write(
                within.join(file_name(session)),
                session_text(session).unwrap(),
            )
            .unwrap();
        }
        let shelf = Arc::new(Library::at(folder.path().to_owned()).shelf().unwrap());
        Self {
            sessions,
            folder,
            shelf,
        }
    }

    fn library(&self) -> Library {
        Library::at(self.folder.path().to_owned())
    }

    /// What is found of what was typed, and what is found of its words alone.
    fn found(&self, typed: &str) -> [Vec<Find>; 2] {
        let sought = Sought::read(typed).unwrap();
        let whereabouts = Whereabouts::of(&self.shelf.chronicle);
        let known = Known {
            chronicle: &self.shelf.chronicle,
            whereabouts: &whereabouts,
        };
        let narrow = Narrow::new(&sought.filter, Some(known), TODAY);
        let library = self.library();
        let narrowed = library.search_narrowed(&sought.words, &narrow, usize::MAX);
        let narrowed = narrowed.unwrap();
        let all = library.search(&sought.words, usize::MAX).unwrap();
        assert_eq!(narrowed.total + narrowed.beside, all.total, "{typed}");
        [narrowed.finds, all.finds]
    }

    /// A word that somebody typed in one of the sessions, and fields with the names of one.
    fn typed(&self, chance: &mut Chance) -> String {
        let session = chance.of(&self.sessions);
        let passages = passages(session);
        let text = chance
            .of(&passages)
            .lines
            .first()
            .map_or("", |line| &line.text);
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        let word = chance.of(&words);
        let word: String = word.chars().take(2 + chance.below(5)).collect();
        let word = if word.is_empty() {
            "e".to_owned()
        } else {
            word
        };
        let name = &chance.of(&session.people).name;
        let first = name.split(' ').next().unwrap_or_default();
        let filter = chance.of(&FILTERS).replace("NAME", &format!("\"{first}\""));
        let filter = filter.replace("TEAM", &format!("\"{}\"", session.team));
        format!("\"{word}\" {filter}")
    }
}

/// Whether a find fits the fields, by a look at every session and every line of the decision log.
fn fits(find: &Find, filter: &Query, sessions: &[Session], chronicle: &Chronicle) -> bool {
    let session = sessions.iter().find(|s| s.id == find.source.id).unwrap();
    let of_session = filter.about(&[About::Session]);
    let of_point = filter.about(&[About::Point]);
    let of_agreement = filter.about(&[About::Agreement]);
    let hit = &find.hit;
    let verdicts = session.minutes.lookback.iter();
    let link = match hit.sort {
        Sort::Agreement => hit.id.map(|agreement| Link {
            session: session.id,
            agreement,
        }),
        Sort::Verdict => verdicts
            .map(|verdict| verdict.of)
            .find(|of| Some(of.agreement) == hit.id),
        _ => None,
    };
    let is_of = |entry: &Entry<'_>| {
        let mut versions = entry.versions();
        link.is_some_and(|link| {
            versions
                .any(|(m, recorded)| m.id == link.session && recorded.brief.id == link.agreement)
        })
    };
    let lines: Vec<Entry<'_>> = chronicle.entries().filter(is_of).collect();
    let meeting = &chronicle.meetings()[chronicle.place(session.id).unwrap()];
    let agreed = if !lines.is_empty() {
        lines.iter().any(|entry| of_agreement.matches(entry, TODAY))
    } else if hit.sort == Sort::Parked {
        let item = meeting.parked.iter().find(|item| Some(item.id) == hit.id);
        let item = &item.unwrap().item;
        let entry = handshake::domain::series::due::ParkedEntry { meeting, item };
        of_agreement.matches(&entry, TODAY)
    } else {
        of_agreement.terms().iter().all(|term| term.negated)
    };
    let at = AtPoint(hit.point.as_deref().map(|id| (id, session.title_of(id))));
    agreed && of_point.matches(&at, TODAY) && of_session.matches(&OfSession::read(session), TODAY)
}

/// A point, and nothing else.
struct AtPoint<'a>(Option<(&'a str, &'a str)>);

impl Subject for AtPoint<'_> {
    fn texts(&self, _: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn names(&self, _: handshake::domain::query::Field, _: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn point(&self) -> Option<(&str, &str)> {
        self.0
    }

    fn day(&self, _: handshake::domain::query::Field) -> Option<Date> {
        None
    }

    fn is(
        &self,
        _: handshake::domain::query::Field,
        _: handshake::domain::query::Word,
        _: Date,
    ) -> bool {
        false
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn fields_leave_of_a_search_what_fits_them_and_nothing_else(seed in any::<u64>()) {
        let place = Place::new(seed, 8);
        let mut chance = Chance::new(seed);
        for _ in 0..12 {
            let typed = place.typed(&mut chance);
            let sought = Sought::read(&typed).unwrap();
            let [narrowed, all] = place.found(&typed);
            let plain: Vec<Find> = all
                .into_iter()
                .filter(|find| fits(find, &sought.filter, &place.sessions, &place.shelf.chronicle))
                .collect();
            prop_assert_eq!(narrowed, plain, "{}", typed);
        }
    }
}

#[test]
fn the_live_search_finds_what_the_command_finds() {
    let place = Place::new(31, 40);
    let (tell, answers) = channel();
    let seeker = Seeker::start(place.library(), move |answer| drop(tell.send(answer)));
    let mut chance = Chance::new(5);
    let (mut some, mut none) = (0, 0);
    for _ in 0..80 {
        let typed = place.typed(&mut chance);
        seeker.ask_of(Question {
            typed: typed.clone(),
            today: TODAY,
            shelf: Some(Arc::clone(&place.shelf)),
        });
        let answer = loop {
            let answer = answers.recv_timeout(Duration::from_secs(30)).unwrap();
            if answer.asked == typed && answer.left == 0 {
                break answer;
            }
        };
        let [mut narrowed, all] = place.found(&typed);
        if answer.more {
            continue;
        }
        assert_eq!(answer.total, narrowed.len(), "{typed}");
        narrowed.truncate(answer.finds.len());
        assert_eq!(answer.finds, narrowed, "{typed}");
        assert_eq!(
            answer.kept_back.is_some(),
            narrowed.is_empty() && !all.is_empty(),
            "{typed}"
        );
        some += usize::from(!narrowed.is_empty() && narrowed.len() < all.len());
        none += usize::from(answer.kept_back.is_some());
    }
    assert!(some > 12 && none > 2, "{some} {none}");
}

#[test]
fn fields_that_ask_for_agreements_wait_until_they_are_read_and_others_do_not() {
    let place = Place::new(32, 6);
    let (tell, answers) = channel();
    let seeker = Seeker::start(place.library(), move |answer| drop(tell.send(answer)));
    let ask = |typed: &str| {
        seeker.ask_of(Question {
            typed: typed.into(),
            today: TODAY,
            shelf: None,
        });
        loop {
            let answer = answers.recv_timeout(Duration::from_secs(30)).unwrap();
            if answer.asked == typed && answer.left == 0 {
                return answer;
            }
        }
    };
    let waits = ask("e state:open");
    assert_eq!(
        waits.kept_back,
        Some(handshake::store::seeker::KeptBack::Unread)
    );
    assert!(waits.finds.is_empty() && !waits.near);
    assert!(ask("e point:roles").total > 0);
    assert!(ask("e date:>2020").total > 0);
}
