//! Around a signal about a person: the voice of the neighbourhood, referral cards, how long a municipality keeps.

use super::{
    super::{House, Visitor, desk::LO},
    with,
};
use app::{concerns::cards::CARDS_MOST, people::Role};
use serde_json::json;
use uuid::Uuid;

#[tokio::test]
async fn the_voice_of_the_neighbourhood_is_heard_without_a_script() {
    let house = House::with_example().await;
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let here = "/hamont-lo/doorgeven/buurt";
    let empty = house.post(&nobody, here, "tekst=&naam=Jef").await;
    assert!(empty.status.as_u16() == 422 && empty.body.contains("value=\"Jef\""));
    let form = format!("tekst=De+oversteek+is+donker.&formulier={}", Uuid::now_v7());
    for _ in 0..2 {
        let sent = house.post(&nobody, here, &form).await;
        assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/hamont-lo/doorgeven/buurt/klaar"));
    }
    let number = "SELECT COUNT(*) FROM voice";
    assert_eq!(house.number(number).await, 1, "sent twice, it is there once");
    let form = format!("tekst=Geen+bank+op+het+plein.&naam=Jef&bereik=0470+00+00+00&formulier={}", Uuid::now_v7());
    house.post(&nobody, here, &form).await;

    let (jos, there) = (house.visitor("Jos", &[(Role::TeamMember, LO)]).await, "/beheer/hamont-lo/themas");
    let page = house.open(&jos, there).await.body;
    assert!(page.contains("De oversteek is donker.") && page.contains("Wil een antwoord: Jef, 0470 00 00 00"));
    assert!(!page.contains("is bekeken"));
    let id = page.split("name=\"bericht\"").nth(1).unwrap().split("value=\"").nth(1).unwrap()[..36].to_owned();
    let press =
        async |seen: &str| house.post(&jos, there, &format!("bericht={id}&gezien={seen}")).await.status.as_u16();
    assert_eq!(press("ja").await, 303);
    assert!(house.open(&jos, there).await.body.contains("1 bericht is bekeken"));
    assert_eq!(press("nee").await, 303);
    assert!(!house.open(&jos, there).await.body.contains("is bekeken"));
    let elsewhere = house.visitor("Rik", &[(Role::TeamMember, "72037W01")]).await;
    house.post(&elsewhere, "/beheer/achel-centrum/themas", &format!("bericht={id}&gezien=ja")).await;
    assert_eq!(house.number("SELECT COUNT(*) FROM voice WHERE done IS NOT NULL").await, 0, "of another neighbourhood");

    let today = jiff::civil::date(2026, 11, 24);
    for (days, left) in [(365, 2), (366, 0)] {
        let later = today.saturating_add(jiff::Span::new().days(days));
        app::concerns::voice::store::forget_the_old(&house.app.db, later).await.unwrap();
        assert_eq!(house.number(number).await, left, "after {days} days");
    }
}

#[tokio::test]
async fn a_card_is_made_used_followed_and_revoked() {
    let house = House::with_example().await;
    let team = house.a_team().await;
    let ria = house.visitor("Riet", &[(Role::Coordinator, LO)]).await;
    let desk = "/beheer/hamont-lo/doorverwijskaartjes";
    assert_eq!(house.post(&ria, desk, "naam=Apotheek&per-dag=0").await.status.as_u16(), 422);
    let made = house.post(&ria, desk, &format!("naam=Apotheek&per-dag=1&formulier={}", Uuid::now_v7())).await;
    assert_eq!(made.status.as_u16(), 303, "{}", made.body);
    let sheet = house.open(&ria, made.header("location")).await.body;
    let codes = sheet.split("class=\"card-code\"").skip(1);
    let codes: Vec<&str> = codes.filter_map(|rest| rest.split('>').nth(1)?.split('<').next()).collect();
    let [code, secret] = codes[..] else { panic!("{codes:?}") };
    let other = house.visitor("Rita", &[(Role::Coordinator, LO)]).await;
    assert!(!house.open(&other, made.header("location")).await.body.contains(code), "in her session alone");
    let ask = async |code: &str| house.ask_json(None, "/kaart/code", json!({ "code": code }).to_string()).await;
    let opened = ask(&code.to_lowercase()).await;
    assert!(opened.status.as_u16() == 200 && opened.body.contains("/hamont-lo/doorgeven"), "{}", opened.body);
    let with_card = || with(&team.sealed("card"), "card", json!(code));
    assert_eq!(house.pass_on(None, &with_card()).await.status.as_u16(), 200);
    assert_eq!(house.pass_on(None, &with_card()).await.status.as_u16(), 422, "one a day");
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let report = house.post(&nobody, "/kaart/verslag", &format!("geheim={secret}")).await;
    assert!(report.body.contains("1 kaartje gebruikt.") && report.body.contains("0 opgepikt"), "{}", report.body);
    assert_eq!(report.header("cache-control"), "no-store");
    assert_eq!(house.post(&nobody, "/kaart/verslag", &format!("geheim={code}")).await.status.as_u16(), 422);
    let card = made.header("location").rsplit('/').next().unwrap().to_owned();
    let elsewhere = house.visitor("Rein", &[(Role::Coordinator, "72037W01")]).await;
    let away = format!("/beheer/achel-centrum/doorverwijskaartjes/{card}");
    assert_ne!(house.open(&elsewhere, &away).await.status.as_u16(), 200);
    assert_eq!(house.post(&ria, desk, &format!("trek-in={card}")).await.status.as_u16(), 303);
    assert_eq!(ask(code).await.status.as_u16(), 422);
    assert_eq!(house.pass_on(None, &with_card()).await.status.as_u16(), 422);
    assert!(!house.open(&ria, made.header("location")).await.body.contains(code));
}

