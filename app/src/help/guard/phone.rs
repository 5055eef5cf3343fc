//! Phone numbers: of Belgium and its neighbours, or with a country's code, however they are divided.

use super::{
    Kind, Span,
    read::{Sort, Token},
    span,
};

/// What may stand between the digits of one number, beside signs.
const FILLERS: &[&str] = &[
    "en", "dan", "daarna", "et", "puis", "ensuite", "and", "then", "punt", "point", "dot", "streep", "streepje",
    "tiret", "dash", "slash", "schuine", "spatie", "espace", "space", "komma", "plus",
];
/// What says that a number to call follows.
const CALLS: &[&str] = &[
    "tel",
    "telefoon",
    "telefoonnummer",
    "gsm",
    "gsmnummer",
    "nummer",
    "telephone",
    "numero",
    "phone",
    "mobile",
    "bel",
    "appelez",
    "call",
];
/// Longest piece of signs between two digits of one number, in characters.
const GAP_MOST: usize = 8;
/// Digits of a number in its own country, the area included.
const NATIONAL: std::ops::RangeInclusive<usize> = 9..=12;
/// Digits of a number with its country (ITU-T E.164).
const INTERNATIONAL: std::ops::RangeInclusive<usize> = 9..=15;
/// An old number without area, where somebody says that it is a number to call.
const LOCAL_LEAST: usize = 6;

pub fn find(tokens: &[Token]) -> Vec<(Span, Kind)> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if tokens[i].digits.is_none() {
            i += 1;
            continue;
        }
        let run = run(tokens, i);
        if let Some((first, last)) = number_in(tokens, &run) {
            found.push((span(tokens, first, last), Kind::Phone));
        }
        i = run.last().map_or(i, |last| *last) + 1;
    }
    found
}

/// The numbers, by their place, that follow each other with nothing but signs and fillers between.
fn run(tokens: &[Token], first: usize) -> Vec<usize> {
    let mut run = vec![first];
    let mut i = first + 1;
    while let Some(token) = tokens.get(i) {
        let goes_on = match token.sort {
            Sort::Between => token.text.chars().count() <= GAP_MOST && !token.text.contains(['€', '%', '$', ';']),
            _ if token.digits.is_some() => {
                run.push(i);
                true
            }
            _ => token.is_word(FILLERS),
        };
        if !goes_on {
            break;
        }
        i += 1;
    }
    run
}

/// The first and last token of the phone number among these numbers.
fn number_in(tokens: &[Token], run: &[usize]) -> Option<(usize, usize)> {
    let digits = |i: usize| tokens[i].digits.as_deref().unwrap_or_default();
    let length = |from: usize, to: usize| run[from..=to].iter().map(|i| digits(*i).len()).sum::<usize>();
    let last = run.len() - 1;
    let days = days_and_hours(tokens, run);
    let beside: usize = (0..run.len()).filter(|i| !days[*i]).map(|i| digits(run[i]).len()).sum();
    // Days and hours alone, or with one small number beside them.
    if beside < 4 {
        return None;
    }
    let before = |i: usize, of: char| {
        let sign = run[i].checked_sub(1).map(|i| &tokens[i]);
        sign.is_some_and(|t| t.sort == Sort::Between && t.text.trim_end_matches([' ', '(']).ends_with(of))
    };
    let plus_word = |i: usize| run[i].checked_sub(2).is_some_and(|i| tokens[i].is_word(&["plus"]));
    for from in 0..run.len() {
        let start: String = run[from..].iter().map(|i| digits(*i)).collect();
        let range = if before(from, '+') || plus_word(from) || start.starts_with("00") {
            INTERNATIONAL
        } else if start.starts_with('0') || (start.starts_with('4') && from == 0 && is_mobile(&start)) {
            NATIONAL
        } else {
            continue;
        };
        let most = *range.end();
        let to = (from..=last).find(|to| length(from, *to) >= *range.start());
        if let Some(to) = to.filter(|to| length(from, *to) <= most + 2) {
            // What still belongs to it is shown as well.
            let end = (to..=last).rev().find(|end| length(from, *end) <= most).unwrap_or(to);
            return Some((run[from], run[end]));
        }
    }
    called(tokens, run[0]).filter(|_| beside >= LOCAL_LEAST).map(|_| (run[0], run[last]))
}

/// A mobile number whose nought was left out: "478 12 34 56".
fn is_mobile(digits: &str) -> bool {
    digits.len() == 9 && matches!(digits.as_bytes()[1], b'5'..=b'9')
}

/// Whether the words just before say that this is a number to call.
fn called(tokens: &[Token], first: usize) -> Option<()> {
    let near = &tokens[first.saturating_sub(4)..first];
    near.iter().any(|t| t.is_word(CALLS)).then_some(())
}

/// Which of these numbers are a day or an hour: "03/12/2026", "3-12", "14:30", "14.30", "2026-12-03".
fn days_and_hours(tokens: &[Token], run: &[usize]) -> Vec<bool> {
    let mut marked = vec![false; run.len()];
    let value = |i: usize| tokens[run[i]].digits.as_deref().and_then(|d| d.parse::<u32>().ok()).unwrap_or(u32::MAX);
    let width = |i: usize| tokens[run[i]].digits.as_deref().map_or(0, str::len);
    let in_digits = |i: usize| tokens[run[i]].is_number();
    // The one sign that joins this number to the next.
    let joint = |i: usize| {
        let next = *run.get(i + 1)?;
        let between = &tokens[run[i] + 1];
        let mut signs = between.text.chars();
        let sign = signs.next()?;
        (next == run[i] + 2 && signs.next().is_none() && in_digits(i) && in_digits(i + 1)).then_some(sign)
    };
    let day = |i: usize| width(i) <= 2 && (1..=31).contains(&value(i));
    let month = |i: usize| width(i) <= 2 && (1..=12).contains(&value(i));
    let year = |i: usize| width(i) == 4 && (1900..2100).contains(&value(i));
    let mut i = 0;
    while i < run.len() {
        let date = |sign: char| matches!(sign, '/' | '-' | '.');
        let first = joint(i);
        let second = if first.is_some() { joint(i + 1) } else { None };
        let third = if second.is_some() { joint(i + 2) } else { None };
        let length = match (first, second) {
            (Some(a), Some(b)) if a == b && date(a) && third != Some(a) => {
                let whole = day(i)
                    && month(i + 1)
                    && (year(i + 2) || width(i + 2) == 2 && a != '.' && (20..40).contains(&value(i + 2)))
                    || year(i) && month(i + 1) && day(i + 2);
                if whole { 3 } else { 0 }
            }
            (Some(a), b) if b.is_none_or(|b| b == ' ' || b != a) => {
                let of_day = matches!(a, '/' | '-') && day(i) && month(i + 1);
                let hour =
                    matches!(a, ':' | '.') && width(i + 1) == 2 && width(i) <= 2 && value(i) <= 24 && value(i + 1) < 60;
                if of_day || hour { 2 } else { 0 }
            }
            _ => 0,
        };
        marked[i..i + length].fill(true);
        // A year by itself.
        if length == 0 && year(i) && in_digits(i) && first.is_none_or(|sign| sign == ' ' || sign == '-') {
            marked[i] = run.len() <= 3;
        }
        i += length.max(1);
    }
    marked
}
