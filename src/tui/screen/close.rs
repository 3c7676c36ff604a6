//! Closing: read back what was agreed and choose the first steps, give each parked item an owner and a day, say the words once
//! more, name the revenue team, settle the next meeting, check out. Enter walks through it all and closes the session.

mod check_out;
mod end;
mod lines;
mod lists;
mod parts;
mod read_back;
mod team;

use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Fate, Parked};
use crate::domain::opening::{ClosingText, Saying};
use crate::domain::session::{Place, Session};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::closing::question;
use crate::tui::widget::paint::Pen;

use super::checks;
use super::hatchet::Hatchet;
use parts::Part;

/// The part that is shown, and the line that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    part: Part,
    chosen: usize,
    /// Whether the chosen agreement has the screen to itself.
    reading: bool,
    hatchet: Hatchet,
}

impl Close {
    /// The closing at its first part.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self {
            part: Part::FirstSteps,
            chosen: 0,
            reading: false,
            hatchet: Hatchet::of(session, Saying::After),
        }
    }

    /// Is told that it was come to.
    pub fn arrive(&mut self, reach: &mut Reach<'_>) {
        if reach.desk.session().minutes.closed.is_none() {
            reach.desk.turn_to(Place::Closing);
        }
    }

    /// The part in which a text for this purpose is typed.
    pub(super) const fn part_of(purpose: &Purpose) -> Option<Part> {
        Some(match purpose {
            Purpose::Parked(_)
            | Purpose::ParkedOwner(_)
            | Purpose::Closing(ClosingText::ParkedDue(_)) => Part::Parked,
            Purpose::Closing(ClosingText::NewWord(_) | ClosingText::Word(_)) => Part::Words,
            Purpose::Closing(ClosingText::NewMember | ClosingText::Rhythm) => Part::Team,
            Purpose::Closing(ClosingText::Worth | ClosingText::NewLastWord) => Part::CheckOut,
            Purpose::NextMeeting => Part::NextMeeting,
            _ => return None,
        })
    }

    /// Goes to the part in which somebody was typing.
    pub fn take_up(&mut self, purpose: &Purpose) {
        if let Some(part) = Self::part_of(purpose) {
            self.show(part);
            if part == Part::Words {
                self.hatchet.take_up();
            }
        }
    }

    /// Leaves the agreement that has the screen to itself; says whether one had.
    pub const fn leave_reading(&mut self) -> bool {
        std::mem::replace(&mut self.reading, false)
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let closed = reach.desk.session().minutes.closed.is_some();
        if !closed && self.part == Part::Words && self.hatchet.press(key, reach) {
            return true;
        }
        let Some(action) = action::Close::find(key) else {
            return false;
        };
        match action {
            action::Close::On if closed => reach.go = Some(Go::Home),
            action::Close::Reopen if closed => reopen(reach),
            _ if closed => {}
            action::Close::On => self.on(reach),
            action::Close::Up => self.choose(-1, reach.desk.session()),
            action::Close::Down => self.choose(1, reach.desk.session()),
            action::Close::Earlier => self.earlier(reach.desk.session()),
            action::Close::Later => self.later(reach.desk.session()),
            action::Close::ReadBack => {
                self.show(Part::FirstSteps);
                self.reading = !reach.desk.session().read_back().is_empty();
            }
            action::Close::NextMeeting => {
                self.show(Part::NextMeeting);
                reach.ask(Question::Text(Purpose::NextMeeting));
            }
            action::Close::Member => self.jump(Part::Team, ClosingText::NewMember, reach),
            action::Close::Rhythm => self.jump(Part::Team, ClosingText::Rhythm, reach),
            action::Close::Worth => self.jump(Part::CheckOut, ClosingText::Worth, reach),
            action::Close::LastWord => self.jump(Part::CheckOut, ClosingText::NewLastWord, reach),
            action::Close::Choose
            | action::Close::Management
            | action::Close::Owner
            | action::Close::Due
            | action::Close::Text
            | action::Close::Drop
            | action::Close::Remove => self.on_line(action, reach),
            action::Close::Reopen => {}
        }
        true
    }

    fn show(&mut self, part: Part) {
        if self.part != part {
            self.part = part;
            self.chosen = 0;
        }
        self.reading = false;
    }

    fn jump(&mut self, part: Part, asked: ClosingText, reach: &mut Reach<'_>) {
        self.show(part);
        reach.guide(question(asked));
    }

    fn rows(&self, session: &Session) -> usize {
        let closing = &session.minutes.closing;
        match self.part {
            Part::FirstSteps => session.standing().count(),
            Part::Parked => session.minutes.parked.len(),
            Part::Team => closing.revenue_team.members.len(),
            Part::Management => parts::for_management(session).count(),
            Part::CheckOut => closing.last_words.len(),
            Part::Words | Part::NextMeeting | Part::Ready => 0,
        }
    }

    fn choose(&mut self, by: isize, session: &Session) {
        let last = self.rows(session).saturating_sub(1);
        self.chosen = self.chosen.saturating_add_signed(by).min(last);
    }

    fn later(&mut self, session: &Session) {
        if self.reading {
            self.choose(1, session);
        } else if self.part != Part::Words || !self.hatchet.later(session) {
            self.show(parts::beside(self.part, 1, session));
        }
    }

    fn earlier(&mut self, session: &Session) {
        if self.reading {
            self.choose(-1, session);
        } else if self.part != Part::Words || !self.hatchet.earlier(session) {
            self.show(parts::beside(self.part, -1, session));
        }
    }

    /// What Enter does: the next part, with its questions, and at the end the closing.
    fn on(&mut self, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        if self.reading {
            let last = self.chosen + 1 >= self.rows(session);
            self.reading = !last;
            self.choose(1, session);
        } else if self.part == Part::Words && self.hatchet.on(session) {
        } else if self.part == Part::Ready {
            close(reach);
        } else {
            self.go_on(reach);
        }
    }

    /// Shows the next part, and asks what it is for.
    fn go_on(&mut self, reach: &mut Reach<'_>) {
        let session = reach.desk.session();
        self.show(parts::beside(self.part, 1, session));
        let closing = &session.minutes.closing;
        let asked = match self.part {
            Part::Parked => {
                self.ask_owner(None, reach);
                None
            }
            Part::Words => {
                self.hatchet = Hatchet::of(session, Saying::After);
                None
            }
            Part::Team if closing.revenue_team.members.is_empty() => {
                Some(question(ClosingText::NewMember))
            }
            Part::NextMeeting => Some(Question::Text(Purpose::NextMeeting)),
            Part::CheckOut if closing.worth.is_empty() => Some(question(ClosingText::Worth)),
            _ => None,
        };
        if let Some(asked) = asked {
            reach.guide(asked);
        }
    }

    /// Asks who takes the next parked item that nobody has.
    fn ask_owner(&mut self, after: Option<Uuid>, reach: &mut Reach<'_>) {
        let items = &reach.desk.session().minutes.parked;
        let from = after
            .and_then(|id| items.iter().position(|item| item.id == id))
            .map_or(0, |place| place + 1);
        let open = |(_, item): &(usize, &Parked)| item.fate == Fate::Open;
        let mut open = items.iter().enumerate().skip(from).filter(open);
        if let Some((place, id)) = open.next().map(|(place, item)| (place, item.id)) {
            self.chosen = place;
            reach.guide(Question::Text(Purpose::ParkedOwner(id)));
        }
    }

    /// Is told that a question was answered: asks the next one, or goes on where nothing more is to be asked.
    pub fn answered(&mut self, asked: &Asking, next: Option<Question>, reach: &mut Reach<'_>) {
        if let Some(next) = next {
            reach.guide(next);
            return;
        }
        let nothing = asked.text().trim().is_empty();
        match asked.purpose() {
            Some(Purpose::ParkedOwner(id)) if asked.guided => self.ask_owner(Some(*id), reach),
            Some(Purpose::ParkedOwner(id)) if !nothing => {
                reach.ask(question(ClosingText::ParkedDue(*id)));
            }
            Some(Purpose::Closing(text)) if asked.guided => {
                self.answered_part(*text, nothing, reach);
            }
            Some(Purpose::NextMeeting) if asked.guided => self.go_on(reach),
            _ => {}
        }
    }

    fn answered_part(&mut self, text: ClosingText, nothing: bool, reach: &mut Reach<'_>) {
        match text {
            ClosingText::ParkedDue(id) => self.ask_owner(Some(id), reach),
            ClosingText::NewWord(side) => {
                if !self.hatchet.no_word(side, reach) {
                    self.go_on(reach);
                }
            }
            ClosingText::NewMember => {
                let team = &reach.desk.session().minutes.closing.revenue_team;
                if team.members.is_empty() {
                    self.go_on(reach);
                } else if team.rhythm.is_empty() {
                    reach.guide(question(ClosingText::Rhythm));
                }
            }
            ClosingText::Worth if nothing => self.go_on(reach),
            ClosingText::NewLastWord => self.go_on(reach),
            ClosingText::Word(_) | ClosingText::Rhythm | ClosingText::Worth => {}
        }
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        if session.minutes.closed.is_some() {
            end::done(scene, session, pen);
            return;
        }
        if self.reading {
            read_back::draw(self.chosen, scene, session, pen);
            return;
        }
        parts::path(self.part, session, scene, pen);
        pen.skip(1);
        // Where the read-back begins there is still time to mend what the checks found.
        let early = self.part == Part::FirstSteps && scene.app.asking.is_none();
        if let Some(line) = checks::before_closing(scene, session).filter(|_| early) {
            pen.foot(&line);
        }
        match self.part {
            Part::FirstSteps => lists::first_steps(self.chosen, scene, session, pen),
            Part::Parked => lists::parked(self.chosen, scene, session, pen),
            Part::Words => self.hatchet.view(scene, session, pen),
            Part::Team => team::draw(self.chosen, scene, session, pen),
            Part::NextMeeting => end::next_meeting(scene, session, pen),
            Part::Management => lists::for_management(self.chosen, scene, session, pen),
            Part::CheckOut => check_out::draw(self.chosen, scene, session, pen),
            Part::Ready => end::ready(scene, session, pen),
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (String, Vec<Offer>) {
        let of = |actions: &[action::Close]| -> Vec<Offer> {
            let offers = actions.iter().filter_map(|&action| scene.offer_of(action));
            offers.collect()
        };
        if session.minutes.closed.is_some() {
            let mut offers = of(&[action::Close::Reopen]);
            offers.extend(scene.offer_of(InSession::Overview));
            return (scene.text("enter-home"), offers);
        }
        if self.reading {
            let last = self.chosen + 1 >= self.rows(session);
            let enter = if last {
                "enter-read-back-done"
            } else {
                "enter-read-back-next"
            };
            return (
                scene.text(enter),
                of(&[action::Close::Choose, action::Close::Management]),
            );
        }
        let mut enter = scene.text(parts::enter(self.part, session));
        let mut offers = match self.part {
            Part::FirstSteps => of(&[action::Close::Choose, action::Close::ReadBack]),
            Part::Parked => of(&[
                action::Close::Owner,
                action::Close::Due,
                action::Close::Drop,
                action::Close::Text,
            ]),
            Part::Words => {
                let (within, offers) = self.hatchet.foot(scene, session);
                enter = within.unwrap_or(enter);
                offers
            }
            Part::Team => of(&[action::Close::Member, action::Close::Rhythm]),
            Part::Management => of(&[action::Close::Management]),
            Part::CheckOut => of(&[action::Close::Worth, action::Close::LastWord]),
            Part::NextMeeting | Part::Ready => of(&[action::Close::NextMeeting]),
        };
        offers.extend(scene.offers::<InSession>());
        (enter, offers)
    }
}

fn close(reach: &mut Reach<'_>) {
    let today = reach.today();
    reach.edit(Deed::Closed, |session| session.minutes.closed = Some(today));
}

fn reopen(reach: &mut Reach<'_>) {
    if reach.desk.read_only() {
        reach.warn(reach.locale.text("notice-read-only"));
        return;
    }
    // Not by way of `edit`, which refuses every change of a closed session.
    reach
        .desk
        .edit(Deed::Closed, |session| session.minutes.closed = None);
    reach.desk.turn_to(Place::Closing);
    reach.say(reach.locale.text("notice-reopened"));
}
