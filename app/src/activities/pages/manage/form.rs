//! The form of an activity: grouped, in the order in which people tell it.

use super::{asked, edit::VERSION, existing::existing};
use crate::{
    activities::{
        Kind,
        forms::{self, AUDIENCES, FOR_WHOM, MORE_DATES, repeat},
        store::manage::{self, Managed},
    },
    i18n::{CareTexts, FormTexts, PublishTexts, count, dates, fill},
    people::Coordinator,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
    },
};
use leptos::prelude::*;

/// The page of a new activity, or of one that is there: its dates first, then the form.
pub fn form_page(visit: &Visit, by: &Coordinator, form: &Form, managed: Option<&Managed>) -> Page {
    let t = PublishTexts::of(visit.lang);
    let place = by.place();
    let desk = format!("/beheer/{}/activiteiten", place.slug);
    let here = managed.map_or_else(|| format!("{desk}/nieuw"), |m| manage::address(place, &m.activity.slug));
    let title = managed.map_or_else(|| t.add.to_owned(), |m| m.activity.details.title.clone());
    let done = match asked(visit, "gedaan").as_str() {
        "nieuw" => Some(t.done_new),
        "bewaard" => Some(t.done_kept),
        _ => None,
    };
    let done = done.map(|words| view! { <p class="note" role="status">{words}</p> });
    let head = managed.map(|m| existing(visit, by, m));
    let version = managed.map(|m| {
        let typed = form.fields.filled(VERSION).map_or_else(|| m.activity.sequence.to_string(), str::to_owned);
        hidden(VERSION, typed)
    });
    let clash = managed.filter(|_| form.wrong_with(VERSION).is_some()).map(|m| {
        let public = m.activity.path(&place.slug);
        view! { <p class="hint" id=VERSION><a href=visit.href(&public)>{t.how_it_is_now}</a></p> }
    });
    let heading = managed.map(|_| view! { <h2>{t.change_all}</h2> });
    let mut page = Page::new(form.title(visit, &title), here.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&desk)>{t.back_to_activities}</a></p>
        <h1>{title}</h1>
        {done}
        {head}
        {heading}
        <form class="long" method="post" action=visit.href(&here) novalidate=true>
            {form.head(visit)}
            {version}
            {clash}
            {what(visit, form, managed)}
            {when(visit, form)}
            {place_and_price(visit, form)}
            {registration(visit, form)}
            {people(visit, form)}
            <p class="stack">
                <button class="button" type="submit" name="doe" value="kijk">{t.look_first}</button>
            </p>
            <p class="hint">{t.look_first_words}</p>
        </form>
    }
    .into_any();
    page
}

fn group(title: &'static str, fields: Vec<AnyView>) -> AnyView {
    view! { <section class="group"><h2>{title}</h2>{fields}</section> }.into_any()
}

fn options(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect()
}

fn what(visit: &Visit, form: &Form, managed: Option<&Managed>) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let kinds: Vec<_> =
        Kind::ALL.map(|k| (k.slug().to_owned(), dates::capital(visit.texts().kind(k)))).into_iter().collect();
    let mut tags: Vec<String> = forms::LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect();
    let own = form.fields.get("taal").to_owned();
    if !own.is_empty() && !tags.contains(&own) {
        tags.push(own);
    }
    let languages: Vec<_> =
        tags.into_iter().map(|tag| (tag.clone(), dates::capital(&visit.texts().language(&tag)))).collect();
    group(
        t.group_what,
        vec![
            Field::new("titel", t.title).hint(t.title_hint).most(forms::LINE).line(form, visit),
            Field::new("soort", t.kind).select(form, visit, &kinds),
            Field::new("beschrijving", t.story).hint(t.story_hint).most(forms::STORY_MOST).rows(8).text(form, visit),
            Field::new("taal", t.written_in).select(form, visit, &languages),
            for_whom(visit, form, managed),
        ],
    )
}

