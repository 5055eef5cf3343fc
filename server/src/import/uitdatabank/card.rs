//! What an event of UiTdatabank says beside its dates: place, price, people, registration.

use super::json::{self, Languages};
use crate::import::{clean, html, kind, reading::Locality};
use app::activities::{Contact, Details, Place, Price, Registration, RegistrationNeed};
use serde_json::Value;

/// More than this for one person is a typing error.
const CENTS_MOST: f64 = 10_000_000.0;

/// Reads the details. Errors, in words for people, when there is no title.
pub fn details(event: &Value, languages: &Languages) -> Result<Details, String> {
    let title = languages.text(event.get("name")).map(html::line).unwrap_or_default();
    if title.is_empty() {
        return Err("it has no name".to_owned());
    }
    let organizer = event.get("organizer");
    let organiser = organizer.and_then(|o| languages.text(o.get("name"))).map(html::line).filter(|n| !n.is_empty());
    Ok(Details {
        kind: kind::of(terms(event, "eventtype").into_iter().chain(terms(event, "theme")).chain([title.as_str()])),
        title,
        lang: languages.chosen.clone(),
        place: place(event, languages),
        price: price(event, languages),
        registration: registration(event, languages),
        contact: contact(event),
        organiser,
        ..Details::default()
    })
}

fn terms<'a>(event: &'a Value, domain: &str) -> Vec<&'a str> {
    let terms = json::objects(event.get("terms")).into_iter();
    let ours = terms.filter(|t| t.get("domain").and_then(Value::as_str).unwrap_or("eventtype") == domain);
    ours.filter_map(|t| t.get("label")?.as_str()).collect()
}

/// The address, flat or by language.
fn address<'a>(event: &'a Value, languages: &Languages) -> Option<&'a Value> {
    let address = event.get("location")?.get("address")?;
    if address.get("streetAddress").is_some()
        || address.get("addressLocality").is_some()
        || address.get("postalCode").is_some()
    {
        return Some(address);
    }
    [languages.chosen.as_str(), "nl"]
        .iter()
        .find_map(|l| address.get(l))
        .or_else(|| address.as_object()?.values().next())
}

