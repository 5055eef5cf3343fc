//! What protects: headers on every answer, no form from another site, no way in by a cookie.

use super::House;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

#[tokio::test]
async fn every_answer_carries_the_protecting_headers() {
    let house = House::with_example().await;
    for address in [
        "/",
        "/hamont-lo",
        "/hamont-lo",
        "/bestaat-niet-xyz",
        "/sw.js",
        "/hamont-lo/agenda.ics",
        "/health/live",
        "/pkg/x",
        "/hamont-lo/offline.json",
    ] {
        let answer = house.get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{address}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{address}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
        assert!(!answer.header("cache-control").is_empty(), "{address}");
        assert_eq!(answer.header("server"), "", "{address}");
    }
}

#[tokio::test]
async fn no_page_has_a_script_or_a_style_that_the_policy_does_not_name() {
    let house = House::with_example().await;
    for address in [
        "/?kies=ja",
        "/hamont-lo",
        "/hamont-lo/activiteiten",
        "/hamont-lo/activiteiten/buurtrestaurant-buurteluur",
        "/hamont-lo/weekprogramma",
        "/bewaard",
        "/x-y-z",
    ] {
        let html = house.get(address).await.body;
        assert!(!html.contains(" style=") && !html.contains("<style"), "{address}");
        assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{address}");
        let inline = html.matches("<script>").count();
        assert_eq!(inline, 1, "{address}: the one that is named by its hash");
        assert!(html.contains(&format!("<script>{}</script>", app::ui::assets::EARLY)), "{address}");
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let house = House::with_example().await;
    let post = |name: &str, value: &str| {
        let request = Request::post("/").header("host", "localhost:3000").header(name, value);
        request.header("content-type", "application/x-www-form-urlencoded").body(Body::from("buurt=hamont-lo")).unwrap()
    };
    for (name, value) in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("origin", "null")] {
        let answer = house.send(post(name, value)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert_eq!(answer.header("set-cookie"), "", "{name}: {value}");
        assert!(answer.body.contains("<h1>"), "{name}: {value}: a page in plain words");
    }
    for (name, value) in [("origin", "http://localhost:3000"), ("sec-fetch-site", "same-origin")] {
        assert_eq!(house.send(post(name, value)).await.status, StatusCode::SEE_OTHER, "{name}: {value}");
    }
}

#[tokio::test]
async fn a_forged_cookie_leads_nowhere_else() {
    let house = House::with_example().await;
    for value in ["//evil.example", "https://evil.example", "../x", "hamont-lo%0d%0aSet-Cookie:x", "\"><script>"] {
        let request = Request::get("/").header("cookie", format!("keuvel-buurt={value}")).body(Body::empty()).unwrap();
        let answer = house.send(request).await;
        assert_eq!(answer.status, StatusCode::OK, "{value}: the page to choose on");
        assert!(!answer.body.contains("evil.example"), "{value}");
    }
}
