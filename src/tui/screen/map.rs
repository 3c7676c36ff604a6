//! The process map on the screen: the picture of `report`, in colour, with one point that the keys act on.

use ratatui::crossterm::event::KeyEvent;
use ratatui::text::{Line, Span};

use crate::domain::process::{Spot, spots};
use crate::domain::session::{Session, Step};
use crate::report::map::{self, Frame, Ink, Row, STATES, Signs};
use crate::tui::action::{self, InSession, Listens};
use crate::tui::reach::{Go, Reach};
use crate::tui::scene::{Offer, Scene};
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::Pen;

/// The point that the keys act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map {
    chosen: Option<String>,
}

impl Map {
    /// The map as seen from a point.
    #[must_use]
    pub fn at(point: Option<&str>) -> Self {
        Self {
            chosen: point.map(str::to_owned),
        }
    }

    /// Lets a key act; says whether it means something here.
    pub fn press(&mut self, key: KeyEvent, reach: &mut Reach<'_>) -> bool {
        let Some(action) = action::Map::find(key) else {
            return false;
        };
        let spots = spots(reach.desk.session());
        let now = self.place(&spots);
        let last = spots.len().saturating_sub(1);
        match action {
            action::Map::Open => {
                if let Some(spot) = spots.get(now) {
                    reach.go = Some(Go::Point(spot.minutes.point.clone(), step(spot)));
                }
            }
            action::Map::Left => self.choose(&spots, now.saturating_sub(1)),
            action::Map::Right => self.choose(&spots, (now + 1).min(last)),
            action::Map::First => self.choose(&spots, 0),
            action::Map::Last => self.choose(&spots, last),
        }
        true
    }

    fn choose(&mut self, spots: &[Spot<'_>], place: usize) {
        self.chosen = spots.get(place).map(|spot| spot.minutes.point.clone());
    }

    fn place(&self, spots: &[Spot<'_>]) -> usize {
        let chosen = self.chosen.as_ref();
        chosen
            .and_then(|id| spots.iter().position(|spot| spot.minutes.point == *id))
            .unwrap_or(0)
    }

    /// Draws it.
    pub fn view(&self, scene: Scene<'_>, session: &Session, pen: &mut Pen<'_>) {
        let frame = Frame {
            columns: pen.columns(),
            rows: usize::from(pen.left()),
            chosen: Some(self.place(&spots(session))),
            signs: signs(scene.look()),
        };
        for row in map::picture(session, scene.locale(), frame) {
            pen.line(&line(scene, &row));
        }
    }

    /// What Enter does now, and the keys for the foot.
    #[must_use]
    pub fn foot(&self, scene: Scene<'_>) -> (String, Vec<Offer>) {
        let map = scene.text("act-map");
        let around = scene.offers::<InSession>().into_iter();
        let around = around.filter(|(_, text)| *text != map);
        let offers = scene.offers::<action::Map>();
        (
            scene.text("enter-jump"),
            offers.into_iter().chain(around).collect(),
        )
    }
}

/// Where one lands at a point: at what was agreed there, where there is something.
fn step(spot: &Spot<'_>) -> Step {
    if spot.agreements() > 0 {
        Step::Agree
    } else {
        Step::Frame
    }
}

/// A row of the picture in the colours of the theme.
fn line(scene: Scene<'_>, row: &Row) -> Line<'static> {
    let mut line = Line::default();
    for piece in row.pieces() {
        let gap = piece.at.saturating_sub(line.width());
        line.push_span(Span::raw(" ".repeat(gap)));
        line.push_span(scene.span(&piece.text, role(piece.ink)));
    }
    line
}

const fn role(ink: Ink) -> Role {
    match ink {
        Ink::Text => Role::Text,
        Ink::Quiet => Role::Quiet,
        Ink::Heading => Role::Heading,
        Ink::Accent => Role::Accent,
        Ink::Sales => Role::Sales,
        Ink::Marketing => Role::Marketing,
        Ink::Good => Role::Good,
        Ink::Attention => Role::Attention,
        Ink::Chosen => Role::Selection,
    }
}

/// The signs of the picture in the look of the terminal.
fn signs(look: Look) -> Signs {
    use crate::domain::minutes::NoteKind;
    use crate::domain::people::Side;
    Signs {
        states: STATES.map(|state| look.progress_sign(state)),
        sides: [Side::Sales, Side::Marketing].map(|side| look.side_sign(side)),
        line: look.sign(Sign::Rule),
        full: look.sign(Sign::Full),
        pointer: look.sign(Sign::Pointer),
        bottleneck: look.note_sign(NoteKind::Bottleneck),
        none: look.progress_sign(crate::domain::minutes::Progress::Skipped),
        more: look.sign(Sign::More),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Theme;

    #[test]
    fn the_printed_picture_has_the_signs_of_the_screen() {
        let look = Look {
            theme: Theme::Dark,
            true_colour: true,
            unicode: true,
        };
        assert_eq!(signs(look), Signs::UNICODE);
    }
}
