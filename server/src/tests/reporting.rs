//! Reporting: once for each person and thing; two different people hide a post until somebody looked.

use super::{House, Visitor, desk::LO};
use app::{
    help::{self, Post, PostState},
    moderation::told,
    set_state,
};
use uuid::Uuid;

async fn on_the_board(house: &House, who: &Visitor, title: &str) -> Uuid {
    let (post, db, now) = (house.posted_waiting(who, LO, title).await, &house.app.db, house.app.clock.now());
    let done: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            assert!(set_state!(tx, post, 0, PostState::Open, now));
            sqlx::query("DELETE FROM queue WHERE subject = $1").bind(post).execute(&mut **tx).await?;
            Ok(())
        })
    }
    .await;
    done.unwrap();
    post
}

async fn post_of(house: &House, id: Uuid) -> Post {
    help::store::post(&house.app.db, id).await.unwrap().unwrap()
}

#[tokio::test]
async fn two_different_people_hide_a_post_and_one_alone_never_does() {
    for house in House::on_each_engine().await {
        let (maria, jef, an) =
            (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await, house.visitor("An", &[]).await);
        let ria = house.ria().await;
        let post = on_the_board(&house, &maria, "Goud te koop").await;
        let address = format!("/hamont-lo/helpen/{post}/melden");
        let page = house.open(&jef, &address).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
        assert!(page.body.contains("Wat is er mis met “Goud te koop”?") && page.body.contains("Bel 112"));
        let nothing = house.post(&jef, &address, "woorden=hallo").await;
        assert_eq!(nothing.status.as_u16(), 422);
        assert!(nothing.body.contains("Kies wat er mis is.") && nothing.body.contains("hallo"));
        let other = house.post(&jef, &address, "reden=anders").await;
        assert!(other.body.contains("Zeg in een paar woorden"));
        for _ in 0..3 {
            let sent = house.post(&jef, &address, "reden=bedrog&woorden=Dit+is+geen+buur.").await;
            assert_eq!((sent.status.as_u16(), sent.header("location")), (303, address.as_str()));
        }
        assert!(house.open(&jef, &address).await.body.contains("Dank je. We kijken ernaar."));
        assert!(!post_of(&house, post).await.hidden, "one person three times is one person");
        house.post(&an, &address, "reden=kwetsend").await;
        assert!(post_of(&house, post).await.hidden);
        let queue = house.open(&ria, "/beheer/wachtrij").await.body;
        assert_eq!(queue.matches("Gemeld: Goud te koop").count(), 1, "one look answers both");
    }
}

#[tokio::test]
async fn two_at_the_same_moment_hide_it_as_well() {
    for house in House::on_each_engine().await {
        let maria = house.visitor("Maria", &[]).await;
        for round in 0..6 {
            let post = on_the_board(&house, &maria, "Goud").await;
            let address = format!("/hamont-lo/helpen/{post}/melden");
            let a = house.visitor(&format!("A{round}"), &[]).await;
            let b = house.visitor(&format!("B{round}"), &[]).await;
            let (x, y) =
                tokio::join!(house.post(&a, &address, "reden=bedrog"), house.post(&b, &address, "reden=bedrog"));
            assert_eq!((x.status.as_u16(), y.status.as_u16()), (303, 303));
            assert!(post_of(&house, post).await.hidden, "round {round}");
        }
    }
}

