//! All addresses that search engines should know (sitemaps.org), with what is the same in another language.

use super::xml::escape;
use app::{activities::store, i18n::Lang, problem::Problem, ui::Visit};
use jiff::Timestamp;
use std::{collections::HashMap, fmt::Write};

/// Most addresses in one part.
const ADDRESSES_MOST: usize = 10_000;
/// Most activities that are looked at.
const ACTIVITIES_MOST: i64 = 250_000;
/// Most parts: three languages of all activities, and the pages of all neighbourhoods.
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
    let entries = entries(visit).await?;
    let addresses: usize = entries.iter().map(|e| e.languages.len()).sum();
    let public = &visit.app.public_url;
    if addresses <= ADDRESSES_MOST {
        return Ok(addresses_of(public, &entries, 0));
    }
    Ok(index(public, addresses.div_ceil(ADDRESSES_MOST).min(PARTS_MOST)))
}

/// `/sitemap-{part}.xml`; nothing where there are not so many.
pub async fn part(visit: &Visit, part: usize) -> Result<Option<String>, Problem> {
    let entries = entries(visit).await?;
    let addresses: usize = entries.iter().map(|e| e.languages.len()).sum();
    let skipped = part.saturating_sub(1).saturating_mul(ADDRESSES_MOST);
    Ok((skipped < addresses).then(|| addresses_of(&visit.app.public_url, &entries, skipped)))
}

async fn entries(visit: &Visit) -> Result<Vec<Entry>, Problem> {
    let activities = store::addresses(&visit.app.db, ACTIVITIES_MOST).await?;
    let atlas = visit.app.atlas();
    let mut entries = Vec::with_capacity(activities.len() + 3 * atlas.all().len());
    let mut places = HashMap::with_capacity(atlas.all().len());
    for place in atlas.all() {
        for page in ["", "/activiteiten", "/wie-is-wie"] {
            let languages = place.municipality.languages.clone();
            entries.push(Entry { path: format!("/{}{page}", place.slug), languages, changed: None });
        }
        places.insert(place.code.as_str(), place);
    }
    entries.extend(activities.into_iter().filter_map(|(code, slug, updated)| {
        let place = places.get(code.as_str())?;
        let path = format!("/{}/activiteiten/{slug}", place.slug);
        Some(Entry { path, languages: place.municipality.languages.clone(), changed: Some(updated) })
    }));
    Ok(entries)
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
fn addresses_of(public: &str, entries: &[Entry], skipped: usize) -> String {
    let public = escape(public);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let addresses = entries.iter().flat_map(|e| e.languages.iter().map(move |lang| (e, *lang)));
    for (entry, lang) in addresses.skip(skipped).take(ADDRESSES_MOST) {
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
            addresses_of("https://keuvel.example", &[entry("/hamont-lo", &Lang::ALL), entry("/pelt", &[Lang::Nl])], 0);
        assert_eq!(xml.matches("<url>").count(), 4);
        assert_eq!(xml.matches("hreflang=\"fr\" href=\"https://keuvel.example/fr/hamont-lo\"").count(), 3);
        assert!(xml.contains("<loc>https://keuvel.example/en/hamont-lo</loc><lastmod>2026-09-21T"));
        assert!(xml.ends_with(
            "<url><loc>https://keuvel.example/pelt</loc><lastmod>2026-09-21T14:13:20Z</lastmod></url>\n</urlset>\n"
        ));
    }

    #[test]
    fn no_part_has_more_than_ten_thousand_addresses_and_none_is_lost() {
        let entries: Vec<Entry> = (0..7_001).map(|i| entry(&format!("/wijk-{i}"), &Lang::ALL)).collect();
        let parts: Vec<String> = (0..4).map(|part| addresses_of("", &entries, part * ADDRESSES_MOST)).collect();
        let counts: Vec<usize> = parts.iter().map(|xml| xml.matches("<url>").count()).collect();
        assert_eq!(counts, [10_000, 10_000, 1_003, 0]);
        assert!(parts[0].contains("<loc>/wijk-0</loc>") && parts[2].contains("<loc>/en/wijk-7000</loc>"));
        assert_eq!(index("https://keuvel.example", 3).matches("<loc>https://keuvel.example/sitemap-").count(), 3);
    }
}
