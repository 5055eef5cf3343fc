//! Notes from the counter: answered by whom they are for where they can read it, else by who coordinates there now.

use super::{
    House, Visitor,
    talking::{Posted, fields},
};
use app::people::Role;
use uuid::Uuid;

const LO: &str = "72037W04";
const HERE: &str = "/beheer/gemeente/72037";

impl House {
    /// Takes somebody's role away, as the administrator does.
    async fn dismiss(&self, administrator: &Visitor, who: &Visitor, role: &str) {
        let take = format!("wie={}&rol={role}&waar={LO}", who.account);
        assert_eq!(self.post(administrator, HERE, &take).await.status.as_u16(), 303);
    }

    async fn sees(&self, who: &Visitor, address: &str) -> u16 {
        self.open(who, address).await.status.as_u16()
    }
}

#[tokio::test]
async fn who_has_a_card_or_an_address_reads_the_answers_and_the_counter_reads_them_for_who_has_neither() {
    for house in House::on_each_engine().await {
        let els = house.visitor("Els", &[(Role::Coordinator, LO)]).await;
        let jef = house.visitor("Jef", &[]).await;
        let maria = house.visitor("Maria", &[]).await;
        let (rosa, wies) = (house.visitor("Rosa", &[]).await, house.visitor("Wies", &[]).await);
        house.sql("UPDATE accounts SET email = NULL, at_counter = TRUE WHERE name IN ('Rosa', 'Wies')").await;
        let made = house.post(&els, "/beheer/hamont-lo/kaarten", &format!("kaart-voor={}", rosa.account)).await;
        assert_eq!(made.status.as_u16(), 303);
        // Making a card signs her out.
        let rosa = Visitor { cookie: house.signed_in(rosa.account).await, ..rosa };

        for author in [&maria, &rosa] {
            let post = house.posted(author, Posted { posted_by: Some(&els), ..Posted::default() }).await;
            let form = house.open(&jef, &format!("/hamont-lo/helpen/{post}/antwoorden")).await.body;
            assert!(form.contains("Je schrijft naar een buur.") && !form.contains("Els"));
            let conversation = house.answered(&jef, post, "Ik help graag.").await;
            assert!(house.open(author, &conversation).await.body.contains("Ik help graag."));
            assert_eq!(house.sees(&els, &conversation).await, 404, "what they can read themselves is theirs alone");
            assert_eq!(house.say(author, &conversation, "Dank je.").await.status.as_u16(), 303);
            let read = house.open(&jef, &conversation).await.body;
            assert!(read.contains("Dank je.") && !read.contains("Maria") && !read.contains("Rosa"));
        }
        let post = house.posted(&wies, Posted { posted_by: Some(&els), ..Posted::default() }).await;
        let form = house.open(&jef, &format!("/hamont-lo/helpen/{post}/antwoorden")).await.body;
        assert!(form.contains("Je schrijft naar Els, coördinator. Die hing dit briefje op voor een buur"));
        let conversation = house.answered(&jef, post, "Dag").await;
        let read = house.open(&jef, &conversation).await.body;
        assert!(read.contains("Els, coördinator hing dit briefje op voor een buur") && !read.contains("Wies"));
        let hers = house.open(&els, &conversation).await.body;
        assert!(hers.contains("Je spreekt hier als coördinator, voor een buur."));
        assert_eq!(house.sees(&wies, &conversation).await, 404);

        // A card that was blocked reads nothing: the next one who answers comes to the counter.
        house.sql("UPDATE cards SET blocked = 1").await;
        let post = house.posted(&rosa, Posted { posted_by: Some(&els), ..Posted::default() }).await;
        let form = house.open(&jef, &format!("/hamont-lo/helpen/{post}/antwoorden")).await.body;
        assert!(form.contains("Je schrijft naar Els, coördinator."));
    }
}

