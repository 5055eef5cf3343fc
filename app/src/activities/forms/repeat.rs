//! How often, as people say it, and the rule it stands for (RFC 5545 § 3.3.10): and back, where a rule can be said so.

use crate::activities::{Schedule, rule::Rule};
use jiff::civil::{Date, DateTime, Weekday};

pub const ONCE: &str = "een-keer";
pub const WEEKLY: &str = "week";
pub const TWO_WEEKLY: &str = "twee-weken";
/// The second Tuesday of the month.
pub const MONTHLY_WEEKDAY: &str = "maand-dag";
/// The fourteenth of the month.
pub const MONTHLY_DATE: &str = "maand-datum";
/// The last day of the month.
pub const MONTHLY_LAST: &str = "maand-laatste";
/// A rule of another program that this form cannot say: it stays.
pub const AS_IT_IS: &str = "zoals-nu";
/// The ways to choose from; the last one where it applies.
pub const WAYS: [&str; 6] = [ONCE, WEEKLY, TWO_WEEKLY, MONTHLY_WEEKDAY, MONTHLY_DATE, MONTHLY_LAST];

pub const NEVER: &str = "nooit";
pub const ON_DATE: &str = "datum";
pub const AFTER: &str = "keren";

/// The word in the form, the one of the standard, and the day.
pub const DAYS: [(&str, &str, Weekday); 7] = [
    ("ma", "MO", Weekday::Monday),
    ("di", "TU", Weekday::Tuesday),
    ("wo", "WE", Weekday::Wednesday),
    ("do", "TH", Weekday::Thursday),
    ("vr", "FR", Weekday::Friday),
    ("za", "SA", Weekday::Saturday),
    ("zo", "SU", Weekday::Sunday),
];
/// Which one of the month; -1 is the last.
pub const NTHS: [&str; 5] = ["1", "2", "3", "4", "-1"];

/// When a series ends.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    Never,
    On(Date),
    After(i64),
}

/// How often, as the form asks it.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeat {
    pub way: &'static str,
    /// Days of the week, for weeks.
    pub days: Vec<Weekday>,
    /// Which ones of the month.
    pub nths: Vec<i64>,
    pub end: End,
}

/// Why what was chosen does not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The first date is not on a chosen day of the week.
    FirstDay,
    /// The first date is not the chosen one of the month.
    FirstNth,
    /// Not each month has this day.
    DayOfMonth,
    /// It ends before it begins.
    EndsBefore,
}

fn word(day: Weekday) -> &'static str {
    DAYS.iter().find(|(_, _, d)| *d == day).map_or("MO", |(_, word, _)| word)
}

/// Which of its weekday in its month a date is, and whether it is the last one too.
pub fn nth_of(date: Date) -> (i64, bool) {
    let n = i64::from((date.day() - 1) / 7 + 1);
    (n, date.day() + 7 > date.days_in_month())
}

impl Repeat {
    /// The rule of a series that starts on this date; nothing for what is once. Days that were not chosen are those of
    /// the first date.
    pub fn rule(&self, first: Date) -> Result<Option<String>, Misfit> {
        let own = first.weekday();
        let mut rule = match self.way {
            WEEKLY | TWO_WEEKLY => {
                let mut days = if self.days.is_empty() { vec![own] } else { self.days.clone() };
                if !days.contains(&own) {
                    return Err(Misfit::FirstDay);
                }
                days.sort_by_key(|d| d.to_monday_zero_offset());
                days.dedup();
                let days: Vec<&str> = days.into_iter().map(word).collect();
                let every = if self.way == TWO_WEEKLY { "INTERVAL=2;" } else { "" };
                format!("FREQ=WEEKLY;{every}BYDAY={}", days.join(","))
            }
            MONTHLY_WEEKDAY => {
                let (n, last) = nth_of(first);
                // A fifth one is not there each month: the last one is.
                let mut nths = if self.nths.is_empty() { vec![if n > 4 { -1 } else { n }] } else { self.nths.clone() };
                if !(nths.contains(&n) || last && nths.contains(&-1)) {
                    return Err(Misfit::FirstNth);
                }
                nths.sort_by_key(|n| if *n < 0 { 9 } else { *n });
                nths.dedup();
                let days: Vec<String> = nths.into_iter().map(|n| format!("{n}{}", word(own))).collect();
                format!("FREQ=MONTHLY;BYDAY={}", days.join(","))
            }
            MONTHLY_DATE if first.day() > 28 => return Err(Misfit::DayOfMonth),
            MONTHLY_DATE => format!("FREQ=MONTHLY;BYMONTHDAY={}", first.day()),
            MONTHLY_LAST if first.day() != first.days_in_month() => return Err(Misfit::FirstNth),
            MONTHLY_LAST => "FREQ=MONTHLY;BYMONTHDAY=-1".to_owned(),
            _ => return Ok(None),
        };
        match self.end {
            End::Never => {}
            End::On(day) if day < first => return Err(Misfit::EndsBefore),
            End::On(day) => rule.push_str(&format!(";UNTIL={}", day.strftime("%Y%m%d"))),
            End::After(times) => rule.push_str(&format!(";COUNT={times}")),
        }
        Ok(Some(rule))
    }

