//! The number of a card, kept so that a stolen database gives none: Argon2id (RFC 9106).

use crate::problem::Problem;
use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{Error, SaltString},
};
use tokio::sync::Semaphore;

/// So many at once: each takes 19 MiB of memory and some 20 ms of a processor.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// What is kept of a number.
pub async fn hash(pin: String) -> Result<String, Problem> {
    apart(move || {
        let salt = SaltString::encode_b64(&super::secrets::random::<16>())?;
        Ok(Argon2::default().hash_password(pin.as_bytes(), &salt)?.to_string())
    })
    .await
}

/// Whether it is the number that was kept.
pub async fn fits(pin: String, kept: String) -> Result<bool, Problem> {
    apart(move || match Argon2::default().verify_password(pin.as_bytes(), &PasswordHash::new(&kept)?) {
        Ok(()) => Ok(true),
        Err(Error::Password) => Ok(false),
        Err(error) => Err(error),
    })
    .await
}

/// Runs it where it keeps nobody else waiting.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Problem> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| Problem::Unavailable)?;
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(_)) | Err(_) => {
            let id = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
            tracing::error!(id, "a number could not be hashed");
            Err(Problem::Internal(id))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_number_is_known_again_and_never_kept_as_it_is() {
        let kept = hash("4711".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$") && !kept.contains("4711"));
        assert!(fits("4711".to_owned(), kept.clone()).await.unwrap());
        assert!(!fits("4712".to_owned(), kept.clone()).await.unwrap());
        assert_ne!(hash("4711".to_owned()).await.unwrap(), kept, "each with a salt of its own");
    }
}
