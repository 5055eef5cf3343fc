//! What Keuvel gives to other programs: calendars, news, the map for search engines.

pub mod atom;
pub mod ics;
#[cfg(test)]
mod requests;
pub mod sitemap;
#[cfg(test)]
pub mod tests;
pub mod walks;
mod words;
mod xml;

use app::{
    App,
    activities::{AHEAD_DAYS, Activity, BEHIND_DAYS, Occurrence, Status, store},
    clock,
    i18n::{Lang, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    revision::EVERYWHERE,
    ui::{
        Visit,
        page::{Keep, redirect},
    },
    walks::Walk,
};
use axum::{
    Router,
    body::Body,
    extract::Path,
    http::{HeaderName, HeaderValue, header},
    response::Response,
    routing::get,
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use std::sync::Arc;

/// Most activities in one feed.
const ACTIVITIES_MOST: i64 = 1_000;

/// For whom, about where, and when a feed is written.
pub struct Feed {
    pub name: String,
    pub lang: Lang,
    /// Where people reach this server, without a slash at the end.
    pub public_url: String,
    pub place: Arc<Neighbourhood>,
    pub now: Timestamp,
}

impl Feed {
    fn of(visit: &Visit, place: Arc<Neighbourhood>) -> Self {
        Self {
            name: format!("Keuvel {}", place.name),
            lang: visit.lang,
            public_url: visit.app.public_url.clone(),
            place,
            now: visit.now.timestamp(),
        }
    }

    /// The day it is in Brussels.
    pub fn today(&self) -> Date {
        clock::local(self.now).date()
    }
}

/// The feeds of neighbourhoods, under the root and under each language.
pub fn of_neighbourhoods() -> Router<Arc<App>> {
    Router::new()
        .route("/{neighbourhood}/agenda.ics", get(neighbourhood_ics))
        .route("/{neighbourhood}/agenda.atom", get(neighbourhood_atom))
        .route("/{neighbourhood}/activiteiten/{activity}/agenda.ics", get(activity_ics))
        .route("/{neighbourhood}/wandelingen/{walk}/route.gpx", get(walk_gpx))
        .route("/{neighbourhood}/wandelingen/{walk}/route.geojson", get(walk_geojson))
}

/// What search engines read, under the root alone.
pub fn of_the_house() -> Router<Arc<App>> {
    let router = Router::new().route("/robots.txt", get(robots)).route("/sitemap.xml", get(sitemap));
    (1..=sitemap::PARTS_MOST).fold(router, |router, part| {
        router.route(&sitemap::part_path(part), get(move |visit: Visit| sitemap_part(visit, part)))
    })
}

/// `/{slug}/agenda.ics`: every activity of a neighbourhood.
pub async fn neighbourhood_ics(visit: Visit, Path(slug): Path<String>) -> Response {
    let file = async {
        let place = visit.neighbourhood(&slug)?;
        // What was last week does not vanish from a calendar at once.
        let from = clock::midnight(visit.today().saturating_sub(BEHIND_DAYS.days()));
        let activities = store::current(&visit.app.db, &place.code, from, ACTIVITIES_MOST).await?;
        let feed = Feed::of(&visit, place);
        Ok(File::calendar(&feed, format!("{slug}.ics"), ics::calendar(&feed, &activities)))
    };
    answer(&visit, file.await)
}

/// `/{slug}/activiteiten/{activity}/agenda.ics`: one activity, or with `?dag=2026-12-03` that one date of it.
pub async fn activity_ics(visit: Visit, Path((slug, address)): Path<(String, String)>) -> Response {
    let file = async {
        let place = visit.neighbourhood(&slug)?;
        let found = store::by_slug(&visit.app.db, &place.code, &address).await?;
        let activity = found.ok_or(Problem::UnknownActivity(address))?;
        let feed = Feed { name: activity.details.title.clone(), ..Feed::of(&visit, place) };
        let Some(asked) = asked_day(&visit.query) else {
            return Ok(File::calendar(&feed, format!("{}.ics", activity.slug), ics::calendar(&feed, &[activity])));
        };
        let day = asked.parse::<Date>().map_err(|_| Problem::NotFound)?;
        let occurrence = on_day(&activity, day, feed.today()).ok_or(Problem::NotFound)?;
        Ok(File::calendar(&feed, format!("{}-{day}.ics", activity.slug), ics::single(&feed, &activity, &occurrence)))
    };
    answer(&visit, file.await)
}

/// `/{slug}/agenda.atom`: what changed last.
pub async fn neighbourhood_atom(visit: Visit, Path(slug): Path<String>) -> Response {
    let file = async {
        let place = visit.neighbourhood(&slug)?;
        let activities = store::current(&visit.app.db, &place.code, visit.now.timestamp(), ACTIVITIES_MOST).await?;
        let notices = app::notices::store::newest(&visit.app.db, &place.code, visit.now.timestamp()).await?;
        let feed = Feed::of(&visit, place);
        let body = atom::feed(&feed, &activities, &notices);
        Ok(File { kind: "application/atom+xml", name: None, body, place: Some(feed.place), kept: true })
    };
    answer(&visit, file.await)
}

/// `/sitemap.xml`: all addresses, or where the parts with all addresses are.
pub async fn sitemap(visit: Visit) -> Response {
    let file = sitemap::first(&visit).await.map(|body| File::map(body, true));
    answer(&visit, file)
}

/// `/sitemap-{n}.xml`: one part of them.
pub async fn sitemap_part(visit: Visit, part: usize) -> Response {
    let file = sitemap::part(&visit, part)
        .await
        .and_then(|part| part.map(|body| File::map(body, false)).ok_or(Problem::NotFound));
    answer(&visit, file)
}

/// `/{slug}/wandelingen/{walk}/route.gpx`: a walk to take along in another program.
pub async fn walk_gpx(visit: Visit, Path((slug, address)): Path<(String, String)>) -> Response {
    let file = walk_file(&visit, &slug, &address, "application/gpx+xml", "gpx", walks::gpx).await;
    answer(&visit, file)
}

/// `/{slug}/wandelingen/{walk}/route.geojson`.
pub async fn walk_geojson(visit: Visit, Path((slug, address)): Path<(String, String)>) -> Response {
    let file = walk_file(&visit, &slug, &address, "application/geo+json", "geojson", walks::geojson).await;
    answer(&visit, file)
}

async fn walk_file(
    visit: &Visit,
    slug: &str,
    address: &str,
    kind: &'static str,
    end: &str,
    write: fn(&WalkTexts, &Walk, &str) -> String,
) -> Result<File, Problem> {
    let (place, walk) = app::walks::pages::found(visit, slug, address).await?;
    let url = format!("{}{}", visit.app.public_url, visit.href(&format!("/{slug}/wandelingen/{address}")));
    let body = write(WalkTexts::of(visit.lang), &walk, &url);
    Ok(File { kind, name: Some(format!("{}.{end}", walk.slug)), body, place: Some(place), kept: true })
}

/// `/robots.txt` (RFC 9309): everything may be read; searches are endless and lead to the same pages.
pub async fn robots(visit: Visit) -> Response {
    let body = format!("User-agent: *\nDisallow: /*zoek=\n\nSitemap: {}/sitemap.xml\n", visit.app.public_url);
    answer(&visit, Ok(File { kind: "text/plain; charset=utf-8", name: None, body, place: None, kept: true }))
}

/// What a program gets.
struct File {
    kind: &'static str,
    name: Option<String>,
    body: String,
    place: Option<Arc<Neighbourhood>>,
    /// Whether it may stay in memory: parts of the sitemap would push out the pages that people read.
    kept: bool,
}

impl File {
    fn calendar(feed: &Feed, name: String, body: String) -> Self {
        Self {
            kind: "text/calendar; charset=utf-8",
            name: Some(name),
            body,
            place: Some(feed.place.clone()),
            kept: true,
        }
    }

    fn map(body: String, kept: bool) -> Self {
        Self { kind: "application/xml", name: None, body, place: None, kept }
    }
}

/// The file, or the problem as the page that people get.
fn answer(visit: &Visit, file: Result<File, Problem>) -> Response {
    let file = match file {
        Ok(file) => file,
        Err(problem) => return visit.answer(Err(problem)),
    };
    // As with pages: a language that is not switched on leads to the Dutch one.
    if file.place.as_ref().is_some_and(|place| !place.municipality.languages.contains(&visit.lang)) {
        let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
        return redirect(&format!("{}{query}", visit.path));
    }
    let mut response = Response::new(Body::from(file.body));
    let mut put = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, file.kind);
    if file.place.is_some() {
        put(header::CONTENT_LANGUAGE, visit.lang.tag());
    }
    if let Some(name) = &file.name {
        put(header::CONTENT_DISPOSITION, &format!("inline; filename=\"{name}\""));
    }
    if file.kept && visit.query.is_empty() {
        let scope = file.place.map_or_else(|| EVERYWHERE.to_owned(), |place| place.code.clone());
        let until = clock::midnight(visit.today().tomorrow().unwrap_or(visit.today()));
        response.extensions_mut().insert(Keep { scope, until });
    }
    response
}

/// The day that a query asks for, as it was written.
fn asked_day(query: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "dag").map(|(_, day)| day.into_owned())
}

/// The occurrence that begins, or goes on, that day: one that takes place before others, and what moved away where
/// it is now. Days further ahead than the lists reach have none.
fn on_day(activity: &Activity, day: Date, today: Date) -> Option<Occurrence> {
    if day > today.saturating_add(AHEAD_DAYS.days()) {
        return None;
    }
    let first = activity.on_day(day).into_iter().next()?;
    let Some(moved) = first.note.other.filter(|_| first.status == Status::MovedAway) else { return Some(first) };
    let moved = Timestamp::from_second(moved).ok()?;
    let second = SignedDuration::from_secs(1);
    let around = (moved.saturating_sub(second).ok()?, moved.saturating_add(second).ok()?);
    let found = activity.occurrences(around.0, around.1);
    found.into_iter().find(|o| o.original == first.original && o.status != Status::MovedAway).or(Some(first))
}
