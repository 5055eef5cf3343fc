//! What is wrong on a walk: anybody says so, a coordinator decides, all pages of the walk say it, and who was signed in
//! hears of it.

use super::{House, Visitor, desk::ACHEL};
use app::{
    people::Role,
    walks::{Stop, StopKind, store},
};
use uuid::Uuid;

const LO: &str = "72037W04";
const SLUG: &str = "kuieren-en-keuvelen-op-het-lo";
const WALK: &str = "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo";
const REPORT: &str = "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo/melden";

/// Somebody who is not signed in.
fn nobody() -> Visitor {
    Visitor { account: Uuid::nil(), cookie: String::new() }
}

async fn bench(house: &House) -> Stop {
    let walk = store::by_slug(&house.app.db, LO, SLUG).await.unwrap().unwrap();
    walk.body.stops.into_iter().find(|s| s.kind == StopKind::Bench).unwrap()
}

/// The addresses of what waits about walks, the oldest first.
async fn waiting(house: &House, ria: &Visitor) -> Vec<String> {
    let queue = house.open(ria, "/beheer/wachtrij?soort=wandeling").await.body;
    let waits = queue.split("Wat je net besliste").next().unwrap();
    let items = waits.split("href=\"/beheer/wachtrij/").skip(1);
    items.map(|rest| format!("/beheer/wachtrij/{}", rest.split(['"', '?']).next().unwrap())).collect()
}

async fn decide(house: &House, ria: &Visitor, item: &str, fields: &str) -> super::Answer {
    let page = house.open(ria, item).await;
    let all = format!("{fields}&versie={}&stand={}", page.field("versie"), page.field("stand"));
    let sent = house.post(ria, item, &all).await;
    house.cache.follow().await.unwrap();
    sent
}

async fn mails(house: &House) -> Vec<(String, String)> {
    const SQL: &str = "SELECT address, body FROM mails WHERE topic LIKE 'besluit%' ORDER BY address";
    app::on!(&house.app.db, |p| sqlx::query_as(SQL).fetch_all(p).await).unwrap()
}

#[tokio::test]
async fn a_broken_bench_is_reported_decided_shown_and_taken_back() {
    for house in House::on_each_engine().await {
        let (jef, an, ria) = (house.visitor("Jef", &[]).await, house.visitor("An", &[]).await, house.ria().await);
        assert!(house.get(WALK).await.body.contains(&format!("href=\"{REPORT}\"")));
        let form = house.open(&jef, REPORT).await;
        assert_eq!((form.status.as_u16(), form.header("cache-control")), (200, "no-store"));
        assert!(form.body.contains("De bank is stuk") && form.body.contains("De weg is dicht"));
        let bench = bench(&house).await;
        assert!(form.body.contains(&format!("value=\"{}\"", bench.place())), "each bench can be chosen");
        let fields = format!("wat=bank&bank={}&woorden=Een+%3Clat%3E+is+los.", bench.place().replace(' ', "+"));
        for who in [&jef, &jef, &an] {
            let sent = house.post(who, REPORT, &fields).await;
            assert_eq!((sent.status.as_u16(), sent.header("location")), (303, format!("{REPORT}?gemeld=ja").as_str()));
        }
        assert!(house.open(&jef, &format!("{REPORT}?gemeld=ja")).await.body.contains("Je krijgt een bericht"));
        let items = waiting(&house, &ria).await;
        assert_eq!(items.len(), 2, "the same from the same person is there once");
        let page = house.open(&ria, &items[0]).await.body;
        for words in
            ["Kuieren en keuvelen op het Lo", "De bank is stuk", "Een &lt;lat&gt; is los.", "Nu staat er dat alles"]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("Jef") && !page.contains("An<"), "who reported it stays hidden");
        assert!(page.contains(&format!("value=\"{}\" selected", bench.place())), "the bench stands ready");
        let greet = house.visitor("Greet", &[(Role::Coordinator, ACHEL)]).await;
        assert_eq!(house.open(&greet, &items[0]).await.status.as_u16(), 403);

        let none = decide(&house, &ria, &items[0], "besluit=broken&bank=").await;
        assert_eq!(none.status.as_u16(), 422);
        assert!(none.body.contains("Kies welke bank stuk is."));
        let chosen = format!("besluit=broken&bank={}", bench.place().replace(' ', "+"));
        assert_eq!(decide(&house, &ria, &items[0], &chosen).await.status.as_u16(), 303);
        assert!(waiting(&house, &ria).await.is_empty(), "one look answers both");
        for path in [WALK.to_owned(), format!("{WALK}/blad"), "/hamont-lo/wandelingen".to_owned()] {
            assert!(house.get(&path).await.body.contains("Een bank is stuk"), "{path}");
        }
        assert!(house.get(&format!("{WALK}/route.gpx")).await.body.contains("<cmt>Een bank is stuk: na"));
        assert!(house.get(WALK).await.body.contains("13 banken"));
        assert!(house.get(&format!("/fr{WALK}")).await.body.contains("Un banc est cassé"));

        let undone = house.post(&ria, &format!("{}/ongedaan", items[0]), "").await;
        assert!(undone.header("location").ends_with("terug=ja"), "{}", undone.header("location"));
        house.cache.follow().await.unwrap();
        assert!(house.get(WALK).await.body.contains("14 banken"));
        assert_eq!((waiting(&house, &ria).await.len(), mails(&house).await.len()), (2, 0), "nobody was told");

        assert_eq!(decide(&house, &ria, &items[0], &chosen).await.status.as_u16(), 303);
        let told = mails(&house).await;
        let to: Vec<&str> = told.iter().map(|(address, _)| address.as_str()).collect();
        assert_eq!(to, ["an@example.be", "jef@example.be"]);
        assert!(told.iter().all(|(_, body)| !body.contains("lat") && !body.contains("Lo\"")), "free of content");
        let verdict = told[1].1.split("http://localhost:3000").nth(1).unwrap().split_whitespace().next().unwrap();
        assert_eq!(house.open(&jef, verdict).await.status.as_u16(), 404, "not as long as it can be taken back");
        let later = house.later(11).await;
        assert!(later.open(&jef, verdict).await.body.contains("Op de wandeling staat nu dat de bank stuk is."));
        assert_eq!(later.open(&an, verdict).await.status.as_u16(), 404, "it is not hers");
        assert!(
            later.open(&jef, "/mijn").await.body.contains("We keken naar wat je meldde"),
            "who has no mail reads it here"
        );
    }
}

