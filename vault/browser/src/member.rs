//! The public parts of a regisseur's keys, as they travel.

use crate::bytes::Bytes;
use serde::{Deserialize, Serialize};
use vault::keys::MemberPublic;
#[cfg(feature = "regisseur")]
use vault::{Refused, keys::MailboxPublic};

/// The public parts, as they travel.
#[derive(Deserialize, Serialize)]
pub struct Member {
    receive: Bytes,
    verify: Bytes,
}

impl Member {
    pub fn of(public: &MemberPublic) -> Self {
        Self { receive: public.receive.0.to_vec().into(), verify: public.verify.to_vec().into() }
    }

    #[cfg(feature = "regisseur")]
    pub fn public(&self) -> Result<MemberPublic, Refused> {
        Ok(MemberPublic { receive: MailboxPublic(self.receive.sized()?), verify: self.verify.sized()? })
    }
}
