//! Requests that nobody answered, with the offers that fit; and passing one on.

use super::{begin::who_answers, write::Sending};
use crate::{
    audit,
    db::Db,
    first_press,
    help::{
        Post, PostKind, Reach,
        store::board,
        talk::{
            LIMBO_SECONDS, letters,
            limbo::{Fit, Wish, fitting},
        },
    },
    in_transaction,
    neighbourhoods::Atlas,
    on,
    people::{Coordinator, store::pauses::takes_a_pause},
    send_mail,
};
use jiff::Timestamp;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

/// So many requests stand on the page; how many there are is said.
pub const SHOWN: i64 = 50;
/// So many offers are read at once.
const CHUNK: i64 = 500;

/// A request that nobody answered.
#[derive(Clone, Debug)]
pub struct Unanswered {
    pub request: Post,
    pub fits: Vec<(Fit, Post)>,
    /// Offers that were passed on already, by their id, and when (seconds since 1970).
    pub passed_on: HashMap<Uuid, i64>,
}

/// How many requests of a neighbourhood (its code) nobody answered for five days.
pub async fn count(db: &Db, neighbourhood: &str, now: Timestamp) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*) FROM posts p
        WHERE p.neighbourhood = $1 AND p.kind = 'request' AND p.state = 'open' AND p.hidden = FALSE
            AND p.ends > $2 AND p.published <= $3
            AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.post = p.id)";
    let second = now.as_second();
    on!(db, |p| {
        sqlx::query_scalar(SQL).bind(neighbourhood).bind(second).bind(second - LIMBO_SECONDS).fetch_one(p).await
    })
}

/// The requests of the neighbourhood that nobody answered, the oldest first, each with the offers that fit.
pub async fn unanswered(
    db: &Db,
    of: &Coordinator,
    atlas: &Atlas,
    now: Timestamp,
) -> Result<Vec<Unanswered>, sqlx::Error> {
    const SQL: &str = "SELECT p.id FROM posts p
        WHERE p.neighbourhood = $1 AND p.kind = 'request' AND p.state = 'open' AND p.hidden = FALSE
            AND p.ends > $2 AND p.published <= $3
            AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.post = p.id)
        ORDER BY p.published, p.id LIMIT $4";
    const PASSED: &str = "SELECT offer, at FROM passed_on WHERE request = $1";
    const APART: &str = "SELECT other FROM blocks WHERE account = $1 UNION SELECT account FROM blocks WHERE other = $1";
    let (second, code) = (now.as_second(), &of.place().code);
    let ids: Vec<Uuid> = on!(db, |p| {
        sqlx::query_scalar(SQL).bind(code).bind(second).bind(second - LIMBO_SECONDS).bind(SHOWN).fetch_all(p).await
    })?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let offers = offers(db, code, now).await?;
    let mut found = Vec::new();
    for id in ids {
        let Some(request) = crate::help::store::post(db, id).await? else { continue };
        let passed: Vec<(Uuid, i64)> = on!(db, |p| sqlx::query_as(PASSED).bind(id).fetch_all(p).await)?;
        let apart: Vec<Uuid> = match request.author {
            Some(author) => on!(db, |p| sqlx::query_scalar(APART).bind(author).fetch_all(p).await)?,
            None => Vec::new(),
        };
        // Not their own offers, and nobody of whom one of the two wants nothing.
        let theirs = |offer: &&Post| {
            offer
                .author
                .is_some_and(|a| Some(a) != request.author && Some(a) != request.posted_by && !apart.contains(&a))
        };
        let wishes: Vec<Wish> = offers.iter().filter(theirs).filter_map(|offer| wish(offer, atlas)).collect();
        let fits = wish(&request, atlas).map(|wish| fitting(&wish, &wishes)).unwrap_or_default();
        let fits = fits.into_iter().filter_map(|fit| {
            let offer = offers.iter().find(|offer| offer.id == fit.offer)?.clone();
            Some((fit, offer))
        });
        found.push(Unanswered { fits: fits.collect(), request, passed_on: passed.into_iter().collect() });
    }
    Ok(found)
}

/// Every offer that reaches this neighbourhood.
async fn offers(db: &Db, code: &str, now: Timestamp) -> Result<Vec<Post>, sqlx::Error> {
    let asked = board::Asked { kind: Some(PostKind::Offer), ..board::Asked::default() };
    let mut offers = Vec::new();
    loop {
        let from = offers.len() as i64;
        let more = board::posts(db, code, asked, from..from + CHUNK, now).await?;
        let last = (more.len() as i64) < CHUNK;
        offers.extend(more);
        if last {
            return Ok(offers);
        }
    }
}

