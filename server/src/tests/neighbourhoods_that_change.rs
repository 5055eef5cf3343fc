//! Neighbourhoods are renamed, merged and split; everything on paper leads on, and an import undoes none of it.

use super::{House, Visitor};
use app::{
    activities::{Details, Draft, Length, Schedule, State, store, store::write},
    db::Db,
    neighbourhoods::store::{Incoming, save},
    people::Role,
};
use jiff::civil::date;

const NIS: &str = "72037";
const LO: &str = "72037W04";
const CENTRE: &str = "72037W01";

impl House {
    async fn administrator(&self) -> Visitor {
        self.visitor("Bea", &[(Role::Administrator, NIS)]).await
    }

    async fn leads_to(&self, address: &str, to: &str) {
        let answer = self.get(address).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (301, to), "{address}");
        let answer = self.get(to).await;
        assert_eq!(answer.status.as_u16(), 200, "{to}");
    }

    fn slug(&self, code: &str) -> String {
        self.app.atlas().by_code(code).unwrap().slug.clone()
    }
}

fn buurten(slug: &str) -> String {
    format!("/beheer/gemeente/{NIS}/buurten/{slug}")
}

fn draft(code: &str, title: &str, uid: &str) -> Draft {
    Draft {
        neighbourhood: code.into(),
        details: Details { title: title.into(), ..Details::default() },
        description: String::new(),
        schedule: Schedule::once(date(2026, 12, 1).at(15, 0, 0, 0), Length::Minutes(60)),
        state: State::Planned,
        uid: Some(uid.into()),
    }
}

async fn bring(house: &House, drafts: &[Draft]) {
    write::save(&house.app.db, drafts, Some("test"), None, house.app.clock.now()).await.unwrap();
    house.cache.follow().await.unwrap();
}

fn map(code: &str, name: &str) -> Incoming {
    Incoming {
        code: code.into(),
        name: name.into(),
        nis: NIS.into(),
        municipality: "Hamont-Achel".into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    }
}

#[tokio::test]
async fn a_new_name_gives_a_new_address_and_the_old_one_leads_on() {
    for house in House::on_each_engine().await {
        let bea = house.administrator().await;
        assert_eq!(house.post(&bea, &buurten("hamont-lo"), "wat=hernoemen&naam=%3Cb%3E").await.status.as_u16(), 422);
        let done = house.post(&bea, &buurten("hamont-lo"), "wat=hernoemen&naam=Het+Lo").await;
        assert_eq!((done.status.as_u16(), done.header("location")), (303, "/beheer/gemeente/72037/buurten"));
        house.cache.follow().await.unwrap();
        for (old, new) in [
            ("/hamont-lo", "/het-lo"),
            ("/fr/hamont-lo/activiteiten?gratis=ja", "/fr/het-lo/activiteiten?gratis=ja"),
            (
                "/hamont-lo/activiteiten/soep-op-dinsdag?dag=2026-11-24",
                "/het-lo/activiteiten/soep-op-dinsdag?dag=2026-11-24",
            ),
            ("/hamont-lo/agenda.ics", "/het-lo/agenda.ics"),
            ("/hamont-lo/agenda.atom", "/het-lo/agenda.atom"),
            ("/hamont-lo/activiteiten/soep-op-dinsdag/agenda.ics", "/het-lo/activiteiten/soep-op-dinsdag/agenda.ics"),
            ("/hamont-lo/qr.svg", "/het-lo/qr.svg"),
            ("/hamont-lo/offline.json", "/het-lo/offline.json"),
        ] {
            house.leads_to(old, new).await;
        }
        // The official map comes in again: the name that was given here stays.
        save(&house.app.db, &[map(LO, "Hamont-Lo")]).await.unwrap();
        house.cache.follow().await.unwrap();
        let place = house.app.atlas().by_code(LO).unwrap();
        assert_eq!((place.name.as_str(), place.slug.as_str()), ("Het Lo", "het-lo"));
        // Nobody else gets the old address; back to the old name is back to the old address.
        save(&house.app.db, &[map("72037W77", "Hamont-Lo")]).await.unwrap();
        house.cache.follow().await.unwrap();
        assert_ne!(house.slug("72037W77"), "hamont-lo");
        house.post(&bea, &buurten("het-lo"), "wat=hernoemen&naam=Hamont-Lo").await;
        house.cache.follow().await.unwrap();
        assert_eq!(house.slug(LO), "hamont-lo");
        assert_eq!(house.get("/hamont-lo").await.status.as_u16(), 200);
        house.leads_to("/het-lo/wie-is-wie", "/hamont-lo/wie-is-wie").await;
    }
}