#[tokio::test]
async fn a_neighbourhood_has_so_many_cards_and_each_has_its_sheet() {
    let house = House::with_example().await;
    let ria = house.visitor("Riet", &[(Role::Coordinator, LO)]).await;
    let desk = "/beheer/hamont-lo/doorverwijskaartjes";
    let make = async || {
        let form = format!("naam=Apotheek&per-dag=1&formulier={}", Uuid::now_v7());
        house.post(&ria, desk, &form).await
    };
    let first = make().await.header("location").to_owned();
    let many = |n: i64| {
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n})
             INSERT INTO referral_card (id, practice, code, a_day, made, revoked)
             SELECT randomblob(16), practice, randomblob(32), 1, 1, NULL FROM n,
                (SELECT practice FROM referral_card LIMIT 1) AS p"
        )
    };
    house.sql(&many(CARDS_MOST as i64 - 2)).await;
    let last = make().await;
    assert_eq!(last.status.as_u16(), 303, "{}", last.body);
    assert_eq!(house.open(&ria, last.header("location")).await.status.as_u16(), 200, "the last one is there");
    let form = format!("naam=Apotheek&per-dag=1&formulier={}", Uuid::now_v7());
    let full = house.post(&ria, desk, &form).await;
    assert!(full.status.as_u16() == 422 && full.body.contains("Er werken al 500 kaartjes."), "{}", full.status);
    let first = first.rsplit('/').next().unwrap();
    assert_eq!(house.post(&ria, desk, &format!("trek-in={first}")).await.status.as_u16(), 303);
    let again = house.post(&ria, desk, &form).await;
    assert_eq!(again.status.as_u16(), 303, "the same form, sent again: {}", again.body);
    let sheet = house.open(&ria, again.header("location")).await;
    assert!(sheet.status.as_u16() == 200 && sheet.body.contains("class=\"card-code\""));
}

#[tokio::test]
async fn whoever_guesses_gets_few_tries_and_others_still_sign_in_with_a_card() {
    let house = House::with_example().await;
    let ria = house.visitor("Riet", &[(Role::Coordinator, LO)]).await;
    let desk = "/beheer/hamont-lo/doorverwijskaartjes";
    let made = house.post(&ria, desk, "naam=Apotheek&per-dag=1").await;
    let sheet = house.open(&ria, made.header("location")).await.body;
    let codes = sheet.split("class=\"card-code\"").skip(1);
    let codes: Vec<&str> = codes.filter_map(|rest| rest.split('>').nth(1)?.split('<').next()).collect();
    let [code, secret] = codes[..] else { panic!("{codes:?}") };
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let ask = async |code: &str| {
        house.ask_json(None, "/kaart/code", json!({ "code": code }).to_string()).await.status.as_u16()
    };
    let report = async |code: &str| house.post(&nobody, "/kaart/verslag", &format!("geheim={code}")).await;
    for _ in 0..15 {
        // What is right does not count.
        assert_eq!((ask(code).await, report(secret).await.status.as_u16()), (200, 200));
        assert_eq!(ask("AAAAA-AAAAA").await, 422);
        assert_eq!(report("AAAAA-AAAAA").await.status.as_u16(), 422);
    }
    assert_eq!((ask("AAAAA-AAAAA").await, ask(code).await), (429, 429), "a right guess comes too late as well");
    let late = report(secret).await;
    assert!(late.status.as_u16() == 422 && late.body.contains("Te veel keer mis."), "{}", late.status);
    let card = house.post(&nobody, "/aanmelden/kaart", "code=AAAAA-AAAAA").await;
    assert!(card.status.as_u16() == 422 && !card.body.contains("Te veel"), "{}", card.status);
}

