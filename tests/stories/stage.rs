//! The stage of the stories: the real screens, the real saver in a folder of its own, a clock that the story sets, and an
//! audience that reads the screen and the file. No terminal, and nobody sleeps: news of the disk are waited for.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use handshake::domain::agenda::Language;
use handshake::domain::clock::Moment;
use handshake::domain::desk::Deed;
use handshake::domain::minutes::PointMinutes;
use handshake::domain::session::Session;
use handshake::store::librarian::{Ask, Librarian, Told};
use handshake::store::seeker::{Answer, Question, Seeker};
use handshake::store::worker::{Job, News, Worker};
use handshake::store::{Library, agendas, demo, read_session, session_text};
use handshake::tui::app::{App, Effect, Msg};
use handshake::tui::theme::{Look, Theme};
use handshake::tui::widget::page::Page;
use jiff::civil::{DateTime, date};
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use tempfile::TempDir;

use crate::window;

/// A disk that says nothing for so long never will.
const PATIENCE: Duration = Duration::from_secs(20);

/// When every story begins: a Thursday.
pub const BEGIN: DateTime = date(2026, 12, 3).at(13, 0, 0, 0);

const LOOK: Look = Look {
    theme: Theme::Mono,
    true_colour: false,
    unicode: true,
};

/// What the threads of the disk tell.
#[derive(Debug)]
enum Heard {
    Disk(News),
    Library(Told),
    Search(Answer),
}

/// The threads of a library, and what they tell.
fn start(library: Library, tell: Sender<Heard>) -> (Worker, Librarian) {
    let told = tell.clone();
    let librarian = Librarian::start(library.clone(), move |found| {
        drop(told.send(Heard::Library(found)));
    });
    let worker = Worker::start(library, move |news| drop(tell.send(Heard::Disk(news))));
    (worker, librarian)
}

/// One window of the program, and the folder that it works in.
pub struct Stage {
    pub app: App,
    library: Library,
    worker: Worker,
    librarian: Librarian,
    seeker: Option<Seeker>,
    tell: Sender<Heard>,
    heard: Receiver<Heard>,
    folder: Arc<TempDir>,
    now: Moment,
    save: Option<(Arc<Session>, u64)>,
    /// Whether the disk is still busy with the other sessions.
    slow: bool,
    /// Whether the program has ended.
    pub ended: bool,
    /// How often the bell has rung.
    pub rung: usize,
    /// What was last to be kept of the bell.
    pub kept_bell: Option<bool>,
}

