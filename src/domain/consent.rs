//! How a group decides: the voices of a side as they are typed, and what becomes of a proposal by the rule that was chosen
//! before. Not who said what: voices have no names.

use super::agreement::{Agreement, Decision, Rule, Standing, Voice};
use super::people::{Person, Side};

/// The most voices that one side can have.
pub const MOST_VOICES: usize = 200;

/// The fewest fingers that are no doubt, by the rule "fist to five" as facilitators use it.
const ENOUGH: u8 = 3;

/// The most fingers of a hand.
const HAND: u8 = 5;

/// Why a line is no voices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoiceFault {
    /// Nobody has a voice in it.
    Nobody,
    /// A word that is no number.
    NoNumber(String),
    /// More fingers than a hand has.
    TooManyFingers(String),
    /// More numbers than the rule has answers.
    TooManyNumbers,
    /// More than [`MOST_VOICES`].
    TooMany,
}

/// Reads the voices of one side.
///
/// - Consent: how many consent, then how many object: `4`, `3 1`.
/// - Fist to five: the fingers of each: `4 5 3`; digits may stand together.
/// - Support: how many are for, neutral, against: `3`, `2 1 0`.
///
/// The voices come back sorted, so that their order tells nothing.
///
/// # Errors
/// [`VoiceFault`] says what is wrong; nothing of the line then counts.
pub fn voices(rule: Rule, line: &str) -> Result<Vec<Voice>, VoiceFault> {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '-' | ':'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let voices = match rule {
        Rule::FistToFive => fingers(&words)?,
        Rule::Consent => counted(&words, &[Voice::Consents, Voice::Objects])?,
        Rule::Support => counted(&words, &[Voice::For, Voice::Neutral, Voice::Against])?,
    };
    match voices.len() {
        0 => Err(VoiceFault::Nobody),
        count if count > MOST_VOICES => Err(VoiceFault::TooMany),
        _ => Ok(voices),
    }
}

fn fingers(words: &[&str]) -> Result<Vec<Voice>, VoiceFault> {
    let mut hands = Vec::new();
    for word in words {
        if !word.bytes().all(|b| b.is_ascii_digit()) {
            return Err(VoiceFault::NoNumber((*word).to_owned()));
        }
        for digit in word.bytes().map(|b| b - b'0') {
            if digit > HAND {
                return Err(VoiceFault::TooManyFingers((*word).to_owned()));
            }
            hands.push(digit);
        }
    }
    hands.sort_unstable_by(|a, b| b.cmp(a));
    Ok(hands.into_iter().map(Voice::Fingers).collect())
}

fn counted(words: &[&str], answers: &[Voice]) -> Result<Vec<Voice>, VoiceFault> {
    if words.len() > answers.len() {
        return Err(VoiceFault::TooManyNumbers);
    }
    let mut voices = Vec::new();
    for (word, &answer) in words.iter().zip(answers) {
        if !word.bytes().all(|b| b.is_ascii_digit()) {
            return Err(VoiceFault::NoNumber((*word).to_owned()));
        }
        // A number too long to read is too many as well.
        let count: usize = word.parse().unwrap_or(usize::MAX);
        if count > MOST_VOICES {
            return Err(VoiceFault::TooMany);
        }
        voices.extend(std::iter::repeat_n(answer, count));
    }
    Ok(voices)
}

impl Voice {
    /// Whether somebody has a reservation: an objection, an against, fewer than three fingers.
    #[must_use]
    pub const fn doubts(self) -> bool {
        match self {
            Self::Objects | Self::Against => true,
            Self::Fingers(fingers) => fingers < ENOUGH,
            Self::Consents | Self::For | Self::Neutral => false,
        }
    }
}

/// What a group made of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A side that is at the table has not answered.
    Unanswered(Side),
    /// So many have a reservation.
    Doubted(usize),
    /// Nobody of this side is for it, though nobody is against it.
    NobodyFor(Side),
    /// It goes.
    Carried,
}

impl Decision {
    /// A decision by a rule in which nobody has spoken yet.
    #[must_use]
    pub const fn by(rule: Rule, on: jiff::civil::Date) -> Self {
        Self {
            rule,
            sales: Vec::new(),
            marketing: Vec::new(),
            on,
            trial: false,
        }
    }

    /// The voices of a side; empty for a side that has not spoken.
    #[must_use]
    pub fn voices(&self, side: Side) -> &[Voice] {
        match side {
            Side::Sales => &self.sales,
            Side::Marketing => &self.marketing,
            Side::Management | Side::Other => &[],
        }
    }

