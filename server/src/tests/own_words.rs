//! What somebody wrote and heard is theirs: in their file, gone when they leave, and known to who has no e-mail address.

use super::{House, Visitor, deciding::decide, desk::LO};
use app::{moderation, on};
use serde_json::Value;

impl House {
    /// A note on the board, and what it is called.
    async fn hanging(&self, who: &Visitor, by: &Visitor, title: &str) -> uuid::Uuid {
        let post = self.posted_waiting(who, LO, title).await;
        assert_eq!(decide(self, by, post, "approve", "").await.status.as_u16(), 303);
        post
    }

    async fn words_in_queue(&self) -> Vec<(String, String)> {
        on!(&self.app.db, |p| sqlx::query_as("SELECT kind, words FROM queue ORDER BY at, id").fetch_all(p).await)
            .unwrap()
    }
}

async fn file(house: &House, who: &Visitor) -> Value {
    serde_json::from_str(&house.open(who, "/mijn/gegevens.json").await.body).unwrap()
}

#[tokio::test]
async fn what_somebody_said_and_heard_is_in_their_file_and_what_others_said_is_not() {
    for house in House::on_each_engine().await {
        let (ria, maria, jef) = (house.ria().await, house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let hers = house.posted_waiting(&maria, LO, "Haag").await;
        decide(&house, &ria, hers, "change", "wijziging=onduidelijk&wijziging-zelf=Wanneer+precies").await;
        let his = house.hanging(&jef, &ria, "Goud te koop").await;
        house.post(&maria, &format!("/hamont-lo/helpen/{his}/melden"), "reden=bedrog&woorden=Dit+is+geen+buur.").await;
        let other = house.hanging(&maria, &ria, "Taart").await;
        house.post(&jef, &format!("/hamont-lo/helpen/{other}/melden"), "reden=kwetsend&woorden=Geheim+van+Jef.").await;
        house.post(&maria, "/hamont-lo/helpen/nieuw", "stap=2&rubriek=tuin").await;
        let wrote: Result<(), sqlx::Error> = async {
            app::in_transaction!(&house.app.db, |tx| {
                sqlx::query(
                    "INSERT INTO blocks (id, account, other, shown, title, at) VALUES ($1, $2, $3, 'Jef', 'Fiets', 5)",
                )
                .bind(uuid::Uuid::now_v7())
                .bind(maria.account)
                .bind(jef.account)
                .execute(&mut **tx)
                .await?;
                sqlx::query(
                    "INSERT INTO passed_on (id, request, offer, asker, offerer, at) VALUES ($1, $2, $3, $4, $5, 5)",
                )
                .bind(uuid::Uuid::now_v7())
                .bind(other)
                .bind(his)
                .bind(maria.account)
                .bind(jef.account)
                .execute(&mut **tx)
                .await?;
                sqlx::query("UPDATE posts SET pending = $2 WHERE id = $1")
                    .bind(other)
                    .bind(sqlx::types::Json(serde_json::json!({ "title": "Appeltaart" })))
                    .execute(&mut **tx)
                    .await?;
                Ok(())
            })
        }
        .await;
        wrote.unwrap();
        let early = file(&house, &maria).await;
        assert_eq!(early["wat_coördinatoren_je_lieten_weten"], serde_json::json!([]), "not before it is told");
        let house = house.later(11).await;
        let item = house.item_of(hers).await;
        let answered = house.post(&maria, &format!("/mijn/besluiten/{item}"), "woorden=Zaterdag+om+tien.").await;
        assert_eq!(answered.status.as_u16(), 303, "{}", answered.body);
        let data = file(&house, &maria).await;
        let posts = data["op_het_bord"].as_array().unwrap();
        for name in ["buurt", "rubriek", "wie_ziet_het", "tot", "taal"] {
            assert!(posts.iter().all(|post| post[name].is_string()), "{name}: {posts:?}");
        }
        assert_eq!(posts[1]["wijziging_die_wacht"]["title"], "Appeltaart");
        assert_eq!(data["wie_je_blokkeerde"][0]["wie"], "Jef");
        assert_eq!(data["wat_voor_je_werd_doorgegeven"][0]["aanbod"], "Goud te koop");
        let said: Vec<&str> = data["wat_je_meldde_of_antwoordde"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|s| s["tekst"].as_str())
            .collect();
        assert_eq!(said, ["bedrog: Dit is geen buur.", "Zaterdag om tien."]);
        let heard = data["wat_coördinatoren_je_lieten_weten"].to_string();
        assert!(heard.contains("Wanneer precies") && heard.contains("\"approve\""), "{heard}");
        assert_eq!(data["nog_niet_verstuurd"].as_array().unwrap().len(), 1);
        assert!(!data.to_string().contains("Geheim van Jef"), "who reported her is not hers to know");
        let page = house.open(&maria, "/mijn/gegevens").await.body;
        for words in
            ["Op het bord: 2", "Wie ik blokkeerde: 1", "Dit is geen buur.", "Zaterdag om tien.", "Wanneer precies"]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("Geheim van Jef"));
    }
}