#[tokio::test]
async fn a_municipality_chooses_how_long_and_the_form_says_so() {
    let house = House::with_example().await;
    house.a_team().await;
    assert!(house.get("/hamont-lo/doorgeven").await.body.contains("90 dagen na de week"));
    let nele = house.visitor("Nele", &[(Role::Administrator, "72037")]).await;
    let here = "/beheer/gemeente/72037/bewaren";
    for wrong in ["", "0", "29", "731", "veel", "-90"] {
        assert_eq!(house.post(&nele, here, &format!("dagen={wrong}")).await.status.as_u16(), 422, "{wrong}");
    }
    assert_eq!(house.post(&nele, here, "dagen=60").await.status.as_u16(), 303);
    assert!(house.open(&nele, here).await.body.contains("value=\"60\""));
    house.cache.follow().await.unwrap();
    assert!(house.get("/hamont-lo/doorgeven").await.body.contains("60 dagen na de week"));
}

#[tokio::test]
async fn a_municipality_says_on_the_page_about_privacy_who_is_responsible() {
    for house in House::on_each_engine().await {
        let nele = house.visitor("Nele", &[(Role::Administrator, "72037")]).await;
        let here = "/beheer/gemeente/72037/privacy";
        assert!(house.get("/privacy").await.body.contains("Je gemeente vult hem aan"));
        let long = "x".repeat(2_001);
        let refused = house.post(&nele, here, &format!("tekst={long}")).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains(&long), "it comes back");
        // From a page of before this was asked, no language comes along: it is Dutch.
        let words = "tekst=Het+bestuur+van+Hamont-Achel.%0A%0AVragen%3F+%3Cb%3Edpo%40example.be";
        assert_eq!(house.post(&nele, here, words).await.status.as_u16(), 303);
        house.cache.follow().await.unwrap();
        for address in ["/privacy", "/fr/privacy", "/en/privacy"] {
            let page = house.get(address).await.body;
            assert!(
                page.contains("<h3>Hamont-Achel</h3>") && page.contains("Het bestuur van Hamont-Achel."),
                "{address}"
            );
            assert!(page.contains("&lt;b&gt;dpo@example.be") && !page.contains("<b>dpo"));
        }
        assert_eq!(house.number("SELECT COUNT(*) FROM audit WHERE action = 'privacy-words'").await, 1);
        assert!(!house.get("/privacy").await.body.contains("<div lang="), "in the language of the page");
        assert!(house.get("/fr/privacy").await.body.contains("<div lang=\"nl\">"), "read aloud as Dutch");
        house.post(&nele, here, "tekst=La+commune+de+Hamont-Achel.&taal=fr").await;
        house.cache.follow().await.unwrap();
        assert!(house.get("/privacy").await.body.contains("<div lang=\"fr\">"));
        assert!(!house.get("/fr/privacy").await.body.contains("<div lang="));
        assert!(house.open(&nele, here).await.body.contains("<option value=\"fr\" selected"));
        house.post(&nele, here, "tekst=").await;
        house.cache.follow().await.unwrap();
        assert!(!house.get("/privacy").await.body.contains("<h3>Hamont-Achel</h3>"));
    }
}

#[tokio::test]
async fn what_lies_in_a_dead_mailbox_is_told_and_goes_after_its_time() {
    for house in House::on_each_engine().await {
        let team = house.a_team().await;
        let sent = team.sealed("anybody");
        assert_eq!(house.pass_on(None, &sent).await.status.as_u16(), 200);
        let asked = json!([{ "id": sent["id"], "secret": super::base64(&[7; 32]) }]).to_string();
        let stand = async || house.ask_json(None, "/signalen/stand", asked.clone()).await.body;
        assert!(stand().await.contains("\"received\""));
        let day = jiff::civil::date(2026, 11, 24);
        let ended = app::concerns::sending::days_since_1970(day);
        house.sql(&format!("UPDATE team SET ended = {ended}")).await;
        assert!(stand().await.contains("\"dead\""), "whoever sent it is told to call");
        let db = &house.app.db;
        let later = |days: i64| day.saturating_add(jiff::Span::new().days(days));
        assert_eq!(app::concerns::retention::run(db, later(96)).await.unwrap(), 0);
        assert_eq!(app::concerns::retention::run(db, later(97)).await.unwrap(), 1);
        assert!(stand().await.contains("\"gone\""));
    }
}
