//! What a regisseur's browser made: keys, a first epoch, a next one. Nothing here can be opened by who keeps it.

use crate::{
    concerns::{
        teams::{
            Tandem, sealed_name,
            store::{
                change::{self, Done, Founded, Seal},
                keys::{self, New},
            },
        },
        wire::{B64, Refusal, answer, read},
    },
    people::Regie,
    ui::Visit,
};
use axum::{body::Bytes, response::Response};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{
    chain::Epoch,
    keys::{MailboxPublic, MemberPublic},
};

#[derive(Deserialize)]
struct Member {
    receive: B64,
    verify: B64,
}

#[derive(Deserialize)]
struct Keys {
    member: Member,
    wrapped: B64,
    recovery: B64,
    /// What the keys she had sign with; only with new ones.
    #[serde(default)]
    before: Option<B64>,
}

impl Keys {
    fn sound(self) -> Result<New, Refusal> {
        let public =
            MemberPublic { receive: MailboxPublic(self.member.receive.sized()?), verify: self.member.verify.sized()? };
        let new = New { public, wrapped: self.wrapped.0, recovery: self.recovery.0 };
        if new.is_sound() { Ok(new) } else { Err(Refusal::Unsound) }
    }
}

fn or_conflict(done: bool) -> Result<Value, Refusal> {
    if done { Ok(json!({})) } else { Err(Refusal::Conflict) }
}

/// `POST /regie/sleutels/nieuw`: new keys; those of before are given up.
pub async fn made(visit: Visit, regie: Regie, body: Bytes) -> Response {
    let told = async {
        let keys = read::<Keys>(&body)?;
        let before = keys.before.as_ref().map(B64::sized).transpose()?;
        let new = keys.sound()?;
        or_conflict(keys::make(&visit.app.db, &regie, &new, before, visit.now.timestamp()).await?)
    };
    answer(&visit, told.await)
}

/// `POST /regie/sleutels/zin`: the same keys under another passphrase.
pub async fn wrapped(visit: Visit, regie: Regie, body: Bytes) -> Response {
    let told = async {
        let new = read::<Keys>(&body)?.sound()?;
        or_conflict(keys::wrap_anew(&visit.app.db, &regie, &new, visit.now.timestamp()).await?)
    };
    answer(&visit, told.await)
}

#[derive(Deserialize)]
struct Sealed {
    number: u64,
    verify: B64,
    sealed: B64,
}

fn seals(sealed: Vec<Sealed>) -> Result<Vec<Seal>, Refusal> {
    let read = |one: Sealed| Ok(Seal { number: one.number, verify: one.verify.sized()?, sealed: one.sealed.0 });
    sealed.into_iter().map(read).collect()
}

fn told(done: Done) -> Result<Value, Refusal> {
    match done {
        Done::Yes => Ok(json!({})),
        Done::TooLate => Err(Refusal::Conflict),
        Done::Unsound => Err(Refusal::Unsound),
    }
}

#[derive(Deserialize)]
struct First {
    team: Uuid,
    places: Vec<String>,
    /// The team that these neighbourhoods have can open nothing any more.
    #[serde(default)]
    in_place_of: bool,
    epoch: B64,
    seals: Vec<Sealed>,
}

/// `POST /regie/sleutels/team`: a team with its first epoch.
pub async fn founded(visit: Visit, regie: Regie, body: Bytes) -> Response {
    let done = async {
        let first: First = read(&body)?;
        let epoch = Epoch::from_bytes(&sealed_name(first.team), &first.epoch.0)?;
        let what = Founded { team: first.team, places: &first.places, in_place_of: first.in_place_of };
        let now = visit.now.timestamp();
        let done = change::found(&visit.app.db, &regie, what, &epoch, &seals(first.seals)?, now).await?;
        told(done)
    };
    answer(&visit, done.await)
}

#[derive(Deserialize)]
struct Next {
    epoch: B64,
    seals: Vec<Sealed>,
}

/// `POST /regie/{team}/ploeg`: the next epoch.
pub async fn gone_on(visit: Visit, by: Tandem, body: Bytes) -> Response {
    let done = async {
        let next: Next = read(&body)?;
        let epoch = Epoch::from_bytes(&sealed_name(by.team()), &next.epoch.0)?;
        let now = visit.now.timestamp();
        told(change::go_on(&visit.app.db, &by, &epoch, &seals(next.seals)?, now).await?)
    };
    answer(&visit, done.await)
}
