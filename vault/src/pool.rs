//! Random bytes where there is no operating system to ask: the browser stocks them, and each is used once.

use crate::Refused;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroize;

/// Most that is kept, in bytes: a next epoch of a long chain seals each of its mailboxes to who comes.
const MOST: usize = 32 * 1024;

static POOL: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Adds random bytes of the browser (`crypto.getRandomValues`). What does not fit is left out.
pub fn stock(bytes: &[u8]) {
    let mut pool = POOL.lock().unwrap_or_else(PoisonError::into_inner);
    // All room at once: growing would leave copies behind.
    if pool.capacity() < MOST {
        pool.reserve_exact(MOST);
    }
    let room = MOST - pool.len();
    pool.extend_from_slice(&bytes[..bytes.len().min(room)]);
}

/// Takes bytes out; they are wiped where they were.
#[cfg_attr(not(any(target_arch = "wasm32", test)), allow(dead_code, reason = "only a browser draws on the pool"))]
pub(crate) fn take(bytes: &mut [u8]) -> Result<(), Refused> {
    let mut pool = POOL.lock().unwrap_or_else(PoisonError::into_inner);
    let at = pool.len().checked_sub(bytes.len()).ok_or(Refused::NoRandomness)?;
    bytes.copy_from_slice(&pool[at..]);
    pool[at..].zeroize();
    pool.truncate(at);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_used_once_and_an_empty_pool_refuses() {
        let mut four = [0; 4];
        assert_eq!(take(&mut four), Err(Refused::NoRandomness));
        stock(&[1, 2, 3, 4, 5, 6]);
        assert_eq!((take(&mut four), four), (Ok(()), [3, 4, 5, 6]));
        assert_eq!(take(&mut four), Err(Refused::NoRandomness), "two are not four");
        stock(&vec![9; 2 * MOST]);
        assert_eq!(POOL.lock().unwrap().len(), MOST);
        let mut all = vec![0; MOST];
        take(&mut all).unwrap();
        assert_eq!(all[..2], [1, 2]);
    }
}
