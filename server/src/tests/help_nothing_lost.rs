//! Nothing that somebody answered in a new note is lost: not by going back, by pressing twice, by a session that ended, nor
//! by a form that changed in the meantime.

use super::{
    House, Visitor,
    help_questions::{ABOUT, ALL, EXACTLY, NEW, WHAT, WHO, field},
};
use app::{help::store::drafts, people::sent::Fields};
use uuid::Uuid;

#[tokio::test]
async fn two_presses_at_once_are_one_note() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    house.answer(&maria, &ALL).await;
    let number = field(&house.open(&maria, &format!("{NEW}?stap=6")).await, "formulier");
    let press = format!("stap=6&formulier={number}");
    let (a, b) = tokio::join!(house.post(&maria, NEW, &press), house.post(&maria, NEW, &press));
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303));
    assert_eq!(a.header("location"), b.header("location"));
    assert_eq!(house.notes_of(&maria).await.len(), 1);
}

#[tokio::test]
async fn back_and_forth_nothing_is_lost_and_a_draft_waits_until_later() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    house.answer(&maria, &[WHAT, ABOUT]).await;
    let back = house.post(&maria, NEW, "stap=3&titel=Half&tekst=&terug=ja").await;
    assert_eq!(back.header("location"), format!("{NEW}?stap=2"));
    assert!(house.open(&maria, &format!("{NEW}?stap=1")).await.body.contains("value=\"vraag\" checked"));
    assert!(house.open(&maria, &format!("{NEW}?stap=2")).await.body.contains("value=\"tuin-en-klusjes\" checked"));
    assert!(house.open(&maria, &format!("{NEW}?stap=3")).await.body.contains("value=\"Half\""));
    let skipped = house.open(&maria, &format!("{NEW}?stap=6")).await.body;
    assert!(skipped.contains("Vraag 4 van 5"), "nobody looks over what was not answered yet");
    let later = house.open(&maria, NEW).await.body;
    assert!(later.contains("Je was hier al aan begonnen"));
    let mine = house.open(&maria, "/mijn/helpen").await.body;
    assert!(mine.contains("Je begon aan een briefje") && mine.contains("href=\"/hamont-lo/helpen/nieuw\""));
    let anew = house.post(&maria, NEW, "weg=ja").await;
    assert_eq!(anew.header("location"), NEW);
    assert!(!house.open(&maria, &format!("{NEW}?stap=3")).await.body.contains("Half"));
}

#[tokio::test]
async fn what_was_begun_in_the_form_of_before_is_still_there() {
    for house in House::on_each_engine().await {
        let maria = house.visitor("Maria", &[]).await;
        let old = "soort=vraag&rubriek=dieren&titel=De+hond&tekst=Elke+dag.&taal=nl&wanneer=Om+acht+uur&zien=gemeente&naam=nee&voor=ander&akkoord=ja";
        let (db, now) = (&house.app.db, house.app.clock.now());
        drafts::keep(db, maria.account, "help:72037W04", &Fields::parse(old.as_bytes()), now).await.unwrap();
        let back = house.open(&maria, &format!("{NEW}?stap=5")).await.body;
        assert!(back.contains("Vraag 1 van 5"), "what is open is asked again");
        assert!(house.open(&maria, NEW).await.body.contains("Je was hier al aan begonnen"));
        // Its last screen was the fifth, and is still open in a browser.
        let pressed = house.post(&maria, NEW, "stap=5").await;
        assert!(pressed.status.as_u16() == 422 && pressed.body.contains("Kies wie dit mag zien."));
        house.answer(&maria, &["stap=1&wat=ander", "stap=5&wie=gemeente-zonder-naam"]).await;
        let look = house.open(&maria, &format!("{NEW}?stap=6")).await.body;
        for words in ["De hond", "Elke dag.", "Om acht uur", "Dieren", "Heel Hamont-Achel, als “een buur”"] {
            assert!(look.contains(words), "{words}");
        }
    }
}

#[tokio::test]
async fn a_screen_of_the_form_of_before_loses_nothing() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    for screen in [
        "stap=1&soort=vraag&rubriek=dieren",
        "stap=2&titel=De+hond&tekst=Elke+dag.&taal=nl",
        "stap=3&wanneer=Om+acht+uur",
        "stap=4&zien=buurt&naam=nee&voor=mezelf",
    ] {
        assert_eq!(house.post(&maria, NEW, screen).await.status.as_u16(), 303, "{screen}");
    }
    house.answer(&maria, &[WHAT, WHO]).await;
    let look = house.open(&maria, &format!("{NEW}?stap=6")).await.body;
    for words in ["De hond", "Elke dag.", "Om acht uur", "Dieren"] {
        assert!(look.contains(words), "{words}");
    }
}

#[tokio::test]
async fn back_on_a_screen_of_a_note_that_was_sent_begins_another_note() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let number = Uuid::new_v4();
    for round in 1..=2 {
        // The same screens, with the number that the first note had.
        for screen in ALL {
            house.post(&maria, NEW, &format!("{screen}&formulier={number}")).await;
        }
        let shown = field(&house.open(&maria, &format!("{NEW}?stap=6")).await, "formulier");
        assert_eq!(shown == number.to_string(), round == 1);
        let sent = house.post(&maria, NEW, &format!("stap=6&formulier={shown}")).await;
        assert_eq!(sent.header("location"), format!("{NEW}/klaar"));
        assert_eq!(house.notes_of(&maria).await.len(), round, "thanked for what was kept");
    }
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_is_back_after_signing_in() {
    let house = House::with_example().await;
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let away = house.post(&nobody, NEW, EXACTLY).await;
    assert_eq!(away.header("location"), "/aanmelden?naar=%2Fhamont-lo%2Fhelpen%2Fnieuw");
    let key = away.header("set-cookie").split(';').next().unwrap().to_owned();
    let maria = house.visitor("Maria", &[]).await;
    let maria = Visitor { cookie: format!("{}; {key}", maria.cookie), ..maria };
    let back = house.open(&maria, NEW).await.body;
    assert!(
        back.contains("Wie snoeit mijn haag?")
            && back.contains("Vraag 3 van 5")
            && back.contains("Dit typte je daarnet")
    );
}
