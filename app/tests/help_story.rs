//! One story of the board on both engines: posted, looked at, changed, hidden, extended, met.
#![cfg(feature = "ssr")]

use app::{
    add_post, apply_edit,
    db::Db,
    drop_edit, enqueue, extend_post, forget_draft,
    help::{
        Category, Post, PostKind, PostState, Reach, Words,
        store::{self, board, drafts, write::New},
    },
    hide,
    i18n::Lang,
    in_transaction, keep_edit, leave_queue,
    moderation::{About, Kind},
    neighbourhoods::store::{Incoming, save},
    people::{self, sent::Fields, store::Newcomer},
    put_back, revision, set_state, set_words,
};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

mod engines;

#[tokio::test]
async fn the_story_on_sqlite() {
    engines::on_sqlite(async |db| story(&db).await.unwrap()).await;
}

#[tokio::test]
async fn the_story_on_postgresql() {
    engines::on_postgres(async |db| story(&db).await.unwrap()).await;
}

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn later(days: i64) -> Timestamp {
    now().checked_add((days * 24).hours()).unwrap()
}

fn neighbourhood(code: &str, name: &str) -> Incoming {
    Incoming {
        code: code.into(),
        name: name.into(),
        nis: code[..5].into(),
        municipality: code[..5].into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    }
}

fn words(title: &str, reach: Reach) -> Words {
    Words {
        category: Category::Garden,
        title: title.into(),
        body: "Onze haag is <b>hoog</b>.".into(),
        availability: "op zaterdag".into(),
        reach,
        nameless: false,
        lang: "nl".into(),
    }
}

/// Writes a post and puts it in the queue, as the form does.
async fn post(db: &Db, place: &str, author: Uuid, kind: PostKind, words: &Words) -> Result<Uuid, sqlx::Error> {
    let new = New {
        id: Uuid::now_v7(),
        neighbourhood: place,
        author,
        posted_by: None,
        kind,
        words,
        for_other: false,
        open: false,
    };
    in_transaction!(db, |tx| {
        add_post!(tx, new, now());
        enqueue!(tx, place, Kind::Post, About::Post, new.id, Some(author), None, "", now());
        Ok(new.id)
    })
}

async fn found(db: &Db, id: Uuid) -> Post {
    store::post(db, id).await.unwrap().unwrap()
}

async fn titles(db: &Db, place: &str, asked: board::Asked, at: Timestamp) -> Vec<String> {
    let posts = board::posts(db, place, asked, 0..100, at).await.unwrap();
    assert_eq!(board::count(db, place, asked, at).await.unwrap().0, posts.len() as i64);
    let titles: Vec<String> = posts.into_iter().map(|p| p.words.title).collect();
    let cards = board::cards::page(db, place, true, asked, 0, at).await.unwrap();
    assert!(!cards.more);
    assert_eq!(cards.shown.iter().map(|card| &card.title).collect::<Vec<_>>(), titles.iter().collect::<Vec<_>>());
    titles
}

async fn queued(db: &Db, id: Uuid) -> i64 {
    const SQL: &str = "SELECT COUNT(*) FROM queue WHERE subject = $1";
    app::on!(db, |p| sqlx::query_scalar(SQL).bind(id).fetch_one(p).await).unwrap()
}

