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

/// Follows a list from its beginning. `trusted` is the number and hash of a line that was seen before. Gives the newest
/// hash; noughts for an empty list.
pub fn follow(reads: &[(Read, [u8; 32])], trusted: Option<(u64, [u8; 32])>) -> Result<[u8; 32], Refused> {
    let mut before = [0; 32];
    for (number, (read, hash)) in (1_u64..).zip(reads) {
        if read.number != number || read.hash(&before) != *hash {
            return Err(Refused::Broken);
        }
        before = *hash;
        if trusted.is_some_and(|(seen, hash)| seen == number && hash != before) {
            return Err(Refused::Broken);
        }
    }
    if trusted.is_some_and(|(seen, _)| seen > reads.len() as u64) {
        return Err(Refused::Broken);
    }
    Ok(before)
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
        assert_eq!(follow(&[], None), Ok([0; 32]));
        assert_eq!(follow(&reads, None), Ok(reads[3].1));
        assert_eq!(follow(&reads, Some((2, reads[1].1))), Ok(reads[3].1));
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
