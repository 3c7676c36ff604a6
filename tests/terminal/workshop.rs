//! A workshop of half a day on a clock that the test sets: two sides of four, all seven points, two rounds each, eleven
//! agreements of which two say too little and one meets an objection. Then the file is checked field by field.

use handshake::domain::agreement::{Agreement, Rule, Standing, Voice};
use handshake::domain::minutes::{NoteKind, PointMinutes, Progress};
use handshake::domain::people::Side;
use handshake::domain::session::{Place, Session};
use jiff::civil::{Date, date};

use crate::clock::ScriptedClock;
use crate::house::House;
use crate::terminal::{Start, Terminal};

const PEOPLE: [(&str, Side); 8] = [
    ("Ana Smit", Side::Sales),
    ("Bas Kok", Side::Sales),
    ("Carla Vos", Side::Sales),
    ("Daan Mol", Side::Sales),
    ("Eva Prins", Side::Marketing),
    ("Femke Bos", Side::Marketing),
    ("Gijs Haan", Side::Marketing),
    ("Hans Beek", Side::Marketing),
];

/// The hands of each side before the talk and after it, the same at every point: 4.0 and 2.5, then 4.0 and 3.5.
const ROUNDS: [([u8; 4], [u8; 4]); 2] =
    [([4, 4, 3, 5], [2, 3, 2, 3]), ([4, 4, 4, 4], [3, 4, 3, 4])];

/// The points whose agreements need a measure, at which the group also makes a second agreement.
const MEASURED: [usize; 4] = [1, 3, 6, 7];

/// Of the second agreements, those that the group leaves when only their sentence is there.
const UNFINISHED: [usize; 2] = [3, 6];

/// The point whose first agreement meets an objection.
const OBJECTION: usize = 7;

/// Seconds at each point until the talk, in the talk, and while agreeing.
const SPENT: [i64; 3] = [4 * 60, 12 * 60, 9 * 60];

fn review_of(number: usize, session: &Session) -> Date {
    use handshake::domain::agenda::Span;
    let span = match session.agenda.points[number - 1].review {
        Span::Weeks(weeks) => jiff::Span::new().weeks(weeks),
        Span::Months(months) => jiff::Span::new().months(months),
    };
    session.date.checked_add(span).unwrap()
}

/// The facilitator at the keyboard.
struct Facilitator {
    terminal: Terminal,
    clock: ScriptedClock,
}

impl Facilitator {
    fn press(&mut self, keys: &str, then: &str) {
        self.terminal.press(keys, then);
    }

    /// Types an answer, sees it, and enters it; then something is asked or shown.
    fn answer(&mut self, text: &str, then: &str) {
        self.press(text, text);
        self.press("\r", then);
    }

    fn prepare(&mut self) {
        self.terminal.until("Prepare a session");
        self.answer("Millrace table", "› Title");
        self.answer("Half a day", "› Date");
        self.press("\r", "› Language");
        self.press("\r", "› Agenda");
        self.press("\r", "› People");
        for (name, side) in PEOPLE {
            let letter = if side == Side::Sales { 's' } else { 'm' };
            let sign = if side == Side::Sales { '■' } else { '●' };
            self.answer(&format!("{name} {letter}"), &format!("{sign} {name}"));
        }
        self.press("\r", "› Points");
        self.press("\r", "› Time");
        self.answer("13:00-17:00", "Everybody at the table?");
        self.press("\r", "CHECK-IN");
    }

    fn rate(&mut self, round: usize) {
        let hands = |hands: [u8; 4]| hands.map(|hand| hand.to_string()).join(" ");
        let (sales, marketing) = ROUNDS[round];
        self.terminal.until("Hands of sales");
        self.press(&hands(sales), "■ ■ ■ ■");
        self.press("\r", "Hands of marketing");
        self.press(&hands(marketing), "● ● ● ●");
        self.press("\r", "show the hands");
        self.press("\r", "Sales is surer than marketing.");
        self.press("\r", "Sales says");
    }

    fn talk(&mut self, number: usize) {
        self.clock.pass(SPENT[0]);
        self.press("\r", "Everybody thinks first.");
        self.terminal.send("\r");
        self.rate(0);
        self.clock.pass(SPENT[1]);
        let note = format!("Nobody knows what happens to a lead of kind {number}");
        self.press("b", "done with notes");
        self.answer(&note, "done with notes");
        self.press("\r", "on to agree");
        self.terminal.send("r");
        self.rate(1);
        self.press("\r", "Nothing is agreed here yet.");
        self.clock.pass(SPENT[2]);
    }

