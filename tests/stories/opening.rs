//! The opening: check-in, the words that the sides have for each other, the goals that both share; and past all of it.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::opening::Tone;
use handshake::domain::people::Side;
use handshake::domain::session::{Place, Session, Step};
use rstest::rstest;

use crate::stage::{Stage, said};

fn at_first_point(session: &Session) -> bool {
    session.place
        == Place::Point {
            point: "funnel".into(),
            step: Step::Frame,
        }
}

/// The words with their side and how they were marked: "S - soft".
fn words(stage: &Stage) -> Vec<String> {
    let words = stage.file().minutes.opening.words;
    words
        .iter()
        .map(|word| {
            let side = if word.by == Side::Sales { 'S' } else { 'M' };
            let mark = match word.tone {
                Some(Tone::Negative) => '-',
                Some(Tone::Positive) => '+',
                None => ' ',
            };
            format!("{side} {mark} {}", word.text)
        })
        .collect()
}

/// The names in the order in which people speak.
fn order(session: &Session) -> Vec<&str> {
    let order = session.minutes.opening.order.iter();
    order
        .map(|id| {
            let mut people = session.people.iter();
            let person = people.find(|person| person.id == *id).unwrap();
            person.name.as_str()
        })
        .collect()
}

#[rstest]
fn begin_leads_to_the_opening_and_one_key_past_it(
    #[values(En, Nl)] language: Language,
    #[values("x", "<PageDown>")] key: &str,
) {
    let mut stage = Stage::opening(language);
    assert_eq!(stage.file().place, Place::Opening);
    stage.assert_shows(said(
        language,
        "CHECK-IN  ›  bury the hatchet  ›  shared goals",
        "CHECK-IN  ›  strijdbijl begraven  ›  gezamenlijke doelen",
    ));
    stage.keys(key);
    let session = stage.file();
    assert!(at_first_point(&session));
    assert!(session.minutes.opening.is_empty());
}

#[rstest]
fn a_few_enters_pass_the_opening_and_say_where_they_lead(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    let english = [
        "Enter on to the words",
        "Enter skip",
        "Enter on to the first point",
    ];
    let dutch = [
        "Enter verder met de woorden",
        "Enter overslaan",
        "Enter verder met het eerste punt",
    ];
    for enter in if language == En { english } else { dutch } {
        assert!(stage.foot().starts_with(enter), "{}", stage.foot());
        stage.keys("<Enter>");
    }
    let session = stage.file();
    assert!(at_first_point(&session));
    assert!(session.minutes.opening.is_empty());
}

#[rstest]
fn the_time_of_opening_and_closing_stands_beside_the_parts(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.pass(std::time::Duration::from_secs(75));
    stage.assert_shows(said(language, "01:15 of 20 min", "01:15 van 20 min"));
    stage.pass(std::time::Duration::from_mins(20));
    stage.assert_shows(said(
        language,
        "+01:15 over 20 min",
        "+01:15 over de 20 min",
    ));
    stage.keys("xoc");
    stage.pass(std::time::Duration::from_secs(5));
    stage.resize(120, 36);
    stage.assert_shows(said(language, "00:05 of 20 min", "00:05 van 20 min"));
}

/// The question of the agenda is drawn in letters of four rows; where there are no rows for them it is a line.
#[rstest]
fn the_question_of_the_agenda_is_asked(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.assert_shows("▀");
    stage.resize(80, 18);
    stage.assert_says(said(
        language,
        "When did the other side last make your work easier?",
        "Waar hielp de andere kant je laatst mee?",
    ));
    // An agenda without a question is given one.
    let mut stage = stage.with_file(|session| {
        let mut agenda = (*session.agenda).clone();
        agenda.check_in = String::new();
        session.agenda = agenda.into();
    });
    stage.resize(80, 18);
    stage.assert_says(said(
        language,
        "What would make this meeting worth your time?",
        "Wanneer is deze bijeenkomst je tijd waard?",
    ));
}

