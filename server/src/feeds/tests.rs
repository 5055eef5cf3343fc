//! What the tests of all feeds stand on: a neighbourhood, an activity, a day.

use super::Feed;
use app::{
    activities::{Activity, Change, Kind, Length, Schedule, State},
    i18n::Lang,
    neighbourhoods::{Municipality, Neighbourhood},
    people::{Face, FaceRole},
};
use jiff::{Timestamp, civil::DateTime};
use std::sync::Arc;

pub const ID: &str = "01940000-0000-7000-8000-000000000001";
/// 2026-11-22, in the morning.
pub const NOW: &str = "2026-11-22T08:00:00Z";

pub fn feed(lang: Lang) -> Feed {
    let municipality = Municipality {
        nis: "72037".into(),
        name: "Hamont-Achel".into(),
        postcodes: vec!["3930".into()],
        languages: Lang::ALL.to_vec(),
    };
    let els = Face {
        role: FaceRole::Coordinator,
        name: "Els".into(),
        phone: Some("011 00 00 10".into()),
        words: String::new(),
    };
    let place = Neighbourhood {
        code: "72037W04".into(),
        name: "Hamont-Lo".into(),
        slug: "hamont-lo".into(),
        municipality: Arc::new(municipality),
        lat: 51.25,
        lon: 5.54,
        faces: vec![els],
        walks: 0,
    };
    Feed {
        name: "Keuvel Hamont-Lo".into(),
        lang,
        public_url: "https://keuvel.example".into(),
        place: Arc::new(place),
        now: NOW.parse().unwrap(),
    }
}

/// A wall time, as `2026-12-03T14:00`.
pub fn wall(text: &str) -> DateTime {
    text.parse().unwrap()
}

pub fn seconds(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_second()
}

/// For two hours from then on.
pub fn once(start: &str) -> Activity {
    let mut activity = Activity {
        id: ID.parse().unwrap(),
        neighbourhood: "72037W04".into(),
        slug: "buurtbabbel".into(),
        details: Default::default(),
        description: "Koffie, thee en een babbel.\n\nIedereen welkom.".into(),
        schedule: Schedule::once(wall(start), Length::Minutes(120)),
        state: State::Planned,
        sequence: 3,
        created: seconds("2026-08-01T10:00:00Z"),
        updated: seconds("2026-11-20T09:30:00Z"),
        uid: None,
        audience: Default::default(),
    };
    let d = &mut activity.details;
    d.kind = Kind::Buurtbabbel;
    d.title = "Buurtbabbel".into();
    d.lang = "nl".into();
    d.place.name = "Zaal Het Lo".into();
    d.place.address = Some("Lostraat 1, 3930 Hamont".into());
    d.place.point = Some((51.25, 5.54));
    d.price.cents = Some(250);
    activity
}

pub fn series(start: &str, rule: &str) -> Activity {
    let mut activity = once(start);
    activity.schedule.rule = Some(rule.into());
    activity
}

pub fn change(original: &str) -> Change {
    Change {
        original: wall(original),
        cancelled: false,
        start: None,
        length: None,
        title: None,
        place: None,
        reason: None,
    }
}
