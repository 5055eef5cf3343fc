//! The document around a page. The head and the frame are text, escaped here; the page is what Leptos renders.

use super::{
    Page, Visit,
    assets::{BOOT_PATH, EARLY},
    frame,
};
use crate::i18n::Lang;
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use memchr::memmem;
use std::{borrow::Cow, mem, sync::Arc};

/// The whole document as text. Each rendering has an owner of its own, dropped at the end.
pub fn html(visit: &Visit, mut page: Page) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let main = owner.with(|| mem::replace(&mut page.main, ().into_any()).to_html());
    owner.unset_with_forced_cleanup();
    let mut html = String::with_capacity(main.len() + 8 * 1024);
    head(&mut html, visit, &page);
    frame::above(&mut html, visit, &page);
    push_clean(&mut html, &main);
    frame::below(&mut html, visit, &page);
    html.push_str("</body></html>");
    html
}

/// Leptos writes `<!>` between dynamic parts, which HTML calls an error (§ 13.2.5.42). Where the browser brings an
/// island to life it looks for a comment there; everywhere else nobody does.
fn push_clean(html: &mut String, body: &str) {
    let mut rest = body;
    while let Some(at) = memmem::find(rest.as_bytes(), b"<leptos-island") {
        let (before, island) = rest.split_at(at);
        let end = memmem::find(island.as_bytes(), b"</leptos-island>").unwrap_or(island.len());
        let (island, after) = island.split_at(end);
        push_marked(html, before, "");
        push_marked(html, island, "<!---->");
        rest = after;
    }
    push_marked(html, rest, "");
}

/// The text with something else for each mark of Leptos.
fn push_marked(html: &mut String, text: &str, mark: &str) {
    let mut from = 0;
    for at in memmem::find_iter(text.as_bytes(), b"<!>") {
        put(html, &[&text[from..at], mark]);
        from = at + b"<!>".len();
    }
    html.push_str(&text[from..]);
}

/// Writes one part after the other.
pub fn put(html: &mut String, parts: &[&str]) {
    for part in parts {
        html.push_str(part);
    }
}

/// Text in HTML, in an element or in a quoted attribute (HTML § 13.3).
pub fn escape(text: &str) -> Cow<'_, str> {
    // Most letters stand behind all five in the alphabet of computers: one comparison each.
    if !text.bytes().any(|b| b <= b'>' && matches!(b, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

fn head(html: &mut String, visit: &Visit, page: &Page) {
    let (t, app, lang) = (visit.texts(), &visit.app, visit.lang);
    let public = &app.public_url;
    let title = match &page.place {
        Some(place) if page.title != place.name => [&page.title, " · ", &place.name].concat(),
        Some(place) => [&place.name, " · ", &place.municipality.name].concat(),
        None => [&page.title, " · Keuvel"].concat(),
    };
    let (title, canonical) = (escape(&title), [public, visit.href(&page.canonical).as_str()].concat());
    let canonical = escape(&canonical);
    let description = if page.description.is_empty() { t.keuvel_in_one_sentence } else { &page.description };
    let description = escape(description);
    let locale = match lang {
        Lang::Nl => "nl_BE",
        Lang::Fr => "fr_BE",
        Lang::En => "en_GB",
    };
    put(html, &["<!DOCTYPE html><html lang=\"", lang.tag(), "\"><head><meta charset=\"utf-8\">"]);
    put(html, &[r#"<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">"#]);
    put(html, &["<title>", &title, "</title><script>", EARLY, "</script>"]);
    put(html, &[r#"<link rel="stylesheet" href=""#, &app.assets.css, r#""><meta name="description" content=""#]);
    put(html, &[&description, r#""><link rel="canonical" href=""#, &canonical, r#"">"#]);
    if page.status == 200 && page.languages.len() > 1 {
        for lang in &page.languages {
            let href = lang.href(&page.canonical);
            put(html, &[r#"<link rel="alternate" hreflang=""#, lang.tag(), r#"" href=""#]);
            put(html, &[&escape(public), &escape(&href), r#"">"#]);
        }
    }
    if let Some(place) = &page.place {
        for (kind, file, words) in
            [("application/atom+xml", "agenda.atom", t.feed), ("text/calendar", "agenda.ics", t.calendar)]
        {
            put(html, &[r#"<link rel="alternate" type=""#, kind, r#"" href=""#, lang.prefix(), "/", &place.slug]);
            put(html, &["/", file, r#"" title=""#, &escape(words), r#"">"#]);
        }
    }
    html.push_str(
        "<link rel=\"icon\" href=\"/icons/bench.svg\" type=\"image/svg+xml\">\
         <link rel=\"apple-touch-icon\" href=\"/icons/bench-180.png\"><link rel=\"manifest\" href=\"/manifest.webmanifest\">\
         <meta name=\"theme-color\" content=\"#FBF7EF\" media=\"(prefers-color-scheme: light)\">\
         <meta name=\"theme-color\" content=\"#16201C\" media=\"(prefers-color-scheme: dark)\">",
    );
    if page.hidden {
        html.push_str("<meta name=\"robots\" content=\"noindex\">");
    }
    let image = [public, "/icons/bench-512.png"].concat();
    for (property, content) in [
        ("type", "website"),
        ("site_name", "Keuvel"),
        ("locale", locale),
        ("title", &title),
        ("description", &description),
        ("url", &canonical),
        ("image", &escape(&image)),
    ] {
        put(html, &[r#"<meta property="og:"#, property, r#"" content=""#, content, r#"">"#]);
    }
    if let Some(json) = &page.json_ld {
        // The one way out of a script element is `</`: no `<` is left in the JSON.
        put(html, &[r#"<script type="application/ld+json">"#, &json.replace('<', "\\u003c"), "</script>"]);
    }
    for script in &page.scripts {
        put(html, &[r#"<script defer src=""#, script, r#""></script>"#]);
    }
    let class = if page.paper { r#" class="paper""# } else { "" };
    put(html, &["</head><body", class, r#" data-boot=""#, &BOOT_PATH, r#"" data-js=""#, &app.assets.js]);
    put(html, &[r#"" data-wasm=""#, &app.assets.wasm, r#"""#]);
    if let Some(place) = &page.place {
        put(html, &[r#" data-here=""#, &place.slug, r#"""#]);
    }
    html.push('>');
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn marks_stay_where_an_island_needs_them() {
        let mut html = String::new();
        super::push_clean(&mut html, "a<!>b<leptos-island x>c<!>d</leptos-island>e<!>f");
        assert_eq!(html, "ab<leptos-island x>c<!---->d</leptos-island>ef");
    }

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escape("</title><script>'\"&"), "&lt;/title&gt;&lt;script&gt;&#39;&quot;&amp;");
        assert_eq!(escape("Café dialoog"), "Café dialoog");
    }
}
