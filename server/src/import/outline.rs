//! Outlines of neighbourhoods: GeoJSON geometries (RFC 7946), whether a point lies in one, and one that surely does.

use serde_json::{Value, json};

/// Longitude, latitude: the order of GeoJSON.
type Position = [f64; 2];

/// A Polygon or a MultiPolygon. Each part is a list of rings, the outer one first.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    parts: Vec<Vec<Vec<Position>>>,
    /// West, south, east, north.
    bounds: [f64; 4],
}

impl Outline {
    /// Reads a geometry. Errors say, in words for people, what is wrong with it.
    pub fn read(geometry: &Value) -> Result<Self, String> {
        let coordinates = geometry.get("coordinates").and_then(Value::as_array).ok_or("it has no coordinates")?;
        let parts = match geometry.get("type").and_then(Value::as_str) {
            Some("Polygon") => vec![rings(coordinates)?],
            Some("MultiPolygon") => {
                let lists = coordinates.iter().map(|p| p.as_array().ok_or("its coordinates are no polygons"));
                lists.map(|part| rings(part?)).collect::<Result<_, _>>()?
            }
            _ => return Err("it is neither a Polygon nor a MultiPolygon".to_owned()),
        };
        if parts.iter().all(|rings| rings.is_empty()) {
            return Err("its outline is empty".to_owned());
        }
        let all = || parts.iter().flatten().flatten();
        let least = |i: usize| all().map(|p| p[i]).fold(f64::INFINITY, f64::min);
        let most = |i: usize| all().map(|p| p[i]).fold(f64::NEG_INFINITY, f64::max);
        let bounds = [least(0), least(1), most(0), most(1)];
        Ok(Self { parts, bounds })
    }

    /// The same as GeoJSON, without heights and foreign members.
    pub fn to_geojson(&self) -> String {
        match self.parts.as_slice() {
            [one] => json!({"type": "Polygon", "coordinates": one}).to_string(),
            parts => json!({"type": "MultiPolygon", "coordinates": parts}).to_string(),
        }
    }

    /// Whether a point lies inside and in none of the holes. On the edge itself either may be.
    pub fn contains(&self, (lat, lon): (f64, f64)) -> bool {
        let [west, south, east, north] = self.bounds;
        let near = (west..=east).contains(&lon) && (south..=north).contains(&lat);
        near && self.parts.iter().any(|rings| rings.iter().filter(|ring| crosses_odd(ring, lat, lon)).count() % 2 == 1)
    }

    /// A point that stands for the whole: the centroid of its largest part or, where that lies outside, the middle of
    /// the widest stretch on its height.
    pub fn middle(&self) -> (f64, f64) {
        let largest = self.parts.iter().max_by(|a, b| size(a).total_cmp(&size(b)));
        let Some(rings) = largest.filter(|rings| !rings.is_empty()) else { return (0.0, 0.0) };
        let (lat, lon) = centroid(&rings[0]);
        let inside = |lat: f64, lon: f64| rings.iter().filter(|ring| crosses_odd(ring, lat, lon)).count() % 2 == 1;
        if inside(lat, lon) {
            return (lat, lon);
        }
        // A hair beside the height of any corner, so that the line meets no corner.
        let lat = lat + 1e-9;
        let mut crossings: Vec<f64> = rings.iter().flat_map(|ring| crossings(ring, lat)).collect();
        crossings.sort_by(f64::total_cmp);
        let stretches = crossings.chunks_exact(2).map(|pair| (pair[1] - pair[0], (pair[0] + pair[1]) / 2.0));
        let widest = stretches.max_by(|a, b| a.0.total_cmp(&b.0));
        widest.map_or((rings[0][0][1], rings[0][0][0]), |(_, lon)| (lat, lon))
    }
}

fn rings(coordinates: &[Value]) -> Result<Vec<Vec<Position>>, String> {
    coordinates.iter().map(ring).collect()
}

fn ring(ring: &Value) -> Result<Vec<Position>, String> {
    let positions = ring.as_array().ok_or("its coordinates are no rings")?;
    let mut read = Vec::with_capacity(positions.len());
    for position in positions {
        let at = |i: usize| position.get(i).and_then(Value::as_f64);
        let (Some(lon), Some(lat)) = (at(0), at(1)) else {
            return Err("a corner of its outline is no position".to_owned());
        };
        if !(-180.0..=180.0).contains(&lon) || !(-90.0..=90.0).contains(&lat) {
            return Err("its outline is not in degrees of WGS 84".to_owned());
        }
        read.push([lon, lat]);
    }
    if read.len() < 4 {
        return Err("a ring of its outline has fewer than four corners".to_owned());
    }
    Ok(read)
}

