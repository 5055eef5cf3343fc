//! Whatever stands in a file, reading it ends, and ends in words.

use super::*;
use proptest::prelude::*;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Brussels\r\nBEGIN:VTIMEZONE\r\nTZID:Eigen\r\nBEGIN:STANDARD\r\n\
    DTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    END:DAYLIGHT\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nSEQUENCE:2\r\nDTSTART;TZID=Eigen:20261203T140000\r\nDTEND;TZID=Eigen:20261203T1\r\n 60000\r\n\
    SUMMARY;LANGUAGE=nl:Café <3 &amp; soep\\, brood\r\nDESCRIPTION:<p>Kom <a href=\"https://example.org\">langs</a></p>\\n\r\n\
    LOCATION:Zaal\\nDorp 1\\, 3930 Achel\r\nGEO:51.25;5.48\r\nRRULE:FREQ=MONTHLY;BYDAY=1TH,-1FR;BYSETPOS=1;COUNT=20\r\n\
    RDATE;VALUE=PERIOD:20261224T130000Z/PT3H\r\nEXDATE;TZID=Europe/London:20270107T130000\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;TZID=Eigen:20270204T140000\r\nDTSTART;VALUE=DATE:20270205\r\nCOMMENT:verplaatst\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Heel de dag\r\nDTSTART;VALUE=DATE:20261203\r\nDURATION:P2DT3H\r\nRRULE:FREQ=WEEKLY;UNTIL=20270101;WKST=SU\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const RESULTS: &str = r#"{"member": [{"@id": "1", "@type": "Event", "mainLanguage": "nl", "name": {"nl": "Soep", "fr": "Soupe"}, "calendarType": "multiple",
    "subEvent": [{"startDate": "2026-12-03T14:00:00+01:00", "endDate": "2026-12-03T16:00:00+01:00", "status": {"type": "Unavailable", "reason": {"nl": "x"}}},
    {"startDate": "2026-12-10T14:00:00+01:00"}], "location": {"name": "Zaal", "address": {"nl": {"postalCode": "3930", "addressLocality": "Achel"}}, "geo": {"latitude": 51.2, "longitude": "5.4"}},
    "priceInfo": [{"category": "base", "price": 10.5}, {"name": {"nl": "Kind"}, "price": 0}]},
    {"@id": "2", "name": "Open", "calendarType": "periodic", "startDate": "2026-12-01T00:00:00+01:00", "endDate": "2027-03-01T00:00:00+01:00",
    "openingHours": [{"opens": "10:00", "closes": "16:00", "dayOfWeek": ["monday", "friday"]}, {"opens": "20:00", "closes": "01:00", "dayOfWeek": "sunday"}]},
    {"@id": "3", "name": {"nl": "Ooit"}, "calendarType": "multiple", "startDate": "2026-12-07T13:30:00+01:00", "calendarSummary": "ma 07/12/26 van 13:30 tot 16:30 di 08/12/26 om 14:00"}]}"#;
const MAP: &str = r#"{"type": "FeatureCollection", "features": [{"properties": {"code": "72043W01", "name": "Boseind", "municipality": "Pelt", "nis": "72043"},
    "geometry": {"type": "MultiPolygon", "coordinates": [[[[5.4, 51.2], [5.5, 51.2], [5.5, 51.3], [5.4, 51.2]]]]}}]}"#;
/// What people, programs and attackers put in the wrong place.
const TOKENS: [&[u8]; 24] = [
    b"\r\n", b"\n ", b"\r", b":", b";", b"\"", b"=", b",", b"\\", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"-", b"99999999999", b"Z", b"T", b"\xff", b"\xc3",
    b"\0", b"\xe2\x80\xae", b"<p>", b"&#x110000;", b"[", b"{", b"INTERVAL=0;",
];

/// One thing done to a file: where, what with, how many bytes it replaces.
fn damage() -> impl Strategy<Value = (prop::sample::Index, usize, usize)> {
    (any::<prop::sample::Index>(), 0..TOKENS.len() + 1, prop_oneof![Just(0), Just(1), 2..40_usize])
}

fn damaged(source: &str, damages: &[(prop::sample::Index, usize, usize)]) -> Vec<u8> {
    let mut bytes = source.as_bytes().to_vec();
    for (at, token, length) in damages {
        let from = at.index(bytes.len().max(1)).min(bytes.len());
        let until = (from + length).min(bytes.len());
        let put = TOKENS.get(*token).map_or_else(|| bytes[from..until].repeat(2), |t| t.to_vec());
        bytes.splice(from..until, put);
    }
    bytes
}

/// Reads without the database; what comes out is fit to be kept.
fn try_read(bytes: &[u8]) {
    match read(bytes, now()) {
        Ok(reading) => {
            for found in &reading.found {
                let draft = &found.draft;
                assert!(!draft.details.title.is_empty() && draft.uid.as_ref().is_some_and(|u| !u.is_empty()));
                let (from, until) = (now(), "2028-12-01T00:00:00Z".parse().unwrap());
                assert!(draft.schedule.occurrences(&draft.state, from, until).is_ok_and(|o| o.len() <= 1_500));
            }
            assert!(reading.skipped.iter().all(|s| !s.to_string().chars().any(char::is_control)));
        }
        Err(why) => assert!(!format!("{why:#}").is_empty() && !format!("{why:#}").chars().any(char::is_control)),
    }
    let _ = super::super::neighbourhoods::read(bytes, &Default::default());
    let _ = super::super::neighbourhoods::postcodes(bytes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_from_nowhere_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), begin in prop::sample::select(vec!["", "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:", "{\"name\":", "["])) {
        try_read(&[begin.as_bytes(), &bytes].concat());
    }

    #[test]
    fn a_damaged_calendar_never_panics(damages in prop::collection::vec(damage(), 1..8)) {
        try_read(&damaged(CALENDAR, &damages));
    }

    #[test]
    fn damaged_results_of_uitdatabank_never_panic(damages in prop::collection::vec(damage(), 1..4)) {
        try_read(&damaged(RESULTS, &damages));
        try_read(&damaged(MAP, &damages));
    }

    #[test]
    fn a_description_never_panics(text in "[<>/a-z &;#!\\-\"='0-9\n\u{0}\u{202e}é]{0,200}") {
        let plain = html::text(&text);
        assert!(!plain.chars().any(|c| c.is_control() && c != '\n'));
        html::line(&text);
    }
}

#[test]
fn the_files_that_are_damaged_are_whole_before() {
    assert_eq!(read(CALENDAR.as_bytes(), now()).map(|r| (r.found.len(), r.skipped.len())).unwrap(), (2, 0));
    assert_eq!(read(RESULTS.as_bytes(), now()).map(|r| (r.found.len(), r.skipped.len())).unwrap(), (4, 0));
}
