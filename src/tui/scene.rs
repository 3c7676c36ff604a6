//! What a view may read, and the pieces that every screen shares: head, foot, notice, the question that waits.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::lookback::Link;
use crate::domain::people::Side;
use crate::domain::series::{Chronicle, Entry};
use crate::domain::session::Session;
use crate::locale::{Locale, display};

use super::action::{Anywhere, Listens, Row, key_shown};
use super::app::{App, Saving};
use super::asking::Reply;
use super::offer;
use super::theme::{Look, Role, Sign};
use super::widget::digits::Pace;
use super::widget::page::Page;
use super::widget::paint::Pen;
use super::widget::wrap;

/// A key and what it does, as the foot shows it.
pub type Offer = (String, String);

/// What a view may read.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// Everything.
    pub app: &'a App,
}

impl<'a> Scene<'a> {
    /// How things look.
    #[must_use]
    pub const fn look(self) -> Look {
        self.app.look
    }

    /// The language of the room.
    #[must_use]
    pub const fn locale(self) -> &'a Locale {
        &self.app.locale
    }

    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        self.app.look.style(role)
    }

    /// Number of files in the library that could not be read.
    #[must_use]
    pub fn unread(self) -> usize {
        let listing = self.app.listing.as_ref();
        listing.map_or(0, |listing| listing.broken.len())
    }

    /// What all sessions say together, once they were read.
    #[must_use]
    pub fn chronicle(self) -> Option<&'a Chronicle> {
        self.app.together.chronicle()
    }

    /// An agreement of an earlier session, as far as those are known.
    #[must_use]
    pub fn earlier_entry(self, of: Link) -> Option<Entry<'a>> {
        self.app.earlier.as_ref()?.entry_of(of)
    }

    /// A text.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.app.locale.text(key)
    }

    /// A sign.
    #[must_use]
    pub const fn sign(self, sign: Sign) -> &'static str {
        self.app.look.sign(sign)
    }

    /// A span in the style of a role; what a file may hold is made fit for the screen.
    #[must_use]
    pub fn span(self, text: &str, role: Role) -> Span<'static> {
        Span::styled(display(text).into_owned(), self.style(role))
    }

    /// A side as it is always shown: letter, sign, colour, and a text behind it.
    #[must_use]
    pub fn side(self, side: Side, text: &str) -> Span<'static> {
        let letter = match side {
            Side::Sales => "S ",
            Side::Marketing => "M ",
            Side::Management | Side::Other => "",
        };
        let sign = self.look().side_sign(side);
        let style = self.style(Look::side_role(side));
        Span::styled(
            format!("{letter}{sign} {text}"),
            style.add_modifier(ratatui::style::Modifier::BOLD),
        )
    }

    /// The keys of a place that the foot shows.
    #[must_use]
    pub fn offers<A: Listens>(self) -> Vec<Offer> {
        let shown = A::ROWS.iter().filter(|row| row.shown);
        shown.map(|row| self.offer(row)).collect()
    }

    /// The same for a place outside of a session, and the way back.
    #[must_use]
    pub fn offers_outside<A: Listens>(self) -> Vec<Offer> {
        let back = self.offer_of(Anywhere::Back);
        self.offers::<A>().into_iter().chain(back).collect()
    }

    /// The key of one action with what it does, for the foot of a screen that chooses what it shows.
    #[must_use]
    pub fn offer_of<A: Listens>(self, action: A) -> Option<Offer> {
        let row = A::ROWS.iter().find(|row| row.action == action);
        row.map(|row| self.offer(row))
    }

    fn offer<A>(self, row: &Row<A>) -> Offer {
        let key = row.keys.first().copied().unwrap_or_default();
        (
            key_shown(key, self.look().unicode).to_owned(),
            self.text(row.text),
        )
    }

    /// The key that shows all keys: the first of them, but while somebody types one that is no character.
    fn help_key(self) -> &'static str {
        let asking = self.app.asking.as_ref();
        let typing = asking.is_some_and(|asking| matches!(asking.reply, Reply::Text(_)))
            || self.app.screen.types();
        let row = Anywhere::ROWS
            .iter()
            .find(|row| row.action == Anywhere::Help);
        let keys = row.map_or(&[][..], |row| row.keys);
        let free = |key: &&&str| !typing || key.chars().count() > 1;
        keys.iter().find(free).copied().unwrap_or_default()
    }

    /// Draws the head: whose session, whether it is saved, when it ends.
    pub fn head(self, buffer: &mut Buffer, area: Rect, session: Option<&Session>) {
        let mut pen = Pen::new(buffer, area);
        let right = self.right_of_head(session);
        let room = pen.columns().saturating_sub(right.width() + 3);
        let mut left = Line::default();
        if area.width >= 90 || session.is_none() {
            left.push_span(self.span("handshake", Role::Heading));
            left.push_span("    ");
        }
        if let Some(session) = session {
            let title = session_name(session, self.locale());
            let used = left.width();
            let title = wrap::cut(
                &display(&title),
                room.saturating_sub(used),
                self.sign(Sign::More),
            );
            left.push_span(self.span(&title, Role::Text));
        } else if self.app.practice {
            left.push_span(self.span(&self.text("home-practice"), Role::Attention));
        }
        pen.line(&left);
        pen.right(&right);
        pen.rule(self.sign(Sign::Rule), self.style(Role::Quiet));
    }

    /// Draws the head of a screen outside of a session: what it is, and the day.
    pub fn head_outside(self, buffer: &mut Buffer, area: Rect, title: &str) {
        let mut pen = Pen::new(buffer, area);
        let mut left = Line::from(vec![
            self.span("handshake", Role::Heading),
            "    ".into(),
            self.span(title, Role::Text),
        ]);
        if self.app.practice {
            let practice = format!("    {}", self.text("home-practice"));
            left.push_span(self.span(&practice, Role::Attention));
        }
        pen.line(&left);
        let right = self.right_of_head(None);
        if left.width() + right.width() + 3 <= pen.columns() {
            pen.right(&right);
        }
        pen.rule(self.sign(Sign::Rule), self.style(Role::Quiet));
    }

    fn right_of_head(self, session: Option<&Session>) -> Line<'static> {
        let mut line = Line::default();
        let Some(session) = session else {
            line.push_span(self.span(
                &self.locale().long_day(self.app.now.wall.date()),
                Role::Quiet,
            ));
            return line;
        };
        let read_only = self
            .app
            .desk
            .as_ref()
            .is_some_and(crate::domain::desk::Desk::read_only);
        let (text, role) = match &self.app.saving {
            _ if read_only => (self.text("head-read-only"), Role::Attention),
            Saving::Unchanged => (String::new(), Role::Quiet),
            Saving::Saving => (self.text("head-saving"), Role::Quiet),
            Saving::Saved(at) => {
                let at = self.locale().time(*at);
                (
                    self.locale().say("head-saved", &[("time", at.into())]),
                    Role::Quiet,
                )
            }
            Saving::NotSaved(_) => (
                format!("! {}", self.text("head-not-saved")),
                Role::Attention,
            ),
        };
        line.push_span(self.span(&text, role));
        if session.minutes.closed.is_none() {
            line.push_span("    ");
            line.push_span(self.ends(session));
        }
        line
    }

    /// When the meeting will end, how late that is, and whether there is a break.
    fn ends(self, session: &Session) -> Span<'static> {
        let locale = self.locale();
        let end = locale.time(self.app.ends(session).time());
        if let Some(now) = session.clock.on_break {
            let values = [
                ("since", locale.time(now.since).into()),
                ("time", end.into()),
            ];
            return self.span(&locale.say("head-break", &values), Role::Attention);
        }
        match self.app.late(session) {
            Some(late) => {
                let values = [("time", end.into()), ("minutes", late.into())];
                self.span(&locale.say("head-ends-late", &values), Role::Attention)
            }
            None => self.span(
                &locale.say("head-ends", &[("time", end.into())]),
                Role::Quiet,
            ),
        }
    }

    /// How digits of time run.
    #[must_use]
    pub const fn pace(self) -> Pace {
        if self.app.comfort.still {
            Pace::Minutes
        } else {
            Pace::Seconds
        }
    }

    /// Draws the one line that the program has to say: why a save failed, else the notice, else what it offers.
    pub fn notice(self, buffer: &mut Buffer, area: Rect) {
        let mut pen = Pen::new(buffer, area);
        let (text, attention) = match (&self.app.saving, &self.app.notice) {
            (Saving::NotSaved(why), _) if self.app.desk.is_some() => (why, true),
            (_, Some(notice)) => (&notice.text, notice.attention),
            _ => match offer::line(self) {
                Some(text) => return pen.line(&Line::from(self.span(&text, Role::Quiet))),
                None => return,
            },
        };
        let (lead, role) = if attention {
            ("! ", Role::Attention)
        } else {
            ("", Role::Quiet)
        };
        let room = pen.columns().saturating_sub(lead.len());
        let text = wrap::cut(&display(text), room, self.sign(Sign::More));
        pen.line(&Line::from(vec![
            self.span(lead, role),
            self.span(&text, role),
        ]));
    }

    /// Draws the foot: what Enter does now, then five keys or as many of them as fit, then where all keys stand.
    pub fn foot(self, buffer: &mut Buffer, area: Rect, enter: &str, offers: &[Offer]) {
        let mut pen = Pen::new(buffer, area);
        pen.rule(self.sign(Sign::Rule), self.style(Role::Quiet));
        let all = Line::from(vec![
            self.span(self.help_key(), Role::Accent),
            self.span(&format!(" {}", self.text("foot-all")), Role::Quiet),
        ]);
        let room = pen.columns().saturating_sub(all.width() + 2);
        let mut line = Line::default();
        let enter_offer = (!enter.is_empty()).then(|| ("Enter".to_owned(), enter.to_owned()));
        for (key, text) in enter_offer.iter().chain(offers.iter().take(MOST_OFFERS)) {
            let gap = if line.width() == 0 { 0 } else { 3 };
            let first = line.width() == 0;
            if line.width() + gap + wrap::width(key) + 1 + wrap::width(text) > room && !first {
                continue;
            }
            line.push_span(" ".repeat(gap));
            line.push_span(self.span(key, Role::Accent));
            let role = if first { Role::Text } else { Role::Quiet };
            line.push_span(self.span(&format!(" {text}"), role));
        }
        pen.line(&line);
        pen.right(&all);
    }
}

