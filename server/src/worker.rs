//! The service worker, written from the list of what was built; and the script that starts it.

use crate::cache;
use app::{
    App,
    activities::details::dialable,
    concerns::scripts as regie,
    i18n::{Lang, OutboxTexts},
    ui::{
        assets::{BOOT, BOOT_PATH, KEYS, MAP, MAP_PATH, OUTBOX, OUTBOX_PATH, SIGNALS, TYPED, of_pages},
        document::escape,
    },
};
use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing,
};
use bytes::Bytes;
use serde_json::json;
use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

const SCRIPT: &str = include_str!("service_worker.js");
/// The part of it that keeps forms and sends them later.
const WAITING: &str = include_str!("service_worker_outbox.js");

/// `GET /sw.js`: never kept by anybody, so that a new version is seen at the next opening.
pub async fn get(State(app): State<Arc<App>>) -> impl IntoResponse {
    let assets = &app.assets;
    let copy: serde_json::Map<_, _> =
        Lang::ALL.map(|l| (l.tag().to_owned(), json!(l.texts().copy_of))).into_iter().collect();
    let words: serde_json::Map<_, _> =
        Lang::ALL.map(|l| (l.tag().to_owned(), json!(words(l, &app.phone)))).into_iter().collect();
    let unsent: serde_json::Map<_, _> = Lang::ALL
        .map(|l| {
            let t = OutboxTexts::of(l);
            let said = json!({ "page": unsent(l, &app.phone), "typed": t.you_typed, "again": t.again });
            (l.tag().to_owned(), said)
        })
        .into_iter()
        .collect();
    let settings = json!({
        "version": assets.version,
        "css": assets.css,
        "js": assets.js,
        "wasm": assets.wasm,
        "boot": *BOOT_PATH,
        "map": *MAP_PATH,
        "outbox": *OUTBOX_PATH,
        "vault": assets.vault,
        "scripts": of_pages().map(|(name, path, _)| (name, path)).into_iter().collect::<BTreeMap<_, _>>(),
        "also": ["/icons/bench.svg", "/manifest.webmanifest"],
        "shells": Lang::ALL.map(|l| [l.href("/offline"), l.href("/bewaard")]).concat(),
        "copy": copy,
        "words": words,
        "unsent": unsent,
        "closed": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "answering": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    });
    let script = format!("const built = {settings};\n{SCRIPT}\n{SIGNALS}\n{TYPED}\n{WAITING}");
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], script)
}

/// A page that says there is no network, for a device that has none of ours.
fn words(lang: Lang, phone: &str) -> String {
    let t = lang.texts();
    let onward = format!("<p><a class=button href=\"{}\">{}</a></p>", lang.href("/"), escape(t.to_my_neighbourhood));
    bare(lang, phone, (t.offline_title, t.offline_words), &onward)
}

/// A page that says a form was not sent; the worker puts what was typed in the place of `{form}`.
fn unsent(lang: Lang, phone: &str) -> String {
    let t = OutboxTexts::of(lang);
    bare(lang, phone, (t.not_sent, t.not_sent_words), "{form}")
}

/// A page with nothing but this title, these words and what comes after them.
fn bare(lang: Lang, phone: &str, (title, words): (&str, &str), onward: &str) -> String {
    let t = lang.texts();
    let call = match dialable(phone) {
        Some(digits) => format!("<a class=tel href=\"tel:{digits}\">{}</a>", escape(phone)),
        None => escape(phone).into_owned(),
    };
    format!(
        "<!DOCTYPE html><html lang={tag}><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width, initial-scale=1\"><title>{title} · Keuvel</title>\
         <link rel=stylesheet href=\"{{css}}\"><body><main><h1>{title}</h1><p>{words}</p>\
         {onward}<p>{questions} {call}</p></main></body></html>",
        tag = lang.tag(),
        title = escape(title),
        words = escape(words),
        questions = escape(t.questions_call),
    )
}

/// The starting script, under the hash of what is in it. Every first visit asks for it: it is packed once, and tightly.
pub async fn boot(asked: HeaderMap) -> Response {
    static PACKED: LazyLock<Bytes> = LazyLock::new(|| cache::packed(BOOT.as_bytes(), 11));
    let mut response = for_ever(BOOT.as_str()).into_response();
    // On both: whoever keeps the plain one must know that there is another.
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|a| a.to_str().ok()).unwrap_or_default();
    if cache::accepts(accepted, "br") {
        *response.body_mut() = Body::from(PACKED.clone());
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// The script of passkeys, likewise.
pub async fn keys() -> impl IntoResponse {
    for_ever(KEYS)
}

/// The map of a walk, likewise.
pub async fn map() -> impl IntoResponse {
    for_ever(MAP.as_str())
}

/// What waits on the device, likewise.
pub async fn outbox() -> impl IntoResponse {
    for_ever(OUTBOX)
}

/// The scripts that single pages need, likewise.
pub fn scripts() -> Router<Arc<App>> {
    let of_pages = of_pages().into_iter().map(|(_, path, script)| (path, script));
    let all = of_pages.chain(regie::all()).fold(Router::new(), |all, (path, script)| {
        all.route(path, routing::get(move || async move { for_ever(script) }))
    });
    // A Worker is held to what its own script comes with.
    let keeper = || async { ([(header::CONTENT_SECURITY_POLICY, regie::KEEPER_POLICY)], for_ever(&regie::KEEPER)) };
    all.route(&regie::KEEPER_PATH, routing::get(keeper))
}

fn for_ever(script: &'static str) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_keeps_the_starting_script_hears_that_it_differs() {
        for (accepts, packed) in [("gzip, br", true), ("identity", false)] {
            let asked = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accepts))]);
            let answer = boot(asked).await;
            assert_eq!(answer.headers().contains_key(header::CONTENT_ENCODING), packed);
            assert_eq!(answer.headers()[header::VARY], "accept-encoding", "{accepts}");
        }
    }

    #[test]
    fn without_network_each_language_has_words_and_a_number_to_call() {
        for lang in Lang::ALL {
            let page = words(lang, "011 00 00 10");
            assert!(page.starts_with(&format!("<!DOCTYPE html><html lang={}>", lang.tag())));
            assert!(page.contains("href=\"tel:011000010\"") && page.contains(lang.texts().offline_title));
        }
        for lang in Lang::ALL {
            let page = unsent(lang, "011 00 00 10");
            assert!(page.contains(OutboxTexts::of(lang).not_sent) && page.matches("{form}").count() == 1);
            assert!(page.contains("href=\"tel:011000010\"") && page.contains("{css}"));
        }
        let hostile = words(Lang::Nl, "\"><script>");
        assert!(hostile.contains("&quot;&gt;&lt;script&gt;") && !hostile.contains("<script"));
    }
}
