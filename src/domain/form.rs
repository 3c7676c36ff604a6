//! The form in which a group works at a point, read from the hint of an agenda: "alone 2 min – in mixed pairs 5 min – all 12 min".
//! Each part is a stage with its time. Not how a stage is shown or counted: that is the screen of the form.

/// The longest stage, in seconds: four hours.
const LONGEST: u32 = 4 * 60 * 60;

/// One part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// How people work, in the words of the agenda: "in mixed pairs".
    pub group: String,
    /// How long, in seconds.
    pub seconds: u32,
}

/// The stages of a form, in their order; parts without a time are left out, so that a form in words alone has no stages.
///
/// Parts stand between dashes, arrows, semicolons, commas or line ends; the time stands before or behind the words, in minutes
/// unless it says seconds, in English or Dutch: `alone 1 – pairs 2`, `2 minuten alleen; tweetallen 5'`, `all 90 sec`, `samen 1,5 min`.
#[must_use]
pub fn stages(form: &str) -> Vec<Stage> {
    parts(form).iter().filter_map(|part| stage(part)).collect()
}

/// The parts of a form. A hyphen within a word and a comma within a number divide nothing.
fn parts(form: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before = ' ';
    let mut rest = form.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        let divides = match c {
            '–' | '—' | '→' | '›' | '>' | ';' | '\n' | '•' | '|' => true,
            '-' | '+' | '/' => before.is_whitespace() && (after.is_whitespace() || after == '>'),
            ',' | '.' => after.is_whitespace(),
            _ => false,
        };
        before = c;
        if divides {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
}

/// One part, where it has a time and words.
fn stage(part: &str) -> Option<Stage> {
    let words: Vec<&str> = part.split_whitespace().collect();
    // The last number is the time: "groups of 4, 12 min" may name a size before it.
    let place = words.iter().rposition(|word| time(word).is_some())?;
    let (hundredths, unit) = time(words[place])?;
    let next = words.get(place + 1).copied().unwrap_or_default();
    let (unit, taken) = match unit {
        "" => match per_unit(next) {
            Some(seconds) if !next.is_empty() => (seconds, 2),
            _ => (60, 1),
        },
        glued => (per_unit(glued)?, 1),
    };
    let group: Vec<&str> = words[..place]
        .iter()
        .chain(&words[(place + taken).min(words.len())..])
        .copied()
        .collect();
    let group = group.join(" ");
    let group = group.trim_matches([':', '(', ')', '=', ' ']).to_owned();
    let seconds = hundredths.checked_mul(unit)? / 100;
    let fits = !group.is_empty() && (1..=LONGEST).contains(&seconds);
    fits.then_some(Stage { group, seconds })
}

/// A word that begins with a number: the number in hundredths, and what is glued to it, as in `5'` or `2min`.
fn time(word: &str) -> Option<(u32, &str)> {
    let word = word.trim_start_matches(['(', '=', ':', '±', '~']);
    let end = word
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | '½')))
        .unwrap_or(word.len());
    let (number, unit) = word.split_at(end);
    let number = number.trim_end_matches([',', '.']);
    let (number, half) = match number.strip_suffix('½') {
        Some(number) => (number, 50),
        None => (number, 0),
    };
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, ""));
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<u32>().ok()? * 10,
        2 => part.parse::<u32>().ok()?,
        _ => return None,
    };
    let whole: u32 = match whole {
        "" if half > 0 => 0,
        whole => whole.parse().ok()?,
    };
    let hundredths = whole.checked_mul(100)?.checked_add(part + half)?;
    let unit = unit.trim_end_matches([')', ',', '.', ':']);
    (unit.is_empty() || per_unit(unit).is_some()).then_some((hundredths, unit))
}

/// Seconds of a unit of time.
fn per_unit(word: &str) -> Option<u32> {
    let word = word.trim_end_matches([')', ',', '.', ':']).to_lowercase();
    match word.as_str() {
        "min" | "mins" | "minute" | "minutes" | "minuut" | "minuten" | "m" | "'" | "’" => {
            Some(60)
        }
        "s" | "sec" | "secs" | "second" | "seconds" | "seconde" | "seconden" | "\"" | "”" => {
            Some(1)
        }
        "h" | "hour" | "hours" | "u" | "uur" => Some(3600),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn read(form: &str) -> Vec<(String, u32)> {
        let stages = stages(form).into_iter();
        stages.map(|stage| (stage.group, stage.seconds)).collect()
    }

    #[rstest]
    #[case("alone 1 – pairs 2 – fours 4 – all 5", &[("alone", 60), ("pairs", 120), ("fours", 240), ("all", 300)])]
    #[case("alleen 1 – tweetallen 2 – viertallen 4 – samen 5", &[("alleen", 60), ("tweetallen", 120), ("viertallen", 240), ("samen", 300)])]
    #[case("alone 2 min – in mixed pairs 5 min – all 12 min", &[("alone", 120), ("in mixed pairs", 300), ("all", 720)])]
    #[case("alleen 2 min – sales en marketing apart 5 min – samen vergelijken 9 min", &[("alleen", 120), ("sales en marketing apart", 300), ("samen vergelijken", 540)])]
    #[case("2 minuten alleen; dan 5 minuten in tweetallen", &[("alleen", 120), ("dan in tweetallen", 300)])]
    #[case("alone 90 sec, pairs 2½ minutes, all 1,5 min", &[("alone", 90), ("pairs", 150), ("all", 90)])]
    #[case("Alone (2 min) -> pairs (4min) → all: 8'", &[("Alone", 120), ("pairs", 240), ("all", 480)])]
    #[case("groups of 4 12 min", &[("groups of 4", 720)])]
    #[case("one-to-one 3 - all 0,5 h", &[("one-to-one", 180), ("all", 1800)])]
    #[case("tell it in mixed pairs 5 min\nall 10 min", &[("tell it in mixed pairs", 300), ("all", 600)])]
    fn a_form_is_read_stage_by_stage(#[case] form: &str, #[case] expected: &[(&str, u32)]) {
        let expected: Vec<(String, u32)> = expected
            .iter()
            .map(|&(group, seconds)| (group.to_owned(), seconds))
            .collect();
        assert_eq!(read(form), expected);
    }

    #[rstest]
    #[case("")]
    #[case("talk it over together")]
    #[case("12 min")]
    #[case("alone 0 min")]
    #[case("all 99999999999 min")]
    #[case("all 500 min")]
    #[case("– – –")]
    fn words_alone_and_times_alone_are_no_stages(#[case] form: &str) {
        assert_eq!(read(form), []);
    }

    #[test]
    fn a_part_without_a_time_is_left_out() {
        assert_eq!(
            read("stand up – alone 1 min – sit down"),
            [("alone".to_owned(), 60)]
        );
    }

    proptest::proptest! {
        #[test]
        fn no_hint_makes_reading_panic(form in "\\PC{0,60}|[a-z0-9½,.'() –-]{0,60}") {
            for stage in stages(&form) {
                proptest::prop_assert!((1..=LONGEST).contains(&stage.seconds));
                proptest::prop_assert!(!stage.group.is_empty());
            }
        }
    }
}
