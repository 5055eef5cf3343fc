//! Small numbers: what may be published of a count, so that nobody can work out a number that is hidden.
//!
//! A table has a row for each theme and a cell for each outcome, with the total of the row. There are no totals of
//! columns: one concern can have several themes. A concern is counted in the one quarter in which it was closed, and a
//! quarter is published once: quarters have no concern in common, and nothing is published that adds them up.
//!
//! A row is told in one of four ways, and which one gives away no more than the row itself says:
//! every cell, where none is small; the cells that are not small, where what is left for the small ones has several
//! answers; the total alone; or that the total is small.

use crate::notes::Outcome;
use serde::{Deserialize, Serialize};

/// A number under this is small.
pub const SMALL: u32 = 5;
/// Cells of a row.
pub const CELLS: usize = Outcome::ALL.len();

/// A number as it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// "Minder dan 5".
    Few,
    /// Hidden, so that another one cannot be worked out.
    Hidden,
    #[serde(untagged)]
    Number(u32),
}

/// A row as it is published.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Row {
    pub cells: [Shown; CELLS],
    pub total: Shown,
}

/// What may be published of a row.
pub fn row(counts: [u32; CELLS]) -> Row {
    let total: u32 = counts.iter().fold(0, |sum, n| sum.saturating_add(*n));
    if total < SMALL {
        return Row { cells: [Shown::Few; CELLS], total: Shown::Few };
    }
    let small = counts.iter().filter(|n| **n < SMALL).count() as u32;
    let rest: u32 = counts.iter().filter(|n| **n < SMALL).sum();
    // One small cell is the total without the others; several are known where they are all nought, or all four.
    let known = small == 1 || (small > 1 && (rest == 0 || rest == small * (SMALL - 1)));
    let cells = if known {
        [Shown::Hidden; CELLS]
    } else {
        counts.map(|n| if n < SMALL { Shown::Few } else { Shown::Number(n) })
    };
    Row { cells, total: Shown::Number(total) }
}

impl Row {
    /// Whether [`row`] can have made this: what a server checks that sees nothing else.
    pub fn is_sound(&self) -> bool {
        let large = |n: &u32| *n >= SMALL;
        let few = self.cells.iter().filter(|c| **c == Shown::Few).count() as u32;
        let hidden = self.cells.iter().filter(|c| **c == Shown::Hidden).count();
        let numbers: Vec<u32> =
            self.cells.iter().filter_map(|c| if let Shown::Number(n) = c { Some(*n) } else { None }).collect();
        let sum = numbers.iter().try_fold(0_u32, |sum, n| sum.checked_add(*n));
        match self.total {
            Shown::Hidden => false,
            Shown::Few => few as usize == CELLS,
            Shown::Number(total) => {
                let rest = sum.and_then(|sum| total.checked_sub(sum));
                let open = few > 1 && rest.is_some_and(|rest| rest > 0 && rest < few * (SMALL - 1));
                let whole = few == 0 && rest == Some(0);
                large(&total) && numbers.iter().all(large) && (hidden == CELLS || (hidden == 0 && (open || whole)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// Every row with this total.
    fn rows_of(total: u32) -> Vec<[u32; CELLS]> {
        let mut all = Vec::new();
        for a in 0..=total {
            for b in 0..=total - a {
                for c in 0..=total - a - b {
                    all.extend((0..=total - a - b - c).map(|d| [a, b, c, d, total - a - b - c - d]));
                }
            }
        }
        all
    }

    #[test]
    fn no_hidden_cell_can_be_worked_out_even_by_who_knows_this_rule() {
        // All rows that are told the same way are what a reader must reckon with: in none of the places that do not show
        // their number may they agree.
        let mut told: BTreeMap<Row, Vec<[u32; CELLS]>> = BTreeMap::new();
        for counts in (0..=24).flat_map(rows_of) {
            told.entry(row(counts)).or_default().push(counts);
        }
        assert!(told.len() > 100);
        for (shown, possible) in told {
            for cell in 0..CELLS {
                if matches!(shown.cells[cell], Shown::Number(_)) {
                    continue;
                }
                let first = possible[0][cell];
                assert!(possible.iter().any(|counts| counts[cell] != first), "{shown:?} gives away cell {cell}");
            }
            if shown.total == Shown::Few {
                assert!(possible.iter().any(|c| c.iter().sum::<u32>() != possible[0].iter().sum::<u32>()));
            }
        }
    }

    #[test]
    fn what_is_not_small_is_told() {
        use Shown::{Few, Hidden, Number};
        assert_eq!(row([5, 6, 7, 8, 9]).cells, [5, 6, 7, 8, 9].map(Number));
        assert_eq!(row([12, 3, 1, 0, 9]), Row { cells: [Number(12), Few, Few, Few, Number(9)], total: Number(25) });
        assert_eq!(row([12, 6, 7, 5, 2]), Row { cells: [Hidden; 5], total: Number(32) }, "one alone would be known");
        assert_eq!(row([12, 0, 0, 0, 0]), Row { cells: [Hidden; 5], total: Number(12) }, "so would nought");
        assert_eq!(row([12, 4, 4, 4, 4]), Row { cells: [Hidden; 5], total: Number(28) }, "and all fours");
        assert_eq!(row([2, 1, 1, 0, 0]), Row { cells: [Few; 5], total: Few });
    }

    proptest! {
        #[test]
        fn nothing_small_is_ever_published_and_the_server_knows_a_sound_row(counts in prop::array::uniform5(0_u32..40)) {
            let shown = row(counts);
            prop_assert!(shown.is_sound());
            for number in shown.cells.iter().chain([&shown.total]) {
                if let Shown::Number(n) = number {
                    prop_assert!(*n >= SMALL);
                }
            }
        }

        #[test]
        fn a_row_that_this_rule_did_not_make_is_refused(counts in prop::array::uniform5(0_u32..9), cell in 0..CELLS, n in 0_u32..5) {
            let mut shown = row(counts);
            shown.cells[cell] = Shown::Number(n);
            prop_assert!(!shown.is_sound(), "a small number");
        }
    }

    #[test]
    fn as_it_travels() {
        let text = serde_json::to_string(&row([12, 3, 1, 0, 9])).unwrap();
        assert_eq!(text, r#"{"cells":[12,"few","few","few",9],"total":25}"#);
        assert_eq!(serde_json::from_str::<Row>(&text).unwrap(), row([12, 3, 1, 0, 9]));
    }
}
