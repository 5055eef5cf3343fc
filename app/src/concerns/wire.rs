//! What scripts say and hear, as JSON; bytes are base64url without padding (RFC 4648 § 5).

use crate::{problem::Problem, ui::Visit};
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, de::Error};
use serde_json::{Map, Value};

/// Bytes in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct B64(pub Vec<u8>);

impl B64 {
    /// Exactly so many, or no shape of ours.
    pub fn sized<const N: usize>(&self) -> Result<[u8; N], Refusal> {
        self.0.as_slice().try_into().map_err(|_| Refusal::from(Problem::BadRequest))
    }
}

impl Serialize for B64 {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_URL_SAFE_NO_PAD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for B64 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        BASE64_URL_SAFE_NO_PAD.decode(text).map(Self).map_err(|_| D::Error::custom("no base64url"))
    }
}

/// Bytes as they stand in JSON.
pub fn b64(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// Why a script does not get what it asked for.
#[derive(Debug)]
pub enum Refusal {
    /// In the meantime somebody else was first: the page asks again (RFC 9110 § 15.5.10).
    Conflict,
    /// A signature, a number or a member that cannot be (RFC 9110 § 15.5.21).
    Unsound,
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Problem(error.into())
    }
}

impl From<vault::Refused> for Refusal {
    fn from(_: vault::Refused) -> Self {
        Self::Unsound
    }
}

/// Reads what a script sent.
pub fn read<T: DeserializeOwned>(body: &Bytes) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|_| Refusal::from(Problem::BadRequest))
}

/// The answer to a script; nobody keeps it. Words are the page's: a refusal is a status.
pub fn answer(visit: &Visit, told: Result<Value, Refusal>) -> Response {
    match told {
        Ok(value) => plain(StatusCode::OK, &value),
        Err(Refusal::Conflict) => bare(StatusCode::CONFLICT),
        Err(Refusal::Unsound) => bare(StatusCode::UNPROCESSABLE_ENTITY),
        // What is not there or not theirs is told as everywhere.
        Err(Refusal::Problem(problem @ (Problem::NotFound | Problem::Forbidden))) => visit.answer(Err(problem)),
        Err(Refusal::Problem(problem)) => refused(&problem),
    }
}

/// A status and a few words for a script; nobody keeps them.
pub fn plain(status: StatusCode, value: &Value) -> Response {
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// That it could not be, without a word: the page has them.
pub fn refused(problem: &Problem) -> Response {
    bare(StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
}

/// A status alone.
pub fn bare(status: StatusCode) -> Response {
    plain(status, &Value::Object(Map::new()))
}
