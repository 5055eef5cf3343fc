//! After a signal: its practice hears that it was picked up, whoever closed it is warned before it goes.

use super::{
    super::{House, Visitor, desk::LO},
    people::{self, MONDAY, b64},
};
use app::{
    concerns::sending::days_since_1970,
    people::{Role, secrets},
};
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test]
async fn a_practice_hears_how_many_were_picked_up() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let riet = house.visitor("Riet", &[(Role::Coordinator, LO)]).await;
        let form = format!("naam=Apotheek&per-dag=5&formulier={}", Uuid::now_v7());
        let made = house.post(&riet, "/beheer/hamont-lo/doorverwijskaartjes", &form).await;
        let sheet = house.open(&riet, made.header("location")).await.body;
        let codes = sheet.split("class=\"card-code\"").skip(1);
        let codes: Vec<&str> = codes.filter_map(|rest| rest.split('>').nth(1)?.split('<').next()).collect();
        let (code, secret) = (codes[0], codes[1]);
        house.sql("INSERT INTO referral_day (card, day, came) SELECT id, 20000, 1 FROM referral_card").await;
        let picked = format!("/regie/{team}/opgenomen");
        let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
        assert_eq!(house.tell(&nobody, &picked, json!({})).await.status.as_u16(), 303, "to the door");
        assert_eq!(house.tell(&els.who, &picked, json!({ "card": "kort" })).await.status.as_u16(), 400);
        // More than came, and of no card: neither counts.
        for card in [secrets::hash(code), secrets::hash(code), secrets::hash("ABCDE-ABCDE")] {
            assert_eq!(house.tell(&els.who, &picked, json!({ "card": b64(&card) })).await.status.as_u16(), 200);
        }
        assert_eq!(house.number("SELECT CAST(SUM(picked) AS BIGINT) FROM referral_day").await, 1);
        let report = house.post(&nobody, "/kaart/verslag", &format!("geheim={secret}")).await;
        assert!(report.body.contains("1 opgepikt"), "{}", report.body);
    }
}

#[tokio::test]
async fn before_a_signal_goes_there_is_a_warning_and_a_note_gives_it_time() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let concern = house.sealed(team, 1, LO).await;
        let list = format!("/regie/{team}/signalen");
        let closed = async || house.open(&els.who, &format!("{list}?welke=dicht")).await.json();
        let note = async |number: i64| {
            let body = json!({ "number": number, "epoch": 1, "sealed": people::envelope(), "status": 3 });
            house.tell(&els.who, &format!("{list}/{concern}"), body).await.status.as_u16()
        };
        assert_eq!(note(0).await, 200);
        let fresh = closed().await;
        assert_eq!((&fresh["going"], &fresh["concerns"][0]["goes"]), (&json!(0), &Value::Null));
        // Closed so long ago that fourteen days are left, or fifteen: it is kept 90 days after its week.
        let today = days_since_1970(fresh["today"].as_str().unwrap().parse().unwrap());
        for (left, going, goes) in [(15, 0, Value::Null), (14, 1, json!(14)), (0, 1, json!(0))] {
            house.sql(&format!("UPDATE concern SET closed_week = {}", today + left - 97)).await;
            let told = closed().await;
            assert_eq!((&told["going"], &told["concerns"][0]["goes"]), (&json!(going), &goes), "{left} days left");
            assert_eq!(house.open(&els.who, &list).await.json()["going"], json!(going));
        }
        assert_eq!(note(1).await, 200);
        let again = closed().await;
        assert_eq!((&again["concerns"][0]["closed_week"], &again["going"]), (&json!(MONDAY), &json!(0)));
    }
}

#[tokio::test]
async fn keys_that_were_made_on_another_page_are_not_given_up() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let keys = vault::keys::MemberKeys::new().unwrap().public().unwrap();
        let member = json!({ "receive": b64(&keys.receive.0), "verify": b64(&keys.verify) });
        let wrapped = b64(&[1; vault::wrap::WRAPPED]);
        for before in [Value::Null, json!(b64(&[9; 32]))] {
            let body = json!({ "member": member, "wrapped": wrapped, "recovery": wrapped, "before": before });
            assert_eq!(house.tell(&els.who, "/regie/sleutels/nieuw", body).await.status.as_u16(), 409);
        }
        let state = house.open(&els.who, "/regie/sleutels/stand").await.json();
        assert_eq!(state["me"]["key"]["member"]["verify"], json!(b64(&els.public().verify)));
    }
}

