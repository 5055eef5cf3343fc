//! Who may open what belongs to a team: its members, and nobody else.

use super::store::{self, Key};
use crate::{
    App,
    people::{
        Regie,
        handles::{Handle, Refusal, extracted},
    },
    problem::Problem,
};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use std::sync::Arc;
use uuid::Uuid;

/// One of the regisseurs of the team that the address names: a regisseur there today, whose keys its mailbox is sealed to.
#[derive(Clone, Debug)]
pub struct Tandem {
    regie: Regie,
    team: Uuid,
    places: Vec<String>,
    key: Key,
}

impl Tandem {
    pub fn regie(&self) -> &Regie {
        &self.regie
    }

    pub fn team(&self) -> Uuid {
        self.team
    }

    /// The neighbourhoods of the team, by their official codes.
    pub fn places(&self) -> &[String] {
        &self.places
    }

    /// Her keys, as far as the server knows them.
    pub fn key(&self) -> &Key {
        &self.key
    }
}

impl Handle for Tandem {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let regie = Regie::of(parts, app).await?;
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
        let team = params.iter().find(|(name, _)| *name == "team").and_then(|(_, id)| id.parse().ok());
        let team: Uuid = team.ok_or(Problem::NotFound)?;
        let mut places: Vec<String> = store::places(&app.db, team).await?.into_iter().map(|place| place.now).collect();
        places.sort_unstable();
        places.dedup();
        // One who is a regisseur somewhere else is not told whether there is such a team.
        if !places.iter().any(|code| regie.has(code)) {
            return Err(Refusal::Forbidden);
        }
        let key = store::own_key(&app.db, regie.member().account.id).await?.ok_or(Refusal::Forbidden)?;
        let ends = store::ends(&app.db, team).await?;
        if !ends.is_some_and(|[_, newest]| newest.members.contains(&key.public)) {
            return Err(Refusal::Forbidden);
        }
        Ok(Self { regie, team, places, key })
    }
}
extracted! { Tandem }
