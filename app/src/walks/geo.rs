//! Points on earth and how far they are apart: on the ellipsoid of WGS 84, which is what a phone measures.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Semi-major axis of WGS 84, in metres.
const A: f64 = 6_378_137.0;
/// Flattening of WGS 84.
const F: f64 = 1.0 / 298.257_223_563;
/// First eccentricity, squared.
const E2: f64 = F * (2.0 - F);

/// A point in WGS 84 degrees. Written as `[lat, lon]` with seven decimals: a centimetre.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

impl Point {
    pub const fn new(lat: f64, lon: f64) -> Self {
        Self { lat, lon }
    }

    /// The same point as it is kept: to the centimetre.
    pub fn rounded(self) -> Self {
        let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
        Self { lat: round(self.lat), lon: round(self.lon) }
    }

    /// Metres to another point along the geodesic (Vincenty 1975, inverse formula).
    pub fn metres_to(self, other: Self) -> f64 {
        vincenty(self, other).unwrap_or_else(|| on_a_ball(self, other))
    }

    /// Whether it lies in or just around Belgium.
    pub fn is_in_belgium(self) -> bool {
        (49.45..=51.55).contains(&self.lat) && (2.45..=6.45).contains(&self.lon)
    }
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kept = self.rounded();
        [kept.lat, kept.lon].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [lat, lon] = <[f64; 2]>::deserialize(deserializer)?;
        Ok(Self { lat, lon })
    }
}

/// `None` where the iteration does not settle: points at opposite ends of the earth.
fn vincenty(from: Point, to: Point) -> Option<f64> {
    let b = A * (1.0 - F);
    let reduced = |lat: f64| ((1.0 - F) * lat.to_radians().tan()).atan();
    let ((sin_1, cos_1), (sin_2, cos_2)) = (reduced(from.lat).sin_cos(), reduced(to.lat).sin_cos());
    let apart = (to.lon - from.lon).to_radians();
    let mut lambda = apart;
    for _ in 0..100 {
        let (sin_l, cos_l) = lambda.sin_cos();
        let sin_sigma = ((cos_2 * sin_l).powi(2) + (cos_1 * sin_2 - sin_1 * cos_2 * cos_l).powi(2)).sqrt();
        if sin_sigma == 0.0 {
            return Some(0.0);
        }
        let cos_sigma = sin_1 * sin_2 + cos_1 * cos_2 * cos_l;
        let sigma = sin_sigma.atan2(cos_sigma);
        let sin_alpha = cos_1 * cos_2 * sin_l / sin_sigma;
        let cos2_alpha = 1.0 - sin_alpha * sin_alpha;
        let cos_2m = if cos2_alpha == 0.0 { 0.0 } else { cos_sigma - 2.0 * sin_1 * sin_2 / cos2_alpha };
        let c = F / 16.0 * cos2_alpha * (4.0 + F * (4.0 - 3.0 * cos2_alpha));
        let bracket = cos_2m + c * cos_sigma * (2.0 * cos_2m * cos_2m - 1.0);
        let next = apart + (1.0 - c) * F * sin_alpha * (sigma + c * sin_sigma * bracket);
        let settled = (next - lambda).abs() < 1e-12;
        lambda = next;
        if settled {
            let u2 = cos2_alpha * (A * A - b * b) / (b * b);
            let large_a = 1.0 + u2 / 16_384.0 * (4_096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2)));
            let large_b = u2 / 1_024.0 * (256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2)));
            let inner = cos_sigma * (2.0 * cos_2m * cos_2m - 1.0)
                - large_b / 6.0 * cos_2m * (4.0 * sin_sigma * sin_sigma - 3.0) * (4.0 * cos_2m * cos_2m - 3.0);
            let delta = large_b * sin_sigma * (cos_2m + large_b / 4.0 * inner);
            return Some(b * large_a * (sigma - delta));
        }
    }
    None
}

