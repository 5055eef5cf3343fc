//! The piece of earth that a map shows, and how its metres become units of the drawing.

use super::{
    Bounds,
    clip::{Edges, Xy},
};
use crate::walks::{
    geo::{Plane, Point},
    line::Line,
};

/// Width of every map, in units.
pub const WIDTH: f64 = 2_000.0;
/// Its height lies between these, in units.
const HEIGHT: (f64, f64) = (1_500.0, 2_300.0);
/// Around the line, in metres, and as a part of its size.
const MARGIN: (f64, f64) = (60.0, 0.07);
/// No map shows less than this, in metres.
const LEAST: f64 = 350.0;

/// Where a map lies.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub plane: Plane,
    /// Units a metre.
    pub per_metre: f64,
    pub height: f64,
}

impl Frame {
    /// Around a line, with some room; `None` around nothing.
    pub fn around(line: &Line) -> Option<Self> {
        let bounds = Bounds::around(line.points())?;
        let centre = Point::new((bounds.south + bounds.north) / 2.0, (bounds.west + bounds.east) / 2.0);
        let plane = Plane::around(centre);
        let (east, north) = plane.xy(Point::new(bounds.north, bounds.east));
        let with_margin = |size: f64| (size + 2.0 * MARGIN.0.max(size * MARGIN.1)).max(LEAST);
        let (wide, high) = (with_margin(2.0 * east), with_margin(2.0 * north));
        let height = (WIDTH * high / wide).clamp(HEIGHT.0, HEIGHT.1);
        // As much as fits in both directions.
        let per_metre = (WIDTH / wide).min(height / high);
        Some(Self { plane, per_metre, height: height.round() })
    }

    /// A point in units, from the upper left corner.
    pub fn xy(&self, point: Point) -> Xy {
        let (x, y) = self.plane.xy(point);
        (WIDTH / 2.0 + x * self.per_metre, self.height / 2.0 - y * self.per_metre)
    }

    pub fn line(&self, points: &[Point]) -> Vec<Xy> {
        points.iter().map(|p| self.xy(*p)).collect()
    }

    /// What it shows, in degrees.
    pub fn bounds(&self) -> Bounds {
        let (x, y) = (WIDTH / 2.0 / self.per_metre, self.height / 2.0 / self.per_metre);
        let (low, high) = (self.plane.point(-x, -y), self.plane.point(x, y));
        Bounds { south: low.lat, west: low.lon, north: high.lat, east: high.lon }
    }

    pub fn edges(&self, rim: f64) -> Edges {
        Edges::new(WIDTH, self.height, rim)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_walk_lies_on_its_map() {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        for places in [
            vec![(0.0, 0.0), (3_000.0, 0.0)],
            vec![(0.0, 0.0), (0.0, 5_000.0)],
            vec![(0.0, 0.0), (3.0, 0.0)],
            vec![(0.0, 0.0), (900.0, 1_000.0)],
        ] {
            let line = Line::new(places.iter().map(|(x, y)| plane.point(*x, *y)));
            let frame = Frame::around(&line).unwrap();
            assert!((HEIGHT.0..=HEIGHT.1).contains(&frame.height));
            let inside = frame.edges(-10.0);
            assert!(frame.line(line.points()).iter().all(|p| inside.holds(*p)), "{places:?}");
            let bounds = frame.bounds();
            assert!(line.points().iter().all(|p| bounds.contains(&Bounds::around([p]).unwrap())));
            // A hundred metres are so many units in both directions.
            let (a, b) = (frame.xy(plane.point(0.0, 0.0)), frame.xy(plane.point(0.0, 100.0)));
            assert!((a.1 - b.1 - 100.0 * frame.per_metre).abs() < 0.1);
        }
        assert!(Frame::around(&Line::default()).is_none());
    }
}
