//! The map of a walk on its page: drawn by the server, moved by a script of its own.

use crate::{
    i18n::walks::WalkTexts,
    ui::{Visit, assets::MAP_PATH},
    walks::map::draw::Drawing,
};
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
                    <div class="map-window" id="kaartvenster" role="group" aria-label=t.move_map tabindex="0" data-script=MAP_PATH.as_str() inner_html=drawing.svg></div>
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
        "first_time": t.first_time,
        "been_here": t.been_here,
        "backward": t.backward,
        "backward_no_bench": t.backward_no_bench,
        "not_found": t.not_found_position,
        "refused": t.refused_position,
        "metres": t.metres,
        "one_kilometre": t.one_kilometre,
        "kilometres": t.kilometres,
        "decimal": t.lang.texts().decimal,
    });
    let ways = [("Left", "←", t.to_left), ("Right", "→", t.to_right), ("Up", "↑", t.up), ("Down", "↓", t.down)];
    // As long as all of the map is seen there is nowhere to move it: the script lets them be pressed once it is larger.
    let arrows = ways.map(|(press, sign, words)| {
        view! {
            <button class="button plain" type="button" data-press=press disabled=true>
                <span><span aria-hidden="true">{sign}</span>" "{words}</span>
            </button>
        }
    });
    view! {
        <div class="js-only map-buttons">
            <button class="button plain" type="button" data-press="in">{t.zoom_in}</button>
            <button class="button plain" type="button" data-press="out">{t.zoom_out}</button>
            <button class="button plain" type="button" data-press="whole">{t.whole}</button>
        </div>
        <p class="hint js-only" id="kaart-schuiven">{t.shift_hint}</p>
        <div class="js-only map-buttons map-arrows" role="group" aria-label=t.shift aria-describedby="kaart-schuiven">{arrows.collect_view()}</div>
        <div class="js-only map-where" data-words=words.to_string()>
            <button class="button plain" type="button">{t.where_am_i}</button>
            <p class="hint">{t.stays_here}</p>
            <p class="note" role="status" hidden=true></p>
        </div>
    }
}
