//! Every screen at every size: whatever is typed, drawing never panics and never leaves the window, and our own words fit.
//! The disk is played here; with a real one, `stories` does it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod window;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use handshake::domain::agenda::{Agenda, Column, Language};
use handshake::domain::agreement::{
    Agreement, Commitment, Decision, Kind, Measure, Rule, Standing, Voice,
};
use handshake::domain::amount::{Amount, Length, Number, TimeUnit};
use handshake::domain::clock::Moment;
use handshake::domain::draft::{Draft, Purpose};
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict, amended};
use handshake::domain::merge::merge;
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked, PointMinutes};
use handshake::domain::opening::{Goal, Tone, Word};
use handshake::domain::people::{Person, Side};
use handshake::domain::rating::Round;
use handshake::domain::search::{Words, hits};
use handshake::domain::series::{Chronicle, Meeting};
use handshake::domain::session::{Place, Session, Step};
use handshake::domain::worksheet::{Cell, Row, Value};
use handshake::locale::is_shown;
use handshake::store::combine::Combined;
use handshake::store::librarian::Told;
use handshake::store::seeker::{Answer, KeptBack};
use handshake::store::worker::News;
use handshake::store::{Access, Fault, Find, Library, Listing, Opened, Shelf, agendas, demo};
use handshake::tui::action::table;
use handshake::tui::app::{App, Effect, Msg};
use handshake::tui::screen::{Screen, Sight};
use handshake::tui::theme::{Look, Theme};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use ratatui::crossterm::event::KeyEvent;
use rstest::rstest;
use uuid::Uuid;

/// The screens, and a disk that always works and is never read.
struct Puppet {
    app: App,
    agendas: Vec<Agenda>,
    listing: Listing,
    now: Moment,
}

impl Puppet {
    fn new(language: Language, look: Look) -> Self {
        let now = Moment {
            running: Duration::ZERO,
            wall: date(2026, 12, 3).at(13, 0, 0, 0),
            unix_millis: 1_796_302_800_000,
        };
        let mut puppet = Self {
            app: App::new(language, look, 1, now),
            agendas: agendas::shipped().to_vec(),
            listing: PRACTICE.0.clone(),
            now,
        };
        puppet.list();
        puppet
    }

    fn tell(&mut self, msg: Msg) {
        for effect in self.app.update(msg, self.now) {
            match effect {
                Effect::Agendas => self.tell(Msg::Agendas(self.agendas.clone())),
                Effect::List => self.list(),
                Effect::Save(_, revision) => {
                    let path = PathBuf::from("saved.ron");
                    self.tell(Msg::Disk(News::Saved { revision, path }));
                }
                Effect::Open { path, .. } => self.open(session_at(&path)),
                Effect::Follow(path) => {
                    let read = Box::new(session_at(&path));
                    self.tell(Msg::Told(Told::Read(read)));
                }
                Effect::ReadTogether => {
                    let read = Arc::clone(&TOGETHER);
                    let known = Arc::new(read.chronicle.known());
                    self.tell(Msg::Told(Told::Shelf { read, known }));
                }
                Effect::Search(words) => {
                    let answer = Box::new(found(words));
                    self.tell(Msg::Found(answer));
                }
                Effect::Compare(files) => {
                    let combined = Ok(Box::new(combined(&files)));
                    self.tell(Msg::Told(Told::Compared { files, combined }));
                }
                Effect::Merge(files) => {
                    let combined = Box::new(combined(&files));
                    self.tell(Msg::Disk(News::Merged(combined, files)));
                }
                Effect::Create
                | Effect::EndSearch
                | Effect::Leave
                | Effect::Demo
                | Effect::Keep(_)
                | Effect::KeepBell(_)
                | Effect::Ring
                | Effect::Redraw
                | Effect::Quit => {}
            }
        }
    }

    fn list(&mut self) {
        self.tell(Msg::Disk(News::Listed(self.listing.clone())));
    }

    fn open(&mut self, session: Session) {
        let opened = Opened {
            session,
            path: PathBuf::from("opened.ron"),
            access: Access::Writer,
        };
        self.tell(Msg::Disk(News::Opened(Box::new(opened))));
    }

    /// Draws at the size of the window, and checks every cell.
    fn draw(&self) -> Vec<String> {
        let (columns, rows) = self.app.size;
        let buffer = window::drawn(&self.app, columns, rows);
        assert_eq!(
            buffer.content.len(),
            usize::from(columns) * usize::from(rows)
        );
        for cell in &buffer.content {
            assert!(cell.symbol().chars().all(is_shown), "{:?}", cell.symbol());
        }
        window::lines(&buffer)
    }
}

const PLAIN: Look = Look {
    theme: Theme::Mono,
    true_colour: false,
    unicode: true,
};

