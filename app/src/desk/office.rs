//! Who has something to do at `/beheer`: coordinators, and administrators who coordinate nothing.

use crate::{
    App,
    neighbourhoods::Municipality,
    people::{
        Desk, Member, Role,
        handles::{Handle, Refusal},
        sent,
    },
    ui::Visit,
};
use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use std::sync::Arc;

/// Somebody with a desk of their own.
#[derive(Clone, Debug)]
pub struct Office {
    member: Member,
    desk: Option<Desk>,
    municipalities: Vec<Arc<Municipality>>,
}

impl Office {
    pub fn member(&self) -> &Member {
        &self.member
    }

    /// The neighbourhoods they coordinate, where there are any.
    pub fn desk(&self) -> Option<&Desk> {
        self.desk.as_ref()
    }

    /// The municipalities they administer.
    pub fn municipalities(&self) -> &[Arc<Municipality>] {
        &self.municipalities
    }
}

impl Handle for Office {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let member = Member::of(parts, app).await?;
        let desk = match <Desk as Handle>::of(parts, app).await {
            Ok(desk) => Some(desk),
            Err(Refusal::Forbidden) => None,
            Err(refusal) => return Err(refusal),
        };
        let mut municipalities: Vec<Arc<Municipality>> = Vec::new();
        for place in app.atlas().all() {
            let nis = &place.municipality.nis;
            let theirs = member.grants().iter().any(|g| g.role == Role::Administrator && g.scope == *nis);
            if theirs && municipalities.iter().all(|m| m.nis != *nis) {
                municipalities.push(place.municipality.clone());
            }
        }
        if desk.is_none() && municipalities.is_empty() {
            return Err(Refusal::Forbidden);
        }
        if !member.is_strong() {
            return Err(Refusal::Passkey);
        }
        Ok(Self { member, desk, municipalities })
    }
}

impl FromRequestParts<Arc<App>> for Office {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        match <Self as Handle>::of(parts, app).await {
            Ok(office) => Ok(office),
            Err(refusal) => {
                let Ok(visit) = Visit::from_request_parts(parts, app).await;
                Err(sent::refuse(&visit, refusal, None).await)
            }
        }
    }
}
