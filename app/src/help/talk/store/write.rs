//! Words in a conversation, and telling the other side that there are some.

use crate::{
    db::Db,
    first_press,
    help::talk::{Conversation, Kind, Voice, Wall, store},
    in_transaction,
    people::Member,
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The number under which these words were sent with this form. A press that is repeated has the same one; other words
/// typed into the same form, after "back", are another message.
pub fn press(form: Uuid, words: &str) -> Uuid {
    let digest = Sha256::new().chain_update(form.as_bytes()).chain_update(words).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(bytes)
}

/// What somebody sends.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    pub words: &'a str,
    /// The number of the form.
    pub form: Uuid,
    /// Where people reach this server: stands in what is told by e-mail.
    pub house: &'a str,
    pub now: Timestamp,
}

impl Sending<'_> {
    /// The number of this press.
    pub fn press(&self) -> Uuid {
        press(self.form, self.words)
    }
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    Sent,
    /// It was sent before: this was the second press.
    Before,
    /// Nothing can be written there.
    Walled(Wall),
}

/// Adds a message inside a transaction of ours; gives its id. A second thank-you of the same side is none.
#[macro_export]
macro_rules! add_message {
    ($tx:expr, $conversation:expr, $voice:expr, $author:expr, $kind:expr, $words:expr, $now:expr) => {{
        let (voice, kind): ($crate::help::talk::Voice, $crate::help::talk::Kind) = ($voice, $kind);
        let id = uuid::Uuid::now_v7();
        let second = $now.as_second();
        sqlx::query(
            "INSERT INTO messages (id, conversation, voice, author, kind, words, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind($conversation)
        .bind(voice.as_str())
        .bind($author)
        .bind(kind.as_str())
        .bind($words)
        .bind(second)
        .execute(&mut **$tx)
        .await?;
        sqlx::query("UPDATE conversations SET latest = $2 WHERE id = $1")
            .bind($conversation)
            .bind(second)
            .execute(&mut **$tx)
            .await?;
        id
    }};
}

/// Marks a conversation as new for one of its sides, inside a transaction of ours; and tells them by e-mail, once until
/// they look, where they have an address and want it.
#[macro_export]
macro_rules! tell_side {
    ($tx:expr, $conversation:expr, $side:expr, $house:expr, $now:expr) => {{
        use $crate::help::talk::letters;
        let (conversation, side): (uuid::Uuid, $crate::help::talk::Side) = ($conversation, $side);
        let (house, now): (&str, jiff::Timestamp) = ($house, $now);
        sqlx::query("UPDATE sides SET unread = TRUE WHERE conversation = $1 AND side = $2")
            .bind(conversation)
            .bind(side.as_str())
            .execute(&mut **$tx)
            .await?;
        let waiting: Option<(Option<String>, String, sqlx::types::Json<Vec<String>>)> = sqlx::query_as(concat!(
            "SELECT a.email, a.lang, a.muted FROM sides s JOIN accounts a ON a.id = s.account
                JOIN conversations c ON c.id = s.conversation
             WHERE s.conversation = $1 AND s.side = $2 AND s.notified IS NULL
                AND ",
            $crate::has_side!("s", "s.account")
        ))
        .bind(conversation)
        .bind(side.as_str())
        .fetch_optional(&mut **$tx)
        .await?;
        if let Some((email, lang, muted)) = waiting {
            let lang = $crate::i18n::Lang::from_tag(&lang);
            let reader = letters::Reader { email, lang, muted: muted.0 };
            if let Some(address) = reader.for_messages() {
                let path = format!("/mijn/gesprekken/{conversation}");
                let (subject, body) = letters::letter(letters::About::Message, lang, house, &path);
                let due = now + jiff::SignedDuration::from_secs(letters::PATIENCE_SECONDS);
                let topic = letters::topic(conversation, side);
                $crate::send_mail!($tx, address, subject, body, Some(topic.as_str()), due);
                sqlx::query("UPDATE sides SET notified = $3 WHERE conversation = $1 AND side = $2")
                    .bind(conversation)
                    .bind(side.as_str())
                    .bind(now.as_second())
                    .execute(&mut **$tx)
                    .await?;
            }
        }
    }};
}

/// Writes a message, or says thank you.
pub async fn message(
    db: &Db,
    member: &Member,
    conversation: &Conversation,
    kind: Kind,
    sending: Sending<'_>,
) -> Result<Written, sqlx::Error> {
    const SQL: &str = store::select_conversations!("WHERE m.conversation = $1 AND m.account = $2");
    let id = conversation.id;
    let result = format!("/mijn/gesprekken/{id}");
    in_transaction!(db, |tx| {
        // As it stands now: the other side may have closed it since the page was opened.
        let row: Option<store::Row> =
            sqlx::query_as(SQL).bind(id).bind(member.account.id).fetch_optional(&mut **tx).await?;
        let Some(as_it_is) = row.map(Conversation::from) else {
            return Ok(Written::Walled(Wall::Left));
        };
        let wall = match kind {
            Kind::Thanks if as_it_is.may_thank() => None,
            Kind::Thanks => Some(as_it_is.wall().unwrap_or(Wall::Ended)),
            _ => as_it_is.wall(),
        };
        if let Some(wall) = wall {
            return Ok(Written::Walled(wall));
        }
        if first_press!(tx, sending.press(), &result, sending.now).is_some() {
            return Ok(Written::Before);
        }
        add_message!(tx, id, Voice::Of(as_it_is.side), member.account.id, kind, sending.words, sending.now);
        tell_side!(tx, id, as_it_is.side.other(), sending.house, sending.now);
        Ok(Written::Sent)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_in_the_same_form_are_one_message_and_others_another() {
        let form = Uuid::from_u128(1);
        assert_eq!(press(form, "dag"), press(form, "dag"));
        assert_ne!(press(form, "dag"), press(form, "dag en tot zo"));
        assert_ne!(press(form, "dag"), press(Uuid::from_u128(2), "dag"));
    }
}
