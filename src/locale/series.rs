//! Says what became of agreements, what is wrong with a filter, and what cannot be in the links between sessions.

use jiff::Unit;
use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

use super::{Locale, display};
use crate::domain::agenda::Language;
use crate::domain::lookback::Judgement;
use crate::domain::query::words::Sort;
use crate::domain::query::{Fault, Field, Wrong};
use crate::domain::series::{Also, At, Chronicle, Gone, Meeting, State, Trouble};

/// From how many days on weeks are counted, and from how many on months.
const WEEKS_FROM: i64 = 14;
const MONTHS_FROM: i64 = 61;

impl Locale {
    /// How an agreement was judged: "partly kept", "deels nagekomen".
    #[must_use]
    pub fn judgement(&self, judgement: Judgement) -> String {
        self.text(match judgement {
            Judgement::Kept => "judgement-kept",
            Judgement::Partly => "judgement-partly",
            Judgement::NotKept => "judgement-not-kept",
            Judgement::NoLongerNeeded => "judgement-no-longer-needed",
        })
    }

    /// How firm an agreement is now: "on trial", "op proef".
    #[must_use]
    pub fn state(&self, state: State) -> String {
        self.text(match state {
            State::Proposed => "standing-proposed",
            State::Agreed => "standing-agreed",
            State::OnTrial => "standing-on-trial",
            State::Done => "state-done",
            State::Dropped => "standing-dropped",
        })
    }

    /// A part of an agreement that changed beside its sentence: "owner of sales".
    #[must_use]
    pub fn also(&self, part: Also) -> String {
        self.text(match part {
            Also::Kind => "also-kind",
            Also::SalesOwner => "also-sales-owner",
            Also::MarketingOwner => "also-marketing-owner",
            Also::SalesCommits => "also-sales-commits",
            Also::MarketingCommits => "also-marketing-commits",
            Also::Measure => "also-measure",
            Also::Due => "also-due",
            Also::IfMissed => "also-if-missed",
            Also::Segment => "also-segment",
        })
    }

    /// How far away a day is: "in 3 weeks", "5 days ago"; in days, then weeks, then months.
    #[must_use]
    pub fn away(&self, day: Date, today: Date) -> String {
        let days = today
            .until((Unit::Day, day))
            .map_or(0, |span| i64::from(span.get_days()));
        if let Some(said) = self.said.borrow().away.get(&days) {
            return said.clone();
        }
        let text = self.days_away(days);
        let mut said = self.said.borrow_mut();
        said.away.insert(days, text.clone());
        text
    }

    fn days_away(&self, days: i64) -> String {
        let count = |count: i64| [("count", count.abs().to_string())];
        match (days, days.abs()) {
            (0, _) => self.text("away-today"),
            (1, _) => self.text("away-tomorrow"),
            (-1, _) => self.text("away-yesterday"),
            (1.., ..WEEKS_FROM) => self.tell("away-days", &count(days)),
            (1.., ..MONTHS_FROM) => self.tell("away-weeks", &count(days / 7)),
            (1.., _) => self.tell("away-months", &count(days * 12 / 365)),
            (_, ..WEEKS_FROM) => self.tell("ago-days", &count(days)),
            (_, ..MONTHS_FROM) => self.tell("ago-weeks", &count(days / 7)),
            _ => self.tell("ago-months", &count(days * 12 / 365)),
        }
    }

