//! Whoever talks about the themes of a neighbourhood: its regieteam, its regisseurs, its coordinators.

use super::{Handle, Member, Refusal, extracted, place_of};
use crate::{App, neighbourhoods::Neighbourhood, people::Role};
use axum::http::request::Parts;
use std::sync::Arc;

/// A member of the regieteam of the neighbourhood that the address names, or one of its regisseurs or coordinators. They
/// read numbers, never a person.
#[derive(Clone, Debug)]
pub struct Regieteam {
    place: Arc<Neighbourhood>,
    writes: bool,
}

impl Regieteam {
    pub fn place(&self) -> &Arc<Neighbourhood> {
        &self.place
    }

    /// Whether they write notices for the neighbourhood: its coordinators do.
    pub fn writes(&self) -> bool {
        self.writes
    }
}

impl Handle for Regieteam {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let member = Member::of(parts, app).await?;
        let place = place_of(parts, app).await?;
        let mut refused = Refusal::Forbidden;
        for role in [Role::TeamMember, Role::Regisseur, Role::Coordinator] {
            match member.may(role, &place) {
                Ok(()) => {
                    let writes = member.may(Role::Coordinator, &place).is_ok();
                    return Ok(Self { place, writes });
                }
                // What a passkey would open is worth asking for one.
                Err(Refusal::Passkey) => refused = Refusal::Passkey,
                Err(_) => {}
            }
        }
        Err(refused)
    }
}
extracted! { Regieteam }
