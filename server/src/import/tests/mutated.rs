//! Whatever stands in a file, reading it ends, and ends in words.

use super::*;
use proptest::prelude::*;

const CALENDAR: &str = include_str!("samples/calendar.ics");
const RESULTS: &str = include_str!("samples/results.json");
const MAP: &str = include_str!("samples/map.json");
/// What people, programs and attackers put in the wrong place.
const TOKENS: [&[u8]; 24] = [
    b"\r\n",
    b"\n ",
    b"\r",
    b":",
    b";",
    b"\"",
    b"=",
    b",",
    b"\\",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"-",
    b"99999999999",
    b"Z",
    b"T",
    b"\xff",
    b"\xc3",
    b"\0",
    b"\xe2\x80\xae",
    b"<p>",
    b"&#x110000;",
    b"[",
    b"{",
    b"INTERVAL=0;",
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
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_from_nowhere_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400),
        begin in prop::sample::select(vec!["", "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:",
            "{\"name\":", "["])) {
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
