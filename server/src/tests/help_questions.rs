//! The five questions of a new note, one a screen: what each asks, what an answer means, and the look at the answers.

use super::{Answer, House, Visitor};
use app::help::{PostKind, PostState, Reach, store};
use uuid::Uuid;

pub const NEW: &str = "/hamont-lo/helpen/nieuw";
pub const WHAT: &str = "stap=1&wat=vraag";
pub const ABOUT: &str = "stap=2&rubriek=tuin-en-klusjes";
pub const EXACTLY: &str = "stap=3&titel=Wie+snoeit+mijn+haag%3F&tekst=Ze+is+12+meter+lang.&taal=nl";
pub const WHEN: &str = "stap=4&wanneer=Op+zaterdag";
pub const WHO: &str = "stap=5&wie=buurt-zonder-naam";
pub const ALL: [&str; 5] = [WHAT, ABOUT, EXACTLY, WHEN, WHO];

impl House {
    pub async fn answer(&self, who: &Visitor, screens: &[&str]) -> Answer {
        let mut last = None;
        for screen in screens {
            last = Some(self.post(who, NEW, screen).await);
        }
        last.unwrap()
    }

    /// Answers all questions, with this in the place of one, and puts it on the board.
    pub async fn put_up(&self, who: &Visitor, instead: &str) -> Answer {
        let question = |screen: &str| screen.split('&').next().unwrap_or_default().to_owned();
        let screens = ALL.map(|screen| if question(screen) == question(instead) { instead } else { screen });
        self.answer(who, &screens).await;
        let number = field(&self.open(who, &format!("{NEW}?stap=6")).await, "formulier");
        self.post(who, NEW, &format!("stap=6&formulier={number}")).await
    }

    pub async fn notes_of(&self, who: &Visitor) -> Vec<app::help::Post> {
        store::of_author(&self.app.db, who.account).await.unwrap()
    }

    pub async fn newest_of(&self, who: &Visitor) -> app::help::Post {
        self.notes_of(who).await.into_iter().max_by_key(|note| note.id).unwrap()
    }

    pub async fn waiting(&self, post: Uuid, kind: &str) -> i64 {
        const SQL: &str = "SELECT COUNT(*) FROM queue WHERE subject = $1 AND kind = $2 AND decided_at IS NULL";
        app::on!(&self.app.db, |p| sqlx::query_scalar(SQL).bind(post).bind(kind).fetch_one(p).await).unwrap()
    }
}

/// The value of a hidden field on a page.
pub fn field(answer: &Answer, name: &str) -> String {
    let after = answer.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
    after.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn maria_asks_for_somebody_to_help_with_her_hedge() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    for (step, screen) in (1..).zip(ALL) {
        let asked = house.open(&maria, &format!("{NEW}?stap={step}")).await.body;
        assert!(asked.contains(&format!("Vraag {step} van 5")), "{step}");
        let asks =
            ["wat", "rubriek", "titel", "wanneer", "wie"].map(|name| asked.contains(&format!("name=\"{name}\"")));
        assert_eq!(asks, std::array::from_fn(|i| i + 1 == step), "one question a screen");
        if step == 3 {
            let folded = "<details class=\"filter\"><summary>Geschreven in het Nederlands</summary>";
            assert!(asked.contains(folded), "the language is that of the page");
        }
        let to = step + 1;
        let answer = house.post(&maria, NEW, screen).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, format!("{NEW}?stap={to}").as_str()));
    }
    let look = house.open(&maria, &format!("{NEW}?stap=6")).await;
    for words in [
        "Een buur zoekt hulp",
        "Tuin en klusjes",
        "Wie snoeit mijn haag?",
        "Ze is 12 meter lang.",
        "Op zaterdag",
        "Mijn buurt Hamont-Lo, als “een buur”",
        "Zet op het bord",
    ] {
        assert!(look.body.contains(words), "{words}");
    }
    assert!(!look.body.contains("van 5"), "a look is no question");
    for step in 1..=5 {
        assert!(look.body.contains(&format!("{NEW}?stap={step}&amp;dan=6\"")), "a way back to {step}");
    }
    let number = field(&look, "formulier");
    let sent = house.post(&maria, NEW, &format!("stap=6&formulier={number}")).await;
    assert_eq!((sent.status.as_u16(), sent.header("location")), (303, format!("{NEW}/klaar").as_str()));
    let done = house.open(&maria, sent.header("location")).await;
    assert!(done.body.contains("Een coördinator kijkt ernaar, binnen twee werkdagen."));
    let again = house.post(&maria, NEW, &format!("stap=6&formulier={number}")).await;
    assert_eq!(again.header("location"), sent.header("location"), "a double press is one note");
    let notes = house.notes_of(&maria).await;
    assert_eq!((notes.len(), notes[0].state), (1, PostState::Waiting));
    assert_eq!((notes[0].words.body.as_str(), notes[0].words.nameless), ("Ze is 12 meter lang.", true));
    assert_eq!(house.waiting(notes[0].id, "post").await, 1);
    assert!(!house.open(&maria, NEW).await.body.contains("Je was hier al aan begonnen"), "the draft is done");
}

