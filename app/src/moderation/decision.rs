//! What a coordinator may decide about what, and which of it the author must hear the reason of.

use super::{About, Kind};

/// So long a decision can be taken back, in seconds; the author is told after that.
pub const UNDO_SECONDS: i64 = 600;

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Everybody may see it.
    Approve,
    /// The author is asked to change something, and sends it again.
    Change,
    /// Nobody sees it.
    Refuse,
    /// Off the board; its author may change it and send it again.
    Offline,
    /// Off the board, and its author cannot bring it back.
    Lock,
    /// It may stay as it is.
    Dismiss,
    /// A bench on a walk is broken.
    Broken,
    /// The path of a walk is closed.
    Close,
}

impl Decision {
    pub const ALL: [Self; 8] = [
        Self::Approve,
        Self::Change,
        Self::Refuse,
        Self::Offline,
        Self::Lock,
        Self::Dismiss,
        Self::Broken,
        Self::Close,
    ];

    /// The word in the database and in the audit list; never changes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Change => "change",
            Self::Refuse => "refuse",
            Self::Offline => "offline",
            Self::Lock => "lock",
            Self::Dismiss => "dismiss",
            Self::Broken => "broken",
            Self::Close => "close",
        }
    }

    /// The decision with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.as_str() == word)
    }

    /// Whether the author must hear why: nobody is sent away without a reason.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Change | Self::Refuse | Self::Offline | Self::Lock)
    }

    /// The reasons that stand ready for it. What is said between two people has its own: a note on the board is read by
    /// the whole neighbourhood.
    pub fn ready(self, about: About) -> &'static [Ready] {
        use Ready::{Contact, Done, Elsewhere, Hurtful, NotTrue, Others, Paid, Professional, Twice, Vague};
        use Ready::{Harsh, Money, Pressing, Private, Unsafe};
        match self {
            Self::Offline if about == About::Message => &[Harsh, Pressing, Money, Private, Unsafe],
            Self::Change => &[Contact, Vague, Others, Hurtful],
            Self::Refuse => &[Paid, Professional, Twice, Elsewhere],
            Self::Offline => &[Contact, Hurtful, NotTrue, Done],
            Self::Lock => &[Hurtful, NotTrue, Paid],
            Self::Approve | Self::Dismiss | Self::Broken | Self::Close => &[],
        }
    }
}

/// What can be decided about this; empty for what nobody can decide about.
pub fn choices(kind: Kind, about: About) -> &'static [Decision] {
    use Decision::{Approve, Broken, Change, Close, Dismiss, Lock, Offline, Refuse};
    match (kind, about) {
        (Kind::Post | Kind::Edit, About::Post) => &[Approve, Change, Refuse],
        (Kind::Report, About::Post) => &[Dismiss, Change, Offline, Lock],
        (Kind::Answer, About::Post) => &[Dismiss, Approve],
        // The words are gone by then: nobody can put them back.
        (Kind::Answer, About::Message) => &[Dismiss],
        (Kind::Look, About::Post) => &[Offline, Lock],
        // A moment is changed or cancelled where moments are kept; here it is said that somebody did.
        (Kind::Report | Kind::Import, About::Activity) => &[Dismiss],
        (Kind::Report, About::Message) => &[Dismiss, Offline],
        (Kind::Fault, About::Walk) => &[Broken, Close, Dismiss],
        _ => &[],
    }
}

/// A reason in words that stand ready, in the language of who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ready {
    /// A number, an address or an account stands in it.
    Contact,
    /// Nobody knows what is asked.
    Vague,
    /// Somebody else is named in it.
    Others,
    /// It can hurt.
    Hurtful,
    /// Somebody earns money with it.
    Paid,
    /// This is work for who has learned it.
    Professional,
    /// It is on the board already.
    Twice,
    /// It belongs in another place.
    Elsewhere,
    /// It is not right.
    NotTrue,
    /// It is over.
    Done,
    /// It was said in a way that hurts the other.
    Harsh,
    /// The other said no, or nothing.
    Pressing,
    /// Money is asked, or something sold.
    Money,
    /// Something of a third person.
    Private,
    /// A link, or a question for a code: it may be a trick.
    Unsafe,
}

impl Ready {
    const ALL: [Self; 15] = [
        Self::Contact,
        Self::Vague,
        Self::Others,
        Self::Hurtful,
        Self::Paid,
        Self::Professional,
        Self::Twice,
        Self::Elsewhere,
        Self::NotTrue,
        Self::Done,
        Self::Harsh,
        Self::Pressing,
        Self::Money,
        Self::Private,
        Self::Unsafe,
    ];

    /// The word in a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "gegevens",
            Self::Vague => "onduidelijk",
            Self::Others => "iemand-anders",
            Self::Hurtful => "kwetsend",
            Self::Paid => "betaald",
            Self::Professional => "vakwerk",
            Self::Twice => "dubbel",
            Self::Elsewhere => "elders",
            Self::NotTrue => "klopt-niet",
            Self::Done => "voorbij",
            Self::Harsh => "scherp",
            Self::Pressing => "aandringen",
            Self::Money => "geld",
            Self::Private => "over-een-ander",
            Self::Unsafe => "onveilig",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back() {
        for decision in Decision::ALL {
            assert_eq!(Decision::from_word(decision.as_str()), Some(decision));
        }
        for ready in Ready::ALL {
            assert_eq!(Ready::from_word(ready.as_str()), Some(ready));
        }
    }

    #[test]
    fn whoever_is_sent_away_can_be_told_why() {
        for kind in Kind::ALL {
            for about in [About::Post, About::Message, About::Activity, About::Walk] {
                for decision in choices(kind, about) {
                    assert_eq!(decision.needs_reason(), !decision.ready(about).is_empty(), "{decision:?}");
                }
            }
        }
    }

    #[test]
    fn a_message_between_two_has_reasons_of_its_own() {
        let (said, board) = (Decision::Offline.ready(About::Message), Decision::Offline.ready(About::Post));
        assert!((3..=5).contains(&said.len()));
        assert!(said.iter().all(|reason| !board.contains(reason)));
    }

    #[test]
    fn what_is_reported_may_stay_and_what_is_new_may_be_shown() {
        assert!(choices(Kind::Report, About::Post).contains(&Decision::Dismiss));
        assert!(choices(Kind::Post, About::Post).contains(&Decision::Approve));
        assert!(choices(Kind::Post, About::Walk).is_empty());
    }
}
