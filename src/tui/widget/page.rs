//! Where things stand on a screen: a centred column with a head, a body and a foot.

use ratatui::layout::Rect;

/// The widest that content gets; beyond it the air grows, not the lines.
pub const WIDEST: u16 = 100;

/// The smallest window in which a meeting can be led.
pub const SMALLEST: (u16, u16) = (60, 18);

/// The parts of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The line that says whose session it is, and its rule.
    pub head: Rect,
    /// What the screen is about.
    pub body: Rect,
    /// Above the foot: what the program has to say.
    pub notice: Rect,
    /// A rule, and the keys that work now.
    pub foot: Rect,
}

impl Page {
    /// Divides a window.
    #[must_use]
    pub fn of(window: Rect) -> Self {
        let margin = if window.width >= 90 { 3 } else { 1 };
        let width = window.width.saturating_sub(2 * margin).min(WIDEST);
        let x = window.x + (window.width - width) / 2;
        // On a high window the page does not stick to the upper edge.
        let top = match window.height {
            0..=29 => 0,
            30..=44 => 1,
            _ => 3,
        };
        let rows = |y: u16, height: u16| {
            Rect::new(x, window.y.saturating_add(y), width, height).intersection(window)
        };
        let bottom = window.height.saturating_sub(top.min(1));
        let body = top + 3;
        let body_end = bottom.saturating_sub(3);
        Self {
            head: rows(top, 2),
            body: rows(body, body_end.saturating_sub(body)),
            notice: rows(body_end, 1),
            foot: rows(bottom.saturating_sub(2), 2),
        }
    }

    /// Whether a window is large enough for a meeting.
    #[must_use]
    pub const fn fits(window: Rect) -> bool {
        window.width >= SMALLEST.0 && window.height >= SMALLEST.1
    }
}

/// Cuts `width` columns off the right of an area: the rest, and those columns.
#[must_use]
pub fn right_of(area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    let left = Rect {
        width: area.width - width,
        ..area
    };
    let right = Rect {
        x: area.x + left.width,
        width,
        ..area
    };
    (left, right)
}

/// Divides an area into two columns of the same width with air between them.
#[must_use]
pub fn two_columns(area: Rect, air: u16) -> [Rect; 2] {
    let width = area.width.saturating_sub(air) / 2;
    [0, 1].map(|column| Rect {
        x: area.x + column * (width + air),
        width,
        ..area
    })
}

/// Divides an area into three columns of the same width with air between them.
#[must_use]
pub fn three_columns(area: Rect, air: u16) -> [Rect; 3] {
    let width = area.width.saturating_sub(2 * air) / 3;
    [0, 1, 2].map(|column| Rect {
        x: area.x + column * (width + air),
        width,
        ..area
    })
}