#[rstest]
fn the_order_of_speaking_is_drawn_and_drawn_anew(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys("r");
    let first = stage.file();
    let mut present = order(&first);
    let line = format!(
        "   1  {}     2  {}     3  {}",
        signed(present[0]),
        signed(present[1]),
        signed(present[2])
    );
    let squeezed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let heading = said(
        language,
        "This is the order in which you speak:",
        "In deze volgorde komen jullie aan het woord:",
    );
    assert_eq!(squeezed(&stage.from(heading, 2)[1]), squeezed(&line));
    present.sort_unstable();
    assert_eq!(present, ["Ana de Vries", "Bram", "Chris Vos"]);
    // The same keys draw the same order: chance begins with the seed of the window.
    let mut other = Stage::opening(language);
    other.keys("r");
    assert_eq!(order(&other.file()), order(&first));
    // Another order is another one, time after time.
    for _ in 0..10 {
        let before = stage.file();
        stage.keys("r");
        assert_ne!(order(&stage.file()), order(&before));
    }
}

/// A name as the order shows it, behind the sign of its side.
fn signed(name: &str) -> String {
    let sign = match name {
        "Ana de Vries" => '■',
        "Bram" => '●',
        _ => '○',
    };
    format!("{sign} {name}")
}

#[rstest]
fn nobody_at_the_table_is_said_and_drawn_for_nobody(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    stage.keys("Team<Ctrl+b>r");
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Nobody is at the table yet. Names are typed while preparing: ← leads back there.",
            "Er zit nog niemand aan tafel. Namen typ je bij het voorbereiden: ← brengt je daar.",
        )
    );
    assert!(stage.file().minutes.opening.order.is_empty());
    stage.keys("<Left>");
    assert_eq!(stage.file().place, Place::Preparing);
    // One person has one order.
    stage.keys("<Shift+Tab><Shift+Tab><Shift+Tab>Ana s<Enter><Ctrl+b>rr");
    assert_eq!(order(&stage.file()), ["Ana"]);
}

#[test]
fn whoever_has_left_does_not_speak() {
    let mut stage = Stage::opening(En).with_file(|session| session.people[1].left = true);
    stage.keys("r");
    let session = stage.file();
    let mut present = order(&session);
    present.sort_unstable();
    assert_eq!(present, ["Ana de Vries", "Chris Vos"]);
}

#[rstest]
fn words_are_typed_one_after_the_other_and_tab_changes_the_side(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::opening(language);
    stage.keys("<Enter>");
    let of_sales = said(
        language,
        "S ■ A word of sales for marketing",
        "S ■ Een woord van sales voor marketing",
    );
    let of_marketing = said(
        language,
        "M ● A word of marketing for sales",
        "M ● Een woord van marketing voor sales",
    );
    stage.assert_shows(of_sales);
    stage.keys("soft<Enter>paper pushers<Enter><Tab>");
    stage.assert_shows(of_marketing);
    // A word that is being typed goes along to the other side, and only once.
    stage.keys("cow<Tab>");
    stage.assert_shows(of_sales);
    stage.assert_shows("▏ cow");
    stage.keys("<Tab>boys<Enter>");
    assert_eq!(
        words(&stage),
        ["S   soft", "S   paper pushers", "M   cowboys"]
    );
    let heading = said(
        language,
        "S ■ Sales about marketing",
        "S ■ Sales over marketing",
    );
    let lines = stage.from(heading, 3);
    assert!(lines[1].starts_with("  soft"), "{lines:?}");
    assert!(lines[1].ends_with("  cowboys"), "{lines:?}");
    assert_eq!(lines[2], "  paper pushers");
}

#[rstest]
fn an_empty_enter_asks_the_other_side_and_then_marks(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys("<Enter>soft<Enter>");
    let foot = |stage: &Stage, english, dutch| {
        let enter = said(language, english, dutch);
        assert!(stage.foot().starts_with(enter), "{}", stage.foot());
    };
    foot(
        &stage,
        "Enter on to the words of marketing",
        "Enter verder met de woorden van marketing",
    );
    stage.keys("<Enter>wild<Enter>");
    foot(&stage, "Enter no more words", "Enter geen woorden meer");
    stage.keys("<Enter>");
    assert!(stage.app.asking.is_none());
    stage.assert_shows(said(language, "1 of 2", "1 van 2"));
    stage.assert_shows(said(
        language,
        "- negative        + positive",
        "- negatief        + positief",
    ));
    foot(
        &stage,
        "Enter on to shared goals",
        "Enter verder met gezamenlijke doelen",
    );
}

