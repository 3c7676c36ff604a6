//! `due`: overdue, this week, later, and an exit status for scripts.

use handshake::domain::agreement::{Agreement, Kind};
use handshake::store::Library;
use jiff::ToSpan;
use predicates::prelude::*;

use crate::house::House;
use crate::shelf::{day, house, today};
use crate::team::{Meets, agreed, session};

#[test]
fn what_is_due_is_told_in_stretches_the_nearest_first() {
    let ended = house().run(&["due"]).success();
    let told = String::from_utf8(ended.get_output().stdout.clone()).unwrap();
    let at = |text: &str| {
        told.find(text)
            .unwrap_or_else(|| panic!("{text} in\n{told}"))
    };
    let order = [
        "Overdue (1)\n  ",
        "3 days ago",
        "Sales calls",
        "tomorrow",
        "Licences",
        "Later (2)\n",
        "fair stand",
        "bare pump",
    ];
    let places: Vec<usize> = order.iter().map(|text| at(text)).collect();
    assert!(places.is_sorted(), "{told}");
    let columns: Vec<usize> = told
        .lines()
        .filter_map(|line| line.find("North").or(line.find("South")))
        .collect();
    assert!(columns.windows(2).all(|pair| pair[0] == pair[1]), "{told}");
}

#[test]
fn it_is_told_in_dutch() {
    house()
        .run(&["--lang", "nl", "due", "review:te-laat"])
        .success()
        .stdout(
            predicate::str::starts_with("Te laat (1)\n  ")
                .and(predicate::str::contains(
                    "3 dagen geleden  terugblik  1.1 Sales calls",
                ))
                .and(predicate::str::contains("Deze week").not()),
        );
    House::new()
        .run(&["--lang", "nl", "due"])
        .success()
        .stdout("Er staat niets open met een datum.\n");
}

#[test]
fn a_script_learns_by_the_status_whether_anything_is_overdue() {
    let house = house();
    house.run(&["due"]).code(0);
    house.run(&["due", "--check"]).code(1);
    house.run(&["due", "--check", "team:south"]).code(0);
    let due = house.json_of(&["due", "--check", "--json"], 1);
    assert_eq!(due["overdue"][0]["what"], "review");
    assert_eq!(due["overdue"][0]["date"], day((-3).days()).to_string());
    let parked = &due["later"][0];
    assert_eq!(
        (&parked["what"], &parked["owner"]),
        (&"parked".into(), &"Ben".into())
    );
    let next = due["this_week"].as_array().unwrap().len() + due["later"].as_array().unwrap().len();
    assert_eq!(next, 3);
}

#[test]
fn an_action_of_today_is_not_overdue() {
    let house = House::new();
    let action = Agreement {
        due: Some(today()),
        ..agreed(10, "Today.", Kind::Action)
    };
    let library = Library::at(house.root().join("data"));
    library.create(&session(1, today()).agrees(action)).unwrap();
    house.run(&["due", "--check"]).code(0).stdout(
        predicate::str::starts_with("This week (1)\n  ")
            .and(predicate::str::contains("today  to do")),
    );
}