fn edges(ring: &[Position]) -> impl Iterator<Item = (Position, Position)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// The longitudes at which a ring crosses a latitude.
fn crossings(ring: &[Position], lat: f64) -> impl Iterator<Item = f64> {
    let across = move |(a, b): &(Position, Position)| (a[1] > lat) != (b[1] > lat);
    edges(ring).filter(across).map(move |(a, b)| a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
}

fn crosses_odd(ring: &[Position], lat: f64, lon: f64) -> bool {
    crossings(ring, lat).filter(|crossing| *crossing > lon).count() % 2 == 1
}

/// Twice the area of a ring, in square degrees, with the sign of its direction.
fn twice_area(ring: &[Position]) -> f64 {
    edges(ring).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum()
}

fn size(rings: &[Vec<Position>]) -> f64 {
    rings.first().map_or(0.0, |ring| twice_area(ring).abs())
}

/// The centroid of a ring, worked out near its first corner: far from the origin the areas would swallow the digits.
fn centroid(ring: &[Position]) -> (f64, f64) {
    let origin = ring[0];
    let near: Vec<Position> = ring.iter().map(|p| [p[0] - origin[0], p[1] - origin[1]]).collect();
    let area = twice_area(&near);
    if area.abs() < 1e-14 {
        let mean = |i: usize| ring.iter().map(|p| p[i]).sum::<f64>() / ring.len() as f64;
        return (mean(1), mean(0));
    }
    let weighted = |i: usize| edges(&near).map(|(a, b)| (a[i] + b[i]) * (a[0] * b[1] - b[0] * a[1])).sum::<f64>();
    (origin[1] + weighted(1) / (3.0 * area), origin[0] + weighted(0) / (3.0 * area))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(kind: &str, coordinates: Value) -> Result<Outline, String> {
        Outline::read(&json!({"type": kind, "coordinates": coordinates}))
    }

    #[test]
    fn a_point_is_inside_outside_or_in_a_hole() {
        let square = outline(
            "Polygon",
            json!([
                [[5.0, 51.0], [6.0, 51.0], [6.0, 52.0], [5.0, 52.0], [5.0, 51.0]],
                [[5.4, 51.4], [5.6, 51.4], [5.6, 51.6], [5.4, 51.6], [5.4, 51.4]]
            ]),
        )
        .unwrap();
        assert!(square.contains((51.2, 5.2)));
        assert!(!square.contains((51.5, 5.5)));
        assert!(!square.contains((51.5, 6.5)) && !square.contains((53.0, 5.5)));
        // The centroid lies in the hole: the point that stands for it does not.
        assert!(square.contains(square.middle()), "{:?}", square.middle());
    }

    #[test]
    fn the_middle_of_a_crescent_lies_in_it() {
        let crescent = outline(
            "Polygon",
            json!([[
                [5.0, 51.0],
                [6.0, 51.0],
                [6.0, 52.0],
                [5.0, 52.0],
                [5.0, 51.9],
                [5.9, 51.9],
                [5.9, 51.1],
                [5.0, 51.1],
                [5.0, 51.0]
            ]]),
        )
        .unwrap();
        assert!(crescent.contains(crescent.middle()), "{:?}", crescent.middle());
    }

    #[test]
    fn the_largest_part_decides() {
        let two = outline(
            "MultiPolygon",
            json!([
                [[[1.0, 1.0], [1.1, 1.0], [1.1, 1.1], [1.0, 1.0]]],
                [[[5.0, 51.0], [6.0, 51.0], [6.0, 52.0], [5.0, 51.0]]]
            ]),
        )
        .unwrap();
        assert!(two.middle().0 > 50.0);
        assert!(two.contains((1.05, 1.08)) && two.contains(two.middle()));
        assert_eq!(Outline::read(&serde_json::from_str(&two.to_geojson()).unwrap()), Ok(two));
    }

    #[test]
    fn what_is_no_outline_is_refused_in_words() {
        for (kind, coordinates) in [
            ("Point", json!([5.0, 51.0])),
            ("Polygon", json!([])),
            ("Polygon", json!([[[5.0, 51.0]]])),
            ("Polygon", json!(1)),
            ("Polygon", json!([[["5", "51"], [1, 2], [3, 4], [5, 6]]])),
            ("Polygon", json!([[[150_000, 200_000], [150_000, 200_001], [150_001, 200_001], [150_000, 200_000]]])),
        ] {
            assert!(outline(kind, coordinates.clone()).is_err(), "{kind} {coordinates}");
        }
        let flat = outline("Polygon", json!([[[5.0, 51.0], [5.0, 51.0], [5.0, 51.0], [5.0, 51.0]]])).unwrap();
        assert_eq!(flat.middle(), (51.0, 5.0));
    }
}