    /// What the group made of it; `absent` is the side of which nobody is at the table.
    #[must_use]
    pub fn outcome(&self, absent: Option<Side>) -> Outcome {
        let sides = [Side::Sales, Side::Marketing];
        let asked = || sides.into_iter().filter(|&side| Some(side) != absent);
        if let Some(silent) = asked().find(|&side| self.voices(side).is_empty()) {
            return Outcome::Unanswered(silent);
        }
        let all = self.sales.iter().chain(&self.marketing);
        let doubts = all.filter(|voice| voice.doubts()).count();
        let lukewarm = |&side: &Side| !self.voices(side).contains(&Voice::For);
        match asked().find(lukewarm) {
            _ if doubts > 0 => Outcome::Doubted(doubts),
            Some(side) if self.rule == Rule::Support => Outcome::NobodyFor(side),
            _ => Outcome::Carried,
        }
    }
}

/// The side of which nobody who votes is at the table while somebody of the other is.
///
/// Where nobody of either side was written down, both are asked.
#[must_use]
pub fn absent(people: &[Person]) -> Option<Side> {
    let here = |side: Side| people.iter().any(|p| p.counts() && p.side == side);
    match (here(Side::Sales), here(Side::Marketing)) {
        (true, false) => Some(Side::Marketing),
        (false, true) => Some(Side::Sales),
        _ => None,
    }
}

