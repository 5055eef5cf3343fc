//! Which time zone a calendar means: by its name where that can be, by what its VTIMEZONE says where it cannot.

use super::{observance, tree::Component, windows};
use crate::import::clean;
use jiff::tz::TimeZone;
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

/// What people write in short, where nothing else says more.
const SHORT: [(&str, &str); 10] = [
    ("gmt", "UTC"),
    ("z", "UTC"),
    ("bst", "Europe/London"),
    ("cest", "Europe/Brussels"),
    ("central european time", "Europe/Brussels"),
    ("w. europe", "Europe/Brussels"),
    ("eastern", "America/New_York"),
    ("central", "America/Chicago"),
    ("mountain", "America/Denver"),
    ("pacific", "America/Los_Angeles"),
];

/// Most zones of one file that are known by their offsets alone.
const COMPARED_MOST: usize = 100;

/// A zone of the IANA database.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    pub name: String,
    pub tz: TimeZone,
}

impl Zone {
    pub fn brussels() -> Self {
        Self { name: "Europe/Brussels".to_owned(), tz: app::clock::BRUSSELS.clone() }
    }

    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), tz: TimeZone::UTC }
    }

    /// The zone with this name, written as the database writes it.
    fn named(name: &str) -> Option<Self> {
        let name = name.trim().trim_matches('"');
        let plain = !name.is_empty() && name.len() <= 64 && name.is_ascii();
        let tz = plain.then(|| TimeZone::get(name).ok()).flatten()?;
        Some(Self { name: tz.iana_name()?.to_owned(), tz })
    }
}

/// The zones of one calendar.
pub struct Zones<'a> {
    own: HashMap<String, &'a Component>,
    found: RefCell<HashMap<(String, i16), Result<Zone, String>>>,
    /// How many zones of this file were compared by their offsets, which takes its time.
    compared: &'a Cell<usize>,
    /// In which zone its floating times are.
    pub floating: Zone,
}

impl<'a> Zones<'a> {
    /// The zones that a VCALENDAR brings along (RFC 5545 § 3.6.5), and the one of its floating times: X-WR-TIMEZONE,
    /// or else Brussels, for that is where its readers are.
    ///
    /// `compared` counts for the whole file.
    pub fn of(calendar: &'a Component, compared: &'a Cell<usize>) -> Self {
        let zones = calendar.children.iter().filter(|c| c.name == "VTIMEZONE" && c.broken.is_none());
        let own = zones.filter_map(|zone| Some((zone.get("TZID")?.text().trim().to_owned(), zone))).collect();
        let mut zones = Self { own, found: RefCell::default(), compared, floating: Zone::brussels() };
        let said = calendar.get("X-WR-TIMEZONE").and_then(|line| zones.get(&line.text(), 2026).ok());
        zones.floating = said.unwrap_or(zones.floating);
        zones
    }

    /// The zone that a TZID means, for an event in this year. Errors with words for people.
    pub fn get(&self, tzid: &str, year: i16) -> Result<Zone, String> {
        let key = (tzid.trim().to_owned(), year);
        if let Some(known) = self.found.borrow().get(&key) {
            return known.clone();
        }
        let zone = self.search(&key.0, year);
        self.found.borrow_mut().insert(key, zone.clone());
        zone
    }

    fn search(&self, tzid: &str, year: i16) -> Result<Zone, String> {
        let own = self.own.get(tzid);
        let location = own.and_then(|zone| zone.get("X-LIC-LOCATION")).map(|line| line.text());
        let short =
            || SHORT.iter().find(|(short, _)| *short == tzid.to_lowercase()).and_then(|(_, name)| Zone::named(name));
        by_name(tzid)
            .or_else(|| by_name(&location?))
            .or_else(|| windows::iana(tzid).and_then(Zone::named))
            .or_else(|| self.by_offsets(own?, year))
            .or_else(short)
            .ok_or_else(|| format!("its time zone \"{}\" is unknown", clean::quoted(tzid)))
    }
}

