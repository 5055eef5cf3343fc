//! The board as its page shows it: a page of cards, read in one question and with nothing that no card shows.

use super::{Asked, on_the_board};
use crate::{
    db::Db,
    help::{Category, PostKind},
    on,
    people::store::pauses::takes_a_pause,
};
use jiff::Timestamp;
use uuid::Uuid;

/// So many notes stand on one page: whole rows of two, three or four. Stands in the SQL as well, with one more: SQLite
/// prepares a statement anew at each run whose LIMIT is a parameter.
pub const PAGE: usize = 24;

/// A post as a card shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub id: Uuid,
    /// The official code of its neighbourhood, where that is another one than the board's.
    pub elsewhere: Option<String>,
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

/// A card as the database writes it, in the order of [`cards!`].
type Line<'a> = (Uuid, Option<String>, &'a str, &'a str, String, String, String, Option<String>, u8, u8, i64);

impl Card {
    fn read(line: Line) -> Self {
        let (id, elsewhere, kind, category, title, availability, lang, name, at_counter, for_other, ends) = line;
        Self {
            id,
            elsewhere,
            kind: PostKind::from_word(kind).unwrap_or(PostKind::Request),
            category: Category::from_word(category).unwrap_or(Category::Other),
            title,
            availability,
            lang,
            name,
            at_counter: at_counter == 1,
            for_other: for_other == 1,
            ends,
        }
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

/// SQL: the first so many cards of each half as one text, a JSON array (RFC 8259) of arrays: to give them as rows took as
/// long as to find them. The order is that of the index: what comes first is read without the rest. A name is looked up
/// where it is shown, and nowhere else. Each engine has words of its own for JSON; and PostgreSQL looks at more notes than
/// it gives, so that names and JSON come after that.
macro_rules! cards {
    (sqlite, $whose:ident, $most:literal) => {
        concat!(
            "SELECT '[' || string_agg(b.line, ',') || ']' FROM (",
            on_the_board!(
                $whose,
                "json_array(hex(p.id), NULLIF(p.neighbourhood, $1), p.kind, p.category, p.title, p.availability, p.lang,
                    a.name, p.posted_by IS NOT NULL, p.for_other, p.ends) AS line",
                "LEFT JOIN accounts a ON a.id = p.author AND p.nameless = FALSE AND p.posted_by IS NULL",
                concat!(" ORDER BY p.published DESC, p.id DESC LIMIT ", $most)
            ),
            ") b"
        )
    };
    (postgres, $whose:ident, $most:literal) => {
        concat!(
            "SELECT CAST(json_agg(json_build_array(b.id, NULLIF(b.neighbourhood, $1), b.kind, b.category, b.title,
                b.availability, b.lang, a.name, CAST(b.posted_by IS NOT NULL AS INTEGER), CAST(b.for_other AS INTEGER),
                b.ends) ORDER BY b.away, b.published DESC, b.id DESC) AS TEXT) FROM (",
            on_the_board!(
                $whose,
                "p.id, p.neighbourhood, p.kind, p.category, p.title, p.availability, p.lang, p.author, p.nameless,
                    p.posted_by, p.for_other, p.ends, p.published",
                "",
                concat!(" ORDER BY p.published DESC, p.id DESC LIMIT ", $most)
            ),
            ") b LEFT JOIN accounts a ON a.id = b.author AND b.nameless = FALSE AND b.posted_by IS NULL"
        )
    };
    ($db:expr, $whose:ident, $first:expr) => {
        match ($db, $first) {
            (Db::Sqlite { .. }, true) => cards!(sqlite, $whose, "25"),
            (Db::Sqlite { .. }, false) => cards!(sqlite, $whose, "$5"),
            (Db::Postgres(_), true) => cards!(postgres, $whose, "25"),
            (Db::Postgres(_), false) => cards!(postgres, $whose, "$5"),
        }
    };
}

/// A page (from 0 on) of the board of a neighbourhood (its code), with those of its neighbours where they are `near`.
pub async fn page(
    db: &Db,
    neighbourhood: &str,
    near: bool,
    asked: Asked,
    page: i64,
    now: Timestamp,
) -> Result<Cards, sqlx::Error> {
    let (kind, category) = asked.words();
    // What comes before a page is read with it: the two halves are counted as one only here.
    let before = page.max(0) as usize * PAGE;
    let sql = if near { cards!(db, all, before == 0) } else { cards!(db, own, before == 0) };
    let text: Option<String> = on!(db, |p| {
        let query = sqlx::query_scalar(sql).bind(neighbourhood).bind(now.as_second()).bind(kind).bind(category);
        let query = if before == 0 { query } else { query.bind((before + PAGE + 1) as i64) };
        query.fetch_one(p).await
    })?;
    let lines: Vec<Line> =
        serde_json::from_str(text.as_deref().unwrap_or("[]")).map_err(|error| sqlx::Error::Decode(error.into()))?;
    let cards = lines.into_iter().map(Card::read);
    let (mut shown, near): (Vec<Card>, Vec<Card>) = cards.partition(|card| card.elsewhere.is_none());
    shown.extend(near);
    shown.drain(..before.min(shown.len()));
    let first_end = shown.iter().take(PAGE + 1).map(|card| card.ends).min();
    let more = shown.len() > PAGE;
    shown.truncate(PAGE);
    Ok(Cards { shown, more, first_end })
}