    /// Answers all that an agreement is asked, up to how the group decides.
    fn whole_agreement(&mut self, number: usize, name: &str) {
        self.press("a", "Shift+Tab changes the kind");
        self.answer(&sentence(name), "what kind of agreement is it?");
        self.press("\r", "what does sales do?");
        self.answer("calls it", "what does marketing do?");
        self.answer("sends it", "who of sales sees to it?");
        self.answer("Ana", "who of marketing sees to it?");
        self.answer("Eva", "how will we see that it works?");
        if MEASURED.contains(&number) {
            self.answer("the monthly report", "what is its value now?");
            self.answer("35 %", "what value do we aim at?");
            self.answer("90 %", "how do we decide?");
        } else {
            self.answer("the monthly report", "how do we decide?");
        }
        self.press("\r", &format!("S ■ {name} · does anybody"));
        self.press("\r", &format!("M ● {name} · does anybody"));
    }

    fn agree(&mut self, number: usize) {
        let first = format!("{number}.1");
        self.whole_agreement(number, &first);
        if number == OBJECTION {
            self.answer("3 1", "what does somebody still doubt?");
            self.answer(
                "Nobody has time for calls in June",
                "what change would take",
            );
            self.answer("Begin in July", "there is a reservation: what now?");
            self.press("o", "› on trial");
            self.press("\r", &format!("{first} is on trial until"));
        } else {
            self.press("\r", &format!("{first} is agreed."));
        }
        let second = format!("{number}.2");
        if UNFINISHED.contains(&number) {
            self.press("a", "Shift+Tab changes the kind");
            self.answer(&sentence(&second), "what kind of agreement is it?");
            self.terminal.send("\u{1b}");
            self.terminal.until_gone("what kind of agreement is it?");
        } else if MEASURED.contains(&number) {
            self.whole_agreement(number, &second);
            self.press("\r", &format!("{second} is agreed."));
        }
    }

    fn close(&mut self) {
        self.terminal.until("Read it back");
        self.press(" ", "1 of at most 3");
        self.press("j", "1 of at most 3");
        self.press(" ", "2 of at most 3");
        // Every part of the closing is passed with one key; the last Enter closes.
        for _ in 0..8 {
            self.terminal.send("\u{1b}[C");
        }
        self.press("", "Is everything said?");
        self.clock.pass(5 * 60);
        self.press("\r", "Closed on Thursday 3 December 2026");
        self.terminal.send("\u{11}");
        assert_eq!(self.terminal.end().exit_code(), 0);
    }
}

fn sentence(name: &str) -> String {
    format!("Every lead of kind {name} gets a call within a week")
}

/// The whole workshop, from nothing to the closed session.
fn workshop(house: &House) -> Session {
    let clock = ScriptedClock::of(house);
    let (name, file) = clock.variable();
    let start = Start {
        args: &["new", "--lang", "en"],
        variables: &[(name, &file)],
        size: (100, 32),
        ..Start::default()
    };
    let terminal = Terminal::start(house, &start);
    let mut room = Facilitator { terminal, clock };
    room.prepare();
    room.clock.pass(10 * 60);
    room.press("x", "1 of 7");
    for number in 1..=7 {
        room.talk(number);
        room.agree(number);
        let next = format!("{} of 7", number + 1);
        let next = if number < 7 {
            next.as_str()
        } else {
            "Read it back"
        };
        room.press("\r", next);
    }
    room.close();
    house.saved()
}

fn check_time(session: &Session) {
    let clock = &session.clock;
    assert_eq!(clock.available, Some(240));
    assert_eq!(clock.opening_spent, 600);
    assert_eq!(clock.closing_spent, 300);
    for time_box in &clock.boxes {
        assert_eq!(i64::from(time_box.spent), SPENT.iter().sum::<i64>());
        assert!(time_box.planned > 0);
    }
}

