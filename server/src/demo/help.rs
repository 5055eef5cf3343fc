//! The notes on the boards of the example: of made-up neighbours, there on any day.

use anyhow::Context;
use app::{
    add_post,
    clock::Clock,
    db::Db,
    help::{Category, PostKind, Reach, STANDS_DAYS, Words, store::write::New},
    i18n::Lang,
    in_transaction,
    people::store::{self, Newcomer},
    text,
};
use jiff::SignedDuration;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

const FILE: &str = include_str!("help.toml");
/// A note that ends within so many days gets all of its days again.
const NEAR_DAYS: i64 = 14;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    note: Vec<Note>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    neighbourhood: String,
    name: String,
    kind: PostKind,
    category: Category,
    title: String,
    body: String,
    availability: String,
    #[serde(default = "near")]
    reach: Reach,
    #[serde(default)]
    nameless: bool,
    #[serde(default)]
    for_other: bool,
    /// Posted at the counter by its coordinator.
    #[serde(default)]
    counter: bool,
    #[serde(default = "dutch")]
    lang: String,
    /// So long it has been on the board.
    days: i64,
}

fn near() -> Reach {
    Reach::Neighbourhood
}

fn dutch() -> String {
    "nl".to_owned()
}

impl Note {
    /// The same on every day: it stands in addresses that people may have printed.
    fn id(&self) -> Uuid {
        let hash = Sha256::digest(format!("example:{}:{}", self.neighbourhood, text::slug(&self.title)));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

fn read() -> anyhow::Result<Vec<Note>> {
    let file: File = toml::from_str(FILE).context("the example notes cannot be read")?;
    Ok(file.note)
}

/// Writes the neighbours and their notes.
pub async fn fill(db: &Db, clock: &Clock) -> anyhow::Result<()> {
    for note in read()? {
        let lang = Lang::from_tag(&note.lang);
        let who = Newcomer {
            name: &note.name,
            neighbourhood: &note.neighbourhood,
            email: None,
            lang,
            at_counter: note.counter,
        };
        let now = clock.now().checked_sub(SignedDuration::from_hours(24 * note.days))?;
        let author = store::add(db, &who, now).await?;
        let words = Words {
            category: note.category,
            title: note.title.clone(),
            body: note.body.clone(),
            availability: note.availability.clone(),
            reach: note.reach,
            nameless: note.nameless,
            lang: note.lang.clone(),
        };
        let new = New {
            id: note.id(),
            neighbourhood: &note.neighbourhood,
            author,
            // The coordinator of the example has no account: the note says all the same how it came here.
            posted_by: note.counter.then_some(note.id()),
            kind: note.kind,
            words: &words,
            for_other: note.for_other,
            open: true,
        };
        let written: Result<(), sqlx::Error> = async {
            in_transaction!(db, |tx| {
                add_post!(tx, new, now);
                Ok(())
            })
        }
        .await;
        written?;
    }
    Ok(())
}

/// Lets the notes of the example stand a while longer.
pub async fn refresh(db: &Db, clock: &Clock) -> Result<(), sqlx::Error> {
    let now = clock.now().as_second();
    for note in read().unwrap_or_default() {
        let ends = now + (STANDS_DAYS - note.days) * 86_400;
        app::help::store::let_stand(db, note.id(), ends, now + NEAR_DAYS * 86_400).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::help::guard;
    use std::collections::BTreeSet;

    #[test]
    fn the_example_shows_what_a_board_can_hold() {
        let notes = read().unwrap();
        assert!(notes.len() >= 20);
        let municipalities: BTreeSet<&str> = notes.iter().map(|n| &n.neighbourhood[..5]).collect();
        assert_eq!(municipalities.len(), 4);
        let languages: BTreeSet<&str> = notes.iter().map(|n| n.lang.as_str()).collect();
        assert_eq!(languages, BTreeSet::from(["nl", "fr", "en", "uk"]));
        let categories: BTreeSet<&str> = notes.iter().map(|n| n.category.slug()).collect();
        assert_eq!(categories.len(), Category::ALL.len());
    }

    #[test]
    fn the_example_gives_nobody_away() {
        for note in read().unwrap() {
            for text in [&note.title, &note.body, &note.availability, &note.name] {
                assert!(guard::find(text).is_empty(), "{text}: {:?}", guard::find(text));
            }
            assert!(note.title.chars().count() <= app::help::TITLE_MOST, "{}", note.title);
        }
    }
}
