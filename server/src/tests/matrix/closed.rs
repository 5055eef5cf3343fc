//! What is for caring neighbours alone stands at no address that somebody else can open, under no language.

use super::{super::House, Door, LINES};

/// Of the example: titles and addresses of what is for caring neighbours.
const CLOSED: [&str; 4] =
    ["Luisteren zonder oplossen", "luisteren-zonder-oplossen", "Intervisie met soep", "intervisie-met-soep"];

#[tokio::test]
async fn no_address_for_everybody_tells_of_what_is_for_caring_neighbours() {
    let house = House::with_example().await;
    let named = house.named().await;
    let mut addresses: Vec<String> = Vec::new();
    for line in LINES.iter().filter(|l| matches!(l.door, Door::Open | Door::File) && l.methods.contains(&"get")) {
        addresses.push(named.fill(line));
    }
    for more in [
        "/hamont-lo/activiteiten?wanneer=maand",
        "/hamont-lo/activiteiten?wanneer=straks",
        "/hamont-lo/activiteiten?dag=2026-12-03",
        "/hamont-lo/activiteiten?dag=2026-12-16",
        "/hamont-lo/activiteiten?zoek=zonder",
        "/hamont-lo/activiteiten?zoek=soep",
        "/hamont-lo/activiteiten?soort=leren&wanneer=maand",
        // Mistyped by a letter: the nearest ones are offered.
        "/hamont-lo/activiteiten/luisteren-zonder-oplosse",
        "/hamont-lo/activiteiten/intervisie-met-soe",
        "/hamont-lo/weekprogramma?dag=2026-12-03",
        "/hamont-lo/weekprogramma?dag=2026-12-16",
        "/sitemap-1.xml",
    ] {
        addresses.push(more.to_owned());
    }
    for address in &addresses {
        for prefix in ["", "/fr", "/en"] {
            let body = house.get(&format!("{prefix}{address}")).await.body;
            for words in CLOSED.iter().filter(|words| !address.contains(**words)) {
                assert!(!body.contains(words), "{prefix}{address}: {words}");
            }
        }
    }
    let list = house.get("/hamont-lo/activiteiten?zoek=soep").await.body;
    assert!(list.contains("Soep op dinsdag"), "the search finds what is for everybody");
}

#[tokio::test]
async fn its_address_says_the_same_as_one_where_nothing_ever_was() {
    let house = House::with_example().await;
    let jef = house.visitor("Jef", &[]).await;
    let (closed, nothing) = ("luisteren-zonder-oplossen", "qqqqqqqqq-qqqqqq-qqqqqqqq");
    for after in
        ["", "?dag=2026-12-03", "/agenda.ics", "/agenda.ics?dag=2026-12-03", "/melden", "/inschrijven/2026-12-03T1330"]
    {
        for prefix in ["", "/fr", "/en"] {
            let address = |slug: &str| format!("{prefix}/hamont-lo/activiteiten/{slug}{after}");
            let (there, not) = (house.get(&address(closed)).await, house.get(&address(nothing)).await);
            assert_eq!(there.status, not.status, "{after}");
            assert_eq!(there.body.replace(closed, nothing), not.body, "{after}");
            let (there, not) = (house.open(&jef, &address(closed)).await, house.open(&jef, &address(nothing)).await);
            assert_eq!((there.status.as_u16(), not.status.as_u16()), (404, 404), "{after}");
            assert_eq!(there.body.replace(closed, nothing), not.body, "{after}");
        }
    }
    for (form, fields) in [("/melden", "waarom=bedrog&woorden=x"), ("/inschrijven/2026-12-03T1330", "mensen=1")] {
        let sent = house.post(&jef, &format!("/hamont-lo/activiteiten/{closed}{form}"), fields).await;
        assert_eq!(sent.status.as_u16(), 404, "{form}");
    }
    let theirs = house.open(&jef, "/mijn/zorgzame-buren/hamont-lo/luisteren-zonder-oplossen").await;
    assert_eq!(theirs.status.as_u16(), 403, "as every address of that room");
}
