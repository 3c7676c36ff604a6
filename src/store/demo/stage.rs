//! Makes a session of a meeting that the script tells. Not what is told.

use std::sync::Arc;

use jiff::civil::{Date, Weekday};
use jiff::{Span as Length, ToSpan};
use uuid::Uuid;

use super::script::{
    Actor, Aside, Before, Beginning, Deal, Ending, Look, Meeting, Next, Script, Spoken, Talk, Vote,
};
use crate::domain::agenda::{Agenda, Language, Span};
use crate::domain::agreement::{Agreement, Decision, Rule, Standing, Voice};
use crate::domain::lookback::{Link, Sequel, Verdict};
use crate::domain::minutes::{Note, Parked, ParkedBefore, PointMinutes};
use crate::domain::opening::{Closing, Goal, Opening, Word};
use crate::domain::people::{Person, Side};
use crate::domain::session::Session;
use crate::domain::worksheet::{Cell, Row};
use crate::store::agendas;

/// Where a meeting is played.
pub struct Stage<'a> {
    pub script: &'a Script,
    /// The sessions before it, oldest first.
    pub before: &'a [Session],
    pub today: Date,
    pub next: &'a mut dyn FnMut() -> Uuid,
}

impl Stage<'_> {
    /// Makes a session of one meeting.
    pub fn session(mut self, meeting: &Meeting) -> Session {
        let date = working_day(
            shift(self.today, (-meeting.months_ago).months()),
            meeting.months_ago,
        );
        let agenda = shipped(&meeting.agenda, self.script.language);
        let mut session = Session::new((self.next)(), date, Arc::clone(&agenda));
        session.team.clone_from(&self.script.team);
        session.title.clone_from(&meeting.title);
        session.place = meeting.place.clone();
        session.follows = self.before.last().map(|session| session.id);
        session.people = self.people(meeting);
        let mut said: Vec<PointMinutes> = meeting
            .talks
            .iter()
            .map(|talk| self.minutes(talk, &session, &agenda))
            .collect();
        let rest = std::mem::take(&mut session.minutes.points).into_iter();
        let unsaid =
            rest.filter(|blank| !meeting.talks.iter().any(|talk| talk.point == blank.point));
        said.extend(unsaid.map(|blank| PointMinutes {
            today: false,
            ..blank
        }));
        session.minutes.points = said;
        lead_on(meeting, &mut session);
        clock(meeting, &mut session);
        let parked = meeting.parked.iter().map(|aside| self.parked(aside, date));
        session.minutes.parked = parked.collect();
        session.minutes.opening = self.opening(&meeting.opening);
        session.minutes.lookback = meeting
            .lookback
            .iter()
            .map(|look| self.verdict(look, &session))
            .collect();
        session.minutes.closing = self.closing(&meeting.closing);
        let steps = meeting.first_steps.iter();
        session.minutes.first_steps = steps.map(|number| called(&session, number)).collect();
        session.minutes.next_meeting = meeting.meets_again.map(|span| after(date, span));
        session.minutes.closed = meeting.closed.then_some(date);
        session.drafts.clone_from(&meeting.drafts);
        session
    }

    fn people(&mut self, meeting: &Meeting) -> Vec<Person> {
        let present = self
            .script
            .people
            .iter()
            .filter(|actor| !meeting.away.contains(&actor.name));
        let mut seat = |actor: &Actor| {
            let person = Person::new(
                (self.next)(),
                actor.name.clone(),
                actor.side,
                actor.function.clone(),
            );
            Person {
                left: meeting.left.contains(&actor.name),
                ..person
            }
        };
        present.map(&mut seat).collect()
    }

    fn minutes(&mut self, talk: &Talk, session: &Session, agenda: &Agenda) -> PointMinutes {
        let notes = talk.notes.iter().map(|remark| Note {
            dots: remark.dots,
            ..Note::new((self.next)(), remark.kind, remark.side, remark.text.clone())
        });
        let notes = notes.collect();
        let review = agenda.point(&talk.point).map(|point| point.review);
        let deals = talk.agreements.iter();
        let agreements = deals.map(|deal| self.agreement(deal, session, review));
        PointMinutes {
            state: talk.state,
            ratings: talk.ratings.clone(),
            notes,
            agreements: agreements.collect(),
            sheet: self.sheet(talk),
            ..PointMinutes::blank(talk.point.clone())
        }
    }

    fn sheet(&mut self, talk: &Talk) -> Vec<Row> {
        let carried = talk.carries.and_then(|place| {
            let minutes = &self.before.get(place)?.minutes;
            Some(minutes.point(&talk.point)?.sheet.clone())
        });
        let mut rows = carried.unwrap_or_default();
        rows.extend(talk.sheet.iter().map(|cells| {
            Row {
                id: (self.next)(),
                cells: cells
                    .iter()
                    .map(|filled| Cell {
                        column: filled.0.clone(),
                        value: filled.1.clone(),
                    })
                    .collect(),
            }
        }));
        rows
    }

    fn agreement(&mut self, deal: &Deal, session: &Session, review: Option<Span>) -> Agreement {
        let date = session.date;
        let later = |span: Option<Span>| span.map(|span| after(date, span));
        Agreement {
            state: deal.state,
            sales_owner: deal.sales.clone(),
            marketing_owner: deal.marketing.clone(),
            due: later(deal.due),
            review: later(deal.review.or(review)),
            needs_management: deal.needs_management,
            reason: deal.reason.clone(),
            reservations: deal.reservations.clone(),
            sales_commits: deal.sales_commits.clone(),
            marketing_commits: deal.marketing_commits.clone(),
            one_sided: deal.one_sided.clone(),
            segment: deal.segment.clone(),
            measure: deal.measure.clone(),
            if_missed: deal.if_missed.clone(),
            valid_from: later(deal.valid_from),
            decision: deal.vote.as_ref().map(|vote| Decision {
                trial: deal.state == Standing::OnTrial,
                ..decision(vote, session)
            }),
            supersedes: deal.replaces.as_ref().map(|before| self.link(before)),
            ..Agreement::proposed((self.next)(), deal.text.clone(), deal.kind)
        }
    }

    fn parked(&mut self, aside: &Aside, date: Date) -> Parked {
        let from = aside.from.map(|(session, item)| {
            let session = &self.before[session];
            ParkedBefore {
                session: session.id,
                item: session.minutes.parked[item].id,
            }
        });
        Parked {
            fate: aside.fate.clone(),
            due: aside.due.map(|span| after(date, span)),
            from,
            ..Parked::new((self.next)(), aside.text.clone(), aside.point.clone())
        }
    }

    fn opening(&mut self, beginning: &Beginning) -> Opening {
        let goals = beginning.goals.iter().map(|text| Goal {
            id: (self.next)(),
            text: text.clone(),
        });
        let goals = goals.collect();
        Opening {
            words: self.words(&beginning.words),
            goals,
            ..Opening::default()
        }
    }

    fn closing(&mut self, ending: &Ending) -> Closing {
        Closing {
            words: self.words(&ending.words),
            revenue_team: ending.revenue_team.clone(),
            worth: ending.worth.clone(),
            last_words: ending.last_words.clone(),
        }
    }

    fn words(&mut self, words: &[Spoken]) -> Vec<Word> {
        let words = words.iter().map(|Spoken(by, text, tone)| Word {
            id: (self.next)(),
            by: *by,
            text: text.clone(),
            tone: Some(*tone),
        });
        words.collect()
    }

    fn verdict(&self, look: &Look, session: &Session) -> Verdict {
        let sequel = look.sequel.as_ref().map(|next| match next {
            Next::Renew(span) => Sequel::Renew(after(session.date, *span)),
            Next::Amend(number) => Sequel::Amend(called(session, number)),
            Next::Drop => Sequel::Drop,
        });
        let Before(before, _) = &look.of;
        let of = self.link(&look.of);
        let told = self.before[*before].minutes.agreement(of.agreement);
        Verdict {
            of,
            sentence: told.map_or_else(String::new, |told| told.text.clone()),
            judgement: Some(look.judgement),
            measured: look.measured.clone(),
            why: look.why.clone(),
            sequel,
        }
    }

    fn link(&self, Before(session, number): &Before) -> Link {
        let session = &self.before[*session];
        Link {
            session: session.id,
            agreement: called(session, number),
        }
    }
}

