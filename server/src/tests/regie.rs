//! The regisseurs, by requests: only the members of a team open what is sealed to it; and what the server can check of
//! keys and epochs, it checks.

mod after;
pub mod people;
mod themes;
mod who_opens;

use super::{Answer, House, desk::LO};
use app::people::Role;
use people::{Keys, MONDAY};
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{
    chain::Epoch,
    keys::{MailboxKey, MemberKeys},
};

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[tokio::test]
async fn a_tandem_founds_reads_notes_closes_and_opens_again() {
    for house in House::on_each_engine().await {
        let (els, koen) = (house.regisseur("Els").await, house.regisseur("Koen").await);
        let team = house.team(&els).await;
        assert_eq!(app::concerns::teams::mailbox(&house.app.db, LO).await.unwrap().unwrap().team, team);
        let concern = house.sealed(team, 1, LO).await;
        let list = format!("/regie/{team}/signalen");
        assert_eq!(house.open(&koen.who, &list).await.status.as_u16(), 403, "not let in yet");
        house.let_in(team, &els, &[&els, &koen]).await;

        let listed = house.open(&koen.who, &list).await.json();
        assert_eq!(listed["concerns"][0]["status"], json!(0));
        assert_eq!(listed["concerns"][0].get("body"), None, "a list holds no bodies");
        let inside = format!("{list}/{concern}/inhoud");
        let opened = house.tell(&koen.who, &inside, json!({})).await.json();
        assert_eq!((&opened["status"], &opened["entries"]), (&json!(1), &json!([])));
        let reads = house.open(&els.who, &format!("/regie/{team}/gelezen")).await;
        assert!(reads.body.contains("Koen") && reads.body.contains("data-number=\"1\""), "who read stands there");

        let note = |number: i64, epoch: i64, status: i64| json!({ "number": number, "epoch": epoch, "sealed": people::envelope(), "status": status });
        let one = format!("{list}/{concern}");
        assert_eq!(house.tell(&koen.who, &one, note(0, 1, 2)).await.status.as_u16(), 409, "to an epoch that is over");
        assert_eq!(house.tell(&koen.who, &one, note(0, 2, 2)).await.status.as_u16(), 200);
        assert_eq!(house.tell(&els.who, &one, note(0, 2, 2)).await.status.as_u16(), 409, "he was first");
        assert_eq!(house.tell(&els.who, &one, note(1, 2, 7)).await.status.as_u16(), 422, "no such status");
        assert_eq!(house.tell(&els.who, &one, note(1, 2, 3)).await.status.as_u16(), 200);
        assert_eq!(house.open(&els.who, &list).await.json()["concerns"], json!([]));
        let closed = house.open(&els.who, &format!("{list}?welke=dicht")).await.json();
        assert_eq!(closed["concerns"][0]["closed_week"], json!(MONDAY));
        assert_eq!(closed["concerns"][0]["entries"], json!(2));
        assert_eq!(house.tell(&koen.who, &one, note(2, 2, 2)).await.status.as_u16(), 200);
        let again = house.open(&els.who, &list).await.json();
        assert_eq!((&again["concerns"][0]["closed_week"], &again["concerns"][0]["status"]), (&Value::Null, &json!(2)));
    }
}

#[tokio::test]
async fn an_epoch_that_cannot_be_is_refused() {
    let house = House::with_example().await;
    let (els, koen) = (house.regisseur("Els").await, house.regisseur("Koen").await);
    let team = house.team(&els).await;
    let first = house.newest_epoch(team).await;
    let address = format!("/regie/{team}/ploeg");
    let mailbox = MailboxKey::new().unwrap();
    let public = mailbox.public().unwrap();
    let stranger = MemberKeys::new().unwrap();
    let both = vec![els.public(), koen.public()];
    let sound = first.next(public, both.clone(), &els.keys).unwrap();
    let try_it = |epoch: Epoch, for_whom: Vec<Keys>| {
        let seals: Vec<Value> = for_whom.iter().map(|k| k.seal(&mailbox, team, epoch.number)).collect();
        let body = json!({ "epoch": people::b64(&epoch.to_bytes()), "seals": seals });
        house.tell(&els.who, &address, body)
    };
    let status = async |epoch: Epoch, members: Vec<Keys>| try_it(epoch, members).await.status.as_u16();
    let all = || vec![els.keys_alone(), koen.keys_alone()];

    let mut forged = sound.clone();
    forged.signature[0] ^= 1;
    assert_eq!(status(forged, all()).await, 422, "the signature");
    let mut renumbered = sound.clone();
    renumbered.number = 3;
    assert_eq!(status(renumbered, all()).await, 422, "one left out");
    let with_stranger = first.next(public, vec![els.public(), stranger.public().unwrap()], &els.keys).unwrap();
    assert_eq!(status(with_stranger, vec![els.keys_alone()]).await, 422, "somebody who is no regisseur");
    let without_herself = first.next(public, vec![koen.public()], &els.keys).unwrap();
    assert_eq!(
        status(without_herself, vec![koen.keys_alone()]).await,
        422,
        "one who leaves cannot decide for who stays"
    );
    assert_eq!(status(sound.clone(), vec![els.keys_alone()]).await, 422, "a member without a seal");
    assert_eq!(status(first.clone(), all()).await, 409, "the same once more");
    assert_eq!(status(sound.clone(), all()).await, 200);
    assert_eq!(status(sound, all()).await, 409, "a second press");
}

