//! One activity: when, where, what it costs, who to call.

mod facts;
mod places;
mod times;

use super::event;
use crate::{
    activities::{AHEAD_DAYS, Activity, Occurrence, State, Status, details::dialable, registration::Places, store},
    clock,
    i18n::{CareTexts, ReportTexts, dates, fill},
    neighbourhoods::Neighbourhood,
    offline::islands::{KeepTexts, Kept, SaveButton},
    problem::Problem,
    text,
    ui::{Page, Visit, cards, page::Door, problems},
};
use axum::{extract::Path, response::Response};
use facts::facts;
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use std::sync::Arc;
pub use times::{day_words, hours_of};
use times::{last_time, other_dates};

pub async fn get(visit: Visit, Path((slug, activity)): Path<(String, String)>) -> Response {
    match page(&visit, &slug, &activity).await {
        Err(problem @ Problem::UnknownActivity(_)) => {
            let nearest = nearest(&visit, &slug, &activity).await;
            visit.answer(nearest.map(|nearest| problems::page(&visit, &problem, Some(nearest))))
        }
        other => visit.answer(other),
    }
}

/// The activities whose address or title looks most like a mistyped one.
async fn nearest(visit: &Visit, slug: &str, typed: &str) -> Result<problems::Nearest, Problem> {
    let place = visit.neighbourhood(slug)?;
    let typed = text::slug(typed);
    let mut titles = store::titles(&visit.app.db, &place.code).await?;
    let alike = |slug: &str| (strsim::jaro_winkler(&typed, slug) * 1000.0) as u32;
    titles.retain(|(slug, _)| alike(slug) >= 750);
    titles.sort_by_key(|(slug, _)| std::cmp::Reverse(alike(slug)));
    titles.truncate(5);
    Ok(problems::Nearest { place, titles, room: problems::Room::Activities })
}

async fn page(visit: &Visit, slug: &str, address: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let found = store::by_slug(&visit.app.db, &place.code, address).await?;
    let activity = found.ok_or_else(|| Problem::UnknownActivity(address.to_owned()))?;
    let (asked, nonsense) = asked_day(&visit.query);
    let moment = Moment::of(visit, &activity, asked);
    let places = match &moment.shown {
        Some(date) if activity.details.registers_here() => {
            Some(store::registrations::places(&visit.app.db, &activity, date.original).await?)
        }
        _ => None,
    };
    Ok(shown(visit, &place, &activity, &moment, &View { nonsense, places, pressing: true }))
}

/// How the page of an activity is shown.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Something in the address was not understood.
    pub nonsense: bool,
    /// How full the date is, where people register here.
    pub places: Option<Places>,
    /// With the buttons: not before it is published.
    pub pressing: bool,
}

/// Which date of an activity is shown, and those around it.
#[derive(Clone, Debug)]
pub struct Moment {
    asked: Option<Date>,
    of_day: Vec<Occurrence>,
    coming: Vec<Occurrence>,
    pub shown: Option<Occurrence>,
}

impl Moment {
    /// The day that was asked for; without one, the next date, or the last one there was.
    pub fn of(visit: &Visit, activity: &Activity, asked: Option<Date>) -> Self {
        let now = visit.now.timestamp();
        let ahead = clock::midnight(visit.today().saturating_add(AHEAD_DAYS.days()));
        let coming = activity.occurrences(now, ahead);
        let of_day = asked.map(|day| activity.on_day(day)).unwrap_or_default();
        let next = || coming.iter().find(|o| o.status.takes_place()).or(coming.first()).cloned();
        let shown = of_day.first().cloned().or_else(next).or_else(|| last_time(activity, now));
        Self { asked, of_day, coming, shown }
    }

    fn missed(&self) -> bool {
        self.asked.is_some() && self.of_day.is_empty()
    }
}

