//! Makes a library of lifelike sessions: series of many teams in both languages, each session about 20 KB as it is saved. The same
//! seed always makes the same sessions. Nothing is written to the disk here.

mod words;

use std::sync::Arc;

use handshake::domain::agenda::{Agenda, ColumnKind, Language};
use handshake::domain::agreement::{
    Agreement, Commitment, Decision, Kind, Measure, Rule, Standing, Voice,
};
use handshake::domain::amount::{Amount, Length, Number, TimeUnit};
use handshake::domain::draft::{Draft, Purpose};
use handshake::domain::ids::Ids;
use handshake::domain::lookback::{Judgement, Link, Sequel, Verdict};
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked, ParkedBefore, Progress};
use handshake::domain::opening::{Goal, Tone, Word};
use handshake::domain::people::{Person, Side};
use handshake::domain::rating::Round;
use handshake::domain::session::{Place, Session};
use handshake::domain::worksheet::{Cell, Row, Value};
use handshake::store::agendas;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use uuid::Uuid;

/// When the first series begins.
const FIRST_DAY: Date = date(2021, 1, 11);

/// 2021-01-11, in milliseconds since 1970-01-01 UTC.
const FIRST_MILLIS: u64 = 1_610_323_200_000;

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// The longest series.
const LONGEST: usize = 11;

/// Chance that repeats itself: splitmix64, by S. Vigna (public domain).
pub struct Chance(u64);

impl Chance {
    /// Chance that depends on this number only.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// The sessions of a library: series after series, without end.
pub fn sessions(seed: u64) -> impl Iterator<Item = Session> {
    (0_u64..).flat_map(move |team| series(seed.wrapping_mul(0x1_0000_0001).wrapping_add(team)))
}

/// All sessions of one team, the oldest first.
fn series(seed: u64) -> Vec<Session> {
    let mut chance = Chance::new(seed);
    let count = 1 + chance.below(LONGEST);
    let mut team = Team::new(chance);
    for _ in 0..count {
        team.meet(count);
    }
    team.sessions
}

/// A team on its way through its series.
struct Team {
    chance: Chance,
    ids: Ids,
    language: Language,
    name: String,
    people: Vec<(String, Side, String)>,
    agenda: Arc<Agenda>,
    day: i32,
    sessions: Vec<Session>,
    /// What is still to be judged.
    open: Vec<Link>,
    /// What gets other words in this session, and the id of the new version.
    amended: Vec<(Link, Uuid)>,
}

impl Team {
    fn new(mut chance: Chance) -> Self {
        let language = *chance.of(&Language::ALL);
        let ids = Ids::new(chance.next());
        let mut team = Self {
            agenda: Arc::new(agenda(&mut chance, language)),
            day: i32::try_from(chance.below(1500)).unwrap_or(0),
            ids,
            language,
            name: String::new(),
            people: Vec::new(),
            sessions: Vec::new(),
            open: Vec::new(),
            amended: Vec::new(),
            chance,
        };
        team.name = team.firm();
        for at in 0..4 + team.chance.below(4) {
            let person = team.person(at);
            team.people.push(person);
        }
        team
    }

    fn person(&mut self, at: usize) -> (String, Side, String) {
        let first = *self.chance.of(words::FIRST_NAMES);
        let last = *self.chance.of(words::LAST_NAMES);
        let side = match at {
            6 => Side::Management,
            8 => Side::Other,
            at if at % 2 == 0 => Side::Sales,
            _ => Side::Marketing,
        };
        (format!("{first} {last}"), side, self.say("function"))
    }

    fn id(&mut self) -> Uuid {
        let millis = FIRST_MILLIS + DAY * u64::try_from(self.day).unwrap_or(0);
        self.ids.next(millis)
    }

    fn today(&self) -> Date {
        FIRST_DAY
            .checked_add(self.day.days())
            .expect("a day of this century")
    }

    /// An invented word with a capital.
    fn invented(&mut self, syllables: usize) -> String {
        let mut name = String::new();
        for _ in 0..syllables {
            name.push_str(self.chance.of::<&str>(words::SYLLABLES));
        }
        name[..1].to_uppercase() + &name[1..]
    }

    fn firm(&mut self) -> String {
        let name = self.invented(3);
        format!("{name} {}", self.chance.of(words::FIRMS))
    }

