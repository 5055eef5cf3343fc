//! The list of who read what: followed from what this browser saw before.

use crate::{bytes::Bytes, entries::id};
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{Refused, reads};

#[derive(Deserialize)]
pub struct Line {
    number: u64,
    concern: String,
    reader: Bytes,
    at: i64,
    hash: Bytes,
}

#[derive(Deserialize)]
pub struct List {
    team: String,
    lines: Vec<Line>,
    #[serde(default)]
    trusted: Option<Seen>,
}

#[derive(Deserialize)]
pub struct Seen {
    number: u64,
    hash: Bytes,
}

/// Gives the number and hash of the newest line, to be remembered.
pub fn follow(call: List) -> Result<Value, Refused> {
    let read = |line: &Line| {
        let read = reads::Read {
            team: call.team.clone(),
            number: line.number,
            concern: id(&line.concern)?,
            reader: line.reader.sized()?,
            at: line.at,
        };
        Ok((read, line.hash.sized()?))
    };
    let lines = call.lines.iter().map(read).collect::<Result<Vec<_>, Refused>>()?;
    let trusted = call.trusted.map(|seen| Ok((seen.number, seen.hash.sized()?))).transpose()?;
    let (number, hash) = reads::follow(&lines, trusted)?;
    Ok(json!({ "number": number, "hash": Bytes::from(hash.to_vec()) }))
}
