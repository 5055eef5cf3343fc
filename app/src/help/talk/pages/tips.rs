//! What a coordinator passed on, as the two hear of it: on *Mijn gesprekken*, and where somebody sees their own posts.

use super::post_address;
use crate::{
    help::talk::store::tips::{self, Tip},
    i18n::{TalkTexts, fill},
    people::Member,
    problem::Problem,
    ui::Visit,
};
use leptos::prelude::*;

/// What was passed on to somebody, or nothing. Who sees it has seen it.
pub async fn view(visit: &Visit, member: &Member) -> Result<Option<AnyView>, Problem> {
    let t = TalkTexts::of(visit.lang);
    let tips = tips::of(&visit.app.db, member, visit.now.timestamp()).await?;
    if tips.is_empty() {
        return Ok(None);
    }
    tips::looked(&visit.app.db, member, &tips).await?;
    let items = tips.iter().map(|tip| item(visit, tip, t));
    let section = view! {
        <section class="tips">
            <h2>{t.tips}</h2>
            <ul class="ways">{items.collect_view()}</ul>
        </section>
    };
    Ok(Some(section.into_any()))
}

fn item(visit: &Visit, tip: &Tip, t: &'static TalkTexts) -> AnyView {
    let words = fill(if tip.asked { t.tip_asker } else { t.tip_offerer }, &[("mine", &tip.mine)]);
    let href = post_address(visit, &tip.neighbourhood, tip.post).map(|address| visit.href(&address));
    let new = tip.new.then(|| view! { " "<b class="new">{t.new}</b> });
    view! {
        <li>
            <p>{words}{new}</p>
            <p><a href=href dir="auto">{tip.title.clone()}</a></p>
        </li>
    }
    .into_any()
}