    /// A text out of one of the lists.
    fn say(&mut self, list: &str) -> String {
        let lists = match self.language {
            Language::En => words::EN,
            Language::Nl => words::NL,
        };
        let (_, patterns) = lists
            .iter()
            .find(|(name, _)| *name == list)
            .expect("a list");
        let pattern = *self.chance.of(patterns);
        let mut said = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let Some((slot, after)) = after.split_once('}') else {
                break;
            };
            rest = after;
            said.push_str(&self.fill(slot));
        }
        said.push_str(rest);
        said
    }

    fn fill(&mut self, slot: &str) -> String {
        match slot {
            "number" => (2 + self.chance.below(97)).to_string(),
            "firm" => self.firm(),
            "product" => self.invented(2) + "-" + &(self.chance.below(900) + 100).to_string(),
            slot if slot.starts_with(char::is_uppercase) => {
                let said = self.say(&slot.to_lowercase());
                let first = said.chars().next().unwrap_or('?');
                first.to_uppercase().collect::<String>() + &said[first.len_utf8()..]
            }
            slot => self.say(slot),
        }
    }

    /// A text as somebody types it: now and then with quotes, backslashes, several lines, or what a file cannot show.
    fn typed(&mut self, list: &str) -> String {
        let said = self.say(list);
        match self.chance.below(600) {
            0 => said + " \"Dat is mooi gezegd\"",
            1 => said + r" (staat in S:\crm\export)",
            2 => said + "\nEn dan dit: coo\u{308}peratie.",
            3 => said + "\r\n– tweede regel",
            4 => said.replace('é', "e\u{301}"),
            5 => said.to_uppercase(),
            6 => format!("“{said}”"),
            7 => said.replacen(' ', "\t", 1),
            8 => said.replacen(' ', "\u{200b} ", 1),
            _ => said,
        }
    }

    fn name_of(&mut self, side: Side) -> Option<String> {
        let of_side: Vec<&String> = self
            .people
            .iter()
            .filter(|p| p.1 == side)
            .map(|p| &p.0)
            .collect();
        let name = (*self.chance.of(&of_side)).clone();
        self.chance.happens(85).then_some(name)
    }

    /// Holds the next session.
    fn meet(&mut self, count: usize) {
        let mut session = Session::new(self.id(), self.today(), Arc::clone(&self.agenda));
        session.team.clone_from(&self.name);
        session.title = self.typed("title");
        session.follows = self.sessions.last().map(|last| last.id);
        for (name, side, function) in self.people.clone() {
            let mut person = Person::new(self.id(), name, side, function);
            person.left = self.chance.happens(3);
            session.people.push(person);
        }
        self.open(&mut session);
        self.look_back(&mut session);
        let points: Vec<String> = session
            .today()
            .map(|minutes| minutes.point.clone())
            .collect();
        for point in &points {
            self.walk(&mut session, point);
        }
        self.say_anew(&mut session);
        let link = |agreement: &Agreement| Link {
            session: session.id,
            agreement: agreement.id,
        };
        let new = session.standing().map(|(_, agreement)| link(agreement));
        self.open.extend(new);
        self.park(&mut session);
        self.close(&mut session, self.sessions.len() + 1 < count);
        self.day += 60 + i32::try_from(self.chance.below(120)).unwrap_or(0);
        self.sessions.push(session);
    }

    fn open(&mut self, session: &mut Session) {
        for _ in 0..self.chance.below(4) {
            let word = Word {
                id: self.id(),
                by: *self.chance.of(&[Side::Sales, Side::Marketing]),
                text: self.say("word"),
                tone: Some(*self.chance.of(&[Tone::Negative, Tone::Positive])),
            };
            session.minutes.opening.words.push(word);
        }
        for _ in 0..self.chance.below(3) {
            let goal = Goal {
                id: self.id(),
                text: self.typed("goal"),
            };
            session.minutes.opening.goals.push(goal);
        }
    }

    /// Judges most of what is open: some holds on, some gets other words, the rest is over.
    fn look_back(&mut self, session: &mut Session) {
        for of in std::mem::take(&mut self.open) {
            if !self.chance.happens(85) {
                self.open.push(of);
                continue;
            }
            let review = session.date.checked_add(120.days());
            let review = review.expect("a day of this century");
            let (judgement, sequel) = match self.chance.below(10) {
                0..4 => (Judgement::Kept, Sequel::Drop),
                4..6 => (Judgement::NoLongerNeeded, Sequel::Drop),
                6..8 => {
                    self.open.push(of);
                    (Judgement::Partly, Sequel::Renew(review))
                }
                8 => {
                    self.open.push(of);
                    (Judgement::NotKept, Sequel::Renew(review))
                }
                _ => {
                    let new = self.id();
                    self.amended.push((of, new));
                    (Judgement::Partly, Sequel::Amend(new))
                }
            };
            session.minutes.lookback.push(Verdict {
                of,
                sentence: String::new(),
                judgement: Some(judgement),
                measured: self.say("measured"),
                why: self.typed("why"),
                sequel: Some(sequel),
            });
        }
    }

