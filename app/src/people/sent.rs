//! What somebody sent with a form, together with the right to send it; and what becomes of it when their session has
//! ended in the meantime: it is kept for an hour, readable with their browser's key alone.

use super::{
    browser::Cookie,
    handles::{Handle, Refusal},
    secrets,
    store::{self, Keep},
};
use crate::{
    App,
    problem::Problem,
    ui::{Visit, page::redirect},
};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce, aead::Aead};
use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::Response,
};
use sha2::{Digest, Sha256};
use std::{convert::Infallible, sync::Arc};

pub use crate::ui::form::{Fields, WHO};

/// Largest form, in bytes.
const FORM_MOST: usize = 256 * 1024;
/// So long a form is kept for who must sign in again, in seconds.
const KEPT_SECONDS: i64 = 3_600;
/// What the service worker puts on what it sends later: it wants a status, not a page.
pub const FROM_OUTBOX: &str = "x-keuvel-outbox";

/// A form, and who sent it: `Sent<Coordinator>` never holds the form of anybody else.
pub struct Sent<M>(pub M, pub Fields);

impl<M: Handle> FromRequest<Arc<App>> for Sent<M> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, app).await;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(visit.answer(Err(Problem::BadRequest)));
        }
        let Ok(bytes) = to_bytes(body, FORM_MOST).await else {
            return Err(bare(StatusCode::PAYLOAD_TOO_LARGE));
        };
        let fields = Fields::parse(&bytes);
        match M::of(&mut parts, app).await {
            // Typed by one account, sent while another one is signed in: it is not theirs to send.
            Ok(_) if M::OWNED && !is_theirs(&parts.headers, &fields, app.secure()) => {
                if !parts.headers.contains_key(FROM_OUTBOX) {
                    return Err(visit.answer(Err(Problem::SomebodyElses)));
                }
                // What says of nobody who typed it is sent by hand alone, by who looks at it first.
                let marked = fields.filled(WHO).is_some();
                Err(bare(if marked { StatusCode::CONFLICT } else { StatusCode::PRECONDITION_REQUIRED }))
            }
            Ok(handle) => {
                if let Some(key) = Cookie::Typed.read(&parts.headers, app.secure()) {
                    let (browser, form) = (secrets::hash(&key), number_of(&fields));
                    let what = Keep { browser: &browser, path: &visit.href(&visit.path), form: &form };
                    let forgotten = store::forget_form(&app.db, what).await;
                    forgotten.map_err(|e| visit.answer(Err(e.into())))?;
                }
                Ok(Self(handle, fields))
            }
            Err(Refusal::SignIn) if parts.headers.contains_key(FROM_OUTBOX) => Err(bare(StatusCode::UNAUTHORIZED)),
            Err(refusal @ Refusal::Passkey) if parts.headers.contains_key(FROM_OUTBOX) => {
                // To the page of passkeys, and from there to what waits.
                let waits = Visit { path: "/bewaard".to_owned(), ..visit };
                Err(refuse(&waits, refusal, None).await)
            }
            Err(refusal) => {
                let key = Cookie::Typed.read(&parts.headers, app.secure());
                Err(refuse(&visit, refusal, Some((&fields, key))).await)
            }
        }
    }
}

/// Whether a form was typed by who is signed in. What waited on the device must say so; a form that was never marked,
/// in a browser that takes no cookies of ours, is sent by hand alone.
fn is_theirs(headers: &HeaderMap, fields: &Fields, secure: bool) -> bool {
    let who = Cookie::Who.read(headers, secure);
    match (fields.filled(WHO), who) {
        (Some(typed), who) => who.as_deref() == Some(typed),
        (None, _) => !headers.contains_key(FROM_OUTBOX),
    }
}

fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// What is kept of the number of a form, so that it is kept once.
fn number_of(fields: &Fields) -> Vec<u8> {
    secrets::hash(&fields.number().to_string())
}