fn for_whom(visit: &Visit, form: &Form, managed: Option<&Managed>) -> AnyView {
    let c = CareTexts::of(visit.lang);
    let ways = AUDIENCES.map(|(word, audience)| {
        let words = if audience.is_everybody() { c.for_everybody } else { c.for_caring };
        (word.to_owned(), words.to_owned())
    });
    let stay = managed.filter(|m| m.registered).map_or_else(String::new, |_| format!(" {}", c.stay_registered));
    Field::new(FOR_WHOM, c.for_whom).hint(format!("{}{stay}", c.for_whom_hint)).choice(form, visit, &ways)
}

fn when(visit: &Visit, form: &Form) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let date = |name, label| Field::new(name, label).kind("date").most(10);
    let hour = |name, label| Field::new(name, label).kind("time").most(10);
    let mut ways: Vec<(&str, &str)> = vec![
        (repeat::ONCE, t.way_once),
        (repeat::WEEKLY, t.way_weekly),
        (repeat::TWO_WEEKLY, t.way_two_weekly),
        (repeat::MONTHLY_WEEKDAY, t.way_month_weekday),
        (repeat::MONTHLY_DATE, t.way_month_date),
        (repeat::MONTHLY_LAST, t.way_month_last),
    ];
    if form.fields.get("herhaal") == repeat::AS_IT_IS {
        ways.push((repeat::AS_IT_IS, t.way_as_it_is));
    }
    let days: Vec<_> = repeat::DAYS
        .map(|(word, _, day)| (word.to_owned(), dates::capital(dates::weekday(visit.lang, day))))
        .into_iter()
        .collect();
    let nths = options(&[
        ("1", t.nth_first),
        ("2", t.nth_second),
        ("3", t.nth_third),
        ("4", t.nth_fourth),
        ("-1", t.nth_last),
    ]);
    let ends = options(&[(repeat::NEVER, t.ends_never), (repeat::ON_DATE, t.ends_on), (repeat::AFTER, t.ends_after)]);
    group(
        t.group_when,
        vec![
            date("datum", t.first_date).hint(t.first_date_hint).line(form, visit),
            hour("begin", t.begins).line(form, visit),
            hour("einde", t.ends).optional().line(form, visit),
            Field::new("heledag", t.whole_day).tick(form, visit),
            date("laatste", t.last_day).hint(t.last_day_hint).optional().line(form, visit),
            Field::new("herhaal", t.how_often).choice(form, visit, &options(&ways)),
            Field::new("weekdag", t.which_days).hint(t.which_days_hint).optional().ticks(form, visit, &days),
            Field::new("hoeveelste", t.which_nths).hint(t.which_nths_hint).optional().ticks(form, visit, &nths),
            Field::new("stopt", t.until_when).hint(t.until_when_hint).optional().choice(form, visit, &ends),
            date("stopdatum", t.end_date).optional().line(form, visit),
            Field::new("keren", t.times).keys("numeric").most(3).optional().line(form, visit),
            extra_dates(visit, form),
        ],
    )
}

