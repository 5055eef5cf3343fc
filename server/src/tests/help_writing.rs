//! Writing a note: five questions, back and forth without loss, and what becomes of it afterwards.

use super::{Answer, House, Visitor};
use app::{
    help::{
        PostKind, PostState, Reach,
        store::{self, drafts},
    },
    people::{Role, sent::Fields},
};
use uuid::Uuid;

const NEW: &str = "/hamont-lo/helpen/nieuw";
const WHAT: &str = "stap=1&wat=vraag";
const ABOUT: &str = "stap=2&rubriek=tuin-en-klusjes";
const EXACTLY: &str = "stap=3&titel=Wie+snoeit+mijn+haag%3F&tekst=Ze+is+12+meter+lang.&taal=nl";
const WHEN: &str = "stap=4&wanneer=Op+zaterdag";
const WHO: &str = "stap=5&wie=buurt-zonder-naam";
const ALL: [&str; 5] = [WHAT, ABOUT, EXACTLY, WHEN, WHO];

impl House {
    async fn answer(&self, who: &Visitor, screens: &[&str]) -> Answer {
        let mut last = None;
        for screen in screens {
            last = Some(self.post(who, NEW, screen).await);
        }
        last.unwrap()
    }

    /// Answers all questions, with this in the place of one, and puts it on the board.
    async fn put_up(&self, who: &Visitor, instead: &str) -> Answer {
        let question = |screen: &str| screen.split('&').next().unwrap_or_default().to_owned();
        let screens = ALL.map(|screen| if question(screen) == question(instead) { instead } else { screen });
        self.answer(who, &screens).await;
        let number = field(&self.open(who, &format!("{NEW}?stap=6")).await, "formulier");
        self.post(who, NEW, &format!("stap=6&formulier={number}")).await
    }

    async fn notes_of(&self, who: &Visitor) -> Vec<app::help::Post> {
        store::of_author(&self.app.db, who.account).await.unwrap()
    }

    async fn newest_of(&self, who: &Visitor) -> app::help::Post {
        self.notes_of(who).await.into_iter().max_by_key(|note| note.id).unwrap()
    }

    async fn waiting(&self, post: Uuid, kind: &str) -> i64 {
        const SQL: &str = "SELECT COUNT(*) FROM queue WHERE subject = $1 AND kind = $2 AND decided_at IS NULL";
        app::on!(&self.app.db, |p| sqlx::query_scalar(SQL).bind(post).bind(kind).fetch_one(p).await).unwrap()
    }
}

/// The value of a hidden field on a page.
fn field(answer: &Answer, name: &str) -> String {
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
async fn two_presses_at_once_are_one_note() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    house.answer(&maria, &ALL).await;
    let number = field(&house.open(&maria, &format!("{NEW}?stap=6")).await, "formulier");
    let press = format!("stap=6&formulier={number}");
    let (a, b) = tokio::join!(house.post(&maria, NEW, &press), house.post(&maria, NEW, &press));
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303));
    assert_eq!(a.header("location"), b.header("location"));
    assert_eq!(house.notes_of(&maria).await.len(), 1);
}

