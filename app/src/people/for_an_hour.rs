//! Codes that were just made, for paper: for an hour they can be read, with the session of who made them alone. After
//! that nobody can read them, and new ones are made.

use super::{
    account,
    browser::Cookie,
    secrets, sent,
    store::{self, Keep},
};
use crate::{problem::Problem, ui::Visit};
use axum::http::HeaderMap;
use uuid::Uuid;

/// So long they can be read, in seconds.
const READABLE_SECONDS: i64 = 3_600;

/// The key of this card in this session.
fn key(visit: &Visit, headers: &HeaderMap, card: Uuid) -> Option<String> {
    let token = Cookie::Session.read(headers, visit.app.secure())?;
    Some(account::seal_key(&token, card))
}

/// Keeps the codes of a card; `kind` stands in the place of an address. Before the card is made: what was made and can
/// never be printed is of no use to anybody, what is kept of a card that was not made is gone in an hour.
pub async fn keep(visit: &Visit, headers: &HeaderMap, kind: &str, card: Uuid, codes: &str) -> Result<(), Problem> {
    let Some(key) = key(visit, headers, card) else { return Ok(()) };
    let Some(sealed) = sent::seal(&key, codes) else { return Ok(()) };
    let until = visit.now.timestamp().as_second() + READABLE_SECONDS;
    let (browser, form) = (secrets::hash(&key), secrets::hash(&card.to_string()));
    let what = Keep { browser: &browser, path: kind, form: &form };
    Ok(store::keep_form(&visit.app.db, what, &sealed, until).await?)
}

/// The codes of a card, as long as they can be read.
pub async fn read(visit: &Visit, headers: &HeaderMap, kind: &str, card: Uuid) -> Result<Option<String>, Problem> {
    let Some(key) = key(visit, headers, card) else { return Ok(None) };
    let now = visit.now.timestamp().as_second();
    let kept = store::kept_forms(&visit.app.db, &secrets::hash(&key), kind, now).await?;
    let opened = kept.iter().find_map(|sealed| sent::open(&key, sealed));
    Ok(opened.and_then(|codes| String::from_utf8(codes).ok()))
}
