//! The part of the form about everything that does not hang on a date: kind, place, price, registration, people.

use super::{LINE, STORY_MOST};
use crate::{
    activities::{Contact, Details, Kind, Place, Price, Registration, RegistrationNeed, details::dialable},
    i18n::{FormTexts, PublishTexts, fill},
    people::account,
    ui::{
        Visit,
        form::{Field, Form},
    },
};

/// Most places that an activity can have.
pub const PLACES_MOST: i64 = 2_000;
/// Hours before the start at which registering can end.
pub const CLOSES: [i64; 6] = [2, 24, 48, 72, 120, 168];
/// Highest price, in euro cents.
const CENTS_MOST: i64 = 100_000;
/// Languages to choose from, as they are spoken there.
pub const LANGUAGES: [&str; 19] =
    ["nl", "fr", "en", "de", "ar", "tr", "pl", "uk", "ro", "bg", "ru", "es", "it", "pt", "fa", "ps", "ti", "so", "vgt"];
/// Words for yes and no in the form.
pub const YES: &str = "ja";
pub const NO: &str = "nee";

/// The needs with their words in the form.
pub const NEEDS: [(&str, RegistrationNeed); 5] = [
    ("hoeft-niet", RegistrationNeed::None),
    ("keuvel", RegistrationNeed::Keuvel),
    ("telefoon", RegistrationNeed::Phone),
    ("volzet", RegistrationNeed::Full),
    ("", RegistrationNeed::Unknown),
];

fn known(value: Option<bool>) -> String {
    value.map_or(String::new(), |yes| if yes { YES } else { NO }.to_owned())
}

/// The fields of what is there.
pub fn pairs(details: &Details, description: &str) -> Vec<(&'static str, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let (place, price, contact) = (&details.place, &details.price, &details.contact);
    let need = NEEDS.iter().find(|(_, n)| *n == details.registration.need).map_or("", |(word, _)| word);
    let (how, amount) = match price.cents {
        Some(0) => ("gratis", String::new()),
        Some(cents) => ("bedrag", format!("{},{:02}", cents / 100, cents % 100)),
        None => ("", String::new()),
    };
    let mut pairs = vec![
        ("soort", details.kind.slug().to_owned()),
        ("titel", details.title.clone()),
        ("taal", if details.lang.is_empty() { "nl".to_owned() } else { details.lang.clone() }),
        ("beschrijving", description.to_owned()),
        ("plaats", place.name.clone()),
        ("adres", text(&place.address)),
        ("punt", place.point.map_or(String::new(), |(lat, lon)| format!("{lat}, {lon}"))),
        ("weg", text(&place.directions)),
        ("zondertrap", known(place.step_free)),
        ("toilet", known(place.adapted_toilet)),
        ("prijs", how.to_owned()),
        ("bedrag", amount),
        ("prijswoorden", text(&price.words)),
        ("inschrijven", need.to_owned()),
        ("plaatsen", details.registration.places.map_or(String::new(), |n| n.to_string())),
        ("sluit", details.registration.closes.unwrap_or(0).to_string()),
        ("inschrijfwoorden", text(&details.registration.words)),
        ("wie", text(&contact.name)),
        ("telefoon", text(&contact.phone)),
        ("email", text(&contact.email)),
        ("website", text(&contact.url)),
        ("organisator", text(&details.organiser)),
        ("vervoer", text(&details.transport)),
    ];
    pairs.extend(details.languages.iter().map(|tag| ("spreektaal", tag.clone())));
    if details.regisseur_present {
        pairs.push(("regisseur", YES.to_owned()));
    }
    pairs
}

/// What was typed; what is wrong is said at its field.
pub fn read(form: &mut Form, visit: &Visit, before: Option<&Details>) -> Option<Details> {
    let t = PublishTexts::of(visit.lang);
    Field::new("titel", t.title).most(LINE).check(form, visit);
    Field::new("beschrijving", t.story).most(STORY_MOST).check(form, visit);
    Field::new("plaats", t.place_name).most(LINE).check(form, visit);
    for (name, label) in [
        ("adres", t.address),
        ("weg", t.directions),
        ("prijswoorden", t.price_words),
        ("inschrijfwoorden", t.registration_words),
        ("wie", t.contact_name),
        ("telefoon", t.contact_phone),
        ("email", t.contact_email),
        ("website", t.website),
        ("organisator", t.organiser),
        ("vervoer", t.transport),
    ] {
        Field::new(name, label).most(LINE).optional().check(form, visit);
    }
    let kind = Kind::from_slug(form.fields.get("soort"));
    if kind.is_none() {
        form.refuse("soort", fill(FormTexts::of(visit.lang).missing, &[("label", t.kind)]));
    }
    let point = point(form, t);
    let cents = cents(form, t);
    let registration = registration(form, visit, t);
    let contact = contact(form, t);
    let (kind, point, cents, registration, contact) = (kind?, point?, cents?, registration?, contact?);
    let text = |name: &str| form.fields.filled(name).map(str::to_owned);
    let truth = |name: &str| match form.fields.get(name) {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    };
    let was: &[String] = before.map_or(&[], |b| &b.languages);
    let spoken = |tag: &&str| LANGUAGES.contains(tag) || was.iter().any(|w| w == *tag);
    let written = form.fields.get("taal");
    let written =
        if LANGUAGES.contains(&written) || before.is_some_and(|b| b.lang == written) { written } else { "nl" };
    Some(Details {
        kind,
        title: form.fields.get("titel").split_whitespace().collect::<Vec<_>>().join(" "),
        lang: written.to_owned(),
        place: Place {
            name: form.fields.get("plaats").to_owned(),
            address: text("adres"),
            point,
            directions: text("weg"),
            step_free: truth("zondertrap"),
            adapted_toilet: truth("toilet"),
        },
        price: Price { cents, words: text("prijswoorden") },
        registration,
        contact,
        organiser: text("organisator"),
        languages: form.fields.all("spreektaal").filter(spoken).map(str::to_owned).collect(),
        transport: text("vervoer"),
        regisseur_present: form.fields.has("regisseur"),
    })
}

