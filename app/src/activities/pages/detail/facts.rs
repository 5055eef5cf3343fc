//! What there is to know of an activity: when, where, what it costs, who to call. Only what somebody filled in.

use super::{
    places,
    times::{day_words, hours_of},
};
use crate::{
    activities::{Activity, Occurrence, RegistrationNeed, registration::Places},
    i18n::{dates, recurrence},
    ui::{Visit, cards, frame::phone_link},
};
use leptos::prelude::*;

fn row(term: &'static str, said: AnyView, more: Vec<(Option<String>, String)>) -> AnyView {
    let more = more.into_iter().map(|(lang, words)| view! { <small lang=lang>{words}</small> });
    view! { <div><dt>{term}</dt><dd>{said}{more.collect_view()}</dd></div> }.into_any()
}

/// All of it as a list of terms. `of_day` are the occurrences of the day that was asked for.
pub fn facts(
    visit: &Visit,
    activity: &Activity,
    shown: Option<&Occurrence>,
    of_day: &[Occurrence],
    places: Option<Places>,
) -> AnyView {
    let (lang, t) = (visit.lang, visit.texts());
    let d = &activity.details;
    let theirs = visit.contributed(&d.lang);
    let said = |words: &Option<String>| words.clone().map(|w| (theirs.clone(), w));
    let ours = |words: String| (None, words);
    let mut rows = Vec::new();
    if let Some(o) = shown {
        let mut more = vec![ours(hours_of(lang, o, visit.today()))];
        more.extend(of_day.iter().skip(1).map(|o| ours(hours_of(lang, o, visit.today()))));
        more.extend(recurrence::in_words(lang, &activity.schedule).map(ours));
        rows.push(row(t.when, day_words(visit, o), more));
    }
    let mut more: Vec<_> = said(&d.place.address).into_iter().collect();
    more.extend(match d.place.step_free {
        Some(true) => Some(ours(t.step_free.to_owned())),
        Some(false) => Some(ours(t.with_steps.to_owned())),
        None => None,
    });
    more.extend((d.place.adapted_toilet == Some(true)).then(|| ours(t.adapted_toilet.to_owned())));
    more.extend(said(&d.place.directions));
    let place = shown.and_then(|o| o.note.place.clone()).unwrap_or_else(|| d.place.name.clone());
    if !place.is_empty() || !more.is_empty() {
        rows.push(row(t.place, view! { <span lang=theirs.clone()>{place}</span> }.into_any(), more));
    }
    if let Some(price) = cards::price(t, &d.price) {
        let more = if d.price.cents.is_some() { said(&d.price.words).into_iter().collect() } else { Vec::new() };
        rows.push(row(t.price, price.into_any(), more));
    }
    let need = match d.registration.need {
        RegistrationNeed::None => Some(t.no_registration_needed),
        RegistrationNeed::Phone => Some(t.register_by_phone),
        RegistrationNeed::Full => Some(t.full),
        RegistrationNeed::Unknown | RegistrationNeed::Keuvel => None,
    };
    if d.registers_here() {
        let (first, more) = places::row(visit, activity, shown, places);
        let more = more.into_iter().map(ours).chain(said(&d.registration.words)).collect();
        rows.push(row(t.registration, dates::capital(&first).into_any(), more));
    } else if let Some(words) = need {
        rows.push(row(
            t.registration,
            dates::capital(words).into_any(),
            said(&d.registration.words).into_iter().collect(),
        ));
    } else if let Some((_, words)) = said(&d.registration.words) {
        rows.push(row(t.registration, words.into_any(), Vec::new()));
    }
    if let Some(words) = &d.transport {
        rows.push(row(t.transport, view! { <span lang=theirs.clone()>{words.clone()}</span> }.into_any(), Vec::new()));
    }
    if d.contact.name.is_some() || d.contact.phone.is_some() || d.contact.email.is_some() || d.contact.url.is_some() {
        rows.push(contact(visit, activity));
    }
    if d.regisseur_present {
        rows.push(row(t.present, dates::capital(t.regisseur_present).into_any(), Vec::new()));
    }
    if d.languages.iter().any(|l| l != "nl") {
        let names: Vec<String> = d.languages.iter().map(|l| t.language(l)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        rows.push(row(t.languages_spoken, recurrence::join(lang, &names).into_any(), Vec::new()));
    }
    if let Some(organiser) = &d.organiser {
        rows.push(row(t.organiser, organiser.clone().into_any(), Vec::new()));
    }
    view! { <dl>{rows}</dl> }.into_any()
}

fn contact(visit: &Visit, activity: &Activity) -> AnyView {
    let (t, contact) = (visit.texts(), &activity.details.contact);
    let phone = contact.phone.as_deref().map(phone_link);
    let mail = contact.email.clone().map(|m| view! { <small><a href=format!("mailto:{m}")>{m.clone()}</a></small> });
    let web = contact.url.clone().filter(|u| u.starts_with("https://") || u.starts_with("http://"));
    let web = web.map(|u| view! { <small><a href=u rel="noopener noreferrer nofollow">{t.website}</a></small> });
    let name = contact.name.clone();
    let space = (name.is_some() && phone.is_some()).then_some(", ");
    row(t.contact, view! { {name}{space}{phone}{mail}{web} }.into_any(), Vec::new())
}