#[tokio::test]
async fn a_coordinator_sees_the_words_and_not_the_names_and_answers_all_at_once() {
    for house in House::on_each_engine().await {
        let (maria, jef, an) = (
            house.visitor("Maria", &[]).await,
            house.visitor("Jefke", &[]).await,
            house.visitor("Anneleen", &[]).await,
        );
        let ria = house.ria().await;
        let post = on_the_board(&house, &maria, "Goud te koop").await;
        let report = format!("/hamont-lo/helpen/{post}/melden");
        house.post(&jef, &report, "reden=bedrog&woorden=Dit+is+geen+buur.").await;
        house.post(&an, &report, "reden=kwetsend").await;
        let item = {
            let (id,): (Uuid,) = app::on!(&house.app.db, |p| {
                sqlx::query_as("SELECT id FROM queue WHERE subject = $1 ORDER BY at, id LIMIT 1")
                    .bind(post)
                    .fetch_one(p)
                    .await
            })
            .unwrap();
            id
        };
        let address = format!("/beheer/wachtrij/{item}");
        let page = house.open(&ria, &address).await;
        for words in ["Dit is geen buur.", "Het is reclame of bedrog", "Het is kwetsend", "Twee buren meldden dit"] {
            assert!(page.body.contains(words), "{words}");
        }
        assert!(!page.body.contains("Jefke") && !page.body.contains("Anneleen"));
        let fields = |page: &super::Answer, decision: &str| {
            format!("besluit={decision}&versie={}&stand={}", page.field("versie"), page.field("stand"))
        };
        let kept = house.post(&ria, &address, &fields(&page, "dismiss")).await;
        assert_eq!(kept.status.as_u16(), 303, "{}", kept.body);
        let seen = post_of(&house, post).await;
        assert!(!seen.hidden && seen.state == PostState::Open);
        assert!(house.open(&ria, "/beheer/wachtrij").await.body.contains("Er wacht niets"), "both are answered");
        assert!(house.open(&jef, &report).await.body.contains("heeft ernaar gekeken"));

        let undone = house.post(&ria, &format!("{address}/ongedaan"), "").await;
        assert!(undone.header("location").ends_with("terug=ja"), "{}", undone.header("location"));
        assert!(post_of(&house, post).await.hidden, "hidden again until somebody looks");
        let page = house.open(&ria, &address).await;
        assert!(page.body.contains("Dit is geen buur.") && page.body.contains("Het is kwetsend"), "both wait again");
        let gone = house.post(&ria, &address, &format!("{}&weghalen=klopt-niet", fields(&page, "offline"))).await;
        assert_eq!(gone.status.as_u16(), 303, "{}", gone.body);
        let off = post_of(&house, post).await;
        assert!(!off.hidden && off.state == PostState::Offline);
        let later = house.later(11).await;
        let told = later.open(&maria, &format!("/mijn/besluiten/{item}")).await;
        assert!(told.body.contains("We haalden je briefje van het bord."), "{}", told.body);
        assert!(!told.body.contains("Dit is geen buur."), "the author never reads a report");
    }
}

#[tokio::test]
async fn what_is_ones_own_or_not_on_a_board_near_by_is_not_reported() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let post = on_the_board(&house, &maria, "Haag").await;
    let waiting = house.posted_waiting(&maria, LO, "Nog niet").await;
    let own = house.post(&maria, &format!("/hamont-lo/helpen/{post}/melden"), "reden=bedrog").await;
    let count = async || {
        let (n,): (i64,) = app::on!(&house.app.db, |p| {
            sqlx::query_as("SELECT COUNT(*) FROM queue WHERE kind = 'report'").fetch_one(p).await
        })
        .unwrap();
        n
    };
    assert!(own.status.as_u16() == 303 && count().await == 0);
    for address in [
        format!("/hamont-lo/helpen/{waiting}/melden"),
        format!("/pelt-centrum-bestaat-niet/helpen/{post}/melden"),
        format!("/hamont-lo/helpen/{}/melden", Uuid::now_v7()),
        "/hamont-lo/helpen/rommel/melden".to_owned(),
        "/hamont-lo/activiteiten/bestaat-niet/melden".to_owned(),
    ] {
        assert_eq!(house.post(&jef, &address, "reden=bedrog").await.status.as_u16(), 404, "{address}");
    }
    assert_eq!(count().await, 0);
}

