//! Deciding: at once on the board, told after ten minutes, taken back until then, and never twice.

use super::{House, Visitor, desk::LO};
use app::{
    help::{self, PostState},
    moderation::{About, Kind},
    people::Role,
};
use uuid::Uuid;

/// The form of a decision as the page holds it.
async fn form(house: &House, who: &Visitor, subject: Uuid, decision: &str, more: &str) -> (String, String) {
    let address = house.item_address(subject).await;
    let page = house.open(who, &address).await;
    assert_eq!(page.status.as_u16(), 200, "{}", page.body);
    let fields = format!(
        "formulier={}&besluit={decision}&versie={}&stand={}&{more}",
        Uuid::new_v4(),
        page.field("versie"),
        page.field("stand")
    );
    (address, fields)
}

pub async fn decide(house: &House, who: &Visitor, subject: Uuid, decision: &str, more: &str) -> super::Answer {
    let (address, fields) = form(house, who, subject, decision, more).await;
    house.post(who, &address, &fields).await
}

async fn state(house: &House, post: Uuid) -> PostState {
    help::store::post(&house.app.db, post).await.unwrap().unwrap().state
}

async fn mails(house: &House) -> Vec<(String, i64)> {
    app::on!(&house.app.db, |p| {
        sqlx::query_as("SELECT address || ' ' || subject || ' ' || body, due FROM mails ORDER BY id").fetch_all(p).await
    })
    .unwrap()
}

async fn audit(house: &House) -> Vec<String> {
    let all = app::people::store::audit::of_scope(&house.app.db, LO, i64::MAX).await.unwrap();
    all.into_iter().rev().map(|e| e.action).collect()
}

#[tokio::test]
async fn an_approved_post_is_open_at_once_and_the_next_one_follows() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        let first = house.posted_waiting(&maria, LO, "Haag").await;
        let second = house.posted_waiting(&maria, LO, "Boodschappen").await;
        let next = house.item_of(second).await;
        let answer = decide(&house, &ria, first, "approve", "").await;
        let here = house.item_of(first).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        assert_eq!(answer.header("location"), format!("/beheer/wachtrij/{next}?beslist={here}"));
        assert_eq!(state(&house, first).await, PostState::Open);
        let page = house.open(&ria, answer.header("location")).await.body;
        assert!(page.contains("Beslist: goedgekeurd, “Haag”") && page.contains("Maak ongedaan"), "{page}");
        assert!(page.contains("Boodschappen"));
        let last = decide(&house, &ria, second, "approve", "").await;
        assert_eq!(last.header("location"), format!("/beheer/wachtrij?beslist={next}"));
        let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
        let log = house.open(&els, "/beheer/gemeente/72037/logboek").await.body;
        assert!(log.contains("besliste in de wachtrij: goedgekeurd") && !log.contains("Boodschappen"), "{log}");
        let empty = house.open(&ria, last.header("location")).await.body;
        assert!(empty.contains("Beslist: goedgekeurd, “Boodschappen”") && empty.contains("Er wacht niets"));
        assert_eq!(audit(&house).await, ["decided", "decided"]);
    }
}

#[tokio::test]
async fn whoever_is_refused_hears_why_after_ten_minutes_and_no_earlier() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        let post = house.posted_waiting(&maria, LO, "Haag").await;
        let without = decide(&house, &ria, post, "refuse", "").await;
        assert_eq!(without.status.as_u16(), 422);
        assert!(
            without.body.contains("Kies een reden, of schrijf er zelf een.") && without.body.contains("<title>Fout: ")
        );
        let refused = decide(&house, &ria, post, "refuse", "weigering=betaald&weigering-zelf=Bel+me+gerust.").await;
        assert_eq!(refused.status.as_u16(), 303, "{}", refused.body);
        assert_eq!(state(&house, post).await, PostState::Refused);
        let item = house.item_of(post).await;
        let told = format!("/mijn/besluiten/{item}");
        assert_eq!(house.open(&maria, &told).await.status.as_u16(), 404, "not told yet");
        let sent = mails(&house).await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].1, house.app.clock.now().as_second() + 600);
        assert!(sent[0].0.contains("maria@example.be") && sent[0].0.contains(&told));
        assert!(!sent[0].0.contains("Haag") && !sent[0].0.contains("Bel me gerust"), "content-free");
        let later = house.later(10).await;
        let page = later.open(&maria, &told).await;
        assert_eq!(page.status.as_u16(), 200);
        for words in ["Je briefje komt niet op het bord.", "Verkopen en betaald werk", "Bel me gerust."] {
            assert!(page.body.contains(words), "{words}");
        }
        let jef = later.visitor("Jef", &[]).await;
        assert_eq!(later.open(&jef, &told).await.status.as_u16(), 404, "nobody else reads it");
    }
}

