//! The desk of notices: what stands there, and writing one, with a look at it before it is published.

use super::{
    super::{BODY_MOST, DAYS_MOST, Notice, TITLE_MOST, USUAL_DAYS, end_of, store, store::Words},
    said,
};
use crate::{
    i18n::{FormTexts, InboxTexts, NoticeTexts, dates, fill},
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form, hidden},
        frame,
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use uuid::Uuid;
use vault::notes::Theme;

const VERSION: &str = "versie";

fn desk(by: &Coordinator) -> String {
    format!("/beheer/{}/berichten", by.place().slug)
}

/// `GET /beheer/hamont-lo/berichten`
pub async fn get(visit: Visit, by: Coordinator) -> Response {
    let page = list(&visit, &by).await;
    visit.answer(page)
}

async fn list(visit: &Visit, by: &Coordinator) -> Result<Page, Problem> {
    let t = NoticeTexts::of(visit.lang);
    let (place, desk) = (by.place(), desk(by));
    let now = visit.now.timestamp();
    let found = store::newest(&visit.app.db, &place.code, now).await?;
    let none = found.is_empty().then(|| view! { <p class="nothing">{t.none}</p> });
    let rows = found.iter().map(|n| {
        let front = if n.until > now.as_second() {
            fill(t.on_front_until, &[("day", &dates::full(visit.lang, n.last_day(), visit.today()))])
        } else {
            t.not_on_front.to_owned()
        };
        let here = visit.href(&format!("{desk}/{}", n.id.simple()));
        view! { <li><p class="desk-name"><a href=here>{n.title.clone()}</a></p><span>{front}</span></li> }
    });
    let mut page = Page::new(t.desk_title, desk.clone(), Some(place.clone())).private();
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{t.desk_title}</h1>
        <p class="lead">{t.desk_words}</p>
        <p class="stack"><a class="button" href=visit.href(&format!("{desk}/nieuw"))>{t.write}</a></p>
        {none}
        <ul class="desk-list">{rows.collect_view()}</ul>
        <p class="onward"><a href=visit.href(&format!("/{}/berichten", place.slug))>{t.look_public}</a></p>
    }
    .into_any();
    Ok(page)
}

/// An empty one; about a theme where the address names one.
fn new_fields(visit: &Visit) -> Fields {
    let until = visit.today().saturating_add(USUAL_DAYS.days());
    let theme = visit.query.strip_prefix("thema=").and_then(Theme::from_word).map(Theme::word).unwrap_or_default();
    Fields::default().with("taal", "nl").with("tot", until.to_string()).with("thema", theme)
}

/// `GET /beheer/hamont-lo/berichten/nieuw`
pub async fn new(visit: Visit, by: Coordinator, typed: Typed) -> Response {
    let form = Form::typed_or(typed.0, || new_fields(&visit));
    let page = form_page(&visit, &by, &form, None, false);
    visit.answer(Ok(page))
}

