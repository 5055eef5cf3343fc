//! What time does: posts are asked after once and end, closed conversations are forgotten, and who leaves takes their
//! words along.

use super::{House, Visitor, talking::Posted};
use app::{
    help::{PostKind, talk::store::upkeep},
    people::{Member, Role},
};
use axum::{Router, body::Body, http::Request, routing::get};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;
use uuid::Uuid;

/// A post of Tuesday 24 November ends sixty days later, on 23 January.
const A_WEEK_BEFORE: &str = "2027-01-17T10:00[Europe/Brussels]";

async fn nights(house: &House) -> usize {
    let (db, now) = (&house.app.db, house.app.clock.now());
    let work = || upkeep::remind(db, "http://localhost:3000", now, now);
    // Three servers at once.
    let (one, two, three) = tokio::join!(work(), work(), work());
    one.unwrap() + two.unwrap() + three.unwrap()
}

#[tokio::test]
async fn a_post_is_asked_after_once_however_many_servers_there_are() {
    for house in House::on_each_engine().await {
        // The posts of the example are asked after as well, or not: they are out of the way.
        house.sql("UPDATE posts SET state = 'ended'").await;
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let els = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let mut posts = Vec::new();
        for _ in 0..3 {
            posts.push(house.posted(&maria, Posted::default()).await);
        }
        let rosa = house.visitor("Rosa", &[]).await;
        house.sql("UPDATE accounts SET email = NULL WHERE name = 'Rosa'").await;
        house.posted(&rosa, Posted { posted_by: Some(&els), ..Posted::default() }).await;
        house.posted(&jef, Posted::default()).await;
        house.sql("UPDATE accounts SET muted = '[\"herinneringen\"]' WHERE name = 'Jef'").await;
        let early = house.at("2027-01-10T10:00[Europe/Brussels]").await;
        assert_eq!(nights(&early).await, 0, "not yet");

        let late = house.at(A_WEEK_BEFORE).await;
        assert_eq!(nights(&late).await, 5);
        let mails = late.box_of_mails().await;
        let to: Vec<_> = mails.iter().map(|(to, _, _)| to.as_str()).collect();
        assert_eq!(to.iter().filter(|to| **to == "maria@example.be").count(), 3, "{to:?}");
        assert_eq!(
            to.iter().filter(|to| **to == "els@example.be").count(),
            1,
            "the counter speaks for who has no mail"
        );
        assert_eq!(to.len(), 4, "{to:?}");
        assert!(
            mails
                .iter()
                .all(|(_, subject, body)| subject == "Mag je briefje blijven hangen?" && !body.contains("haag"))
        );
        assert!(mails.iter().any(|(_, _, body)| body.contains(&format!("/mijn/helpen/{}\n", posts[0]))));
        assert_eq!(nights(&late).await, 0, "nothing is sent twice");
        assert_eq!(nights(&late.at("2027-01-20T10:00[Europe/Brussels]").await).await, 0, "nor the next nights");

        // Who let it stay is asked again before the new end, and not before.
        late.sql("UPDATE posts SET ends = ends + 60 * 86400 WHERE state = 'open'").await;
        assert_eq!(nights(&late.at("2027-02-20T10:00[Europe/Brussels]").await).await, 0);
        assert_eq!(nights(&late.at("2027-03-20T10:00[Europe/Brussels]").await).await, 5);
    }
}

#[tokio::test]
async fn who_is_no_longer_coordinator_is_asked_nothing_and_the_next_one_is() {
    for house in House::on_each_engine().await {
        house.sql("UPDATE posts SET state = 'ended'").await;
        let els = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let (wies, lena) = (house.visitor("Wies", &[]).await, house.visitor("Lena", &[]).await);
        house.sql("UPDATE accounts SET email = NULL WHERE name = 'Wies'").await;
        // For somebody without an address, for nobody in particular, and for somebody who has one.
        for author in [&wies, &els, &lena] {
            house.posted(author, Posted { posted_by: Some(&els), ..Posted::default() }).await;
        }
        let late = house.at(A_WEEK_BEFORE).await;
        assert!(late.open(&els, "/mijn").await.body.contains("Wie helpt met de haag?"));
        house.sql("DELETE FROM grants WHERE role = 'coordinator'").await;
        assert_eq!(nights(&late).await, 1, "who has an address is asked; the rest waits");
        let mails = late.box_of_mails().await;
        assert!(mails.len() == 1 && mails[0].0 == "lena@example.be", "{mails:?}");
        assert!(!late.open(&els, "/mijn").await.body.contains("Wie helpt met de haag?"));

        // With the role comes what waits.
        house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
        hand_over(&late, "72037W04").await;
        assert_eq!(nights(&late).await, 2);
        let mails = late.box_of_mails().await;
        assert_eq!(mails.iter().filter(|(to, ..)| to == "ria@example.be").count(), 2, "{mails:?}");
        assert!(mails.iter().all(|(to, ..)| to != "els@example.be"));
    }
}

/// Gives what stands at the counters of a scope to who coordinates there now, as every change of roles does.
pub(super) async fn hand_over(house: &House, scope: &str) {
    let db = &house.app.db;
    let done: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            app::hand_over_counter!(tx, scope);
            Ok(())
        })
    }
    .await;
    done.unwrap();
}

