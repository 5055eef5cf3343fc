//! Answering a post, and talking: between the two, once for each press, told of without a word of it.

mod furniture;

pub use furniture::{Posted, fields};

use super::{House, Visitor};
use app::help::talk::store as talk;
use uuid::Uuid;

#[tokio::test]
async fn an_answer_begins_a_conversation_and_the_next_one_goes_on_with_it() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let post = house.posted(&maria, Posted { nameless: true, ..Posted::default() }).await;
        let form = house.open(&jef, &format!("/hamont-lo/helpen/{post}/antwoorden")).await;
        assert!(form.body.contains("Je schrijft naar een buur.") && form.body.contains("je naam: Jef"));
        assert!(!form.body.contains("Maria"), "a nameless author stays so");
        assert_eq!(form.header("cache-control"), "no-store");

        let conversation = house.answered(&jef, post, "Dag, ik help je graag.").await;
        assert!(conversation.starts_with("/mijn/gesprekken/"));
        let again = house.open(&jef, &format!("/hamont-lo/helpen/{post}/antwoorden")).await;
        assert_eq!((again.status.as_u16(), again.header("location")), (303, conversation.as_str()));
        assert_eq!(house.answered(&jef, post, "Past zaterdag?").await, conversation);
        assert_eq!(house.number("SELECT COUNT(*) FROM conversations").await, 1);

        let list = house.open(&maria, "/mijn/gesprekken").await.body;
        assert!(list.contains("Wie helpt met de haag?") && list.contains("met Jef") && list.contains(">nieuw<"));
        let read = house.open(&maria, &conversation).await.body;
        let (first, second) = (read.find("ik help je graag").unwrap(), read.find("Past zaterdag?").unwrap());
        assert!(first < second && read.contains("<h2>Vandaag</h2>") && read.contains("Je buur ziet je naam niet."));
        assert!(!house.open(&maria, "/mijn/gesprekken").await.body.contains(">nieuw<"), "she looked");

        assert_eq!(house.say(&maria, &conversation, "Zaterdag past.").await.status.as_u16(), 303);
        let seen = house.open(&jef, &conversation).await.body;
        assert!(seen.contains("Zaterdag past.") && seen.contains("Gesprek met een buur") && !seen.contains("Maria"));
    }
}

#[tokio::test]
async fn a_double_press_is_one_message_and_other_words_after_back_are_another() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let post = house.posted(&maria, Posted::default()).await;
        let form = Uuid::new_v4();
        let (one, two) =
            tokio::join!(house.answer_with(&jef, post, form, "Dag"), house.answer_with(&jef, post, form, "Dag"));
        assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303), "{} {}", one.body, two.body);
        assert_eq!(one.header("location"), two.header("location"));
        let conversation = one.header("location").to_owned();
        assert_eq!(house.number("SELECT COUNT(*) FROM messages").await, 1);

        let number = Uuid::new_v4().to_string();
        for words in ["Tot zaterdag", "Tot zaterdag", "Of zondag"] {
            let sent = fields(&[("formulier", &number), ("bericht", words)]);
            let answer = house.post(&maria, &conversation, &sent).await;
            assert_eq!(answer.header("location"), format!("{conversation}#nieuwste"));
        }
        assert_eq!(house.number("SELECT COUNT(*) FROM messages").await, 3);
    }
}

#[tokio::test]
async fn two_tabs_that_answer_at_once_make_one_conversation_with_both() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let post = house.posted(&maria, Posted::default()).await;
        let (one, two) = tokio::join!(
            house.answer_with(&jef, post, Uuid::new_v4(), "Uit de ene"),
            house.answer_with(&jef, post, Uuid::new_v4(), "Uit de andere")
        );
        assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303), "{} {}", one.body, two.body);
        assert_eq!(one.header("location"), two.header("location"));
        let read = house.open(&maria, one.header("location")).await.body;
        assert!(read.contains("Uit de ene") && read.contains("Uit de andere"));
    }
}

#[tokio::test]
async fn one_message_by_mail_until_somebody_looks_and_not_a_word_of_it() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let post = house.posted(&maria, Posted::default()).await;
        let conversation = house.answered(&jef, post, "Geheim woord één").await;
        house.say(&jef, &conversation, "Geheim woord twee").await;
        let mails = house.box_of_mails().await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        let (address, subject, body) = &mails[0];
        assert_eq!(address, "maria@example.be");
        assert!(body.contains(&format!("http://localhost:3000{conversation}")));
        for word in ["Geheim", "Jef", "Maria", "haag"] {
            assert!(!subject.contains(word) && !body.contains(word), "{word}");
        }
        assert_eq!(talk::waiting(&house.app.db, maria.account).await.unwrap(), 1);

        house.open(&maria, &conversation).await;
        assert!(house.box_of_mails().await.is_empty(), "she looked before it went out");
        assert_eq!(talk::waiting(&house.app.db, maria.account).await.unwrap(), 0);
        house.say(&jef, &conversation, "En nog iets").await;
        assert_eq!(house.box_of_mails().await.len(), 1);
    }
}

