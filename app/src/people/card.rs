//! The *buurtkaart*: a printed card for who has no e-mail address. A code on paper, and a number that the person
//! chooses and nobody else sees.

/// So many digits a number may have.
pub const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=6;
/// So often in a row a number may be wrong before there is a wait.
const FREE_TRIES: i64 = 5;
/// The first wait, in seconds; each further mistake doubles it.
const FIRST_WAIT: i64 = 15 * 60;
/// The longest wait: nobody is locked out for ever.
const LONGEST_WAIT: i64 = 24 * 3_600;

/// A number as it was typed: digits alone. `None` where it is too short, too long, or the first that anybody tries.
pub fn pin(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let sound = PIN_DIGITS.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    (sound && !is_obvious(&digits)).then_some(digits)
}

/// All the same, or one step up or down each time.
fn is_obvious(digits: &str) -> bool {
    let steps: Vec<i16> = digits.as_bytes().windows(2).map(|w| i16::from(w[1]) - i16::from(w[0])).collect();
    steps.first().is_some_and(|first| (-1..=1).contains(first) && steps.iter().all(|s| s == first))
}

/// How long a card waits after so many mistakes in a row, in seconds.
pub fn wait_after(mistakes: i64) -> i64 {
    if mistakes < FREE_TRIES {
        return 0;
    }
    let doublings = (mistakes - FREE_TRIES).min(16) as u32;
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_anybody_would_try_is_refused() {
        for good in ["4711", "1 9 4 8", "20480", "112233"] {
            assert!(pin(good).is_some(), "{good}");
        }
        for bad in ["", "123", "1234567", "1111", "1234", "987654", "12a4", "١٢٣٤"] {
            assert_eq!(pin(bad), None, "{bad}");
        }
    }

    #[test]
    fn waiting_grows_and_ends() {
        assert_eq!([1, 4, 5, 6, 7].map(wait_after), [0, 0, 900, 1_800, 3_600]);
        assert_eq!(wait_after(1_000), LONGEST_WAIT);
    }
}
