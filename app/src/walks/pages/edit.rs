//! One walk for whoever looks after it: its words, what stands along it with the map beside, and whether it is seen.

use super::{desk::address, rows};
use crate::{
    i18n::{WalkDeskTexts, walks::WalkTexts},
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form},
        page::redirect,
    },
    walks::{
        Closed, Draft, LINE_MOST, STORY_MOST, State, Walk,
        store::{self, desk},
        walk::{Keeper, Start},
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// `GET /beheer/hamont-lo/wandelingen/{walk}`
pub async fn get(visit: Visit, Path((_, slug)): Path<(String, String)>, of: Coordinator, typed: Typed) -> Response {
    let page = async {
        let walk = open(&visit, &of, &slug).await?;
        let form = Form::typed_or(typed.0, || as_fields(&visit, &walk));
        page(&visit, &of, &walk, &form).await
    };
    let page = page.await;
    visit.answer(page)
}

/// `POST` to the same: saves, and with another button publishes, hides, closes or opens.
pub async fn post(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    Sent(of, fields): Sent<Coordinator>,
) -> Response {
    let answer = posted(&visit, &of, &slug, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn open(visit: &Visit, of: &Coordinator, slug: &str) -> Result<Walk, Problem> {
    let found = store::by_slug(&visit.app.db, &of.place().code, slug).await?;
    found.ok_or_else(|| Problem::UnknownWalk(slug.to_owned()))
}

fn as_fields(visit: &Visit, walk: &Walk) -> Fields {
    let t = WalkDeskTexts::of(visit.lang);
    let body = &walk.body;
    let mut fields = Fields::default();
    for (name, value) in [
        ("naam", body.title.clone()),
        ("verhaal", body.story.clone()),
        ("start", body.start.name.clone()),
        ("route", body.start.directions.clone().unwrap_or_default()),
        ("trap", said(body.step_free).to_owned()),
        ("rollator", said(body.walker).to_owned()),
        ("kinderwagen", said(body.pram).to_owned()),
        ("licht", said(body.lit).to_owned()),
        ("zorg", body.keeper.name.clone().unwrap_or_default()),
        ("telefoon", body.keeper.phone.clone().unwrap_or_default()),
        ("reden", walk.closed.as_ref().map(|c| c.reason.clone()).unwrap_or_default()),
    ] {
        fields.set(name, value);
    }
    let line = body.line();
    rows::fill_in(t, fields, &body.along(&line))
}

fn said(value: Option<bool>) -> &'static str {
    match value {
        None => "",
        Some(true) => "ja",
        Some(false) => "nee",
    }
}

async fn posted(visit: &Visit, of: &Coordinator, slug: &str, sent: Fields) -> Result<Response, Problem> {
    let t = WalkDeskTexts::of(visit.lang);
    let walk = open(visit, of, slug).await?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let mut form = Form::new(sent);
    for field in fields(t) {
        field.check(&mut form, visit);
    }
    let line = walk.body.line();
    let stops = rows::read(t, &mut form, &line);
    let closing = form.fields.get("doe") == "sluit";
    if closing {
        reason(t).check(&mut form, visit);
    }
    if !form.is_sound() {
        return Ok(visit.answer(page(visit, of, &walk, &form).await));
    }
    let f = &form.fields;
    let filled = |name: &str| f.filled(name).map(str::to_owned);
    let answer = |name: &str| match f.get(name) {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    };
    let mut body = walk.body.clone();
    let crossings = body.stops.iter().filter(|s| s.kind == crate::walks::StopKind::Crossing).cloned();
    body.stops = stops.into_iter().chain(crossings.collect::<Vec<_>>()).collect();
    body.title = f.get("naam").to_owned();
    body.story = f.get("verhaal").to_owned();
    body.start = Start { name: f.get("start").to_owned(), directions: filled("route") };
    body.keeper = Keeper { name: filled("zorg"), phone: filled("telefoon") };
    (body.step_free, body.walker) = (answer("trap"), answer("rollator"));
    (body.pram, body.lit) = (answer("kinderwagen"), answer("licht"));
    let draft = Draft { neighbourhood: walk.neighbourhood.clone(), body, uid: walk.uid.clone() };
    desk::save_draft(db, Some(walk.id), &draft, now).await?;
    match f.get("doe") {
        "publiceer" => desk::publish(db, walk.id, now).await?,
        "verberg" => desk::hide(db, walk.id, now).await?,
        "sluit" => {
            let closed = Closed { reason: f.get("reden").to_owned(), since: now.as_second() };
            desk::close(db, walk.id, Some(&closed), now).await?;
        }
        "open" => desk::close(db, walk.id, None, now).await?,
        _ => {}
    }
    Ok(redirect(&visit.href(&format!("{}/{slug}?bewaard=ja", address(of)))))
}

/// The fields above the rows, in their order.
fn fields(t: &WalkDeskTexts) -> [Field; 6] {
    [
        Field::new("naam", t.name).most(LINE_MOST),
        Field::new("verhaal", t.story).most(STORY_MOST).optional(),
        Field::new("start", t.start).most(LINE_MOST).optional(),
        Field::new("route", t.directions).most(LINE_MOST).optional(),
        Field::new("zorg", t.keeper).most(LINE_MOST).optional(),
        Field::new("telefoon", t.phone).kind("tel").most(40).optional(),
    ]
}

fn reason(t: &WalkDeskTexts) -> Field {
    Field::new("reden", t.reason).most(LINE_MOST)
}

async fn page(visit: &Visit, of: &Coordinator, walk: &Walk, form: &Form) -> Result<Page, Problem> {
    let (d, t) = (WalkDeskTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let line = walk.body.line();
    let drawing = super::map(visit, walk, &line, &walk.body.along(&line)).await?;
    let credit = super::credit(t, &drawing);
    let own = format!("{}/{}", address(of), walk.slug);
    let answers = [("", d.unknown), ("ja", d.yes), ("nee", d.no)].map(|(v, w)| (v.to_owned(), w.to_owned()));
    let ask =
        |name: &'static str, words: &'static str| Field::new(name, words).optional().select(form, visit, &answers);
    let [name, story, start, directions, keeper, phone] = fields(d);
    let saved = (visit.query == "bewaard=ja").then(|| view! { <p class="note" role="status">{d.saved}</p> });
    let see = (walk.state == State::Published).then(|| {
        let href = visit.href(&format!("/{}/wandelingen/{}", of.place().slug, walk.slug));
        view! { <p class="onward"><a href=href>{d.see}</a></p> }
    });
    let seen = match walk.state {
        State::Published => ("verberg", d.hide),
        State::Draft | State::Hidden => ("publiceer", d.publish),
    };
    let path = match walk.closed {
        Some(_) => ("open", d.open),
        None => ("sluit", d.close),
    };
    let mut page = Page::new(form.title(visit, d.correct), own.clone(), Some(of.place().clone())).private();
    page.status = form.status();
    page.main = view! {
        <p class="back"><a href=visit.href(&address(of))>{d.back}</a></p>
        <h1>{walk.body.title.clone()}</h1>
        {saved}
        {super::closed(visit, &walk.body.lang, walk.closed.as_ref())}
        {see}
        <figure><div class="map-window" inner_html=drawing.svg></div>{credit}</figure>
        <form method="post" action=visit.href(&own) novalidate=true>
            {form.head(visit)}
            {name.line(form, visit)}
            {story.rows(8).text(form, visit)}
            {start.line(form, visit)}
            {directions.line(form, visit)}
            {ask("trap", d.step_free)}
            {ask("rollator", d.walker)}
            {ask("kinderwagen", d.pram)}
            {ask("licht", d.lit)}
            {keeper.line(form, visit)}
            {phone.line(form, visit)}
            <h2>{d.stops}</h2>
            <p class="hint">{d.stops_hint}</p>
            {rows::view(d, t, form)}
            <div class="stack"><button class="button" type="submit" name="doe" value="bewaar">{d.save}</button></div>
            <div class="stack"><button class="button plain" type="submit" name="doe" value=seen.0>{seen.1}</button></div>
            <h2>{d.closing}</h2>
            {reason(d).line(form, visit)}
            <div class="stack"><button class="button plain" type="submit" name="doe" value=path.0>{path.1}</button></div>
        </form>
    }
    .into_any();
    Ok(page)
}
