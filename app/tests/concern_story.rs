//! The story of a sealed concern on both engines: taken in once, followed with its secret, brought by a card, forgotten.
#![cfg(feature = "ssr")]

use app::{
    concerns::{
        retention,
        sending::{Arriving, By, FixedAnswer, Status, days_since_1970, week_of},
        store::{self, Epoch, Heard, Received},
        wire::B64,
    },
    db::Db,
    in_transaction,
    neighbourhoods::store::{Incoming, save},
    on,
    people::secrets,
};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use vault::envelope::SEALED;

mod engines;
mod referral;

const LO: &str = "72037W04";
const SECRET: [u8; 32] = [9; 32];

#[tokio::test]
async fn the_story_on_sqlite() {
    engines::on_sqlite(async |db| story(&db).await.unwrap()).await;
}

#[tokio::test]
async fn the_story_on_postgresql() {
    engines::on_postgres(async |db| story(&db).await.unwrap()).await;
}

async fn story(db: &Db) -> Result<(), sqlx::Error> {
    save(db, &[place(LO), place("72037W05")]).await?;
    let team = founded(db).await?;
    it_is_taken_in_once(db, team).await?;
    an_epoch_that_nobody_opens_is_told_apart(db, team).await?;
    referral::what_comes_with_a_card_is_counted_and_limited(db, team).await?;
    it_is_forgotten_after_its_time_and_stays_known(db, team).await
}

fn today() -> Date {
    jiff::civil::date(2026, 11, 24)
}

fn place(code: &str) -> Incoming {
    Incoming {
        code: code.into(),
        name: code.into(),
        nis: code[..5].into(),
        municipality: code[..5].into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    }
}

/// A team for Hamont-Lo with one epoch: the store looks at no signature here.
async fn founded(db: &Db) -> Result<Uuid, sqlx::Error> {
    let team = Uuid::new_v4();
    in_transaction!(db, |tx| {
        sqlx::query("INSERT INTO team (id, founded) VALUES ($1, 20000)").bind(team).execute(&mut **tx).await?;
        sqlx::query("INSERT INTO team_neighbourhood (neighbourhood, team) VALUES ($1, $2)")
            .bind(LO)
            .bind(team)
            .execute(&mut **tx)
            .await?;
        sqlx::query(
            "INSERT INTO epoch (team, number, mailbox, members, before, signer, signature)
             VALUES ($1, 1, $2, $3, $2, $2, $3)",
        )
        .bind(team)
        .bind(vec![1_u8; 32])
        .bind(vec![1_u8; 64])
        .execute(&mut **tx)
        .await?;
        Ok(())
    })?;
    Ok(team)
}

/// As a browser seals it: to the server it is noise.
fn arriving(team: Uuid) -> Arriving {
    let noise = || (0..SEALED.div_ceil(32)).flat_map(|_| secrets::random::<32>()).take(SEALED).collect();
    Arriving {
        id: Uuid::new_v4(),
        team,
        neighbourhood: LO.into(),
        epoch: 1,
        headline: B64(noise()),
        body: B64(noise()),
        receipt: B64(Sha256::digest(SECRET).to_vec()),
        by: By::Anybody,
        card: None,
    }
}

async fn run(db: &Db, sql: &'static str) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query(sql).execute(&mut **tx).await?;
        Ok(())
    })
}

async fn number(db: &Db, sql: &'static str) -> Result<i64, sqlx::Error> {
    on!(db, |p| sqlx::query_scalar(sql).fetch_one(p).await)
}

async fn it_is_taken_in_once(db: &Db, team: Uuid) -> Result<(), sqlx::Error> {
    let one = arriving(team);
    assert_eq!(store::receive(db, &one, today()).await?, Received::Now);
    for _ in 0..3 {
        assert_eq!(store::receive(db, &one, today()).await?, Received::Before);
    }
    for other in [
        Arriving { body: B64(arriving(team).body.0), ..one.clone() },
        Arriving { headline: B64(arriving(team).headline.0), ..one.clone() },
        Arriving { receipt: B64(vec![1; 32]), ..one.clone() },
        Arriving { neighbourhood: "72037W05".into(), ..one.clone() },
    ] {
        assert_eq!(store::receive(db, &other, today()).await?, Received::Conflict);
    }
    assert_eq!(store::known(db, &one).await?, Some(Received::Before), "the first one is kept");
    assert_eq!(number(db, "SELECT COUNT(*) FROM concern").await?, 1);
    assert_eq!(number(db, "SELECT week FROM concern").await?, week_of(today()), "of when, the week alone");
    // Two tabs at the same moment.
    let two = arriving(team);
    let (a, b) = tokio::join!(store::receive(db, &two, today()), store::receive(db, &two, today()));
    let mut both = [a? == Received::Now, b? == Received::Now];
    both.sort_unstable();
    assert_eq!(both, [false, true]);
    // Who has the secret hears how it stands; nobody else hears anything.
    let receipt = Sha256::digest(SECRET).to_vec();
    assert_eq!(store::heard(db, one.id, &receipt).await?, Heard::Stands(Status::Received, None));
    run(db, "UPDATE concern SET status = 1, answer = 2").await?;
    assert_eq!(store::heard(db, one.id, &receipt).await?, Heard::Stands(Status::Read, Some(FixedAnswer::CallMe)));
    assert_eq!(store::heard(db, one.id, &[0; 32]).await?, Heard::Nothing);
    assert_eq!(store::heard(db, Uuid::new_v4(), &receipt).await?, Heard::Nothing);
    run(db, "DELETE FROM concern").await
}