fn wish(post: &Post, atlas: &Atlas) -> Option<Wish> {
    Some(Wish {
        id: post.id,
        category: post.words.category.as_str().to_owned(),
        neighbourhood: post.neighbourhood.clone(),
        municipality: atlas.by_code(&post.neighbourhood)?.municipality.nis.clone(),
        whole_municipality: post.words.reach == Reach::Municipality,
        availability: post.words.availability.clone(),
    })
}

#[derive(FromRow)]
struct Told {
    id: Uuid,
    email: Option<String>,
    lang: String,
    muted: sqlx::types::Json<Vec<String>>,
}

/// Passes an offer on to who asked, and the request to who offers. `false` where one of them is no longer on the board,
/// or where one of the two wants nothing of the other.
pub async fn pass_on(
    db: &Db,
    of: &Coordinator,
    request: Uuid,
    offer: Uuid,
    sending: Sending<'_>,
) -> Result<bool, sqlx::Error> {
    // The request is of the coordinator's own neighbourhood; the offer may come from one nearby.
    const BOTH: &str = concat!(
        "SELECT o.author FROM posts r
        JOIN posts o ON o.id = $2 AND o.kind = 'offer' AND o.state = 'open' AND o.hidden = FALSE AND o.ends > $4
            AND o.author IS NOT NULL
            AND NOT ", takes_a_pause!("o.author", "$4"), "
        JOIN neighbourhoods rn ON rn.code = r.neighbourhood JOIN neighbourhoods onn ON onn.code = o.neighbourhood
        WHERE r.id = $1 AND r.neighbourhood = $3 AND r.kind = 'request' AND r.state = 'open' AND r.hidden = FALSE
            AND r.ends > $4 AND (rn.code = onn.code OR (rn.municipality = onn.municipality AND o.reach = 'municipality'))
            AND NOT EXISTS (SELECT 1 FROM blocks b WHERE (b.account = r.author AND b.other = o.author)
                OR (b.account = o.author AND b.other = r.author))"
    );
    let Sending { house, now, .. } = sending;
    let (place, me) = (of.place(), of.member().account.id);
    let result = format!("/beheer/{}/zonder-antwoord", place.slug);
    // Who answers for the request hears of the offer.
    let asker = match crate::help::store::post(db, request).await? {
        Some(post) => who_answers(db, &post).await?.map(|answers| answers.account),
        None => None,
    };
    let Some(asker) = asker else { return Ok(false) };
    in_transaction!(db, |tx| {
        let found: Option<Uuid> = sqlx::query_scalar(BOTH)
            .bind(request)
            .bind(offer)
            .bind(&place.code)
            .bind(now.as_second())
            .fetch_optional(&mut **tx)
            .await?;
        let Some(offerer) = found else { return Ok(false) };
        if first_press!(tx, sending.press(), &result, now).is_some() {
            return Ok(true);
        }
        let added = sqlx::query(
            "INSERT INTO passed_on (id, request, offer, asker, offerer, asker_new, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(Uuid::now_v7())
        .bind(request)
        .bind(offer)
        .bind(asker)
        .bind(offerer)
        // A coordinator who stands in for the person knows already.
        .bind(asker != me)
        .bind(now.as_second())
        .execute(&mut **tx)
        .await?;
        if added.rows_affected() == 0 {
            return Ok(true);
        }
        audit!(tx, now, Some(me), "passed-on", &place.code, request, serde_json::json!({ "offer": offer }));
        let people: Vec<Told> = sqlx::query_as("SELECT id, email, lang, muted FROM accounts WHERE id IN ($1, $2)")
            .bind(asker)
            .bind(offerer)
            .fetch_all(&mut **tx)
            .await?;
        for told in people.into_iter().filter(|told| told.id != me) {
            let lang = crate::i18n::Lang::from_tag(&told.lang);
            let reader = letters::Reader { email: told.email, lang, muted: told.muted.0 };
            let Some(address) = reader.for_messages() else { continue };
            let (subject, body) = letters::letter(letters::About::Tip, lang, house, "/mijn/gesprekken");
            send_mail!(tx, address, subject, body, None, now);
        }
        Ok(true)
    })
}
