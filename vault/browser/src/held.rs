//! What a Worker holds between unlocking and locking: a regisseur's keys and the mailboxes they open. It never leaves
//! this memory; JavaScript sees what was opened, never what opens.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};
use vault::{
    Refused,
    keys::{MailboxKey, MemberKeys, MemberPublic},
};

/// An epoch of a team, opened.
pub struct Opened {
    pub mailbox: MailboxKey,
    /// Whoever could sign what was sealed to it; nobody where the chain of epochs is broken.
    pub members: Vec<MemberPublic>,
}

pub struct Held {
    keys: Option<MemberKeys>,
    /// By team and epoch.
    epochs: BTreeMap<(String, u64), Opened>,
}

static HELD: Mutex<Held> = Mutex::new(Held { keys: None, epochs: BTreeMap::new() });

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
        self.epochs.clear();
    }

    pub fn hold_epoch(&mut self, team: &str, number: u64, epoch: Opened) {
        self.epochs.insert((team.to_owned(), number), epoch);
    }

    pub fn epoch(&self, team: &str, number: u64) -> Result<&Opened, Refused> {
        self.epochs.get(&(team.to_owned(), number)).ok_or(Refused::DoesNotOpen)
    }

    /// The newest mailbox of a team: what is written now is sealed to it.
    pub fn newest(&self, team: &str) -> Result<(u64, &MailboxKey), Refused> {
        let mut all = self.epochs.iter().filter(|((of, _), _)| of == team);
        all.next_back().map(|((_, number), epoch)| (*number, &epoch.mailbox)).ok_or(Refused::DoesNotOpen)
    }
}