/// Two words of sales, three of marketing, none marked.
const WORDS: &str = "<Enter>soft<Enter>kind<Enter><Enter>wild<Enter>loud<Enter>brave<Enter><Enter>";

#[rstest]
fn words_are_marked_with_one_key_each_and_arrows_go_back(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys(WORDS);
    stage.keys("-");
    stage.assert_shows(said(language, "2 of 5", "2 van 5"));
    stage.keys("-");
    // That was too fast: back, and the other mark.
    stage.keys("<Left>");
    stage.assert_shows(said(language, "negative ✓", "negatief ✓"));
    stage.keys("=");
    assert_eq!(words(&stage)[..2], ["S - soft", "S + kind"]);
    stage.keys("<Right><Up>");
    stage.assert_shows(said(language, "3 of 5", "3 van 5"));
    stage.keys("--+");
    assert_eq!(
        words(&stage),
        ["S - soft", "S + kind", "M - wild", "M - loud", "M + brave"]
    );
    // After the last word stands the share.
    stage.assert_shows(said(
        language,
        "This many of our words are negative.",
        "Zoveel van onze woorden zijn negatief.",
    ));
    // And the last word is one to the left of it.
    stage.keys("<Left>");
    stage.assert_shows(said(language, "5 of 5", "5 van 5"));
}

#[rstest]
fn the_share_of_each_side_stands_beside_the_usual_one(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.resize(80, 18);
    stage.keys(WORDS);
    stage.keys("-+--+");
    // Sales: 1 of 2 is 50 of a hundred; marketing: 2 of 3 is 67. A bar has 56 columns: 28, 38 (of 37.5), and 49 for the
    // usual 87.
    let bar = |full: usize| format!("{}{}", "█".repeat(full), "░".repeat(56 - full));
    let english = [
        "  S ■ Sales about marketing".to_owned(),
        format!("  50 %  {}", bar(28)),
        "        1 of 2 words".to_owned(),
        "  M ● Marketing about sales".to_owned(),
        format!("  67 %  {}", bar(38)),
        "        2 of 3 words".to_owned(),
        "  Usual between sales and marketing".to_owned(),
        format!("  87 %  {}", bar(49)),
    ];
    let dutch = [
        "  S ■ Sales over marketing".to_owned(),
        format!("  50 %  {}", bar(28)),
        "        1 van 2 woorden".to_owned(),
        "  M ● Marketing over sales".to_owned(),
        format!("  67 %  {}", bar(38)),
        "        2 van 3 woorden".to_owned(),
        "  Gewoonlijk tussen sales en marketing".to_owned(),
        format!("  87 %  {}", bar(49)),
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("S ■", 8), expected);
}

#[rstest]
fn a_side_without_words_has_no_share(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.resize(80, 18);
    stage.keys("<Enter>soft<Enter><Enter><Enter>-");
    let lines = stage.from("M ●", 3);
    assert!(lines[1].starts_with("  -     ░░░"), "{lines:?}");
    assert_eq!(
        lines[2].trim(),
        said(language, "no word marked", "geen woord gemarkeerd")
    );
}

#[rstest]
fn words_that_nobody_marks_lead_straight_to_the_goals(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys(WORDS);
    stage.keys("<Enter>");
    stage.assert_shows(said(language, "SHARED GOALS", "GEZAMENLIJKE DOELEN"));
    assert_eq!(words(&stage).len(), 5);
}

#[rstest]
fn a_word_is_changed_and_removed_and_comes_back(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys("<Enter>soft<Enter>kind<Enter><Esc><Up><Up>e");
    stage.assert_shows(said(language, "Change this word", "Wijzig dit woord"));
    stage.keys(" and slow<Enter>");
    assert_eq!(words(&stage), ["S   soft and slow", "S   kind"]);
    stage.keys("<Delete>");
    assert_eq!(words(&stage), ["S   kind"]);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Word removed. Press u to have it back.",
            "Woord weggehaald. Met u komt het terug.",
        )
    );
    stage.keys("u");
    assert_eq!(words(&stage), ["S   soft and slow", "S   kind"]);
    // A word without letters is none.
    stage.keys("<Up><Up>e<Ctrl+w><Ctrl+w><Ctrl+w><Enter>");
    stage.assert_shows(said(
        language,
        "! A word needs letters.",
        "! Een woord heeft letters nodig.",
    ));
    assert_eq!(words(&stage).len(), 2);
}

