//! Everything a person reads, in Dutch, French and English: one catalogue for the house, and one for each area.

mod cards;
mod care;
mod catalogue;
mod concern;
mod concern_mine;
pub mod dates;
mod desk;
mod directory;
mod faults;
mod forms;
mod help;
mod holders;
mod inbox;
mod keeping;
mod keys;
mod look;
mod mine;
mod notices;
mod outbox;
mod people;
mod places;
mod privacy;
mod publish;
pub mod recurrence;
mod referral;
mod regie_keys;
mod register;
mod report;
mod roles;
mod talk;
mod texts;
mod themes;
mod voice;
pub mod walk_files;
pub mod walks;
mod walks_desk;

pub use cards::CardTexts;
pub use care::CareTexts;
pub use concern::ConcernTexts;
pub use concern_mine::PassedTexts;
pub use desk::DeskTexts;
pub use directory::DirectoryTexts;
pub use faults::FaultTexts;
pub use forms::FormTexts;
pub use help::HelpTexts;
pub use holders::HolderTexts;
pub use inbox::InboxTexts;
pub use keeping::KeepingTexts;
pub use keys::KeyTexts;
pub use look::LookTexts;
pub use mine::MineTexts;
pub use notices::NoticeTexts;
pub use outbox::OutboxTexts;
pub use people::PeopleTexts;
pub use places::PlacesTexts;
pub use privacy::PrivacyTexts;
pub use publish::PublishTexts;
pub use referral::ReferralTexts;
pub use regie_keys::RegieKeyTexts;
pub use register::RegisterTexts;
pub use report::ReportTexts;
pub use roles::RoleTexts;
pub use talk::TalkTexts;
pub use texts::Texts;
pub use themes::ThemeTexts;
pub use voice::VoiceTexts;
pub use walks_desk::WalkDeskTexts;

use catalogue::catalogue;
use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Nl,
    Fr,
    En,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language with this tag; Dutch for one that is not ours.
    pub fn from_tag(tag: &str) -> Self {
        Self::ALL.into_iter().find(|l| l.tag() == tag).unwrap_or_default()
    }

    /// The language's own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// What stands before each address: nothing for Dutch.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Nl => "",
            Self::Fr => "/fr",
            Self::En => "/en",
        }
    }

    /// Divides the path of an address into its language and the rest, which begins with a slash.
    pub fn of_path(path: &str) -> (Self, &str) {
        for lang in [Self::Fr, Self::En] {
            match path.strip_prefix(lang.prefix()) {
                Some("") => return (lang, "/"),
                Some(rest) if rest.starts_with('/') => return (lang, rest),
                _ => {}
            }
        }
        (Self::Nl, path)
    }

    /// An address of ours in this language; `path` begins with a slash.
    pub fn href(self, path: &str) -> String {
        match (self, path) {
            (Self::Nl, path) => path.to_owned(),
            (lang, "/") => lang.prefix().to_owned(),
            // The front door has no slash of its own behind a language: /fr?kies=ja.
            (lang, path) => format!("{}{}", lang.prefix(), if path.starts_with("/?") { &path[1..] } else { path }),
        }
    }

    pub fn texts(self) -> &'static Texts {
        Texts::of(self)
    }
}

/// A text with its `{name}` places filled in.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else { break };
        filled.push_str(&rest[..open]);
        let key = &rest[open + 1..open + close];
        filled.push_str(values.iter().find(|(k, _)| *k == key).map_or("", |(_, v)| v));
        rest = &rest[open + close + 1..];
    }
    filled.push_str(rest);
    filled
}

/// The text for one, or for several with `{n}`.
pub fn count(n: usize, one: &str, several: &str) -> String {
    if n == 1 { one.to_owned() } else { fill(several, &[("n", &n.to_string())]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_language() {
        assert_eq!(Lang::of_path("/fr/hamont-lo"), (Lang::Fr, "/hamont-lo"));
        assert_eq!(Lang::of_path("/en"), (Lang::En, "/"));
        assert_eq!(Lang::of_path("/french"), (Lang::Nl, "/french"));
        assert_eq!(Lang::Fr.href("/"), "/fr");
        assert_eq!(Lang::Fr.href("/?kies=ja"), "/fr?kies=ja");
        assert_eq!(Lang::Nl.href("/hamont-lo"), "/hamont-lo");
    }

    #[test]
    fn a_value_is_never_read_as_a_place_to_fill() {
        assert_eq!(fill("{a} en {b}", &[("a", "{b}"), ("b", "x")]), "{b} en x");
        assert_eq!(fill("{onbekend}!", &[]), "!");
    }
}