/// How firm an agreement is by its decision; `sayable` tells whether it says who, what, by when and how one sees it.
///
/// What lacks that is a proposal, whatever the voices say.
#[must_use]
pub fn standing(agreement: &Agreement, sayable: bool, absent: Option<Side>) -> Standing {
    match &agreement.decision {
        Some(decision) if sayable && decision.trial => Standing::OnTrial,
        Some(decision) if sayable && decision.outcome(absent) == Outcome::Carried => {
            Standing::Agreed
        }
        _ => Standing::Proposed,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;
    use crate::domain::agreement::Kind;

    const C: Voice = Voice::Consents;
    const O: Voice = Voice::Objects;
    const F: Voice = Voice::For;
    const N: Voice = Voice::Neutral;
    const A: Voice = Voice::Against;

    const fn f(fingers: u8) -> Voice {
        Voice::Fingers(fingers)
    }

    #[rstest]
    #[case(Rule::Consent, "4", &[C, C, C, C])]
    #[case(Rule::Consent, " 3 1 ", &[C, C, C, O])]
    #[case(Rule::Consent, "0/2", &[O, O])]
    #[case(Rule::FistToFive, "3 5, 0", &[f(5), f(3), f(0)])]
    #[case(Rule::FistToFive, "453", &[f(5), f(4), f(3)])]
    #[case(Rule::Support, "2", &[F, F])]
    #[case(Rule::Support, "1 1 1", &[F, N, A])]
    #[case(Rule::Support, "0-0-1", &[A])]
    fn voices_are_typed_fast(#[case] rule: Rule, #[case] line: &str, #[case] read: &[Voice]) {
        assert_eq!(voices(rule, line).as_deref(), Ok(read));
    }

    #[rstest]
    #[case(Rule::Consent, "", VoiceFault::Nobody)]
    #[case(Rule::Consent, "0 0", VoiceFault::Nobody)]
    #[case(Rule::Consent, "4 0 1", VoiceFault::TooManyNumbers)]
    #[case(Rule::Consent, "all", VoiceFault::NoNumber("all".into()))]
    #[case(Rule::Consent, "201", VoiceFault::TooMany)]
    #[case(Rule::Consent, "99999999999999999999999", VoiceFault::TooMany)]
    #[case(Rule::Consent, "150 51", VoiceFault::TooMany)]
    #[case(Rule::FistToFive, " , ", VoiceFault::Nobody)]
    #[case(Rule::FistToFive, "4 6", VoiceFault::TooManyFingers("6".into()))]
    #[case(Rule::FistToFive, "4 x", VoiceFault::NoNumber("x".into()))]
    #[case(Rule::FistToFive, "4 ٣", VoiceFault::NoNumber("٣".into()))]
    #[case(Rule::Support, "1 2 3 4", VoiceFault::TooManyNumbers)]
    fn what_is_no_voices_is_refused_whole(
        #[case] rule: Rule,
        #[case] line: &str,
        #[case] fault: VoiceFault,
    ) {
        assert_eq!(voices(rule, line), Err(fault));
    }

    #[test]
    fn two_hundred_voices_are_read_and_one_more_is_not() {
        assert_eq!(
            voices(Rule::FistToFive, &"4".repeat(200)).unwrap().len(),
            200
        );
        let more = voices(Rule::FistToFive, &"4".repeat(201));
        assert_eq!(more, Err(VoiceFault::TooMany));
    }

    fn decided(rule: Rule, sales: &[Voice], marketing: &[Voice]) -> Decision {
        Decision {
            sales: sales.to_vec(),
            marketing: marketing.to_vec(),
            ..Decision::by(rule, date(2026, 12, 3))
        }
    }

    /// By hand: a doubt is an objection, an against, or two fingers and fewer; support wants somebody of each side.
    #[rstest]
    #[case(Rule::Consent, &[C, C], &[C], Outcome::Carried)]
    #[case(Rule::Consent, &[C, O], &[C], Outcome::Doubted(1))]
    #[case(Rule::Consent, &[O, O], &[O], Outcome::Doubted(3))]
    #[case(Rule::FistToFive, &[f(5), f(3)], &[f(3)], Outcome::Carried)]
    #[case(Rule::FistToFive, &[f(5), f(3)], &[f(2)], Outcome::Doubted(1))]
    #[case(Rule::FistToFive, &[f(0)], &[f(5)], Outcome::Doubted(1))]
    #[case(Rule::Support, &[F, N], &[F], Outcome::Carried)]
    #[case(Rule::Support, &[F], &[N, N], Outcome::NobodyFor(Side::Marketing))]
    #[case(Rule::Support, &[N], &[N, A], Outcome::Doubted(1))]
    #[case(Rule::Consent, &[C], &[], Outcome::Unanswered(Side::Marketing))]
    #[case(Rule::Consent, &[], &[O], Outcome::Unanswered(Side::Sales))]
    fn the_rule_makes_the_outcome(
        #[case] rule: Rule,
        #[case] sales: &[Voice],
        #[case] marketing: &[Voice],
        #[case] outcome: Outcome,
    ) {
        assert_eq!(decided(rule, sales, marketing).outcome(None), outcome);
    }

    #[rstest]
    #[case(Rule::Consent, &[C], Outcome::Carried)]
    #[case(Rule::Consent, &[O], Outcome::Doubted(1))]
    #[case(Rule::Support, &[F], Outcome::Carried)]
    #[case(Rule::Support, &[N], Outcome::NobodyFor(Side::Sales))]
    #[case(Rule::Support, &[], Outcome::Unanswered(Side::Sales))]
    fn a_side_that_is_not_there_is_not_waited_for(
        #[case] rule: Rule,
        #[case] sales: &[Voice],
        #[case] outcome: Outcome,
    ) {
        let decision = decided(rule, sales, &[]);
        assert_eq!(decision.outcome(Some(Side::Marketing)), outcome);
    }

    #[test]
    fn who_looks_on_or_has_left_is_not_at_the_table() {
        let person = |side| Person::new(Uuid::nil(), "A".into(), side, String::new());
        let mut people = vec![person(Side::Management)];
        assert_eq!(absent(&people), None);
        people.push(person(Side::Sales));
        assert_eq!(absent(&people), Some(Side::Marketing));
        people.push(person(Side::Marketing));
        assert_eq!(absent(&people), None);
        people[1].observer = true;
        assert_eq!(absent(&people), Some(Side::Sales));
        people[1].observer = false;
        people[2].left = true;
        assert_eq!(absent(&people), Some(Side::Marketing));
    }

    #[test]
    fn an_agreement_is_as_firm_as_its_decision_and_never_without_its_parts() {
        let mut agreement = Agreement::proposed(Uuid::nil(), "A".into(), Kind::Rule);
        assert_eq!(standing(&agreement, true, None), Standing::Proposed);
        agreement.decision = Some(decided(Rule::Consent, &[C], &[C]));
        assert_eq!(standing(&agreement, true, None), Standing::Agreed);
        assert_eq!(standing(&agreement, false, None), Standing::Proposed);
        agreement.decision = Some(decided(Rule::Consent, &[C], &[O]));
        assert_eq!(standing(&agreement, true, None), Standing::Proposed);
        if let Some(decision) = &mut agreement.decision {
            decision.trial = true;
        }
        assert_eq!(standing(&agreement, true, None), Standing::OnTrial);
        assert_eq!(standing(&agreement, false, None), Standing::Proposed);
    }
}
