//! The coordinators' desk: what waits, in which order, for whom; and what the pages show of it.

use super::{Answer, House, Visitor};
use app::{
    add_post, enqueue,
    help::{Category, PostKind, Reach, Words, store::write::New},
    moderation::{About, Kind},
    people::{Member, Role, handles::Handle},
};
use axum::http::Request;
use uuid::Uuid;

pub const LO: &str = "72037W04";
/// Another neighbourhood of the same municipality.
pub const ACHEL: &str = "72037W01";

pub fn words(title: &str) -> Words {
    Words {
        category: Category::Garden,
        title: title.to_owned(),
        body: "De haag is te hoog voor mij.\nHet duurt een uur.".to_owned(),
        availability: "op dinsdag".to_owned(),
        reach: Reach::Neighbourhood,
        nameless: false,
        lang: "nl".to_owned(),
    }
}

impl House {
    /// A post of somebody that waits for a coordinator.
    pub async fn posted_waiting(&self, who: &Visitor, place: &str, title: &str) -> Uuid {
        let (db, now, id) = (&self.app.db, self.app.clock.now(), Uuid::now_v7());
        let words = words(title);
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                let new = New {
                    id,
                    neighbourhood: place,
                    author: who.account,
                    posted_by: None,
                    kind: PostKind::Request,
                    words: &words,
                    for_other: false,
                    open: false,
                };
                add_post!(tx, new, now);
                enqueue!(tx, place, Kind::Post, About::Post, id, Some(who.account), None, "", now);
                Ok(())
            })
        }
        .await;
        done.unwrap();
        id
    }

    /// The item of the queue about something: the newest.
    pub async fn item_of(&self, subject: Uuid) -> Uuid {
        let (id,): (Uuid,) = app::on!(&self.app.db, |p| {
            sqlx::query_as("SELECT id FROM queue WHERE subject = $1 ORDER BY at DESC, id DESC LIMIT 1")
                .bind(subject)
                .fetch_one(p)
                .await
        })
        .unwrap();
        id
    }

    /// Changes the database as no page does.
    pub async fn execute(&self, sql: &'static str) {
        let db = &self.app.db;
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query(sql).execute(&mut **tx).await?;
                Ok(())
            })
        }
        .await;
        done.unwrap();
    }

    /// Somebody as a handler gets them.
    pub async fn member(&self, who: &Visitor) -> Member {
        let request = Request::get("/mijn").header("cookie", &who.cookie).body(()).unwrap();
        let (mut parts, ()) = request.into_parts();
        Member::of(&mut parts, &self.app).await.unwrap()
    }

    /// Somebody answered a post: the two talk about it.
    pub async fn conversation(&self, post: Uuid, author: &Visitor, answerer: &Visitor) -> Uuid {
        let address = format!("/hamont-lo/helpen/{post}/antwoorden");
        let sent = self.post(answerer, &address, "bericht=Ik+help+graag.").await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.body);
        let (id,): (Uuid,) = app::on!(&self.app.db, |p| {
            sqlx::query_as(
                "SELECT c.id FROM conversations c JOIN sides s ON s.conversation = c.id
                 WHERE s.account = $1 AND c.post = $2",
            )
            .bind(author.account)
            .bind(post)
            .fetch_one(p)
            .await
        })
        .unwrap();
        id
    }

    /// Where an item is looked at.
    pub async fn item_address(&self, subject: Uuid) -> String {
        format!("/beheer/wachtrij/{}", self.item_of(subject).await)
    }

    pub async fn ria(&self) -> Visitor {
        self.visitor("Ria", &[(Role::Coordinator, LO)]).await
    }
}

impl Answer {
    /// The value of the first field with this name.
    pub fn field(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let after = self.body.split(&mark).nth(1).unwrap_or_else(|| panic!("no field {name}"));
        after.split('"').next().unwrap().to_owned()
    }
}

#[tokio::test]
async fn what_waits_is_shown_by_neighbourhood_with_since_when() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, LO), (Role::Coordinator, ACHEL)]).await;
    assert!(house.open(&ria, "/beheer").await.body.contains("Alles is bekeken"));
    house.posted_waiting(&maria, LO, "Wie knipt mijn haag?").await;
    let page = house.open(&ria, "/beheer").await;
    assert!(page.body.contains("Er wacht 1 ding op jou, sinds vandaag 10 uur."), "{}", page.body);
    assert_eq!(page.header("cache-control"), "no-store");
    for link in
        ["/beheer/wachtrij", "/beheer/hamont-lo/activiteiten", "/beheer/hamont-lo/mensen", "/beheer/hamont-lo/kaarten"]
    {
        assert!(page.body.contains(&format!("href=\"{link}\"")), "{link}");
    }
    assert!(!page.body.contains("/beheer/gemeente/"), "not an administrator");
    let later = house.later(3 * 24 * 60).await;
    let jos = later.visitor("Jos", &[(Role::Coordinator, LO)]).await;
    let late = later.open(&jos, "/beheer").await.body;
    assert!(late.contains("Langer dan twee werkdagen") && late.contains("Dat was tegen gisteren."), "{late}");
}

