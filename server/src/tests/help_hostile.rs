//! What somebody may try with notes: contact details in disguise, too much, too long, somebody else's.

use super::{House, Visitor};
use app::help::{PostState, store};
use uuid::Uuid;

const NEW: &str = "/hamont-lo/helpen/nieuw";

fn encode(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

impl House {
    async fn begun(&self, name: &str) -> Visitor {
        let who = self.visitor(name, &[]).await;
        self.post(&who, NEW, "stap=1&wat=vraag").await;
        self.post(&who, NEW, "stap=2&rubriek=dieren").await;
        who
    }
}

#[tokio::test]
async fn contact_details_in_disguise_are_kept_out() {
    let house = House::with_example().await;
    let maria = house.begun("Maria").await;
    for text in [
        "０４７８ １２ ３４ ５６",
        "0\u{200b}4\u{200b}7\u{200b}8\u{200b}1\u{200b}2\u{200b}3\u{200b}4\u{200b}5\u{200b}6",
        "\u{202e}65 43 21 8740\u{202c} 0478 12 34 56",
        "nul vier zeven acht een twee drie vier vijf zes",
        "mаriа@vооrbееld.be",
        "Кеrkstraat 12",
        "ВЕ71 0961 2345 6769",
        "w\u{feff}w\u{feff}w.example.be",
        "0️⃣4️⃣7️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣",
    ] {
        for sent in [
            format!("stap=3&titel={}&tekst=&taal=nl", encode(text)),
            format!("stap=3&titel=Haag&tekst={}&taal=nl", encode(text)),
        ] {
            let answer = house.post(&maria, NEW, &sent).await;
            assert_eq!(answer.status.as_u16(), 422, "{text}");
            assert!(answer.body.contains("Iedereen kan dit bord lezen"), "{text}");
        }
    }
    house.post(&maria, NEW, "stap=3&titel=Haag+0478+12&tekst=&taal=nl").await;
    let divided = house.post(&maria, NEW, "stap=4&wanneer=34+56+na+zeven").await;
    assert_eq!(divided.status.as_u16(), 422, "divided over two questions");
}

#[tokio::test]
async fn a_name_that_is_a_number_is_not_shown() {
    let house = House::with_example().await;
    let spy = house.visitor("Bel", &[]).await;
    let db = &house.app.db;
    let named: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            sqlx::query("UPDATE accounts SET name = 'Bel 0478 12 34 56' WHERE id = $1")
                .bind(spy.account)
                .execute(&mut **tx)
                .await?;
            Ok(())
        })
    }
    .await;
    named.unwrap();
    let note = house.note(&spy, "Ladder", true).await;
    for address in
        ["/hamont-lo/helpen".to_owned(), format!("/hamont-lo/helpen/{note}"), "/hamont-lo/helpen/blad".to_owned()]
    {
        let body = house.get(&address).await.body;
        assert!(body.contains("Ladder") && !body.contains("0478"), "{address}");
    }
}

#[tokio::test]
async fn what_people_write_stays_text() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let hostile = "</h1><script>alert(1)</script><img src=x onerror=alert(1)>";
    let note = house.note(&maria, hostile, true).await;
    for address in
        ["/hamont-lo/helpen".to_owned(), format!("/hamont-lo/helpen/{note}"), "/hamont-lo/helpen/blad".to_owned()]
    {
        let body = house.get(&address).await.body;
        assert!(
            !body.contains("<script>alert") && !body.contains("<img src=x") && body.contains("&lt;script"),
            "{address}"
        );
    }
    for address in [format!("/mijn/helpen/{note}"), format!("/mijn/helpen/{note}/wijzigen")] {
        let body = house.open(&maria, &address).await.body;
        assert!(!body.contains("<script>alert") && !body.contains("<img src=x"), "{address}");
    }
}

#[tokio::test]
async fn what_turns_the_reading_order_around_is_not_kept() {
    let house = House::with_example().await;
    let maria = house.begun("Maria").await;
    house
        .post(&maria, NEW, &format!("stap=3&titel={}&tekst=&taal=nl", encode("Haag\u{202e}gaah\u{2066}\u{200b}")))
        .await;
    let page = house.open(&maria, &format!("{NEW}?stap=3")).await.body;
    assert!(page.contains("value=\"Haaggaah\""));
    let unseen =
        house.post(&maria, NEW, &format!("stap=3&titel={}&tekst=&taal=nl", encode("\u{200b}\u{feff}\u{2060}"))).await;
    assert_eq!(unseen.status.as_u16(), 422, "a title that cannot be seen is none");
}

