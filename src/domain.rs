//! What a session is and how it changes. Pure: no file, no terminal, no clock, no locale.

pub mod agenda;
pub mod agreement;
pub mod amount;
pub mod call_out;
pub mod clock;
pub mod desk;
pub mod draft;
pub mod fold;
pub mod form;
pub mod history;
pub mod ids;
pub mod import;
pub mod lookback;
pub mod minutes;
pub mod nearest;
pub mod opening;
pub mod passing;
pub mod people;
pub mod query;
pub mod rating;
pub mod schedule;
pub mod series;
pub mod session;
pub mod sound;
pub mod worksheet;
