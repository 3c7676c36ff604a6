//! What a text that was typed but not entered was for, in words.

use super::escape::line;
use crate::domain::draft::{Purpose, Slot};
use crate::domain::session::Session;
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
        Purpose::CallOut { point, .. } => {
            let point = title(point);
            locale.say("report-draft-call-out", &[("point", point.into())])
        }
        Purpose::NewAgreement { point, kind } => {
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
        Purpose::LookBack(asked) => {
            let said = session.minutes.verdict(asked.of());
            let sentence = said.map_or_else(String::new, |verdict| line(&verdict.sentence));
            locale.say("report-draft-look-back", &[("sentence", sentence.into())])
        }
    }
}

/// A part of an agreement, in words.
fn part(locale: &Locale, slot: Slot) -> String {
    locale.text(match slot {
        Slot::Text => "report-part-text",
        Slot::SalesOwner => "report-part-sales-owner",
        Slot::MarketingOwner => "report-part-marketing-owner",
        Slot::Due => "report-part-due",
        Slot::Review => "report-part-review",
        Slot::Reason => "report-part-reason",
        Slot::Reservations => "report-part-reservations",
    })
}
