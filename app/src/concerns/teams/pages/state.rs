//! How a regisseur's keys and teams stand, as her script asks for it.

use crate::{
    concerns::{
        send::number_to_call,
        teams::{sealed_name, store, store::known},
        wire::{Refusal, answer, b64},
    },
    people::Regie,
    ui::Visit,
};
use axum::response::Response;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::keys::MemberPublic;

/// `GET /regie/sleutels/stand`
pub async fn get(visit: Visit, regie: Regie) -> Response {
    let told = state(&visit, &regie).await;
    answer(&visit, told)
}

/// The public parts of somebody's keys.
pub fn member(public: &MemberPublic) -> Value {
    json!({ "receive": b64(&public.receive.0), "verify": b64(&public.verify) })
}

async fn state(visit: &Visit, regie: &Regie) -> Result<Value, Refusal> {
    let db = &visit.app.db;
    let account = &regie.member().account;
    let key = store::own_key(db, account.id).await?;
    let (mut without, mut teams) = (Vec::new(), Vec::<Uuid>::new());
    for place in regie.places() {
        if store::team_of(db, &place.code).await?.is_none() {
            without.push(json!({ "code": place.code, "name": place.name }));
        }
        for team in store::teams_of(db, &place.code).await? {
            if !teams.contains(&team) {
                teams.push(team);
            }
        }
    }
    let mut told = Vec::new();
    for id in teams {
        told.push(team(visit, regie, id, key.as_ref()).await?);
    }
    let key = key.map(
        |key| json!({ "member": member(&key.public), "wrapped": b64(&key.wrapped), "recovery": b64(&key.recovery) }),
    );
    Ok(json!({ "me": { "name": account.name, "key": key }, "without": without, "teams": told }))
}

/// One team as one of its regisseurs may see it: the chain is for everybody, the seals are for her keys alone.
pub async fn team(visit: &Visit, regie: &Regie, id: Uuid, key: Option<&store::Key>) -> Result<Value, Refusal> {
    let db = &visit.app.db;
    let chain = store::chain(db, id).await?;
    let places = store::places(db, id).await?;
    let places = places.iter().map(|place| {
        json!({
            "code": place.code, "name": place.name, "now": place.now, "mine": regie.has(&place.now),
            "call": number_to_call(visit, &place.now),
        })
    });
    let newest = chain.last().map(|epoch| epoch.members.clone()).unwrap_or_default();
    let mut known = known::of_team(db, id).await?;
    // Of other teams nobody is named here.
    known.retain(|k| k.able || chain.iter().any(|epoch| epoch.members.contains(&k.public)));
    let people = known.iter().map(|k| {
        let is_member = newest.contains(&k.public);
        let me = key.is_some_and(|own| own.public == k.public);
        json!({ "member": member(&k.public), "name": k.name, "able": k.able, "in": is_member, "me": me })
    });
    let seals = match key.filter(|key| newest.contains(&key.public)) {
        Some(key) => store::known::seals(db, id, key.id).await?,
        None => Vec::new(),
    };
    let seals = seals.iter().map(|(number, sealed)| json!({ "number": number, "sealed": b64(sealed) }));
    Ok(json!({
        "team": sealed_name(id),
        "places": places.collect::<Vec<_>>(),
        "epochs": chain.iter().map(|epoch| b64(&epoch.to_bytes())).collect::<Vec<_>>(),
        "people": people.collect::<Vec<_>>(),
        "seals": seals.collect::<Vec<_>>(),
        "in": key.is_some_and(|key| newest.contains(&key.public)),
    }))
}
