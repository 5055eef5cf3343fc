//! Care for the carer: training and *intervisie* for caring neighbours alone; the pause has a room of its own.

mod pause;

use super::{House, Visitor, publishing::coffee};
use app::{
    activities::{Draft, store, store::write},
    people::Role,
};

const LO: &str = "72037W04";
const NEW: &str = "/beheer/hamont-lo/activiteiten/nieuw";
const DESK: &str = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel";
const PUBLIC: &str = "/hamont-lo/activiteiten/koffie-bij-de-kapel";
const THEIRS: &str = "/mijn/zorgzame-buren/hamont-lo/koffie-bij-de-kapel";
const ROOM: &str = "/mijn/zorgzame-buren";
const REGISTER: &str = "/hamont-lo/activiteiten/koffie-bij-de-kapel/inschrijven/2026-12-08T1400";

/// Coffee for caring neighbours, with one chair.
fn closed(more: &str) -> String {
    coffee(&format!("voorwie=zorgzame-buren&plaatsen=1&sluit=2&{more}")).replace("hoeft-niet", "keuvel")
}

async fn caring(house: &House, name: &str) -> Visitor {
    house.visitor(name, &[(Role::CaringNeighbour, LO)]).await
}

#[tokio::test]
async fn a_coordinator_says_whom_it_is_for_and_nobody_else_sees_it() {
    for house in House::on_each_engine().await {
        let els = house.coordinator().await;
        let form = house.open(&els, NEW).await.body;
        assert!(form.contains("Voor wie?") && form.contains("Alleen zorgzame buren"));
        assert!(form.contains("name=\"voorwie\" value=\"iedereen\" checked"), "for everybody, where nothing is chosen");
        let look = house.post(&els, NEW, &closed("doe=kijk")).await.body;
        assert!(look.contains("Alleen voor zorgzame buren van Hamont-Lo."), "said before it is there");
        assert!(look.contains("name=\"voorwie\" value=\"zorgzame-buren\""), "and kept");
        assert_eq!(house.post(&els, NEW, &closed("doe=publiceer")).await.status.as_u16(), 303);
        house.cache.follow().await.unwrap();

        let list = house.open(&els, "/beheer/hamont-lo/activiteiten").await.body;
        assert!(list.contains("Alleen zorgzame buren") && list.contains(THEIRS), "the desk says so, and leads there");
        assert!(house.open(&els, DESK).await.body.contains("Alleen voor zorgzame buren van Hamont-Lo."));

        let annemie = caring(&house, "Annemie").await;
        let room = house.open(&annemie, ROOM).await;
        assert_eq!((room.status.as_u16(), room.header("cache-control")), (200, "no-store"));
        for words in ["Koffie bij de kapel", "Luisteren zonder oplossen", "Intervisie met soep", "Dinsdag 8 december"] {
            assert!(room.body.contains(words), "{words}");
        }
        let page = house.open(&annemie, THEIRS).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
        assert!(page.body.contains("Kom af.") && page.body.contains(REGISTER) && page.body.contains("Nog 1 plaats"));
        for word in
            ["application/ld+json", "agenda.ics?", "/koffie-bij-de-kapel/agenda.ics", "data-share", "/melden", "<kept"]
        {
            assert!(!page.body.contains(word), "{word}: nothing that takes it out of the room");
        }
        assert_eq!(house.open(&annemie, PUBLIC).await.status.as_u16(), 404, "the public address is nobody's");
        assert_eq!(house.open(&annemie, &format!("{THEIRS}x")).await.status.as_u16(), 404);

        for (name, role, scope, expected) in [
            ("Tine", Role::TeamMember, LO, 200),
            ("Koen", Role::Regisseur, LO, 200),
            ("Mia", Role::Coordinator, "72037", 200),
            ("Far", Role::CaringNeighbour, "72037W01", 404),
            ("Adm", Role::Administrator, "72037", 403),
        ] {
            let who = house.visitor(name, &[(role, scope)]).await;
            assert_eq!(house.open(&who, THEIRS).await.status.as_u16(), expected, "{name}");
            let status = house.open(&who, REGISTER).await.status.as_u16();
            assert_eq!(status, if expected == 200 { 200 } else { 404 }, "{name}");
        }
        let far = house.visitor("Farah", &[(Role::CaringNeighbour, "72037W01")]).await;
        assert!(!house.open(&far, ROOM).await.body.contains("Koffie bij de kapel"), "of another neighbourhood");
        let koen = house.visitor("Koen2", &[(Role::Regisseur, LO)]).await;
        house.weaken(&koen).await;
        assert!(house.open(&koen, ROOM).await.header("location").starts_with("/mijn/sleutel"), "without a passkey");
    }
}

