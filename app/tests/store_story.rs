//! One story on both engines: what is written is read back, changed, cancelled, moved along, and searched.
#![cfg(feature = "ssr")]

mod engines;

use app::{
    activities::{
        Change, Details, Draft, Length, Place, Price, Schedule, State, Status,
        store::{self, occurrences, write},
    },
    clock,
    db::Db,
    neighbourhoods::store::{Incoming, atlas, save, save_faces},
    people::{Face, FaceRole},
    revision,
};
use jiff::{Timestamp, ToSpan, civil::date};

#[tokio::test]
async fn the_story_on_sqlite() {
    engines::on_sqlite(story).await;
}

#[tokio::test]
async fn the_story_on_postgresql() {
    engines::on_postgres(story).await;
}

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn neighbourhood(code: &str, name: &str, municipality: &str) -> Incoming {
    Incoming {
        code: code.into(),
        name: name.into(),
        nis: code[..5].into(),
        municipality: municipality.into(),
        postcodes: vec!["3930".into()],
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    }
}

fn draft(uid: &str, title: &str) -> Draft {
    let mut schedule = Schedule::once(date(2026, 11, 3).at(14, 0, 0, 0), Length::Minutes(150));
    schedule.rule = Some("FREQ=WEEKLY".into());
    Draft {
        neighbourhood: "72037W04".into(),
        details: Details {
            title: title.into(),
            lang: "nl".into(),
            place: Place { name: "Café De Lindeboom".into(), ..Place::default() },
            price: Price { cents: Some(0), words: None },
            ..Details::default()
        },
        description: "Met soep en <b>hapjes</b>, 100 % gratis.".into(),
        schedule,
        state: State::Planned,
        uid: Some(uid.into()),
    }
}

