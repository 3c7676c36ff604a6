//! The names of what the domain knows, in lower case as they stand in a sentence. Not the words of the screens.

use super::Locale;
use crate::domain::agenda::Language;
use crate::domain::agreement::{Kind, Rule, Standing};
use crate::domain::completeness::Part;
use crate::domain::desk::Deed;
use crate::domain::minutes::{NoteKind, Progress};
use crate::domain::people::{Presence, Side};
use crate::domain::session::Step;

impl Locale {
    /// A side: "marketing".
    #[must_use]
    pub fn side(&self, side: Side) -> String {
        self.text(match side {
            Side::Sales => "side-sales",
            Side::Marketing => "side-marketing",
            Side::Management => "side-management",
            Side::Other => "side-other",
        })
    }

    /// What somebody does at the table: "looks on", "kijkt mee".
    #[must_use]
    pub fn presence(&self, presence: Presence) -> String {
        self.text(match presence {
            Presence::TakesPart => "presence-takes-part",
            Presence::LooksOn => "presence-looks-on",
            Presence::Left => "presence-left",
        })
    }

    /// A kind of agreement: "definition", "definitie".
    #[must_use]
    pub fn kind(&self, kind: Kind) -> String {
        self.text(match kind {
            Kind::Definition => "kind-definition",
            Kind::Rule => "kind-rule",
            Kind::Action => "kind-action",
        })
    }

    /// How firm an agreement is: "on trial", "op proef".
    #[must_use]
    pub fn standing(&self, standing: Standing) -> String {
        self.text(match standing {
            Standing::Proposed => "standing-proposed",
            Standing::Agreed => "standing-agreed",
            Standing::OnTrial => "standing-on-trial",
            Standing::Dropped => "standing-dropped",
        })
    }

    /// How a group decides: "fist to five", "vuist tot vijf".
    #[must_use]
    pub fn rule(&self, rule: Rule) -> String {
        self.text(match rule {
            Rule::Consent => "rule-consent",
            Rule::FistToFive => "rule-fist-to-five",
            Rule::Support => "rule-support",
        })
    }

    /// A part of an agreement, in words that follow "it does not say": "who of sales", "wie van sales".
    #[must_use]
    pub fn part(&self, part: Part) -> String {
        self.text(match part {
            Part::Sentence => "part-sentence",
            Part::SalesCommits => "part-sales-commits",
            Part::MarketingCommits => "part-marketing-commits",
            Part::SalesOwner => "part-sales-owner",
            Part::MarketingOwner => "part-marketing-owner",
            Part::Due => "part-due",
            Part::Measure => "part-measure",
            Part::Review => "part-review",
            Part::Consent => "part-consent",
            Part::Numbers => "part-numbers",
            Part::Baseline => "part-baseline",
            Part::Target => "part-target",
            Part::IfMissed => "part-if-missed",
            Part::Reason => "part-reason",
        })
    }

    /// How far a point has come: "under way", "bezig".
    #[must_use]
    pub fn progress(&self, progress: Progress) -> String {
        self.text(match progress {
            Progress::NotYet => "progress-not-yet",
            Progress::UnderWay => "progress-under-way",
            Progress::Settled => "progress-settled",
            Progress::Parked => "progress-parked",
            Progress::Skipped => "progress-skipped",
        })
    }

    /// A sort of remark: "bottleneck", "knelpunt".
    #[must_use]
    pub fn note_kind(&self, kind: NoteKind) -> String {
        self.text(match kind {
            NoteKind::Observation => "note-observation",
            NoteKind::Bottleneck => "note-bottleneck",
            NoteKind::Idea => "note-idea",
            NoteKind::Solution => "note-solution",
        })
    }

    /// A step in walking a point, as what the group does there: "discuss", "bespreken".
    #[must_use]
    pub fn step(&self, step: Step) -> String {
        self.text(match step {
            Step::Frame => "step-frame",
            Step::Rate => "step-rate",
            Step::Discuss => "step-discuss",
            Step::Agree => "step-agree",
        })
    }

    /// What an edit was about, to follow "undone:": "first steps", "eerste stappen".
    #[must_use]
    pub fn deed(&self, deed: Deed) -> String {
        self.text(match deed {
            Deed::Brief => "deed-brief",
            Deed::People => "deed-people",
            Deed::Points => "deed-points",
            Deed::Progress => "deed-progress",
            Deed::Note => "deed-note",
            Deed::Dots => "deed-dots",
            Deed::Sheet => "deed-sheet",
            Deed::LookBack => "deed-look-back",
            Deed::Rating => "deed-rating",
            Deed::Agreement => "deed-agreement",
            Deed::Parked => "deed-parked",
            Deed::FirstSteps => "deed-first-steps",
            Deed::NextMeeting => "deed-next-meeting",
            Deed::Closed => "deed-closed",
            Deed::Time => "deed-time",
            Deed::SpeakingOrder => "deed-speaking-order",
            Deed::Words => "deed-words",
            Deed::Goals => "deed-goals",
            Deed::RevenueTeam => "deed-revenue-team",
            Deed::CheckOut => "deed-check-out",
        })
    }

    /// A language, in the language that this speaks: "Dutch", "Nederlands".
    #[must_use]
    pub fn language_name(&self, language: Language) -> String {
        self.text(match language {
            Language::En => "language-en",
            Language::Nl => "language-nl",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_domain_are_the_words_that_dutch_people_use() {
        let nl = Locale::new(Language::Nl);
        let said: Vec<String> = NoteKind::ALL.map(|kind| nl.note_kind(kind)).into();
        assert_eq!(said, ["waarneming", "knelpunt", "idee", "oplossing"]);
        let said: Vec<String> = Kind::ALL.map(|kind| nl.kind(kind)).into();
        assert_eq!(said, ["definitie", "regel", "actie"]);
        assert_eq!(nl.standing(Standing::OnTrial), "op proef");
        assert_eq!(nl.language_name(Language::En), "Engels");
    }
}
