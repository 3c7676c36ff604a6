//! The meeting around the points: who sat at the table, the words of the opening and the closing, what went to the parking lot,
//! and where the time went.

use super::{Fact, Facts};
use crate::domain::minutes::{Fate, Note, Parked};
use crate::domain::opening::{RevenueTeam, Saying, Share, Tone, USUAL_NEGATIVE, Word};
use crate::domain::people::{Person, Side};

impl Facts<'_> {
    /// Somebody at the table: "Ana (account manager, looks on)".
    #[must_use]
    pub fn person(&self, person: &Person) -> String {
        let mut more = Vec::new();
        let function = person.function.trim();
        if !function.is_empty() {
            more.push(function.to_owned());
        }
        if person.observer {
            more.push(self.locale.text("report-observer"));
        }
        if person.left {
            more.push(self.locale.text("report-left"));
        }
        let name = person.name.trim();
        if more.is_empty() {
            name.to_owned()
        } else {
            format!("{name} ({})", more.join(", "))
        }
    }

    /// The order in which people spoke, by name.
    #[must_use]
    pub fn speaking_order(&self) -> Vec<String> {
        let order = self.session.minutes.opening.order.iter();
        order
            .filter_map(|id| {
                let mut people = self.session.people.iter();
                people.find(|person| person.id == *id)
            })
            .map(|person| person.name.trim().to_owned())
            .collect()
    }

    /// The words of each side for the other, and how many of them are unkind; at the end beside how many were at the beginning.
    #[must_use]
    pub fn words(&self, saying: Saying) -> Vec<Fact> {
        let minutes = &self.session.minutes;
        let words = minutes.words(saying);
        let sides = [
            (Side::Sales, "report-words-sales"),
            (Side::Marketing, "report-words-marketing"),
        ];
        let mut facts = Vec::new();
        for (side, key) in sides {
            let said = words.iter().filter(|word| word.by == side);
            let mut told: Vec<String> = vec![said.map(toned).collect::<Vec<_>>().join(", ")];
            let share = |words| Share::of(words, side).percent();
            let before = share(minutes.words(Saying::Before)).filter(|_| saying == Saying::After);
            told.extend(share(words).map(|share| self.negative(share, before)));
            if !told[0].is_empty() {
                facts.push(self.fact(key, told.join(" · ")));
            }
        }
        facts
    }

    /// How many of a hundred words are unkind, beside how many were before, else beside what is usual.
    fn negative(&self, share: u32, before: Option<u32>) -> String {
        let (key, beside) = match before {
            Some(before) => ("report-negative-now", ("before", before.into())),
            None => ("report-negative", ("usual", USUAL_NEGATIVE.into())),
        };
        self.locale.say(key, &[("share", share.into()), beside])
    }

    /// What a note counts for and what came of it: "3 dots, became agreement 2.1".
    #[must_use]
    pub fn note_tail(&self, note: &Note) -> String {
        let locale = self.locale;
        let dots = (note.dots > 0).then(|| {
            let values = [("count", note.dots.into())];
            locale.say("map-note-dots", &values)
        });
        let led_to = note.led_to.map(|id| match self.session.number_of(id) {
            Some(number) => locale.say("report-led-to-agreement", &[("number", number.into())]),
            None => locale.text("report-led-to-parked"),
        });
        let tail: Vec<String> = dots.into_iter().chain(led_to).collect();
        tail.join(", ")
    }

    /// Where a parked item came up, who takes it further, and by when.
    #[must_use]
    pub fn parked(&self, item: &Parked) -> Vec<String> {
        let locale = self.locale;
        let point = item.point.as_deref().map(|id| self.session.title_of(id));
        let from = item.from.map(|_| locale.text("report-parked-before"));
        let fate = match &item.fate {
            Fate::Open => locale.text("report-fate-open"),
            Fate::Owned(owner) => {
                let owner = owner.trim().to_owned();
                locale.say("report-fate-owned", &[("owner", owner.into())])
            }
            Fate::Dropped => locale.text("report-fate-dropped"),
        };
        let due = item.due.map(|day| {
            let day = locale.short_day(day);
            locale.say("report-due", &[("day", day.into())])
        });
        let point = point.map(str::to_owned);
        point
            .into_iter()
            .chain(from)
            .chain([fate])
            .chain(due)
            .collect()
    }

    /// The standing group: who is in it, and how often it meets.
    #[must_use]
    pub fn revenue_team(&self, team: &RevenueTeam) -> Option<Fact> {
        let members: Vec<&str> = team.members.iter().map(|name| name.trim()).collect();
        let members = members.join(", ");
        let rhythm = team.rhythm.trim();
        let told: Vec<&str> = [members.as_str(), rhythm]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        (!told.is_empty()).then(|| self.fact("report-revenue-team", told.join(" · ")))
    }

    /// What the time was worth to those who said so, without names.
    #[must_use]
    pub fn worth(&self, worth: &[u8]) -> Option<Fact> {
        let average = crate::domain::rating::average(worth)?;
        let (low, high) = crate::domain::rating::spread(worth)?;
        let values = [
            ("average", self.locale.number(average, 1).into()),
            ("low", low.into()),
            ("high", high.into()),
            ("count", worth.len().into()),
        ];
        Some(self.fact("report-worth", self.locale.say("report-worth-of", &values)))
    }

    /// The rows of the time table: part, planned minutes, added minutes, spent seconds; `None` where nothing is counted.
    #[must_use]
    pub fn time(&self) -> Vec<Spent> {
        let (session, locale) = (self.session, self.locale);
        let clock = &session.clock;
        let mut rows = vec![Spent {
            part: locale.text("report-opening"),
            planned: Some(clock.opening),
            added: String::new(),
            spent: counted(clock.opening_spent),
        }];
        rows.extend(clock.boxes.iter().map(|time_box| {
            let mut today = session.today();
            // A point that was taken off keeps the time that it took, but no box.
            let planned = today.any(|minutes| minutes.point == time_box.point);
            let added: Vec<String> = time_box
                .extensions
                .iter()
                .map(|minutes| format!("+{minutes}"))
                .collect();
            Spent {
                part: session.title_of(&time_box.point).to_owned(),
                planned: Some(if planned { time_box.planned } else { 0 }),
                added: added.join(" "),
                spent: Some(time_box.spent),
            }
        }));
        rows.push(Spent {
            part: locale.text("report-closing"),
            planned: Some(clock.closing),
            added: String::new(),
            spent: counted(clock.closing_spent),
        });
        if clock.breaks_spent > 0 {
            rows.push(Spent {
                part: locale.text("report-breaks"),
                planned: None,
                added: String::new(),
                spent: Some(clock.breaks_spent),
            });
        }
        rows
    }
}

/// A row of the time table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent {
    /// What the time was for.
    pub part: String,
    /// Planned, in minutes.
    pub planned: Option<u32>,
    /// What the group added, as it did: "+5 +2"; empty where it added nothing.
    pub added: String,
    /// Spent, in seconds.
    pub spent: Option<u32>,
}

/// Seconds, where any were counted.
fn counted(seconds: u32) -> Option<u32> {
    (seconds > 0).then_some(seconds)
}

/// A word, and how it sounds to the group.
fn toned(word: &Word) -> String {
    let sign = match word.tone {
        Some(Tone::Positive) => " (+)",
        Some(Tone::Negative) => " (−)",
        None => "",
    };
    format!("{}{sign}", word.text.trim())
}
