//! The week on paper: one A4 at 16 points for the fridge, with the phone number and the code of the neighbourhood.

use crate::{
    activities::{
        RegistrationNeed, Status,
        filter::in_reach,
        store::{self, Listed},
        week::{
            monday_of,
            sheet::{Around, Moment, fits},
            usual_monday,
        },
    },
    clock,
    i18n::{Lang, count, dates, fill},
    neighbourhoods::{Neighbourhood, qr},
    problem::Problem,
    ui::{Page, Visit, cards, frame::phone_link},
};
use axum::{extract::Path, response::Response};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Longest title on paper, in characters: a longer one is cut, the sheet stays one sheet.
const TITLE_MOST: usize = 70;
/// Longest reason on paper, in characters.
const REASON_MOST: usize = 60;

pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (lang, t, today) = (visit.lang, visit.texts(), visit.today());
    let (monday, nonsense) = asked_week(&visit.query, today);
    let sunday = monday.saturating_add(6.days());
    let end = clock::midnight(monday.saturating_add(7.days()));
    let mut listed = store::list(&visit.app.db, &place.code, clock::midnight(monday), end).await?;
    // On paper the place where something moved to says it all, unless that is in another week.
    listed.retain(|l| {
        l.status != Status::MovedAway
            || l.note.other.is_none_or(|o| o < clock::midnight(monday).as_second() || o >= end.as_second())
    });
    let moments: Vec<Printed> = listed.into_iter().map(|l| Printed::of(visit, l, monday)).collect();
    let heights: Vec<Moment> = moments.iter().map(Printed::measured).collect();
    let title = fill(t.week_of, &[("from", &dates::day_month(lang, monday)), ("to", &dates::day_month(lang, sunday))]);
    let around = around(visit, &place, title);
    let fitting = fits(&heights, around.room());
    let left = moments.len() - fitting;

    let mut by_day: BTreeMap<Date, Vec<AnyView>> = BTreeMap::new();
    for moment in moments.into_iter().take(fitting) {
        by_day.entry(moment.day).or_default().push(moment.view());
    }
    let empty = by_day.is_empty().then(|| view! { <p class="nothing">{t.nothing_planned}</p> });
    let days = by_day.into_iter().map(|(day, moments)| {
        view! { <section><h2>{dates::capital(&dates::full(lang, day, today))}</h2><ul>{moments}</ul></section> }
    });
    let more = (left > 0).then(|| view! { <p class="more">{count(left, t.one_more_on_site, t.n_more_on_site)}</p> });
    let usual = usual_monday(today);
    let canonical =
        if monday == usual { format!("/{slug}/weekprogramma") } else { format!("/{slug}/weekprogramma?week={monday}") };
    let mut page = Page::new(t.week_programme, canonical, Some(place.clone()));
    page.description = fill(t.week_description, &[("place", &place.name)]);
    page.paper = true;
    page.main = view! {
        {controls(visit, slug, monday, nonsense)}
        <div class="sheet">
            <header class="sheet-head">
                <p class="sheet-place">{place.name.clone()}" "<small>{place.municipality.name.clone()}</small></p>
                <h1>{around.title.clone()}</h1>
            </header>
            {empty}
            {days.collect_view()}
            {more}
            {foot(visit, &place, around)}
        </div>
    }
    .into_any();
    let midnight = clock::midnight(today.saturating_add(1.day()));
    Ok(page.kept(&place.code, midnight))
}

fn asked_week(query: &str, today: Date) -> (Date, bool) {
    let mut nonsense = false;
    let mut monday = usual_monday(today);
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match (key.as_ref(), value.parse::<Date>()) {
            ("week", Ok(day)) if in_reach(day, today) => monday = monday_of(day),
            _ => nonsense = true,
        }
    }
    (monday, nonsense)
}

/// One moment in the words of the sheet.
struct Printed {
    day: Date,
    hour: String,
    title: String,
    /// What stands behind the title: place, price, who to call.
    tail: String,
    /// What is wrong.
    stamp: String,
    takes_place: bool,
    lang: Option<String>,
}

