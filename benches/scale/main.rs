//! The library at scale, beside ripgrep and `ls -l` on the same folder: `cargo bench --bench scale`.
//!
//! Makes libraries of 1,000, 10,000 and 50,000 lifelike sessions (once; they stay below the target folder), runs this program and the
//! other in turns, and prints the medians, their ratios and what was aimed at. With a word behind `--` it does less:
//! `-- make FOLDER COUNT` only makes a library, `-- quick` leaves the 50,000 out.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on has failed"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it is what a benchmark is for"
)]

mod frame;
#[path = "../library/mod.rs"]
mod library;
mod live;
mod measure;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use frame::Wait;
use handshake::store::{file_name, session_text};
use measure::{Pair, median, peak, time};

/// The seed of every library: the same sessions each time.
const SEED: u64 = 1;

/// Changes with the generator, so that a library that an older one made is made anew.
const GENERATION: &str = concat!("5-", env!("CARGO_PKG_VERSION"));

/// How often each pair is run.
const ROUNDS: usize = 15;

fn main() {
    let args: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| arg != "--bench")
        .collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["make", folder, count] => make(Path::new(folder), count.parse().unwrap()),
        ["live", folder] => println!("{}", live::report(Path::new(folder))),
        ["quick"] => run(&[1_000, 10_000]),
        _ => run(&[1_000, 10_000, 50_000]),
    }
}

/// A library of so many sessions, made unless it is there.
fn shelf(count: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("library-{count}"));
    let mark = folder.join("made-by");
    let generation = format!("{GENERATION}-{SEED}-{count}");
    if fs::read_to_string(&mark).is_ok_and(|made| made == generation) {
        return folder;
    }
    eprintln!("making {count} sessions in {}", folder.display());
    drop(fs::remove_dir_all(&folder));
    make(&folder, count);
    fs::write(mark, generation).unwrap();
    folder
}

fn make(folder: &Path, count: usize) {
    let sessions = folder.join("sessions");
    fs::create_dir_all(&sessions).unwrap();
    for session in library::sessions(SEED).take(count) {
        let text = session_text(&session).unwrap();
        fs::write(sessions.join(file_name(&session)), text).unwrap();
    }
}

/// Waits until the newest file of a library counts as at rest: before that it is not kept in the cache.
fn settle(folder: &Path) {
    let changed = fs::metadata(folder.join("made-by"))
        .unwrap()
        .modified()
        .unwrap();
    let age = SystemTime::now()
        .duration_since(changed)
        .unwrap_or_default();
    std::thread::sleep(Duration::from_secs(4).saturating_sub(age));
}

/// This program on a library, with or without a cache.
fn handshake(folder: &Path, cached: bool, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_handshake"));
    let cache = folder.join("cache");
    let nowhere = Path::new("/dev/null");
    command.arg("--data").arg(folder);
    command
        .arg("--cache")
        .arg(if cached { &cache } else { nowhere });
    command.args(args);
    command
}

fn ripgrep(folder: &Path, word: &str) -> Command {
    let mut command = Command::new("rg");
    command.args(["-c", word]).arg(folder.join("sessions"));
    command
}

fn ls(folder: &Path) -> Command {
    let mut command = Command::new("ls");
    command.arg("-l").arg(folder.join("sessions"));
    command
}

/// A word of the library that few sessions hold: the name of the team in its middle.
fn rare_word(count: usize) -> String {
    let middle = library::sessions(SEED).nth(count / 2).unwrap();
    middle.team.split(' ').next().unwrap().to_owned()
}

fn run(counts: &[usize]) {
    let rg = Command::new("rg").arg("--version").output().is_ok();
    if !rg {
        eprintln!(
            "rg is not there, so nothing is measured beside it; Debian: apt-get install ripgrep"
        );
    }
    let mut rows = Vec::new();
    let mut growth = Vec::new();
    for &count in counts {
        let folder = shelf(count);
        settle(&folder);
        let bytes: u64 = fs::read_dir(folder.join("sessions"))
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .sum();
        println!(
            "{count} sessions, {} MB, {} KB each",
            bytes >> 20,
            bytes / count as u64 / 1024
        );
        let word = rare_word(count);
        // The caches of disk and program are warm before anything is measured.
        time(&mut handshake(&folder, true, &["due"]));
        time(&mut ls(&folder));
        time(&mut handshake(&folder, false, &["search", &word]));
        if rg {
            rows.extend(beside_ripgrep(&folder, count, &word));
        }
        rows.extend(beside_ls(&folder, count));
        growth.push((count, lone(&folder, &word)));
    }
    let large = shelf(10_000);
    for cached in [true, false] {
        for wait in [Wait::Picture, Wait::Page] {
            rows.push(frame::pair(&large, &shelf_of_none(), wait, cached));
        }
    }
    println!("\n{}", measure::table(&rows));
    println!("{}", live::in_a_process_of_its_own(&large));
    println!("\n{}", memory(&large));
    println!("\n{}", linear(&growth));
}

