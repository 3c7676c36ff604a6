//! What happens while a question waits: keys and pastes go to it, what is typed is kept, and its answer is taken.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

use super::action::{Anywhere, Listens, Prepare};
use super::answer;
use super::app::{App, Effect};
use super::asking::Heard;
use super::reach::Notice;
use super::screen::Screen;
use super::widget::page::Page;

impl App {
    /// Lets the question that waits have the key; `None` when nothing is asked or the key is not for it.
    pub(super) fn key_for_question(&mut self, key: KeyEvent) -> Option<Vec<Effect>> {
        let columns = self.question_columns();
        let (asking, desk) = (self.asking.as_mut()?, self.desk.as_ref()?);
        match asking.press(key, desk.session(), &self.locale, columns) {
            Heard::Typing => {
                self.jot();
                Some(Vec::new())
            }
            Heard::Entered => {
                self.notice = None;
                Some(self.enter())
            }
            Heard::Left => {
                self.jot();
                let asked = self.asking.take()?;
                Some(self.with_screen(|screen, reach| screen.left(&asked, reach)))
            }
            // What types nothing may still move through a form, or ask for help; a bare letter never leaves the field.
            Heard::Nothing if matches!(key.code, KeyCode::Char(_)) && !self.passes(key) => {
                Some(Vec::new())
            }
            Heard::Nothing => None,
        }
    }

    /// Whether a letter, with Ctrl or Alt, is for the screen although somebody is typing.
    fn passes(&self, key: KeyEvent) -> bool {
        let held = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let form = matches!(self.screen, Screen::Prepare(_)) && Prepare::find(key).is_some();
        Anywhere::find(key).is_some() || held && form
    }

    /// Columns that a typed text has on the screen, for moving between its lines.
    fn question_columns(&self) -> usize {
        let body = Page::of(Rect::new(0, 0, self.size.0, self.size.1)).body;
        usize::from(body.width.saturating_sub(4))
    }

    /// Keeps what is being typed in the session, so that it is saved with it.
    fn jot(&mut self) {
        if let (Some(desk), Some(asking)) = (&mut self.desk, &self.asking)
            && let Some(purpose) = asking.purpose()
        {
            desk.jot(purpose, asking.text());
        }
    }

    /// Takes the answer; a complaint leaves the question open with its text.
    fn enter(&mut self) -> Vec<Effect> {
        let Some(mut asking) = self.asking.take() else {
            return Vec::new();
        };
        let mut refused = None;
        let effects = self.with_reach(|reach, screen| match answer::take(&asking, reach) {
            Ok(next) => screen.answered(&asking, next, reach),
            Err(complaint) => refused = Some(complaint),
        });
        if refused.is_some() {
            asking.complaint = refused;
            self.asking = Some(asking);
        }
        effects
    }

    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        if self.dialog.is_some() {
            return Vec::new();
        }
        let outside = self.asking.is_none().then(|| self.paste_outside(text));
        if let Some(effects) = outside.flatten() {
            return effects;
        }
        if self.asking.is_none() {
            // Words that come without a question are a note: they must not fire keys.
            let opened = self.with_reach(|reach, screen| screen.welcome_paste(reach));
            debug_assert!(opened.is_empty(), "a paste goes nowhere");
        }
        let heard = self
            .asking
            .as_mut()
            .map(|asking| asking.paste(text, &self.locale));
        if heard == Some(Heard::Typing) {
            self.jot();
        } else {
            let text = self.locale.text("notice-paste-nowhere");
            self.notice = Some(Notice {
                text,
                attention: true,
            });
        }
        Vec::new()
    }
}