#[tokio::test]
async fn a_meeting_moment_is_reported_too_and_reports_have_a_limit() {
    let house = House::with_example().await;
    let (jef, ria) = (house.visitor("Jef", &[]).await, house.ria().await);
    let address = "/hamont-lo/activiteiten/soep-op-dinsdag/melden";
    assert_eq!(house.post(&jef, address, "reden=klopt-niet").await.status.as_u16(), 303);
    let queue = house.open(&ria, "/beheer/wachtrij").await.body;
    assert!(queue.contains("Gemeld: Soep op dinsdag"), "{queue}");
    let maria = house.visitor("Maria", &[]).await;
    let mut last = 0;
    for i in 0..12 {
        let post = on_the_board(&house, &maria, &format!("Bericht {i}")).await;
        last = house.post(&jef, &format!("/hamont-lo/helpen/{post}/melden"), "reden=bedrog").await.status.as_u16();
    }
    assert_eq!(last, 422, "ten a day");
}

#[tokio::test]
async fn an_author_knows_that_a_post_waits_and_nothing_of_a_report() {
    let house = House::with_example().await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let open = on_the_board(&house, &maria, "Haag").await;
    let waiting = house.posted_waiting(&maria, LO, "Boodschappen").await;
    house.post(&jef, &format!("/hamont-lo/helpen/{open}/melden"), "reden=bedrog").await;
    let (member, now) = (house.member(&maria).await, house.app.clock.now());
    let standing = told::standings(&house.app.db, &member, now).await.unwrap();
    assert_eq!(standing.get(&waiting).and_then(|s| s.waits_since), Some(house.app.clock.now().as_second()));
    assert_eq!(standing.get(&open).cloned().unwrap_or_default(), told::Standing::default());
}