impl Stage {
    /// The program as it is started on a fresh machine: the list of sessions, which is empty.
    pub fn empty(language: Language) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::on(folder, language, 1)
    }

    /// The list of these sessions, which other meetings left behind.
    pub fn after(language: Language, sessions: &[Session]) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let library = Library::at(folder.path().to_owned());
        for session in sessions {
            library.create(session).unwrap();
        }
        Self::on(folder, language, 1)
    }

    fn on(folder: Arc<TempDir>, language: Language, seed: u64) -> Self {
        Self::on_disk(folder, language, seed, false)
    }

    fn on_disk(folder: Arc<TempDir>, language: Language, seed: u64, slow: bool) -> Self {
        let library = Library::at(folder.path().to_owned());
        let (tell, heard) = channel();
        let (worker, librarian) = start(library.clone(), tell.clone());
        let now = Moment {
            running: Duration::ZERO,
            wall: BEGIN,
            unix_millis: 1_796_302_800_000,
        };
        let mut stage = Self {
            app: App::new(language, LOOK, seed, now),
            library,
            worker,
            librarian,
            seeker: None,
            tell,
            heard,
            folder,
            now,
            save: None,
            slow,
            ended: false,
            rung: 0,
            kept_bell: None,
        };
        stage.resize(100, 30);
        stage.carry_out(Effect::List);
        stage
    }

    /// A session that is being prepared.
    pub fn preparing(language: Language) -> Self {
        let mut stage = Self::empty(language);
        stage.keys("<Enter>");
        stage
    }

    /// A session of three people at the opening.
    pub fn opening(language: Language) -> Self {
        let mut stage = Self::preparing(language);
        stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Enter><Enter>");
        stage.keys("Ana de Vries s<Enter>Bram m<Enter>Chris Vos, COO, g<Enter><Ctrl+b>");
        stage
    }

    /// The same session at the first point, with nothing said before it.
    pub fn begun(language: Language) -> Self {
        let mut stage = Self::opening(language);
        stage.keys("x");
        stage
    }

    /// A session of these people at the step in which the first point is rated; names and sides as they are typed.
    pub fn rating(language: Language, people: &[&str]) -> Self {
        let mut stage = Self::preparing(language);
        stage.keys("Noordzee Pompen<Enter>Kick-off<Enter><Enter><Enter><Enter>");
        for person in people {
            stage.keys(&format!("{person}<Enter>"));
        }
        stage.keys("<Ctrl+b>x<Enter>");
        stage
    }

    /// Goes to the closing, through all of its parts, and closes the session with nothing said there.
    pub fn close(&mut self) {
        self.keys(
            "oc<Right><Right><Right><Right><Right><Right><Right><Right><Right><Right><Enter>",
        );
    }

    /// Another window on the session that this one writes.
    pub fn another_window(&mut self) -> Self {
        self.hand_over();
        let mut other = Self::on(Arc::clone(&self.folder), Language::En, 2);
        other.open(&self.path());
        other
    }

    /// The program is killed; started again, it opens the session.
    pub fn start_again(mut self) -> Self {
        self.hand_over();
        let (path, folder) = (self.path(), Arc::clone(&self.folder));
        let language = self.app.locale.language();
        drop(self);
        let mut again = Self::on(folder, language, 3);
        again.open(&path);
        again
    }

    /// The program is killed; started again, it opens the session while the earlier ones are still being read.
    pub fn start_again_on_a_slow_disk(mut self) -> Self {
        self.hand_over();
        let (path, folder) = (self.path(), Arc::clone(&self.folder));
        let language = self.app.locale.language();
        drop(self);
        let mut again = Self::on_disk(folder, language, 3, true);
        again.open(&path);
        again
    }

    /// The slow disk has read the earlier sessions.
    pub fn read_at_last(&mut self) {
        self.slow = false;
        self.carry_out(Effect::ReadTogether);
    }

    /// The program is killed, somebody changes what is in the file, and it is opened again.
    pub fn with_file(mut self, change: impl FnOnce(&mut Session)) -> Self {
        self.hand_over();
        let mut session = self.file();
        let (path, folder) = (self.path(), Arc::clone(&self.folder));
        let language = self.app.locale.language();
        drop(self);
        change(&mut session);
        fs::write(&path, session_text(&session).unwrap()).unwrap();
        let mut again = Self::on(folder, language, 3);
        again.open(&path);
        again
    }

    fn open(&mut self, path: &Path) {
        self.worker.send(Job::Open(path.to_owned()));
        self.hear_until(|news| matches!(news, News::Opened(_) | News::NotOpened(_)));
    }

    /// Types: `<Enter>` or `<Ctrl+z>` is a key, any other character is itself. Then waits until the disk has it.
    pub fn keys(&mut self, script: &str) {
        let mut rest = script;
        while let Some(first) = rest.chars().next() {
            let name;
            (name, rest) = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
                Some(split) => split,
                None => rest.split_at(first.len_utf8()),
            };
            self.tell(Msg::Key(window::key(name)));
        }
        self.hand_over();
    }

    /// Types one character, whichever it is.
    pub fn press(&mut self, character: char) {
        self.tell(Msg::Key(KeyCode::Char(character).into()));
    }

    /// Enters what was typed, and leaves the question that follows, where one does.
    pub fn enter_and_leave(&mut self) {
        self.keys("<Enter>");
        if self.app.asking.is_some() {
            self.keys("<Esc>");
        }
    }

    pub fn paste(&mut self, text: &str) {
        self.tell(Msg::Paste(text.to_owned()));
        self.hand_over();
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.tell(Msg::Resize(columns, rows));
    }

    /// Lets time go by, second by second.
    pub fn pass(&mut self, time: Duration) {
        for _ in 0..time.as_secs() {
            let second = Duration::from_secs(1);
            self.now.running += second;
            self.now.wall += jiff::SignedDuration::from_secs(1);
            self.now.unix_millis += 1000;
            self.tell(Msg::Tick);
        }
        self.hand_over();
    }

    /// Sets the clock on the wall; the time that goes by is another.
    pub fn set_wall(&mut self, wall: DateTime) {
        self.now.wall = wall;
        self.tell(Msg::Tick);
        self.hand_over();
    }

    fn tell(&mut self, msg: Msg) {
        for effect in self.app.update(msg, self.now) {
            self.carry_out(effect);
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        if let Effect::Save(session, revision) = effect {
            self.save = Some((session, revision));
            return;
        }
        self.hand_over();
        match effect {
            Effect::List => {
                self.worker.send(Job::List);
                self.hear_until(|news| matches!(news, News::Listed(_) | News::NotListed(_)));
            }
            Effect::Open { path, .. } => self.open(&path),
            Effect::Follow(path) => {
                self.librarian.ask(Ask::Read(path));
                self.learn_until(|told| matches!(told, Told::Read(_) | Told::Unread(_)));
            }
            Effect::ReadTogether if self.slow => {}
            Effect::ReadTogether => {
                self.librarian.ask(Ask::Shelf);
                self.learn_until(|told| matches!(told, Told::Shelf { .. } | Told::Unread(_)));
            }
            Effect::Search(words) => self.search(&words),
            Effect::EndSearch => self.seeker = None,
            Effect::Compare(files) => {
                self.librarian.ask(Ask::Compare(files));
                self.learn_until(|told| matches!(told, Told::Compared { .. }));
            }
            Effect::Merge(files) => {
                self.worker.send(Job::Merge(files));
                let is_told = |news: &News| matches!(news, News::Merged(..) | News::NotMerged(_));
                self.hear_until(is_told);
            }
            Effect::Create => self.worker.send(Job::Create),
            Effect::Leave => self.worker.send(Job::Leave),
            Effect::Agendas => self.tell(Msg::Agendas(agendas::shipped().to_vec())),
            Effect::Quit => self.ended = true,
            Effect::Demo => self.lay_out_demo(),
            Effect::Ring => self.rung += 1,
            Effect::KeepBell(rings) => self.kept_bell = Some(rings),
            Effect::Save(..) | Effect::Keep(_) | Effect::Redraw => {}
        }
    }

    /// Looks for words, and waits until every session was searched.
    fn search(&mut self, words: &str) {
        let (library, tell) = (self.library.clone(), self.tell.clone());
        let seeker = self.seeker.get_or_insert_with(|| {
            Seeker::start(library, move |answer| {
                drop(tell.send(Heard::Search(answer)));
            })
        });
        seeker.ask_of(Question {
            typed: words.to_owned(),
            today: self.app.now.wall.date(),
            shelf: self.app.together.shelf.clone(),
        });
        let is_last = |answer: &Answer| answer.asked == words && answer.left == 0;
        self.wait_until(|heard| matches!(heard, Heard::Search(answer) if is_last(answer)));
    }

    fn lay_out_demo(&mut self) {
        let library = Library::at(self.folder.path().to_owned());
        let language = self.app.locale.language();
        let demo = demo::lay_out(&library, language, BEGIN.date()).unwrap();
        (self.worker, self.librarian) = start(demo.clone(), self.tell.clone());
        self.library = demo;
        self.carry_out(Effect::List);
    }

    /// Gives the disk the newest version, and waits until it has it or says why not.
    fn hand_over(&mut self) {
        if let Some((session, newest)) = self.save.take() {
            self.worker.send(Job::Save(session, newest));
            self.hear_until(|news| match news {
                News::Saved { revision, .. } | News::NotSaved { revision, .. } => {
                    *revision == newest
                }
                _ => false,
            });
        }
    }

    /// Waits for news of the disk, and tells the screens all that comes before them.
    pub fn hear_until(&mut self, wanted: impl Fn(&News) -> bool) {
        self.wait_until(|heard| matches!(heard, Heard::Disk(news) if wanted(news)));
    }

    /// Waits for what was found in the library, and tells the screens all that comes before it.
    fn learn_until(&mut self, wanted: impl Fn(&Told) -> bool) {
        self.wait_until(|heard| matches!(heard, Heard::Library(told) if wanted(told)));
    }

    fn wait_until(&mut self, wanted: impl Fn(&Heard) -> bool) {
        loop {
            let heard = self.heard.recv_timeout(PATIENCE);
            let heard = heard.expect("the disk has nothing to tell");
            let last = wanted(&heard);
            self.tell(match heard {
                Heard::Disk(news) => Msg::Disk(news),
                Heard::Library(told) => Msg::Told(told),
                Heard::Search(answer) => Msg::Found(Box::new(answer)),
            });
            if last {
                return;
            }
        }
    }

    /// Reads the folder anew, as the program does when it is started.
    pub fn list(&mut self) {
        self.carry_out(Effect::List);
    }

    /// The files of the folder, each with its text, by name.
    pub fn files(&self) -> Vec<(String, String)> {
        let entries = fs::read_dir(self.folder().join("sessions")).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let sessions = paths.filter(|path| path.extension().is_some_and(|end| end == "ron"));
        let mut files: Vec<(String, String)> = sessions
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read_to_string(&path).unwrap())
            })
            .collect();
        files.sort();
        files
    }

    /// Changes the session in a way for which there is no key, or too many keys.
    pub fn edit(&mut self, change: impl FnOnce(&mut Session)) {
        let desk = self.app.desk.as_mut().expect("a session is open");
        desk.edit(Deed::Note, change);
        self.tell(Msg::Tick);
        self.hand_over();
    }

    /// The file of the session.
    pub fn path(&self) -> PathBuf {
        self.app.path.clone().expect("the session was saved")
    }

    /// The folder of the library.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The session as it stands in its file, which must be what is on the screen.
    pub fn file(&self) -> Session {
        let session = read_session(&self.path()).unwrap();
        assert_eq!(Some(&session), self.app.session(), "the file is behind");
        session
    }

    /// What the file says of a point.
    pub fn point(&self, id: &str) -> PointMinutes {
        self.file().minutes.point(id).unwrap().clone()
    }

    /// The file as text.
    pub fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    /// The lines of the screen.
    pub fn lines(&self) -> Vec<String> {
        let (columns, rows) = self.app.size;
        window::lines(&window::drawn(&self.app, columns, rows))
    }

    /// So many lines from the first that holds this text, without the margin; empty ones are left out.
    pub fn from(&self, text: &str, count: usize) -> Vec<String> {
        let lines = self.lines();
        let margin = usize::from(self.page().body.x);
        let first = lines.iter().position(|line| line.contains(text));
        let first = first.unwrap_or_else(|| panic!("{text:?} is not on\n{}", lines.join("\n")));
        lines[first..]
            .iter()
            .filter(|line| !line.is_empty())
            .take(count)
            .map(|line| line.chars().skip(margin).collect())
            .collect()
    }

    /// The one line that the program has to say.
    pub fn notice(&self) -> String {
        self.line(self.page().notice.y)
    }

    /// The line that says what keys do now.
    pub fn foot(&self) -> String {
        self.line(self.page().foot.y + 1)
    }

    fn page(&self) -> Page {
        let (columns, rows) = self.app.size;
        Page::of(Rect::new(0, 0, columns, rows))
    }

    fn line(&self, row: u16) -> String {
        self.lines()[usize::from(row)].trim().to_owned()
    }

    /// Whether the screen shows a text, on one line.
    pub fn shows(&self, text: &str) -> bool {
        self.lines().iter().any(|line| line.contains(text))
    }

    #[track_caller]
    pub fn assert_shows(&self, text: &str) {
        assert!(
            self.shows(text),
            "{text:?} is not on\n{}",
            self.lines().join("\n")
        );
    }

    /// Checks that the screen says a sentence, over however many lines of however narrow a box.
    #[track_caller]
    pub fn assert_says(&self, sentence: &str) {
        let lines = self.lines();
        let words = lines.iter().flat_map(|line| match line.split('│').nth(1) {
            Some(boxed) => boxed.split_whitespace(),
            None => line.split_whitespace(),
        });
        let said: Vec<&str> = words.collect();
        assert!(
            said.join(" ").contains(sentence),
            "{sentence:?} is not said on\n{}",
            lines.join("\n")
        );
    }

    #[track_caller]
    pub fn assert_hides(&self, text: &str) {
        assert!(
            !self.shows(text),
            "{text:?} is on\n{}",
            self.lines().join("\n")
        );
    }
}

/// Four people of each side.
pub const EIGHT: [&str; 8] = [
    "Ana s", "Bob s", "Carla s", "Daan s", "Eva m", "Femke m", "Gijs m", "Hanna m",
];

/// What the screens say in the language of the story.
pub const fn said(language: Language, english: &'static str, dutch: &'static str) -> &'static str {
    match language {
        Language::En => english,
        Language::Nl => dutch,
    }
}
