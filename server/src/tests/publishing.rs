//! A coordinator publishes: looks first, publishes, copies, changes, calls off; and nothing typed is lost.

use super::{Answer, House, Visitor};
use app::{
    activities::{Status, store},
    people::Role,
};

const LO: &str = "72037W04";
const NEW: &str = "/beheer/hamont-lo/activiteiten/nieuw";

impl House {
    pub async fn coordinator(&self) -> Visitor {
        self.visitor("Els", &[(Role::Coordinator, LO)]).await
    }
}

/// What a coordinator typed: every second Tuesday of the month, from 8 December.
pub fn coffee(more: &str) -> String {
    format!(
        "titel=Koffie+bij+de+kapel&soort=buurtbabbel&beschrijving=Kom+af.%0A%0AIedereen+welkom.&taal=nl&datum=2026-12-08\
         &begin=14%3A00&einde=16u30&herhaal=maand-dag&stopt=nooit&plaats=De+kapel&prijs=gratis&inschrijven=hoeft-niet\
         &zondertrap=ja&spreektaal=nl&{more}"
    )
}

fn went_to(answer: &Answer) -> (u16, String) {
    (answer.status.as_u16(), answer.header("location").to_owned())
}

#[tokio::test]
async fn one_sees_what_everybody_will_see_and_then_it_is_there() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let form = house.open(&els, NEW).await;
    assert_eq!(form.status.as_u16(), 200);
    assert!(form.body.contains("Zet een activiteit in de agenda") && form.header("cache-control") == "no-store");

    let look = house.post(&els, NEW, &coffee("doe=kijk")).await;
    assert_eq!(look.status.as_u16(), 200);
    for words in [
        "Elke tweede dinsdag van de maand",
        "dinsdag 8 december, van 14 uur tot 16.30 uur",
        "dinsdag 12 januari 2027",
        "Kom af.",
        "value=\"Koffie bij de kapel\"",
    ] {
        assert!(look.body.contains(words), "{words}");
    }
    assert_eq!(house.get("/hamont-lo/activiteiten/koffie-bij-de-kapel").await.status.as_u16(), 404, "not yet");
    let back = house.post(&els, NEW, &coffee("doe=pas-aan&ook=2026-12-24")).await;
    assert!(
        back.body.contains("value=\"2026-12-24\"") && back.body.contains("Iedereen welkom."),
        "every field is kept"
    );

    let number = "formulier=018f0000-0000-7000-8000-000000000001&doe=publiceer";
    for _ in 0..2 {
        let there = house.post(&els, NEW, &coffee(number)).await;
        assert_eq!(went_to(&there), (303, "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel?gedaan=nieuw".into()));
    }
    house.cache.follow().await.unwrap();
    let page = house.get("/hamont-lo/activiteiten/koffie-bij-de-kapel").await;
    assert!(page.body.contains("Elke tweede dinsdag") || page.body.contains("elke tweede dinsdag van de maand"));
    let titles = store::titles(&house.app.db, LO).await.unwrap();
    assert_eq!(titles.iter().filter(|(_, t)| t == "Koffie bij de kapel").count(), 1, "pressed twice, there once");
    let list = house.open(&els, "/beheer/hamont-lo/activiteiten").await;
    assert!(list.body.contains("Koffie bij de kapel") && list.body.contains("Elke tweede dinsdag van de maand"));
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let odd = "titel=&soort=buurtbabbel&beschrijving=%3Cscript%3E&datum=31%2F2%2F2026&begin=25&herhaal=week&weekdag=ma\
        &plaats=De+kapel&prijs=bedrag&bedrag=zes&email=els%40&website=javascript%3Aalert%281%29&inschrijven=keuvel&plaatsen=0";
    let answer = house.post(&els, NEW, odd).await;
    assert_eq!(answer.status.as_u16(), 422);
    for words in [
        "<title>Fout: ",
        "Vul in: Titel",
        "href=\"#datum\"",
        "Dit uur kennen we niet",
        "Typ hoeveel euro",
        "Dit e-mailadres klopt niet",
        "Typ een getal van 1 tot 2000",
        "value=\"31/2/2026\"",
        "value=\"zes\"",
        "&lt;script&gt;",
    ] {
        assert!(answer.body.contains(words), "{words}");
    }
    assert!(!answer.body.split("<main").nth(1).unwrap().contains("<script>"));
    let misfit = coffee("doe=kijk").replace("herhaal=maand-dag", "herhaal=week&weekdag=ma");
    let answer = house.post(&els, NEW, &misfit).await;
    assert!(answer.body.contains("De eerste keer valt op een dinsdag"), "the first date and the days must fit");
}