/// Latitude and longitude, as a map gives them: "51.2512, 5.5443".
fn point(form: &mut Form, t: &PublishTexts) -> Option<Option<(f64, f64)>> {
    let Some(typed) = form.fields.filled("punt") else { return Some(None) };
    let mut parts = typed.split([',', ';', ' ']).filter(|p| !p.is_empty()).map(str::parse::<f64>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(lat)), Some(Ok(lon)), None) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Some(Some((lat, lon))),
        _ => {
            form.refuse("punt", t.point_wrong);
            None
        }
    }
}

fn cents(form: &mut Form, t: &PublishTexts) -> Option<Option<i64>> {
    match form.fields.get("prijs") {
        "gratis" => Some(Some(0)),
        "bedrag" => {
            let found = amount(form.fields.get("bedrag")).filter(|c| *c <= CENTS_MOST);
            if found.is_none() {
                form.refuse("bedrag", t.amount_wrong);
            }
            found.map(Some)
        }
        _ => Some(None),
    }
}

/// Euros as people type them, in cents: "6", "2,50", "€ 12.5".
fn amount(typed: &str) -> Option<i64> {
    let plain = typed.trim_start_matches(['€', ' ']).trim_end_matches("euro").trim();
    let (whole, rest) = plain.split_once([',', '.']).unwrap_or((plain, ""));
    let rest = match rest.len() {
        0 => 0,
        1 => rest.parse::<i64>().ok()? * 10,
        2 => rest.parse::<i64>().ok()?,
        _ => return None,
    };
    let whole: i64 = whole.parse().ok()?;
    (0..=1_000_000).contains(&whole).then_some(whole * 100 + rest).filter(|_| rest >= 0)
}

fn registration(form: &mut Form, visit: &Visit, t: &PublishTexts) -> Option<Registration> {
    let typed = form.fields.get("inschrijven");
    let need = NEEDS.iter().find(|(word, _)| *word == typed).map_or(RegistrationNeed::Unknown, |(_, need)| *need);
    let words = form.fields.filled("inschrijfwoorden").map(str::to_owned);
    if need == RegistrationNeed::Phone && form.fields.filled("telefoon").is_none() {
        form.refuse("telefoon", t.phone_needed);
        return None;
    }
    if need != RegistrationNeed::Keuvel {
        return Some(Registration { need, words, ..Registration::default() });
    }
    let places = match form.fields.filled("plaatsen").map(str::parse::<i64>) {
        None => None,
        Some(Ok(n)) if (1..=PLACES_MOST).contains(&n) => Some(n),
        Some(_) => {
            form.refuse("plaatsen", fill(t.places_wrong, &[("n", &PLACES_MOST.to_string())]));
            return None;
        }
    };
    let _ = visit;
    let closes = form.fields.get("sluit").parse::<i64>().ok().filter(|hours| CLOSES.contains(hours));
    Some(Registration { need, words, places, closes })
}

fn contact(form: &mut Form, t: &PublishTexts) -> Option<Contact> {
    let text = |form: &Form, name: &str| form.fields.filled(name).map(str::to_owned);
    let mut sound = true;
    let phone = text(form, "telefoon");
    if phone.as_deref().is_some_and(|p| dialable(p).is_none()) {
        form.refuse("telefoon", t.phone_wrong);
        sound = false;
    }
    let email = text(form, "email");
    if email.as_deref().is_some_and(|e| account::email(e).is_none()) {
        form.refuse("email", t.email_wrong);
        sound = false;
    }
    let url = text(form, "website").map(|typed| if typed.contains("://") { typed } else { format!("https://{typed}") });
    let web = |typed: &str| {
        url::Url::parse(typed)
            .is_ok_and(|u| matches!(u.scheme(), "http" | "https") && u.host_str().is_some_and(|h| h.contains('.')))
    };
    if url.as_deref().is_some_and(|u| !web(u)) {
        form.refuse("website", t.website_wrong);
        sound = false;
    }
    sound.then(|| Contact { name: text(form, "wie"), phone, email, url })
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn euros_are_read_as_people_type_them() {
        for (typed, cents) in [("6", 600), ("2,50", 250), ("€ 12.5", 1250), ("0", 0), ("3 euro", 300)] {
            assert_eq!(amount(typed), Some(cents), "{typed}");
        }
        for odd in ["", "gratis", "-3", "2,505", "3,-5", "zes"] {
            assert_eq!(amount(odd), None, "{odd}");
        }
    }
}
