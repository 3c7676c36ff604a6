//! The whole history of agreements, sentence by sentence. What is gone stands in `[-…-]`, what is new in `{+…+}`, so that the
//! marks survive a pipe and a printer.

use std::io;

use super::super::paper::Paper;
use super::super::setting::Setting;
use super::{INDENT, clash, standing};
use crate::domain::agreement::Standing;
use crate::domain::lookback::{Sequel, Verdict};
use crate::domain::series::words::{Fate, Piece};
use crate::domain::series::{Also, At, Entry, Event, Meeting};
use crate::locale::Locale;

/// Before what happened at a meeting.
const UNDER: &str = "    ";

/// Prints each agreement with everything that happened to it.
pub fn print(found: &[Entry<'_>], setting: &Setting, paper: &mut Paper<'_>) -> io::Result<()> {
    for (index, entry) in found.iter().enumerate() {
        if index > 0 {
            paper.gap()?;
            paper.gap()?;
        }
        let head = [
            entry.series().name.as_str(),
            &entry.topic().title,
            &entry.recorded().number(),
        ];
        let head: Vec<&str> = head.into_iter().filter(|part| !part.is_empty()).collect();
        paper.heading(&head.join(" · "))?;
        paper.block(INDENT, &entry.agreement().text)?;
        let facts = standing(
            entry,
            &entry.recorded().agreement.gist(),
            &setting.locale,
            setting.today,
        );
        paper.facts(INDENT, &facts)?;
        clash(entry, INDENT, &setting.locale, paper)?;
        let mut page = Page {
            entry,
            locale: &setting.locale,
            paper,
        };
        page.events()?;
    }
    Ok(())
}

struct Page<'a, 'b> {
    entry: &'a Entry<'a>,
    locale: &'a Locale,
    paper: &'a mut Paper<'b>,
}

impl Page<'_, '_> {
    fn events(&mut self) -> io::Result<()> {
        let mut last = None;
        for event in self.entry.history() {
            let meeting = &self.entry.chronicle().meetings()[event.meeting()];
            if last.replace(event.meeting()) != Some(event.meeting()) {
                self.meeting(meeting)?;
            }
            match event {
                Event::Made(at) => self.made(at)?,
                Event::Judged(judged) => self.judged(&meeting.verdicts[judged.verdict].verdict)?,
                Event::Amended {
                    at, words, also, ..
                } => self.amended(at, &words, &also)?,
            }
        }
        Ok(())
    }

    fn meeting(&mut self, meeting: &Meeting) -> io::Result<()> {
        self.paper.gap()?;
        let mut head = vec![self.locale.short_day(meeting.date)];
        if !meeting.title.is_empty() {
            head.push(meeting.title.clone());
        }
        self.paper.block(INDENT, &head.join(" · "))?;
        if meeting.people.is_empty() {
            return Ok(());
        }
        let people: Vec<&str> = meeting
            .people
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        self.fact("cli-log-there", "people", &people.join(", "))
    }

    fn made(&mut self, at: At) -> io::Result<()> {
        let recorded = self.entry.chronicle().recorded(at);
        let agreement = &recorded.agreement;
        let key = match agreement.state {
            Standing::Proposed => "cli-log-made",
            Standing::Agreed => "cli-log-made-agreed",
            Standing::OnTrial => "cli-log-made-on-trial",
            Standing::Dropped => "cli-log-made-dropped",
        };
        let made = self.locale.text(key);
        let values = [("number", recorded.number()), ("state", made)];
        let made = self.locale.tell("cli-log-made-as", &values);
        self.said(&made, &agreement.text)?;
        self.why(&agreement.reason)
    }

    fn judged(&mut self, verdict: &Verdict) -> io::Result<()> {
        let mut facts = Vec::new();
        facts.extend(
            verdict
                .judgement
                .map(|judgement| self.locale.judgement(judgement)),
        );
        match verdict.sequel {
            Some(Sequel::Renew(day)) => {
                let day = [("day", self.locale.short_day(day))];
                facts.push(self.locale.tell("cli-log-renewed", &day));
            }
            Some(Sequel::Drop) => facts.push(self.locale.text("cli-log-dropped")),
            Some(Sequel::Amend(_)) | None => {}
        }
        if !facts.is_empty() {
            self.paper.block(UNDER, &facts.join(", "))?;
        }
        if !verdict.measured.is_empty() {
            self.fact("cli-log-measured", "text", &verdict.measured)?;
        }
        self.why(&verdict.why)
    }

    fn amended(&mut self, at: At, words: &[Piece], also: &[Also]) -> io::Result<()> {
        let recorded = self.entry.chronicle().recorded(at);
        let number = [("number", recorded.number())];
        let changed = self.locale.tell("cli-log-amended-as", &number);
        self.said(&changed, &marked(words))?;
        if !also.is_empty() {
            let parts: Vec<String> = also.iter().map(|part| self.locale.also(*part)).collect();
            self.fact("cli-log-also", "parts", &parts.join(", "))?;
        }
        self.why(&recorded.agreement.reason)
    }

    fn said(&mut self, what: &str, text: &str) -> io::Result<()> {
        self.paper.hanging(UNDER, &format!("{what}: {text}"))
    }

    fn why(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.fact("cli-log-why", "text", text)
    }

    fn fact(&mut self, key: &str, name: &str, value: &str) -> io::Result<()> {
        let text = self.locale.tell(key, &[(name, value.to_owned())]);
        self.paper.hanging(UNDER, &text)
    }
}

/// A changed sentence with its marks.
pub fn marked(words: &[Piece]) -> String {
    let pieces = words.iter().map(|piece| match piece.fate {
        Fate::Same => piece.text.clone(),
        Fate::Gone => format!("[-{}-]", piece.text),
        Fate::New => format!("{{+{}+}}", piece.text),
    });
    let marked: String = pieces.collect();
    marked.replace("-]{+", "-] {+")
}
