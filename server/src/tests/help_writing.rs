//! What becomes of a note afterwards: extended, met, ended, changed, looked at by a coordinator, written at the counter.

use super::{House, help_questions::field};
use app::{help::PostState, people::Role};
use uuid::Uuid;

#[tokio::test]
async fn ones_own_notes_are_extended_met_and_ended_by_one_press() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let jef = house.visitor("Jef", &[]).await;
    let note = house.note(&maria, "Haag", true).await;
    let address = format!("/mijn/helpen/{note}");
    assert_eq!(house.open(&jef, &address).await.status.as_u16(), 404, "not even that it is there");
    assert_eq!(house.post(&jef, &address, "wat=stoppen&versie=0").await.status.as_u16(), 404);
    let longer = house.post(&maria, &address, "wat=verlengen&versie=0").await;
    assert_eq!(longer.header("location"), format!("{address}?gedaan=verlengen"));
    let page = house.open(&maria, longer.header("location")).await;
    assert!(page.body.contains("Je briefje hangt er tot zaterdag 23 januari 2027"), "sixty days");
    let old = house.post(&maria, &address, "wat=gelukt&versie=0").await;
    assert!(old.status.as_u16() == 422 && old.body.contains("Dat kan nu niet meer"), "of another window");
    let (version, number) = (field(&page, "versie"), field(&page, "formulier"));
    let press = format!("wat=gelukt&versie={version}&formulier={number}");
    let met = house.post(&maria, &address, &press).await;
    assert_eq!(met.header("location"), format!("{address}/gelukt"));
    assert_eq!(house.post(&maria, &address, &press).await.header("location"), met.header("location"), "twice is once");
    let kind = house.open(&maria, met.header("location")).await.body;
    assert!(kind.contains("Fijn dat het gelukt is") && kind.contains("Dit vragen andere buren"));
    let again = house.open(&maria, met.header("location")).await.body;
    assert!(again.contains("Fijn dat het gelukt is") && !again.contains("Dit vragen andere buren"), "once");
    let back =
        house.post(&maria, &address, &format!("wat=terug&versie={}", house.notes_of(&maria).await[0].version)).await;
    assert_eq!(back.status.as_u16(), 303);
    assert_eq!(house.notes_of(&maria).await[0].state, PostState::Open);
    assert_eq!(house.post(&maria, &address, "wat=onzin").await.status.as_u16(), 400);
}

#[tokio::test]
async fn a_change_waits_while_the_old_text_stays() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let note = house.note(&maria, "Haag", true).await;
    let address = format!("/mijn/helpen/{note}/wijzigen");
    let form = house.open(&maria, &address).await;
    assert!(form.body.contains("value=\"Haag\"") && form.body.contains("Tot dan hangt de oude tekst er"));
    let rest = "tekst=&taal=nl&wanneer=nu&rubriek=tuin-en-klusjes&zien=buurt&naam=ja";
    let caught = house.post(&maria, &address, &format!("versie=0&titel=0478123456&{rest}")).await;
    assert_eq!(caught.status.as_u16(), 422);
    for (version, title) in [(0, "Haag+en+gras"), (1, "Haag+en+mos")] {
        let sent = house.post(&maria, &address, &format!("versie={version}&titel={title}&{rest}")).await;
        assert_eq!(sent.status.as_u16(), 303, "{title}");
    }
    assert_eq!(house.waiting(note, "edit").await, 1, "one change, in its newest words");
    assert!(house.get("/hamont-lo/helpen").await.body.contains("Haag</a>"));
    assert!(house.open(&maria, &format!("/mijn/helpen/{note}")).await.body.contains("Je verandering wacht nog"));
    let late = house.post(&maria, &address, &format!("versie=1&titel=Laat&{rest}")).await;
    assert!(
        late.status.as_u16() == 422
            && late.body.contains("value=\"Laat\"")
            && late.body.contains("door iemand anders veranderd")
    );
}

#[tokio::test]
async fn what_a_coordinator_asked_is_read_later_and_answered() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let note = house.note(&maria, "Haag", false).await;
    let now = house.app.clock.now().as_second();
    assert!(house.decide(note, PostState::Change).await);
    let decided = async |at: i64| {
        let db = &house.app.db;
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query("DELETE FROM queue WHERE subject = $1").bind(note).execute(&mut **tx).await?;
                sqlx::query("INSERT INTO queue (id, neighbourhood, kind, about, subject, at, decision, reason, decided_at) VALUES ($1, '72037W04', 'post', 'post', $2, $3, 'change', 'Welke haag bedoel je?', $3)")
                    .bind(Uuid::now_v7()).bind(note).bind(at).execute(&mut **tx).await?;
                Ok(())
            })
        }
        .await;
        done.unwrap();
    };
    let address = format!("/mijn/helpen/{note}");
    decided(now - 60).await;
    let page = house.open(&maria, &address).await.body;
    assert!(!page.contains("Welke haag") && page.contains("binnen twee werkdagen"), "it can still be taken back");
    decided(now - 600).await;
    let page = house.open(&maria, &address).await.body;
    assert!(page.contains("Welke haag bedoel je?") && page.contains("vraagt om iets te veranderen"));
    let sent = house
        .post(
            &maria,
            &format!("{address}/wijzigen"),
            "versie=1&titel=De+haag+vooraan&tekst=&taal=nl&wanneer=nu&rubriek=dieren&zien=gemeente&naam=nee",
        )
        .await;
    assert_eq!(sent.status.as_u16(), 303);
    let notes = house.notes_of(&maria).await;
    assert_eq!((notes[0].state, notes[0].words.title.as_str()), (PostState::Waiting, "De haag vooraan"));
    assert_eq!(house.waiting(note, "post").await, 1);
}

#[tokio::test]
async fn at_the_counter_a_coordinator_posts_for_somebody() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    let jef = house.visitor("Jef", &[]).await;
    let address = "/beheer/hamont-lo/helpen/nieuw";
    assert_eq!(house.open(&jef, address).await.status.as_u16(), 403);
    let form = house.open(&ria, address).await.body;
    assert!(form.contains("Iemand zonder buurtkaart") && form.contains(">Irma</option>"));
    let all = "soort=vraag&rubriek=boodschappen&titel=Een+zak+aardappelen&tekst=&taal=nl&wanneer=vrijdag&zien=buurt";
    let without = house.post(&ria, address, all).await;
    assert!(without.status.as_u16() == 422 && without.body.contains("value=\"Een zak aardappelen\""));
    let sent = house.post(&ria, address, &format!("{all}&akkoord=ja&formulier={}", Uuid::new_v4())).await;
    let page = house.get(sent.header("location")).await.body;
    assert!(page.contains("geplaatst door het dienstencentrum voor een buur") && !page.contains("Ria zoekt"));
    let audited: i64 =
        app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE action = 'post-at-counter'")
            .fetch_one(p)
            .await)
        .unwrap();
    assert_eq!(audited, 1);
    let stranger = house.post(&ria, address, &format!("{all}&akkoord=ja&voorwie={}", jef.account)).await;
    assert_eq!(stranger.status.as_u16(), 422, "only who was registered at this counter");
}