#[tokio::test]
async fn a_decision_is_taken_back_and_nobody_hears_of_it() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        for (decision, more, after) in [
            ("approve", "", PostState::Open),
            ("change", "wijziging=onduidelijk", PostState::Change),
            ("refuse", "weigering=dubbel", PostState::Refused),
        ] {
            let post = house.posted_waiting(&maria, LO, decision).await;
            decide(&house, &ria, post, decision, more).await;
            assert_eq!(state(&house, post).await, after, "{decision}");
            let address = house.item_address(post).await;
            let nine = house.later(9).await;
            let undone = nine.post(&ria, &format!("{address}/ongedaan"), "").await;
            assert_eq!(undone.header("location"), format!("{address}?terug=ja"));
            assert_eq!(state(&house, post).await, PostState::Waiting, "{decision}");
            assert_eq!(mails(&house).await.len(), 0, "{decision}");
            let page = house.open(&ria, undone.header("location")).await.body;
            assert!(page.contains("De schrijver hoort er niets van") && page.contains("Zet op het bord"));
            let again = nine.post(&ria, &format!("{address}/ongedaan"), "").await;
            assert_eq!(again.header("location"), format!("{address}?terug=te-laat"), "once");
            decide(&house, &ria, post, "approve", "").await;
            assert_eq!(state(&house, post).await, PostState::Open, "and decided anew");
            let late = house.later(10).await.post(&ria, &format!("{address}/ongedaan"), "").await;
            assert_eq!(late.header("location"), format!("{address}?terug=te-laat"), "ten minutes");
            assert_eq!(state(&house, post).await, PostState::Open);
            house.execute("DELETE FROM mails").await;
        }
        let actions = audit(&house).await;
        assert_eq!(actions.iter().filter(|a| *a == "decision-undone").count(), 3);
        assert_eq!(actions.iter().filter(|a| *a == "decided").count(), 6);
    }
}

#[tokio::test]
async fn two_coordinators_never_decide_the_same_thing_twice() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        let jos = house.visitor("Jos", &[(Role::Coordinator, LO)]).await;
        for round in 0..8 {
            let post = house.posted_waiting(&maria, LO, &format!("Ronde {round}")).await;
            let other = house.posted_waiting(&maria, LO, "Nog iets").await;
            let (address, hers) = form(&house, &ria, post, "approve", "").await;
            let (_, his) = form(&house, &jos, post, "refuse", "weigering=dubbel").await;
            let (a, b) = tokio::join!(house.post(&ria, &address, &hers), house.post(&jos, &address, &his));
            assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303), "{} {}", a.body, b.body);
            let firsts = [&a, &b].iter().filter(|x| x.header("location").contains("?beslist=")).count();
            let seconds: Vec<_> =
                [(&a, &ria), (&b, &jos)].into_iter().filter(|(x, _)| x.header("location").contains("?al=")).collect();
            assert_eq!((firsts, seconds.len()), (1, 1));
            let (second, who) = seconds[0];
            let told = house.open(who, second.header("location")).await.body;
            let first = if std::ptr::eq(who, &ria) { "Jos" } else { "Ria" };
            assert!(told.contains(&format!("{first} was je voor. “Ronde {round}” is al beslist, om 10 uur")), "{told}");
            let expected = if first == "Ria" { PostState::Open } else { PostState::Refused };
            assert_eq!(state(&house, post).await, expected);
            decide(&house, &ria, other, "approve", "").await;
        }
        assert_eq!(audit(&house).await.len(), 16, "one line for each decision");
        assert_eq!(mails(&house).await.len(), 16, "one message for each");
    }
}

#[tokio::test]
async fn a_second_press_leads_where_the_first_one_led() {
    let house = House::with_example().await;
    let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
    let post = house.posted_waiting(&maria, LO, "Haag").await;
    let (address, fields) = form(&house, &ria, post, "approve", "").await;
    let first = house.post(&ria, &address, &fields).await;
    let second = house.post(&ria, &address, &fields).await;
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(audit(&house).await, ["decided"]);
}

#[tokio::test]
async fn nobody_decides_about_words_they_did_not_see() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        let post = house.posted_waiting(&maria, LO, "Haag").await;
        let (address, fields) =
            form(&house, &ria, post, "refuse", "weigering=dubbel&weigering-zelf=Zie+gisteren.").await;
        let (db, now, other) = (&house.app.db, house.app.clock.now(), super::desk::words("Heel andere woorden"));
        let changed: Result<bool, sqlx::Error> =
            async { app::in_transaction!(db, |tx| Ok(app::set_words!(tx, post, 0, &other, None, now))) }.await;
        assert!(changed.unwrap());
        let stale = house.post(&ria, &address, &fields).await;
        assert_eq!(stale.status.as_u16(), 422);
        assert!(stale.body.contains("intussen veranderd") && stale.body.contains("Heel andere woorden"));
        assert!(stale.body.contains("Zie gisteren."), "what she typed is still there");
        assert_eq!(state(&house, post).await, PostState::Waiting);
        let again = format!("{fields}&").replace("stand=0", "stand=1");
        assert_eq!(house.post(&ria, &address, &again).await.status.as_u16(), 303, "the same form, sent again");
        assert_eq!(state(&house, post).await, PostState::Refused);
    }
}

