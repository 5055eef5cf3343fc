//! Sealing to a mailbox; the stock of random bytes that it draws on; and the bare suite, for the published vectors.

use crate::bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{
    Refused,
    envelope::{self, Address, Part},
    keys::{MailboxKey, MailboxPublic},
};
use zeroize::Zeroizing;

/// Random bytes of the browser, for the next calls.
#[derive(Deserialize)]
pub struct Stock {
    bytes: Bytes,
}

pub fn stock(call: Stock) -> Result<Value, Refused> {
    vault::stock(&call.bytes.0);
    Ok(Value::Null)
}

/// A concern: both of its parts under one address.
#[derive(Deserialize)]
pub struct Seal {
    public: Bytes,
    team: String,
    neighbourhood: String,
    epoch: u64,
    concern: Bytes,
    headline: String,
    body: String,
}

pub fn seal(call: Seal) -> Result<Value, Refused> {
    let to = MailboxPublic(call.public.sized()?);
    let (headline, body) = (Zeroizing::new(call.headline), Zeroizing::new(call.body));
    let mut address = Address {
        team: call.team,
        neighbourhood: call.neighbourhood,
        epoch: call.epoch,
        concern: call.concern.sized()?,
        part: Part::Headline,
    };
    vault::contents::check(&headline, &body)?;
    let headline = envelope::seal(&to, &address, headline.as_bytes())?;
    address.part = Part::Body;
    let body = envelope::seal(&to, &address, body.as_bytes())?;
    Ok(json!({ "headline": Bytes::from(headline), "body": Bytes::from(body) }))
}

/// The suite as the RFC has it.
#[derive(Deserialize)]
pub struct Suite {
    /// Public to seal to, private to open with.
    key: Bytes,
    info: Bytes,
    aad: Bytes,
    text: Bytes,
    /// What the ephemeral key is made of; only where it seals.
    seed: Option<Bytes>,
}

pub fn suite_seal(call: Suite) -> Result<Value, Refused> {
    let (to, seed) = (MailboxPublic(call.key.sized()?), call.seed.ok_or(Refused::Malformed)?.sized()?);
    let sealed = envelope::suite::seal(seed, &to, &call.info.0, &call.aad.0, &call.text.0)?;
    Ok(json!(Bytes::from(sealed)))
}

pub fn suite_open(call: Suite) -> Result<Value, Refused> {
    let key = MailboxKey::from_bytes(Zeroizing::new(call.key.sized()?));
    Ok(json!(Bytes::from(envelope::suite::open(&key, &call.info.0, &call.aad.0, &call.text.0)?)))
}
