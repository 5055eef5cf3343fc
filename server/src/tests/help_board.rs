//! The board of a neighbourhood: the same for everybody, kept, and told of every change.

use super::{House, Visitor};
use app::{
    help::{Category, PostKind, PostState, Reach, Words, store, store::write::New},
    set_state,
};
use uuid::Uuid;

impl House {
    /// A note on the board of Hamont-Lo, or waiting for a coordinator.
    pub async fn note(&self, author: &Visitor, title: &str, open: bool) -> Uuid {
        let words = Words {
            category: Category::Garden,
            title: title.to_owned(),
            body: "Met een schaar.\n\nEn een ladder.".to_owned(),
            availability: "op zaterdag".to_owned(),
            reach: Reach::Neighbourhood,
            nameless: false,
            lang: "nl".to_owned(),
        };
        let new = New {
            id: Uuid::now_v7(),
            neighbourhood: "72037W04",
            author: author.account,
            posted_by: None,
            kind: PostKind::Request,
            words: &words,
            for_other: false,
            open,
        };
        let (db, now) = (&self.app.db, self.app.clock.now());
        let written: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                app::add_post!(tx, new, now);
                Ok(())
            })
        }
        .await;
        written.unwrap();
        new.id
    }

    /// A coordinator's decision, as the desk writes it.
    pub async fn decide(&self, id: Uuid, to: PostState) -> bool {
        let (db, now) = (&self.app.db, self.app.clock.now());
        let version = store::post(db, id).await.unwrap().unwrap().version;
        let done: Result<bool, sqlx::Error> =
            async { app::in_transaction!(db, |tx| Ok(set_state!(tx, id, version, to, now))) }.await;
        done.unwrap()
    }
}

#[tokio::test]
async fn the_example_board_reads_like_sentences() {
    let house = House::with_example().await;
    let board = house.get("/hamont-lo/helpen").await;
    assert_eq!(board.status.as_u16(), 200);
    for words in [
        "Maria zoekt hulp",
        "Wie snoeit mijn haag?",
        "Een buur zoekt hulp",
        "geplaatst door het dienstencentrum voor een buur",
        "Bij de buren in Hamont-Achel",
        "lang=\"uk\"",
        "lang=\"fr\"",
        "noindex",
    ] {
        assert!(board.body.contains(words), "{words}");
    }
    assert!(!board.body.contains("Lieve") && !board.body.contains("Irma"), "who wants no name has none");
    assert!(!board.body.contains("dammen</a>") || board.body.contains("Achel-Centrum"), "from where it comes");
}

#[tokio::test]
async fn the_board_is_kept_and_the_same_for_everybody() {
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    let note = house.note(&jef, "Ladder", true).await;
    for address in [
        "/hamont-lo/helpen",
        "/hamont-lo/helpen?soort=vraag",
        &format!("/hamont-lo/helpen/{note}"),
        "/hamont-lo/helpen/blad",
    ] {
        let (mine, theirs) = (house.open(&jef, address).await, house.get(address).await);
        assert_eq!(mine.status.as_u16(), 200, "{address}");
        assert_eq!(mine.body, theirs.body, "{address}");
        assert_ne!(mine.header("etag"), "", "{address}: kept");
    }
    assert_eq!(house.get("/hamont-lo/helpen?x=1").await.header("etag"), "", "another way to write it is not kept");
}

#[tokio::test]
async fn offers_and_requests_stand_together_or_apart() {
    let house = House::with_example().await;
    let both = house.get("/hamont-lo/helpen").await.body;
    assert!(both.contains("zoekt hulp</p>") && both.contains("wil helpen</p>"));
    let asked = house.get("/hamont-lo/helpen?soort=vraag").await.body;
    assert!(asked.contains("zoekt hulp</p>") && !asked.contains("wil helpen</p>"));
    let animals = house.get("/hamont-lo/helpen?rubriek=dieren").await.body;
    assert!(animals.contains("Jouw hond mag mee") && !animals.contains("Wie snoeit"));
    let own = house.get("/hamont-lo/helpen?waar=buurt").await.body;
    assert!(!own.contains("Bij de buren") && own.contains("Wie snoeit"));
    let none = house.get("/hamont-lo/helpen?rubriek=kinderen").await.body;
    assert!(none.contains("Hierover hangt er nu niets") && none.contains("Toon alles"));
    assert!(house.get("/hamont-lo/helpen?soort=gratis").await.body.contains("class=\"note\""), "nonsense is said");
    let empty = House::on("2026-11-24T10:00[Europe/Brussels]", true).await;
    assert!(
        empty.get("/stationswijk/helpen?soort=vraag&rubriek=koken").await.body.contains("Hierover hangt er nu niets")
    );
}