/// `POST /beheer/hamont-lo/berichten/nieuw`
pub async fn add(visit: Visit, Sent(by, fields): Sent<Coordinator>) -> Response {
    let answer = write(&visit, &by, None, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn found(visit: &Visit, by: &Coordinator, id: &str) -> Result<Notice, Problem> {
    let id = id.parse::<Uuid>().map_err(|_| Problem::NotFound)?;
    store::notice(&visit.app.db, by, id).await?.ok_or(Problem::NotFound)
}

/// `GET /beheer/hamont-lo/berichten/…`
pub async fn edit(visit: Visit, by: Coordinator, typed: Typed, Path((_, id)): Path<(String, String)>) -> Response {
    let page = found(&visit, &by, &id).await.map(|notice| {
        let form = Form::typed_or(typed.0, || {
            Fields::default()
                .with("titel", notice.title.clone())
                .with("tekst", notice.body.clone())
                .with("taal", notice.lang.clone())
                .with("thema", notice.theme.map(Theme::word).unwrap_or_default())
                .with("tot", notice.last_day().to_string())
                .with(VERSION, notice.version.to_string())
        });
        form_page(&visit, &by, &form, Some(&notice), false)
    });
    visit.answer(page)
}

/// `POST /beheer/hamont-lo/berichten/…`
pub async fn change(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Sent(by, fields): Sent<Coordinator>,
) -> Response {
    let answer = async {
        let notice = found(&visit, &by, &id).await?;
        write(&visit, &by, Some(&notice), Form::new(fields)).await
    };
    answer.await.unwrap_or_else(|problem: Problem| visit.answer(Err(problem)))
}

async fn write(visit: &Visit, by: &Coordinator, known: Option<&Notice>, mut form: Form) -> Result<Response, Problem> {
    let t = NoticeTexts::of(visit.lang);
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let done = redirect(&visit.href(&desk(by)));
    let pressed = form.fields.get("doe").to_owned();
    if let Some(notice) = known.filter(|_| pressed == "weg") {
        store::take_away(db, by, notice.id, now).await?;
        return Ok(done);
    }
    let Some(until) = read(visit, &mut form, known) else {
        return Ok(visit.answer(Ok(form_page(visit, by, &form, known, false))));
    };
    if pressed != "publiceer" {
        return Ok(visit.answer(Ok(form_page(visit, by, &form, known, pressed == "kijk"))));
    }
    let fields = form.fields.clone();
    let words = Words {
        title: fields.get("titel"),
        body: fields.get("tekst"),
        lang: language(&fields),
        theme: Theme::from_word(fields.get("thema")),
        until: end_of(until),
    };
    match known {
        None => store::publish(db, by, &words, fields.number(), now).await?,
        Some(notice) => {
            let version = fields.get(VERSION).parse().unwrap_or(-1);
            if !store::change(db, by, (notice.id, version), &words, fields.number(), now).await? {
                form.fields.set(VERSION, notice.version.to_string());
                form.refuse("titel", t.somebody_else);
                return Ok(visit.answer(Ok(form_page(visit, by, &form, known, false))));
            }
        }
    }
    Ok(done)
}

fn language(fields: &Fields) -> &str {
    match fields.get("taal") {
        tag @ ("fr" | "en") => tag,
        _ => "nl",
    }
}

/// The last day on the front page; what is wrong is said at its field.
fn read(visit: &Visit, form: &mut Form, known: Option<&Notice>) -> Option<Date> {
    let t = NoticeTexts::of(visit.lang);
    Field::new("titel", t.field_title).most(TITLE_MOST).check(form, visit);
    Field::new("tekst", t.field_body).most(BODY_MOST).check(form, visit);
    let until = crate::text::day(form.fields.get("tot"));
    let was = known.map(Notice::last_day);
    let last = visit.today().saturating_add(DAYS_MOST.days());
    match until {
        Some(day) if (visit.today() <= day && day <= last) || was == Some(day) => {}
        Some(_) => form.refuse("tot", fill(t.until_wrong, &[("n", &DAYS_MOST.to_string())])),
        None => form.refuse("tot", t.date_wrong),
    }
    until.filter(|_| form.is_sound())
}

fn form_page(visit: &Visit, by: &Coordinator, form: &Form, known: Option<&Notice>, look: bool) -> Page {
    let t = NoticeTexts::of(visit.lang);
    let desk = desk(by);
    let here = known.map_or_else(|| format!("{desk}/nieuw"), |n| format!("{desk}/{}", n.id.simple()));
    let title = if known.is_some() { t.change } else { t.write };
    let version = known.map(|n| {
        let typed = form.fields.filled(VERSION).map_or_else(|| n.version.to_string(), str::to_owned);
        hidden(VERSION, typed)
    });
    let languages: Vec<_> = crate::i18n::Lang::ALL.map(|l| (l.tag().to_owned(), l.name().to_owned())).into();
    let none = (String::new(), t.no_theme.to_owned());
    let themes = Theme::ALL.map(|theme| (theme.word().to_owned(), InboxTexts::of(visit.lang).theme(theme).to_owned()));
    let themes: Vec<_> = std::iter::once(none).chain(themes).collect();
    let preview = look.then(|| {
        let now = visit.now.timestamp().as_second();
        let notice = Notice {
            id: known.map_or(Uuid::nil(), |n| n.id),
            title: form.fields.get("titel").to_owned(),
            body: form.fields.get("tekst").to_owned(),
            lang: language(&form.fields).to_owned(),
            theme: Theme::from_word(form.fields.get("thema")),
            created: known.map_or(now, |n| n.created),
            updated: now,
            until: now,
            version: 0,
        };
        let publish = if known.is_some() { FormTexts::of(visit.lang).save } else { t.publish };
        let fields = form.fields.encode();
        let fields = form_urlencoded::parse(fields.as_bytes()).filter(|(name, _)| name != "doe");
        let fields: Vec<_> = fields
            .map(|(name, value)| view! { <input type="hidden" name=name.into_owned() value=value.into_owned() /> })
            .collect();
        view! {
            <p class="note" role="status">{t.preview}</p>
            {said(visit, &notice, false)}
            <form method="post" action=visit.href(&here)>
                {fields}
                <p class="stack"><button class="button" type="submit" name="doe" value="publiceer">{publish}</button></p>
            </form>
            <h2>{t.go_on}</h2>
        }
    });
    let look_class = if look { "button plain" } else { "button" };
    let away = known.map(|_| {
        view! {
            <form method="post" action=visit.href(&here)>
                {Form::default().head(visit)}
                <p class="stack"><button class="button plain" type="submit" name="doe" value="weg">{t.take_away}</button></p>
            </form>
        }
    });
    let mut page = Page::new(form.title(visit, title), here.clone(), Some(by.place().clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&desk)>{t.desk_title}</a></p>
        <h1>{title}</h1>
        {preview}
        <form class="long" method="post" action=visit.href(&here) novalidate=true>
            {form.head(visit)}
            {version}
            {Field::new("titel", t.field_title).hint(t.field_title_hint).most(TITLE_MOST).line(form, visit)}
            {Field::new("tekst", t.field_body).hint(t.field_body_hint).most(BODY_MOST).rows(8).text(form, visit)}
            {Field::new("tot", t.field_until).hint(t.field_until_hint).kind("date").most(10).line(form, visit)}
            {Field::new("taal", t.field_lang).select(form, visit, &languages)}
            {Field::new("thema", t.field_theme).hint(t.field_theme_hint).select(form, visit, &themes)}
            <p class="stack"><button class=look_class type="submit" name="doe" value="kijk">{t.look}</button></p>
        </form>
        {away}
    }
    .into_any();
    page
}