    fn walk(&mut self, session: &mut Session, point: &str) {
        let notes: Vec<Note> = (0..=self.chance.below(4)).map(|_| self.note()).collect();
        let sheet: Vec<Row> = (0..self.chance.below(2)).map(|_| self.row(point)).collect();
        let agreements: Vec<Agreement> = (0..self.chance.below(4))
            .map(|_| self.agree(session))
            .collect();
        let ratings: Vec<Round> = (0..=self.chance.below(3) / 2)
            .map(|_| self.rate())
            .collect();
        let spent = u32::try_from(300 + self.chance.below(1800)).unwrap_or(0);
        session.clock.spend(point, spent);
        let Some(minutes) = session.minutes.point_mut(point) else {
            return;
        };
        minutes.state = if agreements.is_empty() {
            Progress::Parked
        } else {
            Progress::Settled
        };
        minutes.notes = notes;
        minutes.sheet = sheet;
        minutes.agreements = agreements;
        minutes.ratings = ratings;
    }

    /// What was amended and not yet said in other words.
    fn say_anew(&mut self, session: &mut Session) {
        while !self.amended.is_empty() {
            let agreement = self.agree(session);
            if let Some(minutes) = session.minutes.points.last_mut() {
                minutes.agreements.push(agreement);
            }
        }
    }

    fn note(&mut self) -> Note {
        let side = *self
            .chance
            .of(&[None, Some(Side::Sales), Some(Side::Marketing)]);
        let kind = *self.chance.of(&NoteKind::ALL);
        let text = self.typed("note");
        let mut note = Note::new(self.id(), kind, side, text);
        note.dots = u32::try_from(self.chance.below(6)).unwrap_or(0);
        note
    }

    fn row(&mut self, point: &str) -> Row {
        let columns = self
            .agenda
            .point(point)
            .map(|point| point.worksheet.clone())
            .unwrap_or_default();
        let mut row = Row {
            id: self.id(),
            cells: Vec::new(),
        };
        for column in columns {
            if self.chance.happens(25) {
                continue;
            }
            let value = match column.kind {
                ColumnKind::Number(unit) => Value::Number(Amount {
                    number: self.number(),
                    unit,
                }),
                ColumnKind::Duration => Value::Duration(self.length()),
                ColumnKind::Date => Value::Date(self.today()),
                ColumnKind::Choice(answers) => Value::Choice(self.chance.of(&answers).clone()),
                ColumnKind::Person => {
                    Value::Person(self.name_of(Side::Sales).unwrap_or_else(|| self.say("who")))
                }
                _ => Value::Text(self.typed("cell")),
            };
            row.cells.push(Cell {
                column: column.id,
                value,
            });
        }
        row
    }

    fn number(&mut self) -> Number {
        Number::of(&(1 + self.chance.below(120)).to_string()).expect("digits")
    }

    fn amount(&mut self) -> Amount {
        Amount {
            number: self.number(),
            unit: self.say("unit"),
        }
    }

    fn length(&mut self) -> Length {
        Length {
            number: self.number(),
            unit: *self.chance.of(&TimeUnit::ALL),
        }
    }

    fn agree(&mut self, session: &Session) -> Agreement {
        let kind = *self.chance.of(&Kind::ALL);
        let text = self.typed("agreement");
        let amended = self.amended.pop();
        let id = amended.map_or_else(|| self.id(), |(_, new)| new);
        let mut agreement = Agreement::proposed(id, text, kind);
        agreement.supersedes = amended.map(|(old, _)| old);
        agreement.state = *self.chance.of(&Standing::ALL);
        agreement.sales_owner = self.name_of(Side::Sales);
        agreement.marketing_owner = self.name_of(Side::Marketing);
        let later = |days: usize| {
            session
                .date
                .checked_add(i32::try_from(days).unwrap_or(0).days())
                .ok()
        };
        agreement.review = later(42 + self.chance.below(150));
        if kind == Kind::Action {
            agreement.due = later(7 + self.chance.below(90));
        }
        agreement.needs_management = self.chance.happens(8);
        agreement.reason = self.sometimes(60, "because");
        agreement.reservations = self.sometimes(25, "reservation");
        agreement.if_missed = self.sometimes(25, "missed");
        agreement.segment = self.sometimes(30, "segment");
        for side in [Side::Sales, Side::Marketing] {
            let commitment = Commitment {
                what: self.sometimes(50, "commitment"),
                amount: self.chance.happens(20).then(|| self.amount()),
                within: self.chance.happens(30).then(|| self.length()),
            };
            match side {
                Side::Sales => agreement.sales_commits = commitment,
                _ => agreement.marketing_commits = commitment,
            }
        }
        if self.chance.happens(40) {
            agreement.measure = Measure {
                what: self.say("measure"),
                baseline: Some(self.amount()),
                target: Some(self.amount()),
            };
        }
        if self.chance.happens(50) {
            let voices = |count| vec![Voice::Consents; count];
            agreement.decision = Some(Decision {
                rule: Rule::Consent,
                sales: voices(3),
                marketing: voices(2),
                on: session.date,
                trial: false,
            });
        }
        agreement
    }

