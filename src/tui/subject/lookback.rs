//! What is asked of an earlier agreement while the group looks back, and what becomes of the answers.

use jiff::civil::Date;

use crate::domain::agreement::Measure;
use crate::domain::amount::Amount;
use crate::domain::draft::Purpose;
use crate::domain::lookback::{Link, LookBackText, Sequel};
use crate::domain::series::Entry;
use crate::domain::session::Session;
use crate::locale::{Locale, display};
use crate::tui::answer::{Next, filled, meant_day};
use crate::tui::asking::{Asking, Question};
use crate::tui::reach::Reach;

use super::verdict::{self, Said};

/// The keys of what can come of an agreement, in the order in which they are offered.
const SEQUELS: [&str; 3] = ["lookback-renew", "lookback-amend", "lookback-drop"];

/// What can come of an agreement.
#[must_use]
pub fn options(locale: &Locale) -> Vec<String> {
    SEQUELS.iter().map(|key| locale.text(key)).collect()
}

/// The place of what was chosen before.
#[must_use]
pub fn place(of: Link, session: &Session) -> usize {
    match session
        .minutes
        .verdict(of)
        .and_then(|verdict| verdict.sequel)
    {
        Some(Sequel::Amend(_)) => 1,
        Some(Sequel::Drop) => 2,
        Some(Sequel::Renew(_)) | None => 0,
    }
}

/// Takes what was chosen; a day or a sentence is asked next.
pub fn choose(of: Link, place: usize, reach: &mut Reach<'_>) -> Next {
    match place {
        0 => Some(ask(LookBackText::Renew(of))),
        1 => verdict::may_amend(of, reach).then_some(ask(LookBackText::Amend(of))),
        _ => {
            verdict::end(of, reach);
            None
        }
    }
}

/// The question for a text.
#[must_use]
pub const fn ask(asked: LookBackText) -> Question {
    Question::Text(Purpose::LookBack(asked))
}

/// Whether a line end may stand in this text.
#[must_use]
pub const fn keeps_lines(asked: LookBackText) -> bool {
    matches!(asked, LookBackText::Why(_))
}

/// Whether the answer is a word or two that one rather types anew than edits.
#[must_use]
pub const fn is_short(asked: LookBackText) -> bool {
    matches!(asked, LookBackText::Measured(_) | LookBackText::Renew(_))
}

/// What is recorded, as its text to edit.
#[must_use]
pub fn recorded(asked: LookBackText, session: &Session, locale: &Locale) -> String {
    let Some(verdict) = session.minutes.verdict(asked.of()) else {
        return String::new();
    };
    match (asked, verdict.sequel) {
        (LookBackText::Measured(_), _) => verdict.measured.clone(),
        (LookBackText::Why(_), _) => verdict.why.clone(),
        (LookBackText::Renew(_), Some(Sequel::Renew(day))) => locale.short_day(day),
        (LookBackText::Renew(_), _) => String::new(),
        (LookBackText::Amend(_), sequel) => {
            let new = match sequel {
                Some(Sequel::Amend(id)) => session.minutes.agreement(id),
                _ => None,
            };
            new.map_or_else(|| verdict.sentence.clone(), |new| new.text.clone())
        }
    }
}

