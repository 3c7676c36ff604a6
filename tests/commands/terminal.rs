//! What only a terminal shows: bold where it is welcome, and screens that are refused where they would be garbage.

use portable_pty::{CommandBuilder, ExitStatus, PtySize, native_pty_system};

use crate::house::House;

/// Runs a command on a terminal, with these variables, and gives what the terminal got and how it ended.
fn on_a_terminal(house: &House, args: &[&str], variables: &[(&str, &str)]) -> (String, ExitStatus) {
    let size = PtySize {
        rows: 24,
        cols: 80,
        ..PtySize::default()
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_handshake"));
    command.args(args);
    command.cwd(house.root());
    command.env_clear();
    command.env("LANG", "C");
    command.env("HANDSHAKE_DATA", house.root().join("data"));
    command.env("HANDSHAKE_CONFIG", house.root().join("config"));
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut seen = Vec::new();
    // A terminal that nobody holds any more ends with an error on Linux.
    let _ = std::io::Read::read_to_end(&mut reader, &mut seen);
    let status = child.wait().unwrap();
    (String::from_utf8_lossy(&seen).into_owned(), status)
}

#[test]
fn a_dumb_terminal_gets_one_error_and_no_screen() {
    let house = House::new();
    for args in [&[][..], &["open"], &["new"], &["demo"]] {
        let (seen, status) = on_a_terminal(&house, args, &[("TERM", "dumb")]);
        assert_eq!(status.exit_code(), 2, "{args:?}: {seen}");
        assert!(seen.starts_with("error: "), "{args:?}: {seen}");
        assert!(!seen.contains('\u{1b}'), "{args:?}: {seen}");
    }
}

#[test]
fn headings_are_bold_on_a_terminal_unless_no_color_asks_for_none() {
    let house = House::new();
    house.run(&["new", "--team", "North"]).success();
    let term = ("TERM", "xterm-256color");
    for args in [&["list"][..], &["show", "last"], &["--help"]] {
        let (seen, _) = on_a_terminal(&house, args, &[term]);
        assert!(seen.contains("\u{1b}[1m"), "{args:?}: {seen}");
        let (seen, _) = on_a_terminal(&house, args, &[term, ("NO_COLOR", "1")]);
        assert!(!seen.contains('\u{1b}'), "{args:?}: {seen}");
    }
}

#[test]
fn a_list_fits_the_terminal() {
    let house = House::new();
    let team =
        "A team with a name that is much longer than any screen could show in one row of its list";
    house.run(&["new", "--team", team]).success();
    let (seen, _) = on_a_terminal(&house, &["list"], &[("TERM", "xterm"), ("NO_COLOR", "1")]);
    assert!(
        seen.lines()
            .all(|line| line.trim_end().chars().count() <= 80),
        "{seen}"
    );
    assert!(seen.contains('…'), "{seen}");
}

#[test]
fn what_is_due_is_whole_on_a_narrow_terminal() {
    let house = House::new();
    let sentence = "Whoever asks for a price is called back within four working hours, by \
                    the one who knows the installation, and not by the desk.";
    let file = house.put(
        "old.csv",
        format!("point;agreement;kind;sales;review\nfunnel;{sentence};rule;Ana;2026-03-05\n"),
    );
    let args = ["import", "--team", "North", "--write"];
    house
        .run(&[&args[..], &[file.to_str().unwrap()]].concat())
        .success();
    let (seen, _) = on_a_terminal(&house, &["due"], &[("TERM", "xterm"), ("NO_COLOR", "1")]);
    let lines: Vec<&str> = seen.lines().map(str::trim_end).collect();
    assert!(
        lines.iter().all(|line| line.chars().count() <= 80),
        "{seen}"
    );
    let words: Vec<&str> = seen.split_whitespace().collect();
    assert!(words.join(" ").contains(sentence), "{seen}");
    assert!(!seen.contains('…'), "{seen}");
}

#[test]
fn a_session_that_is_not_there_is_told_before_a_screen_opens() {
    let house = House::new();
    let term = [("TERM", "xterm-256color")];
    for args in [&["open"][..], &["open", "nothing"]] {
        let (seen, status) = on_a_terminal(&house, args, &term);
        assert_eq!(status.exit_code(), 3, "{args:?}: {seen}");
        assert!(seen.starts_with("error: "), "{args:?}: {seen}");
    }
    let (seen, status) = on_a_terminal(&house, &["new", "--agenda", "none"], &term);
    assert_eq!(status.exit_code(), 2, "{seen}");
}