#[tokio::test]
async fn who_leaves_takes_their_words_out_of_the_queue_and_the_reason_stays() {
    for house in House::on_each_engine().await {
        let (ria, maria, jef) = (house.ria().await, house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let hers = house.posted_waiting(&maria, LO, "Haag").await;
        decide(&house, &ria, hers, "change", "wijziging=onduidelijk").await;
        let his = house.hanging(&jef, &ria, "Goud te koop").await;
        house.post(&maria, &format!("/hamont-lo/helpen/{his}/melden"), "reden=bedrog&woorden=Dit+is+geen+buur.").await;
        let house = house.later(11).await;
        let item = house.item_of(hers).await;
        house.post(&maria, &format!("/mijn/besluiten/{item}"), "woorden=Zaterdag+om+tien.").await;
        assert!(house.words_in_queue().await.iter().any(|(_, words)| words.contains("Zaterdag")));
        assert_eq!(house.post(&maria, "/mijn/weg", "woord=weg").await.status.as_u16(), 303);
        let left = house.words_in_queue().await;
        assert!(!left.iter().any(|(_, words)| words.contains("Zaterdag") || words.contains("geen buur")), "{left:?}");
        assert!(left.contains(&("report".to_owned(), "bedrog\n".to_owned())), "somebody must still look: {left:?}");
        assert!(house.open(&ria, &house.item_address(his).await).await.status.is_success());
    }
}

#[tokio::test]
async fn a_decision_is_forgotten_after_a_year_and_what_waits_never() {
    for house in House::on_each_engine().await {
        let (ria, maria) = (house.ria().await, house.visitor("Maria", &[]).await);
        house.hanging(&maria, &ria, "Haag").await;
        house.posted_waiting(&maria, LO, "Taart").await;
        let all = house.words_in_queue().await.len();
        let (db, now) = (&house.app.db, house.app.clock.now());
        let day = jiff::SignedDuration::from_hours(24);
        moderation::store::forget_the_old(db, now + day * 300).await.unwrap();
        assert_eq!(house.words_in_queue().await.len(), all);
        moderation::store::forget_the_old(db, now + day * 366).await.unwrap();
        let left = house.words_in_queue().await;
        let undecided: i64 =
            on!(db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM queue WHERE decided_at IS NULL").fetch_one(p).await)
                .unwrap();
        assert!(left.len() < all && left.len() as i64 == undecided, "{left:?}");
    }
    let house = House::with_example().await;
    assert!(house.get("/privacy").await.body.contains("tot een jaar na de beslissing"));
}

#[tokio::test]
async fn maria_without_an_address_hears_on_her_own_page_what_was_decided_and_that_her_note_ends() {
    for house in House::on_each_engine().await {
        let (ria, maria) = (house.ria().await, house.visitor("Maria", &[]).await);
        house.execute("UPDATE accounts SET email = NULL WHERE name = 'Maria'").await;
        let note = house.hanging(&maria, &ria, "Haag <b>").await;
        let decided = "besliste over “Haag &lt;b&gt;”";
        assert!(!house.open(&maria, "/mijn").await.body.contains(decided), "it can still be taken back");
        let told = house.later(11).await;
        let page = told.open(&maria, "/mijn").await.body;
        let item = told.item_of(note).await;
        assert!(page.contains(decided) && page.contains(&format!("href=\"/mijn/besluiten/{item}\"")), "{page}");
        assert!(!page.contains("Mag het blijven?"));
        assert!(told.open(&maria, &format!("/mijn/besluiten/{item}")).await.status.is_success());
        // Who has an address heard of it there.
        let jef = told.visitor("Jef", &[]).await;
        told.hanging(&jef, &ria, "Taart").await;
        assert!(!told.later(11).await.open(&jef, "/mijn").await.body.contains("besliste over"));

        let near = house.later(55 * 1_440).await;
        let page = near.open(&maria, "/mijn").await.body;
        assert!(page.contains("Mag het blijven?") && page.contains(&format!("href=\"/mijn/helpen/{note}\"")), "{page}");
        assert!(!page.contains(decided), "that was long ago");
        let kept = near.post(&maria, &format!("/mijn/helpen/{note}"), "wat=verlengen").await;
        assert_eq!(kept.status.as_u16(), 303, "{}", kept.body);
        assert!(!near.open(&maria, "/mijn").await.body.contains("Mag het blijven?"));
    }
}
