//! One story on both engines: what is for caring neighbours is in nothing that everybody reads, and a pause ends by its day.
#![cfg(feature = "ssr")]

mod engines;

use app::{
    App,
    activities::{
        Audience, Details, Draft, Length, Schedule, State,
        store::{self, circle, write},
    },
    clock::{self, Clock},
    concerns::teams::store::known,
    db::Db,
    give_role,
    i18n::Lang,
    neighbourhoods::store::{Incoming, save},
    people::{
        Caring, Circle, Member, Role,
        handles::Handle,
        secrets,
        store::{
            self as people, Newcomer,
            pauses::{self, Pause},
        },
    },
    ui::assets::Assets,
};
use axum::http::Request;
use jiff::{Timestamp, civil::date};
use std::sync::Arc;
use uuid::Uuid;

const LO: &str = "72037W04";

#[tokio::test]
async fn the_story_on_sqlite() {
    engines::on_sqlite(story).await;
}

#[tokio::test]
async fn the_story_on_postgresql() {
    engines::on_postgres(story).await;
}

fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn draft(uid: &str, title: &str) -> Draft {
    let mut schedule = Schedule::once(date(2026, 12, 1).at(14, 0, 0, 0), Length::Minutes(120));
    schedule.rule = Some("FREQ=WEEKLY".to_owned());
    Draft {
        neighbourhood: LO.into(),
        details: Details { title: title.into(), ..Details::default() },
        description: "Met soep.".into(),
        schedule,
        state: State::Planned,
        uid: Some(uid.into()),
    }
}

async fn house(db: &Db) -> Arc<App> {
    let place = |code: &str, name: &str| Incoming {
        code: code.into(),
        name: name.into(),
        nis: "72037".into(),
        municipality: "Hamont-Achel".into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    };
    save(db, &[place(LO, "Hamont-Lo"), place("72037W01", "Achel-Centrum")]).await.unwrap();
    let assets =
        Assets::named(["a.css", "a.js", "a.wasm"].map(Into::into), ["vault.wasm", "regie.wasm"].map(Into::into));
    let app = Arc::new(App::new(db.clone(), Clock::Fixed(now()), assets, "http://localhost:3000", "1700"));
    app.reload_atlas().await.unwrap();
    app
}

async fn member(app: &Arc<App>, name: &str, role: Option<(Role, &str)>) -> Member {
    let email = format!("{name}@example.be");
    let new = Newcomer { name, neighbourhood: LO, email: Some(&email), lang: Lang::Nl, at_counter: false };
    let account = people::add(&app.db, &new, now()).await.unwrap();
    if let Some((role, scope)) = role {
        let db = &app.db;
        let given: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                give_role!(tx, account, role, scope, None, now());
                Ok(())
            })
        }
        .await;
        given.unwrap();
    }
    let token = secrets::token();
    people::begin_session(&app.db, account, &secrets::hash(&token), None, "Test", true, now()).await.unwrap();
    let request = Request::get("/").header("cookie", format!("keuvel-sessie={token}")).body(()).unwrap();
    let (mut parts, ()) = request.into_parts();
    Member::of(&mut parts, app).await.unwrap()
}

