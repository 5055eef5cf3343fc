//! The router by requests, and what surrounds it. Each file is named after what it shows.

mod addresses;
mod at_the_counter;
mod bad_input;
mod caring;
mod content;
pub mod deciding;
pub mod desk;
mod directory;
mod faults;
mod help_board;
mod help_hostile;
mod help_nothing_lost;
mod help_questions;
mod help_writing;
mod hostile_accounts;
mod kept_pages;
mod matrix;
mod moving_house;
mod neighbourhood_card;
mod neighbourhoods_that_change;
mod nobody_in_limbo;
mod own_things;
mod own_words;
mod passing_on;
mod protection;
mod publishing;
mod regie;
mod registering;
mod reporting;
mod roles_with_cards;
mod signing_in;
mod starting;
mod taking_off_the_board;
mod talking;
mod talking_apart;
mod talking_over_time;
mod templates;
mod waiting_forms;
mod walks;
mod walks_desk;
mod walks_sent;
mod who_does_what;

use crate::{
    cache::{Cached, PageCache},
    demo, router,
};
use app::{
    App,
    clock::Clock,
    db::Db,
    give_role,
    i18n::Lang,
    people::{
        Role, secrets,
        store::{self, Newcomer},
    },
    ui::assets::Assets,
};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use http_body_util::BodyExt;
use std::{path::PathBuf, sync::Arc};
use tower::ServiceExt;
use uuid::Uuid;

/// When these tests take place, unless they say otherwise.
const MOMENT: &str = "2026-11-24T10:00[Europe/Brussels]";

/// A house for one test, on a database of its own that goes when the test ends.
pub struct House {
    pub app: Arc<App>,
    pub cache: Arc<PageCache>,
    pub service: Cached<Router>,
    pub file: PathBuf,
}

/// Somebody on a device of their own.
pub struct Visitor {
    pub account: Uuid,
    /// What their browser sends.
    pub cookie: String,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl House {
    /// With the example content, on Tuesday 24 November 2026, ten in the morning.
    pub async fn with_example() -> Self {
        let file = scratch("db");
        std::fs::write(&file, templates::sqlite().await).unwrap();
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        Self::furnished(db, file, MOMENT, false).await
    }

    pub async fn on(moment: &str, example: bool) -> Self {
        let file = scratch("db");
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        Self::furnished(db, file, moment, example).await
    }

    /// One on SQLite, and one on PostgreSQL when `KEUVEL_TEST_POSTGRES` holds the address of a server.
    pub async fn on_each_engine() -> Vec<Self> {
        let mut houses = vec![Self::with_example().await];
        if let Ok(server) = std::env::var("KEUVEL_TEST_POSTGRES") {
            let db = Db::open(&templates::postgres(&server).await).await.unwrap();
            houses.push(Self::furnished(db, scratch("none"), MOMENT, false).await);
        } else {
            println!("PostgreSQL is skipped: no KEUVEL_TEST_POSTGRES");
        }
        houses
    }

    /// The same house so many minutes later.
    pub async fn later(&self, minutes: i64) -> Self {
        let moment = self.app.clock.local().saturating_add(jiff::SignedDuration::from_mins(minutes));
        Self::furnished(self.app.db.clone(), scratch("none"), &moment.to_string(), false).await
    }

    async fn furnished(db: Db, file: PathBuf, moment: &str, example: bool) -> Self {
        let clock = Clock::Fixed(moment.parse::<jiff::Zoned>().unwrap().timestamp());
        if example {
            demo::fill(&db, &clock).await.unwrap();
        }
        let asset = |end: &str| format!("/pkg/keuvel.test.{end}");
        let assets = Assets::named(
            ["css", "js", "wasm"].map(asset),
            ["/pkg/vault.test.wasm", "/pkg/regie.test.wasm"].map(str::to_owned),
        );
        let app = Arc::new(App::new(db, clock, assets, "http://localhost:3000/", "1700"));
        app.reload_atlas().await.unwrap();
        let cache = Arc::new(PageCache::new(app.clone(), 8));
        cache.follow().await.unwrap();
        let service = router::service(app.clone(), cache.clone(), &std::env::temp_dir());
        Self { app, cache, service, file }
    }

    /// The account of who came last with this name: the example has neighbours of its own.
    pub async fn newest(&self, name: &str) -> Uuid {
        const SQL: &str = "SELECT id FROM accounts WHERE name = $1 ORDER BY created DESC, id DESC LIMIT 1";
        app::on!(&self.app.db, |p| sqlx::query_scalar(SQL).bind(name).fetch_one(p).await).unwrap()
    }

    /// Lets time pass.
    pub async fn pass(&mut self, seconds: i64) {
        let now = self.app.clock.now().as_second() + seconds;
        let clock = Clock::Fixed(jiff::Timestamp::from_second(now).unwrap());
        let (db, assets) = (self.app.db.clone(), self.app.assets.clone());
        self.app = Arc::new(App::new(db, clock, assets, "http://localhost:3000/", "1700"));
        self.app.reload_atlas().await.unwrap();
        self.cache = Arc::new(PageCache::new(self.app.clone(), 8));
        self.cache.follow().await.unwrap();
        self.service = router::service(self.app.clone(), self.cache.clone(), &std::env::temp_dir());
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.service.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.send(Request::get(address).body(Body::empty()).unwrap()).await
    }

    /// Somebody from Hamont-Lo who is signed in; a passkey vouched for who has a role.
    pub async fn visitor(&self, name: &str, roles: &[(Role, &str)]) -> Visitor {
        let (db, now) = (&self.app.db, self.app.clock.now());
        let email = format!("{}@example.be", name.to_lowercase());
        let new = Newcomer { name, neighbourhood: "72037W04", email: Some(&email), lang: Lang::Nl, at_counter: false };
        let account = store::add(db, &new, now).await.unwrap();
        for (role, scope) in roles {
            let given: Result<(), sqlx::Error> = async {
                app::in_transaction!(db, |tx| {
                    give_role!(tx, account, role, *scope, None, now);
                    Ok(())
                })
            }
            .await;
            given.unwrap();
        }
        let token = secrets::token();
        let strong = !roles.is_empty();
        store::begin_session(db, account, &secrets::hash(&token), None, "Chrome, Android", strong, now).await.unwrap();
        Visitor { account, cookie: format!("keuvel-sessie={token}") }
    }

    /// What the browser of somebody sends who has just signed in, with a passkey.
    pub async fn signed_in(&self, account: Uuid) -> String {
        let token = secrets::token();
        let (db, now) = (&self.app.db, self.app.clock.now());
        store::begin_session(db, account, &secrets::hash(&token), None, "Chrome, Android", true, now).await.unwrap();
        format!("keuvel-sessie={token}")
    }

    /// Opens an address as somebody.
    pub async fn open(&self, who: &Visitor, address: &str) -> Answer {
        self.send(Request::get(address).header("cookie", &who.cookie).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as somebody; `fields` as `application/x-www-form-urlencoded` has them.
    pub async fn post(&self, who: &Visitor, address: &str, fields: &str) -> Answer {
        let request = Request::post(address)
            .header("cookie", &who.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(fields.to_owned())).unwrap()).await
    }
}

impl Answer {
    /// The value of a header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let mut name = self.file.clone().into_os_string();
            name.push(end);
            let _ = std::fs::remove_file(name);
        }
    }
}

/// A name for a file of one test.
pub fn scratch(end: &str) -> PathBuf {
    std::env::temp_dir().join(format!("keuvel-test-{}.{end}", Uuid::new_v4().simple()))
}