/// Leads somebody without the right to where they can get it, and keeps what they typed: with what was kept before for
/// this browser, whose key that is, else with a new key.
pub async fn refuse(visit: &Visit, refusal: Refusal, sent: Option<(&Fields, Option<String>)>) -> Response {
    let to = match refusal {
        Refusal::SignIn => "/aanmelden",
        Refusal::Passkey => "/mijn/sleutel",
        Refusal::Forbidden => return visit.answer(Err(Problem::Forbidden)),
        Refusal::Problem(problem) => return visit.answer(Err(problem)),
    };
    let here = visit.href(&visit.path);
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("naar", &here).finish();
    let mut response = redirect(&visit.href(&format!("{to}?{query}")));
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    let Some((fields, key)) = sent else { return response };
    let key = key.unwrap_or_else(secrets::token);
    let Some(sealed) = seal(&key, &fields.encode()) else { return response };
    let until = visit.now.timestamp().as_second() + KEPT_SECONDS;
    let (browser, form) = (secrets::hash(&key), number_of(fields));
    let what = Keep { browser: &browser, path: &here, form: &form };
    match store::keep_form(&visit.app.db, what, &sealed, until).await {
        Ok(()) => {
            response.headers_mut().append(header::SET_COOKIE, Cookie::Typed.write(&key, visit.app.secure()));
            response
        }
        // Without a place to keep it the form stays where it is: in the browser, behind "back".
        Err(error) => visit.answer(Err(error.into())),
    }
}

/// What somebody typed into the form at this address before they had to sign in again.
pub struct Typed(pub Option<Fields>);

impl FromRequestParts<Arc<App>> for Typed {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Infallible> {
        let Some(key) = Cookie::Typed.read(&parts.headers, app.secure()) else { return Ok(Self(None)) };
        let Ok(visit) = Visit::from_request_parts(parts, app).await;
        let now = app.clock.now().as_second();
        let kept = store::kept_forms(&app.db, &secrets::hash(&key), &visit.href(&visit.path), now).await;
        let kept = kept.unwrap_or_default();
        let mut kept = kept.iter().filter_map(|sealed| open(&key, sealed)).map(|plain| Fields::parse(&plain));
        // Somebody else signed in on this device in the meantime: it is not shown to them.
        let who = Cookie::Who.read(&parts.headers, app.secure());
        let theirs = |fields: &Fields| fields.filled(WHO).is_none_or(|typed| who.as_deref() == Some(typed));
        Ok(Self(kept.find(theirs)))
    }
}

/// Length of a nonce, in bytes: drawn for each form, and written before it.
const NONCE: usize = 12;

/// The cipher of one key.
fn cipher(key: &str) -> Aes256Gcm {
    let key = Sha256::new().chain_update(b"keuvel form").chain_update(key).finalize();
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key))
}

pub(crate) fn seal(key: &str, plain: &str) -> Option<Vec<u8>> {
    let nonce = secrets::random::<NONCE>();
    let sealed = cipher(key).encrypt(Nonce::from_slice(&nonce), plain.as_bytes()).ok()?;
    Some([&nonce[..], &sealed].concat())
}

pub(crate) fn open(key: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, rest) = sealed.split_at_checked(NONCE)?;
    let opened = cipher(key).decrypt(Nonce::from_slice(nonce), rest);
    // An older Keuvel sealed one form with a key, without a nonce of its own. What it kept for an hour outlives an update.
    opened.or_else(|_| cipher(key).decrypt(Nonce::from_slice(&[0; NONCE]), sealed)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_readable_with_the_browsers_key_alone() {
        let key = secrets::token();
        let sealed = seal(&key, "tekst=haag").unwrap();
        assert!(!sealed.windows(4).any(|w| w == b"haag"));
        assert_eq!(open(&key, &sealed).as_deref(), Some(&b"tekst=haag"[..]));
        assert_eq!(open(&secrets::token(), &sealed), None);
        assert_ne!(seal(&key, "tekst=haag").unwrap(), sealed, "each is sealed with a nonce of its own");
        assert_eq!(open(&key, &sealed[..NONCE - 1]), None);
        let older = cipher(&key).encrypt(Nonce::from_slice(&[0; NONCE]), &b"tekst=haag"[..]).unwrap();
        assert_eq!(open(&key, &older).as_deref(), Some(&b"tekst=haag"[..]), "an update loses nothing");
    }
}
