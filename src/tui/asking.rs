//! What the program asks and waits for: a text that is typed, or one of a few. Its answer goes to `answer`.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use uuid::Uuid;

use crate::domain::agreement::Kind;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::lookback::Link;
use crate::domain::minutes::NoteKind;
use crate::domain::opening::{ClosingText, OpeningText};
use crate::domain::session::Session;
use crate::locale::Locale;

use super::action::{Choosing, Listens, Typing};
use super::offered::{
    after, asks_name, completed, completed_of, is_short, keeps_lines, next_gap, next_side,
    recorded, take_starter,
};
use super::subject::agreement::{self, Choice, Way};
use super::subject::lookback;
use super::subject::words::other_camp;
use super::widget::field::{Field, MOST};

/// Something to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Asks for a text.
    Text(Purpose),
    /// Asks for a choice about an agreement.
    Agreement(Uuid, Choice),
    /// Asks what comes of an earlier agreement.
    Sequel(Link),
}

/// A question that waits for its answer.
#[derive(Debug, Clone)]
pub struct Asking {
    /// What is asked.
    pub question: Question,
    /// Whether the next question follows by itself.
    pub guided: bool,
    /// Which questions about an agreement follow each other.
    pub way: Way,
    /// Why the last answer was not taken.
    pub complaint: Option<String>,
    /// What has been answered so far.
    pub reply: Reply,
    /// Whether hands that are called out can be read while they are typed.
    pub unmasked: bool,
}

/// An answer on its way.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A text.
    Text(Field),
    /// The place of one option among those of the question.
    Option(usize),
}

/// What a key did to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The question waits on; what was typed is to be kept.
    Typing,
    /// The answer is to be taken.
    Entered,
    /// Nothing is to be answered now; what was typed is kept for later.
    Left,
    /// The key means nothing here.
    Nothing,
}

impl Asking {
    /// Asks, with what was typed before or what is recorded as the text to begin with.
    #[must_use]
    pub fn new(question: Question, guided: bool, session: &Session, locale: &Locale) -> Self {
        let reply = match &question {
            Question::Text(purpose) => {
                let draft = session.draft(purpose).map(|draft| draft.text.clone());
                let known = || recorded(purpose, session, locale);
                Reply::Text(match draft {
                    None if is_short(purpose, session) => Field::offering(&known()),
                    draft => Field::new(&draft.unwrap_or_else(known), keeps_lines(purpose)),
                })
            }
            Question::Agreement(id, choice) => {
                Reply::Option(agreement::place(*id, *choice, session))
            }
            Question::Sequel(of) => Reply::Option(lookback::place(*of, session)),
        };
        Self {
            question,
            guided,
            way: Way::default(),
            complaint: None,
            reply,
            unmasked: false,
        }
    }

    /// Puts a text into the field to begin with, unless something was typed there before.
    pub fn offer(&mut self, text: &str, session: &Session) {
        let Some(purpose) = self
            .purpose()
            .filter(|purpose| session.draft(purpose).is_none())
        else {
            return;
        };
        self.reply = Reply::Text(if is_short(purpose, session) {
            Field::offering(text)
        } else {
            Field::new(text, keeps_lines(purpose))
        });
    }

    /// What the text is for, when a text is asked.
    #[must_use]
    pub const fn purpose(&self) -> Option<&Purpose> {
        match &self.question {
            Question::Text(purpose) => Some(purpose),
            Question::Agreement(..) | Question::Sequel(_) => None,
        }
    }