/// Joins each note to the agreement that came of it.
fn lead_on(meeting: &Meeting, session: &mut Session) {
    for talk in &meeting.talks {
        let led: Vec<Option<Uuid>> = talk
            .notes
            .iter()
            .map(|remark| Some(called(session, remark.led_to.as_ref()?)))
            .collect();
        if let Some(minutes) = session.minutes.point_mut(&talk.point) {
            for (note, led_to) in minutes.notes.iter_mut().zip(led) {
                note.led_to = led_to;
            }
        }
    }
}

/// Plans the time, and spends it.
fn clock(meeting: &Meeting, session: &mut Session) {
    session.clock.start = Some(meeting.start);
    session.clock.available = Some(meeting.available);
    session.refit();
    session.clock.opening_spent = meeting.opening.spent * 60;
    session.clock.closing_spent = meeting.closing.spent * 60;
    session.clock.breaks_spent = meeting.breaks * 60;
    for talk in &meeting.talks {
        session.clock.spend(&talk.point, talk.spent * 60);
        let boxes = session.clock.boxes.iter_mut();
        for time_box in boxes.filter(|time_box| time_box.point == talk.point) {
            time_box.extensions.clone_from(&talk.extensions);
        }
    }
}

fn decision(vote: &Vote, session: &Session) -> Decision {
    let (rule, sales, marketing) = match vote {
        Vote::AllConsent => {
            let all = |side| {
                let people = session.people.iter().filter(|person| person.side == side);
                people.map(|_| Voice::Consents).collect()
            };
            (Rule::Consent, all(Side::Sales), all(Side::Marketing))
        }
        Vote::Voices(rule, sales, marketing) => (*rule, sales.clone(), marketing.clone()),
    };
    Decision {
        rule,
        sales,
        marketing,
        on: session.date,
        trial: false,
    }
}