#[tokio::test]
async fn the_author_answers_and_the_coordinator_reads_it() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        let post = house.posted_waiting(&maria, LO, "Haag").await;
        decide(&house, &ria, post, "refuse", "weigering=dubbel").await;
        let told = format!("/mijn/besluiten/{}", house.item_of(post).await);
        let later = house.later(11).await;
        let empty = later.post(&maria, &told, "woorden=").await;
        assert_eq!(empty.status.as_u16(), 422);
        let sent = later.post(&maria, &told, "woorden=Het+was+een+andere+haag.").await;
        assert_eq!((sent.status.as_u16(), sent.header("location")), (303, told.as_str()));
        assert!(later.open(&maria, &told).await.body.contains("Je antwoord is bij de coördinator"));
        later.post(&maria, &told, "woorden=Nog+eens.").await;
        let queue = later.open(&ria, "/beheer/wachtrij").await.body;
        assert_eq!(queue.matches("Antwoord van de schrijver: Haag").count(), 1, "one word at a time");
        let page = later.open(&ria, &later.item_address(post).await).await.body;
        assert!(page.contains("Het was een andere haag.") && page.contains("Zet toch op het bord"));
        decide(&later, &ria, post, "approve", "").await;
        assert_eq!(state(&house, post).await, PostState::Open);
        let undone = later.post(&ria, &format!("{}/ongedaan", later.item_address(post).await), "").await;
        assert!(undone.header("location").ends_with("terug=ja"));
        assert_eq!(state(&house, post).await, PostState::Refused, "as it was");
    }
}

#[tokio::test]
async fn what_a_coordinator_typed_is_back_after_signing_in() {
    let house = House::with_example().await;
    let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
    let post = house.posted_waiting(&maria, LO, "Haag").await;
    let (address, fields) = form(&house, &ria, post, "change", "wijziging-zelf=Zeg+wat+meer.").await;
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let away = house.post(&nobody, &address, &fields).await;
    assert_eq!(away.status.as_u16(), 303);
    assert!(away.header("location").starts_with("/aanmelden?naar="));
    let kept = away.header("set-cookie").split(';').next().unwrap().to_owned();
    let back = Visitor { account: ria.account, cookie: format!("{}; {kept}", ria.cookie) };
    let page = house.open(&back, &address).await.body;
    assert!(page.contains("Zeg wat meer.") && page.contains("Dit typte je daarnet"));
    assert_eq!(state(&house, post).await, PostState::Waiting);
}

/// An edit of a post on the board that waits.
async fn edited(house: &House, who: &Visitor, title: &str) -> Uuid {
    let (db, now, edit) = (&house.app.db, house.app.clock.now(), super::desk::words("Haag en gras"));
    let post = house.posted_waiting(who, LO, title).await;
    let done: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            assert!(app::set_state!(tx, post, 0, PostState::Open, now));
            sqlx::query("DELETE FROM queue WHERE subject = $1").bind(post).execute(&mut **tx).await?;
            assert!(app::keep_edit!(tx, post, 1, &edit, now));
            app::enqueue!(tx, LO, Kind::Edit, About::Post, post, Some(who.account), None, "", now);
            Ok(())
        })
    }
    .await;
    done.unwrap();
    post
}

#[tokio::test]
async fn an_edit_is_seen_beside_the_old_words_and_each_decision_about_it_can_be_taken_back() {
    for house in House::on_each_engine().await {
        let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
        for (decision, more, title, waits) in [
            ("approve", "", "Haag en gras", false),
            ("change", "wijziging=kwetsend", "Haag", true),
            ("refuse", "weigering=elders", "Haag", false),
        ] {
            let post = edited(&house, &maria, "Haag").await;
            let address = house.item_address(post).await;
            let page = house.open(&ria, &address).await.body;
            assert!(
                page.contains("<del><p>Haag</p></del>") && page.contains("<ins><p>Haag en gras</p></ins>"),
                "{page}"
            );
            assert!(!page.contains("<del><p>De haag is te hoog"), "what stays is not in the table");
            let answer = decide(&house, &ria, post, decision, more).await;
            assert_eq!(answer.status.as_u16(), 303, "{decision}: {}", answer.body);
            let now = help::store::post(&house.app.db, post).await.unwrap().unwrap();
            assert_eq!((now.words.title.as_str(), now.pending.is_some()), (title, waits), "{decision}");
            assert_eq!(now.state, PostState::Open, "{decision}: it stays on the board");
            let undone = house.post(&ria, &format!("{address}/ongedaan"), "").await;
            assert!(undone.header("location").ends_with("terug=ja"), "{decision}: {}", undone.header("location"));
            let back = help::store::post(&house.app.db, post).await.unwrap().unwrap();
            assert_eq!((back.words.title.as_str(), back.pending.is_some()), ("Haag", true), "{decision}: as it was");
            decide(&house, &ria, post, decision, more).await;
            let again = help::store::post(&house.app.db, post).await.unwrap().unwrap();
            assert_eq!((again.words.title.as_str(), again.pending.is_some()), (title, waits), "{decision}: anew");
        }
    }
}
