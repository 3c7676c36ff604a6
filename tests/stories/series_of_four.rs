//! Four meetings of a team in nine months: what each said stands in its own file, and the screens and the commands tell the same of
//! all of them together.

use std::fs;
use std::process::Command;

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::agreement::{Agreement, Standing};
use handshake::domain::lookback::{Judgement, Sequel, Verdict};
use handshake::domain::minutes::Fate;
use handshake::domain::session::Session;
use handshake::store::read_session;
use jiff::civil::{Date, date};
use rstest::rstest;
use serde_json::Value;

use crate::four_meetings::{
    DAYS, after, calls, list, lost, qualified, reports, retail, stand, titles,
};
use crate::stage::{Stage, said};

/// The sessions in the files, the first meeting first.
fn sessions(stage: &Stage) -> Vec<Session> {
    let folder = stage.folder().join("sessions");
    let names = stage.files().into_iter().map(|(name, _)| name);
    names
        .map(|name| read_session(&folder.join(name)).unwrap())
        .collect()
}

/// What a session says of the earlier agreement with this sentence.
fn verdict<'a>(session: &'a Session, sentence: &str) -> &'a Verdict {
    let mut verdicts = session.minutes.lookback.iter();
    verdicts
        .find(|verdict| verdict.sentence == sentence)
        .unwrap()
}

fn agreement<'a>(session: &'a Session, sentence: &str) -> &'a Agreement {
    let mut agreements = session.minutes.agreements();
    agreements
        .find(|(_, agreement)| agreement.text == sentence)
        .unwrap()
        .1
}