#[tokio::test]
async fn of_two_who_change_the_same_the_second_is_told_and_loses_nothing() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    house.post(&els, NEW, &coffee("doe=publiceer")).await;
    let here = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel";
    let first = coffee("doe=publiceer&versie=0").replace("De+kapel", "De+kerk");
    assert_eq!(house.post(&els, here, &first).await.status.as_u16(), 303);
    let second = coffee("doe=publiceer&versie=0").replace("Kom+af.", "Mijn+lange+tekst");
    let told = house.post(&els, here, &second).await;
    assert_eq!(told.status.as_u16(), 422);
    assert!(told.body.contains("Iemand anders paste dit net aan") && told.body.contains("Mijn lange tekst"));
    assert!(told.body.contains("name=\"versie\" value=\"1\""), "sent again, it counts");
    let again = second.replace("versie=0", "versie=1");
    assert_eq!(house.post(&els, here, &again).await.status.as_u16(), 303);
    let activity = store::by_slug(&house.app.db, LO, "koffie-bij-de-kapel").await.unwrap().unwrap();
    assert_eq!((activity.sequence, activity.details.place.name.as_str()), (2, "De kapel"));
}

#[tokio::test]
async fn one_date_is_called_off_moved_and_put_back() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    house.post(&els, NEW, &coffee("doe=publiceer")).await;
    let date = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel/dag/2026-12-08T1400";
    let public = "/hamont-lo/activiteiten/koffie-bij-de-kapel?dag=2026-12-08";
    let form = house.open(&els, date).await;
    assert!(form.body.contains("Dinsdag 8 december, van 14 uur tot 16.30 uur"));
    let off = house.post(&els, date, "wat=afzeggen&reden=De+zaal+is+bezet.&versie=0").await;
    assert_eq!(off.status.as_u16(), 303);
    house.cache.follow().await.unwrap();
    assert!(house.get(public).await.body.contains("De zaal is bezet."));
    let moved = house.post(&els, date, "wat=verplaatsen&datum=10%2F12%2F2026&begin=15.00&einde=17&versie=1").await;
    assert_eq!(moved.status.as_u16(), 303);
    house.cache.follow().await.unwrap();
    assert!(house.get(public).await.body.contains("Verplaatst naar donderdag 10 december, 15 uur"));
    let same = house.post(&els, date, "wat=verplaatsen&datum=2026-12-08&begin=14%3A00&einde=16%3A30&versie=2").await;
    assert_eq!(same.status.as_u16(), 422, "moved to where it was is no move");
    assert_eq!(house.post(&els, date, "wat=terug&versie=2").await.status.as_u16(), 303);
    let activity = store::by_slug(&house.app.db, LO, "koffie-bij-de-kapel").await.unwrap().unwrap();
    assert!(activity.schedule.changes.is_empty() && activity.sequence == 3);
    let audit: Vec<String> =
        app::on!(&house.app.db, |p| { sqlx::query_scalar("SELECT action FROM audit ORDER BY id").fetch_all(p).await })
            .unwrap();
    let expected = ["activity-published", "occurrence-cancelled", "occurrence-moved", "occurrence-restored"];
    assert!(audit.ends_with(&expected.map(str::to_owned)), "{audit:?}");
}

#[tokio::test]
async fn all_of_it_is_called_off_stopped_and_put_back() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    house.post(&els, NEW, &coffee("doe=publiceer")).await;
    let stand = "/beheer/hamont-lo/activiteiten/koffie-bij-de-kapel/stand";
    let public = "/hamont-lo/activiteiten/koffie-bij-de-kapel";
    assert_eq!(house.post(&els, stand, "wat=afzeggen&reden=Geen+kok.&versie=0").await.status.as_u16(), 303);
    house.cache.follow().await.unwrap();
    assert!(house.get(public).await.body.contains("Geen kok."));
    assert_eq!(house.post(&els, stand, "wat=stoppen&vanaf=ooit&versie=1").await.status.as_u16(), 422);
    assert_eq!(house.post(&els, stand, "wat=stoppen&vanaf=2027-01-01&versie=1").await.status.as_u16(), 303);
    assert_eq!(house.post(&els, stand, "wat=terug&versie=2").await.status.as_u16(), 303);
    house.cache.follow().await.unwrap();
    let page = house.get(public).await;
    assert!(!page.body.contains("Gaat niet door") && !page.body.contains("Gestopt"));
}