#[tokio::test]
async fn somebody_who_is_not_signed_in_says_that_the_way_is_closed() {
    for house in House::on_each_engine().await {
        let ria = house.ria().await;
        // A bench that was chosen before is none that is closed.
        let bench = bench(&house).await.place().replace(' ', "+");
        let sent = house.post(&nobody(), REPORT, &format!("wat=weg&bank={bench}")).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.body);
        assert!(house.get(&format!("{REPORT}?gemeld=ja")).await.body.contains("Je bent niet aangemeld."));
        house.post(&nobody(), REPORT, "wat=weg").await;
        let items = waiting(&house, &ria).await;
        assert_eq!(items.len(), 1, "the same without a word is there once");
        house.post(&nobody(), REPORT, "wat=weg&woorden=Tot+vrijdag.").await;
        assert_eq!(waiting(&house, &ria).await.len(), 2, "with a word it is more");
        let silent = decide(&house, &ria, &items[0], "besluit=close&waarom=").await;
        assert_eq!(silent.status.as_u16(), 422, "a closed path says why");
        let closed = decide(&house, &ria, &items[0], "besluit=close&waarom=Boom+op+het+pad%2C+tot+vrijdag").await;
        assert_eq!(closed.status.as_u16(), 303, "{}", closed.body);
        for path in [WALK.to_owned(), format!("{WALK}/blad"), "/hamont-lo/wandelingen".to_owned()] {
            let page = house.get(&path).await.body;
            assert!(
                page.contains("class=\"stamp\">Afgesloten") && page.contains("Boom op het pad, tot vrijdag"),
                "{path}"
            );
        }
        assert!(waiting(&house, &ria).await.is_empty() && mails(&house).await.is_empty());
        // The next one was answered as well: from there one is led on.
        let next = house.open(&ria, closed.header("location")).await;
        let note = house.open(&ria, next.header("location")).await.body;
        assert!(note.contains("het pad is afgesloten"), "{note}");
        house.post(&ria, &format!("{}/ongedaan", items[0]), "").await;
        house.cache.follow().await.unwrap();
        assert!(!house.get(WALK).await.body.contains("Afgesloten"));
        // All is well: nothing changes, and both are answered.
        assert_eq!(decide(&house, &ria, &items[0], "besluit=dismiss").await.status.as_u16(), 303);
        assert!(waiting(&house, &ria).await.is_empty());
        assert!(!house.get(WALK).await.body.contains("class=\"stamp"));
    }
}

#[tokio::test]
async fn a_refused_report_comes_back_and_there_is_a_limit() {
    let house = House::with_example().await;
    let nothing = house.post(&nobody(), REPORT, "woorden=hallo").await;
    assert_eq!(nothing.status.as_u16(), 422);
    assert!(nothing.body.contains("<title>Fout: ") && nothing.body.contains("Kies wat er mis is."));
    assert!(nothing.body.contains("hallo"), "what was typed comes back");
    let bare = house.post(&nobody(), REPORT, "wat=anders").await;
    assert!(bare.body.contains("Zeg in een paar woorden wat er mis is."));
    let mut last = 0;
    for i in 0..22 {
        last = house.post(&nobody(), REPORT, &format!("wat=anders&woorden=Plas+{i}")).await.status.as_u16();
    }
    assert_eq!(last, 422, "twenty an hour from one place");
    let gone = house.post(&nobody(), "/hamont-lo/wandelingen/niets/melden", "wat=weg").await;
    assert_eq!(gone.status.as_u16(), 404);
}

#[tokio::test]
async fn a_walk_that_changed_since_somebody_looked_is_looked_at_again() {
    let house = House::with_example().await;
    let ria = house.ria().await;
    house.post(&nobody(), REPORT, "wat=weg").await;
    let item = waiting(&house, &ria).await.remove(0);
    let page = house.open(&ria, &item).await;
    house.correct(&ria, SLUG, "verhaal=Anders.&doe=bewaar").await;
    let old = format!("besluit=close&waarom=Boom&versie={}&stand={}", page.field("versie"), page.field("stand"));
    let sent = house.post(&ria, &item, &old).await;
    assert_eq!(sent.status.as_u16(), 422);
    assert!(sent.body.contains("is intussen veranderd"));
    house.cache.follow().await.unwrap();
    assert!(!house.get(WALK).await.body.contains("Afgesloten"));
}
