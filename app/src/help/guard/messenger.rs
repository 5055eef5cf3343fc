//! Names on other messengers, and asking to be written to there. To ask for help with one of those is another matter, and
//! may be said.

use super::{
    Kind, Span,
    read::{Sort, Token},
    span,
};

const MESSENGERS: &[&str] = &[
    "whatsapp",
    "whatsap",
    "watsapp",
    "wattsapp",
    "whattsapp",
    "messenger",
    "facebook",
    "fb",
    "insta",
    "instagram",
    "telegram",
    "signal",
    "snapchat",
    "snap",
    "tiktok",
    "viber",
    "skype",
    "discord",
    "wechat",
];
/// Words for reaching somebody, and who is to be reached right behind them: "stuur me", "contactez-moi".
const REACH: &[&str] = &[
    "stuur",
    "contacteer",
    "bereik",
    "vind",
    "voeg",
    "app",
    "bericht",
    "contactez",
    "ecrivez",
    "ecris",
    "contacte",
    "trouvez",
    "ajoutez",
    "ajoute",
    "envoyez",
    "text",
    "message",
    "contact",
    "find",
    "add",
    "reach",
    "dm",
];
/// Words that begin a question, not a name.
const ASKS: &[&str] = &[
    "wie",
    "hoe",
    "wat",
    "kan",
    "kun",
    "ik",
    "het",
    "dat",
    "niet",
    "qui",
    "comment",
    "je",
    "c",
    "who",
    "how",
    "what",
    "can",
    "i",
    "it",
    "help",
    "hulp",
    "moeilijk",
    "difficile",
    "hard",
];
const ME: &[&str] = &["me", "mij", "ons", "moi", "nous", "us"];

/// A way to somebody elsewhere whose messenger, or whose word for writing, stands at this token.
pub fn find(tokens: &[Token], i: usize) -> Option<(Span, Kind)> {
    let token = &tokens[i];
    if token.sort != Sort::Word {
        return None;
    }
    let named = messenger_name(tokens, i);
    if let Some(last) = named {
        // "WhatsApp: jan", and not "Videobellen met Messenger: wie toont het mij?"
        let signed = tokens.get(last + 1).is_some_and(|t| t.text.trim().starts_with([':', '=', '@']));
        let given = tokens.get(last + 2).filter(|t| signed && !t.is_word(ASKS) && t.sort != Sort::Between);
        // "Mijn facebook is Jan Peeters", and not "mijn facebook is traag": somebody's name has a capital.
        let joined = tokens.get(last + 2).is_some_and(|t| t.is_word(&["is", "est", "onder", "sous", "under"]));
        let named = tokens.get(last + 4).filter(|t| joined && t.capital);
        if let Some(end) = given.map(|_| last + 2).or(named.map(|_| last + 4)) {
            return Some((span(tokens, i, end), Kind::Messenger));
        }
        // "bereikbaar via WhatsApp", "stuur me iets op messenger": in the same sentence.
        let first = sentence(tokens, i);
        let reach = (first..i).find(|at| reaches(tokens, *at));
        return reach.map(|reach| (span(tokens, reach, last), Kind::Messenger));
    }
    // "App me": a message elsewhere, whatever its name.
    let app = token.is_word(&["app"])
        && tokens.get(i + 1).is_some_and(Token::is_space)
        && tokens.get(i + 2).is_some_and(|t| t.is_word(&["me", "mij"]));
    app.then(|| (span(tokens, i, i + 2), Kind::Messenger))
}

/// The last token of a messenger's name that begins here: "whatsapp", "what's app".
fn messenger_name(tokens: &[Token], i: usize) -> Option<usize> {
    if tokens[i].is_word(MESSENGERS) {
        return Some(i);
    }
    let apart = tokens[i].is_word(&["whats", "wats", "what"]);
    let app = (i + 1..tokens.len().min(i + 5)).find(|at| tokens[*at].is_word(&["app"]))?;
    let only = tokens[i + 1..app].iter().all(|t| t.sort == Sort::Between || t.is_word(&["s"]));
    (apart && only).then_some(app)
}

fn sentence(tokens: &[Token], i: usize) -> usize {
    let ends = |t: &Token| t.sort == Sort::Between && (t.text.contains(['!', '?', '\n']) || t.text.starts_with(". "));
    tokens[..i].iter().rposition(ends).map_or(0, |at| at + 1)
}

/// Whether somebody is to be reached: "stuur me", "contactez-moi", "bereikbaar".
fn reaches(tokens: &[Token], i: usize) -> bool {
    let near = |at: usize| tokens.get(at).is_some_and(|t| t.is_word(ME));
    tokens[i].is_word(&["bereikbaar", "joignable", "reachable"])
        || tokens[i].is_word(REACH) && near(i + 2) && tokens[i + 1].text.chars().count() <= 2
}
