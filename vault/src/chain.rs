//! The epochs of a team's mailbox: each is signed by a member of the one before, so that a browser that knew one
//! knows all that follow, and warns where the chain breaks.

use crate::{
    Refused,
    keys::{MailboxPublic, MemberKeys, MemberPublic, digits},
    prefixed,
};
use sha2::{Digest, Sha256};

/// One epoch of a mailbox: its key, and who may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Epoch {
    pub team: String,
    /// Counted from 1.
    pub number: u64,
    pub mailbox: MailboxPublic,
    pub members: Vec<MemberPublic>,
    /// Hash of the epoch before; noughts for the first.
    pub before: [u8; 32],
    /// Who signed: a member of the epoch before; for the first, one of its own.
    pub signer: [u8; 32],
    pub signature: [u8; 64],
}

impl Epoch {
    /// The first epoch of a team, signed by one of its members.
    pub fn first(
        team: &str,
        mailbox: MailboxPublic,
        members: Vec<MemberPublic>,
        signer: &MemberKeys,
    ) -> Result<Self, Refused> {
        Self::signed(team, 1, mailbox, members, [0; 32], signer)
    }

    /// The epoch after this one, signed by one of its members: somebody came, or went.
    pub fn next(
        &self,
        mailbox: MailboxPublic,
        members: Vec<MemberPublic>,
        signer: &MemberKeys,
    ) -> Result<Self, Refused> {
        let next = Self::signed(&self.team, self.number + 1, mailbox, members, self.hash(), signer)?;
        self.is_followed_by(&next)?;
        Ok(next)
    }

    fn signed(
        team: &str,
        number: u64,
        mailbox: MailboxPublic,
        members: Vec<MemberPublic>,
        before: [u8; 32],
        signer: &MemberKeys,
    ) -> Result<Self, Refused> {
        let verify = signer.public()?.verify;
        let mut epoch =
            Self { team: team.to_owned(), number, mailbox, members, before, signer: verify, signature: [0; 64] };
        epoch.signature = signer.signature(&epoch.content());
        Ok(epoch)
    }

    fn content(&self) -> Vec<u8> {
        let number = self.number.to_be_bytes();
        let head =
            [&b"keuvel/epoch/v1"[..], self.team.as_bytes(), &number, &self.mailbox.0, &self.before, &self.signer];
        let members = self.members.iter().flat_map(|m| [&m.receive.0[..], &m.verify]);
        prefixed(head.into_iter().chain(members))
    }

    /// As it travels, without the team: numbers in network order, the members last.
    pub fn to_bytes(&self) -> Vec<u8> {
        let number = self.number.to_be_bytes();
        let head = [&number[..], &self.mailbox.0, &self.before, &self.signer, &self.signature];
        let members = self.members.iter().flat_map(|m| [&m.receive.0[..], &m.verify]);
        head.into_iter().chain(members).flatten().copied().collect()
    }

    /// One that travelled. Nothing of it is believed yet.
    pub fn from_bytes(team: &str, bytes: &[u8]) -> Result<Self, Refused> {
        fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Refused> {
            let (first, left) = rest.split_first_chunk::<N>().ok_or(Refused::Malformed)?;
            *rest = left;
            Ok(*first)
        }
        let mut rest = bytes;
        let (number, mailbox) = (u64::from_be_bytes(take(&mut rest)?), MailboxPublic(take(&mut rest)?));
        let (before, signer, signature) = (take(&mut rest)?, take(&mut rest)?, take(&mut rest)?);
        let mut members = Vec::new();
        while !rest.is_empty() {
            members.push(MemberPublic { receive: MailboxPublic(take(&mut rest)?), verify: take(&mut rest)? });
        }
        Ok(Self { team: team.to_owned(), number, mailbox, members, before, signer, signature })
    }

