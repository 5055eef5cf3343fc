//! What only the regisseur can read. One code for the browser of who sends, the browser of who reads, and the tests:
//! sealing (RFC 9180), keys under a passphrase, and the chains in which a forged, dropped or reordered link is seen.
//!
//! Nothing here knows a database, a network or a clock. There is no path that gives plaintext to anybody without a key.

pub mod chain;
pub mod contents;
pub mod entries;
pub mod envelope;
pub mod keys;
pub mod notes;
mod pool;
pub mod reads;
pub mod small;
pub mod wrap;

pub use pool::stock;

/// Why something cannot be sealed, opened or trusted. Says nothing about what was in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not a key, a signature or an envelope of ours: wrong length or no point of the curve.
    Malformed,
    /// More was typed than an envelope holds.
    TooLong,
    /// Another key, another address, or a flipped bit.
    DoesNotOpen,
    /// The signature is not of who it says.
    Forged,
    /// A link names another one before it: something was left out, added or turned around.
    Broken,
    /// The browser or the machine gives no random bytes: nothing can be sealed.
    NoRandomness,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Malformed => "this is no key or envelope",
            Self::TooLong => "this does not fit into an envelope",
            Self::DoesNotOpen => "this does not open with that key",
            Self::Forged => "this was not signed by who it says",
            Self::Broken => "this chain is broken",
            Self::NoRandomness => "there are no random bytes",
        })
    }
}
impl std::error::Error for Refused {}

/// Bytes with the length of each part before it: two lists of parts never give the same bytes.
pub(crate) fn prefixed<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(part);
    }
    bytes
}

/// Random bytes from the operating system or the browser.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Refused> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(not(target_arch = "wasm32"))]
fn fill(bytes: &mut [u8]) -> Result<(), Refused> {
    getrandom::fill(bytes).map_err(|_| Refused::NoRandomness)
}

/// A browser's WebAssembly has no system to ask: what the page stocked.
#[cfg(target_arch = "wasm32")]
fn fill(bytes: &mut [u8]) -> Result<(), Refused> {
    pool::take(bytes)
}
