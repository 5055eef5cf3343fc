//! The part of the form about days and hours.

use super::{
    hours::{NIGHT_ENDS, first_day, hours, whole_days},
    repeat::{self, End, Misfit, Repeat},
};
use crate::{
    activities::{AHEAD_DAYS, Length, Schedule, State},
    clock,
    i18n::{PublishTexts, dates, fill},
    text::day as day_of,
    ui::{Visit, form::Form},
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, Weekday},
};

/// Most times that a series can be given.
const TIMES_MOST: i64 = 500;
/// Most dates beside the rule.
const DATES_MOST: usize = 60;

/// The fields of a schedule.
pub fn pairs(schedule: &Schedule) -> Vec<(&'static str, String)> {
    let start = schedule.start;
    let hour = |wall: DateTime| wall.strftime("%H:%M").to_string();
    let mut pairs = vec![("datum", start.date().to_string())];
    match schedule.length {
        Length::Days(days) => {
            pairs.push(("heledag", "ja".to_owned()));
            if days > 1 {
                pairs.push(("laatste", start.date().saturating_add((days - 1).days()).to_string()));
            }
        }
        Length::Minutes(minutes) => {
            pairs.push(("begin", hour(start)));
            if minutes > 0 {
                let end = start.saturating_add(minutes.minutes());
                pairs.push(("einde", hour(end)));
                let next_morning = end.date() == start.date().saturating_add(1.day()) && end.hour() <= NIGHT_ENDS;
                if end.date() != start.date() && !next_morning {
                    pairs.push(("laatste", end.date().to_string()));
                }
            }
        }
    }
    let often = Repeat::of(schedule);
    pairs.push(("herhaal", often.way.to_owned()));
    let word = |day: &Weekday| repeat::DAYS.iter().find(|(_, _, d)| d == day).map_or("", |(word, _, _)| word);
    pairs.extend(often.days.iter().map(|day| ("weekdag", word(day).to_owned())));
    pairs.extend(often.nths.iter().map(|n| ("hoeveelste", n.to_string())));
    match often.end {
        End::Never => pairs.push(("stopt", repeat::NEVER.to_owned())),
        End::On(day) => pairs.extend([("stopt", repeat::ON_DATE.to_owned()), ("stopdatum", day.to_string())]),
        End::After(n) => pairs.extend([("stopt", repeat::AFTER.to_owned()), ("keren", n.to_string())]),
    }
    pairs.extend(schedule.also.iter().map(|a| ("ook", a.date().to_string())));
    pairs
}

/// What was typed as a schedule; what is wrong is said at its field.
pub fn read(form: &mut Form, visit: &Visit, before: Option<&Schedule>) -> Option<Schedule> {
    let t = PublishTexts::of(visit.lang);
    let first = first_day(form, visit, before);
    let hours = if form.fields.has("heledag") { whole_days(form, visit, first) } else { hours(form, visit, first) };
    let often = how_often(form, visit);
    let also = more_days(form, visit);
    let (first, (time, length), often, also) = (first?, hours?, often?, also?);
    let start = first.to_datetime(time);
    let rule = if often.way == repeat::AS_IT_IS {
        before.and_then(|b| b.rule.clone())
    } else {
        match often.rule(first) {
            Ok(rule) => rule,
            Err(misfit) => {
                let day = dates::weekday(visit.lang, first.weekday());
                let (field, words) = match misfit {
                    Misfit::FirstDay => ("weekdag", fill(t.first_day_misfits, &[("day", day)])),
                    Misfit::FirstNth if often.way == repeat::MONTHLY_LAST => ("datum", t.first_is_not_last.to_owned()),
                    Misfit::FirstNth => ("hoeveelste", t.first_nth_misfits.to_owned()),
                    Misfit::DayOfMonth => ("herhaal", fill(t.no_such_day, &[("n", &first.day().to_string())])),
                    Misfit::EndsBefore => ("stopdatum", t.ends_before.to_owned()),
                };
                form.refuse(field, words);
                return None;
            }
        }
    };
    let mut schedule = Schedule::once(start, length);
    schedule.rule = rule;
    schedule.also = repeat::also(&also, start, before);
    if let Some(before) = before {
        schedule.zone.clone_from(&before.zone);
        // What happened to single dates stays with them, at another hour too.
        let moved = |original: DateTime| {
            if original.time() == before.start.time() { original.date().to_datetime(time) } else { original }
        };
        schedule.except = before.except.iter().map(|e| moved(*e)).collect();
        schedule.changes = before.changes.clone();
        for change in &mut schedule.changes {
            change.original = moved(change.original);
        }
    }
    let from = clock::midnight(first.saturating_sub(1.day()));
    let until = clock::midnight(first.saturating_add(AHEAD_DAYS.days()));
    match schedule.occurrences(&State::Planned, from, until) {
        Ok(found) if !found.is_empty() => Some(schedule),
        _ => {
            form.refuse("herhaal", t.no_dates);
            None
        }
    }
}

fn how_often(form: &mut Form, visit: &Visit) -> Option<Repeat> {
    let t = PublishTexts::of(visit.lang);
    let typed = form.fields.get("herhaal").to_owned();
    let Some(way) = repeat::WAYS.into_iter().chain([repeat::AS_IT_IS]).find(|way| *way == typed) else {
        form.refuse("herhaal", t.how_often_missing);
        return None;
    };
    let day = |word: &str| repeat::DAYS.iter().find(|(w, _, _)| *w == word).map(|(_, _, day)| *day);
    let days = form.fields.all("weekdag").filter_map(day).collect();
    let nths = form.fields.all("hoeveelste").filter(|n| repeat::NTHS.contains(n)).filter_map(|n| n.parse().ok());
    let nths = nths.collect();
    let end = match form.fields.get("stopt") {
        _ if way == repeat::ONCE || way == repeat::AS_IT_IS => End::Never,
        repeat::ON_DATE => match day_of(form.fields.get("stopdatum")) {
            Some(day) => End::On(day),
            None => {
                form.refuse("stopdatum", t.date_wrong);
                return None;
            }
        },
        repeat::AFTER => match form.fields.get("keren").parse::<i64>() {
            Ok(times) if (1..=TIMES_MOST).contains(&times) => End::After(times),
            _ => {
                form.refuse("keren", fill(t.times_wrong, &[("n", &TIMES_MOST.to_string())]));
                return None;
            }
        },
        _ => End::Never,
    };
    Some(Repeat { way, days, nths, end })
}

fn more_days(form: &mut Form, visit: &Visit) -> Option<Vec<Date>> {
    let typed: Vec<String> = form.fields.all("ook").filter(|d| !d.is_empty()).map(str::to_owned).collect();
    let days: Option<Vec<Date>> = typed.iter().map(|d| day_of(d)).collect();
    let t = PublishTexts::of(visit.lang);
    match days {
        Some(days) if days.len() <= DATES_MOST => Some(days),
        Some(_) => {
            form.refuse("ook", fill(t.dates_too_many, &[("n", &DATES_MOST.to_string())]));
            None
        }
        None => {
            form.refuse("ook", t.date_wrong);
            None
        }
    }
}
