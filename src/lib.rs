//! `handshake` puts sales and marketing at one table, walks a mixed group through seven points, and writes down what they agree.
//!
//! # Layers
//!
//! Arrows point one way only, and `tests/layers.rs` holds them to it:
//!
//! ```text
//! main → {tui, cli} → {report, store, locale} → domain
//! ```
//!
//! - [`domain`] knows what a session is and how it changes. No file, no terminal, no clock, no language.
//! - [`store`] is the only place that touches the disk; [`report`] turns sessions into documents; [`locale`] has every word that
//!   a user reads. None of the three knows the others, but a report speaks through a locale.
//! - [`tui`] is the screens, [`cli`] the commands.
//!
//! # How a key becomes a line in a file
//!
//! 1. A thread reads keys; the loop in [`tui`] takes everything that waits and gives it to [`tui::app::App::update`], which is pure.
//! 2. A question that waits ([`tui::asking`]) has the key first, then the screen, then what works everywhere. Which key does what
//!    stands once, in [`tui::action`].
//! 3. A screen changes the session through the [`domain::desk::Desk`], which remembers how it was and counts the change.
//! 4. `update` sees the new count and wants a save by itself; the [`store::worker`] writes the newest version on a thread of its own:
//!    temporary file, fsync, rename, fsync of the folder.
//! 5. Its answer comes back as a message, and only then does the head of the screen say *saved*. Drawing ([`tui::scene`]) reads, and
//!    never writes.
//!
//! What is being typed is a draft in the session ([`domain::draft`]), so it is saved with every letter.
//!
//! # Where a change goes
//!
//! | to change | go to |
//! | --- | --- |
//! | what a key does | its line in `tui/action.rs`, and the screen that then does not compile |
//! | what a screen shows | its file in `tui/screen/` |
//! | what is looked up over all sessions | its screen, led to by `tui/library.rs`; read off the drawing thread by `store/librarian` and `store/seeker` |
//! | what is asked, and what becomes of the answer | the subject's file in `tui/subject/`; `tui/asking.rs`, `tui/answer.rs` |
//! | a word | `locale/en/*.ftl` and `locale/nl/*.ftl` |
//! | what is recorded | its type in `domain/`, then `report/facts` so that the report and `show` tell it, and `tests/told` |
//! | an agenda | `agendas/*.ron` |
//! | a command | its file in `cli/` |
//! | how a file is read, written or locked | `store/` |

pub mod cli;
pub mod domain;
pub mod locale;
pub mod report;
pub mod store;
pub mod tui;
