//! Descriptions come as HTML, as text, and as text in which somebody typed "<3": all become plain text with
//! paragraphs, bullets and the addresses of links.

use super::clean;
use std::{borrow::Cow, collections::{HashMap, HashSet}, sync::LazyLock};

/// So much of a text is looked at, in bytes: more than ten times what is kept.
const LOOKED_AT: usize = 100_000;
/// What counts as a tag; anything else between angle brackets is text that somebody typed.
const TAGS: &str = " a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote \
    body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt \
    em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i \
    iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript \
    object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small \
    source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr \
    track tt u ul var video wbr xmp ";
/// The tags that say where lines end; the rest only paints.
const BLOCKS: [&str; 22] = [
    "p", "div", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "tr", "td", "th",
    "hr", "pre", "dl", "dt", "dd",
];
/// Not only the tags but also what stands between them is nothing for a reader.
const DROPPED: [&str; 14] = [
    "script", "style", "title", "template", "noscript", "textarea", "select", "iframe", "object", "svg", "math", "video",
    "audio", "canvas",
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
    let mut stray = false;
    for (i, part) in source.split('<').enumerate() {
        if i > 0 {
            match tag_name(part) {
                Some(name) => {
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

/// Writes out what the cleaner left: well-formed, with the tags of [`BLOCKS`] and links, and nothing else.
fn written_out(html: &str, by_line: bool) -> String {
    let mut page = Page { by_line, ..Page::default() };
    for (i, part) in html.split('<').enumerate() {
        let (tag, text) = if i == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        page.tag(tag);
        page.words(&decoded(text));
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    by_line: bool,
    /// Line ends that wait for the next word.
    breaks: usize,
    space: bool,
    bullet: bool,
    /// Where the link that is open leads, and where its text began.
    link: Option<(String, usize)>,
}

impl Page {
    fn tag(&mut self, tag: &str) {
        let name = tag.split([' ', '/']).find(|n| !n.is_empty()).unwrap_or_default();
        let closes = tag.starts_with('/');
        match name {
            "a" if closes => self.close_link(),
            "a" => {
                let href = tag.split_once("href=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(href, _)| href);
                self.link = href.map(|href| (decoded(href).into_owned(), self.text.len()));
            }
            "br" => self.breaks = (self.breaks + 1).min(2),
            "li" if !closes => {
                self.breaks = self.breaks.max(1);
                self.bullet = true;
            }
            "li" | "div" | "tr" | "dt" | "dd" => self.breaks = self.breaks.max(1),
            "td" | "th" => self.space = true,
            "" => {}
            _ => self.breaks = 2,
        }
    }

    fn words(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' if self.by_line => self.breaks = (self.breaks + 1).min(2),
                c if c.is_whitespace() => self.space = true,
                c => self.letter(c),
            }
        }
    }

    fn letter(&mut self, c: char) {
        if !self.text.is_empty() && self.breaks > 0 {
            self.text.push_str(&"\n\n"[..self.breaks]);
        } else if !self.text.is_empty() && self.space {
            self.text.push(' ');
        }
        if std::mem::take(&mut self.bullet) {
            self.text.push_str("• ");
        }
        (self.breaks, self.space) = (0, false);
        self.text.push(c);
    }

    fn close_link(&mut self) {
        let Some((href, began)) = self.link.take() else { return };
        let shown = self.text.get(began..).unwrap_or_default().trim().to_owned();
        if shown.is_empty() || bare(&shown) != bare(&href) {
            let waiting = std::mem::take(&mut self.breaks);
            let (open, close) = if shown.is_empty() { ("", "") } else { ("(", ")") };
            self.space = true;
            let href = href.strip_prefix("mailto:").or(href.strip_prefix("tel:")).unwrap_or(&href);
            [open, href, close].concat().chars().for_each(|c| self.letter(c));
            self.breaks = waiting;
        }
    }
}

/// An address without what people leave out.
fn bare(address: &str) -> String {
    let address = address.trim().to_lowercase();
    let rest = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|s| address.strip_prefix(s)).unwrap_or(&address);
    rest.trim_start_matches("www.").trim_end_matches('/').chars().filter(|c| !c.is_whitespace()).collect()
}

/// The five entities that the cleaner writes.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Cow::Owned(text.replace("&amp;", "&"))
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
