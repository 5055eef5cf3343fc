//! What surrounds every answer: headers that protect, the log, the metrics, compression.

use app::{
    App,
    i18n::Lang,
    neighbourhoods::old,
    people::sent::FROM_OUTBOX,
    problem::Problem,
    ui::{
        Visit,
        assets::EARLY_HASH,
        page::{Keep, redirect},
    },
};
use axum::{
    body::Body,
    extract::{FromRequestParts, MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use std::{
    any::Any,
    sync::{Arc, LazyLock},
    time::Instant,
};
use tower_http::compression::{
    CompressionLayer, CompressionLevel, Predicate,
    predicate::{DefaultPredicate, SizeAbove},
};

/// What a page may load and do: nothing but what this server sends (CSP 3). `wasm-unsafe-eval` compiles WebAssembly
/// and evaluates no text; the one inline script is named by what is in it.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'none'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
        *EARLY_HASH
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// For what is no page: it loads nothing, has no form and no base, and stands in no frame.
const CLOSED: &str = "default-src 'none'; frame-ancestors 'none'";

/// Puts on the protecting headers, measures, logs. No address is logged, only the pattern of its route: a search
/// is somebody's own.
pub async fn around(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("other", |r| counted_as(r.as_str())).to_owned();
    let (parts, body) = request.into_parts();
    let mut of_visit = parts.clone();
    let waited = method == Method::POST && parts.headers.contains_key(FROM_OUTBOX);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    // Before it says that nothing is there: perhaps it was, under an address of before.
    if response.status() == StatusCode::NOT_FOUND {
        let Ok(visit) = Visit::from_request_parts(&mut of_visit, &app).await;
        if let Ok(Some(to)) = old::onward(&visit).await {
            response = led_on(&visit, &to, &method);
        }
    }
    // What an address of before leads on, the worker sends again by itself.
    if waited && response.status() != StatusCode::PERMANENT_REDIRECT {
        response = plain(response);
    }
    let status = response.status();
    // An answer without a page (too large, too late, another site's form) gets one in plain words.
    if !waited
        && status.as_u16() >= 400
        && !response.headers().contains_key(header::CONTENT_TYPE)
        && method != Method::HEAD
    {
        let problem = match status {
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => Problem::Unavailable,
            StatusCode::INTERNAL_SERVER_ERROR => Problem::Internal("–".to_owned()),
            StatusCode::NOT_FOUND => Problem::NotFound,
            _ => Problem::BadRequest,
        };
        let Ok(visit) = Visit::from_request_parts(&mut of_visit, &app).await;
        let allow = response.headers().get(header::ALLOW).cloned();
        response = visit.answer(Err(problem));
        *response.status_mut() = status;
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    protect(response.headers_mut(), app.public_url.starts_with("https:"));
    let took = started.elapsed();
    let status = status.as_u16();
    metrics::histogram!("keuvel_request_seconds", "route" => route.clone()).record(took.as_secs_f64());
    metrics::counter!("keuvel_requests_total", "route" => route.clone(), "status" => status.to_string()).increment(1);
    let ms = took.as_millis() as u64;
    if status >= 500 {
        tracing::warn!(%method, route, status, ms, "request");
    } else if route != "other" {
        tracing::debug!(%method, route, status, ms, "request");
    }
    response
}

/// The name of a route in the log and the metrics. What has to do with passing something on is one of many others: whoever
/// reads numbers every second would see when somebody sends.
fn counted_as(route: &str) -> &str {
    let private = ["/signalen", "/kaart"].iter().any(|start| route.starts_with(start)) || route.contains("/doorgeven");
    if private { "other" } else { route }
}

/// What the service worker hears of a form that waited for the network: a status, and where it led, without a page.
fn plain(response: Response) -> Response {
    let mut plain = Response::new(Body::empty());
    let to = response.headers().get(header::LOCATION).cloned();
    let path = to.as_ref().and_then(|to| to.to_str().ok()).map_or("", |to| Lang::of_path(to).1);
    *plain.status_mut() = match response.status() {
        // The door, or the page of passkeys: whoever may send it must show who they are first.
        status if status.is_redirection() && ["/aanmelden", "/mijn/sleutel"].iter().any(|p| path.starts_with(p)) => {
            StatusCode::UNAUTHORIZED
        }
        status if status.is_redirection() => StatusCode::NO_CONTENT,
        // Whatever is done leads on. A page in answer to a form is one to look at before it is.
        status if status.is_success() => StatusCode::PRECONDITION_REQUIRED,
        status => status,
    };
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        plain.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    if let Some(to) = to {
        plain.headers_mut().insert(HeaderName::from_static("x-keuvel-to"), to);
    }
    plain.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    plain
}

/// Leads on for good, with the rest of the address; a form is sent again. Not kept by the browser: a name may come back.
fn led_on(visit: &Visit, to: &str, method: &Method) -> Response {
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    let mut response = redirect(&format!("{}{query}", visit.href(to)));
    let reads = matches!(*method, Method::GET | Method::HEAD);
    *response.status_mut() = if reads { StatusCode::MOVED_PERMANENTLY } else { StatusCode::PERMANENT_REDIRECT };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn protect(headers: &mut HeaderMap, secure: bool) {
    let mut set = |name: HeaderName, value: &'static str| _ = headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    // What is kept for ever under the hash of what is in it, or is a picture, is no page and no worker: it loads
    // nothing and opens nothing, and a first visit has no room for words that say nothing.
    let is =
        |name, test: fn(&[u8]) -> bool| headers.get(name).is_some_and(|value: &HeaderValue| test(value.as_bytes()));
    let for_ever = is(header::CACHE_CONTROL, |c| c.ends_with(b"immutable"));
    let closed = for_ever || is(header::CONTENT_TYPE, |kind| kind.starts_with(b"image/"));
    if closed {
        // A Worker is held to what its own script came with: one that may do more says so itself.
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(CLOSED));
        // Nobody asks again whether it is still the same, nor for a part of it; of a picture that is kept for a day, they do.
        if for_ever {
            for said in [header::LAST_MODIFIED, header::ETAG, header::ACCEPT_RANGES] {
                headers.remove(said);
            }
        }
    } else {
        let mut set = |name: HeaderName, value: &'static str| _ = headers.insert(name, HeaderValue::from_static(value));
        set(header::REFERRER_POLICY, "same-origin");
        set(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(self), payment=()");
        set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
        headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    }
    // Pages are asked about each time; what carries a hash in its name says so itself.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
}

/// A defect of ours: the person gets a page and a number, the log gets the number and no content.
pub fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

/// Whether an answer is compressed on its way out: not what is kept, which has its compressed forms.
#[derive(Clone)]
pub struct NotKept;

impl Predicate for NotKept {
    fn should_compress<B: axum::body::HttpBody>(&self, response: &axum::http::Response<B>) -> bool {
        response.extensions().get::<Keep>().is_none()
    }
}

/// Compression of what is rendered for one person.
pub fn compression() -> CompressionLayer<impl Predicate> {
    let worth_it = DefaultPredicate::new().and(SizeAbove::new(512)).and(NotKept);
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worth_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_for_a_day_can_be_asked_about_again() {
        for (kept, still_there) in [("public, max-age=86400", true), ("public, max-age=31536000, immutable", false)] {
            let mut headers = HeaderMap::new();
            for (name, value) in [
                (header::CONTENT_TYPE, "image/png"),
                (header::CACHE_CONTROL, kept),
                (header::LAST_MODIFIED, "Tue, 24 Nov 2026 08:00:00 GMT"),
            ] {
                headers.insert(name, HeaderValue::from_static(value));
            }
            protect(&mut headers, true);
            assert_eq!(headers.contains_key(header::LAST_MODIFIED), still_there, "{kept}");
            assert_eq!(headers[header::CONTENT_SECURITY_POLICY], CLOSED);
        }
    }

    #[test]
    fn numbers_tell_nobody_when_something_is_passed_on() {
        for private in ["/signalen/verzend", "/signalen/stand", "/{neighbourhood}/doorgeven/wie", "/kaart/code"] {
            assert_eq!(counted_as(private), "other", "{private}");
        }
        assert_eq!(counted_as("/{neighbourhood}/helpen"), "/{neighbourhood}/helpen");
    }
}
