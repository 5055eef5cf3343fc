//! What the tags of OpenStreetMap (wiki.openstreetmap.org/wiki/Map_features) mean for somebody who walks.

use app::walks::{
    Bench, Surface,
    map::{About, Kind},
};

/// The keys that are looked at; all others are left out while reading.
pub const KEYS: [&str; 36] = [
    "name",
    "highway",
    "building",
    "landuse",
    "natural",
    "waterway",
    "leisure",
    "amenity",
    "railway",
    "place",
    "surface",
    "wheelchair",
    "lit",
    "backrest",
    "armrest",
    "seats",
    "covered",
    "access",
    "service",
    "type",
    "route",
    "ref",
    "note",
    "network",
    "area",
    "tunnel",
    "shelter_type",
    "water",
    "tracktype",
    "foot",
    "from",
    "to",
    "description",
    "roundtrip",
    "name:nl",
    "operator",
];

/// The tags of one thing.
#[derive(Clone, Debug, Default)]
pub struct Tags(Vec<(&'static str, Box<str>)>);

impl Tags {
    /// Keeps a tag that means something here.
    pub fn put(&mut self, key: &str, value: &str) {
        if let Some(key) = KEYS.iter().find(|k| **k == key) {
            self.0.push((key, app::text::cut(value, 300).0.into()));
        }
    }

    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(k, _)| *k == key).map(|(_, value)| &**value)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn is(&self, key: &str, values: &[&str]) -> bool {
        self.get(key).is_some_and(|v| values.contains(&v))
    }

    fn yes(&self, key: &str) -> Option<bool> {
        match self.get(key)? {
            "yes" | "designated" | "24/7" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// The name to show.
    pub fn name(&self) -> String {
        let name = self.get("name:nl").or(self.get("name")).unwrap_or_default();
        super::super::clean::line(name)
    }

    /// Nobody may go there.
    fn is_private(&self) -> bool {
        self.is("access", &["private", "no"])
    }

    /// What it is as a thing that stands somewhere: a bench, a café.
    pub fn thing(&self) -> Option<Kind> {
        if self.is_private() {
            return None;
        }
        Some(match self.get("amenity")? {
            "bench" => Kind::Bench,
            "toilets" => Kind::Toilet,
            "cafe" | "pub" | "bar" | "restaurant" | "drinking_water" => Kind::Drinks,
            "pharmacy" => Kind::Pharmacy,
            "shelter" => Kind::Shelter,
            _ => return None,
        })
    }

    /// What it is as an area.
    pub fn area(&self) -> Option<Kind> {
        if self.get("building").is_some_and(|b| b != "no") {
            return Some(Kind::Building);
        }
        if self.is("natural", &["water"])
            || self.is("landuse", &["reservoir", "basin"])
            || self.is("waterway", &["riverbank", "dock"])
        {
            return Some(Kind::Water);
        }
        if self.is("landuse", &["forest"]) || self.is("natural", &["wood"]) {
            return Some(Kind::Wood);
        }
        let green = self.is("natural", &["heath", "scrub", "grassland", "wetland"])
            || self.is(
                "landuse",
                &["meadow", "grass", "village_green", "recreation_ground", "cemetery", "orchard", "allotments"],
            )
            || self.is("leisure", &["park", "pitch", "garden", "playground", "golf_course", "common"]);
        green.then_some(Kind::Green)
    }

    /// What it is as a line.
    pub fn line(&self) -> Option<Kind> {
        if self.is("tunnel", &["yes"]) && self.get("highway").is_none() {
            return None;
        }
        if self.is("waterway", &["river", "stream", "canal", "ditch", "drain"]) {
            return Some(Kind::Stream);
        }
        if self.is("railway", &["rail", "light_rail", "tram"]) {
            return Some(Kind::Rail);
        }
        // A square is no line; a drive or the rows of a car park are nobody's walk.
        if self.is("area", &["yes"]) || self.is("service", &["parking_aisle", "driveway", "drive-through"]) {
            return None;
        }
        let way = self.get("highway")?;
        Some(match way.strip_suffix("_link").unwrap_or(way) {
            "motorway" | "trunk" | "primary" => Kind::Major,
            "secondary" | "tertiary" => Kind::Medium,
            "unclassified" | "residential" | "living_street" | "pedestrian" | "service" | "road" => Kind::Street,
            "footway" | "path" | "track" | "cycleway" | "bridleway" => Kind::Path,
            "steps" => Kind::Steps,
            _ => return None,
        })
    }

    /// A village or hamlet, by its name.
    pub fn is_named_place(&self) -> bool {
        self.is("place", &["town", "village", "hamlet", "suburb", "neighbourhood", "quarter"])
            && self.get("name").is_some()
    }

    /// Whether it is a route on foot.
    pub fn is_foot_route(&self) -> bool {
        self.is("type", &["route"]) && self.is("route", &["foot", "hiking", "walking"])
    }

    pub fn about(&self, kind: Kind) -> About {
        let bench = (kind == Kind::Bench).then(|| Bench {
            back: self.yes("backrest"),
            arms: self.yes("armrest"),
            seats: self.get("seats").and_then(|s| s.trim().parse().ok()),
            shade: self.yes("covered").filter(|covered| *covered),
            broken: false,
        });
        About {
            surface: self.get("surface").filter(|_| kind.is_way()).and_then(Surface::from_osm),
            step_free: self.yes("wheelchair").filter(|_| kind.is_way()),
            lit: self.yes("lit").filter(|_| kind.is_way()),
            bench,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(pairs: &[(&str, &str)]) -> Tags {
        let mut tags = Tags::default();
        pairs.iter().for_each(|(k, v)| tags.put(k, v));
        tags
    }

    #[test]
    fn ways_have_a_weight_and_say_what_lies_on_them() {
        assert_eq!(tags(&[("highway", "primary_link")]).line(), Some(Kind::Major));
        assert_eq!(tags(&[("highway", "tertiary")]).line(), Some(Kind::Medium));
        assert_eq!(tags(&[("highway", "service"), ("service", "driveway")]).line(), None);
        assert_eq!(tags(&[("highway", "proposed")]).line(), None);
        let path = tags(&[("highway", "path"), ("surface", "ground"), ("lit", "no"), ("wheelchair", "limited")]);
        let about = path.about(Kind::Path);
        assert_eq!((about.surface, about.lit, about.step_free), (Some(Surface::Earth), Some(false), None));
    }

    #[test]
    fn a_bench_says_how_one_sits() {
        let bench = tags(&[("amenity", "bench"), ("backrest", "yes"), ("seats", "4"), ("material", "wood")]);
        assert_eq!(bench.thing(), Some(Kind::Bench));
        let about = bench.about(Kind::Bench).bench.unwrap();
        assert_eq!((about.back, about.arms, about.seats), (Some(true), None, Some(4)));
        assert_eq!(tags(&[("amenity", "bench"), ("access", "private")]).thing(), None);
        assert_eq!(tags(&[("amenity", "atm")]).thing(), None);
    }

    #[test]
    fn areas_are_water_wood_green_or_houses() {
        assert_eq!(tags(&[("landuse", "basin")]).area(), Some(Kind::Water));
        assert_eq!(tags(&[("landuse", "forest")]).area(), Some(Kind::Wood));
        assert_eq!(tags(&[("leisure", "pitch")]).area(), Some(Kind::Green));
        assert_eq!(tags(&[("building", "yes"), ("amenity", "cafe")]).area(), Some(Kind::Building));
        assert_eq!(tags(&[("building", "no")]).area(), None);
    }
}
