//! The words that the sides have for each other: asked in the opening, and again in the closing.

use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::opening::{CAMPS, ClosingText, OpeningText, Saying, Word};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::answer::{self, Next};
use crate::tui::asking::Question;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;

/// Asks for a word of a side.
#[must_use]
pub const fn new_word(saying: Saying, side: Side) -> Question {
    Question::Text(match saying {
        Saying::Before => Purpose::Opening(OpeningText::NewWord(side)),
        Saying::After => Purpose::Closing(ClosingText::NewWord(side)),
    })
}

/// Asks for another text for a word.
#[must_use]
pub const fn another_text(saying: Saying, id: Uuid) -> Question {
    Question::Text(match saying {
        Saying::Before => Purpose::Opening(OpeningText::Word(id)),
        Saying::After => Purpose::Closing(ClosingText::Word(id)),
    })
}

/// The side that has the word next when nothing more comes from this one: the other, unless it has had its turn.
#[must_use]
pub fn next_camp(session: &Session, saying: Saying, side: Side) -> Option<Side> {
    let words = session.minutes.words(saying);
    let silent = |side: Side| words.iter().all(|word| word.by != side);
    let other = other_camp(side);
    (!silent(side) && silent(other)).then_some(other)
}

/// The other of the two sides.
#[must_use]
pub const fn other_camp(side: Side) -> Side {
    match side {
        Side::Marketing => CAMPS[0],
        Side::Sales | Side::Management | Side::Other => CAMPS[1],
    }
}

/// Takes a new word, after which the next one is asked; an empty text is no word.
pub fn take_new(saying: Saying, side: Side, text: &str, reach: &mut Reach<'_>) -> Next {
    if text.is_empty() {
        return None;
    }
    let word = Word {
        id: reach.id(),
        by: side,
        text: text.to_owned(),
        tone: None,
    };
    reach.edit(Deed::Words, |session| {
        session.minutes.words_mut(saying).push(word);
    });
    Some(new_word(saying, side))
}

/// Takes another text for a word.
///
/// # Errors
/// A word needs a text.
pub fn take_text(
    saying: Saying,
    id: Uuid,
    text: &str,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    answer::filled(text, "ask-empty-word", reach)?;
    reach.edit(Deed::Words, |session| {
        let words = session.minutes.words_mut(saying);
        if let Some(word) = words.iter_mut().find(|word| word.id == id) {
            text.clone_into(&mut word.text);
        }
    });
    Ok(None)
}

/// The text of a word.
#[must_use]
pub fn recorded(saying: Saying, id: Uuid, session: &Session) -> String {
    let mut words = session.minutes.words(saying).iter();
    words
        .find(|word| word.id == id)
        .map(|word| word.text.clone())
        .unwrap_or_default()
}

/// What is asked of a side.
#[must_use]
pub fn label(scene: Scene<'_>, side: Side) -> (String, Option<Side>) {
    let key = match side {
        Side::Marketing => "ask-word-marketing",
        Side::Sales | Side::Management | Side::Other => "ask-word-sales",
    };
    (scene.text(key), Some(side))
}

/// What Enter does while a word is asked and nothing is typed.
#[must_use]
pub fn enter_empty(session: &Session, saying: Saying, side: Side) -> &'static str {
    match next_camp(session, saying, side) {
        Some(Side::Sales) => "enter-words-sales",
        Some(_) => "enter-words-marketing",
        None if session.minutes.words(saying).is_empty() => "enter-skip",
        None => "enter-words-done",
    }
}
