//! What lives in the browser: moving the map, and where one is on it. The position never leaves the device.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words of the map: ready-made, so that the catalogues stay on the server.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MapTexts {
    pub zoom_in: String,
    pub zoom_out: String,
    pub whole: String,
    pub position: PositionTexts,
}

/// The words for where one is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PositionTexts {
    pub where_am_i: String,
    pub stop: String,
    pub looking: String,
    pub stays_here: String,
    pub on_the_path: String,
    pub off_the_path: String,
    pub forward: String,
    pub forward_no_bench: String,
    pub backward: String,
    pub backward_no_bench: String,
    pub not_found: String,
    pub refused: String,
    pub metres: String,
    pub kilometres: String,
    pub decimal: String,
}

/// The words of the list, sorted from here.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NearTexts {
    pub near_me: String,
    pub from_here: String,
    pub looking: String,
    pub stays_here: String,
    pub not_found: String,
    pub refused: String,
    pub metres: String,
    pub kilometres: String,
    pub decimal: String,
}

#[cfg(feature = "ssr")]
mod of {
    use super::*;
    use crate::i18n::walks::WalkTexts;

    impl MapTexts {
        pub fn of(t: &WalkTexts) -> Self {
            Self {
                zoom_in: t.zoom_in.into(),
                zoom_out: t.zoom_out.into(),
                whole: t.whole.into(),
                position: PositionTexts {
                    where_am_i: t.where_am_i.into(),
                    stop: t.stop_looking.into(),
                    looking: t.looking.into(),
                    stays_here: t.stays_here.into(),
                    on_the_path: t.on_the_path.into(),
                    off_the_path: t.off_the_path.into(),
                    forward: t.forward.into(),
                    forward_no_bench: t.forward_no_bench.into(),
                    backward: t.backward.into(),
                    backward_no_bench: t.backward_no_bench.into(),
                    not_found: t.not_found_position.into(),
                    refused: t.refused_position.into(),
                    metres: t.metres.into(),
                    kilometres: t.kilometres.into(),
                    decimal: t.lang.texts().decimal.into(),
                },
            }
        }
    }

    impl NearTexts {
        pub fn of(t: &WalkTexts) -> Self {
            Self {
                near_me: t.near_me.into(),
                from_here: t.from_here.into(),
                looking: t.looking.into(),
                stays_here: t.stays_here.into(),
                not_found: t.not_found_position.into(),
                refused: t.refused_position.into(),
                metres: t.metres.into(),
                kilometres: t.kilometres.into(),
                decimal: t.lang.texts().decimal.into(),
            }
        }
    }
}

/// The buttons under the map. The map itself is what the server drew; this moves it.
#[island]
pub fn WalkMap(texts: MapTexts) -> impl IntoView {
    let MapTexts { zoom_in, zoom_out, whole, position } = texts;
    let said = RwSignal::new(String::new());
    let looking = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    let (map, watch) = {
        let map = super::moving::Map::find();
        (map.clone(), super::position::Watch::new(map, position.clone(), said, looking))
    };
    let press = move |what: u8| {
        #[cfg(feature = "hydrate")]
        if let Some(map) = &map {
            map.press(what);
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = what;
    };
    let (nearer, further, back) = (press, press, press);
    let find = move |_| {
        #[cfg(feature = "hydrate")]
        watch.press();
    };
    let PositionTexts { where_am_i, stop, stays_here, .. } = position;
    view! {
        <div class="map-buttons">
            <button class="button plain" type="button" on:click=move |_| nearer(b'+')>{zoom_in}</button>
            <button class="button plain" type="button" on:click=move |_| further(b'-')>{zoom_out}</button>
            <button class="button plain" type="button" on:click=move |_| back(b'0')>{whole}</button>
        </div>
        <div class="map-where">
            <button class="button" type="button" on:click=find>
                {move || if looking.get() { stop.clone() } else { where_am_i.clone() }}
            </button>
            <p class="hint">{stays_here}</p>
            <p class="note" role="status" hidden=move || said.with(String::is_empty)>{said}</p>
        </div>
    }
}

/// Puts the walks in the order of how near they begin.
#[island]
pub fn NearMe(texts: NearTexts) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let words = texts.clone();
    let press = move |_| {
        #[cfg(feature = "hydrate")]
        super::position::sort_cards(words.clone(), said);
        #[cfg(not(feature = "hydrate"))]
        let _ = &words;
    };
    view! {
        <div class="js-only near-me">
            <button class="button plain" type="button" on:click=press>{texts.near_me}</button>
            <p class="hint">{texts.stays_here}</p>
            <p class="note" role="status" hidden=move || said.with(String::is_empty)>{said}</p>
        </div>
    }
}