#[tokio::test]
async fn they_register_wait_and_hear_of_it_as_with_any_activity() {
    for house in House::on_each_engine().await {
        let els = house.coordinator().await;
        house.post(&els, NEW, &closed("doe=publiceer")).await;
        let (annemie, samira) = (caring(&house, "Annemie").await, caring(&house, "Samira").await);
        let done = house.post(&annemie, REGISTER, "mensen=1").await;
        assert_eq!((done.status.as_u16(), done.header("location")), (303, REGISTER));
        let registered = house.open(&annemie, REGISTER).await.body;
        assert!(registered.contains("Je bent ingeschreven.") && registered.contains(THEIRS), "and the way back");
        assert_eq!(house.post(&samira, REGISTER, "mensen=1").await.status.as_u16(), 303);
        assert!(house.open(&samira, REGISTER).await.body.contains("Je staat op de wachtlijst, nummer 1."));
        assert!(house.open(&annemie, ROOM).await.body.contains("Je bent ingeschreven."), "among the dates too");
        let mine = house.open(&annemie, "/mijn/inschrijvingen").await.body;
        assert!(mine.contains("Koffie bij de kapel") && mine.contains(&format!("{THEIRS}?dag=2026-12-08")));
        let jef = house.visitor("Jef", &[]).await;
        assert_eq!(house.post(&jef, REGISTER, "mensen=1").await.status.as_u16(), 404);
        assert_eq!(house.number("SELECT COUNT(*) FROM registrations").await, 2);

        let off = "wat=afzeggen&reden=Ziek&versie=0";
        assert_eq!(house.post(&els, &format!("{DESK}/dag/2026-12-08T1400"), off).await.status.as_u16(), 303);
        let told: Vec<String> = house.box_of_mails().await.into_iter().map(|(to, ..)| to).collect();
        assert!(told.contains(&"annemie@example.be".to_owned()) && told.contains(&"samira@example.be".to_owned()));
        assert!(house.open(&annemie, THEIRS).await.body.contains("Ziek"));

        // Whoever is no longer of the circle keeps what they registered for, and finds no way in.
        house.sql("DELETE FROM grants WHERE role = 'caring-neighbour'").await;
        let mine = house.open(&annemie, "/mijn/inschrijvingen").await.body;
        assert!(mine.contains("Koffie bij de kapel") && !mine.contains(THEIRS));
        assert_eq!(house.open(&annemie, THEIRS).await.status.as_u16(), 403);
    }
}

#[tokio::test]
async fn whom_it_is_for_stays_through_changes_copies_and_imports_and_can_be_changed_back() {
    for house in House::on_each_engine().await {
        let els = house.coordinator().await;
        house.post(&els, NEW, &closed("doe=publiceer")).await;
        // A form of before, without the question.
        let change = coffee("doe=publiceer&versie=0").replace("De+kapel", "De+kerk");
        assert_eq!(house.post(&els, DESK, &change).await.status.as_u16(), 303);
        assert!(store::by_slug(&house.app.db, LO, "koffie-bij-de-kapel").await.unwrap().is_none());
        let copy = house.open(&els, &format!("{NEW}?kopie=koffie-bij-de-kapel")).await.body;
        assert!(copy.contains("name=\"voorwie\" value=\"zorgzame-buren\" checked"), "a copy is for the same people");

        // What another program brings, closed by a coordinator, stays closed whatever comes.
        let soup = store::by_slug(&house.app.db, LO, "soep-op-dinsdag").await.unwrap().unwrap();
        let uid = soup.uid.clone();
        let open = house.open(&els, "/beheer/hamont-lo/activiteiten/soep-op-dinsdag").await.body;
        assert!(open.contains("name=\"voorwie\" value=\"iedereen\" checked"));
        house.sql("UPDATE activities SET audience = 'caring-neighbours' WHERE slug = 'soep-op-dinsdag'").await;
        let again = Draft {
            neighbourhood: LO.into(),
            details: soup.details.clone(),
            description: "Helemaal nieuw.".into(),
            schedule: soup.schedule.clone(),
            state: soup.state.clone(),
            uid,
        };
        let saved = write::save(&house.app.db, &[again], Some("example"), None, house.app.clock.now()).await.unwrap();
        assert_eq!(saved.updated, 1);
        assert!(store::by_slug(&house.app.db, LO, "soep-op-dinsdag").await.unwrap().is_none());
        crate::demo::refresh(&house.app.db, &house.app.clock).await.unwrap();
        assert!(store::by_slug(&house.app.db, LO, "luisteren-zonder-oplossen").await.unwrap().is_none());

        let back = coffee("doe=publiceer&versie=1&voorwie=iedereen");
        assert_eq!(house.post(&els, DESK, &back).await.status.as_u16(), 303);
        house.cache.follow().await.unwrap();
        assert_eq!(house.get(PUBLIC).await.status.as_u16(), 200);
        let annemie = caring(&house, "Annemie").await;
        assert_eq!(house.open(&annemie, THEIRS).await.status.as_u16(), 404, "one activity has one page");
        house.get(PUBLIC).await;
        let shut = coffee("doe=publiceer&versie=2&voorwie=zorgzame-buren");
        assert_eq!(house.post(&els, DESK, &shut).await.status.as_u16(), 303);
        house.cache.follow().await.unwrap();
        assert_eq!(house.get(PUBLIC).await.status.as_u16(), 404, "no copy in memory outlives it");
    }
}

