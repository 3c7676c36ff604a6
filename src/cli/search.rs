//! `search`: where words stand in what people typed, narrowed by fields, best first, with what was found marked. How it is found is the store's.

use std::io;
use std::ops::Range;

use serde_json::{Value, json};

use super::ending::{Status, Trouble, tell_fault};
use super::filter;
use super::paper::Paper;
use super::setting::Setting;
use crate::domain::minutes::NoteKind;
use crate::domain::narrow::{Known, Narrow};
use crate::domain::passages::{Part, Sort};
use crate::domain::people::Side;
use crate::domain::query::About;
use crate::domain::series::Whereabouts;
use crate::domain::sought::Sought;
use crate::locale::Locale;
use crate::store::{Find, Finds};

/// Before the text that was found.
const INDENT: &str = "      ";

/// The most characters of a text that are shown around what was found in it.
const EXCERPT: usize = 240;

/// Searches for these words, and shows no more than `limit` places.
pub fn run(
    setting: &Setting,
    words: &[String],
    limit: usize,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let (sought, typed) = filter::sought(words, &setting.locale)?;
    if sought.words.is_empty() {
        return Err(no_words(&sought, &typed, &setting.locale));
    }
    let asks = !sought.filter.about(&[About::Agreement]).is_empty();
    let shelf = asks.then(|| setting.shelf()).transpose()?;
    let whereabouts = shelf.map(|shelf| Whereabouts::of(&shelf.chronicle));
    let known = shelf.zip(whereabouts.as_ref());
    let known = known.map(|(shelf, whereabouts)| Known {
        chronicle: &shelf.chronicle,
        whereabouts,
    });
    let narrow = Narrow::new(&sought.filter, known, setting.today);
    let library = setting.library()?;
    let finds = library.search_narrowed(&sought.words, &narrow, limit)?;
    if setting.json {
        paper.json(&document(&typed, &sought, &finds, setting))?;
    } else {
        print(setting, &typed, &finds, paper)?;
    }
    let mut err = io::stderr().lock();
    for broken in &finds.broken {
        tell_fault(&broken.fault, &setting.locale, &mut err)?;
    }
    Ok(Status::Done)
}

/// There is nothing to look for; whoever typed fields wants what fits them, and that is another command's.
fn no_words(sought: &Sought, typed: &str, locale: &Locale) -> Trouble {
    if sought.filter.is_empty() {
        return Trouble::misuse(
            locale,
            "cli-search-no-words",
            "cli-search-no-words-hint",
            &[],
        );
    }
    let query = [("query", typed.to_owned())];
    Trouble::misuse(
        locale,
        "cli-search-no-words",
        "cli-search-only-fields-hint",
        &query,
    )
}

fn print(
    setting: &Setting,
    typed: &str,
    finds: &Finds,
    paper: &mut Paper<'_>,
) -> Result<(), Trouble> {
    let locale = &setting.locale;
    let words = [("words", format!("“{typed}”"))];
    if finds.total == 0 {
        let key = match finds.beside {
            0 => "cli-search-nothing",
            _ => "cli-search-none-fits",
        };
        let values = [
            ("words", words[0].1.as_str().into()),
            ("count", finds.beside.into()),
        ];
        paper.line(&locale.say(key, &values))?;
        return Ok(());
    }
    if finds.near {
        paper.line(&locale.tell("cli-search-near", &words))?;
        paper.gap()?;
    }
    let mut before: Option<&Find> = None;
    for find in &finds.finds {
        if before.is_none_or(|before| before.source.path != find.source.path) {
            if before.is_some() {
                paper.gap()?;
            }
            head(setting, find, paper)?;
        }
        place(setting, find, paper)?;
        before = Some(find);
    }
    if finds.finds.len() < finds.total {
        let values = [
            ("shown", finds.finds.len().into()),
            ("total", finds.total.into()),
        ];
        paper.gap()?;
        paper.line(&locale.say("cli-search-more", &values))?;
    }
    Ok(())
}

/// The session.
fn head(setting: &Setting, find: &Find, paper: &mut Paper<'_>) -> io::Result<()> {
    let source = &find.source;
    let day = setting.locale.short_day(source.date);
    let id = source.id.to_string();
    let facts = [source.team.as_str(), source.title.as_str(), &day, &id];
    let facts: Vec<&str> = facts
        .into_iter()
        .filter(|fact| !fact.trim().is_empty())
        .collect();
    paper.heading(&facts.join(" · "))
}

/// The place in it, and the line.
fn place(setting: &Setting, find: &Find, paper: &mut Paper<'_>) -> io::Result<()> {
    let hit = &find.hit;
    let passage = setting
        .locale
        .passage(hit.sort, hit.part, find.number.as_deref());
    let place = match &find.point {
        Some(point) => format!("{point} · {passage}"),
        None => passage,
    };
    paper.block("   ", &place)?;
    let (text, marks) = excerpt(&hit.text, &hit.marks);
    paper.marked(INDENT, &text, &marks)
}

