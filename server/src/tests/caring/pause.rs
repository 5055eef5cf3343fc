//! "Even pauze": a time in which nobody asks a caring neighbour anything.

use super::{super::talking::Posted, House, ROOM, Visitor, caring};
use app::help::{PostKind, talk::store::upkeep};
use jiff::SignedDuration;

const PAUSE: &str = "/mijn/pauze";

#[tokio::test]
async fn a_pause_begins_and_ends_with_one_press_and_is_seen_by_the_coordinator_alone() {
    for house in House::on_each_engine().await {
        let (annemie, els) = (caring(&house, "Annemie").await, house.coordinator().await);
        let mine = house.open(&annemie, "/mijn").await.body;
        assert!(mine.contains("Even pauze") && mine.contains(ROOM) && !mine.contains("Je neemt even pauze"));
        assert!(house.open(&annemie, PAUSE).await.body.contains("Je hoeft niet te zeggen waarom."));
        let before = house.number("SELECT COUNT(*) FROM audit").await;

        let begun = house.post(&annemie, PAUSE, "tot=").await;
        assert_eq!((begun.status.as_u16(), begun.header("location")), (303, PAUSE));
        let open = "tot je zegt dat je er weer bent";
        assert!(house.open(&annemie, "/mijn").await.body.contains(open));
        let people = house.open(&els, "/beheer/hamont-lo/mensen").await.body;
        assert!(people.contains("Annemie") && people.contains("Even pauze<"));
        let data: serde_json::Value =
            serde_json::from_str(&house.open(&annemie, "/mijn/gegevens.json").await.body).unwrap();
        assert_eq!(data["even_pauze"]["tot"], "je het zelf zegt");

        house.post(&annemie, PAUSE, "tot=2026-12-05").await;
        assert!(house.open(&annemie, PAUSE).await.body.contains("tot en met zaterdag 5 december"));
        assert!(house.open(&annemie, "/mijn/gegevens").await.body.contains("Ja, tot en met zaterdag 5 december"));
        assert!(
            house
                .open(&els, "/beheer/hamont-lo/mensen")
                .await
                .body
                .contains("Even pauze, tot en met zaterdag 5 december")
        );
        for (odd, words) in [
            ("2026-11-23", "Deze dag is voorbij"),
            ("2027-11-25", "Kies een dag binnen het jaar"),
            ("31/2/2027", "Deze datum kennen we niet"),
        ] {
            let refused = house.post(&annemie, PAUSE, &format!("tot={odd}")).await;
            assert_eq!(refused.status.as_u16(), 422, "{odd}");
            assert!(refused.body.contains(words) && refused.body.contains(&format!("value=\"{odd}\"")), "{odd}");
        }
        let ended = house.post(&annemie, PAUSE, "einde=ja").await;
        assert_eq!((ended.status.as_u16(), ended.header("location")), (303, "/mijn"));
        assert!(!house.open(&annemie, "/mijn").await.body.contains("Je neemt even pauze"));
        assert!(!house.open(&els, "/beheer/hamont-lo/mensen").await.body.contains("Even pauze"));
        assert_eq!(house.number("SELECT COUNT(*) FROM audit").await, before, "written in no list");

        // No coordinator sets it, and who is no caring neighbour has none.
        for who in [&els, &house.visitor("Jef", &[]).await] {
            assert_eq!(house.post(who, PAUSE, "tot=").await.status.as_u16(), 403);
            assert!(!house.open(who, "/mijn").await.body.contains(PAUSE));
        }
        house.post(&annemie, PAUSE, "tot=").await;
        house.post(&annemie, "/mijn/weg", "woord=WEG").await;
        assert_eq!(house.number("SELECT COUNT(*) FROM accounts WHERE email = 'annemie@example.be'").await, 0);
        assert_eq!(house.number("SELECT COUNT(*) FROM pauses").await, 0, "gone with the account");
    }
}

