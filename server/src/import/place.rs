//! In which neighbourhood an event takes place, when nobody said: by its point, else by the town in its address.

use super::{outline::Outline, reading::Locality};
use app::{moderation::doubt::FAR, neighbourhoods::Atlas, text};

/// So near must the middle of a neighbourhood be that has no outline, in metres.
const NEAR: f64 = 5_000.0;

/// Finds neighbourhoods by place.
pub struct Finder<'a> {
    atlas: &'a Atlas,
    outlines: Vec<(String, Outline)>,
}

impl<'a> Finder<'a> {
    /// With the outlines that are known: code and GeoJSON geometry. One that cannot be read is left out.
    pub fn new(atlas: &'a Atlas, outlines: &[(String, String)]) -> Self {
        let read = |geometry: &str| Outline::read(&serde_json::from_str(geometry).ok()?).ok();
        Self { atlas, outlines: outlines.iter().filter_map(|(code, o)| Some((code.clone(), read(o)?))).collect() }
    }

    /// The code of the neighbourhood, if one can be told.
    pub fn find(&self, point: Option<(f64, f64)>, locality: Option<&Locality>) -> Option<String> {
        point.and_then(|p| self.around(p)).or_else(|| self.named(locality?))
    }

    /// How far a point that lies in no outline is from the middle of the neighbourhood that was chosen for it, in
    /// metres, where that is so far that somebody should look.
    pub fn far(&self, point: (f64, f64)) -> Option<i64> {
        if self.outlines.iter().any(|(_, outline)| outline.contains(point)) {
            return None;
        }
        let distances = self.atlas.all().iter().map(|n| metres(point, (n.lat, n.lon)));
        let nearest = distances.min_by(f64::total_cmp)?;
        (FAR..=NEAR).contains(&nearest).then_some(nearest as i64)
    }

    fn around(&self, point: (f64, f64)) -> Option<String> {
        let inside = self.outlines.iter().find(|(_, outline)| outline.contains(point));
        if let Some((code, _)) = inside {
            return Some(code.clone());
        }
        let distances = self.atlas.all().iter().map(|n| (metres(point, (n.lat, n.lon)), n));
        let nearest = distances.min_by(|a, b| a.0.total_cmp(&b.0))?;
        (nearest.0 <= NEAR).then(|| nearest.1.code.clone())
    }

    /// The neighbourhood of that name in the municipality of the postcode, or the only one there.
    fn named(&self, locality: &Locality) -> Option<String> {
        let name = text::words(&locality.name);
        let municipalities = self.atlas.municipalities();
        let known = |m: &app::neighbourhoods::Municipality| {
            m.postcodes.contains(&locality.postcode) || text::words(&m.name) == name
        };
        let here: Vec<_> = municipalities.iter().filter(|(m, _)| known(m)).collect();
        let mut called = here.iter().flat_map(|(_, all)| all).filter(|n| text::words(&n.name) == name);
        if let (Some(only), None) = (called.next(), called.next()) {
            return Some(only.code.clone());
        }
        match here.as_slice() {
            [(_, all)] if all.len() == 1 => Some(all[0].code.clone()),
            _ => None,
        }
    }
}

/// How far two points of WGS 84 are apart, on a ball of the mean radius of the earth.
fn metres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let (lat, lon) = ((lat_b - lat_a) / 2.0, (b.1 - a.1).to_radians() / 2.0);
    let h = lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * lon.sin().powi(2);
    2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::neighbourhoods::{Municipality, Neighbourhood};
    use std::sync::Arc;

    fn atlas() -> Atlas {
        let municipality = |nis: &str, name: &str, postcode: &str| {
            Arc::new(Municipality {
                nis: nis.to_owned(),
                name: name.to_owned(),
                postcodes: vec![postcode.to_owned()],
                languages: Vec::new(),
            })
        };
        let hamont = municipality("72037", "Hamont-Achel", "3930");
        let herstappe = municipality("73028", "Herstappe", "3717");
        let one = |code: &str, name: &str, m: &Arc<Municipality>, lat: f64, lon: f64| Neighbourhood {
            code: code.to_owned(),
            name: name.to_owned(),
            slug: text::slug(name),
            municipality: m.clone(),
            lat,
            lon,
            faces: Vec::new(),
            walks: 0,
        };
        Atlas::new(vec![
            one("72037W01", "Achel", &hamont, 51.2535, 5.4800),
            one("72037W04", "Hamont-Lo", &hamont, 51.2500, 5.5470),
            one("73028W01", "Centrum", &herstappe, 50.7260, 5.4260),
        ])
    }

    #[test]
    fn an_outline_comes_before_the_nearest_middle() {
        let atlas = atlas();
        let square =
            r#"{"type":"Polygon","coordinates":[[[5.47,51.24],[5.56,51.24],[5.56,51.26],[5.47,51.26],[5.47,51.24]]]}"#;
        let finder =
            Finder::new(&atlas, &[("72037W04".to_owned(), square.to_owned()), ("x".to_owned(), "{}".to_owned())]);
        assert_eq!(finder.find(Some((51.2535, 5.4801)), None).as_deref(), Some("72037W04"));
        let finder = Finder::new(&atlas, &[]);
        assert_eq!(finder.find(Some((51.2535, 5.4801)), None).as_deref(), Some("72037W01"));
        assert_eq!(finder.find(Some((51.5, 5.5)), None), None);
    }

    #[test]
    fn a_town_is_enough_where_it_can_mean_one_neighbourhood() {
        let atlas = atlas();
        let finder = Finder::new(&atlas, &[]);
        let find = |text: &str| finder.find(None, Locality::within(text).as_ref());
        assert_eq!(find("Michielsplein 1, 3930 Achel").as_deref(), Some("72037W01"));
        assert_eq!(find("Dorpsstraat 1, B-3717 Herstappe").as_deref(), Some("73028W01"));
        for nowhere in ["3930 Hamont", "Dorpsstraat 1", "3717", "", "9999 Nergens"] {
            assert_eq!(find(nowhere), None, "{nowhere}");
        }
    }

    #[test]
    fn a_kilometre_is_a_kilometre() {
        let brussels_antwerp = metres((50.8466, 4.3517), (51.2211, 4.3997));
        assert!((41_000.0..43_000.0).contains(&brussels_antwerp), "{brussels_antwerp}");
    }
}
