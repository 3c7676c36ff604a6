//! The texts that are typed in the opening: words, and goals that both sides share.

use uuid::Uuid;

use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::opening::{Goal, OpeningText, Saying};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::answer::{self, Next};
use crate::tui::asking::Question;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;

use super::words;

/// Asks for a goal.
pub const NEW_GOAL: Question = Question::Text(Purpose::Opening(OpeningText::NewGoal));

/// Takes what was typed.
///
/// # Errors
/// Why it cannot be taken, as a sentence.
pub fn take(asked: OpeningText, text: &str, reach: &mut Reach<'_>) -> Result<Next, String> {
    match asked {
        OpeningText::NewWord(side) => Ok(words::take_new(Saying::Before, side, text, reach)),
        OpeningText::Word(id) => words::take_text(Saying::Before, id, text, reach),
        OpeningText::NewGoal if text.is_empty() => Ok(None),
        OpeningText::NewGoal => {
            let goal = Goal {
                id: reach.id(),
                text: text.to_owned(),
            };
            reach.edit(Deed::Goals, |session| {
                session.minutes.opening.goals.push(goal);
            });
            Ok(Some(NEW_GOAL))
        }
        OpeningText::Goal(id) => {
            answer::filled(text, "ask-empty-goal", reach)?;
            reach.edit(Deed::Goals, |session| {
                let goals = &mut session.minutes.opening.goals;
                if let Some(goal) = goals.iter_mut().find(|goal| goal.id == id) {
                    text.clone_into(&mut goal.text);
                }
            });
            Ok(None)
        }
    }
}

/// What is recorded, as the text to edit.
#[must_use]
pub fn recorded(asked: OpeningText, session: &Session) -> String {
    match asked {
        OpeningText::Word(id) => words::recorded(Saying::Before, id, session),
        OpeningText::Goal(id) => goal(session, id).map_or_else(String::new, |g| g.text.clone()),
        OpeningText::NewWord(_) | OpeningText::NewGoal => String::new(),
    }
}

fn goal(session: &Session, id: Uuid) -> Option<&Goal> {
    let mut goals = session.minutes.opening.goals.iter();
    goals.find(|goal| goal.id == id)
}

/// What is asked, and of which side.
#[must_use]
pub fn label(asked: OpeningText, scene: Scene<'_>) -> (String, Option<Side>) {
    match asked {
        OpeningText::NewWord(side) => words::label(scene, side),
        OpeningText::Word(_) => (scene.text("ask-word"), None),
        OpeningText::NewGoal => (scene.text("ask-new-goal"), None),
        OpeningText::Goal(_) => (scene.text("ask-goal"), None),
    }
}

/// What helps with the answer.
#[must_use]
pub fn hint(asked: OpeningText, scene: Scene<'_>) -> String {
    match asked {
        OpeningText::NewWord(_) => scene.text("hint-word"),
        OpeningText::NewGoal => scene.text("hint-goal"),
        OpeningText::Word(_) | OpeningText::Goal(_) => String::new(),
    }
}

/// What Enter does with a text that is empty or not.
#[must_use]
pub fn enter(asked: OpeningText, empty: bool, session: &Session) -> &'static str {
    match (asked, empty) {
        (OpeningText::NewWord(side), true) => words::enter_empty(session, Saying::Before, side),
        (OpeningText::NewGoal, true) => "enter-first-point",
        (OpeningText::NewWord(_) | OpeningText::NewGoal, false) => "enter-add",
        (OpeningText::Word(_) | OpeningText::Goal(_), _) => "enter-keep",
    }
}
