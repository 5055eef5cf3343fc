//! Residents register for a date, at home or at the counter; the page of the activity is the same for all of them.

use super::{House, Visitor, publishing::coffee};
use app::people::Role;
use axum::{body::Body, http::Request};

const NEW: &str = "/beheer/hamont-lo/activiteiten/nieuw";
const PAGE: &str = "/hamont-lo/activiteiten/koffie-bij-de-kapel?dag=2026-12-08";
const REGISTER: &str = "/hamont-lo/activiteiten/koffie-bij-de-kapel/inschrijven/2026-12-08T1400";
const LIST: &str = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel/inschrijvingen/2026-12-08T1400";

async fn with_places(places: &str) -> (House, Visitor) {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let wanted = coffee(&format!("plaatsen={places}&sluit=24&doe=publiceer")).replace("hoeft-niet", "keuvel");
    assert_eq!(house.post(&els, NEW, &wanted).await.status.as_u16(), 303);
    (house, els)
}

async fn mails(house: &House) -> Vec<(String, String, String)> {
    app::on!(&house.app.db, |p| sqlx::query_as("SELECT address, subject, body FROM mails ORDER BY id")
        .fetch_all(p)
        .await)
    .unwrap()
}

#[tokio::test]
async fn one_press_and_one_comes_until_it_is_full() {
    let (house, _) = with_places("3").await;
    house.cache.follow().await.unwrap();
    let page = house.get(PAGE).await;
    assert!(page.body.contains("Nog 3 plaatsen") && page.body.contains(REGISTER));
    assert!(page.body.contains("Inschrijven kan tot maandag 7 december, 14 uur"));
    let (jef, maria, ali) =
        (house.visitor("Jef", &[]).await, house.visitor("Maria", &[]).await, house.visitor("Ali", &[]).await);
    assert_eq!(house.open(&jef, REGISTER).await.status.as_u16(), 200);
    for odd in ["mensen=0", "mensen=5", "mensen=veel", ""] {
        assert_eq!(house.post(&jef, REGISTER, odd).await.status.as_u16(), 422, "{odd}");
    }
    for _ in 0..2 {
        let done = house.post(&jef, REGISTER, "mensen=2&woord=Geen+vlees+%3Cb%3E").await;
        assert_eq!((done.status.as_u16(), done.header("location")), (303, REGISTER), "twice is once");
    }
    assert!(house.open(&jef, REGISTER).await.body.contains("Je bent ingeschreven, met 2."));
    let mine = house.open(&jef, "/mijn/inschrijvingen").await;
    assert!(mine.body.contains("Koffie bij de kapel") && mine.body.contains("Geen vlees &lt;b&gt;"));
    house.cache.follow().await.unwrap();
    assert!(house.get(PAGE).await.body.contains("Nog 1 plaats<"), "the page of all knows it");

    assert_eq!(house.post(&maria, REGISTER, "mensen=2").await.status.as_u16(), 303);
    assert!(house.open(&maria, REGISTER).await.body.contains("Je staat op de wachtlijst, nummer 1."));
    assert_eq!(house.post(&ali, REGISTER, "mensen=1").await.status.as_u16(), 303);
    assert!(house.open(&ali, REGISTER).await.body.contains("Je bent ingeschreven."), "who fits does not wait");
    house.cache.follow().await.unwrap();
    let full = house.get(PAGE).await;
    assert!(full.body.contains("Volzet") && full.body.contains("Zet mij op de wachtlijst"));

    assert!(mails(&house).await.is_empty());
    assert_eq!(house.post(&jef, REGISTER, "afzeggen=ja").await.status.as_u16(), 303);
    assert!(house.open(&maria, REGISTER).await.body.contains("Je bent ingeschreven, met 2."));
    let sent = mails(&house).await;
    assert_eq!((sent.len(), sent[0].0.as_str()), (1, "maria@example.be"));
    assert!(!sent[0].2.contains("Koffie") && !sent[0].2.contains("Maria"), "nothing of what it is about");
    assert!(sent[0].2.contains("http://localhost:3000/mijn/inschrijvingen"));
}