fn place(event: &Value, languages: &Languages) -> Place {
    let Some(location) = event.get("location") else { return Place::default() };
    let part = |key: &str| {
        let text = address(event, languages).and_then(|a| clean::some_line(a.get(key)?.as_str()?));
        // What an online event has for an address: "___", "0000".
        text.filter(|t| t.chars().any(|c| c.is_alphanumeric() && c != '0'))
    };
    let town = [part("postalCode"), part("addressLocality")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let whole: Vec<String> =
        [part("streetAddress"), Some(town)].into_iter().flatten().filter(|p| !p.is_empty()).collect();
    let geo = location.get("geo").or_else(|| event.get("geo"));
    let point = geo.and_then(|g| clean::point(json::number(g.get("latitude"))?, json::number(g.get("longitude"))?));
    Place {
        name: languages.text(location.get("name")).map(html::line).unwrap_or_default(),
        address: clean::some_line(&whole.join(", ")),
        point,
        ..Place::default()
    }
}

/// The postcode and town of its address.
pub fn locality(event: &Value, languages: &Languages) -> Option<Locality> {
    let address = address(event, languages)?;
    Locality::new(address.get("postalCode")?.as_str()?, address.get("addressLocality")?.as_str()?)
}

/// The base price in cents; the other tariffs in words.
fn price(event: &Value, languages: &Languages) -> Price {
    let lang = languages.chosen.as_str();
    let mut tariffs: Vec<(bool, String, f64)> = Vec::new();
    for tariff in json::objects(event.get("priceInfo")) {
        let euro = tariff.get("priceCurrency").and_then(Value::as_str).is_none_or(|c| c == "EUR");
        let amount = json::number(tariff.get("price")).filter(|p| euro && (0.0..=CENTS_MOST / 100.0).contains(p));
        let name = languages.text(tariff.get("name")).map(html::line).unwrap_or_default();
        if let Some(amount) = amount {
            tariffs.push((tariff.get("category").and_then(Value::as_str) == Some("base"), name, amount));
        }
    }
    let cents = |amount: f64| (amount * 100.0).round() as i64;
    if let Some(base) =
        tariffs.iter().position(|(base, _, _)| *base).or(if tariffs.is_empty() { None } else { Some(0) })
    {
        let (_, _, amount) = tariffs.remove(base);
        let others: Vec<String> =
            tariffs.iter().map(|(_, name, amount)| format!("{name}: {}", money(cents(*amount), lang))).collect();
        return Price { cents: Some(cents(amount)), words: clean::some_line(&others.join(", ")) };
    }
    // Years ago the price stood with the booking.
    let booking = json::objects(event.get("bookingInfo"));
    let old =
        booking.iter().find_map(|b| json::number(b.get("price"))).filter(|p| (0.0..=CENTS_MOST / 100.0).contains(p));
    let words = booking.iter().find_map(|b| clean::some_line(&html::line(languages.text(b.get("description"))?)));
    Price { cents: old.map(cents), words: words.filter(|_| old.is_some()) }
}

fn money(cents: i64, lang: &str) -> String {
    let (euro, rest) = (cents / 100, cents % 100);
    match (lang, rest) {
        ("fr", _) if cents == 0 => "gratuit".to_owned(),
        ("en", _) if cents == 0 => "free".to_owned(),
        _ if cents == 0 => "gratis".to_owned(),
        ("en", 0) => format!("€{euro}"),
        ("en", _) => format!("€{euro}.{rest:02}"),
        ("fr", 0) => format!("{euro} €"),
        ("fr", _) => format!("{euro},{rest:02} €"),
        (_, 0) => format!("€ {euro}"),
        _ => format!("€ {euro},{rest:02}"),
    }
}

/// Who to ask: the contact point, else whoever takes bookings, else the organiser.
fn contact(event: &Value) -> Contact {
    let organizer = event.get("organizer");
    let mut sources = json::objects(event.get("contactPoint"));
    sources.extend(json::objects(event.get("bookingInfo")));
    sources.extend(organizer.map(|o| json::objects(o.get("contactPoint"))).unwrap_or_default());
    sources.extend(organizer);
    let first = |key: &str, read: fn(&str) -> Option<String>| {
        sources.iter().flat_map(|s| json::texts(s.get(key))).find_map(read)
    };
    Contact {
        name: None,
        phone: first("phone", clean::phone),
        email: first("email", clean::mail_address),
        url: first("url", clean::web_address),
    }
}

/// Whether and where one books, for whom it is, and whether there is room.
fn registration(event: &Value, languages: &Languages) -> Registration {
    let booking = json::objects(event.get("bookingInfo"));
    let first = |key: &str, read: fn(&str) -> Option<String>| {
        booking.iter().flat_map(|b| json::texts(b.get(key))).find_map(read)
    };
    let (phone, mail, url) =
        (first("phone", clean::phone), first("email", clean::mail_address), first("url", clean::web_address));
    let label = booking.iter().find_map(|b| clean::some_line(&html::line(languages.text(b.get("urlLabel"))?)));
    let link = url.map(|url| label.map_or_else(|| url.clone(), |label| format!("{label}: {url}")));
    let need = match phone {
        _ if full(event) => RegistrationNeed::Full,
        Some(_) => RegistrationNeed::Phone,
        None => RegistrationNeed::Unknown,
    };
    let words: Vec<String> =
        [audience(event, languages).map(str::to_owned), phone, mail, link].into_iter().flatten().collect();
    Registration { need, words: clean::some_line(&words.join(", ")), ..Registration::default() }
}

/// No place left, at none of its dates.
fn full(event: &Value) -> bool {
    let unavailable = |value: &Value| json::kind(value.get("bookingAvailability")) == Some("Unavailable");
    let dates = json::objects(event.get("subEvent"));
    unavailable(event) || (!dates.is_empty() && dates.into_iter().all(unavailable))
}

fn audience(event: &Value, languages: &Languages) -> Option<&'static str> {
    let audience = event.get("audience")?.get("audienceType")?.as_str()?;
    match (audience, languages.chosen.as_str()) {
        ("members", "fr") => Some("pour les membres"),
        ("members", "en") => Some("for members"),
        ("members", _) => Some("voor leden"),
        ("education", "fr") => Some("pour les écoles"),
        ("education", "en") => Some("for schools"),
        ("education", _) => Some("voor scholen"),
        _ => None,
    }
}
