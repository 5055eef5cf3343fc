//! What keeps people safe in a conversation: blocking, reporting, the coordinator who is asked to join, leaving; and
//! what only the two see.

use super::{
    House, Visitor,
    talking::{Posted, fields},
};
use app::{
    help::talk::store::reports,
    people::{Coordinator, Role},
};
use axum::{Router, body::Body, extract::Path, http::Request, routing::get};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;
use uuid::Uuid;

impl House {
    /// Takes a step in a conversation, after looking at what it asks.
    async fn step(&self, who: &Visitor, conversation: &str, step: &str) {
        let address = format!("{conversation}/stap/{step}");
        assert_eq!(self.open(who, &address).await.status.as_u16(), 200, "{step}: asked first");
        for press in ["once", "twice"] {
            let done = self.post(who, &address, "").await;
            assert_eq!((done.status.as_u16(), done.header("location")), (303, conversation), "{step} {press}");
        }
        assert_eq!(self.open(who, &address).await.status.as_u16(), 303, "{step}: nothing left to ask");
    }
}

async fn talking(house: &House) -> (Visitor, Visitor, String) {
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let post = house.posted(&maria, Posted { nameless: true, ..Posted::default() }).await;
    let conversation = house.answered(&jef, post, "Dag, ik ben het.").await;
    (maria, jef, conversation)
}

#[tokio::test]
async fn who_is_blocked_can_write_nowhere_and_is_not_told_so() {
    for house in House::on_each_engine().await {
        let (maria, jef, conversation) = talking(&house).await;
        house.step(&maria, &conversation, "blokkeren").await;
        let refused = house.say(&jef, &conversation, "Waarom antwoord je niet?").await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(
            refused.body.contains("Dit gesprek is afgesloten.") && refused.body.contains("Waarom antwoord je niet?")
        );
        let another = house.posted(&maria, Posted::default()).await;
        let address = format!("/hamont-lo/helpen/{another}/antwoorden");
        for answer in [house.open(&jef, &address).await, house.say(&jef, &address, "Dag").await] {
            assert_eq!(answer.status.as_u16(), 403);
            assert!(answer.body.contains("Met deze buur kan je in Keuvel nu geen gesprek beginnen."));
        }
        assert!(!house.open(&jef, &conversation).await.body.to_lowercase().contains("geblokkeerd"));
        let thanks = house.post(&jef, &format!("{conversation}/bedanken"), "bedankje=Toch+bedankt").await;
        assert_eq!(thanks.status.as_u16(), 303);
        // The other way round neither.
        let his = house.posted(&jef, Posted::default()).await;
        let answer = house.open(&maria, &format!("/hamont-lo/helpen/{his}/antwoorden")).await;
        assert_eq!(answer.status.as_u16(), 403);
        assert_eq!(house.number("SELECT COUNT(*) FROM messages").await, 1, "nothing came through");

        let list = house.open(&maria, "/mijn/geblokkeerd").await.body;
        assert!(list.contains("Jef") && list.contains("Hef de blokkering van Jef op"));
        let wie = list.split("name=\"wie\" value=\"").nth(1).unwrap()[..36].to_owned();
        house.post(&jef, "/mijn/geblokkeerd", &format!("wie={wie}")).await;
        assert_eq!(house.say(&jef, &conversation, "Dag").await.status.as_u16(), 422, "that is hers to take back");
        assert_eq!(house.post(&maria, "/mijn/geblokkeerd", &format!("wie={wie}")).await.status.as_u16(), 303);
        assert_eq!(house.say(&jef, &conversation, "Dag").await.status.as_u16(), 303);
        house.step(&maria, &conversation, "blokkeren").await;
        house.step(&maria, &conversation, "deblokkeren").await;
    }
}

#[tokio::test]
async fn a_name_is_said_by_whom_it_belongs_to() {
    let house = House::with_example().await;
    let (maria, jef, conversation) = talking(&house).await;
    assert_eq!(house.open(&jef, &format!("{conversation}/stap/naam")).await.status.as_u16(), 303, "he has one");
    assert!(!house.open(&jef, &conversation).await.body.contains("Maria"));
    house.step(&maria, &conversation, "naam").await;
    let read = house.open(&jef, &conversation).await.body;
    assert!(read.contains("Gesprek met Maria") && read.contains("Deze buur heet Maria."));
    assert_eq!(read.matches("Deze buur heet Maria.").count(), 1, "said once");
}

