//! Days and hours as people say them: "donderdag 3 december", "14.30 uur".

use super::{Lang, fill};
use jiff::{
    Zoned,
    civil::{Date, Time, Weekday},
};

const NL_DAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const FR_DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const EN_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NL_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const FR_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a day of the week.
pub fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let i = day.to_monday_zero_offset() as usize;
    match lang {
        Lang::Nl => NL_DAYS[i],
        Lang::Fr => FR_DAYS[i],
        Lang::En => EN_DAYS[i],
    }
}

/// The name of a month, 1 to 12.
pub fn month(lang: Lang, month: i8) -> &'static str {
    let i = (month.clamp(1, 12) - 1) as usize;
    match lang {
        Lang::Nl => NL_MONTHS[i],
        Lang::Fr => FR_MONTHS[i],
        Lang::En => EN_MONTHS[i],
    }
}

/// "3 december": the first of a month is "1er" in French.
pub fn day_month(lang: Lang, date: Date) -> String {
    let name = month(lang, date.month());
    match (lang, date.day()) {
        (Lang::Fr, 1) => format!("1er {name}"),
        (_, day) => format!("{day} {name}"),
    }
}

/// "donderdag 3 december"; with the year where it is not this one.
pub fn full(lang: Lang, date: Date, today: Date) -> String {
    let words = format!("{} {}", weekday(lang, date.weekday()), day_month(lang, date));
    if date.year() == today.year() { words } else { format!("{words} {}", date.year()) }
}

/// "vandaag", "morgen", "overmorgen" or "gisteren"; nothing for other days.
pub fn relative(lang: Lang, date: Date, today: Date) -> Option<&'static str> {
    let t = lang.texts();
    match date.since(today).ok()?.get_days() {
        0 => Some(t.today),
        1 => Some(t.tomorrow),
        2 => Some(t.day_after_tomorrow),
        -1 => Some(t.yesterday),
        _ => None,
    }
}

/// "14 uur", "14.30 uur"; "14 h 30"; "2.30 pm".
pub fn time(lang: Lang, time: Time) -> String {
    let (h, m) = (time.hour(), time.minute());
    match (lang, m) {
        (Lang::Nl, 0) => h.to_string() + " uur",
        (Lang::Nl, m) => [&h.to_string(), ".", &two(m), " uur"].concat(),
        (Lang::Fr, 0) => format!("{h} h"),
        (Lang::Fr, m) => format!("{h} h {m:02}"),
        (Lang::En, m) => match (h, m) {
            (0, 0) => "midnight".to_owned(),
            (12, 0) => "noon".to_owned(),
            (h, m) => {
                let (hour, half) = ((h + 11) % 12 + 1, if h < 12 { "am" } else { "pm" });
                if m == 0 { format!("{hour} {half}") } else { format!("{hour}.{m:02} {half}") }
            }
        },
    }
}

/// A number under a hundred in two digits: `{:02}` takes many times as long, and a list is full of hours.
pub fn two(number: i8) -> String {
    let number = number.unsigned_abs() % 100;
    String::from_iter([(b'0' + number / 10) as char, (b'0' + number % 10) as char])
}

/// "2026-12-03", as programs and addresses write it.
pub fn iso(date: Date) -> String {
    [&date.year().to_string(), "-", &two(date.month()), "-", &two(date.day())].concat()
}

/// "van 14 uur tot 16.30 uur", "de hele dag", "van vrijdag 5 juni tot en met zondag 7 juni": how long one occurrence
/// lasts, without its first day.
pub fn hours(lang: Lang, starts: &Zoned, ends: &Zoned, all_day: bool, today: Date) -> String {
    let t = lang.texts();
    if all_day {
        let last = last_day(ends);
        return if last == starts.date() {
            t.whole_day.to_owned()
        } else {
            fill(t.until_and_with, &[("day", &full(lang, last, today))])
        };
    }
    let begin = time(lang, starts.time());
    if ends <= starts {
        return begin;
    }
    let end = time(lang, ends.time());
    if same_evening(starts, ends) {
        fill(t.from_to, &[("from", &begin), ("to", &end)])
    } else {
        fill(t.from_to_day, &[("from", &begin), ("day", &full(lang, ends.date(), today)), ("to", &end)])
    }
}

/// Whether something ends on the day it began, or before six the next morning: nobody says "until Sunday" of a party
/// that begins on Saturday night.
pub fn same_evening(starts: &Zoned, ends: &Zoned) -> bool {
    let (first, last) = (starts.date(), ends.date());
    last == first || (first.tomorrow().is_ok_and(|next| next == last) && ends.hour() < 6)
}

/// The last day that something touches which ends then.
pub fn last_day(ends: &Zoned) -> Date {
    (ends - jiff::SignedDuration::from_nanos(1)).date()
}

/// A first letter in upper case.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time as at};

    #[test]
    fn hours_are_said_as_people_say_them() {
        assert_eq!(time(Lang::Nl, at(14, 30, 0, 0)), "14.30 uur");
        assert_eq!(time(Lang::Fr, at(9, 5, 0, 0)), "9 h 05");
        assert_eq!(time(Lang::En, at(14, 0, 0, 0)), "2 pm");
        assert_eq!(time(Lang::En, at(0, 30, 0, 0)), "12.30 am");
    }

    #[test]
    fn programs_read_the_day_as_jiff_writes_it() {
        for day in [date(2026, 1, 9), date(2026, 11, 30), date(1999, 12, 1)] {
            assert_eq!(iso(day), day.to_string());
        }
        assert_eq!((two(0), two(7), two(59)), ("00".into(), "07".into(), "59".into()));
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let today = date(2026, 11, 22);
        assert_eq!(full(Lang::Nl, date(2026, 12, 3), today), "donderdag 3 december");
        assert_eq!(full(Lang::Fr, date(2027, 1, 1), today), "vendredi 1er janvier 2027");
        assert_eq!(relative(Lang::En, date(2026, 11, 23), today), Some("tomorrow"));
        assert_eq!(relative(Lang::Nl, date(2026, 11, 29), today), None);
    }
}
