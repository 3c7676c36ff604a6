//! A pseudo-terminal with the program in it, and a screen that shows what it draws. It waits by reading, never by sleeping.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::house::House;

/// How long something may take on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often something that draws nothing is looked at.
const GLANCE: Duration = Duration::from_millis(20);

/// How the program is to be started.
pub struct Start<'a> {
    pub args: &'a [&'a str],
    pub variables: &'a [(&'a str, &'a str)],
    /// Columns and rows.
    pub size: (u16, u16),
    /// Whether the terminal sends the program a hang-up when it goes, as a terminal that is its own does.
    pub controlling: bool,
}

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            args: &[],
            variables: &[],
            size: (80, 24),
            controlling: true,
        }
    }
}

/// The terminal.
pub struct Terminal {
    parser: vt100::Parser,
    output: Receiver<Vec<u8>>,
    input: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    reader: Option<JoinHandle<()>>,
    /// Tells the reader to let go of the terminal with the next output.
    let_go: Arc<AtomicBool>,
    ended: Receiver<ExitStatus>,
    running: bool,
    pid: Pid,
    settings_before: String,
    /// Everything that was drawn, as it came.
    pub raw: Vec<u8>,
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}

impl Terminal {
    /// Opens the screens with these arguments, in the dark theme so that the terminal is asked nothing.
    pub fn open(house: &House, args: &[&str]) -> Self {
        Self::start(
            house,
            &Start {
                args,
                ..Start::default()
            },
        )
    }

    pub fn start(house: &House, start: &Start<'_>) -> Self {
        let pair = native_pty_system().openpty(pty_size(start.size)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_handshake"));
        command.args(start.args);
        command.args(["--theme", "dark"]);
        command.cwd(house.root());
        command.set_controlling_tty(start.controlling);
        command.env_clear();
        for (name, value) in house.variables() {
            command.env(name, value);
        }
        for (name, value) in start.variables {
            command.env(name, value);
        }
        let settings_before = format!("{:?}", pair.master.get_termios());
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap().cast_signed()).unwrap();
        let (tell_end, ended) = channel();
        thread::spawn(move || tell_end.send(child.wait().unwrap()));
        let let_go = Arc::new(AtomicBool::new(false));
        let (output, reader) = read(pair.master.as_ref(), Arc::clone(&let_go));
        Self {
            parser: vt100::Parser::new(cells(start.size.1), cells(start.size.0), 0),
            output,
            input: pair.master.take_writer().unwrap(),
            master: pair.master,
            reader: Some(reader),
            let_go,
            ended,
            running: true,
            pid,
            settings_before,
            raw: Vec::new(),
        }
    }

    /// What the screen shows.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The text on the screen.
    pub fn text(&self) -> String {
        self.screen().contents()
    }

    /// Whether the terminal is as the program found it: no alternate screen, a cursor, its own settings.
    pub fn is_restored(&self) -> bool {
        let screen = self.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && format!("{:?}", self.master.get_termios()) == self.settings_before
    }

    /// Types, or pastes without saying so: everything in one write.
    pub fn send(&mut self, text: &str) {
        self.input.write_all(text.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Types, and waits until the screen shows something.
    #[track_caller]
    pub fn press(&mut self, keys: &str, then: &str) {
        self.send(keys);
        self.until(then);
    }

    /// The words on the screen, one space between them, however the lines break.
    pub fn words(&self) -> String {
        let text = self.text();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until the screen shows some words.
    #[track_caller]
    pub fn until(&mut self, words: &str) {
        self.wait(&format!("shows {words:?}"), |terminal| {
            terminal.words().contains(words.trim())
        });
    }

    /// Waits until the screen no longer shows some words.
    #[track_caller]
    pub fn until_gone(&mut self, words: &str) {
        self.wait(&format!("no longer shows {words:?}"), |terminal| {
            !terminal.words().contains(words)
        });
    }

    /// Reads until something is so.
    #[track_caller]
    pub fn wait(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !so(self) {
            let now = Instant::now();
            assert!(
                now < deadline && (self.read_until(now + GLANCE) || so(self)),
                "waited in vain until it {what}:\n{}",
                self.text()
            );
        }
    }

    /// Shows what comes until a moment; says whether more can come.
    pub fn read_until(&mut self, deadline: Instant) -> bool {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => {
                    self.show(&bytes);
                    if left.is_zero() {
                        return true;
                    }
                }
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    fn show(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.parser.process(bytes);
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Whether the system has stopped the program.
    #[cfg(target_os = "linux")]
    pub fn is_stopped(&self) -> bool {
        let path = format!("/proc/{}/stat", self.pid.as_raw_nonzero());
        let stat = std::fs::read_to_string(path).unwrap_or_default();
        stat.rsplit(") ")
            .next()
            .is_some_and(|rest| rest.starts_with('T'))
    }

    /// Gives the window another size: columns and rows.
    pub fn resize(&mut self, size: (u16, u16)) {
        self.parser
            .screen_mut()
            .set_size(cells(size.1), cells(size.0));
        self.master.resize(pty_size(size)).unwrap();
    }

    /// Waits for the program to end by itself, and shows all that it drew.
    #[track_caller]
    pub fn end(&mut self) -> ExitStatus {
        let status = self.ended.recv_timeout(PATIENCE);
        let status =
            status.unwrap_or_else(|_| panic!("the program does not end:\n{}", self.text()));
        self.running = false;
        while let Ok(bytes) = self.output.recv_timeout(GLANCE) {
            self.show(&bytes);
        }
        status
    }

    /// Takes the terminal away under the program, and waits for its end.
    #[track_caller]
    pub fn hang_up(self) -> ExitStatus {
        let mut parts = self;
        parts.let_go.store(true, Ordering::Release);
        // Has everything drawn again, so that the reader wakes and lets go of its end.
        parts.send("\u{c}");
        parts.reader.take().unwrap().join().unwrap();
        // The writer goes last, since it types an end of input before it does.
        parts.input = Box::new(std::io::sink());
        parts.master = native_pty_system()
            .openpty(PtySize::default())
            .unwrap()
            .master;
        let status = parts.ended.recv_timeout(PATIENCE);
        parts.running = status.is_err();
        status.expect("the program outlives its terminal")
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.running && self.ended.try_recv().is_err() {
            // A test that failed leaves no program behind; it may be ending by itself.
            let _ended = kill_process(self.pid, Signal::KILL);
        }
    }
}

/// Reads on a thread of its own until the program lets go of the terminal, or we do.
fn read(master: &dyn MasterPty, let_go: Arc<AtomicBool>) -> (Receiver<Vec<u8>>, JoinHandle<()>) {
    let mut from = master.try_clone_reader().unwrap();
    let (sender, output) = channel();
    let reader = thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        // An error is how Linux says that nobody holds the other end any more.
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if let_go.load(Ordering::Acquire) || sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    (output, reader)
}