#[tokio::test]
async fn a_team_reads_on_when_its_neighbourhood_becomes_part_of_another() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let concern = house.sealed(team, 1, LO).await;
        let bea = house.visitor("Bea", &[(Role::Administrator, "72037")]).await;
        let atlas = house.app.atlas();
        let centre = atlas.all().iter().find(|p| p.municipality.nis == "72037" && p.code != LO).unwrap();
        let form = format!("wat=samenvoegen&naar={}&zeker=ja", centre.slug);
        let merged = house.post(&bea, "/beheer/gemeente/72037/buurten/hamont-lo", &form).await;
        assert_eq!(merged.status.as_u16(), 303, "{}", merged.body);
        house.cache.follow().await.unwrap();

        let state = house.open(&els.who, "/regie/sleutels/stand").await.json();
        assert_eq!((&state["without"], &state["teams"][0]["in"]), (&json!([]), &json!(true)));
        let places = state["teams"][0]["places"].as_array().unwrap();
        assert!(places.iter().all(|p| p["now"] == json!(centre.code) && p["mine"] == json!(true)), "{places:?}");
        assert_eq!(places.len(), 2, "what was sealed keeps its code");
        let list = format!("/regie/{team}/signalen");
        assert_eq!(house.open(&els.who, &list).await.json()["concerns"][0]["id"], json!(concern));
        let mailbox = app::concerns::teams::mailbox(&house.app.db, &centre.code).await.unwrap().unwrap();
        assert_eq!(mailbox.team, team, "and new ones come to it");
    }
}

#[tokio::test]
async fn a_regisseur_hears_that_there_is_something_and_never_what() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        // Another one is no member yet: there is nothing for her.
        house.regisseur("Koen").await;
        let look = async |moment: &str| {
            let now = format!("{moment}[Europe/Brussels]").parse::<jiff::Zoned>().unwrap();
            app::concerns::reminders::run(&house.app.db, "https://keuvel.example", &now).await.unwrap()
        };
        house.sql("UPDATE accounts SET email = 'els@example.be' WHERE name = 'Els'").await;
        house.sql("UPDATE accounts SET email = 'koen@example.be' WHERE name = 'Koen'").await;
        assert_eq!(look("2026-11-24T09:00").await, 0, "nothing came in");
        let concern = house.sealed(team, 1, LO).await;
        assert_eq!(look("2026-11-24T12:00").await, 0, "this morning it was looked already");
        assert_eq!(look("2026-11-24T14:00").await, 1);
        assert_eq!(look("2026-11-24T14:05").await, 0, "once");
        let mails: Vec<(String, String)> = app::on!(&house.app.db, |p| {
            sqlx::query_as("SELECT address, subject || body FROM mails").fetch_all(p).await
        })
        .unwrap();
        assert!(matches!(&mails[..], [(to, words)] if to == "els@example.be"
            && words.contains("https://keuvel.example/regie") && !words.contains("signa") && !words.contains("Lo")));
        // Read, and to be looked at again on a day: on that morning she hears of it once more.
        let body =
            json!({ "number": 0, "epoch": 1, "sealed": people::envelope(), "status": 2, "look_again": "2026-11-26" });
        assert_eq!(house.tell(&els.who, &format!("/regie/{team}/signalen/{concern}"), body).await.status.as_u16(), 200);
        assert_eq!(look("2026-11-25T09:00").await, 0);
        assert_eq!(look("2026-11-26T14:00").await, 0, "what is due is told in the morning");
        house.sql("UPDATE settings SET value = '2026-11-25 14' WHERE name = 'concerns-reminders'").await;
        assert_eq!(look("2026-11-26T09:30").await, 1);
        house.sql("UPDATE accounts SET muted = '[\"herinneringen\"]' WHERE name = 'Els'").await;
        assert_eq!(look("2026-11-27T09:30").await, 0, "she wants none of these");
    }
}