#[tokio::test]
async fn a_reported_message_is_seen_with_those_around_it_taken_away_and_put_back() {
    for house in House::on_each_engine().await {
        let (maria, jef, ria) =
            (house.visitor("Maria", &[]).await, house.visitor("Jefke", &[]).await, house.ria().await);
        let post = on_the_board(&house, &maria, "Haag").await;
        let talk = house.conversation(post, &maria, &jef).await;
        let reported =
            house.post(&maria, &format!("/mijn/gesprekken/{talk}/melden"), "waarover=alles&reden=Hij+scheldt.").await;
        assert_eq!(reported.status.as_u16(), 303, "{}", reported.body);
        let queue = house.open(&ria, "/beheer/wachtrij?soort=gemeld").await.body;
        assert!(queue.contains("Gemeld: Haag"), "{queue}");
        let address = queue.split("href=\"/beheer/wachtrij/").nth(1).unwrap().split(['"', '?']).next().unwrap();
        let address = format!("/beheer/wachtrij/{address}");
        let page = house.open(&ria, &address).await;
        for words in ["Hij scheldt.", "Ik help graag.", "Dit is gemeld", "Verberg dit bericht", "Dit mag blijven"] {
            assert!(page.body.contains(words), "{words}");
        }
        assert!(!page.body.contains("Jefke") && !page.body.contains("Maria"), "no names");
        let jos = house.visitor("Jos", &[(app::people::Role::Coordinator, super::desk::ACHEL)]).await;
        assert_eq!(house.open(&jos, &address).await.status.as_u16(), 403);

        let conversation = format!("/mijn/gesprekken/{talk}");
        let fields = format!("besluit=offline&versie={}&stand={}", page.field("versie"), page.field("stand"));
        let without = house.post(&ria, &address, &fields).await;
        assert!(without.status.as_u16() == 422 && without.body.contains("Kies een reden, of schrijf er zelf een."));
        let of_notes = house.post(&ria, &address, &format!("{fields}&weghalen=kwetsend")).await;
        assert_eq!(of_notes.status.as_u16(), 422, "a message has reasons of its own");
        let fields = format!("{fields}&weghalen=scherp");
        assert_eq!(house.post(&ria, &address, &fields).await.status.as_u16(), 303);
        assert!(!house.open(&maria, &conversation).await.body.contains("Ik help graag."), "gone at once for her");
        assert!(house.open(&jef, &conversation).await.body.contains("Ik help graag."), "he is told after ten minutes");
        let undone = house.post(&ria, &format!("{address}/ongedaan"), "").await;
        assert!(undone.header("location").ends_with("terug=ja"));
        assert!(house.open(&maria, &conversation).await.body.contains("Ik help graag."), "and back");

        let page = house.open(&ria, &address).await;
        assert!(
            house.box_of_mails().await.iter().all(|(_, subject, _)| !subject.contains("coördinator")),
            "no word of it"
        );
        let fields = format!("besluit=offline&versie={}&stand={}", page.field("versie"), page.field("stand"));
        house.post(&ria, &address, &format!("{fields}&weghalen=scherp&weghalen-zelf=Praat+rustig.")).await;
        let told = address.replace("/beheer/wachtrij/", "/mijn/besluiten/");
        let nine = house.later(9).await;
        assert_eq!(nine.open(&jef, &told).await.status.as_u16(), 404, "not told yet");
        assert!(nine.open(&jef, &conversation).await.body.contains("Ik help graag."));
        let later = house.later(11).await;
        let his = later.open(&jef, &conversation).await.body;
        assert!(!his.contains("Ik help graag.") && his.contains(&told), "{his}");
        let page = later.open(&jef, &told).await.body;
        for words in
            ["We haalden een bericht van jou weg uit een gesprek.", "de ander pijn doen", "Praat rustig.", "Haag"]
        {
            assert!(page.contains(words), "{words}");
        }
        assert!(!page.contains("Ik help graag.") && !page.contains("Hij scheldt."), "nothing of what was written");
        for who in [&maria, &ria] {
            assert_eq!(later.open(who, &told).await.status.as_u16(), 404, "told to him alone");
        }
        let mails = later.box_of_mails().await;
        let letter = mails.iter().find(|(_, _, body)| body.contains(&told)).unwrap();
        assert!(letter.0 == "jefke@example.be" && !letter.2.contains("Praat") && !letter.2.contains("Haag"));

        // And he can say something back, once; a coordinator reads it, and he hears that they did.
        let asked = later.post(&jef, &told, "woorden=Zo+bedoelde+ik+het+niet.").await;
        assert_eq!(asked.status.as_u16(), 303, "{}", asked.body);
        assert!(later.open(&jef, &told).await.body.contains("Je antwoord is bij de coördinator."));
        let queue = later.open(&ria, "/beheer/wachtrij?soort=antwoord").await.body;
        let answer = queue.split("href=\"/beheer/wachtrij/").nth(1).unwrap().split(['"', '?']).next().unwrap();
        let answer = format!("/beheer/wachtrij/{answer}");
        let page = later.open(&ria, &answer).await;
        assert!(page.body.contains("Zo bedoelde ik het niet.") && page.body.contains("Gelezen, het blijft zo"));
        let fields = format!("besluit=dismiss&versie={}&stand={}", page.field("versie"), page.field("stand"));
        assert_eq!(later.post(&ria, &answer, &fields).await.status.as_u16(), 303);
        let last = later.later(11).await.open(&jef, &answer.replace("/beheer/wachtrij/", "/mijn/besluiten/")).await;
        assert!(last.body.contains("We lazen je antwoord. Het blijft zoals het was."), "{}", last.body);
        let night = later.later(11).await;
        app::moderation::store::forget_the_old(&night.app.db, night.app.clock.now()).await.unwrap();
        let (kept,): (i64,) = app::on!(&house.app.db, |p| {
            sqlx::query_as("SELECT COUNT(*) FROM queue WHERE before IS NOT NULL").fetch_one(p).await
        })
        .unwrap();
        assert_eq!(kept, 0, "what was taken away is kept no longer than it can be put back");
    }
}