/// The page itself: as residents see it, and as a coordinator sees it before it is published.
pub fn shown(visit: &Visit, place: &Arc<Neighbourhood>, activity: &Activity, moment: &Moment, view: &View) -> Page {
    let (t, today, now) = (visit.texts(), visit.today(), visit.now.timestamp());
    let Moment { asked, of_day, coming, shown } = moment;
    let missed = moment.missed();
    let over = shown.as_ref().is_none_or(|o| o.ends <= now);
    let slug = &place.slug;
    let path = activity.path(slug);
    let everybody = activity.audience.is_everybody();
    let dated = asked.filter(|_| !missed).map(|day| format!("{path}?dag={day}"));
    let canonical = dated.unwrap_or_else(|| path.clone());
    let details = &activity.details;
    let title = shown.as_ref().and_then(|o| o.note.title.clone()).unwrap_or_else(|| details.title.clone());
    let contributed = visit.contributed(&details.lang);

    let mut notices: Vec<AnyView> = Vec::new();
    if view.nonsense {
        notices.push(view! { <p class="note">{t.filter_nonsense}</p> }.into_any());
    }
    if missed {
        notices.push(view! { <p class="note">{t.not_on_that_day}</p> }.into_any());
    }
    if over {
        notices.push(
            view! { <p class="stamp note">{if coming.is_empty() { t.over } else { t.this_moment_is_over }}</p> }
                .into_any(),
        );
    }

    let kept = shown.as_ref().filter(|_| !over).map(|o| kept(visit, place, activity, o));
    let url = format!("{}{}", visit.app.public_url, visit.href(&canonical));
    let mut page = Page::new(title.clone(), canonical.clone(), Some(place.clone()));
    page.hidden = over;
    if everybody {
        page.description = description(visit, activity, shown.as_ref(), place);
        page.json_ld = Some(event::json_ld(visit, place, activity, shown.as_ref(), &url));
        page.door = Door::Meet;
    }
    let paragraphs =
        activity.description.split("\n\n").filter(|p| !p.trim().is_empty()).map(|p| view! { <p>{p.to_owned()}</p> });
    let others = other_dates(visit, &path, coming, shown.as_ref());
    let calendar = match asked.filter(|_| !missed) {
        Some(day) => format!("{path}/agenda.ics?dag={day}"),
        None => format!("{path}/agenda.ics"),
    };
    let save = kept.map(|kept| view! { <div class="js-only"><SaveButton kept=kept texts=KeepTexts::of(t) /></div> });
    let call = details.contact.phone.clone().or_else(|| place.phone().map(|(_, number)| number.to_owned()));
    let call = call.and_then(|number| {
        let digits = dialable(&number)?;
        let who =
            details.contact.name.clone().or_else(|| place.phone().map(|(name, _)| name.to_owned())).unwrap_or_default();
        let words = format!("{}, {number}", fill(t.call_name, &[("name", &who)]));
        Some(view! { <a class="button plain tel" href=format!("tel:{digits}")>{words}</a> })
    });
    let at = format!("/{slug}/activiteiten/{}", activity.slug);
    let register = shown.as_ref().and_then(|o| places::button(visit, activity, o, &at, view.places));
    // What is not for everybody is kept nowhere, and shared with nobody.
    let (keep, share) = if everybody {
        let calendar = view! { <a class="button plain" href=visit.href(&calendar)>{t.put_in_calendar}</a> };
        let share = view! { <button class="button plain js-only" type="button" data-share=url data-done=t.shared>{t.share}</button> };
        (Some(view! { {save}{calendar} }), Some(share))
    } else {
        (None, None)
    };
    let buttons = view.pressing.then(|| {
        view! {
            <div class="stack">
                {register}
                {keep}
                {call}
                {share}
                <button class="button plain js-only" type="button" data-print="">{t.print}</button>
            </div>
        }
    });
    let report = (view.pressing && everybody).then(|| {
        let words = ReportTexts::of(visit.lang).press;
        view! { <p class="onward"><a href=visit.href(&format!("{path}/melden"))>{words}</a></p> }
    });
    let closing = shown.iter().filter(|_| details.registers_here()).map(|o| activity.closes(o));
    let until = coming.iter().flat_map(|o| [o.starts, o.ends]).chain(closing).filter(|m| *m > now).min();
    let midnight = clock::midnight(today.saturating_add(1.day()));
    let c = CareTexts::of(visit.lang);
    let (to, words) = if everybody {
        (format!("/{slug}/activiteiten"), t.back_to_list)
    } else {
        ("/mijn/zorgzame-buren".to_owned(), c.back)
    };
    let back = view! { <p class="back"><a href=visit.href(&to)>{words}</a></p> };
    let only = (!everybody).then(|| view! { <p class="note">{fill(c.only_for, &[("place", &place.name)])}</p> });
    page.main = view! {
        {back}
        <p class="kind">{t.kind(details.kind)}</p>
        <h1 lang=contributed.clone()>{title}</h1>
        {only}
        {notices}
        <div id="toestand">{standing(visit, activity, shown.as_ref())}</div>
        {facts(visit, activity, shown.as_ref(), of_day, view.places)}
        <div class="story" lang=contributed>{paragraphs.collect_view()}</div>
        {buttons}
        {others}
        {report}
    }
    .into_any();
    if everybody { page.kept(&place.code, until.unwrap_or(midnight).min(midnight)) } else { page.private() }
}