#[tokio::test]
async fn the_page_is_byte_for_byte_the_same_for_everybody() {
    let (house, els) = with_places("3").await;
    let jef = house.visitor("Jef", &[]).await;
    house.post(&jef, REGISTER, "mensen=1").await;
    house.cache.follow().await.unwrap();
    let plain = house.get(PAGE).await.body;
    assert_eq!(house.open(&jef, PAGE).await.body, plain);
    assert_eq!(house.open(&els, PAGE).await.body, plain);
    assert!(plain.contains("Nog 2 plaatsen") && !plain.contains("Jef"));
}

#[tokio::test]
async fn who_is_not_signed_in_comes_back_to_where_they_were() {
    let (house, _) = with_places("3").await;
    let answer = house.get(REGISTER).await;
    assert_eq!(answer.status.as_u16(), 303);
    assert!(
        answer
            .header("location")
            .starts_with("/aanmelden?naar=%2Fhamont-lo%2Factiviteiten%2Fkoffie-bij-de-kapel%2Finschrijven")
    );
    for address in [
        "/hamont-lo/activiteiten/koffie-bij-de-kapel/inschrijven/morgen",
        "/hamont-lo/activiteiten/soep-op-dinsdag/inschrijven/2026-12-01T1200",
        "/hamont-lo/activiteiten/koffie-bij-de-kapel/inschrijven/2026-12-09T1400",
    ] {
        let jef = house.visitor(&format!("Jef{}", address.len()), &[]).await;
        assert_eq!(house.open(&jef, address).await.status.as_u16(), 404, "{address}");
    }
}

