//! What the script of passkeys says and hears, as JSON: a challenge, and the answer of a key. Each challenge is answered
//! once, by the browser that got it, within a quarter of an hour.

use super::sign_in::entry::{Browser, onward, sign_in_here};
use crate::{
    i18n::KeyTexts,
    people::{
        Member, limits,
        passkeys::{self, may_make, relying_party},
        store::{
            self,
            ceremonies::{self, Kind},
            passkeys as keys, sign_in,
        },
    },
    problem::Problem,
    ui::Visit,
};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential,
};

/// Largest answer of a key, in bytes.
const ANSWER_MOST: usize = 32 * 1024;

/// Why a ceremony ends without a key.
enum Refusal {
    /// Told to the person.
    Told(StatusCode, &'static str),
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Problem(error.into())
    }
}

/// What the script sends: the key's answer, and where somebody wanted to go.
#[derive(Deserialize)]
struct Answered<C> {
    credential: C,
    #[serde(default)]
    to: String,
}

fn read<C: DeserializeOwned>(body: &Bytes) -> Result<Answered<C>, Refusal> {
    let small = body.len() <= ANSWER_MOST;
    let read = small.then(|| serde_json::from_slice(body).ok()).flatten();
    read.ok_or(Refusal::Problem(Problem::BadRequest))
}

