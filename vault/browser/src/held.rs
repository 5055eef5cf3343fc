//! What a Worker holds between unlocking and locking: a regisseur's keys and the mailboxes they open. It never leaves
//! this memory; JavaScript sees what was opened, never what opens.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};
use vault::{
    Refused,
    keys::{MailboxKey, MemberKeys},
};

pub struct Held {
    keys: Option<MemberKeys>,
    /// By team and epoch.
    mailboxes: BTreeMap<(String, u64), MailboxKey>,
}

static HELD: Mutex<Held> = Mutex::new(Held { keys: None, mailboxes: BTreeMap::new() });

pub fn held() -> MutexGuard<'static, Held> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Held {
    /// Locked, nothing opens.
    pub fn keys(&self) -> Result<&MemberKeys, Refused> {
        self.keys.as_ref().ok_or(Refused::DoesNotOpen)
    }

    pub fn hold(&mut self, keys: MemberKeys) {
        self.lock();
        self.keys = Some(keys);
    }

    /// Wipes everything.
    pub fn lock(&mut self) {
        self.keys = None;
        self.mailboxes.clear();
    }

    pub fn hold_mailbox(&mut self, team: &str, epoch: u64, key: MailboxKey) {
        self.mailboxes.insert((team.to_owned(), epoch), key);
    }

    pub fn mailbox(&self, team: &str, epoch: u64) -> Result<&MailboxKey, Refused> {
        self.mailboxes.get(&(team.to_owned(), epoch)).ok_or(Refused::DoesNotOpen)
    }

    /// The newest mailbox of a team: what is written now is sealed to it.
    pub fn newest(&self, team: &str) -> Result<(u64, &MailboxKey), Refused> {
        let mut all = self.mailboxes.iter().filter(|((of, _), _)| of == team);
        all.next_back().map(|((_, epoch), key)| (*epoch, key)).ok_or(Refused::DoesNotOpen)
    }
}
