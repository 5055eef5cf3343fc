//! The map of a walk on its page: drawn by the server, moved by a script of its own.

use crate::{i18n::walks::WalkTexts, ui::Visit, walks::map::draw::Drawing};
use leptos::prelude::*;

/// The map with its buttons; nothing where nothing could be drawn.
pub fn view(visit: &Visit, drawing: Drawing) -> Option<AnyView> {
    if drawing.svg.is_empty() {
        return None;
    }
    let t = WalkTexts::of(visit.lang);
    let credit = super::credit(t, &drawing);
    Some(
        view! {
            <section class="map-of">
                <h2>{t.map}</h2>
                <figure>
                    <div class="map-window" id="kaartvenster" role="group" aria-label=t.move_map tabindex="0" inner_html=drawing.svg></div>
                    {credit}
                </figure>
                {buttons(t)}
            </section>
        }
        .into_any(),
    )
}

/// What moves the map and says where one is. The words are ready-made: the script has none.
fn buttons(t: &'static WalkTexts) -> impl IntoView {
    let words = serde_json::json!({
        "where_am_i": t.where_am_i,
        "stop": t.stop_looking,
        "looking": t.looking,
        "on_the_path": t.on_the_path,
        "off_the_path": t.off_the_path,
        "forward": t.forward,
        "forward_no_bench": t.forward_no_bench,
        "backward": t.backward,
        "backward_no_bench": t.backward_no_bench,
        "not_found": t.not_found_position,
        "refused": t.refused_position,
        "metres": t.metres,
        "kilometres": t.kilometres,
        "decimal": t.lang.texts().decimal,
    });
    view! {
        <div class="js-only map-buttons">
            <button class="button plain" type="button" data-zoom="in">{t.zoom_in}</button>
            <button class="button plain" type="button" data-zoom="out">{t.zoom_out}</button>
            <button class="button plain" type="button" data-zoom="whole">{t.whole}</button>
        </div>
        <div class="js-only map-where" data-words=words.to_string()>
            <button class="button plain" type="button">{t.where_am_i}</button>
            <p class="hint">{t.stays_here}</p>
            <p class="note" role="status" hidden=true></p>
        </div>
    }
}