#[tokio::test]
async fn many_notes_are_turned_over_page_by_page_the_newest_first_and_none_is_lost() {
    for house in House::on_each_engine().await {
        let jef = house.visitor("Jef", &[]).await;
        for i in 0..90 {
            house.note(&jef, &format!("Ladder {i:03}."), true).await;
        }
        let mut seen = Vec::new();
        let mut address = "/hamont-lo/helpen?waar=buurt".to_owned();
        for page in 2..9 {
            let body = house.get(&address).await.body;
            seen.extend(body.split("Ladder ").skip(1).map(|rest| rest[..3].parse::<u32>().unwrap()));
            if !body.contains("Toon meer briefjes") {
                break;
            }
            address = format!("/hamont-lo/helpen?waar=buurt&pagina={page}");
        }
        assert_eq!(seen, (0..90).rev().collect::<Vec<_>>(), "{}", house.app.db.engine());
    }
}

#[tokio::test]
async fn what_changes_is_seen_as_soon_as_the_revision_is_followed() {
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    house.get("/hamont-lo/helpen").await;
    let note = house.note(&jef, "Ladder", false).await;
    house.cache.follow().await.unwrap();
    let address = format!("/hamont-lo/helpen/{note}");
    assert!(!house.get("/hamont-lo/helpen").await.body.contains("Ladder"), "nobody looked yet");
    assert_eq!(house.get(&address).await.status.as_u16(), 404);
    assert!(house.decide(note, PostState::Open).await);
    house.cache.follow().await.unwrap();
    assert!(house.get("/hamont-lo/helpen").await.body.contains("Ladder"));
    assert!(house.get(&address).await.body.contains("En een ladder."));
    assert!(house.decide(note, PostState::Offline).await);
    house.cache.follow().await.unwrap();
    assert!(!house.get("/hamont-lo/helpen").await.body.contains("Ladder"));
    let gone = house.get(&address).await;
    assert!(
        gone.status.as_u16() == 404
            && gone.body.contains("hangt hier niet meer")
            && gone.body.contains("Naar het bord")
    );
}

#[tokio::test]
async fn a_note_is_at_one_address() {
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    let note = house.note(&jef, "Ladder", true).await;
    let home = format!("/hamont-lo/helpen/{note}");
    for other in [format!("/dadizele/helpen/{note}"), format!("/hamont-lo/helpen/{}", note.simple())] {
        assert_eq!(house.get(&other).await.header("location"), home, "{other}");
    }
    let page = house.get(&home).await.body;
    for way in ["/antwoorden\"", "/melden\"", "data-share", "data-print"] {
        assert!(page.contains(way), "{way}");
    }
    assert_eq!(house.get("/hamont-lo/helpen/geen-nummer").await.status.as_u16(), 404);
}

#[tokio::test]
async fn the_sheet_holds_what_fits_and_says_how_many_more() {
    let house = House::with_example().await;
    let sheet = house.get("/hamont-lo/helpen/blad").await.body;
    assert!(
        sheet.contains("Gezocht")
            && sheet.contains("Aangeboden")
            && sheet.contains("<svg")
            && sheet.contains("011 00 00 10")
    );
    assert!(!sheet.contains("class=\"more\""));
    let jef = house.visitor("Jef", &[]).await;
    for i in 0..40 {
        house.note(&jef, &format!("Wie leent mij een ladder van {i} treden voor de dakgoot?"), true).await;
    }
    house.cache.follow().await.unwrap();
    let full = house.get("/hamont-lo/helpen/blad").await.body;
    let shown = full.matches("<li class=\"sheet-note\">").count();
    let more = full.split("En nog ").nth(1).unwrap().split(' ').next().unwrap().parse::<usize>().unwrap();
    assert!(shown <= 23 && full.contains("Aangeboden"), "{shown}");
    let all: i64 = app::on!(&house.app.db, |p| sqlx::query_scalar(
        "SELECT COUNT(*) FROM posts WHERE neighbourhood = '72037W04' OR neighbourhood LIKE '72037%' AND reach = 'municipality'"
    )
    .fetch_one(p)
    .await)
    .unwrap();
    assert_eq!(shown + more, all as usize);
}

#[tokio::test]
async fn the_notes_of_the_example_are_there_a_year_later() {
    use app::{clock::Clock, help::store::board};
    let house = House::with_example().await;
    let db = &house.app.db;
    let later = Clock::Fixed("2027-12-01T10:00:00Z".parse().unwrap());
    let asked = board::Asked::default();
    for place in ["72037W04", "72043W01", "34009W04", "36012W02"] {
        assert!(
            board::posts(db, place, asked, 0..40, later.now()).await.unwrap().is_empty(),
            "{place}: sixty days are over"
        );
    }
    crate::demo::refresh(db, &later).await.unwrap();
    for place in ["72037W04", "72043W01", "34009W04", "36012W02"] {
        assert!(board::posts(db, place, asked, 0..40, later.now()).await.unwrap().len() >= 3, "{place}");
    }
}
