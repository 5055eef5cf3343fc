//! What is told by e-mail: that there is something, and where to read it. Never what, and never from whom.

use super::MUTED_KIND;
use crate::i18n::{Lang, TalkTexts, fill};
use uuid::Uuid;

/// A conversation that is being read needs no message about itself: it waits so many seconds, and is withdrawn when
/// somebody looks.
pub const PATIENCE_SECONDS: i64 = 120;

/// Somebody to tell, with what decides whether they want to hear it by e-mail.
#[derive(Clone, Debug)]
pub struct Reader {
    pub email: Option<String>,
    pub lang: Lang,
    pub muted: Vec<String>,
}

impl Reader {
    /// The address, where there is one and this kind of message is welcome.
    pub fn address(&self, kind: &str) -> Option<&str> {
        self.email.as_deref().filter(|_| !self.muted.iter().any(|muted| muted == kind))
    }

    /// The address for messages about conversations.
    pub fn for_messages(&self) -> Option<&str> {
        self.address(MUTED_KIND)
    }
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Message,
    Tip,
    Asked,
    Stay,
}

/// Subject and text of a message; `house` is where people reach this server, `path` where they read on.
pub fn letter(about: About, lang: Lang, house: &str, path: &str) -> (&'static str, String) {
    let t = TalkTexts::of(lang);
    let (subject, body) = match about {
        About::Message => (t.mail_subject, t.mail_message),
        About::Tip => (t.mail_subject, t.mail_tip),
        About::Asked => (t.mail_subject, t.mail_asked),
        About::Stay => (t.mail_stay_subject, t.mail_stay),
    };
    let at = |path: &str| format!("{house}{}", lang.href(path));
    (subject, fill(body, &[("link", &at(path)), ("mine", &at("/mijn"))]))
}

/// What a message about a conversation is called, for withdrawing it.
pub fn topic(conversation: Uuid, side: super::Side) -> String {
    format!("talk:{}:{}", conversation.simple(), side.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_no_messages_gets_none() {
        let mut reader = Reader { email: Some("jef@example.be".into()), lang: Lang::Nl, muted: vec![] };
        assert_eq!(reader.for_messages(), Some("jef@example.be"));
        reader.muted = vec!["activiteiten".into()];
        assert!(reader.for_messages().is_some());
        reader.muted.push("berichten".into());
        assert_eq!((reader.for_messages(), reader.address("herinneringen")), (None, Some("jef@example.be")));
        reader.email = None;
        assert_eq!(reader.address("herinneringen"), None);
    }

    #[test]
    fn a_letter_leads_on_in_the_language_of_who_reads_it() {
        let (_, body) = letter(About::Message, Lang::Fr, "https://k.example", "/mijn/gesprekken");
        assert!(
            body.contains("https://k.example/fr/mijn/gesprekken\n") && body.contains("https://k.example/fr/mijn\n")
        );
    }
}
