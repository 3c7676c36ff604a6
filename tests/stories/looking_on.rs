//! Two windows on one session: one writes, the other reads along.

use handshake::domain::agenda::Language::En;
use handshake::store::worker::News;

use crate::stage::Stage;

fn follow(stage: &mut Stage) {
    stage.hear_until(|news| matches!(news, News::Followed(_)));
}

#[test]
fn a_second_window_reads_along_and_follows() {
    let mut writer = Stage::begun(En);
    let mut reader = writer.another_window();
    reader.assert_shows("reading only");
    reader.assert_shows("FRAME");
    assert!(reader.notice().starts_with("! Open on "));
    writer.keys("<Right><Right>b<Tab>Too many leads<Enter><Enter>");
    follow(&mut reader);
    while !reader.shows("Too many leads") {
        follow(&mut reader);
    }
    reader.assert_shows("DISCUSS");
    assert_eq!(reader.file(), writer.file());
}

#[test]
fn whoever_reads_along_changes_nothing() {
    let mut writer = Stage::begun(En);
    let mut reader = writer.another_window();
    let before = writer.text();
    for keys in [
        "p",
        "a",
        "g",
        "x",
        "<PageUp><Right><Enter>",
        "<Right>n",
        "u",
        "oc<Enter><Enter><Enter><Enter>",
    ] {
        reader.keys(keys);
        assert!(reader.app.asking.is_none(), "{keys}");
    }
    reader.paste("a pasted page");
    reader.keys("<Esc><Esc>");
    assert_eq!(writer.text(), before);
    writer.keys("pUtrecht<Enter>");
    assert_eq!(writer.file().minutes.parked.len(), 1);
}

#[test]
fn whoever_looks_elsewhere_is_not_pulled_along() {
    let mut writer = Stage::begun(En);
    let mut reader = writer.another_window();
    reader.keys("<PageDown><PageDown>");
    writer.keys("<Right>");
    follow(&mut reader);
    reader.assert_shows("3 of 7");
}

#[test]
fn when_the_writer_has_left_the_session_can_be_written_again() {
    let mut writer = Stage::begun(En);
    let mut reader = writer.another_window();
    writer.keys("<Esc>");
    reader.keys("<Esc><Enter>");
    reader.assert_hides("reading only");
    reader.keys("pUtrecht<Enter>");
    assert_eq!(reader.file().minutes.parked.len(), 1);
}
