//! What somebody with bad intentions puts in a file comes out as text, or not at all.

use super::*;
use app::activities::Activity;

const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'; DROP TABLE activities; --",
    "{{constructor.constructor('x')()}}",
    "\u{202e}gnp.exe\u{202c}",
    "a\u{0}b\u{1b}[31mc",
    "\u{feff}\u{200b}\u{200d}x",
    "%n%s%x",
    "../../../etc/passwd",
    "javascript:alert(1)",
    "Z̸̢̧̛͕̹a̶l̵g̷o̸",
    "\u{e0001}\u{fdd0}\u{1fffe}ok",
];

/// Every text of an activity.
fn texts(activity: &Activity) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open = vec![
        serde_json::to_value(&activity.details).unwrap(),
        serde_json::to_value(&activity.schedule).unwrap(),
        serde_json::to_value(&activity.state).unwrap(),
        serde_json::json!([activity.description, activity.uid, activity.slug]),
    ];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::String(text) => texts.push(text),
            serde_json::Value::Array(list) => open.extend(list),
            serde_json::Value::Object(map) => open.extend(map.into_iter().map(|(_, v)| v)),
            _ => {}
        }
    }
    texts
}

fn seen(c: char) -> bool {
    let turned = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hidden = matches!(c, '\u{feff}' | '\u{e0001}' | '\u{1fffe}') || (c.is_control() && c != '\n');
    !turned && !hidden
}

