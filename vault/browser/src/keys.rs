//! The keys of a regisseur: made, wrapped, unlocked, locked.

use crate::{bytes::Bytes, held::held, member::Member};
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{Refused, keys::MemberKeys, wrap as wrapping};
use zeroize::Zeroizing;

#[derive(Deserialize)]
pub struct Passphrase {
    passphrase: String,
}

/// New keys under a passphrase and under a new recovery code; from now on they are held.
pub fn new(call: Passphrase) -> Result<Value, Refused> {
    held().hold(MemberKeys::new()?);
    wrap(call)
}

/// The held keys under another passphrase, and under a new recovery code.
pub fn wrap(call: Passphrase) -> Result<Value, Refused> {
    let passphrase = Zeroizing::new(call.passphrase);
    let held = held();
    let keys = held.keys()?;
    let (code, public) = (wrapping::recovery_code()?, keys.public()?);
    Ok(json!({
        "member": Member::of(&public),
        "fingerprint": public.fingerprint(),
        "wrapped": Bytes::from(wrapping::wrap(keys, &passphrase)?),
        "recovery": Bytes::from(wrapping::wrap_for_recovery(keys, &code)?),
        "code": *code,
    }))
}

#[derive(Deserialize)]
pub struct Unlock {
    wrapped: Bytes,
    /// The words, or the recovery code.
    secret: String,
}

pub fn unlock(call: Unlock) -> Result<Value, Refused> {
    let secret = Zeroizing::new(call.secret);
    hold(wrapping::unwrap(&call.wrapped.0, &secret)?)
}

pub fn recover(call: Unlock) -> Result<Value, Refused> {
    let secret = Zeroizing::new(call.secret);
    hold(wrapping::recover(&call.wrapped.0, &secret)?)
}

fn hold(keys: MemberKeys) -> Result<Value, Refused> {
    let public = keys.public()?;
    held().hold(keys);
    Ok(json!({ "member": Member::of(&public), "fingerprint": public.fingerprint() }))
}

pub fn lock() -> Result<Value, Refused> {
    held().lock();
    Ok(Value::Null)
}

/// What two people read to each other, of anybody's public parts.
pub fn member(call: Member) -> Result<Value, Refused> {
    Ok(json!(call.public()?.fingerprint()))
}
