//! `changes --since SESSION|DAY`: what is new, amended, judged, dropped since, and which gaps closed or opened.

use std::io;
use std::path::Path;

use serde_json::{Value, json};

use super::args;
use super::ending::{Status, Trouble};
use super::filter;
use super::list::day_behind;
use super::log::{
    agreement_document, broken_documents, history, judgement_name, standing, tell_what_is_wrong,
    trouble_documents, word_document,
};
use super::paper::Paper;
use super::setting::Setting;
use crate::domain::lookback::Judgement;
use crate::domain::query::Moment;
use crate::domain::series::changes::{Changes, Course, GapChange, Since};
use crate::domain::series::words::{Piece, compare};
use crate::domain::series::{At, Chronicle, Entry};
use crate::store::{self, Fault, Library, Shelf};

/// Before what belongs to a heading.
const INDENT: &str = "  ";

/// Tells what changed.
pub fn run(
    setting: &Setting,
    args: &args::Changes,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let query = filter::query(&args.filter, &setting.locale)?;
    let library = setting.library()?;
    let shelf = library.shelf()?;
    let since = since(setting, &library, &shelf.chronicle, &args.since)?;
    let changes = shelf.chronicle.changes(since, &query, setting.today);
    if setting.json {
        paper.json(&document(&shelf, since, &changes, setting))?;
    } else {
        let mut page = Page {
            chronicle: &shelf.chronicle,
            several: matches!(since, Since::Day(_)) && shelf.chronicle.series().len() > 1,
            setting,
            paper,
        };
        page.print(since, &changes)?;
    }
    let series = match since {
        Since::Meeting(place) => [shelf.chronicle.series_at(place)].into(),
        Since::Day(_) => (0..shelf.chronicle.series().len()).collect(),
    };
    tell_what_is_wrong(&shelf, &series, setting, paper)?;
    Ok(Status::Done)
}

/// A length of time, a day as people type it, or a session.
fn since(
    setting: &Setting,
    library: &Library,
    chronicle: &Chronicle,
    words: &str,
) -> Result<Since, Trouble> {
    // A length of time reaches back from today: in the last three months.
    if let Some(Moment::Away(count, unit)) = Moment::read(words) {
        let (day, _) = Moment::Away(-count.abs(), unit).days(setting.today);
        return Ok(Since::Day(day));
    }
    if let Ok(day) = day_behind(setting, words) {
        return Ok(Since::Day(day));
    }
    let path = library.find(words)?;
    let place = place(chronicle, &path)?;
    place.map(Since::Meeting).ok_or_else(|| {
        Trouble::from(Fault::NoSuchSession {
            words: words.to_owned(),
        })
    })
}

fn place(chronicle: &Chronicle, path: &Path) -> Result<Option<usize>, Fault> {
    Ok(chronicle.place(store::read_session(path)?.id))
}

/// The changes on their way to the paper.
struct Page<'a, 'b> {
    chronicle: &'a Chronicle,
    /// Whether more than one team can have changed something.
    several: bool,
    setting: &'a Setting,
    paper: &'a mut Paper<'b>,
}

impl Page<'_, '_> {
    fn print(&mut self, since: Since, changes: &Changes<'_>) -> io::Result<()> {
        let locale = &self.setting.locale;
        let head = match since {
            Since::Day(day) => {
                locale.tell("cli-changes-since-day", &[("day", locale.short_day(day))])
            }
            Since::Meeting(place) => {
                let session = locale.meeting(&self.chronicle.meetings()[place]);
                locale.tell("cli-changes-since-session", &[("session", session)])
            }
        };
        self.paper.heading(&head)?;
        self.agreements("cli-changes-new", &changes.new)?;
        self.amended(&changes.amended)?;
        for (key, judgement) in [
            ("cli-changes-kept", Judgement::Kept),
            ("cli-changes-partly", Judgement::Partly),
            ("cli-changes-not-kept", Judgement::NotKept),
            ("cli-changes-not-needed", Judgement::NoLongerNeeded),
        ] {
            let judged = changes
                .judged
                .iter()
                .filter(|(_, found)| *found == judgement);
            let judged: Vec<Entry<'_>> = judged.map(|(entry, _)| *entry).collect();
            self.agreements(key, &judged)?;
        }
        self.agreements("cli-changes-dropped", &changes.dropped)?;
        self.gaps(&changes.gaps)?;
        let Changes {
            new,
            amended,
            judged,
            dropped,
            gaps,
        } = changes;
        let nothing = new.is_empty() && amended.is_empty() && judged.is_empty();
        if nothing && dropped.is_empty() && gaps.is_empty() {
            self.paper.line(&locale.text("cli-changes-none"))?;
        }
        Ok(())
    }

