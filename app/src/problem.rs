//! The one error type: what can go wrong that a person must be told about.

use serde::{Deserialize, Serialize};

/// Something a person meets instead of what they asked for. Causes inside the house go to the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Problem {
    /// No neighbourhood has this address: a typing error or an old poster. Holds what was typed.
    UnknownNeighbourhood(String),
    /// The neighbourhood exists, this activity does not: it was removed, or the address was cut off.
    UnknownActivity(String),
    /// The same of a walk.
    UnknownWalk(String),
    /// Nothing lives at this address.
    NotFound,
    /// Signed in, and this is somebody else's to see or to do.
    Forbidden,
    /// A form was typed by another account than the one that is signed in now.
    SomebodyElses,
    /// A form was sent in a shape that no page of ours makes.
    BadRequest,
    /// The database is locked, full or away for now: nothing was lost, trying again helps.
    Unavailable,
    /// A defect of ours. The number stands in the log as well, so that a phone call can find it.
    Internal(String),
}

impl Problem {
    /// The HTTP status (RFC 9110) that tells programs the same.
    pub fn status(&self) -> u16 {
        match self {
            Self::UnknownNeighbourhood(_) | Self::UnknownActivity(_) | Self::UnknownWalk(_) | Self::NotFound => 404,
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::SomebodyElses => 409,
            Self::Unavailable => 503,
            Self::Internal(_) => 500,
        }
    }
}

#[cfg(feature = "ssr")]
impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        // The text of a database error can quote values: only its kind goes to the log.
        let code = error.as_database_error().and_then(|e| e.code()).map(|c| c.into_owned());
        if crate::db::passes_by_itself(&error) {
            tracing::warn!(code, "the database does not answer for now");
            return Self::Unavailable;
        }
        let id = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
        let kind = match &error {
            sqlx::Error::ColumnDecode { index, .. } => format!("cannot read column {index}"),
            sqlx::Error::Database(_) => "refused by the database".to_owned(),
            other => format!("{:?}", std::mem::discriminant(other)),
        };
        tracing::error!(id, code, kind, "a query failed");
        Self::Internal(id)
    }
}
