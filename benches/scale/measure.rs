//! Times two programs in turns, and says how they compare. Which programs is decided elsewhere.

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// One thing that was measured beside another.
pub struct Pair {
    pub name: String,
    pub beside: String,
    pub ours: Duration,
    pub theirs: Duration,
    /// The median of the ratios of the pairs.
    pub ratio: f64,
    /// The ratio that is aimed at, if one is.
    pub target: Option<f64>,
}

impl Pair {
    /// Runs two commands in turns.
    pub fn run(
        name: String,
        beside: String,
        target: Option<f64>,
        rounds: usize,
        ours: impl Fn() -> Command,
        theirs: impl Fn() -> Command,
    ) -> Self {
        let timed = (0..rounds).map(|_| (time(&mut ours()), time(&mut theirs())));
        Self::of(name, beside, target, &timed.collect::<Vec<_>>())
    }

    /// The comparison of times that were taken in turns.
    pub fn of(
        name: String,
        beside: String,
        target: Option<f64>,
        timed: &[(Duration, Duration)],
    ) -> Self {
        let mut ratios: Vec<f64> = timed
            .iter()
            .map(|(a, b)| a.as_secs_f64() / b.as_secs_f64())
            .collect();
        ratios.sort_by(f64::total_cmp);
        let pair = Self {
            name,
            beside,
            ours: median(timed.iter().map(|(ours, _)| *ours).collect()),
            theirs: median(timed.iter().map(|(_, theirs)| *theirs).collect()),
            ratio: ratios[ratios.len() / 2],
            target,
        };
        eprintln!("{}", pair.line());
        pair
    }

    fn line(&self) -> String {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let target = self.target.map_or_else(String::new, |target| {
            let met = if self.ratio <= target {
                "met"
            } else {
                "missed"
            };
            format!("at most {target:>4.1}  {met}")
        });
        let (name, beside) = (&self.name, &self.beside);
        let (ours, theirs) = (ms(self.ours), ms(self.theirs));
        format!(
            "{name:<48} {ours:>8.1} ms  {beside:<20} {theirs:>8.1} ms  {:>6.2}  {target}",
            self.ratio
        )
    }
}

/// All comparisons, one a line.
pub fn table(pairs: &[Pair]) -> String {
    let mut text = format!(
        "{:<48} {:>11}  {:<20} {:>11}  {:>6}  aimed at\n",
        "what", "time", "beside", "time", "ratio"
    );
    for pair in pairs {
        writeln!(text, "{}", pair.line()).unwrap();
    }
    text
}

/// How long a command takes from its start to its end; what it prints goes nowhere.
pub fn time(command: &mut Command) -> Duration {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let began = Instant::now();
    let ended = command.status().unwrap();
    let took = began.elapsed();
    // 1 is what ripgrep says when it finds nothing.
    assert!(
        matches!(ended.code(), Some(0 | 1)),
        "{command:?} ended with {ended}"
    );
    took
}

/// The middle one.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The most memory that a command held, in MB: what Linux says of it shortly before its end.
pub fn peak(command: &mut Command) -> f64 {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut peak = 0.0;
    while child.try_wait().unwrap().is_none() {
        peak = high_water(child.id()).unwrap_or(peak);
    }
    peak
}

/// The most memory that a running process has held so far, in MB; nothing where the system does not tell.
pub fn high_water(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