/// The most keys that a foot names beside Enter: more are not read at a glance.
const MOST_OFFERS: usize = 5;

/// Team and title, or what stands in for them.
#[must_use]
pub fn session_name(session: &Session, locale: &Locale) -> String {
    let parts = [session.team.trim(), session.title.trim()];
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if filled.is_empty() {
        locale.text("session-untitled")
    } else {
        filled.join(" · ")
    }
}

/// Draws the whole window, and says where the cursor stands.
pub fn draw(app: &App, buffer: &mut Buffer) -> Option<Position> {
    let window = buffer.area;
    let scene = Scene { app };
    buffer.set_style(window, app.look.ground());
    if !Page::fits(window) {
        too_small(scene, buffer, window);
        return None;
    }
    let page = Page::of(window);
    let cursor = app.screen.view(scene, buffer, page);
    scene.notice(buffer, page.notice);
    if let Some(dialog) = &app.dialog {
        dialog.draw(buffer, window, app.look, &app.locale);
    }
    if !app.look.unicode {
        plain(buffer);
    }
    cursor.filter(|_| app.dialog.is_none())
}

/// Replaces the signs of our own texts by their likeness in ASCII; what people typed stays as it is.
fn plain(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let likeness = match cell.symbol() {
            "·" => ".",
            "…" => "~",
            "–" | "—" => "-",
            "“" | "”" => "\"",
            "←" => "<",
            "→" => ">",
            "↑" => "^",
            "↓" => "v",
            "⌀" => "=",
            _ => continue,
        };
        cell.set_symbol(likeness);
    }
}

/// One honest sentence for a window in which nothing fits.
fn too_small(scene: Scene<'_>, buffer: &mut Buffer, window: Rect) {
    let (columns, rows) = super::widget::page::SMALLEST;
    let values = [("columns", columns.into()), ("rows", rows.into())];
    let text = scene.locale().say("window-too-small", &values);
    let height = window.height.saturating_sub(4) / 2;
    let mut pen = Pen::new(buffer, window);
    pen.skip(height);
    pen.text(&text, 0, scene.style(Role::Text));
}