#[tokio::test]
async fn the_eleventh_note_of_a_day_is_refused_kindly_and_kept() {
    let house = House::with_example().await;
    let busy = house.visitor("Bezig", &[]).await;
    let write = async |i: usize| {
        for screen in [
            "stap=1&wat=aanbod".to_owned(),
            "stap=2&rubriek=koken".to_owned(),
            format!("stap=3&titel=Soep+nummer+{i}.&tekst=&taal=nl"),
            "stap=4&wanneer=nu".to_owned(),
            "stap=5&wie=buurt".to_owned(),
        ] {
            house.post(&busy, NEW, &screen).await;
        }
        house.post(&busy, NEW, &format!("stap=6&formulier={}", Uuid::new_v4())).await
    };
    for i in 0..10 {
        assert_eq!(write(i).await.status.as_u16(), 303, "{i}");
    }
    let refused = write(10).await;
    assert!(refused.status.as_u16() == 422 && refused.body.contains("over 24 uur"));
    assert!(refused.body.contains("Soep nummer 10."), "what was written is kept");
    // More tries change nothing; `make bench` does ten thousand.
    for _ in 0..300 {
        house.post(&busy, NEW, "stap=6").await;
    }
    assert_eq!(store::of_author(&house.app.db, busy.account).await.unwrap().len(), 10);
    let other = house.begun("Ander").await;
    assert!(house.open(&other, NEW).await.status.is_success(), "nobody else is kept waiting");
}

#[tokio::test]
async fn too_long_and_malformed_is_refused_and_nothing_breaks() {
    let house = House::with_example().await;
    let maria = house.begun("Maria").await;
    for (field, length) in [("titel", 81), ("tekst", 1_001), ("tekst", 100_000)] {
        let sent = format!("stap=3&titel=Haag&{field}={}&taal=nl", "a".repeat(length));
        let sent = if field == "titel" { sent.replacen("titel=Haag&", "", 1) } else { sent };
        let answer = house.post(&maria, NEW, &sent).await;
        assert!(answer.status.as_u16() == 422 && answer.body.contains("dat is te lang"), "{field} {length}");
    }
    assert_eq!(house.post(&maria, NEW, &"a".repeat(300_000)).await.status.as_u16(), 413);
    for odd in [
        "",
        "stap=9",
        "stap=-1",
        "stap=3&titel=%FF%FE",
        "stap=5",
        "stap=6",
        "stap=5&wie=overal",
        "stap=5&wie=buurt-zonder-naam-zonder-naam",
        "stap=4&zien=overal&naam=x&voor=y",
        "stap=1&wat=%00",
        "stap=1&wat=vraag&wat=aanbod&wie=",
    ] {
        let answer = house.post(&maria, NEW, odd).await;
        assert!(matches!(answer.status.as_u16(), 303 | 422), "{odd}: {}", answer.status);
    }
    for odd in ["?stap=9", "?stap=x", "?stap=6&dan=9", "?stap=%F0"] {
        assert_eq!(house.open(&maria, &format!("{NEW}{odd}")).await.status.as_u16(), 200, "{odd}");
    }
    assert!(store::of_author(&house.app.db, maria.account).await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_writes_or_changes_for_somebody_else() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let thief = house.visitor("Dief", &[]).await;
    let note = house.note(&maria, "Haag", true).await;
    let edit = "versie=0&titel=Gekaapt&tekst=&taal=nl&wanneer=nu&rubriek=dieren&zien=buurt&naam=ja";
    for (address, sent) in
        [(format!("/mijn/helpen/{note}"), "wat=stoppen&versie=0"), (format!("/mijn/helpen/{note}/wijzigen"), edit)]
    {
        assert_eq!(house.post(&thief, &address, sent).await.status.as_u16(), 404, "{address}");
    }
    let after = store::post(&house.app.db, note).await.unwrap().unwrap();
    assert_eq!((after.state, after.version, after.pending), (PostState::Open, 0, None));
    // A locked note is nobody's to bring back.
    assert!(house.decide(note, PostState::Locked).await);
    for act in ["terug", "verlengen", "gelukt", "stoppen"] {
        let answer = house.post(&maria, &format!("/mijn/helpen/{note}"), &format!("wat={act}&versie=1")).await;
        assert_eq!(answer.status.as_u16(), 422, "{act}");
    }
    assert_eq!(
        house
            .post(&maria, &format!("/mijn/helpen/{note}/wijzigen"), &edit.replace("versie=0", "versie=1"))
            .await
            .status
            .as_u16(),
        422
    );
}
