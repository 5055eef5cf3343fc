//! What strangers try at the door.

use super::{House, Visitor};
use crate::tests::neighbourhood_card::{cookie, nobody};
use app::people::Role;
use axum::{body::Body, http::Request};

#[tokio::test]
async fn a_session_that_somebody_put_into_a_browser_is_of_no_use_to_them() {
    let house = House::with_example().await;
    let thief = house.visitor("Dief", &[]).await;
    // Maria's browser holds the thief's session, and hers begins: it is a new one, and the thief's is gone.
    let asked = house.post(&thief, "/aanmelden", "email=maria%40example.be").await;
    house.visitor("Maria", &[]).await;
    let (body,): (String,) = app::on!(&house.app.db, |p| {
        sqlx::query_as("SELECT body FROM mails ORDER BY id DESC LIMIT 1").fetch_one(p).await
    })
    .unwrap();
    let code = body.split("code: ").nth(1).unwrap()[..6].to_owned();
    let browser =
        Visitor { account: thief.account, cookie: format!("{}; {}", thief.cookie, cookie(&asked, "keuvel-vraag")) };
    let signed_in = house.post(&browser, "/aanmelden/code", &format!("code={code}")).await;
    let fresh = cookie(&signed_in, "keuvel-sessie");
    assert_ne!(fresh, thief.cookie);
    assert_eq!(house.open(&thief, "/mijn").await.status.as_u16(), 303, "the old session ended");
    let maria = Visitor { account: thief.account, cookie: fresh };
    assert!(house.open(&maria, "/mijn").await.body.contains("Dag Maria"));
}

#[tokio::test]
async fn a_card_leads_to_no_other_house() {
    let house = House::with_example().await;
    for elsewhere in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"] {
        let page = house.get(&format!("/aanmelden/kaart?naar={elsewhere}")).await;
        assert!(!page.body.contains("href=\"https://evil") && !page.body.contains("href=\"//evil"), "{elsewhere}");
    }
    let jef = house.visitor("Jef", &[]).await;
    for address in ["/aanmelden?naar=//evil.example", "/aanmelden/kaart?naar=https://evil.example"] {
        assert_eq!(house.open(&jef, address).await.header("location"), "/mijn", "{address}");
    }
}

#[tokio::test]
async fn bodies_that_no_page_of_ours_sends_are_refused_and_nothing_falls_over() {
    let house = House::with_example().await;
    let els = house.visitor("Els", &[(Role::Administrator, "72037"), (Role::Coordinator, "72037")]).await;
    let routes = app::TABLE.iter().filter(|r| r.methods.contains(&"post"));
    for route in routes {
        let address = route
            .path
            .replace("{neighbourhood}", "hamont-lo")
            .replace("{municipality}", "72037")
            .replace("{link}", "x")
            .replace("{step}", "x");
        let address = address
            .split('/')
            .map(|part| if part.starts_with('{') { "00000000-0000-0000-0000-000000000000" } else { part });
        let address = address.collect::<Vec<_>>().join("/");
        if ["/afmelden", "/mijn/toestellen"].contains(&address.as_str()) {
            continue;
        }
        for (kind, body) in [
            ("application/x-www-form-urlencoded", vec![0xff; 2_000]),
            ("application/x-www-form-urlencoded", b"%00=%ff&=&&&formulier=x&wie=%F0%9F%92%A9".to_vec()),
            ("application/x-www-form-urlencoded", vec![b'a'; 300 * 1024]),
            ("multipart/form-data; boundary=x", b"--x--".to_vec()),
            ("application/json", b"{\"credential\":{\"id\":[[[[[".to_vec()),
            ("text/plain", Vec::new()),
        ] {
            let request = Request::post(&address)
                .header("cookie", &els.cookie)
                .header("content-type", kind)
                .header("sec-fetch-site", "same-origin");
            let answer = house.send(request.body(Body::from(body)).unwrap()).await;
            assert!(answer.status.as_u16() < 500, "{address}, {kind}: {}", answer.status);
            assert!(!answer.body.contains("panicked"), "{address}");
        }
    }
    assert_eq!(house.open(&els, "/mijn").await.status.as_u16(), 200, "still standing");
}

#[tokio::test]
async fn a_cookie_that_is_made_up_opens_nothing() {
    let house = House::with_example().await;
    for value in ["", "x", &"a".repeat(43), &"é".repeat(30), "' OR 1=1 --aaaaaaaaaaaaaaaaaaaaaa"] {
        let who = Visitor { account: uuid::Uuid::nil(), cookie: format!("keuvel-sessie={value}") };
        let request = Request::get("/mijn").header("cookie", who.cookie.as_bytes()).body(Body::empty()).unwrap();
        assert_eq!(house.send(request).await.header("location"), "/aanmelden?naar=%2Fmijn", "{value}");
    }
}

#[tokio::test]
async fn a_passkey_is_asked_of_who_works_here_and_its_challenge_is_of_one_session() {
    let house = House::with_example().await;
    let els = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
    let now = house.app.clock.now();
    // The same person, signed in by e-mail alone.
    let token = app::people::secrets::token();
    let hash = app::people::secrets::hash(&token);
    app::people::store::begin_session(&house.app.db, els.account, &hash, None, "", false, now).await.unwrap();
    let by_mail = Visitor { account: els.account, cookie: format!("keuvel-sessie={token}") };
    let turned = house.open(&by_mail, "/beheer/hamont-lo/mensen").await;
    assert_eq!(turned.header("location"), "/mijn/sleutel?naar=%2Fbeheer%2Fhamont-lo%2Fmensen");
    // What was typed in the meantime is kept, and comes back.
    let typed = house.post(&by_mail, "/beheer/hamont-lo/mensen/nieuw", "naam=Maria&taal=fr").await;
    let key = typed.header("set-cookie").split(';').next().unwrap().to_owned();
    let strong = Visitor { account: els.account, cookie: format!("{}; {key}", els.cookie) };
    let back = house.open(&strong, "/beheer/hamont-lo/mensen/nieuw").await.body;
    assert!(back.contains("value=\"Maria\"") && back.contains("Het is nog niet verstuurd."));

    let post = |who: &Visitor, address: &str, body: &str| {
        let request = Request::post(address)
            .header("cookie", &who.cookie)
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin");
        house.send(request.body(Body::from(body.to_owned())).unwrap())
    };
    let asked = post(&by_mail, "/mijn/sleutel/nieuw", "{}").await;
    let options: serde_json::Value = serde_json::from_str(&asked.body).unwrap();
    assert_eq!(options["publicKey"]["rp"]["id"], "localhost");
    assert_eq!(options["publicKey"]["authenticatorSelection"]["userVerification"], "required");
    for made_up in ["{}", "{\"credential\":{}}", "null"] {
        assert_eq!(post(&by_mail, "/mijn/sleutel/gemaakt", made_up).await.status.as_u16(), 400, "{made_up}");
    }
    assert_eq!(house.open(&by_mail, "/beheer/hamont-lo/mensen").await.status.as_u16(), 303, "still not vouched for");
    assert_eq!(post(&nobody(), "/mijn/sleutel/nieuw", "{}").await.status.as_u16(), 303);
}
