//! The epochs of a team, followed: by who reads, and by who seals.

use crate::{bytes::Bytes, member::Member};
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{
    Refused,
    chain::{self, Epoch},
};

/// A chain as it travels, and what this browser saw before.
#[derive(Deserialize)]
pub struct Chain {
    team: String,
    epochs: Vec<Bytes>,
    /// Hash of an epoch that was seen before.
    #[serde(default)]
    trusted: Option<Bytes>,
}

#[cfg(feature = "regisseur")]
impl Chain {
    pub fn of(team: &str, epochs: Vec<Bytes>) -> Self {
        Self { team: team.to_owned(), epochs, trusted: None }
    }

    pub fn team(&self) -> &str {
        &self.team
    }
}

impl Chain {
    pub fn read(&self) -> Result<Vec<Epoch>, Refused> {
        self.epochs.iter().map(|bytes| Epoch::from_bytes(&self.team, &bytes.0)).collect()
    }

    pub fn trusted(&self) -> Result<Option<[u8; 32]>, Refused> {
        self.trusted.as_ref().map(Bytes::sized::<32>).transpose()
    }
}

/// Whether it hangs together from what was trusted; gives what to trust next.
pub fn follow(call: Chain) -> Result<Value, Refused> {
    let epochs = call.read()?;
    let newest = chain::follow(&epochs, call.trusted()?.as_ref())?;
    Ok(json!({
        "number": newest.number,
        "hash": Bytes::from(newest.hash().to_vec()),
        "mailbox": Bytes::from(newest.mailbox.0.to_vec()),
        "printed": epochs.first().map(Epoch::fingerprint),
        "members": newest.members.iter().map(Member::of).collect::<Vec<_>>(),
    }))
}