#[tokio::test]
async fn back_and_forth_nothing_is_lost_and_a_draft_waits_until_later() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    house.answer(&maria, &[WHAT, ABOUT]).await;
    let back = house.post(&maria, NEW, "stap=3&titel=Half&tekst=&terug=ja").await;
    assert_eq!(back.header("location"), format!("{NEW}?stap=2"));
    assert!(house.open(&maria, &format!("{NEW}?stap=1")).await.body.contains("value=\"vraag\" checked"));
    assert!(house.open(&maria, &format!("{NEW}?stap=2")).await.body.contains("value=\"tuin-en-klusjes\" checked"));
    assert!(house.open(&maria, &format!("{NEW}?stap=3")).await.body.contains("value=\"Half\""));
    let skipped = house.open(&maria, &format!("{NEW}?stap=6")).await.body;
    assert!(skipped.contains("Vraag 4 van 5"), "nobody looks over what was not answered yet");
    let later = house.open(&maria, NEW).await.body;
    assert!(later.contains("Je was hier al aan begonnen"));
    let mine = house.open(&maria, "/mijn/helpen").await.body;
    assert!(mine.contains("Je begon aan een briefje") && mine.contains("href=\"/hamont-lo/helpen/nieuw\""));
    let anew = house.post(&maria, NEW, "weg=ja").await;
    assert_eq!(anew.header("location"), NEW);
    assert!(!house.open(&maria, &format!("{NEW}?stap=3")).await.body.contains("Half"));
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
async fn what_was_begun_in_the_form_of_before_is_still_there() {
    for house in House::on_each_engine().await {
        let maria = house.visitor("Maria", &[]).await;
        let old = "soort=vraag&rubriek=dieren&titel=De+hond&tekst=Elke+dag.&taal=nl&wanneer=Om+acht+uur&zien=gemeente&naam=nee&voor=ander&akkoord=ja";
        let (db, now) = (&house.app.db, house.app.clock.now());
        drafts::keep(db, maria.account, "help:72037W04", &Fields::parse(old.as_bytes()), now).await.unwrap();
        let back = house.open(&maria, &format!("{NEW}?stap=5")).await.body;
        assert!(back.contains("Vraag 1 van 5"), "what is open is asked again");
        assert!(house.open(&maria, NEW).await.body.contains("Je was hier al aan begonnen"));
        // Its last screen was the fifth, and is still open in a browser.
        let pressed = house.post(&maria, NEW, "stap=5").await;
        assert!(pressed.status.as_u16() == 422 && pressed.body.contains("Kies wie dit mag zien."));
        house.answer(&maria, &["stap=1&wat=ander", "stap=5&wie=gemeente-zonder-naam"]).await;
        let look = house.open(&maria, &format!("{NEW}?stap=6")).await.body;
        for words in ["De hond", "Elke dag.", "Om acht uur", "Dieren", "Heel Hamont-Achel, als “een buur”"] {
            assert!(look.contains(words), "{words}");
        }
    }
}

#[tokio::test]
async fn a_screen_of_the_form_of_before_loses_nothing() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    for screen in [
        "stap=1&soort=vraag&rubriek=dieren",
        "stap=2&titel=De+hond&tekst=Elke+dag.&taal=nl",
        "stap=3&wanneer=Om+acht+uur",
        "stap=4&zien=buurt&naam=nee&voor=mezelf",
    ] {
        assert_eq!(house.post(&maria, NEW, screen).await.status.as_u16(), 303, "{screen}");
    }
    house.answer(&maria, &[WHAT, WHO]).await;
    let look = house.open(&maria, &format!("{NEW}?stap=6")).await.body;
    for words in ["De hond", "Elke dag.", "Om acht uur", "Dieren"] {
        assert!(look.contains(words), "{words}");
    }
}

#[tokio::test]
async fn back_on_a_screen_of_a_note_that_was_sent_begins_another_note() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let number = Uuid::new_v4();
    for round in 1..=2 {
        // The same screens, with the number that the first note had.
        for screen in ALL {
            house.post(&maria, NEW, &format!("{screen}&formulier={number}")).await;
        }
        let shown = field(&house.open(&maria, &format!("{NEW}?stap=6")).await, "formulier");
        assert_eq!(shown == number.to_string(), round == 1);
        let sent = house.post(&maria, NEW, &format!("stap=6&formulier={shown}")).await;
        assert_eq!(sent.header("location"), format!("{NEW}/klaar"));
        assert_eq!(house.notes_of(&maria).await.len(), round, "thanked for what was kept");
    }
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