#[tokio::test]
async fn a_closed_conversation_is_opened_by_who_closed_it() {
    let house = House::with_example().await;
    let (maria, jef, conversation) = talking(&house).await;
    house.step(&jef, &conversation, "afsluiten").await;
    let refused = house.say(&maria, &conversation, "Nog een vraag").await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.body.contains("Nog een vraag") && refused.body.contains("Je bericht is niet verstuurd."));
    assert_eq!(house.open(&maria, &format!("{conversation}/stap/openen")).await.status.as_u16(), 303);
    assert!(house.open(&jef, &conversation).await.body.contains("Je hebt dit gesprek afgesloten."));
    house.step(&jef, &conversation, "openen").await;
    assert_eq!(house.say(&maria, &conversation, "Nog een vraag").await.status.as_u16(), 303);
}

#[tokio::test]
async fn a_coordinator_reads_only_what_they_were_asked_into() {
    for house in House::on_each_engine().await {
        let (maria, jef, conversation) = talking(&house).await;
        let els = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let piet = house.visitor("Piet", &[(Role::Coordinator, "72037W03")]).await;
        let id = conversation.rsplit('/').next().unwrap();
        let (list, desk) = ("/beheer/hamont-lo/gesprekken", format!("/beheer/hamont-lo/gesprekken/{id}"));
        house.post(&jef, &format!("{conversation}/bedanken"), "bedankje=Bedankt+onder+ons").await;
        assert_eq!(house.open(&els, &desk).await.status.as_u16(), 404, "nobody asked");
        assert_eq!(house.open(&els, &conversation).await.status.as_u16(), 404);
        assert!(house.open(&els, list).await.body.contains("Niemand vraagt je nu erbij."));

        house.step(&maria, &conversation, "coordinator").await;
        let mails = house.box_of_mails().await;
        let asked: Vec<_> = mails.iter().filter(|(to, _, _)| to == "els@example.be").collect();
        assert_eq!(asked.len(), 1, "{mails:?}");
        assert!(asked[0].2.contains(&desk) && !asked[0].2.contains("Maria"));
        assert!(!mails.iter().any(|(to, _, _)| to == "piet@example.be"));
        for who in [&maria, &jef] {
            let read = house.open(who, &conversation).await.body;
            assert!(
                read.contains("De coördinator kan dit gesprek lezen.") && read.contains("vroeg de coördinator erbij.")
            );
        }
        let read = house.open(&els, &desk).await.body;
        assert!(read.contains("Dag, ik ben het.") && !read.contains("Bedankt onder ons") && !read.contains("Maria"));
        assert_eq!(house.open(&piet, &desk).await.status.as_u16(), 403);
        assert_eq!(house.open(&piet, &format!("/beheer/hamont-centrum/gesprekken/{id}")).await.status.as_u16(), 404);
        assert_eq!(house.open(&jef, &desk).await.status.as_u16(), 403);

        let form = fields(&[("formulier", &Uuid::new_v4().to_string()), ("bericht", "Ik lees even mee.")]);
        for _ in 0..2 {
            assert_eq!(house.post(&els, &desk, &form).await.status.as_u16(), 303);
        }
        let read = house.open(&jef, &conversation).await.body;
        assert_eq!(read.matches("Ik lees even mee.").count(), 1);
        assert!(read.contains("Els, coördinator"));

        house.step(&maria, &conversation, "coordinator-weg").await;
        assert_eq!(house.open(&els, &desk).await.status.as_u16(), 404);
        assert_eq!(house.say(&els, &desk, "Nog iets").await.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn a_thank_you_is_short_said_once_and_seen_by_two() {
    for house in House::on_each_engine().await {
        let (maria, jef, conversation) = talking(&house).await;
        let address = format!("{conversation}/bedanken");
        let long = "é".repeat(201);
        let refused = house.post(&maria, &address, &fields(&[("bedankje", &long)])).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains(&long) && refused.body.contains("Er passen 200 tekens in."));
        let form = fields(&[("formulier", &Uuid::new_v4().to_string()), ("bedankje", &"é".repeat(200))]);
        let (one, two) = tokio::join!(house.post(&maria, &address, &form), house.post(&maria, &address, &form));
        assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303), "{} {}", one.body, two.body);
        house.post(&maria, &address, &fields(&[("bedankje", "Nog eens")])).await;
        assert_eq!(house.number("SELECT COUNT(*) FROM messages WHERE kind = 'thanks'").await, 1);
        assert_eq!(house.open(&maria, &address).await.status.as_u16(), 303, "said already");
        assert!(house.open(&jef, &conversation).await.body.contains("Een buur zegt dank je wel"));
        house.post(&jef, &address, "bedankje=Graag+gedaan").await;
        assert!(house.open(&maria, &conversation).await.body.contains("Jef zegt dank je wel"));
        for page in ["/mijn/gesprekken", "/mijn"] {
            assert!(
                !house.open(&jef, page).await.body.contains("dank je wel"),
                "{page}: no list and no number of them"
            );
        }
    }
}

