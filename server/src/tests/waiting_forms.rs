//! What waited on a device for the network: answered with a status, sent once, and by nobody but who typed it.

use super::{Answer, House, Visitor};
use app::people::account;
use axum::{body::Body, http::Request};
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
        409,
        "what says of nobody who typed it waits"
    );
    assert!(house.open(&rik, "/mijn").await.body.contains("Dag Rik"));
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    assert_eq!(house.send_later(&nobody, HERE, &form).await.status.as_u16(), 401);
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
