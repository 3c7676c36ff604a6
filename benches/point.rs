//! One key at the Point screen, from the press to the drawn window, in a session with far more agreements than a meeting makes.

#[path = "long/mod.rs"]
#[expect(
    dead_code,
    reason = "the other benchmark reads and writes the first session too"
)]
mod long;

use std::time::Duration;

use divan::Bencher;
use handshake::domain::agenda::Language;
use handshake::domain::clock::Moment;
use handshake::domain::session::{Place, Step};
use handshake::store::worker::News;
use handshake::store::{Access, Opened};
use handshake::tui::app::{App, Msg};
use handshake::tui::scene;
use handshake::tui::theme::{Look, Theme};
use jiff::civil::date;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

/// Columns and rows.
const WINDOWS: [(u16, u16); 2] = [(80, 24), (200, 50)];

fn main() {
    divan::main();
}

fn moment(milliseconds: u64) -> Moment {
    Moment {
        running: Duration::from_millis(milliseconds),
        wall: date(2026, 12, 3).at(14, 0, 0, 0),
        unix_millis: 1_796_306_400_000 + milliseconds,
    }
}

/// The screens with the long session open at a step, in a window of this size.
fn open(step: Step, (columns, rows): (u16, u16)) -> App {
    let look = Look {
        theme: Theme::Dark,
        true_colour: true,
        unicode: true,
    };
    let mut app = App::new(Language::En, look, 1, moment(0));
    let mut session = long::session(200);
    session.place = Place::Point {
        point: long::POINT.to_owned(),
        step,
    };
    app.update(Msg::Resize(columns, rows), moment(0));
    let opened = Opened {
        session,
        path: "session.ron".into(),
        access: Access::Writer,
    };
    app.update(Msg::Disk(News::Opened(Box::new(opened))), moment(0));
    assert!(app.session().is_some());
    app
}

fn key(app: &mut App, buffer: &mut Buffer, code: KeyCode, milliseconds: u64) {
    let effects = app.update(Msg::Key(KeyEvent::from(code)), moment(milliseconds));
    buffer.reset();
    let cursor = scene::draw(app, buffer);
    divan::black_box((effects, cursor));
}

/// A letter of a note is typed, which also hands a version to the disk.
#[divan::bench(args = WINDOWS)]
fn typing_a_note(bencher: Bencher, size: (u16, u16)) {
    let mut app = open(Step::Discuss, size);
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    key(&mut app, &mut buffer, KeyCode::Char('n'), 1);
    assert!(app.asking.is_some());
    let mut presses = 0;
    bencher.bench_local(|| {
        presses += 1;
        // A long note now and then begins anew: its length is not what is measured.
        let code = match presses % 200 {
            0 => {
                app.asking = None;
                KeyCode::Char('n')
            }
            _ => KeyCode::Char('x'),
        };
        key(&mut app, &mut buffer, code, 1 + presses);
    });
}

/// The next of two hundred agreements is chosen.
#[divan::bench(args = WINDOWS)]
fn choosing_among_agreements(bencher: Bencher, size: (u16, u16)) {
    let mut app = open(Step::Agree, size);
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    let mut presses = 0;
    bencher.bench_local(|| {
        presses += 1;
        let code = if presses % 400 < 200 {
            KeyCode::Down
        } else {
            KeyCode::Up
        };
        key(&mut app, &mut buffer, code, presses);
    });
}
