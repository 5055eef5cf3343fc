//! What an event says beside its dates, and why one stays out.

use super::*;

#[test]
fn what_an_event_says_comes_along() {
    let card = found(
        "SUMMARY;LANGUAGE=fr:Repas \\, du quartier|DTSTART:20261203T120000|DESCRIPTION:<p>Soupe<br>et pain</p>|\
            CATEGORIES:Buurt,Eten\\, drinken|\
         LOCATION:Zaal De Kring\\nDorpsstraat 1\\, 3930 Achel|GEO:51.25;5.48|ORGANIZER;\
         CN=\"Wijk^'comité\":mailto:x@example.org|\
         CONTACT:Ria Claes\\, tel. 011 12 34 56\\, ria@example.org|URL:https://example.org/soep|X-X:y",
    );
    let one = &card.draft.details;
    // The first SUMMARY is the one of `one`: a second one changes nothing.
    assert_eq!((one.title.as_str(), one.lang.as_str(), one.kind), ("Soep", "nl", Kind::Buurtrestaurant));
    assert_eq!(
        (one.place.name.as_str(), one.place.address.as_deref()),
        ("Zaal De Kring", Some("Dorpsstraat 1, 3930 Achel"))
    );
    assert_eq!((one.place.point, one.organiser.as_deref()), (Some((51.25, 5.48)), Some("Wijk\"comité")));
    assert_eq!(
        (one.contact.name.as_deref(), one.contact.phone.as_deref(), one.contact.email.as_deref()),
        (Some("Ria Claes"), Some("011 12 34 56"), Some("ria@example.org"))
    );
    assert_eq!(
        (one.contact.url.as_deref(), card.draft.description.as_str()),
        (Some("https://example.org/soep"), "Soupe\net pain")
    );
    assert_eq!(card.locality.map(|l| (l.postcode, l.name)), Some(("3930".to_owned(), "Achel".to_owned())));
}

#[test]
fn an_address_that_is_no_web_address_is_left_out() {
    for url in ["javascript:alert(1)", "www.example.org", "data:text/html,<script>"] {
        assert_eq!(found(&format!("DTSTART:20261203T120000|URL:{url}")).draft.details.contact.url, None, "{url}");
    }
}

#[test]
fn every_refusal_says_where_and_why() {
    for (lines, reason) in [
        ("X:y", "it has no start (DTSTART)"),
        ("DTSTART:gisteren", "its DTSTART is no date: gisteren"),
        ("DTSTART:20261203T140000|DTEND:20261203T18300", "its DTEND is no date: 20261203T18300"),
        ("DTSTART:20261203T140000|DTEND:20261203T130000", "it ends before it begins"),
        ("DTSTART:20261203T140000|DURATION:-PT1H", "its DURATION is none: -PT1H"),
        ("DTSTART:20261203|DTEND:20661203", "it lasts more than 10000 days"),
        ("DTSTART;TZID=Mars/Olympus:20261203T140000", "its time zone \"Mars/Olympus\" is unknown"),
        ("DTSTART:20261203T140000|RRULE:FREQ=DAILY|RRULE:FREQ=WEEKLY", "it has more than one recurrence rule (RRULE)"),
        (
            "DTSTART:20261203T140000|EXRULE:FREQ=WEEKLY",
            "it has a rule of exceptions (EXRULE), which the standard has withdrawn",
        ),
        ("DTSTART:20261203T140000|RRULE:FREQ=SECONDLY", "it recurs more often than every hour"),
        (
            "DTSTART:20261203T140000|RRULE:FREQ=WEEKLY;BYDAY=2MO",
            "the recurrence rule makes no sense: a number before a day of the week needs months or years",
        ),
        (
            "DTSTART:20261203T140000|RRULE:FREQ=WEEKLY;INTERVAL=0",
            "the recurrence rule makes no sense: INTERVAL must be a number from 1",
        ),
        (
            "DTSTART:20261203T140000|RRULE:FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31,-31",
            "its recurrence rule asks for a day that its months do not have",
        ),
        ("DTSTART:20261203T140000|RRULE:FREQ=WEEKLY;UNTIL=20200101", "its recurrence ends (UNTIL) before it begins"),
        ("DTSTART:20261203T140000|EXDATE:x", "its EXDATE is no date: x"),
        ("DTSTART:20261203T140000|CLASS:PRIVATE", "its maker calls it private (CLASS)"),
    ] {
        assert_eq!(why(lines), format!("line 2: \"Soep\": {reason}"));
    }
    assert!(why("DTSTART:20261203T140000|RRULE:FREQ=HOURLY").contains("times in two years"));
    let many: String =
        (0..3_000).map(|i| format!(",20{:02}{:02}{:02}T100000", 27 + i / 336, i / 28 % 12 + 1, i % 28 + 1)).collect();
    assert_eq!(
        why(&format!("DTSTART:20261203T140000|RDATE:20261203T150000{many}")),
        "line 2: \"Soep\": it has more than 2000 single dates"
    );
    assert_eq!(why("DTSTART:20261203T140000|zo maar"), "line 6: \"Soep\": this is no calendar line: zo maar");
}

#[test]
fn good_events_come_in_beside_bad_ones() {
    let good = |n: i32| format!("BEGIN:VEVENT|UID:{n}|SUMMARY:Goed|DTSTART:20261203T140000|END:VEVENT|");
    let reading = read_all(&format!(
        "BEGIN:VCALENDAR|{}BEGIN:VEVENT|UID:x|DTSTART:20261203|{}rommel|BEGIN:VTODO|SUMMARY:x|END:VTODO|{}",
        good(1),
        good(2),
        good(3)
    ));
    assert_eq!(reading.found.len(), 3);
    assert_eq!(
        reading.skipped.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["line 7: BEGIN:VEVENT has no END:VEVENT"]
    );
    assert!(reading.cut_off && reading.notes[0].contains("may break off"));
}

#[test]
fn too_many_events_are_refused_with_the_line() {
    let text = "BEGIN:VEVENT\nUID:u\nEND:VEVENT\n".repeat(11);
    let mut checker = Checker::new("2026-12-03T12:00:00Z".parse().unwrap());
    let refused = read(text.as_bytes(), 10, &mut checker).unwrap_err().to_string();
    assert_eq!(refused, "line 31: there are more than 10 events in it");
}
