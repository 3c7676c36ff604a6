//! Keys that come in one burst are a paste: some terminals never say so, and its letters must not fire keys.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Wake;

/// So many characters at once were not typed by hand.
const BURST: usize = 6;

/// Joins runs of characters that were waiting together into pastes; everything else stays as it is, in its order.
///
/// An Enter within a run belongs to the text; an Enter at its end is a key again.
#[must_use]
pub fn gather(wakes: Vec<Wake>) -> Vec<Wake> {
    let mut gathered = Vec::with_capacity(wakes.len().min(64));
    let mut run: Vec<KeyEvent> = Vec::new();
    for wake in wakes {
        match wake {
            Wake::Key(key) if character(key).is_some() => run.push(key),
            other => {
                close(&mut run, &mut gathered);
                gathered.push(other);
            }
        }
    }
    close(&mut run, &mut gathered);
    gathered
}

/// The character that a key would type; line ends count where other characters stand around them.
fn character(key: KeyEvent) -> Option<char> {
    let plain = (key.modifiers - KeyModifiers::SHIFT).is_empty();
    match key.code {
        KeyCode::Char(c) if plain => Some(c),
        KeyCode::Enter if plain => Some('\n'),
        KeyCode::Char('j') if key.modifiers == KeyModifiers::CONTROL => Some('\n'),
        _ => None,
    }
}

fn close(run: &mut Vec<KeyEvent>, gathered: &mut Vec<Wake>) {
    let text: String = run.iter().filter_map(|&key| character(key)).collect();
    let inner = text.trim_end_matches('\n');
    if inner.chars().count() >= BURST {
        let kept = inner.chars().count();
        gathered.push(Wake::Paste(inner.to_owned()));
        run.drain(..kept);
    }
    gathered.extend(run.drain(..).map(Wake::Key));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Wake> {
        let key = |c| match c {
            '\r' => KeyEvent::from(KeyCode::Enter),
            c => KeyEvent::from(KeyCode::Char(c)),
        };
        text.chars().map(|c| Wake::Key(key(c))).collect()
    }

    fn shown(wakes: &[Wake]) -> Vec<String> {
        let show = |wake: &Wake| match wake {
            Wake::Key(key) => format!("{}", key.code),
            Wake::Paste(text) => format!("paste {text:?}"),
            other => format!("{other:?}"),
        };
        wakes.iter().map(show).collect()
    }

    #[test]
    fn a_burst_is_one_paste_and_its_last_enter_a_key() {
        let gathered = gather(keys("first line\rsecond\r"));
        assert_eq!(shown(&gathered), ["paste \"first line\\nsecond\"", "Enter"]);
    }

    #[test]
    fn a_few_quick_keys_stay_keys() {
        assert_eq!(shown(&gather(keys("ab\r"))), ["a", "b", "Enter"]);
    }

    #[test]
    fn other_messages_keep_their_place() {
        let mut wakes = keys("abcdefgh");
        wakes.insert(8, Wake::Resize(80, 24));
        wakes.extend(keys("x"));
        assert_eq!(
            shown(&gather(wakes)),
            ["paste \"abcdefgh\"", "Resize(80, 24)", "x"]
        );
    }
}
