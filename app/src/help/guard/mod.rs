//! Keeps contact details out of what everybody reads: phone numbers, addresses, e-mail, account numbers, links. A pure
//! rule, careful in both directions: what is hidden behind spaces, words or look-alike letters is found, and prices,
//! dates, hours and numbers of things are left alone.
//!
//! It keeps somebody from giving away too much by habit. Whoever wants to get round it can: a coordinator reads each
//! post before others do.

mod account;
mod address;
#[cfg(test)]
mod examples;
mod messenger;
mod numbers;
mod online;
mod phone;
mod read;

use read::Token;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Phone,
    Address,
    Email,
    /// Of a bank, or of a payment card.
    Account,
    /// The number of somebody in the national register.
    Register,
    Link,
    /// The way to somebody on another messenger.
    Messenger,
}

/// One thing that should not be in a post, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub kind: Kind,
    pub typed: String,
}

/// A part of the text, in bytes.
type Span = (usize, usize);

/// Longest piece that is shown back, in characters.
const SHOWN_MOST: usize = 60;

/// One word of so many plain letters holds nothing of all this: the shortest number in words is longer ("oh" and four
/// times "ten"), and everything else takes a sign or a second word.
const NOTHING_IN: usize = 12;

/// What should not be in this text, in its order.
pub fn find(text: &str) -> Vec<Found> {
    // Most of the names on a board, which asks this for each of them.
    if text.len() <= NOTHING_IN && text.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Vec::new();
    }
    read(text)
}

fn read(text: &str) -> Vec<Found> {
    let tokens = read::tokens(text);
    let mut spans: Vec<(Span, Kind)> = Vec::new();
    spans.extend(account::find(&tokens));
    spans.extend(online::find(&tokens));
    // A number that is an account's is no phone number as well.
    for found in phone::find(&tokens).into_iter().chain(address::find(&tokens)) {
        if !spans.iter().any(|(taken, _)| overlap(*taken, found.0)) {
            spans.push(found);
        }
    }
    spans.sort_by_key(|(span, _)| *span);
    let mut found: Vec<Found> = Vec::new();
    for ((from, to), kind) in spans {
        let typed = crate::text::cut(text.get(from..to).unwrap_or_default().trim(), SHOWN_MOST).0.to_owned();
        let one = Found { kind, typed };
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// What stands in none of these texts, and does when they are read one after the other: divided over two questions.
pub fn find_across(texts: &[&str]) -> Vec<Found> {
    if texts.iter().any(|text| !find(text).is_empty()) {
        return Vec::new();
    }
    find(&texts.join(" "))
}

fn overlap(a: Span, b: Span) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// From the first to the last of these tokens.
fn span(tokens: &[Token], first: usize, last: usize) -> Span {
    (tokens[first].start, tokens[last].end)
}