#[tokio::test]
async fn what_was_typed_when_the_session_ended_is_back_after_signing_in() {
    let house = House::with_example().await;
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    let away = house.post(&nobody, NEW, EXACTLY).await;
    assert_eq!(away.header("location"), "/aanmelden?naar=%2Fhamont-lo%2Fhelpen%2Fnieuw");
    let key = away.header("set-cookie").split(';').next().unwrap().to_owned();
    let maria = house.visitor("Maria", &[]).await;
    let maria = Visitor { cookie: format!("{}; {key}", maria.cookie), ..maria };
    let back = house.open(&maria, NEW).await.body;
    assert!(
        back.contains("Wie snoeit mijn haag?")
            && back.contains("Vraag 3 van 5")
            && back.contains("Dit typte je daarnet")
    );
}

#[tokio::test]
async fn ones_own_notes_are_extended_met_and_ended_by_one_press() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let jef = house.visitor("Jef", &[]).await;
    let note = house.note(&maria, "Haag", true).await;
    let address = format!("/mijn/helpen/{note}");
    assert_eq!(house.open(&jef, &address).await.status.as_u16(), 404, "not even that it is there");
    assert_eq!(house.post(&jef, &address, "wat=stoppen&versie=0").await.status.as_u16(), 404);
    let longer = house.post(&maria, &address, "wat=verlengen&versie=0").await;
    assert_eq!(longer.header("location"), format!("{address}?gedaan=verlengen"));
    let page = house.open(&maria, longer.header("location")).await;
    assert!(page.body.contains("Je briefje hangt er tot zaterdag 23 januari 2027"), "sixty days");
    let old = house.post(&maria, &address, "wat=gelukt&versie=0").await;
    assert!(old.status.as_u16() == 422 && old.body.contains("Dat kan nu niet meer"), "of another window");
    let (version, number) = (field(&page, "versie"), field(&page, "formulier"));
    let press = format!("wat=gelukt&versie={version}&formulier={number}");
    let met = house.post(&maria, &address, &press).await;
    assert_eq!(met.header("location"), format!("{address}/gelukt"));
    assert_eq!(house.post(&maria, &address, &press).await.header("location"), met.header("location"), "twice is once");
    let kind = house.open(&maria, met.header("location")).await.body;
    assert!(kind.contains("Fijn dat het gelukt is") && kind.contains("Dit vragen andere buren"));
    let again = house.open(&maria, met.header("location")).await.body;
    assert!(again.contains("Fijn dat het gelukt is") && !again.contains("Dit vragen andere buren"), "once");
    let back =
        house.post(&maria, &address, &format!("wat=terug&versie={}", house.notes_of(&maria).await[0].version)).await;
    assert_eq!(back.status.as_u16(), 303);
    assert_eq!(house.notes_of(&maria).await[0].state, PostState::Open);
    assert_eq!(house.post(&maria, &address, "wat=onzin").await.status.as_u16(), 400);
}

#[tokio::test]
async fn a_change_waits_while_the_old_text_stays() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let note = house.note(&maria, "Haag", true).await;
    let address = format!("/mijn/helpen/{note}/wijzigen");
    let form = house.open(&maria, &address).await;
    assert!(form.body.contains("value=\"Haag\"") && form.body.contains("Tot dan hangt de oude tekst er"));
    let rest = "tekst=&taal=nl&wanneer=nu&rubriek=tuin-en-klusjes&zien=buurt&naam=ja";
    let caught = house.post(&maria, &address, &format!("versie=0&titel=0478123456&{rest}")).await;
    assert_eq!(caught.status.as_u16(), 422);
    for (version, title) in [(0, "Haag+en+gras"), (1, "Haag+en+mos")] {
        let sent = house.post(&maria, &address, &format!("versie={version}&titel={title}&{rest}")).await;
        assert_eq!(sent.status.as_u16(), 303, "{title}");
    }
    assert_eq!(house.waiting(note, "edit").await, 1, "one change, in its newest words");
    assert!(house.get("/hamont-lo/helpen").await.body.contains("Haag</a>"));
    assert!(house.open(&maria, &format!("/mijn/helpen/{note}")).await.body.contains("Je verandering wacht nog"));
    let late = house.post(&maria, &address, &format!("versie=1&titel=Laat&{rest}")).await;
    assert!(
        late.status.as_u16() == 422
            && late.body.contains("value=\"Laat\"")
            && late.body.contains("door iemand anders veranderd")
    );
}