#[tokio::test]
async fn who_is_taken_out_gets_nothing_more_and_a_task_that_is_taken_ends_it_at_once() {
    let house = House::with_example().await;
    let (els, koen) = (house.regisseur("Els").await, house.regisseur("Koen").await);
    let team = house.team(&els).await;
    house.let_in(team, &els, &[&els, &koen]).await;
    let concern = house.sealed(team, 2, LO).await;
    house.let_in(team, &els, &[&els]).await;
    let inside = format!("/regie/{team}/signalen/{concern}/inhoud");
    assert_eq!(house.tell(&koen.who, &inside, json!({})).await.status.as_u16(), 403);
    let state = house.open(&koen.who, "/regie/sleutels/stand").await.json();
    assert_eq!((&state["teams"][0]["in"], &state["teams"][0]["seals"]), (&json!(false), &json!([])));
    let left: i64 = app::on!(&house.app.db, |p| {
        sqlx::query_scalar("SELECT COUNT(DISTINCT member) FROM epoch_seal").fetch_one(p).await
    })
    .unwrap();
    assert_eq!(left, 1, "what was sealed to him is gone");
    assert_eq!(house.tell(&els.who, &inside, json!({})).await.status.as_u16(), 200);
    house.execute("DELETE FROM grants WHERE role = 'regisseur'").await;
    assert_eq!(house.tell(&els.who, &inside, json!({})).await.status.as_u16(), 403, "no regisseur any more");
}

#[tokio::test]
async fn when_everything_is_lost_a_new_team_takes_over_and_the_old_mailbox_is_dead() {
    let house = House::with_example().await;
    let els = house.regisseur("Els").await;
    let old = house.team(&els).await;
    let concern = house.sealed(old, 1, LO).await;
    let inside = format!("/regie/{old}/signalen/{concern}/inhoud");
    assert_eq!(house.tell(&els.who, &inside, json!({})).await.status.as_u16(), 200);
    let again = house.new_keys(els.who).await;
    let state = house.open(&again.who, "/regie/sleutels/stand").await.json();
    assert_eq!(state["teams"][0]["in"], json!(false), "new keys open nothing of before");
    assert_eq!(house.found(&again, Uuid::new_v4(), false).await.status.as_u16(), 409, "there is a team already");
    let new = Uuid::new_v4();
    assert_eq!(house.found(&again, new, true).await.status.as_u16(), 200);
    let db = &house.app.db;
    assert_ne!(old, new);
    assert_eq!(app::concerns::teams::mailbox(db, LO).await.unwrap().unwrap().team, new, "what is sealed goes to her");
    let audit: i64 = app::on!(db, |p| {
        sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE action = 'team-ended'").fetch_one(p).await
    })
    .unwrap();
    assert_eq!(audit, 1, "it is written down");
    let nele = house.visitor("Nele", &[(Role::Administrator, "72037")]).await;
    assert!(house.open(&nele, "/beheer/gemeente/72037").await.body.contains("/beheer/gemeente/72037/gelezen\""));
    let reads = house.open(&nele, "/beheer/gemeente/72037/gelezen").await.body;
    assert!(reads.contains(&concern.to_string()), "who opened what before is not gone with the team");
    let log = house.open(&nele, "/beheer/gemeente/72037/logboek").await.body;
    assert!(log.contains("verving een ploeg van regisseurs") && !log.contains("team-ended"), "{log}");
}

#[tokio::test]
async fn whoever_leaves_leaves_no_key_behind() {
    for house in House::on_each_engine().await {
        let (els, koen) = (house.regisseur("Els").await, house.regisseur("Koen").await);
        let team = house.team(&els).await;
        house.let_in(team, &els, &[&els, &koen]).await;
        let (seals, keys) = ("SELECT COUNT(*) FROM epoch_seal", "SELECT COUNT(*) FROM member_key");
        let wrapped = "SELECT COUNT(*) FROM member_key WHERE wrapped IS NOT NULL OR recovery IS NOT NULL";
        assert_eq!((house.number(seals).await, house.number(wrapped).await), (3, 2));
        assert_eq!(house.post(&koen.who, "/mijn/weg", "woord=WEG").await.status.as_u16(), 303);
        assert_eq!((house.number(seals).await, house.number(wrapped).await), (2, 1), "hers alone are left");
        assert_eq!(house.number(keys).await, 2, "what he signed can still be read");
        assert_eq!(house.open(&els.who, &format!("/regie/{team}/signalen")).await.status.as_u16(), 200);
    }
}