/// The sessions to practise in, as the list shows them and as they are.
static PRACTICE: LazyLock<(Listing, Vec<Session>)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let day = date(2026, 12, 3);
    for language in Language::ALL {
        demo::lay_out(&library, language, day).unwrap();
    }
    let mut listing = library.demo().list().unwrap();
    let read = |path: &PathBuf| handshake::store::read_session(path).unwrap();
    let sessions = listing.entries.iter().map(|entry| read(&entry.path));
    let mut sessions: Vec<Session> = sessions.collect();
    // A second version of the last one.
    let mut copy = listing.entries.last().unwrap().clone();
    copy.path = PathBuf::from("a\u{1b}[2J conflicted copy of a session with a long name.ron");
    copy.copy = true;
    listing.entries.push(copy);
    sessions.push(sessions.last().unwrap().clone());
    (listing, sessions)
});

/// A series in which every text is odd: a session, and one that looks back at it.
static ODD_SERIES: LazyLock<[Session; 2]> = LazyLock::new(|| {
    let first = monstrous();
    [first.clone(), after(&first)]
});

/// What those, and the sessions to practise in, say together.
static TOGETHER: LazyLock<Arc<Shelf>> = LazyLock::new(|| {
    let sessions = PRACTICE.1.iter().chain(ODD_SERIES.iter());
    let meetings = sessions.map(Meeting::from).collect();
    let entries = PRACTICE.0.entries.iter();
    let entries = entries.map(|entry| (entry.id, entry.path.clone()));
    let odd = ODD_SERIES
        .iter()
        .map(|session| (session.id, odd_path(session)));
    Arc::new(Shelf {
        chronicle: Chronicle::of(meetings, Vec::new()),
        paths: entries.chain(odd).collect(),
        broken: Vec::new(),
    })
});

/// Where words stand in the odd sessions; the odder the words, the more is found.
fn found(asked: String) -> Answer {
    let words = Words::read(&asked);
    let mut finds = Vec::new();
    for session in ODD_SERIES.iter() {
        let source = Arc::new(handshake::store::Source {
            path: odd_path(session),
            id: session.id,
            team: session.team.clone(),
            title: session.title.clone(),
            date: session.date,
        });
        finds.extend(hits(session, &words).into_iter().map(|hit| Find {
            source: Arc::clone(&source),
            point: hit.point.clone(),
            number: hit.id.and_then(|id| session.number_of(id)),
            hit,
        }));
    }
    let total = finds.len();
    finds.truncate(60);
    Answer {
        total,
        more: asked.len() % 4 == 3,
        near: asked.len() % 2 == 1,
        kept_back: [None, Some(KeptBack::Unfit), Some(KeptBack::Unread)][asked.len() % 7 / 3],
        left: asked.len() % 3,
        fault: (asked.len() % 5 == 4).then_some(Fault::NotOurs),
        finds,
        asked,
    }
}

/// Versions of a session, all of which are odd.
fn combined(files: &[PathBuf]) -> Combined {
    let [one, other] = &*ODD_SERIES;
    let merged = merge(one, other);
    let last = merge(&merged.session, &PRACTICE.1[0]);
    let path = PathBuf::from(odd(1));
    Combined {
        path: files[0].clone(),
        session: last.session,
        copies: vec![
            (files[1].clone(), merged.differences),
            (path, last.differences),
        ],
    }
}

fn odd_path(session: &Session) -> PathBuf {
    PathBuf::from(format!("{}.ron", session.id))
}

/// The session whose file this would be.
fn session_at(path: &Path) -> Session {
    if let Some(odd) = ODD_SERIES.iter().find(|session| odd_path(session) == path) {
        return odd.clone();
    }
    let entries = &PRACTICE.0.entries;
    let place = entries.iter().position(|entry| entry.path == path);
    PRACTICE.1[place.unwrap()].clone()
}

/// Texts that a file may hold and that screens stumble over.
const ODD: &[&str] = &[
    "",
    " ",
    "👩‍👩‍👧 👍🏽 🇳🇱 emoji",
    "e\u{301}\u{323} n\u{303}\u{303}\u{303} combining",
    "\u{301}begins with a mark",
    "שלום עולם \u{202e}rtl\u{2066} العربية",
    "\u{1b}[2J\u{7}\u{0}\u{9b}31m control",
    "one\ntwo\r\nthree\tfour\u{2028}five",
    "日本語の長い文章です。全角文字",
    "zero\u{200b}width\u{feff}\u{200d}joiner",
    "… … …",
];

fn odd(number: usize) -> String {
    match number % (ODD.len() + 2) {
        0 => "x".repeat(5000),
        1 => "long words of a long text ".repeat(200),
        place => ODD[place - 2].to_owned(),
    }
}

fn odd_person(number: usize) -> Person {
    Person {
        observer: number.is_multiple_of(5),
        left: number.is_multiple_of(7),
        ..Person::new(
            Uuid::from_u128(1000 + number as u128),
            odd(number),
            Side::ALL[number % 4],
            odd(number + 1),
        )
    }
}

