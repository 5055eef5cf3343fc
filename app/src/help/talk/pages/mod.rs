//! What people see of conversations.

pub mod answer;
pub mod blocked;
pub mod conversation;
pub mod desk;
pub mod limbo;
pub mod list;
pub mod others;
pub mod report;
pub mod said;
pub mod steps;
pub mod thanks;
pub mod tips;

use super::{Conversation, Half, store};
use crate::{
    clock,
    i18n::{
        FormTexts, TalkTexts,
        dates::{self, capital},
        fill,
    },
    neighbourhoods::Neighbourhood,
    people::Member,
    problem::Problem,
    ui::Visit,
};
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

/// Where the conversations stand.
pub const MINE: &str = "/mijn/gesprekken";

/// A conversation of theirs, with its neighbourhood; nothing is said of those of others.
async fn open(visit: &Visit, member: &Member, id: &str) -> Result<(Conversation, Option<Arc<Neighbourhood>>), Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
    let conversation = store::one(&visit.app.db, member, id).await?.ok_or(Problem::NotFound)?;
    let place = visit.app.atlas().by_code(&conversation.neighbourhood);
    Ok((conversation, place))
}

/// The address of a conversation, without language.
fn address(conversation: &Conversation) -> String {
    format!("{MINE}/{}", conversation.id)
}

/// The address of a post, without language.
fn post_address(visit: &Visit, neighbourhood: &str, post: Uuid) -> Option<String> {
    Some(format!("/{}/helpen/{post}", visit.app.atlas().by_code(neighbourhood)?.slug))
}

/// One side as the other one sees it; `coordinator` where it stands in for somebody.
fn name_of(half: &Half, coordinator: bool, t: &TalkTexts) -> String {
    match half.name() {
        Some(name) if coordinator => fill(t.as_coordinator, &[("name", name)]),
        Some(name) => name.to_owned(),
        None => t.somebody.to_owned(),
    }
}

/// The other side, as its name stands in a sentence.
fn their_name(conversation: &Conversation, t: &TalkTexts) -> String {
    name_of(&conversation.theirs, conversation.with_stand_in(), t)
}

/// "vandaag", "gisteren", "donderdag 3 december".
fn day(visit: &Visit, second: i64) -> String {
    let date = clock::local(Timestamp::from_second(second).unwrap_or(Timestamp::MIN)).date();
    let today = visit.today();
    dates::relative(visit.lang, date, today).map_or_else(|| dates::full(visit.lang, date, today), str::to_owned)
}

/// "14.30 uur".
fn hour(visit: &Visit, second: i64) -> String {
    dates::time(visit.lang, clock::local(Timestamp::from_second(second).unwrap_or(Timestamp::MIN)).time())
}

/// "Vandaag, 14.30 uur".
fn moment(visit: &Visit, second: i64) -> String {
    format!("{}, {}", capital(&day(visit, second)), hour(visit, second))
}

/// What is asked for in the address.
fn asked(visit: &Visit, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(visit.query.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// The page asked for, counted from 0.
fn page_asked(visit: &Visit) -> i64 {
    asked(visit, "bladzijde").and_then(|n| n.parse::<i64>().ok()).map_or(0, |n| (n - 1).max(0))
}

/// In how many minutes something that was tried too often may be tried again.
fn too_often(visit: &Visit, seconds: i64) -> String {
    let minutes = ((seconds + 59) / 60).to_string();
    fill(FormTexts::of(visit.lang).too_often, &[("n", &minutes)])
}
