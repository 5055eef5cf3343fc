//! A page: what a handler gives, and how it becomes an answer.

use super::{document, problems};
use crate::{
    App,
    i18n::{Lang, Texts},
    neighbourhoods::Neighbourhood,
    people::browser::Cookie,
    problem::Problem,
};
use axum::{
    body::Body,
    extract::{FromRequestParts, OriginalUri},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use jiff::{Timestamp, Zoned, civil::Date};
use leptos::prelude::*;
use std::{convert::Infallible, sync::Arc};

/// Which of the doors in the bar stands open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Door {
    #[default]
    None,
    Start,
    Meet,
    Walks,
    Help,
    Kept,
}

/// How far a page may be kept by the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// What it shows: the code of a neighbourhood, or `*`.
    pub scope: String,
    /// When it is no longer right by the passing of time alone.
    pub until: Timestamp,
}

/// What a page says. The document around it, and the frame, are the same for all.
pub struct Page {
    pub status: u16,
    /// Plain text, without the name of the neighbourhood.
    pub title: String,
    /// One sentence for search engines and shared links; plain text.
    pub description: String,
    pub main: AnyView,
    pub door: Door,
    pub place: Option<Arc<Neighbourhood>>,
    /// The one address of this page, without language; what other addresses show is the same.
    pub canonical: String,
    pub keep: Option<Keep>,
    /// schema.org, as JSON.
    pub json_ld: Option<String>,
    /// Search engines need not know it.
    pub hidden: bool,
    /// A page for paper: no bar, no footer.
    pub paper: bool,
    /// Somebody's own: kept nowhere, by no cache and no search engine.
    pub private: bool,
    /// Where somebody fills something in: the bar of doors stays away.
    pub calm: bool,
    /// Addresses of scripts that this page alone needs.
    pub scripts: Vec<&'static str>,
    /// The languages offered; the municipality's where there is one.
    pub languages: Vec<Lang>,
}

impl Page {
    /// A page with this title, about a neighbourhood or about none.
    pub fn new(title: impl Into<String>, canonical: impl Into<String>, place: Option<Arc<Neighbourhood>>) -> Self {
        let languages = place.as_ref().map_or_else(|| Lang::ALL.to_vec(), |n| n.municipality.languages.clone());
        Self {
            status: 200,
            title: title.into(),
            description: String::new(),
            main: ().into_any(),
            door: Door::None,
            place,
            canonical: canonical.into(),
            keep: None,
            json_ld: None,
            hidden: false,
            paper: false,
            private: false,
            calm: false,
            scripts: Vec::new(),
            languages,
        }
    }

    /// Somebody's own page: kept nowhere.
    pub fn private(mut self) -> Self {
        self.private = true;
        self.hidden = true;
        self
    }

    /// Kept by the server until something of `scope` changes, or until then.
    pub fn kept(mut self, scope: &str, until: Timestamp) -> Self {
        self.keep = Some(Keep { scope: scope.to_owned(), until });
        self
    }
}

/// Where on the network a request comes from: put on it by the server.
#[derive(Clone, Debug)]
pub struct Client(pub String);

/// Somebody at one address, at one moment.
#[derive(Clone)]
pub struct Visit {
    pub app: Arc<App>,
    pub lang: Lang,
    /// The path without its language.
    pub path: String,
    pub query: String,
    pub now: Zoned,
    /// The neighbourhood that this device chose, as the cookie says: for `/` alone, all other pages are the same for all.
    pub chosen: Option<String>,
    /// A mark of the account that is signed in, as its cookie says: it goes along with each form. Proves nothing.
    pub who: Option<String>,
    /// Where on the network the request comes from: for limits alone, never kept or logged.
    pub client: String,
}

impl FromRequestParts<Arc<App>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Infallible> {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |o| &o.0);
        let (lang, path) = Lang::of_path(uri.path());
        let chosen =
            parts.headers.get_all(header::COOKIE).iter().filter_map(|c| c.to_str().ok()).find_map(|cookies| {
                cookies.split("; ").find_map(|c| c.strip_prefix("keuvel-buurt=")).map(str::to_owned)
            });
        Ok(Self {
            app: app.clone(),
            lang,
            path: path.to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            now: app.clock.local(),
            chosen,
            who: Cookie::Who.read(&parts.headers, app.secure()),
            client: parts.extensions.get::<Client>().map(|c| c.0.clone()).unwrap_or_default(),
        })
    }
}

impl Visit {
    pub fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }

    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// The language of what somebody wrote (BCP 47; Dutch where nobody said), where it is not that of the page.
    pub fn contributed(&self, tag: &str) -> Option<String> {
        let tag = if tag.is_empty() { "nl" } else { tag };
        (tag != self.lang.tag()).then(|| tag.to_owned())
    }

    /// An address of ours in the language of this visit.
    pub fn href(&self, path: &str) -> String {
        self.lang.href(path)
    }

    /// The neighbourhood at this address.
    pub fn neighbourhood(&self, slug: &str) -> Result<Arc<Neighbourhood>, Problem> {
        self.app.atlas().by_slug(slug).ok_or_else(|| Problem::UnknownNeighbourhood(slug.to_owned()))
    }

    /// The page, or the problem as a page of the same house.
    pub fn answer(&self, page: Result<Page, Problem>) -> Response {
        let page = page.unwrap_or_else(|problem| problems::page(self, &problem, None));
        // A municipality switches languages on: the others lead to the Dutch page, they do not half exist.
        if !page.languages.contains(&self.lang) {
            return redirect(&format!(
                "{}{}",
                self.path,
                if self.query.is_empty() { String::new() } else { format!("?{}", self.query) }
            ));
        }
        // Only the one way to write an address is kept: an endless number of other ways would fill the memory.
        let asked = if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) };
        let keep = page.keep.clone().filter(|_| asked == page.canonical && page.status == 200);
        let (status, private) = (page.status, page.private);
        let html = document::html(self, page);
        let mut response = Response::new(Body::from(html));
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.lang.tag()));
        if private {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        if status == 503 {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
        }
        if let Some(keep) = keep {
            response.extensions_mut().insert(keep);
        }
        response
    }
}

/// Whether an address is one of this house: nobody is led to another.
pub fn local(to: &str) -> bool {
    to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.chars().any(char::is_control)
}

/// Leads on to a local address; anything else leads home.
pub fn redirect(to: &str) -> Response {
    let location = HeaderValue::from_str(to).ok().filter(|_| local(to)).unwrap_or(HeaderValue::from_static("/"));
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    response.headers_mut().insert(header::LOCATION, location);
    response
}
