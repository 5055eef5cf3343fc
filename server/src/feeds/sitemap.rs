//! All addresses that search engines should know (sitemaps.org), with what is the same in another language.

use super::xml::escape;
use app::{
    activities::store, i18n::Lang, neighbourhoods::Neighbourhood, problem::Problem, ui::Visit, walks::store as walks,
};
use jiff::Timestamp;
use std::{collections::HashMap, fmt::Write, sync::Arc};

/// So many neighbourhoods are in one part, until there would be too many parts.
const PLACES: usize = 40;
/// Most activities in one part: with all their languages under the 50,000 addresses that a part may have.
const ACTIVITIES_MOST: usize = 16_000;
/// Most parts; each has a route.
pub const PARTS_MOST: usize = 80;

/// Where part `n` is, counted from 1.
pub fn part_path(part: usize) -> String {
    format!("/sitemap-{part}.xml")
}

/// A page, in all its languages.
struct Entry {
    /// Without language; letters, digits, hyphens and slashes.
    path: String,
    languages: Vec<Lang>,
    changed: Option<i64>,
}

/// `/sitemap.xml`.
pub async fn first(visit: &Visit) -> Result<String, Problem> {
    let parts = parts(visit.app.atlas().all().len());
    if parts > 1 {
        return Ok(index(&visit.app.public_url, parts));
    }
    Ok(part(visit, 1).await?.unwrap_or_else(|| addresses_of(&visit.app.public_url, &[])))
}

/// `/sitemap-{part}.xml`; nothing where there are not so many.
pub async fn part(visit: &Visit, part: usize) -> Result<Option<String>, Problem> {
    let atlas = visit.app.atlas();
    let Some(places) = atlas.all().chunks(per_part(atlas.all().len())).nth(part.saturating_sub(1)) else {
        return Ok(None);
    };
    let mut entries: Vec<Entry> = places.iter().flat_map(pages).collect();
    let by_code: HashMap<&str, _> = places.iter().map(|place| (place.code.as_str(), place)).collect();
    let codes: Vec<&str> = by_code.keys().copied().collect();
    let most = ACTIVITIES_MOST as i64;
    let activities = store::addresses(&visit.app.db, &codes, visit.now.timestamp(), most).await?;
    if activities.len() == ACTIVITIES_MOST {
        tracing::warn!(part, "a part of the sitemap is full: search engines find the others by the lists alone");
    }
    for place in places.iter().filter(|place| place.walks > 0) {
        entries.extend(walks::addresses(&visit.app.db, &place.code).await?.into_iter().map(|(slug, updated)| {
            let path = format!("/{}/wandelingen/{slug}", place.slug);
            Entry { path, languages: place.municipality.languages.clone(), changed: Some(updated) }
        }));
    }
    entries.extend(activities.into_iter().filter_map(|(code, slug, updated)| {
        let place = by_code.get(code.as_str())?;
        let path = format!("/{}/activiteiten/{slug}", place.slug);
        Some(Entry { path, languages: place.municipality.languages.clone(), changed: Some(updated) })
    }));
    Ok(Some(addresses_of(&visit.app.public_url, &entries)))
}

/// How many neighbourhoods one part has, of so many in all.
fn per_part(places: usize) -> usize {
    PLACES.max(places.div_ceil(PARTS_MOST))
}

fn parts(places: usize) -> usize {
    places.div_ceil(per_part(places))
}

/// The pages that every neighbourhood has.
fn pages(place: &Arc<Neighbourhood>) -> impl Iterator<Item = Entry> + use<> {
    let (slug, languages) = (place.slug.clone(), place.municipality.languages.clone());
    let page = move |page| Entry { path: format!("/{slug}{page}"), languages: languages.clone(), changed: None };
    let walks = (place.walks > 0).then_some("/wandelingen");
    ["", "/activiteiten", "/sociale-kaart", "/wie-is-wie"].into_iter().chain(walks).map(page)
}

fn index(public: &str, parts: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in 1..=parts {
        let _ = writeln!(xml, "<sitemap><loc>{}{}</loc></sitemap>", escape(public), part_path(part));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// Each address on its own, with all the languages of its page (its own among them).
fn addresses_of(public: &str, entries: &[Entry]) -> String {
    let public = escape(public);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let addresses = entries.iter().flat_map(|e| e.languages.iter().map(move |lang| (e, *lang)));
    for (entry, lang) in addresses {
        let _ = write!(xml, "<url><loc>{public}{}</loc>", escape(&lang.href(&entry.path)));
        if let Some(changed) = entry.changed.and_then(|second| Timestamp::from_second(second).ok()) {
            let _ = write!(xml, "<lastmod>{changed}</lastmod>");
        }
        for other in entry.languages.iter().filter(|_| entry.languages.len() > 1) {
            let (tag, href) = (other.tag(), escape(&other.href(&entry.path)));
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{public}{href}\"/>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str, languages: &[Lang]) -> Entry {
        Entry { path: path.to_owned(), languages: languages.to_vec(), changed: Some(1_790_000_000) }
    }

    #[test]
    fn each_language_has_an_address_of_its_own_and_knows_the_others() {
        let xml =
            addresses_of("https://keuvel.example", &[entry("/hamont-lo", &Lang::ALL), entry("/pelt", &[Lang::Nl])]);
        assert_eq!(xml.matches("<url>").count(), 4);
        assert_eq!(xml.matches("hreflang=\"fr\" href=\"https://keuvel.example/fr/hamont-lo\"").count(), 3);
        assert!(xml.contains("<loc>https://keuvel.example/en/hamont-lo</loc><lastmod>2026-09-21T"));
        assert!(xml.ends_with(
            "<url><loc>https://keuvel.example/pelt</loc><lastmod>2026-09-21T14:13:20Z</lastmod></url>\n</urlset>\n"
        ));
    }

    #[test]
    fn there_are_never_more_parts_than_routes_and_none_for_nothing() {
        for (places, there) in [(0, 0), (1, 1), (40, 1), (41, 2), (2_767, 70), (3_200, 80), (3_201, 79), (50_000, 80)] {
            assert_eq!(parts(places), there, "{places}");
        }
        assert_eq!(index("https://keuvel.example", 3).matches("<loc>https://keuvel.example/sitemap-").count(), 3);
    }
}
