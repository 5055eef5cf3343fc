//! A request that nobody answers does not stay alone: its coordinator sees it, with offers that fit, and passes one on.

use super::{House, Visitor, talking::Posted, talking_over_time::hand_over};
use app::{
    help::{PostKind, Reach, talk::store as talk},
    people::Role,
};
use uuid::Uuid;

const LIST: &str = "/beheer/hamont-lo/zonder-antwoord";
/// Six days after the moment on which the tests stand.
const LATER: &str = "2026-11-30T11:00[Europe/Brussels]";

struct Board {
    maria: Visitor,
    jef: Visitor,
    els: Visitor,
    request: Uuid,
    offer: Uuid,
}

async fn board(house: &House) -> Board {
    // The notes of the example are out of the way.
    house.sql("UPDATE posts SET state = 'ended'").await;
    let (maria, jef) = (house.visitor("Maria", &[]).await, house.visitor("Jef", &[]).await);
    let els = house.visitor("Els", &[(Role::Coordinator, "72037W04")]).await;
    let request = house.posted(&maria, Posted { nameless: true, ..Posted::default() }).await;
    let offer = Posted { kind: PostKind::Offer, title: "Ik snoei je haag", when: "zaterdagen", ..Posted::default() };
    let offer = house.posted(&jef, offer).await;
    Board { maria, jef, els, request, offer }
}

fn pass(board: &Board) -> String {
    format!("vraag={}&aanbod={}", board.request, board.offer)
}

#[tokio::test]
async fn after_five_days_a_request_appears_with_the_offers_that_fit() {
    for now in House::on_each_engine().await {
        let board = board(&now).await;
        let far = Posted { kind: PostKind::Offer, title: "Ver weg", place: "72037W03", ..Posted::default() };
        now.posted(&board.jef, far).await;
        let near = Posted {
            kind: PostKind::Offer,
            title: "Van hiernaast",
            place: "72037W03",
            reach: Reach::Municipality,
            ..Posted::default()
        };
        now.posted(&board.jef, near).await;
        now.posted(&board.maria, Posted { kind: PostKind::Offer, title: "Van haarzelf", ..Posted::default() }).await;
        assert_eq!(talk::limbo::count(&now.app.db, "72037W04", now.app.clock.now()).await.unwrap(), 0);
        assert!(
            now.open(&board.els, LIST).await.body.contains("Elke vraag van vijf dagen of ouder kreeg een antwoord.")
        );

        let house = now.at(LATER).await;
        assert_eq!(talk::limbo::count(&house.app.db, "72037W04", house.app.clock.now()).await.unwrap(), 1);
        let list = house.open(&board.els, LIST).await;
        // A passkey vouches for half a day: six days later it is asked for again.
        assert_eq!(
            list.header("location"),
            format!("/mijn/sleutel?naar={}", "%2Fbeheer%2Fhamont-lo%2Fzonder-antwoord")
        );
        house.sql("UPDATE sessions SET strong_until = 9999999999 WHERE strong_until > 0").await;
        assert!(house.open(&board.els, "/beheer").await.body.contains("Vragen zonder antwoord: 1"));
        let list = house.open(&board.els, LIST).await.body;
        assert!(list.contains("Wie helpt met de haag?") && list.contains("Op het bord sinds dinsdag 24 november"));
        let (first, second) = (list.find("Ik snoei je haag").unwrap(), list.find("Van hiernaast").unwrap());
        assert!(first < second && list.contains("noemt ook: zaterdagen") && list.contains("uit Hamont-Centrum"));
        assert!(!list.contains("Ver weg") && !list.contains("Van haarzelf"));
        assert_eq!(house.open(&board.jef, LIST).await.status.as_u16(), 403);

        house.answered(&board.jef, board.request, "Dag").await;
        assert!(!house.open(&board.els, LIST).await.body.contains("Wie helpt met de haag?"), "somebody answered");
    }
}

