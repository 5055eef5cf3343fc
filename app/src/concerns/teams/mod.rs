//! Teams of regisseurs: which neighbourhoods they serve, who is one of them, and the mailbox that one seals to.

pub mod handle;
pub mod pages;
pub mod passphrase;
pub mod store;

use uuid::Uuid;
use vault::{
    Refused,
    chain::Epoch,
    keys::{MailboxPublic, MemberPublic},
};

pub use handle::Tandem;
pub use store::mailbox;

/// Most who can open one mailbox: a tandem, somebody who stands in, and room for a change of hands.
pub const MEMBERS_MOST: usize = 8;
/// Most epochs of a team: who comes and goes each month comes and goes for forty years.
pub const EPOCHS_MOST: usize = 500;

/// Where a concern of a neighbourhood goes: what everybody may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    pub team: Uuid,
    pub epoch: u64,
    /// X25519.
    pub public: [u8; 32],
    /// Of the first epoch: what is printed on the card of who was trained. It stays when somebody comes or goes.
    pub fingerprint: String,
}

/// The name of a team inside what is sealed and signed.
pub fn sealed_name(team: Uuid) -> String {
    team.hyphenated().to_string()
}

/// The members of an epoch as one row of bytes.
pub fn members_to_bytes(members: &[MemberPublic]) -> Vec<u8> {
    members.iter().flat_map(|m| m.receive.0.into_iter().chain(m.verify)).collect()
}

/// The members of an epoch from its row.
pub fn members_from_bytes(bytes: &[u8]) -> Result<Vec<MemberPublic>, Refused> {
    let (members, rest) = bytes.as_chunks::<64>();
    if !rest.is_empty() || members.is_empty() || members.len() > MEMBERS_MOST {
        return Err(Refused::Malformed);
    }
    let read = |bytes: &[u8; 64]| {
        let (mut receive, mut verify) = ([0; 32], [0; 32]);
        receive.copy_from_slice(&bytes[..32]);
        verify.copy_from_slice(&bytes[32..]);
        MemberPublic { receive: MailboxPublic(receive), verify }
    };
    Ok(members.iter().map(read).collect())
}

/// Whether an epoch can come after these: the signature, the next number, and members who are each there once. Whether
/// they are regisseurs, the store looks up.
pub fn follows(chain: &[Epoch], next: &Epoch) -> Result<(), Refused> {
    let mut seen: Vec<[u8; 32]> = next.members.iter().map(|m| m.verify).collect();
    seen.sort_unstable();
    seen.dedup();
    if seen.len() != next.members.len() || seen.is_empty() || seen.len() > MEMBERS_MOST || chain.len() >= EPOCHS_MOST {
        return Err(Refused::Malformed);
    }
    match chain.last() {
        Some(last) => last.is_followed_by(next),
        None => next.is_first(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vault::keys::{MailboxKey, MemberKeys};

    fn mailbox() -> MailboxPublic {
        MailboxKey::new().unwrap().public().unwrap()
    }

    #[test]
    fn members_come_back_from_their_row() {
        let members = vec![MemberKeys::new().unwrap().public().unwrap(), MemberKeys::new().unwrap().public().unwrap()];
        assert_eq!(members_from_bytes(&members_to_bytes(&members)), Ok(members.clone()));
        assert_eq!(members_from_bytes(&members_to_bytes(&members)[..127]), Err(Refused::Malformed));
        assert_eq!(members_from_bytes(&[]), Err(Refused::Malformed));
    }

    #[test]
    fn an_epoch_follows_on_the_newest_one_signed_by_one_of_its_members_each_there_once() {
        let (els, koen) = (MemberKeys::new().unwrap(), MemberKeys::new().unwrap());
        let (e, k) = (els.public().unwrap(), koen.public().unwrap());
        let first = Epoch::first("t", mailbox(), vec![e], &els).unwrap();
        assert_eq!(follows(&[], &first), Ok(()));
        let second = first.next(mailbox(), vec![e, k], &els).unwrap();
        assert_eq!(follows(std::slice::from_ref(&first), &second), Ok(()));
        assert_eq!(follows(&[], &second), Err(Refused::Broken), "no beginning");
        assert_eq!(follows(&[first.clone(), second.clone()], &second), Err(Refused::Broken), "once more");
        assert_eq!(follows(&[first.clone(), second.clone()], &first), Err(Refused::Broken), "turned back");
        let twice = first.next(mailbox(), vec![e, e], &els).unwrap();
        assert_eq!(follows(std::slice::from_ref(&first), &twice), Err(Refused::Malformed), "one member twice");
        let nobody = first.next(mailbox(), vec![], &els).unwrap();
        assert_eq!(follows(&[first], &nobody), Err(Refused::Malformed), "nobody");
    }
}
