//! *Mijn Keuvel*: seen, taken along, corrected and deleted by who it is about.

use super::{Answer, House, Visitor};
use app::{on, people::Role};
use uuid::Uuid;

async fn last_mail(house: &House) -> (String, String) {
    on!(&house.app.db, |p| sqlx::query_as("SELECT address, body FROM mails ORDER BY id DESC LIMIT 1")
        .fetch_one(p)
        .await)
    .unwrap()
}

fn location(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.header("location"))
}

#[tokio::test]
async fn a_name_a_neighbourhood_and_wanted_messages_are_corrected() {
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    let form = house.open(&jef, "/mijn/wijzigen").await.body;
    assert!(form.contains("value=\"Jef\"") && form.contains("Hamont-Lo, Hamont-Achel"));
    assert_eq!(form.matches(" checked").count(), 4, "the language, and all kinds of message");
    let refused = house.post(&jef, "/mijn/wijzigen", "naam=%40&buurt=hamont-lo&taal=fr").await;
    assert!(refused.status.as_u16() == 422 && refused.body.contains("value=\"@\""));
    let fields = "naam=Jef+B&buurt=Achel-Centrum%2C+Hamont-Achel&taal=fr&krijg=berichten";
    let changed = house.post(&jef, "/mijn/wijzigen", fields).await;
    assert_eq!(location(&changed), (303, "/mijn/gegevens?klaar=ja"), "{}", changed.body);
    let seen = house.open(&jef, "/mijn/gegevens?klaar=ja").await.body;
    for words in
        ["Je wijzigingen zijn bewaard.", "Jef B", "Achel-Centrum, Hamont-Achel", "Français", "Iemand schrijft mij"]
    {
        assert!(seen.contains(words), "{words}");
    }
    assert!(!seen.contains("loopt af"), "what is not wanted is not listed");
}

#[tokio::test]
async fn everything_that_is_kept_is_in_the_file_and_nothing_of_others() {
    for house in House::on_each_engine().await {
        let jef = house.visitor("Jef", &[(Role::Coordinator, "72037W04")]).await;
        house.visitor("Fatima", &[]).await;
        let file = house.open(&jef, "/mijn/gegevens.json").await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"keuvel.json\"");
        assert_eq!(file.header("cache-control"), "no-store");
        let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
        assert_eq!(data["naam"], "Jef");
        assert_eq!(data["e-mailadres"], "jef@example.be");
        assert_eq!(data["rollen"][0]["rol"], "coordinator");
        assert_eq!(data["toestellen"][0]["toestel"], "Chrome, Android");
        assert_eq!(data["toestellen"][0]["laatst_gezien"], "2026-11-24", "a day and no hour");
        assert!(data["op_het_bord"].is_array() && data["wat_je_schreef_in_gesprekken"].is_array());
        assert!(!file.body.contains("atima"));
    }
}

#[tokio::test]
async fn another_address_is_proven_first_and_told_to_the_old_one() {
    for house in House::on_each_engine().await {
        let jef = house.visitor("Jef", &[]).await;
        house.visitor("Rik", &[]).await;
        let asked = house.post(&jef, "/mijn/adres", "email=Jef2%40Example.be").await;
        assert_eq!(location(&asked), (303, "/mijn/adres/code"));
        let (to, body) = last_mail(&house).await;
        assert_eq!(to, "jef2@example.be");
        assert!(!body.contains("Jef\n") && !body.contains("/aanmelden/link/"));
        let code = body.split("code: ").nth(1).unwrap()[..6].to_owned();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let refused = house.post(&jef, "/mijn/adres/code", &format!("code={wrong}")).await;
        assert!(refused.body.contains("nog 4 keer"));
        // Nobody else's browser can use the code, and it signs nobody in.
        let rik = house.visitor("Riek", &[]).await;
        assert_eq!(
            location(&house.post(&rik, "/mijn/adres/code", &format!("code={code}")).await),
            (303, "/mijn/adres")
        );
        let done = house.post(&jef, "/mijn/adres/code", &format!("code={code}")).await;
        assert_eq!(location(&done), (303, "/mijn/gegevens?klaar=ja"));
        let (to, told) = last_mail(&house).await;
        assert!(to == "jef@example.be" && !told.contains("jef2"), "the old one is told, and not which is the new one");
        assert!(house.open(&jef, "/mijn/gegevens").await.body.contains("jef2@example.be"));

        house.post(&jef, "/mijn/adres", "email=rik%40example.be").await;
        let (_, body) = last_mail(&house).await;
        let code = body.split("code: ").nth(1).unwrap()[..6].to_owned();
        let taken = house.post(&jef, "/mijn/adres/code", &format!("code={code}")).await;
        assert!(taken.status.as_u16() == 422 && taken.body.contains("meldt iemand anders zich aan"));
    }
}

