//! `keys`: every key of every screen, read from the table that the screens themselves obey.

use serde_json::{Value, json};

use super::ending::{Status, Trouble};
use super::paper::Paper;
use super::setting::Setting;
use super::table::{Fit, Table};
use crate::tui::action;

/// Prints the key table.
pub fn run(setting: &Setting, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let locale = &setting.locale;
    let places = action::table();
    if setting.json {
        let places: Vec<Value> = places
            .iter()
            .map(|place| document(place, setting))
            .collect();
        paper.json(&json!({ "places": places }))?;
        return Ok(Status::Done);
    }
    for (index, place) in places.iter().enumerate() {
        if index > 0 {
            paper.gap()?;
        }
        let mut table = Table::new([
            (locale.text(place.title), Fit::Left),
            (String::new(), Fit::Flexible),
        ]);
        for row in &place.rows {
            table.row([keys_of(row), locale.text(row.text)]);
        }
        paper.table(&table)?;
    }
    Ok(Status::Done)
}

fn keys_of(row: &action::Listed) -> String {
    let keys = row.keys.iter().map(|key| action::key_shown(key, true));
    keys.collect::<Vec<_>>().join(" · ")
}

fn document(place: &action::Listing, setting: &Setting) -> Value {
    let rows: Vec<Value> = place
        .rows
        .iter()
        .map(|row| json!({ "action": row.action, "keys": row.keys, "text": setting.locale.text(row.text) }))
        .collect();
    json!({ "place": place.place, "title": setting.locale.text(place.title), "actions": rows })
}
