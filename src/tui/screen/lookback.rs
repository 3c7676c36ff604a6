//! Looking back at what earlier meetings agreed: first a list of it, then one agreement a screen. Enter leads through them and on
//! to the first point; what is said stands in this session only. The list and the single agreement draw themselves in files of
//! their own.

pub mod follows;
mod list;
mod one;

pub use list::{capital, sign as verdict_sign};

use ratatui::crossterm::event::KeyEvent;
use ratatui::text::Line;

use crate::domain::clock::Account;
use crate::domain::draft::Purpose;
use crate::domain::lookback::{Judgement, Link, LookBackText, Verdict, time_for};
use crate::domain::series::{Entry, Item};
use crate::domain::session::{Place, Session, Step};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::{lookback as subject, verdict};
use crate::tui::theme::Role;
use crate::tui::widget::paint::Pen;

use super::trail;

/// Where the group is in looking back, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LookBack {
    /// The agreement that fills the screen; `None` for the list.
    one: Option<Link>,
    /// The line of the list that the keys act on; the last is the way on.
    chosen: usize,
    /// The place in the meeting from which somebody looked back once more.
    from: Option<Place>,
}

impl LookBack {
    /// The list, as one comes to it from a place of the meeting.
    #[must_use]
    pub fn from(place: &Place) -> Self {
        let within = matches!(place, Place::Point { .. } | Place::Closing);
        Self {
            from: within.then(|| place.clone()),
            ..Self::default()
        }
    }

    /// An agreement, as one comes to it from outside; the meeting goes on from where it is.
    #[must_use]
    pub fn at(one: Link, place: &Place) -> Self {
        Self {
            one: Some(one),
            ..Self::from(place)
        }
    }

    /// Goes to the agreement about which somebody was typing.
    pub const fn take_up(&mut self, purpose: &Purpose) {
        if let Purpose::LookBack(asked) = purpose {
            self.one = Some(asked.of());
        }
    }

    /// Goes from an agreement back to the list; says whether one was there.
    pub fn close_one(&mut self) -> bool {
        self.one.take().is_some()
    }

    /// Where Esc leads from the list: to where one came from; `None` out of the session.
    #[must_use]
    pub fn back_to(&self) -> Option<Go> {
        self.from.clone().map(go_to)
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        let items = items(reach);
        if reach.desk.session().minutes.closed.is_none() && self.one.is_none() {
            reach.desk.turn_to(Place::LookBack);
            reach.desk.plan_look_back(time_for(items.len()));
        }
        if self.one.is_none() {
            self.chosen = first_open(&items, reach.desk.session());
        }
    }

