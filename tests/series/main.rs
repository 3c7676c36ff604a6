//! What the sessions of a team say together: order, chains of agreements, trends, what follows, what is renamed. Sessions are
//! written and read back as files are, so that nothing is known that a file does not say.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod any_order;
mod chains;
mod changes;
mod following;
mod order;
mod querying;
mod reading;
mod rework;
#[path = "../team/mod.rs"]
mod team;
