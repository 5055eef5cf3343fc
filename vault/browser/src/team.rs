//! What a regisseur does with a team: founds it, goes on with it, opens its mailboxes.

use crate::{
    bytes::Bytes,
    chain::Chain,
    held::{Held, Opened, held},
    member::Member,
};
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{
    Refused,
    chain::{self, Epoch},
    keys::{MailboxKey, MemberPublic},
};

fn sealed_to(members: &[MemberPublic], key: &MailboxKey, team: &str, epoch: u64) -> Result<Vec<Value>, Refused> {
    let seal = |member: &MemberPublic| {
        let sealed = Bytes::from(key.seal_to(&member.receive, team, epoch)?);
        Ok(json!({ "number": epoch, "verify": Bytes::from(member.verify.to_vec()), "sealed": sealed }))
    };
    members.iter().map(seal).collect()
}

#[derive(Deserialize)]
pub struct Found {
    team: String,
}

/// A first epoch, with the held keys as its only member.
pub fn found(call: Found) -> Result<Value, Refused> {
    let held = held();
    let (keys, mailbox) = (held.keys()?, MailboxKey::new()?);
    let members = vec![keys.public()?];
    let epoch = Epoch::first(&call.team, mailbox.public()?, members.clone(), keys)?;
    let seals = sealed_to(&members, &mailbox, &call.team, 1)?;
    Ok(json!({ "epoch": Bytes::from(epoch.to_bytes()), "seals": seals, "printed": epoch.fingerprint() }))
}

/// A mailbox that was sealed to a member.
#[derive(Deserialize)]
pub struct Seal {
    number: u64,
    sealed: Bytes,
}

#[derive(Deserialize)]
pub struct Next {
    #[serde(flatten)]
    chain: Chain,
    members: Vec<Member>,
    seals: Vec<Seal>,
}

/// The next epoch with these members, a mailbox of its own, and the mailboxes of before for who is new: who comes reads
/// what is being followed up.
pub fn next(call: Next) -> Result<Value, Refused> {
    let team = call.chain.team();
    let epochs = call.chain.read()?;
    let newest = chain::follow(&epochs, call.chain.trusted()?.as_ref())?;
    let members = call.members.iter().map(Member::public).collect::<Result<Vec<_>, _>>()?;
    let held = held();
    let (keys, mailbox) = (held.keys()?, MailboxKey::new()?);
    let next = newest.next(mailbox.public()?, members.clone(), keys)?;
    let mut seals = sealed_to(&members, &mailbox, team, next.number)?;
    let new: Vec<MemberPublic> = members.iter().filter(|m| !newest.members.contains(m)).copied().collect();
    for seal in &call.seals {
        let key = MailboxKey::open_with(keys, team, seal.number, &seal.sealed.0)?;
        seals.extend(sealed_to(&new, &key, team, seal.number)?);
    }
    Ok(json!({ "epoch": Bytes::from(next.to_bytes()), "seals": seals }))
}

#[derive(Deserialize)]
pub struct Open {
    team: String,
    epochs: Vec<Bytes>,
    seals: Vec<Seal>,
    /// Whether the chain hangs together from what this browser saw. If not, its mailboxes open, and nobody's signature
    /// counts.
    sound: bool,
}

/// Opens the mailboxes of a team with the held keys, and holds them. One that is not the key of its epoch is refused: a
/// server could have put another one there.
pub fn open(call: Open) -> Result<Value, Refused> {
    let epochs = Chain::of(&call.team, call.epochs).read()?;
    if call.sound {
        chain::follow(&epochs, None)?;
    }
    let mut held = held();
    let mut opened = Vec::new();
    for seal in &call.seals {
        let epoch = epochs.iter().find(|epoch| epoch.number == seal.number).ok_or(Refused::Broken)?;
        let key = MailboxKey::open_with(held.keys()?, &call.team, seal.number, &seal.sealed.0)?;
        if key.public()? != epoch.mailbox {
            return Err(Refused::Forged);
        }
        let members = if call.sound { epoch.members.clone() } else { Vec::new() };
        opened.push((seal.number, Opened { mailbox: key, members }));
    }
    let many = opened.len();
    let held: &mut Held = &mut held;
    for (number, epoch) in opened {
        held.hold_epoch(&call.team, number, epoch);
    }
    Ok(json!(many))
}