/// The agreement that the room calls by this number.
fn called(session: &Session, number: &str) -> Uuid {
    let mut ids = session
        .minutes
        .agreements()
        .map(|(_, agreement)| agreement.id);
    let found = ids.find(|id| session.number_of(*id).as_deref() == Some(number));
    found.expect("the script names agreements that it has")
}

/// The embedded agenda with this id.
fn shipped(id: &str, language: Language) -> Arc<Agenda> {
    let mut agendas = agendas::shipped().iter();
    let agenda = agendas.find(|agenda| agenda.id == id && agenda.language == language);
    Arc::new(agenda.expect("the script names an embedded agenda").clone())
}

/// A working day so much later.
fn after(date: Date, span: Span) -> Date {
    let length = match span {
        Span::Weeks(weeks) => i64::from(weeks).weeks(),
        Span::Months(months) => i64::from(months).months(),
    };
    working_day(shift(date, length), 1)
}

fn shift(date: Date, length: Length) -> Date {
    date.checked_add(length).unwrap_or(date)
}

/// The Friday before a weekend; today's session stays on today.
fn working_day(date: Date, months_ago: i32) -> Date {
    match date.weekday() {
        Weekday::Saturday if months_ago > 0 => shift(date, (-1).days()),
        Weekday::Sunday if months_ago > 0 => shift(date, (-2).days()),
        _ => date,
    }
}
