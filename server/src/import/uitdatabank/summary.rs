//! The dates that old events of UiTdatabank have in words alone: `ma 02/03/15 van 13:30 tot 16:30  ma 09/03/15 …`.

use jiff::civil::{Date, DateTime, Time};

/// One date of a summary: when it starts, and when it ends where it says so.
pub type Line = (DateTime, Option<DateTime>);

/// The dates of a summary; `None` when anything in it is of another form.
pub fn parse(summary: &str) -> Option<Vec<Line>> {
    let mut words = summary.split_whitespace().peekable();
    let mut dates = Vec::new();
    while words.peek().is_some() {
        let weekday = words.next()?;
        if !["ma", "di", "wo", "do", "vr", "za", "zo"].contains(&weekday) {
            return None;
        }
        let date = date(words.next()?)?;
        let start = match words.next()? {
            "van" | "om" => date.to_datetime(time(words.next()?)?),
            _ => return None,
        };
        let end = match words.next_if(|w| *w == "tot") {
            Some(_) => Some(date.to_datetime(time(words.next()?)?)).filter(|end| *end >= start),
            None => None,
        };
        dates.push((start, end));
    }
    (!dates.is_empty()).then_some(dates)
}

/// `02/03/15`
fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('/').map(|p| p.parse::<i16>().ok().filter(|_| p.len() == 2));
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(())?;
    Date::new(2000 + year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `13:30`
fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words_are_dates() {
        let at = |t: &str| t.parse::<DateTime>().unwrap();
        assert_eq!(
            parse("ma 02/03/15 van 13:30 tot 16:30  za 23/05/15 om 20:30 "),
            Some(vec![(at("2015-03-02T13:30:00"), Some(at("2015-03-02T16:30:00"))), (at("2015-05-23T20:30:00"), None)])
        );
        for other in [
            "",
            "Van 1 tot 5 maart",
            "ma 02/03/15",
            "ma 02/13/15 om 20:30",
            "ma 02/03/15 om 20u30",
            "ma 02/03/2015 om 20:30",
        ] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