async fn story(db: Db) {
    let db = &db;
    // Neighbourhoods: addresses are unique, given once, and stay.
    let places = [
        neighbourhood("72037W04", "Hamont-Lo", "Hamont-Achel"),
        neighbourhood("11001W01", "Centrum", "Aartselaar"),
        neighbourhood("13008W01", "Centrum", "Geel"),
        neighbourhood("13008W02", "Bewaard", "Geel"),
    ];
    assert_eq!(save(db, &places).await.unwrap(), 4);
    let renamed = neighbourhood("72037W04", "Het Lo", "Hamont-Achel");
    assert_eq!(save(db, &[renamed]).await.unwrap(), 0);
    let face = Face {
        role: FaceRole::Coordinator,
        name: "Ria".into(),
        phone: Some("011 00 00 10".into()),
        words: "Dinsdag".into(),
    };
    save_faces(db, "72037W04", &[face]).await.unwrap();
    let map = atlas(db).await.unwrap();
    let lo = map.by_slug("hamont-lo").unwrap();
    assert_eq!((lo.name.as_str(), lo.phone()), ("Het Lo", Some(("Ria", "011 00 00 10"))));
    let slugs: Vec<&str> = map.all().iter().map(|n| n.slug.as_str()).collect();
    assert_eq!(slugs, ["centrum", "bewaard-geel", "centrum-geel", "hamont-lo"]);

    // The same import twice makes no doubles; a change is an update and raises the sequence.
    let before = revision::newest(db).await.unwrap();
    let drafts = [draft("a", "Buurtbabbel"), draft("b", "Buurtbabbel")];
    let saved = write::save(db, &drafts, Some("test"), None, now()).await.unwrap();
    assert_eq!((saved.added, saved.updated, saved.unchanged), (2, 0, 0));
    let saved = write::save(db, &drafts, Some("test"), None, now()).await.unwrap();
    assert_eq!((saved.added, saved.updated, saved.unchanged), (0, 0, 2));
    assert_eq!(revision::since(db, before).await.unwrap().last().unwrap().0, "72037W04");
    let first = store::by_slug(db, "72037W04", "buurtbabbel").await.unwrap().unwrap();
    assert_eq!((first.sequence, first.uid.as_deref()), (0, Some("a")));
    assert!(store::by_slug(db, "72037W04", "buurtbabbel-2").await.unwrap().is_some());

    // The week holds one Tuesday of each; a list knows what touches it.
    let week = (now(), clock::midnight(date(2026, 11, 29)));
    assert_eq!(store::list(db, "72037W04", week.0, week.1).await.unwrap().len(), 2);
    assert_eq!(store::list(db, "11001W01", week.0, week.1).await.unwrap().len(), 0);

    // One occurrence is cancelled, another moved; both say why.
    let mut changed = draft("a", "Buurtbabbel");
    let change = |original, cancelled, start, reason: &str| Change {
        original,
        cancelled,
        start,
        length: None,
        title: None,
        place: None,
        reason: Some(reason.into()),
    };
    let tuesday = date(2026, 11, 24).at(14, 0, 0, 0);
    changed.schedule.changes = vec![
        change(tuesday, true, None, "Ria is ziek."),
        change(date(2026, 12, 1).at(14, 0, 0, 0), false, Some(date(2026, 12, 2).at(15, 0, 0, 0)), "De zaal is bezet."),
    ];
    let saved = write::save(db, &[changed.clone()], Some("test"), None, now()).await.unwrap();
    assert_eq!(saved.updated, 1);
    let listed = store::list(db, "72037W04", week.0, clock::midnight(date(2026, 12, 4))).await.unwrap();
    let of_a: Vec<_> =
        listed.iter().filter(|l| l.slug == "buurtbabbel").map(|l| (l.status, l.note.reason.as_deref())).collect();
    assert_eq!(
        of_a,
        [
            (Status::Cancelled, Some("Ria is ziek.")),
            (Status::MovedAway, Some("De zaal is bezet.")),
            (Status::MovedHere, Some("De zaal is bezet."))
        ]
    );
    assert_eq!(store::by_slug(db, "72037W04", "buurtbabbel").await.unwrap().unwrap().sequence, 1);

    // Searching knows no accents and no case, wants every word, and takes signs for what they are.
    let search = async |words: &[&str]| {
        let words: Vec<String> = words.iter().flat_map(|w| app::text::words(w)).collect();
        store::search(db, "72037W04", week.0, week.1, &words).await.unwrap().len()
    };
    assert_eq!(search(&["CAFE", "lindeboom"]).await, 2);
    assert_eq!(search(&["soép"]).await, 2);
    assert_eq!(search(&["100 %"]).await, 2);
    assert_eq!(search(&["cafe", "pannenkoek"]).await, 0);

    // What is no longer at a complete source is cancelled, and says so.
    let saved = write::save(db, &[changed], Some("test"), Some("Staat niet meer op de agenda."), now()).await.unwrap();
    assert_eq!((saved.unchanged, saved.withdrawn), (1, 1));
    let second = store::by_slug(db, "72037W04", "buurtbabbel-2").await.unwrap().unwrap();
    assert_eq!(second.state.reason(), Some("Staat niet meer op de agenda."));

    // The days move on: what is long over goes, what comes into reach appears, twice changes nothing.
    let later = now().checked_add(jiff::SignedDuration::from_hours(24 * 30)).unwrap();
    let (_, last) = occurrences::window(clock::local(later).date());
    let beyond = (clock::midnight(last.saturating_sub(20.days())), clock::midnight(last));
    assert_eq!(store::list(db, "72037W04", beyond.0, beyond.1).await.unwrap().len(), 0);
    assert_eq!(occurrences::extend(db, later).await.unwrap(), 2);
    let reached = store::list(db, "72037W04", beyond.0, beyond.1).await.unwrap();
    assert!(!reached.is_empty());
    occurrences::extend(db, later).await.unwrap();
    assert_eq!(store::list(db, "72037W04", beyond.0, beyond.1).await.unwrap().len(), reached.len());
    assert_eq!(store::list(db, "72037W04", week.0, week.1).await.unwrap().len(), 0);

    // A refused write leaves nothing behind.
    let orphan = Draft { neighbourhood: "99999W99".into(), ..draft("c", "Nergens") };
    assert!(write::save(db, &[draft("d", "Half"), orphan], None, None, now()).await.is_err());
    assert!(store::by_slug(db, "72037W04", "half").await.unwrap().is_none());
}
