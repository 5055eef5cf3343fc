//! The work of the night on posts and conversations: asking whether a post may stay, ending what nobody kept, forgetting
//! what was closed long ago. Several servers may do it at once: nothing is sent twice.

use app::{App, clock, help::talk::store::upkeep};
use jiff::{Timestamp, ToSpan, Zoned};

/// Nobody is woken by a message: they go out between these hours.
const WAKING: std::ops::Range<i8> = 8..20;
/// When those of the night go out.
const MORNING: i64 = 9 * 3_600;

/// All of it, once.
pub async fn run(app: &App) -> Result<(), sqlx::Error> {
    let local = app.clock.local();
    let asked = upkeep::remind(&app.db, &app.public_url, local.timestamp(), kind_hour(&local)).await?;
    let ended = upkeep::end_posts(&app.db, local.timestamp()).await?;
    upkeep::forget_the_old(&app.db, local.timestamp()).await?;
    tracing::debug!(asked, ended, "posts were asked after");
    Ok(())
}

/// Now, or the morning that comes.
fn kind_hour(now: &Zoned) -> Timestamp {
    if WAKING.contains(&now.hour()) {
        return now.timestamp();
    }
    let day = if now.hour() < WAKING.start { now.date() } else { now.date().saturating_add(1.day()) };
    Timestamp::from_second(clock::midnight(day).as_second() + MORNING).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_woken_by_a_message() {
        let at = |moment: &str| moment.parse::<Zoned>().unwrap();
        for (now, due) in [
            ("2026-11-24T00:10[Europe/Brussels]", "2026-11-24T09:00[Europe/Brussels]"),
            ("2026-11-24T10:00[Europe/Brussels]", "2026-11-24T10:00[Europe/Brussels]"),
            ("2026-11-24T22:30[Europe/Brussels]", "2026-11-25T09:00[Europe/Brussels]"),
        ] {
            assert_eq!(kind_hour(&at(now)), at(due).timestamp(), "{now}");
        }
    }
}
