//! Two windows on one session: one writes, the other is told who does, looks on, and follows.

use crate::house::{House, holds};
use crate::terminal::Terminal;

#[test]
fn a_second_opener_is_told_who_writes_and_follows_along() {
    let house = House::with_session();
    let mut writer = Terminal::open(&house, &["open"]);
    writer.until("Marketing says");
    let mut reader = Terminal::open(&house, &["open"]);
    reader.until("You can read along.");
    reader.until("reading only");
    // Who looks on changes nothing.
    reader.press("n", "You are reading along");

    writer.press("n", "s! words");
    writer.press("a word for both windows", "a word for both windows");
    writer.press("\r", "done with notes");
    reader.until("a word for both");
    writer.press("\r", "on to agree");
    writer.press("\r", "AGREE");
    reader.until("AGREE");

    reader.send("\u{11}");
    assert_eq!(reader.end().exit_code(), 4, "open elsewhere");
    assert!(holds(&house.saved(), "a word for both windows"));
    writer.press("a", "New agreement");
    writer.send("\u{11}");
    assert_eq!(writer.end().exit_code(), 0);
}
