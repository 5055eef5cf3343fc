//! What an event says beside its dates: title, place, people (RFC 5545 § 3.8.1 and § 3.8.4).

use super::tree::Component;
use crate::import::{clean, html, kind, lines, reading::Locality};
use app::activities::{Contact, Details, Place, State};

/// The language of a calendar that names none.
const LANGUAGE: &str = "nl";

/// Title, place and the rest.
pub struct Card {
    pub details: Details,
    pub description: String,
    pub locality: Option<Locality>,
}

/// What the event is called: SUMMARY, or else the first line of its DESCRIPTION. Empty where there is neither.
pub fn title(event: &Component) -> String {
    let summary = event.get("SUMMARY").map(|l| html::line(&l.text())).unwrap_or_default();
    if !summary.is_empty() {
        return summary;
    }
    description(event).lines().next().map(clean::line).unwrap_or_default()
}

/// Where it is, on one line.
pub fn place(event: &Component) -> Option<String> {
    let location = event.get("LOCATION")?.text();
    clean::some_line(&html::text(&location).split('\n').filter(|l| !l.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Why an event is as it is.
pub fn reason(event: &Component) -> Option<String> {
    event.get("COMMENT").and_then(|l| clean::some_line(&html::text(&l.text())))
}

/// Whether the event itself is called off.
pub fn cancelled(event: &Component) -> bool {
    event.get("STATUS").is_some_and(|l| l.value.trim().eq_ignore_ascii_case("CANCELLED"))
}

/// Whether its maker wants it read by others (CLASS, § 3.8.1.3).
pub fn public(event: &Component) -> bool {
    let class = event.get("CLASS").map(|l| l.value.trim().to_ascii_uppercase());
    !matches!(class.as_deref(), Some("PRIVATE" | "CONFIDENTIAL"))
}

/// The state of the whole, when the calendar withdraws all it holds (METHOD:CANCEL) too.
pub fn state(event: &Component, withdrawn: bool) -> State {
    if withdrawn || cancelled(event) { State::Cancelled { reason: reason(event) } } else { State::Planned }
}

/// Reads the card of an event. Errors, in words for people, when it has no title.
pub fn read(event: &Component) -> Result<Card, String> {
    let title = title(event);
    if title.is_empty() {
        return Err("it has no title (SUMMARY)".to_owned());
    }
    let tagged = ["SUMMARY", "DESCRIPTION"].iter().find_map(|name| event.get(name)?.param("LANGUAGE"));
    let categories: Vec<String> =
        event.all("CATEGORIES").flat_map(|l| lines::list(&l.value)).map(lines::text).collect();
    let whole = place(event).unwrap_or_default();
    let locality = Locality::within(&whole);
    let (name, address) = match whole.split_once(", ") {
        // "Zaal De Kring, Dorpsstraat 1, 3930 Hamont": a place and its address. Without a postcode nobody can tell.
        Some((name, address)) if locality.is_some() => (name.to_owned(), Some(address.to_owned())),
        _ => (whole, None),
    };
    let details = Details {
        kind: kind::of(categories.iter().chain([&title]).map(String::as_str)),
        lang: tagged.and_then(clean::language).unwrap_or_else(|| LANGUAGE.to_owned()),
        place: Place { name, address, point: point(event), ..Place::default() },
        contact: contact(event),
        organiser: event.get("ORGANIZER").and_then(|l| clean::some_line(l.param("CN")?)),
        title,
        ..Details::default()
    };
    Ok(Card { details, description: description(event), locality })
}

fn description(event: &Component) -> String {
    let own = event.get("DESCRIPTION").map(|l| html::text(&l.text())).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    // Outlook puts the same in HTML beside it.
    event.get("X-ALT-DESC").map(|l| html::text(&l.text())).unwrap_or_default()
}

/// GEO (§ 3.8.1.6), or what Apple writes instead.
fn point(event: &Component) -> Option<(f64, f64)> {
    let degrees = |text: &str, between: char| {
        let (lat, lon) = text.trim().split_once(between)?;
        clean::point(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
    };
    let apple = || degrees(event.get("X-APPLE-STRUCTURED-LOCATION")?.value.trim().strip_prefix("geo:")?, ',');
    event.get("GEO").and_then(|l| degrees(&l.value, ';')).or_else(apple)
}

/// CONTACT (§ 3.8.4.2) is a free text; the parts that look like a number or an address are taken as such.
fn contact(event: &Component) -> Contact {
    let mut contact =
        Contact { url: event.get("URL").and_then(|l| clean::web_address(&l.value)), ..Contact::default() };
    let Some(text) = event.get("CONTACT").map(|l| html::text(&l.text())) else { return contact };
    let mut rest = Vec::new();
    for part in text.split([',', ';', '\n', '|']).map(str::trim).filter(|p| !p.is_empty()) {
        let number = part.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(');
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let only_number = number.chars().all(|c| c.is_ascii_digit() || " +()/.-".contains(c));
        if let Some(mail) = part.split_whitespace().find_map(clean::mail_address) {
            contact.email.get_or_insert(mail);
        } else if digits >= 8 && only_number {
            contact.phone = contact.phone.or_else(|| clean::phone(number));
            rest.push(part.strip_suffix(number).unwrap_or(part).trim_matches(|c: char| c.is_whitespace() || c == ':'));
        } else {
            rest.push(part);
        }
    }
    rest.retain(|r| !r.is_empty() && !["tel", "tel.", "telefoon", "gsm"].contains(&r.to_lowercase().as_str()));
    contact.name = clean::some_line(&rest.join(", "));
    contact
}
