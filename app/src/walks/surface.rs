//! What one walks on, stretch by stretch, and how much of it is paved.

use serde::{Deserialize, Serialize};

/// What lies underfoot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Surface {
    Asphalt,
    Concrete,
    /// Paving stones, clinkers.
    Paving,
    /// Old cobbles: paved, and hard to roll over.
    Cobbles,
    /// Fine gravel, rolled flat.
    FineGravel,
    Gravel,
    Wood,
    Earth,
    Grass,
    Sand,
}

impl Surface {
    pub const ALL: [Self; 10] = [
        Self::Asphalt,
        Self::Concrete,
        Self::Paving,
        Self::Cobbles,
        Self::FineGravel,
        Self::Gravel,
        Self::Wood,
        Self::Earth,
        Self::Grass,
        Self::Sand,
    ];

    /// Paved: hard and closed, whatever the weather.
    pub fn is_paved(self) -> bool {
        matches!(self, Self::Asphalt | Self::Concrete | Self::Paving | Self::Cobbles | Self::Wood)
    }

    /// What OpenStreetMap's `surface` says (its wiki, Key:surface).
    pub fn from_osm(value: &str) -> Option<Self> {
        Some(match value {
            "asphalt" | "chipseal" | "paved" => Self::Asphalt,
            "concrete" | "concrete:plates" | "concrete:lanes" => Self::Concrete,
            "paving_stones" | "paving_stones:lanes" | "bricks" | "tiles" => Self::Paving,
            "sett" | "cobblestone" | "unhewn_cobblestone" | "cobblestone:flattened" => Self::Cobbles,
            "compacted" | "fine_gravel" => Self::FineGravel,
            "gravel" | "pebblestone" | "rock" => Self::Gravel,
            "wood" | "metal" => Self::Wood,
            "ground" | "dirt" | "earth" | "mud" | "unpaved" | "dirt/sand" | "woodchips" => Self::Earth,
            "grass" | "grass_paver" => Self::Grass,
            "sand" => Self::Sand,
            _ => return None,
        })
    }
}

/// A part of a walk with one surface.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stretch {
    /// Metres from the start of the walk.
    pub from: f64,
    pub to: f64,
    pub surface: Surface,
}

/// Metres of a walk by what is known of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shares {
    pub paved: f64,
    pub unpaved: f64,
    pub unknown: f64,
}

impl Shares {
    /// Of a walk so long. Where stretches overlap the one that begins first counts.
    pub fn of(length: f64, stretches: &[Stretch]) -> Self {
        let mut sorted: Vec<&Stretch> = stretches.iter().collect();
        sorted.sort_by(|a, b| a.from.total_cmp(&b.from));
        let (mut shares, mut done) = (Self::default(), 0.0_f64);
        for stretch in sorted {
            let (from, to) = (stretch.from.max(done), stretch.to.min(length));
            if to > from {
                *if stretch.surface.is_paved() { &mut shares.paved } else { &mut shares.unpaved } += to - from;
                done = to;
            }
        }
        shares.unknown = (length - shares.paved - shares.unpaved).max(0.0);
        shares
    }

    /// How much is surely paved: a part of one.
    pub fn paved_part(&self) -> f64 {
        let all = self.paved + self.unpaved + self.unknown;
        if all > 0.0 { self.paved / all } else { 0.0 }
    }

    /// Whether enough is known to speak of the whole: all but a twentieth.
    pub fn is_known(&self) -> bool {
        self.unknown <= 0.05 * (self.paved + self.unpaved + self.unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: f64, to: f64, surface: Surface) -> Stretch {
        Stretch { from, to, surface }
    }

    #[test]
    fn the_share_that_is_paved_is_worked_out() {
        // 600 of 1,000 m asphalt, 300 earth, 100 nobody knows.
        let shares =
            Shares::of(1_000.0, &[stretch(600.0, 900.0, Surface::Earth), stretch(0.0, 600.0, Surface::Asphalt)]);
        assert_eq!(shares, Shares { paved: 600.0, unpaved: 300.0, unknown: 100.0 });
        assert!((shares.paved_part() - 0.6).abs() < 1e-9);
        assert!(!shares.is_known());
    }

    #[test]
    fn nothing_counts_twice_or_beyond_the_end() {
        let shares = Shares::of(
            1_000.0,
            &[
                stretch(0.0, 500.0, Surface::Paving),
                stretch(400.0, 700.0, Surface::Grass),
                stretch(650.0, 5_000.0, Surface::Asphalt),
                stretch(100.0, 50.0, Surface::Sand),
            ],
        );
        assert_eq!(shares, Shares { paved: 800.0, unpaved: 200.0, unknown: 0.0 });
        assert!(shares.is_known());
        assert_eq!(Shares::of(0.0, &[]).paved_part(), 0.0);
    }

    #[test]
    fn the_words_of_openstreetmap_are_understood() {
        assert_eq!(Surface::from_osm("paving_stones"), Some(Surface::Paving));
        assert_eq!(Surface::from_osm("dirt/sand").map(Surface::is_paved), Some(false));
        assert_eq!(Surface::from_osm("sett").map(Surface::is_paved), Some(true));
        assert_eq!(Surface::from_osm("trampoline"), None);
    }
}
