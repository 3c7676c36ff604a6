//! The ways from screen to screen: into a session, on, back, and out of it.

use std::sync::Arc;

use crate::domain::agenda::Agenda;
use crate::domain::desk::Desk;
use crate::domain::series::follow::follow_up;
use crate::domain::session::{Place, Session, Step};

use super::app::{App, Effect, Leaving, Saving};
use super::dialog::Dialog;
use super::reach::{Go, Notice};
use super::screen::{
    Aside, Attendance, Checks, Close, Home, LookBack, Map, Opening, Overview, PassScreen,
    PointScreen, Prepare, Screen, SheetScreen, Sight,
};

/// The agenda that a new session begins with.
const USUAL: &str = "alignment";

impl App {
    /// Knows the agendas from now on; without an open session somebody waits to prepare one.
    pub(super) fn take_agendas(&mut self, agendas: Vec<Agenda>) -> Vec<Effect> {
        self.agendas = agendas;
        let language = self.language;
        let usual = |agenda: &&Agenda| agenda.language == language && agenda.id == USUAL;
        let agenda = self
            .agendas
            .iter()
            .find(usual)
            .or_else(|| self.agendas.first());
        match agenda.cloned() {
            Some(agenda) if self.desk.is_none() => self.prepare(agenda),
            _ => Vec::new(),
        }
    }

    /// Lays a new session on the desk, to be prepared. Its file is made with the first word.
    pub(super) fn prepare(&mut self, agenda: Agenda) -> Vec<Effect> {
        let id = self.ids.next(self.now.unix_millis);
        let session = Session::new(id, self.now.wall.date(), Arc::new(agenda));
        self.begin_new(session)
    }

    /// Lays the session on the desk that follows another, to be prepared.
    pub(super) fn follow_up(&mut self, previous: &Session) -> Vec<Effect> {
        let today = self.now.wall.date();
        let all = self.together.chronicle();
        let open = all.map(|all| all.to_look_back(previous.id, today));
        let now = self.now.unix_millis;
        let mut id = || self.ids.next(now);
        let session = follow_up(previous, &open.unwrap_or_default(), today, &mut id);
        self.begin_new(session)
    }

    fn begin_new(&mut self, session: Session) -> Vec<Effect> {
        self.lay_down(Desk::new(session, false));
        let mut effects = vec![Effect::Create];
        effects.extend(self.wants_shelf());
        effects.extend(self.go(Go::Session));
        effects
    }

    /// Lays a session on the desk; nothing of it wants saving yet.
    pub(super) fn lay_down(&mut self, desk: Desk) {
        self.sent = desk.revision();
        self.desk = Some(desk);
        // A question that waits is about another session.
        self.asking = None;
        self.saving = Saving::Unchanged;
        self.path = None;
        self.held = false;
        self.earlier = None;
        self.unspent = std::time::Duration::ZERO;
        self.passing = None;
        self.follow_language();
    }

    /// Goes to another screen.
    pub(super) fn go(&mut self, go: Go) -> Vec<Effect> {
        if matches!(go, Go::Opening | Go::LookBack) {
            self.look_earlier();
        }
        let Some(session) = self.session() else {
            return Vec::new();
        };
        let screen = match go {
            Go::Home => return self.leave(),
            Go::Prepare => {
                let form = Screen::Prepare(Prepare::of(session));
                if let Some(desk) = &mut self.desk {
                    desk.turn_to(Place::Preparing);
                }
                form
            }
            Go::Opening => Screen::Opening(Opening::of(session)),
            Go::LookBack => Screen::LookBack(LookBack::from(&session.place)),
            Go::Point(point, step) => Screen::Point(PointScreen::at(point, step)),
            Go::Agreement(point, agreement) => {
                let mut screen = PointScreen::at(point, Step::Agree);
                screen.chosen = Some(agreement);
                Screen::Point(screen)
            }
            Go::Sheet(point) => Screen::Sheet(SheetScreen::at(point)),
            Go::Cell(spot) => Screen::Sheet(SheetScreen::at_cell(spot, session)),
            Go::Passing(point) => Screen::Passing(PassScreen::at(point)),
            Go::Timer => return self.look_aside(Sight::Timer),
            Go::Forms(forms) => return self.look_aside(Sight::Forms(*forms)),
            Go::Attendance => return self.look_aside(Sight::Attendance(Attendance::default())),
            Go::Map => return self.look_aside(Sight::Map(Map::at(self.screen.point()))),
            Go::Checks => {
                let checks = Checks::at(self.screen.point(), session);
                return self.look_aside(Sight::Checks(checks));
            }
            Go::Below => return self.look_back(),
            Go::Overview => Screen::Overview(Overview::at(self.screen.point())),
            Go::Close => Screen::Close(Close::of(session)),
            Go::Session => match &session.place {
                Place::Preparing => Screen::Prepare(Prepare::of(session)),
                Place::Opening => Screen::Opening(Opening::of(session)),
                Place::LookBack => Screen::LookBack(LookBack::default()),
                Place::Point { point, step } => {
                    Screen::Point(PointScreen::at(point.clone(), *step))
                }
                Place::Closing => Screen::Close(Close::of(session)),
            },
        };
        self.screen = screen;
        let mut effects = self.with_screen(Screen::arrive);
        if matches!(self.screen, Screen::Prepare(_)) && self.agendas.is_empty() {
            effects.push(Effect::Agendas);
        }
        effects
    }

