//! Opening hours: read from how people write them ("ma-vr 9-12 en 13-17; za 10-12"), kept by day.

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

/// Open on some days of the week, from then until then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Open {
    /// 1 is Monday, 7 is Sunday (ISO 8601), in order.
    pub days: Vec<i8>,
    pub opens: Time,
    pub closes: Time,
}

impl Open {
    /// The days as the calendar knows them.
    pub fn weekdays(&self) -> impl Iterator<Item = Weekday> {
        self.days.iter().filter_map(|d| Weekday::from_monday_one_offset(*d).ok())
    }
}

/// Reads hours. `None` where any of it is not understood: then the words themselves are shown, and nobody stands at
/// a closed door because half of them was.
pub fn read(text: &str) -> Option<Vec<Open>> {
    let mut all = Vec::new();
    for part in text.to_lowercase().split([';', '\n']).map(str::trim).filter(|p| !p.is_empty()) {
        let split = part.find(|c: char| c.is_ascii_digit())?;
        let days = days(&part[..split])?;
        for stretch in part[split..].split([',', '+']).flat_map(|p| p.split(" en ")) {
            let (opens, closes) = stretch.split_once(['-', '–']).or_else(|| stretch.split_once(" tot "))?;
            let (opens, closes) = (time(opens)?, time(closes)?);
            if closes <= opens {
                return None;
            }
            all.push(Open { days: days.clone(), opens, closes });
        }
    }
    (!all.is_empty()).then_some(all)
}

fn days(text: &str) -> Option<Vec<i8>> {
    let text = text.trim().trim_end_matches([':', ',']).replace("van ", "").replace(" tot en met ", "-");
    if ["elke dag", "dagelijks", "alle dagen"].contains(&text.trim()) {
        return Some((1..=7).collect());
    }
    if ["elke werkdag", "werkdagen", "weekdagen"].contains(&text.trim()) {
        return Some((1..=5).collect());
    }
    let mut found = Vec::new();
    for part in text.split(',').flat_map(|p| p.split(" en ")) {
        let range = part.split_once(['-', '–']).or_else(|| part.split_once(" tot "));
        match range {
            Some((first, last)) => {
                let (first, last) = (day(first)?, day(last)?);
                if last < first {
                    return None;
                }
                found.extend(first..=last);
            }
            None => found.push(day(part)?),
        }
    }
    found.sort_unstable();
    found.dedup();
    (!found.is_empty()).then_some(found)
}

fn day(word: &str) -> Option<i8> {
    const DAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    let word = word.trim().trim_end_matches('.');
    let found = DAYS.iter().position(|d| *d == word || (word.len() == 2 && d.starts_with(word)))?;
    i8::try_from(found + 1).ok()
}

/// "9", "9u", "9.30", "9:30", "9u30", "14 uur", "13.30 uur".
fn time(word: &str) -> Option<Time> {
    let word = word.trim().trim_end_matches('.').trim_end_matches("uur").trim();
    let (hour, minute) = match word.split_once(['.', ':', 'u', 'h']) {
        Some((hour, minute)) => (hour.trim(), minute.trim()),
        None => (word, ""),
    };
    let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !(minute.is_empty() || (minute.len() == 2 && digits(minute))) {
        return None;
    }
    let minute = if minute.is_empty() { 0 } else { minute.parse().ok()? };
    Time::new(hour.parse().ok()?, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time as at;
    use proptest::prelude::*;

    fn open(days: &[i8], opens: (i8, i8), closes: (i8, i8)) -> Open {
        Open { days: days.to_vec(), opens: at(opens.0, opens.1, 0, 0), closes: at(closes.0, closes.1, 0, 0) }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let week = [1, 2, 3, 4, 5];
        assert_eq!(
            read("ma-vr 9-12 en 13-17; za 10-12"),
            Some(vec![open(&week, (9, 0), (12, 0)), open(&week, (13, 0), (17, 0)), open(&[6], (10, 0), (12, 0))])
        );
        assert_eq!(read("Maandag tot en met vrijdag: 8u30-16u"), Some(vec![open(&week, (8, 30), (16, 0))]));
        assert_eq!(read("di, do 13.30 uur tot 16.30 uur"), Some(vec![open(&[2, 4], (13, 30), (16, 30))]));
        assert_eq!(read("elke dag 0:00-23:59"), Some(vec![open(&[1, 2, 3, 4, 5, 6, 7], (0, 0), (23, 59))]));
    }

    #[test]
    fn what_is_not_understood_is_left_in_words() {
        for words in ["", "op afspraak", "ma-vr 9-12, behalve in juli", "za 12-10", "vr-ma 9-12", "ma 25-26", "ma 9"] {
            assert_eq!(read(words), None, "{words}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_fails_badly(text in ".{0,60}") {
            for open in read(&text).unwrap_or_default() {
                prop_assert!(open.opens < open.closes && !open.days.is_empty());
            }
        }
    }
}