#[tokio::test]
async fn who_is_no_longer_coordinator_has_nothing_of_the_counter_and_who_is_takes_over() {
    for house in House::on_each_engine().await {
        let administrator = house.visitor("Bea", &[(Role::Administrator, "72037")]).await;
        let els = house.visitor("Els", &[(Role::Coordinator, LO), (Role::CaringNeighbour, LO)]).await;
        let (jef, wies) = (house.visitor("Jef", &[]).await, house.visitor("Wies", &[]).await);
        house.sql("UPDATE accounts SET email = NULL WHERE name = 'Wies'").await;
        let mut notes = Vec::new();
        // One for somebody who is known here, one for nobody in particular: that one is the coordinator's own.
        for author in [&wies, &els] {
            let post = house.posted(author, Posted { posted_by: Some(&els), ..Posted::default() }).await;
            let conversation = house.answered(&jef, post, "Geheim van Jef").await;
            notes.push((format!("/mijn/helpen/{post}"), conversation));
        }
        let own = format!("/mijn/helpen/{}", house.posted(&els, Posted::default()).await);
        house.weaken(&els).await;
        for (note, conversation) in &notes {
            for address in [note, &format!("{note}/wijzigen"), conversation, &format!("{conversation}/melden")] {
                let to = house.open(&els, address).await.header("location").to_owned();
                assert!(to.starts_with("/mijn/sleutel?"), "{address}: what the role asks is asked here: {to}");
            }
        }
        assert_eq!(house.sees(&els, &own).await, 200, "her own note asks for nothing");
        let els = Visitor { cookie: house.signed_in(els.account).await, ..els };
        for (note, conversation) in &notes {
            assert_eq!((house.sees(&els, note).await, house.sees(&els, conversation).await), (200, 200));
        }

        // Nobody is coordinator now: nobody reads it.
        house.dismiss(&administrator, &els, "coordinator").await;
        for (note, conversation) in &notes {
            for address in [note, &format!("{note}/wijzigen"), conversation, &format!("{conversation}/melden")] {
                assert_eq!(house.sees(&els, address).await, 404, "{address}");
            }
            assert_eq!(house.say(&els, conversation, "Ik ben er nog").await.status.as_u16(), 404);
            let ends = house.post(&els, note, "wat=stoppen&versie=0").await;
            assert_eq!(ends.status.as_u16(), 404);
        }
        assert_eq!(house.sees(&els, &own).await, 200);
        assert!(!house.open(&els, "/mijn/gesprekken").await.body.contains("met Jef"));
        house.say(&jef, &notes[0].1, "Nog iets").await;
        let mails = house.box_of_mails().await;
        assert!(mails.iter().all(|(to, ..)| to != "els@example.be"), "nothing is told to her: {mails:?}");

        // The next one takes over, where the last one stopped.
        let ria = house.visitor("Ria", &[]).await;
        let give = "rol=coordinator&waar=72037W04&email=ria%40example.be";
        assert_eq!(house.post(&administrator, &format!("{HERE}/uitnodigen"), give).await.status.as_u16(), 303);
        let ria = Visitor { cookie: house.signed_in(ria.account).await, ..ria };
        for (note, conversation) in &notes {
            assert_eq!(house.sees(&ria, note).await, 200);
            assert!(house.open(&ria, conversation).await.body.contains("Geheim van Jef"));
            assert_eq!(house.say(&ria, conversation, "Ik neem het over.").await.status.as_u16(), 303);
            assert!(house.open(&jef, conversation).await.body.contains("Ria, coördinator"));
            assert_eq!(house.sees(&els, conversation).await, 404);
        }
        assert!(house.open(&ria, "/mijn/gesprekken").await.body.contains("met Jef"));
        // Who answers from now on, writes to her.
        let rik = house.visitor("Rik", &[]).await;
        let id = notes[0].0.rsplit('/').next().unwrap().parse::<Uuid>().unwrap();
        let form = house.open(&rik, &format!("/hamont-lo/helpen/{id}/antwoorden")).await.body;
        assert!(form.contains("Je schrijft naar Ria, coördinator."));

        // Leaving is losing the role as well.
        let mia = house.visitor("Mia", &[(Role::Coordinator, "72037")]).await;
        let sent = fields(&[("woord", "WEG")]);
        let left = house.post(&ria, "/mijn/weg", &sent).await;
        assert_eq!(left.status.as_u16(), 303, "{}", left.body);
        assert!(house.open(&mia, &notes[0].1).await.body.contains("Geheim van Jef"));
        assert_eq!(house.sees(&mia, &notes[1].0).await, 200);
    }
}
