//! Posts, answers and messages: what tests about talking are made of.

use super::super::{Answer, House, Visitor, scratch};
use app::help::{Category, PostKind, Reach, Words, store::write::New};
use uuid::Uuid;

/// A post as a test wants it.
pub struct Posted<'a> {
    pub kind: PostKind,
    pub title: &'a str,
    pub nameless: bool,
    pub posted_by: Option<&'a Visitor>,
    pub place: &'a str,
    pub reach: Reach,
    pub when: &'a str,
}

impl Default for Posted<'_> {
    fn default() -> Self {
        Self {
            kind: PostKind::Request,
            title: "Wie helpt met de haag?",
            nameless: false,
            posted_by: None,
            place: "72037W04",
            reach: Reach::Neighbourhood,
            when: "op zaterdag",
        }
    }
}

impl House {
    /// The same database at another moment, or with another server before it.
    pub async fn at(&self, moment: &str) -> House {
        Self::furnished(self.app.db.clone(), scratch("none"), moment, false).await
    }

    /// Puts a post on the board.
    pub async fn posted(&self, who: &Visitor, post: Posted<'_>) -> Uuid {
        let (db, now, id) = (&self.app.db, self.app.clock.now(), Uuid::now_v7());
        let words = Words {
            category: Category::Garden,
            title: post.title.to_owned(),
            body: "De ladder staat klaar.".to_owned(),
            availability: post.when.to_owned(),
            reach: post.reach,
            nameless: post.nameless,
            lang: "nl".to_owned(),
        };
        let new = New {
            id,
            neighbourhood: post.place,
            author: who.account,
            posted_by: post.posted_by.map(|by| by.account),
            kind: post.kind,
            words: &words,
            for_other: false,
            open: true,
        };
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                app::add_post!(tx, new, now);
                Ok(())
            })
        }
        .await;
        done.unwrap();
        id
    }

    /// Answers a post of Hamont-Lo; gives the address of the conversation.
    pub async fn answered(&self, who: &Visitor, post: Uuid, words: &str) -> String {
        let answer = self.answer_with(who, post, Uuid::new_v4(), words).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        answer.header("location").to_owned()
    }

    pub async fn answer_with(&self, who: &Visitor, post: Uuid, form: Uuid, words: &str) -> Answer {
        let address = format!("/hamont-lo/helpen/{post}/antwoorden");
        self.post(who, &address, &fields(&[("formulier", &form.to_string()), ("bericht", words)])).await
    }

    /// Writes in a conversation.
    pub async fn say(&self, who: &Visitor, conversation: &str, words: &str) -> Answer {
        let form = Uuid::new_v4().to_string();
        self.post(who, conversation, &fields(&[("formulier", &form), ("bericht", words)])).await
    }

    /// Address, subject and text of every message in the box.
    pub async fn box_of_mails(&self) -> Vec<(String, String, String)> {
        const SQL: &str = "SELECT address, subject, body FROM mails ORDER BY id";
        app::on!(&self.app.db, |p| sqlx::query_as(SQL).fetch_all(p).await).unwrap()
    }

    pub async fn number(&self, sql: &'static str) -> i64 {
        app::on!(&self.app.db, |p| sqlx::query_scalar(sql).fetch_one(p).await).unwrap()
    }

    pub async fn sql(&self, sql: &str) {
        let db = &self.app.db;
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut **tx).await?;
                Ok(())
            })
        }
        .await;
        done.unwrap();
    }
}

/// A form as a browser sends it.
pub fn fields(pairs: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
