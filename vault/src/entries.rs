//! What regisseurs add to a concern: signed entries, each naming the hash of the one before. Whoever holds the public
//! key alone could seal an entry; nobody else can sign one, drop one, or put one in another place.

use crate::{
    Refused,
    keys::{MemberKeys, MemberPublic},
    prefixed,
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// One entry, as it stands inside its envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub concern: [u8; 16],
    /// Counted from 0.
    pub number: u64,
    /// Hash of the entry before; for the first, of the body it answers to.
    pub before: [u8; 32],
    /// What was noted: JSON of the inbox.
    pub text: Vec<u8>,
    pub signer: [u8; 32],
    pub signature: [u8; 64],
}

impl Entry {
    /// The entry after these, signed.
    pub fn next(
        concern: [u8; 16],
        body: &[u8],
        before: &[Self],
        text: Vec<u8>,
        signer: &MemberKeys,
    ) -> Result<Self, Refused> {
        let number = before.len() as u64;
        let last = before.last().map_or_else(|| hash_of_body(&concern, body), Self::hash);
        let mut entry =
            Self { concern, number, before: last, text, signer: signer.public()?.verify, signature: [0; 64] };
        entry.signature = signer.signature(&entry.content());
        Ok(entry)
    }

    /// As it is sealed: numbers in network order, the text last.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let number = self.number.to_be_bytes();
        let parts = [&self.concern[..], &number, &self.before, &self.signer, &self.signature, &self.text];
        Zeroizing::new(parts.concat())
    }

    /// One that was opened.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Refused> {
            let (first, left) = rest.split_first_chunk::<N>().ok_or(Refused::Malformed)?;
            *rest = left;
            Ok(*first)
        }
        let mut rest = bytes;
        let (concern, number) = (take(&mut rest)?, u64::from_be_bytes(take(&mut rest)?));
        let (before, signer, signature) = (take(&mut rest)?, take(&mut rest)?, take(&mut rest)?);
        Ok(Self { concern, number, before, text: rest.to_vec(), signer, signature })
    }

    /// Whether one of these signed it. Says nothing about its place: see [`check`].
    pub fn is_signed_by(&self, members: &[MemberPublic]) -> Result<(), Refused> {
        let signer = members.iter().find(|m| m.verify == self.signer).ok_or(Refused::Forged)?;
        signer.check(&self.content(), &self.signature)
    }

    fn content(&self) -> Vec<u8> {
        let number = self.number.to_be_bytes();
        prefixed([&b"keuvel/entry/v1"[..], &self.concern, &number, &self.before, &self.text, &self.signer])
    }

    fn hash(&self) -> [u8; 32] {
        Sha256::new().chain_update(self.content()).chain_update(self.signature).finalize().into()
    }
}

fn hash_of_body(concern: &[u8; 16], body: &[u8]) -> [u8; 32] {
    Sha256::digest(prefixed([&b"keuvel/body/v1"[..], concern, body])).into()
}

/// Whether these entries belong to that body, in this order, with none left out, each signed by one of those who could
/// sign it (`members`, asked with the entry's place). That the newest ones are missing cannot be seen here: the browser remembers how many it saw.
pub fn check<'a>(
    concern: [u8; 16],
    body: &[u8],
    entries: &[Entry],
    members: impl Fn(usize) -> Result<&'a [MemberPublic], Refused>,
) -> Result<(), Refused> {
    let mut before = hash_of_body(&concern, body);
    for (number, entry) in entries.iter().enumerate() {
        if entry.concern != concern || entry.number != number as u64 || entry.before != before {
            return Err(Refused::Broken);
        }
        entry.is_signed_by(members(number)?)?;
        before = entry.hash();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CONCERN: [u8; 16] = [7; 16];
    const BODY: &[u8] = b"sealed body";

    fn of<'a>(members: &'a [MemberPublic]) -> impl Fn(usize) -> Result<&'a [MemberPublic], Refused> {
        move |_| Ok(members)
    }

    fn three(els: &MemberKeys) -> Vec<Entry> {
        let mut entries = Vec::new();
        for text in ["gebeld", "langs geweest", "afgerond"] {
            entries.push(Entry::next(CONCERN, BODY, &entries, text.into(), els).unwrap());
        }
        entries
    }

    #[test]
    fn a_dropped_a_forged_and_a_reordered_entry_are_noticed() {
        let (els, thief) = (MemberKeys::new().unwrap(), MemberKeys::new().unwrap());
        let members = [els.public().unwrap()];
        let entries = three(&els);
        assert_eq!(check(CONCERN, BODY, &entries, of(&members)), Ok(()));
        assert_eq!(check(CONCERN, b"another body", &entries, of(&members)), Err(Refused::Broken));
        assert_eq!(check([8; 16], BODY, &entries, of(&members)), Err(Refused::Broken));
        for drop in 0..2 {
            let mut less = entries.clone();
            less.remove(drop);
            assert_eq!(check(CONCERN, BODY, &less, of(&members)), Err(Refused::Broken));
        }
        let mut swapped = entries.clone();
        swapped.swap(0, 1);
        assert_eq!(check(CONCERN, BODY, &swapped, of(&members)), Err(Refused::Broken));
        let mut more = entries.clone();
        more.push(Entry::next(CONCERN, BODY, &entries, b"vals".to_vec(), &thief).unwrap());
        assert_eq!(check(CONCERN, BODY, &more, of(&members)), Err(Refused::Forged));
    }

    #[test]
    fn an_entry_comes_back_from_what_was_sealed() {
        let els = MemberKeys::new().unwrap();
        for entry in three(&els) {
            assert_eq!(Entry::from_bytes(&entry.to_bytes()), Ok(entry.clone()));
            assert_eq!(Entry::from_bytes(&entry.to_bytes()[..151]), Err(Refused::Malformed));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn any_changed_byte_of_an_entry_is_noticed(which in 0_usize..3, at in 0_usize..160, bit in 0_u8..8) {
            let els = MemberKeys::new().unwrap();
            let members = [els.public().unwrap()];
            let mut entries = three(&els);
            let entry = &mut entries[which];
            let before = entry.clone();
            let field: &mut [u8] = match at {
                0..32 => &mut entry.before,
                32..64 => &mut entry.signer,
                64..128 => &mut entry.signature,
                _ => &mut entry.text,
            };
            let index = at % field.len();
            field[index] ^= 1 << bit;
            prop_assume!(*entry != before);
            prop_assert!(check(CONCERN, BODY, &entries, of(&members)).is_err());
        }
    }
}
