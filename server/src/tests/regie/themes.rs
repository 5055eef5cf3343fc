//! Themes: published once for a quarter that is over, with small numbers hidden; read by the regieteam.

use super::super::{House, desk::LO};
use app::people::Role;
use serde_json::{Value, json};
use vault::{notes::Theme, small};

fn table(first: [u32; 5]) -> Value {
    let rows: Vec<small::Row> =
        (0..Theme::ALL.len()).map(|i| small::row(if i == 0 { first } else { [0; 5] })).collect();
    json!({ "quarter": "2026-K3", "tables": { LO: rows } })
}

#[tokio::test]
async fn a_quarter_is_published_once_and_stays_as_it_is() {
    for house in House::on_each_engine().await {
        let els = house.regisseur("Els").await;
        let team = house.team(&els).await;
        let address = format!("/regie/{team}/themas");
        let publish = async |body: Value| house.tell(&els.who, &address, body).await.status.as_u16();
        let mut this_one = table([7, 0, 3, 0, 0]);
        this_one["quarter"] = json!("2026-K4");
        assert_eq!(publish(this_one).await, 422, "it is not over");
        let mut small = table([7, 0, 3, 0, 0]);
        small["tables"][LO][0]["cells"][2] = json!(3);
        assert_eq!(publish(small).await, 422, "a small number");
        let mut elsewhere = table([7, 0, 3, 0, 0]);
        elsewhere["tables"]["72037W01"] = elsewhere["tables"][LO].clone();
        assert_eq!(publish(elsewhere).await, 422, "a neighbourhood of another team");
        assert_eq!(publish(table([7, 0, 3, 0, 0])).await, 200);
        assert_eq!(publish(table([9, 9, 9, 9, 9])).await, 409, "frozen");

        let jos = house.visitor("Jos", &[(Role::TeamMember, LO)]).await;
        let page = house.open(&jos, "/beheer/hamont-lo/themas").await;
        assert!(page.status.is_success() && page.body.contains("2026-K3") && page.body.contains("minder dan 5"));
        let csv = house.open(&jos, "/beheer/hamont-lo/themas.csv").await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        assert!(csv.body.contains("2026-K3,\"Eenzaamheid\",7,<5,<5,<5,<5,10\r\n"), "{}", csv.body);
        assert!(!csv.body.contains(",9,"), "the second one changed nothing");
        let said = "INSERT INTO voice (id, neighbourhood, day, body, lang)";
        for (id, day) in [("a1", 20_700), ("a2", 20_701), ("a3", 20_781)] {
            let id = if house.app.db.engine() == "SQLite" {
                format!("x'{id}000000000000000000000000000000'")
            } else {
                format!("'{id}000000-0000-0000-0000-000000000000'")
            };
            house.sql(&format!("{said} VALUES ({id}, '{LO}', {day}, 'Een bank aan de kerk', 'nl')")).await;
        }
        let csv = house.open(&jos, "/beheer/hamont-lo/themas.csv").await.body;
        let own = "\"Wat over de buurt zelf binnenkwam\",,,,,";
        assert!(
            csv.contains(&format!("2026-K3,{own},2\r\n")) && csv.contains(&format!("2026-K4,{own},1\r\n")),
            "{csv}"
        );
    }
}

#[tokio::test]
async fn the_page_to_count_is_for_the_team_and_knows_whether_it_was_done() {
    let house = House::with_example().await;
    let els = house.regisseur("Els").await;
    let team = house.team(&els).await;
    let address = format!("/regie/{team}/themas");
    let page = house.open(&els.who, &address).await;
    assert!(page.body.contains("data-quarter=\"2026-K3\"") && page.body.contains("data-counted=\"no\""));
    // Closed on the first day of July and kept for 90 days, a signal is gone in October.
    assert!(page.body.contains("misschien al gewist"));
    house.sql("UPDATE municipalities SET concern_days = 180").await;
    assert!(house.open(&els.who, &address).await.body.contains("Tel vóór zaterdag 2 januari 2027"));
    house.tell(&els.who, &address, table([0; 5])).await;
    assert!(house.open(&els.who, &address).await.body.contains("data-counted=\"yes\""));
}