#[tokio::test]
async fn whoever_registered_hears_of_a_cancellation_or_is_called() {
    let (house, els) = with_places("10").await;
    let (jef, maria) = (house.visitor("Jef", &[]).await, house.visitor("Maria", &[]).await);
    for who in [&jef, &maria] {
        house.post(who, REGISTER, "mensen=1").await;
    }
    let counter = house.post(&els, LIST, "naam=Tante+Irma&mensen=2&telefoon=011+22+33+44&woord=dieet").await;
    assert_eq!((counter.status.as_u16(), counter.header("location")), (303, LIST));
    let odd = house.post(&els, LIST, "naam=%3Cb%3E&mensen=99&telefoon=bel").await;
    assert_eq!(odd.status.as_u16(), 422);
    let muted: Result<(), sqlx::Error> = async {
        app::in_transaction!(&house.app.db, |tx| {
            let kinds = sqlx::types::Json(vec!["activiteiten"]);
            let query = sqlx::query("UPDATE accounts SET muted = $2 WHERE id = $1").bind(maria.account).bind(kinds);
            query.execute(&mut **tx).await?;
            Ok(())
        })
    }
    .await;
    muted.unwrap();
    let date = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel/dag/2026-12-08T1400";
    // Something that does not matter to them: nobody is told.
    let change = coffee("plaatsen=10&sluit=24&doe=publiceer&versie=0").replace("hoeft-niet", "keuvel");
    let here = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel";
    assert_eq!(house.post(&els, here, &change.replace("Kom+af.", "Kom+maar+af.")).await.status.as_u16(), 303);
    assert!(mails(&house).await.is_empty());
    let off = house.post(&els, date, "wat=afzeggen&reden=Ziek.&versie=1").await;
    assert_eq!((off.status.as_u16(), off.header("location")), (303, LIST), "where those stand who must be called");
    let sent = mails(&house).await;
    assert_eq!((sent.len(), sent[0].0.as_str(), sent[0].1.as_str()), (1, "jef@example.be", "Er is iets veranderd"));
    let list = house.open(&els, LIST).await;
    let call = list.body.split("Bel deze mensen").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(call.contains("Tante Irma") && call.contains("tel:011223344"));
    assert!(call.contains("Maria") && call.contains("Wil geen e-mails") && !call.contains("Jef"));
    assert!(list.body.contains("Ingeschreven door het dienstencentrum voor een buur"));
    assert!(house.open(&jef, "/mijn/inschrijvingen").await.body.contains("Gaat niet door"));
    let id = call.split("name=\"gebeld\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    house.post(&els, LIST, &format!("gebeld={id}")).await;
    let list = house.open(&els, LIST).await;
    assert_eq!(list.body.matches("name=\"gebeld\"").count(), 1, "one was called");
}

#[tokio::test]
async fn the_list_is_for_the_coordinators_of_that_neighbourhood_alone() {
    let (house, els) = with_places("10").await;
    let jef = house.visitor("Jef", &[]).await;
    house.post(&jef, REGISTER, "mensen=3&woord=zonder+noten").await;
    let other = house.visitor("Rita", &[(Role::Coordinator, "72037W01")]).await;
    for address in [LIST.to_owned(), format!("{LIST}/blad")] {
        for who in [&other, &jef] {
            assert_eq!(house.open(who, &address).await.status.as_u16(), 403, "{address}");
        }
        let seen = house.open(&els, &address).await;
        assert!(seen.body.contains("Jef") && seen.body.contains("zonder noten"), "{address}");
        assert_eq!(seen.header("cache-control"), "no-store");
        assert_eq!(house.get(&address).await.status.as_u16(), 303);
    }
    // Another coordinator cannot take somebody off a list that is not theirs, whatever address they use.
    let list = house.open(&els, LIST).await.body;
    let id = list.split("name=\"weg\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let theirs = "/beheer/hamont-centrum/activiteiten/table-de-conversation";
    let date = house.open(&other, theirs).await.body;
    if let Some(word) = date.split("/dag/").nth(1).and_then(|p| p.split('"').next()) {
        let address = format!("{theirs}/inschrijvingen/{word}");
        let request = Request::post(&address).header("cookie", &other.cookie);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        house
            .send(request.header("sec-fetch-site", "same-origin").body(Body::from(format!("weg={id}"))).unwrap())
            .await;
    }
    assert!(house.open(&els, LIST).await.body.contains("Jef"));
    assert_eq!(house.post(&els, LIST, &format!("weg={id}")).await.status.as_u16(), 303);
    assert!(!house.open(&els, LIST).await.body.contains("Jef"));
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_is_not_lost() {
    let (house, els) = with_places("10").await;
    let jef = house.visitor("Jef", &[]).await;
    app::people::store::end_sessions(&house.app.db, jef.account, None).await.unwrap();
    let sent = house.post(&jef, REGISTER, "mensen=3&woord=zonder+noten").await;
    assert!(sent.header("location").starts_with("/aanmelden?naar="));
    let kept = sent.headers.get_all("set-cookie").iter().filter_map(|c| c.to_str().ok());
    let kept = kept.filter(|c| c.starts_with("keuvel-getypt")).map(|c| c.split(';').next().unwrap().to_owned());
    let kept = kept.collect::<Vec<_>>().join("; ");
    let again = Visitor { account: els.account, cookie: format!("{}; {kept}", els.cookie) };
    let form = house.open(&again, REGISTER).await;
    assert!(form.body.contains("value=\"zonder noten\"") && form.body.contains("Het is nog niet verstuurd"));
}

#[tokio::test]
async fn who_leaves_keuvel_leaves_the_chair_to_who_waits() {
    let (house, _) = with_places("1").await;
    let (jef, maria) = (house.visitor("Jef", &[]).await, house.visitor("Maria", &[]).await);
    for who in [&jef, &maria] {
        house.post(who, REGISTER, "mensen=1&woord=dieet").await;
    }
    let own = house.open(&maria, "/mijn/gegevens.json").await;
    assert!(own.body.contains("Koffie bij de kapel") && own.body.contains("dieet"), "what is kept of her, she can see");
    let gone = house.post(&jef, "/mijn/weg", "woord=WEG").await;
    assert_eq!(gone.status.as_u16(), 303, "{}", gone.body);
    assert!(house.open(&maria, REGISTER).await.body.contains("Je bent ingeschreven."));
}