fn odd_agreement(number: usize, day: Date) -> Agreement {
    let id = Uuid::from_u128(2000 + number as u128);
    let amount = |digits: &str, unit: String| Amount {
        number: Number::of(digits).unwrap(),
        unit,
    };
    let voices = |count: usize| vec![Voice::Fingers(u8::try_from(number % 6).unwrap()); count];
    Agreement {
        state: Standing::ALL[number % 4],
        sales_owner: Some(odd(number + 3)),
        marketing_owner: number.is_multiple_of(2).then(|| odd(number + 5)),
        due: Some(day),
        review: Some(date(9999, 12, 31)),
        needs_management: number.is_multiple_of(3),
        reason: odd(number + 2),
        reservations: odd(number + 7),
        remedy: odd(number + 8),
        sales_commits: Commitment {
            what: odd(number + 4),
            amount: Some(amount("123456789012.1234", odd(number + 1))),
            within: Some(Length {
                number: Number::of("123456789012.1234").unwrap(),
                unit: TimeUnit::ALL[number % 7],
            }),
        },
        marketing_commits: Commitment {
            what: if number.is_multiple_of(4) {
                String::new()
            } else {
                odd(number + 6)
            },
            ..Commitment::default()
        },
        one_sided: odd(number + 9),
        measure: Measure {
            what: odd(number + 10),
            baseline: Some(amount("-1", odd(number + 2))),
            target: Some(amount("2", odd(number))),
        },
        if_missed: odd(number + 11),
        valid_from: Some(date(-9999, 1, 1)),
        segment: odd(number + 12),
        decision: Some(Decision {
            sales: voices(number % 201),
            marketing: voices(number % 3),
            ..Decision::by(Rule::ALL[number % 3], day)
        }),
        ..Agreement::proposed(id, odd(number), Kind::ALL[number % 3])
    }
}

/// Cells of every kind, whatever their column may hold.
fn odd_value(number: usize) -> Value {
    match number % 7 {
        0 => Value::Choice(odd(number)),
        1 => Value::Person(odd(number)),
        2 => Value::Score(9),
        3 => Value::Date(date(-9999, 1, 1)),
        4 => Value::Number(Amount {
            number: Number::of("-123456789012.1234").unwrap(),
            unit: odd(number),
        }),
        5 => Value::Duration(Length {
            number: Number::of("0").unwrap(),
            unit: TimeUnit::ALL[number % 7],
        }),
        _ => Value::Text(odd(number)),
    }
}

fn odd_note(number: usize, minutes: &PointMinutes) -> Note {
    let id = Uuid::from_u128(3000 + number as u128);
    let side = [None, Some(Side::Sales), Some(Side::Marketing)][number % 3];
    Note {
        dots: [0, 1, 5, 6, u32::MAX][number % 5],
        led_to: minutes.agreements.first().map(|agreement| agreement.id),
        ..Note::new(id, NoteKind::ALL[number % 4], side, odd(number))
    }
}

fn odd_row(number: usize, columns: &[Column]) -> Row {
    let filled = columns.iter().enumerate();
    let filled = filled.filter(|(place, _)| !(number + place).is_multiple_of(3));
    let cells = filled.map(|(place, column)| Cell {
        column: column.id.clone(),
        value: odd_value(number + place),
    });
    Row {
        id: Uuid::from_u128(5000 + number as u128),
        cells: cells.collect(),
    }
}

/// A session of 200 agreements in which every text is odd.
fn monstrous() -> Session {
    let day = date(2026, 12, 3);
    let agenda = agendas::shipped()[0].clone();
    let mut session = Session::new(Uuid::from_u128(1), day, Arc::new(agenda));
    session.team = odd(4);
    session.title = odd(6);
    session.people = (0..40).map(odd_person).collect();
    let points = session.minutes.points.len();
    for number in 0..200 {
        let agreement = odd_agreement(number, day);
        session.minutes.first_steps.push(agreement.id);
        let minutes = &mut session.minutes.points[number % points];
        minutes.agreements.push(agreement);
        minutes.notes.push(odd_note(number, minutes));
        let columns = &session.agenda.points[number % points].worksheet;
        minutes.sheet.push(odd_row(number, columns));
        session.minutes.parked.push(Parked {
            fate: [Fate::Open, Fate::Owned(odd(number)), Fate::Dropped][number % 3].clone(),
            ..Parked::new(
                Uuid::from_u128(4000 + number as u128),
                odd(number + 1),
                None,
            )
        });
    }
    said_first_and_last(&mut session);
    session.minutes.points[0].ratings = vec![
        Round {
            sales: vec![5; 200],
            marketing: vec![1; 199],
            revealed: true,
            ..Round::default()
        },
        Round {
            sales: vec![1; 40],
            marketing: vec![5; 60],
            revealed: true,
            ..Round::default()
        },
    ];
    session.minutes.points[1].ratings = vec![Round {
        sales: vec![3; 200],
        ..Round::default()
    }];
    session.place = Place::Point {
        point: "funnel".into(),
        step: Step::Discuss,
    };
    session.drafts.push(Draft {
        purpose: Purpose::NewNote {
            point: "funnel".into(),
            kind: NoteKind::Idea,
            side: None,
        },
        text: odd(8),
    });
    session
}