async fn check(house: &House) {
    let all = house.all("72037W04").await;
    assert!(!all.is_empty());
    for activity in &all {
        for text in texts(activity) {
            assert!(text.chars().all(seen), "{text:?}");
            assert!(text.chars().count() <= 8_000);
        }
        assert!(activity.details.contact.url.as_deref().is_none_or(|u| u.starts_with("http")));
        assert!(activity.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
    }
}

#[tokio::test]
async fn hostile_strings_in_every_property_of_a_calendar_are_text() {
    let house = House::new().await;
    let fields = [
        "DESCRIPTION",
        "LOCATION",
        "CONTACT",
        "URL",
        "CATEGORIES",
        "COMMENT",
        "ORGANIZER",
        "ORGANIZER;CN",
        "SUMMARY;LANGUAGE",
        "X-ALT-DESC",
        "GEO",
        "STATUS",
        "CLASS",
        "SEQUENCE",
        "LAST-MODIFIED",
    ];
    for (n, hostile) in HOSTILE.iter().enumerate() {
        let escaped = hostile.replace(';', "\\;").replace(',', "\\,");
        let all: String = fields
            .iter()
            .map(|f| {
                if f.contains(';') {
                    format!("{f}=\"{}\":{escaped}|", hostile.replace('"', "^'"))
                } else {
                    format!("{f}:{escaped}|")
                }
            })
            .collect();
        let bytes = calendar(&event(&format!("{n}{escaped}"), &escaped, &all));
        house.import(&bytes).await.unwrap();
    }
    check(&house).await;
    let all = house.all("72037W04").await;
    assert!(all.iter().any(|a| a.details.title == "<script>alert(1)</script>" && a.description.is_empty()));
    assert!(all.iter().any(|a| a.details.title == "gnp.exe"));
}

#[tokio::test]
async fn hostile_strings_where_a_date_or_a_zone_belongs_keep_the_event_out() {
    let house = House::new().await;
    let fields = ["DTEND", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"];
    for hostile in HOSTILE {
        for field in fields {
            let text = event("x", "Soep", "").replace("DURATION:PT2H", &format!("{field}:{hostile}"));
            let refused = house.import(&calendar(&text)).await.map(|r| r.to_string());
            assert!(field == "RECURRENCE-ID" || refused.is_err(), "{field} {hostile}: {refused:?}");
        }
        let zone = event("x", "Soep", "").replace("Europe/Brussels", &format!("\"{}\"", hostile.replace('"', "")));
        let refused = house.import(&calendar(&zone)).await.unwrap_err();
        assert!(!refused.chars().any(|c| c.is_control()), "{refused:?}");
    }
}

#[tokio::test]
async fn hostile_strings_in_every_field_of_uitdatabank_are_text() {
    let house = House::new().await;
    for (n, hostile) in HOSTILE.iter().enumerate() {
        let h = serde_json::json!(hostile);
        let both = serde_json::json!({"nl": h});
        let event = serde_json::json!({
            "@id": format!("{n}{hostile}"), "name": both, "mainLanguage": h, "description": both,
                "startDate": "2026-12-10T14:00:00+01:00",
            "terms": [{"domain": "eventtype", "label": h}], "location": {"name": both,
                "address": {"nl": {"streetAddress": h, "postalCode": h, "addressLocality": h}},
                    "geo": {"latitude": h, "longitude": h}},
            "priceInfo": [{"category": "base", "price": 3}, {"category": h, "name": both, "price": 4}, {"name": h,
                "price": h}], "organizer": {"name": both, "phone": [h]},
            "contactPoint": {"phone": [h], "email": [h], "url": [h]}, "bookingInfo": {"phone": h, "url": h,
                "urlLabel": both, "description": h},
            "status": {"type": "Unavailable", "reason": both}, "audience": {"audienceType": h}, "workflowStatus": h,
                "languages": [h]
        });
        house.import(event.to_string().as_bytes()).await.unwrap();
    }
    check(&house).await;
}

#[tokio::test]
async fn what_is_too_large_is_refused_whole() {
    let house = House::new().await;
    let mut large = calendar(&event("a", "Soep", ""));
    large.resize(BYTES_MOST, b'\n');
    assert_eq!(counts(&house.import(&large).await.unwrap()), [1, 0, 0, 0, 0]);
    large.push(b'\n');
    assert_eq!(house.import(&large).await.unwrap_err(), "the file is larger than 10 MB");
    let many: String = (0..=EVENTS_MOST).map(|n| event(&n.to_string(), "Soep", "")).collect();
    let refused = house.import(&calendar(&many)).await.unwrap_err();
    assert_eq!(refused, "line 120003: there are more than 20000 events in it");
    assert_eq!(house.all("72037W04").await.len(), 1);
}

#[tokio::test]
async fn twenty_thousand_events_come_in() {
    let house = House::new().await;
    let many: String = (0..EVENTS_MOST)
        .map(|n| event(&n.to_string(), "Soep", if n % 10 == 0 { "RRULE:FREQ=MONTHLY;BYDAY=2TH|" } else { "" }))
        .collect();
    assert_eq!(counts(&house.import(&calendar(&many)).await.unwrap()), [EVENTS_MOST, 0, 0, 0, 0]);
    assert_eq!(counts(&house.import(&calendar(&many)).await.unwrap()), [0, 0, EVENTS_MOST, 0, 0]);
}

#[tokio::test]
async fn what_is_no_calendar_is_refused_in_one_line() {
    let house = House::new().await;
    for (bytes, why) in [
        (b"".as_slice(), "the file is empty"),
        (b" \r\n\t", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"<!DOCTYPE html><html>", "this is a web page or XML, no calendar"),
        (b"PK\x03\x04", "this is a zip file: unpack it first"),
        (b"\x1f\x8b\x08", "this is a gzip file: unpack it first"),
        (b"%PDF-1.4", "this is a PDF"),
        (b"\xff\xfeB\0", "this is written in UTF-16: save it as UTF-8"),
        (b"Beste Ria,\ntot morgen", "line 1: this is neither iCalendar"),
        (b"\0\0\0\0", "line 1: this is neither iCalendar"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "there are no events in it"),
        (b"{}", "line 1: it has no name"),
        (b"[]", "there are no events in it"),
        (b"{\"member\": []}", "there are no events in it"),
        (b"[1", "line 1: this is no JSON"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Soep", "line 2: \"Soep\": BEGIN:VEVENT has no END:VEVENT"),
    ] {
        let refused = house.import(bytes).await.unwrap_err();
        assert!(refused.starts_with(why) && !refused.contains('\n'), "{refused}");
    }
}

#[tokio::test]
async fn rules_that_never_end_do_not_hold_up_the_program() {
    let house = House::new().await;
    for rule in [
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=HOURLY;INTERVAL=65535",
        "FREQ=YEARLY;BYDAY=53MO;BYSETPOS=366",
        "FREQ=DAILY;COUNT=4294967295",
        "FREQ=HOURLY;BYHOUR=3;BYMINUTE=61",
    ] {
        let began = std::time::Instant::now();
        let _ = house.import(&calendar(&event("x", "Soep", &format!("RRULE:{rule}|")))).await;
        assert!(began.elapsed().as_secs() < 10, "{rule}: {:?}", began.elapsed());
    }
}
