//! Who opened which body, and when: a list in which each line names the hash of the one before. The server writes it;
//! browsers keep the newest hash they saw, and notice a list that was written anew.

use crate::{Refused, prefixed};
use sha2::{Digest, Sha256};

/// One opened body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub team: String,
    /// Counted from 1.
    pub number: u64,
    pub concern: [u8; 16],
    /// The keys of who read: what they sign with.
    pub reader: [u8; 32],
    /// Seconds since 1970.
    pub at: i64,
}

impl Read {
    /// The hash that the next line names. `before` is that of the line before; noughts for the first.
    pub fn hash(&self, before: &[u8; 32]) -> [u8; 32] {
        let (number, at) = (self.number.to_be_bytes(), self.at.to_be_bytes());
        let parts =
            [&b"keuvel/read/v1"[..], self.team.as_bytes(), &number, &self.concern, &self.reader, &at, &before[..]];
        Sha256::digest(prefixed(parts)).into()
    }
}

/// Follows a list from its beginning, or from a line that was seen before on: `trusted` is the number and hash of that
/// line. Gives the number and hash of the newest line; noughts for an empty list.
pub fn follow(reads: &[(Read, [u8; 32])], trusted: Option<(u64, [u8; 32])>) -> Result<(u64, [u8; 32]), Refused> {
    let (mut newest, mut before, mut left) = (0, [0; 32], reads);
    if let (Some((read, hash)), Some((seen, known))) = (reads.first(), trusted)
        && read.number == seen
        && seen > 1
    {
        if *hash != known {
            return Err(Refused::Broken);
        }
        (newest, before, left) = (seen, known, &reads[1..]);
    }
    for (number, (read, hash)) in (newest + 1..).zip(left) {
        if read.number != number || read.hash(&before) != *hash {
            return Err(Refused::Broken);
        }
        (newest, before) = (number, *hash);
        if trusted.is_some_and(|(seen, hash)| seen == number && hash != before) {
            return Err(Refused::Broken);
        }
    }
    if trusted.is_some_and(|(seen, _)| seen > newest) {
        return Err(Refused::Broken);
    }
    Ok((newest, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(n: u64, reader: u8) -> Vec<(Read, [u8; 32])> {
        let mut before = [0; 32];
        let line = |number| {
            let read =
                Read { team: "t".into(), number, concern: [7; 16], reader: [reader; 32], at: 1_000 + number as i64 };
            before = read.hash(&before);
            (read, before)
        };
        (1..=n).map(line).collect()
    }

    #[test]
    fn a_list_is_followed_and_goes_on_from_what_was_seen() {
        let reads = list(4, 1);
        assert_eq!(follow(&[], None), Ok((0, [0; 32])));
        assert_eq!(follow(&reads, None), Ok((4, reads[3].1)));
        assert_eq!(follow(&reads, Some((2, reads[1].1))), Ok((4, reads[3].1)));
    }

    #[test]
    fn from_the_line_that_was_seen_on_it_is_followed_as_well() {
        let (reads, anew) = (list(4, 1), list(4, 2));
        assert_eq!(follow(&reads[1..], Some((2, reads[1].1))), Ok((4, reads[3].1)));
        assert_eq!(follow(&reads[3..], Some((4, reads[3].1))), Ok((4, reads[3].1)));
        assert_eq!(follow(&[], Some((4, reads[3].1))), Err(Refused::Broken), "it is gone");
        assert_eq!(follow(&reads[2..], Some((2, reads[1].1))), Err(Refused::Broken), "that line is left out");
        assert_eq!(follow(&reads[1..], None), Err(Refused::Broken), "nothing was seen: it begins at the beginning");
        assert_eq!(follow(&anew[1..], Some((2, reads[1].1))), Err(Refused::Broken));
        let mut spliced = reads[1..2].to_vec();
        spliced.extend_from_slice(&anew[2..]);
        assert_eq!(follow(&spliced, Some((2, reads[1].1))), Err(Refused::Broken));
    }

    #[test]
    fn a_line_that_was_changed_dropped_or_cut_off_and_a_list_written_anew_are_noticed() {
        let reads = list(4, 1);
        let mut changed = reads.clone();
        changed[1].0.reader = [2; 32];
        assert_eq!(follow(&changed, None), Err(Refused::Broken));
        let mut dropped = reads.clone();
        dropped.remove(1);
        assert_eq!(follow(&dropped, None), Err(Refused::Broken));
        assert_eq!(follow(&reads[..3], Some((4, reads[3].1))), Err(Refused::Broken), "cut off");
        assert_eq!(follow(&list(4, 2), Some((4, reads[3].1))), Err(Refused::Broken), "written anew");
    }
}