/// A library without sessions.
fn shelf_of_none() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("library-0");
    fs::create_dir_all(folder.join("sessions")).unwrap();
    folder
}

fn beside_ripgrep(folder: &Path, count: usize, word: &str) -> Vec<Pair> {
    let pair = |name: &str, args: &[&str], target: Option<f64>| {
        Pair::run(
            format!("{name}, {count}"),
            format!("rg -c {word}"),
            target,
            ROUNDS,
            || handshake(folder, false, args),
            || ripgrep(folder, word),
        )
    };
    let search = match count {
        1_000 => Some(1.0),
        10_000 => Some(1.2),
        _ => None,
    };
    let uncached = (count == 10_000).then_some(10.0);
    vec![
        pair(
            &format!("search {word}, no cache"),
            &["search", word],
            search,
        ),
        pair(
            "search budget (common), no cache",
            &["search", "budget"],
            None,
        ),
        pair("list, no cache", &["list"], uncached),
        pair("due, no cache", &["due"], uncached),
        pair(
            "log point:funnel, no cache",
            &["log", "point:funnel"],
            uncached,
        ),
    ]
}

fn beside_ls(folder: &Path, count: usize) -> Vec<Pair> {
    let pair = |name: &str, args: &[&str], target: f64| {
        Pair::run(
            format!("{name}, warm cache, {count}"),
            "ls -l".to_owned(),
            (count == 10_000).then_some(target),
            ROUNDS,
            || handshake(folder, true, args),
            || ls(folder),
        )
    };
    vec![
        pair("list", &["list"], 1.0),
        pair("due", &["due"], 1.0),
        pair("log point:funnel", &["log", "point:funnel"], 1.5),
    ]
}

/// The times of this program alone, to see how they grow.
fn lone(folder: &Path, word: &str) -> Vec<(&'static str, Duration)> {
    let lone = |cached, args: &[&str]| {
        let times = (0..ROUNDS).map(|_| time(&mut handshake(folder, cached, args)));
        median(times.collect())
    };
    vec![
        ("search, no cache", lone(false, &["search", word])),
        ("list, warm cache", lone(true, &["list"])),
        ("list, no cache", lone(false, &["list"])),
        ("due, warm cache", lone(true, &["due"])),
        (
            "log point:funnel, warm cache",
            lone(true, &["log", "point:funnel"]),
        ),
    ]
}

fn linear(growth: &[(usize, Vec<(&'static str, Duration)>)]) -> String {
    let mut text = String::from("microseconds for each session, by number of sessions\n");
    let names = growth
        .first()
        .map_or(&[][..], |(_, times)| times.as_slice());
    for (at, (name, _)) in names.iter().enumerate() {
        write!(text, "  {name:<32}").unwrap();
        for (count, times) in growth {
            let each = times[at].1.as_secs_f64() * 1e6 / f64::from(u32::try_from(*count).unwrap());
            write!(text, "  {count:>6}: {each:>6.1}").unwrap();
        }
        text.push('\n');
    }
    text
}

fn memory(folder: &Path) -> String {
    let mut text = String::from("peak memory at 10,000 sessions, in MB (at most 150)\n");
    let commands: [(&str, bool, &[&str]); 6] = [
        ("search budget", false, &["search", "budget"]),
        ("search nothing near", false, &["search", "xqzzyx"]),
        ("list, no cache", false, &["list"]),
        ("due, no cache", false, &["due"]),
        ("due, warm cache", true, &["due"]),
        (
            "log point:funnel, warm cache",
            true,
            &["log", "point:funnel"],
        ),
    ];
    for (name, cached, args) in commands {
        let peak = peak(&mut handshake(folder, cached, args));
        writeln!(text, "  {name:<32}  {peak:>6.1}").unwrap();
    }
    let new = folder.join("cache-of-a-first-start");
    for (name, cache) in [
        ("home, first start", &new),
        ("home, warm cache", &new),
        ("home, no cache to be had", &PathBuf::from("/dev/null")),
    ] {
        let home = frame::peak(folder, cache);
        writeln!(text, "  {name:<32}  {home:>6.1}").unwrap();
    }
    drop(fs::remove_dir_all(new));
    text
}
