//! How a note stands, as its author is told. What a coordinator decided is told once it can no longer be taken back.

use super::{Post, PostState, UNDO_SECONDS};

/// What an author reads about their note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Waiting,
    Open,
    /// On the board until its days were over.
    Over,
    /// Off the board, for now without a word why.
    Hidden,
    Change,
    Refused,
    Offline,
    Locked,
    Met,
    Ended,
}

/// How it stands now. `decided` is when a coordinator last decided about it; times are seconds since 1970.
pub fn told(post: &Post, decided: Option<i64>, now: i64) -> Told {
    let fresh = decided.is_some_and(|at| now < at + UNDO_SECONDS);
    match post.state {
        PostState::Change | PostState::Refused | PostState::Offline | PostState::Locked if fresh => {
            if post.published.is_some() { Told::Hidden } else { Told::Waiting }
        }
        PostState::Waiting => Told::Waiting,
        PostState::Open if post.hidden => Told::Hidden,
        PostState::Open if post.ends <= now => Told::Over,
        PostState::Open => Told::Open,
        PostState::Change => Told::Change,
        PostState::Refused => Told::Refused,
        PostState::Offline => Told::Offline,
        PostState::Locked => Told::Locked,
        PostState::Met => Told::Met,
        PostState::Ended => Told::Ended,
    }
}

/// What its author can do with a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Extend,
    Met,
    End,
    /// Back as it was: onto the board where it was met, else to a coordinator.
    Again,
}

impl Act {
    /// The word in forms.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Extend => "verlengen",
            Self::Met => "gelukt",
            Self::End => "stoppen",
            Self::Again => "terug",
        }
    }

    /// What has this word.
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Extend, Self::Met, Self::End, Self::Again].into_iter().find(|act| act.slug() == slug)
    }

    /// What can be done with a note that stands like this, the likeliest first.
    pub fn possible(told: Told) -> &'static [Self] {
        match told {
            Told::Open => &[Self::Met, Self::Extend, Self::End],
            Told::Over => &[Self::Extend, Self::Met, Self::End],
            Told::Waiting | Told::Hidden | Told::Change | Told::Refused | Told::Offline => &[Self::End],
            Told::Met | Told::Ended => &[Self::Again],
            Told::Locked => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::{Category, PostKind, Reach, Words};

    fn post(state: PostState) -> Post {
        let words = Words {
            category: Category::Other,
            title: String::new(),
            body: String::new(),
            availability: String::new(),
            reach: Reach::Neighbourhood,
            nameless: false,
            lang: "nl".into(),
        };
        Post {
            id: uuid::Uuid::nil(),
            neighbourhood: String::new(),
            author: None,
            author_name: None,
            posted_by: None,
            kind: PostKind::Offer,
            words,
            for_other: false,
            state,
            hidden: false,
            pending: None,
            created: 0,
            updated: 0,
            published: None,
            ends: 5_000,
            reminded: None,
            version: 0,
        }
    }

    #[test]
    fn a_decision_is_told_once_it_cannot_be_taken_back() {
        let refused = post(PostState::Refused);
        assert_eq!(told(&refused, Some(1_000), 1_599), Told::Waiting);
        assert_eq!(told(&refused, Some(1_000), 1_600), Told::Refused);
        let offline = Post { published: Some(1), ..post(PostState::Offline) };
        assert_eq!(told(&offline, Some(1_000), 1_001), Told::Hidden);
        assert_eq!(told(&post(PostState::Open), Some(1_000), 1_001), Told::Open, "everybody sees that");
    }

    #[test]
    fn what_is_over_can_be_put_up_again_and_what_is_locked_cannot() {
        assert_eq!(told(&post(PostState::Open), None, 5_000), Told::Over);
        assert!(Act::possible(Told::Over).contains(&Act::Extend));
        assert!(Act::possible(Told::Locked).is_empty());
        for act in [Act::Extend, Act::Met, Act::End, Act::Again] {
            assert_eq!(Act::from_slug(act.slug()), Some(act));
        }
    }
}
