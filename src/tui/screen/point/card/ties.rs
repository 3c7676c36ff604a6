//! What ties an agreement to other sessions: the version whose place it takes, how later sessions judged it, and what took its place.

use crate::domain::lookback::{Link, Sequel, Verdict};
use crate::domain::series::{Event, Meeting};
use crate::tui::theme::Role;

use super::{Card, Group, joined};

impl Card<'_> {
    /// The ties of the agreement, the earlier ones first; seen from both ends, though each stands in one file only.
    pub(super) fn ties(&self) -> Group {
        let mut rows = Group::new();
        if let Some(earlier) = self.agreement.supersedes {
            let name = self.name("lookback-instead-of");
            rows.extend(self.row(" ", name, &self.earlier(earlier), "", Role::Quiet));
        }
        let Some(chronicle) = self.scene.chronicle() else {
            return rows;
        };
        let this = Link {
            session: self.session.id,
            agreement: self.agreement.id,
        };
        for event in chronicle.aftermath(this) {
            let meeting = &chronicle.meetings()[event.meeting()];
            let said = match &event {
                Event::Made(_) => continue,
                Event::Judged(judged) => self.judged(&meeting.verdicts[judged.verdict].verdict),
                Event::Amended { at, .. } => {
                    let recorded = chronicle.recorded(*at);
                    let values = [
                        ("number", recorded.number().into()),
                        ("sentence", recorded.agreement.text.clone().into()),
                    ];
                    self.scene.locale().say("lookback-later-amended", &values)
                }
            };
            let text = joined([&self.when(meeting), &said]);
            let name = self.name("lookback-later-on");
            rows.extend(self.row(" ", name, &text, "", Role::Quiet));
        }
        rows
    }

    /// The version whose place it takes; of a session that is not at hand the verdict may still tell the sentence.
    fn earlier(&self, of: Link) -> String {
        let chronicle = self.scene.chronicle();
        if let Some((meeting, recorded)) = chronicle.and_then(|all| all.version(of)) {
            return joined([
                &recorded.number(),
                &self.when(meeting),
                &recorded.agreement.text,
            ]);
        }
        let verdict = self.session.minutes.verdict(of);
        let sentence = verdict.map(|verdict| verdict.sentence.clone());
        let sentence = sentence.filter(|sentence| !sentence.is_empty());
        sentence.unwrap_or_else(|| self.scene.text("lookback-not-here"))
    }

    fn when(&self, meeting: &Meeting) -> String {
        let day = self.scene.locale().short_day(meeting.date);
        match meeting.title.trim() {
            "" => day,
            title => format!("{day}, {title}"),
        }
    }

    fn judged(&self, verdict: &Verdict) -> String {
        let locale = self.scene.locale();
        let word = verdict
            .judgement
            .map(|judgement| locale.judgement(judgement));
        let word = word.unwrap_or_else(|| locale.text("lookback-looked-at"));
        let sequel = match verdict.sequel {
            Some(Sequel::Renew(day)) => {
                let day = locale.short_day(day);
                locale.say("log-renewed", &[("day", day.into())])
            }
            Some(Sequel::Drop) => locale.text("lookback-dropped"),
            // What took its place has a row of its own.
            Some(Sequel::Amend(_)) | None => String::new(),
        };
        joined([&word, &verdict.measured, &sequel])
    }
}
