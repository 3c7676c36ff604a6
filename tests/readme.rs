//! The README tells the truth: its key list is the action table.

use std::fmt::Write;

use handshake::domain::agenda::Language;
use handshake::locale::Locale;
use handshake::tui::action::{key_shown, table};

/// The key list as Markdown.
fn keys() -> String {
    let locale = Locale::new(Language::En);
    let mut text = String::from("| where | key | does |\n| --- | --- | --- |\n");
    for place in table() {
        let title = locale.text(place.title);
        for (number, row) in place.rows.iter().enumerate() {
            let keys: Vec<String> = row
                .keys
                .iter()
                .map(|key| format!("`{}`", key_shown(key, true)))
                .collect();
            let title = if number == 0 { title.as_str() } else { "" };
            let _ = writeln!(
                text,
                "| {title} | {} | {} |",
                keys.join(" "),
                locale.text(row.text)
            );
        }
    }
    text
}

#[test]
fn the_key_list_is_the_action_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once("<!-- keys:").unwrap();
    let (note, rest) = rest.split_once("-->\n").unwrap();
    let (listed, after) = rest.split_once("<!-- /keys -->").unwrap();
    let keys = keys();
    if std::env::var_os("HANDSHAKE_WRITE").is_some() {
        let text = format!("{before}<!-- keys:{note}-->\n{keys}<!-- /keys -->{after}");
        std::fs::write(path, text).unwrap();
        return;
    }
    assert_eq!(
        listed, keys,
        "write it anew: HANDSHAKE_WRITE=1 cargo test --test readme"
    );
}
