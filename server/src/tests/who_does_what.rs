//! The administrator gives and takes roles, and the audit list says so.

use super::{Answer, House};
use app::{on, people::Role};

const HERE: &str = "/beheer/gemeente/72037";

fn leads(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.header("location"))
}

#[tokio::test]
async fn somebody_who_is_invited_gets_the_role_when_they_sign_in() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
        let invite = format!("{HERE}/uitnodigen");
        let refused = house.post(&els, &invite, "rol=coordinator&waar=72037W04").await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Vul een e-mailadres in, of een naam."));
        let sent = house.post(&els, &invite, "rol=coordinator&waar=72037W04&email=Rik%40Example.be").await;
        assert_eq!(leads(&sent), (303, "/beheer/gemeente/72037?klaar=uitgenodigd"));
        let page = house.open(&els, HERE).await.body;
        assert!(page.contains("rik@example.be") && page.contains("Coördinator, Hamont-Lo"));
        let (body,): (String,) = on!(&house.app.db, |p| {
            sqlx::query_as("SELECT body FROM mails WHERE address = 'rik@example.be'").fetch_one(p).await
        })
        .unwrap();
        assert!(body.contains("/aanmelden") && !body.contains("oördinator"), "the message says nothing of what it is");

        let rik = house.visitor("Rik", &[]).await;
        let now = house.app.clock.now();
        app::people::store::sign_in::take_up_invitations(&house.app.db, rik.account, "rik@example.be", now)
            .await
            .unwrap();
        assert_eq!(leads(&house.open(&rik, "/beheer/hamont-lo/mensen").await).0, 303, "a passkey is asked first");
        let log = house.open(&els, &format!("{HERE}/logboek")).await.body;
        assert!(log.contains("nodigde iemand uit") && log.contains("uitnodiging aanvaard") && log.contains("Rik"));
    }
}

#[tokio::test]
async fn who_has_an_account_gets_the_role_at_once_and_loses_it_at_once() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
        let rik = house.visitor("Rik", &[(Role::CaringNeighbour, "72037W04")]).await;
        let give = "rol=coordinator&waar=72037W04&email=rik%40example.be";
        let given = house.post(&els, &format!("{HERE}/uitnodigen"), give).await;
        assert_eq!(leads(&given), (303, "/beheer/gemeente/72037?klaar=gegeven"));
        assert_eq!(house.open(&rik, "/beheer/hamont-lo/mensen").await.status.as_u16(), 200);
        let found = house.open(&els, &format!("{HERE}?zoek=coordinator")).await.body;
        assert!(found.contains("<h3>Rik") && !found.contains("<h3>Els"), "found by what they do, without accents");
        let take = format!("wie={}&rol=coordinator&waar=72037W04", rik.account);
        assert_eq!(leads(&house.post(&els, HERE, &take).await), (303, "/beheer/gemeente/72037?klaar=weg"));
        assert_eq!(house.open(&rik, "/beheer/hamont-lo/mensen").await.status.as_u16(), 403);
        let actions: Vec<String> =
            on!(&house.app.db, |p| sqlx::query_scalar("SELECT action FROM audit ORDER BY id").fetch_all(p).await)
                .unwrap();
        assert_eq!(actions, ["role-given", "role-taken"]);
    }
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
        let take = |who: uuid::Uuid| format!("wie={who}&rol=administrator&waar=72037");
        let refused = house.post(&els, HERE, &take(els.account)).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Er moet altijd een beheerder zijn."));
        let rik = house.visitor("Rik", &[(Role::Administrator, "72037")]).await;
        assert_eq!(leads(&house.post(&els, HERE, &take(els.account)).await), (303, "/mijn"));
        assert_eq!(house.open(&els, HERE).await.status.as_u16(), 403);
        assert_eq!(house.post(&rik, HERE, &take(rik.account)).await.status.as_u16(), 422);
    }
}

#[tokio::test]
async fn an_administrator_does_nothing_outside_the_municipality_and_is_no_regisseur() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
        let an = house.visitor("An", &[(Role::Coordinator, "72043")]).await;
        for (address, fields) in [
            (HERE.to_owned(), format!("wie={}&rol=coordinator&waar=72043", an.account)),
            (HERE.to_owned(), format!("wie={}&sleutels=weg", an.account)),
            (format!("{HERE}/uitnodigen"), "rol=coordinator&waar=72043&email=x%40example.be".to_owned()),
        ] {
            assert_eq!(house.post(&els, &address, &fields).await.status.as_u16(), 403, "{fields}");
        }
        assert_eq!(house.open(&els, "/beheer/gemeente/72043").await.status.as_u16(), 403);
        let both = "rol=regisseur&waar=72037&email=els%40example.be";
        let refused = house.post(&els, &format!("{HERE}/uitnodigen"), both).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Een beheerder kan geen regisseur zijn"));
    }
}

#[tokio::test]
async fn a_role_can_come_with_a_card_and_that_card_is_not_made_anew_by_a_coordinator() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Administrator, "72037"), (Role::Coordinator, "72037")]).await;
        let given = house.post(&els, &format!("{HERE}/uitnodigen"), "rol=coordinator&waar=72037W04&naam=Wies").await;
        let sheet = given.header("location").to_owned();
        assert!(sheet.starts_with("/beheer/gemeente/72037/kaarten/"), "{}", given.body);
        assert!(house.open(&els, &sheet).await.body.contains("card-code"));
        let wies = house.newest("Wies").await;
        let refused = house.post(&els, "/beheer/hamont-lo/kaarten", &format!("kaart-voor={wies}")).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("die heeft een andere taak in Keuvel"));
    }
}
