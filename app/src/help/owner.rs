//! Whoever comes to a note or a conversation of their own. What was written at the counter belongs to who coordinates the
//! neighbourhood: it goes with the role, and asks for what the role asks.

use super::{store::counter, talk::store as talk};
use crate::{
    App,
    people::{
        Member, Role,
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

/// Somebody who is signed in, at the address of a note or a conversation. Whether it is theirs at all, its page asks; who
/// would be there for the counter is let through as a coordinator alone.
#[derive(Clone, Debug)]
pub struct Owner(pub Member);

impl Handle for Owner {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let member = Member::of(parts, app).await?;
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
        let named = |wanted: &str| {
            let found = params.iter().find(|(name, _)| *name == wanted);
            found.and_then(|(_, id)| Uuid::try_parse(id).ok())
        };
        let (db, me) = (&app.db, member.account.id);
        let code = match (named("post"), named("conversation")) {
            (Some(post), _) => counter::posted_there(db, post, me).await?,
            (None, Some(conversation)) => talk::desk::stood_in_there(db, conversation, me).await?,
            (None, None) => None,
        };
        let Some(code) = code else { return Ok(Self(member)) };
        let place = app.atlas().by_code(&code);
        if !place.is_some_and(|place| member.is(Role::Coordinator, &place)) {
            return Err(Problem::NotFound.into());
        }
        if member.is_strong() { Ok(Self(member)) } else { Err(Refusal::Passkey) }
    }
}
extracted! { Owner }
