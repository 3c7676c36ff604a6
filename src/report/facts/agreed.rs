//! Agreements: what each side promises, how one sees that it works, how it was decided; and what became of earlier ones.

use super::{Fact, Facts, capital};
use crate::domain::agreement::{Agreement, Commitment, Decision, Measure, Rule, Voice};
use crate::domain::lookback::{Sequel, Verdict};
use crate::domain::people::Side;

impl Facts<'_> {
    /// Everything that an agreement says beyond its sentence, kind, state, owners and days.
    #[must_use]
    pub fn agreement(&self, agreement: &Agreement) -> Vec<Fact> {
        let locale = self.locale;
        let valid_from = agreement.valid_from.map(|day| locale.long_day(day));
        let supersedes = agreement.supersedes.map(|link| match self.earlier(link) {
            Some((session, agreement)) => {
                let values = [
                    ("text", agreement.text.trim().to_owned().into()),
                    ("day", locale.short_day(session.date).into()),
                ];
                locale.say("report-replaces-known", &values)
            }
            None => locale.text("report-replaces-unknown"),
        });
        let promise = |key, commitment| Some(self.fact(key, self.commitment(commitment)?));
        let facts = [
            promise("report-sales-promises", &agreement.sales_commits),
            promise("report-marketing-promises", &agreement.marketing_commits),
            self.said("report-one-sided", &agreement.one_sided),
            self.said("report-segment", &agreement.segment),
            self.measure(&agreement.measure)
                .map(|text| self.fact("report-measure", text)),
            self.said("report-if-missed", &agreement.if_missed),
            valid_from.map(|day| self.fact("report-valid-from", day)),
            supersedes.map(|text| self.fact("report-replaces", text)),
            self.said("report-reason", &agreement.reason),
            agreement
                .decision
                .as_ref()
                .map(|decision| self.fact("report-decided", self.decision(decision))),
            self.said("report-reservations", &agreement.reservations),
            self.said("report-remedy", &agreement.remedy),
        ];
        let before = agreement
            .earlier
            .iter()
            .map(|decision| self.fact("report-decided-before", self.decision(decision)));
        facts.into_iter().flatten().chain(before).collect()
    }

    /// What a side promises: "calls every lead · 20 leads a month · within 2 working days".
    fn commitment(&self, commitment: &Commitment) -> Option<String> {
        let what = commitment.what.trim();
        let what = (!what.is_empty()).then(|| what.to_owned());
        let amount = commitment.amount.as_ref().map(|a| self.locale.amount(a));
        let within = commitment.within.as_ref().map(|length| {
            let length = self.locale.length_of_time(length);
            self.locale
                .say("report-within", &[("length", length.into())])
        });
        joined([what, amount, within])
    }

    /// How the group sees whether it works: "share of quotes · now 35 % · aim 90 %".
    fn measure(&self, measure: &Measure) -> Option<String> {
        let locale = self.locale;
        let what = measure.what.trim();
        let what = (!what.is_empty()).then(|| what.to_owned());
        let value = |key, amount: &Option<_>| {
            let amount = locale.amount(amount.as_ref()?);
            Some(locale.say(key, &[("amount", amount.into())]))
        };
        joined([
            what,
            value("report-now", &measure.baseline),
            value("report-aim", &measure.target),
        ])
    }

    /// By which rule it was decided, when, and what the voices of each side were.
    fn decision(&self, decision: &Decision) -> String {
        let locale = self.locale;
        let rule = match decision.rule {
            Rule::Consent => "report-by-consent",
            Rule::FistToFive => "report-by-fist",
            Rule::Support => "report-by-support",
        };
        let rule = locale.say(rule, &[("day", locale.long_day(decision.on).into())]);
        let side = |side, voices: &[Voice]| {
            let voices = self.voices(voices);
            format!("{}: {voices}", locale.side(side))
        };
        let sides = [
            side(Side::Sales, &decision.sales),
            side(Side::Marketing, &decision.marketing),
        ];
        let trial = if decision.trial {
            format!(" · {}", locale.text("report-until-review"))
        } else {
            String::new()
        };
        format!("{rule} · {} · {}{trial}", sides[0], sides[1])
    }

    /// The voices of a side, those that say the same together: "3 for, 1 neutral".
    fn voices(&self, voices: &[Voice]) -> String {
        let mut counts: Vec<(Voice, usize)> = Vec::new();
        for &voice in voices {
            match counts.iter_mut().find(|(known, _)| *known == voice) {
                Some((_, count)) => *count += 1,
                None => counts.push((voice, 1)),
            }
        }
        // In an order of their own, so that nobody reads who spoke first.
        counts.sort_by_key(|(voice, _)| rank(*voice));
        let told: Vec<String> = counts
            .into_iter()
            .map(|(voice, count)| self.voice(voice, count))
            .collect();
        if told.is_empty() {
            self.locale.text("report-no-voices")
        } else {
            told.join(", ")
        }
    }

    fn voice(&self, voice: Voice, count: usize) -> String {
        let key = match voice {
            Voice::Consents => "report-voice-consents",
            Voice::Objects => "report-voice-objects",
            Voice::For => "report-voice-for",
            Voice::Neutral => "report-voice-neutral",
            Voice::Against => "report-voice-against",
            Voice::Fingers(fingers) => {
                let values = [("count", count.into()), ("fingers", fingers.into())];
                return self.locale.say("report-voice-fingers", &values);
            }
        };
        self.locale.say(key, &[("count", count.into())])
    }

    /// What became of an earlier agreement: its sentence, then what the group said of it.
    #[must_use]
    pub fn verdict(&self, verdict: &Verdict) -> (String, Vec<Fact>) {
        let locale = self.locale;
        let sentence = match self.earlier(verdict.of) {
            Some((session, agreement)) => {
                let values = [
                    ("text", agreement.text.trim().to_owned().into()),
                    ("day", locale.short_day(session.date).into()),
                ];
                locale.say("report-looked-at", &values)
            }
            None if verdict.sentence.trim().is_empty() => locale.text("report-looked-at-unknown"),
            None => verdict.sentence.trim().to_owned(),
        };
        let judgement = verdict.judgement.map_or_else(
            || locale.text("report-not-judged"),
            |judgement| locale.judgement(judgement),
        );
        let sequel = verdict.sequel.map(|sequel| match sequel {
            Sequel::Renew(day) => {
                locale.say("report-renewed", &[("day", locale.long_day(day).into())])
            }
            Sequel::Amend(id) => {
                let number = self.session.number_of(id).unwrap_or_default();
                locale.say("report-amended", &[("number", number.into())])
            }
            Sequel::Drop => locale.text("report-let-go"),
        });
        let facts = [
            Some(self.fact("report-verdict", capital(&judgement))),
            self.said("report-measured", &verdict.measured),
            self.said("report-reason", &verdict.why),
            sequel.map(|text| self.fact("report-sequel", text)),
        ];
        (sentence, facts.into_iter().flatten().collect())
    }
}

/// The place of a voice among the others: from the warmest to the coldest.
const fn rank(voice: Voice) -> u8 {
    match voice {
        Voice::Consents | Voice::For => 0,
        Voice::Neutral => 10,
        Voice::Objects | Voice::Against => 11,
        Voice::Fingers(fingers) => 9_u8.saturating_sub(fingers),
    }
}

/// The parts that are there, side by side.
fn joined<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
