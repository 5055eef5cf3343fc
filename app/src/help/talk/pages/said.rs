//! What was said in a conversation, by day: words of the two, and what happened.

use super::{day, hour};
use crate::{
    clock,
    help::talk::{Conversation, Kind, Message, Side, Voice},
    i18n::{TalkTexts, dates::capital, fill},
    ui::Visit,
};
use jiff::Timestamp;
use leptos::prelude::*;

/// Who looks at the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// One of the two.
    Mine,
    /// A coordinator.
    Desk,
}

/// The messages, the oldest first, under the day they were written on.
pub fn by_day(visit: &Visit, conversation: &Conversation, messages: &[Message], eyes: Eyes) -> AnyView {
    let newest = messages.last().map(|m| m.id);
    let date = |m: &Message| clock::local(Timestamp::from_second(m.at).unwrap_or(Timestamp::MIN)).date();
    let days = messages.chunk_by(|a, b| date(a) == date(b)).map(|of_day| {
        let items = of_day.iter().map(|m| one(visit, conversation, m, eyes, Some(m.id) == newest));
        view! {
            <section class="talk-day">
                <h2>{capital(&day(visit, of_day[0].at))}</h2>
                <ol class="talk">{items.collect_view()}</ol>
            </section>
        }
    });
    days.collect_view().into_any()
}

/// Who a voice is, for who looks.
pub fn who(visit: &Visit, c: &Conversation, message: &Message, eyes: Eyes) -> String {
    let t = TalkTexts::of(visit.lang);
    let side = match message.voice {
        Voice::Coordinator => {
            return match &message.real_name {
                Some(name) => fill(t.as_coordinator, &[("name", name)]),
                None => t.a_coordinator.to_owned(),
            };
        }
        Voice::Of(side) => side,
    };
    if eyes == Eyes::Mine && side == c.side {
        return t.you.to_owned();
    }
    let half = if side == c.side { &c.mine } else { &c.theirs };
    super::name_of(half, c.stands_in && side == Side::Author, t)
}

fn one(visit: &Visit, c: &Conversation, message: &Message, eyes: Eyes, newest: bool) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let name = who(visit, c, message, eyes);
    let mine = eyes == Eyes::Mine && message.voice == Voice::Of(c.side);
    let id = newest.then_some("nieuwste");
    let time = hour(visit, message.at);
    if let Some(words) = happened(t, message.kind, mine, &capital(&name)) {
        return view! { <li class="happened" id=id><p>{words}" "<small>{time}</small></p></li> }.into_any();
    }
    let class = match (message.voice, mine) {
        (Voice::Coordinator, _) => "slip aside",
        (_, true) => "slip mine",
        _ => "slip",
    };
    let heading = match (message.kind, mine) {
        (Kind::Thanks, true) => t.thanks_me.to_owned(),
        (Kind::Thanks, false) => fill(t.thanks_other, &[("name", &capital(&name))]),
        _ => capital(&name),
    };
    let taken = match (message.kind, message.gone) {
        (_, true) => Some(t.gone_words),
        (Kind::Removed, _) => Some(t.taken_away),
        _ => None,
    };
    let words = match taken {
        Some(instead) => view! { <p class="hint">{instead}</p> }.into_any(),
        None => view! { <p class="words" dir="auto">{message.words.clone()}</p> }.into_any(),
    };
    view! {
        <li class=class id=id>
            <p class="who"><b dir="auto">{heading}</b>" "<small>{time}</small></p>
            {words}
        </li>
    }
    .into_any()
}

/// What happened, in words; nothing for what somebody wrote.
fn happened(t: &TalkTexts, kind: Kind, mine: bool, name: &str) -> Option<String> {
    let (me, other) = match kind {
        Kind::Text | Kind::Thanks | Kind::Removed => return None,
        Kind::Named => (t.named_me, t.named_other),
        Kind::CoordinatorAsked => (t.asked_me, t.asked_other),
        Kind::CoordinatorThanked => (t.thanked_off_me, t.thanked_off_other),
        Kind::Closed => (t.closed_me, t.closed_other),
        Kind::Opened => (t.opened_me, t.opened_other),
    };
    Some(if mine { me.to_owned() } else { fill(other, &[("name", name)]) })
}
