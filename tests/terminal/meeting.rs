//! A whole meeting, typed on the keyboard: from nothing through all seven points to the closed session.

use handshake::domain::agenda::Language;
use handshake::domain::minutes::Progress;
use handshake::domain::people::Side;
use handshake::locale::Locale;
use rstest::rstest;

use crate::house::House;
use crate::terminal::Terminal;

/// The key that goes to the right.
const RIGHT: &str = "\u{1b}[C";

/// What a group of one language types.
struct Script {
    language: Language,
    people: [&'static str; 2],
    time: &'static str,
    due: &'static str,
    next_meeting: &'static str,
    note: &'static str,
    parked: &'static str,
    agreements: [&'static str; 7],
}

const ENGLISH: Script = Script {
    language: Language::En,
    people: ["Ana, account manager, s", "Ben m"],
    time: "3 h 30",
    due: "in 3 weeks",
    next_meeting: "in 4 weeks",
    note: "We each count leads in our own way",
    parked: "Who pays for the fair in spring?",
    agreements: [
        "A lead is ready when it names a budget and a date",
        "We aim at machine builders and leave retail alone",
        "Sales enters the reason of every lost order by Friday",
        "Every tender opens with the same story about service",
        "The calendar of fairs is agreed before each quarter",
        "Each month we look together at one lost competitor bid",
        "Who leaves us gets a call from both sides in a week",
    ],
};

const DUTCH: Script = Script {
    language: Language::Nl,
    people: ["Ana, accountmanager, s", "Ben m"],
    time: "3 uur 30",
    due: "over 3 weken",
    next_meeting: "over 4 weken",
    note: "We tellen leads elk op onze eigen manier",
    parked: "Wie betaalt de beurs in het voorjaar?",
    agreements: [
        "Een lead is rijp als er een budget en een datum is",
        "We richten ons op machinebouwers en niet op winkels",
        "Sales noteert voor vrijdag waarom een order wegviel",
        "Elke offerte begint met hetzelfde verhaal over service",
        "De beurskalender ligt vast voor het kwartaal begint",
        "Elke maand bekijken we samen één verloren offerte",
        "Wie vertrekt, wordt binnen een week door beiden gebeld",
    ],
};

/// The group at the keyboard.
struct Group<'a> {
    terminal: Terminal,
    locale: Locale,
    script: &'a Script,
}

impl Group<'_> {
    /// A text of the program up to what differs from time to time.
    fn says(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// The question about an agreement, without its number.
    fn asks(&self, key: &str) -> String {
        let asked = self.locale.say(key, &[("number", "".into())]);
        asked.trim_start_matches([' ', '·']).to_owned()
    }

    fn press(&mut self, keys: &str, then: &str) {
        self.terminal.press(keys, then);
    }

    /// Presses, and waits for a text of the program.
    fn on(&mut self, keys: &str, key: &str) {
        let then = self.says(key);
        self.press(keys, &then);
    }

    /// Types an answer, sees it, and enters it; then something is asked or shown.
    fn answer(&mut self, text: &str, then: &str) {
        self.press(text, text);
        self.press("\r", then);
    }

    fn prepare(&mut self) {
        let script = self.script;
        let row = |group: &Self, key: &str| format!("› {}", group.says(key));
        self.terminal.until(&self.says("prepare-heading"));
        self.answer("North table", &row(self, "prepare-title"));
        self.answer("First talk", &row(self, "prepare-date"));
        // Day, language and agenda stay as they are offered.
        self.press("\r", &row(self, "prepare-language"));
        self.press("\r", &row(self, "prepare-agenda"));
        self.press("\r", &row(self, "prepare-people"));
        self.answer(script.people[0], "■ Ana");
        self.answer(script.people[1], "● Ben");
        self.press("\r", &row(self, "prepare-points"));
        self.press("\r", &row(self, "prepare-time"));
        self.answer(script.time, &self.says("prepare-begin-how"));
        self.on("\r", "act-opening-skip");
        self.press("x", &self.place(1));
    }

    fn place(&self, number: usize) -> String {
        let values = [("place", number.into()), ("count", 7.into())];
        self.locale.say("point-of", &values)
    }

    fn hands_of(&self, side: Side) -> String {
        let name = self.locale.side(side);
        self.locale.say("ask-call-out", &[("side", name.into())])
    }

    /// Both sides show their hands at the first point; at the others the group goes on without.
    fn rate(&mut self, number: usize) {
        let sales = self.hands_of(Side::Sales);
        self.on("\r", "rate-how");
        self.press("\r", &sales);
        if number == 1 {
            // What is typed is masked: nobody sees a number before both sides have shown theirs.
            self.press("4 4 3", "■ ■ ■");
            self.press("\r", &self.hands_of(Side::Marketing));
            self.press("2 1", "● ●");
            self.press("\r", &self.says("enter-reveal"));
            self.on("\r", "rate-sales-surer");
        }
        self.on("\r", "discuss-sales");
    }

    fn discuss(&mut self, number: usize) {
        let note = format!("{} ({number})", self.script.note);
        self.on("n", "enter-notes-done");
        self.answer(&note, &self.says("enter-notes-done"));
        self.on("\r", "enter-agree");
        self.terminal.until(&note);
        if number == 2 {
            self.on("p", "ask-new-parked");
            self.answer(self.script.parked, &self.says("enter-agree"));
        }
        self.on("\r", "agree-starters");
    }

    /// Makes the agreement of a point, with owners of both sides and the consent of both; the third is an action.
    fn agree(&mut self, number: usize) {
        let sentence = self.script.agreements[number - 1];
        self.on("a", "hint-starters");
        self.answer(sentence, &self.asks("ask-kind"));
        if number == 3 {
            self.press(RIGHT, &format!("› {}", self.says("kind-action")));
        }
        self.press("\r", &self.asks("ask-sales-owner"));
        self.answer("An", &self.asks("ask-marketing-owner"));
        let review = self.asks("ask-review");
        if number == 3 {
            self.answer("Be", &self.asks("ask-due"));
            self.answer(self.script.due, &review);
        } else {
            self.answer("Be", &review);
        }
        self.press("\r", &self.asks("ask-standing"));
        self.press("\r", sentence);
        self.terminal.until_gone(&self.asks("ask-standing"));
    }

    fn close(&mut self) {
        let picked = |group: &Self, count: usize| {
            let values = [("picked", count.into()), ("most", 3.into())];
            group.locale.say("close-choose", &values)
        };
        let (none, one, two) = (picked(self, 0), picked(self, 1), picked(self, 2));
        self.press("\r", &none);
        self.press(" ", &one);
        self.press("j", &one);
        self.press(" ", &two);
        self.press("\r", self.script.parked);
        self.answer("Ana", &self.says("enter-next-meeting"));
        self.on("\r", "hint-day");
        self.answer(self.script.next_meeting, &self.says("close-ready-question"));
        let closed = self.locale.say("close-done", &[("day", "".into())]);
        let closed = closed.split(['.', '’']).next().unwrap_or_default().trim();
        self.press("\r", closed);
    }
}

#[rstest]
#[case::english(&ENGLISH)]
#[case::dutch(&DUTCH)]
fn a_meeting_goes_from_nothing_to_a_closed_session(#[case] script: &Script) {
    let house = House::new();
    let code = script.language.code();
    let mut group = Group {
        terminal: Terminal::open(&house, &["new", "--lang", code]),
        locale: Locale::new(script.language),
        script,
    };
    group.prepare();
    for number in 1..=7 {
        group.rate(number);
        group.discuss(number);
        group.agree(number);
        if number < 7 {
            let next = group.place(number + 1);
            group.press("\r", &next);
        }
    }
    group.close();
    group.terminal.send("\u{11}");
    assert_eq!(group.terminal.end().exit_code(), 0);
    assert!(group.terminal.is_restored());

    let shown = house.run(&["show", "last", "--lang", code]);
    let shown = String::from_utf8(shown.stdout).unwrap();
    for text in script.agreements.iter().chain([&script.parked]) {
        assert!(shown.contains(text), "{text} is not in:\n{shown}");
    }
    let checked = house.run(&["check"]);
    assert!(checked.status.success(), "{checked:?}");
    let session = house.saved();
    assert!(session.minutes.closed.is_some());
    assert_eq!(session.minutes.first_steps.len(), 2);
    assert!(session.minutes.next_meeting.is_some());
    assert_eq!(session.drafts, []);
    for minutes in &session.minutes.points {
        assert_eq!(minutes.state, Progress::Settled, "{}", minutes.point);
        assert_eq!(minutes.notes.len(), 1);
        let agreement = &minutes.agreements[0];
        assert_eq!(agreement.sales_owner.as_deref(), Some("Ana"));
        assert_eq!(agreement.marketing_owner.as_deref(), Some("Ben"));
        assert!(agreement.state.holds());
    }
    assert!(session.minutes.points[2].agreements[0].due.is_some());
    assert_eq!(session.minutes.points[0].ratings[0].sales, [3, 4, 4]);
}
