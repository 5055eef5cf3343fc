//! The envelope: HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. Every
//! plaintext is padded to one size, so that a length tells nothing; the address outside is bound to what is inside.

use crate::{
    Refused,
    keys::{MailboxKey, MailboxPublic},
    prefixed, random,
};
use hpke::{
    Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256 as Kem, rand_core,
};
use zeroize::Zeroizing;

/// What the keys are for: an envelope of another purpose does not open.
const INFO: &[u8] = b"keuvel/concern/v1";
/// Every plaintext has this size, in bytes.
pub const SIZE: usize = 16 * 1024;
/// Most that can be typed, in bytes of UTF-8: the length stands before it.
pub const MOST: usize = SIZE - 4;
/// Size of an envelope: the key it came with, and the tag.
pub const SEALED: usize = 32 + SIZE + 16;

/// Which part of a concern this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the inbox list shows: kind, urgency, consent.
    Headline,
    Body,
    /// A later note, hand-over, theme or outcome.
    Entry,
}

impl Part {
    fn as_bytes(self) -> &'static [u8] {
        match self {
            Self::Headline => b"headline",
            Self::Body => b"body",
            Self::Entry => b"entry",
        }
    }
}

/// Where an envelope goes. Seen by the server, and bound to the content: changed anywhere, it does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub team: String,
    /// Official code of the neighbourhood.
    pub neighbourhood: String,
    pub epoch: u64,
    /// Random (UUIDv4): nothing about when.
    pub concern: [u8; 16],
    pub part: Part,
}

impl Address {
    fn bound(&self) -> Vec<u8> {
        prefixed([
            self.team.as_bytes(),
            self.neighbourhood.as_bytes(),
            &self.epoch.to_be_bytes(),
            &self.concern,
            self.part.as_bytes(),
        ])
    }
}

/// Seals a text to a team's mailbox.
pub fn seal(to: &MailboxPublic, address: &Address, text: &[u8]) -> Result<Vec<u8>, Refused> {
    seal_with(&mut Seed(random::<32>()?), to, address, &padded(text)?)
}

/// Opens an envelope with the key of the mailbox.
pub fn open(key: &MailboxKey, address: &Address, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refused> {
    if sealed.len() != SEALED {
        return Err(Refused::Malformed);
    }
    unpadded(Zeroizing::new(open_bytes(key, INFO, &address.bound(), sealed)?))
}

/// Seals a mailbox key to a member of the team.
pub(crate) fn seal_key(to: &MailboxPublic, bound: &[u8], key: &[u8; 32]) -> Result<Vec<u8>, Refused> {
    seal_bytes(&mut Seed(random::<32>()?), to, INFO_KEY, bound, key)
}

/// Opens a mailbox key with a member's own.
pub(crate) fn open_key(key: &MailboxKey, bound: &[u8], sealed: &[u8]) -> Result<Zeroizing<[u8; 32]>, Refused> {
    let plain = Zeroizing::new(open_bytes(key, INFO_KEY, bound, sealed)?);
    plain.as_slice().try_into().map(Zeroizing::new).map_err(|_| Refused::Malformed)
}

const INFO_KEY: &[u8] = b"keuvel/mailbox/v1";

fn seal_with(seed: &mut Seed, to: &MailboxPublic, address: &Address, padded: &[u8]) -> Result<Vec<u8>, Refused> {
    seal_bytes(seed, to, INFO, &address.bound(), padded)
}

fn seal_bytes(seed: &mut Seed, to: &MailboxPublic, info: &[u8], aad: &[u8], text: &[u8]) -> Result<Vec<u8>, Refused> {
    let to = <Kem as hpke::Kem>::PublicKey::from_bytes(&to.0).map_err(|_| Refused::Malformed)?;
    let (enc, sealed) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, Kem>(
        &OpModeS::Base,
        &to,
        info,
        text,
        aad,
        seed,
    )
    .map_err(|_| Refused::Malformed)?;
    Ok([enc.to_bytes().as_slice(), &sealed].concat())
}

fn open_bytes(key: &MailboxKey, info: &[u8], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Refused> {
    let (enc, sealed) = sealed.split_at_checked(32).ok_or(Refused::Malformed)?;
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).map_err(|_| Refused::Malformed)?;
    let key = <Kem as hpke::Kem>::PrivateKey::from_bytes(key.bytes()).map_err(|_| Refused::Malformed)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeR::Base, &key, &enc, info, sealed, aad)
        .map_err(|_| Refused::DoesNotOpen)
}

/// The public part of a private key.
pub(crate) fn public_of(key: &[u8; 32]) -> Result<[u8; 32], Refused> {
    let key = <Kem as hpke::Kem>::PrivateKey::from_bytes(key).map_err(|_| Refused::Malformed)?;
    let public = Kem::sk_to_pk(&key).to_bytes();
    public.as_slice().try_into().map_err(|_| Refused::Malformed)
}

fn padded(text: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refused> {
    if text.len() > MOST {
        return Err(Refused::TooLong);
    }
    let mut bytes = Zeroizing::new(vec![0; SIZE]);
    bytes[..4].copy_from_slice(&(text.len() as u32).to_be_bytes());
    bytes[4..4 + text.len()].copy_from_slice(text);
    Ok(bytes)
}

fn unpadded(bytes: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, Refused> {
    let (length, rest) = bytes.split_at_checked(4).ok_or(Refused::Malformed)?;
    let length = u32::from_be_bytes(length.try_into().map_err(|_| Refused::Malformed)?) as usize;
    let text = rest.get(..length).ok_or(Refused::Malformed)?;
    // What is not text is nought: nothing else is smuggled along.
    if rest[length..].iter().any(|b| *b != 0) {
        return Err(Refused::Malformed);
    }
    Ok(Zeroizing::new(text.to_vec()))
}

/// The bare suite, with what the address and the padding of an envelope fix left open: for the published vectors, natively
/// and in the browser.
pub mod suite {
    use super::*;

    /// Seals with an ephemeral key made of this seed.
    pub fn seal(seed: [u8; 32], to: &MailboxPublic, info: &[u8], aad: &[u8], text: &[u8]) -> Result<Vec<u8>, Refused> {
        seal_bytes(&mut Seed(seed), to, info, aad, text)
    }

    /// Opens what [`seal`] sealed.
    pub fn open(key: &MailboxKey, info: &[u8], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Refused> {
        open_bytes(key, info, aad, sealed)
    }
}

/// The randomness of one sealing, drawn before: 32 bytes make one key, and there are no more.
struct Seed([u8; 32]);

impl rand_core::TryRng for Seed {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in bytes.chunks_mut(32) {
            chunk.copy_from_slice(&self.0[..chunk.len()]);
            // Asked again, it gives something else.
            self.0 = <sha2::Sha256 as sha2::Digest>::digest(self.0).into();
        }
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Seed {}

#[cfg(test)]
mod tests;
