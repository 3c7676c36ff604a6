//! How long a key of the live search waits for its answer, once everything was read; in a process of its own, for its memory.

use std::path::Path;
use std::process::Command;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use handshake::store::Library;
use handshake::store::seeker::{Answer, Seeker};

use crate::measure::high_water;

/// What somebody types, letter by letter: common and rare words, several, with accents, and with slips.
const TYPED: &[&str] = &[
    "budget",
    "lead",
    "de",
    "account manager",
    "résumé",
    "niemand kon zien",
    "campaign page",
    "bugdet",
    "definitoin",
    "\"follow up\"",
    "quartaal",
    "kwartaal marge",
    "verkoop belt terug",
    "o'brien",
    "S:\\crm",
    "xyzzyx",
    "Noordorgra",
    "the inside desk calls back",
];

/// Runs this in a process of its own.
pub fn in_a_process_of_its_own(folder: &Path) -> String {
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program)
        .arg("live")
        .arg(folder)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Types into the search of a library, and tells how long the answers took.
pub fn report(folder: &Path) -> String {
    let (tell, answers) = channel::<Answer>();
    let began = Instant::now();
    let seeker = Seeker::start(Library::at(folder.to_owned()), move |answer| {
        drop(tell.send(answer));
    });
    let until = |asked: &str, whole: bool| {
        loop {
            let answer = answers.recv().unwrap();
            if answer.asked == asked && (!whole || answer.left == 0) {
                return;
            }
        }
    };
    seeker.ask("budget");
    until("budget", false);
    let first = began.elapsed();
    until("budget", true);
    let all = began.elapsed();
    let mut times: Vec<(Duration, String)> = Vec::new();
    for _ in 0..3 {
        for text in TYPED {
            for (end, letter) in text.char_indices() {
                let typed = &text[..end + letter.len_utf8()];
                let pressed = Instant::now();
                seeker.ask(typed);
                until(typed, true);
                times.push((pressed.elapsed(), typed.to_owned()));
            }
        }
    }
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let at = |percent: usize| &times[(times.len() - 1) * percent / 100];
    format!(
        "live search, {} keys: half within {:.1} ms, 99 of 100 within {:.1} ms ({:?}; at most 50), the slowest {:.1} ms ({:?}); \
         first answer after {:.0} ms, everything read after {:.0} ms; peak memory {:.1} MB (at most 150)",
        times.len(),
        ms(at(50).0),
        ms(at(99).0),
        at(99).1,
        ms(at(100).0),
        at(100).1,
        ms(first),
        ms(all),
        high_water(std::process::id()).unwrap_or(0.0),
    )
}
