//! Who tries the doors, and what stands behind them: people, a post, a conversation, an activity.

use super::{
    super::{House, Visitor, desk::LO, publishing::coffee},
    table::Line,
};
use app::people::Role;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who, what they are and where, and whether a passkey vouches.
pub type Person = (&'static str, &'static [(Role, &'static str)], bool);

/// Who tries the doors, in the order of the table's columns.
pub const PEOPLE: [Person; 16] = [
    ("signed out", &[], false),
    ("resident", &[], false),
    ("caring neighbour", &[(Role::CaringNeighbour, LO)], false),
    ("member of the team", &[(Role::TeamMember, LO)], false),
    ("regisseur", &[(Role::Regisseur, LO)], true),
    ("coordinator", &[(Role::Coordinator, LO)], true),
    ("coordinator without a passkey", &[(Role::Coordinator, LO)], false),
    ("coordinator of another neighbourhood", &[(Role::Coordinator, "72037W01")], true),
    ("coordinator of the whole municipality", &[(Role::Coordinator, "72037")], true),
    ("administrator", &[(Role::Administrator, "72037")], true),
    ("administrator without a passkey", &[(Role::Administrator, "72037")], false),
    ("administrator of another municipality", &[(Role::Administrator, "72043")], true),
    ("regisseur without a passkey", &[(Role::Regisseur, LO)], false),
    ("regisseur of another neighbourhood", &[(Role::Regisseur, "72037W01")], true),
    ("caring neighbour of another neighbourhood", &[(Role::CaringNeighbour, "72037W01")], false),
    ("member of the team of another neighbourhood", &[(Role::TeamMember, "72037W01")], false),
];

/// What the address names, for filling in.
#[derive(Clone)]
pub struct Named(BTreeMap<&'static str, String>);

impl Named {
    /// The same, with this named otherwise.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.0.insert(name, value.to_string());
        self
    }

    pub fn fill(&self, line: &Line) -> String {
        let mut filled = line.sample.unwrap_or(line.path).to_owned();
        for (name, value) in &self.0 {
            filled = filled.replace(&format!("{{{name}}}"), value);
        }
        assert!(!filled.contains('{'), "{filled}: the test does not know what to fill in");
        filled
    }
}

impl House {
    pub async fn everybody(&self) -> Vec<Visitor> {
        let mut all = Vec::new();
        for (_, roles, strong) in PEOPLE {
            if all.is_empty() {
                all.push(Visitor { account: Uuid::nil(), cookie: String::new() });
                continue;
            }
            let name = format!("V{}", Uuid::new_v4().simple());
            let who = self.visitor(&name, roles).await;
            if !strong {
                self.weaken(&who).await;
            }
            all.push(who);
        }
        all
    }

    /// No passkey vouches for them.
    pub async fn weaken(&self, who: &Visitor) {
        let db = &self.app.db;
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query("UPDATE sessions SET strong_until = 0 WHERE account = $1")
                    .bind(who.account)
                    .execute(&mut **tx)
                    .await?;
                Ok(())
            })
        }
        .await;
        done.unwrap();
    }

    /// What the samples name: a post that waits, its item, a decision its author knows of.
    pub async fn named(&self) -> Named {
        let maria = self.visitor("Maria", &[]).await;
        let post = self.posted_waiting(&maria, LO, "Haag").await;
        let item = self.item_of(post).await;
        let open = self.posted_waiting(&maria, LO, "Boodschappen").await;
        self.execute("UPDATE posts SET state = 'open', published = created WHERE title = 'Boodschappen'").await;
        let told = self.item_of(open).await;
        self.execute(
            "UPDATE queue SET decision = 'approve', decided_at = at - 3600 WHERE subject IN
                (SELECT id FROM posts WHERE title = 'Boodschappen')",
        )
        .await;
        let els = self.coordinator().await;
        let coffee = coffee("plaatsen=9&sluit=24&doe=publiceer").replace("hoeft-niet", "keuvel");
        assert_eq!(self.post(&els, "/beheer/hamont-lo/activiteiten/nieuw", &coffee).await.status.as_u16(), 303);
        let bench = "titel=Er+komt+een+bank&tekst=In+maart.&taal=nl&tot=2026-12-10&doe=publiceer";
        assert_eq!(self.post(&els, "/beheer/hamont-lo/berichten/nieuw", bench).await.status.as_u16(), 303);
        let (notice,): (Uuid,) = app::on!(&self.app.db, |p| {
            sqlx::query_as("SELECT id FROM notices WHERE title = 'Er komt een bank'").fetch_one(p).await
        })
        .unwrap();
        let jef = self.visitor("Jefke", &[]).await;
        self.post(&els, "/beheer/hamont-lo/mensen/nieuw", "naam=Marieke&taal=nl&kaart=ja").await;
        let person = self.newest("Marieke").await;
        let conversation = self.conversation(open, &maria, &jef).await.to_string();
        let of = |name, value: String| (name, value);
        Named(BTreeMap::from([
            of("neighbourhood", "hamont-lo".to_owned()),
            of("activity", "koffie-bij-de-kapel".to_owned()),
            of("walk", "kuieren-en-keuvelen-op-het-lo".to_owned()),
            of("date", "2026-12-08T1400".to_owned()),
            of("notice", notice.simple().to_string()),
            of("service", "vervoer-in-hamont-achel".to_owned()),
            of("municipality", "72037".to_owned()),
            of("post", open.to_string()),
            of("conversation", conversation),
            of("item", item.to_string()),
            of("told", told.to_string()),
            of("link", "bestaat-niet".to_owned()),
            of("team", Uuid::nil().to_string()),
            of("concern", Uuid::nil().to_string()),
            of("keeper", app::concerns::scripts::KEEPER_PATH.to_string()),
            of("person", person.to_string()),
            of("card", Uuid::nil().to_string()),
            of("keys", app::ui::assets::KEYS_PATH.to_string()),
            of("map", app::ui::assets::MAP_PATH.to_string()),
            of("outbox", app::ui::assets::OUTBOX_PATH.to_string()),
            of("script", app::ui::assets::FORM_PATH.to_string()),
            of("boot", app::ui::assets::BOOT_PATH.to_string()),
        ]))
    }
}
