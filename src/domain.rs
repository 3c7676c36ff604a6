//! What a session is and how it changes. Pure: no file, no terminal, no clock, no locale.

pub mod agenda;
pub mod agreement;
pub mod amount;
pub mod clock;
pub mod desk;
pub mod digest;
pub mod draft;
pub mod fold;
pub mod history;
pub mod ids;
pub mod lookback;
pub mod minutes;
pub mod opening;
pub mod passages;
pub mod people;
pub mod rating;
pub mod search;
pub mod session;
pub mod slips;
pub mod sound;
pub mod worksheet;