/// Dates beside the rule: those that are there, and a few open ones.
fn extra_dates(visit: &Visit, form: &Form) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let wrong = form.wrong_with("ook").map(str::to_owned);
    let mark = FormTexts::of(visit.lang).wrong;
    let invalid = wrong.is_some().then_some("true");
    let wrong = wrong.map(|words| view! { <p class="wrong" id="ook-fout"><b>{mark}</b>" "{words}</p> });
    let typed: Vec<String> = form.fields.all("ook").filter(|d| !d.is_empty()).map(str::to_owned).collect();
    let open = (0..MORE_DATES).map(|_| String::new());
    let lines = typed.into_iter().chain(open).enumerate().map(|(i, value)| {
        let id = if i == 0 { "ook".to_owned() } else { format!("ook-{i}") };
        let label = fill(t.extra_date, &[("n", &(i + 1).to_string())]);
        view! {
            <label class="unseen" for=id.clone()>{label}</label>
            <input id=id type="date" name="ook" value=value aria-invalid=invalid />
        }
    });
    view! {
        <fieldset class="field dates">
            <legend>{t.extra_dates}" ("{FormTexts::of(visit.lang).optional}")"</legend>
            <p class="hint">{t.extra_dates_hint}</p>
            {wrong}
            {lines.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn place_and_price(visit: &Visit, form: &Form) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let f = FormTexts::of(visit.lang);
    let truth = options(&[(forms::YES, f.yes), (forms::NO, f.no), ("", t.not_said)]);
    let line = |name, label| Field::new(name, label).most(forms::LINE);
    let prices = options(&[("gratis", t.price_free), ("bedrag", t.price_amount), ("", t.not_said)]);
    let place = group(
        t.group_where,
        vec![
            line("plaats", t.place_name).hint(t.place_hint).line(form, visit),
            line("adres", t.address).optional().line(form, visit),
            line("weg", t.directions).hint(t.directions_hint).optional().line(form, visit),
            Field::new("zondertrap", t.step_free).choice(form, visit, &truth),
            Field::new("toilet", t.toilet).choice(form, visit, &truth),
            line("punt", t.point).hint(t.point_hint).optional().line(form, visit),
        ],
    );
    let price = group(
        t.group_price,
        vec![
            Field::new("prijs", t.price).choice(form, visit, &prices),
            line("bedrag", t.amount).keys("decimal").most(12).optional().line(form, visit),
            line("prijswoorden", t.price_words).hint(t.price_words_hint).optional().line(form, visit),
        ],
    );
    view! { {place}{price} }.into_any()
}

fn registration(visit: &Visit, form: &Form) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let needs = options(&[
        ("hoeft-niet", t.need_none),
        ("keuvel", t.need_keuvel),
        ("telefoon", t.need_phone),
        ("volzet", t.need_full),
        ("", t.not_said),
    ]);
    let mut closes = vec![("0".to_owned(), t.closes_at_start.to_owned())];
    closes.extend(forms::CLOSES.iter().map(|hours| {
        let words = match hours {
            2 => t.closes_two_hours.to_owned(),
            hours => count((*hours / 24) as usize, t.closes_one_day, t.closes_n_days),
        };
        (hours.to_string(), words)
    }));
    group(
        t.group_registration,
        vec![
            Field::new("inschrijven", t.registration).choice(form, visit, &needs),
            Field::new("plaatsen", t.places).hint(t.places_hint).keys("numeric").most(5).optional().line(form, visit),
            Field::new("sluit", t.closes).hint(t.closes_hint).select(form, visit, &closes),
            Field::new("inschrijfwoorden", t.registration_words)
                .hint(t.registration_words_hint)
                .most(forms::LINE)
                .optional()
                .line(form, visit),
        ],
    )
}

fn people(visit: &Visit, form: &Form) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let line = |name, label| Field::new(name, label).most(forms::LINE).optional();
    let mut tags: Vec<String> = forms::LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect();
    tags.extend(
        form.fields.all("spreektaal").map(str::to_owned).filter(|tag| !forms::LANGUAGES.contains(&tag.as_str())),
    );
    let languages: Vec<_> =
        tags.into_iter().map(|tag| (tag.clone(), dates::capital(&visit.texts().language(&tag)))).collect();
    group(
        t.group_people,
        vec![
            line("wie", t.contact_name).line(form, visit),
            line("telefoon", t.contact_phone).kind("tel").keys("tel").line(form, visit),
            line("email", t.contact_email).kind("email").keys("email").line(form, visit),
            line("website", t.website).line(form, visit),
            line("organisator", t.organiser).line(form, visit),
            line("vervoer", t.transport).hint(t.transport_hint).line(form, visit),
            Field::new("regisseur", t.regisseur).tick(form, visit),
            Field::new("spreektaal", t.spoken).hint(t.spoken_hint).optional().ticks(form, visit, &languages),
        ],
    )
}