fn check_talk(number: usize, minutes: &PointMinutes) {
    assert_eq!(minutes.state, Progress::Settled);
    let rounds: Vec<(Vec<u8>, Vec<u8>)> = minutes
        .ratings
        .iter()
        .map(|round| (sorted(&round.sales), sorted(&round.marketing)))
        .collect();
    let expected = ROUNDS.map(|(sales, marketing)| (sorted(&sales), sorted(&marketing)));
    assert_eq!(rounds, expected);
    for round in &minutes.ratings {
        assert!(round.revealed && round.by_name.is_empty());
    }
    assert_eq!(minutes.notes.len(), 1);
    assert_eq!(minutes.notes[0].kind, NoteKind::Bottleneck);
    assert!(minutes.notes[0].text.ends_with(&format!("kind {number}")));
}

fn sorted(hands: &[u8]) -> Vec<u8> {
    let mut hands = hands.to_vec();
    hands.sort_unstable();
    hands
}

fn check_agreement(number: usize, place: usize, agreement: &Agreement, session: &Session) {
    assert_eq!(agreement.text, sentence(&format!("{number}.{}", place + 1)));
    assert_eq!(agreement.review, Some(review_of(number, session)));
    if place == 1 && UNFINISHED.contains(&number) {
        assert_eq!(agreement.state, Standing::Proposed);
        assert!(agreement.sales_commits.is_empty() && agreement.marketing_commits.is_empty());
        assert_eq!(
            (agreement.owner(Side::Sales), &agreement.decision),
            (None, &None)
        );
        return;
    }
    assert_eq!(agreement.sales_commits.what, "calls it");
    assert_eq!(agreement.marketing_commits.what, "sends it");
    assert_eq!(agreement.owner(Side::Sales), Some("Ana Smit"));
    assert_eq!(agreement.owner(Side::Marketing), Some("Eva Prins"));
    assert_eq!(agreement.measure.what, "the monthly report");
    let aim = agreement.measure.target.as_ref();
    let aim = aim.map(|amount| (amount.number.digits(), amount.unit.as_str()));
    let measured = MEASURED.contains(&number);
    assert_eq!(aim, measured.then_some(("90", "%")));
    let decision = agreement.decision.as_ref().unwrap();
    assert_eq!((decision.rule, decision.on), (Rule::Consent, session.date));
    assert_eq!(decision.sales, [Voice::Consents; 4]);
    let objects = number == OBJECTION && place == 0;
    let mut voices = [Voice::Consents; 4];
    if objects {
        voices[3] = Voice::Objects;
        assert_eq!(agreement.state, Standing::OnTrial);
        assert_eq!(agreement.reservations, "Nobody has time for calls in June");
        assert_eq!(agreement.remedy, "Begin in July");
    } else {
        assert_eq!(agreement.state, Standing::Agreed);
        assert_eq!(agreement.reservations, "");
    }
    assert_eq!(decision.marketing, voices);
}

#[test]
fn half_a_day_of_two_sides_stands_in_the_file_field_by_field() {
    let house = House::new();
    let session = workshop(&house);
    assert_eq!(
        (session.team.as_str(), session.title.as_str()),
        ("Millrace table", "Half a day")
    );
    assert_eq!(session.date, date(2026, 12, 3));
    assert_eq!(session.place, Place::Closing);
    assert_eq!(session.minutes.closed, Some(date(2026, 12, 3)));
    assert_eq!(session.drafts, []);
    let people: Vec<(&str, Side)> = session
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.side))
        .collect();
    assert_eq!(people, PEOPLE);
    check_time(&session);
    let mut made = 0;
    for (index, minutes) in session.minutes.points.iter().enumerate() {
        let number = index + 1;
        check_talk(number, minutes);
        let expected = if MEASURED.contains(&number) { 2 } else { 1 };
        assert_eq!(minutes.agreements.len(), expected, "at point {number}");
        for (place, agreement) in minutes.agreements.iter().enumerate() {
            check_agreement(number, place, agreement, &session);
            made += 1;
        }
    }
    assert_eq!(made, 11);
    let steps: Vec<String> = session
        .minutes
        .first_steps
        .iter()
        .filter_map(|id| session.number_of(*id))
        .collect();
    assert_eq!(steps, ["1.1", "1.2"]);
    let report = house.run(&[
        "export", "last", "--format", "md", "-o", "-", "--lang", "en",
    ]);
    let report = String::from_utf8(report.stdout).unwrap();
    for (_, agreement) in session.minutes.agreements() {
        assert!(report.contains(&agreement.text), "{report}");
    }
    assert!(house.run(&["check"]).status.success());
}
