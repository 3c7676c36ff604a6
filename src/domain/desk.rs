//! The desk on which a session lies: the only door for edits. It remembers what can be undone, and counts the changes.

use std::sync::Arc;

use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::agenda::{Agenda, Language};
use super::clock::{Account, Break, TimeBox};
use super::draft::{Draft, Purpose};
use super::history::History;
use super::minutes::{Minutes, Progress};
use super::people::Person;
use super::session::{Place, Session};

/// What an edit did, so that undo can say what it took back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Team, title, date, language, agenda or time.
    Brief,
    /// Somebody at the table.
    People,
    /// Which points, in which order.
    Points,
    /// How far a point has come.
    Progress,
    /// A note.
    Note,
    /// The dots that rank the notes.
    Dots,
    /// A worksheet.
    Sheet,
    /// What became of an earlier agreement.
    LookBack,
    /// A rating round.
    Rating,
    /// An agreement.
    Agreement,
    /// The parking lot.
    Parked,
    /// The first steps.
    FirstSteps,
    /// The next meeting.
    NextMeeting,
    /// Closing or reopening.
    Closed,
    /// The boxes: something was added, or what is left was spread.
    Time,
    /// The order in which people speak.
    SpeakingOrder,
    /// The words that the sides have for each other.
    Words,
    /// The goals that both share.
    Goals,
    /// The revenue team.
    RevenueTeam,
    /// What the time was worth, and the last words.
    CheckOut,
}

/// Everything that undo brings back; the time that was spent, the place and the drafts stay as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Snapshot {
    team: String,
    title: String,
    date: Date,
    language: Language,
    people: Vec<Person>,
    minutes: Minutes,
    agenda: Arc<Agenda>,
    follows: Option<Uuid>,
    named_ratings: bool,
    start: Option<Time>,
    available: Option<u32>,
    opening: u32,
    look_back: u32,
    closing: u32,
    /// The boxes as they were planned; what was spent in them is left out, since no undo brings time back.
    plan: Vec<TimeBox>,
}

impl Snapshot {
    fn of(session: &Session) -> Self {
        Self {
            team: session.team.clone(),
            title: session.title.clone(),
            date: session.date,
            language: session.language,
            people: session.people.clone(),
            minutes: session.minutes.clone(),
            agenda: Arc::clone(&session.agenda),
            follows: session.follows,
            named_ratings: session.named_ratings,
            start: session.clock.start,
            available: session.clock.available,
            opening: session.clock.opening,
            look_back: session.clock.look_back,
            closing: session.clock.closing,
            plan: session.clock.plan(),
        }
    }

    fn put_back(self, session: &mut Session) {
        session.team = self.team;
        session.title = self.title;
        session.date = self.date;
        session.language = self.language;
        session.people = self.people;
        session.minutes = self.minutes;
        session.agenda = self.agenda;
        session.follows = self.follows;
        session.named_ratings = self.named_ratings;
        session.clock.start = self.start;
        session.clock.available = self.available;
        session.clock.opening = self.opening;
        session.clock.look_back = self.look_back;
        session.clock.closing = self.closing;
        session.clock.take_plan(self.plan);
    }
}

/// A session with its history and the number of changes made to it.
#[derive(Debug)]
pub struct Desk {
    session: Arc<Session>,
    history: History<Snapshot, Deed>,
    revision: u64,
    read_only: bool,
}

impl Desk {
    /// Lays a session on the desk; a `read_only` desk refuses every change.
    #[must_use]
    pub fn new(session: Session, read_only: bool) -> Self {
        Self {
            session: Arc::new(session),
            history: History::default(),
            revision: 0,
            read_only,
        }
    }

