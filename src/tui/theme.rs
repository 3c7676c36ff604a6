//! The few roles that colours and signs play, and how each theme fills them. Code names roles, never colours.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::agreement::Standing;
use crate::domain::minutes::{NoteKind, Progress};
use crate::domain::people::Side;

/// A palette that somebody can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
    /// The strongest contrast, for a weak projector: black on white.
    Contrast,
    /// No colour at all: bold, underline and reverse only.
    Mono,
}

impl Theme {
    /// Every theme, in the order in which the key flips through them.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// The name on the command line and in the configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The theme after this one.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|&theme| theme == self);
        Self::ALL[(place.unwrap_or(0) + 1) % Self::ALL.len()]
    }
}

/// What a piece of the screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// What is said.
    Text,
    /// What may be overlooked, yet can be read on a projector.
    Quiet,
    /// A title.
    Heading,
    /// Where we are, and what Enter does.
    Accent,
    /// The side of sales.
    Sales,
    /// The side of marketing.
    Marketing,
    /// Done, saved, agreed.
    Good,
    /// What needs a look.
    Attention,
    /// The line that the keys act on.
    Selection,
}

/// Everything that decides how a thing looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The palette.
    pub theme: Theme,
    /// Whether the terminal shows 24-bit colour; else the nearest of 256.
    pub true_colour: bool,
    /// Whether the terminal shows more than ASCII.
    pub unicode: bool,
}

