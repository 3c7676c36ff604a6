//! A whole meeting, from the first key to the closed session: everything that the group typed is in the file.

use std::time::Duration;

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::Standing;
use handshake::domain::minutes::Progress;
use rstest::rstest;

use crate::stage::Stage;

/// Hands out words that stand nowhere else.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn next(&mut self) -> String {
        let word = format!("Woord{:03}", self.0.len());
        self.0.push(word.clone());
        word
    }
}

#[rstest]
fn everything_that_the_group_typed_is_in_the_file(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::preparing(language);
    let mut words = Words::default();
    let mut next = || words.next();
    stage.keys(&format!("{}<Enter>{}<Enter>", next(), next()));
    stage.keys("<Enter><Enter><Enter>");
    stage.keys(&format!(
        "{}, {}, s<Enter>{} m<Enter>",
        next(),
        next(),
        next()
    ));
    stage.keys("<Enter><Enter><Enter><Enter>");
    stage.keys(&format!("<Enter>{}<Enter><Tab>{}<Enter>", next(), next()));
    stage.keys(&format!("<Enter>--<Enter>{}<Enter><Enter>", next()));
    for _ in 0..7 {
        stage.pass(Duration::from_secs(61));
        stage.keys("<Enter><Enter>4 4<Enter>2<Enter><Enter><Enter>");
        stage.keys(&format!("b{}<Enter><Tab>{}<Enter><Enter>", next(), next()));
        stage.keys(&format!("p{}<Enter><Enter>", next()));
        stage.keys(&format!("a{}<Enter><Enter>", next()));
        // What both sides do and who sees to it, how it is seen, and the consent of both.
        stage.keys(&format!("{}<Enter>{}<Enter>", next(), next()));
        stage.keys(&format!("{}<Enter>{}<Enter>", next(), next()));
        stage.keys(&format!("{}<Enter><Esc>c<Enter><Enter><Enter>", next()));
        stage.keys(&format!(
            "y{}<Enter>v{}<Enter>{}<Enter>",
            next(),
            next(),
            next()
        ));
        stage.keys(&format!("i{}<Enter>G{}<Enter>", next(), next()));
        // And one that stays half typed.
        stage.keys(&format!("a{}<Esc><Enter>", next()));
    }
    stage.keys("<Space><Enter>");
    for _ in 0..7 {
        stage.keys(&format!("{}<Enter><Enter>", next()));
    }
    // The words once more, the revenue team, the next meeting, the check-out.
    stage.keys(&format!("<Enter>w{}<Enter>{}<Enter>", next(), next()));
    stage.keys("<Esc><Enter>+-<Enter>");
    stage.keys(&format!("{}<Enter><Enter>{}<Enter><Enter>", next(), next()));
    stage.keys(&format!("<Enter>4 5<Enter>{}<Enter><Enter><Enter>", next()));
    let session = stage.file();
    assert!(session.minutes.closed.is_some());
    assert_eq!(session.settled(), 7);
    assert!(
        session
            .minutes
            .points
            .iter()
            .all(|point| point.state == Progress::Settled)
    );
    let spent: Vec<u32> = session.clock.boxes.iter().map(|b| b.spent).collect();
    assert_eq!(spent, [61; 7]);
    let text = stage.text();
    for word in &words.0 {
        assert_eq!(text.matches(word.as_str()).count(), 1, "{word}");
    }
    let agreed = session.standing().map(|(_, agreement)| agreement.state);
    assert_eq!(agreed.collect::<Vec<_>>(), [Standing::Agreed; 7]);
    assert_eq!(words.0.len(), 5 + 3 + 7 * 15 + 7 + 5);
}
