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

/// Read by position, and what is one word in one column: each column of each row takes as long as a look-up of a row.
impl<'r, R: Row> FromRow<'r, R> for Card
where
    usize: ColumnIndex<R>,
    Uuid: Decode<'r, R::Database> + Type<R::Database>,
    String: Decode<'r, R::Database> + Type<R::Database>,
    &'r str: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        let words: &str = row.try_get(4)?;
        let mut words = words.split(' ');
        let mut word = || words.next().unwrap_or_default();
        Ok(Self {
            id: row.try_get(0)?,
            title: row.try_get(1)?,
            availability: row.try_get(2)?,
            name: row.try_get(3)?,
            neighbourhood: word().to_owned(),
            kind: PostKind::from_word(word()).unwrap_or(PostKind::Request),
            category: Category::from_word(word()).unwrap_or(Category::Other),
            lang: word().to_owned(),
            at_counter: word() == "counter",
            for_other: word() == "other",
            ends: word().parse().unwrap_or_default(),
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

/// SQL: the first so many cards of each half. Its order is that of the index: what comes first is read without the rest.
/// A name is looked up where it is shown, and nowhere else.
macro_rules! cards {
    ($most:literal) => {
        on_the_board!(
            "p.id, p.title, p.availability, CASE WHEN p.nameless = TRUE OR p.posted_by IS NOT NULL THEN NULL
                ELSE (SELECT a.name FROM accounts a WHERE a.id = p.author) END AS name,
             p.neighbourhood || ' ' || p.kind || ' ' || p.category || ' ' || p.lang ||
                CASE WHEN p.posted_by IS NULL THEN ' -' ELSE ' counter' END ||
                CASE WHEN p.for_other = TRUE THEN ' other ' ELSE ' - ' END || p.ends AS words",
            "",
            concat!(" ORDER BY p.published DESC, p.id DESC LIMIT ", $most)
        )
    };
}

/// A page (from 0 on) of the board of a neighbourhood (its code).
pub async fn page(db: &Db, neighbourhood: &str, asked: Asked, page: i64, now: Timestamp) -> Result<Cards, sqlx::Error> {
    let (own_only, kind, category) = asked.words();
    // What comes before a page is read with it: the two halves are counted as one only here.
    let before = page.max(0) as usize * PAGE;
    let cards: Vec<Card> = on!(db, |p| {
        let query = sqlx::query_as(if before == 0 { cards!("41") } else { cards!("$6") });
        let query = query.bind(neighbourhood).bind(now.as_second()).bind(own_only).bind(kind).bind(category);
        let query = if before == 0 { query } else { query.bind((before + PAGE + 1) as i64) };
        query.fetch_all(p).await
    })?;
    let (mut shown, near): (Vec<Card>, Vec<Card>) =
        cards.into_iter().partition(|card| card.neighbourhood == neighbourhood);
    shown.extend(near);
    shown.drain(..before.min(shown.len()));
    let first_end = shown.iter().take(PAGE + 1).map(|card| card.ends).min();
    let more = shown.len() > PAGE;
    shown.truncate(PAGE);
    Ok(Cards { shown, more, first_end })
}