/// The day in the query, and whether something in it was nonsense.
pub fn asked_day(query: &str) -> (Option<Date>, bool) {
    let mut nonsense = false;
    let mut day = None;
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match (key.as_ref(), value.parse::<Date>()) {
            ("dag", Ok(found)) => day = Some(found),
            _ => nonsense = true,
        }
    }
    (day, nonsense)
}

fn standing(visit: &Visit, activity: &Activity, shown: Option<&Occurrence>) -> Option<AnyView> {
    let today = visit.today();
    let of_date = shown.and_then(|o| Some((o.status, cards::stamp(visit.lang, o.status, &o.note, today)?)));
    let reason = || activity.state.reason().map(str::to_owned);
    let t = visit.texts();
    let (status, words) = of_date.or_else(|| match &activity.state {
        State::Planned => None,
        State::Cancelled { .. } => Some((Status::Cancelled, (t.cancelled.to_owned(), reason()))),
        State::Stopped { .. } => Some((Status::Stopped, (t.stopped.to_owned(), reason()))),
    })?;
    Some(cards::stamp_view(visit, status, words, &activity.details.lang))
}

/// What the device keeps of a moment: full dates, never "vandaag".
fn kept(visit: &Visit, place: &Neighbourhood, activity: &Activity, o: &Occurrence) -> Kept {
    let starts = clock::local(o.starts);
    let day = dates::full(visit.lang, starts.date(), visit.today());
    Kept {
        href: visit.href(&format!("/{}/activiteiten/{}?dag={}", place.slug, activity.slug, starts.date())),
        title: o.note.title.clone().unwrap_or_else(|| activity.details.title.clone()),
        when: format!("{day}, {}", hours_of(visit.lang, o, visit.today())),
        place: o.note.place.clone().unwrap_or_else(|| activity.details.place.name.clone()),
        ends: o.ends.as_second(),
        standing: cards::stamp_text(visit.lang, o.status, &o.note, visit.today()).unwrap_or_default(),
        takes_place: o.status.takes_place(),
    }
}

fn description(visit: &Visit, activity: &Activity, shown: Option<&Occurrence>, place: &Neighbourhood) -> String {
    let when = shown.map(|o| {
        let day = dates::full(visit.lang, clock::local(o.starts).date(), visit.today());
        format!("{}, {}. ", dates::capital(&day), hours_of(visit.lang, o, visit.today()))
    });
    let stamp =
        shown.and_then(|o| cards::stamp_text(visit.lang, o.status, &o.note, visit.today())).map(|s| format!("{s}. "));
    let spot = format!("{}, {}", activity.details.place.name, place.name);
    let all = format!(
        "{}{}{spot}. {}",
        stamp.unwrap_or_default(),
        when.unwrap_or_default(),
        activity.description.replace('\n', " ")
    );
    text::cut(&all, 300).0.to_owned()
}