/// A session that looks back at another, of which it judges, renews, amends or drops every agreement.
fn after(first: &Session) -> Session {
    let agenda = Arc::clone(&first.agenda);
    let mut session = Session::new(Uuid::from_u128(2), date(2027, 3, 3), agenda);
    session.team.clone_from(&first.team);
    session.title = odd(9);
    session.follows = Some(first.id);
    session.people = (0..40).map(odd_person).collect();
    let agreements = first.minutes.agreements();
    for (number, (minutes, agreement)) in agreements.enumerate() {
        let of = Link {
            session: first.id,
            agreement: agreement.id,
        };
        let new = Uuid::from_u128(5000 + number as u128);
        let sequels = [
            None,
            Some(Sequel::Renew(date(9999, 12, 31))),
            Some(Sequel::Amend(new)),
            Some(Sequel::Drop),
        ];
        session.minutes.lookback.push(Verdict {
            judgement: (number % 5 > 0).then(|| Judgement::ALL[number % 4]),
            measured: odd(number + 1),
            why: odd(number + 4),
            sequel: sequels[number % 4],
            ..Verdict::waiting(of, agreement.text.clone())
        });
        if number % 4 == 2 {
            let amended = amended(agreement, of, new, odd(number + 6), None);
            let point = session.minutes.point_mut(&minutes.point).unwrap();
            point.agreements.push(amended);
        }
    }
    for minutes in &mut session.minutes.points {
        minutes.ratings.clone_from(&first.minutes.points[0].ratings);
    }
    session.place = Place::LookBack;
    session
}

/// Odd words, goals and last words, far more than there are rows for.
fn said_first_and_last(session: &mut Session) {
    let word = |number: usize, of: u128| Word {
        id: Uuid::from_u128(of + number as u128),
        by: [Side::Sales, Side::Marketing][number % 2],
        text: odd(number),
        tone: [None, Some(Tone::Negative), Some(Tone::Positive)][number % 3],
    };
    let minutes = &mut session.minutes;
    minutes.opening.order = session
        .people
        .iter()
        .rev()
        .map(|person| person.id)
        .collect();
    minutes.opening.words = (0..90).map(|number| word(number, 5000)).collect();
    minutes.closing.words = (0..40).map(|number| word(number, 6000)).collect();
    let goal = |number: usize| Goal {
        id: Uuid::from_u128(7000 + number as u128),
        text: odd(number),
    };
    minutes.opening.goals = (0..40).map(goal).collect();
    minutes.closing.revenue_team.members = (0..40).map(odd).collect();
    minutes.closing.revenue_team.rhythm = odd(1);
    minutes.closing.worth = vec![4; 200];
    minutes.closing.last_words = (0..90).map(odd).collect();
}

/// Where a walk begins.
#[derive(Debug, Clone, Copy)]
enum Begin {
    Home,
    Prepare,
    Practice(usize),
    Monstrous,
    LookBack,
    Lookup(&'static str),
}

#[derive(Debug, Clone)]
enum Input {
    Key(KeyEvent),
    Paste(String),
    Resize(u16, u16),
    Tick,
}

/// The ways from the list of sessions to what is looked up.
const LOOKUPS: &[&str] = &[
    "l",
    "l<Enter>",
    "r",
    "/l",
    "/a b",
    "t",
    "t<Enter><Enter><Enter>",
    "G<Enter>",
];

fn begin() -> impl Strategy<Value = Begin> {
    prop_oneof![
        1 => Just(Begin::Home),
        2 => Just(Begin::Prepare),
        3 => (0..6usize).prop_map(Begin::Practice),
        3 => Just(Begin::Monstrous),
        2 => Just(Begin::LookBack),
        3 => prop::sample::select(LOOKUPS).prop_map(Begin::Lookup),
    ]
}

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        4 => (60..=200u16, 18..=60u16),
        2 => (1..=200u16, 1..=60u16),
        1 => prop::sample::select(vec![(0, 0), (1, 1), (1, 60), (300, 5), (60, 18), (80, 24), (500, 18), (60, 200)]),
    ]
}

fn input() -> impl Strategy<Value = Input> {
    let mut keys: Vec<&str> = table()
        .iter()
        .flat_map(|listing| listing.rows.iter().flat_map(|row| row.keys.iter().copied()))
        .collect();
    // What leads on is pressed more often than what leads out.
    keys.extend(["Enter"; 30]);
    keys.extend(["o", "c", "a", "n", "Down", "Backspace", "Ctrl+Left"]);
    keys.retain(|&key| key != "Esc");
    keys.push("Esc");
    let typed = prop_oneof![any::<char>(), prop::char::range(' ', '~')];
    prop_oneof![
        12 => prop::sample::select(keys).prop_map(|name| Input::Key(window::key(name))),
        4 => typed.prop_map(|c| Input::Key(KeyEvent::from(ratatui::crossterm::event::KeyCode::Char(c)))),
        1 => (0..20usize).prop_map(|number| Input::Paste(odd(number))),
        1 => size().prop_map(|(columns, rows)| Input::Resize(columns, rows)),
        1 => Just(Input::Tick),
    ]
}

