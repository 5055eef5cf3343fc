//! The *buurtkaart*: made at the counter, its number chosen by the person, useless to whoever guesses.

use super::{Answer, House, Visitor};
use app::{people::Role, ui::page::Client};
use axum::{body::Body, http::Request};
use tower::ServiceExt;
use uuid::Uuid;

const DESK: &str = "/beheer/hamont-lo/mensen/nieuw";

pub fn nobody() -> Visitor {
    Visitor { account: Uuid::nil(), cookie: String::new() }
}

pub fn cookie(answer: &Answer, name: &str) -> String {
    let set = answer.headers.get_all("set-cookie").iter().filter_map(|c| c.to_str().ok());
    let mut found = set.filter(|c| c.starts_with(name)).map(|c| c.split(';').next().unwrap().to_owned());
    found.next().unwrap_or_else(|| panic!("no cookie {name}"))
}

pub fn code_on(sheet: &str) -> String {
    sheet.split("class=\"card-code\"").nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()
}

impl House {
    /// Somebody registered at the counter with a card; gives the code on it.
    pub async fn registered(&self, desk: &Visitor, name: &str) -> (String, String) {
        let answer = self.post(desk, DESK, &format!("naam={name}&taal=nl&kaart=ja")).await;
        let sheet = answer.header("location").to_owned();
        assert!(sheet.starts_with("/beheer/hamont-lo/kaarten/"), "{sheet}");
        let code = code_on(&self.open(desk, &sheet).await.body);
        (code, sheet)
    }

    /// The code of a card, typed on a device of its own.
    pub async fn show_card(&self, code: &str) -> Visitor {
        let answer = self.post(&nobody(), "/aanmelden/kaart", &format!("code={code}")).await;
        assert_eq!(answer.header("location"), "/aanmelden/kaart/pincode", "{}", answer.body);
        Visitor { account: Uuid::nil(), cookie: cookie(&answer, "keuvel-vraag") }
    }

    pub async fn pin(&self, who: &Visitor, fields: &str) -> Answer {
        self.post(who, "/aanmelden/kaart/pincode", fields).await
    }
}

pub const CHOOSE: &str = "pincode-nieuw=4711&pincode-weer=4711";

#[tokio::test]
async fn maria_gets_a_card_chooses_her_number_and_signs_in_with_it() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let (code, sheet) = house.registered(&desk, "Maria").await;
        let paper = house.open(&desk, &sheet).await;
        assert!(paper.body.contains("van Maria") && paper.body.contains("<svg") && paper.body.contains("href=\"tel:"));
        assert_eq!(paper.header("cache-control"), "no-store");

        let phone = house.show_card(&code.to_lowercase().replace('-', "+")).await;
        for (fields, says) in [
            ("pincode-nieuw=1234&pincode-weer=1234", "te makkelijk te raden"),
            ("pincode-nieuw=4711&pincode-weer=4712", "niet gelijk"),
        ] {
            let refused = house.pin(&phone, fields).await;
            assert!(refused.status.as_u16() == 422 && refused.body.contains(says), "{fields}");
            assert!(!refused.body.contains("4711"), "a number is never sent back");
        }
        let first = house.pin(&phone, CHOOSE).await;
        assert_eq!((first.status.as_u16(), first.header("location")), (303, "/mijn"));
        let maria = Visitor { account: Uuid::nil(), cookie: cookie(&first, "keuvel-sessie") };
        assert!(house.open(&maria, "/mijn").await.body.contains("Dag Maria"));

        let tablet = house.show_card(&code).await;
        let asks = house.open(&tablet, "/aanmelden/kaart/pincode").await;
        assert!(
            asks.body.contains("Deze kaart heeft al een pincode.") && asks.body.contains("Koos jij die niet zelf?")
        );
        assert_eq!(house.pin(&tablet, "pincode=4711").await.status.as_u16(), 303);
    }
}

#[tokio::test]
async fn a_number_chosen_by_somebody_else_in_the_meantime_is_noticed() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let (code, _) = house.registered(&desk, "Maria").await;
        let (thief, maria) = (house.show_card(&code).await, house.show_card(&code).await);
        assert_eq!(house.pin(&thief, CHOOSE).await.status.as_u16(), 303);
        let noticed = house.pin(&maria, "pincode-nieuw=2580&pincode-weer=2580").await;
        assert_eq!(noticed.status.as_u16(), 422);
        assert!(noticed.body.contains("Deze kaart heeft al een pincode.") && noticed.body.contains("Bel ons"));
    }
}

