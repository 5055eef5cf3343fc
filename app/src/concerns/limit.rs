//! How many concerns one account, or one place on the network, may pass on in a day. In memory alone: who sent is
//! written nowhere, and forgotten when the server stops.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

/// A caring neighbour may have been without network for weeks.
pub const NEIGHBOUR: usize = 500;
/// Somebody who is signed in, without that role.
pub const RESIDENT: usize = 20;
/// One place on the network with referral cards: as many as two cards bring on their best day.
pub const CARDS: usize = 100;
/// One place on the network: a meeting place, or a mobile provider, has many people behind one address.
pub const NETWORK: usize = 30;
/// A day, in seconds.
const WHILE: i64 = 86_400;
/// Most who are remembered at once: more only come when somebody floods us, and then the oldest are forgotten.
const REMEMBERED: usize = 50_000;

/// Who it was, hashed with a salt that is drawn at each start; how many; and until when that counts.
type Counts = HashMap<[u8; 32], (usize, i64)>;

static COUNTS: LazyLock<Mutex<Counts>> = LazyLock::new(Mutex::default);
static SALT: LazyLock<[u8; 32]> = LazyLock::new(crate::people::secrets::random);

/// Counts one more. `Err` gives the seconds after which it may go on.
pub fn count(who: &str, most: usize, now: Timestamp) -> Result<(), i64> {
    let mut counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    counted(&mut counts, who, most, now.as_second())
}

fn counted(counts: &mut Counts, who: &str, most: usize, now: i64) -> Result<(), i64> {
    if counts.len() >= REMEMBERED {
        counts.retain(|_, (_, until)| *until > now);
        // Still full: the limit of this moment is that of a fresh start.
        if counts.len() >= REMEMBERED {
            counts.clear();
        }
    }
    let key = Sha256::new().chain_update(*SALT).chain_update(who).finalize().into();
    let (count, until) = counts.entry(key).or_insert((0, now + WHILE));
    if *until <= now {
        (*count, *until) = (0, now + WHILE);
    }
    if *count >= most {
        return Err((*until - now).max(1));
    }
    *count += 1;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_passes_on_too_much_goes_on_tomorrow() {
        let mut counts = Counts::new();
        for _ in 0..3 {
            assert_eq!(counted(&mut counts, "Jef", 3, 1_000), Ok(()));
        }
        assert_eq!(counted(&mut counts, "Jef", 3, 1_400), Err(WHILE - 400));
        assert_eq!(counted(&mut counts, "Rik", 3, 1_400), Ok(()));
        assert_eq!(counted(&mut counts, "Jef", 3, 1_000 + WHILE), Ok(()));
    }

    #[test]
    fn the_memory_does_not_fill() {
        let mut counts = Counts::new();
        for i in 0..REMEMBERED + 10 {
            assert_eq!(counted(&mut counts, &i.to_string(), 1, 0), Ok(()));
        }
        assert!(counts.len() <= REMEMBERED);
    }
}
