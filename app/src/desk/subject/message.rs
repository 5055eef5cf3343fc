//! A reported message with the few around it: enough to understand it, and no more of the conversation.

use crate::{
    desk::{said, subject::paragraphs},
    help::talk::{Kind, Side, Voice, store::reports::Around},
    i18n::DeskTexts,
    ui::Visit,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The messages in their order; which one was reported, is said.
pub fn view(visit: &Visit, around: &Around, reported: Uuid) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let messages = around.messages.iter().map(|message| {
        let who = match message.voice {
            Voice::Of(Side::Author) => t.m_author,
            Voice::Of(Side::Answerer) => t.m_answerer,
            Voice::Coordinator => t.m_coordinator,
        };
        let this = (message.id == reported).then(|| view! { <p class="note"><b>{t.m_this}</b></p> });
        let words = match message.kind {
            Kind::Text | Kind::Thanks if !message.gone => paragraphs(&message.words),
            Kind::Text | Kind::Thanks | Kind::Removed => {
                view! { <p class="hint">{if message.gone { t.m_gone } else { t.m_removed }}</p> }.into_any()
            }
            _ => return ().into_any(),
        };
        view! {
            <li>
                <p><b>{who}</b>" "<small>{said::since(visit, message.at)}</small></p>
                {this}
                {words}
            </li>
        }
        .into_any()
    });
    view! {
        <section>
            <h2>{t.m_title}</h2>
            <p class="hint">{t.m_words}</p>
            <ol class="onward queue">{messages.collect_view()}</ol>
        </section>
    }
    .into_any()
}