async fn story(db: &Db) -> Result<(), sqlx::Error> {
    const LO: &str = "72037W04";
    const ACHEL: &str = "72037W01";
    const PELT: &str = "72043W01";
    save(db, &[neighbourhood(LO, "Lo"), neighbourhood(ACHEL, "Achel"), neighbourhood(PELT, "Pelt")]).await?;
    let new = Newcomer { name: "Maria", neighbourhood: LO, email: None, lang: Lang::Nl, at_counter: true };
    let maria = people::store::add(db, &new, now()).await?;
    let all = board::Asked::default();

    // A new post waits: nobody sees it, and its queue holds it.
    let hedge = post(db, LO, maria, PostKind::Request, &words("Haag", Reach::Municipality)).await?;
    let lift = post(db, LO, maria, PostKind::Offer, &words("Lift", Reach::Neighbourhood)).await?;
    let waiting = found(db, hedge).await;
    assert_eq!((waiting.state, waiting.published, waiting.name()), (PostState::Waiting, None, Some("Maria")));
    assert!(titles(db, LO, all, now()).await.is_empty());
    assert_eq!(queued(db, hedge).await, 1);

    // Two coordinators approve at once: one of them was first. The boards it reaches are told.
    let before = revision::newest(db).await?;
    let approve = async |id: Uuid, version: i64| {
        in_transaction!(db, |tx| Ok(set_state!(tx, id, version, PostState::Open, later(1))))
    };
    assert!(approve(hedge, 0).await?);
    assert!(!approve(hedge, 0).await?, "the second is told");
    assert!(approve(lift, 0).await?);
    let told: Vec<String> = revision::since(db, before).await?.into_iter().map(|(scope, _)| scope).collect();
    assert_eq!(
        {
            let mut told = told;
            told.sort();
            told
        },
        [ACHEL, LO]
    );
    let open = found(db, hedge).await;
    assert_eq!((open.version, open.published, open.ends), (1, Some(later(1).as_second()), later(61).as_second()));

    // The board: its own and what reaches it, by kind and category, until the days are over.
    assert_eq!(titles(db, LO, all, later(2)).await, ["Lift", "Haag"]);
    assert_eq!(titles(db, ACHEL, all, later(2)).await, ["Haag"]);
    assert!(board::cards::page(db, ACHEL, false, all, 0, later(2)).await?.shown.is_empty());
    assert_eq!(board::cards::page(db, LO, false, all, 0, later(2)).await?.shown.len(), 2);
    assert!(titles(db, PELT, all, later(2)).await.is_empty());
    let offers = board::Asked { kind: Some(PostKind::Offer), ..all };
    assert_eq!(titles(db, LO, offers, later(2)).await, ["Lift"]);
    assert!(titles(db, LO, board::Asked { category: Some(Category::Animals), ..all }, later(2)).await.is_empty());
    assert!(titles(db, LO, all, later(61)).await.is_empty());
    let first_end = board::count(db, LO, all, later(2)).await?.1;
    assert_eq!(first_end, Some(later(61).as_second()));

    // Extended by one press, also after its days are over.
    assert!(in_transaction!(db, |tx| Ok(extend_post!(tx, hedge, later(62))))?);
    assert_eq!(titles(db, LO, all, later(63)).await, ["Haag"]);

    // A change waits beside the words on the board; agreed with, taken back, refused.
    let version = found(db, hedge).await.version;
    let edit = Words { title: "Haag en gras".into(), ..words("", Reach::Neighbourhood) };
    assert!(in_transaction!(db, |tx| Ok(keep_edit!(tx, hedge, version, &edit, later(63))))?);
    let edited = found(db, hedge).await;
    assert_eq!((edited.words.title.as_str(), edited.pending.as_ref()), ("Haag", Some(&edit)));
    let applied = in_transaction!(db, |tx| Ok(apply_edit!(tx, hedge, edited.version, later(63))))?;
    let (old, new) = applied.unwrap();
    assert_eq!(in_transaction!(db, |tx| Ok(apply_edit!(tx, hedge, edited.version, later(63))))?, None);
    assert_eq!(titles(db, LO, all, later(63)).await, ["Haag en gras"]);
    assert!(titles(db, ACHEL, all, later(63)).await.is_empty());
    let version = found(db, hedge).await.version;
    assert!(in_transaction!(db, |tx| Ok(set_words!(tx, hedge, version, &old, Some(&new), later(63))))?);
    assert_eq!(titles(db, ACHEL, all, later(63)).await, ["Haag"]);
    let dropped = in_transaction!(db, |tx| Ok(drop_edit!(tx, hedge, version + 1, later(63))))?;
    assert_eq!((dropped, found(db, hedge).await.pending), (Some(edit), None));

    // Hidden and shown again; a decision taken back; states that cannot be.
    assert!(in_transaction!(db, |tx| Ok(hide!(tx, hedge, true, later(63))))?);
    assert!(titles(db, LO, all, later(63)).await.is_empty());
    assert!(in_transaction!(db, |tx| Ok(hide!(tx, hedge, false, later(63))))?);
    let version = found(db, hedge).await.version;
    assert!(!in_transaction!(db, |tx| Ok(set_state!(tx, hedge, version, PostState::Waiting, later(63))))?);
    assert!(in_transaction!(db, |tx| Ok(set_state!(tx, hedge, version, PostState::Offline, later(63))))?);
    assert!(in_transaction!(db, |tx| Ok(put_back!(tx, hedge, version + 1, PostState::Open, later(63))))?);
    assert!(in_transaction!(db, |tx| Ok(set_state!(tx, hedge, version + 2, PostState::Met, later(63))))?);
    assert!(!in_transaction!(db, |tx| Ok(extend_post!(tx, hedge, later(63))))?, "what is met needs no more days");

    // What its author takes back leaves the queue.
    in_transaction!(db, |tx| {
        leave_queue!(tx, hedge);
        Ok(())
    })?;
    assert_eq!(queued(db, hedge).await, 0);

    // A draft is kept, and forgotten when it was sent or nobody came back.
    let fields = Fields::default().with("titel", "Haag & gras");
    drafts::keep(db, maria, "help", &fields, now()).await?;
    drafts::keep(db, maria, "help", &fields.clone().with("stap", "2"), now()).await?;
    assert_eq!(drafts::read(db, maria, "help").await?.unwrap().get("stap"), "2");
    drafts::forget_the_old(db, later(59)).await?;
    assert!(drafts::read(db, maria, "help").await?.is_some());
    drafts::forget_the_old(db, later(61)).await?;
    assert!(drafts::read(db, maria, "help").await?.is_none());
    drafts::keep(db, maria, "help", &fields, now()).await?;
    in_transaction!(db, |tx| {
        forget_draft!(tx, maria, "help");
        Ok(())
    })?;
    assert!(drafts::read(db, maria, "help").await?.is_none());

    // Whoever leaves takes their name along; what they asked becomes of "een buur".
    drafts::keep(db, maria, "help", &fields, now()).await?;
    assert_eq!(store::of_author(db, maria).await?.len(), 2);
    assert_eq!(store::counter::registered(db, LO).await?, [(maria, "Maria".to_owned())]);
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM accounts WHERE id = $1").bind(maria).execute(&mut **tx).await?;
        Ok(())
    })?;
    let left = found(db, hedge).await;
    assert_eq!((left.author, left.name()), (None, None));
    assert!(drafts::read(db, maria, "help").await?.is_none());

    // A year after it left the board a note is forgotten.
    store::forget_the_old(db, later(63 + 364)).await?;
    assert!(store::post(db, hedge).await?.is_some());
    store::forget_the_old(db, later(63 + 366)).await?;
    assert!(store::post(db, hedge).await?.is_none());
    Ok(())
}