    /// What the next one names.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::new().chain_update(self.content()).chain_update(self.signature).finalize().into()
    }

    /// What is printed on the card that volunteers get, and shown in the form.
    pub fn fingerprint(&self) -> String {
        digits(&[self.team.as_bytes(), &self.number.to_be_bytes(), &self.mailbox.0])
    }

    fn check_by(&self, members: &[MemberPublic]) -> Result<(), Refused> {
        let signer = members.iter().find(|m| m.verify == self.signer).ok_or(Refused::Forged)?;
        signer.check(&self.content(), &self.signature)
    }

    /// Whether this can be the first one of a team.
    pub fn is_first(&self) -> Result<(), Refused> {
        if self.number != 1 || self.before != [0; 32] {
            return Err(Refused::Broken);
        }
        self.check_by(&self.members)
    }

    /// Whether that one follows on this one.
    pub fn is_followed_by(&self, next: &Self) -> Result<(), Refused> {
        if next.team != self.team || next.number != self.number + 1 || next.before != self.hash() {
            return Err(Refused::Broken);
        }
        next.check_by(&self.members)
    }
}

/// Follows a chain from what a browser trusts (the hash of an epoch it saw; nothing at the first visit) to its end.
/// Gives the newest epoch.
pub fn follow<'a>(chain: &'a [Epoch], trusted: Option<&[u8; 32]>) -> Result<&'a Epoch, Refused> {
    let first = chain.first().ok_or(Refused::Broken)?;
    first.is_first()?;
    for pair in chain.windows(2) {
        pair[0].is_followed_by(&pair[1])?;
    }
    if trusted.is_some_and(|hash| !chain.iter().any(|epoch| epoch.hash() == *hash)) {
        return Err(Refused::Broken);
    }
    chain.last().ok_or(Refused::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::MailboxKey;

    fn mailbox() -> MailboxPublic {
        MailboxKey::new().unwrap().public().unwrap()
    }

    #[test]
    fn a_chain_is_followed_from_what_was_trusted() {
        let (els, koen) = (MemberKeys::new().unwrap(), MemberKeys::new().unwrap());
        let both = vec![els.public().unwrap(), koen.public().unwrap()];
        let first = Epoch::first("hamont", mailbox(), vec![both[0]], &els).unwrap();
        let second = first.next(mailbox(), both.clone(), &els).unwrap();
        let third = second.next(mailbox(), vec![both[1]], &koen).unwrap();
        let chain = [first.clone(), second.clone(), third.clone()];
        assert_eq!(follow(&chain, None), Ok(&third));
        assert_eq!(Epoch::from_bytes("hamont", &third.to_bytes()), Ok(third.clone()), "as it travelled");
        assert_eq!(Epoch::from_bytes("hamont", &third.to_bytes()[1..]), Err(Refused::Malformed));
        assert_eq!(follow(&chain, Some(&second.hash())), Ok(&third));
        assert_eq!(follow(&[first.clone(), third.clone()], None), Err(Refused::Broken), "one left out");
        assert_eq!(follow(&chain[1..], None), Err(Refused::Broken), "no beginning");
        assert_eq!(follow(&chain[..1], Some(&second.hash())), Err(Refused::Broken), "turned back");
        let other = Epoch::first("hamont", mailbox(), vec![both[1]], &koen).unwrap();
        assert_eq!(follow(&[other], Some(&first.hash())), Err(Refused::Broken), "another beginning");
        assert_ne!(first.fingerprint(), second.fingerprint());
    }

    #[test]
    fn only_a_member_of_the_epoch_before_can_make_the_next() {
        let (els, thief) = (MemberKeys::new().unwrap(), MemberKeys::new().unwrap());
        let first = Epoch::first("hamont", mailbox(), vec![els.public().unwrap()], &els).unwrap();
        let theirs = vec![thief.public().unwrap()];
        assert_eq!(first.next(mailbox(), theirs.clone(), &thief), Err(Refused::Forged));
        // Signed in the name of Els, with another key.
        let mut forged = first.next(mailbox(), theirs, &els).unwrap();
        forged.mailbox = mailbox();
        assert_eq!(first.is_followed_by(&forged), Err(Refused::Forged));
        // One who left cannot come back alone.
        let koen = MemberKeys::new().unwrap();
        let second = first.next(mailbox(), vec![koen.public().unwrap()], &els).unwrap();
        assert_eq!(second.next(mailbox(), vec![els.public().unwrap()], &els), Err(Refused::Forged));
    }
}
