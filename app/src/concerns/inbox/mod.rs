//! The regisseur's inbox: what came in, sealed; what is added to it, sealed; and who opened what. The server sees a
//! status and a day to look again.

pub mod pages;
pub mod store;

/// What the server is told with an entry: the little that it sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// As [`Status`] counts: 1 read, 2 followed up, 3 closed.
    pub status: i64,
    /// Days since 1970.
    pub look_again: Option<i64>,
    /// One of the fixed answers to the sender; `None` leaves the one that is there.
    pub answer: Option<i64>,
}

impl Seen {
    /// Whether it can be: a status that a regisseur gives, an answer that there is, a day of these years.
    pub fn is_sound(&self, today: i64) -> bool {
        // A day that is over may stay: whoever takes a matter on has not looked again yet.
        let near = |day: i64| (today - 400..today + 400).contains(&day);
        (1..=3).contains(&self.status)
            && self.look_again.is_none_or(near)
            && self.answer.is_none_or(|a| (1..=3).contains(&a))
            && (self.status < 3 || self.look_again.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_takes_no_status_or_day_that_cannot_be() {
        let seen = Seen { status: 2, look_again: Some(20_790), answer: Some(1) };
        assert!(seen.is_sound(20_780));
        for bad in [
            Seen { status: 0, ..seen },
            Seen { status: 4, ..seen },
            Seen { status: 3, ..seen },
            Seen { look_again: Some(10), ..seen },
            Seen { look_again: Some(99_999), ..seen },
            Seen { answer: Some(4), ..seen },
        ] {
            assert!(!bad.is_sound(20_780), "{bad:?}");
        }
    }
}