fn look() -> impl Strategy<Value = Look> {
    (
        prop::sample::select(&Theme::ALL),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(theme, true_colour, unicode)| Look {
            theme,
            true_colour,
            unicode,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn no_keys_and_no_size_make_drawing_panic_or_leave_the_window(
        begin in begin(),
        (columns, rows) in size(),
        look in look(),
        dutch: bool,
        inputs in prop::collection::vec(input(), 1..60),
    ) {
        let language = Language::ALL[usize::from(dutch)];
        let mut puppet = Puppet::new(language, look);
        puppet.tell(Msg::Resize(columns, rows));
        match begin {
            Begin::Home => {}
            Begin::Prepare => puppet.tell(Msg::Agendas(puppet.agendas.clone())),
            Begin::Practice(number) => puppet.open(PRACTICE.1[number].clone()),
            Begin::Monstrous => puppet.open(monstrous()),
            Begin::LookBack => puppet.open(ODD_SERIES[1].clone()),
            Begin::Lookup(way) => keys(&mut puppet, way, |_| {}),
        }
        puppet.draw();
        for input in inputs {
            puppet.now.running += Duration::from_secs(7);
            puppet.now.wall += jiff::SignedDuration::from_secs(7);
            puppet.tell(match input {
                Input::Key(key) => Msg::Key(key),
                Input::Paste(text) => Msg::Paste(text),
                Input::Resize(columns, rows) => Msg::Resize(columns, rows),
                Input::Tick => Msg::Tick,
            });
            puppet.draw();
        }
    }
}

/// Each screen of a session full of odd texts, at each size of a grid.
#[rstest]
#[case::discuss("<Esc>")]
#[case::typing("")]
#[case::agree("<Esc><Right>")]
#[case::rate("<Esc><Left>")]
#[case::promise("<Esc><Right>s")]
#[case::owner("<Esc><Right>S")]
#[case::amount("<Esc><Right>s<Enter>")]
#[case::lacking("<Esc><Right>l")]
#[case::segment("<Esc><Right>G")]
#[case::rule("<Esc><Right><Up>c")]
#[case::dropped("<Esc><Right><Delete>c")]
#[case::dots("<Esc>d")]
#[case::sheet("<Esc>w")]
#[case::cell("<Esc>w<Down><Down><Right><Enter>")]
#[case::row("<Esc>wn")]
#[case::guided("<Esc>w<Down>g<Tab>")]
#[case::competition("<Esc><PageDown><PageDown><PageDown><PageDown><PageDown>w<Up>")]
#[case::passing("<Esc><Left>k")]
#[case::attendance("<Esc>A")]
#[case::timer("<Esc>t")]
#[case::on_a_break("<Esc>tb")]
#[case::forms("<Esc>T")]
#[case::overview("<Esc>o")]
#[case::goals("<Esc><PageUp>")]
#[case::check_in("<Esc><PageUp>r")]
#[case::words("<Esc><PageUp><Left>w")]
#[case::mark("<Esc><PageUp><Left>w<Esc><Enter>")]
#[case::share("<Esc><PageUp><Left>w<Esc><Enter><Enter>")]
#[case::closing("<Esc>oc")]
#[case::read_back("<Esc>ocb<Down><Down>")]
#[case::parking("<Esc>oc<Right>")]
#[case::compared("<Esc>oc<Right><Right>w<Esc><Enter><Enter>")]
#[case::team("<Esc>ocm<Esc>")]
#[case::next_meeting("<Esc>ocn<Esc>")]
#[case::management("<Esc>ocn<Esc><Right>")]
#[case::check_out("<Esc>ocl<Esc>")]
#[case::ready("<Esc>ocl<Esc><Right>")]
#[case::map("<Esc>z")]
#[case::map_end("<Esc>z<End>")]
#[case::checks("<Esc>!")]
#[case::checks_end("<Esc>!<Down><Down><Down><Down><Down><Down><Down><Down><Down><Down><Down>")]
#[case::help("<Esc>?")]
#[case::hints("<Esc>h")]
fn odd_texts_are_drawn_at_every_size(#[case] way: &str) {
    let mut puppet = Puppet::new(Language::En, PLAIN);
    puppet.open(monstrous());
    keys(&mut puppet, way, |_| {});
    at_every_size(&mut puppet);
}

/// Each way of looking back and looking up in sessions full of odd texts, at each size of a grid.
#[rstest]
#[case::looking_back("<Down><Down>")]
#[case::one("<Enter>")]
#[case::amending("<Right><Right>a")]
#[case::choosing("<Right>2<Esc><Enter>")]
#[case::log("<Esc>l<Down><Down>")]
#[case::filter("<Esc>lstate:opne word")]
#[case::history("<Esc>l<PageDown><PageDown><Enter>")]
#[case::due("<Esc>r<PageDown>")]
#[case::search("<Esc>/l<Down>")]
#[case::found("<Esc>/words<PageDown><PageDown>")]
#[case::gaps("<Esc>t<Right><Down>")]
#[case::minutes("<Esc>t<Right><Tab>")]
#[case::promises("<Esc>t<Right><Tab><Tab>")]
#[case::changes("<Esc>t<Right>s<Down><Down>")]
#[case::versions("<Esc>G<Enter><PageDown>")]
#[case::last_version("<Esc>G<Enter><PageDown><PageDown><PageDown><PageDown><PageDown><PageDown>")]
#[case::merged("<Esc>G<Enter>m<Down>")]
fn odd_texts_are_looked_up_at_every_size(#[case] way: &str) {
    let mut puppet = Puppet::new(Language::Nl, PLAIN);
    puppet.open(ODD_SERIES[1].clone());
    keys(&mut puppet, way, |_| {});
    at_every_size(&mut puppet);
}

fn at_every_size(puppet: &mut Puppet) {
    let columns = [0, 1, 7, 59, 60, 61, 80, 90, 120, 200];
    let rows = [0, 1, 5, 17, 18, 19, 24, 30, 60];
    for columns in columns {
        for rows in rows {
            puppet.tell(Msg::Resize(columns, rows));
            puppet.draw();
        }
    }
}

#[rstest]
fn a_window_that_is_too_small_says_one_honest_sentence(
    #[values(Language::En, Language::Nl)] language: Language,
    #[values((59, 18), (60, 17), (59, 60), (300, 5), (40, 10), (30, 8))] size: (u16, u16),
) {
    let mut puppet = Puppet::new(language, PLAIN);
    puppet.open(PRACTICE.1[0].clone());
    puppet.tell(Msg::Resize(size.0, size.1));
    let sentence = puppet.app.locale.say(
        "window-too-small",
        &[("columns", 60.into()), ("rows", 18.into())],
    );
    let lines = puppet.draw();
    let words: Vec<&str> = lines
        .iter()
        .flat_map(|line| line.split_whitespace())
        .collect();
    assert_eq!(words.join(" "), sentence);
}

/// Gives the keys of a script one by one, and shows the screen after each.
fn keys(puppet: &mut Puppet, script: &str, mut see: impl FnMut(&Puppet)) {
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let name;
        (name, rest) = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            Some(split) => split,
            None => rest.split_at(first.len_utf8()),
        };
        puppet.tell(Msg::Key(window::key(name)));
        see(puppet);
    }
}