    /// Lays a sight above the screen.
    fn look_aside(&mut self, sight: Sight) -> Vec<Effect> {
        let screen = std::mem::replace(&mut self.screen, Screen::Home(Home::default()));
        self.screen = Screen::Aside(Aside::above(screen, sight));
        Vec::new()
    }

    /// Takes the sight away, where one lies above a screen.
    fn look_back(&mut self) -> Vec<Effect> {
        let screen = std::mem::replace(&mut self.screen, Screen::Home(Home::default()));
        self.screen = match screen {
            Screen::Aside(aside) => *aside.below,
            other => other,
        };
        self.with_screen(Screen::arrive)
    }

    pub(super) fn back(&mut self) -> Vec<Effect> {
        let closed = match &mut self.screen {
            Screen::LookBack(screen) => screen.close_one(),
            Screen::Lookup(screen) => screen.back(),
            Screen::Close(screen) => screen.leave_reading(),
            _ => false,
        };
        if closed {
            return Vec::new();
        }
        match &self.screen {
            Screen::Home(_) => {
                let text = self.locale.text("notice-quit-with-q");
                self.notice = Some(Notice {
                    text,
                    attention: false,
                });
                Vec::new()
            }
            Screen::Lookup(_) => self.turn_outside(Screen::Home(Home::default())),
            Screen::LookBack(screen) => match screen.back_to() {
                Some(go) => self.go(go),
                None => self.leave(),
            },
            Screen::Prepare(_) | Screen::Opening(_) | Screen::Point(_) => self.leave(),
            Screen::Sheet(sheet) => {
                let back = self.session().map(|session| sheet.back_to(session));
                self.go(back.unwrap_or(Go::Session))
            }
            Screen::Passing(passing) => self.go(passing.back()),
            Screen::Aside(_) => self.look_back(),
            Screen::Overview(overview) => {
                let back = overview.back_to(self.session());
                self.go(back.unwrap_or(Go::Session))
            }
            Screen::Close(_) => match self.session() {
                Some(session) if session.minutes.closed.is_some() => self.leave(),
                Some(session) => {
                    let last = session
                        .today()
                        .next_back()
                        .map(|minutes| minutes.point.clone());
                    self.go(last.map_or(Go::Overview, |point| Go::Point(point, Step::Agree)))
                }
                None => Vec::new(),
            },
        }
    }

    /// Leaves the session for the list; what was typed stays with it.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        self.depart(Leaving::ToList)
    }

    /// Ends the program.
    pub(super) fn quit(&mut self) -> Vec<Effect> {
        self.depart(Leaving::Program)
    }

    /// Leaves once every word is on the disk; when the disk refuses them it stays, and says so.
    fn depart(&mut self, leaving: Leaving) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.save().into_iter().collect();
        if let Saving::NotSaved(why) = &self.saving {
            let ends = leaving == Leaving::Program;
            self.dialog = Some(Dialog::unsaved(why.clone(), ends));
            self.leaving = None;
            // Esc has closed the field of a form on the way out: it opens again, with its text.
            if self.asking.is_none() && matches!(self.screen, Screen::Prepare(_)) {
                effects.extend(self.with_screen(Screen::arrive));
            }
        } else if self.all_saved() {
            effects.extend(self.gone(leaving));
        } else if self.leaving == Some(leaving) {
            // Whoever asks a second time has waited long enough to be told what holds things up.
            let why = self.locale.text("notice-disk-is-slow");
            self.dialog = Some(Dialog::unsaved(why, leaving == Leaving::Program));
            self.leaving = None;
        } else {
            self.leaving = Some(leaving);
        }
        effects
    }

    /// Goes on with leaving, now that the disk has answered.
    pub(super) fn depart_at_last(&mut self) -> Vec<Effect> {
        self.leaving
            .take()
            .map_or_else(Vec::new, |leaving| self.depart(leaving))
    }

    fn gone(&mut self, leaving: Leaving) -> Vec<Effect> {
        if leaving == Leaving::Program {
            return vec![Effect::Quit];
        }
        let left = self.session().map(|session| session.id);
        self.desk = None;
        self.earlier = None;
        self.asking = None;
        self.screen = self.outside();
        if let (Screen::Home(home), Some(left)) = (&mut self.screen, left) {
            home.come_from(left);
        }
        self.follow_language();
        vec![Effect::Leave, Effect::List]
    }
}