async fn an_epoch_that_nobody_opens_is_told_apart(db: &Db, team: Uuid) -> Result<(), sqlx::Error> {
    let one = arriving(team);
    assert_eq!(store::epoch(db, &one).await?, Epoch::Alive);
    for unknown in [
        Arriving { epoch: 2, ..one.clone() },
        Arriving { epoch: u64::MAX, ..one.clone() },
        Arriving { team: Uuid::new_v4(), ..one.clone() },
    ] {
        assert_eq!(store::epoch(db, &unknown).await?, Epoch::Unknown);
    }
    let elsewhere = Arriving { neighbourhood: "72037W05".into(), ..one.clone() };
    assert_eq!(store::epoch(db, &elsewhere).await?, Epoch::Dead);
    run(db, "UPDATE team SET ended = 20001").await?;
    assert_eq!(store::epoch(db, &one).await?, Epoch::Dead);
    run(db, "UPDATE team SET ended = NULL").await
}

async fn it_is_forgotten_after_its_time_and_stays_known(db: &Db, team: Uuid) -> Result<(), sqlx::Error> {
    let (closed, open) = (arriving(team), arriving(team));
    for one in [&closed, &open] {
        assert_eq!(store::receive(db, one, today()).await?, Received::Now);
    }
    let week = week_of(today());
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE concern SET status = 3, closed_week = $2 WHERE id = $1")
            .bind(closed.id)
            .bind(week)
            .execute(&mut **tx)
            .await?;
        sqlx::query("UPDATE municipalities SET concern_days = 60").execute(&mut **tx).await?;
        Ok(())
    })?;
    assert_eq!(retention::days(db, "72037").await?, 60);
    let last = |days: i64| app::concerns::sending::day_of(week + 7 + days);
    assert_eq!(retention::run(db, last(59)).await?, 0);
    // Somebody added something in the week after: its time starts anew.
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE concern SET closed_week = $2 WHERE id = $1")
            .bind(closed.id)
            .bind(week + 7)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })?;
    assert_eq!(retention::run(db, last(60)).await?, 0);
    // Two servers in one night.
    let (a, b) = tokio::join!(retention::run(db, last(67)), retention::run(db, last(67)));
    let mut both = [a?, b?];
    both.sort_unstable();
    assert_eq!(both, [0, 1]);
    assert_eq!(number(db, "SELECT COUNT(*) FROM concern").await?, 1, "what is open stays");
    assert_eq!(store::known(db, &closed).await?, Some(Received::Before));
    assert_eq!(store::receive(db, &closed, last(70)).await?, Received::Before, "a late repeat");
    assert_eq!(number(db, "SELECT COUNT(*) FROM concern").await?, 1, "and it does not come back");
    assert_eq!(store::heard(db, closed.id, &Sha256::digest(SECRET)).await?, Heard::Gone);
    assert!(days_since_1970(last(0)) > 0);
    a_longer_choice_is_not_for_what_was_promised_less(db, team).await
}

/// 60 days were chosen when the first came in, 400 when the second did.
async fn a_longer_choice_is_not_for_what_was_promised_less(db: &Db, team: Uuid) -> Result<(), sqlx::Error> {
    run(db, "DELETE FROM concern").await?;
    store::receive(db, &arriving(team), today()).await?;
    run(db, "UPDATE municipalities SET concern_days = 400").await?;
    store::receive(db, &arriving(team), today()).await?;
    run(db, "UPDATE concern SET status = 3, closed_week = 21000").await?;
    let gone = async |days: i64| retention::run(db, app::concerns::sending::day_of(21_007 + days)).await;
    assert_eq!((gone(59).await?, gone(60).await?, gone(399).await?), (0, 1, 0));
    // A shorter choice holds at once, for all.
    run(db, "UPDATE municipalities SET concern_days = 100").await?;
    assert_eq!(gone(101).await?, 1);
    Ok(())
}

async fn all_but_one_are_closed(db: &Db, one: Uuid) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE concern SET status = 3, closed_week = 0 WHERE id <> $1")
            .bind(one)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

#[tokio::test]
async fn of_what_was_deleted_nothing_is_left_in_the_file_or_its_log() {
    let file = std::env::temp_dir().join(format!("keuvel-story-{}.db", Uuid::new_v4()));
    let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
    save(&db, &[place(LO)]).await.unwrap();
    let team = founded(&db).await.unwrap();
    let all: Vec<Arriving> = (0..20).map(|_| arriving(team)).collect();
    for one in &all {
        store::receive(&db, one, today()).await.unwrap();
    }
    let on_disk = || {
        let mut bytes = std::fs::read(&file).unwrap();
        let mut log = file.clone().into_os_string();
        log.push("-wal");
        bytes.extend(std::fs::read(log).unwrap_or_default());
        bytes
    };
    let pieces = |one: &Arriving| {
        [&one.body.0[..], &one.headline.0].map(|part| part.chunks(16).map(<[u8]>::to_vec).collect::<Vec<_>>()).concat()
    };
    let found = |one: &Arriving, bytes: &[u8]| {
        let there: std::collections::HashSet<&[u8]> = bytes.windows(16).collect();
        pieces(one).iter().filter(|piece| there.contains(piece.as_slice())).count()
    };
    assert!(found(&all[3], &on_disk()) > 1_500, "the search finds what is there");
    all_but_one_are_closed(&db, all[0].id).await.unwrap();
    assert_eq!(retention::run(&db, today()).await.unwrap(), 19);
    let bytes = on_disk();
    for one in &all[1..] {
        assert_eq!(found(one, &bytes), 0);
    }
    assert!(found(&all[0], &bytes) > 1_500, "what stays is there");
    db.close().await;
    std::fs::remove_file(file).unwrap();
}