impl Zones<'_> {
    fn by_offsets(&self, own: &Component, year: i16) -> Option<Zone> {
        self.compared.set(self.compared.get() + 1);
        let name = (self.compared.get() <= COMPARED_MOST).then(|| observance::matching(own, year)).flatten()?;
        Zone::named(name)
    }
}

/// The zone with this name, or whose name stands at the end, as in `/freeassociation.sourceforge.net/Europe/Brussels`.
fn by_name(tzid: &str) -> Option<Zone> {
    let ends = tzid.char_indices().filter(|(_, c)| *c == '/').map(|(at, _)| &tzid[at + 1..]);
    // A zone of the database that is named by its offset alone ("EST", "CET") is taken, a path is looked through.
    std::iter::once(tzid).chain(ends).take(12).find_map(Zone::named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::ical::tree;

    fn zones(text: &str) -> Vec<Component> {
        tree::read(format!("BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR").replace('|', "\n").as_bytes()).unwrap()
    }

    fn named(tzid: &str) -> Option<String> {
        let calendar = zones("VERSION:2.0");
        Zones::of(&calendar[0], &Cell::new(0)).get(tzid, 2026).ok().map(|z| z.name)
    }

    #[test]
    fn a_name_is_found_in_whatever_it_is_wrapped_in() {
        for name in [
            "Europe/Brussels",
            "europe/brussels",
            "\"Europe/Brussels\"",
            "/freeassociation.sourceforge.net/Europe/Brussels",
            "/freeassociation.sourceforge.net/Tzfile/Europe/Brussels",
            "/mozilla.org/20070129_1/Europe/Brussels",
            "Romance Standard Time",
        ] {
            assert_eq!(named(name).as_deref(), Some("Europe/Brussels"), "{name}");
        }
        assert_eq!(named("tzone://Microsoft/Utc").as_deref(), Some("UTC"));
        assert_eq!(named("/softwarestudio.org/Olson_20011030_5/America/Chicago").as_deref(), Some("America/Chicago"));
        for unknown in ["", "/", "Mars/Olympus", "../../etc/passwd", "\u{0}", &"x/".repeat(10_000)] {
            assert_eq!(named(unknown), None, "{unknown:.20}");
        }
    }

    #[test]
    fn a_zone_of_its_own_name_is_known_by_its_offsets() {
        let own = "BEGIN:VTIMEZONE|TZID:Onze tijd|BEGIN:STANDARD|DTSTART:19701025T030000|\
            TZOFFSETFROM:+0200|TZOFFSETTO:+0100|RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU|END:STANDARD|BEGIN:DAYLIGHT|\
            DTSTART:19700329T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|\
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU|END:DAYLIGHT|END:VTIMEZONE";
        let calendar = zones(own);
        assert_eq!(
            Zones::of(&calendar[0], &Cell::new(0)).get("Onze tijd", 2026).map(|z| z.name).as_deref(),
            Ok("Europe/Brussels")
        );
        let moved = zones(&own.replace("+0200", "+0230"));
        let refused = Zones::of(&moved[0], &Cell::new(0)).get("Onze tijd", 2026);
        assert_eq!(refused.map(|z| z.name), Err("its time zone \"Onze tijd\" is unknown".to_owned()));
        let located = zones(&own.replace("+0200", "+0230").replace("TZID:", "X-LIC-LOCATION:Europe/Paris|TZID:"));
        assert_eq!(
            Zones::of(&located[0], &Cell::new(0)).get("Onze tijd", 2026).map(|z| z.name).as_deref(),
            Ok("Europe/Paris")
        );
    }

    #[test]
    fn floating_times_are_where_the_calendar_says_or_in_brussels() {
        assert_eq!(Zones::of(&zones("X-WR-TIMEZONE:Europe/Lisbon")[0], &Cell::new(0)).floating.name, "Europe/Lisbon");
        assert_eq!(Zones::of(&zones("X-WR-TIMEZONE:nergens")[0], &Cell::new(0)).floating.name, "Europe/Brussels");
    }
}