impl Printed {
    fn of(visit: &Visit, l: Listed, monday: Date) -> Self {
        let starts = clock::local(l.starts);
        let whole_day = || visit.texts().whole_day.to_owned();
        let said = cards::stamp_text(visit.lang, l.status, &l.note, visit.today()).unwrap_or_default();
        Self {
            day: starts.date().max(monday),
            hour: if l.all_day { whole_day() } else { dates::time(visit.lang, starts.time()) },
            title: shortened(l.title(), TITLE_MOST),
            tail: tail(visit, &l),
            stamp: shortened(&said, REASON_MOST),
            takes_place: l.status.takes_place(),
            lang: visit.contributed(&l.card.lang),
        }
    }

    fn measured(&self) -> Moment {
        Moment::new(self.day, &self.hour, &self.title, &self.tail, &self.stamp)
    }

    fn view(self) -> AnyView {
        let class = if self.takes_place { "moment" } else { "moment off" };
        let stamp = (!self.stamp.is_empty()).then(|| view! { " "<em>{self.stamp}</em> });
        view! { <li class=class><b>{self.hour}</b>" "<span class="what"><strong lang=self.lang>{self.title}</strong>" "{self.tail}</span>{stamp}</li> }.into_any()
    }
}

/// At most so many characters, with a sign that something was left out.
fn shortened(text: &str, most: usize) -> String {
    match crate::text::cut(text, most) {
        (text, false) => text.to_owned(),
        (start, true) => format!("{}…", start.trim_end_matches([' ', '.', ','])),
    }
}

fn tail(visit: &Visit, l: &Listed) -> String {
    if !l.status.takes_place() {
        return String::new();
    }
    let t = visit.texts();
    let mut parts = vec![l.place().to_owned()];
    parts.extend(cards::price(t, &l.card.price));
    if matches!(l.card.registration.need, RegistrationNeed::Keuvel | RegistrationNeed::Phone) {
        parts.push(
            l.card.contact.phone.as_ref().map_or(t.register_by_phone.to_owned(), |p| {
                fill(t.call_number, &[("number", &p.replace(' ', "\u{a0}"))])
            }),
        );
    }
    if l.card.place.step_free == Some(true) {
        parts.push(t.step_free.to_owned());
    }
    parts.retain(|p| !p.is_empty());
    parts.join(" · ")
}

fn controls(visit: &Visit, slug: &str, monday: Date, nonsense: bool) -> impl IntoView + use<> {
    let t = visit.texts();
    let link = |monday: Date, words: &'static str| view! { <a href=visit.href(&format!("/{slug}/weekprogramma?week={monday}"))>{words}</a> };
    let before = monday.saturating_sub(7.days());
    let earlier = (monday > monday_of(visit.today())).then(|| link(before, t.week_before));
    view! {
        <div class="screen-only">
            <p class="back"><a href=visit.href(&format!("/{slug}"))>{t.back_to_front}</a></p>
            {nonsense.then(|| view! { <p class="note">{t.filter_nonsense}</p> })}
            <p class="onward">{earlier}{link(monday.saturating_add(7.days()), t.week_after)}</p>
            <p class="stack">
                <button class="button js-only" type="button" data-print="">{t.print_this}</button>
            </p>
            <noscript><p class="note">{t.print_hint}</p></noscript>
        </div>
    }
}

/// The words above and under the days.
fn around(visit: &Visit, place: &Neighbourhood, title: String) -> Around {
    let t = visit.texts();
    let address = address(visit, place);
    let (call, number) = match place.phone() {
        Some((name, number)) => (format!("{},", fill(t.call_name, &[("name", name)])), number),
        None => (t.call.to_owned(), visit.app.phone.as_str()),
    };
    Around {
        place: place.name.clone(),
        municipality: place.municipality.name.clone(),
        title,
        call,
        number: number.to_owned(),
        more_on: t.more_on.to_owned(),
        address: address.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
        translation: (visit.lang != Lang::Nl).then(|| t.translation.to_owned()),
    }
}

fn address(visit: &Visit, place: &Neighbourhood) -> String {
    format!("{}{}", visit.app.public_url, visit.href(&format!("/{}", place.slug)))
}

fn foot(visit: &Visit, place: &Neighbourhood, words: Around) -> impl IntoView + use<> {
    let code = qr::svg(&address(visit, place), &fill(visit.texts().code_of, &[("address", &words.address)]));
    view! {
        <footer class="sheet-foot">
            <div class="code" inner_html=code.unwrap_or_default()></div>
            <div>
                <p class="big">{words.call}" "{phone_link(&words.number)}</p>
                <p>{words.more_on}" "<b>{words.address}</b></p>
            </div>
        </footer>
    }
}