fn answer(visit: &Visit, told: Result<(Value, HeaderMap), Refusal>) -> Response {
    let t = KeyTexts::of(visit.lang);
    let (status, value, mut headers) = match told {
        Ok((value, headers)) => (StatusCode::OK, value, headers),
        Err(Refusal::Told(status, words)) => (status, json!({ "words": words }), HeaderMap::new()),
        Err(Refusal::Problem(problem)) => {
            let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, json!({ "words": t.failed }), HeaderMap::new())
        }
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

fn plain(told: Result<Value, Refusal>) -> Result<(Value, HeaderMap), Refusal> {
    told.map(|value| (value, HeaderMap::new()))
}

fn not_believed(visit: &Visit, error: &webauthn_rs::prelude::WebauthnError) -> Refusal {
    passkeys::failed(error);
    Refusal::Told(StatusCode::UNPROCESSABLE_ENTITY, KeyTexts::of(visit.lang).failed)
}

fn too_late(visit: &Visit) -> Refusal {
    Refusal::Told(StatusCode::GONE, KeyTexts::of(visit.lang).failed)
}

fn as_json(options: &impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(options).map_err(|_| Refusal::Problem(Problem::BadRequest))
}

/// `POST /mijn/sleutel/nieuw`: what a browser needs to make one.
pub async fn new(visit: Visit, member: Member) -> Response {
    let told = async {
        let db = &visit.app.db;
        let there = keys::of_account(db, member.account.id).await?;
        if !may_make(there.len(), member.is_strong()) {
            return Err(Refusal::Told(StatusCode::FORBIDDEN, KeyTexts::of(visit.lang).not_allowed));
        }
        let known = there.iter().map(|key| key.credential.0.cred_id().clone()).collect();
        let name = &member.account.name;
        let (options, state) = relying_party(&visit.app)?
            .start_passkey_registration(member.account.id, name, name, Some(known))
            .map_err(|error| not_believed(&visit, &error))?;
        let who = member.session.id;
        ceremonies::begin(db, Kind::Make, who.as_bytes(), &state, visit.now.timestamp()).await?;
        let mut options = as_json(&options)?;
        // So that it is found on its own when somebody signs in.
        options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("preferred");
        Ok(options)
    };
    answer(&visit, plain(told.await))
}

/// `POST /mijn/sleutel/gemaakt`: the new key.
pub async fn made(visit: Visit, member: Member, body: Bytes) -> Response {
    let told = async {
        let answered: Answered<RegisterPublicKeyCredential> = read(&body)?;
        let (db, now, who) = (&visit.app.db, visit.now.timestamp(), member.session.id);
        let state: Option<PasskeyRegistration> = ceremonies::take(db, Kind::Make, who.as_bytes(), now).await?;
        let state = state.ok_or_else(|| too_late(&visit))?;
        let key = relying_party(&visit.app)?
            .finish_passkey_registration(&answered.credential, &state)
            .map_err(|error| not_believed(&visit, &error))?;
        let scope = scope(&visit, &member);
        let named = if member.session.device.is_empty() { "Keuvel" } else { &member.session.device };
        if !keys::add(db, member.account.id, (named, &key), (member.is_strong(), &scope), now).await? {
            return Err(Refusal::Told(StatusCode::FORBIDDEN, KeyTexts::of(visit.lang).not_allowed));
        }
        // Making one asked for the finger or the code of the device: it vouches.
        store::strengthen(db, who, now).await?;
        Ok(json!({ "to": own_onward(&visit, &answered.to) }))
    };
    answer(&visit, plain(told.await))
}

/// `POST /mijn/sleutel/vraag`: a challenge for the keys of who is signed in.
pub async fn ask(visit: Visit, member: Member) -> Response {
    let told = async {
        let db = &visit.app.db;
        let there: Vec<_> =
            keys::of_account(db, member.account.id).await?.into_iter().map(|key| key.credential.0).collect();
        let (options, state) = relying_party(&visit.app)?
            .start_passkey_authentication(&there)
            .map_err(|error| not_believed(&visit, &error))?;
        let who = member.session.id;
        ceremonies::begin(db, Kind::Vouch, who.as_bytes(), &state, visit.now.timestamp()).await?;
        as_json(&options)
    };
    answer(&visit, plain(told.await))
}

/// `POST /mijn/sleutel/bevestigd`: a key vouches for who is signed in.
pub async fn vouched(visit: Visit, member: Member, body: Bytes) -> Response {
    let told = async {
        let answered: Answered<PublicKeyCredential> = read(&body)?;
        let (db, now, who) = (&visit.app.db, visit.now.timestamp(), member.session.id);
        let state: Option<PasskeyAuthentication> = ceremonies::take(db, Kind::Vouch, who.as_bytes(), now).await?;
        let state = state.ok_or_else(|| too_late(&visit))?;
        let vouched = relying_party(&visit.app)?
            .finish_passkey_authentication(&answered.credential, &state)
            .map_err(|error| not_believed(&visit, &error))?;
        // Removed while it was asked for: it vouches for nobody.
        let key = keys::by_id(db, vouched.cred_id().as_ref()).await?.filter(|key| key.account == member.account.id);
        let mut key = key.ok_or_else(|| too_late(&visit))?.credential.0;
        key.update_credential(&vouched);
        keys::used(db, &key, now).await?;
        store::strengthen(db, who, now).await?;
        Ok(json!({ "to": own_onward(&visit, &answered.to) }))
    };
    answer(&visit, plain(told.await))
}

/// `POST /aanmelden/sleutel/vraag`: a challenge for whoever has a key of this house.
pub async fn enter(visit: Visit, headers: HeaderMap) -> Response {
    let told = async {
        let (db, now) = (&visit.app.db, visit.now.timestamp());
        if limits::count(db, limits::KEYS_FROM_ONE, &visit.client, now).await?.is_err() {
            return Err(Refusal::Told(StatusCode::TOO_MANY_REQUESTS, KeyTexts::of(visit.lang).failed));
        }
        let (mut options, state) = relying_party(&visit.app)?
            .start_discoverable_authentication()
            .map_err(|error| not_believed(&visit, &error))?;
        // Asked for by a button, not offered while somebody types.
        options.mediation = None;
        let browser = Browser::of_or_new(&visit, &headers);
        ceremonies::begin(db, Kind::Enter, &browser.hash, &state, now).await?;
        let mut told = HeaderMap::new();
        told.append(header::SET_COOKIE, browser.cookie(&visit));
        Ok((as_json(&options)?, told))
    };
    answer(&visit, told.await)
}

/// `POST /aanmelden/sleutel`: a key signs somebody in, and vouches for them as well.
pub async fn entered(visit: Visit, headers: HeaderMap, body: Bytes) -> Response {
    let told = async {
        let answered: Answered<PublicKeyCredential> = read(&body)?;
        let (db, now) = (&visit.app.db, visit.now.timestamp());
        let browser = Browser::of(&visit, &headers).ok_or_else(|| too_late(&visit))?;
        let state: Option<DiscoverableAuthentication> = ceremonies::take(db, Kind::Enter, &browser.hash, now).await?;
        let state = state.ok_or_else(|| too_late(&visit))?;
        let house = relying_party(&visit.app)?;
        let unknown = || Refusal::Told(StatusCode::UNPROCESSABLE_ENTITY, KeyTexts::of(visit.lang).unknown);
        let (account, id) = house.identify_discoverable_authentication(&answered.credential).map_err(|_| unknown())?;
        let key = keys::by_id(db, id).await?.filter(|key| key.account == account).ok_or_else(unknown)?;
        let mut key = key.credential.0;
        let vouched = house
            .finish_discoverable_authentication_v2(&answered.credential, state, &key)
            .map_err(|error| not_believed(&visit, &error))?;
        key.update_credential(&vouched);
        keys::used(db, &key, now).await?;
        let email = store::account(db, account).await?.and_then(|account| account.email);
        if let Some(email) = email {
            sign_in::take_up_invitations(db, account, &email, now).await?;
        }
        let mut told = HeaderMap::new();
        sign_in_here(&visit, &headers, account, true, &mut told).await?;
        Ok((json!({ "to": onward(&visit, &answered.to) }), told))
    };
    answer(&visit, told.await)
}

/// Where to go on to from the page of keys: back to it where nothing else was asked.
fn own_onward(visit: &Visit, to: &str) -> String {
    if to.is_empty() { visit.href("/mijn/sleutel") } else { onward(visit, to) }
}

/// Whose audit list says so: the municipality's where they live.
pub fn scope(visit: &Visit, member: &Member) -> String {
    let place = visit.app.atlas().by_code(&member.account.neighbourhood);
    place.map_or_else(|| member.account.neighbourhood.clone(), |place| place.municipality.nis.clone())
}
