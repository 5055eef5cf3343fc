//! How it will be: the page that residents will see, before anybody sees it. Every field goes along.

use super::words;
use crate::{
    activities::{
        Activity, Draft, forms,
        pages::detail::{self, Moment, View},
        registration::Places,
        store::manage::{self, Managed},
    },
    i18n::PublishTexts,
    people::Coordinator,
    ui::{Page, Visit, form::Form},
};
use leptos::prelude::*;
use uuid::Uuid;

/// So many dates stand there to be checked.
const DATES_MOST: usize = 6;

/// The page with what residents will see, between what it is and what can be done with it.
pub fn preview_page(visit: &Visit, by: &Coordinator, form: &Form, draft: Draft, managed: Option<&Managed>) -> Page {
    let t = PublishTexts::of(visit.lang);
    let place = by.place();
    let known = managed.map(|m| &m.activity);
    let now = visit.now.timestamp().as_second();
    let activity = Activity {
        id: known.map_or(Uuid::nil(), |a| a.id),
        neighbourhood: place.code.clone(),
        slug: known.map_or_else(|| "nieuw".to_owned(), |a| a.slug.clone()),
        details: draft.details,
        description: draft.description,
        schedule: draft.schedule,
        state: draft.state,
        sequence: known.map_or(0, |a| a.sequence),
        created: known.map_or(now, |a| a.created),
        updated: now,
        uid: known.and_then(|a| a.uid.clone()),
        audience: forms::audience(&form.fields, known),
    };
    let places = activity.details.registers_here();
    let places = places.then_some(Places { most: activity.details.registration.places, taken: 0 });
    let moment = Moment::of(visit, &activity, None);
    let seen = detail::shown(visit, place, &activity, &moment, &View { nonsense: false, places, pressing: false });
    let often = words::how_often(visit, &activity.schedule).map(|words| view! { <p><b>{words}"."</b></p> });
    let dates = words::coming(visit, &activity, DATES_MOST);
    let dates = dates.iter().map(|o| view! { <li>{words::date(visit, o)}</li> });
    let action = managed.map_or_else(
        || format!("/beheer/{}/activiteiten/nieuw", place.slug),
        |m| manage::address(place, &m.activity.slug),
    );
    let fields = form.fields.encode();
    let fields = form_urlencoded::parse(fields.as_bytes()).filter(|(name, _)| name != "doe");
    let fields: Vec<_> = fields
        .map(|(name, value)| view! { <input type="hidden" name=name.into_owned() value=value.into_owned() /> })
        .collect();
    let number = (!form.fields.has("formulier"))
        .then(|| view! { <input type="hidden" name="formulier" value=form.fields.number().to_string() /> });
    let publish = if managed.is_some() { t.keep_change } else { t.publish };
    let mut page = Page::new(t.preview, action.clone(), Some(place.clone())).private();
    page.calm = true;
    page.main = view! {
        <section class="preview-head">
            <p class="note"><b>{t.preview}"."</b>" "{t.preview_words}</p>
            <p class="desk-name">{t.preview_dates}</p>
            {often}
            <ul class="preview-dates">{dates.collect_view()}</ul>
            <form method="post" action=visit.href(&action) novalidate=true>
                {number}
                {fields}
                <p class="stack">
                    <button class="button" type="submit" name="doe" value="publiceer">{publish}</button>
                    <button class="button plain" type="submit" name="doe" value="pas-aan">{t.go_on}</button>
                </p>
            </form>
        </section>
        {seen.main}
        <p class="hint preview-foot">{t.preview_buttons}</p>
    }
    .into_any();
    page
}
