//! What a practice's card brought: counted, limited by the day, and gone after its time.

use crate::{LO, arriving, number, run, today};
use app::{
    concerns::{
        cards::store as cards,
        sending::{Arriving, By},
        store::{self, Received},
    },
    db::Db,
    in_transaction,
    people::secrets,
};
use jiff::ToSpan;
use uuid::Uuid;

pub async fn what_comes_with_a_card_is_counted_and_limited(db: &Db, team: Uuid) -> Result<(), sqlx::Error> {
    let (code, secret) = (secrets::card_code(), secrets::card_code());
    in_transaction!(db, |tx| {
        let (practice, card) = (Uuid::now_v7(), Uuid::now_v7());
        sqlx::query("INSERT INTO practice (id, neighbourhood, name, report, made) VALUES ($1, $2, 'Apotheek', $3, 0)")
            .bind(practice)
            .bind(LO)
            .bind(secrets::hash(&secret))
            .execute(&mut **tx)
            .await?;
        sqlx::query("INSERT INTO referral_card (id, practice, code, a_day, made) VALUES ($1, $2, $3, 2, 0)")
            .bind(card)
            .bind(practice)
            .bind(secrets::hash(&code))
            .execute(&mut **tx)
            .await?;
        Ok(())
    })?;
    let with = |code: &str| Arriving { by: By::Card, card: Some(code.to_owned()), ..arriving(team) };
    let first = with(&code.to_lowercase());
    assert_eq!(store::receive(db, &first, today()).await?, Received::Now);
    assert_eq!(store::receive(db, &first, today()).await?, Received::Before, "a repeat is not counted");
    assert_eq!(store::receive(db, &with(&code), today()).await?, Received::Now);
    assert_eq!(store::receive(db, &with(&code), today()).await?, Received::Card, "enough for today");
    assert_eq!(store::receive(db, &with(&secrets::card_code()), today()).await?, Received::Card);
    assert_eq!(number(db, "SELECT COUNT(*) FROM concern").await?, 2, "what is refused is not kept");
    let tomorrow = today().saturating_add(1.day());
    assert_eq!(store::receive(db, &with(&code), tomorrow).await?, Received::Now);
    assert_eq!(cards::works_in(db, &secrets::hash(&code)).await?.as_deref(), Some("72037"));
    for _ in 0..5 {
        cards::picked_up(db, &secrets::hash(&code), tomorrow).await?;
    }
    let report = cards::report(db, &secrets::hash(&secret), 0).await?.unwrap();
    assert_eq!((report.came, report.picked, report.revoked), (3, 3, false), "no more are picked up than came");
    assert_eq!(cards::report(db, &secrets::hash(&code), 0).await?, None, "the card itself tells nothing");
    let days = "SELECT COUNT(*) FROM referral_day";
    for (later, left) in [(365, 2), (366, 1), (367, 0)] {
        cards::forget_the_old(db, today().saturating_add(later.days())).await?;
        assert_eq!(number(db, days).await?, left, "after {later} days");
    }
    run(db, "UPDATE referral_card SET revoked = 1").await?;
    assert_eq!(cards::works_in(db, &secrets::hash(&code)).await?, None);
    assert_eq!(store::receive(db, &with(&code), tomorrow.saturating_add(1.day())).await?, Received::Card);
    assert!(cards::report(db, &secrets::hash(&secret), 0).await?.unwrap().revoked);
    revoked_cards_go_after_a_year(db).await?;
    run(db, "DELETE FROM concern").await
}

async fn revoked_cards_go_after_a_year(db: &Db) -> Result<(), sqlx::Error> {
    let (all, practices) = ("SELECT COUNT(*) FROM referral_card", "SELECT COUNT(*) FROM practice");
    in_transaction!(db, |tx| {
        sqlx::query(
            "INSERT INTO referral_card (id, practice, code, a_day, made) SELECT $1, practice, $2, 2, 0 FROM referral_card",
        )
        .bind(Uuid::now_v7())
        .bind(secrets::hash("AAAAA-AAAAA"))
        .execute(&mut **tx)
        .await?;
        sqlx::query("INSERT INTO referral_day (card, day, came) SELECT id, 20000, 1 FROM referral_card")
            .execute(&mut **tx)
            .await?;
        Ok(())
    })?;
    let counted = async || Ok::<_, sqlx::Error>((number(db, all).await?, number(db, practices).await?));
    let day = app::concerns::sending::day_of;
    cards::forget_the_old(db, day(365)).await?;
    assert_eq!(counted().await?, (2, 1));
    cards::forget_the_old(db, day(366)).await?;
    assert_eq!(counted().await?, (1, 1), "its practice has another");
    run(db, "UPDATE referral_card SET revoked = 86401").await?;
    cards::forget_the_old(db, day(367)).await?;
    assert_eq!(counted().await?, (0, 0));
    assert_eq!(number(db, "SELECT COUNT(*) FROM referral_day").await?, 0);
    Ok(())
}
