//! What the sender's browser asks: to take a concern in, how far the ones before are, and whether this device is a
//! caring neighbour's. Answered with a status and a word or two, for a page and for the service worker alike.

use super::{
    limit,
    sending::{Arriving, By, Sealed},
    store::{self, Epoch, Heard, Received},
};
use crate::{
    people::{Maybe, Member, Role},
    problem::Problem,
    ui::Visit,
};
use axum::{
    body::Bytes,
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Largest concern on its way, in bytes: two envelopes in base64 and what stands around them.
const MOST: usize = 48 * 1024;
/// Most that are asked after at once.
const ASKED_MOST: usize = 300;

/// `POST /signalen/verzend`
pub async fn post(visit: Visit, Maybe(member): Maybe, body: Bytes) -> Response {
    let answered = take_in(&visit, member.as_ref(), &body).await;
    answered.unwrap_or_else(|problem| plain(problem.status(), json!({})))
}

async fn take_in(visit: &Visit, member: Option<&Member>, body: &Bytes) -> Result<Response, Problem> {
    if body.len() > MOST {
        return Ok(plain(413, json!({})));
    }
    let Ok(arriving) = serde_json::from_slice::<Arriving>(body) else { return Ok(plain(422, json!({}))) };
    if arriving.check().is_err() {
        return Ok(plain(422, json!({})));
    }
    let db = &visit.app.db;
    // A repeat is answered as the first time, whoever asks and however often: it tells nothing new.
    if let Some(known) = store::known(db, &arriving).await? {
        return Ok(told(known));
    }
    match store::epoch(db, &arriving).await? {
        Epoch::Alive => {}
        Epoch::Dead => return Ok(plain(410, json!({ "call": number_to_call(visit, &arriving.neighbourhood) }))),
        Epoch::Unknown => return Ok(plain(422, json!({}))),
    }
    if let Err(refusal) = may(visit, member, &arriving).await? {
        return Ok(refusal);
    }
    let received = store::receive(db, &arriving, visit.today()).await?;
    Ok(told(received))
}

fn told(received: Received) -> Response {
    match received {
        Received::Now | Received::Before => plain(200, json!({ "status": "received" })),
        Received::Conflict => plain(409, json!({})),
        Received::Card => plain(422, json!({})),
    }
}

/// Whether it may be passed on by who asks. Looked at here and stored nowhere.
async fn may(visit: &Visit, member: Option<&Member>, arriving: &Arriving) -> Result<Result<(), Response>, Problem> {
    let now = visit.now.timestamp();
    let account = member.map(|m| format!("account {}", m.account.id));
    let (who, most) = match (arriving.by, account) {
        (By::Neighbour, None) => return Ok(Err(plain(401, json!({})))),
        (By::Neighbour, Some(_)) if !member.is_some_and(|m| is_caring(visit, m, &arriving.neighbourhood)) => {
            return Ok(Err(plain(403, json!({}))));
        }
        (By::Neighbour, Some(account)) => (account, limit::NEIGHBOUR),
        (_, Some(account)) => (account, limit::RESIDENT),
        (_, None) => (format!("network {}", visit.client), limit::NETWORK),
    };
    Ok(limit::count(&who, most, now).map_err(|seconds| {
        let mut response = plain(429, json!({}));
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        response
    }))
}

/// Whether somebody has the full form in a neighbourhood: a caring neighbour, and who works there.
fn is_caring(visit: &Visit, member: &Member, neighbourhood: &str) -> bool {
    let Some(place) = visit.app.atlas().by_code(neighbourhood) else { return false };
    [Role::CaringNeighbour, Role::Regisseur, Role::Coordinator].iter().any(|role| member.is(*role, &place))
}

fn number_to_call(visit: &Visit, neighbourhood: &str) -> String {
    let place = visit.app.atlas().by_code(neighbourhood);
    let number = place.as_ref().and_then(|place| place.regisseur()).map(|(_, number)| number.to_owned());
    number.unwrap_or_else(|| visit.app.phone.clone())
}

#[derive(Deserialize)]
struct Asked {
    id: Uuid,
    secret: Sealed,
}

/// `POST /signalen/stand`: how far concerns are, each asked after with its receipt secret; in the body, so that it is
/// in no log.
pub async fn status(visit: Visit, body: Bytes) -> Response {
    let Ok(asked) = serde_json::from_slice::<Vec<Asked>>(&body) else { return plain(422, json!({})) };
    if asked.len() > ASKED_MOST {
        return plain(413, json!({}));
    }
    let mut all = Vec::new();
    for Asked { id, secret } in asked {
        let receipt = Sha256::digest(secret.0).to_vec();
        all.push(match store::heard(&visit.app.db, id, &receipt).await {
            Ok(Heard::Stands(status, answer)) => {
                json!({ "id": id, "status": status.word(), "answer": answer.map(|a| a.word()) })
            }
            Ok(Heard::Gone) => json!({ "id": id, "status": "gone", "answer": null }),
            Ok(Heard::Nothing) => json!({ "id": id, "status": null, "answer": null }),
            Err(error) => return plain(Problem::from(error).status(), json!({})),
        });
    }
    plain(200, json!(all))
}

/// `GET /{neighbourhood}/doorgeven/wie`: whether this device is a caring neighbour's, so that it offers the full form
/// without network too.
pub async fn who(visit: Visit, Maybe(member): Maybe, Path(slug): Path<String>) -> Response {
    let place = match visit.neighbourhood(&slug) {
        Ok(place) => place,
        Err(problem) => return plain(problem.status(), json!({})),
    };
    let caring = member.as_ref().map(|m| is_caring(&visit, m, &place.code));
    plain(200, json!({ "caring": caring }))
}

/// A status and a few words for a script: kept by nobody.
fn plain(status: u16, value: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, value.to_string()).into_response()
}
