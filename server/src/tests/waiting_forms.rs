//! What waited on a device for the network: answered with a status, sent once, and by nobody but who typed it.

use super::{Answer, House, Visitor, publishing::coffee};
use app::people::account;
use axum::{body::Body, http::Request};
use std::{fs, path::Path};
use uuid::Uuid;

impl House {
    /// Sends a form as the service worker does when the network is back.
    async fn send_later(&self, who: &Visitor, address: &str, fields: &str) -> Answer {
        let request = Request::post(address)
            .header("cookie", &who.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-keuvel-outbox", "1");
        self.send(request.body(Body::from(fields.to_owned())).unwrap()).await
    }

    /// The same visitor with the mark that a browser gets when somebody signs in.
    async fn marked(&self, name: &str) -> Visitor {
        let mut who = self.visitor(name, &[]).await;
        who.cookie = format!("{}; keuvel-wie={}", who.cookie, account::mark(who.account));
        who
    }
}

const FIELDS: &str = "naam=Jefke&buurt=hamont-lo&taal=nl&krijg=berichten";
const HERE: &str = "/mijn/wijzigen";

#[tokio::test]
async fn a_form_that_waited_is_done_once_and_answered_without_a_page() {
    let house = House::with_example().await;
    let jef = house.marked("Jef").await;
    let page = house.open(&jef, HERE).await.body;
    let mark = account::mark(jef.account);
    assert!(page.contains(&format!("name=\"wie-typte\" value=\"{mark}\"")), "a form says who typed it");
    let form = format!("{FIELDS}&wie-typte={mark}&formulier={}", Uuid::now_v7());
    for _ in 0..2 {
        let sent = house.send_later(&jef, HERE, &form).await;
        assert_eq!((sent.status.as_u16(), sent.body.as_str()), (204, ""));
        assert_eq!(sent.header("x-keuvel-to"), "/mijn/gegevens?klaar=ja");
    }
    let refused = house.send_later(&jef, HERE, &form.replace("Jefke", "%40")).await;
    assert_eq!((refused.status.as_u16(), refused.body.as_str()), (422, ""));
    // Opened by hand it shows what was typed.
    let opened = house.post(&jef, HERE, &form.replace("Jefke", "%40")).await;
    assert!(opened.status.as_u16() == 422 && opened.body.contains("value=\"@\""));
}

#[tokio::test]
async fn nobody_sends_what_somebody_else_typed() {
    let house = House::with_example().await;
    let (jef, rik) = (house.marked("Jef").await, house.marked("Rik").await);
    let form = format!("{FIELDS}&wie-typte={}", account::mark(jef.account));
    assert_eq!(house.send_later(&rik, HERE, &form).await.status.as_u16(), 409);
    let by_hand = house.post(&rik, HERE, &form).await;
    assert!(by_hand.status.as_u16() == 409 && by_hand.body.contains("Dit typte iemand anders"));
    assert_eq!(
        house.send_later(&rik, HERE, FIELDS).await.status.as_u16(),
        428,
        "what says of nobody who typed it is looked at and sent by hand"
    );
    assert!(house.open(&rik, "/mijn").await.body.contains("Dag Rik"));
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    assert_eq!(house.send_later(&nobody, HERE, &form).await.status.as_u16(), 401);
}

/// Whose forms never wait: they are given back at once, or are sealed, or are of nobody.
const NEVER_WAIT: [&str; 15] = [
    "activities/pages/front.rs",
    "activities/pages/manage/names.rs",
    "concerns/cards/open.rs",
    "concerns/form/mod.rs",
    "desk/pages/item/forms.rs",
    "desk/pages/item/walk.rs",
    "neighbourhoods/pages/manage.rs",
    "neighbourhoods/pages/mod.rs",
    "people/pages/keys.rs",
    "people/pages/mine.rs",
    "people/pages/municipality.rs",
    "people/pages/sign_in/link.rs",
    "people/pages/sign_in.rs",
    "people/pages/sign_in/card.rs",
    "walks/pages/desk.rs",
];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_form_that_may_wait_says_who_typed_it_and_has_a_number() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src"), &mut files);
    let mut seen = 0;
    for (name, text) in &files {
        if NEVER_WAIT.iter().any(|end| name.ends_with(end)) {
            continue;
        }
        for form in text.split("<form").skip(1).filter(|form| form.contains("method=\"post\"")) {
            let form = form.split("</form>").next().unwrap();
            seen += 1;
            // A look at what was typed carries all its fields, these two among them.
            assert!(form.contains(".head(visit)") || form.contains("{fields}"), "{name}: {form}");
        }
    }
    assert!(seen > 30, "{seen}");
}

