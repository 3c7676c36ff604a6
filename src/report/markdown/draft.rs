//! What a text that was typed but not entered was for, in words.

use super::escape::line;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::lookback::LookBackText;
use crate::domain::opening::{ClosingText, OpeningText};
use crate::domain::session::Session;
use crate::domain::worksheet::Spot;
use crate::locale::Locale;

/// What a draft was for: "bottleneck (sales), Target groups". Already escaped.
pub(super) fn purpose(session: &Session, locale: &Locale, purpose: &Purpose) -> String {
    let title = |id: &str| line(session.title_of(id));
    match purpose {
        Purpose::Team => locale.text("report-draft-team"),
        Purpose::Title => locale.text("report-draft-title"),
        Purpose::Date => locale.text("report-draft-date"),
        Purpose::Time => locale.text("report-draft-time"),
        Purpose::NewPerson => locale.text("report-draft-new-person"),
        Purpose::Person(id) => {
            let person = session.people.iter().find(|person| person.id == *id);
            let name = person.map_or_else(String::new, |person| line(&person.name));
            locale.say("report-draft-person", &[("name", name.into())])
        }
        Purpose::NewNote { point, kind, side } => {
            let side = side.map_or_else(|| locale.text("report-both"), |side| locale.side(side));
            format!("{} ({side}), {}", locale.note_kind(*kind), title(point))
        }
        Purpose::Note(_) => locale.text("report-draft-note"),
        Purpose::Dots(_) => locale.text("report-draft-dots"),
        Purpose::Sheet(spot) => cell(session, locale, spot),
        Purpose::CallOut { point, .. } => {
            let point = title(point);
            locale.say("report-draft-call-out", &[("point", point.into())])
        }
        Purpose::NewAgreement { point, kind, .. } => {
            let values = [
                ("kind", locale.kind(*kind).into()),
                ("point", title(point).into()),
            ];
            locale.say("report-draft-new-agreement", &values)
        }
        Purpose::Agreement(id, slot) => {
            let number = session.number_of(*id).unwrap_or_default();
            let values = [
                ("number", number.into()),
                ("part", part(locale, *slot).into()),
            ];
            locale.say("report-draft-agreement", &values)
        }
        Purpose::NewParked(_) => locale.text("report-draft-new-parked"),
        Purpose::Parked(_) => locale.text("report-draft-parked"),
        Purpose::ParkedOwner(_) => locale.text("report-draft-parked-owner"),
        Purpose::NextMeeting => locale.text("report-draft-next-meeting"),
        Purpose::Opening(OpeningText::NewWord(_) | OpeningText::Word(_))
        | Purpose::Closing(ClosingText::NewWord(_) | ClosingText::Word(_)) => {
            locale.text("report-draft-word")
        }
        Purpose::Opening(OpeningText::NewGoal | OpeningText::Goal(_)) => {
            locale.text("report-draft-goal")
        }
        Purpose::Closing(ClosingText::ParkedDue(_)) => locale.text("report-draft-parked-due"),
        Purpose::Closing(ClosingText::NewMember | ClosingText::Rhythm) => {
            locale.text("report-draft-revenue-team")
        }
        Purpose::Closing(ClosingText::Worth | ClosingText::NewLastWord) => {
            locale.text("report-draft-check-out")
        }
        Purpose::LookBack(asked) => look_back(session, locale, *asked),
    }
}

/// A cell of a worksheet: "Definition, worksheet of Funnel".
fn cell(session: &Session, locale: &Locale, spot: &Spot) -> String {
    let point = session.point(&spot.point);
    let columns = point.map_or(&[][..], |point| &point.worksheet);
    let column = columns.iter().find(|column| column.id == spot.column);
    let values = [
        (
            "column",
            line(column.map_or(&spot.column, |column| &column.title)).into(),
        ),
        ("point", line(session.title_of(&spot.point)).into()),
    ];
    locale.say("report-draft-cell", &values)
}

/// A part of an agreement, in words.
fn part(locale: &Locale, slot: Slot) -> String {
    locale.text(match slot {
        Slot::Text => "report-part-text",
        Slot::SalesCommits => "report-part-sales-commits",
        Slot::SalesAmount => "report-part-sales-amount",
        Slot::SalesWithin => "report-part-sales-within",
        Slot::MarketingCommits => "report-part-marketing-commits",
        Slot::MarketingAmount => "report-part-marketing-amount",
        Slot::MarketingWithin => "report-part-marketing-within",
        Slot::OneSided => "report-part-one-sided",
        Slot::SalesOwner => "report-part-sales-owner",
        Slot::MarketingOwner => "report-part-marketing-owner",
        Slot::Due => "report-part-due",
        Slot::Measure => "report-part-measure",
        Slot::Baseline => "report-part-baseline",
        Slot::Target => "report-part-target",
        Slot::Review => "report-part-review",
        Slot::IfMissed => "report-part-if-missed",
        Slot::ValidFrom => "report-part-valid-from",
        Slot::Segment => "report-part-segment",
        Slot::Reason => "report-part-reason",
        Slot::Reservations => "report-part-reservations",
        Slot::Remedy => "report-part-remedy",
        Slot::SalesVoices(_) => "report-part-sales-voices",
        Slot::MarketingVoices(_) => "report-part-marketing-voices",
    })
}

/// About which earlier agreement something was typed.
fn look_back(session: &Session, locale: &Locale, asked: LookBackText) -> String {
    let said = session.minutes.verdict(asked.of());
    let sentence = said.map_or_else(String::new, |verdict| line(&verdict.sentence));
    locale.say("report-draft-look-back", &[("sentence", sentence.into())])
}