    fn sometimes(&mut self, percent: usize, list: &str) -> String {
        if self.chance.happens(percent) {
            self.typed(list)
        } else {
            String::new()
        }
    }

    fn rate(&mut self) -> Round {
        let mut hands = |count: usize| {
            let mut hand = || u8::try_from(1 + self.chance.below(5)).unwrap_or(1);
            (0..count).map(|_| hand()).collect::<Vec<u8>>()
        };
        Round {
            sales: hands(3),
            marketing: hands(2),
            revealed: true,
            ..Round::default()
        }
    }

    fn park(&mut self, session: &mut Session) {
        for _ in 0..self.chance.below(4) {
            let text = self.typed("parked");
            let mut item = Parked::new(self.id(), text, None);
            item.fate = match self.chance.below(3) {
                0 => Fate::Open,
                1 => Fate::Owned(self.people[0].0.clone()),
                _ => Fate::Dropped,
            };
            session.minutes.parked.push(item);
        }
        let carried = self.sessions.last().and_then(|before| {
            let item = before.minutes.parked.first()?;
            Some((
                ParkedBefore {
                    session: before.id,
                    item: item.id,
                },
                item.text.clone(),
            ))
        });
        if let Some((from, text)) = carried {
            let mut item = Parked::new(self.id(), text, None);
            item.from = Some(from);
            session.minutes.parked.push(item);
        }
    }

    fn close(&mut self, session: &mut Session, goes_on: bool) {
        let first: Vec<Uuid> = session
            .standing()
            .map(|(_, agreement)| agreement.id)
            .take(3)
            .collect();
        session.minutes.first_steps = first;
        if goes_on || self.chance.happens(70) {
            session.place = Place::Closing;
            session.minutes.closed = Some(session.date);
            session.minutes.next_meeting = session.date.checked_add(90.days()).ok();
            session.minutes.closing.worth = vec![4, 3, 5, 4];
            session.minutes.closing.last_words = (0..3).map(|_| self.say("last")).collect();
            return;
        }
        let Some(point) = session.today().last().map(|minutes| minutes.point.clone()) else {
            return;
        };
        let purpose = Purpose::NewNote {
            point,
            kind: NoteKind::Bottleneck,
            side: Some(Side::Sales),
        };
        session.drafts.push(Draft {
            purpose,
            text: self.say("draft"),
        });
    }
}

/// The agenda of a team: most take a short one as it is shipped, some the long one, some have made one of their own.
fn agenda(chance: &mut Chance, language: Language) -> Agenda {
    let named = |id: &str| {
        let found = agendas::shipped()
            .iter()
            .find(|a| a.id == id && a.language == language);
        found.expect("a shipped agenda").clone()
    };
    match chance.below(80) {
        0..13 => named("first-steps"),
        13..24 => named("campaign"),
        24 => named("alignment"),
        25..76 => two_points(chance, named("first-steps")),
        _ => {
            let mut own = two_points(chance, named("first-steps"));
            own.title = format!("{} {}", own.title, chance.below(1000));
            own
        }
    }
}

/// A shorter agenda of somebody's own, as the starter of `agenda new` invites to.
fn two_points(chance: &mut Chance, mut agenda: Agenda) -> Agenda {
    "two-points".clone_into(&mut agenda.id);
    let out = chance.below(agenda.points.len());
    agenda.points.remove(out);
    for point in &mut agenda.points {
        point.worksheet.truncate(3);
        point.example.truncate(3);
        point.starters.truncate(2);
        point.prompts.sales.truncate(1);
        point.prompts.marketing.truncate(1);
    }
    agenda
}
