//! The ground under the walks: what an extract of OpenStreetMap says of it, kept in cells, drawn as SVG.

pub mod chains;
pub mod clip;
#[cfg(test)]
mod colours;
pub mod draw;
pub mod frame;
pub mod labels;
pub mod matching;
pub mod roads;
pub mod underfoot;

use super::{geo::Point, surface::Surface};
use serde::{Deserialize, Serialize};

/// Height and width of a cell, in degrees: about a kilometre each at our latitude.
const CELL_LAT: f64 = 0.01;
const CELL_LON: f64 = 0.015;
/// Cells in one row around the earth.
const ROW: i64 = 100_000;

/// What a thing on the map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    // Areas.
    Water,
    Wood,
    Green,
    Building,
    // Lines.
    Stream,
    Rail,
    /// Roads by weight.
    Major,
    Medium,
    Street,
    Path,
    Steps,
    // Points.
    Bench,
    Toilet,
    Drinks,
    Pharmacy,
    Shelter,
    /// A village or hamlet, by its name.
    Place,
}

impl Kind {
    pub fn is_area(self) -> bool {
        matches!(self, Self::Water | Self::Wood | Self::Green | Self::Building)
    }

    /// Something one walks or drives on.
    pub fn is_way(self) -> bool {
        matches!(self, Self::Major | Self::Medium | Self::Street | Self::Path | Self::Steps)
    }
}

/// What is known of a way or a thing besides where it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surface: Option<Surface>,
    /// `wheelchair=yes` or `no`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_free: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lit: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bench: Option<super::stops::Bench>,
}

/// One thing on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feature {
    /// What it is at its source, such as `osm:way/123`.
    pub id: String,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A point, a line, or the rings of an area: what lies inside an odd number of them belongs to it.
    pub parts: Vec<Vec<Point>>,
    #[serde(default, skip_serializing_if = "nothing")]
    pub about: About,
}

fn nothing(about: &About) -> bool {
    *about == About::default()
}

impl Feature {
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.parts.iter().flatten()
    }

    /// Whether it comes from OpenStreetMap, whose makers must be named.
    pub fn is_of_osm(&self) -> bool {
        self.id.starts_with("osm:")
    }
}

/// A rectangle of degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub south: f64,
    pub west: f64,
    pub north: f64,
    pub east: f64,
}

impl Bounds {
    /// Around points; `None` around none.
    pub fn around<'a>(points: impl IntoIterator<Item = &'a Point>) -> Option<Self> {
        points.into_iter().fold(None, |bounds: Option<Self>, p| {
            let b = bounds.unwrap_or(Self { south: p.lat, west: p.lon, north: p.lat, east: p.lon });
            Some(Self {
                south: b.south.min(p.lat),
                west: b.west.min(p.lon),
                north: b.north.max(p.lat),
                east: b.east.max(p.lon),
            })
        })
    }

    /// With so many metres around it.
    pub fn with_margin(self, metres: f64) -> Self {
        let plane = super::geo::Plane::around(Point::new((self.south + self.north) / 2.0, self.west));
        let (lat, lon) = (metres / plane.per_lat, metres / plane.per_lon);
        Self { south: self.south - lat, west: self.west - lon, north: self.north + lat, east: self.east + lon }
    }

    pub fn touches(&self, other: &Self) -> bool {
        self.south <= other.north && self.north >= other.south && self.west <= other.east && self.east >= other.west
    }

    pub fn contains(&self, other: &Self) -> bool {
        self.south <= other.south && self.north >= other.north && self.west <= other.west && self.east >= other.east
    }

    /// The cells it touches, at most `most`: `None` where there are more.
    pub fn cells(&self, most: usize) -> Option<Vec<i64>> {
        let row = |lat: f64| ((lat + 90.0) / CELL_LAT).floor() as i64;
        let column = |lon: f64| ((lon + 180.0) / CELL_LON).floor() as i64;
        let (rows, columns) = (row(self.south)..=row(self.north), column(self.west)..=column(self.east));
        let many = (rows.end() - rows.start() + 1).saturating_mul(columns.end() - columns.start() + 1);
        (many <= most as i64).then(|| rows.flat_map(|r| columns.clone().map(move |c| r * ROW + c)).collect())
    }

    /// The rectangle of a cell.
    pub fn of_cell(cell: i64) -> Self {
        let (south, west) = ((cell / ROW) as f64 * CELL_LAT - 90.0, (cell % ROW) as f64 * CELL_LON - 180.0);
        Self { south, west, north: south + CELL_LAT, east: west + CELL_LON }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_in_one_cell_and_a_cell_around_it() {
        let bounds = Bounds::around(&[Point::new(51.2251, 5.5352), Point::new(51.2252, 5.5353)]).unwrap();
        let cells = bounds.cells(4).unwrap();
        assert_eq!(cells.len(), 1);
        assert!(Bounds::of_cell(cells[0]).contains(&bounds));
        let wide = bounds.with_margin(1_500.0);
        assert_eq!(wide.cells(100).unwrap().len(), 12, "four rows of three");
        assert_eq!(wide.cells(11), None);
        assert_eq!(Bounds::around(&[]), None);
    }

    #[test]
    fn a_margin_is_in_metres() {
        let wide = Bounds::around(&[Point::new(51.0, 5.0)]).unwrap().with_margin(1_000.0);
        assert!((Point::new(51.0, 5.0).metres_to(Point::new(wide.north, 5.0)) - 1_000.0).abs() < 1.0);
        assert!((Point::new(51.0, 5.0).metres_to(Point::new(51.0, wide.east)) - 1_000.0).abs() < 1.0);
    }
}
