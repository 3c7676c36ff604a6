//! The words with which people name a day, in English and Dutch. How they go together is in `days`.

use jiff::civil::Weekday;

use super::pieces::{Piece, Sort, pieces};

/// A word or sign of a phrase that names a day, whatever its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A number, in digits or as a word.
    Number(i16),
    /// A sign between two numbers of a date.
    Sep,
    /// "rd" in "3rd", "e" in "3e".
    Ordinal,
    /// A day of the week.
    Day(Weekday),
    /// A month, from 1.
    Month(i8),
    /// A length of time, or the thing itself: "week".
    Unit(Unit),
    /// So many days from today: "tomorrow" is 1.
    Shift(i32),
    /// "next", "volgende".
    Next,
    /// "this", "deze".
    This,
    /// "coming", "komende".
    Coming,
    /// "in", "over".
    In,
    /// "from", as in "two weeks from now".
    From,
    /// "after", as in "day after tomorrow".
    After,
    /// "end", "eind".
    End,
    /// "half", "mid", "medio".
    Half,
}

/// A length of time on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

/// The words of a line, or `None` when one of them has nothing to do with days.
pub(super) fn words(line: &str) -> Option<Vec<Word>> {
    let line = line.to_lowercase().replace("a.s.", "aanstaande");
    let mut found = Vec::new();
    for piece in pieces(&line) {
        match piece.sort {
            Sort::Digits => found.push(Word::Number(piece.text.parse().ok()?)),
            Sort::Letters if is_ordinal(&piece, &found) => found.push(Word::Ordinal),
            Sort::Letters if is_idle(piece.text) => {}
            Sort::Letters => found.push(word(piece.text)?),
            Sort::Sign => match piece.text {
                "-" | "/" | "." => found.push(Word::Sep),
                "," | "'" | "’" => {}
                _ => return None,
            },
        }
    }
    Some(without_stray_signs(&found))
}

fn is_ordinal(piece: &Piece<'_>, before: &[Word]) -> bool {
    let after_number = piece.glued && matches!(before.last(), Some(Word::Number(_)));
    after_number && matches!(piece.text, "st" | "nd" | "rd" | "th" | "e" | "de" | "ste")
}

/// Words that change nothing: "by the 3rd of December", "uiterlijk de 3e van december".
fn is_idle(word: &str) -> bool {
    matches!(
        word,
        "the" | "of" | "on" | "by" | "s" | "time" | "de" | "het" | "van" | "op" | "uiterlijk"
    )
}

/// Keeps a sign only where it parts two numbers: not the dot of "dec.", nor the dash of "mid-December".
fn without_stray_signs(words: &[Word]) -> Vec<Word> {
    let number = |at: Option<usize>| {
        let word = at.and_then(|at| words.get(at));
        matches!(word, Some(Word::Number(_)))
    };
    (0..words.len())
        .filter(|&at| {
            words[at] != Word::Sep || number(at.checked_sub(1)) && number(at.checked_add(1))
        })
        .map(|at| words[at])
        .collect()
}

fn word(word: &str) -> Option<Word> {
    Some(match word {
        "today" | "now" | "vandaag" | "nu" => Word::Shift(0),
        "tomorrow" | "morgen" => Word::Shift(1),
        "overmorgen" => Word::Shift(2),
        "yesterday" | "gisteren" => Word::Shift(-1),
        "next" | "volgende" | "volgend" => Word::Next,
        "this" | "deze" | "dit" => Word::This,
        "coming" | "komende" | "aanstaande" | "eerstvolgende" => Word::Coming,
        "in" | "over" => Word::In,
        "from" => Word::From,
        "after" => Word::After,
        "end" | "eind" | "einde" | "ultimo" => Word::End,
        "half" | "halve" | "mid" | "medio" | "halverwege" => Word::Half,
        _ => {
            return unit(word)
                .map(Word::Unit)
                .or_else(|| weekday(word).map(Word::Day))
                .or_else(|| month(word).map(Word::Month))
                .or_else(|| number(word).map(Word::Number));
        }
    })
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" | "dag" | "dagen" => Unit::Day,
        "week" | "weeks" | "weken" | "wk" | "w" => Unit::Week,
        "fortnight" | "fortnights" => Unit::Fortnight,
        "month" | "months" | "maand" | "maanden" => Unit::Month,
        "quarter" | "quarters" | "kwartaal" | "kwartalen" | "q" => Unit::Quarter,
        "year" | "years" | "jaar" | "jaren" => Unit::Year,
        _ => return None,
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" | "maandag" | "ma" => Weekday::Monday,
        "tuesday" | "tue" | "tues" | "dinsdag" | "di" => Weekday::Tuesday,
        "wednesday" | "wed" | "woensdag" | "wo" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" | "donderdag" | "do" => Weekday::Thursday,
        "friday" | "fri" | "vrijdag" | "vr" | "vrij" => Weekday::Friday,
        "saturday" | "sat" | "zaterdag" | "za" | "zat" => Weekday::Saturday,
        "sunday" | "sun" | "zondag" | "zo" | "zon" => Weekday::Sunday,
        _ => return None,
    })
}

fn month(word: &str) -> Option<i8> {
    Some(match word {
        "january" | "januari" | "jan" => 1,
        "february" | "februari" | "feb" | "febr" => 2,
        "march" | "maart" | "mar" | "mrt" => 3,
        "april" | "apr" => 4,
        "may" | "mei" => 5,
        "june" | "juni" | "jun" => 6,
        "july" | "juli" | "jul" => 7,
        "august" | "augustus" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oktober" | "oct" | "okt" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// A number as a word, up to the twelve that people write out.
pub(super) fn number(word: &str) -> Option<i16> {
    Some(match word {
        "a" | "an" | "one" | "een" | "één" => 1,
        "two" | "twee" => 2,
        "three" | "drie" => 3,
        "four" | "vier" => 4,
        "five" | "vijf" => 5,
        "six" | "zes" => 6,
        "seven" | "zeven" => 7,
        "eight" | "acht" => 8,
        "nine" | "negen" => 9,
        "ten" | "tien" => 10,
        "eleven" | "elf" => 11,
        "twelve" | "twaalf" => 12,
        "fourteen" | "veertien" => 14,
        _ => return None,
    })
}