#[tokio::test]
async fn while_it_lasts_nothing_is_asked_and_it_ends_by_itself() {
    for now in House::on_each_engine().await {
        now.sql("UPDATE posts SET state = 'ended'").await;
        let (annemie, maria) = (caring(&now, "Annemie").await, now.visitor("Maria", &[]).await);
        let offer = Posted { kind: PostKind::Offer, title: "Ik snoei je haag", ..Posted::default() };
        let offer = now.posted(&annemie, offer).await;
        let own = now.posted(&annemie, Posted { title: "Wie kent spinnen?", ..Posted::default() }).await;
        let asked = now.posted(&maria, Posted { title: "Wie helpt met de haag?", ..Posted::default() }).await;
        now.cache.follow().await.unwrap();
        assert!(now.get("/hamont-lo/helpen").await.body.contains("Ik snoei je haag"));
        now.post(&annemie, PAUSE, "tot=2026-12-05").await;
        now.cache.follow().await.unwrap();
        let board = now.get("/hamont-lo/helpen").await.body;
        assert!(
            now.open(&annemie, "/mijn/helpen").await.body.contains("Wat je aanbiedt, staat zolang niet op het bord.")
        );
        assert!(!board.contains("Ik snoei je haag") && board.contains("Wie kent spinnen?"), "requests stay");
        let note = format!("/hamont-lo/helpen/{offer}");
        assert_eq!(now.get(&note).await.status.as_u16(), 404);
        assert_eq!(now.get(&format!("/hamont-lo/helpen/{own}")).await.status.as_u16(), 200);
        now.answered_in_vain(&maria, &note).await;

        // Nobody's coordinator passes a request on to them, not even with an old form.
        let house = now.at("2026-11-30T11:00[Europe/Brussels]").await;
        let els = house.coordinator().await;
        let limbo = "/beheer/hamont-lo/zonder-antwoord";
        let list = house.open(&els, limbo).await.body;
        assert!(list.contains("Wie helpt met de haag?") && !list.contains("Ik snoei je haag"));
        let passed = house.post(&els, limbo, &format!("vraag={asked}&aanbod={offer}")).await;
        assert_eq!(passed.status.as_u16(), 422);
        house.sql("UPDATE posts SET ends = 1796900000").await; // Wednesday 9 December 2026
        let late = house.at("2026-12-05T23:30[Europe/Brussels]").await;
        let clock = late.app.clock.now();
        let due = clock + SignedDuration::from_hours(9);
        assert_eq!(
            upkeep::remind(&late.app.db, "http://localhost:3000", clock, due).await.unwrap(),
            2,
            "not the offer"
        );
        assert!(late.box_of_mails().await.iter().all(|(_, _, body)| !body.contains(&offer.to_string())));

        let after = now.at("2026-12-06T00:10[Europe/Brussels]").await;
        assert!(after.get("/hamont-lo/helpen").await.body.contains("Ik snoei je haag"), "the day after, by itself");
        assert!(!after.open(&annemie, "/mijn").await.body.contains("Je neemt even pauze"));
        let clock = after.app.clock.now();
        assert_eq!(upkeep::remind(&after.app.db, "http://localhost:3000", clock, clock).await.unwrap(), 1);
        app::people::store::forget_the_old(&after.app.db, clock).await.unwrap();
        assert_eq!(after.number("SELECT COUNT(*) FROM pauses").await, 0, "and nothing of it is kept");
    }
}

impl House {
    /// Neither the form nor what was typed in one of before reaches who takes a pause.
    async fn answered_in_vain(&self, who: &Visitor, note: &str) {
        let form = format!("{note}/antwoorden");
        assert!(!self.open(who, &form).await.body.contains("</textarea>"));
        self.post(who, &form, "bericht=Dag").await;
        assert_eq!(self.number("SELECT COUNT(*) FROM conversations WHERE title = 'Ik snoei je haag'").await, 0);
        assert!(self.box_of_mails().await.is_empty());
    }
}
