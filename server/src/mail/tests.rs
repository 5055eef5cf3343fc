//! The way out, tried against a mail server that speaks as little SMTP as there is (RFC 5321).

use super::*;
use crate::tests::{House, scratch};
use app::people::Role;
use std::sync::Mutex;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};

/// What a mail server heard: lines of the envelope, and messages.
#[derive(Default)]
struct Heard {
    envelope: Vec<String>,
    messages: Vec<String>,
}

/// Listens on a port of its own. `refusing`: says of every address that it does not know it.
async fn server(refusing: bool) -> (String, Arc<Mutex<Heard>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(Heard::default()));
    let kept = heard.clone();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let kept = kept.clone();
            tokio::spawn(async move {
                let _ = speak(stream, refusing, &kept).await;
            });
        }
    });
    (address, heard)
}

async fn speak(stream: tokio::net::TcpStream, refusing: bool, heard: &Mutex<Heard>) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await?;
    let mut message: Option<String> = None;
    while let Some(line) = lines.next_line().await? {
        if let Some(text) = &mut message {
            if line != "." {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            heard.lock().unwrap().messages.extend(message.take());
            write.write_all(b"250 taken\r\n").await?;
            continue;
        }
        let answer = match line.split_whitespace().next().unwrap_or_default() {
            "EHLO" => "250 test\r\n",
            "MAIL" | "RCPT" => {
                heard.lock().unwrap().envelope.push(line.clone());
                if refusing && line.starts_with("RCPT") { "550 no such person\r\n" } else { "250 fine\r\n" }
            }
            "DATA" => {
                message = Some(String::new());
                "354 go on\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 fine\r\n",
        };
        write.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}

fn post(url: Option<String>) -> Post {
    let mail_from = "Keuvel Hamont <keuvel@hamont.example>".to_owned();
    Post::open(&Options { smtp_url: url, mail_from, mail_folder: scratch("mail") }).unwrap()
}

/// A house in which one message waits: a stranger answered Maria's note.
async fn with_one_message() -> (House, i64) {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    house.execute("DELETE FROM mails").await;
    let note = house.posted_waiting(&maria, "72037W04", "Haag").await;
    let refused =
        crate::tests::deciding::decide(&house, &ria, note, "refuse", "weigering=betaald&weigering-zelf=Bel+me+gerust.")
            .await;
    assert_eq!(refused.status.as_u16(), 303, "{}", refused.body);
    // A decision is told after ten minutes.
    let due = house.app.clock.now().as_second() + 600;
    (house, due)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

async fn waiting(house: &House) -> Vec<(i64, i64)> {
    app::on!(&house.app.db, |p| sqlx::query_as("SELECT due, tries FROM mails").fetch_all(p).await).unwrap()
}

#[tokio::test]
async fn a_message_goes_to_whom_it_is_for_and_says_nothing_of_what_was_written() {
    let (house, due) = with_one_message().await;
    let (url, heard) = server(false).await;
    let post = post(Some(url));
    assert_eq!(post.notice(), None);
    assert_eq!(deliver(&house.app.db, &post, at(due - 1)).await.unwrap(), 0, "not before its time");
    assert_eq!(deliver(&house.app.db, &post, at(due)).await.unwrap(), 1);
    assert_eq!(deliver(&house.app.db, &post, at(due)).await.unwrap(), 0, "once");
    assert!(waiting(&house).await.is_empty());
    let heard = heard.lock().unwrap();
    let envelope: Vec<&str> = heard.envelope.iter().map(|line| line.split('>').next().unwrap()).collect();
    assert_eq!(envelope, ["MAIL FROM:<keuvel@hamont.example", "RCPT TO:<maria@example.be"]);
    let [message] = &heard.messages[..] else { panic!("one message") };
    assert!(
        message.contains("From: \"Keuvel Hamont\" <keuvel@hamont.example>") || message.contains("From: Keuvel Hamont")
    );
    assert!(message.contains("To: maria@example.be") && message.contains("Content-Type: text/plain"), "{message}");
    let plain = message.replace("=\n", "");
    assert!(plain.contains("/mijn/besluiten/"), "{message}");
    for words in ["Haag", "Bel me gerust", "Ria", "Maria"] {
        assert!(!plain.contains(words), "{words}: {message}");
    }
}

#[tokio::test]
async fn a_message_that_is_refused_is_tried_again_later_and_each_time_later() {
    let (house, due) = with_one_message().await;
    let (url, heard) = server(true).await;
    let refused = post(Some(url));
    assert_eq!(deliver(&house.app.db, &refused, at(due)).await.unwrap(), 0);
    assert_eq!(waiting(&house).await, [(due + 60, 1)]);
    assert_eq!(deliver(&house.app.db, &refused, at(due + 59)).await.unwrap(), 0);
    assert_eq!(waiting(&house).await, [(due + 60, 1)], "left alone until then");
    assert_eq!(deliver(&house.app.db, &refused, at(due + 60)).await.unwrap(), 0);
    assert_eq!(waiting(&house).await, [(due + 60 + 120, 2)]);
    assert!(heard.lock().unwrap().messages.is_empty());
    // The server that nobody answers is no other case.
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let gone = post(Some(format!("smtp://{nobody}")));
    assert_eq!(deliver(&house.app.db, &gone, at(due + 180)).await.unwrap(), 0);
    assert_eq!(waiting(&house).await, [(due + 180 + 240, 3)]);
    let (url, heard) = server(false).await;
    assert_eq!(deliver(&house.app.db, &post(Some(url)), at(due + 420)).await.unwrap(), 1);
    assert_eq!(heard.lock().unwrap().messages.len(), 1);
}

#[tokio::test]
async fn without_a_mail_server_it_is_said_where_messages_go() {
    let (house, due) = with_one_message().await;
    let post = post(None);
    let notice = post.notice().unwrap();
    let Way::Folder(folder) = &post.way else { panic!("a folder") };
    assert!(notice.contains("no KEUVEL_SMTP_URL") && notice.contains(&folder.display().to_string()));
    assert_eq!(deliver(&house.app.db, &post, at(due)).await.unwrap(), 1);
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
    std::fs::remove_dir_all(folder).unwrap();
}
