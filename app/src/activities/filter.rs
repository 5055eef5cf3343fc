//! What a list is asked to show: read from an address, kept canonical, nonsense left out and said.

use super::{Kind, RegistrationNeed, store::Listed};
use crate::text;
use jiff::{
    ToSpan, Zoned,
    civil::{Date, Weekday},
};

/// Longest search, in characters.
pub const SEARCH_MOST: usize = 80;
/// Most words of a search that count.
pub const WORDS_MOST: usize = 6;
/// From this hour on a moment is in the evening.
const EVENING: i8 = 18;

/// The stretch of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    Today,
    /// Today and the six days after.
    #[default]
    Week,
    /// The coming Saturday and Sunday, or what is left of them.
    Weekend,
    /// Today and the thirty days after.
    Month,
    /// The coming three months, each activity once: what a search looks through.
    Soon,
    Day(Date),
}

impl Period {
    pub const CHOICES: [Self; 4] = [Self::Today, Self::Week, Self::Weekend, Self::Month];

    /// The word in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Today => "vandaag",
            Self::Week => "week",
            Self::Weekend => "weekend",
            Self::Month => "maand",
            Self::Soon => "straks",
            Self::Day(_) => "dag",
        }
    }

    /// First day, and the day after the last.
    pub fn days(self, today: Date) -> (Date, Date) {
        let after = |days: i64| today.saturating_add(days.days());
        match self {
            Self::Today => (today, after(1)),
            Self::Week => (today, after(7)),
            Self::Month => (today, after(31)),
            Self::Soon => (today, after(92)),
            Self::Day(day) => (day, day.saturating_add(1.day())),
            Self::Weekend => {
                let to_saturday = i64::from(Weekday::Saturday.since(today.weekday()));
                let first = if today.weekday() == Weekday::Sunday { today } else { after(to_saturday) };
                let days = if first.weekday() == Weekday::Sunday { 1 } else { 2 };
                (first, first.saturating_add(days.days()))
            }
        }
    }
}

/// What a list shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub period: Period,
    pub kind: Option<Kind>,
    pub free: bool,
    pub step_free: bool,
    pub no_registration: bool,
    pub evening: bool,
    pub search: String,
}

/// What of an address was left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftOut {
    /// There was a filter that says nothing.
    pub nonsense: bool,
    /// The search was longer than [`SEARCH_MOST`].
    pub search_cut: bool,
}

impl Filter {
    /// Reads the query of an address. Days further away than the lists reach are nonsense.
    pub fn parse(query: &str, today: Date) -> (Self, LeftOut) {
        let mut filter = Self::default();
        let mut left_out = LeftOut::default();
        let mut period = None;
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            // An empty field of a GET form.
            if value.is_empty() {
                continue;
            }
            let yes = value == "ja";
            match key.as_ref() {
                "wanneer" => match Period::CHOICES.into_iter().chain([Period::Soon]).find(|p| p.slug() == value) {
                    Some(found) => period = Some(found),
                    None => left_out.nonsense = true,
                },
                "dag" => match value.parse::<Date>() {
                    Ok(day) if in_reach(day, today) => period = Some(Period::Day(day)),
                    _ => left_out.nonsense = true,
                },
                "soort" => match Kind::from_slug(value) {
                    Some(kind) => filter.kind = Some(kind),
                    None => left_out.nonsense = true,
                },
                "gratis" if yes => filter.free = true,
                "zonder-trap" if yes => filter.step_free = true,
                "zonder-inschrijven" if yes => filter.no_registration = true,
                "avond" if yes => filter.evening = true,
                "zoek" => {
                    let (search, cut) = text::cut(value, SEARCH_MOST);
                    filter.search = search.to_owned();
                    left_out.search_cut = cut;
                }
                _ => left_out.nonsense = true,
            }
        }
        filter.period = period.unwrap_or(if filter.search.is_empty() { Period::Week } else { Period::Soon });
        (filter, left_out)
    }

    /// The one way to write this filter as a query; empty for the list that everybody gets first.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let usual = if self.search.is_empty() { Period::Week } else { Period::Soon };
        match self.period {
            Period::Day(day) => _ = query.append_pair("dag", &day.to_string()),
            period if period != usual => _ = query.append_pair("wanneer", period.slug()),
            _ => {}
        }
        if let Some(kind) = self.kind {
            query.append_pair("soort", kind.slug());
        }
        for (key, on) in [
            ("gratis", self.free),
            ("zonder-trap", self.step_free),
            ("zonder-inschrijven", self.no_registration),
            ("avond", self.evening),
        ] {
            if on {
                query.append_pair(key, "ja");
            }
        }
        if !self.search.is_empty() {
            query.append_pair("zoek", &self.search);
        }
        query.finish()
    }

    /// Whether anything but the period narrows the list.
    pub fn narrows(&self) -> bool {
        Self { period: Period::default(), ..self.clone() } != Self::default()
    }

    /// The folded words that must all be found.
    pub fn words(&self) -> Vec<String> {
        let mut words = text::words(&self.search);
        words.truncate(WORDS_MOST);
        words
    }

    /// Whether this occurrence belongs in the list (the search and the days are looked at where it is read).
    pub fn lets_through(&self, listed: &Listed) -> bool {
        let card = &listed.card;
        self.kind.is_none_or(|kind| kind == card.kind)
            && (!self.free || card.price.cents == Some(0))
            && (!self.step_free || card.place.step_free == Some(true))
            && (!self.no_registration || card.registration.need == RegistrationNeed::None)
            && (!self.evening || (!listed.all_day && in_the_evening(&crate::clock::local(listed.starts))))
    }
}

fn in_the_evening(start: &Zoned) -> bool {
    start.hour() >= EVENING
}

/// Whether lists reach that day.
pub fn in_reach(day: Date, today: Date) -> bool {
    day >= today.saturating_sub(super::BEHIND_DAYS.days()) && day <= today.saturating_add(super::AHEAD_DAYS.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const SUNDAY: Date = date(2026, 11, 22);

    #[test]
    fn a_filter_is_written_the_way_it_is_read() {
        for query in ["", "wanneer=weekend&soort=leren&gratis=ja", "dag=2026-12-03&avond=ja", "zoek=caf%C3%A9+soep"] {
            let (filter, left_out) = Filter::parse(query, SUNDAY);
            assert_eq!(filter.query(), query);
            assert_eq!(left_out, LeftOut::default());
        }
    }

    #[test]
    fn nonsense_is_left_out_and_said() {
        for query in ["wanneer=ooit", "dag=31-12", "dag=1970-01-01", "soort=x", "gratis=misschien", "kleur=rood"] {
            let (filter, left_out) = Filter::parse(query, SUNDAY);
            assert_eq!(filter, Filter::default(), "{query}");
            assert!(left_out.nonsense, "{query}");
        }
        let (filter, left_out) = Filter::parse(&format!("zoek={}", "soep ".repeat(50)), SUNDAY);
        assert!(left_out.search_cut);
        assert!(filter.search.chars().count() <= SEARCH_MOST);
        assert_eq!(filter.words().len(), WORDS_MOST);
    }

    #[test]
    fn a_weekend_is_what_is_left_of_it() {
        assert_eq!(Period::Weekend.days(SUNDAY), (SUNDAY, date(2026, 11, 23)));
        assert_eq!(Period::Weekend.days(date(2026, 11, 21)), (date(2026, 11, 21), date(2026, 11, 23)));
        assert_eq!(Period::Weekend.days(date(2026, 11, 23)), (date(2026, 11, 28), date(2026, 11, 30)));
    }
}
