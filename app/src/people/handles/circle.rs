//! Who sees what is meant for caring neighbours: they themselves, and who works with them.

use super::{Handle, Member, Refusal, extracted};
use crate::{App, neighbourhoods::Neighbourhood, people::Role};
use axum::http::request::Parts;
use std::sync::Arc;

/// The roles of the circle around caring neighbours. An administrator hands out roles and is none of them.
const ROLES: [Role; 4] = [Role::CaringNeighbour, Role::TeamMember, Role::Regisseur, Role::Coordinator];

/// A caring neighbour, a member of the regieteam, a regisseur or a coordinator, of one neighbourhood or of several.
#[derive(Clone, Debug)]
pub struct Circle {
    member: Member,
    places: Vec<Arc<Neighbourhood>>,
}

impl Circle {
    /// Somebody who is signed in, as one of the circle.
    pub fn of_member(member: Member, app: &App) -> Result<Self, Refusal> {
        let (mut places, mut refused) = (Vec::new(), Refusal::Forbidden);
        for place in app.atlas().all() {
            let mut found = ROLES.iter().map(|role| member.may(*role, place));
            match found.find(|right| !matches!(right, Err(Refusal::Forbidden))) {
                Some(Ok(())) => places.push(place.clone()),
                // What a passkey would open is worth asking for one.
                Some(Err(refusal)) => refused = refusal,
                None => {}
            }
        }
        if places.is_empty() { Err(refused) } else { Ok(Self { member, places }) }
    }

    pub fn member(&self) -> &Member {
        &self.member
    }

    /// Where they are of the circle, at least one.
    pub fn places(&self) -> &[Arc<Neighbourhood>] {
        &self.places
    }

    /// Whether they are of the circle of a neighbourhood (official code).
    pub fn has(&self, code: &str) -> bool {
        self.places.iter().any(|p| p.code == code)
    }
}

impl Handle for Circle {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        Self::of_member(Member::of(parts, app).await?, app)
    }
}

/// A caring neighbour, wherever they are one: for what is about themselves.
#[derive(Clone, Debug)]
pub struct Caring {
    member: Member,
}

impl Caring {
    /// Somebody who is signed in, as a caring neighbour; `None` for who is none.
    pub fn of_member(member: &Member) -> Option<Self> {
        let caring = member.grants().iter().any(|g| g.role == Role::CaringNeighbour);
        caring.then(|| Self { member: member.clone() })
    }

    pub fn member(&self) -> &Member {
        &self.member
    }
}

impl Handle for Caring {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        Self::of_member(&Member::of(parts, app).await?).ok_or(Refusal::Forbidden)
    }
}
extracted! { Circle Caring }
