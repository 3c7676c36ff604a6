//! The one table of what keys do: an enum of actions per place, the keys, and the text that help shows.
//!
//! Lookup, footer, help, `handshake keys` and the README's key list are read from it. An action that no screen
//! handles does not compile, since each screen matches on its enum.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row<A: 'static> {
    /// What it does.
    pub action: A,
    /// The keys that do it, the first being the one that is shown.
    pub keys: &'static [&'static str],
    /// The key of the text that says what it does.
    pub text: &'static str,
    /// Whether the footer shows it, where there is room.
    pub shown: bool,
}

/// A place that listens to keys: an enum of its actions, and their rows.
pub trait Listens: Copy + PartialEq + 'static {
    /// The rows of this place.
    const ROWS: &'static [Row<Self>];

    /// The action of a key here, if it has one.
    #[must_use]
    fn find(key: KeyEvent) -> Option<Self> {
        let name = key_name(key);
        let row = Self::ROWS
            .iter()
            .find(|row| row.keys.contains(&name.as_str()));
        row.map(|row| row.action)
    }
}

/// A line of the table as help, the key list and the README show it.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// The name of the action, stable for `--json`.
    pub action: &'static str,
    /// The keys that do it.
    pub keys: &'static [&'static str],
    /// The key of the text that says what it does.
    pub text: &'static str,
}

/// All lines of one place.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The name of the place, stable for `--json`.
    pub place: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// Its lines.
    pub rows: Vec<Listed>,
}

macro_rules! actions {
    ($( $(#[$doc:meta])* $place:ident $name:literal $title:literal {
        $( $action:ident $text:literal [$($key:literal),+] $($shown:ident)? ; )+
    } )+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            #[expect(missing_docs, reason = "the text of each action stands beside it in the table")]
            pub enum $place { $($action),+ }

            impl Listens for $place {
                const ROWS: &'static [Row<Self>] = &[
                    $(Row {
                        action: Self::$action,
                        keys: &[$($key),+],
                        text: $text,
                        shown: actions!(@shown $($shown)?),
                    }),+
                ];
            }
        )+

        /// The whole table, in the order in which help shows it.
        #[must_use]
        pub fn table() -> Vec<Listing> {
            vec![$(Listing {
                place: $name,
                title: $title,
                rows: vec![$(Listed {
                    action: stringify!($action),
                    keys: &[$($key),+],
                    text: $text,
                }),+],
            }),+]
        }
    };
    (@shown shown) => { true };
    (@shown) => { false };
}

mod rows;

pub use rows::*;

/// The name that the table gives a key: `Enter`, `Ctrl+z`, `Shift+Tab`, `a`.
#[must_use]
pub fn key_name(key: KeyEvent) -> String {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    let name = match key.code {
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(c) if control => c.to_lowercase().to_string(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::BackTab => return "Shift+Tab".to_owned(),
        KeyCode::PageUp => "PageUp".to_owned(),
        KeyCode::PageDown => "PageDown".to_owned(),
        KeyCode::F(number) => format!("F{number}"),
        code => format!("{code:?}"),
    };
    // Shift is part of a character already, and names the arrows apart.
    let shift =
        key.modifiers.contains(KeyModifiers::SHIFT) && !matches!(key.code, KeyCode::Char(_));
    let mut whole = String::new();
    for (held, prefix) in [(control, "Ctrl+"), (alt, "Alt+"), (shift, "Shift+")] {
        if held {
            whole.push_str(prefix);
        }
    }
    whole + &name
}

/// How a key is written for people: arrows as arrows, where the terminal has them.
#[must_use]
pub fn key_shown(name: &str, unicode: bool) -> &str {
    match name {
        "Up" if unicode => "↑",
        "Down" if unicode => "↓",
        "Left" if unicode => "←",
        "Right" if unicode => "→",
        "PageUp" => "PgUp",
        "PageDown" => "PgDn",
        "Delete" => "Del",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(KeyCode::Char('a'), KeyModifiers::NONE, "a")]
    #[case(KeyCode::Char('U'), KeyModifiers::SHIFT, "U")]
    #[case(KeyCode::Char('Z'), KeyModifiers::CONTROL, "Ctrl+z")]
    #[case(KeyCode::BackTab, KeyModifiers::SHIFT, "Shift+Tab")]
    #[case(KeyCode::Up, KeyModifiers::SHIFT, "Shift+Up")]
    #[case(KeyCode::Char(' '), KeyModifiers::NONE, "Space")]
    fn a_key_has_one_name(#[case] code: KeyCode, #[case] held: KeyModifiers, #[case] name: &str) {
        assert_eq!(key_name(KeyEvent::new(code, held)), name);
    }

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for listing in table() {
            let mut seen = HashSet::new();
            for key in listing.rows.iter().flat_map(|row| row.keys) {
                assert!(seen.insert(*key), "{key} twice in {}", listing.place);
            }
        }
    }

    /// A step listens before the point does, the point before the session, the session before the rest.
    #[test]
    fn no_step_hides_a_key_that_works_around_it() {
        let table = table();
        let rows = |place: &str| -> Vec<&str> {
            let listing = table.iter().find(|listing| listing.place == place);
            listing
                .into_iter()
                .flat_map(|listing| listing.rows.iter().flat_map(|row| row.keys.iter().copied()))
                .collect()
        };
        let around: Vec<&str> = ["point", "session", "anywhere"]
            .iter()
            .flat_map(|p| rows(p))
            .collect();
        for place in ["rate", "discuss", "agree"] {
            for key in rows(place) {
                assert!(!around.contains(&key), "{key} of {place} hides another");
            }
        }
        let always: Vec<&str> = ["session", "anywhere"]
            .iter()
            .flat_map(|p| rows(p))
            .collect();
        for place in ["opening", "words", "overview", "close"] {
            for key in rows(place) {
                assert!(!always.contains(&key), "{key} of {place} hides another");
            }
        }
    }
}
