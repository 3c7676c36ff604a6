//! `log`: the decision log, every agreement in its latest version; with `--history` how it came to be that. What cannot be read
//! is told on standard error; the rest is listed.

mod document;
pub mod history;

use std::collections::BTreeSet;
use std::io;

use jiff::civil::Date;

pub use document::{
    agreement_document, broken_documents, judgement_name, trouble_documents, word_document,
};

use super::args::Log;
use super::ending::{Status, Trouble, tell_broken, tell_note};
use super::filter;
use super::paper::Paper;
use super::setting::Setting;
use crate::domain::query::{Field, Query, Test};
use crate::domain::series::{Entry, Gist, Sharing, Trouble as Broken};
use crate::locale::Locale;
use crate::store::{Crew, Shelf};

/// Before what belongs to a point.
const INDENT: &str = "  ";

/// Lists the agreements that the filter lets through.
pub fn run(setting: &Setting, args: &Log, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let query = filter::query(&args.filter, &setting.locale)?;
    let (query, numbered) = by_number(query);
    let shelf = setting.shelf()?;
    let entries = shelf.chronicle.entries();
    let found: Vec<Entry<'_>> = entries
        .filter(|entry| query.matches(entry, setting.today))
        .collect();
    let history = args.history || numbered;
    if setting.json {
        paper.json(&document::document(shelf, &found, setting, history))?;
    } else if found.is_empty() {
        let none = shelf.chronicle.lines().is_empty();
        let key = match (none, shelf.broken.is_empty()) {
            (true, true) => "cli-log-empty",
            (true, false) => "cli-log-unread",
            (false, _) => "cli-log-none",
        };
        paper.line(&setting.locale.text(key))?;
    } else if history {
        history::print(&found, setting, paper)?;
    } else {
        print(&found, setting, paper)?;
    }
    let series = found.iter().map(|entry| entry.line().series).collect();
    tell_what_is_wrong(shelf, &series, setting, paper)?;
    Ok(Status::Done)
}

/// A bare number such as `2.1` asks for the agreement that the room called so, and for all of its history.
fn by_number(query: Query) -> (Query, bool) {
    let number = query.texts().find(|text| is_number(text.typed()));
    let Some(number) = number.map(|text| text.typed().to_owned()) else {
        let asked = query.asks(Field::Number);
        return (query, asked);
    };
    let rest = query.without(
        |term| matches!(&term.test, Test::Text(text) if !term.negated && text.typed() == number),
    );
    let named = rest.and(Field::Number, &number);
    (named.unwrap_or_default(), true)
}

/// Whether a word is two numbers with a dot between.
fn is_number(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    word.split_once('.')
        .is_some_and(|(point, place)| digits(point) && digits(place))
}

/// Tells on standard error what cannot be read, and which links of these series lead nowhere; a clash stands with its agreements.
pub fn tell_what_is_wrong(
    shelf: &Shelf,
    series: &BTreeSet<usize>,
    setting: &Setting,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    // First what was asked for, on a terminal as well.
    paper.flush()?;
    let mut err = io::stderr().lock();
    tell_broken(&shelf.broken, &setting.locale, &mut err)?;
    for trouble in shelf.chronicle.troubles() {
        let concerns = series.contains(&shelf.chronicle.series_at(trouble.meeting()));
        if concerns && !matches!(trouble, Broken::Clash { .. }) {
            let told = setting.locale.trouble(&shelf.chronicle, trouble);
            tell_note(&told, &setting.locale, &mut err)?;
        }
    }
    Ok(())
}