    /// Is told that the earlier sessions were read.
    pub fn renew(&mut self, reach: &mut Reach<'_>) {
        if self.one.is_none() {
            self.arrive(reach);
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::LookBack::find(key) else {
            return false;
        };
        let items = items(reach);
        match action {
            action::LookBack::On => self.on(&items, reach),
            action::LookBack::Skip => self.leave(reach),
            action::LookBack::Down => self.step(1, &items),
            action::LookBack::Up => self.step(-1, &items),
            action::LookBack::Later => self.turn(1, &items),
            action::LookBack::Earlier => self.turn(-1, &items),
            action::LookBack::Kept => self.judge(Judgement::Kept, &items, reach),
            action::LookBack::Partly => self.judge(Judgement::Partly, &items, reach),
            action::LookBack::NotKept => self.judge(Judgement::NotKept, &items, reach),
            action::LookBack::NoLongerNeeded => {
                self.judge(Judgement::NoLongerNeeded, &items, reach);
            }
            action::LookBack::Measured
            | action::LookBack::Why
            | action::LookBack::Renew
            | action::LookBack::Amend
            | action::LookBack::Drop => self.say(action, &items, reach),
        }
        true
    }

    /// The agreement that the keys act on: the one on the screen, else the chosen one of the list.
    fn here(&self, items: &[Item]) -> Option<Link> {
        let at = match self.one {
            Some(one) => items.iter().position(|item| item.of == one),
            None => Some(self.chosen),
        };
        items.get(at?).map(|item| item.of)
    }

    fn place(&self, items: &[Item]) -> usize {
        let one = self.one;
        let found = items.iter().position(|item| Some(item.of) == one);
        found.unwrap_or(self.chosen).min(items.len())
    }

    /// Enter: into the chosen agreement, on to what is still to be said of it, to the next one, and at the end out.
    fn on(&mut self, items: &[Item], reach: &mut Reach<'_>) {
        let Some(of) = self.here(items) else {
            self.leave(reach);
            return;
        };
        if self.one.is_none() {
            self.one = Some(of);
            return;
        }
        let verdict = reach.desk.session().minutes.verdict(of);
        let entry = reach.earlier.and_then(|earlier| earlier.entry_of(of));
        let changeable = !reach.desk.read_only() && reach.desk.session().minutes.closed.is_none();
        if changeable && verdict.is_some_and(|verdict| verdict::wants_sequel(verdict, entry)) {
            reach.guide(Question::Sequel(of));
        } else {
            self.turn(1, items);
        }
    }

    /// Goes to the next or the one before; beyond the ends to the list.
    fn turn(&mut self, by: isize, items: &[Item]) {
        if self.one.is_none() {
            if by > 0 {
                self.one = self.here(items);
            }
            return;
        }
        let next = self.place(items).checked_add_signed(by);
        self.one = next.and_then(|next| items.get(next)).map(|item| item.of);
        self.chosen = next.unwrap_or(0).min(items.len());
    }

    fn step(&mut self, by: isize, items: &[Item]) {
        if self.one.is_some() {
            self.turn(by, items);
        } else {
            self.chosen = self.chosen.saturating_add_signed(by).min(items.len());
        }
    }

    /// Takes a verdict; on the list the next line follows at once, on the screen of one what is still to be asked.
    fn judge(&mut self, judgement: Judgement, items: &[Item], reach: &mut Reach<'_>) {
        let Some(of) = self.changeable(items, reach) else {
            return;
        };
        let next = verdict::judge(of, judgement, reach);
        if self.one.is_none() {
            self.step(1, items);
        } else if let Some(question) = next {
            put(question, true, reach);
        }
    }

    /// Asks one thing about an agreement, which comes to fill the screen.
    fn say(&mut self, action: action::LookBack, items: &[Item], reach: &mut Reach<'_>) {
        let Some(of) = self.changeable(items, reach) else {
            return;
        };
        self.one = Some(of);
        let asked = match action {
            action::LookBack::Measured => LookBackText::Measured(of),
            action::LookBack::Why => LookBackText::Why(of),
            action::LookBack::Renew => LookBackText::Renew(of),
            action::LookBack::Amend if !verdict::may_amend(of, reach) => return,
            action::LookBack::Amend => LookBackText::Amend(of),
            _ => {
                verdict::end(of, reach);
                return;
            }
        };
        put(subject::ask(asked), false, reach);
    }

    /// The agreement that the keys act on, if there is one and the session can be changed; says why not.
    fn changeable(&self, items: &[Item], reach: &mut Reach<'_>) -> Option<Link> {
        self.here(items).filter(|_| reach.may_edit())
    }

    /// On with the meeting: to where somebody came from, else to the first point.
    fn leave(&self, reach: &mut Reach<'_>) {
        reach.go = Some(match &self.from {
            Some(place) => go_to(place.clone()),
            None => first_point(reach.desk.session()),
        });
    }

    /// Is told that a question was answered; asks the next one, where one follows.
    pub fn answered(&mut self, _asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        if let Some(question) = next {
            put(question, true, reach);
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let Some(earlier) = &scene.app.earlier else {
            head(scene, session, "", pen);
            pen.text(&scene.text("lookback-reading"), 2, scene.style(Role::Quiet));
            return;
        };
        let items = earlier.items(session);
        let at = self.place(&items);
        match items.get(at).filter(|_| self.one.is_some()) {
            Some(item) => one::draw(scene, session, item, (at, items.len()), pen),
            None => list::draw(scene, session, &items, self.chosen.min(items.len()), pen),
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        let items = scene
            .app
            .earlier
            .as_ref()
            .map(|earlier| earlier.items(session));
        let items = items.unwrap_or_default();
        let enter = match self.here(&items) {
            None => list::on(scene, session, self.from.as_ref()),
            Some(_) if self.one.is_none() => scene.text("enter-lookback-one"),
            Some(of) => {
                let verdict = session.minutes.verdict(of);
                let entry = scene
                    .app
                    .earlier
                    .as_ref()
                    .and_then(|earlier| earlier.entry_of(of));
                let wants = verdict.is_some_and(|v| verdict::wants_sequel(v, entry));
                scene.text(if wants {
                    "enter-lookback-sequel"
                } else {
                    "enter-lookback-next"
                })
            }
        };
        let mut offers = scene.offers::<action::LookBack>();
        let verdicts = (
            scene.text("key-lookback-verdicts"),
            scene.text("act-lookback-verdict"),
        );
        match self.here(&items) {
            None => offers.clear(),
            Some(_) if self.one.is_some() => offers.insert(0, verdicts),
            Some(_) => {
                offers = Vec::from_iter(scene.offer_of(action::LookBack::Skip));
                offers.insert(0, verdicts);
            }
        }
        offers.extend(scene.offers::<InSession>());
        (enter, offers)
    }
}

/// Asks with what is offered to begin with.
fn put(question: Question, guided: bool, reach: &mut Reach<'_>) {
    let text = match &question {
        Question::Text(Purpose::LookBack(asked)) => subject::offered(*asked, reach),
        _ => String::new(),
    };
    reach.put_with(question, guided, &text);
}

/// What the session looks back at; nothing while the earlier sessions are being read.
fn items(reach: &Reach<'_>) -> Vec<Item> {
    let session = reach.desk.session();
    let earlier = reach.earlier;
    earlier
        .map(|earlier| earlier.items(session))
        .unwrap_or_default()
}

/// The first agreement of which nothing was said; behind the last when there is none.
fn first_open(items: &[Item], session: &Session) -> usize {
    let waits = |item: &Item| {
        let verdict = session.minutes.verdict(item.of);
        verdict.and_then(|verdict| verdict.judgement).is_none()
    };
    items.iter().position(waits).unwrap_or(items.len())
}

/// What a verdict and the agreement that it is about say together.
fn told<'a>(
    scene: Scene<'a>,
    session: &'a Session,
    item: &Item,
) -> (Option<Entry<'a>>, Option<&'a Verdict>) {
    let earlier = scene.app.earlier.as_ref();
    let entry = earlier.and_then(|earlier| earlier.entry(item));
    (entry, session.minutes.verdict(item.of))
}

/// The sentence that is looked at.
fn sentence<'a>(entry: Option<Entry<'a>>, verdict: Option<&'a Verdict>) -> &'a str {
    let latest = entry.map(|entry| entry.agreement().text.as_str());
    latest.unwrap_or_else(|| verdict.map_or("", |verdict| &verdict.sentence))
}

/// The way to a place of the meeting.
fn go_to(place: Place) -> Go {
    match place {
        Place::Point { point, step } => Go::Point(point, step),
        Place::Closing => Go::Close,
        Place::Preparing | Place::Opening | Place::LookBack => Go::Session,
    }
}

/// The first point of today, or the closing of a meeting without points.
pub fn first_point(session: &Session) -> Go {
    let first = session.today().next();
    let first = first.map(|minutes| minutes.point.clone());
    first.map_or(Go::Close, |point| Go::Point(point, Step::Frame))
}

/// Where the meeting goes when the opening is over: to what it looks back at, if there is something, else to the first point.
pub fn after_opening(reach: &Reach<'_>) -> Go {
    let session = reach.desk.session();
    let waits = match reach.earlier {
        Some(earlier) => !earlier.items(session).is_empty(),
        // They are still being read: what a session follows is worth waiting for.
        None => session.follows.is_some() || !session.minutes.lookback.is_empty(),
    };
    if waits {
        Go::LookBack
    } else {
        first_point(session)
    }
}

/// The line that says where we are, and the time.
fn head(scene: Scene<'_>, session: &Session, place: &str, pen: &mut Pen<'_>) {
    let title = scene.text("lookback-title").to_uppercase();
    pen.line(&Line::from(vec![
        scene.span(&title, Role::Accent),
        scene.span(&format!("   {place}"), Role::Quiet),
    ]));
    if session.clock.look_back > 0 && session.minutes.closed.is_none() {
        pen.right(&trail::time(&Account::LookBack, scene, session));
    }
}
