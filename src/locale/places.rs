//! What a place is called where something was found: "agreement 2.1 · why". Not what was found there.

use super::Locale;
use crate::domain::passages::{Part, Sort};

impl Locale {
    /// What a passage is, with the number of an agreement, and which part of it: "agreement 2.1 · why", "afspraak 2.1 · waarom".
    #[must_use]
    pub fn passage(&self, sort: Sort, part: Part, number: Option<&str>) -> String {
        let sort = match (sort, number) {
            (Sort::Agreement, Some(number)) => {
                let number = [("number", number.into())];
                self.say("passage-numbered", &number)
            }
            (Sort::Note(kind), _) => {
                let kind = [("kind", self.note_kind(kind).into())];
                self.say("passage-note", &kind)
            }
            (sort, _) => self.text(sort_key(sort)),
        };
        match self.passage_part(part) {
            Some(part) => format!("{sort} · {part}"),
            None => sort,
        }
    }

    /// The part of a passage, where it is not the text itself.
    fn passage_part(&self, part: Part) -> Option<String> {
        let key = match part {
            Part::Text | Part::Team | Part::Title => return None,
            Part::Owner(side) => {
                let side = [("side", self.side(side).into())];
                return Some(self.say("passage-part-owner", &side));
            }
            Part::Commitment(side) => {
                let side = [("side", self.side(side).into())];
                return Some(self.say("passage-part-commitment", &side));
            }
            Part::Function => "passage-part-function",
            Part::Reason => "passage-part-reason",
            Part::Reservations => "passage-part-reservations",
            Part::Remedy => "passage-part-remedy",
            Part::OneSided => "passage-part-one-sided",
            Part::Segment => "passage-part-segment",
            Part::Measure => "passage-part-measure",
            Part::IfMissed => "passage-part-if-missed",
            Part::Measured => "passage-part-measured",
            Part::Taker => "passage-part-taker",
            Part::Rhythm => "passage-part-rhythm",
        };
        Some(self.text(key))
    }
}

const fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Head => "passage-head",
        Sort::Person => "passage-person",
        Sort::Word => "passage-word",
        Sort::Goal => "passage-goal",
        Sort::Verdict => "passage-verdict",
        Sort::Note(_) => "passage-note",
        Sort::Row => "passage-row",
        Sort::Agreement => "passage-agreement",
        Sort::Parked => "passage-parked",
        Sort::RevenueTeam => "passage-revenue-team",
        Sort::LastWords => "passage-last-words",
        Sort::Draft => "passage-draft",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Language;
    use crate::domain::minutes::NoteKind;
    use crate::domain::people::Side;

    #[test]
    fn a_place_is_named_as_people_name_it() {
        let en = Locale::new(Language::En);
        let nl = Locale::new(Language::Nl);
        let named =
            |sort, part, number| [&en, &nl].map(|locale| locale.passage(sort, part, number));
        assert_eq!(
            named(Sort::Agreement, Part::Text, Some("2.1")),
            ["agreement 2.1", "afspraak 2.1"]
        );
        let promise = Part::Commitment(Side::Marketing);
        assert_eq!(
            named(Sort::Agreement, promise, Some("2.1")),
            [
                "agreement 2.1 · marketing promises",
                "afspraak 2.1 · marketing belooft"
            ]
        );
        assert_eq!(
            named(Sort::Note(NoteKind::Bottleneck), Part::Text, None),
            ["bottleneck", "knelpunt"]
        );
        assert_eq!(named(Sort::Head, Part::Title, None), ["session", "sessie"]);
    }
}