#[tokio::test]
async fn guessing_a_number_means_waiting_and_the_right_one_helps_after_the_wait() {
    for mut house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let (code, _) = house.registered(&desk, "Maria").await;
        let phone = house.show_card(&code).await;
        assert_eq!(house.pin(&phone, CHOOSE).await.status.as_u16(), 303);

        let thief = house.show_card(&code).await;
        for _ in 0..4 {
            assert!(house.pin(&thief, "pincode=9999").await.body.contains("Deze pincode klopt niet."));
        }
        assert!(house.pin(&thief, "pincode=9999").await.body.contains("Wacht 15 minuten."));
        let right = house.pin(&thief, "pincode=4711").await;
        assert!(right.status.as_u16() == 422 && right.body.contains("Wacht 15 minuten."), "not even the right one");
        house.pass(16 * 60).await;
        let maria = house.show_card(&code).await;
        assert_eq!(house.pin(&maria, "pincode=4711").await.status.as_u16(), 303, "nobody is locked out for ever");
        let again = house.show_card(&code).await;
        assert!(house.pin(&again, "pincode=1").await.body.contains("Deze pincode klopt niet."), "and it begins anew");
    }
}

#[tokio::test]
async fn many_guesses_at_once_get_no_more_of_them() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let (code, _) = house.registered(&desk, "Maria").await;
        let phone = house.show_card(&code).await;
        assert_eq!(house.pin(&phone, CHOOSE).await.status.as_u16(), 303);
        let thief = house.show_card(&code).await;
        let mut guesses = tokio::task::JoinSet::new();
        for i in 0..12 {
            let (service, cookie) = (house.service.clone(), thief.cookie.clone());
            guesses.spawn(async move {
                let request = Request::post("/aanmelden/kaart/pincode")
                    .header("cookie", cookie)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("sec-fetch-site", "same-origin");
                let request = request.body(Body::from(format!("pincode={}", 5_000 + i))).unwrap();
                service.oneshot(request).await.unwrap().status().as_u16()
            });
        }
        assert!(guesses.join_all().await.iter().all(|status| *status == 422));
        let tries: i64 =
            app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT MAX(tries) FROM cards").fetch_one(p).await).unwrap();
        assert_eq!(tries, 5, "five were looked at");
    }
}

/// A number typed from one place on the network.
async fn from(house: &House, place: &str, who: &Visitor, number: &str) -> Answer {
    let mut request = Request::post("/aanmelden/kaart/pincode")
        .header("cookie", &who.cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(format!("pincode={number}")))
        .unwrap();
    request.extensions_mut().insert(Client(place.to_owned()));
    house.send(request).await
}

#[tokio::test]
async fn a_thief_with_many_cards_gets_thirty_tries_in_an_hour_from_one_place() {
    let mut house = House::with_example().await;
    let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
    let mut cards = Vec::new();
    for name in ["Maria", "Jef"] {
        let (code, _) = house.registered(&desk, name).await;
        let phone = house.show_card(&code).await;
        assert_eq!(house.pin(&phone, CHOOSE).await.status.as_u16(), 303);
        cards.push(code);
    }
    let place = format!("thief {}", Uuid::new_v4());
    let first = house.show_card(&cards[0]).await;
    for i in 0..30 {
        let answer = from(&house, &place, &first, "9999").await;
        assert!(!answer.body.contains("Probeer het over"), "{i}: {}", answer.body);
    }
    let second = house.show_card(&cards[1]).await;
    for number in ["9999", "4711"] {
        let answer = from(&house, &place, &second, number).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert!(
            answer.body.contains("Probeer het over 60 minuten nog eens"),
            "not even the right one: {}",
            answer.body
        );
    }
    let elsewhere = format!("{place}, elsewhere");
    assert_eq!(from(&house, &elsewhere, &second, "4711").await.status.as_u16(), 303, "Jef himself is not held up");
    house.pass(3_601).await;
    let again = house.show_card(&cards[1]).await;
    assert_eq!(from(&house, &place, &again, "4711").await.status.as_u16(), 303, "and nobody for ever");
}

