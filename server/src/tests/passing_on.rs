//! Passing on: what the server takes in, from whom, once; what it tells, and what it keeps of who sent it: nothing.

mod around;

use super::{Answer, House, Visitor, desk::LO};
use app::{concerns::sending::tombstone, people::Role};
use axum::{body::Body, http::Request};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use vault::{
    chain::Epoch,
    contents::{Body as Contents, Consent, Headline, Kind, Noticed, Person, Sender, Urgency},
    envelope::{Address, Part, open, seal},
    keys::{MailboxKey, MemberKeys},
};

const SEND: &str = "/signalen/verzend";
const CANARY: &str = "Kanarie-Maria-Janssens-Lozenweg-12";

/// A team with the key of its mailbox, which in life only a browser has.
struct Team {
    id: Uuid,
    key: MailboxKey,
}

fn base64(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

impl House {
    async fn a_team(&self) -> Team {
        let (id, els, key) = (Uuid::new_v4(), MemberKeys::new().unwrap(), MailboxKey::new().unwrap());
        let name = id.hyphenated().to_string();
        let epoch = Epoch::first(&name, key.public().unwrap(), vec![els.public().unwrap()], &els).unwrap();
        let members = app::concerns::teams::members_to_bytes(&epoch.members);
        let db = &self.app.db;
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query("INSERT INTO team (id, founded) VALUES ($1, 20000)").bind(id).execute(&mut **tx).await?;
                sqlx::query("INSERT INTO team_neighbourhood (neighbourhood, team) VALUES ($1, $2)")
                    .bind(LO)
                    .bind(id)
                    .execute(&mut **tx)
                    .await?;
                sqlx::query(
                    "INSERT INTO epoch (team, number, mailbox, members, before, signer, signature)
                     VALUES ($1, 1, $2, $3, $4, $5, $6)",
                )
                .bind(id)
                .bind(epoch.mailbox.0.to_vec())
                .bind(members)
                .bind(epoch.before.to_vec())
                .bind(epoch.signer.to_vec())
                .bind(epoch.signature.to_vec())
                .execute(&mut **tx)
                .await?;
                app::raise_revision!(tx, LO);
                Ok(())
            })
        }
        .await;
        done.unwrap();
        self.cache.follow().await.unwrap();
        Team { id, key }
    }

    /// Sends something as the page does; nobody is signed in where there is nobody.
    async fn pass_on(&self, who: Option<&Visitor>, sent: &Value) -> Answer {
        self.ask_json(who, SEND, sent.to_string()).await
    }

    async fn ask_json(&self, who: Option<&Visitor>, address: &str, body: String) -> Answer {
        let request = Request::post(address)
            .header("cookie", who.map_or("", |who| who.cookie.as_str()))
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    async fn concerns(&self) -> i64 {
        app::on!(&self.app.db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM concern").fetch_one(p).await).unwrap()
    }
}

impl Team {
    fn address(&self, concern: Uuid, part: Part) -> Address {
        let team = self.id.hyphenated().to_string();
        Address { team, neighbourhood: LO.to_owned(), epoch: 1, concern: *concern.as_bytes(), part }
    }

    /// As our page seals it; its receipt secret is thirty-two sevens.
    fn sealed(&self, by: &str) -> Value {
        let id = Uuid::new_v4();
        let headline = Headline { v: 1, kind: Kind::Neighbour, urgency: Urgency::Week, consent: Consent::Agrees };
        let body = Contents {
            v: 1,
            noticed: vec![Noticed::Loneliness],
            text: CANARY.to_owned(),
            person: Person { name: CANARY.to_owned(), ..Person::default() },
            wishes: String::new(),
            offers: String::new(),
            sender: Sender::default(),
            card: None,
        };
        let to = self.key.public().unwrap();
        let part = |part, text: String| base64(&seal(&to, &self.address(id, part), text.as_bytes()).unwrap());
        json!({
            "id": id, "team": self.id, "neighbourhood": LO, "epoch": 1, "as": by,
            "headline": part(Part::Headline, serde_json::to_string(&headline).unwrap()),
            "body": part(Part::Body, serde_json::to_string(&body).unwrap()),
            "receipt": base64(&Sha256::digest([7; 32])),
        })
    }
}

fn with(sent: &Value, name: &str, value: Value) -> Value {
    let mut changed = sent.clone();
    changed[name] = value;
    changed
}

#[tokio::test]
async fn it_is_taken_in_once_and_opens_for_the_team_alone() {
    for house in House::on_each_engine().await {
        let team = house.a_team().await;
        let jef = house.visitor("Jef", &[(Role::CaringNeighbour, LO)]).await;
        let sent = team.sealed("neighbour");
        for _ in 0..3 {
            let answer = house.pass_on(Some(&jef), &sent).await;
            assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, r#"{"status":"received"}"#));
            assert_eq!((answer.header("cache-control"), answer.header("set-cookie")), ("no-store", ""));
        }
        let other = with(&sent, "body", team.sealed("neighbour")["body"].clone());
        assert_eq!(house.pass_on(Some(&jef), &other).await.status.as_u16(), 409);
        assert_eq!(house.concerns().await, 1);
        let (id, body): (Uuid, Vec<u8>) =
            app::on!(&house.app.db, |p| sqlx::query_as("SELECT id, body FROM concern").fetch_one(p).await).unwrap();
        let opened = open(&team.key, &team.address(id, Part::Body), &body).unwrap();
        assert!(String::from_utf8_lossy(&opened).contains(CANARY));
    }
}

#[tokio::test]
async fn who_may_pass_on_is_looked_at_and_kept_nowhere() {
    let house = House::with_example().await;
    let team = house.a_team().await;
    let jef = house.visitor("Jef", &[(Role::CaringNeighbour, LO)]).await;
    let els = house.visitor("Els", &[(Role::CaringNeighbour, "72037W01")]).await;
    let rik = house.visitor("Rik", &[]).await;
    for (who, by, status) in [
        (Some(&jef), "neighbour", 200),
        (Some(&els), "neighbour", 403),
        (Some(&rik), "neighbour", 403),
        (None, "neighbour", 401),
        (Some(&rik), "anybody", 200),
        (None, "anybody", 200),
    ] {
        assert_eq!(house.pass_on(who, &team.sealed(by)).await.status.as_u16(), status, "{by}");
    }
    let columns: Vec<String> = app::on!(&house.app.db, |p| {
        sqlx::query_scalar("SELECT name FROM pragma_table_info('concern') ORDER BY cid").fetch_all(p).await
    })
    .unwrap();
    let known = "id team neighbourhood epoch week status look_again closed_week headline body receipt answer days";
    assert_eq!(columns.join(" "), known, "nothing of a sender, no moment, no order");
    let ways =
        [("/hamont-lo/doorgeven/wie", Some(&jef), "true"), ("/achel-centrum/doorgeven/wie", Some(&jef), "false")];
    for (address, who, caring) in ways {
        let answer = house.open(who.unwrap(), address).await;
        assert_eq!(
            (answer.body.as_str(), answer.header("cache-control")),
            (&*format!("{{\"caring\":{caring}}}"), "no-store")
        );
    }
    assert_eq!(house.get("/hamont-lo/doorgeven/wie").await.body, r#"{"caring":null}"#);
}

#[tokio::test]
async fn what_no_page_of_ours_sends_is_refused_and_kept_nowhere() {
    let house = House::with_example().await;
    let team = house.a_team().await;
    let sent = team.sealed("anybody");
    for (name, value, status) in [
        ("id", json!(Uuid::now_v7()), 422),
        ("id", json!("x"), 422),
        ("epoch", json!(2), 422),
        ("epoch", json!(-1), 422),
        ("team", json!(Uuid::new_v4()), 422),
        ("neighbourhood", json!("72037W01"), 410),
        ("neighbourhood", json!("99999W99"), 410),
        ("headline", json!("AAAA"), 422),
        ("body", json!("é"), 422),
        ("receipt", json!(""), 422),
        ("as", json!("regisseur"), 422),
        ("card", json!("ABCDE-ABCDE"), 422),
        ("sender", json!("Jef"), 422),
        ("body", json!("A".repeat(49 * 1024)), 413),
        ("body", json!("A".repeat(400 * 1024)), 413),
    ] {
        let answer = house.pass_on(None, &with(&sent, name, value.clone())).await;
        assert_eq!(
            answer.status.as_u16(),
            status,
            "{name}: {}",
            value.to_string().chars().take(40).collect::<String>()
        );
    }
    for body in ["", "[]", "null", "{\"id\":1}"] {
        assert_eq!(house.ask_json(None, SEND, body.to_owned()).await.status.as_u16(), 422);
    }
    assert_eq!(house.concerns().await, 0);
    house.execute("UPDATE team SET ended = 20001").await;
    let dead = house.pass_on(None, &sent).await;
    assert_eq!((dead.status.as_u16(), dead.body.contains("\"call\":\"0")), (410, true), "{}", dead.body);
    assert_eq!(house.concerns().await, 0);
}

#[tokio::test]
async fn whoever_floods_is_stopped_and_a_repeat_is_still_answered() {
    let house = House::with_example().await;
    let team = house.a_team().await;
    let rik = house.visitor("Rik", &[]).await;
    let first = team.sealed("anybody");
    assert_eq!(house.pass_on(Some(&rik), &first).await.status.as_u16(), 200);
    for _ in 1..20 {
        assert_eq!(house.pass_on(Some(&rik), &team.sealed("anybody")).await.status.as_u16(), 200);
    }
    let stopped = house.pass_on(Some(&rik), &team.sealed("anybody")).await;
    assert_eq!(stopped.status.as_u16(), 429);
    assert!(stopped.header("retry-after").parse::<i64>().unwrap() > 0);
    assert_eq!(house.pass_on(Some(&rik), &first).await.status.as_u16(), 200, "a repeat tells nothing new");
    assert_eq!(house.concerns().await, 20);
}

#[tokio::test]
async fn with_the_secret_one_hears_how_it_stands() {
    let house = House::with_example().await;
    let team = house.a_team().await;
    let sent = team.sealed("anybody");
    house.pass_on(None, &sent).await;
    let ask = async |secret: [u8; 32]| {
        let asked = json!([{ "id": sent["id"], "secret": base64(&secret) }]);
        let answer = house.ask_json(None, "/signalen/stand", asked.to_string()).await;
        assert_eq!(answer.header("cache-control"), "no-store");
        serde_json::from_str::<Value>(&answer.body).unwrap()[0]["status"].clone()
    };
    assert_eq!(ask([7; 32]).await, "received");
    assert_eq!(ask([8; 32]).await, Value::Null);
    house.execute("UPDATE concern SET status = 2").await;
    assert_eq!(ask([7; 32]).await, "followed-up");
    let id: Uuid = sent["id"].as_str().unwrap().parse().unwrap();
    house.execute("DELETE FROM concern").await;
    let db = &house.app.db;
    let done: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            sqlx::query("INSERT INTO concern_gone (hash) VALUES ($1)").bind(tombstone(id)).execute(&mut **tx).await?;
            Ok(())
        })
    }
    .await;
    done.unwrap();
    assert_eq!(ask([7; 32]).await, "gone");
    assert_eq!(house.pass_on(None, &sent).await.status.as_u16(), 200, "as the first time");
    assert_eq!(house.concerns().await, 0, "and it does not come back");
    let many = json!(vec![json!({ "id": id, "secret": "AA" }); 301]).to_string();
    assert_eq!(house.ask_json(None, "/signalen/stand", many).await.status.as_u16(), 413);
}

#[tokio::test]
async fn the_page_is_the_same_for_everybody_and_refuses_without_a_key() {
    let house = House::with_example().await;
    let none = house.get("/hamont-lo/doorgeven").await.body;
    assert!(none.contains("heeft nog geen sleutel gemaakt") && !none.contains("id=\"signaal\""));
    assert!(none.contains("tel:112") && none.contains("tel:1813") && none.contains("tel:1712"));
    let team = house.a_team().await;
    let page = house.get("/hamont-lo/doorgeven").await.body;
    assert!(page.contains("id=\"signaal\"") && page.contains(&team.id.to_string()));
    let jef = house.visitor("Jef", &[(Role::CaringNeighbour, LO)]).await;
    assert_eq!(house.open(&jef, "/hamont-lo/doorgeven").await.body, page, "signed in or not");
    for field in ["textarea", "input"] {
        for tag in page.split(&format!("<{field} ")).skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
            let typed = !tag.contains("type=\"radio\"") && !tag.contains("type=\"checkbox\"");
            assert!(!typed || tag.contains("autocomplete=\"off\""), "a browser would keep it: {tag}");
        }
    }
}
