//! Who has a card and no e-mail address is given a role, and a new card, by the administrator; nobody else does.

use super::{
    House, Visitor,
    neighbourhood_card::{CHOOSE, code_on, cookie, nobody},
};
use app::people::Role;
use uuid::Uuid;

const HERE: &str = "/beheer/gemeente/72037/mensen";

impl House {
    /// Signs in with a card for the first time.
    async fn with_card(&self, code: &str) -> Visitor {
        let phone = self.show_card(code).await;
        let signed_in = self.pin(&phone, CHOOSE).await;
        assert_eq!(signed_in.status.as_u16(), 303, "{}", signed_in.body);
        Visitor { account: Uuid::nil(), cookie: cookie(&signed_in, "keuvel-sessie") }
    }
}

#[tokio::test]
async fn a_card_holder_gets_a_role_a_new_card_and_loses_both() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let bea = house.visitor("Bea", &[(Role::Administrator, "72037")]).await;
        let (old, _) = house.registered(&desk, "Marieke").await;
        let phone = house.with_card(&old).await;
        let marieke = house.newest("Marieke").await;
        let page = format!("{HERE}/{marieke}");

        for asked in ["", "?zoek=marieke", "?zoek=mariek+hamont-lo", "?zoek=hamont"] {
            assert!(house.open(&bea, &format!("{HERE}{asked}")).await.body.contains(&page), "{asked}");
        }
        assert!(!house.open(&bea, &format!("{HERE}?zoek=marieke+achel")).await.body.contains(&page));
        let without = house.post(&bea, &page, "doe=geef&waar=72037W04").await;
        assert!(without.status.as_u16() == 422 && without.body.contains("Kies een taak."));
        let number = Uuid::now_v7();
        for _ in 0..2 {
            let give = format!("doe=geef&rol=coordinator&waar=72037W04&formulier={number}");
            let given = house.post(&bea, &page, &give).await;
            assert_eq!(given.header("location"), format!("{page}?klaar=gegeven"));
        }
        let shown = house.open(&bea, &format!("{page}?klaar=gegeven")).await.body;
        assert!(shown.contains("De taak is gegeven.") && shown.contains("Coördinator, Hamont-Lo"));
        let asks = house.open(&phone, "/beheer/hamont-lo/mensen").await;
        assert!(asks.header("location").starts_with("/mijn/sleutel?"), "a role, on the account she has");
        assert!(house.open(&bea, "/beheer/gemeente/72037").await.body.contains(&page), "found among who does what");

        // A coordinator is sent to the administrator, who can do it.
        let refused = house.post(&desk, "/beheer/hamont-lo/kaarten", &format!("kaart-voor={marieke}")).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Vraag het aan de beheerder."));
        let number = Uuid::now_v7();
        let make = format!("doe=kaart&formulier={number}");
        let made = house.post(&bea, &page, &make).await;
        assert_eq!(made.header("location"), house.post(&bea, &page, &make).await.header("location"), "pressed twice");
        let new = code_on(&house.open(&bea, made.header("location")).await.body);
        assert_eq!(house.open(&phone, "/mijn").await.status.as_u16(), 303, "signed out");
        let dead = house.post(&nobody(), "/aanmelden/kaart", &format!("code={old}")).await;
        assert!(dead.body.contains("Deze kaart werkt niet meer."));
        let phone = house.with_card(&new).await;
        let asks = house.open(&phone, "/beheer/hamont-lo/mensen").await;
        assert!(asks.header("location").starts_with("/mijn/sleutel?"), "with her role");

        for _ in 0..2 {
            let taken = house.post(&bea, &page, "doe=neem&rol=coordinator&waar=72037W04").await;
            assert_eq!(taken.header("location"), format!("{page}?klaar=weg"));
        }
        assert_eq!(house.open(&phone, "/beheer/hamont-lo/mensen").await.status.as_u16(), 403);
        for _ in 0..2 {
            let blocked = house.post(&bea, &page, "doe=blokkeer").await;
            assert_eq!(blocked.header("location"), format!("{page}?klaar=geblokkeerd"));
        }
        assert_eq!(house.open(&phone, "/mijn").await.status.as_u16(), 303, "signed out");
        let dead = house.post(&nobody(), "/aanmelden/kaart", &format!("code={new}")).await;
        assert!(dead.body.contains("Deze kaart werkt niet meer."));
        let actions: Vec<String> =
            app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT action FROM audit ORDER BY id").fetch_all(p).await)
                .unwrap();
        let all = ["registered", "card-made", "role-given", "card-made", "role-taken", "card-blocked"];
        assert_eq!(actions, all);
        let log = house.open(&bea, "/beheer/gemeente/72037/logboek").await.body;
        assert!(log.contains("Marieke") && log.contains("blokkeerde een buurtkaart"));
    }
}

#[tokio::test]
async fn an_administrator_reaches_nobody_elsewhere_and_nobody_who_signed_up_alone() {
    for house in House::on_each_engine().await {
        let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let bea = house.visitor("Bea", &[(Role::Administrator, "72037")]).await;
        let far = house.visitor("Tom", &[(Role::Administrator, "72043")]).await;
        let jef = house.visitor("Jef", &[]).await;
        house.registered(&desk, "Marieke").await;
        let marieke = house.newest("Marieke").await;
        let theirs = format!("/beheer/gemeente/72043/mensen/{marieke}");
        let alone = format!("{HERE}/{}", jef.account);
        for (who, page) in [(&far, theirs.as_str()), (&bea, alone.as_str())] {
            assert_eq!(house.open(who, page).await.status.as_u16(), 404, "{page}");
            for fields in ["doe=kaart", "doe=blokkeer", "doe=geef&rol=coordinator&waar=72043"] {
                assert_eq!(house.post(who, page, fields).await.status.as_u16(), 404, "{page} {fields}");
            }
        }
        assert!(!house.open(&far, "/beheer/gemeente/72043/mensen").await.body.contains("Marieke"));
        assert_eq!(house.open(&far, HERE).await.status.as_u16(), 403);
        assert_eq!(house.open(&desk, &format!("{HERE}/{marieke}")).await.status.as_u16(), 403, "no coordinator");

        let page = format!("{HERE}/{marieke}");
        let outside = house.post(&bea, &page, "doe=geef&rol=coordinator&waar=72043").await;
        assert_eq!(outside.status.as_u16(), 403);
        house.post(&bea, &page, "doe=geef&rol=regisseur&waar=72037W04").await;
        let both = house.post(&bea, &page, "doe=geef&rol=administrator&waar=72037").await;
        assert!(both.status.as_u16() == 422 && both.body.contains("Een beheerder kan geen regisseur zijn"));
        // Who found an address of their own has a way in already: nobody makes another one.
        house.sql("UPDATE accounts SET email = 'marieke@example.be' WHERE name = 'Marieke'").await;
        let refused = house.post(&bea, &page, "doe=kaart").await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("meldt zich aan met een e-mailadres"));
    }
}
