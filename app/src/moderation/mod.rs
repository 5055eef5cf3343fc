//! What a coordinator looks at before others see it: one queue, the oldest first.

pub mod store;

/// Why something is in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A new post: nobody sees it yet.
    Post,
    /// A change to a post that is on the board: the old text stays until then.
    Edit,
    /// Somebody reported it.
    Report,
    /// An import is not sure of something.
    Import,
}

impl Kind {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Edit => "edit",
            Self::Report => "report",
            Self::Import => "import",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Post, Self::Edit, Self::Report, Self::Import].into_iter().find(|k| k.as_str() == word)
    }
}

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Post,
    Message,
    Activity,
    Walk,
}

impl About {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Message => "message",
            Self::Activity => "activity",
            Self::Walk => "walk",
        }
    }

    /// What has this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Post, Self::Message, Self::Activity, Self::Walk].into_iter().find(|a| a.as_str() == word)
    }
}