#[tokio::test]
async fn a_date_of_an_imported_activity_stays_off_after_the_next_import() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let soup = store::by_slug(&house.app.db, LO, "soep-op-dinsdag").await.unwrap().unwrap();
    let until = house.app.clock.now().saturating_add(jiff::SignedDuration::from_hours(24 * 30)).unwrap();
    let coming = soup.occurrences(house.app.clock.now(), until);
    let next = coming.iter().filter(|o| o.status == Status::Planned).nth(1).unwrap();
    let word = app::activities::registration::word_of(next.original);
    let date = format!("/beheer/hamont-lo/activiteiten/soep-op-dinsdag/dag/{word}");
    let page = house.open(&els, &date).await;
    assert!(page.body.contains("blijft ook na de volgende import"));
    let fields = format!("wat=afzeggen&reden=Geen+soep.&versie={}", soup.sequence);
    assert_eq!(house.post(&els, &date, &fields).await.status.as_u16(), 303);
    // The source changes, and comes in again.
    let changed = app::activities::Draft {
        neighbourhood: LO.into(),
        details: app::activities::Details { title: "Soep op dinsdag".into(), ..soup.details.clone() },
        description: "Een nieuwe tekst.".into(),
        schedule: soup.schedule.clone(),
        state: soup.state.clone(),
        uid: soup.uid.clone(),
    };
    let now = house.app.clock.now();
    store::write::save(&house.app.db, &[changed], Some("example"), None, now).await.unwrap();
    let soup = store::by_slug(&house.app.db, LO, "soep-op-dinsdag").await.unwrap().unwrap();
    assert_eq!(soup.description, "Een nieuwe tekst.");
    let there = soup.date(next.original).unwrap();
    assert_eq!((there.status, there.note.reason.as_deref()), (Status::Cancelled, Some("Geen soep.")));
    let listed = store::list(&house.app.db, LO, next.starts, next.ends).await.unwrap();
    assert!(
        listed.iter().any(|l| l.slug == "soep-op-dinsdag" && l.status == Status::Cancelled),
        "in the lists as well"
    );
}

#[tokio::test]
async fn a_copy_wants_a_date_of_its_own_and_nobody_else_publishes() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let copy = house.open(&els, &format!("{NEW}?kopie=soep-op-dinsdag")).await;
    assert!(copy.body.contains("value=\"Soep op dinsdag\""));
    assert!(copy.body.contains("id=\"datum\" type=\"date\" name=\"datum\" value=\"\""));
    for path in ["/beheer/dadizele/activiteiten", "/beheer/dadizele/activiteiten/nieuw"] {
        assert_eq!(house.open(&els, path).await.status.as_u16(), 403, "{path}");
    }
    let jef = house.visitor("Jef", &[]).await;
    assert_eq!(house.post(&jef, NEW, &coffee("doe=publiceer")).await.status.as_u16(), 403);
}

#[tokio::test]
async fn a_notice_stands_on_the_front_page_until_its_day_and_in_the_news() {
    let house = House::with_example().await;
    let els = house.coordinator().await;
    let new = "/beheer/hamont-lo/berichten/nieuw";
    let words = "titel=Er+komt+een+bank&tekst=Jullie+vroegen+het.%0A%0AZe+staat+er+in+maart.&taal=nl&tot=2026-12-10";
    let odd = house.post(&els, new, "titel=&tekst=x&tot=1%2F1%2F2030&doe=publiceer").await;
    assert_eq!(odd.status.as_u16(), 422);
    let look = house.post(&els, new, &format!("{words}&doe=kijk")).await;
    assert!(look.body.contains("Zo wordt het") && look.body.contains("Ze staat er in maart."));
    house.get("/hamont-lo").await;
    assert_eq!(house.post(&els, new, &format!("{words}&doe=publiceer")).await.status.as_u16(), 303);
    house.cache.follow().await.unwrap();
    for address in ["/hamont-lo", "/hamont-lo/berichten", "/hamont-lo/agenda.atom"] {
        assert!(house.get(address).await.body.contains("Er komt een bank"), "{address}");
    }
    let list = house.open(&els, "/beheer/hamont-lo/berichten").await.body;
    let here =
        list.split("href=\"/beheer/hamont-lo/berichten/").find(|p| p.len() > 32 && p.as_bytes()[32] == b'"').unwrap();
    let here = format!("/beheer/hamont-lo/berichten/{}", &here[..32]);
    let change = format!("{}&versie=0&doe=publiceer", words.replace("een+bank", "twee+banken"));
    assert_eq!(house.post(&els, &here, &change).await.status.as_u16(), 303);
    let second = house.post(&els, &here, &change.replace("twee", "drie")).await;
    assert!(second.status.as_u16() == 422 && second.body.contains("Er komt drie banken"), "told, and nothing lost");
    assert_eq!(house.post(&els, &here, "doe=weg").await.status.as_u16(), 303);
    house.cache.follow().await.unwrap();
    assert!(!house.get("/hamont-lo/berichten").await.body.contains("twee banken"));

    let later = House::on("2026-12-11T10:00[Europe/Brussels]", true).await;
    let els = later.coordinator().await;
    assert_eq!(
        later.post(&els, new, &format!("{words}&doe=publiceer")).await.status.as_u16(),
        422,
        "a day that is over"
    );
}