/// What stands in the field where nothing is recorded or typed yet: the next review of the point, or the sentence as it is.
#[must_use]
pub fn offered(asked: LookBackText, reach: &Reach<'_>) -> String {
    let session = reach.desk.session();
    let known = recorded(asked, session, reach.locale);
    if !known.is_empty() {
        return known;
    }
    let entry = reach
        .earlier
        .and_then(|earlier| earlier.entry_of(asked.of()));
    match (asked, entry) {
        (LookBackText::Amend(_), Some(entry)) => entry.agreement().text.clone(),
        (LookBackText::Renew(_), entry) => {
            let next = verdict::next_review(session, entry);
            next.map(|day| reach.locale.short_day(day))
                .unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// The question for a text; what is measured is named.
#[must_use]
pub fn label_of(asked: LookBackText, entry: Option<Entry<'_>>, locale: &Locale) -> String {
    let what = entry.map_or("", |entry| entry.agreement().measure.what.trim());
    locale.text(match asked {
        LookBackText::Measured(_) if !what.is_empty() => {
            let what = display(what).into_owned();
            return locale.say("ask-lookback-measured-what", &[("what", what.into())]);
        }
        LookBackText::Measured(_) => "ask-lookback-measured",
        LookBackText::Why(_) => "ask-lookback-why",
        LookBackText::Renew(_) => "ask-lookback-renew",
        LookBackText::Amend(_) => "ask-lookback-amend",
    })
}

/// What helps with a text.
#[must_use]
pub fn hint(
    asked: LookBackText,
    typed: &str,
    entry: Option<Entry<'_>>,
    locale: &Locale,
    today: Date,
) -> String {
    match asked {
        LookBackText::Renew(_) => match locale.read_day(typed, today) {
            Some(day) if !typed.trim().is_empty() => locale.long_day(day),
            _ => locale.text("hint-day"),
        },
        LookBackText::Measured(_) => {
            let measure = entry.map(|entry| &entry.agreement().measure);
            measure
                .map(|measure| of_measure(measure, locale))
                .unwrap_or_default()
        }
        LookBackText::Why(_) => String::new(),
        LookBackText::Amend(_) => locale.text("hint-lookback-amend"),
    }
}

/// From where to where a measure is to go: "was 35 % · aim 90 %".
fn of_measure(measure: &Measure, locale: &Locale) -> String {
    let said = |key: &str, amount: &Option<Amount>| {
        let amount = amount.as_ref()?;
        Some(locale.say(key, &[("amount", locale.amount(amount).into())]))
    };
    let parts = [
        said("lookback-was", &measure.baseline),
        said("lookback-aim", &measure.target),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// Takes a text.
///
/// # Errors
/// The sentence that tells the room why it cannot be taken.
pub fn take(
    asked: LookBackText,
    text: &str,
    asking: &Asking,
    reach: &mut Reach<'_>,
) -> Result<Next, String> {
    let of = asked.of();
    // An Enter that only walks on takes nothing away.
    let only_on = asking.guided && text.is_empty();
    match asked {
        LookBackText::Measured(_) => {
            if !only_on {
                let measured = as_measured(of, text, reach);
                verdict::edit(of, reach, |verdict| verdict.measured = measured);
            }
            return Ok(verdict::after(Said::Measured, of, reach));
        }
        LookBackText::Why(_) => {
            if !only_on {
                verdict::edit(of, reach, |verdict| text.clone_into(&mut verdict.why));
            }
            return Ok(verdict::after(Said::Why, of, reach));
        }
        LookBackText::Renew(_) => match meant_day(text, asking, reach)? {
            Some(day) => verdict::renew(of, day, reach),
            None if only_on => {}
            None => verdict::settle(of, None, reach),
        },
        LookBackText::Amend(_) => {
            filled(text, "ask-empty-agreement", reach)?;
            verdict::amend(of, text, reach)?;
        }
    }
    Ok(None)
}

/// What was measured, with the unit of the baseline or the aim where only a number was typed.
fn as_measured(of: Link, text: &str, reach: &Reach<'_>) -> String {
    let entry = reach.earlier.and_then(|earlier| earlier.entry_of(of));
    let known = entry.and_then(|entry| {
        let measure = &entry.agreement().measure;
        measure.target.as_ref().or(measure.baseline.as_ref())
    });
    let read = known.and_then(|known| reach.locale.read_amount_in(text, &known.unit).ok());
    read.map_or_else(|| text.to_owned(), |amount| reach.locale.amount(&amount))
}

/// How much of the way from the baseline to the aim was gone, from 0 to 100; `None` where that cannot be told.
#[must_use]
pub fn way_gone(measure: &Measure, measured: &str, locale: &Locale) -> Option<u32> {
    let (baseline, target) = (measure.baseline.as_ref()?, measure.target.as_ref()?);
    let measured = locale.read_amount_in(measured, &target.unit).ok()?;
    let same = baseline.unit.trim().to_lowercase() == target.unit.trim().to_lowercase();
    let whole = target.number.value() - baseline.number.value();
    if !same || whole == 0.0 {
        return None;
    }
    let gone = (measured.number.value() - baseline.number.value()) / whole * 100.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the share is brought within 0 to 100 first"
    )]
    let percent = gone.clamp(0.0, 100.0).round() as u32;
    Some(percent)
}