#[tokio::test]
async fn what_was_chosen_is_what_hangs_on_the_board() {
    for house in House::on_each_engine().await {
        let maria = house.visitor("Maria", &[]).await;
        let asked = house.open(&maria, NEW).await.body;
        assert!(asked.contains("voor iemand anders, die het weet en het goedvindt"), "the choice is the consent");
        for (wat, kind, other) in [
            ("vraag", PostKind::Request, false),
            ("ander", PostKind::Request, true),
            ("aanbod", PostKind::Offer, false),
        ] {
            let sent = house.put_up(&maria, &format!("stap=1&wat={wat}")).await;
            assert_eq!(sent.header("location"), format!("{NEW}/klaar"), "{wat}");
            let note = house.newest_of(&maria).await;
            assert_eq!((note.kind, note.for_other), (kind, other), "{wat}");
        }
        for (wie, reach, nameless) in [
            ("buurt", Reach::Neighbourhood, false),
            ("buurt-zonder-naam", Reach::Neighbourhood, true),
            ("gemeente", Reach::Municipality, false),
            ("gemeente-zonder-naam", Reach::Municipality, true),
        ] {
            let sent = house.put_up(&maria, &format!("stap=5&wie={wie}")).await;
            assert_eq!(sent.header("location"), format!("{NEW}/klaar"), "{wie}");
            let note = house.newest_of(&maria).await;
            assert_eq!((note.words.reach, note.words.nameless), (reach, nameless), "{wie}");
        }
        assert_eq!(house.notes_of(&maria).await.len(), 7);
    }
}

#[tokio::test]
async fn an_answer_is_changed_from_the_look_and_leads_back_to_it() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    house.answer(&maria, &ALL).await;
    let asked = house.open(&maria, &format!("{NEW}?stap=3&dan=6")).await;
    assert_eq!(field(&asked, "dan"), "6");
    let refused = house.post(&maria, NEW, "stap=3&dan=6&titel=&tekst=Veel+tekst&taal=fr").await;
    assert_eq!((refused.status.as_u16(), field(&refused, "dan").as_str()), (422, "6"), "still on the way back");
    assert!(refused.body.contains("Veel tekst") && refused.body.contains("Geschreven in het Frans"));
    assert!(
        refused.body.contains("<details open class=\"filter\">"),
        "another language than the page's is not folded away"
    );
    let mended = house.post(&maria, NEW, "stap=3&dan=6&titel=Ma+haie&tekst=Veel+tekst&taal=fr").await;
    assert_eq!(mended.header("location"), format!("{NEW}?stap=6"));
    let look = house.open(&maria, mended.header("location")).await.body;
    assert!(look.contains("<span lang=\"fr\">Ma haie") && look.contains("Geschreven in het Frans"));
}

#[tokio::test]
async fn a_refused_answer_comes_back_as_it_was_typed() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let nothing = house.post(&maria, NEW, "stap=1").await;
    assert_eq!(nothing.status.as_u16(), 422);
    assert!(
        nothing.body.contains("<title>Fout: ")
            && nothing.body.contains("href=\"#wat\"")
            && nothing.body.contains("id=\"wat\"")
    );
    house.answer(&maria, &[WHAT, ABOUT]).await;
    let caught = house.post(&maria, NEW, "stap=3&titel=Bel+mij&tekst=Op+0478+12+34+56%2C+Kerkstraat+12&taal=fr").await;
    assert_eq!(caught.status.as_u16(), 422);
    for words in [
        "Er staat een telefoonnummer in: “0478 12 34 56”.",
        "Er staat een adres in: “Kerkstraat 12”.",
        "dan blijft het van jou",
        "value=\"Bel mij\"",
        "Op 0478 12 34 56, Kerkstraat 12",
    ] {
        assert!(caught.body.contains(words), "{words}");
    }
    for (screen, words) in [
        ("stap=2&rubriek=ruimtevaart", "Kies waarover het gaat."),
        ("stap=5", "Kies wie dit mag zien."),
        ("stap=5&wie=overal", "Kies wie dit mag zien."),
    ] {
        let refused = house.post(&maria, NEW, screen).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains(words), "{screen}");
    }
}
