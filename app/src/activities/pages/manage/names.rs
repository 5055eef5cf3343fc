//! The people of one date: a line each, whom to call, and somebody who is registered at the counter.

use crate::{
    activities::{registration::WORDS_MOST, store::registrations::OnList},
    i18n::{RegisterTexts, fill},
    people::account,
    ui::{
        Visit,
        form::{Field, Form},
        frame::phone_link,
    },
};
use leptos::prelude::*;

/// Somebody who comes, or waits.
pub fn row(visit: &Visit, here: &str, p: &OnList) -> AnyView {
    let t = RegisterTexts::of(visit.lang);
    let people = (p.people > 1).then(|| view! { " "<span>{fill(t.with_n, &[("n", &p.people.to_string())])}</span> });
    let counter = p.at_counter.then(|| view! { <span>{t.at_counter}</span> });
    let phone = (!p.phone.is_empty()).then(|| phone_link(&p.phone));
    let words = (!p.words.is_empty()).then(|| view! { <p class="hint">{p.words.clone()}</p> });
    view! {
        <li>
            <p class="desk-name">{p.shown.clone()}{people}</p>
            {counter}
            {phone}
            {words}
            <form class="inline" method="post" action=visit.href(here)>
                <input type="hidden" name="weg" value=p.id.to_string() />
                <button class="button plain" type="submit">{t.take_off}<span class="unseen">": "{p.shown.clone()}</span></button>
            </form>
        </li>
    }
    .into_any()
}

/// Somebody whom no message reaches.
pub fn to_call(visit: &Visit, here: &str, p: &OnList) -> AnyView {
    let t = RegisterTexts::of(visit.lang);
    let how = match (&p.email, p.phone.is_empty()) {
        (_, false) => phone_link(&p.phone),
        (Some(_), true) => view! { <span>{t.wants_no_mail}</span> }.into_any(),
        (None, true) => view! { <span>{t.no_number}</span> }.into_any(),
    };
    view! {
        <li>
            <p class="desk-name">{p.shown.clone()}</p>
            {how}
            <form class="inline" method="post" action=visit.href(here)>
                <input type="hidden" name="gebeld" value=p.id.to_string() />
                <button class="button plain" type="submit">{t.was_called}<span class="unseen">": "{p.shown.clone()}</span></button>
            </form>
        </li>
    }
    .into_any()
}

/// The form for somebody at the counter.
pub fn counter(visit: &Visit, here: &str, form: &Form) -> AnyView {
    let t = RegisterTexts::of(visit.lang);
    view! {
        <section class="group">
            <h2>{t.counter_title}</h2>
            <p class="hint">{t.counter_words}</p>
            <form class="long" method="post" action=visit.href(here) novalidate=true>
                {form.head(visit)}
                {Field::new("naam", t.name).most(account::NAME_MOST).line(form, visit)}
                {Field::new("mensen", t.how_many).keys("numeric").most(2).line(form, visit)}
                {Field::new("telefoon", t.phone).hint(t.phone_hint).kind("tel").keys("tel").most(30).optional().line(form, visit)}
                {Field::new("woord", t.words).hint(t.words_hint).most(WORDS_MOST).optional().line(form, visit)}
                <button class="button" type="submit">{t.put_on_list}</button>
            </form>
        </section>
    }
    .into_any()
}