#[tokio::test]
async fn everything_of_a_merged_neighbourhood_moves_and_every_address_leads_on() {
    for house in House::on_each_engine().await {
        let (bea, jef) = (house.administrator().await, house.visitor("Jef", &[(Role::CaringNeighbour, LO)]).await);
        let els = house.coordinator().await;
        bring(
            &house,
            &[
                draft(LO, "Breien", "a"),
                draft(CENTRE, "Breien", "b"),
                draft(LO, "Feest", "c"),
                draft(CENTRE, "Feest", "c"),
            ],
        )
        .await;
        let centre = house.slug(CENTRE);
        let same: Result<(), sqlx::Error> = async {
            app::in_transaction!(&house.app.db, |tx| {
                let sql = "UPDATE walks SET slug = 'klein-toertje-met-de-rollator' WHERE neighbourhood = $1";
                sqlx::query(sql).bind(CENTRE).execute(&mut **tx).await?;
                Ok(())
            })
        }
        .await;
        same.unwrap();
        let unsure = house.post(&bea, &buurten("hamont-lo"), &format!("wat=samenvoegen&naar={centre}")).await;
        assert!(unsure.status.as_u16() == 422 && unsure.body.contains("Vink aan dat je zeker bent"));
        let elsewhere = house.post(&bea, &buurten("hamont-lo"), "wat=samenvoegen&naar=dadizele&zeker=ja").await;
        assert_eq!(elsewhere.status.as_u16(), 422, "another municipality is not theirs");
        let done = house.post(&bea, &buurten("hamont-lo"), &format!("wat=samenvoegen&naar={centre}&zeker=ja")).await;
        assert_eq!(done.status.as_u16(), 303);
        house.cache.follow().await.unwrap();
        house.leads_to("/hamont-lo", &format!("/{centre}")).await;
        house.leads_to("/hamont-lo/agenda.ics", &format!("/{centre}/agenda.ics")).await;
        house
            .leads_to("/hamont-lo/activiteiten/soep-op-dinsdag", &format!("/{centre}/activiteiten/soep-op-dinsdag"))
            .await;
        let walk = "kuieren-en-keuvelen-op-het-lo";
        house.leads_to(&format!("/hamont-lo/wandelingen/{walk}"), &format!("/{centre}/wandelingen/{walk}")).await;
        let walk = "klein-toertje-met-de-rollator";
        house.leads_to(&format!("/hamont-lo/wandelingen/{walk}"), &format!("/{centre}/wandelingen/{walk}-2")).await;
        // Two of one name: each old address leads to its own; one event that was in both is one.
        house.leads_to("/en/hamont-lo/activiteiten/breien", &format!("/en/{centre}/activiteiten/breien-2")).await;
        assert_eq!(house.get(&format!("/{centre}/activiteiten/breien")).await.status.as_u16(), 200);
        house
            .leads_to("/hamont-lo/activiteiten/feest/agenda.ics", &format!("/{centre}/activiteiten/feest/agenda.ics"))
            .await;
        assert!(
            house.get(&format!("/{centre}/activiteiten")).await.body.contains("Soep op dinsdag"),
            "in the lists at once"
        );
        // People and their work went along; a form that was open goes to where it is now.
        assert_eq!(house.open(&els, &format!("/beheer/{centre}/activiteiten")).await.status.as_u16(), 200);
        let form = house.post(&els, "/beheer/hamont-lo/berichten/nieuw", "titel=x").await;
        assert_eq!(
            (form.status.as_u16(), form.header("location")),
            (308, format!("/beheer/{centre}/berichten/nieuw").as_str())
        );
        let (place, grants): (String, i64) = app::on!(&house.app.db, |p| {
            let sql =
                "SELECT neighbourhood, (SELECT COUNT(*) FROM grants WHERE scope = $2) FROM accounts WHERE id = $1";
            sqlx::query_as(sql).bind(jef.account).bind(LO).fetch_one(p).await
        })
        .unwrap();
        assert_eq!((place.as_str(), grants), (CENTRE, 0));
        // No table of any room still names it, but for the row that remembers it.
        let columns = match house.app.db {
            Db::Sqlite { .. } => {
                "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
            }
            Db::Postgres(_) => {
                "SELECT table_name::text, column_name::text FROM information_schema.columns
                 WHERE table_schema = 'public'"
            }
        };
        let columns: Vec<(String, String)> =
            app::on!(&house.app.db, |p| sqlx::query_as(columns).fetch_all(p).await).unwrap();
        let mut looked_at = 0;
        for (table, column) in columns {
            if table == "revisions" || !["neighbourhood", "scope", "area"].contains(&column.as_str()) {
                continue;
            }
            let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} = '{LO}'");
            let left: i64 =
                app::on!(&house.app.db, |p| sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(p).await).unwrap();
            assert_eq!(left, 0, "{table}.{column} still names the merged neighbourhood");
            looked_at += 1;
        }
        assert!(looked_at >= 8, "{looked_at}");
    }
}

