//! `handshake` puts sales and marketing at one table, walks seven points, and writes down what they agree.

pub mod cli;
pub mod domain;
pub mod locale;
pub mod report;
pub mod store;
pub mod tui;