fn print(found: &[Entry<'_>], setting: &Setting, paper: &mut Paper<'_>) -> io::Result<()> {
    let (language, today) = (setting.locale.language(), setting.today);
    let layout = paper.layout();
    let several = found
        .iter()
        .any(|e| e.line().series != found[0].line().series);
    let parts = Crew.share(found.len(), |range| {
        let locale = Locale::new(language);
        let before = range.start.checked_sub(1);
        let part = layout.printed(|paper| {
            let mut before = before.map(|at| &found[at]);
            for entry in &found[range] {
                headings(before.replace(entry), entry, several, paper)?;
                line(entry, &locale, today, paper)?;
            }
            Ok(())
        });
        vec![part]
    });
    for part in parts {
        paper.bytes(&part?)?;
    }
    Ok(())
}

/// The team and the point of an agreement, where they are not those of the one before it.
fn headings(
    before: Option<&Entry<'_>>,
    entry: &Entry<'_>,
    several: bool,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let new_series = before.is_none_or(|before| before.line().series != entry.line().series);
    if new_series && several {
        if before.is_some() {
            paper.gap()?;
        }
        paper.heading(&entry.series().name)?;
    }
    let topic = entry.topic();
    if new_series || before.is_none_or(|before| before.topic().point != topic.point) {
        if before.is_some() || several {
            paper.gap()?;
        }
        paper.heading(&topic.title)?;
    }
    Ok(())
}

/// One agreement: its sentence, how it stands, where it comes from.
fn line(entry: &Entry<'_>, locale: &Locale, today: Date, paper: &mut Paper<'_>) -> io::Result<()> {
    let lead = format!("{INDENT}{:<5}", entry.recorded().number());
    let under = " ".repeat(lead.len());
    let gist = entry.recorded().agreement.gist();
    paper.block(&lead, &gist.text)?;
    paper.facts(&under, &standing(entry, &gist, locale, today))?;
    paper.facts(&under, &origin(entry, locale))?;
    clash(entry, &under, locale, paper)
}

/// How an agreement stands: kind, state, owners, days.
pub fn standing(entry: &Entry<'_>, gist: &Gist, locale: &Locale, today: Date) -> Vec<String> {
    let line = entry.line();
    let kind = entry.recorded().brief.kind;
    let mut facts = vec![locale.kind(kind), locale.state(line.state)];
    facts.extend(gist.owners().map(|(side, name)| {
        let values = [("side", locale.side(side)), ("name", name.to_owned())];
        locale.tell("cli-log-owner", &values)
    }));
    for (key, day) in [("cli-log-due", line.due), ("cli-log-review", line.review)] {
        if let Some(day) = day {
            let values = [
                ("day", locale.short_day(day)),
                ("away", locale.away(day, today)),
            ];
            facts.push(locale.tell(key, &values));
        }
    }
    if gist.needs_management {
        facts.push(locale.text("cli-needs-management"));
    }
    facts
}

/// Where an agreement comes from: birth, changes, verdicts.
fn origin(entry: &Entry<'_>, locale: &Locale) -> Vec<String> {
    let birth = entry.birth();
    let day = [("day", locale.short_day(birth.date))];
    let mut facts = vec![locale.tell("cli-log-born", &day)];
    if !birth.title.is_empty() {
        facts.push(birth.title.clone());
    }
    if entry.is_first_step() {
        facts.push(locale.text("cli-log-first-step"));
    }
    let amended = entry.line().versions().len() - 1;
    if amended > 0 {
        facts.push(locale.tell("cli-log-amended", &[("count", amended.to_string())]));
    }
    let verdicts = entry
        .verdicts()
        .filter_map(|(_, verdict)| verdict.judgement);
    let verdicts: Vec<String> = verdicts
        .map(|judgement| locale.judgement(judgement))
        .collect();
    if !verdicts.is_empty() {
        facts.push(verdicts.join(", "));
    }
    facts
}

/// Names the clash in which an agreement is.
fn clash(entry: &Entry<'_>, under: &str, locale: &Locale, paper: &mut Paper<'_>) -> io::Result<()> {
    let Some(clash) = entry.line().clash() else {
        return Ok(());
    };
    let chronicle = entry.chronicle();
    let text = locale.trouble(chronicle, &chronicle.troubles()[clash]);
    let text = locale.tell("cli-clash", &[("text", text)]);
    paper.block(&format!("{under}! "), &text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_number_is_the_number_of_an_agreement() {
        let read = |text: &str| {
            let (query, history) = by_number(Query::parse(text).unwrap());
            (query.to_string(), history)
        };
        assert_eq!(read("2.1 team:acme"), ("team:acme number:2.1".into(), true));
        assert_eq!(read("nummer:2.1"), ("number:2.1".into(), true));
        assert_eq!(read("follow up 2.5x"), ("follow up 2.5x".into(), false));
        assert_eq!(read("-2.1"), ("-2.1".into(), false));
    }
}
