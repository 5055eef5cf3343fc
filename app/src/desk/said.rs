//! How the desk speaks of time: since when something waits, and by when somebody was promised a look.

use crate::{
    clock,
    i18n::{DeskTexts, dates, fill},
    moderation::promise,
    ui::Visit,
};
use jiff::{Timestamp, Zoned, civil::Date};

/// A moment of the database on the wall clock.
pub fn local(second: i64) -> Zoned {
    clock::local(Timestamp::from_second(second).unwrap_or(Timestamp::MIN))
}

/// "sinds vandaag 9 uur", "sinds gisteren", "sinds donderdag 19 november".
pub fn since(visit: &Visit, at: i64) -> String {
    let (t, at) = (DeskTexts::of(visit.lang), local(at));
    if at.date() == visit.today() {
        return fill(t.since_today, &[("time", &dates::time(visit.lang, at.time()))]);
    }
    fill(t.since_day, &[("day", &day(visit, at.date()))])
}

/// "morgen", "donderdag 3 december".
pub fn day(visit: &Visit, date: Date) -> String {
    let relative = dates::relative(visit.lang, date, visit.today());
    relative.map_or_else(|| dates::full(visit.lang, date, visit.today()), str::to_owned)
}

/// The hour of a moment.
pub fn time(visit: &Visit, at: i64) -> String {
    dates::time(visit.lang, local(at).time())
}

/// Whether what came in then waits longer than was promised.
pub fn is_overdue(visit: &Visit, at: i64) -> bool {
    promise::is_broken(local(at).date(), visit.today())
}

/// "Beloofd tegen morgen", or that the promise was not kept.
pub fn promised(visit: &Visit, at: i64) -> String {
    let t = DeskTexts::of(visit.lang);
    let by = day(visit, promise::by(local(at).date()));
    fill(if is_overdue(visit, at) { t.overdue_words } else { t.promised_by }, &[("day", &by)])
}
