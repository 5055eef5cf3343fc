use super::*;
use crate::feeds::tests::{ID, NOW, change, feed as house, once, seconds, series, wall};
use app::activities::Change;

fn nl(activity: Activity) -> String {
    feed(&house(Lang::Nl), &[activity], &[])
}

/// What stands in the first element of this name within the entry.
fn within<'a>(xml: &'a str, name: &str) -> &'a str {
    let entry = xml.split("<entry>").nth(1).unwrap();
    let element = entry.split(&format!("<{name}")).nth(1).unwrap();
    element.split_once('>').unwrap().1.split("</").next().unwrap()
}

#[test]
fn an_entry_says_when_where_and_what_it_costs() {
    let xml = nl(series("2026-12-03T14:00", "FREQ=WEEKLY"));
    assert!(xml.contains("<id>https://keuvel.example/hamont-lo/agenda.atom</id>"));
    assert!(xml.contains("<updated>2026-11-20T09:30:00Z</updated>\n<link rel=\"self\""));
    assert_eq!(within(&xml, "id"), format!("urn:uuid:{ID}"));
    assert_eq!(within(&xml, "title"), "Buurtbabbel");
    let summary = within(&xml, "summary");
    let lines: Vec<&str> = summary.lines().collect();
    assert_eq!(lines[0], "Donderdag 3 december, van 14 uur tot 16 uur");
    assert_eq!(lines[2], "Donderdag 17 december, van 14 uur tot 16 uur");
    assert_eq!(lines[3], "Elke donderdag");
    assert_eq!(lines[4], "Waar: Zaal Het Lo, Lostraat 1, 3930 Hamont");
    assert_eq!(lines[5], "Prijs: 2,50 euro");
    assert!(within(&xml, "content").ends_with("Koffie, thee en een babbel.\n\nIedereen welkom."));
}

#[test]
fn what_is_wrong_stands_in_the_title() {
    let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY");
    let moved = Change { start: Some(wall("2026-12-11T10:00")), ..change("2026-12-10T14:00") };
    activity.schedule.changes = vec![moved];
    let words = "Buurtbabbel (vrijdag 11 december: Nieuwe datum, was eerst donderdag 10 december, 14 uur)";
    assert_eq!(within(&nl(activity.clone()), "title"), words);
    activity.schedule.changes =
        vec![Change { cancelled: true, reason: Some("feestdag".into()), ..change("2026-12-10T14:00") }];
    let xml = nl(activity.clone());
    assert_eq!(within(&xml, "title"), "Buurtbabbel (donderdag 10 december: Gaat niet door)");
    assert!(within(&xml, "summary").contains("Donderdag 10 december, van 14 uur tot 16 uur. Gaat niet door: feestdag"));
    activity.state = State::Cancelled { reason: None };
    assert_eq!(within(&nl(activity.clone()), "title"), "Gaat niet door: Buurtbabbel");
    activity.state = State::Stopped { since: seconds(NOW), reason: Some("Ria is verhuisd".into()) };
    let xml = nl(activity);
    assert_eq!(within(&xml, "title"), "Gestopt: Buurtbabbel");
    assert!(within(&xml, "summary").contains("Gestopt: Ria is verhuisd") && !xml.contains("Elke donderdag"));
}

#[test]
fn what_is_over_or_far_away_is_no_news() {
    for start in ["2026-11-21T14:00", "2027-06-01T14:00"] {
        let xml = nl(once(start));
        assert!(!xml.contains("<entry>") && xml.contains("<updated>2026-11-21T23:00:00Z</updated>"), "{start}");
    }
}

#[test]
fn no_field_can_bring_in_markup() {
    let hostile = "]]></title><script>alert(\"1\")</script>&nbsp;\u{0}\u{1b}\u{ffff}";
    let mut activity = once("2026-12-03T14:00");
    let d = &mut activity.details;
    for field in [&mut d.title, &mut d.lang, &mut d.place.name, &mut activity.description] {
        *field = hostile.into();
    }
    d.price.words = Some(hostile.into());
    d.contact.name = Some(hostile.into());
    let xml = nl(activity);
    assert!(!xml.contains("<script") && !xml.contains("&nbsp;") && !xml.contains("]]>"));
    assert!(!xml.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{ffff}'));
}
