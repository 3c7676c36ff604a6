//! Bury the hatchet: each side says its words for the other, the group marks them, and sees how many are negative. It is a part
//! of the opening, and of the closing when the group does it once more.

mod say;
mod share;

use ratatui::crossterm::event::KeyEvent;
use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::opening::{CAMPS, Saying, Tone, Word, in_turn};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::action::{Listens, Words};
use crate::tui::reach::Reach;
use crate::tui::scene::{Offer, Scene};
use crate::tui::subject::words;
use crate::tui::widget::paint::Pen;

/// How far the exercise is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The sides say their words.
    Say,
    /// The group marks them, word by word.
    Mark,
    /// The group sees how many are negative.
    Share,
}

/// The exercise, and the word that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hatchet {
    saying: Saying,
    phase: Phase,
    chosen: Option<Uuid>,
}

impl Hatchet {
    /// The exercise as the session knows it: where it was left.
    #[must_use]
    pub fn of(session: &Session, saying: Saying) -> Self {
        let words = session.minutes.words(saying);
        let marked = words.iter().any(|word| word.tone.is_some());
        let unmarked = first_unmarked(words);
        let phase = match saying {
            // In the closing one sees first what the opening has shown.
            Saying::After if words.is_empty() => Phase::Share,
            _ if unmarked.is_none() && marked => Phase::Share,
            _ if marked => Phase::Mark,
            _ => Phase::Say,
        };
        Self {
            saying,
            phase,
            chosen: unmarked.filter(|_| phase == Phase::Mark),
        }
    }

    /// Asks for the first word, where none was said.
    pub fn ask(&self, reach: &mut Reach<'_>) {
        if self.phase == Phase::Say && self.words(reach.desk.session()).is_empty() {
            reach.guide(words::new_word(self.saying, CAMPS[0]));
        }
    }

    /// Goes to where words are said: somebody was typing one.
    pub const fn take_up(&mut self) {
        self.phase = Phase::Say;
    }

