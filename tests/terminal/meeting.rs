//! A whole meeting, typed on the keyboard: from nothing through all seven points to the closed session.

use handshake::domain::agenda::Language;
use handshake::domain::agreement::Standing;
use handshake::domain::minutes::Progress;
use handshake::domain::opening::Tone;
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
    words: [&'static str; 3],
    goal: &'static str,
    rhythm: &'static str,
    last_word: &'static str,
    agreements: [&'static str; 7],
    parts: [&'static str; 3],
}

const ENGLISH: Script = Script {
    language: Language::En,
    people: ["Ana, account manager, s", "Ben m"],
    time: "3 h 30",
    due: "in 3 weeks",
    next_meeting: "in 4 weeks",
    note: "We each count leads in our own way",
    parked: "Who pays for the fair in spring?",
    words: ["paper pushers", "daring", "colleagues"],
    goal: "More orders from the leads that we have",
    rhythm: "the first Monday of the month",
    last_word: "hopeful",
    agreements: [
        "A lead is ready when it names a budget and a date",
        "We aim at machine builders and leave retail alone",
        "Sales enters the reason of every lost order by Friday",
        "Every tender opens with the same story about service",
        "The calendar of fairs is agreed before each quarter",
        "Each month we look together at one lost competitor bid",
        "Who leaves us gets a call from both sides in a week",
    ],
    parts: ["writes it down", "reads it", "the report of the month"],
};

const DUTCH: Script = Script {
    language: Language::Nl,
    people: ["Ana, accountmanager, s", "Ben m"],
    time: "3 uur 30",
    due: "over 3 weken",
    next_meeting: "over 4 weken",
    note: "We tellen leads elk op onze eigen manier",
    parked: "Wie betaalt de beurs in het voorjaar?",
    words: ["papierschuivers", "gedurfd", "collega’s"],
    goal: "Meer orders uit de leads die we hebben",
    rhythm: "de eerste maandag van de maand",
    last_word: "hoopvol",
    agreements: [
        "Een lead is rijp als er een budget en een datum is",
        "We richten ons op machinebouwers en niet op winkels",
        "Sales noteert voor vrijdag waarom een order wegviel",
        "Elke offerte begint met hetzelfde verhaal over service",
        "De beurskalender ligt vast voor het kwartaal begint",
        "Elke maand bekijken we samen één verloren offerte",
        "Wie vertrekt, wordt binnen een week door beiden gebeld",
    ],
    parts: ["schrijft het op", "leest het", "het maandverslag"],
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
        self.on("\r", "enter-words");
    }

    /// One word of each side, marked, and a goal that both share.
    fn open(&mut self) {
        let script = self.script;
        self.on("\r", "ask-word-sales");
        self.answer(script.words[0], &self.says("enter-words-marketing"));
        self.on("\r", "ask-word-marketing");
        self.answer(script.words[1], &self.says("enter-words-done"));
        self.press("\r", &self.of(1, 2));
        self.press("-", &self.of(2, 2));
        self.on("+", "words-share");
        self.on("\r", "ask-new-goal");
        self.answer(script.goal, &self.says("enter-first-point"));
        self.press("\r", &self.place(1));
    }

    fn place(&self, number: usize) -> String {
        self.of(number, 7)
    }

    fn of(&self, number: usize, count: usize) -> String {
        let values = [("place", number.into()), ("count", count.into())];
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

    /// Makes the agreement of a point, with what both sides do and who sees to it, and the consent of both; the third is an
    /// action.
    fn agree(&mut self, number: usize) {
        let sentence = self.script.agreements[number - 1];
        let [sales, marketing, seen_by] = self.script.parts;
        self.on("a", "hint-starters");
        self.answer(sentence, &self.asks("ask-kind"));
        if number == 3 {
            self.press(RIGHT, &format!("› {}", self.says("kind-action")));
        }
        self.press("\r", &self.asks("ask-sales-commits"));
        self.answer(sales, &self.asks("ask-marketing-commits"));
        self.answer(marketing, &self.asks("ask-sales-owner"));
        self.answer("An", &self.asks("ask-marketing-owner"));
        let measure = self.asks("ask-measure");
        if number == 3 {
            self.answer("Be", &self.asks("ask-due"));
            self.answer(self.script.due, &measure);
        } else {
            self.answer("Be", &measure);
        }
        // Where the agenda wants it measured, its values are asked.
        if matches!(number, 1 | 3 | 6 | 7) {
            self.answer(seen_by, &self.asks("ask-baseline"));
            self.answer("35 %", &self.asks("ask-target"));
            self.answer("90 %", &self.asks("ask-rule"));
        } else {
            self.answer(seen_by, &self.asks("ask-rule"));
        }
        let asked = |group: &Self, side: &str| {
            let values = [("number", format!("{number}.1").into())];
            format!("{side} {}", group.locale.say("ask-voices-consent", &values))
        };
        self.press("\r", &asked(self, "S ■"));
        self.press("\r", &asked(self, "M ●"));
        let agreed = [("number", format!("{number}.1").into())];
        let agreed = self.locale.say("notice-agreed", &agreed);
        self.press("\r", &agreed);
    }

    /// Sales says one word, and marketing none.
    fn say_words_again(&mut self) {
        self.on("\r", "words-again");
        self.on("w", "ask-word-sales");
        self.answer(self.script.words[2], &self.says("enter-words-marketing"));
        self.on("\r", "ask-word-marketing");
        self.press("\r", &self.of(1, 1));
        self.on("+", "words-before");
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
        self.answer("Ana", &self.says("hint-day"));
        self.answer(self.script.due, &self.says("enter-words-again"));
        self.say_words_again();
        self.on("\r", "ask-new-member");
        self.answer("An", "■ Ana");
        self.on("\r", "ask-rhythm");
        self.answer(self.script.rhythm, &self.says("enter-next-meeting"));
        self.on("\r", "hint-day");
        self.answer(self.script.next_meeting, &self.says("ask-worth"));
        self.answer("4 5", &self.says("ask-last-word"));
        self.answer(self.script.last_word, &self.says("enter-last-words-done"));
        self.on("\r", "close-ready-question");
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
    group.open();
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
    let (opening, closing) = (&session.minutes.opening, &session.minutes.closing);
    let words = opening.words.iter().chain(&closing.words);
    let words: Vec<(&str, Option<Tone>)> =
        words.map(|word| (word.text.as_str(), word.tone)).collect();
    let tones = [Tone::Negative, Tone::Positive, Tone::Positive].map(Some);
    let said = script.words.into_iter().zip(tones);
    assert_eq!(words, said.collect::<Vec<_>>());
    assert_eq!(opening.goals[0].text, script.goal);
    assert!(session.minutes.parked[0].due.is_some());
    assert_eq!(closing.revenue_team.members, ["Ana"]);
    assert_eq!(closing.revenue_team.rhythm, script.rhythm);
    assert_eq!(closing.worth, [4, 5]);
    assert_eq!(closing.last_words, [script.last_word]);
    for minutes in &session.minutes.points {
        assert_eq!(minutes.state, Progress::Settled, "{}", minutes.point);
        assert_eq!(minutes.notes.len(), 1);
        let agreement = &minutes.agreements[0];
        assert_eq!(agreement.sales_owner.as_deref(), Some("Ana"));
        assert_eq!(agreement.marketing_owner.as_deref(), Some("Ben"));
        assert!(agreement.state == Standing::Agreed);
    }
    assert!(session.minutes.points[2].agreements[0].due.is_some());
    assert_eq!(session.minutes.points[0].ratings[0].sales, [3, 4, 4]);
}
