//! What feeds say of an activity in plain words: the same words as the pages.

use super::Feed;
use app::{
    activities::{Activity, Details, Note, Occurrence, RegistrationNeed, State, Status},
    i18n::{Lang, RegisterTexts, dates, recurrence},
    ui::cards,
};
use jiff::civil::Date;

/// How an occurrence of the bare schedule stands once the state of the whole activity is looked at.
///
/// [`app::activities::Schedule::occurrences`] does the same, but leaves out what stopped long ago; a calendar must
/// name that too, or the rule brings it back.
pub fn standing(state: &State, occurrence: &Occurrence) -> Status {
    match state {
        State::Cancelled { .. } if occurrence.status.takes_place() => Status::Cancelled,
        State::Stopped { since, .. } if occurrence.status.takes_place() && occurrence.starts.as_second() >= *since => {
            Status::Stopped
        }
        _ => occurrence.status,
    }
}

/// What is wrong, and why: nothing where all is as planned.
pub fn loud(feed: &Feed, status: Status, note: &Note) -> Option<String> {
    cards::stamp_text(feed.lang, status, note, feed.today()).map(|words| dates::capital(&words))
}

/// The one word for a moment at which nobody will be there.
pub fn off(lang: Lang, status: Status) -> Option<String> {
    let t = lang.texts();
    match status {
        Status::Cancelled | Status::MovedAway => Some(dates::capital(t.cancelled)),
        Status::Stopped => Some(dates::capital(t.stopped)),
        Status::Planned | Status::MovedHere | Status::Changed => None,
    }
}

/// Where, on one line: for once somewhere else perhaps, and then without the address of the usual place.
pub fn place(details: &Details, note: &Note) -> String {
    let usual = [Some(details.place.name.as_str()), details.place.address.as_deref()];
    let parts = match note.place.as_deref() {
        Some(other) => [Some(other), None],
        None => usual,
    };
    join(&parts)
}

/// Who to call about it; who answers for the neighbourhood where the activity names nobody.
pub fn contact(feed: &Feed, details: &Details) -> String {
    let c = &details.contact;
    let own = join(&[c.name.as_deref(), c.phone.as_deref(), c.email.as_deref()]);
    match feed.place.phone() {
        Some((name, number)) if own.is_empty() => join(&[Some(name), Some(number)]),
        _ => own,
    }
}

/// What helps to decide whether to go, a line each: price, registration, steps, transport, people. Nothing of the
/// usual place where it is somewhere else for once.
pub fn facts(lang: Lang, details: &Details, note: &Note) -> Vec<String> {
    let t = lang.texts();
    let mut facts = Vec::new();
    if let Some(price) = cards::price(t, &details.price) {
        let words = details.price.words.as_deref().filter(|_| details.price.cents.is_some());
        facts.push(format!("{}: {}", t.price, join(&[Some(price.as_str()), words])));
    }
    let need = match details.registration.need {
        RegistrationNeed::None => format!("{}: {}", t.registration, t.no_registration_needed),
        RegistrationNeed::Phone => dates::capital(t.register_by_phone),
        RegistrationNeed::Keuvel => format!("{}: {}", t.registration, RegisterTexts::of(lang).here),
        RegistrationNeed::Full => format!("{}: {}", t.registration, t.full),
        RegistrationNeed::Unknown => String::new(),
    };
    let registration = join(&[Some(need.as_str()), details.registration.words.as_deref()]);
    if !registration.is_empty() {
        facts.push(registration);
    }
    let steps = details.place.step_free.map(|free| if free { t.step_free } else { t.with_steps });
    let toilet = details.place.adapted_toilet.filter(|there| *there).map(|_| t.adapted_toilet);
    let access = join(&[steps, toilet, details.place.directions.as_deref()]);
    if !access.is_empty() && note.place.is_none() {
        facts.push(dates::capital(&access));
    }
    if let Some(transport) = &details.transport {
        facts.push(format!("{}: {transport}", t.transport));
    }
    if details.regisseur_present {
        facts.push(dates::capital(t.regisseur_present));
    }
    if details.languages.iter().any(|tag| tag != "nl") {
        let names: Vec<String> = details.languages.iter().map(|tag| t.language(tag)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        facts.push(format!("{}: {}", t.languages_spoken, recurrence::join(lang, &names)));
    }
    if let Some(organiser) = &details.organiser {
        facts.push(format!("{}: {organiser}", t.organiser));
    }
    facts
}

/// The address of the page of an activity, or of one day of it.
pub fn page(feed: &Feed, activity: &Activity, day: Option<Date>) -> String {
    let path = format!("/{}/activiteiten/{}", feed.place.slug, activity.slug);
    let day = day.map(|day| format!("?dag={day}")).unwrap_or_default();
    format!("{}{}{day}", feed.public_url, feed.lang.href(&path))
}

/// The parts that say something, divided by commas.
pub fn join(parts: &[Option<&str>]) -> String {
    let said: Vec<&str> = parts.iter().flatten().map(|p| p.trim()).filter(|p| !p.is_empty()).collect();
    said.join(", ")
}