    fn words<'s>(&self, session: &'s Session) -> &'s [Word] {
        session.minutes.words(self.saying)
    }

    /// The words in the order in which the group goes through them.
    fn ids(&self, session: &Session) -> Vec<Uuid> {
        in_turn(self.words(session)).map(|word| word.id).collect()
    }

    /// The place of the word that is marked now.
    fn here(&self, ids: &[Uuid]) -> usize {
        let chosen = self.chosen;
        chosen
            .and_then(|id| ids.iter().position(|&other| other == id))
            .unwrap_or(0)
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = Words::find(key) else {
            return false;
        };
        match action {
            Words::Type => {
                self.phase = Phase::Say;
                let side = self.side_to_ask(reach.desk.session());
                reach.guide(words::new_word(self.saying, side));
            }
            Words::Positive => self.mark(Tone::Positive, reach),
            Words::Negative => self.mark(Tone::Negative, reach),
            Words::Up => self.step(-1, reach.desk.session()),
            Words::Down => self.step(1, reach.desk.session()),
            Words::Edit => {
                if let Some(id) = self.chosen_word(reach.desk.session()) {
                    reach.ask(words::another_text(self.saying, id));
                }
            }
            Words::Remove => self.remove(reach),
        }
        true
    }

    /// The side whose word was said last: the next one is likely of the same.
    fn side_to_ask(&self, session: &Session) -> Side {
        self.words(session).last().map_or(CAMPS[0], |word| word.by)
    }

    fn chosen_word(&self, session: &Session) -> Option<Uuid> {
        let ids = self.ids(session);
        self.chosen.filter(|id| ids.contains(id))
    }

    /// Chooses the word before or after; where none is chosen, the last or the first.
    fn step(&mut self, by: isize, session: &Session) {
        let ids = self.ids(session);
        let last = ids.len().saturating_sub(1);
        let place = match self.chosen_word(session) {
            Some(_) => self.here(&ids).saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        };
        self.chosen = ids.get(place).copied();
    }

    fn remove(&mut self, reach: &mut Reach<'_>) {
        let Some(id) = self.chosen_word(reach.desk.session()) else {
            return;
        };
        self.step(1, reach.desk.session());
        let saying = self.saying;
        reach.edit(Deed::Words, |session| {
            session
                .minutes
                .words_mut(saying)
                .retain(|word| word.id != id);
        });
        if reach.desk.session().minutes.words(saying).is_empty() {
            self.phase = Phase::Say;
        }
        reach.say(reach.locale.text("notice-word-removed"));
    }

    /// Marks the word and goes to the next one, and after the last to the share.
    fn mark(&mut self, tone: Tone, reach: &mut Reach<'_>) {
        let ids = self.ids(reach.desk.session());
        let here = match self.phase {
            Phase::Mark => ids.get(self.here(&ids)).copied(),
            Phase::Say | Phase::Share => self.chosen_word(reach.desk.session()),
        };
        let Some(id) = here else {
            return;
        };
        let saying = self.saying;
        reach.edit(Deed::Words, |session| {
            let words = session.minutes.words_mut(saying);
            if let Some(word) = words.iter_mut().find(|word| word.id == id) {
                word.tone = Some(tone);
            }
        });
        if self.phase != Phase::Mark || reach.desk.read_only() {
            return;
        }
        let next = ids.iter().skip_while(|&&other| other != id).nth(1).copied();
        let unmarked = first_unmarked(self.words(reach.desk.session()));
        match next.or(unmarked) {
            Some(next) => self.chosen = Some(next),
            None => self.show_share(),
        }
    }

    const fn show_share(&mut self) {
        self.phase = Phase::Share;
        self.chosen = None;
    }

    /// What Enter does; `false` when the exercise is done.
    pub fn on(&mut self, session: &Session) -> bool {
        let words = self.words(session);
        match self.phase {
            Phase::Say if words.is_empty() => return false,
            Phase::Say => {
                self.chosen = first_unmarked(words);
                self.phase = Phase::Mark;
                if self.chosen.is_none() {
                    self.show_share();
                }
            }
            Phase::Mark if words.iter().all(|word| word.tone.is_none()) => return false,
            Phase::Mark => self.show_share(),
            Phase::Share => return false,
        }
        true
    }

    /// Goes one on, word by word where words are marked; `false` when the exercise is done.
    pub fn later(&mut self, session: &Session) -> bool {
        let ids = self.ids(session);
        if self.phase == Phase::Mark && self.here(&ids) + 1 < ids.len() {
            self.chosen = ids.get(self.here(&ids) + 1).copied();
            return true;
        }
        self.on(session)
    }

    /// Goes one back, word by word where words are marked; `false` at the beginning.
    pub fn earlier(&mut self, session: &Session) -> bool {
        let ids = self.ids(session);
        match self.phase {
            Phase::Say => return false,
            Phase::Share if ids.is_empty() => return false,
            Phase::Mark if self.here(&ids) == 0 => {
                self.phase = Phase::Say;
                self.chosen = None;
            }
            Phase::Mark => self.chosen = ids.get(self.here(&ids) - 1).copied(),
            Phase::Share => {
                self.phase = Phase::Mark;
                self.chosen = ids.last().copied();
            }
        }
        true
    }

    /// Is told that a word was asked of a side and none was given; `false` when the exercise is done.
    pub fn no_word(&mut self, side: Side, reach: &mut Reach<'_>) -> bool {
        let session = reach.desk.session();
        if let Some(other) = words::next_camp(session, self.saying, side) {
            reach.guide(words::new_word(self.saying, other));
            return true;
        }
        self.on(reach.desk.session())
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let words = self.words(session);
        match self.phase {
            Phase::Say => say::draw(scene, words, self.chosen, pen),
            Phase::Mark => {
                let ids = self.ids(session);
                say::mark(scene, words, self.here(&ids), pen);
            }
            Phase::Share => share::draw(scene, session, self.saying, pen),
        }
    }

    /// What Enter does now, where it stays in the exercise, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>, session: &Session) -> (Option<String>, Vec<Offer>) {
        let words = self.words(session);
        let marked = words.iter().any(|word| word.tone.is_some());
        let enter = match self.phase {
            Phase::Say if words.is_empty() => None,
            Phase::Say if first_unmarked(words).is_some() => Some("enter-mark"),
            Phase::Mark if !marked => None,
            Phase::Say | Phase::Mark => Some("enter-share"),
            Phase::Share => None,
        };
        let actions: &[Words] = match self.phase {
            Phase::Say => &[Words::Type, Words::Edit],
            Phase::Mark => &[Words::Negative, Words::Positive],
            Phase::Share => &[Words::Type],
        };
        let offers = actions.iter().filter_map(|&action| scene.offer_of(action));
        (enter.map(|key| scene.text(key)), offers.collect())
    }
}

fn first_unmarked(words: &[Word]) -> Option<Uuid> {
    in_turn(words)
        .find(|word| word.tone.is_none())
        .map(|word| word.id)
}