/// A meeting that passes every question, complaint and hint: keys, and where they lead. The texts that are typed are short.
const MEETING: &[(&str, &str)] = &[
    ("?<Esc><Enter><F1><Esc><F5>", "prepare"),
    (
        "Team<Enter>Title<Enter>no day<Enter><Ctrl+w><Ctrl+w>4 dec<Enter>",
        "prepare",
    ),
    (
        "pLater<Enter><Right><Left><Enter><Right><Left><Enter>",
        "prepare",
    ),
    (
        "Ana<Enter> s<Enter>Bram m<Enter><Ctrl+o><Ctrl+r><Ctrl+r>s<Enter><Backspace><Up><Ctrl+o><Ctrl+o><Down><Enter>",
        "prepare",
    ),
    (
        "<Space><Space><Enter>soon<Enter><Ctrl+w>3 h<Enter>",
        "prepare",
    ),
    ("<Enter>?<Esc>rr<Enter>", "opening"),
    ("Soft<Enter>Kind<Enter><Enter>Wild<Enter><Esc>", "opening"),
    ("<Up>e<Ctrl+w><Enter>Wild<Enter>w<Tab><Enter>", "opening"),
    ("-<Left>+-+<Left><Right><Enter>", "opening"),
    ("More orders<Enter><Esc><Up>e<Enter>g<Esc><Down>", "opening"),
    ("<Left><Right><Enter>?<Esc>h<Esc>", "funnel Frame"),
    (
        "<Enter><Enter>9<Enter><Ctrl+w>d 4<Enter><Ctrl+w><Ctrl+w>s<Enter><Ctrl+w>4 4<Enter>2<Enter><Enter>",
        "funnel Rate",
    ),
    ("r5<Enter><F2>3<Enter><Enter>", "funnel Rate"),
    ("k", "funnel passing"),
    ("4<Backspace><Backspace>4<Enter>2<Enter>", "funnel passing"),
    ("<Enter>k5<Esc>", "funnel Rate"),
    ("A<Down><Space><Space>nMaya m<Enter>e<Esc>", "attendance"),
    ("<Enter>t++++b", "timer"),
    ("<Enter>tb<Esc>t<Enter>", "funnel Rate"),
    ("T<Right>bb<Left>r", "forms"),
    ("<Enter><Enter>", "forms"),
    ("<Enter>D<Enter><Enter>", "funnel Discuss"),
    (
        "nSeen<Enter><Tab>Too soon<Enter><Tab><Shift+Tab>Weekly<Enter><Enter>",
        "funnel Discuss",
    ),
    (
        "<Down>e<Ctrl+w><Ctrl+w><Enter>Seen<Enter><Delete>u",
        "funnel Discuss",
    ),
    (
        "ns!<Enter>m+ More<Enter>- x<Enter><Enter>e<Down><Space>-c<Shift+Right><Shift+Left>",
        "funnel Discuss",
    ),
    (
        "dx<Enter><Backspace>100<Enter><Backspace><Backspace><Enter><Enter><Down><Up><Esc>",
        "funnel Discuss",
    ),
    (
        "<Down>PPf<Down>f<Ctrl+w><Ctrl+w><Ctrl+w><Esc>",
        "funnel Agree",
    ),
    ("<Left>w", "funnel sheet"),
    (
        "<Enter>SQL<Enter>Asked<Enter>an<Enter>x<Tab>2 days or so<Enter><Ctrl+w><Ctrl+w>4 bananas<Enter><Ctrl+w><Ctrl+w>4 hours<Enter><Tab><Enter><Enter>",
        "funnel sheet",
    ),
    (
        "x<Down><Enter><Esc><Tab><Tab><Delete>ug<Enter><Esc><Down>nMQL<Esc><Up>Kxu",
        "funnel sheet",
    ),
    ("<Esc>", "funnel Discuss"),
    ("<Enter>e<Up>a<Down><Esc>a<Ctrl+w><Esc>", "funnel Agree"),
    (
        "a<Ctrl+a>One x<Enter><Left><Enter>cleans it<Enter><Enter><Enter>ana<Tab><Enter>bram<Enter>",
        "funnel Agree",
    ),
    (
        "no day<Enter><Ctrl+w><Ctrl+w>12 dec 2025<Enter><Enter>In the CRM<Enter>",
        "funnel Agree",
    ),
    (
        "low<Enter><Ctrl+w>35 %<Enter>5 5<Enter><Ctrl+w><Ctrl+w>90 %<Enter>",
        "funnel Agree",
    ),
    (
        "<Right><Right><Left><Enter>6<Enter><Ctrl+w>x<Enter><Ctrl+w>5 1<Enter>4<Enter>",
        "funnel Agree",
    ),
    (
        "Doubt<Enter>Change<Enter><Right><Right><Right><Enter><Enter>5<Enter>5<Enter>",
        "funnel Agree",
    ),
    (
        "s<Enter>many<Enter><Ctrl+w>20 leads<Enter>2 leads<Enter><Ctrl+w>h<Enter><Enter>",
        "funnel Agree",
    ),
    (
        "mfills it<Enter><Enter><Enter><Enter>1No part<Enter>S<Enter>M<Enter>",
        "funnel Agree",
    ),
    (
        "c<Right><Enter>1 1 1 1<Enter><Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w>0 1<Enter>1<Enter>",
        "funnel Agree",
    ),
    (
        "c<Enter>0<Enter><Ctrl+w>1<Enter>0 0 1<Enter><Enter><Enter><Right><Enter>",
        "funnel Agree",
    ),
    (
        "l<Enter><Enter>zzz<Enter><Ctrl+w>7 dec<Enter><Enter>",
        "funnel Agree",
    ),
    (
        "GDairy<Enter>iAna hears it<Enter>n<Enter><Esc>r<Enter>d<Enter><Enter>l<Esc>",
        "funnel Agree",
    ),
    (
        "yWhy<Enter>vDoubt<Enter><Enter>gfk<Enter>d<Enter><Enter><Delete>c<Delete>",
        "funnel Agree",
    ),
    (
        "aTwo<Enter><Esc>f<Up>e<Esc>c<Esc>aThree<Enter><Right><Enter><Esc>l<Esc>faFour<Enter><Esc>f",
        "funnel Agree",
    ),
    ("z<Right><Right><End><Home>", "map"),
    ("!<Down><Up>", "checks"),
    ("<Esc>", "funnel Agree"),
    ("<Enter>xw", "crm sheet"),
    ("<Esc>", "crm Frame"),
    ("xxxw", "competition sheet"),
    (
        "<Enter>Shop<Enter>Speed<Enter>6<Enter><Backspace>5<Enter>2<Enter>5<Enter>x<Enter><Backspace><Tab><Enter><Enter><Esc>",
        "competition sheet",
    ),
    (
        "nShop<Enter>Paper<Enter>1<Enter>5<Enter><Enter><Enter><Enter><Enter><Esc>",
        "competition sheet",
    ),
    ("<Esc>x", "retention Frame"),
    ("<Enter><Enter><Enter><Enter>", "retention Agree"),
    ("<Enter>o<Down>c<Space><Space>", "close"),
    (
        "ggb<Down><Enter><Esc><Enter><Enter>xxe<Esc>eana<Enter>2 dec 2026<Enter><Enter>c<Enter>",
        "close",
    ),
    (
        "<Enter>wKind<Enter><Enter>Fast<Enter><Enter>++<Enter>",
        "close",
    ),
    ("ana, Bo<Enter><Enter>Weekly<Enter><Down><Enter>", "close"),
    ("no day<Enter><Esc>n<Ctrl+w><Ctrl+w>12 jan<Enter>", "close"),
    (
        "<Enter><Enter>9<Enter><Ctrl+w>4 5<Enter>Good<Enter><Enter>",
        "close",
    ),
    ("<Left><Down><Right><Enter><Down>", "close"),
    ("opo<Up><Down><Enter>a", "target-groups Agree"),
];

