//! How often something may be tried: by one browser's address, for one card, by one account. Whoever goes over it is
//! told so in plain words and may go on after a while: nobody is locked out for ever.

use crate::{db::Db, in_transaction};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// What is limited: so often within so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    name: &'static str,
    most: i64,
    seconds: i64,
}

/// Messages to one e-mail address: nobody's mailbox is filled by others.
pub const MAIL_TO_ONE: Limit = Limit { name: "mail-to-one", most: 5, seconds: 3_600 };
/// Messages that one place on the network asks for: a meeting place has many behind one address.
pub const MAIL_FROM_ONE: Limit = Limit { name: "mail-from-one", most: 60, seconds: 3_600 };
/// Codes of cards that one place on the network may get wrong.
pub const CARDS_FROM_ONE: Limit = Limit { name: "cards-from-one", most: 30, seconds: 3_600 };
/// Codes and report codes of referral cards that one place on the network may get wrong: whoever mistypes one there can
/// still sign in with a card.
pub const REFERRALS_FROM_ONE: Limit = Limit { name: "referrals-from-one", most: 30, seconds: 3_600 };
/// Numbers of cards that one place on the network may get wrong: a thief with many cards does not get many tries.
pub const PINS_FROM_ONE: Limit = Limit { name: "pins-from-one", most: 30, seconds: 3_600 };
/// Challenges for passkeys that one place on the network asks for.
pub const KEYS_FROM_ONE: Limit = Limit { name: "keys-from-one", most: 300, seconds: 3_600 };
/// Codes from e-mails that one place on the network may get wrong.
pub const CODES_FROM_ONE: Limit = Limit { name: "codes-from-one", most: 60, seconds: 3_600 };
/// Posts of one account.
pub const POSTS: Limit = Limit { name: "posts", most: 10, seconds: 86_400 };
/// Messages of one account in its conversations.
pub const MESSAGES: Limit = Limit { name: "messages", most: 200, seconds: 86_400 };
/// Conversations that one account begins.
pub const ANSWERS: Limit = Limit { name: "answers", most: 20, seconds: 86_400 };
/// Reports of one account.
pub const REPORTS: Limit = Limit { name: "reports", most: 10, seconds: 86_400 };
/// Reports that somebody without an account sends from one place on the network: a meeting place has many behind one.
pub const FAULTS_FROM_ONE: Limit = Limit { name: "faults-from-one", most: 20, seconds: 3_600 };

/// Counts one more try. `Err` gives the seconds after which it may go on.
///
/// The key is hashed with the salt of this house: what was tried by whom cannot be read from the table.
pub async fn count(db: &Db, limit: Limit, who: &str, now: Timestamp) -> Result<Result<(), i64>, sqlx::Error> {
    let key = key(limit, who);
    let second = now.as_second();
    let (count, until): (i64, i64) = in_transaction!(db, |tx| {
        sqlx::query_as(
            "INSERT INTO limits (key, count, until) VALUES ($1, 1, $2)
             ON CONFLICT (key) DO UPDATE SET
                count = CASE WHEN limits.until <= $3 THEN 1 ELSE limits.count + 1 END,
                until = CASE WHEN limits.until <= $3 THEN $2 ELSE limits.until END
             RETURNING count, until",
        )
        .bind(&key)
        .bind(second + limit.seconds)
        .bind(second)
        .fetch_one(&mut **tx)
        .await
    })?;
    Ok(if count > limit.most { Err((until - second).max(1)) } else { Ok(()) })
}

/// It was no mistake after all: it does not count.
pub async fn forgive(db: &Db, limit: Limit, who: &str) -> Result<(), sqlx::Error> {
    let key = key(limit, who);
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE limits SET count = count - 1 WHERE key = $1 AND count > 0")
            .bind(&key)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

fn key(limit: Limit, who: &str) -> Vec<u8> {
    Sha256::new().chain_update(*SALT).chain_update(limit.name).chain_update([0]).chain_update(who).finalize().to_vec()
}

/// Drawn anew at each start: an address on the network has few values, and a plain hash of it could be guessed.
static SALT: std::sync::LazyLock<[u8; 32]> = std::sync::LazyLock::new(super::secrets::random);
