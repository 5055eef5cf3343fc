//! Bytes in JSON: base64url without padding (RFC 4648 § 5).

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use vault::Refused;
use zeroize::Zeroizing;

/// Bytes of any length; wiped when they are dropped, for they may be a key.
#[derive(Clone)]
pub struct Bytes(pub Zeroizing<Vec<u8>>);

impl Bytes {
    /// Exactly so many.
    pub fn sized<const N: usize>(&self) -> Result<[u8; N], Refused> {
        self.0.as_slice().try_into().map_err(|_| Refused::Malformed)
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(from)?);
        BASE64_URL_SAFE_NO_PAD.decode(text.as_bytes()).map(Self::from).map_err(|_| D::Error::custom("no base64url"))
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_URL_SAFE_NO_PAD.encode(self.0.as_slice()))
    }
}
