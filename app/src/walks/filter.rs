//! What a list of walks is asked to show: read from an address, kept canonical, nonsense left out and said.

use super::{facts, geo::Point, store::Listed};

/// From the middle of a neighbourhood one walks so far to a start, in metres.
pub const ON_FOOT: f64 = 1_000.0;
/// Between two of these many metres of benches one can choose.
pub const BENCHES: [u16; 3] = [100, 250, 500];

/// How far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Up to 2 km.
    Short,
    Middle,
    /// More than 5 km.
    Long,
}

impl Length {
    pub const ALL: [Self; 3] = [Self::Short, Self::Middle, Self::Long];

    /// The word in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Short => "kort",
            Self::Middle => "middel",
            Self::Long => "lang",
        }
    }

    /// As cards say it: who reads "2 kilometer" finds it under "tot 2 kilometer".
    fn holds(self, metres: f64) -> bool {
        let metres = facts::rounded(metres);
        match self {
            Self::Short => metres <= 2_000.0,
            Self::Middle => metres > 2_000.0 && metres <= 5_000.0,
            Self::Long => metres > 5_000.0,
        }
    }
}

/// What a list shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub length: Option<Length>,
    /// At most so many metres without a bench.
    pub bench: Option<u16>,
    pub step_free: bool,
    pub toilet: bool,
    pub on_foot: bool,
    /// The neighbourhoods around as well.
    pub around: bool,
}

impl Filter {
    /// Reads the query of an address; says whether something in it was nonsense.
    pub fn parse(query: &str) -> (Self, bool) {
        let (mut filter, mut nonsense) = (Self::default(), false);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            // An empty field of a GET form.
            if value.is_empty() {
                continue;
            }
            let yes = value == "ja";
            match key.as_ref() {
                "lengte" => match Length::ALL.into_iter().find(|l| l.slug() == value) {
                    Some(length) => filter.length = Some(length),
                    None => nonsense = true,
                },
                "bank" => match value.parse().ok().filter(|n| BENCHES.contains(n)) {
                    Some(metres) => filter.bench = Some(metres),
                    None => nonsense = true,
                },
                "zonder-trap" if yes => filter.step_free = true,
                "toilet" if yes => filter.toilet = true,
                "te-voet" if yes => filter.on_foot = true,
                "ernaast" if yes => filter.around = true,
                _ => nonsense = true,
            }
        }
        (filter, nonsense)
    }

    /// The one way to write this filter as a query; empty for the list that everybody gets first.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(length) = self.length {
            query.append_pair("lengte", length.slug());
        }
        if let Some(metres) = self.bench {
            query.append_pair("bank", &metres.to_string());
        }
        for (key, on) in [
            ("zonder-trap", self.step_free),
            ("toilet", self.toilet),
            ("te-voet", self.on_foot),
            ("ernaast", self.around),
        ] {
            if on {
                query.append_pair(key, "ja");
            }
        }
        query.finish()
    }

    /// Whether anything narrows the list.
    pub fn narrows(&self) -> bool {
        Self { around: false, ..self.clone() } != Self::default()
    }

    /// Each choice that this walk fits, as words: a copy of the list is narrowed by them on the device.
    pub fn fitting(walk: &Listed, middle: Point) -> String {
        let lengths =
            Length::ALL.map(|length| (format!("lengte-{}", length.slug()), format!("lengte={}", length.slug())));
        let benches = BENCHES.map(|metres| (format!("bank-{metres}"), format!("bank={metres}")));
        let ticks = ["zonder-trap", "toilet", "te-voet"].map(|word| (word.to_owned(), format!("{word}=ja")));
        let all = lengths.into_iter().chain(benches).chain(ticks);
        let fits = all.filter(|(_, query)| Self::parse(query).0.lets_through(walk, middle));
        fits.map(|(word, _)| word).collect::<Vec<_>>().join(" ")
    }

    /// Whether this walk belongs in the list of a neighbourhood whose middle lies there.
    pub fn lets_through(&self, walk: &Listed, middle: Point) -> bool {
        let s = &walk.summary;
        self.length.is_none_or(|length| length.holds(s.length))
            && self.bench.is_none_or(|most| s.benches > 0 && s.longest <= f64::from(most))
            && (!self.step_free || s.step_free == Some(true))
            && (!self.toilet || s.toilet)
            && (!self.on_foot || middle.metres_to(s.point) <= ON_FOOT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::summary::Summary;

    #[test]
    fn a_filter_is_written_the_way_it_is_read() {
        for query in ["", "lengte=kort&bank=250&zonder-trap=ja", "toilet=ja&te-voet=ja&ernaast=ja"] {
            let (filter, nonsense) = Filter::parse(query);
            assert_eq!((filter.query().as_str(), nonsense), (query, false));
        }
    }

    #[test]
    fn nonsense_is_left_out_and_said() {
        for query in ["lengte=eindeloos", "bank=251", "bank=-1", "toilet=misschien", "kleur=rood"] {
            assert_eq!(Filter::parse(query), (Filter::default(), true), "{query}");
        }
        assert_eq!(Filter::parse("lengte=&bank="), (Filter::default(), false));
    }

    #[test]
    fn each_choice_narrows_as_it_says() {
        let middle = Point::new(51.2250, 5.5357);
        let walk = |length, longest, benches| Listed {
            neighbourhood: String::new(),
            slug: String::new(),
            summary: Summary {
                length,
                longest,
                benches,
                point: Point::new(51.2290, 5.5357),
                step_free: Some(true),
                ..Summary::default()
            },
            closed: None,
        };
        let fits = |query: &str, walk: &Listed| Filter::parse(query).0.lets_through(walk, middle);
        // A card says "2 kilometer" up to 2,049 metres, and "5 kilometer" up to 5,049.
        assert!(fits("lengte=kort", &walk(2_049.0, 0.0, 0)) && !fits("lengte=kort", &walk(2_050.0, 0.0, 0)));
        assert!(fits("lengte=middel", &walk(2_050.0, 0.0, 0)) && !fits("lengte=middel", &walk(2_049.0, 0.0, 0)));
        assert!(fits("lengte=middel", &walk(5_049.0, 0.0, 0)) && fits("lengte=lang", &walk(5_050.0, 0.0, 0)));
        assert!(fits("bank=250", &walk(900.0, 250.0, 3)) && !fits("bank=250", &walk(900.0, 251.0, 3)));
        // A walk shorter than the distance asked for, without any bench, is none with benches.
        assert!(!fits("bank=500", &walk(400.0, 400.0, 0)));
        assert!(fits("zonder-trap=ja", &walk(1.0, 1.0, 0)) && !fits("toilet=ja", &walk(1.0, 1.0, 0)));
        assert!(fits("te-voet=ja", &walk(1.0, 1.0, 0)), "445 m from the middle");
        let words = "lengte-kort bank-250 bank-500 zonder-trap te-voet";
        assert_eq!(Filter::fitting(&walk(900.0, 250.0, 3), middle), words, "what a copy is narrowed by");
        assert!(!Filter::parse("te-voet=ja").0.lets_through(&walk(1.0, 1.0, 0), Point::new(51.24, 5.5357)));
    }
}
