//! Passkeys (WebAuthn Level 3): what this house asks of one, and what it believes. The relying party is where people
//! reach the house.

use crate::{App, problem::Problem};
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder, WebauthnError};

/// Most passkeys of one account.
pub const MOST: i64 = 10;
/// Longest name of one, in characters.
pub const NAME_MOST: usize = 40;

/// The house as a relying party: the host of `KEUVEL_PUBLIC_URL`.
pub fn relying_party(app: &App) -> Result<Webauthn, Problem> {
    let made = Url::parse(&app.public_url).ok().and_then(|origin| {
        let host = origin.host_str()?.to_owned();
        WebauthnBuilder::new(&host, &origin).ok()?.rp_name("Keuvel").build().ok()
    });
    made.ok_or_else(|| {
        tracing::error!("no passkeys: KEUVEL_PUBLIC_URL is no https address with a name, nor localhost");
        Problem::Unavailable
    })
}

/// A ceremony that failed: the kind goes to the log, nothing of the key.
pub fn failed(error: &WebauthnError) {
    tracing::info!(kind = ?std::mem::discriminant(error), "a passkey was not believed");
}

/// Whether somebody may make one more: the first one with what signed them in, each further one with a passkey. Who
/// has read somebody's e-mail adds none to those that are there.
pub fn may_make(there: usize, strong: bool) -> bool {
    there == 0 || strong
}

/// Whether somebody may take one away: who has work that asks for a passkey, with a passkey alone.
pub fn may_remove(works: bool, strong: bool) -> bool {
    !works || strong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_e_mail_alone_adds_no_passkey_to_another_and_takes_none_from_who_works_here() {
        assert!(may_make(0, false) && may_make(1, true));
        assert!(!may_make(1, false));
        assert!(may_remove(false, false) && may_remove(true, true));
        assert!(!may_remove(true, false));
    }
}
