//! Signing in by e-mail: once, in time, in the browser that asked.

use super::{Answer, House, Visitor};
use uuid::Uuid;

/// A browser that asked, with what its message says.
struct Asked {
    browser: Visitor,
    code: String,
    link: String,
}

impl House {
    async fn ask(&self, email: &str, onward: &str) -> Asked {
        let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
        let answer = self.post(&nobody, "/aanmelden", &format!("email={email}&naar={onward}")).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/aanmelden/code"));
        let (body,): (String,) = app::on!(&self.app.db, |p| {
            sqlx::query_as("SELECT body FROM mails ORDER BY id DESC LIMIT 1").fetch_one(p).await
        })
        .unwrap();
        let after = |mark: &str| body.split(mark).nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        let link = after("http://localhost:3000");
        Asked {
            browser: Visitor { account: Uuid::nil(), cookie: cookie(&answer, "keuvel-vraag") },
            code: after("code: "),
            link,
        }
    }
}

fn cookie(answer: &Answer, name: &str) -> String {
    let set = answer.headers.get_all("set-cookie").iter().filter_map(|c| c.to_str().ok());
    let mut found = set.filter(|c| c.starts_with(name)).map(|c| c.split(';').next().unwrap().to_owned());
    found.next().unwrap_or_else(|| panic!("no cookie {name}"))
}

#[tokio::test]
async fn a_newcomer_types_the_code_says_a_name_and_a_neighbourhood_and_is_in() {
    let house = House::with_example().await;
    let asked = house.ask("Maria@Example.be", "/hamont-lo/wie-is-wie").await;
    let typed = house.post(&asked.browser, "/aanmelden/code", &format!("code={}", asked.code)).await;
    assert_eq!((typed.status.as_u16(), typed.header("location")), (303, "/aanmelden/welkom"));
    let refused = house.post(&asked.browser, "/aanmelden/welkom", "naam=%3Cb%3E&buurt=hamont").await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(
        refused.body.contains("Deze naam kunnen we niet gebruiken") && refused.body.contains("Welke buurt bedoel je?")
    );
    assert!(refused.body.contains("<title>Fout: "));
    let done = house.post(&asked.browser, "/aanmelden/welkom", "naam=Maria&buurt=Hamont-Lo%2C+Hamont-Achel").await;
    assert_eq!((done.status.as_u16(), done.header("location")), (303, "/hamont-lo/wie-is-wie"));
    let maria = Visitor { account: Uuid::nil(), cookie: cookie(&done, "keuvel-sessie") };
    let mine = house.open(&maria, "/mijn").await;
    assert!(mine.body.contains("Dag Maria") && mine.header("cache-control") == "no-store");
    assert_eq!(house.post(&maria, "/afmelden", "").await.header("location"), "/afgemeld");
    assert_eq!(house.open(&maria, "/mijn").await.header("location"), "/aanmelden?naar=%2Fmijn");
}

#[tokio::test]
async fn a_link_is_pressed_once_and_only_where_it_was_asked() {
    let house = House::with_example().await;
    house.visitor("Jef", &[]).await;
    let asked = house.ask("jef@example.be", "").await;
    let thief = Visitor { account: Uuid::nil(), cookie: String::new() };
    assert_eq!(house.open(&thief, &asked.link).await.status.as_u16(), 403);
    assert_eq!(house.post(&thief, &asked.link, "").await.status.as_u16(), 403);
    for _ in 0..3 {
        assert_eq!(house.open(&asked.browser, &asked.link).await.status.as_u16(), 200, "looking uses nothing up");
    }
    let pressed = house.post(&asked.browser, &asked.link, "").await;
    assert_eq!((pressed.status.as_u16(), pressed.header("location")), (303, "/mijn"));
    assert_eq!(house.post(&asked.browser, &asked.link, "").await.status.as_u16(), 410, "once");
    let code = house.post(&asked.browser, "/aanmelden/code", &format!("code={}", asked.code)).await;
    assert!(code.body.contains("Deze code werkt niet meer"), "the link used the code up as well");
}

#[tokio::test]
async fn a_code_may_be_guessed_five_times() {
    let house = House::with_example().await;
    let asked = house.ask("jef@example.be", "").await;
    let wrong = if asked.code == "000000" { "000001" } else { "000000" };
    for left in ["4", "3", "2", "1"] {
        let answer = house.post(&asked.browser, "/aanmelden/code", &format!("code={wrong}")).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert!(answer.body.contains(&format!("nog {left} keer")), "{left}");
    }
    for code in [wrong, asked.code.as_str()] {
        let answer = house.post(&asked.browser, "/aanmelden/code", &format!("code={code}")).await;
        assert!(answer.body.contains("Vraag een nieuwe code"), "then not even the right one");
    }
}

#[tokio::test]
async fn a_code_and_a_link_work_for_a_quarter_of_an_hour() {
    for (seconds, works) in [(15 * 60 - 1, true), (15 * 60 + 1, false)] {
        let mut house = House::with_example().await;
        house.visitor("Jef", &[]).await;
        house.visitor("Rik", &[]).await;
        let (by_code, by_link) = (house.ask("jef@example.be", "").await, house.ask("rik@example.be", "").await);
        house.pass(seconds).await;
        let code = house.post(&by_code.browser, "/aanmelden/code", &format!("code={}", by_code.code)).await;
        let link = house.post(&by_link.browser, &by_link.link, "").await;
        let found = (code.status.as_u16(), link.status.as_u16());
        assert_eq!(found, if works { (303, 303) } else { (422, 410) }, "after {seconds} seconds: {}", code.body);
        if !works {
            assert!(code.body.contains("Deze code werkt niet meer"), "{}", code.body);
            assert_eq!(house.open(&by_link.browser, "/mijn").await.status.as_u16(), 303, "nobody is in");
        }
    }
}

#[tokio::test]
async fn nobody_is_led_out_of_the_house() {
    let house = House::with_example().await;
    house.visitor("Jef", &[]).await;
    for elsewhere in
        ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fx%0D%0ASet-Cookie:a"]
    {
        let asked = house.ask("jef@example.be", elsewhere).await;
        let answer = house.post(&asked.browser, &asked.link, "").await;
        assert_eq!(answer.header("location"), "/mijn", "{elsewhere}");
    }
}

#[tokio::test]
async fn a_mailbox_is_not_filled_by_others() {
    let house = House::with_example().await;
    for _ in 0..5 {
        house.ask("jef@example.be", "").await;
    }
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let answer = house.post(&nobody, "/aanmelden", "email=jef%40example.be").await;
    assert_eq!(answer.status.as_u16(), 422);
    assert!(answer.body.contains("over 60 minuten") && answer.body.contains("value=\"jef@example.be\""));
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    use axum::{body::Body, http::Request};
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    let request = Request::post("/afmelden")
        .header("cookie", &jef.cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site");
    let answer = house.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status.as_u16(), 403);
    assert_eq!(house.open(&jef, "/mijn").await.status.as_u16(), 200, "still signed in");
}
