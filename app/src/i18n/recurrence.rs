//! A recurrence rule in words: "elke tweede en vierde zondag van de maand".

use super::{Lang, dates, fill};
use crate::activities::{Schedule, rule::Rule};
use jiff::civil::Weekday;

/// How often an activity comes back; nothing where it is one date. A rule too odd for words is "geregeld".
pub fn in_words(lang: Lang, schedule: &Schedule) -> Option<String> {
    if !schedule.recurs() {
        return None;
    }
    let rule = schedule.rule.as_deref().and_then(|r| Rule::parse(r).ok());
    let words = rule.and_then(|rule| said(lang, schedule, &rule));
    Some(words.unwrap_or_else(|| lang.texts().recurs_sometimes.to_owned()))
}

fn said(lang: Lang, schedule: &Schedule, rule: &Rule) -> Option<String> {
    let t = lang.texts();
    let every = rule.number("INTERVAL").unwrap_or(1).max(1);
    let n = every.to_string();
    let odd = ["BYHOUR", "BYYEARDAY", "BYWEEKNO"].iter().any(|k| rule.get(k).is_some());
    if odd || (rule.get("BYMONTH").is_some() && rule.get("FREQ") != Some("YEARLY")) {
        return None;
    }
    let days: Vec<(i64, Weekday)> = rule.list("BYDAY").iter().map(|d| by_day(d)).collect::<Option<_>>()?;
    let own = (0, schedule.start.date().weekday());
    match rule.get("FREQ")? {
        "DAILY" if days.is_empty() => {
            Some(if every == 1 { t.every_day.to_owned() } else { fill(t.every_n_days, &[("n", &n)]) })
        }
        "DAILY" if every == 1 => Some(weekly(lang, 1, &days)),
        "WEEKLY" if rule.get("BYSETPOS").is_none() => {
            Some(weekly(lang, every, if days.is_empty() { std::slice::from_ref(&own) } else { &days }))
        }
        "MONTHLY" => monthly(lang, schedule, rule, every, &days),
        "YEARLY" if every == 1 => Some(t.every_year.to_owned()),
        _ => None,
    }
}

fn weekly(lang: Lang, every: i64, days: &[(i64, Weekday)]) -> String {
    let t = lang.texts();
    let workdays = days.len() == 5 && days.iter().all(|(_, d)| !matches!(d, Weekday::Saturday | Weekday::Sunday));
    let names: Vec<&str> = days.iter().map(|(_, d)| dates::weekday(lang, *d)).collect();
    let names = if workdays { t.workday.to_owned() } else { join(lang, &names) };
    match every {
        1 if days.len() == 7 => t.every_day.to_owned(),
        1 => fill(t.every_weekday, &[("days", &names)]),
        2 => fill(t.every_two_weeks, &[("days", &names)]),
        n => fill(t.every_n_weeks, &[("n", &n.to_string()), ("days", &names)]),
    }
}

fn monthly(lang: Lang, schedule: &Schedule, rule: &Rule, every: i64, days: &[(i64, Weekday)]) -> Option<String> {
    let t = lang.texts();
    let positions = rule.list("BYSETPOS");
    let which = if days.is_empty() {
        let own = schedule.start.day().to_string();
        let dates = rule.list("BYMONTHDAY");
        match dates.as_slice() {
            [] => fill(t.on_day_n, &[("n", &own)]),
            ["-1"] => t.on_last_day.to_owned(),
            [day] if !day.starts_with('-') => fill(t.on_day_n, &[("n", day)]),
            _ => return None,
        }
    } else if let [position] = positions.as_slice() {
        let workdays = days.len() == 5 && days.iter().all(|(_, d)| !matches!(d, Weekday::Saturday | Weekday::Sunday));
        let name = match days {
            _ if workdays => t.workday,
            [(0, day)] => dates::weekday(lang, *day),
            _ => return None,
        };
        format!("{} {name}", ordinal(lang, position.parse().ok()?)?)
    } else if positions.is_empty() && days.iter().all(|(_, d)| *d == days[0].1) && days.iter().all(|(n, _)| *n != 0) {
        let ordinals: Vec<&str> = days.iter().map(|(n, _)| ordinal(lang, *n)).collect::<Option<_>>()?;
        format!("{} {}", join(lang, &ordinals), dates::weekday(lang, days[0].1))
    } else {
        return None;
    };
    Some(match every {
        1 => fill(t.every_month, &[("which", &which)]),
        n => fill(t.every_n_months, &[("n", &n.to_string()), ("which", &which)]),
    })
}

fn by_day(text: &str) -> Option<(i64, Weekday)> {
    let (number, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = match day {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    Some((if number.is_empty() { 0 } else { number.parse().ok()? }, day))
}

fn ordinal(lang: Lang, n: i64) -> Option<&'static str> {
    let words = match lang {
        Lang::Nl => ["laatste", "eerste", "tweede", "derde", "vierde", "vijfde"],
        Lang::Fr => ["dernier", "premier", "deuxième", "troisième", "quatrième", "cinquième"],
        Lang::En => ["last", "first", "second", "third", "fourth", "fifth"],
    };
    match n {
        -1 => Some(words[0]),
        1..=5 => Some(words[n as usize]),
        _ => None,
    }
}

/// "dinsdag, woensdag en vrijdag".
pub fn join(lang: Lang, words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), lang.texts().and),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activities::Length;
    use jiff::civil::date;

    fn words(lang: Lang, rule: &str) -> String {
        // A Tuesday, the second of its month.
        let mut schedule = Schedule::once(date(2025, 1, 14).at(14, 0, 0, 0), Length::Minutes(60));
        schedule.rule = Some(rule.to_owned());
        in_words(lang, &schedule).unwrap()
    }

    #[test]
    fn rules_are_said_as_people_say_them() {
        for (rule, nl, fr, en) in [
            ("FREQ=WEEKLY", "elke dinsdag", "chaque mardi", "every Tuesday"),
            (
                "FREQ=WEEKLY;BYDAY=TU,TH",
                "elke dinsdag en donderdag",
                "chaque mardi et jeudi",
                "every Tuesday and Thursday",
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2",
                "om de twee weken op dinsdag",
                "une semaine sur deux, le mardi",
                "every other week on Tuesday",
            ),
            (
                "FREQ=MONTHLY;BYDAY=2TU,4TU",
                "elke tweede en vierde dinsdag van de maand",
                "le deuxième et quatrième mardi du mois",
                "the second and fourth Tuesday of the month",
            ),
            (
                "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
                "elke laatste vrijdag van de maand",
                "le dernier vendredi du mois",
                "the last Friday of the month",
            ),
            ("FREQ=DAILY", "elke dag", "tous les jours", "every day"),
            ("FREQ=YEARLY", "elk jaar", "chaque année", "every year"),
            ("FREQ=HOURLY;INTERVAL=5", "komt geregeld terug", "revient régulièrement", "comes back regularly"),
        ] {
            assert_eq!(words(Lang::Nl, rule), nl, "{rule}");
            assert_eq!(words(Lang::Fr, rule), fr, "{rule}");
            assert_eq!(words(Lang::En, rule), en, "{rule}");
        }
    }
}
