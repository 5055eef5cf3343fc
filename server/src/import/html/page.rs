//! The text of a page whose HTML was cleaned: where its lines end, its bullets, where its links lead.

use std::borrow::Cow;

/// Writes out what the cleaner left: well-formed, with the tags of [`super::BLOCKS`] and links, and nothing else.
pub fn written_out(html: &str, by_line: bool) -> String {
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
    let rest =
        ["https://", "http://", "mailto:", "tel:"].iter().find_map(|s| address.strip_prefix(s)).unwrap_or(&address);
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
