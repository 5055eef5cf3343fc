//! Regisseurs with keys, teams and something sealed: what these tests are made of.

use super::super::{Answer, House, Visitor, desk::LO};
use app::{concerns::teams::sealed_name, people::Role};
use axum::{body::Body, http::Request};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{
    chain::Epoch,
    envelope::SEALED,
    keys::{MailboxKey, MemberKeys, MemberPublic},
    wrap,
};

/// Monday of the week in which these tests take place.
pub const MONDAY: &str = "2026-11-23";

pub fn b64(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What has the length of an envelope: the server sees no more.
pub fn envelope() -> String {
    b64(&[7; SEALED])
}

/// Keys, without who has them.
pub struct Keys(pub MemberPublic);

impl Keys {
    /// A mailbox sealed to these.
    pub fn seal(&self, mailbox: &MailboxKey, team: Uuid, epoch: u64) -> Value {
        let sealed = mailbox.seal_to(&self.0.receive, &sealed_name(team), epoch).unwrap();
        json!({ "number": epoch, "verify": b64(&self.0.verify), "sealed": b64(&sealed) })
    }
}

/// A regisseur of Hamont-Lo with keys.
pub struct Regisseur {
    pub who: Visitor,
    pub keys: MemberKeys,
}

impl Regisseur {
    pub fn public(&self) -> MemberPublic {
        self.keys.public().unwrap()
    }

    pub fn keys_alone(&self) -> Keys {
        Keys(self.public())
    }
}

impl House {
    /// Sends JSON, as a script does.
    pub async fn tell(&self, who: &Visitor, address: &str, body: Value) -> Answer {
        let request = Request::post(address)
            .header("cookie", &who.cookie)
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub async fn regisseur(&self, name: &str) -> Regisseur {
        let who = self.visitor(name, &[(Role::Regisseur, LO)]).await;
        self.new_keys(who).await
    }

    pub async fn new_keys(&self, who: Visitor) -> Regisseur {
        let keys = MemberKeys::new().unwrap();
        let public = keys.public().unwrap();
        // Both wrappings have one length, and the quick one is as good here.
        let wrapped = b64(&wrap::wrap_for_recovery(&keys, &wrap::recovery_code().unwrap()).unwrap());
        let member = json!({ "receive": b64(&public.receive.0), "verify": b64(&public.verify) });
        let state = self.open(&who, "/regie/sleutels/stand").await.json();
        let before = &state["me"]["key"]["member"]["verify"];
        let body = json!({ "member": member, "wrapped": wrapped, "recovery": wrapped, "before": before });
        // The answer may get lost: the same ones sent again are there once.
        for _ in 0..2 {
            assert_eq!(self.tell(&who, "/regie/sleutels/nieuw", body.clone()).await.status.as_u16(), 200);
        }
        Regisseur { who, keys }
    }

    /// A first epoch of Hamont-Lo.
    pub async fn found(&self, by: &Regisseur, team: Uuid, in_place_of: bool) -> Answer {
        self.found_at(by, LO, team, in_place_of).await
    }

    /// A team of another neighbourhood.
    pub async fn found_for(&self, by: &Regisseur, place: &str) -> Uuid {
        let team = Uuid::new_v4();
        assert_eq!(self.found_at(by, place, team, false).await.status.as_u16(), 200);
        team
    }

    async fn found_at(&self, by: &Regisseur, place: &str, team: Uuid, in_place_of: bool) -> Answer {
        let mailbox = MailboxKey::new().unwrap();
        let public = mailbox.public().unwrap();
        let epoch = Epoch::first(&sealed_name(team), public, vec![by.public()], &by.keys).unwrap();
        let body = json!({
            "team": team, "places": [place], "in_place_of": in_place_of, "epoch": b64(&epoch.to_bytes()),
            "seals": [by.keys_alone().seal(&mailbox, team, 1)],
        });
        self.tell(&by.who, "/regie/sleutels/team", body).await
    }

    pub async fn team(&self, by: &Regisseur) -> Uuid {
        let team = Uuid::new_v4();
        assert_eq!(self.found(by, team, false).await.status.as_u16(), 200);
        team
    }

    pub async fn newest_epoch(&self, team: Uuid) -> Epoch {
        app::concerns::teams::store::chain(&self.app.db, team).await.unwrap().pop().unwrap()
    }

    /// The next epoch of a team, with these members.
    pub async fn let_in(&self, team: Uuid, by: &Regisseur, members: &[&Regisseur]) {
        let mailbox = MailboxKey::new().unwrap();
        let all = members.iter().map(|m| m.public()).collect();
        let next = self.newest_epoch(team).await.next(mailbox.public().unwrap(), all, &by.keys).unwrap();
        let seals: Vec<Value> = members.iter().map(|m| m.keys_alone().seal(&mailbox, team, next.number)).collect();
        let body = json!({ "epoch": b64(&next.to_bytes()), "seals": seals });
        assert_eq!(self.tell(&by.who, &format!("/regie/{team}/ploeg"), body).await.status.as_u16(), 200);
    }

    /// Something that came in: sealed, as far as the server can see.
    pub async fn sealed(&self, team: Uuid, epoch: i64, place: &str) -> Uuid {
        let (db, id) = (&self.app.db, Uuid::new_v4());
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query(
                    "INSERT INTO concern (id, team, neighbourhood, epoch, week, status, headline, body, receipt)
                     VALUES ($1, $2, $3, $4, 20780, 0, $5, $5, $6)",
                )
                .bind(id)
                .bind(team)
                .bind(place)
                .bind(epoch)
                .bind(vec![7_u8; SEALED])
                .bind(vec![1_u8; 32])
                .execute(&mut **tx)
                .await?;
                Ok(())
            })
        }
        .await;
        done.unwrap();
        id
    }
}
