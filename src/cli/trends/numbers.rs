//! The numbers of a series as tables, for whom bars say nothing.

use std::io;

use super::super::table::{Fit, Table};
use super::bars::Page;
use super::minutes;

impl Page<'_, '_> {
    /// The same as tables of numbers.
    pub fn numbers(&mut self) -> io::Result<()> {
        let heads = [
            ("cli-column-point", Fit::Flexible),
            ("cli-column-date", Fit::Left),
            ("cli-column-gap-before", Fit::Right),
            ("cli-column-gap", Fit::Right),
            ("cli-column-planned", Fit::Right),
            ("cli-column-spent", Fit::Right),
        ];
        let mut table = Table::new(heads.map(|(key, fit)| (self.locale.text(key), fit)));
        let gap = |gap: Option<f64>| gap.map_or_else(String::new, |gap| self.locale.number(gap, 1));
        for trend in &self.trends.points {
            for mark in &trend.marks {
                let date = self.chronicle.meetings()[mark.meeting].date;
                table.row([
                    trend.title.clone(),
                    self.locale.short_day(date),
                    gap(mark.before),
                    gap(mark.gap),
                    mark.planned.to_string(),
                    minutes(mark).to_string(),
                ]);
            }
        }
        self.paper.gap()?;
        if !self.trends.points.is_empty() {
            self.paper.table(&table)?;
        }
        if self.trends.promises.is_empty() {
            return Ok(());
        }
        let heads = [
            ("cli-column-date", Fit::Left),
            ("cli-column-kept", Fit::Right),
            ("cli-column-partly", Fit::Right),
            ("cli-column-not-kept", Fit::Right),
            ("cli-column-not-needed", Fit::Right),
            ("cli-column-share", Fit::Right),
        ];
        let mut table = Table::new(heads.map(|(key, fit)| (self.locale.text(key), fit)));
        for promises in &self.trends.promises {
            let share = promises
                .share()
                .map(|share| self.locale.number(share * 100.0, 0));
            table.row([
                self.locale
                    .short_day(self.chronicle.meetings()[promises.meeting].date),
                promises.kept.to_string(),
                promises.partly.to_string(),
                promises.not_kept.to_string(),
                promises.no_longer_needed.to_string(),
                share.map_or_else(String::new, |share| format!("{share} %")),
            ]);
        }
        if !self.trends.points.is_empty() {
            self.paper.gap()?;
        }
        self.paper.table(&table)
    }
}
