//! Descriptions come as HTML, as text, and as text in which somebody typed "<3": all become plain text with
//! paragraphs, bullets and the addresses of links.

mod page;

use super::clean;
use page::written_out;
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// So much of a text is looked at, in bytes: more than ten times what is kept.
const LOOKED_AT: usize = 100_000;
/// What counts as a tag; anything else between angle brackets is text that somebody typed.
const TAGS: &str = " a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink \
    blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn \
    dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 \
    head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu \
    meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rp rt \
    ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody \
    td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ";
/// Tags that hold nothing, or that the next of their kind closes.
const UNNESTED: &str =
    " ! area base br col dd dt embed hr img input li link meta option p source td tfoot th tr track wbr ";
/// So deep may tags stand in each other; what lies deeper loses its tags.
const DEPTH_MOST: usize = 200;
/// The tags that say where lines end; the rest only paints.
const BLOCKS: [&str; 22] = [
    "p",
    "div",
    "br",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "table",
    "tr",
    "td",
    "th",
    "hr",
    "pre",
    "dl",
    "dt",
    "dd",
];
/// Not only the tags but also what stands between them is nothing for a reader.
const DROPPED: [&str; 14] = [
    "script", "style", "title", "template", "noscript", "textarea", "select", "iframe", "object", "svg", "math",
    "video", "audio", "canvas",
];

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(BLOCKS.into_iter().chain(["a"]).collect())
        .clean_content_tags(HashSet::from(DROPPED))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(None);
    cleaner
});

/// Plain text of something that may be HTML.
pub fn text(source: &str) -> String {
    let source = &source[..source.floor_char_boundary(LOOKED_AT)];
    let (source, tags) = only_tags(source);
    if tags.is_empty() && !has_entity(&source) {
        return clean::paragraphs(&source);
    }
    // Where nothing says where lines end, the line ends do.
    let by_line = !tags.iter().any(|t| BLOCKS.contains(&t.as_str()));
    clean::paragraphs(&written_out(&CLEANER.clean(&source).to_string(), by_line))
}

/// One line of plain text, in which `&amp;` may stand for an ampersand. Tags stay visible: a title has none.
pub fn line(source: &str) -> String {
    let source = &source[..source.floor_char_boundary(LOOKED_AT)];
    if !has_entity(source) {
        return clean::line(source);
    }
    clean::line(&written_out(&CLEANER.clean(&source.replace('<', "&lt;")).to_string(), true))
}

/// The text with every `<` escaped that begins no tag, and the names of the tags that are left.
fn only_tags(source: &str) -> (Cow<'_, str>, HashSet<String>) {
    let mut tags = HashSet::new();
    if !source.contains('<') {
        return (Cow::Borrowed(source), tags);
    }
    let mut kept = String::with_capacity(source.len() + 16);
    let (mut stray, mut depth) = (false, 0_usize);
    for (i, part) in source.split('<').enumerate() {
        if i > 0 {
            match tag_name(part) {
                Some(name) if part.starts_with('/') => {
                    depth = depth.saturating_sub(usize::from(!UNNESTED.contains(&format!(" {name} "))));
                    kept.push('<');
                }
                // The time that a parser takes grows with the square of the depth.
                Some(name) if depth == DEPTH_MOST && !UNNESTED.contains(&format!(" {name} ")) => {
                    kept.push_str(part.split_once('>').map_or("", |(_, text)| text));
                    continue;
                }
                Some(name) => {
                    depth += usize::from(!UNNESTED.contains(&format!(" {name} ")));
                    kept.push('<');
                    tags.insert(name);
                }
                None => {
                    kept.push_str("&lt;");
                    stray = true;
                }
            }
        }
        kept.push_str(part);
    }
    // With stray ones alone it is a text, and stays as it is.
    if tags.is_empty() && stray { (Cow::Borrowed(source), tags) } else { (Cow::Owned(kept), tags) }
}

/// The name of the tag that begins here, after its `<`.
fn tag_name(part: &str) -> Option<String> {
    if part.starts_with("!--") || part.get(..8).is_some_and(|p| p.eq_ignore_ascii_case("!doctype")) {
        return Some("!".to_owned());
    }
    let part = part.strip_prefix('/').unwrap_or(part);
    let name: String = part.chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
    let name = name.to_ascii_lowercase();
    let ends = part[name.len()..].starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace());
    let inside = part[name.len()..].split_once('>')?.0;
    // "a<b dan c>d" compares; a tag of one letter stands alone or has something in it that is set.
    let alone = name.len() > 1 || inside.trim_matches(['/', ' ']).is_empty() || inside.contains('=');
    (!name.is_empty() && ends && alone && TAGS.contains(&format!(" {name} "))).then_some(name)
}

fn has_entity(source: &str) -> bool {
    source.split('&').skip(1).any(|part| {
        let name = &part[..part.find(';').unwrap_or(0)];
        let digits = name.strip_prefix('#').map(|d| d.strip_prefix(['x', 'X']).unwrap_or(d));
        let named = (2..=10).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric());
        named || digits.is_some_and(|d| (1..=6).contains(&d.len()) && d.chars().all(|c| c.is_ascii_hexdigit()))
    })
}

#[cfg(test)]
mod tests;