#[tokio::test]
async fn a_form_that_must_be_looked_at_first_is_not_done() {
    let house = House::with_example().await;
    let mut els = house.coordinator().await;
    els.cookie = format!("{}; keuvel-wie={}", els.cookie, account::mark(els.account));
    let who = format!("wie-typte={}&formulier={}", account::mark(els.account), Uuid::now_v7());
    let address = "/beheer/hamont-lo/activiteiten/nieuw";
    let look = house.send_later(&els, address, &coffee(&format!("doe=kijk&{who}"))).await;
    assert_eq!((look.status.as_u16(), look.body.as_str()), (428, ""));
    let seen = house.post(&els, address, &coffee(&format!("doe=kijk&{who}"))).await.body;
    assert!(seen.contains("name=\"wie-typte\"") && seen.contains("name=\"formulier\""));
    for _ in 0..2 {
        let sent = house.send_later(&els, address, &coffee(&format!("doe=publiceer&{who}"))).await;
        assert_eq!(sent.status.as_u16(), 204);
        assert_eq!(sent.header("x-keuvel-to"), "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel?gedaan=nieuw");
    }
    // The hour for which a passkey vouches is over: it says where to show one, and what waits is found again after it.
    house.execute("UPDATE sessions SET strong_until = 0").await;
    let weak = house.send_later(&els, address, &coffee(&format!("doe=publiceer&{who}"))).await;
    assert_eq!((weak.status.as_u16(), weak.header("x-keuvel-to")), (401, "/mijn/sleutel?naar=%2Fbewaard"));
}

/// The key that a browser got with an answer.
fn key_of(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn two_tabs_of_an_ended_session_both_find_back_what_was_typed() {
    for house in House::on_each_engine().await {
        let jef = house.marked("Jef").await;
        let who = format!("keuvel-wie={}", account::mark(jef.account));
        let mark = account::mark(jef.account);
        let gone = |more: &str| Visitor { account: Uuid::nil(), cookie: format!("{who}; {more}") };
        let (first, second) = (Uuid::now_v7(), Uuid::now_v7());
        let named =
            |name: &str, form: Uuid| format!("naam={name}&buurt=hamont-lo&taal=nl&wie-typte={mark}&formulier={form}");
        let key = key_of(&house.post(&gone(""), HERE, &named("Jefke", first)).await);
        let again = house.post(&gone(&key), "/mijn/adres", &format!("email=jef2%40example.be&wie-typte={mark}")).await;
        assert_eq!(key_of(&again), key, "one key for all of them");
        house.post(&gone(&key), HERE, &named("Joske", second)).await;
        let back = Visitor { account: jef.account, cookie: format!("{}; {key}", jef.cookie) };
        assert!(house.open(&back, "/mijn/adres").await.body.contains("value=\"jef2@example.be\""));
        assert!(house.open(&back, HERE).await.body.contains("value=\"Joske\""), "the newest first");
        assert_eq!(house.post(&back, HERE, &named("Joske", second)).await.status.as_u16(), 303);
        assert!(house.open(&back, HERE).await.body.contains("value=\"Jefke\""), "and then the other one");
        assert_eq!(house.post(&back, HERE, &named("Jefke", first)).await.status.as_u16(), 303);
        let mine = house.open(&back, HERE).await.body;
        assert!(mine.contains("value=\"Jefke\"") && !mine.contains("nog niet verstuurd"), "nothing is kept any more");
        // Whoever sends for ever fills nothing.
        for _ in 0..30 {
            house.post(&gone(&key), HERE, &named("Jo", Uuid::now_v7())).await;
        }
        let kept: i64 =
            app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM kept_forms").fetch_one(p).await)
                .unwrap();
        assert_eq!(kept, 20);
    }
}

#[tokio::test]
async fn a_name_for_a_key_and_a_card_of_a_practice_are_found_back() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let who = format!("keuvel-wie={}", account::mark(els.account));
    let nobody = Visitor { account: Uuid::nil(), cookie: who.clone() };
    for (address, fields) in [
        ("/beheer/hamont-lo/doorverwijskaartjes", "naam=Praktijk+De+Linde&per-dag=7"),
        ("/beheer/hamont-lo/mensen/nieuw", "naam=Praktijk+De+Linde&taal=nl"),
    ] {
        let form = format!("{fields}&wie-typte={}", account::mark(els.account));
        let key = key_of(&house.post(&nobody, address, &form).await);
        let back = Visitor { account: els.account, cookie: format!("{}; {who}; {key}", els.cookie) };
        assert!(house.open(&back, address).await.body.contains("value=\"Praktijk De Linde\""), "{address}");
    }
}

#[tokio::test]
async fn what_was_kept_for_one_account_is_not_shown_to_the_next_on_the_device() {
    let house = House::with_example().await;
    let (jef, rik) = (house.marked("Jef").await, house.marked("Rik").await);
    let gone = Visitor { account: Uuid::nil(), cookie: format!("keuvel-wie={}", account::mark(jef.account)) };
    let form = format!("{FIELDS}&wie-typte={}", account::mark(jef.account));
    let kept = house.post(&gone, HERE, &form).await;
    let key = kept.header("set-cookie").split(';').next().unwrap().to_owned();
    assert!(key.starts_with("keuvel-getypt="), "{key}");
    for (who, sees) in [(&jef, true), (&rik, false)] {
        let back = Visitor { account: who.account, cookie: format!("{}; {key}", who.cookie) };
        assert_eq!(house.open(&back, HERE).await.body.contains("value=\"Jefke\""), sees);
    }
}
