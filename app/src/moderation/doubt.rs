//! What an import is not sure of: kept in the queue as a few words for programs, said to a coordinator in theirs.

/// A doubt about an activity that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its place lies in no outline: the nearest neighbourhood was taken, so many metres from its middle.
    Far(i64),
    /// Its text looks like advertising or bait.
    Odd,
    /// So many activities of one source were cancelled at once, of so many that were to come.
    Gone(usize, usize),
}

impl Doubt {
    /// As it is kept.
    pub fn kept(&self) -> String {
        match self {
            Self::Far(metres) => format!("far {metres}"),
            Self::Odd => "odd".to_owned(),
            Self::Gone(gone, of) => format!("gone {gone} {of}"),
        }
    }

    /// Read back; `None` for what no import of ours wrote.
    pub fn read(kept: &str) -> Option<Self> {
        let mut parts = kept.split(' ');
        match (parts.next()?, parts.next(), parts.next()) {
            ("far", Some(metres), None) => Some(Self::Far(metres.parse().ok()?)),
            ("odd", None, None) => Some(Self::Odd),
            ("gone", Some(gone), Some(of)) => Some(Self::Gone(gone.parse().ok()?, of.parse().ok()?)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubt_is_read_back() {
        for doubt in [Doubt::Far(3_200), Doubt::Odd, Doubt::Gone(12, 14)] {
            assert_eq!(Doubt::read(&doubt.kept()), Some(doubt));
        }
        for strange in ["", "far", "far x", "odd 1", "gone 1"] {
            assert_eq!(Doubt::read(strange), None, "{strange}");
        }
    }
}