#[tokio::test]
async fn a_report_reaches_the_queue_once_and_shows_what_is_around_it() {
    for house in House::on_each_engine().await {
        let (maria, jef, conversation) = talking(&house).await;
        for n in 0..12 {
            house.say(&jef, &conversation, &format!("Bericht nummer {n}.")).await;
        }
        house.post(&jef, &format!("{conversation}/bedanken"), "bedankje=Onder+ons").await;
        let address = format!("{conversation}/melden");
        let form = house.open(&maria, &address).await.body;
        let option = form.split("value=\"").find(|part| part.contains("nummer 6.")).unwrap();
        let message = option[..36].parse::<Uuid>().unwrap();
        let nothing = house.post(&maria, &address, "reden=").await;
        assert_eq!(nothing.status.as_u16(), 422);
        assert!(nothing.body.contains("Kies waarover het gaat.") && nothing.body.contains("Vul in: Wat is er mis?"));

        let sent = fields(&[
            ("formulier", &Uuid::new_v4().to_string()),
            ("waarover", &message.to_string()),
            ("reden", "Dit is niet oké."),
        ]);
        for _ in 0..2 {
            let done = house.post(&maria, &address, &sent).await;
            assert_eq!(done.header("location"), format!("{conversation}?gedaan=gemeld"));
        }
        house
            .post(&maria, &address, &fields(&[("waarover", &message.to_string()), ("reden", "Dit is niet oké.")]))
            .await;
        let reports = "SELECT COUNT(*) FROM queue WHERE kind = 'report' AND about = 'message' AND neighbourhood = '72037W04' AND words = 'Dit is niet oké.'";
        assert_eq!(house.number(reports).await, 1, "the same report twice is one");
        let note = house.open(&maria, &format!("{conversation}?gedaan=gemeld")).await.body;
        assert!(note.contains("De coördinator kijkt ernaar, binnen twee werkdagen."));
        let own = house.open(&jef, &address).await.body;
        let mine = own.split("value=\"").any(|part| part.contains("nummer"));
        assert!(!mine, "nobody reports themselves");

        let els = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
        let piet = house.visitor("Piet", &[(Role::Coordinator, "72037W03")]).await;
        let seen = around(&house, &els, "hamont-lo", message).await.unwrap();
        let words: Vec<_> = seen.messages.iter().map(|m| m.words.clone()).collect();
        let expected: Vec<_> = (1..=11).map(|n| format!("Bericht nummer {n}.")).collect();
        assert_eq!(words, expected, "five before and five after");
        assert!(around(&house, &piet, "hamont-centrum", message).await.is_none(), "another neighbourhood");
        let other = seen.messages[0].id;
        assert!(around(&house, &els, "hamont-lo", other).await.is_none(), "nobody reported this one");
        let form = fields(&[("waarover", "alles"), ("reden", "Het hele gesprek.")]);
        assert_eq!(house.post(&maria, &address, &form).await.status.as_u16(), 303);
        assert_eq!(house.number("SELECT COUNT(*) FROM queue WHERE kind = 'report'").await, 2);
    }
}

/// What a coordinator of this neighbourhood sees of a message.
async fn around(house: &House, who: &Visitor, place: &str, message: Uuid) -> Option<reports::Around> {
    let seen = Arc::new(Mutex::new(None));
    let (result, app) = (seen.clone(), house.app.clone());
    let look = move |_: Path<String>, of: Coordinator| async move {
        let found = reports::around(&app.db, &of, message).await.unwrap();
        *result.lock().unwrap() = Some(found);
    };
    let router = Router::new().route("/{neighbourhood}", get(look)).with_state(house.app.clone());
    let request = Request::get(format!("/{place}")).header("cookie", &who.cookie).body(Body::empty()).unwrap();
    router.oneshot(request).await.unwrap();
    let found = seen.lock().unwrap().take();
    found.expect("let through")
}
