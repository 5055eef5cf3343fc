//! A walk on which something is wrong: how it stands now, and the ways to it.

use crate::{
    i18n::{FaultTexts, walks::WalkTexts},
    ui::Visit,
    walks::{
        State, Walk,
        pages::{
            standing::{Standing, standing},
            words,
        },
    },
};
use leptos::prelude::*;

pub fn view(visit: &Visit, walk: &Walk) -> AnyView {
    let (f, t) = (FaultTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let line = walk.body.line();
    let now = standing(visit, &Standing::of(walk, &line));
    let now = now.unwrap_or_else(|| view! { <p>{f.all_well}</p> }.into_any());
    let links = visit.app.atlas().by_code(&walk.neighbourhood).map(|place| {
        let page = visit.href(&format!("/{}/wandelingen/{}", place.slug, walk.slug));
        let page = (walk.state == State::Published).then(|| view! { <li><a href=page>{f.see}</a></li> });
        let correct = visit.href(&format!("/beheer/{}/wandelingen/{}", place.slug, walk.slug));
        view! { <ul class="ways">{page}<li><a href=correct>{f.correct}</a></li></ul> }
    });
    let lang = visit.contributed(&walk.body.lang);
    view! {
        <section>
            <h2>{f.seen_so}</h2>
            <article class="card slip">
                <h3 lang=lang.clone()>{walk.body.title.clone()}</h3>
                {now}
                <p class="where">{words::distance(t, line.length())}", "<span lang=lang>{walk.body.start.name.clone()}</span></p>
            </article>
            {links}
        </section>
    }
    .into_any()
}
