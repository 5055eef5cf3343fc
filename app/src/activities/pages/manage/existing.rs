//! What stands above the form of an activity that is there: where it comes from, its dates, what else can be done.

use super::{asked, words};
use crate::{
    activities::{
        State,
        registration::word_of,
        store::manage::{self, Managed},
    },
    i18n::{CareTexts, PublishTexts, dates, fill},
    people::Coordinator,
    ui::{Visit, cards},
};
use leptos::prelude::*;

/// So many dates stand on the page; all of them with `?data=alle`.
const DATES: usize = 6;
const DATES_ALL: usize = 120;

/// All of that.
pub fn existing(visit: &Visit, by: &Coordinator, managed: &Managed) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let (place, activity) = (by.place(), &managed.activity);
    let here = manage::address(place, &activity.slug);
    let imported = managed.is_imported().then(|| view! { <p class="note">{t.imported}</p> });
    let all = asked(visit, "data") == "alle";
    let found = words::coming(visit, activity, if all { DATES_ALL } else { DATES + 1 });
    let more = (!all && found.len() > DATES)
        .then(|| view! { <p class="onward"><a href=visit.href(&format!("{here}?data=alle"))>{t.more_dates}</a></p> });
    let rows = found.iter().take(if all { DATES_ALL } else { DATES }).map(|o| {
        let word = word_of(o.original);
        let stamp = cards::stamp_text(visit.lang, o.status, &o.note, visit.today());
        let class = if o.status.takes_place() { "stamp note" } else { "stamp" };
        let stamp = stamp.map(|s| view! { " "<span class=class>{s}</span> });
        let said = words::date(visit, o);
        let list = managed.has_list().then(|| {
            let href = visit.href(&format!("{here}/inschrijvingen/{word}"));
            view! { <a href=href>{t.registered}<span class="unseen">": "{said.clone()}</span></a> }
        });
        view! {
            <li>
                <p class="desk-name">{dates::capital(&said)}{stamp}</p>
                <p class="desk-ways">
                    <a href=visit.href(&format!("{here}/dag/{word}"))>{t.change_date}<span class="unseen">": "{said.clone()}</span></a>
                    {list}
                </p>
            </li>
        }
    });
    let none = found.is_empty().then(|| view! { <p class="nothing">{t.no_coming_dates}</p> });
    let often = words::how_often(visit, &activity.schedule).map(|w| view! { <p>{w}"."</p> });
    let stand = match activity.state {
        State::Planned => t.cancel_or_stop,
        _ => t.put_back_all,
    };
    let c = CareTexts::of(visit.lang);
    let (look, only) = if activity.audience.is_everybody() {
        (t.look_public, None)
    } else {
        (c.look_theirs, Some(view! { <p class="note">{fill(c.only_for, &[("place", &place.name)])}</p> }))
    };
    let copy = format!("/beheer/{}/activiteiten/nieuw?kopie={}", place.slug, activity.slug);
    let stamp = match &activity.state {
        State::Planned => None,
        State::Cancelled { .. } => Some(visit.texts().cancelled),
        State::Stopped { .. } => Some(visit.texts().stopped),
    };
    let stamp = stamp.map(|words| {
        let reason = activity.state.reason().map(|r| format!(": {r}"));
        view! { <p class="stamp">{words}{reason}</p> }
    });
    view! {
        {stamp}
        {imported}
        {only}
        <p class="onward">
            <a href=visit.href(&activity.path(&place.slug))>{look}</a>
            <a href=visit.href(&copy)>{t.copy}</a>
            <a href=visit.href(&format!("{here}/stand"))>{stand}</a>
        </p>
        <h2>{t.dates}</h2>
        {often}
        {none}
        <ul class="desk-list">{rows.collect_view()}</ul>
        {more}
    }
    .into_any()
}