    fn section(&mut self, key: &str, count: usize) -> io::Result<()> {
        let count = [("count", count.to_string())];
        self.paper.gap()?;
        self.paper.heading(&self.setting.locale.tell(key, &count))
    }

    fn agreements(&mut self, key: &str, found: &[Entry<'_>]) -> io::Result<()> {
        if found.is_empty() {
            return Ok(());
        }
        self.section(key, found.len())?;
        for entry in found {
            self.agreement(entry, &entry.agreement().text)?;
        }
        Ok(())
    }

    fn agreement(&mut self, entry: &Entry<'_>, text: &str) -> io::Result<()> {
        let lead = format!("{INDENT}{:<5}", entry.recorded().number());
        let under = " ".repeat(lead.len());
        self.paper.block(&lead, text)?;
        let mut facts = standing(
            entry,
            &entry.recorded().agreement.gist(),
            &self.setting.locale,
            self.setting.today,
        );
        if self.several {
            facts.insert(0, entry.series().name.clone());
        }
        self.paper.facts(&under, &facts)
    }

    fn amended(&mut self, found: &[(Entry<'_>, At)]) -> io::Result<()> {
        if found.is_empty() {
            return Ok(());
        }
        self.section("cli-changes-amended", found.len())?;
        for (entry, before) in found {
            self.agreement(entry, &history::marked(&words(entry, *before)))?;
        }
        Ok(())
    }

    fn gaps(&mut self, found: &[GapChange]) -> io::Result<()> {
        if found.is_empty() {
            return Ok(());
        }
        self.section("cli-changes-gaps", found.len())?;
        for gap in found {
            let key = match gap.course {
                Course::Closed => "cli-changes-gap-closed",
                Course::Opened => "cli-changes-gap-opened",
                Course::Stayed => "cli-changes-gap-stayed",
            };
            let locale = &self.setting.locale;
            let mut point = gap.title.clone();
            if self.several {
                point = format!("{} · {point}", self.chronicle.series()[gap.series].name);
            }
            let values = [
                ("point", point),
                ("before", locale.number(gap.before.abs(), 1)),
                ("now", locale.number(gap.now.abs(), 1)),
            ];
            self.paper.block(INDENT, &locale.tell(key, &values))?;
        }
        Ok(())
    }
}

/// What changed in the sentence since a version.
fn words(entry: &Entry<'_>, before: At) -> Vec<Piece> {
    let old = &entry.chronicle().recorded(before).agreement.text;
    compare(old, &entry.agreement().text)
}

/// What changed, with the names that scripts rely on.
fn document(shelf: &Shelf, since: Since, changes: &Changes<'_>, setting: &Setting) -> Value {
    let chronicle = &shelf.chronicle;
    let plain = |found: &[Entry<'_>]| -> Vec<Value> {
        found
            .iter()
            .map(|entry| agreement_document(entry, setting))
            .collect()
    };
    let amended = changes.amended.iter().map(|(entry, before)| {
        let mut document = agreement_document(entry, setting);
        document["before"] = chronicle.recorded(*before).agreement.text.clone().into();
        document["words"] = words(entry, *before).iter().map(word_document).collect();
        document
    });
    let judged = changes.judged.iter().map(|(entry, judgement)| {
        let mut document = agreement_document(entry, setting);
        document["judgement"] = judgement_name(*judgement).into();
        document
    });
    let gaps = changes.gaps.iter().map(|gap| {
        json!({
            "team": chronicle.series()[gap.series].name,
            "point": gap.point,
            "title": gap.title,
            "before": gap.before,
            "now": gap.now,
            "course": match gap.course {
                Course::Closed => "closed",
                Course::Opened => "opened",
                Course::Stayed => "stayed",
            },
        })
    });
    let (session, day) = match since {
        Since::Meeting(place) => (Some(chronicle.meetings()[place].id.to_string()), None),
        Since::Day(day) => (None, Some(day.to_string())),
    };
    json!({
        "since": { "session": session, "date": day },
        "new": plain(&changes.new),
        "amended": amended.collect::<Vec<_>>(),
        "judged": judged.collect::<Vec<_>>(),
        "dropped": plain(&changes.dropped),
        "gaps": gaps.collect::<Vec<_>>(),
        "troubles": trouble_documents(shelf, setting),
        "broken": broken_documents(&shelf.broken, setting),
    })
}