#[tokio::test]
async fn an_administrator_without_neighbourhoods_has_a_desk_too() {
    let house = House::with_example().await;
    let els = house.visitor("Els", &[(Role::Administrator, "72037")]).await;
    let page = house.open(&els, "/beheer").await;
    assert_eq!(page.status.as_u16(), 200);
    assert!(page.body.contains("Beheer van Hamont-Achel") && page.body.contains("/beheer/gemeente/72037"));
    assert_eq!(house.open(&els, "/beheer/wachtrij").await.status.as_u16(), 403);
}

#[tokio::test]
async fn the_oldest_comes_first_and_links_narrow_the_queue() {
    for house in House::on_each_engine().await {
        let maria = house.visitor("Maria", &[]).await;
        let ria = house.visitor("Ria", &[(Role::Coordinator, LO), (Role::Coordinator, ACHEL)]).await;
        house.posted_waiting(&maria, LO, "Eerste").await;
        let later = house.later(5).await;
        later.posted_waiting(&maria, ACHEL, "Tweede").await;
        let atlas = house.app.atlas();
        let pelt = atlas.all().iter().find(|p| p.municipality.nis != "72037").unwrap();
        later.posted_waiting(&maria, &pelt.code, "Elders").await;
        let page = house.open(&ria, "/beheer/wachtrij").await;
        let at = |title: &str| page.body.find(title);
        assert!(at("Eerste") < at("Tweede") && at("Eerste").is_some(), "{}", page.body);
        assert_eq!(at("Elders"), None, "of a neighbourhood that is not hers");
        let slug = house.app.atlas().by_code(ACHEL).unwrap().slug.clone();
        let achel = house.open(&ria, &format!("/beheer/wachtrij?buurt={slug}")).await;
        assert!(achel.body.contains("Tweede") && !achel.body.contains("Eerste"));
        let edits = house.open(&ria, "/beheer/wachtrij?soort=veranderd").await;
        assert!(!edits.body.contains("Tweede") && edits.body.contains("Er wacht niets"));
        let theirs = format!("/beheer/wachtrij?buurt={}&soort=x&na=x", pelt.slug);
        let nonsense = house.open(&ria, &theirs).await;
        assert!(nonsense.body.contains("Eerste"), "what nobody has is left out");
    }
}

#[tokio::test]
async fn a_long_queue_has_pages() {
    let house = House::with_example().await;
    let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
    for i in 0..27 {
        house.posted_waiting(&maria, LO, &format!("Bericht {i:02}.")).await;
    }
    let first = house.open(&ria, "/beheer/wachtrij").await.body;
    assert!(first.contains("Bericht 24.") && !first.contains("Bericht 25."));
    let next = first.split("href=\"/beheer/wachtrij?na=").nth(1).unwrap().split('"').next().unwrap();
    let second = house.open(&ria, &format!("/beheer/wachtrij?na={next}")).await.body;
    assert!(second.contains("Bericht 25.") && second.contains("Bericht 26.") && !second.contains("Bericht 24."));
    assert!(!second.contains("Verder in de rij"));
}

#[tokio::test]
async fn an_item_shows_what_residents_will_see_and_stays_text() {
    let house = House::with_example().await;
    let (maria, ria) = (house.visitor("Maria", &[]).await, house.ria().await);
    let post = house.posted_waiting(&maria, LO, "<script>alert(1)</script> & haag").await;
    let page = house.open(&ria, &house.item_address(post).await).await;
    assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
    assert!(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; haag"));
    assert!(!page.body.contains("<script>alert(1)"));
    for word in
        ["Maria zoekt hulp", "De haag is te hoog", "op dinsdag", "Zet op het bord", "Vraag een wijziging", "Weiger"]
    {
        assert!(page.body.contains(word), "{word}");
    }
    assert!(page.body.contains("Beloofd tegen overmorgen"));
}

#[tokio::test]
async fn nobody_opens_an_item_of_another_neighbourhood() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let post = house.posted_waiting(&maria, LO, "Haag").await;
    let address = house.item_address(post).await;
    let jos = house.visitor("Jos", &[(Role::Coordinator, ACHEL)]).await;
    for path in [address.clone(), format!("{address}/ongedaan")] {
        let answer = house.post(&jos, &path, "besluit=approve&versie=0&stand=0").await;
        assert_eq!(answer.status.as_u16(), 403, "{path}");
    }
    assert_eq!(house.open(&jos, &address).await.status.as_u16(), 403);
    assert_eq!(house.open(&maria, &address).await.status.as_u16(), 403);
    assert_eq!(house.open(&jos, "/beheer/wachtrij/rommel").await.status.as_u16(), 404);
    assert_eq!(house.open(&jos, &format!("/beheer/wachtrij/{}", Uuid::now_v7())).await.status.as_u16(), 404);
}