#[tokio::test]
async fn what_a_coordinator_asked_is_read_later_and_answered() {
    let house = House::with_example().await;
    let maria = house.visitor("Maria", &[]).await;
    let note = house.note(&maria, "Haag", false).await;
    let now = house.app.clock.now().as_second();
    assert!(house.decide(note, PostState::Change).await);
    let decided = async |at: i64| {
        let db = &house.app.db;
        let done: Result<(), sqlx::Error> = async {
            app::in_transaction!(db, |tx| {
                sqlx::query("DELETE FROM queue WHERE subject = $1").bind(note).execute(&mut **tx).await?;
                sqlx::query("INSERT INTO queue (id, neighbourhood, kind, about, subject, at, decision, reason, decided_at) VALUES ($1, '72037W04', 'post', 'post', $2, $3, 'change', 'Welke haag bedoel je?', $3)")
                    .bind(Uuid::now_v7()).bind(note).bind(at).execute(&mut **tx).await?;
                Ok(())
            })
        }
        .await;
        done.unwrap();
    };
    let address = format!("/mijn/helpen/{note}");
    decided(now - 60).await;
    let page = house.open(&maria, &address).await.body;
    assert!(!page.contains("Welke haag") && page.contains("binnen twee werkdagen"), "it can still be taken back");
    decided(now - 600).await;
    let page = house.open(&maria, &address).await.body;
    assert!(page.contains("Welke haag bedoel je?") && page.contains("vraagt om iets te veranderen"));
    let sent = house
        .post(
            &maria,
            &format!("{address}/wijzigen"),
            "versie=1&titel=De+haag+vooraan&tekst=&taal=nl&wanneer=nu&rubriek=dieren&zien=gemeente&naam=nee",
        )
        .await;
    assert_eq!(sent.status.as_u16(), 303);
    let notes = house.notes_of(&maria).await;
    assert_eq!((notes[0].state, notes[0].words.title.as_str()), (PostState::Waiting, "De haag vooraan"));
    assert_eq!(house.waiting(note, "post").await, 1);
}

#[tokio::test]
async fn at_the_counter_a_coordinator_posts_for_somebody() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    let jef = house.visitor("Jef", &[]).await;
    let address = "/beheer/hamont-lo/helpen/nieuw";
    assert_eq!(house.open(&jef, address).await.status.as_u16(), 403);
    let form = house.open(&ria, address).await.body;
    assert!(form.contains("Iemand zonder buurtkaart") && form.contains(">Irma</option>"));
    let all = "soort=vraag&rubriek=boodschappen&titel=Een+zak+aardappelen&tekst=&taal=nl&wanneer=vrijdag&zien=buurt";
    let without = house.post(&ria, address, all).await;
    assert!(without.status.as_u16() == 422 && without.body.contains("value=\"Een zak aardappelen\""));
    let sent = house.post(&ria, address, &format!("{all}&akkoord=ja&formulier={}", Uuid::new_v4())).await;
    let page = house.get(sent.header("location")).await.body;
    assert!(page.contains("geplaatst door het dienstencentrum voor een buur") && !page.contains("Ria zoekt"));
    let audited: i64 =
        app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE action = 'post-at-counter'")
            .fetch_one(p)
            .await)
        .unwrap();
    assert_eq!(audited, 1);
    let stranger = house.post(&ria, address, &format!("{all}&akkoord=ja&voorwie={}", jef.account)).await;
    assert_eq!(stranger.status.as_u16(), 422, "only who was registered at this counter");
}
