//! Ways to somebody on the internet: e-mail addresses and links, in signs and in words.

use super::{
    Kind, Span, messenger,
    read::{Sort, Token},
    span,
};

/// Ends of a domain that people here use.
const ENDS: &[&str] =
    &["be", "com", "net", "org", "eu", "nl", "fr", "lu", "uk", "gle", "ly", "gl", "io", "co", "vlaanderen", "brussels"];
/// Ends that are words as well: they count behind "www." and "https:", or ahead of a slash.
const WEAK_ENDS: &[&str] = &["de", "me", "nu", "info", "app", "site", "link", "page", "online", "chat", "gent"];
/// "@" in words.
const ATS: &[&str] = &["at", "apenstaart", "apenstaartje", "arobase", "arrobase", "ad"];
/// "." in words.
const DOTS: &[&str] = &["punt", "point", "dot"];
const PROVIDERS: &[&str] = &[
    "gmail", "hotmail", "outlook", "telenet", "skynet", "proximus", "icloud", "yahoo", "live", "scarlet", "voo",
    "pandora",
];

pub fn find(tokens: &[Token]) -> Vec<(Span, Kind)> {
    let mut found: Vec<(Span, Kind)> = Vec::new();
    for i in 0..tokens.len() {
        // "fb@…" is an address, whatever stands before the "@".
        let mail_follows = || i + 1 < tokens.len() && email(tokens, i + 1).is_some();
        let one = email(tokens, i)
            .or_else(|| link(tokens, i))
            .or_else(|| messenger::find(tokens, i).filter(|_| !mail_follows()));
        if let Some((span, kind)) = one
            && found.last().is_none_or(|(last, _)| last.1 <= span.0)
        {
            found.push((span, kind));
        }
    }
    found
}

fn is_part(token: Option<&Token>) -> bool {
    token.is_some_and(|t| t.sort != Sort::Between)
}

/// Where a domain that begins here ends: "telenet.be", "telenet punt be", "mail . com". `firm`: something ahead says
/// that a domain follows.
fn domain(tokens: &[Token], first: usize, firm: bool) -> Option<usize> {
    if !is_part(tokens.get(first)) {
        return None;
    }
    let mut last = first;
    let mut ends = None;
    for _ in 0..8 {
        let Some(next) = after_dot(tokens, last, firm) else { break };
        let token = &tokens[next];
        let slash = tokens.get(next + 1).is_some_and(|t| t.text.starts_with('/'));
        // "Ik zoek hulp.Net verhuisd": a sentence begins with a capital.
        let fresh = token.capital && !tokens[first].capital && !firm;
        if !fresh && (token.is_word(ENDS) || token.is_word(WEAK_ENDS) && (firm || slash)) {
            ends = Some(next);
        }
        last = next;
    }
    ends
}

/// The part behind the dot behind this one. Between the two there may be a hyphen.
fn after_dot(tokens: &[Token], last: usize, firm: bool) -> Option<usize> {
    let between = tokens.get(last + 1)?;
    let sign = between.text.trim();
    let bracketed = |of: &[&str]| {
        let at = last + 2;
        let word = tokens.get(at).is_some_and(|t| t.is_word(of));
        let closed = |t: &Token| t.sort == Sort::Between && t.text.trim().chars().all(|c| ")]}>".contains(c));
        (word && tokens.get(at + 1).is_some_and(closed) && is_part(tokens.get(at + 2))).then_some(at + 2)
    };
    if between.sort != Sort::Between {
        // A digit against a letter: "jan80".
        return Some(last + 1);
    }
    let tight = between.text == sign;
    match sign {
        "." | "(.)" | "[.]" if tight || firm => is_part(tokens.get(last + 2)).then_some(last + 2),
        "-" | "_" if tight => is_part(tokens.get(last + 2)).then_some(last + 2),
        "" | "(" | "[" | "{" | "<" => bracketed(DOTS),
        _ => None,
    }
}

/// An e-mail address whose "@", in a sign or in words, stands at this token.
fn email(tokens: &[Token], i: usize) -> Option<(Span, Kind)> {
    let token = &tokens[i];
    let sign = token.sort == Sort::Between && token.text.contains('@');
    if !sign && !token.is_word(ATS) && !token.is_word(PROVIDERS) {
        return None;
    }
    if token.is_word(PROVIDERS) {
        // "jan peeters gmail com"
        let next = tokens.get(i + 2).filter(|t| t.is_word(ENDS) && !t.capital)?;
        let joined = matches!(tokens[i + 1].text.trim(), "" | ".") && tokens[i + 1].text.len() <= 2;
        return (joined && next.text != "de").then(|| (span(tokens, back(tokens, i), i + 2), Kind::Email));
    }
    let behind = (i + 1..tokens.len()).find(|at| tokens[*at].sort != Sort::Between)?;
    if behind > i + 2 {
        return None;
    }
    let firm = sign || tokens.get(i + 1).is_some_and(|t| t.text.contains([')', ']', '}']));
    if let Some(last) = domain(tokens, behind, firm) {
        // "We meet at example.be" has no name ahead of it: then it is a link all the same.
        return Some((span(tokens, back(tokens, i), last), Kind::Email));
    }
    // "@jan" is somebody's name elsewhere; "3 kg @ 2 euro" is a price.
    let handle = sign && token.text.ends_with('@') && tokens[behind].sort == Sort::Word && behind == i + 1;
    handle.then(|| (span(tokens, i, behind), Kind::Messenger))
}

/// The first token of the name ahead of an "@".
fn back(tokens: &[Token], at: usize) -> usize {
    let mut first = at;
    while let Some(before) = first.checked_sub(1) {
        let token = &tokens[before];
        let joins = token.sort != Sort::Between
            || token.text.trim().chars().all(|c| ".-_+([{<".contains(c))
                && token.text.len() <= 3
                && (at == first || !token.is_space());
        if !joins {
            break;
        }
        first = before;
    }
    if tokens[first].sort == Sort::Between && first < at { first + 1 } else { first }
}

fn link(tokens: &[Token], i: usize) -> Option<(Span, Kind)> {
    let token = &tokens[i];
    if token.sort == Sort::Between {
        return None;
    }
    let next = tokens.get(i + 1);
    if token.is_word(&["http", "https", "hxxp", "hxxps"]) && next.is_some_and(|t| t.text.starts_with(':')) {
        let last = domain(tokens, i + 2, true).unwrap_or((i + 2).min(tokens.len() - 1));
        return Some((span(tokens, i, last), Kind::Link));
    }
    if token.is_word(&["www"]) && next.is_some_and(|t| t.text.trim() == ".") {
        let last = domain(tokens, i + 2, true).unwrap_or((i + 2).min(tokens.len() - 1));
        return Some((span(tokens, i, last), Kind::Link));
    }
    // "wa.me/…", "jan-peeters.be": with a dot that touches both sides; in words where a name and an end say so.
    let last = domain(tokens, i, false)?;
    Some((span(tokens, i, last), Kind::Link))
}