#[tokio::test]
async fn guessing_codes_of_cards_ends_in_words_and_a_wait() {
    for house in House::on_each_engine().await {
        for i in 0..31 {
            let answer =
                house.post(&nobody(), "/aanmelden/kaart", &format!("code=ABCDE-ABC{}{}", 2 + i / 8, 2 + i % 8)).await;
            assert_eq!(answer.status.as_u16(), 422);
            let says = if i < 30 { "Deze code kennen we niet" } else { "Probeer het over 60 minuten nog eens" };
            assert!(answer.body.contains(says), "{i}");
        }
        let short = house.post(&nobody(), "/aanmelden/kaart", "code=ABC0").await;
        assert!(short.body.contains("tien letters en cijfers") && short.body.contains("value=\"ABC0\""));
    }
}

#[tokio::test]
async fn a_new_card_stops_the_old_one_and_what_it_opened() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let (old, sheet) = house.registered(&desk, "Maria").await;
        let phone = house.show_card(&old).await;
        let maria = Visitor { account: Uuid::nil(), cookie: cookie(&house.pin(&phone, CHOOSE).await, "keuvel-sessie") };
        let account = house.newest("Maria").await;
        let number = Uuid::now_v7();
        let again = format!("kaart-voor={account}&formulier={number}");
        let made = house.post(&desk, "/beheer/hamont-lo/kaarten", &again).await;
        let twice = house.post(&desk, "/beheer/hamont-lo/kaarten", &again).await;
        assert_eq!(made.header("location"), twice.header("location"), "pressed twice, one card");
        let new = code_on(&house.open(&desk, made.header("location")).await.body);
        let refused = house.post(&nobody(), "/aanmelden/kaart", &format!("code={old}")).await;
        assert!(refused.body.contains("Deze kaart werkt niet meer."));
        assert_eq!(house.open(&maria, "/mijn").await.status.as_u16(), 303, "signed out");
        assert!(house.open(&desk, &sheet).await.body.contains("niet meer te lezen"));
        house.show_card(&new).await;

        let card = made.header("location").rsplit('/').next().unwrap().to_owned();
        let blocked = house.post(&desk, "/beheer/hamont-lo/kaarten", &format!("blokkeer={card}")).await;
        assert_eq!(blocked.status.as_u16(), 303);
        let refused = house.post(&nobody(), "/aanmelden/kaart", &format!("code={new}")).await;
        assert!(refused.body.contains("Deze kaart werkt niet meer."));
    }
}

#[tokio::test]
async fn a_code_is_readable_for_an_hour_and_for_nobody_but_who_made_it() {
    for mut house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let other = house.visitor("Rik", &[(Role::Coordinator, "72037")]).await;
        let elsewhere = house.visitor("An", &[(Role::Coordinator, "72037W01")]).await;
        let (code, sheet) = house.registered(&desk, "Maria").await;
        let theirs = house.open(&other, &sheet).await;
        assert!(theirs.status.is_success() && !theirs.body.contains(&code));
        for address in [&sheet, "/beheer/hamont-lo/mensen", "/beheer/hamont-lo/kaarten"] {
            assert_eq!(house.open(&elsewhere, address).await.status.as_u16(), 403, "{address}");
        }
        let rows: Vec<Vec<u8>> =
            app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT code FROM cards").fetch_all(p).await).unwrap();
        assert!(rows.iter().all(|row| row.len() == 32), "hashes alone");
        house.pass(3_601).await;
        assert!(!house.open(&desk, &sheet).await.body.contains(&code));
    }
}

#[tokio::test]
async fn a_coordinator_sees_who_was_registered_at_the_counter_and_nobody_else() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let jef = house.visitor("Jefke", &[]).await;
        house.registered(&desk, "Maria").await;
        let list = house.open(&desk, "/beheer/hamont-lo/mensen").await.body;
        assert!(list.contains("Maria") && !list.contains("Jefke"));
        // Nor does a card lead into the account of somebody who signed up alone.
        let made = house.post(&desk, "/beheer/hamont-lo/kaarten", &format!("kaart-voor={}", jef.account)).await;
        assert_eq!(made.status.as_u16(), 403);
        assert_eq!(house.open(&jef, "/beheer/hamont-lo/mensen").await.status.as_u16(), 403);
    }
}