    /// The session as it is now.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The session as it is now, to keep: it costs nothing until the next change.
    #[must_use]
    pub fn share(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    /// How many changes there were; what has another revision wants saving.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether every change is refused.
    #[must_use]
    pub const fn read_only(&self) -> bool {
        self.read_only
    }

    /// Puts the newer version of a session that somebody else writes in the place of this one.
    pub fn follow(&mut self, session: Session) {
        if self.read_only {
            self.session = Arc::new(session);
        }
    }

    /// Changes what was said or agreed, and remembers how it was; says whether anything changed.
    pub fn edit(&mut self, deed: Deed, change: impl FnOnce(&mut Session)) -> bool {
        if self.read_only {
            return false;
        }
        let before = Snapshot::of(&self.session);
        let session = Arc::make_mut(&mut self.session);
        change(session);
        // A meeting that is closed is on no break.
        if session.minutes.closed.is_some() {
            session.clock.on_break = None;
        }
        if Snapshot::of(&self.session) == before {
            return false;
        }
        self.history.record(deed, before);
        self.revision += 1;
        true
    }

    /// Carries the last deed on: what is changed so is taken back with it, and not by itself.
    ///
    /// Were each hand of a round a deed, undo and redo would show who cast which.
    pub fn amend(&mut self, change: impl FnOnce(&mut Session)) {
        self.history.forget_undone();
        self.adjust(change);
    }

    /// Changes what undo does not cover: the place, the clock, the drafts.
    fn adjust(&mut self, change: impl FnOnce(&mut Session)) {
        if !self.read_only {
            change(Arc::make_mut(&mut self.session));
            self.revision += 1;
        }
    }

    /// Goes to another place.
    pub fn turn_to(&mut self, place: Place) {
        if self.session.place != place {
            self.adjust(|session| session.place = place);
        }
    }

    /// Marks a point of which nobody has spoken as under way; what was said of its progress before stays.
    pub fn begin(&mut self, point: &str) {
        let minutes = self.session.minutes.point(point);
        if minutes.is_some_and(|minutes| minutes.state == Progress::NotYet) {
            self.adjust(|session| {
                if let Some(minutes) = session.minutes.point_mut(point) {
                    minutes.state = Progress::UnderWay;
                }
            });
        }
    }

    /// Adds time to what it was spent on, in seconds.
    pub fn spend(&mut self, account: &Account, seconds: u32) {
        self.adjust(|session| session.clock.book(account, seconds));
    }

    /// Begins a break, where the meeting runs and is not on one; `wall` is the time on the wall.
    pub fn take_break(&mut self, wall: Time) {
        let running = self.session.running();
        if running.is_some_and(|account| account != Account::Break) {
            let now = Break {
                since: wall,
                spent: 0,
            };
            self.adjust(|session| session.clock.on_break = Some(now));
        }
    }

    /// Ends the break, where there is one.
    pub fn end_break(&mut self) {
        if self.session.clock.on_break.is_some() {
            self.adjust(|session| session.clock.on_break = None);
        }
    }

    /// Sets how many minutes there are for looking back, where nobody planned any.
    pub fn plan_look_back(&mut self, minutes: u32) {
        if self.session.clock.look_back == 0 && minutes > 0 {
            self.adjust(|session| session.clock.look_back = minutes);
        }
    }

    /// Sets the start and the time available, and fits the boxes to it.
    pub fn plan_time(&mut self, start: Option<Time>, available: Option<u32>) {
        self.edit(Deed::Brief, |session| {
            session.clock.start = start;
            session.clock.available = available;
            session.refit();
        });
    }

    /// Keeps the text that is being typed for a purpose; an empty text is forgotten.
    pub fn jot(&mut self, purpose: &Purpose, text: &str) {
        let text = &*purpose.kept(text);
        let known = self.session.draft(purpose);
        if known.map_or(text.is_empty(), |d| d.text == text && d.purpose == *purpose) {
            return;
        }
        self.adjust(|session| {
            let drafts = &mut session.drafts;
            let place = drafts.iter().position(|d| d.purpose.same_question(purpose));
            match place {
                Some(place) if text.is_empty() => {
                    drafts.remove(place);
                }
                Some(place) => {
                    drafts[place].purpose = purpose.clone();
                    text.clone_into(&mut drafts[place].text);
                }
                None => drafts.push(Draft {
                    purpose: purpose.clone(),
                    text: text.to_owned(),
                }),
            }
        });
    }

    /// Takes the last deed back, and says which it was.
    pub fn undo(&mut self) -> Option<Deed> {
        self.swap(History::undo)
    }

    /// Does again what was taken back last, and says what it was.
    pub fn redo(&mut self) -> Option<Deed> {
        self.swap(History::redo)
    }

    fn swap(
        &mut self,
        step: fn(&mut History<Snapshot, Deed>, &mut Snapshot) -> Option<Deed>,
    ) -> Option<Deed> {
        if self.read_only {
            return None;
        }
        let mut snapshot = Snapshot::of(&self.session);
        let deed = step(&mut self.history, &mut snapshot)?;
        snapshot.put_back(Arc::make_mut(&mut self.session));
        self.revision += 1;
        Some(deed)
    }
}