#[tokio::test]
async fn neighbourhoods_that_merge_or_split_keep_it_closed_and_no_address_of_before_tells() {
    for house in House::on_each_engine().await {
        let els = house.coordinator().await;
        house.post(&els, NEW, &closed("doe=publiceer")).await;
        // The same event of the same source in two neighbourhoods, closed in one of them.
        let soup = store::by_slug(&house.app.db, LO, "soep-op-dinsdag").await.unwrap().unwrap();
        let twin = |code: &str| Draft {
            neighbourhood: code.into(),
            details: soup.details.clone(),
            description: String::new(),
            schedule: soup.schedule.clone(),
            state: soup.state.clone(),
            uid: Some("twin".into()),
        };
        let both = [twin(LO), twin("72037W01")];
        write::save(&house.app.db, &both, Some("two"), None, house.app.clock.now()).await.unwrap();
        house.sql("UPDATE activities SET audience = 'caring-neighbours' WHERE uid = 'twin' AND neighbourhood = '72037W04'").await;

        let bea = house.visitor("Bea", &[(Role::Administrator, "72037")]).await;
        let here = "/beheer/gemeente/72037/buurten/hamont-lo";
        let form = house.open(&bea, here).await.body;
        let id = form.split("Koffie bij de kapel").next().unwrap().rsplit("value=\"").next().unwrap();
        let id = id.split('"').next().unwrap().to_owned();
        let part = format!("wat=splitsen&nieuw=Lozen&activiteit={id}");
        let answer = house.post(&bea, here, &part).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        house.app.reload_atlas().await.unwrap();
        house.cache.follow().await.unwrap();
        let moved = "SELECT COUNT(*) FROM activities WHERE slug = 'koffie-bij-de-kapel' AND neighbourhood <> '72037W04'
            AND audience = 'caring-neighbours'";
        assert_eq!(house.number(moved).await, 1);
        for address in [PUBLIC, REGISTER] {
            assert_ne!(house.get(address).await.status.as_u16(), 301, "{address}: nothing leads to it");
        }

        let answer = house.post(&bea, here, "wat=samenvoegen&naar=achel-centrum&zeker=ja").await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        house.app.reload_atlas().await.unwrap();
        house.cache.follow().await.unwrap();
        for slug in ["luisteren-zonder-oplossen", "nooit-geweest"] {
            let on = house.get(&format!("/hamont-lo/activiteiten/{slug}")).await;
            let to = format!("/achel-centrum/activiteiten/{slug}");
            assert_eq!((on.status.as_u16(), on.header("location")), (301, to.as_str()), "as anything of before");
            assert_eq!(house.get(&to).await.status.as_u16(), 404, "{slug}");
        }
        let one = "SELECT COUNT(*) FROM activities WHERE uid = 'twin' AND audience = 'caring-neighbours'";
        assert_eq!(house.number(one).await, 1, "where it was for few, it stays for few");
        assert_eq!(house.number("SELECT COUNT(*) FROM activities WHERE uid = 'twin'").await, 1);
        let kept = "SELECT COUNT(*) FROM activities WHERE slug LIKE 'luisteren-zonder-oplossen%'
            AND neighbourhood = '72037W01' AND audience = 'caring-neighbours'";
        assert_eq!(house.number(kept).await, 1);
    }
}
