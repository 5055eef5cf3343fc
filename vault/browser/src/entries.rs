//! Concerns as the inbox reads them: headlines for the list, a body with what was noted, and a next entry.

use crate::{
    bytes::Bytes,
    held::{Held, held},
};
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{
    Refused, contents,
    entries::{self, Entry},
    envelope::{self, Address, Part},
    notes,
};
use zeroize::Zeroizing;

/// A UUID as it is written.
pub fn id(text: &str) -> Result<[u8; 16], Refused> {
    let digits: Vec<u8> = text.bytes().filter(|b| *b != b'-').collect();
    if digits.len() != 32 || !digits.is_ascii() {
        return Err(Refused::Malformed);
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.as_chunks::<2>().0) {
        let pair = str::from_utf8(pair).map_err(|_| Refused::Malformed)?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| Refused::Malformed)?;
    }
    Ok(bytes)
}

/// Something sealed, and the epoch it was sealed to.
#[derive(Deserialize)]
pub struct Sealed {
    epoch: u64,
    sealed: Bytes,
}

/// Where a concern came in.
#[derive(Deserialize)]
pub struct Concern {
    id: String,
    neighbourhood: String,
    epoch: u64,
}

impl Concern {
    fn address(&self, team: &str, epoch: u64, part: Part) -> Result<Address, Refused> {
        let neighbourhood = self.neighbourhood.clone();
        Ok(Address { team: team.to_owned(), neighbourhood, epoch, concern: id(&self.id)?, part })
    }

    fn open(&self, held: &Held, team: &str, part: Part, of: &Sealed) -> Result<Zeroizing<Vec<u8>>, Refused> {
        envelope::open(&held.epoch(team, of.epoch)?.mailbox, &self.address(team, of.epoch, part)?, &of.sealed.0)
    }

    fn entries(&self, held: &Held, team: &str, sealed: &[Sealed]) -> Result<Vec<Entry>, Refused> {
        sealed.iter().map(|one| Entry::from_bytes(&self.open(held, team, Part::Entry, one)?)).collect()
    }
}

/// What was noted, for the page.
fn shown(entry: &Entry) -> Result<Value, Refused> {
    let note = notes::read(&entry.text)?;
    Ok(json!({ "number": entry.number, "signer": Bytes::from(entry.signer.to_vec()), "note": note }))
}

/// One line of the list.
#[derive(Deserialize)]
pub struct Line {
    #[serde(flatten)]
    concern: Concern,
    headline: Bytes,
    /// The newest entry; it says how the matter stands.
    last: Option<Sealed>,
    /// How many entries there are, as the server says.
    entries: u64,
}

#[derive(Deserialize)]
pub struct Headlines {
    team: String,
    concerns: Vec<Line>,
}

/// Opens the headlines of a list, each by itself: one that does not open says so, and the others are shown.
pub fn headlines(call: Headlines) -> Result<Value, Refused> {
    let held = held();
    held.keys()?;
    let open = |line: &Line| -> Result<Value, Refused> {
        let (concern, team) = (&line.concern, &call.team);
        let address = concern.address(team, concern.epoch, Part::Headline)?;
        let headline = envelope::open(&held.epoch(team, concern.epoch)?.mailbox, &address, &line.headline.0)?;
        let mut newest = Value::Null;
        if let Some(last) = &line.last {
            let entry = Entry::from_bytes(&concern.open(&held, team, Part::Entry, last)?)?;
            entry.is_signed_by(&held.epoch(team, last.epoch)?.members)?;
            if entry.concern != id(&concern.id)? || entry.number + 1 != line.entries {
                return Err(Refused::Broken);
            }
            newest = shown(&entry)?;
        }
        Ok(json!({ "headline": contents::headline(&headline)?, "last": newest }))
    };
    let shown =
        call.concerns.iter().map(|line| open(line).unwrap_or_else(|why| json!({ "refused": format!("{why:?}") })));
    Ok(shown.collect())
}

#[derive(Deserialize)]
pub struct Whole {
    team: String,
    #[serde(flatten)]
    concern: Concern,
    body: Bytes,
    entries: Vec<Sealed>,
    /// What is noted next: JSON of `vault::notes`.
    #[serde(default)]
    note: Option<Value>,
}

impl Whole {
    /// The entries in their order, each checked: where one was forged, dropped or moved it says so. Who signs is a member
    /// of the epoch it is sealed to, and epochs go on: whoever was taken out signs nothing after the next epoch.
    fn checked(&self, held: &Held) -> Result<Vec<Entry>, Refused> {
        let entries = self.concern.entries(held, &self.team, &self.entries)?;
        if !self.entries.is_sorted_by_key(|sealed| sealed.epoch) {
            return Err(Refused::Broken);
        }
        let members = |at: usize| Ok(held.epoch(&self.team, self.entries[at].epoch)?.members.as_slice());
        entries::check(id(&self.concern.id)?, &self.body.0, &entries, members)?;
        Ok(entries)
    }
}

/// Opens a body and what was noted. A body that opens is shown even where the notes do not hang together: then it says why.
pub fn body(call: Whole) -> Result<Value, Refused> {
    let held = held();
    let (team, concern) = (&call.team, &call.concern);
    let address = concern.address(team, concern.epoch, Part::Body)?;
    let body = envelope::open(&held.epoch(team, concern.epoch)?.mailbox, &address, &call.body.0)?;
    let entries = call.checked(&held).and_then(|all| all.iter().map(shown).collect::<Result<Vec<_>, _>>());
    let (entries, broken) = match entries {
        Ok(entries) => (entries, None),
        Err(why) => (Vec::new(), Some(format!("{why:?}"))),
    };
    Ok(json!({ "body": contents::body(&body)?, "entries": entries, "broken": broken }))
}

/// Signs and seals what is noted next, after everything that is there. Nothing is added to a broken chain.
pub fn entry(call: Whole) -> Result<Value, Refused> {
    let held = held();
    let before = call.checked(&held)?;
    let text = Zeroizing::new(call.note.as_ref().ok_or(Refused::Malformed)?.to_string());
    notes::read(text.as_bytes())?;
    let concern = id(&call.concern.id)?;
    let entry = Entry::next(concern, &call.body.0, &before, text.as_bytes().to_vec(), held.keys()?)?;
    let (epoch, mailbox) = held.newest(&call.team)?;
    let address = call.concern.address(&call.team, epoch, Part::Entry)?;
    let sealed = Bytes::from(envelope::seal(&mailbox.public()?, &address, &entry.to_bytes())?);
    Ok(json!({ "number": entry.number, "epoch": epoch, "sealed": sealed }))
}
