//! The vault as the browser calls it. A call is JSON in a buffer, its answer JSON in another, and bytes in them are
//! base64url: so no tool has to write glue, and the page, the Worker and the tests in Node use one and the same file.
//!
//! `reserve(length)` gives where the call is written, `call()` answers it and gives the length of the answer, `answer()`
//! gives where that stands. An answer is `{"ok":…}` or `{"refused":"DoesNotOpen"}`. What was in the call is wiped.

mod bytes;
mod chain;
#[cfg(feature = "regisseur")]
mod entries;
#[cfg(feature = "regisseur")]
mod held;
#[cfg(feature = "regisseur")]
mod keys;
mod member;
#[cfg(feature = "regisseur")]
mod reads;
mod seal;
#[cfg(feature = "regisseur")]
mod tally;
#[cfg(feature = "regisseur")]
mod team;

use serde_json::{Value, json};
use std::sync::{Mutex, MutexGuard, PoisonError};
use vault::Refused;
use zeroize::{Zeroize, Zeroizing};

/// The call that is being written, and the newest answer.
struct Desk {
    call: Vec<u8>,
    answer: Vec<u8>,
}

static DESK: Mutex<Desk> = Mutex::new(Desk { call: Vec::new(), answer: Vec::new() });

/// A WebAssembly module runs one call at a time: nobody waits here.
fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a call of so many bytes, and gives where it is written.
// The name is what the browser looks for; there is no other symbol of that name in the file.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    let mut desk = desk();
    desk.call.zeroize();
    desk.call.resize(length, 0);
    desk.call.as_mut_ptr()
}

/// Answers the call, and gives the length of the answer in bytes.
// As above.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn call() -> usize {
    let mut desk = desk();
    let call = Zeroizing::new(std::mem::take(&mut desk.call));
    // An answer may hold what was opened: it stays no longer than until the next call.
    desk.answer.zeroize();
    desk.answer = answered(&call);
    desk.answer.len()
}

/// Where the answer stands.
// As above.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    desk().answer.as_ptr()
}

fn answered(call: &[u8]) -> Vec<u8> {
    let asked: Result<Value, _> = serde_json::from_slice(call);
    let answer = match asked.map_err(|_| Refused::Malformed).and_then(operation) {
        Ok(value) => json!({ "ok": value }),
        Err(refused) => json!({ "refused": format!("{refused:?}") }),
    };
    answer.to_string().into_bytes()
}

/// One operation by its name; each topic has a file of its own.
fn operation(call: Value) -> Result<Value, Refused> {
    let op = call.get("op").and_then(Value::as_str).unwrap_or_default().to_owned();
    match op.as_str() {
        "stock" => seal::stock(read(call)?),
        "seal" => seal::seal(read(call)?),
        "suite-seal" => seal::suite_seal(read(call)?),
        "suite-open" => seal::suite_open(read(call)?),
        "chain-follow" => chain::follow(read(call)?),
        #[cfg(feature = "regisseur")]
        other => regisseur(other, call),
        #[cfg(not(feature = "regisseur"))]
        _ => Err(Refused::Malformed),
    }
}

/// What only a regisseur does.
#[cfg(feature = "regisseur")]
fn regisseur(op: &str, call: Value) -> Result<Value, Refused> {
    match op {
        "keys-new" => keys::new(read(call)?),
        "keys-unlock" => keys::unlock(read(call)?),
        "keys-recover" => keys::recover(read(call)?),
        "keys-wrap" => keys::wrap(read(call)?),
        "keys-lock" => keys::lock(),
        "member" => keys::member(read(call)?),
        "chain-found" => team::found(read(call)?),
        "chain-next" => team::next(read(call)?),
        "chain-open" => team::open(read(call)?),
        "reads-follow" => reads::follow(read(call)?),
        "tally" => tally::tally(read(call)?),
        "headlines" => entries::headlines(read(call)?),
        "body" => entries::body(read(call)?),
        "entry" => entries::entry(read(call)?),
        _ => Err(Refused::Malformed),
    }
}

/// The fields of a call.
fn read<T: serde::de::DeserializeOwned>(call: Value) -> Result<T, Refused> {
    serde_json::from_value(call).map_err(|_| Refused::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(call: &str) -> Value {
        serde_json::from_slice(&answered(call.as_bytes())).unwrap()
    }

    #[test]
    fn what_is_no_call_is_refused() {
        for call in ["", "{}", "[]", r#"{"op":"open-all"}"#, r#"{"op":"seal"}"#, r#"{"op":"stock","bytes":"*"}"#] {
            assert_eq!(ask(call), json!({ "refused": "Malformed" }), "{call}");
        }
    }

    #[test]
    fn a_call_goes_in_and_its_answer_comes_out() {
        let text = br#"{"op":"stock","bytes":"AAAA"}"#;
        assert!(!reserve(text.len()).is_null());
        desk().call.copy_from_slice(text);
        assert_eq!(call(), br#"{"ok":null}"#.len());
        assert!(!answer().is_null());
        assert!(desk().call.is_empty(), "what was asked does not stay");
    }
}