#[tokio::test]
async fn devices_are_signed_out_one_by_one_or_all_at_once() {
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    let begin = |token: String| {
        let (db, now) = (house.app.db.clone(), house.app.clock.now());
        async move {
            let hash = app::people::secrets::hash(&token);
            app::people::store::begin_session(&db, jef.account, &hash, None, "Firefox, Windows", false, now)
                .await
                .unwrap()
        }
    };
    let token = app::people::secrets::token();
    let id = begin(token.clone()).await;
    let laptop = Visitor { account: jef.account, cookie: format!("keuvel-sessie={token}") };
    let list = house.open(&jef, "/mijn/toestellen").await.body;
    assert!(list.contains("Firefox, Windows") && list.contains("(dit toestel)"));
    let fatima = house.visitor("Fatima", &[]).await;
    house.post(&fatima, "/mijn/toestellen", &format!("toestel={id}")).await;
    assert_eq!(house.open(&laptop, "/mijn").await.status.as_u16(), 200, "not somebody else's");
    house.post(&jef, "/mijn/toestellen", &format!("toestel={id}")).await;
    assert_eq!(house.open(&laptop, "/mijn").await.status.as_u16(), 303);
    assert_eq!(house.open(&jef, "/mijn").await.status.as_u16(), 200);
    let out = house.post(&jef, "/mijn/toestellen", "overal=ja").await;
    assert_eq!(location(&out), (303, "/afgemeld"));
    assert_eq!(out.header("clear-site-data"), "\"cache\"", "what the browser keeps to go back to is gone");
    assert_eq!(house.open(&jef, "/mijn").await.status.as_u16(), 303);
}

#[tokio::test]
async fn who_leaves_types_a_word_and_is_gone_and_their_note_is_of_a_neighbour() {
    for house in House::on_each_engine().await {
        let jef = house.visitor("Jef", &[]).await;
        let place = "72037W04";
        let now = house.app.clock.now().as_second();
        let written: Result<(), sqlx::Error> = async {
        app::in_transaction!(&house.app.db, |tx| {
            for (state, published) in [("open", Some(now)), ("waiting", None)] {
                sqlx::query(
                    "INSERT INTO posts (id, neighbourhood, author, kind, category, title, body, availability, reach, nameless,
                        for_other, lang, state, created, updated, published, ends)
                     VALUES ($1, $2, $3, 'request', 'tuin', 'Haag', 'Wie helpt?', '', 'neighbourhood', FALSE, FALSE, 'nl', $4, $5, $5, $6, $7)",
                )
                .bind(Uuid::now_v7())
                .bind(place)
                .bind(jef.account)
                .bind(state)
                .bind(now)
                .bind(published)
                .bind(now + 86_400)
                .execute(&mut **tx)
                .await?;
            }
            Ok(())
        })
    }
    .await;
        written.unwrap();
        let refused = house.post(&jef, "/mijn/weg", "woord=nee").await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Typ precies dit woord: WEG"));
        let left = house.post(&jef, "/mijn/weg", "woord=weg").await;
        assert_eq!(location(&left), (303, "/afgemeld?weg=ja"));
        assert_eq!(house.open(&jef, "/mijn").await.status.as_u16(), 303);
        let posts: Vec<(String, Option<Uuid>)> = on!(&house.app.db, |p| {
            sqlx::query_as("SELECT state, author FROM posts WHERE title = 'Haag'").fetch_all(p).await
        })
        .unwrap();
        assert_eq!(posts, [("open".to_owned(), None)], "what nobody had seen yet went along");
        for table in ["accounts", "sessions", "mails"] {
            let column = if table == "accounts" {
                "email"
            } else if table == "mails" {
                "address"
            } else {
                "device"
            };
            let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} IN ('jef@example.be', 'Chrome, Android')");
            let left: i64 =
                on!(&house.app.db, |p| sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(p).await).unwrap();
            assert_eq!(left, 0, "{table}");
        }
    }
}

#[tokio::test]
async fn the_only_administrator_does_not_leave() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
        let refused = house.post(&els, "/mijn/weg", "woord=WEG").await;
        assert!(refused.body.contains("Je bent de enige beheerder van Hamont-Achel."));
        house.visitor("Rik", &[(Role::Administrator, "72037")]).await;
        assert_eq!(house.post(&els, "/mijn/weg", "woord=WEG").await.status.as_u16(), 303);
    }
}