/// Where the group is, as the meeting names it.
fn place(app: &App) -> String {
    match &app.screen {
        Screen::Home(_) => "home".into(),
        Screen::Lookup(lookup) => format!("{lookup:?}")
            .split('(')
            .next()
            .unwrap()
            .to_lowercase(),
        Screen::Prepare(_) => "prepare".into(),
        Screen::Opening(_) => "opening".into(),
        Screen::LookBack(_) => "look back".into(),
        Screen::Point(screen) => format!("{} {:?}", screen.point, screen.step),
        Screen::Sheet(screen) => format!("{} sheet", screen.point),
        Screen::Overview(_) => "overview".into(),
        Screen::Close(_) => "close".into(),
        Screen::Passing(screen) => format!("{} passing", screen.point),
        Screen::Aside(aside) => match aside.sight {
            Sight::Timer => "timer".into(),
            Sight::Forms(_) => "forms".into(),
            Sight::Attendance(_) => "attendance".into(),
            Sight::Map(_) => "map".into(),
            Sight::Checks(_) => "checks".into(),
        },
    }
}

/// The meeting in one language; the agenda has no gaps of its own, so that `…` is always something cut off.
fn meeting(language: Language, size: (u16, u16), mut see: impl FnMut(&Puppet)) {
    let mut puppet = Puppet::new(language, PLAIN);
    for agenda in &mut puppet.agendas {
        for point in &mut agenda.points {
            for starter in &mut point.starters {
                starter.text = starter.text.replace('…', "x");
            }
        }
    }
    puppet.tell(Msg::Resize(size.0, size.1));
    puppet.listing = Listing::default();
    puppet.list();
    for (script, there) in MEETING {
        keys(&mut puppet, script, &mut see);
        assert_eq!(
            place(&puppet.app),
            *there,
            "{script}\n{}",
            puppet.draw().join("\n")
        );
    }
    let session = puppet.app.session().unwrap();
    assert!(
        session.minutes.closed.is_some(),
        "{}",
        puppet.draw().join("\n")
    );
}