    /// What is wrong with a filter, and what to do about it.
    #[must_use]
    pub fn query_fault(&self, fault: &Fault) -> (String, String) {
        let language = self.language();
        let mean = |guess: &str| self.tell("query-mean", &[("guess", guess.to_owned())]);
        let named = |field: &Field| ("field", field.name(language).to_owned());
        match &fault.wrong {
            Wrong::NoSuchField { given, meant } => {
                let fields = Field::ALL.map(|field| field.name(language)).join(", ");
                let hint = meant.map_or_else(
                    || self.tell("query-fields", &[("fields", fields)]),
                    |meant| mean(&format!("{meant}:")),
                );
                (
                    self.tell("query-no-field", &[("given", given.clone())]),
                    hint,
                )
            }
            Wrong::NoSuchWord {
                field,
                given,
                meant,
            } => {
                let hint = meant.map_or_else(
                    || self.tell("query-words", &[("words", words(*field, language))]),
                    mean,
                );
                let values = [("given", given.clone()), named(field)];
                (self.tell("query-no-word", &values), hint)
            }
            Wrong::NoTime { field, given } => {
                let values = [("given", given.clone()), named(field)];
                (
                    self.tell("query-no-time", &values),
                    self.text("query-times"),
                )
            }
            Wrong::NoValue { field } => (
                self.tell("query-no-value", &[named(field)]),
                self.example(*field),
            ),
            Wrong::OpenQuote => (self.text("query-open-quote"), self.text("query-quote")),
            Wrong::NothingToNegate => {
                let given = [(
                    "given",
                    if language == Language::Nl {
                        "niet"
                    } else {
                        "not"
                    }
                    .to_owned(),
                )];
                (
                    self.tell("query-nothing-to-negate", &given),
                    self.text("query-negate"),
                )
            }
        }
    }

    /// What may stand behind a field.
    fn example(&self, field: Field) -> String {
        let language = self.language();
        let name = field.name(language);
        match field.sort() {
            Sort::Words(_) => self.tell("query-words", &[("words", words(field, language))]),
            Sort::Time(_) => self.text("query-times"),
            Sort::Free(_) => {
                let value = match field {
                    Field::Point => "funnel",
                    Field::Number => "2.1",
                    _ => "\"Ana de Vries\"",
                };
                self.tell("query-values", &[("example", format!("{name}:{value}"))])
            }
        }
    }

    /// A session as a sentence names it: “First steps” of Tue 3 Mar 2026.
    #[must_use]
    pub fn meeting(&self, meeting: &Meeting) -> String {
        let day = self.short_day(meeting.date);
        let title = meeting.title.trim().to_owned();
        if title.is_empty() {
            self.tell("meeting-untitled", &[("day", day)])
        } else {
            self.tell("meeting-named", &[("title", title), ("day", day)])
        }
    }

    /// What cannot be in the links between sessions, as a sentence without its full stop.
    #[must_use]
    pub fn trouble(&self, chronicle: &Chronicle, trouble: &Trouble) -> String {
        let session = |place: usize| ("session", self.meeting(&chronicle.meetings()[place]));
        let number = |at: &At| ("number", chronicle.recorded(*at).number());
        let gone = |gone: &Gone, link: uuid::Uuid| ("gone", self.gone(chronicle, gone, link));
        match trouble {
            Trouble::FollowsGone {
                meeting,
                follows,
                gone: why,
            } => self.tell(
                "trouble-follows-gone",
                &[session(*meeting), gone(why, *follows)],
            ),
            Trouble::FollowsCircle { meeting } => {
                self.tell("trouble-follows-circle", &[session(*meeting)])
            }
            Trouble::SupersedesGone {
                at,
                link,
                gone: why,
            } => {
                let (key, id) = match why {
                    Gone::Agreement => ("trouble-supersedes-lost", link.agreement),
                    _ => ("trouble-supersedes-gone", link.session),
                };
                self.tell(key, &[number(at), session(at.meeting), gone(why, id)])
            }
            Trouble::SupersedesCircle { at } => self.tell(
                "trouble-supersedes-circle",
                &[number(at), session(at.meeting)],
            ),
            Trouble::JudgesGone {
                meeting,
                link,
                gone: why,
            } => {
                let (key, id) = match why {
                    Gone::Agreement => ("trouble-judges-lost", link.agreement),
                    _ => ("trouble-judges-gone", link.session),
                };
                self.tell(key, &[session(*meeting), gone(why, id)])
            }
            Trouble::AmendsGone { meeting, of, new } => {
                let values = [session(*meeting), number(of), ("id", new.to_string())];
                self.tell("trouble-amends-gone", &values)
            }
            Trouble::Clash { of, by } => {
                let others = by.iter().map(|at| self.meeting(&chronicle.meetings()[*at]));
                let others: Vec<String> = others.collect();
                let values = [
                    number(of),
                    session(of.meeting),
                    ("others", others.join(", ")),
                ];
                self.tell("trouble-clash", &values)
            }
        }
    }

