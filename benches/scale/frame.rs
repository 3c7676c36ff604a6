//! How soon the home screen shows its first whole picture in a real terminal, and what memory it takes to have the whole list.

use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

use crate::measure::{self, Pair};

/// How often each is started.
const ROUNDS: usize = 21;

/// Longer than a start takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// The first picture with a library beside that with an empty one.
pub fn pair(library: &Path, empty: &Path, cached: bool) -> Pair {
    // The first start makes the cache.
    first(library, "agreement", cached);
    let timed = (0..ROUNDS).map(|_| {
        (
            first(library, "agreement", cached),
            first(empty, "first session", cached),
        )
    });
    let with = if cached { "warm cache" } else { "no cache" };
    Pair::of(
        format!("first picture of home, {with}, 10000"),
        "the same with none".to_owned(),
        Some(1.5),
        &timed.collect::<Vec<_>>(),
    )
}

/// The home screen in a terminal of 120 by 36.
struct Home {
    child: Box<dyn Child + Send + Sync>,
    reader: Box<dyn Read + Send>,
    parser: vt100::Parser,
    /// Held, for the program ends with its terminal.
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Home {
    fn open(library: &Path, cached: bool) -> Self {
        let size = PtySize {
            rows: 36,
            cols: 120,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_handshake"));
        let cache = library.join("cache");
        command.args(["--theme", "dark", "--lang", "en", "--data"]);
        command.arg(library);
        command.arg("--cache");
        command.arg(if cached {
            cache.as_path()
        } else {
            Path::new("/dev/null")
        });
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        Self {
            child,
            reader: pair.master.try_clone_reader().unwrap(),
            parser: vt100::Parser::new(36.try_into().unwrap(), 120.try_into().unwrap(), 0),
            _master: pair.master,
        }
    }

    /// Reads until the screen shows what is wanted.
    fn until(&mut self, so: impl Fn(&str) -> bool) {
        let mut bytes = vec![0; 65536];
        let began = Instant::now();
        while !so(&self.parser.screen().contents()) {
            assert!(
                began.elapsed() < PATIENCE,
                "{}",
                self.parser.screen().contents()
            );
            let count = self.reader.read(&mut bytes).unwrap();
            self.parser.process(&bytes[..count]);
        }
    }

    fn end(mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// From the start of the program until the screen shows head, foot and what stands between them.
fn first(library: &Path, between: &str, cached: bool) -> Duration {
    let began = Instant::now();
    let mut home = Home::open(library, cached);
    home.until(|text| text.contains("? all") && text.contains(between));
    let took = began.elapsed();
    home.end();
    took
}

/// The most memory of the home screen until its whole list is there, in MB.
pub fn peak(library: &Path) -> f64 {
    let mut home = Home::open(library, false);
    home.until(|text| {
        text.contains("? all") && text.contains("agreement") && !text.contains("Still reading")
    });
    // Some looks at the folder later.
    std::thread::sleep(Duration::from_secs(3));
    let peak = home.child.process_id().and_then(measure::high_water);
    home.end();
    peak.unwrap_or(0.0)
}
