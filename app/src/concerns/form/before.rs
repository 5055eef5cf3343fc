//! What stands before the form: 112, and the lines on which somebody listens now.

use crate::{
    i18n::ConcernTexts,
    ui::{Visit, frame::phone_link},
};
use leptos::prelude::*;

/// 112 stays in sight; the lines are there until the first question is answered.
pub fn urgent(visit: &Visit) -> AnyView {
    let t = ConcernTexts::of(visit.lang);
    let lines = [("1813", t.line_1813), ("1712", t.line_1712), ("106", t.line_106), ("102", t.line_102)];
    let lines = lines.map(|(number, words)| view! { <li><span>{phone_link(number)}</span>" "{words}</li> });
    view! {
        <section class="urgent">
            <p><strong><a class="tel" href="tel:112">{t.danger}</a></strong></p>
            <div data-first="">
                <h2>{t.lines}</h2>
                <ul class="plain-list">{lines.collect_view()}</ul>
            </div>
        </section>
    }
    .into_any()
}