#[rstest]
fn the_foot_always_says_what_enter_does_and_where_all_keys_stand(
    #[values(Language::En, Language::Nl)] language: Language,
    #[values((60, 18), (80, 24), (120, 36), (200, 50))] size: (u16, u16),
) {
    meeting(language, size, |puppet| {
        if puppet.app.dialog.is_some() {
            return;
        }
        let all = puppet.app.locale.text("foot-all");
        let lines = puppet.draw();
        let foot = lines.iter().rfind(|line| !line.is_empty()).unwrap().trim();
        assert!(foot.starts_with("Enter "), "{}", lines.join("\n"));
        // A question mark is a character while somebody types.
        let asking = puppet.app.asking.as_ref();
        let typing = asking.is_some_and(|asking| asking.purpose().is_some());
        let key = if typing { "F1" } else { "?" };
        assert!(
            foot.ends_with(&format!("{key} {all}")),
            "{}",
            lines.join("\n")
        );
    });
}

fn cuts_a_word(line: &str) -> bool {
    let behind = line.split('…').rev().skip(1);
    behind
        .into_iter()
        .any(|part| !part.is_empty() && !part.ends_with(' '))
}

#[rstest]
fn no_word_of_ours_is_cut_off_at_80_by_24(
    #[values(Language::En, Language::Nl)] language: Language,
) {
    let mut cut: Vec<String> = Vec::new();
    meeting(language, (80, 24), |puppet| {
        // The points of a form and a sentence of the group's may go on, and a box covers what is below it.
        let ours = |line: &String| !line.contains("Funnel, ") && !line.contains("One x");
        let lines = puppet.draw().into_iter().filter(ours);
        if puppet.app.dialog.is_none() {
            // A sign by itself says that a column goes on; behind a letter it says that words were cut.
            cut.extend(lines.filter(|line| cuts_a_word(line)));
        }
    });
    cut.sort();
    cut.dedup();
    assert!(cut.is_empty(), "\n{}\n", cut.join("\n"));
}