#[rstest]
fn shared_goals_are_typed_changed_and_removed(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys("<Enter><Enter>More orders<Enter>One story<Enter>");
    let goals = |stage: &Stage| -> Vec<String> {
        let goals = stage.file().minutes.opening.goals;
        goals.into_iter().map(|goal| goal.text).collect()
    };
    assert_eq!(goals(&stage), ["More orders", "One story"]);
    assert_eq!(
        stage.from("More orders", 2),
        ["   1  More orders", "   2  One story"]
    );
    stage.keys("<Esc><Up>e for everybody<Enter>");
    assert_eq!(goals(&stage)[1], "One story for everybody");
    stage.keys("<Up><Delete>");
    assert_eq!(goals(&stage), ["One story for everybody"]);
    stage.keys("gMore leads<Enter>");
    assert_eq!(goals(&stage).len(), 2);
    stage.keys("<Enter>");
    assert!(at_first_point(&stage.file()));
    // And back to them from the first point.
    stage.keys("<PageUp>");
    stage.assert_shows(said(language, "SHARED GOALS", "GEZAMENLIJKE DOELEN"));
    stage.assert_shows("2  More leads");
}

#[rstest]
fn left_and_right_walk_the_opening_both_ways(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::opening(language);
    stage.keys("<Right>");
    stage.assert_shows(said(language, "BURY THE HATCHET", "STRIJDBIJL BEGRAVEN"));
    stage.keys("<Right>");
    stage.assert_shows(said(language, "SHARED GOALS", "GEZAMENLIJKE DOELEN"));
    stage.keys("<Left><Left>");
    stage.assert_shows("CHECK-IN");
    stage.keys("<Left>");
    stage.assert_shows(said(language, "Prepare a session", "Sessie voorbereiden"));
    stage.keys("<Enter><Right><Right><Right>");
    assert!(at_first_point(&stage.file()));
}

/// A kill at any moment: the words are asked on, at the part and the side at which somebody was typing.
#[rstest]
fn a_killed_program_opens_the_opening_where_somebody_was_typing(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = Stage::opening(language);
    stage.keys("<Enter>soft<Enter><Tab>cow");
    let mut again = stage.start_again();
    again.assert_shows(said(
        language,
        "M ● A word of marketing for sales",
        "M ● Een woord van marketing voor sales",
    ));
    again.keys("boys<Enter>wild<Enter><Enter>-");
    assert_eq!(words(&again), ["S - soft", "M   cowboys", "M   wild"]);
    // Half marked: the next word to mark is shown again.
    let mut again = again.start_again();
    again.assert_shows(said(language, "2 of 3", "2 van 3"));
    again.keys("--<Enter>More or");
    let mut again = again.start_again();
    again.assert_shows("▏ More or");
    again.keys("ders<Enter>");
    assert_eq!(again.file().minutes.opening.goals[0].text, "More orders");
}

/// Far more words than a column has rows: the newest are shown, and each is marked and counted.
#[test]
fn many_words_are_no_trouble() {
    let mut stage = Stage::opening(En);
    stage.keys("<Enter>");
    for number in 0..60 {
        stage.keys(&format!("word{number}<Enter>"));
    }
    stage.assert_shows("word59");
    stage.keys("<Enter><Enter>");
    stage.assert_shows("1 of 60");
    stage.keys(&"-".repeat(59));
    stage.keys("+");
    // 59 of 60 is 98.3 of a hundred.
    stage.resize(80, 18);
    stage.assert_shows("98 %");
    stage.assert_shows("59 of 60 words");
}

#[test]
fn whoever_reads_along_sees_the_opening_and_changes_nothing() {
    let mut writer = Stage::opening(En);
    let mut reader = writer.another_window();
    reader.assert_shows("CHECK-IN");
    let before = writer.text();
    reader.keys("r<Enter>w<Enter>-+g<Enter>");
    assert!(reader.app.asking.is_none());
    assert_eq!(writer.text(), before);
}