    /// How often a schedule is, in the words of the form; [`AS_IT_IS`] where the form has no words for it.
    pub fn of(schedule: &Schedule) -> Self {
        let Some(text) = &schedule.rule else {
            return Self { way: ONCE, days: Vec::new(), nths: Vec::new(), end: End::Never };
        };
        let first = schedule.start.date();
        let odd = Self { way: AS_IT_IS, days: Vec::new(), nths: Vec::new(), end: End::Never };
        let Some(found) = Rule::parse(text).ok().and_then(|rule| Self::said(&rule, schedule)) else { return odd };
        // What the form would make of it must be the same dates, not nearly the same.
        let bare = |rule: &str| Rule::parse(rule).map(|r| r.to_string()).unwrap_or_default();
        match found.rule(first) {
            Ok(Some(again)) if same(&bare(&again), &bare(text), first) => found,
            _ => odd,
        }
    }

    fn said(rule: &Rule, schedule: &Schedule) -> Option<Self> {
        let end = match (rule.number("COUNT"), rule.until(&zone(schedule))) {
            (Some(times), _) => End::After(times),
            (None, Some(until)) => End::On(until.date()),
            (None, None) => End::Never,
        };
        let days: Vec<(i64, Weekday)> = rule.list("BYDAY").iter().map(|d| by_day(d)).collect::<Option<_>>()?;
        let plain: Vec<Weekday> = days.iter().map(|(_, d)| *d).collect();
        let interval = rule.number("INTERVAL").unwrap_or(1);
        let (way, days, nths) = match (rule.get("FREQ")?, interval, rule.get("BYMONTHDAY")) {
            ("WEEKLY", 1, None) => (WEEKLY, plain, Vec::new()),
            ("WEEKLY", 2, None) => (TWO_WEEKLY, plain, Vec::new()),
            ("MONTHLY", 1, None) if !days.is_empty() && plain.iter().all(|d| *d == schedule.start.weekday()) => {
                let set = rule.get("BYSETPOS");
                let nths = match set {
                    Some(position) => vec![position.parse().ok()?],
                    None => days.iter().map(|(n, _)| *n).collect(),
                };
                (MONTHLY_WEEKDAY, Vec::new(), nths)
            }
            ("MONTHLY", 1, Some("-1")) => (MONTHLY_LAST, Vec::new(), Vec::new()),
            ("MONTHLY", 1, _) if days.is_empty() => (MONTHLY_DATE, Vec::new(), Vec::new()),
            _ => return None,
        };
        let known = nths.iter().all(|n: &i64| NTHS.contains(&n.to_string().as_str()));
        known.then_some(Self { way, days, nths, end })
    }
}

fn zone(schedule: &Schedule) -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get(&schedule.zone).unwrap_or_else(|_| crate::clock::BRUSSELS.clone())
}

/// Whether two rules of one series say the same: their parts in any order, its own day said or not.
fn same(one: &str, other: &str, first: Date) -> bool {
    let parts = |rule: &str| -> Vec<String> {
        let mut parts: Vec<String> = rule
            .split(';')
            .filter(|p| *p != "WKST=MO" && *p != "INTERVAL=1" && !p.starts_with("UNTIL"))
            .map(str::to_owned)
            .collect();
        let weekly = parts.iter().any(|p| p == "FREQ=WEEKLY");
        let monthly = parts.iter().any(|p| p == "FREQ=MONTHLY");
        let dayless = !parts.iter().any(|p| p.starts_with("BYDAY") || p.starts_with("BYMONTHDAY"));
        if weekly && dayless {
            parts.push(format!("BYDAY={}", word(first.weekday())));
        }
        if monthly && dayless {
            parts.push(format!("BYMONTHDAY={}", first.day()));
        }
        // BYDAY=TU;BYSETPOS=2 is BYDAY=2TU.
        let position = parts.iter().find_map(|p| p.strip_prefix("BYSETPOS=").map(str::to_owned));
        if let Some(position) = position {
            parts.retain(|p| !p.starts_with("BYSETPOS="));
            for part in &mut parts {
                if let Some(day) = part.strip_prefix("BYDAY=").filter(|d| d.len() == 2) {
                    *part = format!("BYDAY={position}{day}");
                }
            }
        }
        for part in &mut parts {
            if let Some(days) = part.strip_prefix("BYDAY=") {
                let mut days: Vec<&str> = days.split(',').collect();
                days.sort_unstable();
                *part = format!("BYDAY={}", days.join(","));
            }
        }
        parts.sort_unstable();
        parts
    };
    parts(one) == parts(other)
}

fn by_day(text: &str) -> Option<(i64, Weekday)> {
    let (number, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = DAYS.iter().find(|(_, word, _)| *word == day)?.2;
    Some((if number.is_empty() { 0 } else { number.parse().ok()? }, day))
}

/// Dates beside the rule, at the hour of the first; one that had an hour of its own keeps it.
pub fn also(dates: &[Date], start: DateTime, before: Option<&Schedule>) -> Vec<DateTime> {
    let own = |day: Date| {
        let before = before?;
        before.also.iter().find(|a| a.date() == day && a.time() != before.start.time()).copied()
    };
    let mut found: Vec<DateTime> =
        dates.iter().map(|day| own(*day).unwrap_or_else(|| day.to_datetime(start.time()))).collect();
    found.retain(|a| *a != start);
    found.sort_unstable();
    found.dedup();
    found
}
