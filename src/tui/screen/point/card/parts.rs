//! The parts of the card, from its heading to its flags. How a part takes its rows is the card's.

use jiff::civil::Date;
use ratatui::text::Line;

use crate::domain::agreement::{Commitment, Decision, Kind, Rule, Standing, Voice};
use crate::domain::amount::Amount;
use crate::domain::completeness::Part;
use crate::domain::people::Side;
use crate::locale::display;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::paint::led_lines;
use crate::tui::widget::wrap;

use super::{Card, Group, joined, unbroken};

impl Card<'_> {
    /// Number, how firm and of which kind; to the right how complete.
    pub(super) fn heading(&self) -> Line<'static> {
        let (scene, agreement) = (self.scene, self.agreement);
        let number = self.session.number_of(agreement.id).unwrap_or_default();
        let sign = scene.look().standing_sign(agreement.state);
        let standing = scene.locale().standing(agreement.state);
        let kind = scene.locale().kind(agreement.kind);
        let mut line = Line::from(vec![
            scene.span(&format!("    {} ", scene.sign(Sign::Pointer)), Role::Accent),
            scene.span(&format!("{number:<5} "), Role::Accent),
            scene.span(
                &format!("{sign} {standing}"),
                Look::standing_role(agreement.state),
            ),
            scene.span(&format!(" · {kind}"), Role::Text),
        ]);
        // What does not fit beside them is said shorter.
        let room = self.columns.saturating_sub(line.width() + 1);
        let meters = [true, false].map(|label| self.meter(label));
        let count = Line::from(self.scene.span(&self.count(), Role::Text));
        let meter = meters.into_iter().find(|meter| meter.width() <= room);
        let meter = meter.unwrap_or(count);
        if meter.width() <= room {
            line.push_span(" ".repeat(room + 1 - meter.width()));
            line.spans.extend(meter.spans);
        }
        line
    }

    fn count(&self) -> String {
        let (filled, total) = (self.whole.filled(), self.whole.total());
        let values = [("filled", filled.into()), ("total", total.into())];
        self.scene.locale().say("agree-count", &values)
    }

    /// How many of the parts that count are there: a cell for each.
    fn meter(&self, label: bool) -> Line<'static> {
        let scene = self.scene;
        let (filled, total) = (self.whole.filled(), self.whole.total());
        let role = match (filled == total, self.whole.is_sayable()) {
            (true, _) => Role::Good,
            (false, true) => Role::Text,
            (false, false) => Role::Accent,
        };
        let mut line = Line::from(scene.span("l ", Role::Accent));
        if label {
            let label = format!("{}  ", scene.text("agree-complete"));
            line.push_span(scene.span(&label, Role::Quiet));
        }
        line.push_span(scene.span(&scene.sign(Sign::Full).repeat(filled), role));
        let rest = scene.sign(Sign::Empty).repeat(total - filled);
        line.push_span(scene.span(&rest, Role::Quiet));
        line.push_span(scene.span(&format!("  {}", self.count()), Role::Text));
        line
    }

    pub(super) fn sentence(&self) -> Group {
        let scene = self.scene;
        let role = match self.agreement.state {
            Standing::Dropped => Role::Quiet,
            _ => Role::Heading,
        };
        let (key, text) = (scene.style(Role::Accent), scene.style(role));
        let mut lines = led_lines("e ", 6, &self.agreement.text, key, text, self.columns);
        let most = self.most.max(2) * 2;
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.push_span(scene.span(scene.sign(Sign::More), Role::Quiet));
            }
        }
        lines
    }

    /// Who of a side sees to it, and what the side does.
    pub(super) fn side(&self, side: Side) -> Group {
        let scene = self.scene;
        let (key, part) = match side {
            Side::Marketing => ("m", Part::MarketingCommits),
            _ => ("s", Part::SalesCommits),
        };
        let owner = self.agreement.owner(side).unwrap_or_default().trim();
        // A side that is left out for a reason has no part to show.
        let other = self.agreement.promises_alone().is_some_and(|s| s != side);
        if owner.is_empty() && other && !self.agreement.one_sided.trim().is_empty() {
            return Vec::new();
        }
        // The letter and the sign of the side take four columns of the name.
        let room = self.name_columns().saturating_sub(5);
        let owner = wrap::cut(&display(owner), room, scene.sign(Sign::More));
        let mut name = vec![scene.side(side, &owner)];
        if owner.is_empty() {
            name.push(scene.span(&scene.text("agree-nobody"), Role::Quiet));
        }
        let Some(promise) = self.agreement.commitment(side) else {
            return Vec::new();
        };
        self.counted(key, name, &promise.what, &self.numbers(promise), Some(part))
    }

    /// How much, and within what time: "20 leads a month · within 2 working days".
    fn numbers(&self, promise: &Commitment) -> String {
        let locale = self.scene.locale();
        let amount = promise.amount.as_ref().map(|amount| locale.amount(amount));
        let within = promise.within.as_ref().map(|within| {
            let length = locale.length_of_time(within);
            locale.say("agree-within", &[("length", length.into())])
        });
        let whole = |text: Option<String>| unbroken(&text.unwrap_or_default());
        joined([&whole(amount), &whole(within)])
    }

    /// That it binds one side, and why where the group has said so.
    pub(super) fn one_side(&self) -> Group {
        let (scene, agreement) = (self.scene, self.agreement);
        let promises = agreement.promises_alone();
        let Some(side) = agreement.binds_one_side().or(promises) else {
            return Vec::new();
        };
        let side_name = || [("side", scene.locale().side(side).into())];
        if agreement.binds_one_side().is_none() {
            let name = scene.locale().say("agree-only", &side_name());
            let name = vec![scene.span(&name, Role::Quiet)];
            return self.part("1", name, &agreement.one_sided, None);
        }
        // While the parts are asked, the other side may still promise something.
        if self.is_asked() && !agreement.state.holds() {
            return Vec::new();
        }
        let reasoned = promises.is_none() || !agreement.one_sided.trim().is_empty();
        let key = if reasoned {
            "agree-one-consents"
        } else {
            "agree-one-promises"
        };
        let why = scene.locale().say(key, &side_name());
        let name = vec![scene.span(&scene.text("agree-one-side"), Role::Attention)];
        let why = format!("{} {why}", scene.sign(Sign::Attention));
        self.row("1", name, &why, "", Role::Attention)
    }

    pub(super) fn seen_by(&self) -> Group {
        let locale = self.scene.locale();
        let measure = &self.agreement.measure;
        let value = |key: &str, amount: &Option<Amount>| {
            let amount = amount.as_ref().map(|amount| locale.amount(amount));
            let value = amount.map(|amount| locale.say(key, &[("value", amount.into())]));
            unbroken(&value.unwrap_or_default())
        };
        let values = joined([
            &value("agree-now", &measure.baseline),
            &value("agree-aim", &measure.target),
        ]);
        let name = self.name("agree-seen-by");
        self.counted("n", name, &measure.what, &values, Some(Part::Measure))
    }

    pub(super) fn days(&self) -> Group {
        let agreement = self.agreement;
        let day = |day: Option<Date>| {
            let day = day.map(|day| self.scene.locale().short_day(day));
            day.unwrap_or_default()
        };
        let mut lines = Vec::new();
        if agreement.kind == Kind::Action || agreement.due.is_some() {
            lines.extend(self.part(
                "d",
                self.name("agree-due"),
                &day(agreement.due),
                Some(Part::Due),
            ));
        }
        lines.extend(self.part(
            "r",
            self.name("agree-review"),
            &day(agreement.review),
            Some(Part::Review),
        ));
        lines.extend(self.part(
            "b",
            self.name("agree-valid-from"),
            &day(agreement.valid_from),
            None,
        ));
        lines
    }

    /// How both sides decided: counts, rule, and the day where it is another than that of the session.
    pub(super) fn consent(&self) -> Group {
        let scene = self.scene;
        let name = self.name("agree-consent");
        let Some(decision) = &self.agreement.decision else {
            if self.agreement.state.holds() {
                return self.row("c", name, &scene.text("agree-no-vote"), "", Role::Quiet);
            }
            return self.part("c", name, "", Some(Part::Consent));
        };
        let mut line = self.lead("c", name);
        for side in [Side::Sales, Side::Marketing] {
            let count = self.voices(decision, side);
            let letter = if side == Side::Sales { "S" } else { "M" };
            let sign = scene.look().side_sign(side);
            line.push_span(scene.span(&format!("{letter} {sign}"), Look::side_role(side)));
            line.push_span(scene.span(&format!(" {count}   "), Role::Text));
        }
        let rule = scene.locale().rule(decision.rule);
        let rule = scene.locale().say("agree-by", &[("rule", rule.into())]);
        let day = scene.locale().short_day(decision.on);
        // The day of the session is no news; elsewhere it tells more than the rule.
        let how = if decision.on == self.session.date {
            [rule.clone(), rule]
        } else {
            [format!("{rule}, {day}"), day]
        };
        let room = self.columns.saturating_sub(line.width());
        let how = how.into_iter().find(|how| wrap::width(how) <= room);
        line.push_span(scene.span(&how.unwrap_or_default(), Role::Quiet));
        vec![line]
    }

    /// How many of a side go along: by fingers three or more, by support those that are for.
    fn voices(&self, decision: &Decision, side: Side) -> String {
        let voices = decision.voices(side);
        if voices.is_empty() {
            return self.scene.sign(Sign::Dot).to_owned();
        }
        let along = |voice: &&Voice| match decision.rule {
            Rule::Support => **voice == Voice::For,
            Rule::Consent | Rule::FistToFive => !voice.doubts(),
        };
        let values = [
            ("count", voices.iter().filter(along).count().into()),
            ("all", voices.len().into()),
        ];
        self.scene.locale().say("agree-voices", &values)
    }

    pub(super) fn doubts(&self) -> Group {
        let agreement = self.agreement;
        let pointer = format!("  {}  ", self.scene.sign(Sign::Pointer));
        let parts = [agreement.reservations.trim(), agreement.remedy.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let name = self.name("agree-reservations");
        self.part("v", name, &parts.join(&pointer), None)
    }

    pub(super) fn more(&self) -> Group {
        let agreement = self.agreement;
        [
            ("i", "agree-if-missed", &agreement.if_missed),
            ("y", "agree-reason", &agreement.reason),
            ("G", "agree-segment", &agreement.segment),
        ]
        .into_iter()
        .flat_map(|(key, name, text)| self.part(key, self.name(name), text, None))
        .collect()
    }

    /// Whether it is a first step and whether it waits for management, where it does.
    pub(super) fn flags(&self) -> Group {
        let scene = self.scene;
        let first = self
            .session
            .minutes
            .first_steps
            .contains(&self.agreement.id);
        let flags = [
            (first, "f", Sign::Done, "agree-first-step", Role::Accent),
            (
                self.agreement.needs_management,
                "g",
                Sign::Attention,
                "agree-needs-management",
                Role::Attention,
            ),
        ];
        let mut line = Line::default();
        for (_, key, sign, text, role) in flags.into_iter().filter(|flag| flag.0) {
            let before = if line.width() == 0 {
                " ".repeat(6)
            } else {
                "     ".to_owned()
            };
            line.push_span(scene.span(&format!("{before}{key} "), Role::Accent));
            let text = format!("{} {}", scene.sign(sign), scene.text(text));
            line.push_span(scene.span(&text, role));
        }
        if line.width() == 0 {
            Vec::new()
        } else {
            vec![line]
        }
    }
}