#[tokio::test]
async fn who_wants_no_mail_or_has_none_sees_it_after_signing_in() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    house.sql("UPDATE accounts SET email = NULL WHERE name = 'Maria'").await;
    house.sql("UPDATE accounts SET muted = '[\"berichten\"]' WHERE name = 'Jef'").await;
    let post = house.posted(&maria, Posted::default()).await;
    let conversation = house.answered(&jef, post, "Dag").await;
    house.say(&maria, &conversation, "Dag Jef").await;
    assert!(house.box_of_mails().await.is_empty());
    for who in [&maria, &jef] {
        assert_eq!(talk::waiting(&house.app.db, who.account).await.unwrap(), 1);
        assert!(house.open(who, "/mijn").await.body.contains("Er wacht een bericht op je"));
        house.open(who, &conversation).await;
        assert!(!house.open(who, "/mijn").await.body.contains("Er wacht een bericht op je"));
    }
}

#[tokio::test]
async fn what_was_typed_when_the_session_had_ended_is_there_again() {
    for house in House::on_each_engine().await {
        let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
        let post = house.posted(&maria, Posted::default()).await;
        let conversation = house.answered(&jef, post, "Dag").await;
        let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
        for (who, address) in [(&maria, conversation.clone()), (&jef, format!("/hamont-lo/helpen/{post}/antwoorden"))] {
            let away = house.say(&nobody, &address, "Lang getypt & bijna kwijt").await;
            assert!(away.header("location").starts_with("/aanmelden?naar="), "{}", away.header("location"));
            let typed = away.header("set-cookie").split(';').next().unwrap().to_owned();
            let back = Visitor { account: who.account, cookie: format!("{}; {typed}", who.cookie) };
            let form = house.open(&back, &address).await;
            assert!(form.body.contains("Lang getypt &amp; bijna kwijt"), "{address}");
            assert!(form.body.contains("Het is nog niet verstuurd."), "{address}");
        }
    }
}

#[tokio::test]
async fn an_empty_or_endless_message_comes_back_as_it_was_typed() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let post = house.posted(&maria, Posted::default()).await;
    let refused = house.answer_with(&jef, post, Uuid::new_v4(), " \n ").await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.body.contains("<title>Fout: ") && refused.body.contains("Vul in: Je bericht"));
    let long = "woord ".repeat(400);
    let refused = house.answer_with(&jef, post, Uuid::new_v4(), &long).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.body.contains(long.trim()) && refused.body.contains("Er passen 2000 tekens in."));
    assert_eq!(house.number("SELECT COUNT(*) FROM conversations").await, 0);
}

#[tokio::test]
async fn nobody_answers_themselves_or_what_is_gone() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let post = house.posted(&maria, Posted::default()).await;
    assert_eq!(house.answer_with(&maria, post, Uuid::new_v4(), "Dag").await.status.as_u16(), 409);
    assert_eq!(house.open(&maria, &format!("/hamont-lo/helpen/{post}/antwoorden")).await.status.as_u16(), 409);
    for state in ["state = 'met'", "hidden = TRUE", "ends = 0"] {
        let gone = house.posted(&maria, Posted::default()).await;
        let id = gone.simple().to_string().to_uppercase();
        house.sql(&format!("UPDATE posts SET {state} WHERE hex(id) = '{id}'")).await;
        let address = format!("/hamont-lo/helpen/{gone}/antwoorden");
        assert_eq!(house.open(&jef, &address).await.status.as_u16(), 410, "{state}");
        assert_eq!(house.say(&jef, &address, "Dag").await.status.as_u16(), 410, "{state}");
    }
    for nonsense in ["x", "00000000-0000-0000-0000-000000000000"] {
        assert_eq!(house.open(&jef, &format!("/hamont-lo/helpen/{nonsense}/antwoorden")).await.status.as_u16(), 404);
    }
    let moved = house.open(&jef, &format!("/hamont-centrum/helpen/{post}/antwoorden")).await;
    assert_eq!(moved.header("location"), format!("/hamont-lo/helpen/{post}/antwoorden"));
}

#[tokio::test]
async fn hostile_words_are_shown_and_never_done() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let hostile = "\"><img src=x onerror=alert(1)></textarea><script>alert(1)</script>\u{202e}omgekeerd\u{200b}";
    let title = hostile.split('\u{202e}').next().unwrap();
    let post = house.posted(&maria, Posted { title, ..Posted::default() }).await;
    let conversation = house.answered(&jef, post, hostile).await;
    let long = format!("{hostile}{}", "x".repeat(2_000));
    let refused = house.say(&jef, &conversation, &long).await;
    let addresses = [
        conversation.clone(),
        "/mijn/gesprekken".to_owned(),
        format!("{conversation}/melden"),
        format!("{conversation}/stap/blokkeren"),
    ];
    let mut pages = vec![refused.body];
    for address in &addresses {
        pages.push(house.open(&maria, address).await.body);
    }
    for (page, address) in pages.iter().zip(["refused"].into_iter().chain(addresses.iter().map(String::as_str))) {
        assert!(!page.contains("<img") && !page.contains("<script>alert"), "{address}");
        assert!(!page.contains('\u{200b}'), "{address}");
    }
    assert!(pages[1].contains("&lt;img src=x onerror=alert(1)&gt;"), "it is shown as it was written");
}

#[tokio::test]
async fn many_answers_in_a_day_are_asked_to_wait() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    for _ in 0..20 {
        let post = house.posted(&maria, Posted::default()).await;
        house.answered(&jef, post, "Dag").await;
    }
    let post = house.posted(&maria, Posted::default()).await;
    let refused = house.answer_with(&jef, post, Uuid::new_v4(), "Nog één").await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.body.contains("Dat ging wat vaak na elkaar") && refused.body.contains("Nog één"));
}
