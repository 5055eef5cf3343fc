//! The board as its page shows it: a page of cards, read in one question and with nothing that no card shows.

use super::{Asked, on_the_board};
use crate::{
    db::Db,
    help::{Category, PostKind},
    on,
    people::store::pauses::takes_a_pause,
};
use jiff::Timestamp;
use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};
use uuid::Uuid;

/// So many notes stand on one page. Stands in the SQL as well, with one more: SQLite prepares a statement anew at each
/// run whose LIMIT is a parameter.
pub const PAGE: usize = 40;

/// A post as a card shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub id: Uuid,
    /// Official code.
    pub neighbourhood: String,
    pub kind: PostKind,
    pub category: Category,
    pub title: String,
    pub availability: String,
    /// The language it was written in.
    pub lang: String,
    /// The name of its author, where it stands with a name.
    pub name: Option<String>,
    pub at_counter: bool,
    pub for_other: bool,
    /// Seconds since 1970.
    ends: i64,
}

/// Read by position: a look-up of each name in each row would take as long as the row.
impl<'r, R: Row> FromRow<'r, R> for Card
where
    usize: ColumnIndex<R>,
    Uuid: Decode<'r, R::Database> + Type<R::Database>,
    String: Decode<'r, R::Database> + Type<R::Database>,
    &'r str: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    bool: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self {
            id: row.try_get(0)?,
            neighbourhood: row.try_get(1)?,
            kind: PostKind::from_word(row.try_get(2)?).unwrap_or(PostKind::Request),
            category: Category::from_word(row.try_get(3)?).unwrap_or(Category::Other),
            title: row.try_get(4)?,
            availability: row.try_get(5)?,
            lang: row.try_get(6)?,
            name: row.try_get(7)?,
            at_counter: row.try_get(8)?,
            for_other: row.try_get(9)?,
            ends: row.try_get(10)?,
        })
    }
}

/// A page of a board.
#[derive(Clone, Debug)]
pub struct Cards {
    /// At most [`PAGE`]; of the neighbourhood itself first, then of its neighbours; the newest first.
    pub shown: Vec<Card>,
    /// There is a page after this one.
    pub more: bool,
    /// The first moment on which this page shows something else, in seconds since 1970.
    pub first_end: Option<i64>,
}

/// SQL: a page of cards, from the first one on or further on.
macro_rules! cards {
    ($rest:literal) => {
        concat!(
            "SELECT b.id, b.neighbourhood, b.kind, b.category, b.title, b.availability, b.lang, b.name, b.at_counter,
                b.for_other, b.ends FROM (",
            on_the_board!(
                "p.id, p.neighbourhood, p.kind, p.category, p.title, p.availability, p.lang,
                 CASE WHEN p.nameless = TRUE OR p.posted_by IS NOT NULL THEN NULL ELSE a.name END AS name,
                 p.posted_by IS NOT NULL AS at_counter, p.for_other, p.ends, p.published"
            ),
            ") b ORDER BY b.away, b.published DESC, b.id DESC LIMIT 41",
            $rest
        )
    };
}

/// A page (from 0 on) of the board of a neighbourhood (its code).
pub async fn page(db: &Db, neighbourhood: &str, asked: Asked, page: i64, now: Timestamp) -> Result<Cards, sqlx::Error> {
    let (own_only, kind, category) = asked.words();
    let mut shown: Vec<Card> = on!(db, |p| {
        let query = sqlx::query_as(if page == 0 { cards!("") } else { cards!(" OFFSET $6") });
        let query = query.bind(neighbourhood).bind(now.as_second()).bind(own_only).bind(kind).bind(category);
        let query = if page == 0 { query } else { query.bind(page * PAGE as i64) };
        query.fetch_all(p).await
    })?;
    let first_end = shown.iter().map(|card| card.ends).min();
    let more = shown.len() > PAGE;
    shown.truncate(PAGE);
    Ok(Cards { shown, more, first_end })
}
