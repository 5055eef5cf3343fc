//! Messages that go out: from the box in the database to a mail server, or to a folder where none is set.

use anyhow::{Context, bail};
use app::{App, db::Db};
use clap::Args;
use jiff::Timestamp;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::{path::PathBuf, sync::Arc, time::Duration};
use tokio::time::{MissedTickBehavior, interval};
use tracing::warn;
use uuid::Uuid;

/// So often the box is looked into.
const LOOK: Duration = Duration::from_secs(1);
/// A message that one server took, another one leaves alone for so many seconds.
const TAKEN: i64 = 60;
/// After so many tries a message is given up: some three days.
const TRIES_MOST: i64 = 14;

/// How messages go out.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// smtp://user:password@host:587?tls=required or smtps://…; without it messages go to a folder.
    #[arg(long, env = "KEUVEL_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Who messages are from.
    #[arg(long, env = "KEUVEL_MAIL_FROM", default_value = "Keuvel <keuvel@localhost>")]
    pub mail_from: String,
    /// The folder for messages where no mail server is set.
    #[arg(long, env = "KEUVEL_MAIL_FOLDER", default_value = "mail")]
    pub mail_folder: PathBuf,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

/// The way out.
pub struct Post {
    from: Mailbox,
    way: Way,
}

impl Post {
    /// Checks what was set.
    pub fn open(options: &Options) -> anyhow::Result<Self> {
        let from = options.mail_from.parse().context("KEUVEL_MAIL_FROM is no address (Keuvel <keuvel@example.be>)")?;
        let way = match &options.smtp_url {
            Some(url) => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).context("KEUVEL_SMTP_URL")?;
                Way::Smtp(Box::new(transport.timeout(Some(Duration::from_secs(20))).build()))
            }
            None => {
                std::fs::create_dir_all(&options.mail_folder)
                    .with_context(|| format!("cannot make the folder {}", options.mail_folder.display()))?;
                Way::Folder(options.mail_folder.clone())
            }
        };
        Ok(Self { from, way })
    }

    /// What whoever starts this must know, however little is logged: that no message leaves this machine.
    pub fn notice(&self) -> Option<String> {
        match &self.way {
            Way::Smtp(_) => None,
            Way::Folder(folder) => Some(format!("no KEUVEL_SMTP_URL: messages go to the folder {}", folder.display())),
        }
    }

    async fn send(&self, mail: &Mail) -> anyhow::Result<()> {
        let message = Message::builder()
            .from(self.from.clone())
            .to(mail.address.parse()?)
            .subject(mail.subject.as_str())
            .message_id(Some(format!("<{}@keuvel>", mail.id.simple())))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())?;
        match &self.way {
            Way::Smtp(transport) => {
                let answer = transport.send(message).await?;
                if !answer.is_positive() {
                    bail!("refused with {}", answer.code());
                }
            }
            Way::Folder(folder) => {
                let file = folder.join(format!("{}.eml", mail.id.simple()));
                let unfinished = file.with_extension("part");
                tokio::fs::write(&unfinished, message.formatted()).await?;
                tokio::fs::rename(unfinished, file).await?;
            }
        }
        Ok(())
    }
}

#[derive(sqlx::FromRow)]
struct Mail {
    id: Uuid,
    address: String,
    subject: String,
    body: String,
    tries: i64,
}

/// Sends what is due, each second.
pub fn start(app: Arc<App>, post: Post) {
    tokio::spawn(async move {
        let mut ticks = interval(LOOK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            // A database that does not answer is told of elsewhere; the box is still there the next second.
            let _ = deliver(&app.db, &post, app.clock.now()).await;
        }
    });
}

/// Sends what is due; gives how many went out. Several servers may do this at once: each message is taken by one.
pub async fn deliver(db: &Db, post: &Post, now: Timestamp) -> Result<usize, sqlx::Error> {
    const DUE: &str = "SELECT id, address, subject, body, tries FROM mails WHERE due <= $1 ORDER BY due, id LIMIT 50";
    let second = now.as_second();
    let due: Vec<Mail> = app::on!(db, |p| sqlx::query_as(DUE).bind(second).fetch_all(p).await)?;
    let mut sent = 0;
    for mail in due {
        let taken = app::in_transaction!(db, |tx| {
            let taken = sqlx::query("UPDATE mails SET due = $2, tries = tries + 1 WHERE id = $1 AND due <= $3")
                .bind(mail.id)
                .bind(second + TAKEN)
                .bind(second)
                .execute(&mut **tx)
                .await?;
            Ok(taken.rows_affected())
        })?;
        if taken == 0 {
            continue;
        }
        let again = match post.send(&mail).await {
            Ok(()) => {
                sent += 1;
                None
            }
            // What a mail server says can hold an address: it is not logged.
            Err(_) if mail.tries + 1 >= TRIES_MOST => {
                warn!(id = %mail.id, "a message could not be sent and is given up");
                None
            }
            Err(_) => {
                warn!(id = %mail.id, tries = mail.tries + 1, "a message could not be sent yet");
                Some(second + (TAKEN << mail.tries.clamp(0, 10)))
            }
        };
        app::in_transaction!(db, |tx| {
            let query = match again {
                None => sqlx::query("DELETE FROM mails WHERE id = $1").bind(mail.id),
                Some(due) => sqlx::query("UPDATE mails SET due = $2 WHERE id = $1").bind(mail.id).bind(due),
            };
            query.execute(&mut **tx).await?;
            Ok(())
        })?;
    }
    Ok(sent)
}

#[cfg(test)]
mod tests;