    fn gone(&self, chronicle: &Chronicle, gone: &Gone, id: uuid::Uuid) -> String {
        let id = [("id", id.to_string())];
        match gone {
            Gone::Session => self.tell("gone-session", &id),
            Gone::Agreement => self.tell("gone-agreement", &id),
            Gone::Unread(place) => {
                let unread = &chronicle.unread()[*place];
                let key = if unread.newer {
                    "gone-newer"
                } else {
                    "gone-broken"
                };
                self.tell(key, &[("file", unread.name.clone())])
            }
        }
    }
}

/// The words that a field takes in a language.
fn words(field: Field, language: Language) -> String {
    let words = field.sort().words().iter();
    let words: Vec<&str> = words.map(|word| word.name(language)).collect();
    words.join(", ")
}

/// A query with signs under the part that is wrong, as two lines that a terminal may show.
#[must_use]
pub fn underlined(query: &str, fault: &Fault) -> String {
    let before = display(&query[..fault.at.start]).width();
    let part = display(&query[fault.at.clone()]).width().max(1);
    format!(
        "{}\n{}{}",
        display(query),
        " ".repeat(before),
        "^".repeat(part)
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;
    use crate::domain::query::Query;

    #[rstest]
    #[case(date(2026, 12, 3), "today", "vandaag")]
    #[case(date(2026, 12, 4), "tomorrow", "morgen")]
    #[case(date(2026, 12, 2), "yesterday", "gisteren")]
    #[case(date(2026, 12, 16), "in 13 days", "over 13 dagen")]
    #[case(date(2026, 12, 17), "in 2 weeks", "over 2 weken")]
    #[case(date(2027, 6, 3), "in 5 months", "over 5 maanden")]
    #[case(date(2026, 11, 30), "3 days ago", "3 dagen geleden")]
    #[case(date(2026, 11, 1), "4 weeks ago", "4 weken geleden")]
    #[case(date(2025, 12, 3), "12 months ago", "12 maanden geleden")]
    fn a_day_is_told_by_how_far_it_is(#[case] day: Date, #[case] en: &str, #[case] nl: &str) {
        let today = date(2026, 12, 3);
        assert_eq!(Locale::new(Language::En).away(day, today), en);
        assert_eq!(Locale::new(Language::Nl).away(day, today), nl);
    }

    #[rstest]
    #[case(
        "stat:agreed",
        "the filter has no field “stat”",
        "did you mean state:?",
        "stat:agreed\n^^^^"
    )]
    #[case(
        "a stand:agred",
        "“agred” is no value of state:",
        "did you mean agreed?",
        "a stand:agred\n        ^^^^^"
    )]
    #[case(
        "due:soon",
        "“soon” is no time that due: knows",
        "such as 2w",
        "due:soon\n    ^^^^"
    )]
    #[case(
        "é\u{1b} owner:",
        "owner: has no value",
        "such as owner:\"Ana",
        "é� owner:\n         ^"
    )]
    #[case("\"x", "a quotation mark is not closed", "put a second", "\"x\n^^")]
    #[case("x not", "nothing follows “not”", "put a field", "x not\n  ^^^")]
    fn a_fault_of_a_filter_is_told_with_its_place(
        #[case] text: &str,
        #[case] message: &str,
        #[case] hint: &str,
        #[case] marked: &str,
    ) {
        let fault = Query::parse(text).unwrap_err();
        let (told, what_to_do) = Locale::new(Language::En).query_fault(&fault);
        assert!(told.starts_with(message), "{told}");
        assert!(what_to_do.starts_with(hint), "{what_to_do}");
        assert_eq!(underlined(text, &fault), marked);
        let (dutch, _) = Locale::new(Language::Nl).query_fault(&fault);
        assert_ne!(dutch, told);
    }
}
