//! A regisseur, wherever she is one. What she may open of a team is the team's to say.

use super::{Handle, Member, Refusal, extracted};
use crate::{App, neighbourhoods::Neighbourhood, people::Role};
use axum::http::request::Parts;
use std::sync::Arc;

/// A regisseur of one neighbourhood or of several.
#[derive(Clone, Debug)]
pub struct Regie {
    member: Member,
    places: Vec<Arc<Neighbourhood>>,
}

impl Regie {
    pub fn member(&self) -> &Member {
        &self.member
    }

    /// Her neighbourhoods, at least one.
    pub fn places(&self) -> &[Arc<Neighbourhood>] {
        &self.places
    }

    /// Whether a neighbourhood (official code) is hers.
    pub fn has(&self, code: &str) -> bool {
        self.places.iter().any(|p| p.code == code)
    }
}

impl Handle for Regie {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let member = Member::of(parts, app).await?;
        // Whoever hands out the roles reads no signals, however the roles came together.
        if member.grants().iter().any(|g| g.role == Role::Administrator) {
            return Err(Refusal::Forbidden);
        }
        let atlas = app.atlas();
        let places: Vec<_> = atlas.all().iter().filter(|p| member.is(Role::Regisseur, p)).cloned().collect();
        let first = places.first().ok_or(Refusal::Forbidden)?;
        member.may(Role::Regisseur, first)?;
        Ok(Self { member, places })
    }
}
extracted! { Regie }
