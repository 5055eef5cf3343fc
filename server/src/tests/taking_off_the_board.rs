//! A coordinator sees something on the board and takes it off, without a report; and takes back what was decided, each of
//! the last ten minutes.

use super::{House, Visitor, desk::LO, talking::Posted};
use app::{
    help::{self, PostState},
    people::Role,
};
use uuid::Uuid;

async fn state(house: &House, post: Uuid) -> PostState {
    help::store::post(&house.app.db, post).await.unwrap().unwrap().state
}

/// Decides about a note at the desk.
async fn decide(house: &House, who: &Visitor, post: Uuid, fields: &str) -> super::Answer {
    let address = format!("/beheer/hamont-lo/helpen/{post}");
    let page = house.open(who, &address).await;
    let fields = format!("formulier={}&versie=0&stand={}&{fields}", page.field("formulier"), page.field("stand"));
    let first = house.post(who, &address, &fields).await;
    if first.status.as_u16() == 303 {
        let again = house.post(who, &address, &fields).await;
        assert_eq!(first.header("location"), again.header("location"), "pressed twice");
    }
    first
}

#[tokio::test]
async fn a_note_is_taken_off_or_closed_from_the_board_with_a_reason_and_back() {
    for house in House::on_each_engine().await {
        let (maria, jef, ria) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await, house.ria().await);
        for (fields, becomes, says) in [
            ("besluit=offline&weghalen=kwetsend", PostState::Offline, "We haalden je briefje van het bord. Je kan"),
            ("besluit=lock&sluiten=betaald", PostState::Locked, "We haalden je briefje voorgoed van het bord."),
        ] {
            let post = house.posted(&maria, Posted { title: "Haag", ..Posted::default() }).await;
            let address = format!("/beheer/hamont-lo/helpen/{post}");
            let note = house.get(&format!("/hamont-lo/helpen/{post}")).await.body;
            assert!(note.contains("data-desk-of=\"hamont-lo\" hidden") && note.contains(&address));
            let melden = format!("/hamont-lo/helpen/{post}/melden");
            assert!(house.open(&ria, &melden).await.body.contains(&format!("href=\"{address}\"")));
            assert!(!house.open(&jef, &melden).await.body.contains(&address));

            let page = house.open(&ria, &address).await.body;
            assert!(page.contains("Haal van het bord") && page.contains("Sluit voorgoed") && !page.contains("Weiger"));
            let without = decide(&house, &ria, post, fields.split('&').next().unwrap()).await;
            assert_eq!(without.status.as_u16(), 422);
            assert!(without.body.contains("Kies een reden, of schrijf er zelf een."));
            assert_eq!(state(&house, post).await, PostState::Open);
            let waits = house.number("SELECT COUNT(*) FROM queue WHERE kind = 'look' AND decided_at IS NULL").await;
            assert_eq!(waits, 0, "looking leaves nothing in the queue");

            let done = decide(&house, &ria, post, fields).await;
            assert_eq!(done.status.as_u16(), 303, "{}", done.body);
            assert_eq!(state(&house, post).await, becomes);
            let item = done.header("location").rsplit('=').next().unwrap().to_owned();
            let queue = house.open(&ria, done.header("location")).await.body;
            assert!(queue.contains("Maak ongedaan"), "{queue}");
            assert!(house.open(&ria, &address).await.body.contains("hangt niet op het bord"));
            let undone = house.post(&ria, &format!("/beheer/wachtrij/{item}/ongedaan"), "").await;
            assert_eq!(undone.header("location"), "/beheer/wachtrij?terug=ja");
            assert_eq!(state(&house, post).await, PostState::Open);
            assert_eq!(house.number("SELECT COUNT(*) FROM queue WHERE kind = 'look' AND decided_at IS NULL").await, 0);
            assert!(house.box_of_mails().await.is_empty(), "nobody hears of it");

            let done = decide(&house, &ria, post, fields).await;
            let item = done.header("location").rsplit('=').next().unwrap().to_owned();
            let told = format!("/mijn/besluiten/{item}");
            assert_eq!(house.open(&maria, &told).await.status.as_u16(), 404, "not yet");
            let later = house.later(10).await;
            assert!(later.open(&maria, &told).await.body.contains(says));
            assert_eq!(later.box_of_mails().await.len(), 1);
            house.sql("DELETE FROM mails").await;
        }
        let all = app::people::store::audit::of_scope(&house.app.db, LO, i64::MAX).await.unwrap();
        let actions: Vec<_> = all.iter().rev().map(|entry| entry.action.as_str()).collect();
        assert_eq!(actions, ["decided", "decision-undone", "decided", "decided", "decision-undone", "decided"]);
    }
}

#[tokio::test]
async fn what_stands_elsewhere_is_not_theirs_and_reports_are_answered_with_it() {
    for house in House::on_each_engine().await {
        let (maria, jef, ria) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await, house.ria().await);
        let far = house.posted(&maria, Posted { place: "72037W01", ..Posted::default() }).await;
        assert_eq!(house.open(&ria, &format!("/beheer/hamont-lo/helpen/{far}")).await.status.as_u16(), 404);
        let post = house.posted(&maria, Posted::default()).await;
        house.post(&jef, &format!("/hamont-lo/helpen/{post}/melden"), "reden=bedrog").await;
        assert!(house.open(&ria, "/beheer/wachtrij").await.body.contains("Gemeld"));
        decide(&house, &ria, post, "besluit=offline&weghalen=kwetsend").await;
        assert!(house.open(&ria, "/beheer/wachtrij").await.body.contains("Er wacht niets"));
    }
}

#[tokio::test]
async fn each_decision_of_the_last_ten_minutes_is_taken_back_from_the_list_by_who_made_it() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        let jos = house.visitor("Jos", &[(Role::Coordinator, LO)]).await;
        assert!(!house.open(&ria, "/beheer/wachtrij").await.body.contains("Wat je net besliste"));
        let mut posts = Vec::new();
        for title in ["Eerste", "Tweede", "Derde"] {
            let post = house.posted_waiting(&maria, LO, title).await;
            let address = house.item_address(post).await;
            let page = house.open(&ria, &address).await;
            let fields = format!("besluit=approve&versie={}&stand={}", page.field("versie"), page.field("stand"));
            assert_eq!(house.post(&ria, &address, &fields).await.status.as_u16(), 303);
            posts.push((title, post, address));
        }
        let nine = house.later(9).await;
        let list = nine.open(&ria, "/beheer/wachtrij").await.body;
        assert!(list.contains("Wat je net besliste"));
        for (title, _, address) in &posts {
            assert!(list.contains(&format!("{title}: goedgekeurd")), "{title}");
            assert!(list.contains(&format!("action=\"{address}/ongedaan\"")), "{title}");
        }
        assert!(!nine.open(&jos, "/beheer/wachtrij").await.body.contains("Wat je net besliste"), "one's own alone");
        // The first of the three, not only the last.
        let undone = nine.post(&ria, &format!("{}/ongedaan", posts[0].2), "").await;
        assert!(undone.header("location").ends_with("terug=ja"));
        assert_eq!(state(&house, posts[0].1).await, PostState::Waiting);
        let list = nine.open(&ria, "/beheer/wachtrij").await.body;
        assert!(!list.contains("Eerste: goedgekeurd") && list.contains("Tweede: goedgekeurd"));
        assert!(!house.later(10).await.open(&ria, "/beheer/wachtrij").await.body.contains("Wat je net besliste"));
    }
}
