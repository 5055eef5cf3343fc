//! What the sender's browser asks: to take a concern in, how far the ones before are, and whether this device is a
//! caring neighbour's. Answered with a status and a word or two, for a page and for the service worker alike.

use super::{
    limit,
    sending::{Arriving, By},
    store::{self, Epoch, Heard, Received},
    wire::{B64, bare, plain, refused},
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
    response::Response,
};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Largest concern on its way, in bytes: two envelopes in base64 and what stands around them.
const MOST: usize = 48 * 1024;
/// Most that are asked after at once.
const ASKED_MOST: usize = 300;

/// `POST /signalen/verzend`
pub async fn post(visit: Visit, Maybe(member): Maybe, body: Bytes) -> Response {
    let answered = take_in(&visit, member.as_ref(), &body).await;
    answered.unwrap_or_else(|problem| refused(&problem))
}

async fn take_in(visit: &Visit, member: Option<&Member>, body: &Bytes) -> Result<Response, Problem> {
    if body.len() > MOST {
        return Ok(bare(StatusCode::PAYLOAD_TOO_LARGE));
    }
    let arriving = serde_json::from_slice::<Arriving>(body).ok().filter(Arriving::is_sound);
    let Some(arriving) = arriving else { return Ok(bare(StatusCode::UNPROCESSABLE_ENTITY)) };
    let db = &visit.app.db;
    // A repeat is answered as the first time, whoever asks and however often: it tells nothing new.
    if let Some(known) = store::known(db, &arriving).await? {
        return Ok(told(known));
    }
    match store::epoch(db, &arriving).await? {
        Epoch::Alive => {}
        Epoch::Dead => {
            return Ok(plain(StatusCode::GONE, &json!({ "call": number_to_call(visit, &arriving.neighbourhood) })));
        }
        Epoch::Unknown => return Ok(bare(StatusCode::UNPROCESSABLE_ENTITY)),
    }
    if let Err(refusal) = may(visit, member, &arriving).await? {
        return Ok(refusal);
    }
    let received = store::receive(db, &arriving, visit.today()).await?;
    Ok(told(received))
}

fn told(received: Received) -> Response {
    match received {
        Received::Now | Received::Before => plain(StatusCode::OK, &json!({ "status": "received" })),
        Received::Conflict => bare(StatusCode::CONFLICT),
        Received::Card => bare(StatusCode::UNPROCESSABLE_ENTITY),
    }
}

/// Whether it may be passed on by who asks. Looked at here and stored nowhere.
async fn may(visit: &Visit, member: Option<&Member>, arriving: &Arriving) -> Result<Result<(), Response>, Problem> {
    let now = visit.now.timestamp();
    let account = member.map(|m| format!("account {}", m.account.id));
    let (who, most) = match (arriving.by, account) {
        (By::Neighbour, None) => return Ok(Err(bare(StatusCode::UNAUTHORIZED))),
        (By::Neighbour, Some(_)) if !member.is_some_and(|m| is_caring(visit, m, &arriving.neighbourhood)) => {
            return Ok(Err(bare(StatusCode::FORBIDDEN)));
        }
        (By::Neighbour, Some(account)) => (account, limit::NEIGHBOUR),
        // A card has a limit of its own; this one is against guessing.
        (By::Card, _) => (format!("card {}", visit.client), limit::CARDS),
        (_, Some(account)) => (account, limit::RESIDENT),
        (_, None) => (format!("network {}", visit.client), limit::NETWORK),
    };
    Ok(limit::count(&who, most, now).map_err(|seconds| {
        let mut response = bare(StatusCode::TOO_MANY_REQUESTS);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        response
    }))
}

/// Whether somebody has the full form in a neighbourhood: a caring neighbour, and who works there.
fn is_caring(visit: &Visit, member: &Member, neighbourhood: &str) -> bool {
    let Some(place) = visit.app.atlas().by_code(neighbourhood) else { return false };
    [Role::CaringNeighbour, Role::Regisseur, Role::Coordinator].iter().any(|role| member.is(*role, &place))
}

/// Whom to call instead, in a neighbourhood (official code): its regisseur, or the number of the house.
pub fn number_to_call(visit: &Visit, neighbourhood: &str) -> String {
    let place = visit.app.atlas().by_code(neighbourhood);
    let number = place.as_ref().and_then(|place| place.regisseur()).map(|(_, number)| number.to_owned());
    number.unwrap_or_else(|| visit.app.phone.clone())
}

#[derive(Deserialize)]
struct Asked {
    id: Uuid,
    secret: B64,
}

/// `POST /signalen/stand`: how far concerns are, each asked after with its receipt secret; in the body, so that it is
/// in no log.
pub async fn status(visit: Visit, body: Bytes) -> Response {
    let Ok(asked) = serde_json::from_slice::<Vec<Asked>>(&body) else { return bare(StatusCode::UNPROCESSABLE_ENTITY) };
    if asked.len() > ASKED_MOST {
        return bare(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let mut all = Vec::new();
    for Asked { id, secret } in asked {
        let receipt = Sha256::digest(secret.0).to_vec();
        all.push(match store::heard(&visit.app.db, id, &receipt).await {
            Ok(Heard::Stands(status, answer)) => {
                json!({ "id": id, "status": status.word(), "answer": answer.map(|a| a.word()) })
            }
            Ok(Heard::Dead) => json!({ "id": id, "status": "dead", "answer": null }),
            Ok(Heard::Gone) => json!({ "id": id, "status": "gone", "answer": null }),
            Ok(Heard::Nothing) => json!({ "id": id, "status": null, "answer": null }),
            Err(error) => return refused(&error.into()),
        });
    }
    plain(StatusCode::OK, &json!(all))
}

/// `GET /{neighbourhood}/doorgeven/wie`: whether this device is a caring neighbour's, so that it offers the full form
/// without network too.
pub async fn who(visit: Visit, Maybe(member): Maybe, Path(slug): Path<String>) -> Response {
    let place = match visit.neighbourhood(&slug) {
        Ok(place) => place,
        Err(problem) => return refused(&problem),
    };
    let caring = member.as_ref().map(|m| is_caring(&visit, m, &place.code));
    plain(StatusCode::OK, &json!({ "caring": caring }))
}
