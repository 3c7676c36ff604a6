//! How soon the home screen shows its first whole picture in a real terminal, and what memory it takes to have the whole list.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

use crate::measure::{self, Pair};

/// How often each is started.
const ROUNDS: usize = 21;

/// Longer than a start takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is waited for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Head and foot: from then on one can type.
    Picture,
    /// The first page of the list as well.
    Page,
}

/// The first picture with a library beside that with an empty one; without a cache each start is the first there is.
pub fn pair(library: &Path, empty: &Path, wait: Wait, cached: bool) -> Pair {
    let [some, none] = match wait {
        Wait::Picture => ["", ""],
        Wait::Page => ["agreement", "first session"],
    };
    let cache = |of: &Path| {
        if cached {
            of.join("cache")
        } else {
            PathBuf::from("/dev/null")
        }
    };
    // The first start makes the cache.
    first(library, some, &cache(library));
    let timed = (0..ROUNDS).map(|_| {
        let with = first(library, some, &cache(library));
        (with, first(empty, none, &cache(empty)))
    });
    let with = if cached { "warm cache" } else { "no cache" };
    let (what, aim) = match wait {
        Wait::Picture => ("first picture of home", Some(1.5)),
        // Without a cache every name of the folder has to be read first.
        Wait::Page => ("first page of its list", cached.then_some(1.5)),
    };
    Pair::of(
        format!("{what}, {with}, 10000"),
        "the same with none".to_owned(),
        aim,
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
    fn open(library: &Path, cache: &Path) -> Self {
        let size = PtySize {
            rows: 36,
            cols: 120,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_handshake"));
        command.args(["--theme", "dark", "--lang", "en", "--data"]);
        command.arg(library);
        command.arg("--cache");
        command.arg(cache);
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
fn first(library: &Path, between: &str, cache: &Path) -> Duration {
    let began = Instant::now();
    let mut home = Home::open(library, cache);
    home.until(|text| text.contains("? all") && text.contains(between));
    let took = began.elapsed();
    home.end();
    took
}

/// The most memory of the home screen until its whole list is there, in MB.
pub fn peak(library: &Path, cache: &Path) -> f64 {
    let mut home = Home::open(library, cache);
    home.until(|text| {
        text.contains("? all") && text.contains("agreement") && !text.contains("Still reading")
    });
    // Some looks at the folder later.
    std::thread::sleep(Duration::from_secs(3));
    let peak = home.child.process_id().and_then(measure::high_water);
    home.end();
    peak.unwrap_or(0.0)
}