/// Lines without the air between their parts.
fn squeezed(lines: &[String]) -> Vec<String> {
    let words = lines.iter().map(|line| line.split_whitespace());
    words
        .map(|words| words.collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}

/// The screen from the first line that holds this, without the air and without the foot.
#[track_caller]
fn told(stage: &Stage, from: &str) -> Vec<String> {
    let lines = stage.lines();
    let first = lines.iter().position(|line| line.contains(from));
    let first = first.unwrap_or_else(|| panic!("{from:?} is not on\n{}", lines.join("\n")));
    let lines = squeezed(&lines[first..]);
    let foot = lines.iter().position(|line| line.starts_with("───"));
    lines[..foot.unwrap_or(lines.len())].to_vec()
}

/// What a command prints about the same files, and its exit status.
fn command(stage: &Stage, language: Language, args: &[&str]) -> (String, Option<i32>) {
    let cache = tempfile::tempdir().unwrap();
    let ended = Command::new(env!("CARGO_BIN_EXE_handshake"))
        .args(["--lang", said(language, "en", "nl")])
        .args(args)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .env("HANDSHAKE_DATA", stage.folder())
        .env("HANDSHAKE_CONFIG", cache.path())
        .env("HANDSHAKE_CACHE", cache.path())
        .output()
        .unwrap();
    let wrong = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(wrong, "", "{args:?}");
    let printed = String::from_utf8(ended.stdout).unwrap();
    (printed, ended.status.code())
}

fn json(stage: &Stage, args: &[&str]) -> Value {
    let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
    serde_json::from_str(&command(stage, En, &args).0).unwrap()
}

/// The texts of these fields, one line for each of the documents.
fn fields(documents: &Value, names: &[&str]) -> Vec<String> {
    let of = |document: &Value| {
        let values = names.iter().map(|name| match &document[name] {
            Value::String(text) => text.clone(),
            value => value.to_string(),
        });
        values.collect::<Vec<_>>().join(" | ")
    };
    documents.as_array().unwrap().iter().map(of).collect()
}

/// June gives each kind of verdict, and its own file alone says so.
#[rstest]
fn each_kind_of_verdict_stands_in_the_file_of_the_meeting_that_gave_it(
    #[values(En, Nl)] language: Language,
) {
    let sessions = sessions(&after(language, 2));
    let [march, june] = &sessions[..] else {
        panic!("{} sessions", sessions.len())
    };
    assert!(march.minutes.lookback.is_empty());
    assert_eq!(june.follows, Some(march.id));
    assert!(june.minutes.closed == Some(DAYS[1]));
    let call = agreement(june, calls(language)[1]);
    let expected = [
        (list(language), Judgement::Kept, "100 %", "", None),
        (
            calls(language)[0],
            Judgement::Partly,
            "62 %",
            said(language, "The CRM was down.", "Het CRM lag plat."),
            Some(Sequel::Amend(call.id)),
        ),
        (
            qualified(language),
            Judgement::Kept,
            "75 %",
            "",
            Some(Sequel::Renew(date(2026, 11, 20))),
        ),
        (
            retail(language),
            Judgement::NoLongerNeeded,
            "",
            "It came by itself.",
            Some(Sequel::Drop),
        ),
        (
            reports(language),
            Judgement::NotKept,
            "0 %",
            "No time.",
            Some(Sequel::Renew(date(2026, 9, 10))),
        ),
    ];
    assert_eq!(june.minutes.lookback.len(), expected.len());
    for (sentence, judgement, measured, why, sequel) in expected {
        let given = verdict(june, sentence);
        assert_eq!(given.of.session, march.id, "{sentence}");
        assert_eq!(given.of.agreement, agreement(march, sentence).id);
        assert_eq!(given.judgement, Some(judgement), "{sentence}");
        assert_eq!((&*given.measured, &*given.why), (measured, why));
        assert_eq!(given.sequel, sequel, "{sentence}");
    }
    // The new version names the old one, has its owners and promises, and was consented to anew.
    let old = agreement(march, calls(language)[0]);
    let link = call.supersedes.unwrap();
    assert_eq!((link.session, link.agreement), (march.id, old.id));
    assert_eq!(call.sales_owner, old.sales_owner);
    assert_eq!(call.measure, old.measure);
    assert_eq!(call.state, Standing::Agreed);
    assert_eq!(call.decision.as_ref().unwrap().on, DAYS[1]);
}

/// `after` itself checks at each meeting that no earlier file changed by a byte; here is what the last two say.
#[rstest]
fn a_sentence_that_was_amended_twice_is_linked_from_meeting_to_meeting(
    #[values(En, Nl)] language: Language,
) {
    let stage = after(language, 4);
    let sessions = sessions(&stage);
    let [march, june, september, december] = &sessions[..] else {
        panic!("{} sessions", sessions.len())
    };
    let follows: Vec<_> = sessions.iter().map(|session| session.follows).collect();
    assert_eq!(
        follows,
        [None, Some(march.id), Some(june.id), Some(september.id)]
    );
    let chain = [(june, march), (september, june)];
    for (version, (new, old)) in chain.into_iter().enumerate() {
        let link = agreement(new, calls(language)[version + 1]).supersedes;
        let link = link.unwrap();
        let before = agreement(old, calls(language)[version]);
        assert_eq!((link.session, link.agreement), (old.id, before.id));
        assert_eq!(
            verdict(new, &before.text).of,
            link,
            "either names the other"
        );
    }
    // September: after undo and redo the amendment stands once, and what was not looked at was not judged.
    let given = verdict(september, calls(language)[1]);
    let amended = agreement(september, calls(language)[2]);
    assert_eq!(given.judgement, Some(Judgement::NotKept));
    assert_eq!(given.sequel, Some(Sequel::Amend(amended.id)));
    assert_eq!(september.minutes.agreements().count(), 2);
    assert!(!verdict(september, qualified(language)).is_given());
    // December: dropped after a redo, renewed, renewed, and the newest not judged.
    let given = verdict(december, qualified(language));
    assert_eq!(given.judgement, Some(Judgement::Kept));
    assert_eq!(given.sequel, Some(Sequel::Drop));
    let given = verdict(december, calls(language)[2]);
    assert_eq!((given.of.session, &*given.measured), (september.id, "91 %"));
    assert_eq!(given.sequel, Some(Sequel::Renew(date(2027, 3, 3))));
    assert!(!verdict(december, lost(language)).is_given());
    assert_eq!(december.minutes.agreements().count(), 0);
}

#[rstest]
fn what_was_parked_and_filled_in_goes_along_from_meeting_to_meeting(
    #[values(En, Nl)] language: Language,
) {
    let sessions = sessions(&after(language, 4));
    let rows: Vec<_> = sessions
        .iter()
        .map(|session| session.minutes.points[0].sheet.clone())
        .collect();
    assert_eq!(rows[0].len(), 1);
    assert!(rows.iter().all(|row| *row == rows[0]), "{rows:#?}");
    let items: Vec<_> = sessions
        .iter()
        .flat_map(|session| &session.minutes.parked)
        .collect();
    assert_eq!(items.len(), 4);
    assert!(items.iter().all(|item| item.text == stand(language)));
    for (place, pair) in items.windows(2).enumerate() {
        let from = pair[1].from.as_ref().unwrap();
        assert_eq!(from.session, sessions[place].id);
        assert_eq!(from.item, pair[0].id);
    }
    // Only in the last meeting it was dropped.
    let fates: Vec<_> = items.iter().map(|item| item.fate.clone()).collect();
    assert_eq!(fates, [Fate::Open, Fate::Open, Fate::Open, Fate::Dropped]);
}

#[rstest]
fn the_decision_log_has_the_latest_sentences_and_the_verdicts_so_far(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = after(language, 4);
    stage.resize(100, 40);
    stage.keys("l");
    let owners = "■ Ana de Vries ● Bram Kuiper";
    let [call, list, lead] = [calls(language)[2], list(language), qualified(language)];
    let [retail, reports, lost] = [retail(language), reports(language), lost(language)];
    let english = [
        "Noordzee Pompen · Funnel management".to_owned(),
        format!("› ✓ {call}"),
        format!("agreed · review Wed 3 Mar 2027 · {owners} · … not kept, kept"),
        format!("✓ {list}"),
        format!("done · {owners} · kept · since Thu 5 Mar 2026"),
        format!("– {lead}"),
        format!("dropped · {owners} · kept, kept · since Thu 5 Mar 2026"),
        "Noordzee Pompen · Target groups and positioning".to_owned(),
        format!("– {retail}"),
        format!("dropped · {owners} · no longer needed · since Thu 5 Mar 2026"),
        "Noordzee Pompen · CRM: filling it and using it".to_owned(),
        format!("✓ {reports}"),
        format!("agreed · review Tue 1 Jun 2027 · {owners} · … partly kept, kept"),
        format!("✓ {lost}"),
        format!("agreed · review Thu 24 Dec 2026 · {owners} · since Thu 24 Sep 2026"),
    ];
    let dutch = [
        "Noordzee Pompen · Funnelmanagement".to_owned(),
        format!("› ✓ {call}"),
        format!("afgesproken · terugblik wo 3 mrt 2027 · {owners} · … nagekomen"),
        format!("✓ {list}"),
        format!("gedaan · {owners} · nagekomen · sinds do 5 mrt 2026"),
        format!("– {lead}"),
        format!("vervallen · {owners} · nagekomen, nagekomen · sinds do 5 mrt 2026"),
        "Noordzee Pompen · Doelgroepen en positionering".to_owned(),
        format!("– {retail}"),
        format!("vervallen · {owners} · niet meer nodig · sinds do 5 mrt 2026"),
        "Noordzee Pompen · CRM: vullen en benutten".to_owned(),
        format!("✓ {reports}"),
        format!("afgesproken · terugblik di 1 jun 2027 · {owners} · … nagekomen"),
        format!("✓ {lost}"),
        format!("afgesproken · terugblik do 24 dec 2026 · {owners}"),
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(told(&stage, "Noordzee Pompen ·"), expected);
    // `log` says the same of the same files, in an order that does not change.
    let document = json(&stage, &["log"]);
    let listed = fields(
        &document["agreements"],
        &["number", "text", "state", "review"],
    );
    assert_eq!(
        listed,
        [
            format!("1.1 | {call} | agreed | 2027-03-03"),
            format!("1.2 | {list} | done | null"),
            format!("1.3 | {lead} | dropped | null"),
            format!("2.1 | {retail} | dropped | null"),
            format!("3.1 | {reports} | agreed | 2027-06-01"),
            format!("3.1 | {lost} | agreed | 2026-12-24"),
        ]
    );
    let verdicts: Vec<String> = document["agreements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| fields(&found["verdicts"], &["judgement", "then"]).join(", "))
        .collect();
    assert_eq!(
        verdicts,
        [
            "partly | amend, not-kept | amend, kept | renew",
            "kept | null",
            "kept | renew, kept | drop",
            "no-longer-needed | drop",
            "not-kept | renew, partly | renew, kept | renew",
            "",
        ]
    );
    let (printed, _) = command(&stage, language, &["log"]);
    // However the lines are broken.
    let words: Vec<&str> = printed.split_whitespace().collect();
    let words = words.join(" ");
    for line in match language {
        En => [
            "since Thu 5 Mar 2026 · Kick-off · amended 2 times · partly kept, not kept, kept",
            "since Thu 5 Mar 2026 · Kick-off · not kept, partly kept, kept",
        ],
        Nl => [
            "sinds do 5 mrt 2026 · Aftrap · 2 keer gewijzigd · deels nagekomen, niet nagekomen, nagekomen",
            "sinds do 5 mrt 2026 · Aftrap · niet nagekomen, deels nagekomen, nagekomen",
        ],
    } {
        assert!(words.contains(line), "{line}\n{printed}");
    }
}

#[rstest]
fn the_history_tells_both_amendments_word_by_word(#[values(En, Nl)] language: Language) {
    let mut stage = after(language, 4);
    stage.resize(100, 40);
    stage.keys("l<Enter>");
    let english = [
        "Thu 5 Mar 2026 ✓ agreed 1.1 Kick-off",
        "Sales calls every lead within two working days.",
        "there: Ana de Vries, Bram Kuiper",
        "Thu 11 Jun 2026 ● partly kept Summer",
        "The CRM was down.",
        "measured 62 %",
        "there: Ana de Vries, Bram Kuiper",
        "Thu 11 Jun 2026 amended 1.1 Summer",
        "Sales calls every lead within [two] one working [days] day.",
        "Thu 24 Sep 2026 ! not kept Autumn",
        "No notes.",
        "measured 70 %",
        "there: Ana de Vries, Bram Kuiper",
        "Thu 24 Sep 2026 amended 1.1 Autumn",
        "Sales calls every lead within one working day and notes it.",
        "› Thu 3 Dec 2026 ✓ kept Winter",
        "measured 91 % · renewed, to be looked at again on Wed 3 Mar 2027",
        "there: Ana de Vries, Bram Kuiper",
    ];
    let dutch = [
        "do 5 mrt 2026 ✓ afgesproken 1.1 Aftrap",
        "Sales belt elke lead binnen twee werkdagen.",
        "erbij: Ana de Vries, Bram Kuiper",
        "do 11 jun 2026 ● deels nagekomen Zomer",
        "Het CRM lag plat.",
        "gemeten 62 %",
        "erbij: Ana de Vries, Bram Kuiper",
        "do 11 jun 2026 gewijzigd 1.1 Zomer",
        "Sales belt elke lead binnen [twee werkdagen] één werkdag.",
        "do 24 sep 2026 ! niet nagekomen Najaar",
        "No notes.",
        "gemeten 70 %",
        "erbij: Ana de Vries, Bram Kuiper",
        "do 24 sep 2026 gewijzigd 1.1 Najaar",
        "Sales belt elke lead binnen één werkdag en noteert dat.",
        "› do 3 dec 2026 ✓ nagekomen Winter",
        "gemeten 91 % · verlengd, opnieuw te bekijken op wo 3 mrt 2027",
        "erbij: Ana de Vries, Bram Kuiper",
    ];
    let expected = if language == En { english } else { dutch };
    let first = said(language, "  Thu 5 Mar 2026", "  do 5 mrt 2026");
    assert_eq!(told(&stage, first), expected);
    // `log 1.1` tells the same, with marks that a file can hold.
    let (printed, _) = command(&stage, language, &["log", "1.1"]);
    let lines = squeezed(&printed.lines().map(str::to_owned).collect::<Vec<_>>());
    let english = [
        "1.1, agreed: Sales calls every lead within two working days.",
        "changed, now 1.1: Sales calls every lead within [-two-] {+one+} working [-days-] {+day+}.",
        "changed, now 1.1: Sales calls every lead within one working day{+ and notes it+}.",
        "kept, review again Wed 3 Mar 2027",
    ];
    let dutch = [
        "1.1, afgesproken: Sales belt elke lead binnen twee werkdagen.",
        "gewijzigd, nu 1.1: Sales belt elke lead binnen [-twee werkdagen-] {+één werkdag+}.",
        "gewijzigd, nu 1.1: Sales belt elke lead binnen één werkdag{+ en noteert dat+}.",
        "nagekomen, opnieuw terugblikken op wo 3 mrt 2027",
    ];
    let mut from = 0;
    for line in if language == En { english } else { dutch } {
        let found = lines[from..].iter().position(|told| told == line);
        from += found.unwrap_or_else(|| panic!("{line}\n{printed}")) + 1;
    }
    // Each version leads into its own session; there its card tells what came of it.
    stage.keys("<Up><Up><Up><Enter>");
    assert_eq!(stage.file().date, DAYS[1]);
    stage.assert_shows(said(
        language,
        "Thu 24 Sep 2026, Autumn · not kept · 70 %",
        "do 24 sep 2026, Najaar · niet nagekomen · 70 %",
    ));
}

/// The same day for the screen and for the command: the screen's clock is set to that of the command.
#[rstest]
fn what_is_due_is_the_same_on_the_screen_and_for_a_script(#[values(En, Nl)] language: Language) {
    let mut stage = after(language, 4);
    stage.resize(120, 40);
    let [call, reports, lost] = [calls(language)[2], reports(language), lost(language)];
    let duties = [
        (lost, date(2026, 12, 24)),
        (call, date(2027, 3, 3)),
        (reports, date(2027, 6, 1)),
    ];
    // Before Christmas, in the week of the second day, and after all of them.
    let shown = |stage: &mut Stage, today: Date| {
        stage.set_wall(today.at(9, 0, 0, 0));
        stage.keys("<Esc>r");
        let [late, soon, later] = [
            said(language, "overdue", "te laat"),
            said(language, "this week", "deze week"),
            "later",
        ];
        let found: Vec<String> = told(stage, said(language, "Type words", "Typ woorden"))
            .into_iter()
            .map(|line| line.trim_start_matches(['›', '!', ' ']).to_owned())
            .filter(|line| {
                duties.iter().any(|(sentence, _)| line == sentence)
                    || [late, soon, later].iter().any(|end| line.ends_with(end))
            })
            .collect();
        found
    };
    let head = |count: usize, english, dutch| format!("{count} {}", said(language, english, dutch));
    let cases = [
        (date(2026, 12, 3), [0, 0, 3]),
        (date(2027, 3, 1), [1, 1, 1]),
        (date(2027, 6, 2), [3, 0, 0]),
    ];
    for (today, counts) in cases {
        let heads = [
            head(counts[0], "overdue", "te laat"),
            head(counts[1], "this week", "deze week"),
            head(counts[2], "later", "later"),
        ];
        let mut sentences = duties.iter().map(|(sentence, _)| (*sentence).to_owned());
        let mut expected = Vec::new();
        for (count, head) in counts.into_iter().zip(heads) {
            if count > 0 {
                expected.push(head);
                expected.extend(sentences.by_ref().take(count));
            }
        }
        assert_eq!(shown(&mut stage, today), expected, "{today}");
    }
    let (_, status) = command(&stage, language, &["due", "--check"]);
    let document = json(&stage, &["due"]);
    let today: Date = document["today"].as_str().unwrap().parse().unwrap();
    let mut expected = Vec::new();
    for (key, english, dutch) in [
        ("overdue", "overdue", "te laat"),
        ("this_week", "this week", "deze week"),
        ("later", "later", "later"),
    ] {
        let found = fields(&document[key], &["text"]);
        if !found.is_empty() {
            expected.push(head(found.len(), english, dutch));
            expected.extend(found);
        }
    }
    assert_eq!(shown(&mut stage, today), expected);
    let late = duties.iter().any(|(_, day)| *day < today);
    assert_eq!(status, Some(i32::from(late)));
}

/// At the funnel two apart and then not at all, at the CRM the other way about.
#[rstest]
fn one_gap_closes_and_one_opens_on_the_screen_and_for_a_script(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = after(language, 4);
    stage.keys("t");
    let english = [
        "5 Mar 11 Jun 24 Sep 3 Dec",
        "Funnel management",
        "░░░░░░░░░░░░░░░░ ■ 2.0 0.0 · 0.0 2.0 closer",
        "CRM: filling it and using it",
        "████████░░░░░░░░ 0.0 · ● 2.0 ● 2.0 ! 2.0 further apart",
    ];
    let dutch = [
        "5 mrt 11 jun 24 sep 3 dec",
        "Funnelmanagement",
        "░░░░░░░░░░░░░░░░ ■ 2,0 0,0 · 0,0 2,0 dichterbij",
        "CRM: vullen en benutten",
        "████████░░░░░░░░ 0,0 · ● 2,0 ● 2,0 ! 2,0 verder uiteen",
    ];
    let expected = if language == En { english } else { dutch };
    let head = said(language, " 5 Mar  ", " 5 mrt  ");
    assert_eq!(told(&stage, head)[..5], expected);
    stage.keys("<Tab><Tab>");
    let english = [
        "2 of 4 kept (50 %)",
        "1 partly · 1 not kept · 1 no longer needed",
        "0 of 2 kept (0 %)",
        "1 partly · 1 not kept",
        "3 of 3 kept (100 %)",
    ];
    let dutch = [
        "2 van 4 nagekomen (50 %)",
        "1 deels · 1 niet nagekomen · 1 niet meer nodig",
        "0 van 2 nagekomen (0 %)",
        "1 deels · 1 niet nagekomen",
        "3 van 3 nagekomen (100 %)",
    ];
    let shown = told(&stage, said(language, "Thu 11 Jun", "do 11 jun"));
    for (line, end) in shown
        .iter()
        .zip(if language == En { english } else { dutch })
    {
        assert!(line.ends_with(end), "{line:?} {end:?}");
    }
    let trends = &json(&stage, &["trends"])["series"][0];
    let gaps = |point: usize| fields(&trends["points"][point]["meetings"], &["date", "gap"]);
    assert_eq!(
        gaps(0),
        ["2026-03-05 | -2.0", "2026-06-11 | 0.0", "2026-12-03 | 0.0"]
    );
    assert_eq!(
        gaps(1),
        ["2026-03-05 | 0.0", "2026-09-24 | 2.0", "2026-12-03 | 2.0"]
    );
    assert_eq!(
        fields(
            &trends["promises"],
            &["kept", "partly", "not_kept", "no_longer_needed"]
        ),
        ["2 | 1 | 1 | 1", "0 | 1 | 1 | 0", "3 | 0 | 0 | 0"]
    );
}

#[rstest]
fn what_changed_since_the_first_meeting_is_the_same_on_the_screen_and_for_a_script(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = after(language, 4);
    stage.resize(100, 40);
    // The first press tells since the last meeting but one, each further one since the one before that.
    stage.keys("tsss");
    let [call, list, lead] = [calls(language)[2], list(language), qualified(language)];
    let [retail, reports, lost] = [retail(language), reports(language), lost(language)];
    let kept = [
        format!("1.1 {call}"),
        format!("1.2 {list}"),
        format!("1.3 {lead}"),
        format!("3.1 {reports}"),
    ];
    let english = [
        "Since “Kick-off” of Thu 5 Mar 2026",
        "New (1)",
        "Amended (1)",
        "Sales calls every lead within [two] one working [days] day and notes it.",
        "Kept (4)",
        "No longer needed (1)",
        "Dropped (2)",
        "Gaps (2)",
        "Funnel management: from 2.0 to 0.0, closed",
        "! CRM: filling it and using it: from 0.0 to 2.0, opened",
    ];
    let dutch = [
        "Sinds ‘Aftrap’ van do 5 mrt 2026",
        "Nieuw (1)",
        "Gewijzigd (1)",
        "Sales belt elke lead binnen [twee werkdagen] één werkdag en noteert dat.",
        "Nagekomen (4)",
        "Niet meer nodig (1)",
        "Vervallen (2)",
        "Kloven (2)",
        "Funnelmanagement: van 2,0 naar 0,0, gedicht",
        "! CRM: vullen en benutten: van 0,0 naar 2,0, ontstaan",
    ];
    let mut expected: Vec<String> = if language == En { english } else { dutch }
        .map(str::to_owned)
        .into();
    let dropped = [format!("1.3 {lead}"), format!("2.1 {retail}")];
    // A number counts within its own session, so the screen leaves it out.
    let bare = |line: &String| format!("· {}", line.split_once(' ').unwrap().1);
    expected.splice(7..7, dropped.iter().map(bare));
    expected.insert(6, bare(&dropped[1]));
    expected.splice(5..5, kept.iter().map(bare));
    expected.insert(2, format!("· {lost}"));
    assert_eq!(told(&stage, said(language, "Since", "Sinds")), expected);
    let since = sessions(&stage)[0].id.to_string();
    let document = json(&stage, &["changes", "--since", &since]);
    let numbered = |key: &str| -> Vec<String> {
        let found = fields(&document[key], &["number", "text"]);
        found.iter().map(|line| line.replace(" | ", " ")).collect()
    };
    assert_eq!(numbered("new"), [format!("3.1 {lost}")]);
    assert_eq!(numbered("amended"), [format!("1.1 {call}")]);
    assert_eq!(numbered("dropped"), dropped);
    let mut judged = kept.to_vec();
    judged.insert(3, dropped[1].clone());
    assert_eq!(numbered("judged"), judged);
    assert_eq!(
        fields(&document["gaps"], &["point", "before", "now", "course"]),
        ["funnel | -2.0 | 0.0 | closed", "crm | 0.0 | 2.0 | opened"]
    );
}

#[rstest]
fn a_meeting_that_looked_back_is_shown_with_what_it_said(#[values(En, Nl)] language: Language) {
    let stage = after(language, 4);
    let title = titles(language)[2];
    let (printed, _) = command(&stage, language, &["show", title]);
    let lines = squeezed(&printed.lines().map(str::to_owned).collect::<Vec<_>>());
    let [_, summer, autumn] = calls(language);
    let follows = match language {
        En => "Follows: Summer (Thu 11 Jun 2026)".to_owned(),
        Nl => "Vervolg op: Zomer (do 11 jun 2026)".to_owned(),
    };
    assert_eq!(lines[2], follows);
    let quoted = format!("“{summer}”");
    let at = lines
        .iter()
        .position(|line| line.starts_with(&quoted))
        .unwrap_or_else(|| panic!("{printed}"));
    let english = [
        "Verdict: Not kept",
        "Measured: 70 %",
        "Why: No notes.",
        "What comes of it: agreement 1.1 takes its place",
    ];
    let dutch = [
        "Oordeel: Niet nagekomen",
        "Gemeten: 70 %",
        "Waarom: No notes.",
        "Wat ermee gebeurt: afspraak 1.1 komt ervoor in de plaats",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(lines[at + 1..at + 5], expected);
    assert!(printed.contains(autumn), "{printed}");
}

/// The files of the meetings, and nothing else but their locks, are in the folder.
#[test]
fn nothing_is_left_beside_the_files_of_the_meetings() {
    let stage = after(En, 4);
    let entries = fs::read_dir(stage.folder().join("sessions")).unwrap();
    let mut left: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for (name, _) in stage.files() {
        left.retain(|known| *known != name && *known != format!("{name}.lock"));
    }
    assert!(left.is_empty(), "{left:?}");
}