async fn story(db: Db) {
    let (db, app) = (&db, house(&db).await);
    let drafts = [draft("a", "Soep voor iedereen"), draft("b", "Soep en intervisie")];
    let closed = |uid: &str| if uid == "b" { Audience::CaringNeighbours } else { Audience::Everybody };
    let saved = write::save_for(db, &drafts, (Some("test"), None), &closed, now()).await.unwrap();
    assert_eq!(saved.added, 2);

    // Every reader that asks without saying who.
    let until = clock::midnight(date(2026, 12, 31));
    let slugs =
        |listed: Vec<store::Listed>| listed.into_iter().map(|l| l.slug).collect::<std::collections::BTreeSet<_>>();
    let open = std::collections::BTreeSet::from(["soep-voor-iedereen".to_owned()]);
    assert_eq!(slugs(store::list(db, LO, now(), until).await.unwrap()), open);
    assert_eq!(slugs(store::search(db, LO, now(), until, &["soep".into()]).await.unwrap()), open);
    assert!(store::by_slug(db, LO, "soep-en-intervisie").await.unwrap().is_none());
    assert_eq!(store::current(db, LO, now(), 10).await.unwrap().len(), 1);
    assert_eq!(store::ids(db, LO).await.unwrap().len(), 1);
    assert_eq!(store::titles(db, LO).await.unwrap().len(), 1);
    assert_eq!(store::addresses(db, &[LO], now(), 10).await.unwrap().len(), 1);

    // Whoever is of the circle, where they are.
    let annemie = member(&app, "Annemie", Some((Role::CaringNeighbour, LO))).await;
    let circle = Circle::of_member(annemie.clone(), &app).unwrap();
    let theirs = circle::by_slug(db, &circle, LO, "soep-en-intervisie").await.unwrap().unwrap();
    assert_eq!((theirs.audience, theirs.uid.as_deref()), (Audience::CaringNeighbours, Some("b")));
    assert_eq!(circle::coming(db, &circle, now()).await.unwrap().len(), 1);
    assert!(
        circle::by_slug(db, &circle, LO, "soep-voor-iedereen").await.unwrap().is_none(),
        "that has a page of its own"
    );
    assert!(store::next(db, theirs.id, LO, now()).await.unwrap().is_none(), "nor by its id");
    let far = member(&app, "Farah", Some((Role::CaringNeighbour, "72037W01"))).await;
    let elsewhere = Circle::of_member(far, &app).unwrap();
    assert!(circle::by_slug(db, &elsewhere, LO, "soep-en-intervisie").await.unwrap().is_none());
    assert!(circle::coming(db, &elsewhere, now()).await.unwrap().is_empty());
    let jef = member(&app, "Jef", None).await;
    assert!(Circle::of_member(jef.clone(), &app).is_err() && Caring::of_member(&jef).is_none());

    // An import changes what it brings, and not for whom it is.
    let again = Draft { description: "Met brood.".into(), ..draft("b", "Soep en intervisie") };
    assert_eq!(write::save(db, &[again], Some("test"), None, now()).await.unwrap().updated, 1);
    assert!(store::by_slug(db, LO, "soep-en-intervisie").await.unwrap().is_none());
    let theirs = circle::by_slug(db, &circle, LO, "soep-en-intervisie").await.unwrap().unwrap();
    assert_eq!(theirs.description, "Met brood.");

    // A pause: not suggested while it lasts, and it ends when its day is over.
    let team = Uuid::now_v7();
    let made: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            sqlx::query("INSERT INTO team (id, founded) VALUES ($1, 1)").bind(team).execute(&mut **tx).await?;
            sqlx::query("INSERT INTO team_neighbourhood (neighbourhood, team) VALUES ($1, $2)")
                .bind(LO)
                .bind(team)
                .execute(&mut **tx)
                .await?;
            Ok(())
        })
    }
    .await;
    made.unwrap();
    let suggested = async |at: Timestamp| known::caring_neighbours(db, team, at).await.unwrap();
    assert_eq!(suggested(now()).await, ["Annemie"]);
    let caring = Caring::of_member(&annemie).unwrap();
    let end = clock::midnight(date(2026, 12, 6));
    pauses::begin(db, &caring, Pause { until: Some(end) }).await.unwrap();
    let last = Timestamp::from_second(end.as_second() - 1).unwrap();
    let account = annemie.account.id;
    assert_eq!(pauses::of(db, account, last).await.unwrap(), Some(Pause { until: Some(end) }));
    assert!(suggested(now()).await.is_empty() && suggested(last).await.is_empty());
    assert_eq!(pauses::of(db, account, end).await.unwrap(), None);
    assert_eq!(suggested(end).await, ["Annemie"]);
    pauses::begin(db, &caring, Pause { until: None }).await.unwrap();
    assert!(suggested("2031-01-01T00:00:00Z".parse().unwrap()).await.is_empty(), "until they say otherwise");
    pauses::forget_the_old(db, end).await.unwrap();
    assert!(pauses::of(db, account, end).await.unwrap().is_some(), "that night too");
    pauses::end(db, &caring).await.unwrap();
    assert_eq!(suggested(now()).await, ["Annemie"]);

    // Whoever is no caring neighbour any more has no pause to keep.
    pauses::begin(db, &caring, Pause { until: None }).await.unwrap();
    let taken: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            sqlx::query("DELETE FROM grants WHERE account = $1").bind(account).execute(&mut **tx).await?;
            Ok(())
        })
    }
    .await;
    taken.unwrap();
    pauses::forget_the_old(db, now()).await.unwrap();
    assert!(pauses::of(db, account, now()).await.unwrap().is_none());
}