#[tokio::test]
async fn an_import_does_not_undo_a_merge_or_a_split() {
    for house in House::on_each_engine().await {
        let bea = house.administrator().await;
        let centre = house.slug(CENTRE);
        bring(&house, &[draft(LO, "Breien", "a")]).await;
        house.post(&bea, &buurten("hamont-lo"), &format!("wat=samenvoegen&naar={centre}&zeker=ja")).await;
        house.cache.follow().await.unwrap();
        let before = house.app.atlas().all().len();
        save(&house.app.db, &[map(LO, "Hamont-Lo"), map(CENTRE, "Hamont-Centrum")]).await.unwrap();
        let later = Draft { description: "Nieuw.".into(), ..draft(LO, "Breien", "a") };
        bring(&house, &[later, draft(LO, "Kaarten", "k")]).await;
        crate::demo::refresh(&house.app.db, &house.app.clock).await.unwrap();
        house.cache.follow().await.unwrap();
        assert_eq!(house.app.atlas().all().len(), before);
        let breien = store::by_slug(&house.app.db, CENTRE, "breien").await.unwrap().unwrap();
        assert_eq!(breien.description, "Nieuw.");
        assert!(
            store::by_slug(&house.app.db, CENTRE, "kaarten").await.unwrap().is_some(),
            "what is new goes there too"
        );
        assert!(store::titles(&house.app.db, LO).await.unwrap().is_empty());

        // A part is split off, with one activity; a source that knows nothing of it finds it there.
        let answer =
            house.post(&bea, &buurten(&centre), &format!("wat=splitsen&nieuw=Het+Lo&activiteit={}", breien.id)).await;
        assert_eq!(answer.status.as_u16(), 303);
        house.cache.follow().await.unwrap();
        let part = house.app.atlas().by_slug("het-lo").unwrap();
        assert_eq!(part.faces.len(), house.app.atlas().by_code(CENTRE).unwrap().faces.len(), "the same faces");
        house.leads_to(&format!("/{centre}/activiteiten/breien"), "/het-lo/activiteiten/breien").await;
        house.leads_to("/hamont-lo/activiteiten/breien", "/het-lo/activiteiten/breien").await;
        bring(&house, &[Draft { description: "Nog nieuwer.".into(), ..draft(CENTRE, "Breien", "a") }]).await;
        let there = store::by_slug(&house.app.db, &part.code, "breien").await.unwrap().unwrap();
        assert_eq!(there.description, "Nog nieuwer.");
        assert!(store::by_slug(&house.app.db, CENTRE, "breien").await.unwrap().is_none(), "not there a second time");
    }
}

#[tokio::test]
async fn only_the_administrator_of_that_municipality_changes_its_neighbourhoods() {
    for house in House::on_each_engine().await {
        let (els, bea) = (house.coordinator().await, house.administrator().await);
        let list = "/beheer/gemeente/72037/buurten";
        assert_eq!(house.open(&els, list).await.status.as_u16(), 403);
        assert!(house.open(&bea, list).await.body.contains("Hamont-Lo"));
        assert_eq!(house.open(&bea, &buurten("dadizele")).await.status.as_u16(), 404);
        assert_eq!(house.post(&els, &buurten("hamont-lo"), "wat=hernoemen&naam=Weg").await.status.as_u16(), 403);
    }
}