/// The part of a text around the first mark, when it is too long to be shown.
fn excerpt(text: &str, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let first = marks.first().map_or(0, |mark| mark.start);
    let around = |from: usize, by: usize| {
        text[from..]
            .char_indices()
            .nth(by)
            .map_or(text.len(), |(at, _)| from + at)
    };
    if around(0, EXCERPT) == text.len() {
        return (text.to_owned(), marks.to_vec());
    }
    let before = text[..first]
        .char_indices()
        .rev()
        .nth(EXCERPT / 4)
        .map_or(0, |(at, _)| at);
    // From the beginning of a word on, where one is near.
    let start = match text[before..first].find(' ') {
        Some(blank) if before > 0 => before + blank + 1,
        _ => before,
    };
    let end = around(start, EXCERPT);
    let lead = if start > 0 { "… " } else { "" };
    let tail = if end < text.len() { " …" } else { "" };
    let shift = |mark: &Range<usize>| {
        let inside = mark.start.max(start)..mark.end.min(end);
        (inside.start < inside.end)
            .then(|| inside.start - start + lead.len()..inside.end - start + lead.len())
    };
    let shifted = marks.iter().filter_map(shift).collect();
    (format!("{lead}{}{tail}", &text[start..end]), shifted)
}

fn document(typed: &str, sought: &Sought, finds: &Finds, setting: &Setting) -> Value {
    let narrowed = !sought.filter.is_empty();
    let broken = finds.broken.iter().map(|broken| {
        json!({
            "file": broken.path.to_string_lossy(),
            "error": setting.locale.tell(broken.fault.key(), &broken.fault.values()),
        })
    });
    json!({
        "words": if narrowed { &sought.text } else { typed },
        "filter": narrowed.then(|| sought.filter.to_string()),
        "near": finds.near,
        "total": finds.total,
        "finds": finds.finds.iter().map(entry).collect::<Vec<Value>>(),
        "broken": broken.collect::<Vec<Value>>(),
    })
}

/// What was found in one place, with the names that scripts rely on; marks count characters.
fn entry(find: &Find) -> Value {
    let Find {
        source,
        point,
        number,
        hit,
    } = find;
    let characters = |at: usize| hit.text[..at].chars().count();
    let mark = |mark: &Range<usize>| json!({ "start": characters(mark.start), "end": characters(mark.end) });
    json!({
        "session": source.id.to_string(),
        "file": source.path.to_string_lossy(),
        "team": source.team,
        "title": source.title,
        "date": source.date.to_string(),
        "point": hit.point,
        "point_title": point,
        "kind": kind(hit.sort),
        "part": part(hit.part),
        "number": if hit.sort == Sort::Agreement { number.as_deref() } else { None },
        "id": hit.id.map(|id| id.to_string()),
        "text": hit.text,
        "marks": hit.marks.iter().map(mark).collect::<Vec<Value>>(),
        "score": hit.score,
    })
}

const fn kind(sort: Sort) -> &'static str {
    match sort {
        Sort::Head => "session",
        Sort::Person => "person",
        Sort::Word => "word",
        Sort::Goal => "goal",
        Sort::Verdict => "verdict",
        Sort::Note(NoteKind::Observation) => "observation",
        Sort::Note(NoteKind::Bottleneck) => "bottleneck",
        Sort::Note(NoteKind::Idea) => "idea",
        Sort::Note(NoteKind::Solution) => "solution",
        Sort::Row => "worksheet",
        Sort::Agreement => "agreement",
        Sort::Parked => "parked",
        Sort::RevenueTeam => "revenue_team",
        Sort::LastWords => "last_words",
        Sort::Draft => "draft",
    }
}

const fn part(part: Part) -> &'static str {
    match part {
        Part::Text => "text",
        Part::Team => "team",
        Part::Title => "title",
        Part::Function => "function",
        Part::Owner(Side::Marketing) => "marketing_owner",
        Part::Owner(_) => "sales_owner",
        Part::Commitment(Side::Marketing) => "marketing_commits",
        Part::Commitment(_) => "sales_commits",
        Part::Reason => "reason",
        Part::Reservations => "reservations",
        Part::Remedy => "remedy",
        Part::OneSided => "one_sided",
        Part::Segment => "segment",
        Part::Measure => "measure",
        Part::IfMissed => "if_missed",
        Part::Measured => "measured",
        Part::Taker => "owner",
        Part::Rhythm => "rhythm",
    }
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use super::*;

    #[test]
    fn a_long_text_is_shown_around_what_was_found() {
        let text = format!("{} hit {}", "één woord ".repeat(40), "en meer ".repeat(60));
        let at = text.find("hit").unwrap();
        let (shown, marks) = excerpt(&text, from_ref(&(at..at + 3)));
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert_eq!(&shown[marks[0].clone()], "hit");
        assert!(shown.chars().count() <= EXCERPT + 4);
        let (shown, marks) = excerpt("a hit", from_ref(&(2..5)));
        assert_eq!((shown.as_str(), &marks[0]), ("a hit", &(2..5)));
    }
}
