//! The keys of people and of mailboxes.

use crate::{Refused, envelope, random};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The public part of a mailbox, or of what a member receives with (X25519).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailboxPublic(pub [u8; 32]);

/// The private part. Shows nothing of itself.
#[derive(Clone)]
pub struct MailboxKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for MailboxKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailboxKey(…)")
    }
}

impl MailboxKey {
    /// A new one.
    pub fn new() -> Result<Self, Refused> {
        Ok(Self(Zeroizing::new(random::<32>()?)))
    }

    /// One that was unwrapped.
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What others seal to.
    pub fn public(&self) -> Result<MailboxPublic, Refused> {
        envelope::public_of(&self.0).map(MailboxPublic)
    }

    /// Seals this key to a member, for one team and epoch: the same bytes serve nobody else.
    pub fn seal_to(&self, member: &MailboxPublic, team: &str, epoch: u64) -> Result<Vec<u8>, Refused> {
        envelope::seal_key(member, &bound(team, epoch), &self.0)
    }

    /// Opens a key that was sealed to a member.
    pub fn open_with(member: &MemberKeys, team: &str, epoch: u64, sealed: &[u8]) -> Result<Self, Refused> {
        envelope::open_key(&member.receive, &bound(team, epoch), sealed).map(Self)
    }
}

fn bound(team: &str, epoch: u64) -> Vec<u8> {
    crate::prefixed([team.as_bytes(), &epoch.to_be_bytes()])
}

/// The keys of a regisseur: one to receive with, one to sign with.
#[derive(Clone)]
pub struct MemberKeys {
    receive: MailboxKey,
    sign: SigningKey,
}

impl std::fmt::Debug for MemberKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemberKeys(…)")
    }
}

/// What everybody may know of a regisseur's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberPublic {
    pub receive: MailboxPublic,
    /// Ed25519 (RFC 8032).
    pub verify: [u8; 32],
}

impl MemberKeys {
    /// New ones.
    pub fn new() -> Result<Self, Refused> {
        Ok(Self { receive: MailboxKey::new()?, sign: SigningKey::from_bytes(&Zeroizing::new(random::<32>()?)) })
    }

    /// Both private parts, to be wrapped.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut bytes = Zeroizing::new([0; 64]);
        bytes[..32].copy_from_slice(self.receive.bytes());
        bytes[32..].copy_from_slice(&*Zeroizing::new(self.sign.to_bytes()));
        bytes
    }

    /// Keys that were unwrapped.
    pub fn from_bytes(bytes: &[u8; 64]) -> Self {
        let (mut receive, mut sign) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        receive.copy_from_slice(&bytes[..32]);
        sign.copy_from_slice(&bytes[32..]);
        Self { receive: MailboxKey(receive), sign: SigningKey::from_bytes(&sign) }
    }

    pub fn public(&self) -> Result<MemberPublic, Refused> {
        Ok(MemberPublic { receive: self.receive.public()?, verify: self.sign.verifying_key().to_bytes() })
    }

    pub(crate) fn signature(&self, what: &[u8]) -> [u8; 64] {
        self.sign.sign(what).to_bytes()
    }
}

impl MemberPublic {
    pub(crate) fn check(&self, what: &[u8], signature: &[u8; 64]) -> Result<(), Refused> {
        let key = VerifyingKey::from_bytes(&self.verify).map_err(|_| Refused::Malformed)?;
        key.verify_strict(what, &Signature::from_bytes(signature)).map_err(|_| Refused::Forged)
    }

    /// What two people read to each other: six groups of four digits.
    pub fn fingerprint(&self) -> String {
        digits(&[&self.receive.0, &self.verify])
    }
}

/// A short fingerprint in digits, to be read aloud or printed: 79 bits.
pub(crate) fn digits(parts: &[&[u8]]) -> String {
    let hash = Sha256::digest(crate::prefixed(parts.iter().copied()));
    let group = |bytes: &[u8]| {
        let number = bytes.iter().fold(0_u64, |n, b| (n << 8) | u64::from(*b));
        format!("{:04}", number % 10_000)
    };
    hash.chunks(5).take(6).map(group).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_key_goes_to_one_member_one_team_one_epoch() {
        let (els, koen) = (MemberKeys::new().unwrap(), MemberKeys::new().unwrap());
        let mailbox = MailboxKey::new().unwrap();
        let sealed = mailbox.seal_to(&els.public().unwrap().receive, "hamont", 3).unwrap();
        let opened = MailboxKey::open_with(&els, "hamont", 3, &sealed).unwrap();
        assert_eq!(opened.public(), mailbox.public());
        for (who, team, epoch) in [(&koen, "hamont", 3), (&els, "pelt", 3), (&els, "hamont", 4)] {
            assert_eq!(MailboxKey::open_with(who, team, epoch, &sealed).unwrap_err(), Refused::DoesNotOpen);
        }
    }

    #[test]
    fn keys_come_back_as_they_were_and_show_nothing() {
        let els = MemberKeys::new().unwrap();
        assert_eq!(MemberKeys::from_bytes(&els.to_bytes()).public(), els.public());
        assert_eq!(format!("{els:?} {:?}", els.receive), "MemberKeys(…) MailboxKey(…)");
        let fingerprint = els.public().unwrap().fingerprint();
        assert_eq!((fingerprint.len(), fingerprint.split(' ').count()), (29, 6));
        assert_ne!(fingerprint, MemberKeys::new().unwrap().public().unwrap().fingerprint());
    }
}