#[tokio::test]
async fn a_post_that_nobody_kept_ends_a_month_after_it_left_the_board() {
    for house in House::on_each_engine().await {
        house.sql("UPDATE posts SET state = 'ended'").await;
        let maria = house.visitor("Maria", &[]).await;
        house.posted(&maria, Posted::default()).await;
        for (moment, ended) in [
            ("2027-01-24T10:00[Europe/Brussels]", 0),
            ("2027-02-24T10:00[Europe/Brussels]", 1),
            ("2027-02-25T10:00[Europe/Brussels]", 0),
        ] {
            let later = house.at(moment).await;
            assert_eq!(upkeep::end_posts(&later.app.db, later.app.clock.now()).await.unwrap(), ended, "{moment}");
        }
    }
}

#[tokio::test]
async fn a_closed_conversation_is_deleted_after_a_year_and_an_open_one_is_not() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let closed = house.answered(&jef, house.posted(&maria, Posted::default()).await, "Dag").await;
        house.answered(&jef, house.posted(&maria, Posted::default()).await, "Dag").await;
        house.post(&maria, &format!("{closed}/stap/afsluiten"), "").await;
        for (moment, left) in [("2027-11-23T10:00[Europe/Brussels]", 2), ("2027-11-25T10:00[Europe/Brussels]", 1)] {
            let later = house.at(moment).await;
            upkeep::forget_the_old(&later.app.db, later.app.clock.now()).await.unwrap();
            assert_eq!(later.number("SELECT COUNT(*) FROM conversations").await, left, "{moment}");
        }
        assert_eq!(house.number("SELECT COUNT(*) FROM messages").await, 1);
    }
}

#[tokio::test]
async fn who_leaves_takes_their_words_along_and_the_other_keeps_theirs() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let conversation = house.answered(&jef, house.posted(&maria, Posted::default()).await, "Woorden van Jef").await;
        house.say(&maria, &conversation, "Woorden van Maria").await;
        let (db, now) = (&house.app.db, house.app.clock.now());
        let gone: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                app::forget_talk!(tx, jef.account, now);
                sqlx::query("DELETE FROM accounts WHERE id = $1").bind(jef.account).execute(&mut **tx).await?;
                Ok(())
            })
        }
        .await;
        gone.unwrap();
        let read = house.open(&maria, &conversation).await.body;
        assert!(read.contains("Woorden van Maria") && read.contains("verwijderd"));
        assert!(!read.contains("Woorden van Jef") && !read.contains("Jef") && read.contains("Gesprek met een buur"));
        assert!(read.contains("Deze buur is niet meer bij Keuvel."));
        assert_eq!(house.say(&maria, &conversation, "Ben je daar?").await.status.as_u16(), 422);
        assert!(house.open(&maria, "/mijn/gesprekken").await.body.contains("met een buur"));
        assert_eq!(house.number("SELECT COUNT(*) FROM messages WHERE words LIKE '%Jef%'").await, 0);
        assert_eq!(house.open(&jef, &conversation).await.status.as_u16(), 303, "to signing in");
    }
}

#[tokio::test]
async fn also_without_the_macro_no_word_of_who_left_is_shown_or_stays() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let conversation = house.answered(&jef, house.posted(&maria, Posted::default()).await, "Woorden van Jef").await;
    house.sql("DELETE FROM accounts WHERE name = 'Jef'").await;
    assert!(!house.open(&maria, &conversation).await.body.contains("Woorden van Jef"));
    upkeep::forget_the_old(&house.app.db, house.app.clock.now()).await.unwrap();
    assert_eq!(house.number("SELECT COUNT(*) FROM messages WHERE words <> ''").await, 0);
    house.sql("DELETE FROM accounts WHERE name = 'Maria'").await;
    upkeep::forget_the_old(&house.app.db, house.app.clock.now()).await.unwrap();
    assert_eq!(house.number("SELECT COUNT(*) FROM conversations").await, 0, "nobody is left to read it");
}

#[tokio::test]
async fn after_a_request_is_met_its_asker_sees_once_what_others_ask() {
    let house = House::with_example().await;
    house.sql("UPDATE posts SET state = 'ended'").await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let met = house.posted(&maria, Posted::default()).await;
    house.sql("UPDATE posts SET state = 'met'").await;
    assert_eq!(others(&house, &maria, met).await.len(), 0, "nobody asks anything: then it is kept for later");
    for title in ["Een", "Twee", "Drie", "Vier"] {
        house.posted(&jef, Posted { title, ..Posted::default() }).await;
    }
    house.posted(&maria, Posted { title: "Van haarzelf", ..Posted::default() }).await;
    house.posted(&jef, Posted { kind: PostKind::Offer, ..Posted::default() }).await;
    assert_eq!(others(&house, &jef, met).await.len(), 0, "it is not his");
    let shown = others(&house, &maria, met).await;
    assert_eq!(shown.len(), 3);
    assert!(!shown.contains(&"Van haarzelf".to_owned()));
    assert_eq!(others(&house, &maria, met).await.len(), 0, "once");
}

/// The titles that somebody is shown.
async fn others(house: &House, who: &Visitor, met: Uuid) -> Vec<String> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (result, app) = (seen.clone(), house.app.clone());
    let look = move |member: Member| async move {
        let post = app::help::store::post(&app.db, met).await.unwrap().unwrap();
        let found = app::help::talk::store::tips::others(&app.db, &member, &post, app.clock.now()).await.unwrap();
        *result.lock().unwrap() = found.into_iter().map(|p| p.words.title).collect();
    };
    let router = Router::new().route("/", get(look)).with_state(house.app.clone());
    router.oneshot(Request::get("/").header("cookie", &who.cookie).body(Body::empty()).unwrap()).await.unwrap();

    seen.lock().unwrap().clone()
}