#[tokio::test]
async fn what_is_passed_on_reaches_both_once() {
    for now in House::on_each_engine().await {
        let board = board(&now).await;
        let house = now.at(LATER).await;
        house.sql("UPDATE sessions SET strong_until = 9999999999 WHERE strong_until > 0").await;
        let els = board.els.account;
        for _ in 0..2 {
            let done = house.post(&board.els, LIST, &pass(&board)).await;
            assert_eq!((done.status.as_u16(), done.header("location")), (303, LIST));
        }
        let mails = house.box_of_mails().await;
        let to: Vec<_> = mails.iter().map(|(to, _, _)| to.as_str()).collect();
        assert_eq!(to.len(), 2, "{to:?}");
        assert!(to.contains(&"maria@example.be") && to.contains(&"jef@example.be"));
        assert!(mails.iter().all(|(_, subject, body)| {
            !format!("{subject}{body}").contains("haag") && body.contains("http://localhost:3000/mijn/gesprekken\n")
        }));
        assert!(house.open(&board.els, LIST).await.body.contains("Doorgegeven: vandaag"));
        let audit = "SELECT COUNT(*) FROM audit WHERE action = 'passed-on' AND scope = '72037W04'";
        assert_eq!(house.number(audit).await, 1, "by {els}");

        for (who, words, link) in [
            (&board.maria, "Misschien past dit aanbod:", board.offer),
            (&board.jef, "Misschien kan je hier helpen:", board.request),
        ] {
            assert_eq!(talk::waiting(&house.app.db, who.account).await.unwrap(), 1);
            let page = house.open(who, "/mijn/gesprekken").await.body;
            assert!(
                page.contains(words) && page.contains(&format!("/hamont-lo/helpen/{link}")) && page.contains(">nieuw<")
            );
            assert!(!page.contains("Maria heeft"));
            assert_eq!(talk::waiting(&house.app.db, who.account).await.unwrap(), 0, "seen");
            assert!(!house.open(who, "/mijn/gesprekken").await.body.contains(">nieuw<"));
        }
    }
}

#[tokio::test]
async fn nothing_is_passed_on_that_is_gone_elsewhere_or_unwanted() {
    let now = House::with_example().await;
    let board = board(&now).await;
    let house = now.at(LATER).await;
    house.sql("UPDATE sessions SET strong_until = 9999999999 WHERE strong_until > 0").await;
    let piet = house.visitor("Piet", &[(Role::Coordinator, "72037W03")]).await;
    assert_eq!(house.post(&piet, LIST, &pass(&board)).await.status.as_u16(), 403);
    let elsewhere = house.post(&piet, "/beheer/hamont-centrum/zonder-antwoord", &pass(&board)).await;
    assert_eq!(elsewhere.status.as_u16(), 422, "the request is of another neighbourhood");
    assert_eq!(house.post(&board.els, LIST, "vraag=x&aanbod=y").await.status.as_u16(), 400);

    let another = house.posted(&board.maria, Posted::default()).await;
    let conversation = house.answered(&board.jef, another, "Dag").await;
    house.post(&board.maria, &format!("{conversation}/stap/blokkeren"), "").await;
    assert!(!house.open(&board.els, LIST).await.body.contains("Ik snoei je haag"), "not of who is blocked");
    assert_eq!(house.post(&board.els, LIST, &pass(&board)).await.status.as_u16(), 422);
    house.post(&board.maria, &format!("{conversation}/stap/deblokkeren"), "").await;
    house.sql("UPDATE posts SET state = 'met' WHERE title = 'Ik snoei je haag'").await;
    let gone = house.post(&board.els, LIST, &pass(&board)).await;
    assert_eq!(gone.status.as_u16(), 422);
    assert!(gone.body.contains("hangt niet meer op het bord"));
    assert_eq!(house.number("SELECT COUNT(*) FROM passed_on").await, 0);
}

#[tokio::test]
async fn what_was_passed_on_for_the_counter_goes_with_the_role() {
    for now in House::on_each_engine().await {
        let mut board = board(&now).await;
        let mia = now.visitor("Mia", &[(Role::Coordinator, "72037")]).await;
        let at_counter = Posted { posted_by: Some(&board.els), ..Posted::default() };
        board.request = now.posted(&board.els, at_counter).await;
        let house = now.at(LATER).await;
        house.sql("UPDATE sessions SET strong_until = 9999999999 WHERE strong_until > 0").await;
        assert_eq!(house.post(&mia, LIST, &pass(&board)).await.status.as_u16(), 303);
        let waiting = async |who: &Visitor| talk::waiting(&house.app.db, who.account).await.unwrap();
        assert_eq!((waiting(&board.els).await, waiting(&mia).await), (1, 0));

        // Without the role she hears nothing of it, and whoever has the role does.
        house.sql("DELETE FROM grants WHERE scope = '72037W04'").await;
        assert_eq!(waiting(&board.els).await, 0);
        assert!(!house.open(&board.els, "/mijn/gesprekken").await.body.contains("Ik snoei je haag"));
        hand_over(&house, "72037W04").await;
        assert_eq!((waiting(&board.els).await, waiting(&mia).await), (0, 1));
        assert!(house.open(&mia, "/mijn/gesprekken").await.body.contains("Ik snoei je haag"));
    }
}