#[tokio::test]
async fn who_asks_for_it_is_deleted_at_once_and_that_it_was_done_is_written_down() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let (gone, stays) = (house.sealed(team, 1, LO).await, house.sealed(team, 1, LO).await);
        let list = format!("/regie/{team}/signalen");
        let note = json!({ "number": 0, "epoch": 1, "sealed": people::envelope(), "status": 2 });
        assert_eq!(house.tell(&els.who, &format!("{list}/{gone}"), note).await.status.as_u16(), 200);
        let erase = format!("{list}/{gone}/wissen");
        assert_eq!(house.tell(&els.who, &erase, json!({})).await.status.as_u16(), 200);
        assert_eq!(house.tell(&els.who, &erase, json!({})).await.status.as_u16(), 404, "it is gone");
        let left = house.open(&els.who, &list).await.json();
        assert_eq!(left["concerns"].as_array().unwrap().len(), 1);
        assert_eq!(left["concerns"][0]["id"], json!(stays));
        assert_eq!(house.number("SELECT COUNT(*) FROM concern_entry").await, 0, "with what was noted");
        assert_eq!(house.number("SELECT COUNT(*) FROM concern_gone").await, 1, "a late repeat is known");
        assert_eq!(house.number("SELECT COUNT(*) FROM audit WHERE action = 'concern-erased'").await, 1);
        let nele = house.visitor("Nele", &[(Role::Administrator, "72037")]).await;
        let log = house.open(&nele, "/beheer/gemeente/72037/logboek").await.body;
        assert!(log.contains("wiste een signaal"));
    }
}

#[tokio::test]
async fn the_list_of_who_read_is_told_from_a_line_on_and_outlives_its_team_by_two_years() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let concern = house.sealed(team, 1, LO).await;
        for _ in 0..3 {
            house.tell(&els.who, &format!("/regie/{team}/signalen/{concern}/inhoud"), json!({})).await;
        }
        let from = async |line: i64| {
            let told = house.open(&els.who, &format!("/regie/{team}/gelezen.json?vanaf={line}")).await.json();
            told.as_array().unwrap().iter().map(|line| line["number"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!((from(1).await, from(3).await, from(4).await), (vec![1, 2, 3], vec![3], vec![]));

        let reads = "SELECT COUNT(*) FROM concern_read";
        let day = |days: i64| app::concerns::sending::day_of(20_000 + days);
        let forget = async |days: i64| {
            app::concerns::inbox::store::reads::forget_the_old(&house.app.db, day(days)).await.unwrap();
            house.number(reads).await
        };
        assert_eq!(forget(9_000).await, 3, "a team that goes on keeps it");
        house.sql("UPDATE team SET ended = 20000").await;
        assert_eq!((forget(731).await, forget(732).await), (3, 0));
    }
}

#[tokio::test]
async fn two_who_open_in_the_same_moment_both_stand_in_the_list() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let concern = house.sealed(team, 1, LO).await;
        let inside = format!("/regie/{team}/signalen/{concern}/inhoud");
        let ask = || house.tell(&els.who, &inside, json!({}));
        let (a, b, c, d) = tokio::join!(ask(), ask(), ask(), ask());
        for answer in [a, b, c, d] {
            assert_eq!(answer.status.as_u16(), 200);
        }
        let page = house.open(&els.who, &format!("/regie/{team}/gelezen")).await;
        assert_eq!(page.body.matches("data-number=").count(), 4);
    }
}

#[tokio::test]
async fn the_page_of_keys_shows_no_private_part_and_is_kept_nowhere() {
    let house = House::with_example().await;
    let els = house.regisseur("Els").await;
    for address in ["/regie", "/regie/sleutels", "/regie/sleutels/stand", "/fr/regie", "/en/regie/sleutels"] {
        let page = house.open(&els.who, address).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"), "{address}");
    }
    let state = house.open(&els.who, "/regie/sleutels/stand").await;
    assert!(state.json()["me"]["key"]["wrapped"].is_string(), "her own, wrapped");
    let offers = async |who, page: &str, to: &str| house.open(who, page).await.body.contains(&format!("href=\"{to}\""));
    let both = house.visitor("Bo", &[(Role::Regisseur, LO), (Role::Administrator, "72037")]).await;
    assert!(offers(&els.who, "/mijn", "/regie").await && !offers(&both, "/mijn", "/regie").await, "no shut door");
    let riet = house.visitor("Riet", &[(Role::Coordinator, LO)]).await;
    assert!(offers(&riet, "/beheer", "/beheer/hamont-lo/themas").await);
    let other = house.visitor("Jan", &[(Role::Regisseur, "72037W01")]).await;
    assert!(house.open(&other, "/regie/sleutels/stand").await.json()["me"]["key"].is_null());
}