/// On a ball of the mean radius of the earth.
fn on_a_ball(from: Point, to: Point) -> f64 {
    let (lat_1, lat_2) = (from.lat.to_radians(), to.lat.to_radians());
    let (lat, lon) = ((lat_2 - lat_1) / 2.0, (to.lon - from.lon).to_radians() / 2.0);
    let h = lat.sin().powi(2) + lat_1.cos() * lat_2.cos() * lon.sin().powi(2);
    2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
}

/// A flat piece of the earth around a point, in metres: right to a millimetre in a metre within some kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    pub centre: Point,
    /// Metres a degree.
    pub per_lat: f64,
    pub per_lon: f64,
}

impl Plane {
    pub fn around(centre: Point) -> Self {
        let (sin, cos) = centre.lat.to_radians().sin_cos();
        let w2 = 1.0 - E2 * sin * sin;
        // The two radii of curvature: along the meridian, and across it.
        let (m, n) = (A * (1.0 - E2) / w2.powf(1.5), A / w2.sqrt());
        Self { centre, per_lat: m.to_radians(), per_lon: (n * cos).to_radians() }
    }

    /// Metres east and north of the centre.
    pub fn xy(&self, point: Point) -> (f64, f64) {
        ((point.lon - self.centre.lon) * self.per_lon, (point.lat - self.centre.lat) * self.per_lat)
    }

    /// The point so many metres east and north of the centre.
    pub fn point(&self, x: f64, y: f64) -> Point {
        Point::new(self.centre.lat + y / self.per_lat, self.centre.lon + x / self.per_lon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geographiclib_rs::{Geodesic, InverseGeodesic};

    #[test]
    fn known_distances_are_right() {
        // One degree of latitude from the equator, and one of longitude on it: 110,574.389 m and 111,319.491 m.
        let far = |a: (f64, f64), b: (f64, f64)| Point::new(a.0, a.1).metres_to(Point::new(b.0, b.1));
        assert!((far((0.0, 0.0), (1.0, 0.0)) - 110_574.389).abs() < 0.001);
        assert!((far((0.0, 0.0), (0.0, 1.0)) - 111_319.491).abs() < 0.001);
        // Vincenty's own example: Flinders Peak to Buninyong, 54,972.271 m (on GRS 80, the same to a micrometre).
        let flinders = (-37.951_033_416_67, 144.424_867_888_89);
        let buninyong = (-37.652_821_138_89, 143.926_495_527_78);
        assert!((far(flinders, buninyong) - 54_972.271).abs() < 0.001);
        assert_eq!(far((51.2, 5.5), (51.2, 5.5)), 0.0);
    }

    #[test]
    fn another_library_measures_the_same() {
        let wgs84 = Geodesic::wgs84();
        let mut state = 1_u64;
        let mut random = |low: f64, high: f64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            low + (high - low) * ((state >> 11) as f64 / (1_u64 << 53) as f64)
        };
        for _ in 0..2_000 {
            let from = Point::new(random(-80.0, 80.0), random(-180.0, 180.0));
            let to = Point::new(from.lat + random(-0.5, 0.5), from.lon + random(-0.5, 0.5));
            let theirs: f64 = wgs84.inverse(from.lat, from.lon, to.lat, to.lon);
            assert!((from.metres_to(to) - theirs).abs() <= 1e-6 * theirs.max(1.0), "{from:?} {to:?}");
        }
        // Opposite ends of the earth, where the formula does not settle.
        let far = Point::new(0.0, 0.0).metres_to(Point::new(0.5, 179.7));
        assert!((19_900_000.0..20_040_000.0).contains(&far), "{far}");
    }

    #[test]
    fn a_plane_is_as_long_as_the_earth_nearby() {
        let centre = Point::new(51.2251, 5.5352);
        let plane = Plane::around(centre);
        for (x, y) in [(300.0, 400.0), (-1_000.0, 20.0), (5.0, -2_000.0)] {
            let there = plane.point(x, y);
            assert!((centre.metres_to(there) - f64::hypot(x, y)).abs() < 0.001 * f64::hypot(x, y));
            let (x_2, y_2) = plane.xy(there);
            assert!((x - x_2).abs() < 1e-6 && (y - y_2).abs() < 1e-6);
        }
    }
}