impl Look {
    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let plain = self.ground();
        let style = match self.colour(role) {
            Some(colour) => plain.fg(colour),
            None => plain,
        };
        match role {
            Role::Selection if self.theme == Theme::Mono => plain.add_modifier(Modifier::REVERSED),
            Role::Heading | Role::Accent | Role::Selection => style.add_modifier(Modifier::BOLD),
            Role::Quiet if self.theme == Theme::Mono => plain.add_modifier(Modifier::DIM),
            _ => style,
        }
    }

    /// The style of everything that nothing was drawn on.
    #[must_use]
    pub fn ground(self) -> Style {
        match self.theme {
            Theme::Contrast => Style::new().fg(Color::Black).bg(Color::White),
            Theme::Dark | Theme::Light | Theme::Mono => Style::new(),
        }
    }

    fn colour(self, role: Role) -> Option<Color> {
        // Okabe and Ito's colours for the sides: they stay apart for every kind of colour blindness.
        let (rgb, index) = match (self.theme, role) {
            (Theme::Mono, _) | (Theme::Dark | Theme::Light, Role::Text | Role::Heading) => {
                return None;
            }
            (Theme::Contrast, Role::Text | Role::Quiet | Role::Heading) => (0x00_00_00, 16),
            (Theme::Dark, Role::Quiet) => (0xa3_a9_b1, 248),
            (Theme::Dark, Role::Accent | Role::Selection) => (0xf0_e4_42, 227),
            (Theme::Dark, Role::Sales) => (0x56_b4_e9, 74),
            (Theme::Dark, Role::Marketing) => (0xe6_9f_00, 178),
            (Theme::Dark, Role::Good) => (0x4f_d0_a0, 79),
            (Theme::Dark, Role::Attention) => (0xff_8f_70, 209),
            (Theme::Light, Role::Quiet) => (0x5a_5f_66, 241),
            (Theme::Light | Theme::Contrast, Role::Accent | Role::Selection) => (0x5b_21_8c, 54),
            (Theme::Light | Theme::Contrast, Role::Sales) => (0x00_72_b2, 25),
            (Theme::Light | Theme::Contrast, Role::Marketing) => (0xb3_47_00, 130),
            (Theme::Light | Theme::Contrast, Role::Good) => (0x00_6b_4d, 23),
            (Theme::Light | Theme::Contrast, Role::Attention) => (0xa8_1e_1e, 124),
        };
        Some(if self.true_colour {
            Color::from_u32(rgb)
        } else {
            Color::Indexed(index)
        })
    }

    /// The role of a side: both sides keep their colour everywhere.
    #[must_use]
    pub const fn side_role(side: Side) -> Role {
        match side {
            Side::Sales => Role::Sales,
            Side::Marketing => Role::Marketing,
            Side::Management | Side::Other => Role::Text,
        }
    }

    /// The sign of a side, one column wide; it repeats what a word says.
    #[must_use]
    pub const fn side_sign(self, side: Side) -> &'static str {
        match (side, self.unicode) {
            (Side::Sales, true) => "■",
            (Side::Sales, false) => "#",
            (Side::Marketing, true) => "●",
            (Side::Marketing, false) => "*",
            (Side::Management | Side::Other, true) => "○",
            (Side::Management | Side::Other, false) => "o",
        }
    }

    /// The sign of how far a point has come.
    #[must_use]
    pub const fn progress_sign(self, progress: Progress) -> &'static str {
        match (progress, self.unicode) {
            (Progress::NotYet, true) => "○",
            (Progress::NotYet, false) => "o",
            (Progress::UnderWay, true) => "●",
            (Progress::UnderWay, false) => "*",
            (Progress::Settled, true) => "✓",
            (Progress::Settled, false) => "x",
            (Progress::Parked, _) => "P",
            (Progress::Skipped, true) => "–",
            (Progress::Skipped, false) => "-",
        }
    }

    /// The role of how far a point has come.
    #[must_use]
    pub const fn progress_role(progress: Progress) -> Role {
        match progress {
            Progress::Settled => Role::Good,
            Progress::UnderWay => Role::Accent,
            Progress::Parked => Role::Attention,
            Progress::NotYet | Progress::Skipped => Role::Quiet,
        }
    }

    /// The sign of how firm an agreement is.
    #[must_use]
    pub const fn standing_sign(self, standing: Standing) -> &'static str {
        match (standing, self.unicode) {
            (Standing::Agreed, true) => "✓",
            (Standing::Agreed, false) => "x",
            (Standing::OnTrial, true) => "●",
            (Standing::OnTrial, false) => "*",
            (Standing::Proposed, true) => "○",
            (Standing::Proposed, false) => "o",
            (Standing::Dropped, true) => "–",
            (Standing::Dropped, false) => "-",
        }
    }

    /// The role of how firm an agreement is.
    #[must_use]
    pub const fn standing_role(standing: Standing) -> Role {
        match standing {
            Standing::Agreed => Role::Good,
            Standing::OnTrial => Role::Accent,
            Standing::Proposed => Role::Text,
            Standing::Dropped => Role::Quiet,
        }
    }

    /// The sign that begins a note of this kind.
    #[must_use]
    pub const fn note_sign(self, kind: NoteKind) -> &'static str {
        match (kind, self.unicode) {
            (NoteKind::Observation, true) => "·",
            (NoteKind::Observation, false) => ".",
            (NoteKind::Bottleneck, _) => "!",
            (NoteKind::Idea, true) => "›",
            (NoteKind::Idea, false) => ">",
            (NoteKind::Solution, true) => "✓",
            (NoteKind::Solution, false) => "x",
        }
    }

    /// A plain sign, in Unicode or its likeness in ASCII.
    #[must_use]
    pub const fn sign(self, sign: Sign) -> &'static str {
        match (sign, self.unicode) {
            (Sign::Pointer, true) => "›",
            (Sign::Pointer | Sign::Leads, false) => ">",
            (Sign::Rule, true) => "─",
            (Sign::Rule | Sign::Gone, false) => "-",
            (Sign::Full, true) => "█",
            (Sign::Full, false) => "#",
            (Sign::Empty, true) => "░",
            (Sign::Empty | Sign::Dot, false) => ".",
            (Sign::Dot, true) => "·",
            (Sign::Bar, true) => "▏",
            (Sign::Bar, false) => "|",
            (Sign::Done, true) => "✓",
            (Sign::Done, false) => "x",
            (Sign::Attention, _) => "!",
            (Sign::More, true) => "…",
            (Sign::More, false) => "~",
            (Sign::Open, true) => "○",
            (Sign::Open, false) => "o",
            (Sign::Gone, true) => "–",
            (Sign::Half | Sign::Vote, true) => "●",
            (Sign::Half | Sign::Vote, false) => "*",
            (Sign::Leads, true) => "→",
        }
    }
}

/// A sign that is not tied to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Points at the line that the keys act on.
    Pointer,
    /// The thin line that carries the structure.
    Rule,
    /// The filled part of a bar.
    Full,
    /// The rest of a bar.
    Empty,
    /// Nobody here.
    Dot,
    /// The edge of what is being typed.
    Bar,
    /// Chosen, done.
    Done,
    /// Needs a look.
    Attention,
    /// There is more than fits.
    More,
    /// Nothing said yet.
    Open,
    /// In part.
    Half,
    /// No longer there.
    Gone,
    /// A dot that somebody gave a note.
    Vote,
    /// What comes of something.
    Leads,
}
