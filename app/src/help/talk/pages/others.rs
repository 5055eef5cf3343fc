//! After a request was met: what others ask, shown to the asker once, and kindly.

use super::post_address;
use crate::{
    help::{Post, talk::store::tips},
    i18n::TalkTexts,
    people::Member,
    problem::Problem,
    ui::Visit,
};
use leptos::prelude::*;

/// Two or three requests of others nearby, for who just marked theirs as met; nothing the second time, or where nobody
/// asks anything.
pub async fn after_met(visit: &Visit, member: &Member, met: &Post) -> Result<Option<AnyView>, Problem> {
    let t = TalkTexts::of(visit.lang);
    let others = tips::others(&visit.app.db, member, met, visit.now.timestamp()).await?;
    if others.is_empty() {
        return Ok(None);
    }
    let items = others.iter().filter_map(|post| {
        let href = visit.href(&post_address(visit, &post.neighbourhood, post.id)?);
        Some(view! { <li><a href=href dir="auto">{post.words.title.clone()}</a></li> })
    });
    let section = view! {
        <section class="others">
            <h2>{t.others}</h2>
            <p>{t.others_words}</p>
            <ul class="ways">{items.collect_view()}</ul>
        </section>
    };
    Ok(Some(section.into_any()))
}