    /// The text as far as it was typed; empty when one of a few is asked.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.reply {
            Reply::Text(field) => field.text(),
            Reply::Option(_) => "",
        }
    }

    /// The keys of the options, in their order; empty when a text is asked.
    #[must_use]
    pub fn options(&self, locale: &Locale) -> Vec<String> {
        match self.question {
            Question::Text(_) => Vec::new(),
            Question::Agreement(_, choice) => agreement::options(choice, locale),
            Question::Sequel(_) => lookback::options(locale),
        }
    }

    /// Lets a key type, choose, or end the question.
    pub fn press(
        &mut self,
        key: KeyEvent,
        session: &Session,
        locale: &Locale,
        columns: usize,
    ) -> Heard {
        if matches!(self.reply, Reply::Option(_)) {
            return self.choose(key, locale);
        }
        if let Some(action) = Typing::find(key) {
            return self.act(action, session);
        }
        let Self {
            question, reply, ..
        } = self;
        let (Question::Text(purpose), Reply::Text(field)) = (question, reply) else {
            return Heard::Nothing;
        };
        let climbed = match key.code {
            KeyCode::Up | KeyCode::Down => {
                let by = if key.code == KeyCode::Up { -1 } else { 1 };
                field.climb(by, columns) || take_starter(field, purpose, session, by)
            }
            _ => field.press(key),
        };
        if !climbed {
            return Heard::Nothing;
        }
        self.complaint = None;
        Heard::Typing
    }

    fn act(&mut self, action: Typing, session: &Session) -> Heard {
        let Self {
            question,
            reply,
            unmasked,
            ..
        } = self;
        let (Question::Text(purpose), Reply::Text(field)) = (question, reply) else {
            return Heard::Nothing;
        };
        match action {
            Typing::Enter => return Heard::Entered,
            Typing::Leave => return Heard::Left,
            Typing::Line if keeps_lines(purpose) => {
                let _fits = field.insert("\n");
            }
            Typing::NextSide => match purpose {
                Purpose::NewNote { side, .. } => *side = next_side(*side),
                Purpose::Opening(OpeningText::NewWord(side))
                | Purpose::Closing(ClosingText::NewWord(side)) => *side = other_camp(*side),
                Purpose::NewAgreement { .. } | Purpose::Agreement(_, Slot::Text) => next_gap(field),
                Purpose::Agreement(_, Slot::Segment) => {
                    let segments = agreement::segments(session);
                    let known = segments.iter().map(String::as_str);
                    if let Some(segment) = completed_of(field.text(), known) {
                        *field = Field::new(&segment, false);
                    }
                }
                purpose if asks_name(purpose) => {
                    if let Some(name) = completed(field.text(), session) {
                        *field = Field::new(&name, false);
                    }
                }
                _ => return Heard::Nothing,
            },
            Typing::NextKind => match purpose {
                Purpose::NewNote { kind, .. } => *kind = after(&NoteKind::ALL, *kind),
                Purpose::NewAgreement { kind, .. } => *kind = after(&Kind::ALL, *kind),
                _ => return Heard::Nothing,
            },
            Typing::Unmask if matches!(purpose, Purpose::CallOut { .. }) => {
                *unmasked = !*unmasked;
            }
            Typing::Line | Typing::Unmask => return Heard::Nothing,
        }
        Heard::Typing
    }

    fn choose(&mut self, key: KeyEvent, locale: &Locale) -> Heard {
        let options = self.options(locale);
        let count = options.len().max(1);
        let Reply::Option(place) = &mut self.reply else {
            return Heard::Nothing;
        };
        match Choosing::find(key) {
            Some(Choosing::Take) => return Heard::Entered,
            Some(Choosing::Leave) => return Heard::Left,
            Some(Choosing::Next) => *place = (*place + 1) % count,
            Some(Choosing::Previous) => *place = (*place + count - 1) % count,
            None => {
                let KeyCode::Char(c) = key.code else {
                    return Heard::Nothing;
                };
                let Some(named) = options.iter().position(|option| option.starts_with(c)) else {
                    return Heard::Nothing;
                };
                *place = named;
            }
        }
        Heard::Typing
    }

    /// Inserts a pasted text; says in `complaint` when it is too long.
    pub fn paste(&mut self, text: &str, locale: &Locale) -> Heard {
        let Reply::Text(field) = &mut self.reply else {
            return Heard::Nothing;
        };
        self.complaint = field.insert(text).err().map(|long| {
            locale.say(
                "ask-too-long",
                &[
                    ("characters", long.characters.into()),
                    ("most", MOST.into()),
                ],
            )
        });
        Heard::Typing
    }
}
