//! The other side of the table: at each door that lets none of those people in, the one whose it is gets in. A route that
//! is broken for its owner fails here.

use super::{
    super::{House, Visitor, desk::LO, talking::Posted},
    Door, Found, LINES,
    table::Line,
    who::Named,
};
use app::people::Role;
use uuid::Uuid;

/// Everything that is somebody's own, and whose it is.
struct Owned {
    named: Named,
    /// Wrote the note, and talks about it.
    author: Visitor,
    coordinator: Visitor,
    administrator: Visitor,
    /// The referral card, at the same name in its address as the other card.
    referral: String,
}

fn name() -> String {
    format!("V{}", Uuid::new_v4().simple())
}

fn last(address: &str) -> String {
    address.rsplit('/').next().unwrap_or_default().split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// What is sent where an empty form would say nothing; each of these is done.
fn sent(path: &str) -> Option<&'static str> {
    Some(match path {
        "/mijn/besluiten/{item}" => "woorden=Dank+je.",
        "/mijn/helpen/{post}" => "wat=verlengen&versie=0",
        "/mijn/gesprekken/{conversation}" | "/beheer/{neighbourhood}/gesprekken/{conversation}" => "bericht=Dag",
        "/mijn/gesprekken/{conversation}/bedanken" => "bedankje=Dank+je.",
        "/mijn/gesprekken/{conversation}/melden" => "waarover=alles&reden=Dit+kan+niet.",
        "/mijn/gesprekken/{conversation}/stap/{step}" => "",
        _ => return None,
    })
}

impl House {
    async fn owned(&self, named: &Named) -> Owned {
        let (author, other) = (self.visitor(&name(), &[]).await, self.visitor(&name(), &[]).await);
        let coordinator = self.visitor(&name(), &[(Role::Coordinator, LO)]).await;
        let administrator = self.visitor(&name(), &[(Role::Administrator, "72037")]).await;
        let title = name();
        let refused = self.posted_waiting(&author, LO, &title).await;
        self.sql(&format!(
            "UPDATE queue SET decision = 'refuse', reason = 'Zo niet.', decided_at = at - 3600 WHERE subject IN
                (SELECT id FROM posts WHERE title = '{title}')"
        ))
        .await;
        let told = self.item_of(refused).await;
        let post = self.posted(&author, Posted::default()).await;
        let conversation = self.conversation(post, &author, &other).await;
        let asks = format!("/mijn/gesprekken/{conversation}/stap/coordinator");
        assert_eq!(self.post(&author, &asks, "").await.status.as_u16(), 303);
        let made = self.post(&coordinator, "/beheer/hamont-lo/mensen/nieuw", "naam=Wies&taal=nl&kaart=ja").await;
        let desk = "/beheer/hamont-lo/doorverwijskaartjes";
        let referral = self.post(&coordinator, desk, "naam=Apotheek&per-dag=1").await;
        let card = last(made.header("location"));
        Owned {
            named: named
                .clone()
                .with("post", post)
                .with("conversation", conversation)
                .with("told", told)
                .with("card", card),
            author,
            coordinator,
            administrator,
            referral: last(referral.header("location")),
        }
    }
}

#[tokio::test]
async fn whose_it_is_is_let_in_where_nobody_else_is() {
    let house = House::with_example().await;
    let regisseur = house.regisseur("Mia").await;
    let team = house.team(&regisseur).await;
    let concern = house.sealed(team, 1, LO).await;
    let named = house.named().await.with("team", team).with("concern", concern);
    let owned = |line: &&Line| matches!(line.door, Door::Mine | Door::Unasked | Door::NoCard | Door::Tandem);
    let mut wrong = Vec::new();
    for line in LINES.iter().filter(owned) {
        for method in line.methods {
            // A form can end what it is about: each gets things of its own.
            let Owned { named, author, coordinator, administrator, referral } = house.owned(&named).await;
            let named = if line.path.contains("doorverwijskaartjes") { named.with("card", referral) } else { named };
            let who = match line.door {
                Door::Unasked => &coordinator,
                Door::NoCard => &administrator,
                Door::Tandem => &regisseur.who,
                _ => &author,
            };
            let address = named.fill(line);
            let form = sent(line.path);
            let answer = match (*method, line.door) {
                ("get", _) => house.open(who, &address).await,
                (_, Door::Tandem) => house.tell(who, &address, serde_json::json!({})).await,
                _ => house.post(who, &address, form.unwrap_or_default()).await,
            };
            let status = answer.status.as_u16();
            let right = match *method {
                "get" => status == 200,
                _ if form.is_some() => status == 303,
                _ => matches!(status, 200 | 303 | 400 | 422),
            };
            if !right || Found::of(&answer) != Found::In {
                wrong.push(format!("{method} {address}: {status} {}", answer.header("location")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
