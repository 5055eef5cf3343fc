//! Keys at rest: XChaCha20-Poly1305 under what Argon2id (RFC 9106) makes of a passphrase, or under a printed recovery
//! code. The server keeps the wrapped keys, and neither of the two.

use crate::{Refused, keys::MemberKeys, random};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Memory of Argon2id, in KiB.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
/// Salt, nonce, keys, tag.
pub const WRAPPED: usize = 16 + 24 + 64 + 16;
/// A recovery code has 32 letters of 5 bits.
pub const RECOVERY_LETTERS: usize = 32;
/// Crockford's alphabet: no I, L, O or U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Wraps keys under a passphrase. Takes a second or more, on purpose.
pub fn wrap(keys: &MemberKeys, passphrase: &str) -> Result<Vec<u8>, Refused> {
    let salt = random::<16>()?;
    seal(keys, &*derived(passphrase, &salt)?, &salt, b"passphrase")
}

/// Unwraps keys. `DoesNotOpen` where the passphrase is another one.
pub fn unwrap(wrapped: &[u8], passphrase: &str) -> Result<MemberKeys, Refused> {
    let salt = wrapped.first_chunk::<16>().ok_or(Refused::Malformed)?;
    open(wrapped, &*derived(passphrase, salt)?, b"passphrase")
}

/// A recovery code of 160 bits, to be printed: eight groups of four letters.
pub fn recovery_code() -> Result<Zeroizing<String>, Refused> {
    let bytes = Zeroizing::new(random::<RECOVERY_LETTERS>()?);
    let letters: Vec<char> = bytes.iter().map(|b| LETTERS[usize::from(b % 32)] as char).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(Zeroizing::new(groups.join("-")))
}

/// Wraps keys under a recovery code. It is long enough to need no slow derivation.
pub fn wrap_for_recovery(keys: &MemberKeys, code: &str) -> Result<Vec<u8>, Refused> {
    let salt = random::<16>()?;
    seal(keys, &*of_code(code, &salt)?, &salt, b"recovery")
}

/// Unwraps keys with a recovery code, however it is typed.
pub fn recover(wrapped: &[u8], code: &str) -> Result<MemberKeys, Refused> {
    let salt = wrapped.first_chunk::<16>().ok_or(Refused::Malformed)?;
    open(wrapped, &*of_code(code, salt)?, b"recovery")
}

/// A passphrase is compared by its words: case and the space between them do not count.
fn derived(passphrase: &str, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, Refused> {
    let words: Vec<&str> = passphrase.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let words = Zeroizing::new(words.join(" "));
    let words = Zeroizing::new(words.to_lowercase());
    let params = Params::new(MEMORY, PASSES, LANES, Some(32)).map_err(|_| Refused::Malformed)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(words.as_bytes(), salt, &mut *key)
        .map_err(|_| Refused::Malformed)?;
    Ok(key)
}

fn of_code(code: &str, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, Refused> {
    let mut letters = Zeroizing::new(String::new());
    for c in code.chars().filter(|c| c.is_ascii_alphanumeric()) {
        letters.push(match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        });
    }
    if letters.len() != RECOVERY_LETTERS || !letters.bytes().all(|b| LETTERS.contains(&b)) {
        return Err(Refused::Malformed);
    }
    let hash = Sha256::new().chain_update(b"keuvel/recovery/v1").chain_update(salt).chain_update(letters.as_bytes());
    Ok(Zeroizing::new(hash.finalize().into()))
}

fn seal(keys: &MemberKeys, key: &[u8; 32], salt: &[u8; 16], bound: &[u8]) -> Result<Vec<u8>, Refused> {
    let nonce = random::<24>()?;
    let plain = keys.to_bytes();
    let payload = Payload { msg: &*plain, aad: bound };
    let sealed = XChaCha20Poly1305::new(key.into()).encrypt(XNonce::from_slice(&nonce), payload);
    let sealed = sealed.map_err(|_| Refused::Malformed)?;
    Ok([&salt[..], &nonce, &sealed].concat())
}

fn open(wrapped: &[u8], key: &[u8; 32], bound: &[u8]) -> Result<MemberKeys, Refused> {
    if wrapped.len() != WRAPPED {
        return Err(Refused::Malformed);
    }
    let (nonce, sealed) = wrapped[16..].split_at(24);
    let payload = Payload { msg: sealed, aad: bound };
    let plain = XChaCha20Poly1305::new(key.into()).decrypt(XNonce::from_slice(nonce), payload);
    let plain = Zeroizing::new(plain.map_err(|_| Refused::DoesNotOpen)?);
    let plain: &[u8; 64] = plain.as_slice().try_into().map_err(|_| Refused::Malformed)?;
    Ok(MemberKeys::from_bytes(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_opens_however_it_is_spaced_and_no_other_one_does() {
        let keys = MemberKeys::new().unwrap();
        let wrapped = wrap(&keys, "appel fiets regen brood linde zeven").unwrap();
        assert_eq!(wrapped.len(), WRAPPED);
        let opened = unwrap(&wrapped, " Appel-fiets  REGEN brood linde zeven ").unwrap();
        assert_eq!(opened.public(), keys.public());
        assert_eq!(unwrap(&wrapped, "appel fiets regen brood linde acht").unwrap_err(), Refused::DoesNotOpen);
        assert_eq!(unwrap(&wrapped[..50], "appel").unwrap_err(), Refused::Malformed);
    }

    #[test]
    fn a_recovery_code_opens_however_it_is_typed_and_only_its_own_wrapping() {
        let keys = MemberKeys::new().unwrap();
        let code = recovery_code().unwrap();
        let wrapped = wrap_for_recovery(&keys, &code).unwrap();
        let loose = code.to_lowercase().replace('-', " ").replace('1', "l").replace('0', "o");
        assert_eq!(recover(&wrapped, &loose).unwrap().public(), keys.public());
        assert_eq!(recover(&wrapped, &recovery_code().unwrap()).unwrap_err(), Refused::DoesNotOpen);
        assert_eq!(recover(&wrapped, "ABCD").unwrap_err(), Refused::Malformed);
    }

    #[test]
    fn a_flipped_bit_is_noticed() {
        let keys = MemberKeys::new().unwrap();
        let code = recovery_code().unwrap();
        let wrapped = wrap_for_recovery(&keys, &code).unwrap();
        for at in 0..wrapped.len() {
            let mut flipped = wrapped.clone();
            flipped[at] ^= 1;
            assert_eq!(recover(&flipped, &code).unwrap_err(), Refused::DoesNotOpen, "byte {at}");
        }
    }
}
