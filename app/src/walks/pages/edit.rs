//! One walk for whoever looks after it: its words, what stands along it with the map beside, and whether it is seen,
//! closed, or thrown away.

use super::{desk::address, rows};
use crate::{
    activities::forms::LANGUAGES,
    i18n::WalkDeskTexts,
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{
        Visit,
        form::{Fields, Form},
        page::redirect,
    },
    walks::{
        Closed, Walk,
        store::{
            self,
            desk::{self, Also, Correction},
        },
        walk::{Keeper, Start},
    },
};
use axum::{extract::Path, response::Response};
use shown::page;
use uuid::Uuid;

mod shown;

/// The second at which somebody saw the walk: a hidden field.
const STAND: &str = "stand";
/// The meeting moments on it.
const MOMENTS: &str = "samen";
/// The button that throws a draft away, and the tick that goes with it.
const REMOVE: &str = "verwijder";
const SURE: &str = "zeker";

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

/// `POST` to the same: saves, and with another button publishes, hides, closes, opens or throws away.
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
        ("taal", if body.lang.is_empty() { "nl".to_owned() } else { body.lang.clone() }),
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
        (STAND, walk.updated.to_string()),
    ] {
        fields.set(name, value);
    }
    for id in &body.moments {
        fields = fields.and(MOMENTS, id.to_string());
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
    if sent.get("doe") == REMOVE {
        return removed(visit, of, slug, sent).await;
    }
    let walk = open(visit, of, slug).await?;
    let mut form = Form::new(sent);
    for field in shown::fields(t) {
        field.check(&mut form, visit);
    }
    let line = walk.body.line();
    let stops = rows::read(t, &mut form, &line, &walk.body.stops);
    let also = also(visit, t, &mut form, &walk);
    let moments = shown::moments(visit, of, &walk).await?;
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
    body.stops = stops;
    body.title = f.get("naam").to_owned();
    if LANGUAGES.contains(&f.get("taal")) {
        body.lang = f.get("taal").to_owned();
    }
    body.story = f.get("verhaal").to_owned();
    body.start = Start { name: f.get("start").to_owned(), directions: filled("route") };
    body.keeper = Keeper { name: filled("zorg"), phone: filled("telefoon") };
    (body.step_free, body.walker) = (answer("trap"), answer("rollator"));
    (body.pram, body.lit) = (answer("kinderwagen"), answer("licht"));
    // What is not offered can neither be chosen nor lost: a moment of another neighbourhood.
    let chosen: Vec<Uuid> = f.all(MOMENTS).filter_map(|id| id.parse().ok()).collect();
    let offered = |id: &Uuid| moments.iter().any(|(m, _)| m == id);
    body.moments.retain(|id| !offered(id) || chosen.contains(id));
    let new: Vec<Uuid> = chosen.into_iter().filter(|id| offered(id) && !body.moments.contains(id)).collect();
    body.moments.extend(new);
    // The walk as they saw it; one that has changed since then is looked at again.
    let seen = Walk { updated: f.get(STAND).parse().unwrap_or_default(), ..walk.clone() };
    let correction = Correction { walk: &seen, body, also, number: f.number() };
    if !desk::correct(&visit.app.db, of, &correction, visit.now.timestamp()).await? {
        let walk = open(visit, of, slug).await?;
        form.refuse("naam", t.changed_meanwhile);
        form.fields.set(STAND, walk.updated.to_string());
        return Ok(visit.answer(page(visit, of, &walk, &form).await));
    }
    Ok(redirect(&visit.href(&format!("{}/{slug}?bewaard=ja", address(of)))))
}

/// What the form asks for besides saving.
fn also(visit: &Visit, t: &WalkDeskTexts, form: &mut Form, walk: &Walk) -> Vec<Also> {
    let pressed = match form.fields.get("doe") {
        "publiceer" => Some(Also::Publish),
        "verberg" => Some(Also::Hide),
        "open" => Some(Also::Open),
        _ => None,
    };
    let closed = closed(visit, t, form, walk);
    pressed.into_iter().chain(closed).collect()
}

/// Why the path is closed from now on. The field for it stands on every form: what is typed there is kept whichever
/// button is pressed, and where no reason belongs that is said.
fn closed(visit: &Visit, t: &WalkDeskTexts, form: &mut Form, walk: &Walk) -> Option<Also> {
    let was = walk.closed.as_ref();
    let reason = form.fields.get("reden").to_owned();
    let changed = form.fields.has("reden") && was.map_or("", |c| &c.reason) != reason;
    match form.fields.get("doe") {
        "sluit" => {}
        "open" => {
            if changed && !reason.is_empty() {
                form.refuse("reden", t.reason_unused);
            }
            return None;
        }
        _ if !changed => return None,
        _ if was.is_none() => {
            form.refuse("reden", t.reason_unused);
            return None;
        }
        _ => {}
    }
    shown::reason(t).check(form, visit);
    let since = was.map_or(visit.now.timestamp().as_second(), |c| c.since);
    Some(Also::Close(Closed { reason, since }))
}

/// Throws a draft away, once that is ticked.
async fn removed(visit: &Visit, of: &Coordinator, slug: &str, sent: Fields) -> Result<Response, Problem> {
    let t = WalkDeskTexts::of(visit.lang);
    let list = redirect(&visit.href(&format!("{}?weg=ja", address(of))));
    // Pressed twice, it is gone all the same.
    let Some(walk) = store::by_slug(&visit.app.db, &of.place().code, slug).await? else { return Ok(list) };
    let mut form = Form::new(sent);
    if !form.fields.has(SURE) {
        form.refuse(SURE, t.be_sure);
        return Ok(visit.answer(page(visit, of, &walk, &form).await));
    }
    let seen = Walk { updated: form.fields.get(STAND).parse().unwrap_or_default(), ..walk.clone() };
    if desk::remove(&visit.app.db, of, &seen, visit.now.timestamp()).await? {
        return Ok(list);
    }
    form.refuse("naam", t.changed_meanwhile);
    form.fields.set(STAND, walk.updated.to_string());
    form.fields.remove(SURE);
    Ok(visit.answer(page(visit, of, &walk, &form).await))
}
